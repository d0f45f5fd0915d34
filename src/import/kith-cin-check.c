/* kith-cin-check.c: what a rule of the census is given, and how it reports
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

#include "kith-cin-faults.h"
#include "kith-cin-records.h"
#include "kith-cin-spans.h"

static gboolean
holds_this_year (KithCinCheck      *self,
                 const KithCinRule *rule)
{
  if (rule->first_year != 0 && self->year < rule->first_year)
    return FALSE;

  return rule->last_year == 0 || self->year <= rule->last_year;
}

/* What is missing has no place of its own; it is missing from its record. */
static guint
find_line (KithCinCheck  *self,
           gconstpointer  record,
           KithCinElement element,
           guint          nth)
{
  guint line = kith_cin_places_find (self->places, record, element, nth);

  if (line == 0)
    line = kith_cin_places_find (self->places, record, element, KITH_CIN_PLACE_EMPTY);

  if (line == 0 && record != self->cin_return)
    line = kith_cin_record_get_line (record);

  if (line == 0)
    line = kith_cin_places_find (self->places, self->cin_return, KITH_CIN_ELEMENT_MESSAGE, 0);

  return MAX (line, 1);
}

/**
 * kith_cin_check_run:
 * @self: a check
 * @rules: a table of rules
 * @record: a record of the kind that the rules are for
 *
 * Checks one record by the rules of its year.
 */
void
kith_cin_check_run (KithCinCheck      *self,
                    const KithCinRule *rules,
                    gconstpointer      record)
{
  g_return_if_fail (self != NULL && rules != NULL && record != NULL);

  for (; rules->check != NULL; rules++)
    {
      if (!holds_this_year (self, rules))
        continue;

      self->rule = rules;
      rules->check (self, record);
    }
}

/**
 * kith_cin_check_report:
 * @self: a check
 * @record: the record that breaks the rule
 * @element: the element that does
 * @nth: which of its like in the record, counted from 0
 * @value: (nullable): what stands there
 *
 * Adds a fault under the rule that is being checked.
 */
void
kith_cin_check_report (KithCinCheck  *self,
                       gconstpointer  record,
                       KithCinElement element,
                       guint          nth,
                       const char    *value)
{
  g_return_if_fail (self != NULL && self->rule != NULL && record != NULL);

  kith_cin_faults_add (self->cin_return->faults, &(KithCinFault) {
    .severity = self->rule->severity,
    .line = find_line (self, record, element, nth),
    .child = self->child != NULL ? self->child->la_child_id : NULL,
    .rule = (char *)self->rule->number,
    .element = (char *)kith_cin_element_get_row (element)->name,
    .value = (char *)value,
    .message = (char *)self->rule->message,
  });
}

/**
 * kith_cin_check_report_date:
 * @self: a check
 * @record: the record that breaks the rule
 * @element: the element that does
 * @nth: which of its like in the record, counted from 0
 * @value: the date that stands there, or %KITH_DATE_NONE
 *
 * Adds a fault of a date under the rule that is being checked.
 */
void
kith_cin_check_report_date (KithCinCheck  *self,
                            gconstpointer  record,
                            KithCinElement element,
                            guint          nth,
                            KithDate       value)
{
  g_autofree char *text = kith_cin_date_is_known (value) ? kith_date_to_iso (value) : NULL;

  kith_cin_check_report (self, record, element, nth, text);
}

/**
 * kith_cin_check_has:
 * @self: a check
 * @record: a record
 * @element: an element
 * @nth: which of its like in the record, counted from 0, or %KITH_CIN_PLACE_EMPTY
 *
 * Says whether the file has an element, which a record alone cannot tell.
 *
 * Returns: %TRUE if it has
 */
gboolean
kith_cin_check_has (KithCinCheck  *self,
                    gconstpointer  record,
                    KithCinElement element,
                    guint          nth)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kith_cin_places_find (self->places, record, element, nth) > 0;
}

/**
 * kith_cin_check_knows:
 * @self: a check
 * @codes: a list of codes
 * @code: (nullable): a code
 *
 * Says whether the census of the year takes a code.
 *
 * Returns: %TRUE if it does; %FALSE if there is no code
 */
gboolean
kith_cin_check_knows (KithCinCheck *self,
                      KithCinCodes  codes,
                      const char   *code)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return code != NULL && kith_cin_codes_has (codes, code, self->year);
}

/**
 * kith_cin_check_is_after_year:
 * @self: a check
 * @date: a date, or %KITH_DATE_NONE
 *
 * Says whether a day comes after the census year.
 *
 * Returns: %TRUE if it does, as far as both are known
 */
gboolean
kith_cin_check_is_after_year (KithCinCheck *self,
                              KithDate      date)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kith_cin_date_is_before (self->end, date);
}

/**
 * kith_cin_check_is_outside_year:
 * @self: a check
 * @date: a date, or %KITH_DATE_NONE
 *
 * Says whether a day lies before or after the census year.
 *
 * Returns: %TRUE if it does, as far as both are known
 */
gboolean
kith_cin_check_is_outside_year (KithCinCheck *self,
                                KithDate      date)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kith_cin_date_is_before (date, self->start) ||
         kith_cin_date_is_before (self->end, date);
}

/**
 * kith_cin_check_get_last_day:
 * @self: a check
 * @end: when something ended, or %KITH_DATE_NONE
 *
 * Gets the last day of something. What has no end ran, as far as the return
 * goes, until the end of the census year.
 *
 * Returns: a date, or one that no date comes after
 */
KithDate
kith_cin_check_get_last_day (KithCinCheck *self,
                             KithDate      end)
{
  g_return_val_if_fail (self != NULL, KITH_DATE_NONE);

  if (kith_cin_date_is_known (end))
    return end;

  return kith_cin_date_is_known (self->end) ? self->end : KITH_CIN_SPAN_OPEN;
}

/**
 * kith_cin_check_get_day_before_end:
 * @self: a check
 * @end: when something ended, or %KITH_DATE_NONE
 *
 * Gets the last day on which nothing else may begin, where something else may
 * begin on the day of the end. What has no end ran until the end of the year.
 *
 * Returns: a date, or one that no date comes after
 */
KithDate
kith_cin_check_get_day_before_end (KithCinCheck *self,
                                   KithDate      end)
{
  g_return_val_if_fail (self != NULL, KITH_DATE_NONE);

  return kith_cin_date_is_known (end) ? end - 1 : kith_cin_check_get_last_day (self, end);
}

/**
 * kith_cin_date_is_known:
 * @date: a date, or %KITH_DATE_NONE
 *
 * Says whether there is a date.
 *
 * Returns: %TRUE if there is
 */
gboolean
kith_cin_date_is_known (KithDate date)
{
  return date != KITH_DATE_NONE;
}

/**
 * kith_cin_date_is_before:
 * @date: a date, or %KITH_DATE_NONE
 * @other: another, or %KITH_DATE_NONE
 *
 * Says whether a day comes before another.
 *
 * Returns: %TRUE if both are known and the first comes first
 */
gboolean
kith_cin_date_is_before (KithDate date,
                         KithDate other)
{
  return kith_cin_date_is_known (date) && kith_cin_date_is_known (other) && date < other;
}
