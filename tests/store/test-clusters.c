/* test-clusters.c: clusters change by the day, and their past stays as it was
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-clusters.h"
#include "kith-store-figures.h"
#include "kith-store-schools.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define FIRST "2024-09-01"

static KithTestStore *
new_store (void)
{
  KithTestStore *store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;

  kith_db_set_up (store->db, "Wren Ashgrove", "Social worker", NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return store;
}

static gint64
add_school (KithTestStore *store,
            const char    *name,
            const char    *phase_code)
{
  return kith_test_add (store, &kith_table_school, "name", name, "phase_code", phase_code, NULL);
}

static gint64
change_cluster (KithTestStore           *store,
                const KithClusterChange *change)
{
  g_autoptr(GError) error = NULL;
  gint64 cluster_id = 0;

  kith_db_change_cluster (store->db, change, &cluster_id, NULL, &error);
  g_assert_no_error (error);

  return cluster_id;
}

static void
assert_refused (KithTestStore           *store,
                const KithClusterChange *change,
                KithClusterError         code)
{
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 head = kith_test_get_head (store);

  g_assert_false (kith_db_change_cluster (store->db, change, NULL, NULL, &error));
  g_assert_error (error, KITH_CLUSTER_ERROR, (int)code);
  g_assert_false (g_str_has_suffix (error->message, "."));
  g_assert_cmpint (kith_test_get_head (store), ==, head);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

static KithClusterChange *
new_change (KithClusterChangeKind kind,
            gint64                cluster_id,
            const char           *day,
            const char           *name)
{
  KithClusterChange *change = kith_cluster_change_new (kind, cluster_id,
                                                       day != NULL ? kith_test_date (day) : KITH_DATE_NONE);

  change->name = g_strdup (name);

  return change;
}

static gint64
make_cluster (KithTestStore *store,
              const char    *name)
{
  g_autoptr(KithClusterChange) change = new_change (KITH_CLUSTER_MAKE, 0, NULL, name);

  return change_cluster (store, change);
}

static KithClusterChange *
school_change (KithClusterChangeKind kind,
               gint64                cluster_id,
               gint64                school_id,
               const char           *day)
{
  KithClusterChange *change = new_change (kind, cluster_id, day, NULL);

  kith_cluster_change_add_school (change, school_id);

  return change;
}

static void
join (KithTestStore *store,
      gint64         cluster_id,
      gint64         school_id,
      const char    *day)
{
  g_autoptr(KithClusterChange) change = school_change (KITH_CLUSTER_ADD_SCHOOLS, cluster_id, school_id, day);

  change_cluster (store, change);
}

static KithClusterChange *
worker_change (KithClusterChangeKind kind,
               gint64                cluster_id,
               gint64                worker_id,
               gint64                school_id,
               guint                 weekdays,
               const char           *day)
{
  KithClusterChange *change = new_change (kind, cluster_id, day, NULL);

  change->worker_id = worker_id;
  change->school_id = school_id;
  change->weekdays = weekdays;

  return change;
}

static void
set_worker (KithTestStore *store,
            gint64         cluster_id,
            gint64         worker_id,
            gint64         school_id,
            guint          weekdays,
            const char    *day)
{
  g_autoptr(KithClusterChange) change = NULL;

  change = worker_change (KITH_CLUSTER_SET_WORKER, cluster_id, worker_id, school_id, weekdays, day);
  change_cluster (store, change);
}

static KithClusterRecord *
load (KithTestStore *store,
      gint64         cluster_id)
{
  g_autoptr(GError) error = NULL;
  KithClusterRecord *record = kith_db_load_cluster (store->db, cluster_id, kith_date_today (), &error);

  g_assert_no_error (error);

  return record;
}

static gboolean
has_school_on (KithClusterRecord *record,
               gint64             school_id,
               KithDate           day)
{
  GListModel *schools = kith_cluster_record_get_schools (record);
  guint n_times = 0;

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      n_times += kith_cluster_school_get_school_id (school) == school_id && kith_cluster_school_is_on (school, day);
    }

  g_assert_cmpuint (n_times, <=, 1);

  return n_times == 1;
}

static void
assert_school (KithTestStore *store,
               gint64         cluster_id,
               gint64         school_id,
               const char    *day,
               gboolean       is_there)
{
  g_autoptr(KithClusterRecord) record = load (store, cluster_id);

  g_assert_cmpint (has_school_on (record, school_id, kith_test_date (day)), ==, is_there);
}

/* -1 where the worker is not there at all. */
static int
weekdays_on (KithTestStore *store,
             gint64         cluster_id,
             gint64         worker_id,
             gint64         school_id,
             const char    *day)
{
  g_autoptr(KithClusterRecord) record = load (store, cluster_id);
  GListModel *workers = kith_cluster_record_get_workers (record);
  int weekdays = -1;

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      if (kith_cluster_worker_get_worker_id (worker) != worker_id ||
          kith_cluster_worker_get_school_id (worker) != school_id ||
          !kith_cluster_worker_is_on (worker, kith_test_date (day)))
        continue;

      g_assert_cmpint (weekdays, ==, -1);
      weekdays = (int)kith_cluster_worker_get_weekdays (worker);
    }

  return weekdays;
}

