/* kith-cin-rules.c: a return, checked by the rules of the census
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules lie in tables, one for each kind of record, in the files beside
 * this one. Here they are run over a return: which table for which record,
 * and what all of them need to know first.
 *
 * Which year's rules apply is not as plain as it sounds. A return says its
 * year, and its reference date, and shows by its elements which shape it was
 * made in; real files contradict themselves. Rules grow stricter with the
 * years and shapes grow larger, so the latest year that anything in the file
 * speaks of is taken. That it contradicts itself is a fault of its own.
 *
 * A child in which the file breaks off is not checked: most of what is
 * missing from it may stand in the part that could not be read. The figures
 * over the whole return are left out then, too, and when it has no child.
 */

#include "config.h"

#include "kith-cin-rules.h"

#include "kith-cin-check.h"

#define WORKING_DAYS_FOR_ASSESSMENT 45
#define WORKING_DAYS_FOR_CONFERENCE 15

/* A calendar that knows no working day must not keep us looking for one. */
#define LONGEST_LOOK_BACK 1000

static KithDate
go_back_working_days (KithDate                day,
                      guint                   n_days,
                      KithCinIsWorkingDayFunc is_working_day,
                      gpointer                user_data)
{
  KithDate earliest = day - LONGEST_LOOK_BACK;

  while (n_days > 0 && day > earliest)
    {
      day--;

      if (is_working_day (day, user_data))
        n_days--;
    }

  return day;
}

static int
get_year_of_date (KithDate date)
{
  int year = 0;

  if (kith_cin_date_is_known (date))
    kith_date_get_ymd (date, &year, NULL, NULL);

  return year;
}

static gboolean
has_pre_proceedings (const KithCinChild *child)
{
  for (guint i = 0; i < child->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      if (referral->pre_proceedings->len > 0)
        return TRUE;
    }

  return FALSE;
}

static int
get_year_of_shape (KithCinReading     *reading,
                   const KithCinChild *child)
{
  if (has_pre_proceedings (child))
    return KITH_CIN_FIRST_YEAR_OF_PRE_PROCEEDINGS;

  if (kith_cin_places_find (reading->places, child, KITH_CIN_ELEMENT_SEX, 0) > 0)
    return KITH_CIN_FIRST_YEAR_OF_SEX;

  return 0;
}

static int
find_year (KithCinReading *reading)
{
  const KithCinReturn *cin_return = reading->cin_return;
  int year = MAX (cin_return->year, get_year_of_date (cin_return->reference_date));

  for (guint i = 0; i < cin_return->children->len; i++)
    year = MAX (year, get_year_of_shape (reading, g_ptr_array_index (cin_return->children, i)));

  return year;
}

static void
find_days (KithCinCheck           *check,
           KithCinIsWorkingDayFunc is_working_day,
           gpointer                user_data)
{
  check->start = KITH_DATE_NONE;
  check->end = check->cin_return->reference_date;
  check->last_start_of_assessment = KITH_DATE_NONE;
  check->last_start_of_section47 = KITH_DATE_NONE;
  check->last_referral_without_action = KITH_DATE_NONE;

  if (!kith_cin_date_is_known (check->end) && check->cin_return->year > 0)
    check->end = kith_date_new (check->cin_return->year, 3, 31);

  if (!kith_cin_date_is_known (check->end))
    return;

  check->start = kith_date_add_months (check->end, -12);

  if (kith_cin_date_is_known (check->start))
    check->start++;

  check->last_start_of_assessment =
    go_back_working_days (check->end, WORKING_DAYS_FOR_ASSESSMENT, is_working_day, user_data);
  check->last_start_of_section47 =
    go_back_working_days (check->end, WORKING_DAYS_FOR_CONFERENCE, is_working_day, user_data);

  if (kith_cin_date_is_known (check->start))
    check->last_referral_without_action = go_back_working_days (check->start, 1, is_working_day, user_data);
}

