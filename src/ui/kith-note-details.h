/* kith-note-details.h: when it happened, what comes next, who was seen, who knows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-note-form.h"

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_DETAILS (kith_note_details_get_type ())

/* Signal "changed" (). */
G_DECLARE_FINAL_TYPE (KithNoteDetails, kith_note_details, KITH, NOTE_DETAILS, AdwBin)

GtkWidget *kith_note_details_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_note_details_set_form     (KithNoteDetails *self,
                                           KithNoteForm    *form);
void       kith_note_details_show_when    (KithNoteDetails *self);
void       kith_note_details_set_subjects (KithNoteDetails *self,
                                           KithNoteForm    *form,
                                           gboolean         is_visit);
void       kith_note_details_add_to       (KithNoteDetails *self,
                                           KithNoteForm    *form);
void       kith_note_details_show_step    (KithNoteDetails *self);
void       kith_note_details_ask_why_not  (KithNoteDetails *self);

G_END_DECLS