static void
test_make (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 school = add_school (store, "Larch Hill", "2");
  g_autoptr(KithClusterChange) change = new_change (KITH_CLUSTER_MAKE, 0, FIRST, "Ellerwick North");
  g_autoptr(KithClusterRecord) record = NULL;
  gint64 cluster_id;

  change->authority_code = g_strdup ("852");
  kith_cluster_change_add_school (change, school);
  kith_cluster_change_add_school (change, school);
  cluster_id = change_cluster (store, change);
  record = load (store, cluster_id);
  g_assert_cmpstr (kith_cluster_get_name (kith_cluster_record_get_cluster (record)), ==, "Ellerwick North");
  g_assert_cmpstr (kith_cluster_get_authority (kith_cluster_record_get_cluster (record)), ==, "Southampton");
  g_assert_cmpstr (kith_cluster_record_get_authority_code (record), ==, "852");
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_schools (record)), ==, 1);
  g_assert_true (has_school_on (record, school, kith_test_date (FIRST)));
  g_assert_false (has_school_on (record, school, kith_test_date (FIRST) - 1));

  /* Who makes a cluster works in it. */
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_workers (record)), ==, 1);
}

/* A cluster without schools is one, and is listed. */
static void
test_make_without_schools (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 cluster_id = make_cluster (store, "Ellerwick North");
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) clusters = kith_db_load_clusters (store->db, &error);
  g_autoptr(KithCluster) cluster = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (clusters), ==, 1);
  cluster = g_list_model_get_item (clusters, 0);
  g_assert_cmpint (kith_cluster_get_id (cluster), ==, cluster_id);
  g_assert_cmpuint (kith_cluster_get_n_schools (cluster), ==, 0);
}

/* Schools of a register come into the store with the cluster, and are undone with it. */
static void
test_make_from_a_register (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr(KithSchoolRecord) record = kith_school_record_new ();
  g_autoptr(KithClusterChange) change = new_change (KITH_CLUSTER_MAKE, 0, FIRST, "Ellerwick North");
  g_autoptr(GError) error = NULL;
  gint64 act;

  record->urn = 900001;
  record->name = g_strdup ("Wren Park Academy");
  change->records = g_ptr_array_new ();
  g_ptr_array_add (change->records, record);
  g_ptr_array_add (change->records, record);
  g_assert_true (kith_db_change_cluster (store->db, change, NULL, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster_school"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE urn = 900001"), ==, 1);

  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

static void
test_names (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 north = make_cluster (store, "Ellerwick North");
  gint64 south = make_cluster (store, "Ellerwick South");
  g_autoptr(KithClusterChange) nameless = new_change (KITH_CLUSTER_MAKE, 0, NULL, "");
  g_autoptr(KithClusterChange) twin = new_change (KITH_CLUSTER_MAKE, 0, NULL, "ellerwick north");
  g_autoptr(KithClusterChange) taken = new_change (KITH_CLUSTER_CHANGE, south, NULL, "Ellerwick North");
  g_autoptr(KithClusterChange) same = new_change (KITH_CLUSTER_CHANGE, north, NULL, "Ellerwick North");
  g_autoptr(KithClusterChange) larger = new_change (KITH_CLUSTER_CHANGE, north, NULL, "ELLERWICK NORTH");
  g_autoptr(KithClusterChange) authority = new_change (KITH_CLUSTER_CHANGE, north, NULL, NULL);

  assert_refused (store, nameless, KITH_CLUSTER_ERROR_NO_NAME);
  assert_refused (store, twin, KITH_CLUSTER_ERROR_NAME_TAKEN);
  assert_refused (store, taken, KITH_CLUSTER_ERROR_NAME_TAKEN);
  assert_refused (store, same, KITH_CLUSTER_ERROR_SAME);
  change_cluster (store, larger);
  authority->authority_code = g_strdup ("208");
  change_cluster (store, authority);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster WHERE name = 'ELLERWICK NORTH'"
                                     " AND authority_name = 'Lambeth'"), ==, 1);
}

