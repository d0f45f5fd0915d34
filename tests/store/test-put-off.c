/* test-put-off.c: what stands on Today, put off and handed over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-due-step.h"
#include "kith-store-council-limits.h"
#include "kith-store-notes.h"
#include "kith-store-put-off.h"
#include "kith-store-setup.h"
#include "kith-store-today.h"
#include "kith-store-work.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

/* A Friday. */
#define TODAY kith_date_new (2026, 11, 20)

typedef struct
{
  KithTestStore *store;
  gint64         child;
  gint64         me;
  gint64         other;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 referral;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->me = kith_test_select (fixture->store, "SELECT id FROM worker WHERE me = 1");
  fixture->other = kith_test_add (fixture->store, &kith_table_worker, "name", "Meera Dhaliwal", "me", "0", NULL);
  kith_test_add (fixture->store, &kith_table_import, "kind", "cin", "reference_date", "2026-03-31", "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
  fixture->child = kith_test_add (fixture->store, &kith_table_child, "given_name", "Ivo", "family_name", "Tansley",
                                  "sort_key", "tansley ivo", NULL);
  referral = kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (fixture->child),
                            "day", "2026-03-02", "no_further_action", "0", NULL);
  kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", kith_test_number (referral),
                 "start", "2026-03-05", NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithToday *
load (Fixture *fixture,
      KithDate day)
{
  g_autoptr(GError) error = NULL;
  KithToday *today = kith_db_load_today (fixture->store->db, day, &error);

  g_assert_no_error (error);

  return today;
}

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static gint64
add_step (Fixture *fixture)
{
  return kith_test_add (fixture->store, &kith_table_next_step, "child_id", kith_test_number (fixture->child),
                        "what", "Ring the school", "worker_id", kith_test_number (fixture->me), "due", "2026-11-19", NULL);
}

static gint64
put_off (Fixture *fixture,
         gint64   step_id,
         KithDate until,
         gint64   worker_id)
{
  g_autoptr(KithDueStep) step = kith_due_step_new (step_id, 0, fixture->child, "", NULL, NULL, kith_date_new (2026, 11, 19));
  g_autofree char *about = kith_put_off_dup_about (G_OBJECT (step));
  const KithPutOffValues values = {
    .kind = KITH_PUT_OFF_STEP,
    .about = about,
    .child_id = fixture->child,
    .what = "Ring the school",
    .until = until,
    .worker_id = worker_id,
    .why = "The school is shut",
  };
  g_autoptr(KithPutOff) item = kith_put_off_new (&values);
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_put_off (fixture->store->db, item, &act, &error));
  g_assert_no_error (error);

  return act;
}

static void
undo (Fixture *fixture,
      gint64   act)
{
  g_autoptr(GError) error = NULL;
  gint64 undone = 0;

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undone, &error));
  g_assert_no_error (error);
}

/* It is away until its day, listed meanwhile, and back on the day itself. */
static void
test_until_its_day (Fixture      *fixture,
                    gconstpointer user_data)
{
  gint64 step = add_step (fixture);
  gint64 act = put_off (fixture, step, TODAY + 3, 0);
  g_autoptr(KithToday) today = load (fixture, TODAY);
  g_autoptr(KithToday) before = load (fixture, TODAY + 2);
  g_autoptr(KithToday) then = load (fixture, TODAY + 3);
  g_autoptr(KithToday) undone = NULL;
  g_autoptr(KithPutOff) item = g_list_model_get_item (kith_today_get_put_off (today), 0);

  g_assert_cmpuint (count (kith_today_get_steps (today)), ==, 0);
  g_assert_true (kith_today_get_is_calm (today));
  g_assert_cmpstr (kith_put_off_get_values (item)->name, ==, "Ivo Tansley");
  g_assert_cmpstr (kith_put_off_get_values (item)->by, ==, "Wren Ashgrove");
  g_assert_cmpuint (count (kith_today_get_steps (before)), ==, 0);
  g_assert_cmpuint (count (kith_today_get_steps (then)), ==, 1);
  g_assert_cmpuint (count (kith_today_get_put_off (then)), ==, 0);

  undo (fixture, act);
  undone = load (fixture, TODAY);
  g_assert_cmpuint (count (kith_today_get_steps (undone)), ==, 1);
}

