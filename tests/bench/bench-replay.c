/* bench-replay.c: the queries of the store, asked again of its plain copy
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page costs is its queries, the encryption below them and our own work
 * above them. The library is asked to say which queries a call comes to; the
 * same ones, prepared beforehand as the store's are, then run on the copy. The
 * ratio of the two times is what we add.
 */

#include "config.h"

#include "bench-replay.h"

#include "bench.h"
#include "kith-db-private.h"

struct _BenchReplay
{
  GPtrArray *statements;             /* (element-type sqlite3_stmt) */
};

static int
trace_cb (unsigned type,
          void    *user_data,
          void    *stmt,
          void    *text)
{
  GPtrArray *queries = user_data;
  char *sql;

  if (!sqlite3_stmt_readonly (stmt))
    return 0;

  sql = sqlite3_expanded_sql (stmt);
  if (g_str_has_prefix (sql, "SELECT"))
    g_ptr_array_add (queries, g_strdup (sql));
  sqlite3_free (sql);

  return 0;
}

static void
free_statement (gpointer stmt)
{
  bench_sql_get_plain ()->finalize (stmt);
}

/**
 * bench_replay_record:
 * @store: an open store
 * @call: (scope call): calls it
 * @data: its data
 *
 * Returns: (transfer full): the queries that it came to; to be freed before the store
 */
BenchReplay *
bench_replay_record (BenchStore *store,
                     BenchCall   call,
                     gpointer    data)
{
  g_autoptr(GPtrArray) queries = g_ptr_array_new_with_free_func (g_free);
  BenchReplay *self = g_new0 (BenchReplay, 1);

  sqlite3_trace_v2 (store->db->handle, SQLITE_TRACE_STMT, trace_cb, queries);
  call (store, data);
  sqlite3_trace_v2 (store->db->handle, 0, NULL, NULL);

  self->statements = g_ptr_array_new_with_free_func (free_statement);
  for (guint i = 0; i < queries->len; i++)
    g_ptr_array_add (self->statements,
                     bench_sql_prepare (bench_sql_get_plain (), store->plain, g_ptr_array_index (queries, i)));

  return self;
}

/**
 * bench_replay_free:
 * @self: (transfer full): queries
 */
void
bench_replay_free (BenchReplay *self)
{
  g_ptr_array_unref (self->statements);
  g_free (self);
}

/**
 * bench_replay_run:
 * @self: queries
 *
 * Reads all that they give.
 */
void
bench_replay_run (BenchReplay *self)
{
  for (guint i = 0; i < self->statements->len; i++)
    bench_sql_read (bench_sql_get_plain (), g_ptr_array_index (self->statements, i));
}
