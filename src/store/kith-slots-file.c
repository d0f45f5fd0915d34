/* kith-slots-file.c: the slots as bytes and as a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file
 * --------
 * All numbers are little-endian.
 *
 *     "KITHSLOT"  8    magic
 *     version     2    1
 *     flags       2    bit 0: nobody in the store is real
 *     store       16   the store's uid
 *     check       16   keyed BLAKE2b of a fixed text: tells the right key
 *     n           2    number of slots
 *     n times:
 *       kind      2    1: device, 2: recovery, 3: escrow, 4: next; others
 *                      are kept as they are
 *       length    4    of the body
 *       body
 *     sum         16   BLAKE2b of everything before: tells damage
 *
 * The body of a device slot:
 *
 *     flags       4    bit 0: half of the key is in the keyring
 *                      bit 1: there is a mark
 *     passes      8    of Argon2id
 *     memory      8    of Argon2id, in bytes
 *     salt        16
 *     mark        16   only where the flag says so: keyed BLAKE2b of a fixed
 *                      text, tells the keyring's right half from another
 *     nonce       24
 *     wrapped     48   the store's key under XChaCha20-Poly1305
 *
 * The body of a recovery slot is nonce and wrapped alone: a code of 160 bits
 * needs no slow hash.
 *
 * The body of an escrow slot is the council's public key (32), and the store's
 * key sealed to it (80).
 *
 * The body of a next slot is nonce and wrapped alone: under the key that the
 * store has, the key that it is about to have. It is there while the store's
 * key is replaced and at no other time: whichever of the two keys the file was
 * left with, every old way in leads to it.
 *
 * The wrapping also vouches for what is not secret: magic, version, flags,
 * store, kind, and the cost of the guess. So a file that claims a cheaper
 * Argon2id does not open, and neither does a slot that was carried to another
 * store. Adding a way in does not touch the others, nor the version.
 */

#include "config.h"

#include "kith-slots-private.h"

#include <string.h>

#include "kith-store-error.h"

#define MAGIC "KITHSLOT"
#define MAGIC_SIZE 8
#define VERSION 1
#define HEADER_SIZE (MAGIC_SIZE + 2 + 2 + 16)
#define SUM_SIZE 16
#define MAX_SLOTS 64

static const guint8 *
take (KithSlotsReader *reader,
      gsize            n_bytes)
{
  const guint8 *bytes = reader->bytes;

  if (reader->is_short || n_bytes > reader->n_left)
    {
      reader->is_short = TRUE;
      return NULL;
    }

  reader->bytes += n_bytes;
  reader->n_left -= n_bytes;

  return bytes;
}

guint64
kith_slots_take_number (KithSlotsReader *reader,
                        gsize            n_bytes)
{
  const guint8 *bytes = take (reader, n_bytes);
  guint64 number = 0;

  for (gsize i = 0; bytes != NULL && i < n_bytes; i++)
    number |= (guint64)bytes[i] << (8 * i);

  return number;
}

void
kith_slots_put_number (GByteArray *out,
                       guint64     number,
                       gsize       n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      guint8 byte = (number >> (8 * i)) & 0xff;

      g_byte_array_append (out, &byte, 1);
    }
}

static void
slot_clear (gpointer data)
{
  KithSlot *slot = data;

  g_clear_pointer (&slot->body, g_bytes_unref);
}

KithSlots *
kith_slots_new_empty (void)
{
  KithSlots *self = g_new0 (KithSlots, 1);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  self->slots = g_array_new (FALSE, TRUE, sizeof (KithSlot));
  g_array_set_clear_func (self->slots, slot_clear);

  return self;
}

static void
set_slots_error (GError    **error,
                 const char *message)
{
  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS, message);
}

