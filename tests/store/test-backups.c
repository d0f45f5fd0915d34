/* test-backups.c: which backups are kept, recorded, found changed, destroyed and carried elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-backup-keep.h"
#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-destruction.h"
#include "kith-store-backups.h"
#include "kith-store-checks.h"
#include "kith-store-settings.h"
#include "kith-test-damage.h"
#include "kith-vault.h"

#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)
#define NOON (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC)    /* 22 November 2026, a Sunday */
#define MOST 400

static KithDb *
unlock (KithDamageSite *site)
{
  g_autoptr(GError) error = NULL;

  site->store->db = kith_vault_unlock (site->store->path, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);

  return site->store->db;
}

static guint
count_kept (const gboolean *keeps,
            guint           n)
{
  guint n_kept = 0;

  for (guint i = 0; i < n; i++)
    n_kept += keeps[i] ? 1 : 0;

  return n_kept;
}

/* One a day for a year: ten days, four more days, and the last of each week after that. */
static void
test_keeps_days_and_weeks (void)
{
  KithBackupAge ages[MOST];
  gboolean keeps[MOST];

  for (guint i = 0; i < 365; i++)
    ages[i] = (KithBackupAge){ NOON - i * DAY, 1000, TRUE }
  ;
  kith_backup_keep (ages, 365, G_MAXINT64, keeps);

  for (guint i = 0; i < 14; i++)
    g_assert_true (keeps[i]);
  g_assert_cmpuint (count_kept (keeps, 365), ==, 14 + 6);
  g_assert_true (keeps[14]);
  g_assert_false (keeps[15]);
  g_assert_true (keeps[21]);
  g_assert_true (keeps[49]);
  g_assert_false (keeps[56]);
}

/* Many in an hour: the ten last, and no more of that day. */
static void
test_keeps_the_last_ten (void)
{
  KithBackupAge ages[MOST];
  gboolean keeps[MOST];

  for (guint i = 0; i < 60; i++)
    ages[i] = (KithBackupAge){ NOON - i * 60 * G_USEC_PER_SEC, 1000, TRUE }
  ;
  kith_backup_keep (ages, 60, G_MAXINT64, keeps);
  g_assert_cmpuint (count_kept (keeps, 60), ==, 10);
  g_assert_true (keeps[9]);
  g_assert_false (keeps[10]);
}

/* Whatever the disk has: three that are whole, and they are the newest. */
static void
test_never_below_three (void)
{
  for (guint tries = 0; tries < 200; tries++)
    {
      KithBackupAge ages[40];
      gboolean keeps[40];
      guint n = (guint)g_test_rand_int_range (0, 40), n_whole = 0, n_kept_whole = 0;

      for (guint i = 0; i < n; i++)
        {
          ages[i] = (KithBackupAge){ NOON - i * DAY, g_test_rand_int_range (1, 1000), g_test_rand_bit () };
          n_whole += ages[i].is_whole ? 1 : 0;
        }
      kith_backup_keep (ages, n, g_test_rand_int_range (0, 4000), keeps);
      for (guint i = 0; i < n; i++)
        n_kept_whole += keeps[i] && ages[i].is_whole ? 1 : 0;
      g_assert_cmpuint (n_kept_whole, >=, MIN (n_whole, 3));
    }
}

static void
test_budget (void)
{
  const gint64 gib = G_GINT64_CONSTANT (1) << 30;

  g_assert_cmpint (kith_backup_get_budget (3 * gib, gib), ==, gib);
  g_assert_cmpint (kith_backup_get_budget (900 * gib, 0), ==, 8 * gib);
  g_assert_cmpint (kith_backup_get_budget (0, 0), ==, 0);
}

static gboolean
needs (KithDamageSite *site)
{
  g_autoptr(GError) error = NULL;
  gboolean answer = FALSE;

  g_assert_true (kith_db_needs_backup (site->store->db, site->store->path, &answer, &error));
  g_assert_no_error (error);

  return answer;
}

static void
back_up (KithDamageSite *site,
         const char     *why)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_db_back_up (site->store->db, site->store->path, why, &error));
  g_assert_no_error (error);
}

/* A backup is no reason for another one. */
static void
test_needs (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GPtrArray) backups = NULL;

  unlock (site);
  g_assert_true (needs (site));
  back_up (site, "quiet");
  g_assert_false (needs (site));
  kith_test_store_add_child (site->store, "Idris", "Otherwise");
  g_assert_true (needs (site));
  back_up (site, "again");
  g_assert_false (needs (site));

  backups = kith_backup_list (site->store->path);
  for (guint i = 0; i < backups->len; i++)
    kith_backup_remove (((const KithBackup *)backups->pdata[i])->path);
  g_assert_true (needs (site));
}

