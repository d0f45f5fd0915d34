/* test-backup.c: a backup is what the store was, can be opened, and is looked through before it counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "kith-backup.h"
#include "kith-store-error.h"
#include "kith-test-rows.h"
#include "kith-test-store.h"

static char *
make (KithTestStore *store,
      const char    *why)
{
  g_autoptr(GError) error = NULL;
  char *path = kith_backup_make (store->db, store->path, store->key, why, &error);

  g_assert_no_error (error);
  g_assert_nonnull (path);

  return path;
}

static void
assert_whole (const char *path,
              KithKey    *key,
              gint64      n_entries)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCheckReport) report = kith_backup_check (path, key, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpint (report->n_entries, ==, n_entries);
}

static gint64
count_entries (KithTestStore *store)
{
  return kith_test_store_get_number (store, "SELECT count(*) FROM journal /*scan*/");
}

static void
test_is_what_the_store_was (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *path = NULL;
  g_autoptr(KithDb) copy = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n_entries;
  GStatBuf info;

  kith_test_store_add_child (store, "Amara", "Example");
  n_entries = count_entries (store);
  path = make (store, "by-hand");
  kith_test_store_add_child (store, "Idris", "Otherwise");

  assert_whole (path, store->key, n_entries);
  g_assert_cmpint (g_lstat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  /* It can take the store's place. */
  copy = kith_db_open (path, store->key, &error);
  g_assert_no_error (error);
  g_assert_true (kith_uid_equal (kith_db_get_store_uid (copy), &store->uid));
}

static void
test_changes_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *path = NULL;
  g_autoptr(GBytes) before = NULL;

  kith_test_store_add_child (store, "Amara", "Example");
  path = make (store, "by-hand");
  before = kith_test_read_file (path);
  assert_whole (path, store->key, count_entries (store));
  kith_test_assert_file_equals (path, before);
  kith_test_store_assert_whole (store);
}

static void
test_is_ciphertext (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;

  kith_test_store_add_child (store, "Quillfeatherly", "Marmalade");
  path = make (store, "by-hand");
  bytes = kith_test_read_file (path);
  g_assert_null (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "Quillfeatherly", 14));
  g_assert_null (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "SQLite format", 13));
}

static void
test_list (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) none = kith_backup_list (store->path);
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *by_hand = make (store, "by-hand");
  g_autofree char *other = make (store, "before-schema-9");
  g_autofree char *folder = g_path_get_dirname (by_hand);
  g_autofree char *stray = g_build_filename (folder, "something-else.kith", NULL);
  const KithBackup *backup;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (g_file_set_contents (stray, "x", 1, NULL));
  backups = kith_backup_list (store->path);
  g_assert_cmpuint (backups->len, ==, 2);
  for (guint i = 0; i < backups->len; i++)
    {
      backup = backups->pdata[i];
      g_assert_cmpint (backup->n_bytes, >, 4096);
      g_assert_cmpint (ABS (backup->at_usec - g_get_real_time ()), <, 600 * G_USEC_PER_SEC);
      g_assert_true (g_str_equal (backup->why, "by-hand") || g_str_equal (backup->why, "before-schema-9"));
    }
}

/* Every byte that is turned over is found, wherever it lies. */
static void
test_damage_is_found (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *path = NULL;
  g_autoptr(GBytes) whole = NULL;

  kith_test_store_add_child (store, "Amara", "Example");
  path = make (store, "by-hand");
  whole = kith_test_read_file (path);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithCheckReport) report = NULL;
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      gsize place = (gsize)g_test_rand_int_range (0, (gint32)g_bytes_get_size (whole));

      bytes[place] ^= (guint8)(1 << g_test_rand_int_range (0, 8));
      g_assert_true (g_file_set_contents (path, (const char *)bytes, (gssize)g_bytes_get_size (whole), NULL));
      g_chmod (path, 0600);
      report = kith_backup_check (path, store->key, &error);
      g_assert_true (report == NULL || report->problems->len > 0);
    }
}

static void
test_wrong_key (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *path = make (store, "by-hand");
  g_autoptr(KithKey) other = kith_key_new_random ();
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_backup_check (path, other, &error));
  g_assert_nonnull (error);
}

/* Without room there is no backup, none that is half, and the store goes on. */
static void
test_full_disk (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;
  struct rlimit limit;
  g_autofree char *path = NULL;
  g_autofree char *after = NULL;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = 32 * 1024;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  path = kith_backup_make (store->db, store->path, store->key, "by-hand", &error);
  limit.rlim_cur = limit.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));

  g_assert_null (path);
  g_assert_nonnull (error);
  backups = kith_backup_list (store->path);
  g_assert_cmpuint (backups->len, ==, 0);
  kith_test_store_add_child (store, "Amara", "Example");
  kith_test_store_assert_whole (store);
  after = make (store, "by-hand");
  assert_whole (after, store->key, count_entries (store));
}

int
main (int    argc,
      char **argv)
{
  /* What is too large is an error to be told, not a signal. */
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup/is-what-the-store-was", test_is_what_the_store_was);
  g_test_add_func ("/backup/changes-nothing", test_changes_nothing);
  g_test_add_func ("/backup/is-ciphertext", test_is_ciphertext);
  g_test_add_func ("/backup/list", test_list);
  g_test_add_func ("/backup/damage-is-found", test_damage_is_found);
  g_test_add_func ("/backup/wrong-key", test_wrong_key);
  g_test_add_func ("/backup/full-disk", test_full_disk);

  return g_test_run ();
}
