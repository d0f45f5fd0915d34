/* kith-anchor.c: where the journal's chain ended, kept outside the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an anchor is for
 * ---------------------
 * The journal's chain shows that no entry was changed, dropped or put in. It
 * cannot show that its tail was cut off, that the whole file was put back from
 * an older copy, or that one page was: each of those is a state in which the
 * store has been, and passes every check of its own. So the head of the chain
 * is kept in places that do not come back with the file: in the slots file, in
 * the keyring, beside each backup, and on every page that is printed. At each
 * opening the store's chain must have in it what the anchors saw.
 *
 * An anchor that was taken when the store was shut holds the hash of the file
 * as well. Nobody writes to a store that is shut; so where the chain still ends
 * at that entry and the file is another, somebody has put back an older page.
 *
 * An anchor is sealed with a key of the store, so that one cannot be made up
 * without it. It can still be taken away: that is why there are several.
 *
 *     magic    4    "KANC"
 *     flags    4    bit 0: the store was shut
 *     seq      8    little-endian, like all numbers
 *     at       8
 *     size     8    of the store's file; 0 where it was open
 *     salt    16    the first bytes of the file
 *     hash    32    of the chain
 *     file    32    of the store's file; noughts where it was open
 *     seal    16    keyed BLAKE2b over the store's uid and all before
 */

#include "config.h"

#include "kith-anchor.h"

#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "kith-db-private.h"
#include "kith-number-words.h"
#include "kith-slots-private.h"
#include "kith-statement.h"

#define MAGIC "KANC"
#define SEAL_SIZE 16
#define FLAG_SHUT 1
#define SEALED_SIZE (KITH_ANCHOR_SIZE - SEAL_SIZE)

/* Far from the kinds that hold a key, which this one does not. */
#define KITH_SLOT_ANCHOR 64

static const char select_last_at_sql[] =
  "SELECT at FROM journal WHERE seq = :seq";

typedef struct
{
  char     magic[4];
  guint32  flags;
  gint64   seq;
  gint64   at;
  gint64   n_bytes;
  guint8   salt[KITH_ANCHOR_SALT_SIZE];
  guint8   hash[32];
  guint8   file[KITH_FILE_HASH_SIZE];
  guint8   seal[SEAL_SIZE];
} Layout;

G_STATIC_ASSERT (sizeof (Layout) == KITH_ANCHOR_SIZE);

static void
compute_seal (const Layout  *layout,
              const KithUid *store_uid,
              KithKey       *key,
              guint8         ret_seal[SEAL_SIZE])
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, kith_key_get_bytes (key), KITH_KEY_SIZE, SEAL_SIZE);
  crypto_generichash_update (&state, store_uid->bytes, sizeof store_uid->bytes);
  crypto_generichash_update (&state, (const guint8 *)layout, SEALED_SIZE);
  crypto_generichash_final (&state, ret_seal, SEAL_SIZE);
}

/**
 * kith_anchor_derive_key:
 * @file_key: a store's key
 *
 * Returns: (transfer full): the key with which its anchors are sealed
 */
KithKey *
kith_anchor_derive_key (KithKey *file_key)
{
  g_return_val_if_fail (file_key != NULL, NULL);

  return kith_key_derive (file_key, 1, "kithanch");
}

/**
 * kith_anchor_read_salt:
 * @path: where a store is that is shut
 * @ret_salt: (out): the first bytes of its file; noughts where they cannot be read
 */
void
kith_anchor_read_salt (const char *path,
                       guint8      ret_salt[KITH_ANCHOR_SALT_SIZE])
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

  if (fd < 0 || read (fd, ret_salt, KITH_ANCHOR_SALT_SIZE) != KITH_ANCHOR_SALT_SIZE)
    memset (ret_salt, 0, KITH_ANCHOR_SALT_SIZE);
  if (fd >= 0)
    close (fd);
}

/**
 * kith_anchor_get_last_at:
 * @db: a store
 *
 * Returns: when the last entry of its journal was written; 0 where there is none
 */
