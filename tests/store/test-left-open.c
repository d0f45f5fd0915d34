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
  g_autofree char *content = kith_db_load_left_open (store->db, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

static void
keep (KithTestStore *store,
      const char    *content)
{
  g_autoptr(GError) error = NULL;

  kith_db_keep_left_open (store->db, content, &error);
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/left-open/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/left-open/no-act", test_no_act);

  return g_test_run ();
}
