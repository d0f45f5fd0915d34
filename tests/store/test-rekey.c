/* test-rekey.c: another key for a store, and the machine that stops in the middle of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every process that is killed here is a child of the test that does the real
 * thing to real files. It is killed at each step, and at moments in between.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sodium.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-slots.h"
#include "kith-store-backups.h"
#include "kith-store-error.h"
#include "kith-store-schools.h"
#include "kith-store-setup.h"
#include "kith-test-store.h"
#include "kith-undo.h"
#include "kith-vault.h"

#define PASSPHRASE "nine lanterns over quiet harbour"
#define NEVER G_MAXINT

static const KithKdfCost cheap = { 1, 8192 };
static const guint8 old_code[KITH_RECOVERY_CODE_SIZE] = { 1, 2, 3 };
static const guint8 new_code[KITH_RECOVERY_CODE_SIZE] = { 9, 8, 7 };

typedef struct
{
  char   *folder;
  char   *path;
  guint8  public_key[KITH_ESCROW_KEY_SIZE];
  guint8  secret_key[KITH_ESCROW_KEY_SIZE];
} Fixture;

static gboolean
fill (KithDb  *db,
      gpointer user_data,
      GError **error)
{
  return kith_db_set_up (db, "Maya Example", "Social worker", "999", "Test Cluster", NULL, error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  KithDb *db = NULL;

  fixture->folder = kith_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "kith.kith", NULL);
  db = kith_vault_create_filled (fixture->path, PASSPHRASE, FALSE, FALSE, &cheap, fill, NULL, NULL, &error);
  g_assert_no_error (error);
  kith_db_close (db);

  crypto_box_keypair (fixture->public_key, fixture->secret_key);
  g_assert_true (kith_vault_set_recovery (fixture->path, PASSPHRASE, old_code, NULL, &error));
  g_assert_true (kith_vault_set_escrow (fixture->path, PASSPHRASE, fixture->public_key, NULL, &error));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* By slots alone: which ways lead to a key that opens the store. */
static gboolean
opens_from_paper (Fixture      *fixture,
                  const guint8 *code)
{
  g_autoptr(KithSlots) slots = kith_slots_load (fixture->path, NULL);
  g_autoptr(KithKey) key = kith_slots_open_recovery (slots, code, NULL);
  g_autoptr(KithKey) next = key != NULL ? kith_slots_open_next (slots, key) : NULL;
  g_autoptr(KithDb) db = key != NULL ? kith_db_open_as_it_is (fixture->path, key, NULL) : NULL;
  g_autoptr(KithDb) other = db == NULL && next != NULL ? kith_db_open_as_it_is (fixture->path, next, NULL) : NULL;

  return db != NULL || other != NULL;
}

static guint
count_rekeys (KithDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) acts = kith_history_load (db, G_MAXINT64, 1000, &error);
  guint n_rekeys = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr(KithActSummary) act = g_list_model_get_item (acts, i);

      n_rekeys += g_strcmp0 (kith_act_summary_get_kind (act), "store.rekey") == 0;
    }

  return n_rekeys;
}

/* Returns how often the store was given another key. */
static guint
assert_is_whole (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (fixture->path, PASSPHRASE, NULL, &error);
  g_autoptr(KithCheckReport) report = NULL;

  g_assert_no_error (error);
  report = kith_db_check (db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);

  return count_rekeys (db);
}

static void
assert_no_rest (Fixture *fixture)
{
  g_autoptr(KithSlots) slots = kith_slots_load (fixture->path, NULL);

  g_assert_nonnull (slots);
  g_assert_false (kith_slots_has_next (slots));
  g_assert_true (kith_slots_has (slots, KITH_WAY_ESCROW));
}

static gboolean
rekey (Fixture          *fixture,
       KithVaultProgress progress,
       gpointer          user_data,
       GError          **error)
{
  g_autofree char *backup = NULL;

  return kith_vault_rekey (fixture->path, PASSPHRASE, new_code, NULL, progress, user_data, &backup, error);
}

/* Two backups of one second would have one name. */
static void
remove_backups (Fixture *fixture)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);

  if (g_file_test (backups, G_FILE_TEST_IS_DIR))
    kith_test_remove_folder (backups);
}

