/* kith-clock-words.c: how a clock and a rule are told
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The count stands before the date, the word before the colour that there is
 * not: "Day 31 of 45 · due Tue 8 Dec · near". What is over is said in the days
 * that the rule counts.
 */

#include "config.h"

#include "kith-clock-words.h"

#include <glib/gi18n.h>

#include "kith-words.h"

static const char * const areas[KITH_CLOCK_N_AREAS] = {
  [KITH_CLOCK_AREA_REFERRAL] = N_("Referral and Assessment"),
  [KITH_CLOCK_AREA_PROTECTION] = N_("Protection"),
  [KITH_CLOCK_AREA_NEED] = N_("Child in Need"),
  [KITH_CLOCK_AREA_CARE] = N_("Looked After"),
  [KITH_CLOCK_AREA_FOSTERING] = N_("Private Fostering"),
  [KITH_CLOCK_AREA_COURT] = N_("Court and Police"),
  [KITH_CLOCK_AREA_MISSING] = N_("Missing and Exploited"),
  [KITH_CLOCK_AREA_OTHER] = N_("Other Work"),
  [KITH_CLOCK_AREA_RECORD] = N_("The Record"),
};

static const char * const units[KITH_CLOCK_N_UNITS] = {
  [KITH_CLOCK_WORKING_DAYS] = N_("Working days"),
  [KITH_CLOCK_DAYS] = N_("Days of the calendar"),
  [KITH_CLOCK_WEEKS] = N_("Weeks"),
  [KITH_CLOCK_MONTHS] = N_("Months"),
  [KITH_CLOCK_HOURS] = N_("Hours"),
};

static const char * const kinds_words[KITH_CLOCK_N_KINDS] = {
  [KITH_CLOCK_REFERRAL] = NC_("record", "referral"),
  [KITH_CLOCK_DECISION] = NC_("record", "decision"),
  [KITH_CLOCK_ASSESSED] = NC_("record", "assessment authorised"),
  [KITH_CLOCK_STRATEGY_DECISION] = NC_("record", "decision to hold a strategy discussion"),
  [KITH_CLOCK_STRATEGY] = NC_("record", "strategy discussion"),
  [KITH_CLOCK_SECTION47] = NC_("record", "section 47 enquiry"),
  [KITH_CLOCK_CONFERENCE_BOOKED] = NC_("record", "conference booked"),
  [KITH_CLOCK_CONFERENCE] = NC_("record", "conference"),
  [KITH_CLOCK_REPORT] = NC_("record", "report"),
  [KITH_CLOCK_PROTECTION_PLAN] = NC_("record", "protection plan"),
  [KITH_CLOCK_CORE_GROUP] = NC_("record", "core group"),
  [KITH_CLOCK_REVIEW_BOOKED] = NC_("record", "review booked"),
  [KITH_CLOCK_PROTECTION_REVIEW] = NC_("record", "review conference"),
  [KITH_CLOCK_REVIEW] = NC_("record", "review"),
  [KITH_CLOCK_BIRTH] = NC_("record", "birth"),
  [KITH_CLOCK_VISIT_BOOKED] = NC_("record", "visit booked"),
  [KITH_CLOCK_VISIT] = NC_("record", "visit"),
  [KITH_CLOCK_VISIT_ALONE] = NC_("record", "visit alone, with the bedroom seen"),
  [KITH_CLOCK_NEED_PLAN] = NC_("record", "child in need plan"),
  [KITH_CLOCK_CARE] = NC_("record", "being looked after"),
  [KITH_CLOCK_PLACEMENT] = NC_("record", "placement"),
  [KITH_CLOCK_PLACEMENT_TO_18] = NC_("record", "placement that is to last until 18"),
  [KITH_CLOCK_INTERIM_AT_HOME] = NC_("record", "interim care order while living with a parent"),
  [KITH_CLOCK_EDUCATION_PLAN] = NC_("record", "personal education plan"),
  [KITH_CLOCK_HEALTH_ASSESSMENT] = NC_("record", "health assessment"),
  [KITH_CLOCK_PRIVATE_FOSTERING] = NC_("record", "notification of private fostering"),
  [KITH_CLOCK_FOUND] = NC_("record", "child found"),
  [KITH_CLOCK_INTERVIEW] = NC_("record", "return interview, also offered and declined"),
  [KITH_CLOCK_COURT] = NC_("record", "application to the court"),
  [KITH_CLOCK_FINAL_ORDER] = NC_("record", "final order"),
  [KITH_CLOCK_POLICE_PROTECTION] = NC_("record", "police protection"),
  [KITH_CLOCK_EMERGENCY_ORDER] = NC_("record", "emergency protection order"),
  [KITH_CLOCK_TRANSFER] = NC_("record", "move into the area"),
  [KITH_CLOCK_ALLEGATION] = NC_("record", "allegation"),
  [KITH_CLOCK_EXPLOITATION] = NC_("record", "signs of exploitation"),
  [KITH_CLOCK_COMPLAINT] = NC_("record", "complaint"),
  [KITH_CLOCK_ANSWER] = NC_("record", "answer"),
  [KITH_CLOCK_CRITICAL_EVENT] = NC_("record", "critical event"),
  [KITH_CLOCK_OTHER_EVENT] = NC_("record", "other event"),
  [KITH_CLOCK_ENTRY] = NC_("record", "entry in the record"),
  [KITH_CLOCK_OVERSIGHT] = NC_("record", "management overview or supervision"),
  [KITH_CLOCK_INTERVIEW_WANTED] = NC_("record", "return interview that nobody has declined"),
};

