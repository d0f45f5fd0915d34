/* bench-list.c: what reading a school's roll costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A roll of 10,000 pupils as text of 30 and of 135 columns, and as a workbook.
 * What is measured goes from the bytes to the pupils: header found, columns
 * guessed, every value read and checked, duplicates looked for. Held against
 * it is taking the text apart into cells, which is the least that anybody has
 * to do.
 */

#include "config.h"

#include "bench.h"
#include "kith-csv.h"
#include "kith-roll-file.h"
#include "kith-upn.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define N_PUPILS 10000
#define N_READ 12
#define N_COLUMNS 30
#define N_WIDE_COLUMNS 135
#define N_RUNS 15
#define LONGEST 0.5

#define TODAY (kith_date_new (2026, 11, 22))

static const char * const headers[N_READ] = {
  "Surname", "Forename", "DOB", "UPN", "Gender", "Year Group", "Reg", "Date of Admission", "Enrolment Status",
  "Ethnicity", "SEN Status", "FSM",
};

/* @roll: what is read; @text: the same cells as text */
typedef struct
{
  GBytes *roll;
  GBytes *text;
} Bench;

static char *
make_upn (guint number)
{
  for (char letter = 'A'; letter <= 'Z'; letter++)
    {
      char *upn = g_strdup_printf ("%c8522019%05u", letter, number);

      if (kith_upn_check (upn) == KITH_UPN_FINE)
        return upn;
      g_free (upn);
    }

  g_assert_not_reached ();
}

static char *
make_cell (guint pupil,
           guint column)
{
  static const char * const families[] = { "Okafor", "O'Brien", "García", "Szczepański", "van den Berg", "Khan" };
  static const char * const ethnicities[] = { "WBRI", "BAFR", "AIND", "White - British", "MWBC" };
  guint year = 7 + pupil % 5;

  switch (column)
    {
    case 0:
      return g_strdup_printf ("%s-%u", families[pupil % G_N_ELEMENTS (families)], pupil / 100);

    case 1:
      return g_strdup_printf ("Given %u", pupil % 100);

    case 2:
      return g_strdup_printf ("%02u/%02u/%u", 1 + pupil % 28, 1 + pupil % 8, 2022 - year);

    case 3:
      return make_upn (pupil);

    case 4:
      return g_strdup (pupil % 2 == 0 ? "F" : "M");

    case 5:
      return g_strdup_printf ("Year %u", year);

    case 6:
      return g_strdup_printf ("%u%c", year, 'A' + pupil % 6);

    case 7:
      return g_strdup_printf ("01/09/%u", 2026 - (year - 7));

    case 9:
      return g_strdup (ethnicities[pupil % G_N_ELEMENTS (ethnicities)]);

    default:
      return g_strdup (column == 8 ? "C" : pupil % 7 == 0 ? "K" : "N");
    }
}

static char *
make_header (guint column)
{
  return column < N_READ ? g_strdup (headers[column]) : g_strdup_printf ("Extra %u", column);
}

static GBytes *
make_text (guint n_columns)
{
  g_autoptr(GString) csv = g_string_new (NULL);

  for (guint row = 0; row <= N_PUPILS; row++)
    {
      g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      for (guint column = 0; column < n_columns; column++)
        g_ptr_array_add (cells, row == 0 ? make_header (column) : make_cell (row, column));
      kith_csv_append_row (csv, (const char * const *)cells->pdata, cells->len);
    }

  bench_note ("a roll of %u pupils and %u columns, %.1f MB", N_PUPILS, n_columns, (double)csv->len / 1e6);
  return g_bytes_new (csv->str, csv->len);
}

static GBytes *
make_workbook (guint n_columns)
{
  const char *buffer = NULL;
  size_t size = 0;
  lxw_workbook_options options = { .output_buffer = &buffer, .output_buffer_size = &size };
  lxw_workbook *workbook = workbook_new_opt (NULL, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "Roll");

  for (guint row = 0; row <= N_PUPILS; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *text = row == 0 ? make_header (column) : make_cell (row, column);

          worksheet_write_string (sheet, row, (lxw_col_t)column, text, NULL);
        }
    }

  workbook_close (workbook);
  bench_note ("the same as a workbook, %.1f MB", (double)size / 1e6);

  return g_bytes_new_with_free_func (buffer, size, free, (gpointer)buffer);
}

static double
read_roll (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSheet) sheet = NULL;
  g_autoptr(KithMapping) mapping = NULL;
  g_autoptr(KithRollFile) roll = NULL;
  gint64 begun = bench_now ();
  double seconds;

  sheet = kith_sheet_new (bench->roll, NULL, NULL, NULL, NULL, &error);
  bench_must (sheet != NULL, error);
  mapping = kith_mapping_new_guess (KITH_LIST_KIND_ROLL, sheet, TODAY);
  roll = kith_roll_file_new (sheet, mapping, TODAY, NULL, NULL, NULL, &error);
  bench_must (roll != NULL, error);
  seconds = bench_since (begun);

  if (roll->pupils->len != N_PUPILS || roll->faults->len != 0)
    bench_fail ("Of %u pupils %u were read, with %u faults", N_PUPILS, roll->pupils->len, roll->faults->len);

  return seconds;
}

static double
read_cells (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCsvReader) reader = NULL;
  gint64 begun = bench_now ();

  reader = kith_csv_reader_new (bench->text, &error);
  bench_must (reader != NULL, error);
  while (kith_csv_reader_next (reader, &error))
    ;
  bench_must (error == NULL, error);

  return bench_since (begun);
}

static void
measure (const char *name,
         GBytes     *roll,
         GBytes     *text)
{
  Bench bench = { roll, text };
  BenchFigure figure = {
    name, "its cells", read_roll, read_cells, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, LONGEST,
  };

  bench_run (&figure, &bench);
}

int
main (void)
{
  g_autoptr(GBytes) text = make_text (N_COLUMNS);
  g_autoptr(GBytes) wide = make_text (N_WIDE_COLUMNS);
  g_autoptr(GBytes) workbook = make_workbook (N_COLUMNS);

  bench_print_head ();
  measure ("roll of 10,000 pupils", text, text);
  measure ("roll of 10,000, 135 columns", wide, wide);
  measure ("roll of 10,000, a workbook", workbook, text);

  return 0;
}