gint64
kith_anchor_get_last_at (KithDb *db)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, 0);

  stmt = kith_db_prepare (db, select_last_at_sql, NULL);
  if (stmt == NULL)
    return 0;

  kith_statement_bind_int (stmt, ":seq", db->head.seq);

  return kith_statement_step (stmt, NULL) ? kith_statement_get_int (stmt, 0) : 0;
}

/* Through the connection: to open the file once more and close it would give
 * up the lock, which is a process's and not a descriptor's.
 */
static void
read_salt_inside (KithDb *db,
                  guint8  ret_salt[KITH_ANCHOR_SALT_SIZE])
{
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file == NULL || file->pMethods == NULL ||
      file->pMethods->xRead (file, ret_salt, KITH_ANCHOR_SALT_SIZE, 0) != SQLITE_OK)
    memset (ret_salt, 0, KITH_ANCHOR_SALT_SIZE);
}

/**
 * kith_anchor_take:
 * @db: a store with no transaction open
 * @ret_anchor: (out): where its journal ends now
 */
void
kith_anchor_take (KithDb     *db,
                  KithAnchor *ret_anchor)
{
  g_return_if_fail (db != NULL);

  *ret_anchor = (KithAnchor){ .seq = db->head.seq, .at_usec = kith_anchor_get_last_at (db) };
  memcpy (ret_anchor->hash, db->head.hash, sizeof ret_anchor->hash);
  read_salt_inside (db, ret_anchor->salt);
}

/**
 * kith_anchor_shut:
 * @self: an anchor
 * @path: where the store is, which is shut by now
 * @error: return location for a #KithStoreError
 *
 * Adds what the file is while nobody writes to it.
 *
 * Returns: whether it could be read
 */
gboolean
kith_anchor_shut (KithAnchor *self,
                  const char *path,
                  GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  self->is_shut = kith_file_hash (path, self->file, &self->n_bytes, error);

  return self->is_shut;
}

/**
 * kith_anchor_seal:
 * @self: an anchor
 * @store_uid: the store
 * @key: from kith_anchor_derive_key()
 *
 * Returns: (transfer full): %KITH_ANCHOR_SIZE bytes that can be kept anywhere
 */
GBytes *
kith_anchor_seal (const KithAnchor *self,
                  const KithUid    *store_uid,
                  KithKey          *key)
{
  Layout layout = {
    .magic = { 'K', 'A', 'N', 'C' },
    .flags = GUINT32_TO_LE (self->is_shut ? FLAG_SHUT : 0),
    .seq = GINT64_TO_LE (self->seq),
    .at = GINT64_TO_LE (self->at_usec),
    .n_bytes = GINT64_TO_LE (self->n_bytes),
  };

  memcpy (layout.salt, self->salt, sizeof layout.salt);
  memcpy (layout.hash, self->hash, sizeof layout.hash);
  if (self->is_shut)
    memcpy (layout.file, self->file, sizeof layout.file);
  compute_seal (&layout, store_uid, key, layout.seal);

  return g_bytes_new (&layout, sizeof layout);
}

static gboolean
read_layout (GBytes *sealed,
             Layout *ret_layout)
{
  gsize n_bytes = 0;
  gconstpointer bytes = sealed != NULL ? g_bytes_get_data (sealed, &n_bytes) : NULL;

  if (bytes == NULL || n_bytes != sizeof *ret_layout || memcmp (bytes, MAGIC, sizeof ret_layout->magic) != 0)
    return FALSE;

  memcpy (ret_layout, bytes, sizeof *ret_layout);

  return TRUE;
}

static void
anchor_from_layout (const Layout *layout,
                    KithAnchor   *ret_anchor)
{
  *ret_anchor = (KithAnchor){
    .seq = GINT64_FROM_LE (layout->seq),
    .at_usec = GINT64_FROM_LE (layout->at),
    .n_bytes = GINT64_FROM_LE (layout->n_bytes),
    .is_shut = (GUINT32_FROM_LE (layout->flags) & FLAG_SHUT) != 0,
  };
  memcpy (ret_anchor->salt, layout->salt, sizeof ret_anchor->salt);
  memcpy (ret_anchor->hash, layout->hash, sizeof ret_anchor->hash);
  memcpy (ret_anchor->file, layout->file, sizeof ret_anchor->file);
}

