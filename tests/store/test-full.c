/* test-full.c: a disk that is full loses nothing and leaves nothing half done
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kith-db-private.h"
#include "kith-undo.h"

#define PAGE 4096
#define N_CHILDREN 40
#define SKIPPED 77

static const char n_children_sql[] = "SELECT count(*) FROM child /*scan*/";
static const char n_entries_sql[] = "SELECT count(*) FROM journal /*scan*/";

static gboolean
add_children (KithTestStore *store,
              guint          n_children,
              GError       **error)
{
  g_autoptr(KithAct) act = kith_act_begin (store->db, "child.add", NULL, NULL, error);

  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < n_children; i++)
    {
      g_autofree char *name = g_strnfill (1000, 'q');
      g_autoptr(KithRow) row = kith_test_child_row ("Ada", name);

      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return kith_act_commit (act, error);
}

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

static void
assert_is_about_the_disk (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == KITH_STORE_ERROR);
  g_assert_true (error->code == KITH_STORE_ERROR_FULL || error->code == KITH_STORE_ERROR_IO);
}

/* One page more each time, until there is room. */
static void
test_every_limit (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gboolean is_done = FALSE;
  guint n_failed = 0;

  for (guint n_pages = 0; !is_done; n_pages++)
    {
      g_autoptr(GError) error = NULL;
      gint64 n_entries;

      kith_test_store_reopen (store);
      n_entries = kith_test_store_get_number (store, n_entries_sql);
      limit_files (n_pages * PAGE);
      is_done = add_children (store, N_CHILDREN, &error);
      lift_limit ();
      if (is_done)
        break;

      n_failed++;
      assert_is_about_the_disk (error);
      g_assert_cmpint (kith_test_store_get_number (store, n_children_sql), ==, 0);
      g_assert_cmpint (kith_test_store_get_number (store, n_entries_sql), ==, n_entries);
      if (n_pages % 8 == 0)
        kith_test_store_assert_whole (store);
    }

  g_assert_cmpuint (n_failed, >, 10);
  g_assert_cmpint (kith_test_store_get_number (store, n_children_sql), ==, N_CHILDREN);
  kith_test_store_reopen (store);
  g_assert_cmpint (kith_test_store_get_number (store, n_children_sql), ==, N_CHILDREN);
  kith_test_store_assert_whole (store);
}

/* The sitting goes on: the act is done again as soon as there is room. */
static void
test_done_again (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr(GError) error = NULL;

      limit_files (12 * PAGE);
      g_assert_false (add_children (store, N_CHILDREN, &error));
      lift_limit ();
      assert_is_about_the_disk (error);
      g_clear_error (&error);
      add_children (store, N_CHILDREN, &error);
      g_assert_no_error (error);
    }

  g_assert_cmpint (kith_test_store_get_number (store, n_children_sql), ==, 20 * N_CHILDREN);
  kith_test_store_assert_whole (store);
}

/* A large act that finds the disk full after its first slice is taken back whole. */
static void
test_large_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (store->db, "large", NULL, NULL, &error);
  gboolean is_done = TRUE;

  for (guint i = 0; is_done && i < 2 * KITH_ACT_SLICE_ROWS; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_family);

      if (i == KITH_ACT_SLICE_ROWS + 10)
        limit_files (PAGE);
      is_done = kith_act_insert (act, row, NULL, &error);
    }
  is_done = is_done && kith_act_commit (act, &error);
  lift_limit ();
  kith_act_free (act);

  g_assert_false (is_done);
  assert_is_about_the_disk (error);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM family /*scan*/"), ==, 0);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM open_act /*scan*/"), ==, 0);
  kith_test_store_assert_whole (store);
}

/* There is not even room for taking it back: opening the store does that, later. */
static void
test_large_act_taken_back_later (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (store->db, "large", NULL, NULL, &error);

  for (guint i = 0; i < KITH_ACT_SLICE_ROWS + 10; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_family);

      kith_act_insert (act, row, NULL, &error);
      g_assert_no_error (error);
    }
  limit_files (PAGE);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "An act that was given up is taken back when the store is opened next*");
  kith_act_free (act);
  g_test_assert_expected_messages ();
  lift_limit ();

  kith_test_store_reopen (store);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM family /*scan*/"), ==, 0);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM open_act /*scan*/"), ==, 0);
  kith_test_store_assert_whole (store);
}

