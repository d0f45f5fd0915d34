/* kith-test-store.c: a store in a folder of its own, for one test
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "kith-store-import.h"
#include "kith-text.h"
#include "kith-word-function.h"
#include "kith-word-tokenizer.h"

/**
 * kith_test_store_new:
 *
 * Returns: (transfer full): a new store, open and empty
 */
KithTestStore *
kith_test_store_new (void)
{
  KithTestStore *self = g_new0 (KithTestStore, 1);
  g_autoptr(GError) error = NULL;

  self->folder = kith_test_make_folder ();
  self->path = g_build_filename (self->folder, "kith.store", NULL);
  self->key = kith_key_new_random ();
  self->uid = kith_uid_new ();
  self->db = kith_db_create (self->path, self->key, &self->uid, FALSE, &error);
  g_assert_no_error (error);

  return self;
}

/**
 * kith_test_store_free:
 * @self: (transfer full): a store
 *
 * Closes it and removes its folder.
 */
void
kith_test_store_free (KithTestStore *self)
{
  kith_test_store_close (self);
  kith_test_remove_folder (self->folder);
  kith_key_unref (self->key);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

/**
 * kith_test_store_open:
 * @self: a closed store
 *
 * Opens it, which must succeed.
 */
void
kith_test_store_open (KithTestStore *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (self->db);
  self->db = kith_db_open (self->path, self->key, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->db);
}

/**
 * kith_test_store_close:
 * @self: a store
 *
 * Closes it, if it is open.
 */
void
kith_test_store_close (KithTestStore *self)
{
  g_clear_pointer (&self->db, kith_db_close);
}

/**
 * kith_test_store_reopen:
 * @self: an open store
 *
 * Begins another sitting.
 */
void
kith_test_store_reopen (KithTestStore *self)
{
  kith_test_store_close (self);
  kith_test_store_open (self);
}

/**
 * kith_test_store_open_raw:
 * @self: a store, which is closed first
 *
 * Opens the file as somebody would who holds the key and of our code no more
 * than the triggers call: no door, no exclusive lock, no rules about the journal
 * but the triggers, which can be dropped.
 *
 * Returns: (transfer full): the connection, to be shut with sqlite3_close()
 */
sqlite3 *
kith_test_store_open_raw (KithTestStore *self)
{
  char hex[2 * KITH_KEY_SIZE + 1];
  g_autofree char *raw_key = NULL;
  sqlite3 *handle = NULL;

  kith_test_store_close (self);
  g_assert_cmpint (sqlite3_open_v2 (self->path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sodium_bin2hex (hex, sizeof hex, kith_key_get_bytes (self->key), KITH_KEY_SIZE);
  raw_key = g_strdup_printf ("x'%s'", hex);
  g_assert_cmpint (sqlite3_key_v2 (handle, "main", raw_key, (int)strlen (raw_key)), ==, SQLITE_OK);
  g_assert_true (kith_word_function_install (handle));
  g_assert_true (kith_word_tokenizer_install (handle));
  g_assert_cmpint (kith_test_raw_get_number (handle, "SELECT count(*) FROM sqlite_schema"), >, 0);

  return handle;
}

/**
 * kith_test_child_row:
 * @given_name: (nullable): a given name
 * @family_name: (nullable): a family name
 *
 * Returns: (transfer full): a child that is not in a store yet
 */
KithRow *
kith_test_child_row (const char *given_name,
                     const char *family_name)
{
  KithRow *row = kith_row_new (&kith_table_child);
  g_autofree char *name = g_strconcat (family_name != NULL ? family_name : "",
                                       " ",
                                       given_name != NULL ? given_name : "", NULL);
  g_autofree char *sort_key = kith_text_fold (name);

  kith_row_set_text (row, "given_name", given_name);
  kith_row_set_text (row, "family_name", family_name);
  kith_row_set_text (row, "sort_key", sort_key);

  return row;
}

/**
 * kith_test_store_add_child:
 * @self: an open store
 * @given_name: (nullable): a given name
 * @family_name: (nullable): a family name
 *
 * Puts a child in, as an act of its own.
 *
 * Returns: the child's id
 */
gint64
kith_test_store_add_child (KithTestStore *self,
                           const char    *given_name,
                           const char    *family_name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_test_child_row (given_name, family_name);
  g_autoptr(KithAct) act = kith_act_begin (self->db, "child.add", NULL, NULL, &error);
  gint64 id = 0;

  g_assert_no_error (error);
  kith_act_insert (act, row, &id, &error);
  g_assert_no_error (error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);

  return id;
}

/**
 * kith_test_store_import:
 * @self: an open store
 * @kind: "cin", "schools" or "links"
 * @fixture: a file below tests/fixtures
 *
 * Takes a file in.
 *
 * Returns: the act that did it
 */
gint64
kith_test_store_import (KithTestStore *self,
                        const char    *kind,
                        const char    *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = kith_test_read_fixture (fixture);
  g_autoptr(KithImportSource) source = NULL;
  gint64 act = 0;

  source = kith_import_source_new (kind, "fixture", bytes, NULL, &error);
  g_assert_no_error (error);
  kith_db_import (self->db, source, NULL, &act, &error);
  g_assert_no_error (error);

  return act;
}

/**
 * kith_test_store_get_number:
 * @self: an open store
 * @sql: a literal that selects one number
 *
 * Returns: the number
 */
gint64
kith_test_store_get_number (KithTestStore *self,
                            const char    *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, sql, &error);

  g_assert_no_error (error);
  kith_statement_step (stmt, &error);
  g_assert_no_error (error);

  return kith_statement_get_int (stmt, 0);
}

/**
 * kith_test_store_assert_whole:
 * @self: an open store
 *
 * Fails the test, with the first problem, unless every page, every link
 * between rows and the whole chain of the journal hold.
 */
void
kith_test_store_assert_whole (KithTestStore *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCheckReport) report = kith_db_check (self->db, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (report->problems->len > 0 ? g_ptr_array_index (report->problems, 0) : NULL, ==, NULL);
}

/**
 * kith_test_raw_exec:
 * @handle: a connection
 * @sql: one statement or several, which must succeed
 */
void
kith_test_raw_exec (sqlite3    *handle,
                    const char *sql)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
}

/**
 * kith_test_raw_get_number:
 * @handle: a connection
 * @sql: what selects one number
 *
 * Returns: the number
 */
gint64
kith_test_raw_get_number (sqlite3    *handle,
                          const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  gint64 number;

  if (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) != SQLITE_OK || sqlite3_step (stmt) != SQLITE_ROW)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  number = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);

  return number;
}

