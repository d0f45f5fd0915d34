/* test-old-stores.c: a store of every earlier version opens, whole, with all that was in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "kith-backup.h"
#include "kith-check.h"
#include "kith-core-resources.h"
#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-figures.h"
#include "kith-test-store.h"
#include "kith-undo.h"
#include "kith-vault.h"

#define PASSPHRASE "nine lanterns over quiet harbour"

/* What the program of its time said of the store. */
typedef struct
{
  const char *name;
  guint       n_entries;
  gint64      newest_act;
  int         figures[KITH_N_TABLE_FIGURES];
} OldStore;

static const OldStore old_stores[] =
{
  { "version-1.kith", 4329, 4303, { 497, 96, 38, 10, 13, 1, 16, 12 } },
  { "version-2.kith", 4528, 4512, { 411, 84, 26, 11, 11, 1, 16, 12 } },
};

/* A step that stores have been made with is never edited. */
static const struct { const char *name, *sha256; } frozen_steps[] =
{
  { "0001.sql", "c73a6af89a5a05854a2e6d5e8d39a59c65b093bbb65dfbf96a37b9535464f079" },
  { "0002.sql", "c7dfd42e078e9a06eb886adbe5cace8bbdec569b560bf82ac1b6655f059f27a2" },
};

typedef struct
{
  char   *folder;
  KithDb *db;
} Opened;

static void
copy_into (const char *name,
           const char *folder)
{
  g_autofree char *fixture = g_strconcat ("stores/", name, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = kith_test_read_fixture (fixture);
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
open_old_store (Opened         *opened,
                const OldStore *old)
{
  g_autofree char *slots = g_strconcat (old->name, ".slots", NULL);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  opened->folder = kith_test_make_folder ();
  copy_into (old->name, opened->folder);
  copy_into (slots, opened->folder);
  path = g_build_filename (opened->folder, old->name, NULL);
  opened->db = kith_vault_unlock (path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
}

static void
close_old_store (Opened *opened)
{
  kith_db_close (opened->db);
  kith_test_remove_folder (opened->folder);
  g_free (opened->folder);
}

static gint64
get_number (KithDb     *db,
            const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, &error);

  g_assert_no_error (error);
  g_assert_true (kith_statement_step (stmt, &error));

  return kith_statement_get_int (stmt, 0);
}

static void
assert_whole (KithDb *db,
              gint64  n_entries)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCheckReport) report = kith_db_check (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->problems->len; i++)
    g_test_message ("%s", (const char *)report->problems->pdata[i]);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpint (report->n_entries, ==, n_entries);
}

static void
test_opens_whole (gconstpointer data)
{
  const OldStore *old = data;
  Opened opened;

  open_old_store (&opened, old);
  g_assert_cmpint (get_number (opened.db, "PRAGMA user_version"), ==, KITH_DB_SCHEMA_VERSION);
  assert_whole (opened.db, old->n_entries);
  close_old_store (&opened);
}

/* What a step changed cannot be asked back of the store: it is kept beside it. */
static void
test_is_backed_up_first (gconstpointer data)
{
  const OldStore *old = data;
  Opened opened;
  g_autofree char *path = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(KithCheckReport) report = NULL;
  g_autoptr(GError) error = NULL;
  const KithBackup *backup;

  open_old_store (&opened, old);
  path = g_build_filename (opened.folder, old->name, NULL);
  backups = kith_backup_list (path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = backups->pdata[0];
  g_assert_true (g_str_has_prefix (backup->why, "before-schema-"));
  report = kith_vault_check_backup (backup->path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpint (report->n_entries, ==, old->n_entries);
  close_old_store (&opened);
}

static void
test_says_the_same (gconstpointer data)
{
  const OldStore *old = data;
  Opened opened;
  g_autoptr(KithSchoolTable) table = NULL;
  g_autoptr(KithSchoolLine) total = NULL;
  g_autoptr(GError) error = NULL;

  open_old_store (&opened, old);
  table = kith_db_load_school_table (opened.db, 1, &error);
  g_assert_no_error (error);
  total = g_object_ref (kith_school_table_get_total (table));
  for (KithFigure figure = 0; figure < KITH_N_TABLE_FIGURES; figure++)
    g_assert_cmpint (kith_school_line_get_figure (total, figure), ==, old->figures[figure]);
  close_old_store (&opened);
}

/* Whatever was done under the old schema can be undone under the new one. */
static void
test_undoes_what_was_done (gconstpointer data)
{
  const OldStore *old = data;
  Opened opened;
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  open_old_store (&opened, old);
  g_assert_true (kith_undo_act (opened.db, "undo", old->newest_act, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (act, >, old->newest_act);
  assert_whole (opened.db, get_number (opened.db, "SELECT max (seq) FROM journal"));
  close_old_store (&opened);
}

static void
test_steps_are_frozen (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (frozen_steps); i++)
    {
      g_autofree char *path = g_strconcat ("/io/github/kithapp/Kith/sql/", frozen_steps[i].name, NULL);
      g_autoptr(GBytes) sql = g_resource_lookup_data (kith_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *sum = NULL;

      g_assert_nonnull (sql);
      sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, sql);
      g_assert_cmpstr (sum, ==, frozen_steps[i].sha256);
    }
}

static void
add_test (const OldStore *old,
          const char     *name,
          GTestDataFunc   func)
{
  g_autofree char *path = g_strdup_printf ("/old-stores/%s/%s", old->name, name);

  g_test_add_data_func (path, old, func);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/old-stores/steps-are-frozen", test_steps_are_frozen);
  for (gsize i = 0; i < G_N_ELEMENTS (old_stores); i++)
    {
      add_test (&old_stores[i], "opens-whole", test_opens_whole);
      add_test (&old_stores[i], "is-backed-up-first", test_is_backed_up_first);
      add_test (&old_stores[i], "says-the-same", test_says_the_same);
      add_test (&old_stores[i], "undoes-what-was-done", test_undoes_what_was_done);
    }

  return g_test_run ();
}