static void
count_one (GHashTable *counts,
           char       *text)
{
  guint n_uses;

  if (text == NULL)
    return;

  n_uses = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text));
  g_hash_table_insert (counts, text, GUINT_TO_POINTER (n_uses + 1));
}

static void
count_numbers (KithCinCheck *check)
{
  const GPtrArray *children = check->cin_return->children;

  for (guint i = 0; i < children->len; i++)
    {
      const KithCinChild *child = g_ptr_array_index (children, i);

      count_one (check->n_by_id, child->la_child_id);
      count_one (check->n_by_upn, child->upn);
    }
}

static void
check_records (KithCinCheck      *check,
               const KithCinRule *rules,
               const GPtrArray   *records)
{
  for (guint i = 0; i < records->len; i++)
    kith_cin_check_run (check, rules, g_ptr_array_index (records, i));
}

static void
check_referral (KithCinCheck          *check,
                const KithCinReferral *referral)
{
  check->referral = referral;
  kith_cin_check_run (check, kith_cin_referral_rules, referral);
  kith_cin_check_run (check, kith_cin_closure_rules, referral);
  check_records (check, kith_cin_assessment_rules, referral->assessments);
  check_records (check, kith_cin_plan_rules, referral->plans);
  check_records (check, kith_cin_section47_rules, referral->section47s);
  check_records (check, kith_cin_protection_rules, referral->protection_plans);
  kith_cin_check_run (check, kith_cin_episode_rules, referral);
  check->referral = NULL;
}

static void
check_child (KithCinCheck       *check,
             const KithCinChild *child)
{
  check->child = child;
  kith_cin_check_run (check, kith_cin_identity_rules, child);
  kith_cin_check_run (check, kith_cin_person_rules, child);

  for (guint i = 0; i < child->referrals->len; i++)
    check_referral (check, g_ptr_array_index (child->referrals, i));

  kith_cin_check_run (check, kith_cin_child_overlap_rules, child);
  check->child = NULL;
}

static gboolean
check_children (KithCinCheck       *check,
                const KithCinChild *unfinished,
                GCancellable       *cancellable,
                GError            **error)
{
  const GPtrArray *children = check->cin_return->children;

  for (guint i = 0; i < children->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (g_ptr_array_index (children, i) != unfinished)
        check_child (check, g_ptr_array_index (children, i));
    }

  return TRUE;
}

/**
 * kith_cin_rules_check:
 * @reading: what was read
 * @is_working_day: says whether a day is worked on
 * @user_data: for @is_working_day
 * @cancellable: (nullable): looked at before each child
 * @error: return location for a #GError
 *
 * Adds a fault for each rule of the census that something in a return breaks.
 *
 * Sets %G_IO_ERROR_CANCELLED.
 *
 * Returns: %TRUE if it came to the end
 */
gboolean
kith_cin_rules_check (KithCinReading         *reading,
                      KithCinIsWorkingDayFunc is_working_day,
                      gpointer                user_data,
                      GCancellable           *cancellable,
                      GError                **error)
{
  g_autoptr(GHashTable) n_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) n_by_upn = g_hash_table_new (g_str_hash, g_str_equal);
  KithCinCheck check = { NULL };

  g_return_val_if_fail (reading != NULL && reading->cin_return != NULL, FALSE);
  g_return_val_if_fail (is_working_day != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  check.cin_return = reading->cin_return;
  check.places = reading->places;
  check.year = find_year (reading);
  check.n_by_id = n_by_id;
  check.n_by_upn = n_by_upn;
  find_days (&check, is_working_day, user_data);
  count_numbers (&check);

  kith_cin_check_run (&check, kith_cin_header_rules, reading->cin_return);

  if (!check_children (&check, reading->unfinished, cancellable, error))
    return FALSE;

  if (!reading->breaks_off && reading->cin_return->children->len > 0)
    kith_cin_check_run (&check, kith_cin_statistics_rules, reading->cin_return);

  return TRUE;
}
