/* bench-roll.c: what a roll of 10,000 pupils costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-stores.h"
#include "bench.h"
#include "kith-csv.h"
#include "kith-list-draft.h"
#include "kith-table.h"

#define N_PUPILS 10000
#define N_RUNS 7

typedef struct
{
  GBytes *roll;
  guint   n_made;
} Bench;

static void
append_pupil (GString *csv,
              guint    number)
{
  static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
  static const char * const families[] = { "Okafor", "Lindqvist", "Penrose", "Marsh", "Adeyemi", "Kowalska", "Begum" };
  static const char * const givens[] = { "Adaeze", "Nils", "Wren", "Ivy", "Tomasz", "Leila", "Bram", "Giulia", "Oisin" };
  g_autofree char *digits = g_strdup_printf ("852%09u", number);
  guint sum = 0;

  for (guint i = 0; i < 12; i++)
    sum += (guint)(digits[i] - '0') * (i + 2);

  g_string_append_printf (csv, "%c%s,%s,%s,%02u/%02u/%u,%u,%u%c,C,WBRI,N,F\n",
                          letters[sum % 23], digits,
                          families[number % G_N_ELEMENTS (families)], givens[number % G_N_ELEMENTS (givens)],
                          1 + number % 28, 1 + number % 12, 2010 + number % 5, 7 + number % 5, 7 + number % 5,
                          'A' + (char)(number % 8));
}

static GBytes *
make_roll (void)
{
  GString *csv = g_string_new ("UPN,Surname,Forename,DOB,Year,Reg,Enrolment Status,Ethnicity,SEN Status,FSM\n");

  for (guint i = 1; i <= N_PUPILS; i++)
    append_pupil (csv, i);

  return g_string_free_to_bytes (csv);
}

static gint64
add_school (KithDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (db, "bench", NULL, NULL, &error);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_school);
  gint64 id = 0;

  kith_row_set_text (row, "name", "Fernhill School");
  bench_must (act != NULL && kith_act_insert (act, row, &id, &error) && kith_act_commit (act, &error), error);

  return id;
}

static BenchStore *
new_store (Bench *bench)
{
  g_autofree char *name = g_strdup_printf ("roll-%u", ++bench->n_made);

  return bench_store_new_empty (name);
}

static KithImportPreview *
preview_roll (Bench      *bench,
              BenchStore *store,
              gint64      school_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithListDraft) draft = kith_list_draft_new (KITH_LIST_KIND_ROLL, "roll.csv", bench->roll, NULL, NULL, NULL, &error);
  KithImportSource *source;
  KithImportPreview *preview;

  bench_must (draft != NULL, error);
  kith_list_draft_set_school_id (draft, school_id);
  source = kith_list_draft_read (draft, NULL, NULL, &error);
  bench_must (source != NULL, error);
  preview = kith_db_preview_import (store->db, source, &error);
  bench_must (preview != NULL, error);
  if (kith_import_preview_get_count (preview, KITH_IMPORT_NEW) != N_PUPILS)
    bench_fail ("Of %u pupils %u would be taken in", N_PUPILS, kith_import_preview_get_count (preview, KITH_IMPORT_NEW));

  return preview;
}

static double
preview_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(BenchStore) store = new_store (bench);
  gint64 school_id = add_school (store->db);
  gint64 begun = bench_now ();
  g_autoptr(KithImportPreview) preview = preview_roll (bench, store, school_id);

  return bench_since (begun);
}

/* The cells alone, of which nobody knows yet what they are. */
static double
preview_cells (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();
  g_autoptr(KithCsvReader) reader = kith_csv_reader_new (bench->roll, &error);
  guint n_cells = 0;

  bench_must (reader != NULL, error);
  while (kith_csv_reader_next (reader, &error))
    n_cells += kith_csv_reader_get_n_cells (reader);
  bench_must (error == NULL && n_cells > 0, error);

  return bench_since (begun);
}

static double
import_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(BenchStore) store = new_store (bench);
  g_autoptr(KithImportPreview) preview = preview_roll (bench, store, add_school (store->db));
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();

  bench_must (kith_db_import (store->db, kith_import_preview_get_payload (preview), NULL, NULL, &error), error);

  return bench_since (begun);
}

static void
insert_row (const BenchSql *plain,
            sqlite3_stmt   *stmt,
            const char     *name,
            gint64          number,
            const char     *text_name,
            const char     *text)
{
  KithUid uid = kith_uid_new ();

  plain->bind_blob (stmt, plain->parameter_index (stmt, ":uid"), uid.bytes, sizeof uid.bytes, SQLITE_STATIC);
  plain->bind_int64 (stmt, plain->parameter_index (stmt, name), number);
  plain->bind_text (stmt, plain->parameter_index (stmt, text_name), text, -1, SQLITE_STATIC);
  bench_sql_run (plain, stmt);
}

/* The same rows as they would stand in a file that keeps no journal and no words. */
static double
import_plain (gpointer data)
{
  Bench *bench = data;
  const BenchSql *plain = bench_sql_get_plain ();
  g_autofree char *name = g_strdup_printf ("plain-%u.db", ++bench->n_made);
  g_autofree char *path = g_build_filename (bench_get_folder (), name, NULL);
  sqlite3 *handle = bench_sql_open (plain, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3_stmt *child, *stay;
  double seconds;
  gint64 begun;

  bench_sql_exec (plain, handle,
                  "PRAGMA journal_mode = WAL; PRAGMA synchronous = EXTRA;"
                  "CREATE TABLE child (id INTEGER PRIMARY KEY, uid BLOB UNIQUE, birth INTEGER, upn TEXT);"
                  "CREATE INDEX child_by_upn ON child (upn);"
                  "CREATE TABLE attendance (id INTEGER PRIMARY KEY, uid BLOB UNIQUE, child_id INTEGER, form TEXT);"
                  "CREATE INDEX attendance_by_child ON attendance (child_id);");
  child = bench_sql_prepare (plain, handle, "INSERT INTO child (uid, birth, upn) VALUES (:uid, :birth, :upn)");
  stay = bench_sql_prepare (plain, handle, "INSERT INTO attendance (uid, child_id, form) VALUES (:uid, :child_id, :form)");

  begun = bench_now ();
  bench_sql_exec (plain, handle, "BEGIN IMMEDIATE");
  for (guint i = 1; i <= N_PUPILS; i++)
    {
      insert_row (plain, child, ":birth", i, ":upn", "B852000000700");
      insert_row (plain, stay, ":child_id", i, ":form", "7B");
    }
  bench_sql_exec (plain, handle, "COMMIT");
  seconds = bench_since (begun);

  plain->finalize (child);
  plain->finalize (stay);
  plain->close (handle);

  return seconds;
}

int
main (int    argc,
      char **argv)
{
  static const BenchFigure previewing = {
    "roll of 10,000 pupils read and previewed", "its cells alone",
    preview_ours, preview_cells, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.5,
  };
  static const BenchFigure taking_in = {
    "roll of 10,000 pupils taken in", "plain SQLite, bare rows",
    import_ours, import_plain, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 1.0,
  };
  Bench bench = { .roll = make_roll () };

  bench_print_head ();
  bench_run (&previewing, &bench);
  bench_run (&taking_in, &bench);
  g_bytes_unref (bench.roll);

  return 0;
}
