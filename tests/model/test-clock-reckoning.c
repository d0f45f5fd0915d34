/* test-clock-reckoning.c: which clocks records make, and what closes them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clock-reckoning.h"
#include "kith-term.h"

#define BIT(kind) KITH_CLOCK_BIT (KITH_CLOCK_ ## kind)

typedef struct
{
  KithClockReckoning  reckoning;
  GPtrArray          *versions;
  GArray             *records;
  GListStore         *terms;
} Case;

static KithDate
date_of (const char *iso)
{
  KithDate date = KITH_DATE_NONE;

  g_assert_true (kith_date_parse_iso (iso, &date, NULL));

  return date;
}

static void
set_up (Case         *self,
        gconstpointer data)
{
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  self->records = g_array_new (FALSE, TRUE, sizeof (KithClockRecord));
  self->terms = g_list_store_new (KITH_TYPE_TERM);
  self->reckoning = (KithClockReckoning){
    .calendar = kith_calendar_new (NULL, 0, KITH_DATE_NONE, KITH_DATE_NONE),
    .held = G_MAXUINT64,
    .as_at = date_of ("2026-11-18"),
    .near_days = 5,
    .with_closed = TRUE,
  };
}

static void
tear_down (Case         *self,
           gconstpointer data)
{
  g_clear_object (&self->reckoning.rules);
  kith_calendar_unref (self->reckoning.calendar);
  g_ptr_array_unref (self->versions);
  g_array_unref (self->records);
  g_object_unref (self->terms);
}

static KithClockRuleValues
make_values (const char    *code,
             KithClockUnit  unit,
             int            length,
             KithClockKinds starts,
             KithClockKinds ends,
             KithClockKind  during)
{
  return (KithClockRuleValues){
           .code = code,
           .title = code,
           .is_used = TRUE,
           .limit = { unit, length, FALSE },
           .starts = starts,
           .ends = ends,
           .during = during,
           .from_months = KITH_CLOCK_NO_MONTHS,
           .to_months = KITH_CLOCK_NO_MONTHS,
           .valid_from = KITH_DATE_NONE,
  };
}

static void
add_rule (Case                      *self,
          const KithClockRuleValues *values)
{
  g_assert_cmpstr (kith_clock_rule_find_fault (values), ==, NULL);
  g_ptr_array_add (self->versions, kith_clock_rule_new (values));
}

static void
add_visit_rule (Case *self)
{
  const KithClockRuleValues values = make_values ("visit", KITH_CLOCK_WORKING_DAYS, 10,
                                                  BIT (PROTECTION_PLAN) | BIT (VISIT), BIT (VISIT),
                                                  KITH_CLOCK_PROTECTION_PLAN);

  add_rule (self, &values);
}

static void
add_assessment_rule (Case *self)
{
  const KithClockRuleValues values = make_values ("assessment", KITH_CLOCK_WORKING_DAYS, 45,
                                                  BIT (REFERRAL), BIT (ASSESSED), KITH_CLOCK_REFERRAL);

  add_rule (self, &values);
}

/* In @thread; an end of NULL for what has none. */
static void
add_record (Case         *self,
            KithClockKind kind,
            const char   *from,
            const char   *until,
            gint64        thread)
{
  const KithClockRecord record = {
    .kind = kind,
    .from = from != NULL ? date_of (from) : KITH_DATE_NONE,
    .until = until != NULL ? date_of (until) : KITH_DATE_NONE,
    .thread = thread,
  };

  g_array_append_val (self->records, record);
}

static GPtrArray *
run (Case *self)
{
  const KithClockSubject subject = { .child_id = 7, .records = self->records, .terms = G_LIST_MODEL (self->terms) };

  g_clear_object (&self->reckoning.rules);
  self->reckoning.rules = kith_clock_rules_new (self->versions);

  return kith_clock_reckoning_run (&self->reckoning, &subject);
}

static const KithClockValues *
get_values (GPtrArray *clocks,
            guint      i)
{
  g_assert_cmpuint (i, <, clocks->len);

  return kith_clock_get_values (g_ptr_array_index (clocks, i));
}

