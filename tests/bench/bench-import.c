/* bench-import.c: what reading files and taking them in costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-import REGISTER CENSUS PYTHON READ-CSV
 *
 * REGISTER is a list of schools in the shape of the national register. One of
 * 50,000 schools is made of its columns and rows, and as much of it is said in
 * vain ("Not applicable") as in the original. CENSUS is a return that others
 * made up; another one, of about 5,000 children, is made of a fiction.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <stdio.h>

#include "../fiction/fiction-text.h"
#include "bench-stores.h"
#include "bench.h"
#include "kith-csv.h"
#include "kith-store-import.h"
#include "kith-table.h"

#define N_SCHOOLS 50000
#define N_COLUMNS 135
#define FIRST_URN 100000
#define SCALE_OF_FIVE_THOUSAND 14.4
#define N_RUNS 15
#define N_RUNS_OF_LARGE 7

typedef struct
{
  const char *python;
  const char *read_csv;
  char       *register_path;
  GBytes     *schools;
  GBytes     *census;
  guint       n_cells;
  guint       n_rows;
  guint       n_made;
} Bench;

static GBytes *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *bytes;
  gsize n_bytes;

  bench_must (g_file_get_contents (path, &bytes, &n_bytes, &error), error);

  return g_bytes_new_take (bytes, n_bytes);
}

/* The columns that the register has had for years; what was added since stands behind them. */
static GPtrArray *
read_cells (KithCsvReader *reader)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  bench_must (kith_csv_reader_next (reader, &error), error);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (cells, g_strdup (kith_csv_reader_get_cell (reader, i)));

  return cells;
}

static void
append_school (GString   *csv,
               GPtrArray *pattern,
               guint      number)
{
  g_autofree const char **cells = g_new (const char *, pattern->len);
  g_autofree char *urn = g_strdup_printf ("%u", FIRST_URN + number);

  for (guint i = 0; i < pattern->len; i++)
    {
      const char *cell = g_ptr_array_index (pattern, i);

      cells[i] = cell[0] != '\0' || i % 2 == 0 ? cell : "Not applicable";
    }
  cells[0] = urn;
  kith_csv_append_row (csv, cells, pattern->len);
}

static GBytes *
make_register (const char *path)
{
  g_autoptr(GBytes) small = read_file (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCsvReader) reader = kith_csv_reader_new (small, &error);
  g_autoptr(GPtrArray) header = NULL;
  g_autoptr(GPtrArray) pattern = NULL;
  g_autoptr(GString) csv = g_string_new (NULL);
  char *bytes;
  gsize n_bytes;

  bench_must (reader != NULL, error);
  header = read_cells (reader);
  pattern = read_cells (reader);
  kith_csv_append_row (csv, (const char * const *)header->pdata, header->len);
  for (guint i = 0; i < N_SCHOOLS; i++)
    append_school (csv, pattern, i);

  bytes = g_convert (csv->str, (gssize)csv->len, "WINDOWS-1252", "UTF-8", NULL, &n_bytes, &error);
  bench_must (bytes != NULL, error);
  bench_note ("a register of %u schools, %.1f MB", N_SCHOOLS, (double)n_bytes / 1e6);

  return g_bytes_new_take (bytes, n_bytes);
}

static double
csv_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCsvReader) reader = NULL;
  gint64 begun = bench_now ();

  reader = kith_csv_reader_new (bench->schools, &error);
  bench_must (reader != NULL, error);
  bench->n_cells = 0;
  while (kith_csv_reader_next (reader, &error))
    bench->n_cells += kith_csv_reader_get_n_cells (reader);
  bench_must (error == NULL, error);

  return bench_since (begun);
}

static double
csv_python (gpointer data)
{
  Bench *bench = data;
  const char * const command[] = { bench->python, bench->read_csv, bench->register_path, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  double seconds;
  guint n_cells;

  bench_must (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error),
              error);
  if (sscanf (output, "%lf %u", &seconds, &n_cells) != 2)
    bench_fail ("read-csv.py said: %s", output);
  if (n_cells != bench->n_cells)
    bench_fail ("Of %u cells Python found %u", bench->n_cells, n_cells);

  return seconds;
}

static double
schools_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();
  g_autoptr(KithSchoolList) list = kith_school_list_new_from_csv (bench->schools, NULL, &error);
  double seconds = bench_since (begun);

  bench_must (list != NULL, error);
  if (list->schools->len != N_SCHOOLS)
    bench_fail ("Of %u schools %u were read", N_SCHOOLS, list->schools->len);

  return seconds;
}

static double
census_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();
  g_autoptr(KithCinReturn) cin = kith_cin_return_new_from_xml (bench->census, NULL, &error);

  bench_must (cin != NULL, error);

  return bench_since (begun);
}

static double
census_tree (gpointer data)
{
  Bench *bench = data;
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (bench->census, &n_bytes);
  gint64 begun = bench_now ();
  xmlDoc *document = xmlReadMemory (bytes, (int)n_bytes, NULL, NULL, XML_PARSE_NONET);

  if (document == NULL)
    bench_fail ("The census is no XML");
  xmlFreeDoc (document);

  return bench_since (begun);
}

static BenchStore *
new_store (Bench *bench)
{
  g_autofree char *name = g_strdup_printf ("store-%u", ++bench->n_made);

  return bench_store_new_empty (name);
}

