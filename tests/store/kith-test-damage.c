/* kith-test-damage.c: everything that can happen to the files of a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store with a passphrase has two sittings: in the first it is filled, in
 * the second some of it is changed in place. What lay on the disk after the
 * first is kept, so that it can be put back: the whole file, the slots, or the
 * one page that no check of the file itself would miss.
 */

#include "config.h"

#include "kith-test-damage.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-vault.h"

#define PAGE 4096
#define N_CHILDREN 120

static const KithKdfCost cheap = { 1, 8192 };

/**
 * kith_damage_write:
 * @path: a file
 * @bytes: what it shall be
 * @n_bytes: how many
 */
void
kith_damage_write (const char   *path,
                   gconstpointer bytes,
                   gsize         n_bytes)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (path, bytes, (gssize)n_bytes, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static guint8 *
copy_file (KithDamageSite *site,
           gsize          *ret_n_bytes)
{
  *ret_n_bytes = g_bytes_get_size (site->newer_file);

  return g_memdup2 (g_bytes_get_data (site->newer_file, NULL), *ret_n_bytes);
}

static char *
beside (KithDamageSite *site,
        const char     *suffix)
{
  return g_strconcat (site->store->path, suffix, NULL);
}

static void
make_empty (KithDamageSite *site)
{
  kith_damage_write (site->store->path, "", 0);
}

static void
cut_at_page (KithDamageSite *site)
{
  gsize n_bytes;
  g_autofree guint8 *bytes = copy_file (site, &n_bytes);

  kith_damage_write (site->store->path, bytes, n_bytes / PAGE / 2 * PAGE);
}

static void
cut_in_page (KithDamageSite *site)
{
  gsize n_bytes;
  g_autofree guint8 *bytes = copy_file (site, &n_bytes);

  kith_damage_write (site->store->path, bytes, n_bytes - PAGE / 2);
}

static void
zero_page (KithDamageSite *site)
{
  gsize n_bytes;
  g_autofree guint8 *bytes = copy_file (site, &n_bytes);

  memset (bytes + n_bytes / PAGE / 2 * PAGE, 0, PAGE);
  kith_damage_write (site->store->path, bytes, n_bytes);
}

static void
flip_in_first_page (KithDamageSite *site)
{
  gsize n_bytes;
  g_autofree guint8 *bytes = copy_file (site, &n_bytes);

  bytes[100] ^= 1;
  kith_damage_write (site->store->path, bytes, n_bytes);
}

static void
flip_in_middle (KithDamageSite *site)
{
  gsize n_bytes;
  g_autofree guint8 *bytes = copy_file (site, &n_bytes);

  bytes[n_bytes / 2] ^= 1;
  kith_damage_write (site->store->path, bytes, n_bytes);
}

static void
swap_pages (KithDamageSite *site)
{
  gsize n_bytes;
  g_autofree guint8 *bytes = copy_file (site, &n_bytes);
  g_autofree guint8 *page = g_memdup2 (bytes + n_bytes - PAGE, PAGE);
  guint8 *other = bytes + n_bytes / PAGE / 2 * PAGE;

  memcpy (bytes + n_bytes - PAGE, other, PAGE);
  memcpy (other, page, PAGE);
  kith_damage_write (site->store->path, bytes, n_bytes);
}

static gboolean
passes_every_check (KithDamageSite *site)
{
  g_autoptr(KithDb) db = kith_db_open_as_it_is (site->store->path, site->store->key, NULL);
  g_autoptr(KithCheckReport) report = db != NULL ? kith_db_check (db, NULL) : NULL;

  return report != NULL && report->problems->len == 0;
}

/* Of the pages that changed in the second sitting, the first that the file's own checks do not miss. */
static void
put_old_page_back (KithDamageSite *site)
{
  const guint8 *older = g_bytes_get_data (site->older_file, NULL);
  gsize n_pages = MIN (g_bytes_get_size (site->older_file), g_bytes_get_size (site->newer_file)) / PAGE;

  for (gsize i = 1; i < n_pages; i++)
    {
      gsize n_bytes;
      g_autofree guint8 *bytes = copy_file (site, &n_bytes);

      if (memcmp (bytes + i * PAGE, older + i * PAGE, PAGE) == 0)
        continue;

      memcpy (bytes + i * PAGE, older + i * PAGE, PAGE);
      kith_damage_write (site->store->path, bytes, n_bytes);
      if (passes_every_check (site))
        return;
    }

  g_error ("Every older page breaks a check");
}

static void
put_old_file_back (KithDamageSite *site)
{
  kith_damage_write (site->store->path, g_bytes_get_data (site->older_file, NULL), g_bytes_get_size (site->older_file));
}

static void
put_foreign_file (KithDamageSite *site)
{
  g_autofree guint8 *bytes = g_malloc (8 * PAGE);

  for (guint i = 0; i < 8 * PAGE; i++)
    bytes[i] = (guint8)g_test_rand_int_range (0, 256);
  kith_damage_write (site->store->path, bytes, 8 * PAGE);
}

static void
put_plain_file (KithDamageSite *site)
{
  sqlite3 *handle = NULL;

  g_assert_no_errno (g_unlink (site->store->path));
  g_assert_cmpint (sqlite3_open (site->store->path, &handle), ==, SQLITE_OK);
  kith_test_raw_exec (handle, "CREATE TABLE child (name TEXT)");
  sqlite3_close (handle);
}

static void
put_other_store (KithDamageSite *site)
{
  g_autoptr(KithTestStore) other = kith_test_store_new ();
  g_autoptr(GBytes) bytes = NULL;

  kith_test_store_close (other);
  bytes = kith_test_read_file (other->path);
  kith_damage_write (site->store->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
damage_slots (KithDamageSite *site)
{
  g_autofree char *first = beside (site, ".slots");
  g_autofree char *second = beside (site, ".slots~");
  g_autoptr(GBytes) bytes = kith_test_read_file (first);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  copy[g_bytes_get_size (bytes) / 2] ^= 1;
  kith_damage_write (first, copy, g_bytes_get_size (bytes));
  kith_damage_write (second, copy, g_bytes_get_size (bytes));
}

static void
remove_slots (KithDamageSite *site)
{
  g_autofree char *first = beside (site, ".slots");
  g_autofree char *second = beside (site, ".slots~");

  g_assert_no_errno (g_unlink (first));
  g_assert_no_errno (g_unlink (second));
}

static void
put_old_slots_back (KithDamageSite *site)
{
  g_autofree char *first = beside (site, ".slots");
  g_autofree char *second = beside (site, ".slots~");

  kith_damage_write (first, g_bytes_get_data (site->older_slots, NULL), g_bytes_get_size (site->older_slots));
  kith_damage_write (second, g_bytes_get_data (site->older_slots, NULL), g_bytes_get_size (site->older_slots));
}

/* As somebody with the key would: the triggers go, then the last act, and its rows with it. */
static void
cut_tail (KithDamageSite *site)
{
  sqlite3 *handle = kith_test_store_open_raw (site->store);

  kith_test_raw_exec (handle,
                      "DROP TRIGGER journal_undeleted;"
                      "DROP TRIGGER journal_payload_undeleted;"
                      "DELETE FROM journal_payload WHERE seq >= (SELECT max (act) FROM journal);"
                      "DELETE FROM journal WHERE act = (SELECT max (act) FROM journal);");
  sqlite3_close (handle);
}

static void
unlock (KithDamageSite *self)
{
  g_autoptr(GError) error = NULL;

  self->store->db = kith_vault_unlock (self->store->path, KITH_TEST_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store->db);
}

/* Of the same length as before, so that nothing moves in its page. */
static void
change_child (KithDamageSite *self,
              gint64          id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_row_load (self->store->db, &kith_table_child, id, &error);
  g_autoptr(KithAct) act = kith_act_begin (self->store->db, "child.change", NULL, NULL, &error);

  g_assert_no_error (error);
  kith_row_set_text (row, "sex", "2");
  g_assert_true (kith_act_update (act, row, &error));
  g_assert_true (kith_act_commit (act, &error));
}

/* As if the power had gone in a third sitting, with acts in the log that were said to be saved. */
static guint8 *
leave_log (KithDamageSite *site,
           gsize          *ret_n_bytes)
{
  static const char * const suffixes[] = { "", "-wal", ".slots", ".slots~" };
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  unlock (site);
  for (gint64 id = 4; id < 10; id++)
    change_child (site, id);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = beside (site, suffixes[i]);

      g_ptr_array_add (files, kith_test_read_file (path));
    }
  kith_test_store_close (site->store);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = beside (site, suffixes[i]);

      kith_damage_write (path, g_bytes_get_data (files->pdata[i], NULL), g_bytes_get_size (files->pdata[i]));
    }
  *ret_n_bytes = g_bytes_get_size (files->pdata[1]);

  return g_memdup2 (g_bytes_get_data (files->pdata[1], NULL), *ret_n_bytes);
}

static void
flip_in_log (KithDamageSite *site)
{
  g_autofree char *path = beside (site, "-wal");
  gsize n_bytes;
  g_autofree guint8 *bytes = leave_log (site, &n_bytes);

  bytes[n_bytes / 2] ^= 1;
  kith_damage_write (path, bytes, n_bytes);
}

static void
flip_in_head_of_log (KithDamageSite *site)
{
  g_autofree char *path = beside (site, "-wal");
  gsize n_bytes;
  g_autofree guint8 *bytes = leave_log (site, &n_bytes);

  bytes[20] ^= 1;
  kith_damage_write (path, bytes, n_bytes);
}

static const KithDamage classes[] = {
  { "empty", KITH_STORE_ERROR_EMPTY, KITH_DOUBT_NONE, make_empty },
  { "cut-at-page", KITH_STORE_ERROR_CUT_SHORT, KITH_DOUBT_NONE, cut_at_page },
  { "cut-in-page", KITH_STORE_ERROR_CUT_SHORT, KITH_DOUBT_NONE, cut_in_page },
  { "zeroed-page", KITH_STORE_ERROR_DAMAGED, KITH_DOUBT_NONE, zero_page },
  { "flipped-in-first-page", KITH_STORE_ERROR_DAMAGED, KITH_DOUBT_NONE, flip_in_first_page },
  { "flipped-in-middle", KITH_STORE_ERROR_DAMAGED, KITH_DOUBT_NONE, flip_in_middle },
  { "swapped-pages", KITH_STORE_ERROR_DAMAGED, KITH_DOUBT_NONE, swap_pages },
  { "old-page", KITH_STORE_ERROR_ROLLED_BACK, KITH_DOUBT_OLD_PAGE, put_old_page_back },
  { "old-file", KITH_STORE_ERROR_ROLLED_BACK, KITH_DOUBT_OLDER, put_old_file_back },
  { "foreign-file", KITH_STORE_ERROR_FOREIGN, KITH_DOUBT_NONE, put_foreign_file },
  { "plain-file", KITH_STORE_ERROR_PLAIN_FILE, KITH_DOUBT_NONE, put_plain_file },
  { "other-store", KITH_STORE_ERROR_FOREIGN, KITH_DOUBT_NONE, put_other_store },
  { "damaged-slots", KITH_STORE_ERROR_SLOTS, KITH_DOUBT_NONE, damage_slots },
  { "absent-slots", KITH_STORE_ERROR_SLOTS, KITH_DOUBT_NONE, remove_slots },
  { "old-slots", KITH_STORE_ERROR_ROLLED_BACK, KITH_DOUBT_OLD_SLOTS, put_old_slots_back },
  { "cut-tail", KITH_STORE_ERROR_ROLLED_BACK, KITH_DOUBT_OLDER, cut_tail },
  { "damaged-log", KITH_STORE_ERROR_LOG_DAMAGED, KITH_DOUBT_NONE, flip_in_log },
  { "damaged-head-of-log", KITH_STORE_ERROR_LOG_DAMAGED, KITH_DOUBT_NONE, flip_in_head_of_log },
};

/**
 * kith_damage_get_all:
 * @ret_n_classes: (out): how many there are
 *
 * Returns: (transfer none) (array length=ret_n_classes): every class of damage
 */
const KithDamage *
kith_damage_get_all (guint *ret_n_classes)
{
  *ret_n_classes = G_N_ELEMENTS (classes);

  return classes;
}

/* In one act: a commit each would take the test's time. */
static void
add_children (KithDamageSite *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (self->store->db, "child.add", NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_CHILDREN; i++)
    {
      g_autofree char *name = g_strdup_printf ("Example%03u", i);
      g_autoptr(KithRow) row = kith_test_child_row ("Amara", name);

      g_assert_true (kith_act_insert (act, row, NULL, &error));
    }
  g_assert_true (kith_act_commit (act, &error));
}

/**
 * kith_damage_site_new:
 *
 * Returns: (transfer full): a store of two sittings, closed, with a backup of its end
 */
KithDamageSite *
kith_damage_site_new (void)
{
  KithDamageSite *self = g_new0 (KithDamageSite, 1);
  g_autoptr(GError) error = NULL;
  g_autofree char *slots = NULL;

  self->store = g_new0 (KithTestStore, 1);
  self->store->folder = kith_test_make_folder ();
  self->store->path = g_build_filename (self->store->folder, "kith.kith", NULL);
  self->store->db = kith_vault_create (self->store->path, KITH_TEST_PASSPHRASE, FALSE, FALSE, &cheap, NULL, &error);
  g_assert_no_error (error);
  self->store->uid = *kith_db_get_store_uid (self->store->db);
  self->store->key = kith_key_ref (self->store->db->file_key);
  add_children (self);
  kith_test_store_close (self->store);
  slots = beside (self, ".slots");
  self->older_file = kith_test_read_file (self->store->path);
  self->older_slots = kith_test_read_file (slots);

  unlock (self);
  change_child (self, 3);
  self->backup = kith_backup_make (self->store->db, self->store->path, self->store->key, "by-hand", &error);
  g_assert_no_error (error);
  kith_test_store_close (self->store);
  self->newer_file = kith_test_read_file (self->store->path);

  return self;
}

/**
 * kith_damage_site_free:
 * @self: (transfer full): a site
 */
void
kith_damage_site_free (KithDamageSite *self)
{
  kith_test_store_free (self->store);
  g_bytes_unref (self->older_file);
  g_bytes_unref (self->older_slots);
  g_bytes_unref (self->newer_file);
  g_free (self->backup);
  g_free (self);
}

static void
add_files (GHashTable *files,
           const char *folder)
{
  g_autoptr(GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_files (files, path);
      else
        g_hash_table_add (files, kith_test_read_file (path));
    }
}

/**
 * kith_damage_site_files:
 * @self: a site
 *
 * Returns: (transfer full) (element-type GBytes): what every file in its folder
 *   holds, whatever it is called: so it can be seen that none was lost
 */
GHashTable *
kith_damage_site_files (KithDamageSite *self)
{
  GHashTable *files = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, NULL);

  add_files (files, self->store->folder);

  return files;
}