/* Making a store on a full disk leaves the place free for the next attempt. */
static void
test_create (void)
{
  g_autofree char *folder = kith_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "kith.store", NULL);
  g_autoptr(KithKey) key = kith_key_new_random ();
  KithUid uid = kith_uid_new ();
  KithDb *db = NULL;

  for (guint n_pages = 0; db == NULL; n_pages += 5)
    {
      g_autoptr(GError) error = NULL;

      limit_files (n_pages * PAGE);
      db = kith_db_create (path, key, &uid, FALSE, &error);
      lift_limit ();
      if (db != NULL)
        break;

      assert_is_about_the_disk (error);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }

  kith_db_close (db);
  kith_test_remove_folder (folder);
}

/* A file system of our own, of eight megabytes, that only this process sees. */

static gboolean
write_text (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean is_done = fd >= 0 && write (fd, text, strlen (text)) == (gssize)strlen (text);

  if (fd >= 0)
    close (fd);

  return is_done;
}

static gboolean
mount_small_disk (const char *folder)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", (guint)getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", (guint)getgid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
         write_text ("/proc/self/setgroups", "deny") &&
         write_text ("/proc/self/uid_map", users) &&
         write_text ("/proc/self/gid_map", groups) &&
         mount ("none", folder, "tmpfs", 0, "size=8m,mode=0700") == 0;
}

static void
fill_disk (KithTestStore *store,
           guint         *n_acts)
{
  g_autoptr(GError) error = NULL;

  while (add_children (store, 10, &error))
    (*n_acts)++;

  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FULL);
}

/* With every byte taken: what was saved is there, and the store can be shut and opened. */
static void
work_on_small_disk (const char *folder)
{
  KithTestStore store = { .uid = kith_uid_new () };
  g_autofree char *ballast = g_build_filename (folder, "ballast", NULL);
  g_autofree char *weight = g_strnfill (2 * 1024 * 1024, 'b');
  g_autoptr(GError) error = NULL;
  guint n_acts = 0;

  g_file_set_contents (ballast, weight, -1, &error);
  g_assert_no_error (error);
  store.path = g_build_filename (folder, "kith.store", NULL);
  store.key = kith_key_new_random ();
  store.db = kith_db_create (store.path, store.key, &store.uid, FALSE, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 5; i++)
    {
      fill_disk (&store, &n_acts);
      g_assert_cmpint (kith_test_store_get_number (&store, n_children_sql), ==, 10 * n_acts);
      kith_test_store_assert_whole (&store);
    }
  g_assert_cmpuint (n_acts, >, 3);

  g_assert_no_errno (g_unlink (ballast));
  kith_test_store_reopen (&store);
  g_assert_cmpint (kith_test_store_get_number (&store, n_children_sql), ==, 10 * n_acts);
  add_children (&store, 1, &error);
  g_assert_no_error (error);
  kith_test_store_assert_whole (&store);

  kith_test_store_close (&store);
  kith_key_unref (store.key);
  g_free (store.path);
}

static void
test_small_disk (void)
{
  g_autofree char *folder = kith_test_make_folder ();
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (!mount_small_disk (folder))
        _exit (SKIPPED);
      work_on_small_disk (folder);
      _exit (EXIT_SUCCESS);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  kith_test_remove_folder (folder);
  if (WIFEXITED (status) && WEXITSTATUS (status) == SKIPPED)
    g_test_skip ("this machine lets nobody mount a file system of their own");
  else
    g_assert_cmpint (status, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* The write that is too much shall fail, and not end the program. */
  signal (SIGXFSZ, SIG_IGN);

  g_test_add_func ("/full/every-limit", test_every_limit);
  g_test_add_func ("/full/done-again", test_done_again);
  g_test_add_func ("/full/large-act", test_large_act);
  g_test_add_func ("/full/large-act-taken-back-later", test_large_act_taken_back_later);
  g_test_add_func ("/full/create", test_create);
  g_test_add_func ("/full/small-disk", test_small_disk);

  return g_test_run ();
}
