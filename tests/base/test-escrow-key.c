/* test-escrow-key.c: a council's key comes back from text as it was, or not at all
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-escrow-key.h"

static char *
make_key (KithEscrowHalf half,
          guint8         ret_bytes[KITH_ESCROW_KEY_SIZE])
{
  for (guint i = 0; i < KITH_ESCROW_KEY_SIZE; i++)
    ret_bytes[i] = (guint8)g_test_rand_int_range (0, 256);

  return kith_escrow_key_format (ret_bytes, half);
}

static void
test_there_and_back (void)
{
  for (guint i = 0; i < 200; i++)
    {
      KithEscrowHalf half = i % 2 == 0 ? KITH_ESCROW_PUBLIC : KITH_ESCROW_SECRET;
      guint8 bytes[KITH_ESCROW_KEY_SIZE], again[KITH_ESCROW_KEY_SIZE];
      g_autofree char *text = make_key (half, bytes);

      g_assert_true (kith_escrow_key_parse (text, half, again));
      g_assert_cmpmem (again, sizeof again, bytes, sizeof bytes);
    }
}

/* Nobody hands the secret half to every laptop by taking it for the other. */
static void
test_halves_differ (void)
{
  guint8 bytes[KITH_ESCROW_KEY_SIZE], again[KITH_ESCROW_KEY_SIZE];
  g_autofree char *secret = make_key (KITH_ESCROW_SECRET, bytes);
  g_autofree char *renamed = g_strconcat ("kith-public-", secret + strlen ("kith-secret-"), NULL);

  g_assert_false (kith_escrow_key_parse (secret, KITH_ESCROW_PUBLIC, again));
  g_assert_false (kith_escrow_key_parse (renamed, KITH_ESCROW_PUBLIC, again));
}

static void
test_refuses_slips (void)
{
  guint8 bytes[KITH_ESCROW_KEY_SIZE], again[KITH_ESCROW_KEY_SIZE];
  g_autofree char *text = make_key (KITH_ESCROW_PUBLIC, bytes);
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      char kept = text[i];

      text[i] = kept == 'A' ? 'B' : 'A';
      g_assert_false (kith_escrow_key_parse (text, KITH_ESCROW_PUBLIC, again));
      text[i] = kept;
    }

  text[length - 1] = '\0';
  g_assert_false (kith_escrow_key_parse (text, KITH_ESCROW_PUBLIC, again));
  g_assert_false (kith_escrow_key_parse ("", KITH_ESCROW_PUBLIC, again));
  g_assert_false (kith_escrow_key_parse ("kith-public-", KITH_ESCROW_PUBLIC, again));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/escrow-key/there-and-back", test_there_and_back);
  g_test_add_func ("/escrow-key/halves-differ", test_halves_differ);
  g_test_add_func ("/escrow-key/refuses-slips", test_refuses_slips);

  return g_test_run ();
}