static void
assert_clock (GPtrArray     *clocks,
              guint          i,
              KithClockState state,
              const char    *start,
              const char    *due,
              const char    *closed)
{
  const KithClockValues *values = get_values (clocks, i);

  g_assert_cmpint (values->state, ==, state);
  g_assert_cmpint (values->start, ==, date_of (start));
  g_assert_cmpint (values->due.day, ==, due != NULL ? date_of (due) : KITH_DATE_NONE);
  g_assert_cmpint (values->closed, ==, closed != NULL ? date_of (closed) : KITH_DATE_NONE);
}

static void
test_day_31_of_45 (Case         *self,
                   gconstpointer data)
{
  g_autoptr(GPtrArray) clocks = NULL;

  add_assessment_rule (self);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-10-06", NULL, 1);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 1);
  assert_clock (clocks, 0, KITH_CLOCK_RUNNING, "2026-10-06", "2026-12-08", NULL);
  g_assert_cmpint (get_values (clocks, 0)->day, ==, 31);
  g_assert_cmpint (get_values (clocks, 0)->due.total, ==, 45);
  g_assert_cmpint (get_values (clocks, 0)->child_id, ==, 7);
  g_assert_cmpfloat_with_epsilon (kith_clock_get_share (g_ptr_array_index (clocks, 0)), 31 / 45.0, 0.0001);
}

static void
test_satisfied (Case         *self,
                gconstpointer data)
{
  g_autoptr(GPtrArray) clocks = NULL;

  add_assessment_rule (self);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-08-03", NULL, 1);
  add_record (self, KITH_CLOCK_ASSESSED, "2026-10-07", NULL, 1);
  clocks = run (self);

  /* The August holiday is one of the days: it was due on 6 October. */
  g_assert_cmpuint (clocks->len, ==, 1);
  assert_clock (clocks, 0, KITH_CLOCK_DONE, "2026-08-03", "2026-10-06", "2026-10-07");
  g_assert_cmpint (get_values (clocks, 0)->day, ==, 46);
  g_assert_true (kith_clock_is_late (g_ptr_array_index (clocks, 0)));
}

static void
test_another_thread_does_not_satisfy (Case         *self,
                                      gconstpointer data)
{
  g_autoptr(GPtrArray) clocks = NULL;

  add_assessment_rule (self);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-10-06", NULL, 1);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-10-01", "2026-10-30", 2);
  add_record (self, KITH_CLOCK_ASSESSED, "2026-10-20", NULL, 2);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 2);
  assert_clock (clocks, 0, KITH_CLOCK_RUNNING, "2026-10-06", "2026-12-08", NULL);
  assert_clock (clocks, 1, KITH_CLOCK_DONE, "2026-10-01", "2026-12-03", "2026-10-20");
}

static void
test_ends_with_what_it_belongs_to (Case         *self,
                                   gconstpointer data)
{
  g_autoptr(GPtrArray) clocks = NULL;

  add_assessment_rule (self);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-10-06", "2026-10-30", 1);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-10-06", "2026-10-06", 2);  /* nothing came of it */
  add_record (self, KITH_CLOCK_ASSESSED, "2026-11-10", NULL, 1);          /* after the closure */
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 1);
  assert_clock (clocks, 0, KITH_CLOCK_ENDED, "2026-10-06", "2026-12-08", "2026-10-30");
}

static void
test_done_nobody_knows_when (Case         *self,
                             gconstpointer data)
{
  g_autoptr(GPtrArray) clocks = NULL;

  add_assessment_rule (self);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-10-06", NULL, 1);
  add_record (self, KITH_CLOCK_ASSESSED, NULL, NULL, 1);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 0);
}

static void
test_visits_follow_one_another (Case         *self,
                                gconstpointer data)
{
  g_autoptr(GPtrArray) clocks = NULL;

  add_visit_rule (self);
  add_record (self, KITH_CLOCK_VISIT, "2026-09-01", NULL, 0);             /* before the plan: starts nothing */
  add_record (self, KITH_CLOCK_PROTECTION_PLAN, "2026-10-05", NULL, 1);
  add_record (self, KITH_CLOCK_VISIT, "2026-10-19", NULL, 0);
  add_record (self, KITH_CLOCK_VISIT, "2026-11-04", NULL, 0);
  add_record (self, KITH_CLOCK_VISIT, "2026-11-04", NULL, 0);             /* told twice */
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 3);
  assert_clock (clocks, 0, KITH_CLOCK_NEAR, "2026-11-04", "2026-11-18", NULL);
  assert_clock (clocks, 1, KITH_CLOCK_DONE, "2026-10-19", "2026-11-02", "2026-11-04");
  assert_clock (clocks, 2, KITH_CLOCK_DONE, "2026-10-05", "2026-10-19", "2026-10-19");
  g_assert_true (kith_clock_is_late (g_ptr_array_index (clocks, 1)));
  g_assert_false (kith_clock_is_late (g_ptr_array_index (clocks, 2)));
}

