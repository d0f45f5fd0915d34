/* kith-vault-private.h: what the files of the vault share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-guard.h"
#include "kith-vault.h"

G_BEGIN_DECLS

/**
 * KithOpening:
 * @slots: the ways into the store
 * @file_key: the store's key
 * @secret: (nullable): the keyring's half, where the daily way needs one
 * @in_keyring: (nullable): the anchor beside it
 * @elapsed_usec: how long the guess at the passphrase took; 0 where none was made
 *
 * A store's key on its way to the store.
 */
typedef struct
{
  KithSlots *slots;
  KithKey   *file_key;
  KithKey   *secret;
  GBytes    *in_keyring;
  gint64     elapsed_usec;
} KithOpening;

void      kith_opening_clear         (KithOpening        *self);
gboolean  kith_opening_load          (KithOpening        *self,
                                      const char         *path,
                                      GError            **error);
gboolean  kith_opening_try_passphrase (KithOpening       *self,
                                      const char         *passphrase,
                                      GCancellable       *cancellable,
                                      GError            **error);
gboolean  kith_opening_by_passphrase (KithOpening        *self,
                                      const char         *path,
                                      const char         *passphrase,
                                      GCancellable       *cancellable,
                                      GError            **error);
KithDb   *kith_opening_open_db       (KithOpening        *self,
                                      const char         *path,
                                      KithGuardFlags      flags,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb   *kith_opening_unlock        (KithOpening        *self,
                                      const char         *path,
                                      const char         *passphrase,
                                      KithGuardFlags      flags,
                                      GCancellable       *cancellable,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_opening_settle_next   (KithOpening        *self);
gboolean  kith_opening_set_daily     (KithOpening        *self,
                                      const char         *path,
                                      const char         *passphrase,
                                      gboolean            use_keyring,
                                      const KithKdfCost  *cost,
                                      GCancellable       *cancellable,
                                      GError            **error);
gboolean  kith_vault_check_strength  (const char         *passphrase,
                                      gboolean            use_keyring,
                                      gboolean            is_fictional,
                                      GError            **error);
gboolean  kith_vault_choose_cost     (KithSlots          *slots,
                                      gboolean            use_keyring,
                                      KithKdfCost        *ret_cost,
                                      GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithOpening, kith_opening_clear)

G_END_DECLS
