/* kith-found-open.h: opening what a search has found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-note-hit.h"
#include "kith-window.h"

G_BEGIN_DECLS

void kith_found_open_hit    (KithWindow *window,
                             KithNoteHit *hit,
                             const char *words);
void kith_found_open_note   (KithWindow *window,
                             gint64      note_id,
                             gint64      child_id);
void kith_found_open_adult  (KithWindow *window,
                             gint64      family_id,
                             gint64      child_id,
                             gint64      relation_id);
void kith_found_open_school (KithWindow *window,
                             gint64      school_id);
void kith_found_open_draft  (KithWindow *window,
                             const char *uid);

G_END_DECLS
