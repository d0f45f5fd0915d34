/* test-ways.c: what stands in the slots beside the daily way, and what a guess costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kith-kdf.h"
#include "kith-store-error.h"
#include "kith-test-figure.h"
#include "kith-test-store.h"

#define ROW 13
#define MIB (G_GUINT64_CONSTANT (1) << 20)

static const KithKdfCost cheap = { 1, 8192 };

typedef struct
{
  KithUid    uid;
  KithKey   *key;
  KithSlots *slots;
  guint8     public_key[KITH_ESCROW_KEY_SIZE];
  guint8     secret_key[KITH_ESCROW_KEY_SIZE];
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->uid = kith_uid_new ();
  fixture->key = kith_key_new_random ();
  fixture->slots = kith_slots_new (&fixture->uid, fixture->key, FALSE);
  crypto_box_keypair (fixture->public_key, fixture->secret_key);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_key_unref (fixture->key);
  kith_slots_free (fixture->slots);
}

/* As it comes back from the disk. */
static void
write_and_read (Fixture *fixture)
{
  g_autoptr(GBytes) bytes = kith_slots_serialize (fixture->slots);
  g_autoptr(GError) error = NULL;

  kith_slots_free (fixture->slots);
  fixture->slots = kith_slots_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
test_escrow_opens (Fixture      *fixture,
                   gconstpointer data)
{
  guint8 sealed_to[KITH_ESCROW_KEY_SIZE];
  g_autoptr(KithKey) key = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_slots_has (fixture->slots, KITH_WAY_ESCROW));
  g_assert_null (kith_slots_open_escrow (fixture->slots, fixture->secret_key, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS);
  g_clear_error (&error);

  kith_slots_set_escrow (fixture->slots, fixture->key, fixture->public_key);
  write_and_read (fixture);
  g_assert_true (kith_slots_get_escrow (fixture->slots, sealed_to));
  g_assert_cmpmem (sealed_to, sizeof sealed_to, fixture->public_key, sizeof fixture->public_key);
  key = kith_slots_open_escrow (fixture->slots, fixture->secret_key, &error);
  g_assert_no_error (error);
  g_assert_true (kith_key_equal (key, fixture->key));

  g_assert_true (kith_slots_remove (fixture->slots, KITH_WAY_ESCROW));
  g_assert_false (kith_slots_remove (fixture->slots, KITH_WAY_ESCROW));
  g_assert_false (kith_slots_has (fixture->slots, KITH_WAY_ESCROW));
}

static void
test_escrow_of_another (Fixture      *fixture,
                        gconstpointer data)
{
  guint8 public_key[KITH_ESCROW_KEY_SIZE], secret_key[KITH_ESCROW_KEY_SIZE];
  g_autoptr(GError) error = NULL;

  crypto_box_keypair (public_key, secret_key);
  kith_slots_set_escrow (fixture->slots, fixture->key, fixture->public_key);
  g_assert_null (kith_slots_open_escrow (fixture->slots, secret_key, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
}

/* Anybody can seal something to a public key: what comes out must be the store's. */
static void
test_escrow_of_a_stranger (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr(KithKey) stranger = kith_key_new_random ();
  g_autoptr(GError) error = NULL;

  kith_slots_set_escrow (fixture->slots, stranger, fixture->public_key);
  g_assert_null (kith_slots_open_escrow (fixture->slots, fixture->secret_key, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS);
}

static void
test_next (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(KithKey) next = kith_key_new_random ();
  g_autoptr(KithKey) opened = NULL;

  g_assert_null (kith_slots_open_next (fixture->slots, fixture->key));
  kith_slots_set_next (fixture->slots, fixture->key, next);
  write_and_read (fixture);
  g_assert_true (kith_slots_has_next (fixture->slots));
  g_assert_null (kith_slots_open_next (fixture->slots, next));
  opened = kith_slots_open_next (fixture->slots, fixture->key);
  g_assert_true (kith_key_equal (opened, next));
  g_assert_true (kith_slots_drop_next (fixture->slots));
  g_assert_false (kith_slots_drop_next (fixture->slots));
}

/* The mark tells a wrong keyring from a wrong passphrase, and no byte of the secret. */
static void
test_mark (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(KithKey) secret = kith_key_new_random ();
  g_autoptr(KithKey) other = kith_key_new_random ();
  g_autoptr(KithKey) opened = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_slots_set_device (fixture->slots, fixture->key, "words", secret, &cheap, &error));
  write_and_read (fixture);
  g_assert_true (kith_slots_knows_secret (fixture->slots, secret));
  g_assert_false (kith_slots_knows_secret (fixture->slots, other));
  opened = kith_slots_open_device (fixture->slots, "words", secret, &error);
  g_assert_no_error (error);
  g_assert_true (kith_key_equal (opened, fixture->key));
}

static void
test_others_are_taken_over (Fixture      *fixture,
                            gconstpointer data)
{
  static const guint8 code[KITH_RECOVERY_CODE_SIZE] = { 3 };
  g_autoptr(KithSlots) newer = kith_slots_new (&fixture->uid, fixture->key, FALSE);

  kith_slots_set_recovery (fixture->slots, fixture->key, code);
  kith_slots_set_escrow (fixture->slots, fixture->key, fixture->public_key);
  kith_slots_take_others (newer, fixture->slots);
  g_assert_cmpuint (kith_slots_get_n_slots (newer), ==, 0);
}

typedef struct
{
  KithKdfCost  cost;
  gint64       elapsed_usec;
  KithKdfCost  floor;
  KithKdfCost  expected;
} CostCase;

static void
test_cost (void)
{
  static const CostCase cases[] = {
    /* As it should be: left alone, however slow. */
    { { 3, 256 * MIB }, 350 * 1000, { 3, 256 * MIB }, { 3, 256 * MIB } },
    { { 3, 256 * MIB }, 9000 * 1000, { 3, 256 * MIB }, { 3, 256 * MIB } },
    /* A quicker machine. */
    { { 3, 256 * MIB }, 150 * 1000, { 3, 256 * MIB }, { 10, 256 * MIB } },
    { { 3, 256 * MIB }, 299 * 1000, { 3, 256 * MIB }, { 6, 256 * MIB } },
    /* A newer floor; what it would take follows from what it took. */
    { { 2, 128 * MIB }, 100 * 1000, { 3, 256 * MIB }, { 3, 256 * MIB } },
    { { 2, 128 * MIB }, 50 * 1000, { 3, 256 * MIB }, { 10, 256 * MIB } },
    /* What is above the floor stays above it. */
    { { 9, 512 * MIB }, 1000 * 1000, { 3, 256 * MIB }, { 9, 512 * MIB } },
    { { 9, 128 * MIB }, 400 * 1000, { 3, 256 * MIB }, { 9, 256 * MIB } },
    /* A clock that says nothing cannot ask for more than the limit. */
    { { 3, 256 * MIB }, 0, { 3, 256 * MIB }, { 64, 256 * MIB } },
    { { 3, 256 * MIB }, -5, { 3, 256 * MIB }, { 64, 256 * MIB } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithKdfCost raised = kith_kdf_raise (&cases[i].cost, cases[i].elapsed_usec, &cases[i].floor);

      g_test_message ("case %u", i);
      g_assert_cmpuint (raised.passes, ==, cases[i].expected.passes);
      g_assert_cmpuint (raised.n_bytes, ==, cases[i].expected.n_bytes);
      g_assert_false (kith_kdf_is_higher (&cases[i].cost, &raised));
    }
}

static void
test_cost_never_falls (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      const KithKdfCost cost = { (guint64)g_test_rand_int_range (1, 64), (guint64)g_test_rand_int_range (8192, G_MAXINT) };
      KithKdfCost raised = kith_kdf_raise (&cost, g_test_rand_int_range (0, 4000 * 1000), kith_kdf_get_floor (i % 2));

      g_assert_cmpuint (raised.passes, >=, cost.passes);
      g_assert_cmpuint (raised.passes, <=, 64);
      g_assert_cmpuint (raised.n_bytes, >=, cost.n_bytes);
    }
}

/* A clock of this thread alone: it goes on while one works, and never back. */
static void
test_clock (void)
{
  gint64 begun_usec = kith_kdf_now_usec ();
  gint64 last_usec = begun_usec;

  while (last_usec == begun_usec)
    {
      gint64 now_usec = kith_kdf_now_usec ();

      g_assert_cmpint (now_usec, >=, last_usec);
      last_usec = now_usec;
    }
}

/* Whatever the machine, no guess at a real store is cheaper than this. */
static void
test_floor (void)
{
  g_assert_cmpuint (kith_kdf_get_floor (FALSE)->passes, >=, 3);
  g_assert_cmpuint (kith_kdf_get_floor (FALSE)->n_bytes, >=, 256 * MIB);
  g_assert_cmpuint (kith_kdf_get_floor (TRUE)->passes, >=, 3);
  g_assert_cmpuint (kith_kdf_get_floor (TRUE)->n_bytes, >=, 512 * MIB);
}

/* What a store made here would ask of every guess, and what that takes. */
static void
test_measured (void)
{
  static const guint8 salt[crypto_pwhash_SALTBYTES] = { 1 };
  guint8 out[crypto_pwhash_BYTES_MIN];
  g_autoptr(GError) error = NULL;
  KithKdfCost cost;
  gint64 begun_usec;

  g_assert_true (kith_kdf_measure (FALSE, &cost, &error));
  g_assert_no_error (error);
  g_assert_false (kith_kdf_is_higher (kith_kdf_get_floor (FALSE), &cost));

  begun_usec = kith_kdf_now_usec ();
  g_assert_cmpint (crypto_pwhash (out, sizeof out, "a guess", 7, salt, cost.passes, (size_t)cost.n_bytes,
                                  crypto_pwhash_ALG_ARGON2ID13), ==, 0);
  kith_test_figure (ROW, "a guess: %" G_GUINT64_FORMAT " passes over %" G_GUINT64_FORMAT " MiB, %" G_GINT64_FORMAT " ms of the processor's time",
                    cost.passes, cost.n_bytes / MIB, (kith_kdf_now_usec () - begun_usec) / 1000);
}

#define ADD(path, func) \
        g_test_add ("/ways/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("escrow/opens", test_escrow_opens);
  ADD ("escrow/of-another", test_escrow_of_another);
  ADD ("escrow/of-a-stranger", test_escrow_of_a_stranger);
  ADD ("next", test_next);
  ADD ("mark", test_mark);
  ADD ("others-are-taken-over", test_others_are_taken_over);
  g_test_add_func ("/ways/cost/cases", test_cost);
  g_test_add_func ("/ways/cost/never-falls", test_cost_never_falls);
  g_test_add_func ("/ways/cost/floor", test_floor);
  g_test_add_func ("/ways/cost/clock", test_clock);
  g_test_add_func ("/ways/cost/measured", test_measured);

  return g_test_run ();
}
