/* test-kill.c: five hundred kills, and not one half act
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program of its own works on a store and is killed at a random moment: while
 * it makes the store, opens it, edits, takes a census file in, undoes, destroys
 * rows and writes the file anew, between two slices of a large act, while it
 * takes such an act back. Then the store is opened here. Everything that the
 * program had said was done must be there, each act whole or not at all, and
 * every page and the whole chain of the journal.
 *
 * A kill shows what the program does wrong. What a power cut does to writes that
 * the disk had not been told to keep, it cannot show.
 */

#include "config.h"

#include "kith-store-setup.h"
#include "kith-test-figure.h"
#include "kith-test-rows.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kith-db-private.h"
#include "kith-vault.h"

#define N_IMPORT_KILLS (N_KILLS / 5)
#define N_LARGE_KILLS (N_KILLS / 10)
#define N_MAKING_KILLS (N_KILLS / 10)
#define N_DESTROYING_KILLS (N_KILLS / 10)
#define N_SMALL_KILLS (N_KILLS - N_IMPORT_KILLS - N_LARGE_KILLS - N_MAKING_KILLS - N_DESTROYING_KILLS)

typedef struct
{
  gint64  act;
  gint64  n_rows;
} Report;

typedef struct
{
  KithTestStore *store;
  char          *key_path;
  char          *victim_path;
  char          *small_fixture;
  char          *large_fixture;
  GArray        *reports;            /* (element-type Report): what was said to be done in this store */
  GString       *said;
  guint          n_kills;
  guint          n_killed_opening;
  guint          n_acts;
} Hunt;

static void
new_store (Hunt *hunt)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&hunt->store, kith_test_store_free);
  g_clear_pointer (&hunt->key_path, g_free);
  g_array_set_size (hunt->reports, 0);

  hunt->store = kith_test_store_new ();
  kith_test_store_close (hunt->store);
  hunt->key_path = g_build_filename (hunt->store->folder, "key", NULL);
  g_file_set_contents (hunt->key_path, (const char *)kith_key_get_bytes (hunt->store->key), KITH_KEY_SIZE, &error);
  g_assert_no_error (error);
}

static void
hunt_begin (Hunt *hunt)
{
  hunt->victim_path = g_test_build_filename (G_TEST_BUILT, "store", "kill-victim", NULL);
  hunt->small_fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", "CIN_Census_2026.xml", NULL);
  hunt->large_fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", "fake_CIN_data.xml", NULL);
  hunt->reports = g_array_new (FALSE, FALSE, sizeof (Report));
  hunt->said = g_string_new (NULL);
}

static void
hunt_end (Hunt *hunt)
{
  g_clear_pointer (&hunt->store, kith_test_store_free);
  g_free (hunt->key_path);
  g_free (hunt->victim_path);
  g_free (hunt->small_fixture);
  g_free (hunt->large_fixture);
  g_array_unref (hunt->reports);
  g_string_free (hunt->said, TRUE);
}

static pid_t
start (Hunt       *hunt,
       const char *mode,
       int        *ret_fd)
{
  g_autofree char *seed = g_strdup_printf ("%u", (guint)g_test_rand_int ());
  const char * const arguments[] = {
    hunt->victim_path, hunt->store->path, hunt->key_path, mode, seed, hunt->small_fixture, hunt->large_fixture, NULL,
  };
  g_autoptr(GError) error = NULL;
  GPid pid;

  g_string_set_size (hunt->said, 0);
  g_spawn_async_with_pipes (NULL, (char **)(gpointer)arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, ret_fd, NULL, &error);
  g_assert_no_error (error);

  return pid;
}

/* FALSE at the end of what it says. */
static gboolean
listen (Hunt *hunt,
        int   fd)
{
  char bytes[4096];
  gssize n_bytes = read (fd, bytes, sizeof bytes);

  g_assert_cmpint (n_bytes, >=, 0);
  g_string_append_len (hunt->said, bytes, n_bytes);

  return n_bytes > 0;
}

/* Hears what it says meanwhile, so that it need not wait for a listener. */
static void
let_work (Hunt  *hunt,
          int    fd,
          gint64 n_usec)
{
  gint64 deadline = g_get_monotonic_time () + n_usec;

  while (TRUE)
    {
      gint64 left = deadline - g_get_monotonic_time ();
      struct timespec wait = { left / G_USEC_PER_SEC, left % G_USEC_PER_SEC * 1000 };
      struct pollfd poll_fd = { fd, POLLIN, 0 };

      if (left <= 0 ||
          (ppoll (&poll_fd, 1, &wait, NULL) > 0 && !listen (hunt, fd)))
        return;
    }
}

