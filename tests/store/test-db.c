/* test-db.c: a store opens in the stated order, or stays shut and unchanged
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kith-db-private.h"

#define PAGE 4096

static guint
mode_of (const char *path)
{
  struct stat info;

  g_assert_no_errno (stat (path, &info));

  return info.st_mode & 07777;
}

static gboolean
has_beside (KithTestStore *store,
            const char    *suffix)
{
  g_autofree char *path = g_strconcat (store->path, suffix, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
write_file (const char   *path,
            gconstpointer bytes,
            gsize         n_bytes)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize)n_bytes, &error);
  g_assert_no_error (error);
}

static void
assert_stays_shut (KithTestStore *store,
                   KithStoreError expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_db_open (store->path, store->key, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
}

/* That the file is the same to the byte, and that nothing lies beside it. */
static void
assert_stays_shut_and_unchanged (KithTestStore *store,
                                 KithStoreError expected)
{
  g_autoptr(GBytes) before = kith_test_read_file (store->path);

  assert_stays_shut (store, expected);
  kith_test_assert_file_equals (store->path, before);
  g_assert_false (has_beside (store, "-shm"));
  g_assert_false (has_beside (store, "-journal"));
}

static void
test_new_file (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GBytes) bytes = NULL;

  g_assert_cmpuint (mode_of (store->path), ==, 0600);
  g_assert_cmpuint (mode_of (store->folder), ==, 0700);
  g_assert_false (has_beside (store, ".new"));
  g_assert_false (has_beside (store, ".new-wal"));

  kith_test_store_close (store);
  bytes = kith_test_read_file (store->path);
  g_assert_cmpuint (g_bytes_get_size (bytes) % PAGE, ==, 0);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "SQLite format 3", 15), !=, 0);
  g_assert_false (has_beside (store, "-wal"));
}

/* Even where the mask would let everybody read. */
static void
test_new_file_mask (void)
{
  g_autoptr(KithTestStore) store = NULL;
  g_autofree char *log = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;
  mode_t before = umask (0);

  store = kith_test_store_new ();
  kith_test_store_add_child (store, "Ada", "Quill");
  log = g_strconcat (store->path, "-wal", NULL);
  folder = g_build_filename (store->folder, "deep", "er", NULL);
  path = g_build_filename (folder, "kith.store", NULL);
  db = kith_db_create (path, store->key, &store->uid, FALSE, &error);
  umask (before);

  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (store->path), ==, 0600);
  g_assert_cmpuint (mode_of (log), ==, 0600);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
  g_assert_cmpuint (mode_of (path), ==, 0600);
}

static void
assert_not_created (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_db_create (store->path, store->key, &store->uid, FALSE, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_EXISTS);
}

static void
test_never_replaces (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GBytes) before = NULL;

  kith_test_store_close (store);
  before = kith_test_read_file (store->path);
  assert_not_created (store);
  kith_test_assert_file_equals (store->path, before);

  g_assert_no_errno (g_unlink (store->path));
  g_assert_no_errno (symlink ("nowhere", store->path));
  assert_not_created (store);
  g_assert_true (g_file_test (store->path, G_FILE_TEST_IS_SYMLINK));

  g_assert_no_errno (g_unlink (store->path));
  g_assert_no_errno (g_mkdir (store->path, 0700));
  assert_not_created (store);
}

/* What a crash during the making left, with a log of another key beside it. */
static void
test_clears_what_a_crash_left (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithTestStore) crashed = kith_test_store_new ();
  g_autofree char *log = g_strconcat (crashed->path, "-wal", NULL);
  g_autofree char *left = g_strconcat (store->path, ".new", NULL);
  g_autofree char *left_log = g_strconcat (left, "-wal", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  kith_test_store_close (store);
  g_assert_no_errno (g_unlink (store->path));
  kith_test_store_add_child (crashed, "Ada", "Quill");
  bytes = kith_test_read_file (log);
  write_file (left_log, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  write_file (left, "half a store", 12);

  store->db = kith_db_create (store->path, store->key, &store->uid, FALSE, &error);
  g_assert_no_error (error);
  kith_test_store_assert_whole (store);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/"), ==, 0);
  g_assert_false (has_beside (store, ".new"));
  g_assert_false (has_beside (store, ".new-wal"));
}

static gboolean
fill_half (KithDb  *db,
           gpointer user_data,
           GError **error)
{
  gboolean *is_filled = user_data;
  g_autoptr(KithAct) act = kith_act_begin (db, "test", NULL, NULL, error);
  g_autoptr(KithRow) row = kith_test_child_row ("Ada", "Quill");

  g_assert_true (kith_act_insert (act, row, NULL, error));
  g_assert_true (kith_act_commit (act, error));
  if (!*is_filled)
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FULL, "There is no more room");

  return *is_filled;
}

