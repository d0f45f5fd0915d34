/* test-clocks.c: the clocks of a store, whose rules are changed and whose holidays are replaced
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-db-private.h"
#include "kith-store-caseload.h"
#include "kith-store-clocks.h"
#include "kith-store-error.h"
#include "kith-store-import.h"
#include "kith-store-today.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#include <string.h>

/* A Wednesday. */
#define AS_AT "2026-11-18"
#define N_SEEDS (10 / TIMES_FEWER)

typedef struct
{
  KithTestStore *store;
  gint64         child;
} Fixture;

/* An invented store stands on the day of its newest file. */
static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->store = kith_test_store_new ();
  fixture->store->db->is_fictional = TRUE;
  kith_test_add (fixture->store, &kith_table_import, "kind", "caseload", "reference_date", AS_AT, "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
  fixture->child = kith_test_store_add_child (fixture->store, "Ada", "Fern");
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
add_referral (Fixture    *fixture,
              const char *day)
{
  return kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (fixture->child),
                        "day", day, "no_further_action", "0", NULL);
}

static gint64
add_plan (Fixture    *fixture,
          gint64      referral,
          const char *start)
{
  return kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", kith_test_number (referral),
                        "start", start, NULL);
}

static void
add_council_date (Fixture    *fixture,
                  const char *kind,
                  const char *done,
                  const char *due)
{
  /* The list of values ends with the first that is NULL. */
  kith_test_add (fixture->store, &kith_table_council_date, "child_id", kith_test_number (fixture->child),
                 "kind", kind, "as_at", AS_AT, done != NULL ? "done" : "due", done != NULL ? done : due, NULL);
}

static GListModel *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  GListModel *clocks = kith_db_load_clocks_of (fixture->store->db, fixture->child, &error);

  g_assert_no_error (error);

  return clocks;
}

/* The first clock of a rule; %NULL where there is none. */
static KithClock *
find_clock (GListModel *clocks,
            const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      if (g_str_equal (kith_clock_rule_get_code (kith_clock_get_rule (clock)), code))
        return clock;
    }

  return NULL;
}

static void
assert_due (GListModel *clocks,
            const char *code,
            const char *due)
{
  KithClock *clock = find_clock (clocks, code);
  g_autofree char *found = NULL;

  if (clock != NULL && kith_clock_get_due (clock) != KITH_DATE_NONE)
    found = kith_date_to_iso (kith_clock_get_due (clock));
  g_test_message ("%s", code);
  g_assert_cmpstr (found, ==, due);
}

static gint64
change (Fixture    *fixture,
        const char *code,
        int         length,
        gboolean    is_used,
        const char *from)
{
  const KithClockChange wanted = {
    code, { KITH_CLOCK_WORKING_DAYS, length, FALSE }, is_used,
    from != NULL ? kith_test_date (from) : KITH_DATE_NONE, "Fernhollow procedures, 4.2",
  };
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (kith_db_change_clock_rule (fixture->store->db, &wanted, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (act, >, 0);

  return act;
}

static void
undo (Fixture *fixture,
      gint64   act)
{
  g_autoptr(GError) error = NULL;
  gint64 undoing;

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undoing, &error));
  g_assert_no_error (error);
}

static void
test_shipped_rules (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithClockRules) rules = kith_db_load_clock_rules (fixture->store->db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (kith_clock_rules_get_n (rules), >=, 40);
  for (guint i = 0; i < kith_clock_rules_get_n (rules); i++)
    {
      KithClockRule *rule = kith_clock_rules_get_on (rules, i, kith_date_today ());

      g_assert_nonnull (rule);
      g_assert_false (kith_clock_rule_get_values (rule)->is_local);
    }
}

