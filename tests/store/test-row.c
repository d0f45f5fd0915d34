/* test-row.c: a row keeps what it is given, through the store, through JSON and back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-test-rows.h"

static void
test_new_has_a_name_and_nothing_else (void)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_child);
  g_autoptr(KithRow) other = kith_row_new (&kith_table_child);
  g_autofree char *json = kith_row_to_json (row);

  g_assert_true (kith_row_get_table (row) == &kith_table_child);
  g_assert_cmpint (kith_row_get_id (row), ==, 0);
  g_assert_false (kith_uid_equal (kith_row_get_uid (row), kith_row_get_uid (other)));
  g_assert_cmpstr (json, ==, "{\"id\":0}");
}

static void
test_setters (void)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_referral);

  kith_row_set_int (row, "child_id", 7);
  g_assert_cmpint (kith_row_get_int (row, "child_id"), ==, 7);
  kith_row_set_known (row, "no_further_action", 1);
  g_assert_cmpint (kith_row_get_int (row, "no_further_action"), ==, 1);
  kith_row_set_known (row, "no_further_action", -1);
  g_assert_cmpint (kith_row_get_int (row, "no_further_action"), ==, 0);

  kith_row_set_text (row, "source", "1A");
  g_assert_cmpstr (kith_row_get_text (row, "source"), ==, "1A");
  kith_row_set_text (row, "source", NULL);
  g_assert_null (kith_row_get_text (row, "source"));

  kith_row_set_date (row, "day", kith_date_new (2025, 2, 3));
  g_assert_cmpstr (kith_row_get_text (row, "day"), ==, "2025-02-03");
  kith_row_set_date (row, "day", KITH_DATE_NONE);
  g_assert_null (kith_row_get_text (row, "day"));

  kith_row_set_text (row, "closure_reason", "RC7");
  kith_row_set_null (row, "closure_reason");
  g_assert_null (kith_row_get_text (row, "closure_reason"));
}

/* What is not known is left out, and nought is not the same as not known. */
static void
test_json_tells_nought_from_nothing (void)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_section47);
  g_autofree char *unknown = kith_row_to_json (row);
  g_autofree char *nought = NULL;

  kith_row_set_int (row, "conference_not_required", 0);
  nought = kith_row_to_json (row);

  g_assert_cmpstr (unknown, ==, "{\"id\":0}");
  g_assert_cmpstr (nought, ==, "{\"id\":0,\"conference_not_required\":0}");
}

static const char * const awkward_texts[] = {
  "",
  "plain",
  "\"quoted\" and \\ and /",
  "two\nlines\tand a tab",
  "Siân Ó Dálaigh-Łukaszewicz",
  "שלום مرحبا 你好 🙂",
  "null",
  "0",
  "' OR 1 = 1; --",
  "\001\002\037",
};

static void
test_json_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (awkward_texts); i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_worker);
      g_autoptr(KithRow) copy = kith_row_new (&kith_table_worker);
      g_autoptr(GError) error = NULL;
      g_autofree char *json = NULL, *old = NULL, *new = NULL;

      kith_row_set_id (row, 12);
      kith_row_set_text (row, "name", awkward_texts[i]);
      kith_row_set_int (row, "me", G_MAXINT64);
      json = kith_row_to_json (row);

      g_assert_true (kith_row_apply_json (copy, json, &error));
      g_assert_no_error (error);
      g_assert_cmpint (kith_row_get_id (copy), ==, 12);
      g_assert_cmpstr (kith_row_get_text (copy, "name"), ==, awkward_texts[i]);
      g_assert_false (kith_row_diff (row, copy, &old, &new));
    }
}

static void
test_json_of_bytes (void)
{
  const guint8 bytes[] = { 0x00, 0x01, 0x7f, 0x80, 0xff };
  g_autoptr(KithRow) row = kith_row_new (&kith_table_import);
  g_autoptr(KithRow) copy = kith_row_new (&kith_table_import);
  g_autofree char *json = NULL, *old = NULL, *new = NULL;

  kith_row_set_blob (row, "file_hash", bytes, sizeof bytes);
  json = kith_row_to_json (row);
  g_assert_cmpstr (json, ==, "{\"id\":0,\"file_hash\":\"00017f80ff\"}");

  g_assert_true (kith_row_apply_json (copy, json, NULL));
  g_assert_false (kith_row_diff (row, copy, &old, &new));
  kith_row_set_blob (row, "file_hash", NULL, 0);
  g_assert_true (kith_row_diff (row, copy, &old, &new));
  g_assert_cmpstr (new, ==, "{\"file_hash\":null}");
}

static void
test_diff (void)
{
  g_autoptr(KithRow) older = kith_row_new (&kith_table_referral);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_referral);
  g_autofree char *old = NULL, *new = NULL;

  kith_row_set_int (older, "child_id", 1);
  kith_row_set_int (row, "child_id", 1);
  kith_row_set_text (older, "source", "2A");
  kith_row_set_text (row, "closure_reason", "RC8");
  kith_row_set_int (row, "no_further_action", 0);

  g_assert_true (kith_row_diff (row, older, &old, &new));
  g_assert_cmpstr (old, ==, "{\"source\":\"2A\",\"no_further_action\":null,\"closure_reason\":null}");
  g_assert_cmpstr (new, ==, "{\"source\":null,\"no_further_action\":0,\"closure_reason\":\"RC8\"}");
}

static void
test_diff_of_equals_sets_nothing (void)
{
  g_autoptr(KithRow) older = kith_row_new (&kith_table_family);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_family);
  char *old = NULL, *new = NULL;

  g_assert_false (kith_row_diff (row, older, &old, &new));
  g_assert_null (old);
  g_assert_null (new);
}