/**
 * kith_anchor_open:
 * @sealed: (nullable): what was kept
 * @store_uid: the store
 * @key: from kith_anchor_derive_key()
 * @ret_anchor: (out): the anchor
 *
 * Returns: whether @sealed is an anchor of this store
 */
gboolean
kith_anchor_open (GBytes        *sealed,
                  const KithUid *store_uid,
                  KithKey       *key,
                  KithAnchor    *ret_anchor)
{
  guint8 seal[SEAL_SIZE];
  Layout layout;

  if (!read_layout (sealed, &layout))
    return FALSE;

  compute_seal (&layout, store_uid, key, seal);
  if (sodium_memcmp (seal, layout.seal, sizeof seal) != 0)
    return FALSE;

  anchor_from_layout (&layout, ret_anchor);

  return TRUE;
}

/**
 * kith_anchor_peek:
 * @sealed: (nullable): what was kept
 * @ret_anchor: (out): what it says
 *
 * Reads an anchor without the store's key. Nobody vouches for it then.
 *
 * Returns: whether @sealed is an anchor
 */
gboolean
kith_anchor_peek (GBytes     *sealed,
                  KithAnchor *ret_anchor)
{
  Layout layout;

  if (!read_layout (sealed, &layout))
    return FALSE;

  anchor_from_layout (&layout, ret_anchor);

  return TRUE;
}

/**
 * kith_anchor_to_text:
 * @self: an anchor
 *
 * Short enough to be typed back, long enough that no other chain has it by
 * accident: the number of the entry and the first four bytes of its hash.
 *
 * Returns: (transfer full): such as "18,402 · 7F3A-9C21"
 */
char *
kith_anchor_to_text (const KithAnchor *self)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  number = kith_number_words (self->seq);

  return g_strdup_printf ("%s · %02X%02X-%02X%02X", number,
                          self->hash[0], self->hash[1], self->hash[2], self->hash[3]);
}

/**
 * kith_db_dup_anchor:
 * @db: a store
 *
 * Returns: (transfer full): where its journal ends, for the footer of a print; see kith_anchor_to_text()
 */
char *
kith_db_dup_anchor (KithDb *db)
{
  KithAnchor anchor = { 0 };

  g_return_val_if_fail (db != NULL, NULL);

  anchor.seq = db->head.seq;
  memcpy (anchor.hash, db->head.hash, sizeof anchor.hash);

  return kith_anchor_to_text (&anchor);
}

/**
 * kith_slots_get_anchor:
 * @self: slots
 *
 * Returns: (transfer none) (nullable): the anchor that the slots file keeps, sealed
 */
GBytes *
kith_slots_get_anchor (KithSlots *self)
{
  KithSlot *slot = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  slot = kith_slots_find (self, KITH_SLOT_ANCHOR);

  return slot != NULL ? slot->body : NULL;
}

/**
 * kith_slots_set_anchor:
 * @self: slots
 * @sealed: an anchor, from kith_anchor_seal()
 *
 * Puts it in the place of the one before. The ways in are not touched.
 */
void
kith_slots_set_anchor (KithSlots *self,
                       GBytes    *sealed)
{
  KithSlot *slot = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (sealed != NULL);

  slot = kith_slots_find (self, KITH_SLOT_ANCHOR);
  if (slot == NULL)
    {
      g_array_set_size (self->slots, self->slots->len + 1);
      slot = &g_array_index (self->slots, KithSlot, self->slots->len - 1);
      slot->kind = KITH_SLOT_ANCHOR;
    }

  g_clear_pointer (&slot->body, g_bytes_unref);
  slot->body = g_bytes_ref (sealed);
}

/**
 * kith_slots_drop_anchor:
 * @self: slots
 *
 * Takes it out, where it says nothing of the store beside the slots.
 */
void
kith_slots_drop_anchor (KithSlots *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->slots->len; i-- > 0;)
    {
      if (g_array_index (self->slots, KithSlot, i).kind == KITH_SLOT_ANCHOR)
        g_array_remove_index (self->slots, i);
    }
}