/* A plan's and a placement's: each has its own limit, and one visit serves both. */
static void
test_two_visit_clocks (Case         *self,
                       gconstpointer data)
{
  const KithClockRuleValues care = make_values ("care-visit", KITH_CLOCK_WEEKS, 6, BIT (PLACEMENT) | BIT (VISIT), BIT (VISIT),
                                                KITH_CLOCK_PLACEMENT);
  g_autoptr(GPtrArray) clocks = NULL;

  self->reckoning.with_closed = FALSE;
  add_visit_rule (self);
  add_rule (self, &care);
  add_record (self, KITH_CLOCK_PROTECTION_PLAN, "2026-10-05", NULL, 1);
  add_record (self, KITH_CLOCK_PLACEMENT, "2026-10-01", NULL, -1);
  add_record (self, KITH_CLOCK_VISIT, "2026-11-02", NULL, 0);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 2);
  assert_clock (clocks, 0, KITH_CLOCK_OVER, "2026-11-02", "2026-11-16", NULL);
  assert_clock (clocks, 1, KITH_CLOCK_RUNNING, "2026-11-02", "2026-12-14", NULL);
}

static void
test_months_of_a_stay (Case         *self,
                       gconstpointer data)
{
  KithClockRuleValues first = make_values ("first-year", KITH_CLOCK_WEEKS, 6, BIT (VISIT), BIT (VISIT), KITH_CLOCK_PLACEMENT);
  KithClockRuleValues later = make_values ("later", KITH_CLOCK_MONTHS, 3, BIT (VISIT), BIT (VISIT), KITH_CLOCK_PLACEMENT);
  g_autoptr(GPtrArray) clocks = NULL;

  first.to_months = 12;
  later.from_months = 12;
  add_rule (self, &first);
  add_rule (self, &later);
  add_record (self, KITH_CLOCK_PLACEMENT, "2025-11-17", NULL, 0);
  add_record (self, KITH_CLOCK_VISIT, "2026-11-16", NULL, 0);             /* the last day of the first year */
  add_record (self, KITH_CLOCK_VISIT, "2026-11-17", NULL, 0);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 2);
  assert_clock (clocks, 0, KITH_CLOCK_RUNNING, "2026-11-17", "2027-02-17", NULL);
  assert_clock (clocks, 1, KITH_CLOCK_DONE, "2026-11-16", "2026-12-28", "2026-11-17");
}

/* What began nobody knows when is not in its first year. */
static void
test_stay_without_a_start (Case         *self,
                           gconstpointer data)
{
  KithClockRuleValues first = make_values ("first-year", KITH_CLOCK_WEEKS, 6, BIT (VISIT), BIT (VISIT), KITH_CLOCK_PLACEMENT);
  KithClockRuleValues later = make_values ("later", KITH_CLOCK_MONTHS, 3, BIT (VISIT), BIT (VISIT), KITH_CLOCK_PLACEMENT);
  g_autoptr(GPtrArray) clocks = NULL;

  first.to_months = 12;
  later.from_months = 12;
  add_rule (self, &first);
  add_rule (self, &later);
  add_record (self, KITH_CLOCK_PLACEMENT, NULL, NULL, 0);
  add_record (self, KITH_CLOCK_VISIT, "2026-11-16", NULL, 0);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 1);
  g_assert_cmpstr (kith_clock_rule_get_code (get_values (clocks, 0)->rule), ==, "later");
}

