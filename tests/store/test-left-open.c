/* test-left-open.c: what was half typed when the store was locked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-left-open.h"
#include "kith-test-store.h"

static void
check (KithTestStore *store,
       const char    *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *content = kith_db_load_left_open (store->db, &files, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

static void
keep (KithTestStore *store,
      const char    *content)
{
  g_autoptr(GError) error = NULL;

  kith_db_keep_left_open (store->db, content, NULL, &error);
  g_assert_no_error (error);
  check (store, content);
}

static void
test_one_at_a_time (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  check (store, "");
  keep (store, "a form with “half a sent");
  keep (store, "another");
  keep (store, "");
  keep (store, "");
  keep (store, "the last");

  kith_test_store_reopen (store);
  check (store, "the last");
}

/* It is no act, so the journal knows nothing of it and there is nothing to undo. */
static void
test_no_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 n_before = kith_test_store_get_number (store, "SELECT count(*) FROM journal");

  keep (store, "a form");
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM journal"), ==, n_before);
}

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

/* The document that was to be added comes back with the form, byte for byte, and goes with it. */
static void
test_files (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (unref_bytes);
  g_autoptr(GPtrArray) loaded = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;

  g_ptr_array_add (files, g_bytes_new_static ("first\0letter", 12));
  g_ptr_array_add (files, g_bytes_new_static ("second", 6));
  g_assert_true (kith_db_keep_left_open (store->db, "two forms", files, &error));
  kith_test_store_reopen (store);
  content = kith_db_load_left_open (store->db, &loaded, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, "two forms");
  g_assert_cmpuint (loaded->len, ==, 2);
  g_assert_true (g_bytes_equal (loaded->pdata[0], files->pdata[0]));
  g_assert_true (g_bytes_equal (loaded->pdata[1], files->pdata[1]));

  keep (store, "a form without");
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM left_open_file"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/left-open/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/left-open/no-act", test_no_act);
  g_test_add_func ("/left-open/files", test_files);

  return g_test_run ();
}
