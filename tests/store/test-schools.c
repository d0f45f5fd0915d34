/* test-schools.c: schools, clusters and who works in them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster.h"
#include "kith-register.h"
#include "kith-store-schools.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

static KithSchoolRecord *
new_record (int         urn,
            const char *name)
{
  KithSchoolRecord *record = kith_school_record_new ();

  record->urn = urn;
  record->name = g_strdup (name);

  return record;
}

static gint64
save_school (KithTestStore          *store,
             const KithSchoolRecord *record,
             guint                  *ret_n_rows)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);
  gint64 id = 0;

  g_assert_true (kith_db_save_school (act, record, &id, &error));
  g_assert_no_error (error);
  *ret_n_rows = kith_act_get_n_rows (act);
  g_assert_true (kith_act_commit (act, &error));

  return id;
}

static void
fill_record (KithSchoolRecord *record)
{
  record->authority_code = g_strdup ("852");
  record->phase_code = g_strdup ("2");
  record->open_date = kith_date_new (1980, 9, 1);
  record->low_age = 4;
  record->high_age = 11;
  record->on_roll = 412;
  record->percentage_fsm = 385;
  record->postcode = g_strdup ("SO99 1AA");
  record->easting = 441000;
  record->northing = 112000;
}

static void
test_school_is_put_in_once (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithSchoolRecord) record = new_record (900001, "Fernhollow Primary School");
  guint n_rows;
  gint64 id;

  fill_record (record);
  id = save_school (store, record, &n_rows);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpint (save_school (store, record, &n_rows), ==, id);
  g_assert_cmpuint (n_rows, ==, 0);

  g_free (record->name);
  record->name = g_strdup ("Fernhollow Academy");
  g_assert_cmpint (save_school (store, record, &n_rows), ==, id);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE name = 'Fernhollow Academy'"
                                     " AND on_roll = 412 AND percentage_fsm = 385 AND open_date = '1980-09-01'"), ==, 1);
}

static void
test_short_list_wipes_nothing_out (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithSchoolRecord) full = new_record (900001, "Fernhollow Primary School");
  g_autoptr(KithSchoolRecord) bare = new_record (900001, "Fernhollow Primary School");
  g_autofree char *before = NULL, *after = NULL;
  guint n_rows;

  fill_record (full);
  save_school (store, full, &n_rows);
  before = kith_test_dump (store);
  save_school (store, bare, &n_rows);
  g_assert_cmpuint (n_rows, ==, 0);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

/* Nought is a number like another: a school without free meals, one that is empty. */
static void
test_nought_is_known (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithSchoolRecord) record = new_record (900001, "Fernhollow Primary School");
  guint n_rows;

  fill_record (record);
  save_school (store, record, &n_rows);
  record->on_roll = 0;
  record->percentage_fsm = 0;
  save_school (store, record, &n_rows);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE on_roll = 0 AND percentage_fsm = 0"), ==, 1);
}

static void
test_find_by_urn (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 id = kith_test_add (store, &kith_table_school, "urn", "900001", "name", "Fernhollow Primary School", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (kith_db_find_school_by_urn (store->db, 900001, &error), ==, id);
  g_assert_cmpint (kith_db_find_school_by_urn (store->db, 900002, &error), ==, 0);
  g_assert_cmpint (kith_db_find_school_by_urn (store->db, 0, &error), ==, 0);
  g_assert_no_error (error);
}

static GListModel *
load_clusters (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  GListModel *clusters = kith_db_load_clusters (store->db, &error);

  g_assert_no_error (error);

  return clusters;
}

static void
assert_cluster (GListModel *clusters,
                guint       position,
                const char *name,
                guint       n_schools,
                guint       n_workers)
{
  g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, position);

  g_assert_cmpstr (kith_cluster_get_name (cluster), ==, name);
  g_assert_cmpuint (kith_cluster_get_n_schools (cluster), ==, n_schools);
  g_assert_cmpuint (kith_cluster_get_n_workers (cluster), ==, n_workers);
}