/**
 * kith_clock_words_area:
 *
 * Returns: (transfer none): the heading, as a title
 */
const char *
kith_clock_words_area (KithClockArea area)
{
  g_return_val_if_fail (area < KITH_CLOCK_N_AREAS, NULL);

  return _(areas[area]);
}

/**
 * kith_clock_words_unit:
 *
 * Returns: (transfer none): what is counted, such as "Working days"
 */
const char *
kith_clock_words_unit (KithClockUnit unit)
{
  g_return_val_if_fail (unit < KITH_CLOCK_N_UNITS, NULL);

  return _(units[unit]);
}

/**
 * kith_clock_words_kinds:
 *
 * Returns: (transfer full): kinds of records, such as "protection plan, visit"
 */
char *
kith_clock_words_kinds (KithClockKinds kinds)
{
  GString *words = g_string_new (NULL);

  for (KithClockKind kind = 0; kind < KITH_CLOCK_N_KINDS; kind++)
    {
      if ((kinds & KITH_CLOCK_BIT (kind)) == 0)
        continue;

      if (words->len > 0)
        g_string_append (words, C_("between records", ", "));
      g_string_append (words, g_dpgettext2 (NULL, "record", kinds_words[kind]));
    }

  return g_string_free_and_steal (words);
}

static char *
count_unit (KithClockUnit unit,
            int           n)
{
  gulong number = (gulong)n;

  switch (unit)
    {
    case KITH_CLOCK_WORKING_DAYS:
      return g_strdup_printf (ngettext ("%d working day", "%d working days", number), n);

    case KITH_CLOCK_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", number), n);

    case KITH_CLOCK_WEEKS:
      return g_strdup_printf (ngettext ("%d week", "%d weeks", number), n);

    case KITH_CLOCK_MONTHS:
      return g_strdup_printf (ngettext ("%d month", "%d months", number), n);

    case KITH_CLOCK_HOURS:
    default:
      return g_strdup_printf (ngettext ("%d hour", "%d hours", number), n);
    }
}

/**
 * kith_clock_words_limit:
 *
 * Returns: (transfer full): such as "45 working days" or "26 weeks, beginning with the day itself"
 */
char *
kith_clock_words_limit (const KithClockLimit *limit)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (limit != NULL, NULL);

  if (limit->length == 0)
    return g_strdup (_("No limit is set"));

  count = count_unit (limit->unit, ABS (limit->length));
  if (limit->length < 0)
    /* Translators: %s is such as "2 working days". */
    return g_strdup_printf (_("%s before"), count);

  if (limit->begins_with)
    /* Translators: %s is such as "26 weeks". */
    return g_strdup_printf (_("%s, beginning with the day itself"), count);

  return g_steal_pointer (&count);
}

