/* bench-store.c: what opening, writing, verifying and looking cost
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-replay.h"
#include "bench.h"
#include "kith-act.h"
#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-store-children.h"
#include "kith-store-school-sheet.h"
#include "kith-store-series.h"

#define N_EDITS 50
#define N_ROWS 10000
#define N_CHILDREN 100
#define N_RUNS 15
#define N_RUNS_OF_COMMITS 41
#define SCALE_OF_HUNDRED_THOUSAND 12.25

typedef struct
{
  BenchStore  *store;
  BenchReplay *replay;
  GArray      *children;             /* (element-type gint64): some who are known */
  guint        n_made;
} Bench;

static double
open_ours (gpointer data)
{
  BenchStore *store = ((Bench *)data)->store;
  gint64 begun;

  g_clear_pointer (&store->db, kith_db_close);
  begun = bench_now ();
  bench_store_open (store);

  return bench_since (begun);
}

/* The least that a program reads of a file before it trusts it. */
static double
open_plain (gpointer data)
{
  const BenchSql *plain = bench_sql_get_plain ();
  BenchStore *store = ((Bench *)data)->store;
  gint64 begun;

  plain->close (store->plain);
  begun = bench_now ();
  bench_store_open_plain (store);
  bench_sql_get_int (plain, store->plain, "SELECT count(*) FROM sqlite_schema");
  bench_sql_get_int (plain, store->plain, "PRAGMA user_version");

  return bench_since (begun);
}

static void
edit_child (KithDb *db,
            gint64  id,
            guint   number)
{
  g_autofree char *name = g_strdup_printf ("Called %u", number);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_row_load (db, &kith_table_child, id, &error);
  g_autoptr(KithAct) act = NULL;

  bench_must (row != NULL, error);
  kith_row_set_text (row, "preferred_name", name);
  act = kith_act_begin (db, "child.correct", NULL, NULL, &error);
  bench_must (act != NULL && kith_act_update (act, row, &error) && kith_act_commit (act, &error), error);
}

static double
edit_ours (gpointer data)
{
  Bench *bench = data;
  gint64 begun = bench_now ();

  for (guint i = 0; i < N_EDITS; i++)
    edit_child (bench->store->db, g_array_index (bench->children, gint64, i), ++bench->n_made);

  return bench_since (begun) / N_EDITS;
}

static void
edit_child_plain (Bench        *bench,
                  sqlite3_stmt *update,
                  gint64        id)
{
  const BenchSql *plain = bench_sql_get_plain ();
  g_autofree char *name = g_strdup_printf ("Called %u", ++bench->n_made);

  bench_sql_exec (plain, bench->store->plain, "BEGIN IMMEDIATE");
  plain->bind_text (update, 1, name, -1, SQLITE_STATIC);
  plain->bind_int64 (update, 2, id);
  bench_sql_run (plain, update);
  bench_sql_exec (plain, bench->store->plain, "COMMIT");
}

static double
edit_plain (gpointer data)
{
  const BenchSql *plain = bench_sql_get_plain ();
  Bench *bench = data;
  sqlite3_stmt *update = bench_sql_prepare (plain, bench->store->plain,
                                            "UPDATE child SET preferred_name = ? WHERE id = ?");
  gint64 begun = bench_now ();
  double seconds;

  for (guint i = 0; i < N_EDITS; i++)
    edit_child_plain (bench, update, g_array_index (bench->children, gint64, i));

  seconds = bench_since (begun) / N_EDITS;
  plain->finalize (update);

  return seconds;
}

static void
insert_child (KithAct *act,
              guint    number)
{
  g_autofree char *identifier = g_strdup_printf ("made-%u", number);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_child);
  g_autoptr(GError) error = NULL;

  kith_row_set_text (row, "authority_code", "999");
  kith_row_set_text (row, "la_child_id", identifier);
  kith_row_set_text (row, "given_name", "Given");
  kith_row_set_text (row, "family_name", "Family");
  kith_row_set_text (row, "sort_key", identifier);
  kith_row_set_date (row, "birth", kith_date_new (2012, 5, 17));
  bench_must (kith_act_insert (act, row, NULL, &error), error);
}

static double
insert_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 begun = bench_now ();

  act = kith_act_begin (bench->store->db, "cin.import", NULL, NULL, &error);
  bench_must (act != NULL, error);
  for (guint i = 0; i < N_ROWS; i++)
    insert_child (act, ++bench->n_made);
  bench_must (kith_act_commit (act, &error), error);

  return bench_since (begun);
}

static void
bind_text (sqlite3_stmt *stmt,
           const char   *name,
           const char   *text)
{
  const BenchSql *plain = bench_sql_get_plain ();

  plain->bind_text (stmt, plain->parameter_index (stmt, name), text, -1, SQLITE_STATIC);
}

