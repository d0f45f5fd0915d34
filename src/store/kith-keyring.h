/* kith-keyring.h: the half of a key that the desktop's keyring keeps
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-key.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/**
 * KithKeyringPlace:
 * @KITH_KEYRING_CURRENT: the secret that the slots on the disk want
 * @KITH_KEYRING_NEXT: one that they are about to want
 * @KITH_KEYRING_ANCHOR: no secret, but where the journal ended; see kith-anchor.c
 */
typedef enum
{
  KITH_KEYRING_CURRENT,
  KITH_KEYRING_NEXT,
  KITH_KEYRING_ANCHOR,
} KithKeyringPlace;

KithKey  *kith_keyring_lookup (const KithUid     *store_uid,
                               KithKeyringPlace   place,
                               GCancellable      *cancellable,
                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_keyring_store  (const KithUid     *store_uid,
                               KithKeyringPlace   place,
                               KithKey           *secret,
                               GCancellable      *cancellable,
                               GError           **error);
void      kith_keyring_clear  (const KithUid     *store_uid,
                               KithKeyringPlace   place,
                               GCancellable      *cancellable);

GBytes   *kith_keyring_lookup_anchor (const KithUid  *store_uid,
                                      GCancellable   *cancellable) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_keyring_store_anchor  (const KithUid  *store_uid,
                                      GBytes         *sealed,
                                      GCancellable   *cancellable,
                                      GError        **error);

G_END_DECLS