/**
 * kith_clock_words_from:
 *
 * Returns: (transfer full): from when a version of a rule holds
 */
char *
kith_clock_words_from (KithDate day)
{
  g_autofree char *words = NULL;

  if (day == KITH_DATE_NONE)
    return g_strdup (_("From the beginning"));

  words = kith_words_dup_date (day);

  return g_strdup_printf (_("From %s"), words);
}

/* The year is said where it is not that of the day in question. */
static char *
say_day (KithDate day,
         KithDate as_at)
{
  int year, this_year;

  kith_date_get_ymd (day, &year, NULL, NULL);
  kith_date_get_ymd (as_at, &this_year, NULL, NULL);

  /* Translators: a day with its weekday, as g_date_time_format() takes it; the second one with its year. */
  return kith_date_format (day, year == this_year ? _("%a %-d %b") : _("%a %-d %b %Y"));
}

/**
 * kith_clock_words_count:
 *
 * Returns: (transfer full): such as "Day 31 of 45"
 */
char *
kith_clock_words_count (KithClock *clock)
{
  const KithClockValues *values = NULL;
  const KithClockLimit *limit = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  values = kith_clock_get_values (clock);
  limit = &kith_clock_rule_get_values (values->rule)->limit;
  if (limit->length < 0)
    {
      count = kith_clock_words_limit (limit);
      return g_steal_pointer (&count);
    }

  if (limit->unit == KITH_CLOCK_HOURS)
    return g_strdup_printf (_("Hour %d of %d"), values->day, values->due.total);

  return g_strdup_printf (_("Day %d of %d"), values->day, values->due.total);
}

/**
 * kith_clock_words_due:
 *
 * Returns: (transfer full): such as "due Tue 8 Dec"; where that is a day off, with the
 *   last working day before it
 */
char *
kith_clock_words_due (KithClock *clock)
{
  const KithClockValues *values = NULL;
  g_autofree char *day = NULL;
  g_autofree char *act_by = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  values = kith_clock_get_values (clock);
  if (values->due.day == KITH_DATE_NONE)
    return g_strdup (_("stands still"));

  day = say_day (values->due.day, values->as_at);
  if (values->due.act_by == values->due.day)
    return g_strdup_printf (_("due %s"), day);

  act_by = say_day (values->due.act_by, values->as_at);

  /* Translators: a day off, and the last working day before it. */
  return g_strdup_printf (_("due %s, last working day %s"), day, act_by);
}

/* In the days that the rule counts. */
static char *
say_over (const KithClockValues *values)
{
  const KithClockLimit *limit = &kith_clock_rule_get_values (values->rule)->limit;
  g_autofree char *count = NULL;

  if (limit->unit == KITH_CLOCK_WORKING_DAYS && limit->length > 0 && values->day > values->due.total)
    count = count_unit (KITH_CLOCK_WORKING_DAYS, values->day - values->due.total);
  else
    count = count_unit (KITH_CLOCK_DAYS, values->as_at - values->due.day);

  /* Translators: %s is such as "3 working days". */
  return g_strdup_printf (_("over by %s"), count);
}

/**
 * kith_clock_words_state:
 *
 * Returns: (transfer full): a word such as "near" or "over by 3 working days"; empty where
 *   there is time
 */
char *
kith_clock_words_state (KithClock *clock)
{
  const KithClockValues *values = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  values = kith_clock_get_values (clock);
  switch (values->state)
    {
    case KITH_CLOCK_NEAR:
    case KITH_CLOCK_OVER:
      if (kith_clock_is_late (clock))
        return say_over (values);
      return g_strdup (values->due.day == values->as_at ? C_("clock", "due today") : C_("clock", "near"));

    case KITH_CLOCK_PAUSED:
      return g_strdup (C_("clock", "paused"));

    case KITH_CLOCK_DONE:
      return g_strdup (kith_clock_is_late (clock) ? C_("clock", "done, late") : C_("clock", "done in time"));

    case KITH_CLOCK_ENDED:
      return g_strdup (C_("clock", "ended"));

    case KITH_CLOCK_RUNNING:
    default:
      return g_strdup ("");
    }
}