static void
insert_child_plain (sqlite3_stmt *stmt,
                    guint         number)
{
  const BenchSql *plain = bench_sql_get_plain ();
  g_autofree char *identifier = g_strdup_printf ("made-%u", number);
  g_autofree char *birth = kith_date_to_iso (kith_date_new (2012, 5, 17));
  KithUid uid = kith_uid_new ();

  plain->bind_blob (stmt, plain->parameter_index (stmt, ":uid"), uid.bytes, sizeof uid.bytes, SQLITE_STATIC);
  bind_text (stmt, ":authority_code", "999");
  bind_text (stmt, ":la_child_id", identifier);
  bind_text (stmt, ":given_name", "Given");
  bind_text (stmt, ":family_name", "Family");
  bind_text (stmt, ":sort_key", identifier);
  bind_text (stmt, ":birth", birth);
  bench_sql_run (plain, stmt);
}

static double
insert_plain (gpointer data)
{
  const BenchSql *plain = bench_sql_get_plain ();
  Bench *bench = data;
  sqlite3 *handle = bench->store->plain;
  sqlite3_stmt *stmt = bench_sql_prepare (plain, handle, kith_table_child.insert_sql);
  gint64 begun = bench_now ();
  double seconds;

  bench_sql_exec (plain, handle, "BEGIN IMMEDIATE");
  for (guint i = 0; i < N_ROWS; i++)
    insert_child_plain (stmt, ++bench->n_made);
  bench_sql_exec (plain, handle, "COMMIT");
  seconds = bench_since (begun);
  plain->finalize (stmt);

  return seconds;
}

static double
for_hundred_thousand (double seconds,
                      gint64 n_entries)
{
  return seconds * 100000 / (double)n_entries;
}

static double
verify_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  KithJournalFault fault;
  gint64 begun = bench_now ();
  gint64 n_entries;

  bench_must (kith_journal_verify (bench->store->db, &n_entries, &fault, &error), error);
  if (fault.message != NULL)
    bench_fail ("The journal does not hold: %s", fault.message);

  return for_hundred_thousand (bench_since (begun), n_entries);
}

static double
verify_plain (gpointer data)
{
  const BenchSql *plain = bench_sql_get_plain ();
  sqlite3 *handle = ((Bench *)data)->store->plain;
  sqlite3_stmt *entries = bench_sql_prepare (plain, handle, "SELECT * FROM journal ORDER BY seq");
  sqlite3_stmt *payloads = bench_sql_prepare (plain, handle, "SELECT * FROM journal_payload ORDER BY seq");
  gint64 n_entries = bench_sql_get_int (plain, handle, "SELECT max (seq) FROM journal");
  gint64 begun = bench_now ();
  double seconds;

  bench_sql_read (plain, entries);
  bench_sql_read (plain, payloads);
  seconds = bench_since (begun);
  plain->finalize (payloads);
  plain->finalize (entries);

  return for_hundred_thousand (seconds, n_entries);
}

static void
load_table (BenchStore *store,
            gpointer    unused)
{
  g_autoptr(GError) error = NULL;
  const KithSheetQuestion question = { .kind = KITH_PERIOD_YEAR, .day = KITH_DATE_NONE };
  g_autoptr(KithClusterSheet) sheet = kith_db_load_cluster_sheet (store->db, &question, &error);

  bench_must (sheet != NULL, error);
}

static double
table_ours (gpointer data)
{
  gint64 begun = bench_now ();

  load_table (((Bench *)data)->store, NULL);

  return bench_since (begun);
}

/* The first school of the store, with all that its page shows. */
static void
load_school (BenchStore *store,
             gpointer    unused)
{
  g_autoptr(GError) error = NULL;
  const KithSheetQuestion question = { .kind = KITH_PERIOD_YEAR, .day = KITH_DATE_NONE, .school_id = 1 };
  g_autoptr(KithSchoolSheet) sheet = kith_db_load_school_sheet (store->db, &question, &error);

  bench_must (sheet != NULL, error);
}

static double
school_ours (gpointer data)
{
  gint64 begun = bench_now ();

  load_school (((Bench *)data)->store, NULL);

  return bench_since (begun);
}

static double
replay_plain (gpointer data)
{
  gint64 begun = bench_now ();

  bench_replay_run (((Bench *)data)->replay);

  return bench_since (begun);
}

static void
load_children (BenchStore *store,
               gpointer    data)
{
  GArray *children = data;

  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithChildRecord) record = kith_db_load_child (store->db, g_array_index (children, gint64, i), &error);

      bench_must (record != NULL, error);
    }
}

