/* kith-slots-recovery.c: the way into a store from a sheet of paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The code is random and long enough that no machine will ever guess it, so
 * the slot needs neither a slow hash nor the keyring: it opens the store on
 * another machine, when passphrase and laptop are both gone.
 */

#include "config.h"

#include "kith-slots-private.h"

#include "kith-store-error.h"

static KithKey *
derive_wrapping_key (const guint8 code[KITH_RECOVERY_CODE_SIZE])
{
  static const guint8 text[] = "kith recovery 1";
  guint8 *bytes = sodium_malloc (KITH_KEY_SIZE);
  KithKey *key = NULL;

  crypto_generichash (bytes, KITH_KEY_SIZE, text, sizeof text - 1, code, KITH_RECOVERY_CODE_SIZE);
  key = kith_key_new (bytes);
  sodium_free (bytes);

  return key;
}

/**
 * kith_slots_set_recovery:
 * @self: slots
 * @file_key: the store's key
 * @code: what is on the paper
 *
 * Makes the way in by recovery key. One that was there opens nothing any more.
 * Nothing is written to the disk.
 */
void
kith_slots_set_recovery (KithSlots   *self,
                         KithKey     *file_key,
                         const guint8 code[KITH_RECOVERY_CODE_SIZE])
{
  g_autoptr(GByteArray) parameters = g_byte_array_new ();
  g_autoptr(KithKey) wrapping_key = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (file_key != NULL);
  g_return_if_fail (code != NULL);

  wrapping_key = derive_wrapping_key (code);
  kith_slots_wrap (self, KITH_SLOT_RECOVERY, parameters, wrapping_key, file_key);
}

/**
 * kith_slots_open_recovery:
 * @self: slots
 * @code: what was typed from the paper
 * @error: return location for %KITH_STORE_ERROR_WRONG_PASSPHRASE where the
 *   code is another store's or an older one, %KITH_STORE_ERROR_SLOTS where
 *   there is no such way in
 *
 * Returns: (transfer full) (nullable): the store's key
 */
KithKey *
kith_slots_open_recovery (KithSlots   *self,
                          const guint8 code[KITH_RECOVERY_CODE_SIZE],
                          GError     **error)
{
  const KithSlot *slot = NULL;
  g_autoptr(KithKey) wrapping_key = NULL;
  g_autoptr(KithKey) key = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  slot = kith_slots_find (self, KITH_SLOT_RECOVERY);
  if (slot == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS,
                           "No recovery key was made for this store");
      return NULL;
    }

  wrapping_key = derive_wrapping_key (code);
  key = kith_slots_unwrap (self, slot, wrapping_key);
  if (key == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE,
                           "The recovery key does not open this store");
      return NULL;
    }

  return kith_slots_check_key (self, key, error) ? g_steal_pointer (&key) : NULL;
}
