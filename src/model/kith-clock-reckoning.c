/* kith-clock-reckoning.c: which clocks a child's records make
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clocks are not kept: they follow from the records. Each record that a rule
 * names as a start may begin one, under the version of the rule that holds on
 * its day. The first later record that satisfies the rule closes it; a visit
 * that closes one clock may so begin the next. A rule that holds during
 * something, such as a protection plan, takes only starts within it, and its
 * clock ends with it at the latest. So there may be two clocks for the visits
 * to one child, a plan's and a placement's, and each has its own limit.
 *
 * What hangs on one referral does not stop the clock of another: records carry
 * the thread that they belong to. What is known to have been done on a day that
 * nobody knows leaves no clock behind, for neither could be told of it: that
 * it was in time, and that it was late.
 */

#include "config.h"

#include "kith-clock-reckoning.h"

#include "kith-term.h"

#define MEETINGS (KITH_CLOCK_BIT (KITH_CLOCK_CONFERENCE) | KITH_CLOCK_BIT (KITH_CLOCK_REVIEW))

typedef struct
{
  const KithClockReckoning *reckoning;
  const KithClockSubject   *subject;
  GArray                   *pauses;  /* (element-type KithClockPause), of the clock that is made */
  GPtrArray                *clocks;
} Run;

/* One start of one rule, on its way to being a clock. */
typedef struct
{
  KithClockRule             *rule;
  const KithClockRuleValues *says;
  const KithClockRecord     *start;
  const KithClockRecord     *during; /* NULL for always */
} Start;

static guint
count_records (const Run *run)
{
  return run->subject->records->len;
}

static const KithClockRecord *
get_record (const Run *run,
            guint      i)
{
  return &g_array_index (run->subject->records, KithClockRecord, i);
}

static gboolean
is_of (const KithClockRecord *record,
       KithClockKinds         kinds)
{
  return (kinds & KITH_CLOCK_BIT (record->kind)) != 0;
}

/* Two sources may tell of the same visit: it starts one clock. */
static gboolean
is_told_before (const Run *run,
                guint      position)
{
  const KithClockRecord *record = get_record (run, position);

  for (guint i = 0; i < position; i++)
    {
      const KithClockRecord *other = get_record (run, i);

      if (other->kind == record->kind && other->from == record->from && kith_clock_record_joins (other, record))
        return TRUE;
    }

  return FALSE;
}

/* The newest of those that last on the day of the start. */
static const KithClockRecord *
find_during (const Run   *run,
             const Start *start)
{
  const KithClockRecord *found = NULL;

  if (start->start->kind == start->says->during)
    return start->start;

  for (guint i = 0; i < count_records (run); i++)
    {
      const KithClockRecord *record = get_record (run, i);

      if (record->kind == start->says->during &&
          kith_clock_record_joins (record, start->start) &&
          kith_clock_record_covers (record, start->start->from) &&
          (found == NULL || record->from > found->from))
        found = record;
    }

  return found;
}

static gboolean
is_within_months (const Start *start)
{
  KithDate from = start->during != NULL ? start->during->from : KITH_DATE_NONE;
  KithDate day = start->start->from;
  int first = start->says->from_months;
  int last = start->says->to_months;

  /* What began nobody knows when is not in its first year. */
  if (from == KITH_DATE_NONE)
    return last == KITH_CLOCK_NO_MONTHS;

  return (first == KITH_CLOCK_NO_MONTHS || day >= kith_date_add_months (from, first)) &&
         (last == KITH_CLOCK_NO_MONTHS || day < kith_date_add_months (from, last));
}