static void
test_join_and_leave (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 cluster_id = make_cluster (store, "Ellerwick North");
  gint64 school = add_school (store, "Larch Hill", "2");
  gint64 other = add_school (store, "Heron Quay", "4");
  g_autoptr(KithClusterChange) again = school_change (KITH_CLUSTER_ADD_SCHOOLS, cluster_id, school, "2025-01-01");
  g_autoptr(KithClusterChange) early = school_change (KITH_CLUSTER_REMOVE_SCHOOLS, cluster_id, school, FIRST);
  g_autoptr(KithClusterChange) earlier = school_change (KITH_CLUSTER_REMOVE_SCHOOLS, cluster_id, school, "2024-01-01");
  g_autoptr(KithClusterChange) leave = school_change (KITH_CLUSTER_REMOVE_SCHOOLS, cluster_id, school, "2025-04-01");
  g_autoptr(KithClusterChange) stranger = school_change (KITH_CLUSTER_REMOVE_SCHOOLS, cluster_id, other, "2025-04-01");
  g_autoptr(KithClusterChange) nobody = new_change (KITH_CLUSTER_ADD_SCHOOLS, cluster_id, FIRST, NULL);
  g_autoptr(KithClusterChange) nothing = new_change (KITH_CLUSTER_REMOVE_SCHOOLS, cluster_id, FIRST, NULL);

  join (store, cluster_id, school, FIRST);
  assert_refused (store, again, KITH_CLUSTER_ERROR_SCHOOL_THERE);
  assert_refused (store, early, KITH_CLUSTER_ERROR_BEFORE_JOINING);
  assert_refused (store, earlier, KITH_CLUSTER_ERROR_BEFORE_JOINING);
  assert_refused (store, stranger, KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE);
  assert_refused (store, nobody, KITH_CLUSTER_ERROR_NO_SCHOOL);
  assert_refused (store, nothing, KITH_CLUSTER_ERROR_NO_SCHOOL);

  change_cluster (store, leave);
  assert_refused (store, leave, KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE);
  assert_school (store, cluster_id, school, "2024-08-31", FALSE);
  assert_school (store, cluster_id, school, FIRST, TRUE);
  assert_school (store, cluster_id, school, "2025-03-31", TRUE);
  assert_school (store, cluster_id, school, "2025-04-01", FALSE);

  /* On the day that it left it may come back. */
  join (store, cluster_id, school, "2025-04-01");
  assert_school (store, cluster_id, school, "2025-04-01", TRUE);
}

static void
test_workers (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 cluster_id = make_cluster (store, "Ellerwick North");
  gint64 school = add_school (store, "Larch Hill", "2");
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Oren Tansley", "me", "0", NULL);
  g_autoptr(KithClusterChange) same = worker_change (KITH_CLUSTER_SET_WORKER, cluster_id, worker, school, 3, "2025-06-01");
  g_autoptr(KithClusterChange) leave = worker_change (KITH_CLUSTER_REMOVE_WORKER, cluster_id, worker, school, 0, "2025-09-01");
  g_autoptr(KithClusterChange) elsewhere = worker_change (KITH_CLUSTER_SET_WORKER, cluster_id, worker, school + 1, 3, FIRST);
  g_autoptr(KithClusterChange) nameless = worker_change (KITH_CLUSTER_SET_WORKER, cluster_id, 0, 0, 3, FIRST);
  g_autoptr(KithClusterChange) fresh = worker_change (KITH_CLUSTER_SET_WORKER, cluster_id, 0, school, 31, FIRST);

  join (store, cluster_id, school, NULL);
  set_worker (store, cluster_id, worker, school, 3, "2025-01-01");
  assert_refused (store, same, KITH_CLUSTER_ERROR_SAME);
  assert_refused (store, elsewhere, KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE);
  assert_refused (store, nameless, KITH_CLUSTER_ERROR_NO_NAME);

  /* Other days from March on; earlier ones from the autumn before; the same day anew. */
  set_worker (store, cluster_id, worker, school, 4, "2025-03-01");
  set_worker (store, cluster_id, worker, school, 16, "2024-10-01");
  set_worker (store, cluster_id, worker, school, 8, "2025-03-01");
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2024-09-30"), ==, -1);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2024-12-31"), ==, 16);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2025-01-01"), ==, 3);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2025-03-01"), ==, 8);

  change_cluster (store, leave);
  assert_refused (store, leave, KITH_CLUSTER_ERROR_WORKER_NOT_THERE);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2025-08-31"), ==, 8);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2025-09-01"), ==, -1);

  fresh->worker_name = g_strdup ("Ada Merrow");
  fresh->worker_role = g_strdup ("Senior practitioner");
  change_cluster (store, fresh);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM worker WHERE name = 'Ada Merrow' AND me = 0"), ==, 1);
}

