/* kith-test-lean-memory.c: memory for the database that runs out when it is told to
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It stands before the allocator of the store, which goes on wiping. GLib ends
 * the program when it has no memory, so the database's alone can run out here.
 *
 * It does not run out from the moment that a store is given its key to the end of
 * its first read. There SQLCipher 4.6.1 follows a null pointer and frees twice, and
 * the program ends before it has touched the file. Nor does it while the pages of
 * a file are held against their seals, which SQLCipher does as it reads the
 * pragma, and only reads. The linker leads these calls past here.
 */

#include "config.h"

#include "kith-test-lean-memory.h"

#include <sqlite3.h>
#include <string.h>

#include "kith-allocator.h"

static sqlite3_mem_methods real;
static guint64 n_calls, failing_call;
static KithTestFailing how_failing;
static gboolean is_counting, is_keying, is_checking;

int __real_sqlite3_key_v2 (sqlite3    *handle,
                           const char *name,
                           const void *key,
                           int         n_bytes);
int __wrap_sqlite3_key_v2 (sqlite3    *handle,
                           const char *name,
                           const void *key,
                           int         n_bytes);
int __real_sqlite3_prepare_v3 (sqlite3       *handle,
                               const char    *sql,
                               int            n_bytes,
                               unsigned int   flags,
                               sqlite3_stmt **ret_stmt,
                               const char   **ret_tail);
int __wrap_sqlite3_prepare_v3 (sqlite3       *handle,
                               const char    *sql,
                               int            n_bytes,
                               unsigned int   flags,
                               sqlite3_stmt **ret_stmt,
                               const char   **ret_tail);
int __real_sqlite3_step   (sqlite3_stmt *stmt);
int __wrap_sqlite3_step   (sqlite3_stmt *stmt);

int
__wrap_sqlite3_key_v2 (sqlite3    *handle,
                       const char *name,
                       const void *key,
                       int         n_bytes)
{
  is_keying = TRUE;

  return __real_sqlite3_key_v2 (handle, name, key, n_bytes);
}

int
__wrap_sqlite3_prepare_v3 (sqlite3       *handle,
                           const char    *sql,
                           int            n_bytes,
                           unsigned int   flags,
                           sqlite3_stmt **ret_stmt,
                           const char   **ret_tail)
{
  gboolean was_checking = is_checking;
  int result;

  is_checking = strstr (sql, "cipher_integrity_check") != NULL;
  result = __real_sqlite3_prepare_v3 (handle, sql, n_bytes, flags, ret_stmt, ret_tail);
  is_checking = was_checking;

  return result;
}

int
__wrap_sqlite3_step (sqlite3_stmt *stmt)
{
  gboolean is_first_read = strstr (sqlite3_sql (stmt), "sqlite_schema") != NULL;
  int result = __real_sqlite3_step (stmt);

  /* What is stepped before the first read, such as a pragma, does not touch the file. */
  if (is_first_read)
    is_keying = FALSE;

  return result;
}

static gboolean
has_run_out (void)
{
  if (!is_counting || is_keying || is_checking)
    return FALSE;

  n_calls++;

  return how_failing == KITH_TEST_FAILS_ONCE ? n_calls == failing_call : n_calls >= failing_call;
}

static void *
lean_malloc (int n_bytes)
{
  return has_run_out () ? NULL : real.xMalloc (n_bytes);
}

static void *
lean_realloc (void *memory,
              int   n_bytes)
{
  return has_run_out () ? NULL : real.xRealloc (memory, n_bytes);
}

/**
 * kith_test_lean_memory_install:
 *
 * Must come before the first store is opened, and before
 * kith_test_crash_vfs_install(), since the library is started anew.
 */
void
kith_test_lean_memory_install (void)
{
  static sqlite3_mem_methods lean;

  kith_allocator_install ();
  g_assert_cmpint (sqlite3_shutdown (), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real), ==, SQLITE_OK);
  lean = real;
  lean.xMalloc = lean_malloc;
  lean.xRealloc = lean_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &lean), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_initialize (), ==, SQLITE_OK);
}

/**
 * kith_test_lean_memory_fail_at:
 * @call: which call gets no memory, the next being 1; none for %G_MAXUINT64
 * @failing: whether the ones after it get none as well
 */
void
kith_test_lean_memory_fail_at (guint64         call,
                               KithTestFailing failing)
{
  n_calls = 0;
  failing_call = call;
  how_failing = failing;
  is_counting = TRUE;
}

/**
 * kith_test_lean_memory_stop_failing:
 *
 * Returns: how many calls there were
 */
guint64
kith_test_lean_memory_stop_failing (void)
{
  is_counting = FALSE;

  return n_calls;
}
