/* test-upn.c: unique pupil numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-upn.h"

#include <string.h>

static const char check_letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";

typedef struct
{
  const char   *upn;
  KithUpnFault  expected;
} UpnCase;

static void
assert_faults (const UpnCase *cases,
               gsize          n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_test_message ("'%s'", cases[i].upn);
      g_assert_cmpint (kith_upn_check (cases[i].upn), ==, cases[i].expected);
    }
}

/* The two vectors of the census rule; the first has no authority we know. */
static void
test_known_answers (void)
{
  static const UpnCase cases[] = {
    { "A950000178301", KITH_UPN_UNKNOWN_AUTHORITY },
    { "H243278544154", KITH_UPN_UNKNOWN_AUTHORITY },
    { "B950000178301", KITH_UPN_WRONG_CHECK_LETTER },
    { "A243278544154", KITH_UPN_WRONG_CHECK_LETTER },
    { "a950000178301", KITH_UPN_UNKNOWN_AUTHORITY },
  };

  assert_faults (cases, G_N_ELEMENTS (cases));
}

static void
test_temporary_numbers (void)
{
  static const UpnCase cases[] = {
    { "A85200012300A", KITH_UPN_FINE },
    { "Z85200012300Z", KITH_UPN_FINE },
    { "z85200012300z", KITH_UPN_FINE },
    { "A85200012300I", KITH_UPN_WRONG_SHAPE },
    { "A85200012300O", KITH_UPN_WRONG_SHAPE },
    { "A85200012300S", KITH_UPN_WRONG_SHAPE },
    { "A85200012300s", KITH_UPN_WRONG_SHAPE },
    { "A99900012300A", KITH_UPN_UNKNOWN_AUTHORITY },
  };

  assert_faults (cases, G_N_ELEMENTS (cases));
}

static void
test_wrong_shapes (void)
{
  static const UpnCase cases[] = {
    { "", KITH_UPN_WRONG_SHAPE },
    { "A", KITH_UPN_WRONG_SHAPE },
    { "A85200012300", KITH_UPN_WRONG_SHAPE },
    { "A8520001230011", KITH_UPN_WRONG_SHAPE },
    { "8852000123001", KITH_UPN_WRONG_SHAPE },
    { "AB52000123001", KITH_UPN_WRONG_SHAPE },
    { "A8520001230A1", KITH_UPN_WRONG_SHAPE },
    { "A85200012300-", KITH_UPN_WRONG_SHAPE },
    { " A85200012300", KITH_UPN_WRONG_SHAPE },
    { "A852 00012300", KITH_UPN_WRONG_SHAPE },
    { "Á8520001230 1", KITH_UPN_WRONG_SHAPE },
    { "UN1", KITH_UPN_WRONG_SHAPE },
  };

  assert_faults (cases, G_N_ELEMENTS (cases));
}

static char
letter_for (const char *digits)
{
  guint sum = 0;

  for (guint i = 0; i < 12; i++)
    sum += (guint)(digits[i] - '0') * (i + 2);

  return check_letters[sum % 23];
}

/* One letter of all agrees; and two neighbours swapped are found out, unless
 * they are alike.
 */
static void
test_check_letter_property (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *digits = g_strdup_printf ("852%09d", g_test_rand_int_range (0, 1000000000));
      guint place = (guint)g_test_rand_int_range (3, 11);
      g_autofree char *upn = g_strdup_printf ("%c%s", letter_for (digits), digits);
      guint n_accepted = 0;
      char swapped;

      for (guint j = 0; j < 26; j++)
        {
          g_autofree char *other = g_strdup_printf ("%c%s", (char)('A' + j), digits);

          n_accepted += kith_upn_check (other) == KITH_UPN_FINE;
        }

      g_assert_cmpuint (n_accepted, ==, 1);
      g_assert_cmpint (kith_upn_check (upn), ==, KITH_UPN_FINE);

      swapped = upn[place + 1];
      upn[place + 1] = upn[place];
      upn[place] = swapped;
      g_assert_cmpint (kith_upn_check (upn), ==,
                       upn[place] == upn[place + 1] ? KITH_UPN_FINE : KITH_UPN_WRONG_CHECK_LETTER);
    }
}

static gboolean
knows_authority (guint code)
{
  g_autofree char *upn = g_strdup_printf ("A%03u00012300A", code);

  return kith_upn_check (upn) == KITH_UPN_FINE;
}

static void
test_authorities (void)
{
  static const guint known[] = {
    1, 5, 201, 208, 213, 312, 320, 356, 359, 420, 660, 681, 701, 708, 803, 805, 813, 815,
    823, 826, 831, 835, 839, 840, 841, 846, 852, 857, 861, 865, 896, 909, 916, 943,
  };
  static const guint unknown[] = {
    0, 6, 200, 214, 321, 345, 360, 374, 421, 659, 682, 709, 804, 809, 814, 817, 824, 827,
    832, 842, 847, 853, 858, 862, 897, 910, 930, 932, 934, 939, 944, 999,
  };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_true (knows_authority (known[i]));

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (knows_authority (unknown[i]));

  for (guint code = 0; code < 1000; code++)
    n += knows_authority (code);

  g_assert_cmpuint (n, ==, 195);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/upn/known-answers", test_known_answers);
  g_test_add_func ("/upn/temporary-numbers", test_temporary_numbers);
  g_test_add_func ("/upn/wrong-shapes", test_wrong_shapes);
  g_test_add_func ("/upn/check-letter-property", test_check_letter_property);
  g_test_add_func ("/upn/authorities", test_authorities);

  return g_test_run ();
}
