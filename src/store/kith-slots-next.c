/* kith-slots-next.c: the way from a store's key to the one that takes its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store and its slots are two files, and no disk replaces two at once. So
 * before the store is put in its place under a new key, the slots learn the
 * new key, wrapped under the old one. Wherever the machine stops, the old ways
 * in lead to the old key, and from there, if need be, to the new one.
 */

#include "config.h"

#include "kith-slots-private.h"

static KithKey *
derive_wrapping_key (KithKey *file_key)
{
  return kith_key_derive (file_key, 1, "kithnext");
}

/**
 * kith_slots_set_next:
 * @self: slots
 * @file_key: the store's key
 * @next_key: the key that it is about to have
 *
 * Nothing is written to the disk.
 */
void
kith_slots_set_next (KithSlots *self,
                     KithKey   *file_key,
                     KithKey   *next_key)
{
  g_autoptr(GByteArray) parameters = g_byte_array_new ();
  g_autoptr(KithKey) wrapping_key = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (file_key != NULL);
  g_return_if_fail (next_key != NULL);

  wrapping_key = derive_wrapping_key (file_key);
  kith_slots_wrap (self, KITH_SLOT_NEXT, parameters, wrapping_key, next_key);
}

/**
 * kith_slots_has_next:
 * @self: slots
 *
 * Returns: whether the store's key was being replaced when they were written
 */
gboolean
kith_slots_has_next (KithSlots *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kith_slots_find (self, KITH_SLOT_NEXT) != NULL;
}

/**
 * kith_slots_open_next:
 * @self: slots
 * @file_key: the key that the slots know
 *
 * Returns: (transfer full) (nullable): the key that may have taken its place;
 *   %NULL where none was about to
 */
KithKey *
kith_slots_open_next (KithSlots *self,
                      KithKey   *file_key)
{
  const KithSlot *slot = NULL;
  g_autoptr(KithKey) wrapping_key = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (file_key != NULL, NULL);

  slot = kith_slots_find (self, KITH_SLOT_NEXT);
  if (slot == NULL)
    return NULL;

  wrapping_key = derive_wrapping_key (file_key);

  return kith_slots_unwrap (self, slot, wrapping_key);
}

/**
 * kith_slots_drop_next:
 * @self: slots
 *
 * Forgets the key that did not take the place after all. Nothing is written to
 * the disk.
 *
 * Returns: whether there was one
 */
gboolean
kith_slots_drop_next (KithSlots *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kith_slots_take_out (self, KITH_SLOT_NEXT);
}
