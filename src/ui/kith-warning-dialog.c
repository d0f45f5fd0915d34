/* kith-warning-dialog.c: a warning on a child: given, put right, reviewed, ended
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form asks for what Hackney's warning notes ask for: with which manager it
 * was agreed, whether the person was told, else why not, and when it is looked
 * at again. It cannot be saved without.
 */

#include "config.h"

#include "kith-warning-dialog.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-form-guard.h"
#include "kith-reason-dialog.h"
#include "kith-store-lists.h"
#include "kith-store-warnings.h"
#include "kith-text-row.h"
#include "kith-warning-words.h"
#include "kith-words.h"

/* Half of what is allowed: near enough to be looked at while it is remembered. */
#define USUAL_DAYS_TO_REVIEW 182

struct _KithWarningDialog
{
  KithFormDialog  parent_instance;

  KithChild      *child;
  KithWarning    *warning;           /* NULL for a new one */
  GPtrArray      *codes;             /* (element-type utf8), in the order of the choice */
  GCancellable   *cancellable;

  KithChoiceRow  *kind;
  KithTextRow    *narrative;
  AdwEntryRow    *manager;
  KithDateRow    *start;
  KithDateRow    *review;
  AdwSwitchRow   *is_told;
  KithDateRow    *told;
  AdwEntryRow    *told_how;
  KithTextRow    *justification;
  GtkWidget      *later;
};

G_DEFINE_FINAL_TYPE (KithWarningDialog, kith_warning_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_warning_dialog_dup_place (KithFormDialog *form)
{
  KithWarningDialog *self = KITH_WARNING_DIALOG (form);

  return g_strdup_printf ("warning %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, kith_child_get_id (self->child),
                          self->warning != NULL ? kith_warning_get_id (self->warning) : 0);
}

static KithWarning *
make_warning (KithWarningDialog *self)
{
  gint64 place = kith_choice_row_get_id (self->kind);
  gboolean is_told = adw_switch_row_get_active (self->is_told);
  g_autofree char *narrative = kith_text_row_dup_text (self->narrative);
  g_autofree char *justification = kith_text_row_dup_text (self->justification);
  const KithWarningValues values = {
    .id = self->warning != NULL ? kith_warning_get_id (self->warning) : 0,
    .code = place > 0 && (guint64)place <= self->codes->len ? g_ptr_array_index (self->codes, place - 1) : NULL,
    .narrative = narrative,
    .manager = gtk_editable_get_text (GTK_EDITABLE (self->manager)),
    .start = kith_date_row_get_day (self->start),
    .reviewed = self->warning != NULL ? kith_warning_get_reviewed (self->warning) : KITH_DATE_NONE,
    .review = kith_date_row_get_day (self->review),
    .finish = KITH_DATE_NONE,
    .told = is_told ? kith_date_row_get_day (self->told) : KITH_DATE_NONE,
    .told_how = is_told ? gtk_editable_get_text (GTK_EDITABLE (self->told_how)) : NULL,
    .justification = is_told ? NULL : justification,
  };

  return kith_warning_new (&values);
}

static char *
kith_warning_dialog_dup_fault (KithFormDialog *form)
{
  g_autoptr(KithWarning) warning = make_warning (KITH_WARNING_DIALOG (form));
  g_autoptr(GError) error = NULL;

  return kith_warning_check (warning, kith_date_today (), &error) ? NULL : g_strdup (kith_warning_words_get_fault (error));
}

static void
kith_warning_dialog_save (KithFormDialog *form)
{
  KithWarningDialog *self = KITH_WARNING_DIALOG (form);
  g_autoptr(KithWarning) warning = make_warning (self);

  kith_store_save_warning_async (kith_form_dialog_get_store (form), kith_child_get_id (self->child), warning, NULL,
                                 kith_form_dialog_done_cb,
                                 kith_form_dialog_begin (form, self->warning != NULL ? _("Warning changed") : _("Warning given")));
}

/* The question stands where the form stood; what was changed in it is saved or given up first. */
static void
ask (KithWarningDialog *self,
     KithReason         reason)
{
  KithStore *store = kith_form_dialog_get_store (KITH_FORM_DIALOG (self));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwDialog *question = NULL;

  if (kith_form_guard_is_touched (ADW_DIALOG (self)))
    {
      kith_form_dialog_say (KITH_FORM_DIALOG (self), _("Save what you changed here first, or close it without."));
      return;
    }

  question = kith_reason_dialog_new_for_warning (store, reason, kith_child_get_id (self->child), kith_warning_get_id (self->warning));
  adw_dialog_force_close (ADW_DIALOG (self));
  adw_dialog_present (question, window);
}

static void
review_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ask (KITH_WARNING_DIALOG (widget), KITH_REASON_REVIEW_WARNING);
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ask (KITH_WARNING_DIALOG (widget), KITH_REASON_END_WARNING);
}