static gboolean
check_sum (const guint8 *bytes,
           gsize         n_bytes)
{
  guint8 sum[SUM_SIZE];

  if (n_bytes < HEADER_SIZE + KITH_SLOTS_CHECK_SIZE + 2 + SUM_SIZE || n_bytes > KITH_SLOTS_MAX_SIZE ||
      memcmp (bytes, MAGIC, MAGIC_SIZE) != 0)
    return FALSE;

  crypto_generichash (sum, sizeof sum, bytes, n_bytes - SUM_SIZE, NULL, 0);

  return memcmp (sum, bytes + n_bytes - SUM_SIZE, SUM_SIZE) == 0;
}

static gboolean
has_right_size (guint16 kind,
                gsize   n_bytes)
{
  switch (kind)
    {
    case KITH_SLOT_DEVICE:
      return n_bytes == DEVICE_SIZE || n_bytes == MARKED_DEVICE_SIZE;

    case KITH_SLOT_RECOVERY:
      return n_bytes == RECOVERY_SIZE;

    case KITH_SLOT_ESCROW:
      return n_bytes == ESCROW_SIZE;

    case KITH_SLOT_NEXT:
      return n_bytes == NEXT_SIZE;

    default:
      return TRUE;
    }
}

static void
take_slot (KithSlots       *self,
           KithSlotsReader *reader)
{
  KithSlot slot = { .kind = (guint16)kith_slots_take_number (reader, 2) };
  gsize n_bytes = kith_slots_take_number (reader, 4);
  const guint8 *body = take (reader, n_bytes);

  if (body == NULL || !has_right_size (slot.kind, n_bytes))
    {
      reader->is_short = TRUE;
      return;
    }

  slot.body = g_bytes_new (body, n_bytes);
  g_array_append_val (self->slots, slot);
}

static void
take_slots (KithSlots       *self,
            KithSlotsReader *reader)
{
  guint n_slots = (guint)kith_slots_take_number (reader, 2);

  if (n_slots > MAX_SLOTS)
    reader->is_short = TRUE;

  for (guint i = 0; i < n_slots && !reader->is_short; i++)
    take_slot (self, reader);
}

/**
 * kith_slots_parse:
 * @bytes: (array length=n_bytes): the file
 * @n_bytes: how many
 * @error: return location for %KITH_STORE_ERROR_SLOTS or %KITH_STORE_ERROR_TOO_NEW
 *
 * Returns: (transfer full) (nullable): the slots
 */
KithSlots *
kith_slots_parse (gconstpointer bytes,
                  gsize         n_bytes,
                  GError      **error)
{
  g_autoptr(KithSlots) self = kith_slots_new_empty ();
  KithSlotsReader reader = { bytes, n_bytes, FALSE };
  const guint8 *check, *uid;
  guint64 version;

  if (!check_sum (bytes, n_bytes))
    {
      set_slots_error (error, "The slots file is damaged");
      return NULL;
    }

  take (&reader, MAGIC_SIZE);
  reader.n_left -= SUM_SIZE;
  version = kith_slots_take_number (&reader, 2);
  if (version != VERSION)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_TOO_NEW,
                           "A newer program wrote the slots file");
      return NULL;
    }

  self->flags = (guint16)kith_slots_take_number (&reader, 2);
  uid = take (&reader, sizeof self->store_uid.bytes);
  check = take (&reader, KITH_SLOTS_CHECK_SIZE);
  take_slots (self, &reader);
  if (reader.is_short || reader.n_left != 0 || uid == NULL || check == NULL)
    {
      set_slots_error (error, "The slots file is damaged");
      return NULL;
    }

  memcpy (self->store_uid.bytes, uid, sizeof self->store_uid.bytes);
  memcpy (self->check, check, KITH_SLOTS_CHECK_SIZE);

  return g_steal_pointer (&self);
}

static char *
path_of_copy (const char *store_path,
              guint       copy)
{
  return g_strconcat (store_path, copy == 0 ? ".slots" : ".slots~", NULL);
}

static KithSlots *
load_copy (const char *store_path,
           guint       copy,
           GError    **error)
{
  g_autofree char *path = path_of_copy (store_path, copy);
  g_autofree char *contents = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &contents, &n_bytes, NULL))
    {
      set_slots_error (error, "The slots file cannot be read");
      return NULL;
    }

  return kith_slots_parse (contents, n_bytes, error);
}