static void
note_reports (Hunt *hunt)
{
  g_auto(GStrv) lines = g_strsplit (hunt->said->str, "\n", -1);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 2);
      Report report = { g_ascii_strtoll (words[0], NULL, 10), g_ascii_strtoll (words[1], NULL, 10) };

      if (report.act != 0)
        {
          g_array_append_val (hunt->reports, report);
          hunt->n_acts++;
        }
    }

  hunt->n_killed_opening += hunt->said->len == 0;
}

static void
kill_after (Hunt       *hunt,
            const char *mode,
            gint64      n_usec)
{
  int fd, status;
  pid_t pid = start (hunt, mode, &fd);

  let_work (hunt, fd, n_usec);
  kill (pid, SIGKILL);
  while (listen (hunt, fd))
    ;
  close (fd);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);

  /* One that has nothing more to do may have come to its end before. */
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0 || (strcmp (mode, "open") != 0 && strcmp (mode, "make") != 0))
    g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  note_reports (hunt);
  hunt->n_kills++;
}

/* An act's opening entry says how many rows it was going to have; an import's own
 * row says how many children; an undo has as many as what it undid.
 */
static const char half_acts_sql[] =
  "SELECT count(*) FROM journal AS o LEFT JOIN journal_payload AS p USING (seq)"
  " WHERE o.kind = 'act' AND"
  "  CASE o.object"
  "  WHEN 'kill.edit'"
  "   THEN CAST (p.new AS INTEGER) <> (SELECT count(*) FROM journal AS e WHERE e.act = o.seq AND e.kind <> 'act')"
  "        AND NOT EXISTS (SELECT 1 FROM journal AS r WHERE r.about = o.seq AND r.object = 'recover')"
  "  WHEN 'cin.import'"
  "   THEN (SELECT json_extract (q.new, '$.n_new') FROM journal AS e JOIN journal_payload AS q USING (seq)"
  "         WHERE e.act = o.seq AND e.object = 'import')"
  "        IS NOT (SELECT count(*) FROM journal AS e WHERE e.act = o.seq AND e.object = 'child' AND e.kind = 'insert')"
  "  WHEN 'undo'"
  "   THEN (SELECT count(*) FROM journal AS e WHERE e.act = o.seq AND e.kind <> 'act')"
  "        <> (SELECT count(*) FROM journal AS e WHERE e.act = o.about AND e.kind <> 'act')"
  "        AND NOT EXISTS (SELECT 1 FROM journal AS r WHERE r.about = o.seq AND r.object = 'recover')"
  "  WHEN 'kill.destroy'"
  "   THEN CAST (p.why AS INTEGER) <> (SELECT count(*) FROM journal AS e WHERE e.act = o.seq AND e.row_uid IS NOT NULL)"
  "  WHEN 'recover' THEN 0"
  "  ELSE 1 END";

static void
assert_reports_hold (Hunt *hunt)
{
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (hunt->store->db->handle,
                                       "SELECT count(*) FROM journal WHERE act = ? AND kind <> 'act'",
                                       -1, &stmt, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < hunt->reports->len; i++)
    {
      const Report *report = &g_array_index (hunt->reports, Report, i);

      sqlite3_bind_int64 (stmt, 1, report->act);
      g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
      g_assert_cmpint (sqlite3_column_int64 (stmt, 0), ==, report->n_rows);
      sqlite3_reset (stmt);
    }
  sqlite3_finalize (stmt);
}

static void
assert_nothing_is_half (Hunt *hunt)
{
  g_autofree char *rows = NULL;
  g_autofree char *told = NULL;

  kith_test_store_open (hunt->store);
  assert_reports_hold (hunt);
  g_assert_cmpint (kith_test_raw_get_number (hunt->store->db->handle, half_acts_sql), ==, 0);
  rows = kith_test_dump (hunt->store);
  told = kith_test_replay (hunt->store);
  kith_test_assert_same (rows, told);
  kith_test_store_assert_whole (hunt->store);
  kith_test_store_close (hunt->store);
}

/* How long it takes until it has said its n-th line. */
static gint64
measure (Hunt       *hunt,
         const char *mode,
         guint       n_lines)
{
  gint64 began = g_get_monotonic_time ();
  int fd, status;
  pid_t pid = start (hunt, mode, &fd);
  guint n_said = 0;

  while (n_said < n_lines && listen (hunt, fd))
    {
      n_said = 0;
      for (gsize i = 0; i < hunt->said->len; i++)
        n_said += hunt->said->str[i] == '\n';
    }
  g_assert_cmpuint (n_said, >=, n_lines);

  kill (pid, SIGKILL);
  while (listen (hunt, fd))
    ;
  close (fd);
  waitpid (pid, &status, 0);

  return g_get_monotonic_time () - began;
}

static gint64
random_usec (gint64 at_most)
{
  return (gint64)(g_test_rand_double () * (double)at_most);
}

