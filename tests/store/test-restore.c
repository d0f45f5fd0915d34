/* test-restore.c: a backup takes the store's place whole, and what was there stays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-backup.h"
#include "kith-file-hash.h"
#include "kith-restore.h"
#include "kith-store-error.h"
#include "kith-test-damage.h"
#include "kith-vault.h"

static void
assert_none_lost (KithDamageSite *site,
                  GHashTable     *before)
{
  g_autoptr(GHashTable) after = kith_damage_site_files (site);
  GHashTableIter iter;
  gpointer bytes;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &bytes, NULL))
    g_assert_true (g_hash_table_contains (after, bytes));
}

static void
restore (KithDamageSite *site)
{
  g_autoptr(GError) error = NULL;

  site->store->db = kith_restore_backup (site->store->path, site->backup, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (site->store->db);
}

static void
assert_unlocks (KithDamageSite *site)
{
  g_autoptr(GError) error = NULL;

  site->store->db = kith_vault_unlock (site->store->path, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (site->store->db);
}

static gint64
count_children (KithDamageSite *site)
{
  return kith_test_store_get_number (site->store, "SELECT count(*) FROM child /*scan*/");
}

/* Whatever the damage, the best backup brings everything back, and nothing is deleted. */
static void
test_damage (gconstpointer data)
{
  const KithDamage *damage = data;
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GHashTable) before = NULL;
  g_autoptr(KithBackup) best = NULL;

  damage->inflict (site);
  before = kith_damage_site_files (site);
  best = kith_backup_find_best (site->store->path);
  g_assert_nonnull (best);
  g_assert_cmpstr (best->path, ==, site->backup);

  restore (site);
  g_assert_cmpint (count_children (site), ==, 120);
  kith_test_store_assert_whole (site->store);
  kith_test_store_close (site->store);
  assert_unlocks (site);
  g_assert_cmpint (kith_test_store_get_number (site->store,
                                               "SELECT count(*) FROM journal /*scan*/ WHERE object = 'backup.restore'"), ==, 1);
  kith_test_store_close (site->store);

  /* Of the old slots the anchor was taken anew; they are no record of anything. */
  if (damage->expected != KITH_STORE_ERROR_SLOTS)
    assert_none_lost (site, before);
}

/* The store itself was lost: there is nothing to be moved aside. */
static void
test_store_gone (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();

  g_assert_no_errno (g_unlink (site->store->path));
  restore (site);
  g_assert_cmpint (count_children (site), ==, 120);
}

static void
test_wrong_passphrase (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GHashTable) before = kith_damage_site_files (site);
  g_autoptr(GHashTable) after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_restore_backup (site->store->path, site->backup, "nobody counted the brass buttons", NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  after = kith_damage_site_files (site);
  g_assert_cmpuint (g_hash_table_size (before), ==, g_hash_table_size (after));
  assert_unlocks (site);
}

/* A backup that is not whole does not take anything's place. */
static void
test_backup_damaged (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autoptr(GBytes) bytes = kith_test_read_file (site->backup);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr(GError) error = NULL;

  copy[g_bytes_get_size (bytes) / 2] ^= 1;
  kith_damage_write (site->backup, copy, g_bytes_get_size (bytes));
  g_assert_false (kith_backup_is_unchanged (site->backup));
  g_assert_null (kith_backup_find_best (site->store->path));
  g_assert_null (kith_restore_backup (site->store->path, site->backup, KITH_TEST_PASSPHRASE, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED);
  assert_unlocks (site);
}

static void
test_slots_from_backup (void)
{
  g_autoptr(KithDamageSite) site = kith_damage_site_new ();
  g_autofree char *first = g_strconcat (site->store->path, ".slots", NULL);
  g_autofree char *second = g_strconcat (site->store->path, ".slots~", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_no_errno (g_unlink (second));
  kith_damage_write (first, "x", 1);
  g_assert_true (kith_restore_slots (site->store->path, site->backup, &error));
  g_assert_no_error (error);
  assert_unlocks (site);
  g_assert_cmpint (count_children (site), ==, 120);
}

/* The steps of a restore, done by hand up to where the power goes. */
static void
restore_until (KithDamageSite *site,
               guint           n_steps)
{
  const char *path = site->store->path;
  g_autofree char *made = g_strconcat (path, ".restored", NULL);
  g_autofree char *marker = g_strconcat (path, ".restoring", NULL);
  g_autofree char *swapped = g_strconcat (path, ".swapped", NULL);
  g_autoptr(GBytes) backup = kith_test_read_file (site->backup);
  g_autoptr(KithSlots) slots = kith_slots_load (site->backup, NULL);
  guint8 hash[KITH_FILE_HASH_SIZE];

  if (n_steps > 0)
    kith_damage_write (made, g_bytes_get_data (backup, NULL), g_bytes_get_size (backup) / 2);
  if (n_steps > 1)
    kith_damage_write (made, g_bytes_get_data (backup, NULL), g_bytes_get_size (backup));
  if (n_steps > 2)
    g_assert_true (kith_slots_save (slots, made, NULL));
  if (n_steps > 3)
    {
      g_assert_true (kith_file_hash (made, hash, NULL, NULL));
      kith_damage_write (marker, hash, sizeof hash);
    }
  if (n_steps > 4)
    {
      g_assert_no_errno (g_rename (path, swapped));
      g_assert_no_errno (g_rename (made, path));
      g_assert_no_errno (g_rename (swapped, made));
    }
  if (n_steps > 5)
    g_assert_true (kith_slots_save (slots, path, NULL));
}

/* Wherever it stops, the next opening finds the old store whole, or the new one. */
static void
test_cut_off (void)
{
  for (guint n_steps = 0; n_steps <= 6; n_steps++)
    {
      g_autoptr(KithDamageSite) site = kith_damage_site_new ();
      g_autofree char *marker = g_strconcat (site->store->path, ".restoring", NULL);
      g_autoptr(GBytes) old = NULL;
      g_autoptr(GHashTable) after = NULL;
      g_autoptr(GError) error = NULL;

      old = kith_test_read_file (site->store->path);
      restore_until (site, n_steps);
      site->store->db = kith_vault_accept (site->store->path, KITH_TEST_PASSPHRASE, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (count_children (site), ==, 120);
      kith_test_store_assert_whole (site->store);
      kith_test_store_close (site->store);
      g_assert_false (g_file_test (marker, G_FILE_TEST_EXISTS));
      after = kith_damage_site_files (site);
      g_assert_true (n_steps < 4 || g_hash_table_contains (after, old));
      assert_unlocks (site);
    }
}

int
main (int    argc,
      char **argv)
{
  const KithDamage *damages;
  guint n_classes;

  g_test_init (&argc, &argv, NULL);

  damages = kith_damage_get_all (&n_classes);
  for (guint i = 0; i < n_classes; i++)
    {
      g_autofree char *path = g_strconcat ("/restore/after/", damages[i].name, NULL);

      g_test_add_data_func (path, &damages[i], test_damage);
    }
  g_test_add_func ("/restore/store-gone", test_store_gone);
  g_test_add_func ("/restore/wrong-passphrase", test_wrong_passphrase);
  g_test_add_func ("/restore/backup-damaged", test_backup_damaged);
  g_test_add_func ("/restore/slots-from-backup", test_slots_from_backup);
  g_test_add_func ("/restore/cut-off", test_cut_off);

  return g_test_run ();
}
