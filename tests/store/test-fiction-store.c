/* test-fiction-store.c: a fictional store holds what was invented, and its numbers are right
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-setup.h"
#include "kith-store-work.h"
#include "kith-test-count.h"
#include "kith-undo.h"
#include "kith-work-sheet.h"

#define N_SEEDS (100 / TIMES_FEWER)
#define SCALE 0.02
#define AS_AT "2025-11-20"
#define LEAST_KINDS 20

typedef struct
{
  gint64  n_referrals;
  gint64  n_plans;
  gint64  n_stays;
  gint64  n_help;
  gint64  n_care;
  gint64  n_disabilities;
} Totals;

static Totals
count_invented (KithFiction *fiction)
{
  Totals totals = { 0 };

  for (guint i = 0; i < fiction->children->len; i++)
    {
      const KithFictionChild *child = g_ptr_array_index (fiction->children, i);

      totals.n_referrals += child->record->referrals->len;
      totals.n_disabilities += child->record->disabilities->len;
      totals.n_stays += child->attendance->len;
      totals.n_help += child->support->len;
      totals.n_care += child->care->len;
      for (guint j = 0; j < child->record->referrals->len; j++)
        totals.n_plans += ((KithCinReferral *)g_ptr_array_index (child->record->referrals, j))->protection_plans->len;
    }

  return totals;
}

static void
assert_holds_all (KithTestStore *store,
                  KithFiction   *fiction)
{
  const Totals totals = count_invented (fiction);

  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child"), ==, fiction->children->len);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school"), ==, fiction->schools->len);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster"), ==, fiction->clusters->len);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM worker"), ==,
                   fiction->workers->len + fiction->elsewhere->len);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM feeder"), ==, fiction->feeders->len);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral"), ==, totals.n_referrals);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM protection_plan"), ==, totals.n_plans);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM attendance"), ==, totals.n_stays);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM early_help"), ==, totals.n_help);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM care_episode"), ==, totals.n_care);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM disability"), ==, totals.n_disabilities);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM worker WHERE me = 1"), ==, 1);
}

static void
test_holds_what_was_invented (void)
{
  for (guint i = KITH_FICTION_LAMBETH; i <= KITH_FICTION_SOUTHAMPTON; i++)
    {
      g_autoptr(KithFiction) fiction = kith_fiction_new (i, 7, SCALE, kith_test_date (AS_AT));
      g_autoptr(KithTestStore) store = kith_test_store_new_fiction (i, 7, SCALE, kith_test_date (AS_AT));

      g_assert_true (kith_db_get_is_fictional (store->db));
      assert_holds_all (store, fiction);
      kith_test_store_assert_whole (store);
    }
}

/* The same seed gives the same people; only their names outside the store differ. */
static void
test_same_seed_same_store (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_LAMBETH, 7, SCALE, kith_test_date (AS_AT));
  g_autoptr(KithTestStore) twin = kith_test_store_new_fiction (KITH_FICTION_LAMBETH, 7, SCALE, kith_test_date (AS_AT));
  const char *sql = "SELECT sum (length (given_name) * id + length (sort_key) + unicode (family_name) * id) FROM child";

  g_assert_cmpint (kith_test_select (store, sql), ==, kith_test_select (twin, sql));
  g_assert_cmpint (kith_test_get_head (store), ==, kith_test_get_head (twin));
}

/* It has signed notes, which nobody takes out again. */
static void
test_is_one_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_STOCKPORT, 3, SCALE, kith_test_date (AS_AT));
  g_autofree char *dump = kith_test_dump (store);
  g_autofree char *sealed = kith_test_dump_sealed (store);
  g_autofree char *told = kith_test_replay (store);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'act'"), ==, 1);
  kith_test_assert_same (sealed, told);
  g_assert_false (kith_undo_act (store->db, "undo", 1, NULL, &error));
  g_assert_nonnull (error);
  after = kith_test_dump (store);
  kith_test_assert_same (after, dump);
}

