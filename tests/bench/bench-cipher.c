/* bench-cipher.c: what the encryption itself costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same statements over the same rows, laid out in the same order and
 * opened with the same pragmas: once in the store, past our own code, and once
 * in plain SQLite. The store is many times as large as the page cache, so that
 * most reads have a page to decrypt.
 */

#include "config.h"

#include "bench-stores.h"
#include "bench.h"
#include "kith-db-private.h"

#define SCALE 4.0
#define N_READS 20000
#define N_COMMITS 50
#define N_ROWS 10000
#define N_RUNS 15
#define N_RUNS_OF_COMMITS 41

static const char select_child_sql[] =
  "SELECT * FROM child WHERE id = ?";

static const char select_children_sql[] =
  "SELECT * FROM child ORDER BY id";

static const char select_pupils_sql[] =
  "SELECT c.family_name, c.given_name, a.form FROM attendance AS a JOIN child AS c ON c.id = a.child_id"
  " WHERE a.school_id = ? ORDER BY a.valid_from";

static const char update_child_sql[] =
  "UPDATE child SET preferred_name = ? WHERE id = ?";

static const char insert_disability_sql[] =
  "INSERT INTO disability (uid, child_id, code) VALUES (randomblob (16), ?, 'HAND')";

/* One of the two libraries with its connection. */
typedef struct
{
  const BenchSql *sql;
  sqlite3        *handle;
} Side;

typedef struct
{
  Side    ours;
  Side    plain;
  gint64  n_children;
  gint64  n_schools;
  gint64  n_made;
} Bench;

static double
read_at_random (const Bench *bench,
                const Side  *side)
{
  sqlite3_stmt *stmt = bench_sql_prepare (side->sql, side->handle, select_child_sql);
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  gint64 begun = bench_now ();
  double seconds;

  for (guint i = 0; i < N_READS; i++)
    {
      side->sql->bind_int64 (stmt, 1, 1 + g_rand_int_range (random, 0, (gint32)bench->n_children));
      bench_sql_read (side->sql, stmt);
    }

  seconds = bench_since (begun);
  side->sql->finalize (stmt);

  return seconds;
}

static double
read_in_order (const Side *side)
{
  sqlite3_stmt *stmt = bench_sql_prepare (side->sql, side->handle, select_children_sql);
  gint64 begun = bench_now ();
  double seconds;

  bench_sql_read (side->sql, stmt);
  seconds = bench_since (begun);
  side->sql->finalize (stmt);

  return seconds;
}

static double
read_schools (const Bench *bench,
              const Side  *side)
{
  sqlite3_stmt *stmt = bench_sql_prepare (side->sql, side->handle, select_pupils_sql);
  gint64 begun = bench_now ();
  double seconds;

  for (gint64 id = 1; id <= bench->n_schools; id++)
    {
      side->sql->bind_int64 (stmt, 1, id);
      bench_sql_read (side->sql, stmt);
    }

  seconds = bench_since (begun);
  side->sql->finalize (stmt);

  return seconds;
}

static double
commit_edits (Bench      *bench,
              const Side *side)
{
  sqlite3_stmt *stmt = bench_sql_prepare (side->sql, side->handle, update_child_sql);
  gint64 begun = bench_now ();
  double seconds;

  for (guint i = 0; i < N_COMMITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Called %" G_GINT64_FORMAT, ++bench->n_made);

      side->sql->bind_text (stmt, 1, name, -1, SQLITE_STATIC);
      side->sql->bind_int64 (stmt, 2, 1 + bench->n_made % bench->n_children);
      bench_sql_run (side->sql, stmt);
    }

  seconds = bench_since (begun) / N_COMMITS;
  side->sql->finalize (stmt);

  return seconds;
}

static double
commit_rows (Bench      *bench,
             const Side *side)
{
  sqlite3_stmt *stmt = bench_sql_prepare (side->sql, side->handle, insert_disability_sql);
  gint64 begun = bench_now ();
  double seconds;

  bench_sql_exec (side->sql, side->handle, "BEGIN IMMEDIATE");
  for (guint i = 0; i < N_ROWS; i++)
    {
      side->sql->bind_int64 (stmt, 1, 1 + ++bench->n_made % bench->n_children);
      bench_sql_run (side->sql, stmt);
    }
  bench_sql_exec (side->sql, side->handle, "COMMIT");

  seconds = bench_since (begun);
  side->sql->finalize (stmt);

  return seconds;
}