static gboolean
has_unless (const Run   *run,
            const Start *start)
{
  for (guint i = 0; i < count_records (run); i++)
    {
      const KithClockRecord *record = get_record (run, i);

      if (is_of (record, start->says->unless) && kith_clock_record_covers (record, start->start->from))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_happened (const Run     *run,
              const Start   *start,
              KithClockKinds kinds)
{
  KithDate since = start->during != NULL ? start->during->from : KITH_DATE_NONE;

  for (guint i = 0; i < count_records (run); i++)
    {
      const KithClockRecord *record = get_record (run, i);

      if (is_of (record, kinds) && record->from >= since && record->from <= start->start->from &&
          kith_clock_record_joins (record, start->start))
        return TRUE;
    }

  return FALSE;
}

static gboolean
applies (const Run   *run,
         const Start *start)
{
  const KithClockRuleValues *says = start->says;

  if (says->during != KITH_CLOCK_N_KINDS && start->during == NULL)
    return FALSE;

  /* A referral of which nothing came is over on its day. */
  if (start->during != NULL && start->during->until != KITH_DATE_NONE && start->during->until <= start->start->from)
    return FALSE;

  return is_within_months (start) &&
         !has_unless (run, start) &&
         (says->after == 0 || has_happened (run, start, says->after)) &&
         (says->before == 0 || !has_happened (run, start, says->before));
}

static gboolean
can_satisfy (const Start           *start,
             const KithClockRecord *record)
{
  if (record == start->start || !is_of (record, start->says->ends) || !kith_clock_record_joins (record, start->start))
    return FALSE;

  if (record->from == KITH_DATE_NONE)
    return !kith_clock_kind_lasts (record->kind);

  /* What is due before a meeting may name the very meeting. */
  if (start->says->limit.length < 0 && record->part != 0 && record->part == start->start->part)
    return TRUE;

  if (record->from == start->start->from)
    return !is_of (record, start->says->starts);

  return record->from > start->start->from;
}

static const KithClockRecord *
find_end (const Run   *run,
          const Start *start)
{
  const KithClockRecord *found = NULL;

  for (guint i = 0; i < count_records (run); i++)
    {
      const KithClockRecord *record = get_record (run, i);

      if (record->from <= run->reckoning->as_at && can_satisfy (start, record) &&
          (found == NULL || record->from < found->from))
        found = record;
    }

  return found;
}

static void
collect_pauses (Run         *run,
                const Start *start)
{
  g_array_set_size (run->pauses, 0);
  for (guint i = 0; i < count_records (run); i++)
    {
      const KithClockRecord *record = get_record (run, i);
      const KithClockPause pause = { record->from, record->until };

      if (is_of (record, start->says->pauses) && record->from <= run->reckoning->as_at)
        g_array_append_val (run->pauses, pause);
    }
}

static const KithClockKind booked_kinds[][2] = {
  { KITH_CLOCK_CONFERENCE, KITH_CLOCK_CONFERENCE_BOOKED },
  { KITH_CLOCK_REVIEW, KITH_CLOCK_REVIEW_BOOKED },
  { KITH_CLOCK_VISIT, KITH_CLOCK_VISIT_BOOKED },
};

static KithDate
find_booked (const Run   *run,
             const Start *start)
{
  KithDate booked = KITH_DATE_NONE;
  KithClockKinds wanted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (booked_kinds); i++)
    {
      if ((start->says->ends & KITH_CLOCK_BIT (booked_kinds[i][0])) != 0)
        wanted |= KITH_CLOCK_BIT (booked_kinds[i][1]);
    }

  for (guint i = 0; wanted != 0 && i < count_records (run); i++)
    {
      const KithClockRecord *record = get_record (run, i);

      if (is_of (record, wanted) && record->from > start->start->from && kith_clock_record_joins (record, start->start))
        booked = MAX (booked, record->from);
    }

  return booked;
}

static gboolean
is_in_term (KithTerm *term,
            KithDate  day)
{
  KithDate break_start = kith_term_get_break_start (term);

  return day >= kith_term_get_start (term) && day < kith_term_get_finish (term) &&
         (break_start == KITH_DATE_NONE || day < break_start || day >= kith_term_get_break_finish (term));
}

/* Where nobody has put any of that year's terms in, nobody knows. */
static gboolean
is_school_shut (GListModel *held,
                KithDate    day)
{
  g_autoptr(GListModel) terms = NULL;
  gboolean is_known = FALSE;
  int year, month;

  if (held == NULL || g_list_model_get_n_items (held) == 0)
    return FALSE;

  kith_date_get_ymd (day, &year, &month, NULL);
  terms = kith_terms_of_year (held, month >= 9 ? year : year - 1);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);

      if (is_in_term (term, day))
        return FALSE;

      is_known = is_known || !kith_term_is_usual (term);
    }

  return is_known;
}

static gboolean
is_weekend (KithDate day)
{
  return kith_date_get_weekday (day) > 5;
}

static KithClockWarnings
find_warnings (const Run             *run,
               const Start           *start,
               const KithClockValues *values)
{
  KithDate due = values->due.day;
  gboolean is_meeting = (start->says->ends & MEETINGS) != 0;
  KithClockWarnings warnings = 0;

  if (due != KITH_DATE_NONE && values->due.act_by != due)
    warnings |= KITH_CLOCK_ON_DAY_OFF;

  if (due != KITH_DATE_NONE && kith_clock_rule_is_of_visits (start->rule) && is_school_shut (run->subject->terms, due))
    warnings |= KITH_CLOCK_IN_HOLIDAYS;

  if (values->booked != KITH_DATE_NONE && is_meeting && is_weekend (values->booked))
    warnings |= KITH_CLOCK_MEETING_ON_WEEKEND;

  if (values->booked != KITH_DATE_NONE && due != KITH_DATE_NONE && values->booked > due && start->says->limit.length > 0)
    warnings |= KITH_CLOCK_BOOKED_TOO_LATE;

  return warnings;
}

/* How many days from @from to @to, in what the limit is counted in. */
static int
count_margin (const Run   *run,
              const Start *start,
              KithDate     from,
              KithDate     to)
{
  return start->says->limit.unit == KITH_CLOCK_WORKING_DAYS
    ? kith_calendar_working_days_between (run->reckoning->calendar, from, to, NULL)
    : to - from;
}

static KithClockState
find_state (const Run   *run,
            const Start *start,
            KithDate     due)
{
  const KithClockReckoning *reckoning = run->reckoning;

  if (due == KITH_DATE_NONE)
    return KITH_CLOCK_PAUSED;

  if (reckoning->as_at > due)
    return count_margin (run, start, due, reckoning->as_at) > reckoning->over_days || reckoning->over_days == 0
      ? KITH_CLOCK_OVER
      : KITH_CLOCK_NEAR;

  return count_margin (run, start, reckoning->as_at, due) <= reckoning->near_days ? KITH_CLOCK_NEAR : KITH_CLOCK_RUNNING;
}

