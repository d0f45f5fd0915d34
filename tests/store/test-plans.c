/* test-plans.c: plans for children: what stands in them on which day, and taking each act back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-due-step.h"
#include "kith-store-chronology.h"
#include "kith-store-find.h"
#include "kith-store-plans.h"
#include "kith-store-setup.h"
#include "kith-store-today.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 20)

typedef struct
{
  KithTestStore *store;
  gint64         child;
  gint64         sister;
  gint64         plan;
} Fixture;

static gint64
save_plan (Fixture              *fixture,
           const KithPlanValues *values,
           gboolean              with_sister)
{
  g_autoptr(KithPlan) plan = kith_plan_new (values);
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  kith_plan_add_child (plan, fixture->child, NULL);
  if (with_sister)
    kith_plan_add_child (plan, fixture->sister, NULL);
  g_assert_true (kith_db_save_plan (fixture->store->db, plan, TODAY, &id, NULL, &error));
  g_assert_no_error (error);

  return id;
}

static gint64
add_person (Fixture    *fixture,
            gint64      family,
            const char *given_name,
            const char *birth)
{
  return kith_test_add (fixture->store, &kith_table_child, "given_name", given_name, "family_name", "Tansley",
                        "sort_key", given_name, "birth", birth, "family_id", kith_test_number (family), NULL);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  KithPlanValues values = KITH_PLAN_VALUES_NONE;
  g_autoptr(GError) error = NULL;
  gint64 family;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  family = kith_test_add (fixture->store, &kith_table_family, NULL);
  fixture->child = add_person (fixture, family, "Ivo", "2014-05-01");
  fixture->sister = add_person (fixture, family, "Wyn", "2011-02-01");
  values.title = "Nights at home";
  values.start = TODAY - 30;
  values.review = TODAY + 60;
  fixture->plan = save_plan (fixture, &values, FALSE);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithPlan *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  KithPlan *plan = kith_db_load_plan (fixture->store->db, fixture->plan, &error);

  g_assert_no_error (error);

  return plan;
}

static KithPlanEntry *
make_entry (Fixture     *fixture,
            KithPlanPart part,
            const char  *text)
{
  KithPlanEntry *entry = kith_plan_entry_new (part);

  entry->plan_id = fixture->plan;
  entry->text = g_strdup (text);
  if (part == KITH_PLAN_GOAL)
    {
      entry->question = g_strdup ("How safe are the nights?");
      entry->low = g_strdup ("Nobody knows where Ivo is");
      entry->high = g_strdup ("Ivo sleeps at home every night");
    }
  if (part == KITH_PLAN_ACTION)
    entry->who = g_strdup ("Dana Tansley");

  return entry;
}

static gint64
save_entry (Fixture             *fixture,
            const KithPlanEntry *entry,
            KithDate             day)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_save_plan_entry (fixture->store->db, entry, day, &act, &error));
  g_assert_no_error (error);

  return act;
}

static gint64
add (Fixture     *fixture,
     KithPlanPart part,
     const char  *text,
     KithDate     day)
{
  g_autoptr(KithPlanEntry) entry = make_entry (fixture, part, text);

  save_entry (fixture, entry, day);

  return kith_test_select (fixture->store, "SELECT max (id) FROM plan_entry");
}

static gint64
score (Fixture      *fixture,
       gint64        goal,
       KithPlanVoice voice,
       guint         number,
       KithDate      day)
{
  g_autoptr(KithPlanScore) one = kith_plan_score_new (goal);
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  one->day = day;
  one->speaker.voice = voice;
  one->speaker.child_id = voice == KITH_PLAN_CHILD ? fixture->child : 0;
  one->score = number;
  one->words = g_strdup ("It is quieter since she moved.");
  g_assert_true (kith_db_save_plan_score (fixture->store->db, one, TODAY, &act, &error));
  g_assert_no_error (error);

  return act;
}

static char *
tell (KithPlan    *plan,
      KithPlanPart part,
      KithDate     as_at)
{
  g_autoptr(GPtrArray) entries = kith_plan_list_entries (plan, part, as_at);
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (told, "%s%s", i > 0 ? "; " : "", ((const KithPlanEntry *)entries->pdata[i])->text);

  return g_string_free_and_steal (g_steal_pointer (&told));
}

static void
assert_told (Fixture     *fixture,
             KithPlanPart part,
             KithDate     as_at,
             const char  *expected)
{
  g_autoptr(KithPlan) plan = load (fixture);
  g_autofree char *told = tell (plan, part, as_at);

  g_assert_cmpstr (told, ==, expected);
}

/* What it said on a day can be read whatever was said since. */
static void
test_versions (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr(KithPlan) plan = NULL;
  g_autoptr(KithPlanEntry) entry = NULL;
  g_autoptr(GArray) days = NULL;
  g_autoptr(GError) error = NULL;
  gint64 first = add (fixture, KITH_PLAN_WORRY, "Ivo is out at night", TODAY - 20);
  gint64 second;

  add (fixture, KITH_PLAN_WORRY, "The school is far", TODAY - 10);
  plan = load (fixture);
  entry = kith_plan_entry_copy (kith_plan_find_entry (plan, first));

  /* On its own day it is put right where it stands. */
  g_set_str (&entry->text, "Ivo is out after ten");
  save_entry (fixture, entry, TODAY - 20);
  assert_told (fixture, KITH_PLAN_WORRY, TODAY - 15, "Ivo is out after ten");

  g_set_str (&entry->text, "Ivo is out on Fridays");
  save_entry (fixture, entry, TODAY);
  assert_told (fixture, KITH_PLAN_WORRY, TODAY - 21, "");
  assert_told (fixture, KITH_PLAN_WORRY, TODAY - 20, "Ivo is out after ten");
  assert_told (fixture, KITH_PLAN_WORRY, TODAY - 1, "Ivo is out after ten; The school is far");
  assert_told (fixture, KITH_PLAN_WORRY, TODAY, "Ivo is out on Fridays; The school is far");

  /* What was taken out stays as it was. */
  g_assert_false (kith_db_save_plan_entry (fixture->store->db, entry, TODAY, NULL, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_ENDED);
  g_clear_error (&error);

  second = kith_test_select (fixture->store, "SELECT max (id) FROM plan_entry");
  g_assert_true (kith_db_drop_plan_entry (fixture->store->db, second, "He is home on Fridays now", TODAY, NULL, &error));
  g_assert_no_error (error);
  assert_told (fixture, KITH_PLAN_WORRY, TODAY, "The school is far");

  g_clear_object (&plan);
  plan = load (fixture);
  days = kith_plan_list_days (plan);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpint (g_array_index (days, KithDate, 0), ==, TODAY);
  g_assert_cmpint (g_array_index (days, KithDate, 2), ==, TODAY - 20);
}

/* A goal in better words keeps its line, and its question stays what it was. */
static void
test_goal_keeps_its_line (Fixture      *fixture,
                          gconstpointer user_data)
{
  gint64 goal = add (fixture, KITH_PLAN_GOAL, "Nights at home", TODAY - 20);
  g_autoptr(KithPlan) plan = NULL;
  g_autoptr(KithPlanEntry) entry = NULL;
  g_autoptr(GPtrArray) goals = NULL;
  g_autoptr(GPtrArray) scores = NULL;
  g_autoptr(GError) error = NULL;
  const KithPlanScore *last = NULL;

  score (fixture, goal, KITH_PLAN_CHILD, 2, TODAY - 19);
  score (fixture, goal, KITH_PLAN_PARENT, 5, TODAY - 19);
  plan = load (fixture);
  entry = kith_plan_entry_copy (kith_plan_find_entry (plan, goal));
  g_set_str (&entry->text, "Every night at home");
  save_entry (fixture, entry, TODAY);
  score (fixture, goal, KITH_PLAN_CHILD, 6, TODAY);

  g_clear_object (&plan);
  plan = load (fixture);
  goals = kith_plan_list_entries (plan, KITH_PLAN_GOAL, TODAY);
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_cmpint (((const KithPlanEntry *)goals->pdata[0])->root_id, ==, goal);
  scores = kith_plan_list_scores (plan, goal, TODAY);
  g_assert_cmpuint (scores->len, ==, 3);
  last = scores->pdata[2];
  g_assert_cmpuint (last->score, ==, 6);
  g_assert_cmpstr (last->speaker.name, ==, "Ivo Tansley");

  g_clear_pointer (&entry, kith_plan_entry_free);
  entry = kith_plan_entry_copy (goals->pdata[0]);
  g_set_str (&entry->question, "How good are the days?");
  g_assert_false (kith_db_save_plan_entry (fixture->store->db, entry, TODAY, NULL, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_ASKED);
}

/* That it was done is no other wording. */
static void
test_action_done (Fixture      *fixture,
                  gconstpointer user_data)
{
  gint64 action = add (fixture, KITH_PLAN_ACTION, "Ring the housing office", TODAY - 20);
  g_autoptr(KithPlan) plan = NULL;
  g_autoptr(GError) error = NULL;
  const KithPlanEntry *entry = NULL;

  g_assert_true (kith_db_finish_plan_action (fixture->store->db, action, TODAY, TODAY, NULL, &error));
  g_assert_no_error (error);
  plan = load (fixture);
  entry = kith_plan_find_entry (plan, action);
  g_assert_cmpint (entry->done, ==, TODAY);
  g_assert_cmpint (entry->dropped, ==, KITH_DATE_NONE);
  g_assert_cmpstr (entry->who, ==, "Dana Tansley");

  g_assert_false (kith_db_finish_plan_action (fixture->store->db, action, TODAY + 1, TODAY, NULL, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_DONE);
}

static void
test_ended_stays (Fixture      *fixture,
                  gconstpointer user_data)
{
  gint64 goal = add (fixture, KITH_PLAN_GOAL, "Nights at home", TODAY - 20);
  g_autoptr(KithPlanEntry) entry = make_entry (fixture, KITH_PLAN_MUST, "Somebody is at home");
  g_autoptr(KithPlanScore) late = kith_plan_score_new (goal);
  g_autoptr(GListModel) plans = NULL;
  g_autoptr(GError) error = NULL;
  KithPlanValues values = KITH_PLAN_VALUES_NONE;

  g_assert_false (kith_db_end_plan (fixture->store->db, fixture->plan, TODAY, " ", TODAY, NULL, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_REASON);
  g_clear_error (&error);
  g_assert_true (kith_db_end_plan (fixture->store->db, fixture->plan, TODAY, "Nights are calm", TODAY, NULL, &error));
  g_assert_no_error (error);

  g_assert_false (kith_db_save_plan_entry (fixture->store->db, entry, TODAY, NULL, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_ENDED);
  g_clear_error (&error);
  late->day = TODAY;
  late->speaker.voice = KITH_PLAN_WORKER;
  g_assert_false (kith_db_save_plan_score (fixture->store->db, late, TODAY, NULL, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_ENDED);
  g_clear_error (&error);

  /* The one that runs comes first. */
  values.title = "The family’s plan";
  values.kind = KITH_PLAN_FAMILYS;
  values.coordinator = "Ade Balogun";
  values.bottom_lines = "Nobody sleeps rough.";
  values.start = TODAY - 300;
  save_plan (fixture, &values, TRUE);
  plans = kith_db_load_plans (fixture->store->db, fixture->child, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithPlan) plan = g_list_model_get_item (plans, i);

      g_assert_cmpint (kith_plan_is_open (plan, TODAY), ==, i == 0);
    }
}

/* Each act, done to a plan that has everything, and taken back. */
typedef gboolean (*Do) (Fixture *fixture,
                        gint64  *ret_act,
                        GError **error);

static gint64
newest (Fixture    *fixture,
        const char *part)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM plan_entry WHERE part = '%s'", part);

  return kith_test_select (fixture->store, sql);
}

static gboolean
do_change (Fixture *fixture,
           gint64  *ret_act,
           GError **error)
{
  KithPlanValues values = KITH_PLAN_VALUES_NONE;
  g_autoptr(KithPlan) plan = NULL;

  values.id = fixture->plan;
  values.title = "Nights and Fridays";
  values.start = TODAY - 31;
  plan = kith_plan_new (&values);
  kith_plan_add_child (plan, fixture->sister, NULL);

  return kith_db_save_plan (fixture->store->db, plan, TODAY, NULL, ret_act, error);
}

static gboolean
do_end (Fixture *fixture,
        gint64  *ret_act,
        GError **error)
{
  return kith_db_end_plan (fixture->store->db, fixture->plan, TODAY, "It is done", TODAY, ret_act, error);
}

static gboolean
do_reword (Fixture *fixture,
           gint64  *ret_act,
           GError **error)
{
  g_autoptr(KithPlan) plan = load (fixture);
  g_autoptr(KithPlanEntry) entry = kith_plan_entry_copy (kith_plan_find_entry (plan, newest (fixture, "worry")));

  g_set_str (&entry->text, "Otherwise");

  return kith_db_save_plan_entry (fixture->store->db, entry, TODAY, ret_act, error);
}

static gboolean
do_drop (Fixture *fixture,
         gint64  *ret_act,
         GError **error)
{
  return kith_db_drop_plan_entry (fixture->store->db, newest (fixture, "goal"), "Another goal", TODAY, ret_act, error);
}

static gboolean
do_finish (Fixture *fixture,
           gint64  *ret_act,
           GError **error)
{
  return kith_db_finish_plan_action (fixture->store->db, newest (fixture, "action"), TODAY, TODAY, ret_act, error);
}

static gboolean
do_add (Fixture *fixture,
        gint64  *ret_act,
        GError **error)
{
  g_autoptr(KithPlanEntry) entry = make_entry (fixture, KITH_PLAN_WORKS, "Ivo rings his nan");

  entry->speaker.voice = KITH_PLAN_CHILD;
  entry->speaker.child_id = fixture->child;

  return kith_db_save_plan_entry (fixture->store->db, entry, TODAY, ret_act, error);
}

static gboolean
do_score (Fixture *fixture,
          gint64  *ret_act,
          GError **error)
{
  *ret_act = score (fixture, newest (fixture, "goal"), KITH_PLAN_WORKER, 4, TODAY);

  return TRUE;
}

static gboolean
do_unscore (Fixture *fixture,
            gint64  *ret_act,
            GError **error)
{
  return kith_db_remove_plan_score (fixture->store->db, kith_test_select (fixture->store, "SELECT max (id) FROM plan_score"),
                                    ret_act, error);
}

static void
test_undo (Fixture      *fixture,
           gconstpointer user_data)
{
  static const Do acts[] = { do_change, do_end, do_reword, do_drop, do_finish, do_add, do_score, do_unscore };

  add (fixture, KITH_PLAN_WORRY, "Ivo is out at night", TODAY - 20);
  add (fixture, KITH_PLAN_ACTION, "Ring the housing office", TODAY - 20);
  score (fixture, add (fixture, KITH_PLAN_GOAL, "Nights at home", TODAY - 20), KITH_PLAN_CHILD, 2, TODAY - 19);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *before = kith_test_dump (fixture->store);
      g_autofree char *after = NULL;
      g_autoptr(GError) error = NULL;
      gint64 act = 0;

      g_assert_true (acts[i](fixture, &act, &error));
      g_assert_no_error (error);
      g_assert_cmpint (act, >, 0);
      g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
      g_assert_no_error (error);
      after = kith_test_dump (fixture->store);
      kith_test_assert_same (after, before);
    }
}

/* Of a plan for two the words of the one whose record is restricted are hidden
 * with it; a plan for that child alone is not there at all.
 */
static void
test_restricted (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(KithPlanEntry) own = NULL;
  g_autoptr(GListModel) plans = NULL;
  g_autoptr(KithPlan) plan = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *told = NULL;
  KithPlanValues values = KITH_PLAN_VALUES_NONE;
  gint64 alone = fixture->plan;

  values.title = "Together";
  values.start = TODAY - 3;
  fixture->plan = save_plan (fixture, &values, TRUE);
  own = make_entry (fixture, KITH_PLAN_WORKS, "I like my room");
  own->speaker.voice = KITH_PLAN_CHILD;
  own->speaker.child_id = fixture->child;
  save_entry (fixture, own, TODAY);
  add (fixture, KITH_PLAN_WORKS, "They look after each other", TODAY);
  kith_test_add (fixture->store, &kith_table_restriction, "child_id", kith_test_number (fixture->child),
                 "reason", "A witness", "start", "2026-11-01", "review", "2027-05-01", NULL);

  g_assert_null (kith_db_load_plan (fixture->store->db, alone, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  plans = kith_db_load_plans (fixture->store->db, fixture->child, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 0);

  plan = load (fixture);
  g_assert_cmpuint (kith_plan_get_n_children (plan), ==, 1);
  told = tell (plan, KITH_PLAN_WORKS, TODAY);
  g_assert_cmpstr (told, ==, "They look after each other");

  /* Whoever does not see a child cannot take it off the plan. */
  values.id = fixture->plan;
  g_clear_object (&plan);
  plan = kith_plan_new (&values);
  kith_plan_add_child (plan, fixture->sister, NULL);
  g_assert_true (kith_db_save_plan (fixture->store->db, plan, TODAY, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM main.plan_child"), ==, 3);
}

static guint
count_found (Fixture    *fixture,
             const char *words,
             gint64      child_id)
{
  g_autoptr(KithFind) find = kith_find_new (words, 20);
  g_autoptr(KithFound) found = NULL;
  g_autoptr(GError) error = NULL;

  find->child_id = child_id;
  found = kith_db_find (fixture->store->db, find, &error);
  g_assert_no_error (error);

  return g_list_model_get_n_items (kith_found_get_plans (found));
}

/* By what stands in it, wherever, and by whom it is for; not where it may not be seen. */
static void
test_found (Fixture      *fixture,
            gconstpointer user_data)
{
  gint64 goal = add (fixture, KITH_PLAN_GOAL, "Évenings at home", TODAY - 20);

  score (fixture, goal, KITH_PLAN_CHILD, 2, TODAY - 19);
  add (fixture, KITH_PLAN_ACTION, "Ring the housing office", TODAY);
  g_assert_cmpuint (count_found (fixture, "evenings", 0), ==, 1);
  g_assert_cmpuint (count_found (fixture, "hous quieter", 0), ==, 1);
  g_assert_cmpuint (count_found (fixture, "ivo housing", 0), ==, 1);
  g_assert_cmpuint (count_found (fixture, "wyn housing", 0), ==, 0);
  g_assert_cmpuint (count_found (fixture, "housing", fixture->child), ==, 1);
  g_assert_cmpuint (count_found (fixture, "housing", fixture->sister), ==, 0);

  kith_test_add (fixture->store, &kith_table_restriction, "child_id", kith_test_number (fixture->child),
                 "reason", "A witness", "start", "2026-11-01", "review", "2027-05-01", NULL);
  g_assert_cmpuint (count_found (fixture, "housing", 0), ==, 0);
}

/* What waits: mine that falls due, and whatever is late in a plan that I wrote. */
static void
test_today (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(KithPlanEntry) mine = make_entry (fixture, KITH_PLAN_ACTION, "Ring the housing office");
  g_autoptr(KithPlanEntry) late = make_entry (fixture, KITH_PLAN_ACTION, "A bed at nan's");
  g_autoptr(KithPlanEntry) later = make_entry (fixture, KITH_PLAN_ACTION, "A visit to the club");
  g_autoptr(KithToday) today = NULL;
  g_autoptr(KithDueStep) first = NULL;
  g_autoptr(KithDueStep) second = NULL;
  g_autoptr(GError) error = NULL;

  mine->is_mine = TRUE;
  mine->due = TODAY + 2;
  late->due = TODAY - 2;
  later->due = TODAY + 2;
  save_entry (fixture, mine, TODAY);
  save_entry (fixture, late, TODAY);
  save_entry (fixture, later, TODAY);

  today = kith_db_load_today (fixture->store->db, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_steps (today)), ==, 2);
  first = g_list_model_get_item (kith_today_get_steps (today), 0);
  second = g_list_model_get_item (kith_today_get_steps (today), 1);
  g_assert_cmpstr (kith_due_step_get_what (first), ==, "A bed at nan's");
  g_assert_cmpstr (kith_due_step_get_who (first), ==, "Dana Tansley");
  g_assert_cmpstr (kith_due_step_get_what (second), ==, "Ring the housing office");
  g_assert_null (kith_due_step_get_who (second));
  g_assert_cmpint (kith_due_step_get_plan_id (second), ==, fixture->plan);
}

/* Its beginning and its end are significant, and of a plan for two they are told once. */
static void
test_chronology (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(KithChronology) own = NULL;
  g_autoptr(KithChronology) together = NULL;
  g_autoptr(KithChronologyEvent) event = NULL;
  g_autoptr(GError) error = NULL;
  KithPlanValues values = KITH_PLAN_VALUES_NONE;

  values.id = fixture->plan;
  values.title = "Nights at home";
  values.start = TODAY - 30;
  save_plan (fixture, &values, TRUE);
  g_assert_true (kith_db_end_plan (fixture->store->db, fixture->plan, TODAY, "Nights are calm", TODAY, NULL, &error));
  g_assert_no_error (error);

  own = kith_db_load_chronology (fixture->store->db, fixture->child, FALSE, &error);
  together = kith_db_load_chronology (fixture->store->db, fixture->child, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_chronology_get_events (own)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (kith_chronology_get_events (together)), ==, 2);
  event = g_list_model_get_item (kith_chronology_get_events (own), 0);
  g_assert_cmpstr (kith_chronology_event_get_line (event), ==, "Plan agreed: Nights at home");
  g_assert_true (kith_chronology_event_get_is_typed (event));
}

static void
add_test (const char *path,
          void (     *test ) (Fixture       *fixture,
                              gconstpointer  user_data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/store/plans/versions", test_versions);
  add_test ("/store/plans/goal-keeps-its-line", test_goal_keeps_its_line);
  add_test ("/store/plans/action-done", test_action_done);
  add_test ("/store/plans/ended-stays", test_ended_stays);
  add_test ("/store/plans/undo", test_undo);
  add_test ("/store/plans/restricted", test_restricted);
  add_test ("/store/plans/found", test_found);
  add_test ("/store/plans/today", test_today);
  add_test ("/store/plans/chronology", test_chronology);

  return g_test_run ();
}