/* The place is taken by a store that is filled, or by none. */
static void
test_filled_or_not_there (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  gboolean is_filled = FALSE;

  kith_test_store_close (store);
  g_assert_no_errno (g_unlink (store->path));
  g_assert_null (kith_db_create_filled (store->path, store->key, &store->uid, FALSE, fill_half, &is_filled, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (has_beside (store, ""));
  g_assert_false (has_beside (store, ".new"));
  g_assert_false (has_beside (store, ".new-wal"));

  is_filled = TRUE;
  store->db = kith_db_create_filled (store->path, store->key, &store->uid, FALSE, fill_half, &is_filled, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/"), ==, 1);
  kith_test_store_assert_whole (store);
}

static void
test_no_store (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_store_close (store);
  g_assert_no_errno (g_unlink (store->path));
  assert_stays_shut (store, KITH_STORE_ERROR_NO_STORE);
  g_assert_false (g_file_test (store->path, G_FILE_TEST_EXISTS));
}

static void
test_identity (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_store_reopen (store);
  g_assert_true (kith_uid_equal (kith_db_get_store_uid (store->db), &store->uid));
  g_assert_false (kith_db_get_is_fictional (store->db));
  g_assert_true (kith_db_is_on_thread (store->db));
}

typedef struct
{
  const char     *name;
  gsize           n_bytes;
  KithStoreError  expected;
} CutCase;

/* An empty file would open under any key, as a new and empty store. */
static void
test_cut_files (void)
{
  static const CutCase cases[] = {
    { "empty", 0, KITH_STORE_ERROR_EMPTY },
    { "one byte", 1, KITH_STORE_ERROR_CUT_SHORT },
    { "less than a head", 15, KITH_STORE_ERROR_CUT_SHORT },
    { "a head alone", 16, KITH_STORE_ERROR_CUT_SHORT },
    { "a byte less than a page", PAGE - 1, KITH_STORE_ERROR_CUT_SHORT },
    { "a byte more than a page", PAGE + 1, KITH_STORE_ERROR_CUT_SHORT },
    { "half a page more", 5 * PAGE + PAGE / 2, KITH_STORE_ERROR_CUT_SHORT },
    { "one page", PAGE, KITH_STORE_ERROR_DAMAGED },
    { "five pages", 5 * PAGE, KITH_STORE_ERROR_DAMAGED },
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GBytes) whole = NULL;

  kith_test_store_close (store);
  whole = kith_test_read_file (store->path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (cases[i].n_bytes, <, g_bytes_get_size (whole));
      write_file (store->path, g_bytes_get_data (whole, NULL), cases[i].n_bytes);
      assert_stays_shut_and_unchanged (store, cases[i].expected);
    }
}

static void
test_plain_file (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  sqlite3 *handle = NULL;

  kith_test_store_close (store);
  g_assert_no_errno (g_unlink (store->path));
  g_assert_cmpint (sqlite3_open (store->path, &handle), ==, SQLITE_OK);
  kith_test_raw_exec (handle, "CREATE TABLE child (name TEXT)");
  sqlite3_close (handle);

  assert_stays_shut_and_unchanged (store, KITH_STORE_ERROR_PLAIN_FILE);
}

/* A link could point to a file that others can write; a pipe would never answer. */
static void
test_not_a_file (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *aside = g_strconcat (store->path, ".aside", NULL);
  g_autoptr(GBytes) before = NULL;

  kith_test_store_close (store);
  before = kith_test_read_file (store->path);
  g_assert_no_errno (g_rename (store->path, aside));

  g_assert_no_errno (symlink (aside, store->path));
  assert_stays_shut (store, KITH_STORE_ERROR_READ_ONLY);
  kith_test_assert_file_equals (aside, before);
  g_assert_no_errno (g_unlink (store->path));

  g_assert_no_errno (g_mkdir (store->path, 0700));
  assert_stays_shut (store, KITH_STORE_ERROR_FOREIGN);
  g_assert_no_errno (g_rmdir (store->path));

  g_assert_no_errno (mkfifo (store->path, 0600));
  assert_stays_shut (store, KITH_STORE_ERROR_FOREIGN);
}

/* Some systems have home folders behind a link; that is no danger. */
static void
test_linked_folder (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *folder = g_build_filename (store->folder, "real", NULL);
  g_autofree char *linked = g_build_filename (store->folder, "linked", NULL);
  g_autofree char *path = g_build_filename (linked, "kith.store", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_no_errno (symlink ("real", linked));
  db = kith_db_create (path, store->key, &store->uid, FALSE, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, kith_db_close);
  db = kith_db_open (path, store->key, &error);
  g_assert_no_error (error);
}

static void
open_with_another_key (KithTestStore *store)
{
  g_autoptr(KithKey) another = kith_key_new_random ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_db_open (store->path, another, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED);
}

static void
test_wrong_key (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GBytes) before = NULL;

  kith_test_store_add_child (store, "Ada", "Quill");
  kith_test_store_close (store);
  before = kith_test_read_file (store->path);
  open_with_another_key (store);
  kith_test_assert_file_equals (store->path, before);
  g_assert_false (has_beside (store, "-shm"));
}

/* SQLCipher has a log of its own that goes to stderr where it is not told. */
static void
test_wrong_key_silently (void)
{
  if (g_test_subprocess ())
    {
      test_wrong_key ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

static void
damage_page (KithTestStore *store,
             guint          page)
{
  g_autoptr(GBytes) bytes = kith_test_read_file (store->path);
  gsize n_bytes;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, &n_bytes), g_bytes_get_size (bytes));

  g_assert_cmpuint (n_bytes, >=, (page + 1) * PAGE);
  copy[page * PAGE + 100] ^= 1;
  write_file (store->path, copy, n_bytes);
}

/* The first page is as a wrong key; any other is found by the check at the latest. */
static void
test_damaged_pages (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GBytes) whole = NULL;
  gsize n_bytes;
  const guint8 *bytes;

  kith_test_store_add_child (store, "Ada", "Quill");
  kith_test_store_close (store);
  whole = kith_test_read_file (store->path);
  bytes = g_bytes_get_data (whole, &n_bytes);

  for (guint page = 0; page < n_bytes / PAGE; page++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithCheckReport) report = NULL;

      damage_page (store, page);
      store->db = kith_db_open (store->path, store->key, &error);
      if (store->db == NULL)
        {
          g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED);
        }
      else
        {
          report = kith_db_check (store->db, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (report->problems->len, >, 0);
          kith_test_store_close (store);
        }
      write_file (store->path, bytes, n_bytes);
    }

  kith_test_store_open (store);
  kith_test_store_assert_whole (store);
}

static void
test_damage_silently (void)
{
  if (g_test_subprocess ())
    {
      test_damaged_pages ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

/* As after a power cut: the last acts are in the log alone. */
static void
copy_as_cut_off (KithTestStore *from,
                 KithTestStore *to)
{
  g_autofree char *log = g_strconcat (from->path, "-wal", NULL);
  g_autofree char *copied_log = g_strconcat (to->path, "-wal", NULL);
  g_autoptr(GBytes) bytes = kith_test_read_file (from->path);
  g_autoptr(GBytes) log_bytes = kith_test_read_file (log);

  kith_test_store_close (to);
  write_file (to->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  write_file (copied_log, g_bytes_get_data (log_bytes, NULL), g_bytes_get_size (log_bytes));
  g_clear_pointer (&to->key, kith_key_unref);
  to->key = kith_key_ref (from->key);
}

static void
test_wrong_key_over_a_log (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithTestStore) copy = kith_test_store_new ();

  kith_test_store_add_child (store, "Ada", "Quill");
  copy_as_cut_off (store, copy);
  open_with_another_key (copy);

  kith_test_store_open (copy);
  g_assert_cmpint (kith_test_store_get_number (copy, "SELECT count(*) FROM child /*scan*/"), ==, 1);
  kith_test_store_assert_whole (copy);
}

static void
test_newer_store (void)
{
  static const char * const modes[] = { "PRAGMA journal_mode = WAL", "PRAGMA journal_mode = DELETE" };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new ();
      g_autofree char *newer = g_strdup_printf ("PRAGMA user_version = %d", KITH_DB_SCHEMA_VERSION + 1);
      sqlite3 *handle = kith_test_store_open_raw (store);

      g_test_message ("%s", modes[i]);
      kith_test_raw_exec (handle, modes[i]);
      kith_test_raw_exec (handle, newer);
      sqlite3_close (handle);
      assert_stays_shut_and_unchanged (store, KITH_STORE_ERROR_TOO_NEW);
    }
}

static void
test_foreign_files (void)
{
  static const char * const changes[] = {
    "PRAGMA application_id = 0",
    "PRAGMA application_id = 1263095912",
    "PRAGMA journal_mode = DELETE; PRAGMA application_id = 7",
    "PRAGMA application_id = 7; PRAGMA user_version = 0",
    "DELETE FROM store",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new ();
      sqlite3 *handle = kith_test_store_open_raw (store);

      g_test_message ("%s", changes[i]);
      kith_test_raw_exec (handle, changes[i]);
      sqlite3_close (handle);
      assert_stays_shut_and_unchanged (store, KITH_STORE_ERROR_DAMAGED);
    }
}

/* A process of its own, since locks are a process's. */
static int
open_elsewhere (KithTestStore *store)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr(GError) error = NULL;
      KithDb *db = kith_db_open (store->path, store->key, &error);

      _exit (db != NULL ? 100 : error->code);
    }

  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_busy (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  g_assert_cmpint (open_elsewhere (store), ==, KITH_STORE_ERROR_BUSY);
  kith_test_store_add_child (store, "Ada", "Quill");
  g_assert_cmpint (open_elsewhere (store), ==, KITH_STORE_ERROR_BUSY);
  assert_stays_shut (store, KITH_STORE_ERROR_BUSY);

  kith_test_store_add_child (store, "Bo", "Quill");
  kith_test_store_reopen (store);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/"), ==, 2);
  kith_test_store_assert_whole (store);

  kith_test_store_close (store);
  g_assert_cmpint (open_elsewhere (store), ==, 100);
}

static char *
pragma_text (sqlite3    *handle,
             const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    text = g_strdup ((const char *)sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);

  return text;
}

typedef struct
{
  const char *sql;
  const char *expected;
} PragmaCase;

static void
test_settings (void)
{
  static const PragmaCase cases[] = {
    { "PRAGMA synchronous", "3" },
    { "PRAGMA journal_mode", "wal" },
    { "PRAGMA locking_mode", "exclusive" },
    { "PRAGMA wal_autocheckpoint", "100" },
    { "PRAGMA foreign_keys", "1" },
    { "PRAGMA trusted_schema", "0" },
    { "PRAGMA cell_size_check", "1" },
    { "PRAGMA secure_delete", "1" },
    { "PRAGMA temp_store", "2" },
    { "PRAGMA application_id", "1265202280" },
    { "PRAGMA user_version", G_STRINGIFY (KITH_DB_SCHEMA_VERSION) },
    { "PRAGMA cipher_page_size", "4096" },
    { "PRAGMA cipher_use_hmac", "1" },
    { "PRAGMA cipher_hmac_algorithm", "HMAC_SHA512" },
    { "PRAGMA cipher_plaintext_header_size", "0" },
  };
  static const struct { int  option; int expected; } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *version = NULL;

  kith_test_store_reopen (store);
  sqlite3_set_authorizer (store->db->handle, NULL, NULL);
  version = pragma_text (store->db->handle, "PRAGMA cipher_version");
  g_assert_nonnull (version);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pragma_text (store->db->handle, cases[i].sql);

      g_test_message ("%s", cases[i].sql);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int value = -1;

      g_assert_cmpint (sqlite3_db_config (store->db->handle, switches[i].option, -1, &value), ==, SQLITE_OK);
      g_assert_cmpint (value, ==, switches[i].expected);
    }
}

