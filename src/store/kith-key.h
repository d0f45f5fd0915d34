/* kith-key.h: keys in memory that is wiped and never swapped
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_KEY_SIZE 32

/**
 * KithKey:
 *
 * Thirty-two secret bytes in guarded memory. It is shared by reference; the
 * bytes are wiped with the last one.
 */
typedef struct _KithKey KithKey;

KithKey      *kith_key_new_random (void) G_GNUC_WARN_UNUSED_RESULT;
KithKey      *kith_key_new        (const guint8  bytes[KITH_KEY_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
KithKey      *kith_key_derive     (KithKey      *self,
                                   guint64       number,
                                   const char   *context) G_GNUC_WARN_UNUSED_RESULT;
KithKey      *kith_key_ref        (KithKey      *self);
void          kith_key_unref      (KithKey      *self);

const guint8 *kith_key_get_bytes  (KithKey      *self);
gboolean      kith_key_equal      (KithKey      *a,
                                   KithKey      *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKey, kith_key_unref)

G_END_DECLS
