/* test-fiction-random.c: chance that falls the same way on every machine
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-random.h"

#define N_DRAWS 20000

/* The demonstration that the generator's author publishes: seed 42, stream 54. */
static void
test_known_numbers (void)
{
  static const guint32 expected[] = {
    0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e,
  };
  KithFictionRandom random;

  kith_fiction_random_init (&random, 42, 54);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmphex (kith_fiction_random_next (&random), ==, expected[i]);
}

static void
test_streams_differ (void)
{
  KithFictionRandom one, other;
  guint n_same = 0;

  kith_fiction_random_init (&one, 7, 1);
  kith_fiction_random_init (&other, 7, 2);

  for (guint i = 0; i < 1000; i++)
    n_same += kith_fiction_random_next (&one) == kith_fiction_random_next (&other);

  g_assert_cmpuint (n_same, <, 3);
}

static void
test_keeps_limits (void)
{
  KithFictionRandom random;
  gboolean has_lowest = FALSE;
  gboolean has_highest = FALSE;

  kith_fiction_random_init (&random, (guint64)g_test_rand_int (), 1);

  for (guint i = 0; i < N_DRAWS; i++)
    {
      int number = kith_fiction_random_between (&random, -3, 3);

      g_assert_cmpint (number, >=, -3);
      g_assert_cmpint (number, <=, 3);
      has_lowest |= number == -3;
      has_highest |= number == 3;
      g_assert_cmpint (kith_fiction_random_low (&random, 5, 9), >=, 5);
      g_assert_cmpint (kith_fiction_random_low (&random, 5, 9), <=, 9);
      g_assert_cmpuint (kith_fiction_random_below (&random, 1), ==, 0);
    }

  g_assert_true (has_lowest);
  g_assert_true (has_highest);
}

static void
test_low_is_lower (void)
{
  KithFictionRandom random;
  gint64 sum = 0;

  kith_fiction_random_init (&random, 1, 1);

  for (guint i = 0; i < N_DRAWS; i++)
    sum += kith_fiction_random_low (&random, 0, 300);

  /* A third of the way up, give or take what chance does in so many draws. */
  g_assert_cmpint (sum / N_DRAWS, >, 95);
  g_assert_cmpint (sum / N_DRAWS, <, 105);
}

static void
test_round_keeps_the_average (void)
{
  KithFictionRandom random;
  guint64 sum = 0;

  kith_fiction_random_init (&random, 1, 1);

  for (guint i = 0; i < N_DRAWS; i++)
    {
      guint number = kith_fiction_random_round (&random, 2300, 1000);

      g_assert_cmpuint (number, >=, 2);
      g_assert_cmpuint (number, <=, 3);
      sum += number;
    }

  g_assert_cmpuint (sum * 100 / N_DRAWS, >=, 228);
  g_assert_cmpuint (sum * 100 / N_DRAWS, <=, 232);
  g_assert_cmpuint (kith_fiction_random_round (&random, 0, 1000), ==, 0);
}

static void
test_weighted (void)
{
  static const guint weights[] = { 1, 0, 3 };
  KithFictionRandom random;
  guint counts[3] = { 0 };

  kith_fiction_random_init (&random, 1, 1);

  for (guint i = 0; i < N_DRAWS; i++)
    counts[kith_fiction_random_weighted (&random, weights, G_N_ELEMENTS (weights))]++;

  g_assert_cmpuint (counts[1], ==, 0);
  g_assert_cmpuint (counts[0], >, N_DRAWS * 23 / 100);
  g_assert_cmpuint (counts[0], <, N_DRAWS * 27 / 100);
}

static void
test_shuffle_loses_nothing (void)
{
  KithFictionRandom random;
  guint numbers[100];
  gboolean seen[100] = { FALSE };
  guint n_in_place = 0;

  kith_fiction_random_init (&random, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = i;

  kith_fiction_random_shuffle (&random, numbers, G_N_ELEMENTS (numbers));

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_false (seen[numbers[i]]);
      seen[numbers[i]] = TRUE;
      n_in_place += numbers[i] == i;
    }

  g_assert_cmpuint (n_in_place, <, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fiction-random/known-numbers", test_known_numbers);
  g_test_add_func ("/fiction-random/streams-differ", test_streams_differ);
  g_test_add_func ("/fiction-random/keeps-limits", test_keeps_limits);
  g_test_add_func ("/fiction-random/low-is-lower", test_low_is_lower);
  g_test_add_func ("/fiction-random/round-keeps-the-average", test_round_keeps_the_average);
  g_test_add_func ("/fiction-random/weighted", test_weighted);
  g_test_add_func ("/fiction-random/shuffle-loses-nothing", test_shuffle_loses_nothing);

  return g_test_run ();
}
