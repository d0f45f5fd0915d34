/* kith-seal.h: of text that never changes the journal keeps a hash
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-row.h"

G_BEGIN_DECLS

gboolean  kith_seal_covers  (const KithTable *table);
char     *kith_seal_to_json (KithDb          *db,
                             KithRow         *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