static void
assert_recordable (KithTestStore *store,
                   KithWork      *listed,
                   GHashTable    *kinds)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithWorkSheet) sheet = kith_db_open_work (store->db, kith_work_get_child_id (listed), kith_work_get_kind (listed),
                                                      kith_work_get_id (listed), kith_test_date (AS_AT), &error);
  g_autoptr(GPtrArray) faults = NULL;

  g_assert_no_error (error);
  faults = kith_work_sheet_check (sheet, kith_work_sheet_get_work (sheet));
  if (kith_work_is_stopped (faults))
    g_test_message ("%s: %s", kith_work_get_form (listed)->nick, ((KithWorkFault *)g_ptr_array_index (faults, 0))->message);
  g_assert_false (kith_work_is_stopped (faults));
  if (kith_work_get_origin (kith_work_sheet_get_work (sheet))->is_by_hand)
    g_hash_table_add (kinds, GINT_TO_POINTER ((int)kith_work_get_kind (listed) + 1));
}

/* What was recorded by hand is what the forms would have taken. Which of the rarest kinds are of late, and so
 * by hand, is left to chance.
 */
static void
test_work_is_recordable (void)
{
  g_autoptr(GHashTable) kinds = g_hash_table_new (NULL, NULL);

  for (guint i = KITH_FICTION_LAMBETH; i <= KITH_FICTION_SOUTHAMPTON; i++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new_fiction (i, 7, 0.2, kith_test_date (AS_AT));
      gint64 n_children = kith_test_select (store, "SELECT max (id) FROM child");

      for (gint64 child = 1; child <= n_children; child++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(GListModel) work = kith_db_list_work (store->db, child, &error);

          g_assert_no_error (error);
          for (guint j = 0; j < g_list_model_get_n_items (work); j++)
            {
              g_autoptr(KithWork) listed = g_list_model_get_item (work, j);

              if (kith_work_get_origin (listed)->is_by_hand)
                assert_recordable (store, listed, kinds);
            }
        }
    }

  g_assert_cmpuint (g_hash_table_size (kinds), >=, LEAST_KINDS);
}

static void
test_refuses_a_store_of_real_people (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithFiction) fiction = kith_fiction_new (KITH_FICTION_LAMBETH, 1, SCALE, kith_test_date (AS_AT));
  g_autoptr(GError) error = NULL;

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*is_fictional*");
  g_assert_false (kith_db_insert_fiction (store->db, fiction, &error));
  g_test_assert_expected_messages ();
  g_assert_cmpint (kith_test_get_head (store), ==, 0);
}

/* Every number of every line, a hundred stores over, on days all through the year. */
static void
test_every_number (gconstpointer user_data)
{
  guint first = GPOINTER_TO_UINT (user_data);

  for (guint seed = first; seed < first + N_SEEDS / 4; seed++)
    {
      KithDate as_at = kith_test_date (AS_AT) + (int)(seed * 11 % 365);
      g_autofree char *as_at_text = kith_date_to_iso (as_at);
      g_autoptr(KithTestStore) store = kith_test_store_new_fiction (seed % 3, seed, SCALE, as_at);
      g_autoptr(KithTestCount) count = kith_test_count_new (store, as_at_text);
      g_autoptr(KithTestCount) earlier = NULL;
      KithPeriod period;

      kith_test_count_check_all (count, store);

      /* A month, a term or a year of the past, with the clusters and schools of its day. */
      if (seed % 4 != 0)
        continue;

      kith_period_init (&period, (KithPeriodKind)(seed % KITH_N_PERIOD_KINDS),
                        as_at - (int)(seed * 37 % 900), as_at, NULL);
      earlier = kith_test_count_new_in (store, &period);
      kith_test_count_check_all (earlier, store);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fiction-store/holds-what-was-invented", test_holds_what_was_invented);
  g_test_add_func ("/fiction-store/same-seed-same-store", test_same_seed_same_store);
  g_test_add_func ("/fiction-store/is-one-act", test_is_one_act);
  g_test_add_func ("/fiction-store/work-is-recordable", test_work_is_recordable);
  g_test_add_func ("/fiction-store/refuses-a-store-of-real-people", test_refuses_a_store_of_real_people);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = g_strdup_printf ("/fiction-store/every-number/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (1 + i * N_SEEDS / 4), test_every_number);
    }

  return g_test_run ();
}