static void
test_before_and_after_a_review (Case         *self,
                                gconstpointer data)
{
  KithClockRuleValues weekly = make_values ("weekly", KITH_CLOCK_WEEKS, 1, BIT (VISIT), BIT (VISIT), KITH_CLOCK_INTERIM_AT_HOME);
  KithClockRuleValues later = make_values ("later", KITH_CLOCK_WEEKS, 4, BIT (VISIT), BIT (VISIT), KITH_CLOCK_INTERIM_AT_HOME);
  KithClockRuleValues usual = make_values ("usual", KITH_CLOCK_WEEKS, 6, BIT (VISIT), BIT (VISIT), KITH_CLOCK_CARE);
  g_autoptr(GPtrArray) clocks = NULL;

  weekly.before = BIT (REVIEW);
  later.after = BIT (REVIEW);
  usual.unless = BIT (INTERIM_AT_HOME);
  add_rule (self, &weekly);
  add_rule (self, &later);
  add_rule (self, &usual);
  add_record (self, KITH_CLOCK_CARE, "2026-10-01", NULL, 0);
  add_record (self, KITH_CLOCK_INTERIM_AT_HOME, "2026-10-01", NULL, 0);
  add_record (self, KITH_CLOCK_REVIEW, "2026-09-01", NULL, 0);            /* an earlier time in care */
  add_record (self, KITH_CLOCK_VISIT, "2026-10-08", NULL, 0);
  add_record (self, KITH_CLOCK_REVIEW, "2026-10-27", NULL, 0);
  add_record (self, KITH_CLOCK_VISIT, "2026-11-10", NULL, 0);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 2);
  g_assert_cmpstr (kith_clock_rule_get_code (get_values (clocks, 0)->rule), ==, "later");
  assert_clock (clocks, 0, KITH_CLOCK_RUNNING, "2026-11-10", "2026-12-08", NULL);
  g_assert_cmpstr (kith_clock_rule_get_code (get_values (clocks, 1)->rule), ==, "weekly");
}

static void
test_paused (Case         *self,
             gconstpointer data)
{
  KithClockRuleValues need = make_values ("need-visit", KITH_CLOCK_WORKING_DAYS, 20, BIT (NEED_PLAN), BIT (VISIT), KITH_CLOCK_NEED_PLAN);
  g_autoptr(GPtrArray) clocks = NULL;

  need.pauses = BIT (PROTECTION_PLAN);
  add_rule (self, &need);
  add_record (self, KITH_CLOCK_NEED_PLAN, "2026-11-02", NULL, 1);
  add_record (self, KITH_CLOCK_PROTECTION_PLAN, "2026-11-09", NULL, 1);
  clocks = run (self);
  g_assert_cmpuint (clocks->len, ==, 1);
  assert_clock (clocks, 0, KITH_CLOCK_PAUSED, "2026-11-02", NULL, NULL);
  g_assert_cmpint (get_values (clocks, 0)->day, ==, 4);
  g_clear_pointer (&clocks, g_ptr_array_unref);

  /* The plan ended after a week: the 20 days end a week later. */
  g_array_index (self->records, KithClockRecord, 1).until = date_of ("2026-11-16");
  clocks = run (self);
  assert_clock (clocks, 0, KITH_CLOCK_RUNNING, "2026-11-02", "2026-12-07", NULL);
}

static void
test_nothing_here_stops_it (Case         *self,
                            gconstpointer data)
{
  g_autoptr(GPtrArray) clocks = NULL;

  add_visit_rule (self);
  self->reckoning.held = BIT (PROTECTION_PLAN);
  add_record (self, KITH_CLOCK_PROTECTION_PLAN, "2026-10-05", NULL, 1);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 0);
}

/* A clock runs under the version of the day on which it started. */
static void
test_versions (Case         *self,
               gconstpointer data)
{
  KithClockRuleValues newer = make_values ("visit", KITH_CLOCK_WORKING_DAYS, 15, BIT (PROTECTION_PLAN) | BIT (VISIT), BIT (VISIT),
                                           KITH_CLOCK_PROTECTION_PLAN);
  g_autoptr(GPtrArray) clocks = NULL;

  newer.is_local = TRUE;
  newer.valid_from = date_of ("2026-11-01");
  add_visit_rule (self);
  add_rule (self, &newer);
  add_record (self, KITH_CLOCK_PROTECTION_PLAN, "2026-10-19", NULL, 1);
  add_record (self, KITH_CLOCK_VISIT, "2026-11-02", NULL, 0);
  clocks = run (self);
  g_assert_cmpuint (clocks->len, ==, 2);
  assert_clock (clocks, 0, KITH_CLOCK_NEAR, "2026-11-02", "2026-11-23", NULL);
  assert_clock (clocks, 1, KITH_CLOCK_DONE, "2026-10-19", "2026-11-02", "2026-11-02");
  g_clear_pointer (&clocks, g_ptr_array_unref);

  /* What is switched off from a day on starts nothing from that day on. */
  newer.is_used = FALSE;
  g_ptr_array_remove_index (self->versions, 1);
  add_rule (self, &newer);
  clocks = run (self);
  g_assert_cmpuint (clocks->len, ==, 1);
  g_assert_cmpint (get_values (clocks, 0)->state, ==, KITH_CLOCK_DONE);
}

