/* kith-form-dialog.h: a dialog with fields, saved by one button
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_FORM_DIALOG (kith_form_dialog_get_type ())

/* Properties: "store" (KithStore, construct only); "content" (GtkWidget, write
 * only): the fields, which a form's own template puts there.
 */
G_DECLARE_DERIVABLE_TYPE (KithFormDialog, kith_form_dialog, KITH, FORM_DIALOG, AdwDialog)

/**
 * KithFormDialogClass:
 * @dup_place: (nullable): what kith-left-open-places.c needs to open the form
 *   again after a lock; without it nothing typed is kept
 * @dup_file: (nullable): what it holds beside its fields, which is kept with them
 * @update: (nullable): shows and hides what depends on other fields
 * @dup_fault: (nullable): a sentence that says what is wrong with what was
 *   typed, or %NULL
 * @is_complete: (nullable): whether nothing is missing. What is missing is not
 *   told, it only keeps the button off.
 * @save: asks the store to save, after kith_form_dialog_begin()
 * @finish: finishes what @save asked for, and every other act of the form
 * @get_advice: what is said where the store refused
 * @saved: (nullable): what follows when the form has closed
 */
struct _KithFormDialogClass
{
  AdwDialogClass  parent_class;

  char         *(*dup_place)   (KithFormDialog *self);
  GBytes       *(*dup_file)    (KithFormDialog *self);
  void          (*update)      (KithFormDialog *self);
  char         *(*dup_fault)   (KithFormDialog *self);
  gboolean      (*is_complete) (KithFormDialog *self);
  void          (*save)        (KithFormDialog *self);
  gboolean      (*finish)      (KithStore      *store,
                                GAsyncResult   *result,
                                GError        **error);
  const char   *(*get_advice)  (const GError   *error);
  void          (*saved)       (KithFormDialog *self,
                                GtkWidget      *window);
};

KithStore *kith_form_dialog_get_store      (KithFormDialog *self);
void       kith_form_dialog_set_subtitle   (KithFormDialog *self,
                                            const char     *subtitle);
void       kith_form_dialog_set_save_label (KithFormDialog *self,
                                            const char     *label);

void       kith_form_dialog_start          (KithFormDialog *self);
void       kith_form_dialog_check          (KithFormDialog *self);
void       kith_form_dialog_say            (KithFormDialog *self,
                                            const char     *sentence);
gboolean   kith_form_dialog_has_gone       (KithFormDialog *self);

gpointer   kith_form_dialog_begin          (KithFormDialog *self,
                                            const char     *done) G_GNUC_WARN_UNUSED_RESULT;
void       kith_form_dialog_done_cb        (GObject        *source,
                                            GAsyncResult   *result,
                                            gpointer        form);

G_END_DECLS