/* Finds out whether it has closed, and how: %FALSE where neither could be said. */
static gboolean
close_clock (const Run       *run,
             const Start     *start,
             KithClockValues *values)
{
  const KithClockRecord *end = find_end (run, start);
  KithDate until = start->during != NULL ? start->during->until : KITH_DATE_NONE;

  if (end != NULL && end->from == KITH_DATE_NONE)
    return FALSE;

  values->closed = KITH_DATE_NONE;
  if (end != NULL && (until == KITH_DATE_NONE || end->from <= until))
    {
      values->closed = end->from;
      values->state = KITH_CLOCK_DONE;
    }
  else if (until != KITH_DATE_NONE && until <= run->reckoning->as_at)
    {
      values->closed = until;
      values->state = KITH_CLOCK_ENDED;
    }

  return TRUE;
}

static void
add_clock (Run         *run,
           const Start *start)
{
  const KithClockReckoning *reckoning = run->reckoning;
  KithClockValues values = {
    .rule = start->rule,
    .child = run->subject->child,
    .child_id = run->subject->child_id,
    .record = start->start->uid,
    .start = start->start->from,
    .as_at = reckoning->as_at,
    .booked = KITH_DATE_NONE,
  };
  KithClockCount count = {
    .calendar = reckoning->calendar,
    .limit = start->says->limit,
    .start = start->start->from,
  };

  if (!close_clock (run, start, &values) || (values.closed != KITH_DATE_NONE && !reckoning->with_closed))
    return;

  collect_pauses (run, start);
  count.pauses = (const KithClockPause *)(gpointer)run->pauses->data;
  count.n_pauses = run->pauses->len;
  kith_clock_count_get_due (&count, &values.due);
  values.day = kith_clock_count_get_day (&count, values.closed != KITH_DATE_NONE ? values.closed : reckoning->as_at, NULL);
  if (values.closed == KITH_DATE_NONE)
    {
      values.state = find_state (run, start, values.due.day);
      values.booked = find_booked (run, start);
      values.warnings = find_warnings (run, start, &values);
    }

  g_ptr_array_add (run->clocks, kith_clock_new (&values));
}

static void
try_start (Run                   *run,
           guint                  rule,
           const KithClockRecord *record)
{
  Start start = { .start = record };

  start.rule = kith_clock_rules_get_on (run->reckoning->rules, rule, record->from);
  if (start.rule == NULL || !kith_clock_rule_can_run (start.rule))
    return;

  start.says = kith_clock_rule_get_values (start.rule);
  if (!is_of (record, start.says->starts) ||
      (start.says->ends & run->reckoning->held) == 0 ||
      (record->from > run->reckoning->as_at && start.says->limit.length > 0))
    return;

  if (start.says->during != KITH_CLOCK_N_KINDS)
    start.during = find_during (run, &start);
  if (applies (run, &start))
    add_clock (run, &start);
}

static int
compare_clocks (gconstpointer a,
                gconstpointer b)
{
  KithClock *first = *(KithClock * const *)a;
  KithClock *second = *(KithClock * const *)b;
  KithDate closed = kith_clock_get_values (first)->closed;
  KithDate other_closed = kith_clock_get_values (second)->closed;

  /* What runs comes first, then what closed last. */
  if (closed != other_closed)
    return closed == KITH_DATE_NONE ? -1 : other_closed == KITH_DATE_NONE ? 1 : closed > other_closed ? -1 : 1;

  return kith_clock_compare (first, second);
}

/**
 * kith_clock_reckoning_run:
 * @self: what is the same for all children
 * @subject: one child's records
 *
 * Finds out which clocks run for a child, and with @self's with_closed which
 * did.
 *
 * Returns: (transfer full) (element-type KithClock): those that run, the one
 *   that is due first before the others; then those that have closed, the
 *   newest first
 */
GPtrArray *
kith_clock_reckoning_run (const KithClockReckoning *self,
                          const KithClockSubject   *subject)
{
  Run run = { .reckoning = self, .subject = subject };

  g_return_val_if_fail (self != NULL && self->rules != NULL && self->calendar != NULL, NULL);
  g_return_val_if_fail (subject != NULL && subject->records != NULL, NULL);

  run.clocks = g_ptr_array_new_with_free_func (g_object_unref);
  run.pauses = g_array_new (FALSE, FALSE, sizeof (KithClockPause));
  for (guint i = 0; i < count_records (&run); i++)
    {
      const KithClockRecord *record = get_record (&run, i);

      if (record->from == KITH_DATE_NONE || is_told_before (&run, i))
        continue;

      for (guint rule = 0; rule < kith_clock_rules_get_n (self->rules); rule++)
        try_start (&run, rule, record);
    }

  g_array_unref (run.pauses);
  g_ptr_array_sort (run.clocks, compare_clocks);

  return run.clocks;
}
