/* kith-guard-private.h: what closing a store leaves behind
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-anchor.h"

G_BEGIN_DECLS

typedef struct
{
  char       *path;
  KithUid     store_uid;
  KithKey    *key;
  KithAnchor  anchor;
} KithGuardWatch;

gboolean kith_guard_prepare (KithDb         *db,
                             KithGuardWatch *ret_watch);
void     kith_guard_finish  (KithGuardWatch *watch);

G_END_DECLS
