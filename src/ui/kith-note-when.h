/* kith-note-when.h: a moment as a person types it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

gboolean  kith_note_when_parse  (const char  *text,
                                 gint64       now,
                                 KithDate    *ret_day,
                                 gint64      *ret_happened_at);
char     *kith_note_when_format (KithDate     day,
                                 gint64       happened_at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