static void
test_margins (Case         *self,
              gconstpointer data)
{
  static const struct
  {
    const char     *as_at;
    int             near_days;
    int             over_days;
    KithClockState  state;
  } margins[] = {
    { "2026-12-01", 5, 0, KITH_CLOCK_NEAR },     /* five working days before Tuesday 8 December */
    { "2026-11-30", 5, 0, KITH_CLOCK_RUNNING },
    { "2026-12-08", 0, 0, KITH_CLOCK_NEAR },     /* the day itself is near, and not over */
    { "2026-12-09", 5, 0, KITH_CLOCK_OVER },
    { "2026-12-10", 5, 2, KITH_CLOCK_NEAR },
    { "2026-12-11", 5, 2, KITH_CLOCK_OVER },
    { "2026-12-12", 5, 3, KITH_CLOCK_NEAR },     /* Saturday is no working day */
  };

  add_assessment_rule (self);
  add_record (self, KITH_CLOCK_REFERRAL, "2026-10-06", NULL, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (margins); i++)
    {
      g_autoptr(GPtrArray) clocks = NULL;

      self->reckoning.as_at = date_of (margins[i].as_at);
      self->reckoning.near_days = margins[i].near_days;
      self->reckoning.over_days = margins[i].over_days;
      clocks = run (self);
      g_test_message ("%s", margins[i].as_at);
      assert_clock (clocks, 0, margins[i].state, "2026-10-06", "2026-12-08", NULL);
      g_assert_cmpint (kith_clock_is_late (g_ptr_array_index (clocks, 0)), ==, self->reckoning.as_at > date_of ("2026-12-08"));
    }
}

static void
test_visit_in_school_holidays (Case         *self,
                               gconstpointer data)
{
  g_autoptr(KithTerm) autumn = kith_term_new (1, KITH_TERM_AUTUMN, FALSE, date_of ("2026-09-02"), date_of ("2026-12-19"),
                                              date_of ("2026-10-24"), date_of ("2026-11-01"));
  g_autoptr(GPtrArray) clocks = NULL;

  add_visit_rule (self);
  add_record (self, KITH_CLOCK_PROTECTION_PLAN, "2026-10-13", NULL, 1);   /* due on 27 October, at half-term */
  clocks = run (self);
  g_assert_cmpint (get_values (clocks, 0)->warnings, ==, 0);              /* nobody has said when term is */
  g_clear_pointer (&clocks, g_ptr_array_unref);

  g_list_store_append (self->terms, autumn);
  clocks = run (self);
  g_assert_cmpint (get_values (clocks, 0)->warnings, ==, KITH_CLOCK_IN_HOLIDAYS);
  g_clear_pointer (&clocks, g_ptr_array_unref);

  g_array_index (self->records, KithClockRecord, 0).from = date_of ("2026-11-02");
  clocks = run (self);
  g_assert_cmpint (get_values (clocks, 0)->warnings, ==, 0);
}