/* A store in which everything that stops a clock has happened to somebody. */
static void
add_everything_of_another (Fixture *fixture)
{
  g_autofree char *child = g_strdup (kith_test_number (kith_test_store_add_child (fixture->store, "Cy", "Fern")));
  KithTestStore *store = fixture->store;
  g_autofree char *referral = g_strdup (kith_test_number (kith_test_add (store, &kith_table_referral, "child_id", child,
                                                                         "day", "2025-01-06", "closure", "2025-06-02", NULL)));
  g_autofree char *plan = g_strdup (kith_test_number (kith_test_add (store, &kith_table_protection_plan, "referral_id", referral,
                                                                     "start", "2025-02-03", "report", "2025-04-01", NULL)));
  g_autofree char *need = g_strdup (kith_test_number (kith_test_add (store, &kith_table_need_plan, "referral_id", referral,
                                                                     "start", "2025-01-13", NULL)));

  kith_test_add (store, &kith_table_strategy_discussion, "referral_id", referral, "day", "2025-01-07", NULL);
  kith_test_add (store, &kith_table_section47, "referral_id", referral, "start", "2025-01-07", "report", "2025-01-30",
                 "conference", "2025-02-03", NULL);
  kith_test_add (store, &kith_table_core_group, "protection_plan_id", plan, "day", "2025-02-10", NULL);
  kith_test_add (store, &kith_table_need_review, "need_plan_id", need, "day", "2025-01-20", NULL);
  kith_test_add (store, &kith_table_care_review, "child_id", child, "day", "2025-01-20", NULL);
  kith_test_add (store, &kith_table_care_step, "child_id", child, "kind", "education-plan", "day", "2025-01-20", NULL);
  kith_test_add (store, &kith_table_missing, "child_id", child, "kind", "M", "start", "2025-01-20", "found", "2025-01-20", NULL);
  kith_test_add (store, &kith_table_formal_matter, "child_id", child, "kind", "complaint", "day", "2025-01-20",
                 "answered", "2025-01-21", NULL);
}

/* Each of these was worked out with a calendar. */
static void
test_recorded_work (Fixture      *fixture,
                    gconstpointer user_data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GListModel) clocks = NULL;
  g_autofree char *child = g_strdup (kith_test_number (fixture->child));
  g_autofree char *referral = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *need = NULL;

  add_everything_of_another (fixture);
  referral = g_strdup (kith_test_number (add_referral (fixture, "2026-10-12")));
  plan = g_strdup (kith_test_number (kith_test_add (store, &kith_table_protection_plan, "referral_id", referral,
                                                    "start", "2026-11-05", "review_booked", "2026-12-14", NULL)));
  need = g_strdup (kith_test_number (kith_test_add (store, &kith_table_need_plan, "referral_id", referral,
                                                    "start", "2026-10-26", NULL)));
  kith_test_add (store, &kith_table_strategy_discussion, "referral_id", referral, "decided", "2026-11-17", NULL);
  kith_test_add (store, &kith_table_section47, "referral_id", referral, "start", "2026-10-15", "conference", "2026-11-05", NULL);
  kith_test_add (store, &kith_table_section47, "referral_id", referral, "start", "2026-11-17",
                 "conference_booked", "2026-11-27", NULL);
  kith_test_add (store, &kith_table_private_fostering, "child_id", child, "notified", "2026-11-12", NULL);
  kith_test_add (store, &kith_table_missing, "child_id", child, "kind", "M", "start", "2026-11-14", "found", "2026-11-16", NULL);
  kith_test_add (store, &kith_table_formal_matter, "child_id", child, "kind", "complaint", "day", "2026-11-06", NULL);
  clocks = load (fixture);
  assert_due (clocks, "strategy-discussion", "2026-11-18");     /* 24 hours */
  assert_due (clocks, "conference-report", "2026-11-25");       /* Friday, and two working days back */
  assert_due (clocks, "core-group-first", "2026-11-19");        /* ten working days from Thursday the fifth */
  assert_due (clocks, "review-report", "2026-12-07");           /* five working days before a Monday */
  assert_due (clocks, "need-meeting", NULL);                    /* a protection plan holds it up */
  assert_due (clocks, "return-interview", "2026-11-19");        /* 72 hours */
  assert_due (clocks, "complaint", "2026-11-20");               /* ten working days from Friday the sixth */
  assert_due (clocks, "core-group", NULL);
  g_clear_object (&clocks);

  kith_test_add (store, &kith_table_core_group, "protection_plan_id", plan, "day", "2026-11-16", NULL);
  kith_test_add (store, &kith_table_need_review, "need_plan_id", need, "day", "2026-11-02", NULL);
  clocks = load (fixture);
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "core-group-first")), ==, KITH_CLOCK_DONE);
  assert_due (clocks, "core-group", "2026-12-16");              /* a month */
}

