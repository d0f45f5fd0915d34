/* kith-kdf.c: what a guess at a passphrase must cost
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cost is measured where the slot is made: the floor once, and from how
 * long that took, how many passes over the memory make a guess take what it
 * shall. Every sign-in is such a measurement too. Where it was quicker than a
 * guess may be, because the machine is a faster one or a newer Kith asks for
 * more, the slot is written anew, dearer. It is never written cheaper: a slow
 * minute must not weaken a store for good.
 */

#include "config.h"

#include "kith-kdf.h"

#include <sodium.h>
#include <time.h>

#include "kith-store-error.h"

#define MIB (G_GUINT64_CONSTANT (1) << 20)
#define AIM_USEC (500 * 1000)
#define MAX_PASSES 64

/* Without the keyring's half the passphrase stands alone, so a guess costs
 * twice the memory.
 */
static const KithKdfCost floor_with_keyring = { 3, 256 * MIB };
static const KithKdfCost floor_alone = { 4, 512 * MIB };

/**
 * kith_kdf_get_floor:
 * @stands_alone: whether no keyring has the other half of the key
 *
 * Returns: (transfer none): what a guess costs at the least
 */
const KithKdfCost *
kith_kdf_get_floor (gboolean stands_alone)
{
  return stands_alone ? &floor_alone : &floor_with_keyring;
}

/**
 * kith_kdf_raise:
 * @cost: what a guess costs now
 * @elapsed_usec: how long one took
 * @floor: what it must cost at the least
 *
 * Returns: what it shall cost: @cost where that is enough, and never less
 */
KithKdfCost
kith_kdf_raise (const KithKdfCost *cost,
                gint64             elapsed_usec,
                const KithKdfCost *floor)
{
  KithKdfCost raised = { 0, 0 };
  gint64 expected_usec;

  g_return_val_if_fail (cost != NULL, raised);
  g_return_val_if_fail (floor != NULL, *cost);

  raised.passes = MAX (cost->passes, floor->passes);
  raised.n_bytes = MAX (cost->n_bytes, floor->n_bytes);

  /* Argon2id takes as long as passes times memory, nearly. */
  expected_usec = (gint64)((double)MAX (elapsed_usec, 1) *
                           ((double)raised.passes / (double)MAX (cost->passes, 1)) *
                           ((double)raised.n_bytes / (double)MAX (cost->n_bytes, 1)));
  if (expected_usec < KITH_KDF_LEAST_USEC)
    raised.passes = MIN (MAX_PASSES, (raised.passes * AIM_USEC + (guint64)expected_usec - 1) / (guint64)expected_usec);

  return raised;
}

/**
 * kith_kdf_now_usec:
 *
 * What a guess takes is counted in the time that this thread had of a
 * processor: on a busy laptop a cheap guess takes long as well.
 *
 * Returns: that time, in microseconds
 */
gint64
kith_kdf_now_usec (void)
{
  struct timespec now = { 0, 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/**
 * kith_kdf_is_higher:
 * @cost: what a guess would cost
 * @than: what it costs
 *
 * Returns: whether it would cost more
 */
gboolean
kith_kdf_is_higher (const KithKdfCost *cost,
                    const KithKdfCost *than)
{
  g_return_val_if_fail (cost != NULL, FALSE);
  g_return_val_if_fail (than != NULL, FALSE);

  return cost->passes > than->passes || cost->n_bytes > than->n_bytes;
}

/**
 * kith_kdf_measure:
 * @stands_alone: whether no keyring will have the other half of the key
 * @ret_cost: (out): what a guess shall cost on this machine
 * @error: return location for a #KithStoreError, where there is too little memory
 *
 * Takes as long as one guess: not for the UI thread.
 *
 * Returns: whether it could be measured
 */
gboolean
kith_kdf_measure (gboolean     stands_alone,
                  KithKdfCost *ret_cost,
                  GError     **error)
{
  static const guint8 salt[crypto_pwhash_SALTBYTES] = { 0 };
  const KithKdfCost *floor = kith_kdf_get_floor (stands_alone);
  guint8 out[crypto_pwhash_BYTES_MIN];
  gint64 begun_usec = kith_kdf_now_usec ();

  if (crypto_pwhash (out, sizeof out, "measured", 8, salt, floor->passes, (size_t)floor->n_bytes,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED,
                           "There is not enough memory to make a guess at a passphrase dear enough");
      return FALSE;
    }

  *ret_cost = kith_kdf_raise (floor, kith_kdf_now_usec () - begun_usec, floor);

  return TRUE;
}
