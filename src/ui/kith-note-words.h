/* kith-note-words.h: what a note says of itself, as text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-note.h"

G_BEGIN_DECLS

const char *kith_note_words_get_part      (KithNotePartKind  kind);
const char *kith_note_words_get_fault     (KithNoteFault     fault);
const char *kith_note_words_get_addition  (KithAdditionKind  kind);
const char *kith_note_words_get_parent    (const char       *code);
char       *kith_note_words_dup_about     (KithNoteForm     *form) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_note_words_dup_when      (KithNoteForm     *form) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_note_words_dup_signed    (KithNote         *note) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_note_words_dup_council   (KithNote         *note,
                                           KithDate          today) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_note_words_dup_part      (const KithNotePart *part) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_note_words_dup_step      (const KithNextStep *step) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_note_words_dup_sighting  (const KithSighting *sighting) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_note_words_dup_plain     (KithNote         *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
