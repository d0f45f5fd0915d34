/* test-key.c: keys in guarded memory, and their sub-keys
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key.h"

#include <sodium.h>
#include <string.h>

static const guint8 counting[KITH_KEY_SIZE] = {
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
};

static void
test_holds_its_bytes (void)
{
  guint8 bytes[KITH_KEY_SIZE];
  g_autoptr(KithKey) key = NULL;

  memcpy (bytes, counting, sizeof bytes);
  key = kith_key_new (bytes);
  memset (bytes, 0, sizeof bytes);
  g_assert_cmpmem (kith_key_get_bytes (key), KITH_KEY_SIZE, counting, KITH_KEY_SIZE);
}

static void
test_random (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(KithKey) a = kith_key_new_random ();
      g_autoptr(KithKey) b = kith_key_new_random ();

      g_assert_false (kith_key_equal (a, b));
      g_assert_false (sodium_is_zero (kith_key_get_bytes (a), KITH_KEY_SIZE));
    }
}

static void
test_equal (void)
{
  g_autoptr(KithKey) key = kith_key_new (counting);

  g_assert_true (kith_key_equal (key, key));
  for (guint i = 0; i < KITH_KEY_SIZE; i++)
    {
      guint8 bytes[KITH_KEY_SIZE];
      g_autoptr(KithKey) other = NULL;

      memcpy (bytes, counting, sizeof bytes);
      bytes[i] ^= (guint8)(1 << g_test_rand_int_range (0, 8));
      other = kith_key_new (bytes);
      g_assert_false (kith_key_equal (key, other));
    }
}

/* What libsodium's manual says a sub-key is: BLAKE2b without a message, under
 * the main key, salted with the number and personal to the purpose.
 */
static void
test_derive_as_documented (void)
{
  const guint64 number = 513;
  guint8 salt[crypto_generichash_blake2b_SALTBYTES] = { 1, 2 };
  guint8 personal[crypto_generichash_blake2b_PERSONALBYTES] = "kithtest";
  guint8 expected[KITH_KEY_SIZE];
  g_autoptr(KithKey) key = kith_key_new (counting);
  g_autoptr(KithKey) derived = kith_key_derive (key, number, "kithtest");

  crypto_generichash_blake2b_salt_personal (expected, sizeof expected, NULL, 0,
                                            counting, sizeof counting, salt, personal);
  g_assert_cmpmem (kith_key_get_bytes (derived), KITH_KEY_SIZE, expected, sizeof expected);
}

static void
test_derive_apart (void)
{
  g_autoptr(KithKey) key = kith_key_new (counting);
  g_autoptr(KithKey) other_key = kith_key_new_random ();
  g_autoptr(KithKey) derived = kith_key_derive (key, 1, "kithjrnl");
  g_autoptr(KithKey) again = kith_key_derive (key, 1, "kithjrnl");
  g_autoptr(KithKey) other_number = kith_key_derive (key, 2, "kithjrnl");
  g_autoptr(KithKey) other_purpose = kith_key_derive (key, 1, "kithjrnk");
  g_autoptr(KithKey) of_other = kith_key_derive (other_key, 1, "kithjrnl");

  g_assert_true (kith_key_equal (derived, again));
  g_assert_false (kith_key_equal (derived, key));
  g_assert_false (kith_key_equal (derived, other_number));
  g_assert_false (kith_key_equal (derived, other_purpose));
  g_assert_false (kith_key_equal (derived, of_other));
}

static void
test_refs (void)
{
  KithKey *key = kith_key_new (counting);
  g_autoptr(KithKey) shared = kith_key_ref (key);

  kith_key_unref (key);
  g_assert_cmpmem (kith_key_get_bytes (shared), KITH_KEY_SIZE, counting, KITH_KEY_SIZE);
}

/* Writing to it is a mistake that must not go unnoticed. */
static void
test_is_guarded (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(KithKey) key = kith_key_new (counting);
      volatile guint8 *bytes = (volatile guint8 *)(gsize)kith_key_get_bytes (key);

      bytes[0] = 1;
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key/holds-its-bytes", test_holds_its_bytes);
  g_test_add_func ("/key/random", test_random);
  g_test_add_func ("/key/equal", test_equal);
  g_test_add_func ("/key/derive/as-documented", test_derive_as_documented);
  g_test_add_func ("/key/derive/apart", test_derive_apart);
  g_test_add_func ("/key/shared", test_refs);
  g_test_add_func ("/key/cannot-be-written", test_is_guarded);

  return g_test_run ();
}