static guint
count_rows_of_act (BenchStore *store,
                   gint64      act)
{
  const BenchSql *cipher = bench_sql_get_cipher ();
  sqlite3_stmt *stmt = bench_sql_prepare (cipher, bench_store_get_handle (store),
                                          "SELECT count(*) FROM journal WHERE act = ? AND kind <> 'act'");
  guint n_rows;

  cipher->bind_int64 (stmt, 1, act);
  cipher->step (stmt);
  n_rows = (guint)cipher->column_int64 (stmt, 0);
  cipher->finalize (stmt);

  return n_rows;
}

/* Each time into a store that has no children yet. */
static double
import_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(BenchStore) store = new_store (bench);
  g_autoptr(KithImportSource) source = NULL;
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();
  gint64 act = 0;
  double seconds;

  source = kith_import_source_new ("cin", "census.xml", bench->census, NULL, &error);
  bench_must (source != NULL && kith_db_import (store->db, source, NULL, &act, &error), error);
  seconds = bench_since (begun);
  bench->n_rows = count_rows_of_act (store, act);

  return seconds;
}

static void
insert_rows (BenchStore *store,
             guint       n_rows)
{
  const BenchSql *plain = bench_sql_get_plain ();
  sqlite3_stmt *stmt = bench_sql_prepare (plain, store->plain, kith_table_child.insert_sql);
  int uid_place = plain->parameter_index (stmt, ":uid");
  int key_place = plain->parameter_index (stmt, ":sort_key");

  bench_sql_exec (plain, store->plain, "BEGIN IMMEDIATE");
  for (guint i = 0; i < n_rows; i++)
    {
      KithUid uid = kith_uid_new ();

      plain->bind_blob (stmt, uid_place, uid.bytes, sizeof uid.bytes, SQLITE_STATIC);
      plain->bind_text (stmt, key_place, "key", -1, SQLITE_STATIC);
      bench_sql_run (plain, stmt);
    }
  bench_sql_exec (plain, store->plain, "COMMIT");
  plain->finalize (stmt);
}

/* The least that an import can be: the file as a tree, and as many bare rows. */
static double
import_plain (gpointer data)
{
  Bench *bench = data;
  g_autoptr(BenchStore) store = new_store (bench);
  double seconds = census_tree (bench);
  gint64 begun = bench_now ();

  insert_rows (store, bench->n_rows);

  return seconds + bench_since (begun);
}

static void
bench_register (Bench *bench)
{
  static const BenchFigure csv = {
    "CSV of 50,000 rows with 135 columns", "Python's csv",
    csv_ours, csv_python, N_RUNS_OF_LARGE, BENCH_SECONDS, BENCH_NO_AIM, 0,
  };
  static const BenchFigure schools = {
    "the same as a list of schools", "Python's csv, cells only",
    schools_ours, csv_python, N_RUNS_OF_LARGE, BENCH_SECONDS, BENCH_NO_AIM, 0,
  };

  bench_run (&csv, bench);
  bench_run (&schools, bench);
}

static void
bench_census (Bench *bench)
{
  static const BenchFigure reading = {
    "census of 5,000 children read and checked", "libxml2's tree",
    census_ours, census_tree, N_RUNS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  };
  static const BenchFigure taking_in = {
    "census of 5,000 children taken in", "libxml2's tree, bare rows",
    import_ours, import_plain, N_RUNS_OF_LARGE, BENCH_SECONDS, BENCH_NO_AIM, 0,
  };

  bench_run (&reading, bench);
  bench_run (&taking_in, bench);
}

static void
bench_small_census (Bench *bench)
{
  static const BenchFigure taking_in = {
    "census of 332 children taken in", "libxml2's tree, bare rows",
    import_ours, import_plain, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.3,
  };

  bench_run (&taking_in, bench);
}

static GBytes *
make_census (void)
{
  g_autoptr(KithFiction) fiction = bench_fiction_new (SCALE_OF_FIVE_THOUSAND);
  g_autofree char *xml = fiction_to_census_xml (fiction);
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin = kith_cin_return_new_from_xml (bytes, NULL, &error);

  bench_must (cin != NULL, error);
  bench_note ("a census of %u children with %u remarks, %.1f MB",
              cin->children->len, cin->faults->len, (double)g_bytes_get_size (bytes) / 1e6);

  return g_steal_pointer (&bytes);
}

static void
write_register (Bench *bench)
{
  g_autoptr(GError) error = NULL;
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (bench->schools, &n_bytes);

  bench_must (g_file_set_contents (bench->register_path, bytes, (gssize)n_bytes, &error), error);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *register_path = g_build_filename (bench_get_folder (), "register.csv", NULL);
  Bench bench = { .register_path = register_path };

  if (argc != 5)
    bench_fail ("Usage: bench-import REGISTER CENSUS PYTHON READ-CSV");

  bench.python = argv[3];
  bench.read_csv = argv[4];

  bench.census = read_file (argv[2]);
  bench_print_head ();
  bench_small_census (&bench);
  g_bytes_unref (bench.census);

  bench.census = make_census ();
  bench_census (&bench);
  g_bytes_unref (bench.census);

  bench.schools = make_register (argv[1]);
  write_register (&bench);
  bench_register (&bench);
  g_bytes_unref (bench.schools);

  return 0;
}