/**
 * kith_clock_words_line:
 *
 * Returns: (transfer full): such as "Day 31 of 45 · due Tue 8 Dec"
 */
char *
kith_clock_words_line (KithClock *clock)
{
  g_autofree char *count = kith_clock_words_count (clock);
  g_autofree char *due = kith_clock_words_due (clock);

  /* Translators: such as "Day 31 of 45", and such as "due Tue 8 Dec". */
  return g_strdup_printf (_("%s · %s"), count, due);
}

/**
 * kith_clock_words_closed:
 *
 * Returns: (transfer full): of a clock that has closed, such as "Day 40 of 45, closed 3 November 2026"
 */
char *
kith_clock_words_closed (KithClock *clock)
{
  g_autofree char *count = kith_clock_words_count (clock);
  g_autofree char *state = kith_clock_words_state (clock);
  g_autofree char *day = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  day = kith_words_dup_date (kith_clock_get_values (clock)->closed);

  /* Translators: such as "Day 40 of 45", then such as "done in time", then a date. */
  return g_strdup_printf (_("%s · %s, %s"), count, state, day);
}

static void
add_remark (GString    *remarks,
            const char *sentence)
{
  if (remarks->len > 0)
    g_string_append_c (remarks, ' ');
  g_string_append (remarks, sentence);
}

static void
add_booked (GString               *remarks,
            const KithClockValues *values)
{
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  if (values->booked == KITH_DATE_NONE || values->booked < values->as_at ||
      (values->booked == values->due.day && (values->warnings & KITH_CLOCK_MEETING_ON_WEEKEND) == 0))
    return;

  day = say_day (values->booked, values->as_at);
  if ((values->warnings & KITH_CLOCK_MEETING_ON_WEEKEND) != 0)
    sentence = g_strdup_printf (_("The council’s system has it for %s: no conference is held at a weekend."), day);
  else if ((values->warnings & KITH_CLOCK_BOOKED_TOO_LATE) != 0)
    sentence = g_strdup_printf (_("The council’s system has it for %s: that is after the limit."), day);
  else
    sentence = g_strdup_printf (_("The council’s system has it for %s."), day);
  add_remark (remarks, sentence);
}

/**
 * kith_clock_words_remarks:
 *
 * Returns: (transfer full): sentences about what is to be thought of; empty where there is nothing
 */
char *
kith_clock_words_remarks (KithClock *clock)
{
  const KithClockValues *values = NULL;
  GString *remarks = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  values = kith_clock_get_values (clock);
  remarks = g_string_new (NULL);
  if ((values->warnings & KITH_CLOCK_IN_HOLIDAYS) != 0)
    add_remark (remarks, _("The school is shut on that day."));
  add_booked (remarks, values);
  if (!values->due.is_confirmed)
    add_remark (remarks, _("Not yet confirmed: the list of bank holidays does not reach that far."));
  if (values->is_frozen)
    add_remark (remarks, _("As it was told when it closed; the rule or the bank holidays have changed since."));

  return g_string_free_and_steal (remarks);
}

/* Of what was due in another year, the month is enough. */
static char *
say_short_day (KithDate day,
               KithDate as_at)
{
  int year, this_year;

  kith_date_get_ymd (day, &year, NULL, NULL);
  kith_date_get_ymd (as_at, &this_year, NULL, NULL);

  /* Translators: short dates, as g_date_time_format() takes them: without the year, and without the day. */
  return kith_date_format (day, year < this_year ? _("%b %Y") : _("%-d %b"));
}

/**
 * kith_clock_words_short:
 *
 * Returns: (transfer full): for a column, such as "8 Dec · 31 of 45"
 */
char *
kith_clock_words_short (KithClock *clock)
{
  const KithClockValues *values = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  values = kith_clock_get_values (clock);
  if (values->due.day == KITH_DATE_NONE)
    return g_strdup (C_("clock", "paused"));

  day = say_short_day (values->due.day, values->as_at);
  if (values->day < 0)
    return g_steal_pointer (&day);

  /* Translators: when something is due, and which day of how many today is: "8 Dec · 31 of 45". */
  return g_strdup_printf (_("%s · %d of %d"), day, values->day, values->due.total);
}