static double
read_at_random_ours (gpointer data)
{
  return read_at_random (data, &((Bench *)data)->ours);
}

static double
read_at_random_plain (gpointer data)
{
  return read_at_random (data, &((Bench *)data)->plain);
}

static double
read_in_order_ours (gpointer data)
{
  return read_in_order (&((Bench *)data)->ours);
}

static double
read_in_order_plain (gpointer data)
{
  return read_in_order (&((Bench *)data)->plain);
}

static double
read_schools_ours (gpointer data)
{
  return read_schools (data, &((Bench *)data)->ours);
}

static double
read_schools_plain (gpointer data)
{
  return read_schools (data, &((Bench *)data)->plain);
}

static double
commit_edits_ours (gpointer data)
{
  return commit_edits (data, &((Bench *)data)->ours);
}

static double
commit_edits_plain (gpointer data)
{
  return commit_edits (data, &((Bench *)data)->plain);
}

static double
commit_rows_ours (gpointer data)
{
  return commit_rows (data, &((Bench *)data)->ours);
}

static double
commit_rows_plain (gpointer data)
{
  return commit_rows (data, &((Bench *)data)->plain);
}

static const BenchFigure figures[] = {
  {
    "20,000 children read by their ids, at random", "plain SQLite",
    read_at_random_ours, read_at_random_plain, N_RUNS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  },
  {
    "every child read, in order", "plain SQLite",
    read_in_order_ours, read_in_order_plain, N_RUNS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  },
  {
    "the pupils of every school, by an index", "plain SQLite",
    read_schools_ours, read_schools_plain, N_RUNS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  },
  {
    "a row changed and committed", "plain SQLite",
    commit_edits_ours, commit_edits_plain, N_RUNS_OF_COMMITS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  },
  {
    "10,000 rows in one commit", "plain SQLite",
    commit_rows_ours, commit_rows_plain, N_RUNS, BENCH_SECONDS, BENCH_NO_AIM, 0,
  },
};

/* What is held against plain SQLite has to be the same to the last row. */
static void
check_same_rows (const Bench *bench)
{
  static const char sql[] = "SELECT count(*), sum (length (uid)), max (id) FROM attendance";
  sqlite3_stmt *ours = bench_sql_prepare (bench->ours.sql, bench->ours.handle, sql);
  sqlite3_stmt *plain = bench_sql_prepare (bench->plain.sql, bench->plain.handle, sql);

  if (bench_sql_read (bench->ours.sql, ours) != bench_sql_read (bench->plain.sql, plain))
    bench_fail ("The copy does not have the rows of the store");

  bench->ours.sql->finalize (ours);
  bench->plain.sql->finalize (plain);
}

int
main (void)
{
  g_autoptr(BenchStore) store = bench_store_new_fictional ("store", SCALE);
  Bench bench = { 0 };

  bench_store_compact (store);
  bench.ours = (Side){ bench_sql_get_cipher (), store->db->handle };
  bench.plain = (Side){ bench_sql_get_plain (), store->plain };
  bench.n_children = bench_sql_get_int (bench.plain.sql, store->plain, "SELECT max (id) FROM child");
  bench.n_schools = bench_sql_get_int (bench.plain.sql, store->plain, "SELECT max (id) FROM school");
  check_same_rows (&bench);

  /* The store's door stands open: it is the library that is measured. */
  store->db->may_write = TRUE;
  store->db->may_commit = TRUE;

  bench_note ("SQLCipher on SQLite %s, against SQLite %s",
              bench.ours.sql->libversion (), bench.plain.sql->libversion ());
  bench_print_head ();
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    bench_run (&figures[i], &bench);

  store->db->may_write = FALSE;
  store->db->may_commit = FALSE;

  return 0;
}
