/* bench-search.c: what finding a child costs among 100,000
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-sql.h"
#include "bench-stores.h"
#include "bench.h"
#include "kith-store-search.h"

#define N_PEOPLE 12
#define N_RUNS 7
#define N_SHOWN 50
#define SCALE_OF_HUNDRED_THOUSAND 12.25

typedef struct
{
  BenchStore *store;
  GPtrArray  *texts;                 /* what stands in the field after each key */
} Bench;

/* Everything that stands in the field while somebody types "given family". */
static void
type_name (GPtrArray  *texts,
           const char *given,
           const char *family)
{
  g_autofree char *name = g_strdup_printf ("%s %s", given, family);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    g_ptr_array_add (texts, g_strndup (name, (gsize)(g_utf8_next_char (p) - name)));
}

static GPtrArray *
type_names (BenchStore *store)
{
  const BenchSql *plain = bench_sql_get_plain ();
  sqlite3_stmt *stmt = bench_sql_prepare (plain, store->plain,
                                          "SELECT given_name, family_name FROM child"
                                          " WHERE family_name IS NOT NULL AND id % 1999 = 0 ORDER BY id LIMIT ?");
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  plain->bind_int64 (stmt, 1, N_PEOPLE);
  while (plain->step (stmt) == SQLITE_ROW)
    type_name (texts, (const char *)plain->column_text (stmt, 0), (const char *)plain->column_text (stmt, 1));
  plain->finalize (stmt);

  return texts;
}

static int
compare_seconds (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return one < other ? -1 : one > other;
}

static double
slow_one (GArray *seconds)
{
  g_array_sort (seconds, compare_seconds);

  return g_array_index (seconds, double, seconds->len * 95 / 100);
}

static double
search_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < bench->texts->len; i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 begun = bench_now ();
      g_autoptr(KithSearchResult) result = kith_db_search (bench->store->db, g_ptr_array_index (bench->texts, i),
                                                           N_SHOWN, &error);
      double taken = bench_since (begun);

      bench_must (result != NULL, error);
      g_array_append_val (seconds, taken);
    }

  return slow_one (seconds);
}

/* The least that finds a part of a name: no accents, no sounds, no order, no count. */
static double
search_plain (gpointer data)
{
  const BenchSql *plain = bench_sql_get_plain ();
  Bench *bench = data;
  g_autoptr(GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3_stmt *stmt = bench_sql_prepare (plain, bench->store->plain,
                                          "SELECT id, given_name, family_name, birth FROM child"
                                          " WHERE given_name || ' ' || family_name LIKE '%' || ?1 || '%'"
                                          " ORDER BY sort_key LIMIT 50");

  for (guint i = 0; i < bench->texts->len; i++)
    {
      gint64 begun = bench_now ();
      double taken;

      plain->bind_text (stmt, 1, g_ptr_array_index (bench->texts, i), -1, SQLITE_STATIC);
      bench_sql_read (plain, stmt);
      plain->reset (stmt);
      taken = bench_since (begun);
      g_array_append_val (seconds, taken);
    }
  plain->finalize (stmt);

  return slow_one (seconds);
}

int
main (void)
{
  static const BenchFigure figure = {
    "a name typed, 95th percentile of its keys", "plain SQLite, LIKE '%x%'",
    search_ours, search_plain, N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 0.016,
  };
  g_autoptr(BenchStore) store = NULL;
  Bench bench = { 0 };

  bench_print_head ();
  store = bench_store_new_fictional ("search", SCALE_OF_HUNDRED_THOUSAND);
  bench.store = store;
  bench.texts = type_names (store);
  bench_run (&figure, &bench);
  g_ptr_array_unref (bench.texts);

  return 0;
}