/* Put off again, it is one row still; taken back, it stands there. */
static void
test_again_and_taken_back (Fixture      *fixture,
                           gconstpointer user_data)
{
  gint64 step = add_step (fixture);
  g_autoptr(KithToday) today = NULL;
  g_autoptr(KithToday) back = NULL;
  g_autoptr(KithPutOff) item = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  put_off (fixture, step, TODAY + 1, 0);
  put_off (fixture, step, TODAY + 5, 0);
  today = load (fixture, TODAY + 2);
  g_assert_cmpuint (count (kith_today_get_put_off (today)), ==, 1);
  item = g_list_model_get_item (kith_today_get_put_off (today), 0);

  g_assert_true (kith_db_end_put_off (fixture->store->db, kith_put_off_get_values (item)->id, &act, &error));
  g_assert_no_error (error);
  back = load (fixture, TODAY + 2);
  g_assert_cmpuint (count (kith_today_get_steps (back)), ==, 1);
  undo (fixture, act);
}

static void
test_handed_over (Fixture      *fixture,
                  gconstpointer user_data)
{
  gint64 step = add_step (fixture);
  g_autoptr(KithToday) mine = NULL;
  g_autoptr(KithToday) theirs = NULL;
  g_autoptr(KithPutOff) item = NULL;

  put_off (fixture, step, KITH_DATE_NONE, fixture->other);
  mine = load (fixture, TODAY + 400);
  g_assert_cmpuint (count (kith_today_get_steps (mine)), ==, 0);
  g_assert_cmpuint (count (kith_today_get_put_off (mine)), ==, 1);
  g_assert_cmpuint (count (kith_today_get_handed (mine)), ==, 0);

  kith_test_change (fixture->store, &kith_table_worker, fixture->me, "me", "0", NULL);
  kith_test_change (fixture->store, &kith_table_worker, fixture->other, "me", "1", NULL);
  theirs = load (fixture, TODAY);
  g_assert_cmpuint (count (kith_today_get_handed (theirs)), ==, 1);
  g_assert_false (kith_today_get_is_calm (theirs));
  item = g_list_model_get_item (kith_today_get_handed (theirs), 0);
  g_assert_cmpstr (kith_put_off_get_values (item)->by, ==, "Wren Ashgrove");
  g_assert_cmpstr (kith_put_off_get_values (item)->why, ==, "The school is shut");
}

static gint64
worker_of (Fixture    *fixture,
           const char *table,
           gint64      id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (worker_id, 0) FROM %s WHERE id = %" G_GINT64_FORMAT, table, id);

  return kith_test_select (fixture->store, sql);
}

static gint64
take_back (Fixture *fixture,
           gint64   id)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_end_put_off (fixture->store->db, id, &act, &error));
  g_assert_no_error (error);

  return act;
}

/* The record says whose it is; undone it is as it was, taken back it is mine. */
static void
test_step_changes_hands (Fixture      *fixture,
                         gconstpointer user_data)
{
  gint64 step = add_step (fixture);
  gint64 act = put_off (fixture, step, KITH_DATE_NONE, fixture->other);
  g_autoptr(KithToday) today = NULL;
  g_autoptr(KithToday) done = NULL;
  g_autoptr(KithPutOff) item = NULL;

  g_assert_cmpint (worker_of (fixture, "next_step", step), ==, fixture->other);
  undo (fixture, act);
  g_assert_cmpint (worker_of (fixture, "next_step", step), ==, fixture->me);

  put_off (fixture, step, KITH_DATE_NONE, fixture->other);
  today = load (fixture, TODAY);
  item = g_list_model_get_item (kith_today_get_put_off (today), 0);
  act = take_back (fixture, kith_put_off_get_values (item)->id);
  g_assert_cmpint (worker_of (fixture, "next_step", step), ==, fixture->me);
  undo (fixture, act);
  g_assert_cmpint (worker_of (fixture, "next_step", step), ==, fixture->other);

  /* What is done waits for nobody. */
  kith_test_change (fixture->store, &kith_table_next_step, step, "done", "2026-11-20", NULL);
  done = load (fixture, TODAY);
  g_assert_cmpuint (count (kith_today_get_put_off (done)), ==, 0);
}

static gint64
hand_over (Fixture *fixture,
           GObject *thing,
           gboolean takes_child)
{
  g_autofree char *about = kith_put_off_dup_about (thing);
  g_autoptr(KithPutOff) item = kith_put_off_new (&(const KithPutOffValues){
    .kind = KITH_PUT_OFF_UNSEEN, .about = about, .child_id = fixture->child, .what = "Not seen for long",
    .until = KITH_DATE_NONE, .worker_id = fixture->other, .why = "The family has moved", .takes_child = takes_child,
  });
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_put_off (fixture->store->db, item, &act, &error));
  g_assert_no_error (error);

  return act;
}