static void
test_strategy_is_held (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  g_autofree char *referral = g_strdup (kith_test_number (add_referral (fixture, "2026-11-02")));

  kith_test_add (fixture->store, &kith_table_strategy_discussion, "referral_id", referral, "decided", "2026-11-03",
                 "day", "2026-11-04", NULL);
  kith_test_add (fixture->store, &kith_table_strategy_discussion, "referral_id", referral, "decided", "2026-11-03", NULL);
  clocks = load (fixture);

  /* The one that was held stops its own clock alone. */
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "strategy-discussion")), ==, KITH_CLOCK_OVER);
}

/* Offered and declined closes the clock, and not as done. */
static void
test_interview_declined (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  g_autofree char *child = g_strdup (kith_test_number (fixture->child));

  kith_test_add (fixture->store, &kith_table_missing, "child_id", child, "kind", "M", "start", "2026-11-05",
                 "found", "2026-11-06", "offered", "2026-11-07", "declined", "2026-11-08", NULL);
  clocks = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (clocks), ==, 1);
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "return-interview")), ==, KITH_CLOCK_ENDED);
  g_clear_object (&clocks);

  kith_test_add (fixture->store, &kith_table_missing, "child_id", child, "kind", "M", "start", "2026-11-10",
                 "found", "2026-11-11", "interview", "2026-11-13", NULL);
  clocks = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (clocks), ==, 2);
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "return-interview")), ==, KITH_CLOCK_DONE);
  assert_due (clocks, "return-interview", "2026-11-14");
}

static void
test_fostering_and_care (Fixture      *fixture,
                         gconstpointer user_data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GListModel) clocks = NULL;
  g_autofree char *child = g_strdup (kith_test_number (fixture->child));

  add_everything_of_another (fixture);
  add_council_date (fixture, "visit", "2026-10-20", NULL);
  kith_test_add (store, &kith_table_private_fostering, "child_id", child, "notified", "2026-11-12", NULL);
  kith_test_add (store, &kith_table_care_episode, "child_id", child, "start", "2025-06-02", "legal_status", "C2",
                 "placement", "U4", "to_18", "1", NULL);
  kith_test_add (store, &kith_table_care_review, "child_id", child, "day", "2026-06-10", NULL);
  clocks = load (fixture);
  assert_due (clocks, "fostering-visit-first", "2026-11-23");   /* seven working days from a Thursday */
  assert_due (clocks, "care-visit", NULL);                      /* it is to last until 18 */
  assert_due (clocks, "care-visit-to-18", "2027-01-20");        /* three months */
  assert_due (clocks, "care-review", "2026-12-10");             /* six months */
}

static void
test_day_31_of_45 (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  gint64 other;

  /* Without an assessment of anybody, nothing here could stop the clock. */
  add_referral (fixture, "2026-10-06");
  clocks = load (fixture);
  assert_due (clocks, "assessment", NULL);
  g_clear_object (&clocks);

  other = kith_test_add (fixture->store, &kith_table_referral, "child_id",
                         kith_test_number (kith_test_store_add_child (fixture->store, "Bo", "Fern")), "day", "2026-01-05", NULL);
  kith_test_add (fixture->store, &kith_table_assessment, "referral_id", kith_test_number (other), "start", "2026-01-06",
                 "authorisation", "2026-02-02", NULL);
  clocks = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (clocks), ==, 1);
  assert_due (clocks, "assessment", "2026-12-08");
  g_assert_cmpint (kith_clock_get_values (find_clock (clocks, "assessment"))->day, ==, 31);
}