/**
 * kith_test_make_folder:
 *
 * Returns: (transfer full): a new empty folder for its owner alone
 */
char *
kith_test_make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("kith-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/**
 * kith_test_remove_folder:
 * @folder: a folder
 *
 * Removes it with all that is in it. Links are removed and not followed.
 */
void
kith_test_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        kith_test_remove_folder (path);
      else if (g_unlink (path) != 0)
        g_assert_cmpint (errno, ==, ENOENT); /* a store that is being closed removes its log itself */
    }

  g_assert_no_errno (g_rmdir (folder));
}

/**
 * kith_test_read_file:
 * @path: a file
 *
 * Returns: (transfer full): what it holds
 */
GBytes *
kith_test_read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *contents;
  gsize n_bytes;

  g_file_get_contents (path, &contents, &n_bytes, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, n_bytes);
}

/**
 * kith_test_read_fixture:
 * @name: a file below tests/fixtures
 *
 * Returns: (transfer full): what it holds
 */
GBytes *
kith_test_read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);

  return kith_test_read_file (path);
}

/**
 * kith_test_assert_file_equals:
 * @path: a file
 * @expected: what it held before
 *
 * Fails the test if a byte of the file has changed.
 */
void
kith_test_assert_file_equals (const char *path,
                              GBytes     *expected)
{
  g_autoptr(GBytes) bytes = kith_test_read_file (path);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}
