/* kith-anchor.h: where the journal's chain ended, kept outside the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-file-hash.h"
#include "kith-slots.h"

G_BEGIN_DECLS

#define KITH_ANCHOR_SIZE 128
#define KITH_ANCHOR_SALT_SIZE 16

/**
 * KithAnchor:
 * @seq: the last entry of the journal
 * @at_usec: when that was written, in microseconds since 1970
 * @hash: the chain's hash at that entry
 * @salt: the first bytes of the store's file, which it keeps for life
 * @is_shut: whether the store was closed, so that @file and @n_bytes are known
 * @file: the hash of the store's file
 * @n_bytes: its size
 *
 * A copy of the journal's head. A chain that was cut, or a file that was put
 * back whole, verifies by itself; held against an anchor it does not.
 */
typedef struct
{
  gint64    seq;
  gint64    at_usec;
  guint8    hash[32];
  guint8    salt[KITH_ANCHOR_SALT_SIZE];
  guint8    file[KITH_FILE_HASH_SIZE];
  gint64    n_bytes;
  gboolean  is_shut;
} KithAnchor;

KithKey  *kith_anchor_derive_key (KithKey           *file_key) G_GNUC_WARN_UNUSED_RESULT;
gint64    kith_anchor_get_last_at (KithDb           *db);
void      kith_anchor_take       (KithDb            *db,
                                  KithAnchor        *ret_anchor);
void      kith_anchor_read_salt  (const char        *path,
                                  guint8             ret_salt[KITH_ANCHOR_SALT_SIZE]);
gboolean  kith_anchor_shut       (KithAnchor        *self,
                                  const char        *path,
                                  GError           **error);
GBytes   *kith_anchor_seal       (const KithAnchor  *self,
                                  const KithUid     *store_uid,
                                  KithKey           *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_anchor_open       (GBytes            *sealed,
                                  const KithUid     *store_uid,
                                  KithKey           *key,
                                  KithAnchor        *ret_anchor);
gboolean  kith_anchor_peek       (GBytes            *sealed,
                                  KithAnchor        *ret_anchor);
char     *kith_anchor_to_text    (const KithAnchor  *self) G_GNUC_WARN_UNUSED_RESULT;

/* What stands in the footer of a print or an export. */
char     *kith_db_dup_anchor     (KithDb            *db) G_GNUC_WARN_UNUSED_RESULT;

GBytes   *kith_slots_get_anchor  (KithSlots         *self);
void      kith_slots_set_anchor  (KithSlots         *self,
                                  GBytes            *sealed);
void      kith_slots_drop_anchor (KithSlots         *self);

G_END_DECLS
