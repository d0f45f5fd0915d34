/* kith-slots.h: the ways into a store: its key, wrapped
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-key.h"
#include "kith-recovery-code.h"
#include "kith-uid.h"

G_BEGIN_DECLS

#define KITH_SLOTS_MAX_SIZE 65536

/**
 * KithKdfCost:
 * @passes: how often Argon2id goes over its memory
 * @n_bytes: how much memory it takes
 *
 * What one guess at a passphrase costs.
 */
typedef struct
{
  guint64  passes;
  guint64  n_bytes;
} KithKdfCost;

/**
 * KithSlots:
 *
 * The file beside a store that holds the store's key, wrapped once for each
 * way in. It knows which store it belongs to and can tell the right key.
 */
typedef struct _KithSlots KithSlots;

KithSlots     *kith_slots_new             (const KithUid      *store_uid,
                                           KithKey            *file_key,
                                           gboolean            is_fictional) G_GNUC_WARN_UNUSED_RESULT;
KithSlots     *kith_slots_parse           (gconstpointer       bytes,
                                           gsize               n_bytes,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
KithSlots     *kith_slots_load            (const char         *store_path,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_slots_free            (KithSlots          *self);

GBytes        *kith_slots_serialize       (KithSlots          *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_slots_save            (KithSlots          *self,
                                           const char         *store_path,
                                           GError            **error);

const KithUid *kith_slots_get_store_uid   (KithSlots          *self);
gboolean       kith_slots_get_is_fictional (KithSlots         *self);
gboolean       kith_slots_needs_secret    (KithSlots          *self);
guint          kith_slots_get_n_slots     (KithSlots          *self);

gboolean       kith_slots_set_device      (KithSlots          *self,
                                           KithKey            *file_key,
                                           const char         *passphrase,
                                           KithKey            *secret,
                                           const KithKdfCost  *cost,
                                           GError            **error);
KithKey       *kith_slots_open_device     (KithSlots          *self,
                                           const char         *passphrase,
                                           KithKey            *secret,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean       kith_slots_has_recovery    (KithSlots          *self);
void           kith_slots_set_recovery    (KithSlots          *self,
                                           KithKey            *file_key,
                                           const guint8        code[KITH_RECOVERY_CODE_SIZE]);
KithKey       *kith_slots_open_recovery   (KithSlots          *self,
                                           const guint8        code[KITH_RECOVERY_CODE_SIZE],
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSlots, kith_slots_free)

G_END_DECLS