/* That a referral was decided can be seen; on which day cannot. */
static void
test_decision (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  gint64 referral = kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (fixture->child),
                                   "day", "2026-11-17", NULL);

  clocks = load (fixture);
  assert_due (clocks, "referral-decision", "2026-11-18");
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "referral-decision")), ==, KITH_CLOCK_NEAR);
  g_clear_object (&clocks);

  kith_test_change (fixture->store, &kith_table_referral, referral, "no_further_action", "1", NULL);
  clocks = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (clocks), ==, 0);
}

static void
test_conference (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  gint64 referral = add_referral (fixture, "2026-10-01");
  gint64 first = kith_test_add (fixture->store, &kith_table_section47, "referral_id", kith_test_number (referral),
                                "start", "2026-10-05", NULL);

  /* Another enquiry of the same referral led to the conference. */
  kith_test_add (fixture->store, &kith_table_section47, "referral_id", kith_test_number (referral),
                 "start", "2026-10-19", "conference", "2026-11-09", NULL);
  add_council_date (fixture, "conference", NULL, "2026-11-21");
  clocks = load (fixture);
  assert_due (clocks, "initial-conference", "2026-10-26");
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "initial-conference")), ==, KITH_CLOCK_OVER);
  g_assert_cmpint (kith_clock_get_values (find_clock (clocks, "initial-conference"))->warnings, ==,
                   KITH_CLOCK_MEETING_ON_WEEKEND | KITH_CLOCK_BOOKED_TOO_LATE);
  assert_due (clocks, "conference-report", "2026-11-18");
  g_clear_object (&clocks);

  kith_test_change (fixture->store, &kith_table_section47, first, "conference_not_required", "1", NULL);
  clocks = load (fixture);
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "initial-conference")), ==, KITH_CLOCK_DONE);
  assert_due (clocks, "initial-conference", "2026-11-09");
}

static gint64
add_sighting (Fixture    *fixture,
              const char *day,
              gboolean    is_visit,
              gboolean    is_alone)
{
  gint64 note = kith_test_add (fixture->store, &kith_table_note, "kind", "visit", "day", day,
                               "written_at", "1900000000000000", "signed_at", "1900000000000000", NULL);

  kith_test_add (fixture->store, &kith_table_note_about, "note_id", kith_test_number (note), "relation", "about",
                 "child_id", kith_test_number (fixture->child), NULL);
  kith_test_add (fixture->store, &kith_table_sighting, "note_id", kith_test_number (note),
                 "child_id", kith_test_number (fixture->child), "day", day,
                 "is_visit", is_visit ? "1" : "0", "alone", is_alone ? "1" : "0", "bedroom", is_alone ? "1" : "0", NULL);

  return note;
}

static void
test_visits (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  gint64 referral = add_referral (fixture, "2026-09-01");
  gint64 visit;

  add_plan (fixture, referral, "2026-10-19");
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", NULL);         /* nobody here knows of any visit */
  g_clear_object (&clocks);

  add_council_date (fixture, "visit", "2026-10-30", NULL);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-13");
  g_clear_object (&clocks);

  /* To be seen in a corridor is no visit. */
  add_sighting (fixture, "2026-11-12", FALSE, FALSE);
  visit = add_sighting (fixture, "2026-11-10", TRUE, FALSE);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-24");
  assert_due (clocks, "protection-visit-alone", NULL);
  g_clear_object (&clocks);

  /* Alone and with the bedroom has a clock of its own, beside the other. */
  add_sighting (fixture, "2026-11-02", TRUE, TRUE);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-24");
  assert_due (clocks, "protection-visit-alone", "2026-11-30");
  g_clear_object (&clocks);

  kith_test_add (fixture->store, &kith_table_note_addition, "note_id", kith_test_number (visit), "kind", "withdrawal",
                 "text", "It was another child.", "signed_at", "1900000000000000", NULL);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-16");
}

static void
add_care (Fixture    *fixture,
          const char *start,
          const char *finish,
          const char *legal_status,
          const char *placement)
{
  kith_test_add (fixture->store, &kith_table_care_episode, "child_id", kith_test_number (fixture->child), "start", start,
                 "legal_status", legal_status, "placement", placement, finish != NULL ? "finish" : NULL, finish, NULL);
}

