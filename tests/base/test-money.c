/* test-money.c: sums of money, in pence
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-money.h"

typedef struct
{
  const char *text;
  gint64      pence;
} SumCase;

typedef struct
{
  const char     *text;
  KithMoneyError  code;
} FaultCase;

static void
test_sums (void)
{
  static const SumCase cases[] = {
    { "0", 0 }, { "£0", 0 }, { "1p", 1 }, { "50 p", 50 }, { "£1", 100 }, { "9.40", 940 }, { "9.4", 940 }, { ".50", 50 },
    { "£1,000", 100000 }, { "£ 1,000.01", 100001 }, { "1 234 567.89", 123456789 }, { "12,345", 1234500 },
    { "£9,999,999,999.99", KITH_MONEY_MAX }, { "-£9,999,999,999.99", -KITH_MONEY_MAX }, { "5.", 500 },
    { "-5", -500 }, { "−5", -500 }, { "–£5.00", -500 }, { "£-5", -500 }, { "5.00-", -500 }, { "(12.00)", -1200 },
    { "(£1,250.00)", -125000 }, { "5.00 CR", -500 }, { "5.00DR", 500 }, { "+7", 700 }, { "GBP 3.10", 310 },
    { "3.10 gbp", 310 }, { "１２３", 12300 }, { "￡１，０００．５０", 100050 }, { "٣", 300 }, { " \xc2\xa0" "7\t", 700 },
    { "000000000000000012", 1200 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 pence = G_MININT64;
      g_autoptr(GError) error = NULL;

      g_test_message ("'%s'", cases[i].text);
      g_assert_true (kith_money_parse (cases[i].text, &pence, &error));
      g_assert_no_error (error);
      g_assert_cmpint (pence, ==, cases[i].pence);
    }
}

static void
test_faults (void)
{
  static const FaultCase cases[] = {
    { "", KITH_MONEY_ERROR_SYNTAX }, { " ", KITH_MONEY_ERROR_SYNTAX }, { "£", KITH_MONEY_ERROR_SYNTAX },
    { ".", KITH_MONEY_ERROR_SYNTAX }, { "-", KITH_MONEY_ERROR_SYNTAX }, { "ten", KITH_MONEY_ERROR_SYNTAX },
    { "1.5p", KITH_MONEY_ERROR_SYNTAX }, { "£5p", KITH_MONEY_ERROR_SYNTAX }, { "--5", KITH_MONEY_ERROR_SYNTAX },
    { "-(5)", KITH_MONEY_ERROR_SYNTAX }, { "5 .5", KITH_MONEY_ERROR_SYNTAX }, { "1e3", KITH_MONEY_ERROR_SYNTAX },
    { "€5", KITH_MONEY_ERROR_SYNTAX }, { "12 3", KITH_MONEY_ERROR_SYNTAX }, { "1 000,000", KITH_MONEY_ERROR_SYNTAX },
    { ",", KITH_MONEY_ERROR_SYNTAX }, { "½", KITH_MONEY_ERROR_SYNTAX },
    { "1.234,56", KITH_MONEY_ERROR_DOUBTFUL }, { "1.234", KITH_MONEY_ERROR_DOUBTFUL },
    { "12,50", KITH_MONEY_ERROR_DOUBTFUL }, { "1,00,000", KITH_MONEY_ERROR_DOUBTFUL },
    { "1.2.3", KITH_MONEY_ERROR_DOUBTFUL }, { "1234,567", KITH_MONEY_ERROR_DOUBTFUL },
    { "£10,000,000,000", KITH_MONEY_ERROR_TOO_LARGE }, { "99999999999999999999999", KITH_MONEY_ERROR_TOO_LARGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 pence = 77;
      g_autoptr(GError) error = NULL;

      g_test_message ("'%s'", cases[i].text);
      g_assert_false (kith_money_parse (cases[i].text, &pence, &error));
      g_assert_error (error, KITH_MONEY_ERROR, (int)cases[i].code);
      g_assert_cmpint (pence, ==, 77);
    }
}

static void
test_no_text (void)
{
  gint64 pence;
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_money_parse ("\xff", &pence, &error));
  g_assert_error (error, KITH_MONEY_ERROR, KITH_MONEY_ERROR_SYNTAX);
}

static void
test_workbook_numbers (void)
{
  static const SumCase cases[] = {
    { "16.23", 1623 }, { "16.229999999999997", 1623 }, { "1.2E3", 120000 }, { "-0.64", -64 }, { "1663.68", 166368 },
    { "9999999999.99", KITH_MONEY_MAX },
  };
  static const char * const none[] = { "", "1,000", "12.345", "nan", "inf", "1e300", "1e", "10000000000", "0x10" };
  gint64 pence = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].text);
      g_assert_true (kith_money_parse_number (cases[i].text, &pence));
      g_assert_cmpint (pence, ==, cases[i].pence);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_test_message ("'%s'", none[i]);
      g_assert_false (kith_money_parse_number (none[i], &pence));
    }
}

static void
test_formats (void)
{
  static const struct
  {
    gint64      pence;
    const char *words;
    const char *plain;
  } cases[] = {
    { 0, "£0.00", "0.00" },
    { 1, "£0.01", "0.01" },
    { -940, "−£9.40", "-9.40" },
    { 100000, "£1,000.00", "1000.00" },
    { 12345678, "£123,456.78", "123456.78" },
    { KITH_MONEY_MAX, "£9,999,999,999.99", "9999999999.99" },
    { G_MININT64, "−£92,233,720,368,547,758.08", "-92233720368547758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = kith_money_format (cases[i].pence);
      g_autofree char *plain = kith_money_format_plain (cases[i].pence);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_reads_what_it_writes (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      gint64 pence = (gint64)(g_test_rand_double () * (double)KITH_MONEY_MAX) * (g_test_rand_bit () ? 1 : -1);
      g_autofree char *words = kith_money_format (pence);
      g_autofree char *plain = kith_money_format_plain (pence);
      gint64 from_words, from_plain, from_number;

      g_assert_true (kith_money_parse (words, &from_words, NULL));
      g_assert_true (kith_money_parse (plain, &from_plain, NULL));
      g_assert_true (kith_money_parse_number (plain, &from_number));
      g_assert_cmpint (from_words, ==, pence);
      g_assert_cmpint (from_plain, ==, pence);
      g_assert_cmpint (from_number, ==, pence);
    }
}

static void
test_adding (void)
{
  gint64 sum = 77;

  g_assert_true (kith_money_add (KITH_MONEY_MAX, KITH_MONEY_MAX, &sum));
  g_assert_cmpint (sum, ==, 2 * KITH_MONEY_MAX);
  g_assert_false (kith_money_add (G_MAXINT64, 1, &sum));
  g_assert_false (kith_money_add (G_MININT64, -1, &sum));
  g_assert_cmpint (sum, ==, 2 * KITH_MONEY_MAX);
  g_assert_true (kith_money_is_sum (-KITH_MONEY_MAX));
  g_assert_false (kith_money_is_sum (KITH_MONEY_MAX + 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/parse/sums", test_sums);
  g_test_add_func ("/money/parse/refuses-what-is-no-sum", test_faults);
  g_test_add_func ("/money/parse/refuses-what-is-no-text", test_no_text);
  g_test_add_func ("/money/parse/numbers-of-a-workbook", test_workbook_numbers);
  g_test_add_func ("/money/format", test_formats);
  g_test_add_func ("/money/reads-what-it-writes", test_reads_what_it_writes);
  g_test_add_func ("/money/add", test_adding);

  return g_test_run ();
}