/* Who worked in a school for the cluster goes with it; who works in all of it stays. */
static void
test_workers_leave_with_their_school (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 cluster_id = make_cluster (store, "Ellerwick North");
  gint64 school = add_school (store, "Larch Hill", "2");
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Oren Tansley", "me", "0", NULL);
  g_autoptr(KithClusterChange) leave = school_change (KITH_CLUSTER_REMOVE_SCHOOLS, cluster_id, school, "2025-04-01");

  join (store, cluster_id, school, FIRST);
  set_worker (store, cluster_id, worker, school, 3, FIRST);
  set_worker (store, cluster_id, worker, 0, 4, FIRST);
  change_cluster (store, leave);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2025-03-31"), ==, 3);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, school, "2025-04-01"), ==, -1);
  g_assert_cmpint (weekdays_on (store, cluster_id, worker, 0, "2025-04-01"), ==, 4);
}

static KithClusterChange *
feeder_change (KithClusterChangeKind kind,
               gint64                primary,
               gint64                secondary)
{
  KithClusterChange *change = kith_cluster_change_new (kind, 0, KITH_DATE_NONE);

  change->school_id = primary;
  change->other_id = secondary;

  return change;
}

static void
test_feeders (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 cluster_id = make_cluster (store, "Ellerwick North");
  gint64 primary = add_school (store, "Larch Hill", "2");
  gint64 secondary = add_school (store, "Heron Quay", "4");
  gint64 unknown = add_school (store, "The Annexe", "");
  g_autoptr(KithClusterChange) feeds = feeder_change (KITH_CLUSTER_ADD_FEEDER, primary, secondary);
  g_autoptr(KithClusterChange) backwards = feeder_change (KITH_CLUSTER_ADD_FEEDER, secondary, primary);
  g_autoptr(KithClusterChange) itself = feeder_change (KITH_CLUSTER_ADD_FEEDER, primary, primary);
  g_autoptr(KithClusterChange) into = feeder_change (KITH_CLUSTER_ADD_FEEDER, unknown, secondary);
  g_autoptr(KithClusterChange) back = feeder_change (KITH_CLUSTER_ADD_FEEDER, secondary, unknown);
  g_autoptr(KithClusterChange) no_longer = feeder_change (KITH_CLUSTER_REMOVE_FEEDER, primary, secondary);
  g_autoptr(KithClusterRecord) record = NULL;
  g_autoptr(KithFeeder) feeder = NULL;

  join (store, cluster_id, primary, FIRST);
  assert_refused (store, backwards, KITH_CLUSTER_ERROR_FEEDER_BACKWARDS);
  assert_refused (store, itself, KITH_CLUSTER_ERROR_FEEDER_ITSELF);
  assert_refused (store, no_longer, KITH_CLUSTER_ERROR_FEEDER_NOT_THERE);
  change_cluster (store, feeds);
  assert_refused (store, feeds, KITH_CLUSTER_ERROR_SAME);
  change_cluster (store, into);
  assert_refused (store, back, KITH_CLUSTER_ERROR_FEEDER_BACKWARDS);

  /* One end in the cluster is enough. */
  record = load (store, cluster_id);
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_feeders (record)), ==, 1);
  feeder = g_list_model_get_item (kith_cluster_record_get_feeders (record), 0);
  g_assert_cmpstr (kith_feeder_get_primary (feeder), ==, "Larch Hill");
  g_assert_cmpstr (kith_feeder_get_secondary (feeder), ==, "Heron Quay");
  change_cluster (store, no_longer);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM feeder"), ==, 1);
}

