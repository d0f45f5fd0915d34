/* kith-guard.h: opening a store only where it is the one that was left
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-doubt.h"
#include "kith-slots.h"

G_BEGIN_DECLS

/**
 * KithGuardFlags:
 * @KITH_GUARD_NONE: a store that an anchor contradicts, or whose log is damaged, stays shut
 * @KITH_GUARD_ACCEPT: somebody has read what is missing, and goes on with it
 */
typedef enum
{
  KITH_GUARD_NONE = 0,
  KITH_GUARD_ACCEPT = 1 << 0,
} KithGuardFlags;

KithDb *kith_guard_open  (const char      *path,
                          KithSlots       *slots,
                          KithKey         *file_key,
                          GBytes          *in_keyring,
                          KithGuardFlags   flags,
                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void    kith_guard_watch (KithDb          *db,
                          const char      *path,
                          KithSlots       *slots);
GBytes *kith_guard_seal  (KithDb          *db) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