static GPtrArray *
new_records (int first_urn,
             int n_records)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_school_record_free);

  for (int i = 0; i < n_records; i++)
    {
      g_autofree char *name = g_strdup_printf ("School %d", first_urn + i);

      g_ptr_array_add (records, new_record (first_urn + i, name));
    }

  return records;
}

static gint64
add_cluster (KithTestStore *store,
             const char    *name,
             const char    *authority_code,
             GPtrArray     *records)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_add_cluster (store->db, name, authority_code, records, &act, &error));
  g_assert_no_error (error);

  return act;
}

static void
test_no_cluster (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GListModel) clusters = load_clusters (store);

  g_assert_cmpuint (g_list_model_get_n_items (clusters), ==, 0);
}

static void
test_one_cluster_stands_alone (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) records = new_records (900001, 3);
  g_autoptr(GListModel) clusters = NULL;

  add_cluster (store, "Fernhollow", NULL, records);
  clusters = load_clusters (store);
  g_assert_cmpuint (g_list_model_get_n_items (clusters), ==, 1);
  assert_cluster (clusters, 0, "Fernhollow", 3, 0);
}

/* A school and a worker in two clusters are counted once in all of them. */
static void
test_several_have_all_before_them (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) first = new_records (900001, 3);
  g_autoptr(GPtrArray) second = new_records (900003, 2);
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(KithCluster) all = NULL;
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "0", NULL);

  add_cluster (store, "Saltmarsh", NULL, first);
  add_cluster (store, "Fernhollow", NULL, second);
  for (int i = 1; i <= 2; i++)
    kith_test_add (store, &kith_table_cluster_worker, "cluster_id", kith_test_number (i),
                   "worker_id", kith_test_number (worker), "weekdays", "31", NULL);

  clusters = load_clusters (store);
  g_assert_cmpuint (g_list_model_get_n_items (clusters), ==, 3);
  all = g_list_model_get_item (clusters, 0);
  g_assert_cmpint (kith_cluster_get_id (all), ==, 0);
  assert_cluster (clusters, 0, "All schools", 4, 1);
  assert_cluster (clusters, 1, "Fernhollow", 2, 1);
  assert_cluster (clusters, 2, "Saltmarsh", 3, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school"), ==, 4);
}

/* What ended yesterday, or ends today, is no longer one of them. */
static void
test_ended_membership_does_not_count (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) records = new_records (900001, 3);
  g_autofree char *today = kith_date_to_iso (kith_date_today ());
  g_autofree char *tomorrow = kith_date_to_iso (kith_date_today () + 1);
  g_autoptr(GListModel) clusters = NULL;

  add_cluster (store, "Fernhollow", NULL, records);
  kith_test_change (store, &kith_table_cluster_school, 1, "valid_to", today, NULL);
  kith_test_change (store, &kith_table_cluster_school, 2, "valid_to", tomorrow, NULL);
  clusters = load_clusters (store);
  assert_cluster (clusters, 0, "Fernhollow", 2, 0);
}

static void
test_authority_is_named_by_its_code (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;

  kith_db_set_up (store->db, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  add_cluster (store, "Fernhollow", "852", NULL);
  add_cluster (store, "Nowhere", "000", NULL);
  add_cluster (store, "Anywhere", NULL, NULL);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster WHERE authority_name = 'Southampton'"
                                     " AND authority_code = '852' AND name = 'Fernhollow'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster WHERE authority_name IS NULL"), ==, 2);
}

static void
test_cluster_is_undone_as_one (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) records = new_records (900001, 5);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  kith_test_add (store, &kith_table_school, "urn", "900002", "name", "Its old name", NULL);
  before = kith_test_dump (store);
  act = add_cluster (store, "Fernhollow", NULL, records);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE name LIKE 'School%'"), ==, 5);
  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

