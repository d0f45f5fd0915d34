/* kith-slots-escrow.c: the way into a store for the council
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The council is the controller of what is in a store. It must be able to open
 * one whose person has left or died. The store's key is sealed to a public key
 * that every laptop has; the secret one is with an officer, and no laptop has
 * it. What was sealed is not vouched for by whoever sealed it, so the key that
 * comes out is checked as any other is.
 */

#include "config.h"

#include "kith-slots-private.h"

#include <string.h>

#include "kith-store-error.h"

G_STATIC_ASSERT (KITH_ESCROW_KEY_SIZE == crypto_box_PUBLICKEYBYTES);
G_STATIC_ASSERT (KITH_ESCROW_KEY_SIZE == crypto_box_SECRETKEYBYTES);

/**
 * kith_slots_set_escrow:
 * @self: slots
 * @file_key: the store's key
 * @public_key: the council's
 *
 * Makes the way in for the council. One for another key opens nothing any more.
 * Nothing is written to the disk.
 */
void
kith_slots_set_escrow (KithSlots   *self,
                       KithKey     *file_key,
                       const guint8 public_key[KITH_ESCROW_KEY_SIZE])
{
  g_autoptr(GByteArray) body = g_byte_array_new ();
  guint8 sealed[KITH_KEY_SIZE + crypto_box_SEALBYTES];

  g_return_if_fail (self != NULL);
  g_return_if_fail (file_key != NULL);
  g_return_if_fail (public_key != NULL);

  crypto_box_seal (sealed, kith_key_get_bytes (file_key), KITH_KEY_SIZE, public_key);
  g_byte_array_append (body, public_key, KITH_ESCROW_KEY_SIZE);
  g_byte_array_append (body, sealed, sizeof sealed);
  kith_slots_put (self, KITH_SLOT_ESCROW, body);
}

/**
 * kith_slots_get_escrow:
 * @self: slots
 * @ret_public_key: (out): the council's
 *
 * Returns: whether there is a way in for a council
 */
gboolean
kith_slots_get_escrow (KithSlots *self,
                       guint8     ret_public_key[KITH_ESCROW_KEY_SIZE])
{
  const KithSlot *slot = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  slot = kith_slots_find (self, KITH_SLOT_ESCROW);
  if (slot == NULL)
    return FALSE;

  memcpy (ret_public_key, g_bytes_get_data (slot->body, NULL), KITH_ESCROW_KEY_SIZE);

  return TRUE;
}

/**
 * kith_slots_open_escrow:
 * @self: slots
 * @secret_key: the council's
 * @error: return location for %KITH_STORE_ERROR_WRONG_PASSPHRASE where the
 *   store was sealed to another key, %KITH_STORE_ERROR_SLOTS where there is no such way in
 *
 * Returns: (transfer full) (nullable): the store's key
 */
KithKey *
kith_slots_open_escrow (KithSlots   *self,
                        const guint8 secret_key[KITH_ESCROW_KEY_SIZE],
                        GError     **error)
{
  const KithSlot *slot = NULL;
  g_autoptr(KithKey) key = NULL;
  guint8 public_key[KITH_ESCROW_KEY_SIZE];
  guint8 *bytes = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (secret_key != NULL, NULL);

  slot = kith_slots_find (self, KITH_SLOT_ESCROW);
  if (slot == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS,
                           "This store has no way in for a council");
      return NULL;
    }

  bytes = sodium_malloc (KITH_KEY_SIZE);
  crypto_scalarmult_base (public_key, secret_key);
  if (crypto_box_seal_open (bytes, (const guint8 *)g_bytes_get_data (slot->body, NULL) + KITH_ESCROW_KEY_SIZE,
                            KITH_KEY_SIZE + crypto_box_SEALBYTES, public_key, secret_key) == 0)
    key = kith_key_new (bytes);
  sodium_free (bytes);

  if (key == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE,
                           "The council's key does not open this store");
      return NULL;
    }

  return kith_slots_check_key (self, key, error) ? g_steal_pointer (&key) : NULL;
}