static const KithBackupFacts *
facts_of (GListModel *lines,
          guint       place)
{
  g_autoptr(KithBackupLine) line = g_list_model_get_item (lines, place);

  return kith_backup_line_get_facts (line);
}

static void
test_list_and_check (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(GListModel) after = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  gboolean is_whole = FALSE;
  gsize n_bytes;

  unlock (site);
  lines = kith_db_load_backups (site->store->db, site->store->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  g_assert_cmpint (facts_of (lines, 0)->state, ==, KITH_BACKUP_UNKNOWN);

  g_assert_true (kith_db_check_backup (site->store->db, site->backup, &is_whole, &error));
  g_assert_true (is_whole);
  g_assert_true (g_file_get_contents (site->backup, &contents, &n_bytes, NULL));
  contents[n_bytes / 2] ^= 1;
  kith_damage_write (site->backup, contents, n_bytes);
  g_assert_true (kith_db_check_backup (site->store->db, site->backup, &is_whole, &error));
  g_assert_false (is_whole);
  after = kith_db_load_backups (site->store->db, site->store->path, &error);
  g_assert_cmpint (facts_of (after, 0)->state, ==, KITH_BACKUP_DAMAGED);
  g_assert_cmpint (facts_of (after, 0)->checked_usec, >, 0);
  kith_test_store_assert_whole (site->store);
}

static void
destroy_child (KithDamageSite *site,
               gint64          id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin_destruction (site->store->db, "child.destroy", "a rule", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (kith_act_destroy (act, &kith_table_child, id, &error));
  g_assert_true (kith_act_commit (act, &error));
}

static guint
clear (KithDamageSite *site)
{
  g_autoptr(GError) error = NULL;
  guint n_cleared = 0;

  g_assert_true (kith_db_clear_backups (site->store->db, site->store->path, &n_cleared, &error));
  g_assert_no_error (error);

  return n_cleared;
}

static void
set_days (KithDamageSite *site,
          const char     *days)
{
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (kith_db_change_setting (site->store->db, KITH_SETTING_DESTROY_BACKUPS_AFTER_DAYS, days,
                                         KITH_DATE_NONE, &act, &error));
  g_assert_no_error (error);
}

/* The clock: what still has a destroyed record goes when the days are over, and never the last one. */
static void
test_destruction_reaches_backups (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GPtrArray) left = NULL;

  unlock (site);
  back_up (site, "first");
  back_up (site, "second");
  destroy_child (site, 5);
  g_assert_cmpuint (clear (site), ==, 0);

  set_days (site, "0");
  g_assert_cmpuint (clear (site), ==, 0);
  back_up (site, "after");
  g_assert_cmpuint (clear (site), ==, 3);
  left = kith_backup_list (site->store->path);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (((const KithBackup *)left->pdata[0])->why, ==, "after");
  g_assert_cmpint (kith_test_store_get_number (site->store,
                                               "SELECT count(*) FROM backup /*scan*/ WHERE gone_at IS NOT NULL"), ==, 2);
  kith_test_store_assert_whole (site->store);
}

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ((Answer *)user_data)->result = g_object_ref (result);
}