static void
test_merge (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 north = make_cluster (store, "Ellerwick North");
  gint64 south = make_cluster (store, "Ellerwick South");
  gint64 school = add_school (store, "Larch Hill", "2");
  gint64 shared = add_school (store, "Heron Quay", "4");
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Oren Tansley", "me", "0", NULL);
  g_autoptr(KithClusterChange) itself = new_change (KITH_CLUSTER_MERGE, north, "2025-09-01", NULL);
  g_autoptr(KithClusterChange) merge = new_change (KITH_CLUSTER_MERGE, north, "2025-09-01", NULL);
  g_autoptr(KithClusterChange) late = school_change (KITH_CLUSTER_ADD_SCHOOLS, north, shared, "2026-01-01");
  g_autoptr(KithClusterChange) back = new_change (KITH_CLUSTER_MERGE, south, "2026-01-01", NULL);
  g_autoptr(KithClusterRecord) record = NULL;

  join (store, north, school, FIRST);
  join (store, north, shared, FIRST);
  join (store, south, shared, "2025-11-01");
  set_worker (store, north, worker, school, 21, FIRST);

  itself->other_id = north;
  assert_refused (store, itself, KITH_CLUSTER_ERROR_ITSELF);
  merge->other_id = south;
  g_assert_cmpint (change_cluster (store, merge), ==, south);

  assert_school (store, north, school, "2025-08-31", TRUE);
  assert_school (store, north, school, "2025-09-01", FALSE);
  assert_school (store, south, school, "2025-08-31", FALSE);
  assert_school (store, south, school, "2025-09-01", TRUE);
  assert_school (store, south, shared, "2025-10-31", TRUE);
  assert_school (store, south, shared, "2025-11-01", TRUE);
  g_assert_cmpint (weekdays_on (store, north, worker, school, "2025-08-31"), ==, 21);
  g_assert_cmpint (weekdays_on (store, south, worker, school, "2025-09-01"), ==, 21);

  /* Its feeders are those of its last day. */
  kith_test_add (store, &kith_table_feeder, "primary_id", kith_test_number (school),
                 "secondary_id", kith_test_number (shared), NULL);
  record = load (store, north);
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_feeders (record)), ==, 1);
  g_assert_cmpint (kith_cluster_get_valid_to (kith_cluster_record_get_cluster (record)), ==, kith_test_date ("2025-09-01"));
  g_assert_cmpstr (kith_cluster_get_successor (kith_cluster_record_get_cluster (record)), ==, "Ellerwick South");

  assert_refused (store, late, KITH_CLUSTER_ERROR_ENDED);
  back->other_id = north;
  assert_refused (store, back, KITH_CLUSTER_ERROR_ENDED);
}

static void
test_split (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 north = make_cluster (store, "Ellerwick North");
  gint64 school = add_school (store, "Larch Hill", "2");
  gint64 other = add_school (store, "Heron Quay", "4");
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Oren Tansley", "me", "0", NULL);
  g_autoptr(KithClusterChange) none = new_change (KITH_CLUSTER_SPLIT, north, "2025-09-01", "Ellerwick East");
  g_autoptr(KithClusterChange) split = new_change (KITH_CLUSTER_SPLIT, north, "2025-09-01", "Ellerwick East");
  g_autoptr(KithClusterChange) stranger = new_change (KITH_CLUSTER_SPLIT, north, "2025-09-01", "Ellerwick East");
  gint64 east;

  join (store, north, school, FIRST);
  assert_refused (store, none, KITH_CLUSTER_ERROR_NO_SCHOOL);
  kith_cluster_change_add_school (split, school);
  assert_refused (store, split, KITH_CLUSTER_ERROR_EVERY_SCHOOL);
  kith_cluster_change_add_school (stranger, other);
  assert_refused (store, stranger, KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE);

  join (store, north, other, FIRST);
  set_worker (store, north, worker, school, 21, FIRST);
  set_worker (store, north, worker, other, 2, FIRST);
  east = change_cluster (store, split);
  g_assert_cmpint (east, !=, north);
  assert_school (store, north, school, "2025-08-31", TRUE);
  assert_school (store, north, school, "2025-09-01", FALSE);
  assert_school (store, north, other, "2025-09-01", TRUE);
  assert_school (store, east, school, "2025-08-31", FALSE);
  assert_school (store, east, school, "2025-09-01", TRUE);
  g_assert_cmpint (weekdays_on (store, east, worker, school, "2025-09-01"), ==, 21);
  g_assert_cmpint (weekdays_on (store, north, worker, school, "2025-09-01"), ==, -1);
  g_assert_cmpint (weekdays_on (store, north, worker, other, "2025-09-01"), ==, 2);
}

static void
test_end (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 north = make_cluster (store, "Ellerwick North");
  gint64 school = add_school (store, "Larch Hill", "2");
  g_autoptr(KithClusterChange) end = new_change (KITH_CLUSTER_END, north, "2025-09-01", NULL);
  gint64 south;

  join (store, north, school, FIRST);
  assert_refused (store, end, KITH_CLUSTER_ERROR_LAST);
  south = make_cluster (store, "Ellerwick South");
  change_cluster (store, end);
  assert_refused (store, end, KITH_CLUSTER_ERROR_ENDED);
  assert_school (store, north, school, "2025-08-31", TRUE);
  assert_school (store, north, school, "2025-09-01", FALSE);
  assert_school (store, south, school, "2025-09-01", FALSE);
}

