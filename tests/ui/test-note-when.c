/* test-note-when.c: a moment as a person types it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-when.h"

/* 22 November 2026, 10:00 in London. */
#define NOW (G_GINT64_CONSTANT (1795341600) * G_USEC_PER_SEC)

static void
test_parse (void)
{
  static const struct { const char *text; int day; gint64 seconds; } cases[] = {
    { "", 22, 0 },
    { " now ", 22, 0 },
    { "9:40", 22, -20 * 60 },
    { "09.40", 22, -20 * 60 },
    { "20/11/2026 10:00", 20, -2 * 24 * 3600 },
    { "2026-11-21 10:00", 21, -24 * 3600 },
    { "20 Nov 2026 10:00", 20, -2 * 24 * 3600 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate day;
      gint64 moment;

      g_assert_true (kith_note_when_parse (cases[i].text, NOW, &day, &moment));
      g_assert_cmpint (day, ==, kith_date_new (2026, 11, cases[i].day));
      g_assert_cmpint (moment, ==, NOW + cases[i].seconds * G_USEC_PER_SEC);
    }
}

static void
test_refuses (void)
{
  static const char * const texts[] = { "yesterday", "25:00", "9:60", "31/06/2026", "20/11/2026 soon", "9:40 20/11/2026" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KithDate day;
      gint64 moment;

      g_assert_false (kith_note_when_parse (texts[i], NOW, &day, &moment));
    }
}

/* What is written is read again as the same. */
static void
test_goes_round (void)
{
  for (guint n = 0; n < 500; n++)
    {
      gint64 minute = g_test_rand_int_range (20000000, 31000000);
      gint64 moment = minute * 60 * G_USEC_PER_SEC, again;
      KithDate day = kith_date_new_from_usec (moment), day_again;
      g_autofree char *text = kith_note_when_format (day, n % 2 == 0 ? moment : 0);

      g_assert_true (kith_note_when_parse (text, NOW, &day_again, &again));
      g_assert_cmpint (day_again, ==, day);

      /* In the hour that an autumn night has twice, either may be meant. */
      if (n % 2 == 0 && again != moment)
        g_assert_cmpint (ABS (again - moment), ==, G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-when/parse", test_parse);
  g_test_add_func ("/note-when/parse/refuses", test_refuses);
  g_test_add_func ("/note-when/goes-round", test_goes_round);

  return g_test_run ();
}