/* As in a new sitting, in which none of the records was seen yet. */
static double
first_looks_ours (gpointer data)
{
  Bench *bench = data;
  gint64 begun;

  g_hash_table_remove_all (bench->store->db->viewed);
  begun = bench_now ();
  load_children (bench->store, bench->children);

  return bench_since (begun) / N_CHILDREN;
}

static double
looks_ours (gpointer data)
{
  Bench *bench = data;
  gint64 begun = bench_now ();

  load_children (bench->store, bench->children);

  return bench_since (begun) / N_CHILDREN;
}

static double
looks_plain (gpointer data)
{
  return replay_plain (data) / N_CHILDREN;
}

static double
first_looks_plain (gpointer data)
{
  return looks_plain (data) + edit_plain (data);
}

static GArray *
find_children (BenchStore *store)
{
  const BenchSql *plain = bench_sql_get_plain ();
  sqlite3_stmt *stmt = bench_sql_prepare (plain, store->plain,
                                          "SELECT DISTINCT child_id FROM referral ORDER BY child_id LIMIT ?");
  GArray *children = g_array_new (FALSE, FALSE, sizeof (gint64));

  plain->bind_int64 (stmt, 1, N_CHILDREN);
  while (plain->step (stmt) == SQLITE_ROW)
    {
      gint64 id = plain->column_int64 (stmt, 0);

      g_array_append_val (children, id);
    }
  plain->finalize (stmt);

  return children;
}

static void
bench_writing (Bench *bench)
{
  static const BenchFigure opening = {
    "open a store with its key", "plain SQLite, same pragmas",
    open_ours, open_plain, 50, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.002,
  };
  static const BenchFigure edit = {
    "one edit, journalled and safe", "plain SQLite, no journal",
    edit_ours, edit_plain, N_RUNS_OF_COMMITS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.002,
  };

  bench_run (&opening, bench);
  bench_run (&edit, bench);
}

static void
bench_bulk (Bench *bench)
{
  static const BenchFigure rows = {
    "10,000 rows in one act, journalled", "plain SQLite, no journal",
    insert_ours, insert_plain, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 1.0,
  };
  static const BenchFigure verifying = {
    "100,000 entries of the journal verified", "plain SQLite, read only",
    verify_ours, verify_plain, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.25,
  };

  bench_run (&rows, bench);
  bench_store_copy_plain (bench->store);
  bench_run (&verifying, bench);
}

static void
bench_table (Bench      *bench,
             const char *name,
             BenchAim    aim)
{
  const BenchFigure figure = {
    name, "plain SQLite, same queries",
    table_ours, replay_plain, N_RUNS, BENCH_SECONDS, aim, 0.03,
  };

  bench->replay = bench_replay_record (bench->store, load_table, NULL);
  bench_run (&figure, bench);
  g_clear_pointer (&bench->replay, bench_replay_free);
}

static void
bench_school (Bench *bench)
{
  const BenchFigure figure = {
    "One school’s page, three years", "plain SQLite, same queries",
    school_ours, replay_plain, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.04,
  };

  bench->replay = bench_replay_record (bench->store, load_school, NULL);
  bench_run (&figure, bench);
  g_clear_pointer (&bench->replay, bench_replay_free);
}

static void
bench_looking (Bench *bench)
{
  static const BenchFigure first = {
    "a child's record, and that it was seen", "plain SQLite, and a commit",
    first_looks_ours, first_looks_plain, N_RUNS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  };
  static const BenchFigure again = {
    "a child's record, once more", "plain SQLite, same queries",
    looks_ours, looks_plain, N_RUNS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  };

  /* The code lists are read once a sitting, before the first record. */
  load_children (bench->store, bench->children);
  bench->replay = bench_replay_record (bench->store, load_children, bench->children);
  bench_run (&first, bench);
  bench_run (&again, bench);
  g_clear_pointer (&bench->replay, bench_replay_free);
}

int
main (void)
{
  g_autoptr(BenchStore) empty = NULL;
  g_autoptr(BenchStore) small = NULL;
  g_autoptr(BenchStore) large = NULL;
  Bench bench = { 0 };

  bench_print_head ();
  empty = bench_store_new_empty ("empty");
  small = bench_store_new_fictional ("small", 1);
  bench.children = find_children (small);
  bench.store = small;
  bench_writing (&bench);
  bench_looking (&bench);
  bench_table (&bench, "Schools page of 18 schools, three years", BENCH_AIM_SECONDS);
  bench_school (&bench);
  bench.store = empty;
  bench_bulk (&bench);
  large = bench_store_new_fictional ("large", SCALE_OF_HUNDRED_THOUSAND);
  bench.store = large;
  bench_table (&bench, "Schools page of 100,000 pupils", BENCH_NO_AIM);

  g_array_unref (bench.children);

  return 0;
}
