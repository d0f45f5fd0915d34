/* kith-child-identity.h: what a child is known by
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-child.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_IDENTITY (kith_child_identity_get_type ())

G_DECLARE_FINAL_TYPE (KithChildIdentity, kith_child_identity, KITH, CHILD_IDENTITY, AdwPreferencesGroup)

void kith_child_identity_set_child (KithChildIdentity *self,
                                    KithChild         *child);

G_END_DECLS
