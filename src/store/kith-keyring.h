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

KithKey  *kith_keyring_lookup (const KithUid  *store_uid,
                               GCancellable   *cancellable,
                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_keyring_store  (const KithUid  *store_uid,
                               KithKey        *secret,
                               GCancellable   *cancellable,
                               GError        **error);

G_END_DECLS
