/* kith-subject-picker.h: whom a note is about, by typing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store-notes.h"

G_BEGIN_DECLS

#define KITH_TYPE_SUBJECT_PICKER (kith_subject_picker_get_type ())

/* Signal "changed" (): somebody was taken or let go. */
G_DECLARE_FINAL_TYPE (KithSubjectPicker, kith_subject_picker, KITH, SUBJECT_PICKER, GtkWidget)

GtkWidget *kith_subject_picker_new    (KithStore         *store) G_GNUC_WARN_UNUSED_RESULT;
void       kith_subject_picker_add    (KithSubjectPicker *self,
                                       KithSubject       *subject);
void       kith_subject_picker_set_prompt (KithSubjectPicker *self,
                                       const char        *prompt);
void       kith_subject_picker_add_to (KithSubjectPicker *self,
                                       KithNoteForm      *form);

G_END_DECLS
