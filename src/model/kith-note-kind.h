/* kith-note-kind.h: a kind of note, and how soon the council's system is to have one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_NOTE_KIND (kith_note_kind_get_type ())

G_DECLARE_FINAL_TYPE (KithNoteKind, kith_note_kind, KITH, NOTE_KIND, GObject)

KithNoteKind *kith_note_kind_new              (const char *code,
                                               const char *label,
                                               int         council_days) G_GNUC_WARN_UNUSED_RESULT;

const char   *kith_note_kind_get_code         (KithNoteKind *self);
const char   *kith_note_kind_get_label        (KithNoteKind *self);
int           kith_note_kind_get_council_days (KithNoteKind *self);

G_END_DECLS
