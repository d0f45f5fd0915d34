/* bench-sql.c: the two database libraries behind one face
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain SQLite is a peer to measure against and nothing else. It is opened
 * while the program runs, never linked: linked before SQLCipher it would take
 * its place and write in the clear. SQLCipher's own symbols are hidden in this
 * program, so that the two cannot be mistaken for one another, and each is
 * asked which one it is.
 */

#include "config.h"

#include "bench-sql.h"

#include <dlfcn.h>
#include <stdlib.h>

#include "bench.h"
#include "kith-allocator.h"

static gboolean
encrypts (const BenchSql *self)
{
  sqlite3 *handle = bench_sql_open (self, ":memory:", SQLITE_OPEN_READWRITE);
  g_autofree char *version = bench_sql_dup_text (self, handle, "PRAGMA cipher_version");

  self->close (handle);

  return version != NULL;
}

/**
 * bench_sql_get_cipher:
 *
 * Returns: (transfer none): the library that stores are kept with
 */
const BenchSql *
bench_sql_get_cipher (void)
{
  static const BenchSql cipher = {
    sqlite3_open_v2, sqlite3_close, sqlite3_exec, sqlite3_errmsg, sqlite3_libversion,
    sqlite3_prepare_v3, sqlite3_finalize, sqlite3_step, sqlite3_reset,
    sqlite3_bind_parameter_index, sqlite3_bind_int64, sqlite3_bind_text, sqlite3_bind_blob,
    sqlite3_column_count, sqlite3_column_type, sqlite3_column_int64, sqlite3_column_text,
    sqlite3_column_blob, sqlite3_column_bytes,
  };

  kith_allocator_install ();
  if (!encrypts (&cipher))
    bench_fail ("The library that is linked does not encrypt");

  return &cipher;
}