static void
test_new_key (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) before = kith_slots_load (fixture->path, NULL);
  g_autoptr(KithKey) old_key = kith_slots_open_recovery (before, old_code, NULL);
  g_autoptr(KithSlots) after = NULL;
  g_autoptr(KithKey) by_council = NULL;
  g_autoptr(KithKey) by_paper = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(KithCheckReport) report = NULL;

  g_assert_true (rekey (fixture, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (assert_is_whole (fixture), ==, 1);
  assert_no_rest (fixture);

  /* Who has the old key has nothing; every way in leads to the new one. */
  g_assert_null (kith_db_open_as_it_is (fixture->path, old_key, NULL));
  g_assert_false (opens_from_paper (fixture, old_code));
  g_assert_true (opens_from_paper (fixture, new_code));
  after = kith_slots_load (fixture->path, NULL);
  by_council = kith_slots_open_escrow (after, fixture->secret_key, &error);
  by_paper = kith_slots_open_recovery (after, new_code, &error);
  g_assert_no_error (error);
  g_assert_true (kith_key_equal (by_council, by_paper));
  g_assert_false (kith_key_equal (by_council, old_key));

  /* The backup of before is whole, and opens as it did. */
  backups = kith_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  report = kith_vault_check_backup (((KithBackup *)g_ptr_array_index (backups, 0))->path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);
}

/* The store knows the backup of before, and does not call it damaged because it has another key. */
static void
test_records_the_backup (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(KithBackupLine) line = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree guint8 *altered = NULL;
  g_autofree char *path = NULL;
  gboolean is_whole = FALSE;

  g_assert_true (rekey (fixture, NULL, NULL, &error));
  db = kith_vault_unlock (fixture->path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (kith_db_load_me (db, &error));
  lines = kith_db_load_backups (db, fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  line = g_list_model_get_item (lines, 0);
  path = g_strdup (kith_backup_line_get_facts (line)->path);
  g_assert_cmpstr (kith_backup_line_get_facts (line)->why, ==, "before-rekey");
  g_assert_cmpint (kith_backup_line_get_facts (line)->state, ==, KITH_BACKUP_WHOLE);

  g_assert_true (kith_db_check_backup (db, path, &is_whole, &error));
  g_assert_no_error (error);
  g_assert_true (is_whole);

  bytes = kith_test_read_file (path);
  altered = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  altered[g_bytes_get_size (bytes) / 2] ^= 1;
  g_assert_true (g_file_set_contents (path, (char *)altered, (gssize)g_bytes_get_size (bytes), NULL));
  g_assert_true (kith_db_check_backup (db, path, &is_whole, &error));
  g_assert_false (is_whole);
}

static void
test_twice (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (rekey (fixture, NULL, NULL, &error));
  remove_backups (fixture);
  g_assert_true (rekey (fixture, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (assert_is_whole (fixture), ==, 2);
}

static void
test_wrong_passphrase (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autoptr(GBytes) store = kith_test_read_file (fixture->path);

  g_assert_false (kith_vault_rekey (fixture->path, "not it", new_code, NULL, NULL, NULL, &backup, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  kith_test_assert_file_equals (fixture->path, store);
  g_assert_true (opens_from_paper (fixture, old_code));
}

static void
die_at (KithVaultStep step,
        gpointer      user_data)
{
  if ((int)step == GPOINTER_TO_INT (user_data))
    kill (getpid (), SIGKILL);
}

/* Returns whether the child was killed before it was done. */
static gboolean
rekey_in_child (Fixture *fixture,
                int      step,
                guint    after_usec)
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (rekey (fixture, die_at, GINT_TO_POINTER (step), NULL) ? 0 : 1);

  if (after_usec > 0)
    {
      g_usleep (after_usec);
      kill (child, SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return WIFSIGNALED (status);
}

/* Up to the swap it is the old store, from there on the new one, and each way
 * in that there was leads in.
 */
static void
test_killed_at_each_step (Fixture      *fixture,
                          gconstpointer data)
{
  for (int step = KITH_VAULT_STEP_BACKED_UP; step <= KITH_VAULT_STEP_SWAPPED; step++)
    {
      gboolean is_new = step >= KITH_VAULT_STEP_SWAPPED;

      g_test_message ("killed after step %d", step);
      remove_backups (fixture);
      g_assert_true (rekey_in_child (fixture, step, 0));
      g_assert_true (opens_from_paper (fixture, old_code));
      g_assert_cmpuint (assert_is_whole (fixture), ==, is_new ? 1 : 0);
      assert_no_rest (fixture);
      g_assert_cmpuint (assert_is_whole (fixture), ==, is_new ? 1 : 0);
    }
}

/* In place of the passphrase, the paper may be what is there the next morning. */
static void
test_paper_finishes (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  g_assert_true (rekey_in_child (fixture, KITH_VAULT_STEP_SWAPPED, 0));
  db = kith_vault_recover (fixture->path, old_code, PASSPHRASE, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, kith_db_close);
  assert_no_rest (fixture);
  g_assert_cmpuint (assert_is_whole (fixture), ==, 1);
  g_assert_true (opens_from_paper (fixture, old_code));
}

/* Moments that no step names. How long it takes is found out by one that is let be. */
static void
test_killed_in_between (Fixture      *fixture,
                        gconstpointer data)
{
  gint64 begun_usec = g_get_monotonic_time ();
  guint whole_usec, n_killed = 0;

  g_assert_false (rekey_in_child (fixture, NEVER, 0));
  whole_usec = (guint)(g_get_monotonic_time () - begun_usec);

  for (guint i = 0; i < 60 / TIMES_FEWER; i++)
    {
      n_killed += rekey_in_child (fixture, NEVER, 1 + (guint)g_test_rand_int_range (0, (gint32)whole_usec));
      assert_is_whole (fixture);
      assert_no_rest (fixture);
      remove_backups (fixture);
    }

  g_test_message ("%u of %u were killed", n_killed, 60 / TIMES_FEWER);
}

#define ADD(path, func) \
        g_test_add ("/rekey/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new-key", test_new_key);
  ADD ("records-the-backup", test_records_the_backup);
  ADD ("twice", test_twice);
  ADD ("wrong-passphrase", test_wrong_passphrase);
  ADD ("killed-at-each-step", test_killed_at_each_step);
  ADD ("paper-finishes", test_paper_finishes);
  ADD ("killed-in-between", test_killed_in_between);

  return g_test_run ();
}
