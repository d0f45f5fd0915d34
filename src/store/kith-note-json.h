/* kith-note-json.h: a form as the text that a draft is kept as
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-note-form.h"

G_BEGIN_DECLS

char         *kith_note_form_to_json       (KithNoteForm   *form) G_GNUC_WARN_UNUSED_RESULT;
KithNoteForm *kith_note_form_new_from_json (const char     *json,
                                            const KithUid  *uid,
                                            GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
