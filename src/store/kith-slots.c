/* kith-slots.c: the ways into a store: its key, wrapped
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
 *       kind      2    1: device; others are kept as they are
 *       length    4    of the body
 *       body
 *     sum         16   BLAKE2b of everything before: tells damage
 *
 * The body of a device slot:
 *
 *     flags       4    bit 0: half of the key is in the keyring
 *     passes      8    of Argon2id
 *     memory      8    of Argon2id, in bytes
 *     salt        16
 *     nonce       24
 *     wrapped     48   the store's key under XChaCha20-Poly1305
 *
 * The wrapping also vouches for what is not secret: magic, version, flags,
 * store, kind, and the cost of the guess. So a file that claims a cheaper
 * Argon2id does not open, and neither does a slot that was carried to another
 * store. Adding a way in does not touch the others, nor the version.
 */

#include "config.h"

#include "kith-slots.h"

#include <sodium.h>
#include <string.h>

#include "kith-store-error.h"

#define MAGIC "KITHSLOT"
#define MAGIC_SIZE 8
#define VERSION 1
#define HEADER_SIZE (MAGIC_SIZE + 2 + 2 + 16)
#define CHECK_SIZE 16
#define SUM_SIZE 16
#define MAX_SLOTS 64

#define KIND_DEVICE 1
#define FLAG_FICTIONAL 1
#define FLAG_NEEDS_SECRET 1

#define SALT_SIZE crypto_pwhash_SALTBYTES
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define WRAPPED_SIZE (KITH_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define PARAMETERS_SIZE (4 + 8 + 8 + SALT_SIZE)
#define DEVICE_SIZE (PARAMETERS_SIZE + NONCE_SIZE + WRAPPED_SIZE)

/* Beyond these a file is out to stop the machine, not to guard a key. */
#define MAX_PASSES 64
#define MAX_MEMORY (G_GUINT64_CONSTANT (2) << 30)

typedef struct
{
  guint16  kind;
  GBytes  *body;
} Slot;

struct _KithSlots
{
  guint16   flags;
  KithUid   store_uid;
  guint8    check[CHECK_SIZE];
  GArray   *slots;                   /* (element-type Slot) */
};

/* Reads on; once it ran past the end it stays there and gives noughts. */
typedef struct
{
  const guint8 *bytes;
  gsize         n_left;
  gboolean      is_short;
} Reader;

static const guint8 *
take (Reader *reader,
      gsize   n_bytes)
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

static guint64
take_number (Reader *reader,
             gsize   n_bytes)
{
  const guint8 *bytes = take (reader, n_bytes);
  guint64 number = 0;

  for (gsize i = 0; bytes != NULL && i < n_bytes; i++)
    number |= (guint64)bytes[i] << (8 * i);

  return number;
}

static void
put_number (GByteArray *out,
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
  Slot *slot = data;

  g_clear_pointer (&slot->body, g_bytes_unref);
}

static KithSlots *
slots_new_empty (void)
{
  KithSlots *self = g_new0 (KithSlots, 1);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  g_array_set_clear_func (self->slots, slot_clear);

  return self;
}

static void
compute_check (KithKey *file_key,
               guint8   ret_check[CHECK_SIZE])
{
  static const guint8 text[] = "kith check 1";

  crypto_generichash (ret_check, CHECK_SIZE, text, sizeof text - 1,
                      kith_key_get_bytes (file_key), KITH_KEY_SIZE);
}

/**
 * kith_slots_new:
 * @store_uid: the store it belongs to
 * @file_key: the store's key
 * @is_fictional: whether nobody in the store is real
 *
 * Returns: (transfer full): slots without a way in
 */
KithSlots *
kith_slots_new (const KithUid *store_uid,
                KithKey       *file_key,
                gboolean       is_fictional)
{
  KithSlots *self;

  g_return_val_if_fail (store_uid != NULL, NULL);
  g_return_val_if_fail (file_key != NULL, NULL);

  self = slots_new_empty ();
  self->flags = is_fictional ? FLAG_FICTIONAL : 0;
  self->store_uid = *store_uid;
  compute_check (file_key, self->check);

  return self;
}

static void
set_slots_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS, message);
}

