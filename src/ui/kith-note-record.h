/* kith-note-record.h: where a note is begun, and where a draft goes on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act-summary.h"
#include "kith-note-form.h"
#include "kith-window.h"

G_BEGIN_DECLS

void     kith_note_record        (KithWindow     *window);
void     kith_note_record_about  (KithWindow     *window,
                                  gint64          child_id,
                                  gint64          school_id);
gboolean kith_note_record_reopen (KithWindow     *window,
                                  KithActSummary *undone);
void     kith_note_record_discard (KithWindow    *window,
                                   KithStore     *store,
                                   const KithUid *uid);

G_END_DECLS
