/* kith-note-acts-private.h: what the files that write notes have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-note.h"

G_BEGIN_DECLS

gboolean kith_note_read_council  (KithAct           *act,
                                  gint64             note_id,
                                  KithCouncilState  *ret_state,
                                  GError           **error);
gboolean kith_note_write_council (KithAct           *act,
                                  gint64             note_id,
                                  KithCouncilState   state,
                                  const char        *why,
                                  GError           **error);
gboolean kith_note_end_act       (KithAct           *act,
                                  gboolean           is_written,
                                  gint64            *ret_act,
                                  GError           **error);
gboolean kith_note_sign_in       (KithAct           *act,
                                  KithNoteForm      *form,
                                  gint64            *ret_note_id,
                                  GError           **error);
gboolean kith_note_sign_as       (KithAct           *act,
                                  KithNoteForm      *form,
                                  gint64             worker_id,
                                  gint64             now,
                                  gint64            *ret_note_id,
                                  GError           **error);
void     kith_note_set_clean     (KithRow           *row,
                                  const char        *column,
                                  const char        *text);

G_END_DECLS
