/* test-space.c: what was seen while nothing could be written is written later
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "kith-journal.h"
#include "kith-space.h"
#include "kith-store-error.h"
#include "kith-test-rows.h"

static const char n_views_sql[] = "SELECT count(*) FROM journal /*scan*/ WHERE kind = 'view'";

/* No file may grow beyond so many bytes, as on a disk that is full there. */
static void
limit_files (rlim_t n_bytes)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = n_bytes;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

static void
lift_limit (void)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = limit.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/* The record is shown, the entry waits, and when there is room it says when it was due. */
static void
test_view_is_held (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithUid first = kith_uid_new (), second = kith_uid_new ();

  kith_test_store_reopen (store);
  limit_files (0);
  g_assert_true (kith_journal_view (store->db, "child", &first, &error));
  g_assert_true (kith_journal_view (store->db, "child", &second, &error));
  g_assert_true (kith_journal_view (store->db, "child", &first, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kith_journal_write_held (store->db), ==, 2);
  lift_limit ();
  g_assert_cmpint (kith_test_store_get_number (store, n_views_sql), ==, 0);

  g_assert_cmpuint (kith_journal_write_held (store->db), ==, 0);
  g_assert_cmpint (kith_test_store_get_number (store, n_views_sql), ==, 2);
  g_assert_cmpint (kith_test_store_get_number (store,
                                               "SELECT count(*) FROM journal_payload /*scan*/ WHERE new LIKE '{\"seen_at\":%'"), ==, 2);
  kith_test_store_assert_whole (store);
}

/* Shutting the store is the last chance, and it is taken. */
static void
test_written_at_the_end (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithUid uid = kith_uid_new ();

  kith_test_store_reopen (store);
  limit_files (0);
  g_assert_true (kith_journal_view (store->db, "child", &uid, &error));
  lift_limit ();
  kith_test_store_reopen (store);
  g_assert_cmpint (kith_test_store_get_number (store, n_views_sql), ==, 1);
}

static void
test_reserve (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *ballast = g_strconcat (store->path, ".ballast", NULL);
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  if (kith_space_look (store->path) != KITH_SPACE_ENOUGH)
    {
      g_test_skip ("The disk of this machine is nearly full");
      return;
    }

  kith_space_reserve (store->path);
  g_assert_cmpint (g_lstat (ballast, &info), ==, 0);
  g_assert_cmpint (info.st_size, ==, 4 << 20);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  kith_space_reserve (store->path);
  g_assert_true (kith_space_prepare (store->path, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (ballast, G_FILE_TEST_EXISTS));
}

static void
test_read_only_folder (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  if (geteuid () == 0)
    {
      g_test_skip ("Whoever may do everything may write here too");
      return;
    }

  g_assert_no_errno (g_chmod (store->folder, 0500));
  g_assert_cmpint (kith_space_look (store->path), ==, KITH_SPACE_READ_ONLY);
  g_assert_no_errno (g_chmod (store->folder, 0700));
}

int
main (int    argc,
      char **argv)
{
  /* What is too large is an error to be told, not a signal. */
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/space/view-is-held", test_view_is_held);
  g_test_add_func ("/space/written-at-the-end", test_written_at_the_end);
  g_test_add_func ("/space/reserve", test_reserve);
  g_test_add_func ("/space/read-only-folder", test_read_only_folder);

  return g_test_run ();
}
