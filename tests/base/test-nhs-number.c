/* test-nhs-number.c: NHS numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-nhs-number.h"

typedef struct
{
  const char *number;
  gboolean    is_fine;
} NumberCase;

static void
test_known_answers (void)
{
  static const NumberCase cases[] = {
    { "9434765919", TRUE },              /* 299 mod 11 is 2, so 9 */
    { "9434765918", FALSE },
    { "9434765910", FALSE },
    { "4010232137", TRUE },              /* 92 mod 11 is 4, so 7 */
    { "4010232173", FALSE },             /* two digits changed places */
    { "9876543210", TRUE },              /* 330 is 30 times 11: 11, so 0 */
    { "1000000010", FALSE },             /* 12 mod 11 is 1: 10, which no number has */
    { "0000000000", TRUE },
    { "", FALSE },
    { "943476591", FALSE },
    { "94347659190", FALSE },
    { "943 476 5919", FALSE },           /* gaps are taken out before */
    { "943476591X", FALSE },
    { "\xd9\xa9\xd9\xa4\xd9\xa3\xd9\xa4\xd9\xa7", FALSE },   /* other digits, ten bytes */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].number);
      g_assert_cmpint (kith_nhs_number_is_fine (cases[i].number), ==, cases[i].is_fine);
    }
}

static void
test_gaps (void)
{
  g_autofree char *spaced = kith_nhs_number_normalise ("943 476 5919");
  g_autofree char *hyphened = kith_nhs_number_normalise (" 943-476.5919 ");
  g_autofree char *shown = kith_nhs_number_format (spaced);
  g_autofree char *strange = kith_nhs_number_format ("12");

  g_assert_cmpstr (spaced, ==, "9434765919");
  g_assert_cmpstr (hyphened, ==, "9434765919");
  g_assert_cmpstr (shown, ==, "943 476 5919");
  g_assert_cmpstr (strange, ==, "12");
}

/* Of nine digits there is one tenth that fits, or none. */
static guint
count_fitting (char *number)
{
  guint n_fitting = 0;

  for (char c = '0'; c <= '9'; c++)
    {
      number[9] = c;
      n_fitting += kith_nhs_number_is_fine (number);
    }

  return n_fitting;
}

static void
make_fine (char *number)
{
  do
    {
      for (guint i = 0; i < 9; i++)
        number[i] = (char)('0' + g_test_rand_int_range (0, 10));
      number[9] = '0';
      while (number[9] < '9' && !kith_nhs_number_is_fine (number))
        number[9]++;
    }
  while (!kith_nhs_number_is_fine (number));
}

/* Eleven is a prime: one wrong digit, or two that changed places, never pass. */
static void
test_slips_are_found (void)
{
  for (guint round = 0; round < 500; round++)
    {
      char number[11] = { 0 };
      char slipped[11] = { 0 };
      guint place = (guint)g_test_rand_int_range (0, 10);
      guint next = (guint)g_test_rand_int_range (0, 9);

      make_fine (number);
      g_strlcpy (slipped, number, sizeof slipped);
      g_assert_cmpuint (count_fitting (slipped), ==, 1);

      g_strlcpy (slipped, number, sizeof slipped);
      slipped[place] = (char)('0' + (slipped[place] - '0' + g_test_rand_int_range (1, 10)) % 10);
      g_assert_false (kith_nhs_number_is_fine (slipped));

      g_strlcpy (slipped, number, sizeof slipped);
      slipped[next] = number[next + 1];
      slipped[next + 1] = number[next];
      g_assert_cmpint (kith_nhs_number_is_fine (slipped), ==, number[next] == number[next + 1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nhs-number/known-answers", test_known_answers);
  g_test_add_func ("/nhs-number/gaps", test_gaps);
  g_test_add_func ("/nhs-number/slips-are-found", test_slips_are_found);

  return g_test_run ();
}