/**
 * kith_slots_load:
 * @store_path: where the store is
 * @error: return location for %KITH_STORE_ERROR_SLOTS or %KITH_STORE_ERROR_TOO_NEW
 *
 * Reads the slots file beside a store, or its copy where it cannot be read.
 *
 * Returns: (transfer full) (nullable): the slots
 */
KithSlots *
kith_slots_load (const char *store_path,
                 GError    **error)
{
  g_autoptr(GError) local_error = NULL;
  KithSlots *self;

  g_return_val_if_fail (store_path != NULL, NULL);

  self = load_copy (store_path, 0, &local_error);
  if (self != NULL)
    return self;

  /* What a newer program wrote is whole, and its copy may be of the time before. */
  if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_TOO_NEW))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return load_copy (store_path, 1, error);
}

void
kith_slots_put_header (KithSlots  *self,
                       GByteArray *out)
{
  g_byte_array_append (out, (const guint8 *)MAGIC, MAGIC_SIZE);
  kith_slots_put_number (out, VERSION, 2);
  kith_slots_put_number (out, self->flags, 2);
  g_byte_array_append (out, self->store_uid.bytes, sizeof self->store_uid.bytes);
}

static void
put_slot (GByteArray     *out,
          const KithSlot *slot)
{
  gsize n_bytes;
  const guint8 *body = g_bytes_get_data (slot->body, &n_bytes);

  kith_slots_put_number (out, slot->kind, 2);
  kith_slots_put_number (out, n_bytes, 4);
  g_byte_array_append (out, body, (guint)n_bytes);
}

/**
 * kith_slots_serialize:
 * @self: slots
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
kith_slots_serialize (KithSlots *self)
{
  g_autoptr(GByteArray) out = g_byte_array_new ();
  guint8 sum[SUM_SIZE];

  g_return_val_if_fail (self != NULL, NULL);

  kith_slots_put_header (self, out);
  g_byte_array_append (out, self->check, KITH_SLOTS_CHECK_SIZE);
  kith_slots_put_number (out, self->slots->len, 2);
  for (guint i = 0; i < self->slots->len; i++)
    put_slot (out, &g_array_index (self->slots, KithSlot, i));

  crypto_generichash (sum, sizeof sum, out->data, out->len, NULL, 0);
  g_byte_array_append (out, sum, sizeof sum);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* What was not read back was not written. */
static gboolean
reads_back (const char *path,
            GBytes     *bytes)
{
  g_autoptr(GBytes) read = NULL;
  g_autofree char *contents = NULL;
  gsize n_bytes = 0;

  if (!g_file_get_contents (path, &contents, &n_bytes, NULL))
    return FALSE;

  read = g_bytes_new_take (g_steal_pointer (&contents), n_bytes);

  return g_bytes_equal (read, bytes);
}

/**
 * kith_slots_save:
 * @self: slots
 * @store_path: where the store is
 * @error: return location for %KITH_STORE_ERROR_READ_ONLY
 *
 * Writes the slots file and its copy, each so that it is the old one or the
 * new one after a power cut. The copy goes second, when the first was read back:
 * one of them is always whole.
 *
 * Returns: whether both are on the disk
 */
gboolean
kith_slots_save (KithSlots  *self,
                 const char *store_path,
                 GError    **error)
{
  g_autoptr(GBytes) bytes = kith_slots_serialize (self);
  gsize n_bytes;
  const char *contents = g_bytes_get_data (bytes, &n_bytes);

  for (guint copy = 0; copy < 2; copy++)
    {
      g_autofree char *path = path_of_copy (store_path, copy);
      g_autoptr(GError) local_error = NULL;

      if (!g_file_set_contents_full (path, contents, (gssize)n_bytes,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, &local_error))
        {
          g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY,
                       "The slots file cannot be written (%d)", local_error->code);
          return FALSE;
        }

      if (!reads_back (path, bytes))
        {
          g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY,
                               "The slots file was written and does not read the same");
          return FALSE;
        }
    }

  return TRUE;
}
