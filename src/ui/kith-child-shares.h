/* kith-child-shares.h: what left about a child, with whom and why
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_SHARES (kith_child_shares_get_type ())

G_DECLARE_FINAL_TYPE (KithChildShares, kith_child_shares, KITH, CHILD_SHARES, AdwPreferencesGroup)

void kith_child_shares_load (KithChildShares *self,
                             KithStore       *store,
                             gint64           child_id);

G_END_DECLS
