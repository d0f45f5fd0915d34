/* kith-child-addresses.h: where a child and the family live, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_ADDRESSES (kith_child_addresses_get_type ())

G_DECLARE_FINAL_TYPE (KithChildAddresses, kith_child_addresses, KITH, CHILD_ADDRESSES, AdwPreferencesGroup)

void kith_child_addresses_load (KithChildAddresses *self,
                                KithStore          *store,
                                gint64              child_id);

G_END_DECLS