static void
test_care (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;

  add_council_date (fixture, "visit", "2026-09-01", NULL);
  add_council_date (fixture, "review", "2026-08-01", NULL);
  add_care (fixture, "2026-10-05", "2026-11-02", "C1", "U6");
  add_care (fixture, "2026-11-02", "2026-11-10", "C2", "U6");    /* the order changed, the home did not */
  clocks = load (fixture);

  /* All has ended: nothing of it runs. */
  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      g_assert_false (kith_clock_is_running (clock));
      g_assert_cmpint (kith_clock_get_values (clock)->start, ==, kith_test_date ("2026-10-05"));
    }
  assert_due (clocks, "care-visit-first", "2026-10-12");
  g_clear_object (&clocks);

  /* Another home: its own first visit, and the same time of being looked after. */
  add_care (fixture, "2026-11-10", NULL, "C2", "U3");
  clocks = load (fixture);
  assert_due (clocks, "care-visit-first", "2026-11-17");
  assert_due (clocks, "care-review-first", "2026-11-02");
  g_assert_cmpint (kith_clock_get_state (find_clock (clocks, "care-review-first")), ==, KITH_CLOCK_OVER);
}

static void
test_care_at_home (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;

  add_council_date (fixture, "visit", "2026-11-13", NULL);
  add_care (fixture, "2026-11-09", NULL, "C1", "P1");
  clocks = load (fixture);

  assert_due (clocks, "care-visit-interim", "2026-11-20");
  assert_due (clocks, "care-visit-year-one", NULL);
}

static void
test_reviews_of_a_plan_are_not_of_care (Fixture      *fixture,
                                        gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  gint64 plan = add_plan (fixture, add_referral (fixture, "2026-06-01"), "2026-06-22");

  /* Of another child the council's system tells reviews, so that clocks of reviews run at all. */
  kith_test_add (fixture->store, &kith_table_council_date, "child_id",
                 kith_test_number (kith_test_store_add_child (fixture->store, "Bo", "Fern")),
                 "kind", "review", "as_at", AS_AT, "done", "2026-08-01", NULL);
  add_care (fixture, "2026-08-03", NULL, "V2", "U6");
  kith_test_add (fixture->store, &kith_table_protection_review, "protection_plan_id", kith_test_number (plan), "day", "2026-09-14", NULL);
  clocks = load (fixture);

  assert_due (clocks, "review-conference", "2027-03-14");
  assert_due (clocks, "care-review-first", "2026-09-01");
  g_assert_true (kith_clock_is_running (find_clock (clocks, "care-review-first")));
}

/* Switched on, it counts from the referral, and from each note of a manager after it. */
static void
test_oversight (Fixture      *fixture,
                gconstpointer user_data)
{
  const KithClockChange switched_on = {
    "management-overview", { KITH_CLOCK_MONTHS, 2, FALSE }, TRUE, KITH_DATE_NONE, "Fernhollow procedures, 9",
  };
  g_autoptr(GListModel) clocks = NULL;
  gint64 note;

  add_referral (fixture, "2026-08-03");
  note = kith_test_add (fixture->store, &kith_table_note, "kind", "oversight", "day", "2026-10-12",
                        "written_at", "1900000000000000", "signed_at", "1900000000000000", NULL);
  kith_test_add (fixture->store, &kith_table_note_about, "note_id", kith_test_number (note), "relation", "about",
                 "child_id", kith_test_number (fixture->child), NULL);
  clocks = load (fixture);
  assert_due (clocks, "management-overview", NULL);
  g_clear_object (&clocks);

  g_assert_true (kith_db_change_clock_rule (fixture->store->db, &switched_on, NULL, NULL));
  clocks = load (fixture);
  assert_due (clocks, "management-overview", "2026-12-12");
}

static void
test_proceedings (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  gint64 referral = add_referral (fixture, "2026-06-01");

  kith_test_add (fixture->store, &kith_table_pre_proceedings, "referral_id", kith_test_number (referral),
                 "start", "2026-07-01", "court_application", "2026-11-16", NULL);
  add_care (fixture, "2026-11-16", NULL, "C1", "U6");
  clocks = load (fixture);
  assert_due (clocks, "care-proceedings", "2027-05-16");
}