static void
test_conference_on_a_weekend (Case         *self,
                              gconstpointer data)
{
  const KithClockRuleValues values = make_values ("initial-conference", KITH_CLOCK_WORKING_DAYS, 15, BIT (SECTION47), BIT (CONFERENCE),
                                                  KITH_CLOCK_SECTION47);
  g_autoptr(GPtrArray) clocks = NULL;

  add_rule (self, &values);
  add_record (self, KITH_CLOCK_SECTION47, "2026-11-02", NULL, 1);
  add_record (self, KITH_CLOCK_CONFERENCE_BOOKED, "2026-11-21", NULL, 0);
  clocks = run (self);
  assert_clock (clocks, 0, KITH_CLOCK_NEAR, "2026-11-02", "2026-11-23", NULL);
  g_assert_cmpint (get_values (clocks, 0)->booked, ==, date_of ("2026-11-21"));
  g_assert_cmpint (get_values (clocks, 0)->warnings, ==, KITH_CLOCK_MEETING_ON_WEEKEND);
  g_clear_pointer (&clocks, g_ptr_array_unref);

  g_array_index (self->records, KithClockRecord, 1).from = date_of ("2026-11-24");
  clocks = run (self);
  g_assert_cmpint (get_values (clocks, 0)->warnings, ==, KITH_CLOCK_BOOKED_TOO_LATE);
}

static void
test_report_before_a_meeting (Case         *self,
                              gconstpointer data)
{
  const KithClockRuleValues values = make_values ("report", KITH_CLOCK_WORKING_DAYS, -2, BIT (CONFERENCE_BOOKED),
                                                  BIT (REPORT) | BIT (CONFERENCE), KITH_CLOCK_N_KINDS);
  g_autoptr(GPtrArray) clocks = NULL;

  add_rule (self, &values);
  add_record (self, KITH_CLOCK_CONFERENCE, "2026-05-05", NULL, 0);        /* another one */
  add_record (self, KITH_CLOCK_CONFERENCE_BOOKED, "2026-12-09", NULL, 0);
  clocks = run (self);

  g_assert_cmpuint (clocks->len, ==, 1);
  assert_clock (clocks, 0, KITH_CLOCK_RUNNING, "2026-12-09", "2026-12-07", NULL);
  g_assert_cmpint (get_values (clocks, 0)->day, ==, -15);
  g_clear_pointer (&clocks, g_ptr_array_unref);

  self->reckoning.as_at = date_of ("2026-12-09");
  add_record (self, KITH_CLOCK_CONFERENCE, "2026-12-09", NULL, 0);
  clocks = run (self);
  assert_clock (clocks, 0, KITH_CLOCK_DONE, "2026-12-09", "2026-12-07", "2026-12-09");
}

/* Whatever the records, no clock is older than its start, none is closed before
 * it, each start of a rule has one, and without those that closed the rest stays.
 */
static void
test_random (Case         *self,
             gconstpointer data)
{
  const KithClockRuleValues groups = make_values ("core-group", KITH_CLOCK_MONTHS, 1, BIT (CORE_GROUP), BIT (CORE_GROUP),
                                                  KITH_CLOCK_PROTECTION_PLAN);
  const KithClockRuleValues interviews = make_values ("return-interview", KITH_CLOCK_HOURS, 72, BIT (FOUND), BIT (INTERVIEW),
                                                      KITH_CLOCK_INTERVIEW_WANTED);

  add_visit_rule (self);
  add_assessment_rule (self);
  add_rule (self, &groups);
  add_rule (self, &interviews);
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(GPtrArray) all = NULL;
      g_autoptr(GPtrArray) running = NULL;

      g_array_set_size (self->records, 0);
      for (guint i = 0; i < 16; i++)
        {
          static const KithClockKind kinds[] = {
            KITH_CLOCK_REFERRAL, KITH_CLOCK_ASSESSED, KITH_CLOCK_PROTECTION_PLAN, KITH_CLOCK_VISIT, KITH_CLOCK_CORE_GROUP,
            KITH_CLOCK_FOUND, KITH_CLOCK_INTERVIEW, KITH_CLOCK_INTERVIEW_WANTED,
          };
          KithClockRecord record = {
            .kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))],
            .from = date_of ("2026-06-01") + g_test_rand_int_range (0, 250),
            .until = KITH_DATE_NONE,
            .thread = g_test_rand_int_range (0, 3),
          };

          if (kith_clock_kind_lasts (record.kind) && g_test_rand_bit ())
            record.until = record.from + g_test_rand_int_range (0, 90);
          g_array_append_val (self->records, record);
        }

      self->reckoning.with_closed = TRUE;
      all = run (self);
      self->reckoning.with_closed = FALSE;
      running = run (self);
      for (guint i = 0; i < all->len; i++)
        {
          const KithClockValues *values = get_values (all, i);

          g_assert_cmpint (values->start, <=, values->as_at);
          g_assert_cmpint (values->due.day, >, values->start);
          if (values->closed != KITH_DATE_NONE)
            g_assert_cmpint (values->closed, >=, values->start);
          g_assert_cmpint (i < running->len, ==, values->closed == KITH_DATE_NONE);
          if (i > 0 && i < running->len)
            g_assert_cmpint (kith_clock_compare (g_ptr_array_index (all, i - 1), g_ptr_array_index (all, i)), <=, 0);
        }
    }
}