static gpointer
load_plain (gpointer unused)
{
  static BenchSql plain;
  void *library = dlopen ("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);

  if (library == NULL)
    return NULL;

#define FIND(member, name) plain.member = (__typeof__ (plain.member))dlsym (library, name)
  FIND (open, "sqlite3_open_v2");
  FIND (close, "sqlite3_close");
  FIND (exec, "sqlite3_exec");
  FIND (errmsg, "sqlite3_errmsg");
  FIND (libversion, "sqlite3_libversion");
  FIND (prepare, "sqlite3_prepare_v3");
  FIND (finalize, "sqlite3_finalize");
  FIND (step, "sqlite3_step");
  FIND (reset, "sqlite3_reset");
  FIND (parameter_index, "sqlite3_bind_parameter_index");
  FIND (bind_int64, "sqlite3_bind_int64");
  FIND (bind_text, "sqlite3_bind_text");
  FIND (bind_blob, "sqlite3_bind_blob");
  FIND (column_count, "sqlite3_column_count");
  FIND (column_type, "sqlite3_column_type");
  FIND (column_int64, "sqlite3_column_int64");
  FIND (column_text, "sqlite3_column_text");
  FIND (column_blob, "sqlite3_column_blob");
  FIND (column_bytes, "sqlite3_column_bytes");
#undef FIND

  if (encrypts (&plain))
    bench_fail ("The library that should be plain SQLite encrypts");

  return &plain;
}

/**
 * bench_sql_get_plain:
 *
 * Returns: (transfer none): plain SQLite. Where there is none the program ends,
 *   and its benchmark counts as skipped.
 */
const BenchSql *
bench_sql_get_plain (void)
{
  static GOnce once = G_ONCE_INIT;

  if (g_once (&once, load_plain, NULL) == NULL)
    {
      bench_note ("skipped: there is no libsqlite3.so.0 to measure against");
      exit (BENCH_SKIPPED);
    }

  return once.retval;
}

static void
must_be (const BenchSql *self,
         sqlite3        *handle,
         int             result,
         int             wanted)
{
  if (result != wanted)
    bench_fail ("The database says: %s", self->errmsg (handle));
}

/**
 * bench_sql_open:
 * @self: a library
 * @path: a file
 * @flags: of sqlite3_open_v2()
 *
 * Returns: (transfer full): the connection
 */
sqlite3 *
bench_sql_open (const BenchSql *self,
                const char     *path,
                int             flags)
{
  sqlite3 *handle = NULL;

  must_be (self, handle, self->open (path, &handle, flags, NULL), SQLITE_OK);

  return handle;
}

/**
 * bench_sql_exec:
 * @self: a library
 * @handle: a connection of it
 * @sql: statements
 *
 * Runs them.
 */
void
bench_sql_exec (const BenchSql *self,
                sqlite3        *handle,
                const char     *sql)
{
  must_be (self, handle, self->exec (handle, sql, NULL, NULL, NULL), SQLITE_OK);
}

/**
 * bench_sql_prepare:
 * @self: a library
 * @handle: a connection of it
 * @sql: a statement
 *
 * Returns: (transfer full): the statement, prepared as the store prepares its own
 */
sqlite3_stmt *
bench_sql_prepare (const BenchSql *self,
                   sqlite3        *handle,
                   const char     *sql)
{
  sqlite3_stmt *stmt = NULL;

  must_be (self, handle, self->prepare (handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL), SQLITE_OK);

  return stmt;
}

/**
 * bench_sql_run:
 * @self: a library
 * @stmt: a statement that returns no rows
 *
 * Runs it, and makes it ready to be run again.
 */
void
bench_sql_run (const BenchSql *self,
               sqlite3_stmt   *stmt)
{
  if (self->step (stmt) != SQLITE_DONE)
    bench_fail ("A statement of the measurement failed");

  self->reset (stmt);
}

static guint64
read_column (const BenchSql *self,
             sqlite3_stmt   *stmt,
             int             column)
{
  switch (self->column_type (stmt, column))
    {
    case SQLITE_INTEGER:
      return (guint64)self->column_int64 (stmt, column);

    case SQLITE_TEXT:
      return self->column_text (stmt, column)[0];

    case SQLITE_BLOB:
      return self->column_blob (stmt, column) != NULL ? (guint64)self->column_bytes (stmt, column) : 0;

    default:
      return 0;
    }
}

/**
 * bench_sql_read:
 * @self: a library
 * @stmt: a statement
 *
 * Reads every column of every row, and makes it ready to be run again.
 *
 * Returns: a sum over what was read, the same for the same rows
 */
guint64
bench_sql_read (const BenchSql *self,
                sqlite3_stmt   *stmt)
{
  int n_columns = self->column_count (stmt);
  guint64 sum = 0;
  int result;

  while ((result = self->step (stmt)) == SQLITE_ROW)
    {
      for (int i = 0; i < n_columns; i++)
        sum += read_column (self, stmt, i);
      sum++;
    }

  if (result != SQLITE_DONE)
    bench_fail ("A statement of the measurement failed");

  self->reset (stmt);

  return sum;
}

/**
 * bench_sql_get_int:
 * @self: a library
 * @handle: a connection of it
 * @sql: a statement
 *
 * Returns: the number that it gives
 */
gint64
bench_sql_get_int (const BenchSql *self,
                   sqlite3        *handle,
                   const char     *sql)
{
  sqlite3_stmt *stmt = bench_sql_prepare (self, handle, sql);
  gint64 number;

  must_be (self, handle, self->step (stmt), SQLITE_ROW);
  number = self->column_int64 (stmt, 0);
  self->finalize (stmt);

  return number;
}

/**
 * bench_sql_dup_text:
 * @self: a library
 * @handle: a connection of it
 * @sql: a statement
 *
 * Returns: (transfer full) (nullable): the text that it gives, if any
 */
char *
bench_sql_dup_text (const BenchSql *self,
                    sqlite3        *handle,
                    const char     *sql)
{
  sqlite3_stmt *stmt = bench_sql_prepare (self, handle, sql);
  char *text = NULL;

  if (self->step (stmt) == SQLITE_ROW)
    text = g_strdup ((const char *)self->column_text (stmt, 0));
  self->finalize (stmt);

  return text;
}
