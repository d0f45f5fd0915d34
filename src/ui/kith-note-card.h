/* kith-note-card.h: a signed note, with what was said of it later
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store-notes.h"

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_CARD (kith_note_card_get_type ())

G_DECLARE_FINAL_TYPE (KithNoteCard, kith_note_card, KITH, NOTE_CARD, GtkListBoxRow)

GtkWidget *kith_note_card_new      (KithStore    *store,
                                    KithNote     *note) G_GNUC_WARN_UNUSED_RESULT;
KithNote  *kith_note_card_get_note (KithNoteCard *self);

G_END_DECLS