static void
test_change_of_a_rule (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  gint64 act;

  add_plan (fixture, add_referral (fixture, "2026-09-01"), "2026-09-21");
  add_council_date (fixture, "visit", "2026-10-01", NULL);
  add_sighting (fixture, "2026-11-04", TRUE, FALSE);

  /* From a day to come: nothing that runs moves. */
  act = change (fixture, "protection-visit", 15, TRUE, "2026-11-23");
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-18");
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_result"), ==, 0);
  g_clear_object (&clocks);
  undo (fixture, act);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_rule"), ==, 0);

  /* From 1 November: what started on the 4th moves, and nothing that has closed. */
  act = change (fixture, "protection-visit", 15, TRUE, "2026-11-01");
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-25");
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_result"), ==, 0);
  g_clear_object (&clocks);
  undo (fixture, act);

  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-18");
}

/* A clock that has closed stands as it was told, whatever is changed for its day. */
static void
test_closed_never_recomputes (Fixture      *fixture,
                              gconstpointer user_data)
{
  g_autoptr(GListModel) clocks = NULL;
  KithClock *closed = NULL;
  gint64 acts[3];

  add_plan (fixture, add_referral (fixture, "2026-09-01"), "2026-09-21");
  add_council_date (fixture, "visit", "2026-10-07", NULL);   /* 12 working days: late by two */
  acts[0] = change (fixture, "protection-visit", 15, TRUE, "2026-09-01");
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_result"), ==, 1);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-10-28");

  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      if (!kith_clock_is_running (clock))
        closed = clock;
    }
  g_assert_nonnull (closed);
  g_assert_true (kith_clock_get_values (closed)->is_frozen);
  g_assert_cmpint (kith_clock_get_due (closed), ==, kith_test_date ("2026-10-05"));
  g_assert_cmpint (kith_clock_get_values (closed)->day, ==, 12);
  g_assert_cmpint (kith_clock_get_values (closed)->due.total, ==, 10);
  g_assert_true (kith_clock_is_late (closed));
  g_clear_object (&clocks);

  /* A second change keeps what was told first, and switching the rule off as well. */
  acts[1] = change (fixture, "protection-visit", 5, FALSE, "2026-08-01");
  acts[2] = change (fixture, "protection-visit", 15, FALSE, "2026-09-01");
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_result"), ==, 1);
  clocks = load (fixture);
  closed = find_clock (clocks, "protection-visit");
  g_assert_cmpint (kith_clock_get_due (closed), ==, kith_test_date ("2026-10-05"));
  g_clear_object (&clocks);

  for (guint i = G_N_ELEMENTS (acts); i-- > 0;)
    undo (fixture, acts[i]);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_result"), ==, 0);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_rule"), ==, 0);
}

static void
test_refuses (Fixture      *fixture,
              gconstpointer user_data)
{
  const KithClockChange changes[] = {
    { "no-such-rule", { KITH_CLOCK_DAYS, 1, FALSE }, TRUE, KITH_DATE_NONE, "Procedures" },
    { "assessment", { KITH_CLOCK_DAYS, 100000, FALSE }, TRUE, KITH_DATE_NONE, "Procedures" },
    { "assessment", { KITH_CLOCK_DAYS, 10, FALSE }, TRUE, KITH_DATE_NONE, "" },
  };
  const int codes[] = { KITH_STORE_ERROR_NOT_FOUND, KITH_STORE_ERROR_CONSTRAINT, KITH_STORE_ERROR_CONSTRAINT };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (kith_db_change_clock_rule (fixture->store->db, &changes[i], NULL, &error));
      g_assert_error (error, KITH_STORE_ERROR, codes[i]);
    }
}

static KithImportSource *
holidays_source (const char *days)
{
  g_autofree char *json = g_strdup_printf ("{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[%s]}}", days);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  KithImportSource *source = kith_import_source_new ("holidays", "bank-holidays.json", bytes, NULL, &error);

  g_assert_no_error (error);

  return source;
}

