/* kith-note-list.h: the notes of a child or a school, under a heading
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store-notes.h"

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_LIST (kith_note_list_get_type ())

G_DECLARE_FINAL_TYPE (KithNoteList, kith_note_list, KITH, NOTE_LIST, GtkWidget)

GtkWidget *kith_note_list_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_note_list_show_child  (KithNoteList *self,
                                       KithStore    *store,
                                       gint64        child_id);
void       kith_note_list_show_school (KithNoteList *self,
                                       KithStore    *store,
                                       gint64        school_id);
void       kith_note_list_seek        (KithNoteList *self,
                                       gint64        note_id,
                                       const char   *words);

G_END_DECLS
