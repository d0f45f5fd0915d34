/* fuzz-slots.c: whatever the bytes, slots are read whole or not at all
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-slots.h"

#include <sodium.h>
#include <stdint.h>
#include <string.h>

#define SUM_SIZE 16

/* Every byte of a file is kept, also of the ways in that nobody here knows. */
static void
check_kept (KithSlots     *slots,
            const uint8_t *data,
            size_t         size)
{
  g_autoptr(GBytes) bytes = kith_slots_serialize (slots);

  if (g_bytes_get_size (bytes) != size || memcmp (g_bytes_get_data (bytes, NULL), data, size) != 0)
    g_error ("Slots are written otherwise than they were read");
}

/* What the window and kithctl ask of any slots file, before there is a key. */
static void
look_at_ways (KithSlots *slots)
{
  static const guint8 bytes[KITH_KEY_SIZE] = { 1 };
  g_autoptr(KithKey) secret = kith_key_new (bytes);
  g_autoptr(KithKey) next = kith_slots_open_next (slots, secret);
  g_autoptr(KithKey) by_council = kith_slots_open_escrow (slots, bytes, NULL);
  guint8 escrow[KITH_ESCROW_KEY_SIZE];
  KithKdfCost cost;

  kith_slots_get_cost (slots, &cost);
  kith_slots_knows_secret (slots, secret);
  if (kith_slots_get_escrow (slots, escrow) != kith_slots_has (slots, KITH_WAY_ESCROW))
    g_error ("A way in is there and is not");
  if (next != NULL || by_council != NULL)
    g_error ("A file that nobody sealed opened");
}

static void
read_slots (const uint8_t *data,
            size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_parse (data, size, &error);

  if ((slots == NULL) == (error == NULL))
    g_error ("Slots that cannot be read need a reason, and others none");

  if (slots == NULL)
    return;

  kith_slots_needs_secret (slots);
  look_at_ways (slots);
  check_kept (slots, data, size);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree uint8_t *mended = NULL;

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  read_slots (data, size);
  if (size <= SUM_SIZE)
    return 0;

  /* Hardly any input has the right sum; with it, the rest is looked at too. */
  mended = g_memdup2 (data, size);
  crypto_generichash (mended + size - SUM_SIZE, SUM_SIZE, mended, size - SUM_SIZE, NULL, 0);
  read_slots (mended, size);

  return 0;
}
