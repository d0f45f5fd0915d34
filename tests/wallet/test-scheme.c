/* test-scheme.c: the rules by which a council's money is given out, as data
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-scheme.h"

#include "wallet-data.h"

#define GOOD "[s]\nname=N\neligibility=E\nsource=S\nyear-start=04-01\n"

static void
test_shipped (void)
{
  static const char * const nicks[] = {
    "wigan", "hillingdon", "darlington", "achieving-for-children", "section-17", "family-network-support",
  };
  g_autofree char *text = wallet_data_read ("schemes.ini");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) schemes = kith_schemes_parse (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (schemes->len, ==, G_N_ELEMENTS (nicks));
  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    g_assert_nonnull (kith_schemes_find (schemes, nicks[i]));

  g_assert_true (kith_schemes_find (schemes, "wigan")->is_example);
  g_assert_cmpint (kith_schemes_find (schemes, "hillingdon")->ceiling, ==, 0);
  g_assert_cmpint (kith_schemes_find (schemes, "darlington")->ceiling, ==, 1000000);
  g_assert_true (kith_schemes_find (schemes, "darlington")->is_drawn);
  g_assert_cmpint (kith_schemes_find (schemes, "achieving-for-children")->held_ceiling, ==, 25000);
  g_assert_true (kith_schemes_find (schemes, "family-network-support")->needs_conference);
  g_assert_null (kith_schemes_find (schemes, "lambeth"));
}

/* "Approval above £500": £500.00 needs none. */
static void
test_steps (void)
{
  g_autoptr(GPtrArray) schemes = kith_schemes_parse (GOOD "steps=10000;50000;\n", NULL);
  const KithScheme *scheme = g_ptr_array_index (schemes, 0);

  g_assert_cmpuint (kith_scheme_count_steps (scheme, 1), ==, 0);
  g_assert_cmpuint (kith_scheme_count_steps (scheme, 10000), ==, 0);
  g_assert_cmpuint (kith_scheme_count_steps (scheme, 10001), ==, 1);
  g_assert_cmpuint (kith_scheme_count_steps (scheme, 50000), ==, 1);
  g_assert_cmpuint (kith_scheme_count_steps (scheme, 50001), ==, 2);
}

static void
test_refused (void)
{
  static const char * const texts[] = {
    "no groups", "[s]\nname=N\n", GOOD "steps=500;100;\n", GOOD "steps=ten;\n", GOOD "steps=-1;\n", GOOD "ceiling=lots\n",
    GOOD "ceiling=-5\n", GOOD "cash=perhaps\n", GOOD "year-start=31-12\n", GOOD "year-start=13-01\n",
    GOOD "ceiling=99999999999999999999\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (kith_schemes_parse (texts[i], &error));
      g_assert_true (error->domain == KITH_SCHEME_ERROR);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scheme/shipped", test_shipped);
  g_test_add_func ("/scheme/steps", test_steps);
  g_test_add_func ("/scheme/refuses-what-is-no-rule", test_refused);

  return g_test_run ();
}
