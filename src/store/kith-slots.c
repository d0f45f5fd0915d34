/* kith-slots.c: the ways into a store: its key, wrapped
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-slots-private.h"

#include <string.h>

#include "kith-store-error.h"

#define FLAG_NEEDS_SECRET 1
#define FLAG_HAS_MARK 2

/* Beyond these a file is out to stop the machine, not to guard a key. */
#define MAX_PASSES 64
#define MAX_MEMORY (G_GUINT64_CONSTANT (2) << 30)

static void
compute_check (KithKey *file_key,
               guint8   ret_check[KITH_SLOTS_CHECK_SIZE])
{
  static const guint8 text[] = "kith check 1";

  crypto_generichash (ret_check, KITH_SLOTS_CHECK_SIZE, text, sizeof text - 1,
                      kith_key_get_bytes (file_key), KITH_KEY_SIZE);
}

/* The secret is random and as long as a key: its mark gives nothing of it away. */
static void
compute_mark (KithKey *secret,
              guint8   ret_mark[MARK_SIZE])
{
  static const guint8 text[] = "kith device 1";

  crypto_generichash (ret_mark, MARK_SIZE, text, sizeof text - 1, kith_key_get_bytes (secret), KITH_KEY_SIZE);
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

  self = kith_slots_new_empty ();
  self->flags = is_fictional ? KITH_SLOTS_FLAG_FICTIONAL : 0;
  self->store_uid = *store_uid;
  compute_check (file_key, self->check);

  return self;
}

static void
set_slots_error (GError    **error,
                 const char *message)
{
  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS, message);
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

  return (self->flags & KITH_SLOTS_FLAG_FICTIONAL) != 0;
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

KithSlot *
kith_slots_find (KithSlots *self,
                 guint16    kind)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      KithSlot *slot = &g_array_index (self->slots, KithSlot, i);

      if (slot->kind == kind)
        return slot;
    }

  return NULL;
}

static guint
get_device_flags (const KithSlot *slot)
{
  return slot != NULL ? *(const guint8 *)g_bytes_get_data (slot->body, NULL) : 0;
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
  g_return_val_if_fail (self != NULL, FALSE);

  return (get_device_flags (kith_slots_find (self, KITH_SLOT_DEVICE)) & FLAG_NEEDS_SECRET) != 0;
}

/**
 * kith_slots_knows_secret:
 * @self: slots
 * @secret: what a keyring had
 *
 * Tells a keyring's wrong half from a wrong passphrase, before any is tried.
 *
 * Returns: whether @secret is the half that the device slot wants, or may be
 *   where the slot cannot tell
 */
gboolean
kith_slots_knows_secret (KithSlots *self,
                         KithKey   *secret)
{
  const KithSlot *slot = NULL;
  const guint8 *body = NULL;
  guint8 mark[MARK_SIZE];

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (secret != NULL, FALSE);

  slot = kith_slots_find (self, KITH_SLOT_DEVICE);
  if (slot == NULL || g_bytes_get_size (slot->body) != MARKED_DEVICE_SIZE ||
      (get_device_flags (slot) & FLAG_HAS_MARK) == 0)
    return TRUE;

  body = g_bytes_get_data (slot->body, NULL);
  compute_mark (secret, mark);

  return sodium_memcmp (mark, body + PARAMETERS_SIZE, MARK_SIZE) == 0;
}

static guint16
get_kind (KithWay way)
{
  switch (way)
    {
    case KITH_WAY_RECOVERY:
      return KITH_SLOT_RECOVERY;

    case KITH_WAY_ESCROW:
      return KITH_SLOT_ESCROW;

    case KITH_WAY_DEVICE:
    default:
      return KITH_SLOT_DEVICE;
    }
}

/**
 * kith_slots_has:
 * @self: slots
 * @way: a way in
 *
 * Returns: whether there is such a way
 */
gboolean
kith_slots_has (KithSlots *self,
                KithWay    way)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kith_slots_find (self, get_kind (way)) != NULL;
}

gboolean
kith_slots_take_out (KithSlots *self,
                     guint16    kind)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      if (g_array_index (self->slots, KithSlot, i).kind == kind)
        {
          g_array_remove_index (self->slots, i);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_slots_remove:
 * @self: slots
 * @way: a way in
 *
 * Takes a way in away. Nothing is written to the disk.
 *
 * Returns: whether there was one
 */
gboolean
kith_slots_remove (KithSlots *self,
                   KithWay    way)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kith_slots_take_out (self, get_kind (way));
}

/**
 * kith_slots_take_others:
 * @self: slots that were just made
 * @other: the slots whose place they take
 *
 * Takes over what this file of the program knows nothing of.
 */
void
kith_slots_take_others (KithSlots *self,
                        KithSlots *other)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL);

  for (guint i = 0; i < other->slots->len; i++)
    {
      const KithSlot *slot = &g_array_index (other->slots, KithSlot, i);
      const KithSlot taken = { slot->kind, g_bytes_ref (slot->body) };

      if (slot->kind < KITH_SLOT_DEVICE || slot->kind > KITH_SLOT_NEXT)
        g_array_append_val (self->slots, taken);
      else
        g_bytes_unref (taken.body);
    }
}

/* KEK = BLAKE2b (Argon2id (passphrase), secret): without the keyring's half
 * nobody can even begin to guess.
 */
static KithKey *
derive_wrapping_key (const char        *passphrase,
                     KithKey           *secret,
                     const guint8      *salt,
                     const KithKdfCost *cost,
                     GError           **error)
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

  kith_slots_put_header (self, data);
  kith_slots_put_number (data, kind, 2);
  g_byte_array_append (data, parameters, (guint)n_bytes);

  return data;
}