static void
test_faults_of_a_rule (void)
{
  const KithClockRuleValues good = make_values ("visit", KITH_CLOCK_WEEKS, 6, BIT (VISIT), BIT (VISIT), KITH_CLOCK_PLACEMENT);
  KithClockRuleValues values = good;

  g_assert_null (kith_clock_rule_find_fault (&good));

  values.code = "";
  g_assert_nonnull (kith_clock_rule_find_fault (&values));

  values = good;
  values.limit.length = KITH_CLOCK_MAX_LENGTH + 1;
  g_assert_nonnull (kith_clock_rule_find_fault (&values));

  values = good;
  values.limit.length = 0;
  g_assert_null (kith_clock_rule_find_fault (&values));

  values = good;
  values.ends = 0;
  g_assert_nonnull (kith_clock_rule_find_fault (&values));

  values = good;
  values.during = KITH_CLOCK_VISIT;
  g_assert_nonnull (kith_clock_rule_find_fault (&values));

  values = good;
  values.pauses = BIT (REVIEW);
  g_assert_nonnull (kith_clock_rule_find_fault (&values));

  values = good;
  values.from_months = 12;
  values.to_months = 12;
  g_assert_nonnull (kith_clock_rule_find_fault (&values));

  values = good;
  values.during = KITH_CLOCK_N_KINDS;
  values.to_months = 12;
  g_assert_nonnull (kith_clock_rule_find_fault (&values));
}

static void
test_kinds_have_names (void)
{
  KithClockKinds kinds = 0;
  KithClockKind kind = KITH_CLOCK_REFERRAL;

  for (KithClockKind i = 0; i < KITH_CLOCK_N_KINDS; i++)
    {
      g_assert_true (kith_clock_kind_parse (kith_clock_kind_get_nick (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }

  g_assert_true (kith_clock_kinds_parse ("visit  review", &kinds));
  g_assert_cmpuint (kinds, ==, BIT (VISIT) | BIT (REVIEW));
  g_assert_true (kith_clock_kinds_parse (NULL, &kinds));
  g_assert_cmpuint (kinds, ==, 0);
  g_assert_false (kith_clock_kinds_parse ("visit sighting", &kinds));
}

#define ADD(name, func) g_test_add ("/clock/reckoning/" name, Case, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("day-31-of-45", test_day_31_of_45);
  ADD ("satisfied", test_satisfied);
  ADD ("another-thread-does-not-satisfy", test_another_thread_does_not_satisfy);
  ADD ("ends-with-what-it-belongs-to", test_ends_with_what_it_belongs_to);
  ADD ("done-nobody-knows-when", test_done_nobody_knows_when);
  ADD ("visits-follow-one-another", test_visits_follow_one_another);
  ADD ("two-visit-clocks", test_two_visit_clocks);
  ADD ("months-of-a-stay", test_months_of_a_stay);
  ADD ("stay-without-a-start", test_stay_without_a_start);
  ADD ("before-and-after-a-review", test_before_and_after_a_review);
  ADD ("paused", test_paused);
  ADD ("nothing-here-stops-it", test_nothing_here_stops_it);
  ADD ("versions", test_versions);
  ADD ("margins", test_margins);
  ADD ("visit-in-school-holidays", test_visit_in_school_holidays);
  ADD ("conference-on-a-weekend", test_conference_on_a_weekend);
  ADD ("report-before-a-meeting", test_report_before_a_meeting);
  ADD ("random", test_random);
  g_test_add_func ("/clock/rule/faults", test_faults_of_a_rule);
  g_test_add_func ("/clock/record/kinds-have-names", test_kinds_have_names);

  return g_test_run ();
}
