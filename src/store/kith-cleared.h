/* kith-cleared.h: what is left of a cleared child, and a file that brings the child again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-date.h"

G_BEGIN_DECLS

gboolean kith_db_find_cleared (KithDb       *db,
                               const char   *authority,
                               const char   *la_child_id,
                               KithDate     *ret_day,
                               KithDate     *ret_finish,
                               GError      **error);
char    *kith_cleared_words   (KithDate      day,
                               gboolean      is_taken_in) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
