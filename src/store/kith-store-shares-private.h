/* kith-store-shares-private.h: what the files that write down what left share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-share.h"
#include "kith-statement.h"

G_BEGIN_DECLS

gpointer kith_share_from_row (KithStatement  *stmt,
                              gpointer        user_data);
gboolean kith_share_log      (KithDb         *db,
                              KithShare      *share,
                              GArray         *children,
                              gint64          map_id,
                              KithDate        as_at,
                              GError        **error);

G_END_DECLS
