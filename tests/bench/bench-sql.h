/* bench-sql.h: the two database libraries behind one face
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * BenchSql:
 *
 * The functions of a library: SQLCipher's, which is part of this program, or
 * plain SQLite's. Measuring code takes either, so that both do the same.
 */
typedef struct
{
  __typeof__ (sqlite3_open_v2) *open;
  __typeof__ (sqlite3_close) *close;
  __typeof__ (sqlite3_exec) *exec;
  __typeof__ (sqlite3_errmsg) *errmsg;
  __typeof__ (sqlite3_libversion) *libversion;
  __typeof__ (sqlite3_prepare_v3) *prepare;
  __typeof__ (sqlite3_finalize) *finalize;
  __typeof__ (sqlite3_step) *step;
  __typeof__ (sqlite3_reset) *reset;
  __typeof__ (sqlite3_bind_parameter_index) *parameter_index;
  __typeof__ (sqlite3_bind_int64) *bind_int64;
  __typeof__ (sqlite3_bind_text) *bind_text;
  __typeof__ (sqlite3_bind_blob) *bind_blob;
  __typeof__ (sqlite3_column_count) *column_count;
  __typeof__ (sqlite3_column_type) *column_type;
  __typeof__ (sqlite3_column_int64) *column_int64;
  __typeof__ (sqlite3_column_text) *column_text;
  __typeof__ (sqlite3_column_blob) *column_blob;
  __typeof__ (sqlite3_column_bytes) *column_bytes;
} BenchSql;

const BenchSql *bench_sql_get_cipher (void);
const BenchSql *bench_sql_get_plain  (void);

sqlite3        *bench_sql_open       (const BenchSql *self,
                                      const char     *path,
                                      int             flags);
void            bench_sql_exec       (const BenchSql *self,
                                      sqlite3        *handle,
                                      const char     *sql);
sqlite3_stmt   *bench_sql_prepare    (const BenchSql *self,
                                      sqlite3        *handle,
                                      const char     *sql);
void            bench_sql_run        (const BenchSql *self,
                                      sqlite3_stmt   *stmt);
guint64         bench_sql_read       (const BenchSql *self,
                                      sqlite3_stmt   *stmt);
gint64          bench_sql_get_int    (const BenchSql *self,
                                      sqlite3        *handle,
                                      const char     *sql);
char           *bench_sql_dup_text   (const BenchSql *self,
                                      sqlite3        *handle,
                                      const char     *sql);

G_END_DECLS