static void
fill_kinds (KithWarningDialog *self,
            KithCodeList      *codes)
{
  g_autoptr(GPtrArray) rows = kith_code_list_list (codes, "warning-note", kith_date_today ());
  gboolean is_touched = kith_form_guard_is_touched (ADW_DIALOG (self));
  gboolean is_wished = kith_choice_row_get_wish (self->kind) != 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const KithCodeRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (self->codes, g_strdup (row->code));
      kith_choice_row_add (self->kind, row->label != NULL ? row->label : row->code, self->codes->len);
      if (!is_wished && self->warning != NULL && g_str_equal (row->code, kith_warning_get_code (self->warning)))
        kith_choice_row_set_id (self->kind, self->codes->len);
    }
  if (!is_touched)
    kith_form_guard_settle (ADW_DIALOG (self));
  kith_form_dialog_check (KITH_FORM_DIALOG (self));
}

static void
codes_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithWarningDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCodeList) codes = kith_store_load_codes_finish (KITH_STORE (source), result, &error);

  if (kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    return;

  if (codes != NULL)
    fill_kinds (self, codes);
  else
    kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_words_get_error_advice (error));
}

static void
show_warning (KithWarningDialog *self,
              KithWarning       *warning)
{
  const char *justification = kith_warning_get_justification (warning);

  kith_text_row_set_text (self->narrative, kith_warning_get_narrative (warning));
  kith_entry_set_line (GTK_WIDGET (self->manager), kith_warning_get_manager (warning));
  kith_date_row_set_date (self->start, kith_warning_get_start (warning));
  kith_date_row_set_date (self->review, kith_warning_get_review (warning));
  adw_switch_row_set_active (self->is_told, kith_warning_get_told (warning) != KITH_DATE_NONE);
  kith_date_row_set_date (self->told, kith_warning_get_told (warning));
  kith_entry_set_line (GTK_WIDGET (self->told_how), kith_warning_get_told_how (warning));
  kith_text_row_set_text (self->justification, justification != NULL ? justification : "");
  gtk_widget_set_visible (self->later, TRUE);
}

static void
kith_warning_dialog_dispose (GObject *object)
{
  KithWarningDialog *self = KITH_WARNING_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WARNING_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->warning);
  g_clear_object (&self->child);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_warning_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-warning-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, is_told);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, justification);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, later);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, manager);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, narrative);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, review);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, start);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, told);
  gtk_widget_class_bind_template_child (widget_class, KithWarningDialog, told_how);
}

static void
kith_warning_dialog_class_init (KithWarningDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_warning_dialog_dispose;
  form_class->dup_place = kith_warning_dialog_dup_place;
  form_class->dup_fault = kith_warning_dialog_dup_fault;
  form_class->save = kith_warning_dialog_save;
  form_class->finish = kith_store_change_warning_finish;
  form_class->get_advice = kith_warning_words_get_fault;

  gtk_widget_class_install_action (widget_class, "warning.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "warning.review", NULL, review_action);
  bind_template (widget_class);
}

static void
kith_warning_dialog_init (KithWarningDialog *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_warning_dialog_new:
 * @store: a store that is open
 * @child: whom it is about
 * @warning: (nullable): one that holds; %NULL to give a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_warning_dialog_new (KithStore   *store,
                         KithChild   *child,
                         KithWarning *warning)
{
  KithWarningDialog *self = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  self = g_object_new (KITH_TYPE_WARNING_DIALOG, "store", store, NULL);
  self->child = g_object_ref (child);
  g_set_object (&self->warning, warning);
  title = kith_child_words_title (child);
  kith_form_dialog_set_subtitle (KITH_FORM_DIALOG (self), title);
  if (warning != NULL)
    {
      show_warning (self, warning);
    }
  else
    {
      kith_date_row_set_date (self->start, kith_date_today ());
      kith_date_row_set_date (self->review, kith_date_today () + USUAL_DAYS_TO_REVIEW);
      kith_date_row_set_date (self->told, kith_date_today ());
    }
  kith_store_load_codes_async (store, self->cancellable, codes_loaded_cb, g_object_ref (self));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