static gboolean
check_sum (const guint8 *bytes,
           gsize         n_bytes)
{
  guint8 sum[SUM_SIZE];

  if (n_bytes < HEADER_SIZE + CHECK_SIZE + 2 + SUM_SIZE || n_bytes > KITH_SLOTS_MAX_SIZE ||
      memcmp (bytes, MAGIC, MAGIC_SIZE) != 0)
    return FALSE;

  crypto_generichash (sum, sizeof sum, bytes, n_bytes - SUM_SIZE, NULL, 0);

  return memcmp (sum, bytes + n_bytes - SUM_SIZE, SUM_SIZE) == 0;
}

static void
take_slot (KithSlots *self,
           Reader    *reader)
{
  Slot slot = { .kind = (guint16)take_number (reader, 2) };
  gsize n_bytes = take_number (reader, 4);
  const guint8 *body = take (reader, n_bytes);

  if (body == NULL || (slot.kind == KIND_DEVICE && n_bytes != DEVICE_SIZE))
    {
      reader->is_short = TRUE;
      return;
    }

  slot.body = g_bytes_new (body, n_bytes);
  g_array_append_val (self->slots, slot);
}

static void
take_slots (KithSlots *self,
            Reader    *reader)
{
  guint n_slots = (guint)take_number (reader, 2);

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
kith_slots_parse (gconstpointer   bytes,
                  gsize           n_bytes,
                  GError        **error)
{
  g_autoptr(KithSlots) self = slots_new_empty ();
  Reader reader = { bytes, n_bytes, FALSE };
  const guint8 *check, *uid;
  guint64 version;

  if (!check_sum (bytes, n_bytes))
    {
      set_slots_error (error, "The slots file is damaged");
      return NULL;
    }

  take (&reader, MAGIC_SIZE);
  reader.n_left -= SUM_SIZE;
  version = take_number (&reader, 2);
  if (version != VERSION)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_TOO_NEW,
                           "A newer program wrote the slots file");
      return NULL;
    }

  self->flags = (guint16)take_number (&reader, 2);
  uid = take (&reader, sizeof self->store_uid.bytes);
  check = take (&reader, CHECK_SIZE);
  take_slots (self, &reader);
  if (reader.is_short || reader.n_left != 0 || uid == NULL || check == NULL)
    {
      set_slots_error (error, "The slots file is damaged");
      return NULL;
    }

  memcpy (self->store_uid.bytes, uid, sizeof self->store_uid.bytes);
  memcpy (self->check, check, CHECK_SIZE);

  return g_steal_pointer (&self);
}

static char *
path_of_copy (const char *store_path,
              guint       copy)
{
  return g_strconcat (store_path, copy == 0 ? ".slots" : ".slots~", NULL);
}

static KithSlots *
load_copy (const char  *store_path,
           guint        copy,
           GError     **error)
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
kith_slots_load (const char  *store_path,
                 GError     **error)
{
  KithSlots *self;

  g_return_val_if_fail (store_path != NULL, NULL);

  self = load_copy (store_path, 0, NULL);

  return self != NULL ? self : load_copy (store_path, 1, error);
}

/**
 * kith_slots_free:
 * @self: (transfer full): slots
 */
void
kith_slots_free (KithSlots *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->slots);
  g_free (self);
}

static void
put_header (KithSlots  *self,
            GByteArray *out)
{
  g_byte_array_append (out, (const guint8 *)MAGIC, MAGIC_SIZE);
  put_number (out, VERSION, 2);
  put_number (out, self->flags, 2);
  g_byte_array_append (out, self->store_uid.bytes, sizeof self->store_uid.bytes);
}

static void
put_slot (GByteArray *out,
          const Slot *slot)
{
  gsize n_bytes;
  const guint8 *body = g_bytes_get_data (slot->body, &n_bytes);

  put_number (out, slot->kind, 2);
  put_number (out, n_bytes, 4);
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

  put_header (self, out);
  g_byte_array_append (out, self->check, CHECK_SIZE);
  put_number (out, self->slots->len, 2);
  for (guint i = 0; i < self->slots->len; i++)
    put_slot (out, &g_array_index (self->slots, Slot, i));

  crypto_generichash (sum, sizeof sum, out->data, out->len, NULL, 0);
  g_byte_array_append (out, sum, sizeof sum);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/**
 * kith_slots_save:
 * @self: slots
 * @store_path: where the store is
 * @error: return location for %KITH_STORE_ERROR_READ_ONLY
 *
 * Writes the slots file and its copy, each so that it is the old one or the
 * new one after a power cut. The copy goes second: one of them is always whole.
 *
 * Returns: whether both are on the disk
 */
gboolean
kith_slots_save (KithSlots   *self,
                 const char  *store_path,
                 GError     **error)
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
    }

  return TRUE;
}