/* Every bank holiday of 2026, and two that were proclaimed. */
#define EVENT(day) "{\"title\":\"Holiday\",\"date\":\"2026-" day "\",\"notes\":\"\",\"bunting\":true}"
#define HOLIDAYS \
        EVENT ("01-01") "," EVENT ("04-03") "," EVENT ("04-06") "," EVENT ("05-04") "," EVENT ("05-25") "," EVENT ("08-31") "," \
        EVENT ("12-25") "," EVENT ("12-28")

/* A newer list moves what runs, says so first, leaves alone what has closed, and is one undo. */
static void
test_newer_holidays (Fixture      *fixture,
                     gconstpointer user_data)
{
  KithImportSource *source = holidays_source (HOLIDAYS "," EVENT ("11-02") "," EVENT ("11-16"));
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(GListModel) clocks = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) told = g_string_new (NULL);
  KithClock *clock = NULL;
  gint64 act;

  add_plan (fixture, add_referral (fixture, "2026-09-01"), "2026-10-26");
  add_council_date (fixture, "visit", "2026-11-09", NULL);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-23");
  g_clear_object (&clocks);

  preview = kith_db_preview_import (fixture->store->db, source, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (kith_import_preview_get_lines (preview)); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (kith_import_preview_get_lines (preview), i);

      if (kith_import_line_get_verdict (line) == KITH_IMPORT_FAULT)
        g_string_append_printf (told, "%s: %s|", kith_import_line_get_subject (line), kith_import_line_get_why (line));
    }
  g_assert_cmpstr (told->str, ==, "Visit, protection plan: 1 running clock would be due on Tue 24 November 2026, not on Mon 23 November 2026.|");
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM bank_holiday WHERE day = '2026-11-16'"), ==, 0);

  g_assert_true (kith_db_import (fixture->store->db, kith_import_preview_get_payload (preview), NULL, &act, &error));
  g_assert_no_error (error);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-24");

  /* The visit of 9 November was on day 10 of 10, and is still. */
  clock = g_list_model_get_item (clocks, g_list_model_get_n_items (clocks) - 1);
  g_assert_false (kith_clock_is_running (clock));
  g_assert_cmpint (kith_clock_get_values (clock)->day, ==, 10);
  g_assert_cmpint (kith_clock_get_due (clock), ==, kith_test_date ("2026-11-09"));
  g_assert_true (kith_clock_get_values (clock)->is_frozen);
  g_object_unref (clock);
  g_clear_object (&clocks);

  undo (fixture, act);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM clock_result"), ==, 0);
  clocks = load (fixture);
  assert_due (clocks, "protection-visit", "2026-11-23");
}

static guint
count_running (KithTestStore *store,
               gint64         child_id,
               KithClock    **ret_first)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) clocks = kith_db_load_clocks_of (store->db, child_id, &error);
  guint n = 0;

  g_assert_no_error (error);
  g_clear_object (ret_first);
  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      if (!kith_clock_is_running (clock))
        break;

      if (n++ == 0)
        *ret_first = g_object_ref (clock);
    }

  return n;
}

/* One definition: the caseload, the list of all clocks and each child's page. */
static void
test_one_definition (void)
{
  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_STOCKPORT, seed, 0.02, kith_test_date ("2025-11-20"));
      g_autoptr(KithCaseload) caseload = NULL;
      g_autoptr(GListModel) all = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(KithClock) first = NULL;
      guint n = 0;

      caseload = kith_db_load_caseload (store->db, 0, &error);
      g_assert_no_error (error);
      all = kith_db_load_clocks (store->db, 0, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
        {
          KithCaseloadRow *row = kith_caseload_get_row (caseload, i);
          GPtrArray *clocks = kith_caseload_row_get_clocks (row);
          guint n_of_child = count_running (store, kith_caseload_row_get_id (row), &first);

          g_assert_cmpuint (clocks != NULL ? clocks->len : 0, ==, n_of_child);
          n += n_of_child;
          if (n_of_child == 0)
            continue;

          g_assert_cmpint (kith_clock_compare (kith_caseload_row_get_next_clock (row), first), ==, 0);
          g_assert_cmpint (kith_clock_get_values (first)->as_at, ==, kith_test_date ("2025-11-20"));
        }

      g_assert_cmpuint (g_list_model_get_n_items (all), ==, n);
      g_assert_cmpuint (n, >, 0);
      g_test_message ("seed %u: %u clocks", seed, n);
    }
}