static void
test_cluster_without_a_name_is_refused (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) records = new_records (900001, 2);
  g_autoptr(GError) error = NULL;
  gint64 act = -7;

  g_assert_false (kith_db_add_cluster (store->db, "", NULL, records, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (act, ==, -7);
  g_assert_cmpint (kith_test_get_head (store), ==, 0);
}

/* The same school twice in what the person chose is one school of the cluster. */
static void
test_school_chosen_twice (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) records = new_records (900001, 2);
  g_autoptr(GListModel) clusters = NULL;

  g_ptr_array_add (records, new_record (900001, "School 900001"));
  add_cluster (store, "Fernhollow", NULL, records);
  clusters = load_clusters (store);
  assert_cluster (clusters, 0, "Fernhollow", 2, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster_school"), ==, 2);
}

static void
test_me_is_who_acts (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) summary = NULL;

  g_assert_true (kith_db_load_me (store->db, &error));
  g_assert_no_error (error);
  g_assert_true (kith_db_set_up (store->db, "Wren Ashgrove", "Social worker", NULL, "Fernhollow", NULL, &error));
  g_assert_no_error (error);

  /* In this sitting and in the next. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithActSummary) act = NULL;

      kith_test_store_add_child (store, "Ivo", "Tansley");
      act = kith_history_load_act (store->db, kith_test_get_head (store) - 1, &error);
      g_assert_cmpstr (kith_act_summary_get_who (act), ==, "Wren Ashgrove");
      kith_test_store_reopen (store);
      g_assert_true (kith_db_load_me (store->db, &error));
    }
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static KithSchoolList *
load_register (GCancellable *cancellable,
               GError      **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  kith_register_load_async (cancellable, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return kith_register_load_finish (result, error);
}

/* The list that comes with the program, with the codes that a store keeps. */
static void
test_register (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  KithSchoolList *list = load_register (NULL, &error);
  guint n_southampton = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (list->schools->len, ==, 11152);
  g_assert_cmpuint (list->faults->len, ==, 0);
  for (guint i = 0; i < list->schools->len; i++)
    {
      const KithSchoolRecord *school = g_ptr_array_index (list->schools, i);

      g_assert_nonnull (school->authority_code);
      n_southampton += g_str_equal (school->authority_code, "852");
    }
  g_assert_cmpuint (n_southampton, ==, 65);
  g_assert_true (load_register (NULL, &error) == list);

  g_cancellable_cancel (cancellable);
  g_assert_null (load_register (cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_set_up_of_next_to_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_db_set_up (store->db, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM worker"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM bank_holiday"), ==, 140);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schools/put-in-once", test_school_is_put_in_once);
  g_test_add_func ("/schools/short-list-wipes-nothing-out", test_short_list_wipes_nothing_out);
  g_test_add_func ("/schools/nought-is-known", test_nought_is_known);
  g_test_add_func ("/schools/find-by-urn", test_find_by_urn);
  g_test_add_func ("/clusters/none", test_no_cluster);
  g_test_add_func ("/clusters/one-stands-alone", test_one_cluster_stands_alone);
  g_test_add_func ("/clusters/several-have-all-before-them", test_several_have_all_before_them);
  g_test_add_func ("/clusters/ended-membership-does-not-count", test_ended_membership_does_not_count);
  g_test_add_func ("/clusters/authority-is-named-by-its-code", test_authority_is_named_by_its_code);
  g_test_add_func ("/clusters/undone-as-one", test_cluster_is_undone_as_one);
  g_test_add_func ("/clusters/refuses-no-name", test_cluster_without_a_name_is_refused);
  g_test_add_func ("/clusters/school-chosen-twice", test_school_chosen_twice);
  g_test_add_func ("/register/comes-with-the-program", test_register);
  g_test_add_func ("/set-up/me-is-who-acts", test_me_is_who_acts);
  g_test_add_func ("/set-up/next-to-nothing", test_set_up_of_next_to_nothing);

  return g_test_run ();
}