static void
assert_names_on (KithTestStore *store,
                 const char    *day,
                 const char    *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) clusters = kith_db_load_clusters_on (store->db, kith_test_date (day), &error);
  g_autoptr(GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      g_string_append_printf (names, "%s%s %u", i > 0 ? ", " : "",
                              kith_cluster_get_name (cluster), kith_cluster_get_n_schools (cluster));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

/* The clusters of a day are those that there were on it. */
static void
test_clusters_on_a_day (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 north = make_cluster (store, "North");
  gint64 south = make_cluster (store, "South");
  gint64 school = add_school (store, "Larch Hill", "2");
  gint64 other = add_school (store, "Heron Quay", "4");
  g_autoptr(KithClusterChange) split = new_change (KITH_CLUSTER_SPLIT, north, "2025-09-01", "East");
  g_autoptr(KithClusterChange) merge = new_change (KITH_CLUSTER_MERGE, north, "2026-01-01", NULL);

  join (store, north, school, FIRST);
  join (store, north, other, FIRST);
  kith_cluster_change_add_school (split, school);
  change_cluster (store, split);
  merge->other_id = south;
  change_cluster (store, merge);

  assert_names_on (store, "2024-08-31", "");
  assert_names_on (store, "2025-08-31", "North 2");
  assert_names_on (store, "2025-09-01", "All schools 2, East 1, North 1");
  assert_names_on (store, "2026-01-01", "All schools 2, East 1, South 1");
}

static void
test_all_clusters (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  gint64 north = make_cluster (store, "North");
  g_autoptr(KithClusterChange) merge = new_change (KITH_CLUSTER_MERGE, north, "2020-01-01", NULL);
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(GError) error = NULL;

  merge->other_id = make_cluster (store, "South");
  change_cluster (store, merge);
  clusters = kith_db_load_all_clusters (store->db, kith_date_today (), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (clusters), ==, 2);
}

static void
test_not_there (void)
{
  g_autoptr(KithTestStore) store = new_store ();
  g_autoptr(KithClusterChange) change = new_change (KITH_CLUSTER_CHANGE, 17, NULL, "North");
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_db_load_cluster (store->db, 17, kith_date_today (), &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_db_change_cluster (store->db, change, NULL, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

/* Every number of every school, in words that can be held against others. */
static char *
describe_table (KithTestStore *store,
                gint64         cluster_id,
                KithDate       day)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSchoolTable) table = kith_db_load_school_table_on (store->db, cluster_id, day, &error);
  g_autoptr(GString) text = g_string_new (NULL);
  GListModel *schools = NULL;

  g_assert_no_error (error);
  schools = kith_school_table_get_schools (table);
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      g_string_append (text, kith_school_line_get_name (line));
      for (guint j = 0; j < KITH_N_FIGURES; j++)
        g_string_append_printf (text, " %d", kith_school_line_get_figure (line, j));
      g_string_append_c (text, '\n');
    }

  for (guint j = 0; j < KITH_N_FIGURES; j++)
    g_string_append_printf (text, " %d", kith_school_line_get_figure (kith_school_table_get_total (table), j));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What is merged today does not touch what a report of last year says. */
static void
test_last_year_stays (void)
{
  KithDate as_at = kith_test_date ("2025-11-20");
  KithDate then = kith_test_date ("2024-11-20");
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_SOUTHAMPTON, 3, 0.1, as_at);
  gint64 first = kith_test_select (store, "SELECT min (id) FROM cluster");
  gint64 second = kith_test_select (store, "SELECT max (id) FROM cluster");
  g_autofree char *first_then = describe_table (store, first, then);
  g_autofree char *second_then = describe_table (store, second, then);
  g_autofree char *all_now = describe_table (store, 0, as_at);
  g_autofree char *first_after = NULL, *second_after = NULL, *first_now = NULL, *all_after = NULL;
  g_autoptr(KithClusterChange) merge = new_change (KITH_CLUSTER_MERGE, first, "2025-09-01", NULL);

  g_assert_cmpint (first, !=, second);
  g_assert_nonnull (strchr (first_then, '\n'));
  merge->other_id = second;
  change_cluster (store, merge);
  first_after = describe_table (store, first, then);
  second_after = describe_table (store, second, then);
  g_assert_cmpstr (first_after, ==, first_then);
  g_assert_cmpstr (second_after, ==, second_then);

  /* And today the one is empty, and all of them together are what they were. */
  first_now = describe_table (store, first, as_at);
  g_assert_null (strchr (first_now, '\n'));
  all_after = describe_table (store, 0, as_at);
  g_assert_cmpstr (all_after, ==, all_now);
}

/* Random sequences against a model that is nothing but a table of days: for
 * each cluster and school, whether it is there on the day.
 */

#define N_DAYS 30
#define N_SCHOOLS 5
#define MOST_CLUSTERS 8
#define N_STEPS 40

typedef struct
{
  KithTestStore *store;
  KithDate       first;
  gint64         schools[N_SCHOOLS];
  gint64         clusters[MOST_CLUSTERS];
  guint          n_clusters;
  gboolean       has_ended[MOST_CLUSTERS];
  gboolean       is_there[MOST_CLUSTERS][N_SCHOOLS][N_DAYS];
} Model;

static void
model_init (Model *model)
{
  memset (model, 0, sizeof *model);
  model->store = new_store ();
  model->first = kith_test_date (FIRST);
  for (guint i = 0; i < N_SCHOOLS; i++)
    {
      g_autofree char *name = g_strdup_printf ("School %u", i);

      model->schools[i] = add_school (model->store, name, "2");
    }
  for (model->n_clusters = 0; model->n_clusters < 3; model->n_clusters++)
    {
      g_autofree char *name = g_strdup_printf ("Cluster %u", model->n_clusters);

      model->clusters[model->n_clusters] = make_cluster (model->store, name);
    }
}

static guint
random_below (guint n)
{
  return (guint)g_test_rand_int_range (0, (gint32)n);
}

static gboolean
model_join (Model *model,
            guint  cluster,
            guint  school,
            guint  day)
{
  if (model->has_ended[cluster])
    return FALSE;

  for (guint i = day; i < N_DAYS; i++)
    {
      if (model->is_there[cluster][school][i])
        return FALSE;
    }

  for (guint i = day; i < N_DAYS; i++)
    model->is_there[cluster][school][i] = TRUE;

  return TRUE;
}

static gboolean
model_leave (Model *model,
             guint  cluster,
             guint  school,
             guint  day)
{
  gboolean *days = model->is_there[cluster][school];

  if (model->has_ended[cluster] || day == 0 || !days[day] || !days[day - 1])
    return FALSE;

  for (guint i = day; i < N_DAYS; i++)
    days[i] = FALSE;

  return TRUE;
}

static void
model_move (Model *model,
            guint  from,
            guint  to,
            guint  school,
            guint  day)
{
  for (guint i = day; i < N_DAYS; i++)
    {
      model->is_there[to][school][i] |= model->is_there[from][school][i];
      model->is_there[from][school][i] = FALSE;
    }
}

static gboolean
model_merge (Model *model,
             guint  from,
             guint  to,
             guint  day)
{
  if (from == to || model->has_ended[from] || model->has_ended[to])
    return FALSE;

  for (guint i = 0; i < N_SCHOOLS; i++)
    model_move (model, from, to, i, day);
  model->has_ended[from] = TRUE;

  return TRUE;
}

static gboolean
is_there_from (Model *model,
               guint  cluster,
               guint  school,
               guint  day)
{
  for (guint i = day; i < N_DAYS; i++)
    {
      if (model->is_there[cluster][school][i])
        return TRUE;
    }

  return FALSE;
}

/* The schools are bits. The new cluster is the one after the last. */
static gboolean
model_split (Model *model,
             guint  cluster,
             guint  schools,
             guint  day)
{
  gboolean is_any_left = FALSE;

  if (model->has_ended[cluster] || schools == 0)
    return FALSE;

  for (guint i = 0; i < N_SCHOOLS; i++)
    {
      gboolean goes = (schools & (1u << i)) != 0;

      if (goes && !model->is_there[cluster][i][day])
        return FALSE;

      is_any_left |= !goes && is_there_from (model, cluster, i, day);
    }

  if (!is_any_left)
    return FALSE;

  for (guint i = 0; i < N_SCHOOLS; i++)
    {
      if ((schools & (1u << i)) != 0)
        model_move (model, cluster, model->n_clusters, i, day);
    }

  return TRUE;
}

/* Makes the same change in the model and, as it is returned, for the store. */
static KithClusterChange *
step (Model    *model,
      gboolean *ret_is_fine)
{
  guint cluster = random_below (model->n_clusters);
  guint other = random_below (model->n_clusters);
  guint school = random_below (N_SCHOOLS);
  guint schools = random_below (1u << N_SCHOOLS);
  guint day = random_below (N_DAYS);
  guint choice = random_below (10);
  KithClusterChange *change = kith_cluster_change_new (KITH_CLUSTER_MERGE, model->clusters[cluster],
                                                       model->first + (KithDate)day);

  change->other_id = model->clusters[other];
  if (choice < 5)
    {
      change->kind = KITH_CLUSTER_ADD_SCHOOLS;
      kith_cluster_change_add_school (change, model->schools[school]);
      *ret_is_fine = model_join (model, cluster, school, day);
    }
  else if (choice < 8)
    {
      change->kind = KITH_CLUSTER_REMOVE_SCHOOLS;
      kith_cluster_change_add_school (change, model->schools[school]);
      *ret_is_fine = model_leave (model, cluster, school, day);
    }
  else if (choice < 9 && model->n_clusters < MOST_CLUSTERS)
    {
      change->kind = KITH_CLUSTER_SPLIT;
      change->name = g_strdup_printf ("Cluster %u", model->n_clusters);
      for (guint i = 0; i < N_SCHOOLS; i++)
        {
          if ((schools & (1u << i)) != 0)
            kith_cluster_change_add_school (change, model->schools[i]);
        }
      *ret_is_fine = model_split (model, cluster, schools, day);
    }
  else
    {
      *ret_is_fine = model_merge (model, cluster, other, day);
    }

  return change;
}

static void
assert_like_model (Model *model)
{
  for (guint i = 0; i < model->n_clusters; i++)
    {
      g_autoptr(KithClusterRecord) record = load (model->store, model->clusters[i]);

      for (guint j = 0; j < N_SCHOOLS; j++)
        {
          for (guint day = 0; day < N_DAYS; day++)
            g_assert_cmpint (has_school_on (record, model->schools[j], model->first + (KithDate)day),
                             ==, model->is_there[i][j][day]);
        }
    }
}

static void
undo_newest_first (Model     *model,
                   GArray    *acts,
                   GPtrArray *dumps)
{
  for (guint i = acts->len; i-- > 0;)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *dump = NULL;

      g_assert_true (kith_undo_act (model->store->db, "undo", g_array_index (acts, gint64, i), NULL, &error));
      g_assert_no_error (error);
      dump = kith_test_dump (model->store);
      kith_test_assert_same (dump, g_ptr_array_index (dumps, i));
    }
}