/* Today has what presses of one's own children and of those who have nobody, and of no others. */
/* Everything but what was put off waits for somebody. */
static guint
count_waiting (KithToday *today)
{
  static GListModel * (* const lists[]) (KithToday *) = {
    kith_today_get_drafts, kith_today_get_unsigned, kith_today_get_overdue, kith_today_get_work, kith_today_get_steps, kith_today_get_clocks,
    kith_today_get_reviews, kith_today_get_home, kith_today_get_restrictions, kith_today_get_unseen, kith_today_get_handed,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    n += g_list_model_get_n_items (lists[i] (today));

  return n;
}

static void
test_today (void)
{
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_STOCKPORT, seed, 0.05, kith_test_date ("2025-11-20"));
      g_autoptr(GListModel) all = NULL;
      g_autoptr(KithToday) today = NULL;
      g_autoptr(GError) error = NULL;
      guint n = 0;

      all = kith_db_load_clocks (store->db, 0, &error);
      g_assert_no_error (error);
      today = kith_db_load_today (store->db, kith_test_date ("2025-11-20"), &error);
      g_assert_no_error (error);
      for (guint i = 0; i < g_list_model_get_n_items (all); i++)
        {
          g_autoptr(KithClock) clock = g_list_model_get_item (all, i);
          g_autofree char *sql = NULL;
          KithDate due = kith_clock_get_due (clock);

          if (kith_clock_get_state (clock) != KITH_CLOCK_OVER && (due == KITH_DATE_NONE || due > kith_test_date ("2025-11-27")))
            continue;

          sql = g_strdup_printf ("SELECT count(*) FROM child WHERE id = %" G_GINT64_FORMAT
                                 " AND (worker_id IS NULL OR worker_id IN (SELECT id FROM worker WHERE me = 1))",
                                 kith_clock_get_child_id (clock));
          if (kith_test_select (store, sql) == 0)
            continue;

          {
            g_autoptr(KithClock) shown = g_list_model_get_item (kith_today_get_clocks (today), n++);

            g_assert_cmpint (kith_clock_get_child_id (shown), ==, kith_clock_get_child_id (clock));
            g_assert_cmpint (kith_clock_get_due (shown), ==, due);
            g_assert_nonnull (kith_clock_get_child (shown));
          }
        }
      g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_clocks (today)), ==, n);
      g_assert_cmpint (kith_today_get_is_calm (today), ==, count_waiting (today) == 0);
    }
}

#define ADD(name, func) g_test_add ("/clocks/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("shipped-rules", test_shipped_rules);
  ADD ("day-31-of-45", test_day_31_of_45);
  ADD ("decision", test_decision);
  ADD ("conference", test_conference);
  ADD ("visits", test_visits);
  ADD ("care", test_care);
  ADD ("care-at-home", test_care_at_home);
  ADD ("reviews-of-a-plan-are-not-of-care", test_reviews_of_a_plan_are_not_of_care);
  ADD ("oversight", test_oversight);
  ADD ("recorded-work", test_recorded_work);
  ADD ("strategy-is-held", test_strategy_is_held);
  ADD ("interview-declined", test_interview_declined);
  ADD ("fostering-and-care", test_fostering_and_care);
  ADD ("proceedings", test_proceedings);
  ADD ("change-of-a-rule", test_change_of_a_rule);
  ADD ("closed-never-recomputes", test_closed_never_recomputes);
  ADD ("refuses", test_refuses);
  ADD ("newer-holidays", test_newer_holidays);
  g_test_add_func ("/clocks/one-definition", test_one_definition);
  g_test_add_func ("/clocks/today", test_today);

  return g_test_run ();
}