/**
 * kith_slots_get_store_uid:
 * @self: slots
 *
 * Returns: (transfer none): the store they belong to
 */
const KithUid *
kith_slots_get_store_uid (KithSlots *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->store_uid;
}

/**
 * kith_slots_get_is_fictional:
 * @self: slots
 *
 * Returns: whether nobody in the store is real
 */
gboolean
kith_slots_get_is_fictional (KithSlots *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->flags & FLAG_FICTIONAL) != 0;
}

/**
 * kith_slots_get_n_slots:
 * @self: slots
 *
 * Returns: how many ways in there are
 */
guint
kith_slots_get_n_slots (KithSlots *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->slots->len;
}

static Slot *
find_slot (KithSlots *self,
           guint16    kind)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = &g_array_index (self->slots, Slot, i);

      if (slot->kind == kind)
        return slot;
    }

  return NULL;
}

/**
 * kith_slots_needs_secret:
 * @self: slots
 *
 * Returns: whether the device slot needs the keyring's half as well
 */
gboolean
kith_slots_needs_secret (KithSlots *self)
{
  const Slot *slot;

  g_return_val_if_fail (self != NULL, FALSE);

  slot = find_slot (self, KIND_DEVICE);

  return slot != NULL && (*(const guint8 *)g_bytes_get_data (slot->body, NULL) & FLAG_NEEDS_SECRET) != 0;
}

/* KEK = BLAKE2b (Argon2id (passphrase), secret): without the keyring's half
 * nobody can even begin to guess.
 */
static KithKey *
derive_wrapping_key (const char         *passphrase,
                     KithKey            *secret,
                     const guint8       *salt,
                     const KithKdfCost  *cost,
                     GError            **error)
{
  guint8 *stretched = sodium_malloc (2 * KITH_KEY_SIZE);
  KithKey *key = NULL;

  if (crypto_pwhash (stretched, KITH_KEY_SIZE, passphrase, strlen (passphrase), salt,
                     cost->passes, (size_t)cost->n_bytes, crypto_pwhash_ALG_ARGON2ID13) == 0)
    {
      guint8 *wrapping = stretched + KITH_KEY_SIZE;

      crypto_generichash (wrapping, KITH_KEY_SIZE,
                          secret != NULL ? kith_key_get_bytes (secret) : NULL,
                          secret != NULL ? KITH_KEY_SIZE : 0,
                          stretched, KITH_KEY_SIZE);
      key = kith_key_new (wrapping);
    }
  else
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED,
                           "There is not enough memory to check a passphrase");
    }

  sodium_free (stretched);

  return key;
}

static GByteArray *
associated_data (KithSlots    *self,
                 guint16       kind,
                 const guint8 *parameters,
                 gsize         n_bytes)
{
  GByteArray *data = g_byte_array_new ();

  put_header (self, data);
  put_number (data, kind, 2);
  g_byte_array_append (data, parameters, (guint)n_bytes);

  return data;
}

/**
 * kith_slots_set_device:
 * @self: slots
 * @file_key: the store's key
 * @passphrase: the person's half
 * @secret: (nullable): the keyring's half, or %NULL where there is no keyring
 * @cost: what a guess shall cost
 * @error: return location for a #KithStoreError
 *
 * Makes or replaces the daily way in. Nothing is written to the disk.
 *
 * Returns: whether it could be made
 */