/* Puts the slot in the place of the one of its kind. */
void
kith_slots_put (KithSlots  *self,
                guint16     kind,
                GByteArray *body)
{
  KithSlot *slot = kith_slots_find (self, kind);

  if (slot == NULL)
    {
      g_array_set_size (self->slots, self->slots->len + 1);
      slot = &g_array_index (self->slots, KithSlot, self->slots->len - 1);
      slot->kind = kind;
    }

  g_clear_pointer (&slot->body, g_bytes_unref);
  slot->body = g_bytes_new (body->data, body->len);
}

/* @parameters become the beginning of the slot's body, and the wrapping vouches
 * for them.
 */
void
kith_slots_wrap (KithSlots  *self,
                 guint16     kind,
                 GByteArray *parameters,
                 KithKey    *wrapping_key,
                 KithKey    *file_key)
{
  g_autoptr(GByteArray) data = associated_data (self, kind, parameters->data, parameters->len);
  g_autoptr(GByteArray) body = g_byte_array_ref (parameters);
  guint8 nonce[NONCE_SIZE], wrapped[WRAPPED_SIZE];

  randombytes_buf (nonce, sizeof nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt (wrapped, NULL, kith_key_get_bytes (file_key), KITH_KEY_SIZE,
                                              data->data, data->len, NULL, nonce,
                                              kith_key_get_bytes (wrapping_key));
  g_byte_array_append (body, nonce, sizeof nonce);
  g_byte_array_append (body, wrapped, sizeof wrapped);
  kith_slots_put (self, kind, body);
}

/* Returns %NULL where the wrapping key is not the right one. */
KithKey *
kith_slots_unwrap (KithSlots      *self,
                   const KithSlot *slot,
                   KithKey        *wrapping_key)
{
  gsize n_bytes;
  const guint8 *body = g_bytes_get_data (slot->body, &n_bytes);
  gsize n_parameters = n_bytes - NONCE_SIZE - WRAPPED_SIZE;
  g_autoptr(GByteArray) data = associated_data (self, slot->kind, body, n_parameters);
  const guint8 *nonce = body + n_parameters;
  guint8 *bytes = sodium_malloc (KITH_KEY_SIZE);
  KithKey *key = NULL;

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (bytes, NULL, NULL, nonce + NONCE_SIZE, WRAPPED_SIZE,
                                                  data->data, data->len, nonce,
                                                  kith_key_get_bytes (wrapping_key)) == 0)
    key = kith_key_new (bytes);
  sodium_free (bytes);

  return key;
}

/* A slot of another store's key opens as well as the right one. */
gboolean
kith_slots_check_key (KithSlots *self,
                      KithKey   *key,
                      GError   **error)
{
  guint8 check[KITH_SLOTS_CHECK_SIZE];

  compute_check (key, check);
  if (sodium_memcmp (check, self->check, KITH_SLOTS_CHECK_SIZE) == 0)
    return TRUE;

  set_slots_error (error, "The slots file holds the key of another store");

  return FALSE;
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
kith_slots_set_device (KithSlots         *self,
                       KithKey           *file_key,
                       const char        *passphrase,
                       KithKey           *secret,
                       const KithKdfCost *cost,
                       GError           **error)
{
  g_autoptr(GByteArray) parameters = g_byte_array_new ();
  g_autoptr(KithKey) wrapping_key = NULL;
  guint8 salt[SALT_SIZE], mark[MARK_SIZE];

  randombytes_buf (salt, sizeof salt);
  kith_slots_put_number (parameters, secret != NULL ? FLAG_NEEDS_SECRET | FLAG_HAS_MARK : 0, 4);
  kith_slots_put_number (parameters, cost->passes, 8);
  kith_slots_put_number (parameters, cost->n_bytes, 8);
  g_byte_array_append (parameters, salt, sizeof salt);
  if (secret != NULL)
    {
      compute_mark (secret, mark);
      g_byte_array_append (parameters, mark, sizeof mark);
    }

  wrapping_key = derive_wrapping_key (passphrase, secret, salt, cost, error);
  if (wrapping_key == NULL)
    return FALSE;

  kith_slots_wrap (self, KITH_SLOT_DEVICE, parameters, wrapping_key, file_key);

  return TRUE;
}

static gboolean
read_cost (const guint8 *body,
           KithKdfCost  *ret_cost,
           GError      **error)
{
  KithSlotsReader reader = { body + 4, 16, FALSE };
  KithKdfCost cost;

  cost.passes = kith_slots_take_number (&reader, 8);
  cost.n_bytes = kith_slots_take_number (&reader, 8);
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
 * kith_slots_get_cost:
 * @self: slots
 * @ret_cost: (out): what a guess at the passphrase costs
 *
 * Returns: whether there is a way in by passphrase, with a cost that can be paid
 */
gboolean
kith_slots_get_cost (KithSlots   *self,
                     KithKdfCost *ret_cost)
{
  const KithSlot *slot = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  slot = kith_slots_find (self, KITH_SLOT_DEVICE);

  return slot != NULL && read_cost (g_bytes_get_data (slot->body, NULL), ret_cost, NULL);
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
kith_slots_open_device (KithSlots  *self,
                        const char *passphrase,
                        KithKey    *secret,
                        GError    **error)
{
  const KithSlot *slot = kith_slots_find (self, KITH_SLOT_DEVICE);
  g_autoptr(KithKey) wrapping_key = NULL;
  g_autoptr(KithKey) key = NULL;
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

  key = kith_slots_unwrap (self, slot, wrapping_key);
  if (key == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE,
                           "The passphrase does not open this store");
      return NULL;
    }

  return kith_slots_check_key (self, key, error) ? g_steal_pointer (&key) : NULL;
}