static void
wait_for_answer (Answer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static char *
back_up_by_store (KithStore *store)
{
  g_autoptr(GError) error = NULL;
  Answer answer = { 0 };
  char *path;

  kith_store_back_up_async (store, "quiet", TRUE, NULL, answered_cb, &answer);
  wait_for_answer (&answer);
  path = kith_store_back_up_finish (store, answer.result, &error);
  g_assert_no_error (error);
  g_clear_object (&answer.result);

  return path;
}

static void
set_place (KithStore  *store,
           const char *folder)
{
  g_autoptr(GError) error = NULL;
  Answer answer = { 0 };

  kith_store_set_backup_place_async (store, folder, NULL, answered_cb, &answer);
  wait_for_answer (&answer);
  g_assert_true (kith_store_set_backup_place_finish (store, answer.result, &error));
  g_assert_no_error (error);
  g_clear_object (&answer.result);
}

/* In the other place lies a backup that opens by itself; none is made where nothing changed. */
static void
test_other_place (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autofree char *folder = kith_test_make_folder ();
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *none = NULL;
  g_autoptr(KithCheckReport) report = NULL;
  g_autoptr(KithStore) store = kith_store_new (site->store->path);
  g_autoptr(GError) error = NULL;
  Answer answer = { 0 }, locked = { 0 };

  kith_store_unlock_async (store, KITH_TEST_PASSPHRASE, NULL, answered_cb, &answer);
  wait_for_answer (&answer);
  g_assert_true (kith_store_unlock_finish (store, answer.result, &error));
  g_clear_object (&answer.result);

  set_place (store, folder);
  path = back_up_by_store (store);
  g_assert_nonnull (path);
  name = g_path_get_basename (path);
  copy = g_build_filename (folder, name, NULL);
  report = kith_vault_check_backup (copy, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);

  none = back_up_by_store (store);
  g_assert_null (none);
  set_place (store, NULL);

  /* The store's own thread must have left the folders before they are removed. */
  kith_store_lock_async (store, answered_cb, &locked);
  wait_for_answer (&locked);
  g_assert_true (kith_store_lock_finish (store, locked.result, &error));
  g_clear_object (&locked.result);
  kith_test_remove_folder (folder);
}

/* Locking stops a backup that is being made: nothing half is left, and no key. */
static void
test_lock_does_not_wait (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(KithStore) store = kith_store_new (site->store->path);
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GError) error = NULL;
  Answer opened = { 0 }, made = { 0 }, locked = { 0 };
  g_autofree char *path = NULL;

  kith_store_unlock_async (store, KITH_TEST_PASSPHRASE, NULL, answered_cb, &opened);
  wait_for_answer (&opened);
  g_assert_true (kith_store_unlock_finish (store, opened.result, &error));
  g_clear_object (&opened.result);

  kith_store_back_up_async (store, "quiet", FALSE, NULL, answered_cb, &made);
  kith_store_lock_async (store, answered_cb, &locked);
  wait_for_answer (&locked);
  g_assert_true (kith_store_lock_finish (store, locked.result, &error));
  g_clear_object (&locked.result);
  wait_for_answer (&made);
  path = kith_store_back_up_finish (store, made.result, &error);
  g_clear_object (&made.result);
  g_assert_null (path);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOCKED);
  left = kith_backup_list (site->store->path);
  g_assert_cmpuint (left->len, ==, 1);
}

/* In slices, with everything else in between, and the whole check once a week. */
static void
test_look_through (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(KithStore) store = kith_store_new (site->store->path);
  g_autoptr(GError) error = NULL;
  Answer opened = { 0 }, looked = { 0 }, locked = { 0 };

  kith_store_unlock_async (store, KITH_TEST_PASSPHRASE, NULL, answered_cb, &opened);
  wait_for_answer (&opened);
  g_assert_true (kith_store_unlock_finish (store, opened.result, &error));
  g_clear_object (&opened.result);

  for (guint i = 0; i < 2; i++)
    {
      kith_store_look_through_async (store, NULL, answered_cb, &looked);
      wait_for_answer (&looked);
      g_assert_true (kith_store_look_through_finish (store, looked.result, &error));
      g_assert_no_error (error);
      g_clear_object (&looked.result);
    }

  kith_store_lock_async (store, answered_cb, &locked);
  wait_for_answer (&locked);
  g_assert_true (kith_store_lock_finish (store, locked.result, &error));
  g_clear_object (&locked.result);
  unlock (site);
  g_assert_cmpint (kith_test_store_get_number (site->store, "SELECT count(*) FROM upkeep /*scan*/"), ==, 3);
}

/* What the command line makes is known to the window as well. */
static void
test_made_while_shut (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = kith_vault_back_up (site->store->path, KITH_TEST_PASSPHRASE, "by-hand", NULL, &error);
  guint n_whole = 0;

  g_assert_no_error (error);
  lines = kith_db_load_backups (unlock (site), site->store->path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithBackupLine) line = g_list_model_get_item (lines, i);
      const KithBackupFacts *facts = kith_backup_line_get_facts (line);

      n_whole += g_str_equal (facts->path, path) && facts->state == KITH_BACKUP_WHOLE;
    }
  g_assert_cmpuint (n_whole, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backups/keeps-days-and-weeks", test_keeps_days_and_weeks);
  g_test_add_func ("/backups/keeps-the-last-ten", test_keeps_the_last_ten);
  g_test_add_func ("/backups/never-below-three", test_never_below_three);
  g_test_add_func ("/backups/budget", test_budget);
  g_test_add_func ("/backups/needs", test_needs);
  g_test_add_func ("/backups/list-and-check", test_list_and_check);
  g_test_add_func ("/backups/destruction-reaches-backups", test_destruction_reaches_backups);
  g_test_add_func ("/backups/other-place", test_other_place);
  g_test_add_func ("/backups/lock-does-not-wait", test_lock_does_not_wait);
  g_test_add_func ("/backups/made-while-shut", test_made_while_shut);
  g_test_add_func ("/backups/look-through", test_look_through);

  return g_test_run ();
}
