/* kith-slots.h: the ways into a store: its key, wrapped
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-escrow-key.h"
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

/**
 * KithWay:
 * @KITH_WAY_DEVICE: the daily one: a passphrase, and where there is a keyring its half
 * @KITH_WAY_RECOVERY: a key on paper
 * @KITH_WAY_ESCROW: the council's secret key
 *
 * The ways into a store.
 */
typedef enum
{
  KITH_WAY_DEVICE,
  KITH_WAY_RECOVERY,
  KITH_WAY_ESCROW,
} KithWay;

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
gboolean       kith_slots_knows_secret    (KithSlots          *self,
                                           KithKey            *secret);
gboolean       kith_slots_get_cost        (KithSlots          *self,
                                           KithKdfCost        *ret_cost);
guint          kith_slots_get_n_slots     (KithSlots          *self);
gboolean       kith_slots_has             (KithSlots          *self,
                                           KithWay             way);
gboolean       kith_slots_remove          (KithSlots          *self,
                                           KithWay             way);
void           kith_slots_take_others     (KithSlots          *self,
                                           KithSlots          *other);

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

void           kith_slots_set_recovery    (KithSlots          *self,
                                           KithKey            *file_key,
                                           const guint8        code[KITH_RECOVERY_CODE_SIZE]);
KithKey       *kith_slots_open_recovery   (KithSlots          *self,
                                           const guint8        code[KITH_RECOVERY_CODE_SIZE],
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

void           kith_slots_set_escrow      (KithSlots          *self,
                                           KithKey            *file_key,
                                           const guint8        public_key[KITH_ESCROW_KEY_SIZE]);
gboolean       kith_slots_get_escrow      (KithSlots          *self,
                                           guint8              ret_public_key[KITH_ESCROW_KEY_SIZE]);
KithKey       *kith_slots_open_escrow     (KithSlots          *self,
                                           const guint8        secret_key[KITH_ESCROW_KEY_SIZE],
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

void           kith_slots_set_next        (KithSlots          *self,
                                           KithKey            *file_key,
                                           KithKey            *next_key);
gboolean       kith_slots_has_next        (KithSlots          *self);
KithKey       *kith_slots_open_next       (KithSlots          *self,
                                           KithKey            *file_key) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_slots_drop_next       (KithSlots          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSlots, kith_slots_free)

G_END_DECLS