static void
run_steps (Model *model)
{
  g_autoptr(GArray) acts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_STEPS; i++)
    {
      gboolean is_fine = FALSE;
      g_autoptr(KithClusterChange) change = step (model, &is_fine);
      g_autofree char *before = kith_test_dump (model->store);
      g_autoptr(GError) error = NULL;
      gint64 cluster_id, act;

      g_assert_cmpint (kith_db_change_cluster (model->store->db, change, &cluster_id, &act, &error), ==, is_fine);
      if (!is_fine)
        {
          g_assert_true (error->domain == KITH_CLUSTER_ERROR);
          continue;
        }

      if (change->kind == KITH_CLUSTER_SPLIT)
        model->clusters[model->n_clusters++] = cluster_id;
      g_array_append_val (acts, act);
      g_ptr_array_add (dumps, g_steal_pointer (&before));
      assert_like_model (model);
    }

  kith_test_store_assert_whole (model->store);
  undo_newest_first (model, acts, dumps);
}

static void
test_random_sequences (void)
{
  for (guint i = 0; i < 20 / TIMES_FEWER; i++)
    {
      g_autofree Model *model = g_new (Model, 1);

      model_init (model);
      run_steps (model);
      kith_test_store_free (model->store);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clusters/make/with-schools", test_make);
  g_test_add_func ("/clusters/make/without-schools", test_make_without_schools);
  g_test_add_func ("/clusters/make/from-a-register", test_make_from_a_register);
  g_test_add_func ("/clusters/names", test_names);
  g_test_add_func ("/clusters/schools/join-and-leave", test_join_and_leave);
  g_test_add_func ("/clusters/workers/come-and-go", test_workers);
  g_test_add_func ("/clusters/workers/leave-with-their-school", test_workers_leave_with_their_school);
  g_test_add_func ("/clusters/feeders", test_feeders);
  g_test_add_func ("/clusters/merge", test_merge);
  g_test_add_func ("/clusters/split", test_split);
  g_test_add_func ("/clusters/end", test_end);
  g_test_add_func ("/clusters/of-a-day", test_clusters_on_a_day);
  g_test_add_func ("/clusters/all", test_all_clusters);
  g_test_add_func ("/clusters/not-there", test_not_there);
  g_test_add_func ("/clusters/last-year-stays", test_last_year_stays);
  g_test_add_func ("/clusters/random-sequences", test_random_sequences);

  return g_test_run ();
}
