/* test-clock-file.c: files of rules, the one that comes with the program among them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clock-file.h"

#include <string.h>

#define HEADER \
        "code,area,title,scope,used,unit,length,begins_with,starts,ends,pauses,during,unless,after,before," \
        "from_months,to_months,valid_from,applies_to,source,note\n"

static GPtrArray *
read_text (const char *text,
           GError    **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return kith_clock_rows_new_from_csv (bytes, error);
}

static void
test_reads_a_row (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = read_text (HEADER
                                         "court,court,Care proceedings,national,yes,weeks,26,yes,court,final-order,,referral,,,,,12,2026-04-01,,s32,\n",
                                         &error);
  const KithClockRow *row = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_cmpstr (row->code, ==, "court");
  g_assert_cmpstr (row->unit, ==, "weeks");
  g_assert_cmpint (row->length, ==, 26);
  g_assert_cmpint (row->from_months, ==, KITH_CLOCK_FILE_NO_MONTHS);
  g_assert_cmpint (row->to_months, ==, 12);
  g_assert_cmpint (row->valid_from, ==, kith_date_new (2026, 4, 1));
  g_assert_cmpstr (row->pauses, ==, NULL);
  g_assert_true (row->is_national);
  g_assert_true (row->is_used);
  g_assert_true (row->begins_with);
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } files[] = {
    { "code,title\nvisit,Visit\n", KITH_CLOCK_FILE_ERROR_NOT_RULES },
    { HEADER ",care,Visit,local,yes,days,1,no,visit,visit,,,,,,,,,,,\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,,local,yes,days,1,no,visit,visit,,,,,,,,,,,\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,Visit,regional,yes,days,1,no,visit,visit,,,,,,,,,,,\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,Visit,local,,days,1,no,visit,visit,,,,,,,,,,,\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,Visit,local,yes,days,one,no,visit,visit,,,,,,,,,,,\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,Visit,local,yes,days,99999999999,no,visit,visit,,,,,,,,,,,\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,Visit,local,yes,days,1,no,visit,visit,,,,,,,,31/02/2026,,,\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,Visit,local,yes,days,1,no,visit,visit,,,,,,,,,,,,more\n", KITH_CLOCK_FILE_ERROR_ROW },
    { HEADER "visit,care,Visit,local,yes,days,1,no,visit,visit,,,,,,,,,,,\n"
      "visit,care,Visit,local,yes,days,2,no,visit,visit,,,,,,,,,,,\n", KITH_CLOCK_FILE_ERROR_TWICE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("file %zu", i);
      g_assert_null (read_text (files[i].text, &error));
      g_assert_error (error, KITH_CLOCK_FILE_ERROR, files[i].code);
    }
}

/* A rule may have a row of another day. */
static void
test_takes_versions (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = read_text (HEADER
                                         "visit,care,Visit,local,yes,days,1,no,visit,visit,,,,,,,,,,,\n"
                                         "visit,care,Visit,local,yes,days,2,no,visit,visit,,,,,,,,2027-04-01,,,\n",
                                         &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
}

/* Every row that is national says where it stands written, and every row with a
 * limit does; what has no source has no limit either.
 */
static void
test_shipped (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "clocks", "rules.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  guint n_national = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  rows = read_text (text, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const KithClockRow *row = g_ptr_array_index (rows, i);

      g_test_message ("%s", row->code);
      n_national += row->is_national;
      g_assert_nonnull (row->applies_to);
      g_assert_cmpint (row->length != 0, ==, row->source != NULL);
      if (row->is_national)
        g_assert_cmpint (row->length, !=, 0);
    }

  g_assert_cmpuint (n_national, >=, 15);
  g_assert_cmpuint (rows->len, >=, 40);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock-file/reads-a-row", test_reads_a_row);
  g_test_add_func ("/clock-file/refuses", test_refuses);
  g_test_add_func ("/clock-file/takes-versions", test_takes_versions);
  g_test_add_func ("/clock-file/shipped", test_shipped);

  return g_test_run ();
}