/* All work with the child goes, with the day; or this alone, and the child stays. */
static void
test_child_changes_hands (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autoptr(KithToday) before = NULL;
  g_autoptr(KithToday) after = NULL;
  g_autoptr(KithToday) alone = NULL;
  g_autoptr(GObject) unseen = NULL;
  gint64 act;

  kith_test_change (fixture->store, &kith_table_child, fixture->child, "worker_id", kith_test_number (fixture->me), NULL);
  kith_test_add (fixture->store, &kith_table_council_date, "child_id", kith_test_number (fixture->child), "kind", "seen",
                 "done", "2026-10-01", "as_at", "2026-11-10", NULL);
  before = load (fixture, TODAY);
  unseen = g_list_model_get_item (kith_today_get_unseen (before), 0);

  act = hand_over (fixture, unseen, TRUE);
  g_assert_cmpint (worker_of (fixture, "child", fixture->child), ==, fixture->other);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM child_worker WHERE valid_to IS NULL"), ==, 1);
  after = load (fixture, TODAY);
  g_assert_cmpuint (count (kith_today_get_unseen (after)), ==, 0);
  g_assert_cmpuint (count (kith_today_get_put_off (after)), ==, 0);

  undo (fixture, act);
  g_assert_cmpint (worker_of (fixture, "child", fixture->child), ==, fixture->me);

  hand_over (fixture, unseen, FALSE);
  g_assert_cmpint (worker_of (fixture, "child", fixture->child), ==, fixture->me);
  alone = load (fixture, TODAY);
  g_assert_cmpuint (count (kith_today_get_unseen (alone)), ==, 0);
  g_assert_cmpuint (count (kith_today_get_put_off (alone)), ==, 1);
}

/* A child on a protection plan, by the fourteen days that come with the program. */
static void
test_unseen (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(KithToday) unknown = load (fixture, TODAY);
  g_autoptr(KithToday) on_day = NULL;
  g_autoptr(KithToday) after = NULL;
  g_autoptr(KithDueStep) item = NULL;

  g_assert_cmpuint (count (kith_today_get_unseen (unknown)), ==, 0);

  kith_test_add (fixture->store, &kith_table_council_date, "child_id", kith_test_number (fixture->child), "kind", "seen",
                 "done", "2026-11-06", "as_at", "2026-11-10", NULL);
  on_day = load (fixture, TODAY);
  g_assert_cmpuint (count (kith_today_get_unseen (on_day)), ==, 0);
  after = load (fixture, TODAY + 1);
  g_assert_cmpuint (count (kith_today_get_unseen (after)), ==, 1);
  item = g_list_model_get_item (kith_today_get_unseen (after), 0);
  g_assert_cmpint (kith_due_step_get_child_id (item), ==, fixture->child);
  g_assert_cmpint (kith_due_step_get_due (item), ==, TODAY - 14);
}

/* Three working days, unless the council has said otherwise of the kind. */
static void
test_work_not_in_the_councils_system (Fixture      *fixture,
                                      gconstpointer user_data)
{
  g_autoptr(KithWork) work = kith_work_new (KITH_WORK_MISSING, 0, fixture->child, 0);
  g_autoptr(KithToday) within = NULL;
  g_autoptr(KithToday) after = NULL;
  g_autoptr(KithToday) longer = NULL;
  g_autoptr(KithDueStep) item = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;
  gint64 act = 0;

  kith_work_set (work, "kind", "missing");
  kith_work_set (work, "start", "2026-11-12");
  g_assert_true (kith_db_save_work (fixture->store->db, work, NULL, TODAY, &id, NULL, &error));
  g_assert_no_error (error);

  within = load (fixture, TODAY + 5);
  g_assert_cmpuint (count (kith_today_get_work (within)), ==, 0);
  after = load (fixture, TODAY + 6);
  g_assert_cmpuint (count (kith_today_get_work (after)), ==, 1);
  item = g_list_model_get_item (kith_today_get_work (after), 0);
  g_assert_cmpstr (kith_due_step_get_what (item), ==, "missing");
  g_assert_cmpint (kith_due_step_get_due (item), ==, TODAY + 5);

  g_assert_true (kith_db_set_council_limit (fixture->store->db, "work.missing", 10, KITH_DATE_NONE, NULL, &act, &error));
  g_assert_no_error (error);
  longer = load (fixture, TODAY + 6);
  g_assert_cmpuint (count (kith_today_get_work (longer)), ==, 0);
}

#define ADD(path, func) \
        g_test_add ("/put-off/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("until-its-day", test_until_its_day);
  ADD ("again-and-taken-back", test_again_and_taken_back);
  ADD ("handed-over", test_handed_over);
  ADD ("step-changes-hands", test_step_changes_hands);
  ADD ("child-changes-hands", test_child_changes_hands);
  ADD ("unseen", test_unseen);
  ADD ("work-not-in-the-councils-system", test_work_not_in_the_councils_system);

  return g_test_run ();
}
