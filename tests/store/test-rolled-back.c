/* test-rolled-back.c: a store that was cut or put back is found, whatever was kept of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chain of hashes does not show that its end was cut off, nor that the whole
 * file is an older one. The anchor in the slots file does. A store is opened for
 * some sittings, and its file is kept after each. Then one of the older files is
 * put back, or the end of the journal is cut off by somebody who holds the key.
 */

#include "config.h"

#include "kith-db-private.h"
#include "kith-test-figure.h"
#include "kith-test-rows.h"
#include "kith-vault.h"

#define ROW 17
#define PASSPHRASE "seven grey herons wade upstream"
#define N_SITTINGS 12
#define N_EDITS kith_test_choose (40, 400)

static const KithKdfCost cheap = { 1, 8192 };

typedef struct
{
  KithTestStore  store;
  GBytes        *files[N_SITTINGS];
  GBytes        *slots;              /* as the last sitting left them */
  char          *slots_path;
} Past;

static void
write_bytes (const char *path,
             GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
unlock (Past *past)
{
  g_autoptr(GError) error = NULL;

  past->store.db = kith_vault_unlock (past->store.path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
}

static void
live (Past *past)
{
  g_autoptr(GError) error = NULL;

  past->store.folder = kith_test_make_folder ();
  past->store.path = g_build_filename (past->store.folder, "kith.kith", NULL);
  past->slots_path = g_strconcat (past->store.path, ".slots", NULL);
  past->store.db = kith_vault_create (past->store.path, PASSPHRASE, FALSE, FALSE, &cheap, NULL, &error);
  g_assert_no_error (error);
  past->store.key = kith_key_ref (past->store.db->file_key);

  for (guint i = 0; i < N_SITTINGS; i++)
    {
      if (past->store.db == NULL)
        unlock (past);
      kith_test_store_add_child (&past->store, "Ivo", "Fenwick");
      kith_test_store_close (&past->store);
      past->files[i] = kith_test_read_file (past->store.path);
    }
  past->slots = kith_test_read_file (past->slots_path);
}

static void
past_clear (Past *past)
{
  for (guint i = 0; i < N_SITTINGS; i++)
    g_bytes_unref (past->files[i]);
  g_bytes_unref (past->slots);
  kith_test_remove_folder (past->store.folder);
  kith_key_unref (past->store.key);
  g_free (past->store.folder);
  g_free (past->store.path);
  g_free (past->slots_path);
}

static void
put_back (Past *past)
{
  write_bytes (past->store.path, past->files[g_test_rand_int_range (0, N_SITTINGS - 1)]);
}

/* Rows and journal alike, so that nothing but the anchor knows of it. */
static void
cut (Past *past)
{
  sqlite3 *handle = kith_test_store_open_raw (&past->store);
  g_autofree char *sql = g_strdup_printf ("DROP TRIGGER journal_undeleted; DROP TRIGGER journal_payload_undeleted;"
                                          "DELETE FROM journal_payload WHERE seq > %d;"
                                          "DELETE FROM journal WHERE seq > %d",
                                          2 * g_test_rand_int_range (0, N_SITTINGS), 2 * g_test_rand_int_range (0, N_SITTINGS));

  kith_test_raw_exec (handle, sql);
  sqlite3_close (handle);
}

static gboolean
is_found (Past *past)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (past->store.path, PASSPHRASE, NULL, &error);

  if (db != NULL)
    return FALSE;

  g_assert_cmpint (kith_store_error_classify (error), ==, KITH_TROUBLE_DAMAGED);

  return TRUE;
}

static void
test_found (gconstpointer data)
{
  gboolean is_cut = GPOINTER_TO_INT (data);
  Past past = { 0 };
  guint n_edits = N_EDITS, n_found = 0;

  live (&past);
  for (guint i = 0; i < n_edits; i++)
    {
      write_bytes (past.store.path, past.files[N_SITTINGS - 1]);
      write_bytes (past.slots_path, past.slots);
      if (is_cut)
        cut (&past);
      else
        put_back (&past);
      n_found += is_found (&past);
    }

  kith_test_figure (ROW, "%s: %u of %u found by the anchor", is_cut ? "cut off" : "put back", n_found, n_edits);
  g_assert_cmpuint (n_found, ==, n_edits);

  write_bytes (past.store.path, past.files[N_SITTINGS - 1]);
  write_bytes (past.slots_path, past.slots);
  g_assert_false (is_found (&past));
  past_clear (&past);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/rolled-back/put-back", GINT_TO_POINTER (FALSE), test_found);
  g_test_add_data_func ("/rolled-back/cut-off", GINT_TO_POINTER (TRUE), test_found);

  return g_test_run ();
}