gboolean
kith_slots_set_device (KithSlots          *self,
                       KithKey            *file_key,
                       const char         *passphrase,
                       KithKey            *secret,
                       const KithKdfCost  *cost,
                       GError            **error)
{
  g_autoptr(GByteArray) body = g_byte_array_new ();
  g_autoptr(GByteArray) data = NULL;
  g_autoptr(KithKey) wrapping_key = NULL;
  guint8 salt[SALT_SIZE], nonce[NONCE_SIZE], wrapped[WRAPPED_SIZE];
  Slot *slot = find_slot (self, KIND_DEVICE);

  randombytes_buf (salt, sizeof salt);
  randombytes_buf (nonce, sizeof nonce);
  put_number (body, secret != NULL ? FLAG_NEEDS_SECRET : 0, 4);
  put_number (body, cost->passes, 8);
  put_number (body, cost->n_bytes, 8);
  g_byte_array_append (body, salt, sizeof salt);

  wrapping_key = derive_wrapping_key (passphrase, secret, salt, cost, error);
  if (wrapping_key == NULL)
    return FALSE;

  data = associated_data (self, KIND_DEVICE, body->data, body->len);
  crypto_aead_xchacha20poly1305_ietf_encrypt (wrapped, NULL, kith_key_get_bytes (file_key), KITH_KEY_SIZE,
                                              data->data, data->len, NULL, nonce,
                                              kith_key_get_bytes (wrapping_key));
  g_byte_array_append (body, nonce, sizeof nonce);
  g_byte_array_append (body, wrapped, sizeof wrapped);

  if (slot == NULL)
    {
      g_array_set_size (self->slots, self->slots->len + 1);
      slot = &g_array_index (self->slots, Slot, self->slots->len - 1);
      slot->kind = KIND_DEVICE;
    }
  g_clear_pointer (&slot->body, g_bytes_unref);
  slot->body = g_byte_array_free_to_bytes (g_steal_pointer (&body));

  return TRUE;
}

static KithKey *
unwrap (KithSlots    *self,
        const guint8 *body,
        KithKey      *wrapping_key)
{
  g_autoptr(GByteArray) data = associated_data (self, KIND_DEVICE, body, PARAMETERS_SIZE);
  const guint8 *nonce = body + PARAMETERS_SIZE;
  guint8 *bytes = sodium_malloc (KITH_KEY_SIZE);
  KithKey *key = NULL;

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (bytes, NULL, NULL, nonce + NONCE_SIZE, WRAPPED_SIZE,
                                                  data->data, data->len, nonce,
                                                  kith_key_get_bytes (wrapping_key)) == 0)
    key = kith_key_new (bytes);
  sodium_free (bytes);

  return key;
}

static gboolean
read_cost (const guint8  *body,
           KithKdfCost   *ret_cost,
           GError       **error)
{
  Reader reader = { body + 4, 16, FALSE };
  KithKdfCost cost;

  cost.passes = take_number (&reader, 8);
  cost.n_bytes = take_number (&reader, 8);
  if (cost.passes < crypto_pwhash_OPSLIMIT_MIN || cost.passes > MAX_PASSES ||
      cost.n_bytes < crypto_pwhash_MEMLIMIT_MIN || cost.n_bytes > MAX_MEMORY)
    {
      set_slots_error (error, "The slots file asks for more work than a passphrase can cost");
      return FALSE;
    }

  *ret_cost = cost;

  return TRUE;
}

/**
 * kith_slots_open_device:
 * @self: slots
 * @passphrase: the person's half
 * @secret: (nullable): the keyring's half
 * @error: return location for %KITH_STORE_ERROR_WRONG_PASSPHRASE where the
 *   halves do not open the slot, %KITH_STORE_ERROR_SLOTS where it is damaged
 *
 * Takes as long as one guess costs: not for the UI thread.
 *
 * Returns: (transfer full) (nullable): the store's key
 */
KithKey *
kith_slots_open_device (KithSlots   *self,
                        const char  *passphrase,
                        KithKey     *secret,
                        GError     **error)
{
  const Slot *slot = find_slot (self, KIND_DEVICE);
  g_autoptr(KithKey) wrapping_key = NULL;
  g_autoptr(KithKey) key = NULL;
  guint8 check[CHECK_SIZE];
  const guint8 *body;
  KithKdfCost cost;

  if (slot == NULL)
    {
      set_slots_error (error, "The slots file has no way in by passphrase");
      return NULL;
    }

  body = g_bytes_get_data (slot->body, NULL);
  if (!read_cost (body, &cost, error))
    return NULL;

  wrapping_key = derive_wrapping_key (passphrase, secret, body + 20, &cost, error);
  if (wrapping_key == NULL)
    return NULL;

  key = unwrap (self, body, wrapping_key);
  if (key == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE,
                           "The passphrase does not open this store");
      return NULL;
    }

  compute_check (key, check);
  if (sodium_memcmp (check, self->check, CHECK_SIZE) != 0)
    {
      set_slots_error (error, "The slots file holds the key of another store");
      return NULL;
    }

  return g_steal_pointer (&key);
}
