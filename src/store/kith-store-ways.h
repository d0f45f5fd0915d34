/* kith-store-ways.h: the ways into a store, as the interface sees them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithWays:
 * @needs_keyring: whether half of the key is in the keyring
 * @has_recovery: whether a key on paper opens the store
 * @has_escrow: whether the council's key does
 * @escrow_name: (nullable): who has that, where the managed settings say so
 * @memory_mib: what a guess at the passphrase takes
 *
 * Which ways into a store there are. None is tried to find out.
 */
typedef struct
{
  gboolean  needs_keyring;
  gboolean  has_recovery;
  gboolean  has_escrow;
  char     *escrow_name;
  guint     memory_mib;
} KithWays;

void      kith_ways_free                      (KithWays            *self);

void      kith_store_load_ways_async          (KithStore           *self,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
KithWays *kith_store_load_ways_finish         (KithStore           *self,
                                               GAsyncResult        *result,
                                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;

void      kith_store_change_passphrase_async  (KithStore           *self,
                                               const char          *old,
                                               const char          *new,
                                               gboolean             use_keyring,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
gboolean  kith_store_change_passphrase_finish (KithStore           *self,
                                               GAsyncResult        *result,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithWays, kith_ways_free)

G_END_DECLS