/* A store is used for several kills, so that acts come upon a past. */
static void
hunt_in (Hunt       *hunt,
         const char *mode,
         guint       n_kills,
         guint       kills_per_store,
         guint       n_lines)
{
  gint64 longest;

  hunt_begin (hunt);
  new_store (hunt);
  longest = measure (hunt, mode, n_lines);
  for (guint i = 0; i < n_kills; i++)
    {
      if (i % kills_per_store == 0)
        new_store (hunt);
      kill_after (hunt, mode, random_usec (longest));
      assert_nothing_is_half (hunt);
    }

  kith_test_figure (4, "%s: %u kills within %.0f ms, %u of them before the store was open; %u acts were said to be done",
                    mode, hunt->n_kills, (double)longest / 1000, hunt->n_killed_opening, hunt->n_acts);
  g_assert_cmpuint (hunt->n_kills, ==, n_kills);
  g_assert_cmpuint (hunt->n_killed_opening, <, n_kills);
  hunt_end (hunt);
}

static void
test_small_acts (void)
{
  Hunt hunt = { 0 };

  hunt_in (&hunt, "small", N_SMALL_KILLS, 12, 12);
}

static void
test_imports (void)
{
  Hunt hunt = { 0 };

  hunt_in (&hunt, "import", N_IMPORT_KILLS, 3, 3);
}

/* The file is written anew after each, and that too is cut off. */
static void
test_destructions (void)
{
  Hunt hunt = { 0 };

  hunt_in (&hunt, "destroy", N_DESTROYING_KILLS, 6, 8);
}

/* Every second time it is killed once more, while it opens the store and takes
 * back what the first kill had left half done.
 */
static void
test_large_acts (void)
{
  Hunt hunt = { 0 };
  gint64 longest, opening;

  hunt_begin (&hunt);
  new_store (&hunt);
  longest = measure (&hunt, "large", 3);
  opening = longest / 2;
  while (hunt.n_kills < N_LARGE_KILLS)
    {
      new_store (&hunt);
      kill_after (&hunt, "large", random_usec (longest));
      if (hunt.n_kills % 2 == 1 && hunt.n_kills < N_LARGE_KILLS)
        kill_after (&hunt, "open", random_usec (opening));
      assert_nothing_is_half (&hunt);
    }

  kith_test_figure (4, "large: %u kills within %.0f ms, %u of them before the store was open; %u acts were said to be done",
                    hunt.n_kills, (double)longest / 1000, hunt.n_killed_opening, hunt.n_acts);
  hunt_end (&hunt);
}

static gboolean
set_up (KithDb  *db,
        gpointer user_data,
        GError **error)
{
  return kith_db_set_up (db, "Wren Ashgrove", NULL, NULL, "Fernhollow", NULL, error);
}

/* A store that is there is set up; where there is none, nothing that was left hinders a new one. */
static gboolean
assert_set_up (KithTestStore *store)
{
  static const KithKdfCost cheap = { 1, 8192 };
  g_autoptr(GError) error = NULL;
  gboolean is_there = g_file_test (store->path, G_FILE_TEST_EXISTS);

  store->db = is_there
    ? kith_vault_unlock (store->path, KITH_FICTIONAL_PASSPHRASE, NULL, &error)
    : kith_vault_create_filled (store->path, KITH_FICTIONAL_PASSPHRASE, FALSE, TRUE, &cheap, set_up, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM code"), >, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM bank_holiday"), >, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM worker WHERE me"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster"), ==, 1);
  kith_test_store_assert_whole (store);
  kith_test_store_close (store);

  return is_there;
}

static void
test_making (void)
{
  Hunt hunt = { 0 };
  gint64 longest;
  guint n_made = 0;

  hunt_begin (&hunt);
  new_store (&hunt);
  g_assert_no_errno (unlink (hunt.store->path));
  longest = measure (&hunt, "make", 1);
  while (hunt.n_kills < N_MAKING_KILLS)
    {
      new_store (&hunt);
      g_assert_no_errno (unlink (hunt.store->path));
      kill_after (&hunt, "make", random_usec (longest));
      n_made += assert_set_up (hunt.store);
    }

  kith_test_figure (4, "making: %u kills within %.0f ms; %u stores were in their place", hunt.n_kills, (double)longest / 1000, n_made);
  g_assert_cmpuint (n_made, <, hunt.n_kills);
  hunt_end (&hunt);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kill/making", test_making);
  g_test_add_func ("/kill/small-acts", test_small_acts);
  g_test_add_func ("/kill/imports", test_imports);
  g_test_add_func ("/kill/destructions", test_destructions);
  g_test_add_func ("/kill/large-acts", test_large_acts);

  return g_test_run ();
}