/* A diff applied to the older row gives the newer one, and the other way round. */
static void
test_diff_goes_both_ways (void)
{
  for (guint n = 0; n < 200; n++)
    {
      g_autoptr(KithRow) older = kith_row_new (&kith_table_child);
      g_autoptr(KithRow) newer = kith_row_new (&kith_table_child);
      g_autofree char *old = NULL, *new = NULL, *unused_old = NULL, *unused_new = NULL;

      for (guint i = 0; i < kith_table_child.n_columns; i++)
        {
          const KithColumn *column = &kith_table_child.columns[i];
          KithRow *rows[] = { older, newer };

          for (guint j = 0; j < 2; j++)
            {
              if (g_test_rand_bit ())
                continue;

              if (column->kind == KITH_COLUMN_INTEGER)
                kith_row_set_int (rows[j], column->name, g_test_rand_int_range (0, 3));
              else
                kith_row_set_text (rows[j], column->name,
                                   awkward_texts[g_test_rand_int_range (0, G_N_ELEMENTS (awkward_texts))]);
            }
        }

      if (!kith_row_diff (newer, older, &old, &new))
        continue;

      g_assert_true (kith_row_apply_json (older, new, NULL));
      g_assert_false (kith_row_diff (newer, older, &unused_old, &unused_new));
      g_assert_true (kith_row_apply_json (newer, old, NULL));
      g_assert_true (kith_row_apply_json (newer, new, NULL));
      g_assert_false (kith_row_diff (newer, older, &unused_old, &unused_new));
    }
}

static void
test_apply_refuses_what_is_no_object (void)
{
  const char * const texts[] = { "", "null", "[]", "7", "{", "{\"id\":", "name" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_worker);
      g_autoptr(GError) error = NULL;

      g_assert_false (kith_row_apply_json (row, texts[i], &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED);
    }
}

/* A column that a later schema drops must not stop an undo. */
static void
test_apply_passes_over_unknown_columns (void)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_worker);

  g_assert_true (kith_row_apply_json (row, "{\"shoe_size\":9,\"name\":\"Wren Ashgrove\"}", NULL));
  g_assert_cmpstr (kith_row_get_text (row, "name"), ==, "Wren Ashgrove");
}

static void
test_store_round_trip (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  for (guint i = 1; i < G_N_ELEMENTS (awkward_texts); i++)
    {
      gint64 id = kith_test_add (store, &kith_table_worker, "name", awkward_texts[i], "me", "1", NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithRow) row = kith_row_load (store->db, &kith_table_worker, id, &error);

      g_assert_no_error (error);
      g_assert_cmpint (kith_row_get_id (row), ==, id);
      g_assert_cmpstr (kith_row_get_text (row, "name"), ==, awkward_texts[i]);
      g_assert_null (kith_row_get_text (row, "role"));
      g_assert_cmpint (kith_row_get_int (row, "me"), ==, 1);
    }
}

static void
test_store_round_trip_of_bytes (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithRow) row = kith_row_new (&kith_table_import);
  g_autoptr(KithRow) loaded = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *old = NULL, *new = NULL;
  guint8 hash[32];
  gint64 id;

  for (guint i = 0; i < sizeof hash; i++)
    hash[i] = (guint8)(i * 37);
  kith_row_set_text (row, "kind", "cin");
  kith_row_set_blob (row, "file_hash", hash, sizeof hash);
  for (guint i = 0; i < 4; i++)
    kith_row_set_int (row, ((const char *[]){ "n_new", "n_changed", "n_same", "n_refused" })[i], 0);
  kith_row_set_int (row, "at", 1);

  act = kith_act_begin (store->db, "test", NULL, NULL, &error);
  g_assert_true (kith_act_insert (act, row, &id, &error));
  g_assert_true (kith_act_commit (act, &error));
  loaded = kith_row_load (store->db, &kith_table_import, id, &error);
  g_assert_no_error (error);
  g_assert_false (kith_row_diff (row, loaded, &old, &new));
  g_assert_true (kith_uid_equal (kith_row_get_uid (row), kith_row_get_uid (loaded)));
}

static void
test_load_says_what_is_not_there (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_row_load (store->db, &kith_table_child, 1, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row/new-has-a-name-and-nothing-else", test_new_has_a_name_and_nothing_else);
  g_test_add_func ("/row/setters", test_setters);
  g_test_add_func ("/row/json/tells-nought-from-nothing", test_json_tells_nought_from_nothing);
  g_test_add_func ("/row/json/round-trip", test_json_round_trip);
  g_test_add_func ("/row/json/bytes", test_json_of_bytes);
  g_test_add_func ("/row/json/refuses-what-is-no-object", test_apply_refuses_what_is_no_object);
  g_test_add_func ("/row/json/passes-over-unknown-columns", test_apply_passes_over_unknown_columns);
  g_test_add_func ("/row/diff/changed-columns", test_diff);
  g_test_add_func ("/row/diff/equals-set-nothing", test_diff_of_equals_sets_nothing);
  g_test_add_func ("/row/diff/goes-both-ways", test_diff_goes_both_ways);
  g_test_add_func ("/row/store/round-trip", test_store_round_trip);
  g_test_add_func ("/row/store/round-trip-of-bytes", test_store_round_trip_of_bytes);
  g_test_add_func ("/row/store/says-what-is-not-there", test_load_says_what_is_not_there);

  return g_test_run ();
}
