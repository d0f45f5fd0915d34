/* kith-slots-private.h: what the two files of the slots share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sodium.h>

#include "kith-slots.h"

G_BEGIN_DECLS

#define KITH_SLOT_DEVICE 1
#define KITH_SLOT_RECOVERY 2
#define KITH_SLOT_ESCROW 3
#define KITH_SLOT_NEXT 4
#define KITH_SLOTS_FLAG_FICTIONAL 1
#define KITH_SLOTS_CHECK_SIZE 16

#define SALT_SIZE crypto_pwhash_SALTBYTES
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define WRAPPED_SIZE (KITH_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define PARAMETERS_SIZE (4 + 8 + 8 + SALT_SIZE)
#define MARK_SIZE 16
#define DEVICE_SIZE (PARAMETERS_SIZE + NONCE_SIZE + WRAPPED_SIZE)
#define MARKED_DEVICE_SIZE (DEVICE_SIZE + MARK_SIZE)
#define RECOVERY_SIZE (NONCE_SIZE + WRAPPED_SIZE)
#define ESCROW_SIZE (crypto_box_PUBLICKEYBYTES + crypto_box_SEALBYTES + KITH_KEY_SIZE)
#define NEXT_SIZE (NONCE_SIZE + WRAPPED_SIZE)

typedef struct
{
  guint16  kind;
  GBytes  *body;
} KithSlot;

struct _KithSlots
{
  guint16   flags;
  KithUid   store_uid;
  guint8    check[KITH_SLOTS_CHECK_SIZE];
  GArray   *slots;                   /* (element-type KithSlot) */
};

/* Reads on; once it ran past the end it stays there and gives noughts. */
typedef struct
{
  const guint8 *bytes;
  gsize         n_left;
  gboolean      is_short;
} KithSlotsReader;

KithSlots *kith_slots_new_empty   (void);
guint64    kith_slots_take_number (KithSlotsReader *reader,
                                   gsize            n_bytes);
void       kith_slots_put_number  (GByteArray      *out,
                                   guint64          number,
                                   gsize            n_bytes);
void       kith_slots_put_header  (KithSlots       *self,
                                   GByteArray      *out);

KithSlot  *kith_slots_find         (KithSlots       *self,
                                    guint16          kind);
void       kith_slots_put          (KithSlots       *self,
                                    guint16          kind,
                                    GByteArray      *body);
gboolean   kith_slots_take_out     (KithSlots       *self,
                                    guint16          kind);
void       kith_slots_wrap         (KithSlots       *self,
                                    guint16          kind,
                                    GByteArray      *parameters,
                                    KithKey         *wrapping_key,
                                    KithKey         *file_key);
KithKey   *kith_slots_unwrap       (KithSlots       *self,
                                    const KithSlot  *slot,
                                    KithKey         *wrapping_key);
gboolean   kith_slots_check_key    (KithSlots       *self,
                                    KithKey         *key,
                                    GError         **error);

G_END_DECLS
