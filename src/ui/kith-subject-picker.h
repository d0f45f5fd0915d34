/* kith-subject-picker.h: whom a note is about, by typing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store-notes.h"

G_BEGIN_DECLS

/* Of each: the child or 0, the school or 0, the name. */
#define KITH_SUBJECTS_TYPE "a(xxs)"

#define KITH_TYPE_SUBJECT_PICKER (kith_subject_picker_get_type ())

/* Signal "changed" (): somebody was taken or let go. */
G_DECLARE_FINAL_TYPE (KithSubjectPicker, kith_subject_picker, KITH, SUBJECT_PICKER, GtkWidget)

GtkWidget *kith_subject_picker_new             (KithStore         *store) G_GNUC_WARN_UNUSED_RESULT;
void       kith_subject_picker_set_store       (KithSubjectPicker *self,
                                                KithStore         *store);
void       kith_subject_picker_set_takes_names (KithSubjectPicker *self,
                                                gboolean           takes_names);
void       kith_subject_picker_set_prompt      (KithSubjectPicker *self,
                                                const char        *prompt);
/* @subjects: (element-type KithSubject) */
void       kith_subject_picker_offer           (KithSubjectPicker *self,
                                                GListModel        *subjects);
void       kith_subject_picker_add             (KithSubjectPicker *self,
                                                KithSubject       *subject);
void       kith_subject_picker_add_to          (KithSubjectPicker *self,
                                                KithNoteForm      *form);
guint      kith_subject_picker_get_n_taken     (KithSubjectPicker *self);
/* (element-type gint64) */
GArray    *kith_subject_picker_dup_children    (KithSubjectPicker *self) G_GNUC_WARN_UNUSED_RESULT;
GArray    *kith_subject_picker_dup_schools     (KithSubjectPicker *self) G_GNUC_WARN_UNUSED_RESULT;

GVariant  *kith_subject_picker_read            (KithSubjectPicker *self) G_GNUC_WARN_UNUSED_RESULT;
void       kith_subject_picker_fill            (KithSubjectPicker *self,
                                                GVariant          *subjects);

G_END_DECLS