static void
test_no_shared_memory (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  g_assert_false (has_beside (store, "-shm"));
  kith_test_store_add_child (store, "Ada", "Quill");
  g_assert_false (has_beside (store, "-shm"));
  kith_test_store_reopen (store);
  g_assert_false (has_beside (store, "-shm"));
  kith_test_store_assert_whole (store);
  kith_test_store_add_child (store, "Bo", "Quill");
  g_assert_false (has_beside (store, "-shm"));
  kith_test_store_close (store);
  g_assert_false (has_beside (store, "-shm"));
  g_assert_false (has_beside (store, "-wal"));
}

/* Root may read and write everything, so root becomes nobody first. */
static int
open_as_nobody (KithTestStore *store)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr(GError) error = NULL;
      KithDb *db;

      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (101);
      db = kith_db_open (store->path, store->key, &error);
      _exit (db != NULL ? 100 : error->code);
    }

  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

/* Read-only from the start: it is named, and neither the file nor its folder has anything else in it than before. */
static void
test_read_only (void)
{
  static const struct { mode_t  folder; mode_t file; } cases[] = {
    { 0555, 0444 },
    { 0555, 0666 },
    { 0777, 0444 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new ();
      g_autofree char *log = g_strconcat (store->path, "-wal", NULL);
      g_autoptr(GBytes) before = NULL;
      int result;

      kith_test_store_close (store);
      before = kith_test_read_file (store->path);
      g_assert_no_errno (g_chmod (store->path, cases[i].file));
      g_assert_no_errno (g_chmod (store->folder, cases[i].folder));
      result = open_as_nobody (store);
      g_assert_no_errno (g_chmod (store->folder, 0700));
      g_assert_no_errno (g_chmod (store->path, 0600));

      if (result == 101)
        {
          g_test_skip ("this root cannot become anybody else");
          return;
        }

      g_assert_cmpint (result, ==, KITH_STORE_ERROR_READ_ONLY);
      kith_test_assert_file_equals (store->path, before);
      g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
      kith_test_store_open (store);
    }
}

static void
test_no_folder (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *path = g_build_filename (store->path, "below-a-file", "kith.store", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_db_create (path, store->key, &store->uid, FALSE, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db/create/is-for-its-owner-alone", test_new_file);
  g_test_add_func ("/db/create/whatever-the-mask-says", test_new_file_mask);
  g_test_add_func ("/db/create/never-replaces", test_never_replaces);
  g_test_add_func ("/db/create/clears-what-a-crash-left", test_clears_what_a_crash_left);
  g_test_add_func ("/db/create/filled-or-not-there", test_filled_or_not_there);
  g_test_add_func ("/db/create/says-where-it-cannot", test_no_folder);
  g_test_add_func ("/db/open/knows-itself", test_identity);
  g_test_add_func ("/db/open/makes-nothing", test_no_store);
  g_test_add_func ("/db/open/refuses-cut-files", test_cut_files);
  g_test_add_func ("/db/open/refuses-plain-text", test_plain_file);
  g_test_add_func ("/db/open/refuses-what-is-no-file", test_not_a_file);
  g_test_add_func ("/db/open/follows-a-linked-folder", test_linked_folder);
  g_test_add_func ("/db/open/refuses-a-wrong-key", test_wrong_key_silently);
  g_test_add_func ("/db/open/loses-nothing-to-a-wrong-key", test_wrong_key_over_a_log);
  g_test_add_func ("/db/open/finds-damage", test_damage_silently);
  g_test_add_func ("/db/open/refuses-a-newer-store", test_newer_store);
  g_test_add_func ("/db/open/refuses-foreign-files", test_foreign_files);
  g_test_add_func ("/db/open/is-alone", test_busy);
  g_test_add_func ("/db/open/needs-to-write", test_read_only);
  g_test_add_func ("/db/open/sets-what-is-safe", test_settings);
  g_test_add_func ("/db/open/shares-no-memory", test_no_shared_memory);

  return g_test_run ();
}
