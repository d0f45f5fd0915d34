/* bench-clocks.c: what the clocks of the open cases cost, and the list of those that are closed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-sql.h"
#include "bench-stores.h"
#include "bench.h"
#include "kith-store-clocks.h"
#include "kith-store-retention.h"

#define N_RUNS 15
#define N_CHILDREN 50
/* About 400 open cases among 10,000 pupils. */
#define SCALE 1.25

typedef struct
{
  BenchStore *store;
  GArray     *children;              /* (element-type gint64) */
} Bench;

static double
load_all (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();
  g_autoptr(GListModel) clocks = kith_db_load_clocks (bench->store->db, 0, &error);
  double taken = bench_since (begun);

  bench_must (clocks != NULL, error);

  return taken;
}

/* The least that finds who is open: no clock, no day, no rule. */
static double
load_open_plain (gpointer data)
{
  const BenchSql *plain = bench_sql_get_plain ();
  Bench *bench = data;
  sqlite3_stmt *stmt = bench_sql_prepare (plain, bench->store->plain,
                                          "SELECT c.id, c.given_name, c.family_name, r.day, d.done, d.due"
                                          " FROM child AS c JOIN referral AS r ON r.child_id = c.id"
                                          " LEFT JOIN council_date AS d ON d.child_id = c.id"
                                          " WHERE r.closure IS NULL ORDER BY c.sort_key");
  gint64 begun = bench_now ();
  double taken;

  bench_sql_read (plain, stmt);
  taken = bench_since (begun);
  plain->finalize (stmt);

  return taken;
}

static double
load_each (gpointer data)
{
  Bench *bench = data;
  gint64 begun = bench_now ();

  for (guint i = 0; i < bench->children->len; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GListModel) clocks = kith_db_load_clocks_of (bench->store->db,
                                                             g_array_index (bench->children, gint64, i), &error);

      bench_must (clocks != NULL, error);
    }

  return bench_since (begun) / MAX (bench->children->len, 1);
}

static double
load_retention (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();
  g_autoptr(GListModel) list = kith_db_load_retention (bench->store->db, kith_date_today (), &error);
  double taken = bench_since (begun);

  bench_must (list != NULL, error);

  return taken;
}

/* The least that finds whose work is closed: nothing that keeps a record. */
static double
load_closed_plain (gpointer data)
{
  const BenchSql *plain = bench_sql_get_plain ();
  Bench *bench = data;
  sqlite3_stmt *stmt = bench_sql_prepare (plain, bench->store->plain,
                                          "SELECT c.id, c.given_name, c.family_name, max (r.closure)"
                                          " FROM child AS c JOIN referral AS r ON r.child_id = c.id"
                                          " GROUP BY c.id HAVING count(*) = count(r.closure) ORDER BY 4");
  gint64 begun = bench_now ();
  double taken;

  bench_sql_read (plain, stmt);
  taken = bench_since (begun);
  plain->finalize (stmt);

  return taken;
}

static GArray *
pick_children (BenchStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) clocks = kith_db_load_clocks (store->db, 0, &error);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  bench_must (clocks != NULL, error);
  bench_note ("%u clocks run", g_list_model_get_n_items (clocks));
  for (guint i = 0; i < g_list_model_get_n_items (clocks) && ids->len < N_CHILDREN; i += 7)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);
      gint64 id = kith_clock_get_child_id (clock);

      g_array_append_val (ids, id);
    }

  return ids;
}

int
main (void)
{
  static const BenchFigure all = {
    "clocks of all open cases, with the caseload", "plain SQLite, open referrals", load_all, load_open_plain, N_RUNS,
    BENCH_SECONDS, BENCH_AIM_SECONDS, 0.1,
  };
  static const BenchFigure one = {
    "clocks of one child", "plain SQLite, open referrals", load_each, load_open_plain, N_RUNS,
    BENCH_SECONDS, BENCH_AIM_SECONDS, 0.05,
  };
  static const BenchFigure closed = {
    "whose records are due to be cleared", "plain SQLite, closed referrals", load_retention, load_closed_plain,
    N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.2,
  };
  g_autoptr(BenchStore) store = NULL;
  Bench bench = { 0 };

  bench_print_head ();
  store = bench_store_new_fictional ("clocks", SCALE);
  bench.store = store;
  bench.children = pick_children (store);
  bench_run (&all, &bench);
  bench_run (&one, &bench);
  bench_run (&closed, &bench);
  g_array_unref (bench.children);

  return 0;
}
