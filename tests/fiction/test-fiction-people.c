/* test-fiction-people.c: what holds of the schools and people of every fiction
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fiction-invariant.h"
#include "kith-text.h"
#include "kith-upn.h"

#define MIN_DAYS_BETWEEN_BIRTHS 274
#define FIRST_OF_SEX_CODES "2024-04-01"

static gboolean
is_set (KithDate date)
{
  return date != KITH_DATE_NONE;
}

static void
check_schools (KithFiction *fiction)
{
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree int *on_roll = g_new0 (int, fiction->schools->len);

  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);

      for (guint j = 0; j < child->attendance->len; j++)
        {
          KithFictionAttendance *attendance = g_ptr_array_index (child->attendance, j);

          on_roll[attendance->school] += !is_set (attendance->to);
        }
    }

  for (guint i = 0; i < fiction->schools->len; i++)
    {
      KithSchoolRecord *school = g_ptr_array_index (fiction->schools, i);

      g_assert_cmpint (school->urn, ==, 900001 + (int)i);
      g_assert_true (g_hash_table_add (names, school->name));
      g_assert_true (g_hash_table_add (numbers, school->establishment_number));
      g_assert_cmpuint (strlen (school->establishment_number), ==, 4);
      g_assert_true (kith_text_is_safe_name (school->name));
      g_assert_true (kith_text_is_safe_name (school->head_name));
      g_assert_true (g_str_has_prefix (school->telephone, "01632 960"));
      g_assert_cmpuint (strlen (school->telephone), ==, 12);
      g_assert_true (g_str_has_prefix (school->postcode, "ZZ"));
      g_assert_cmpint (school->on_roll, ==, on_roll[i]);
      g_assert_cmpint (school->on_roll, >, 0);
      g_assert_cmpint (school->percentage_fsm, >=, 0);
      g_assert_cmpint (school->percentage_fsm, <=, 1000);
      g_assert_cmpint (school->census_date, <=, fiction->as_at);
      fiction_assert_code ("school-type", school->type_code, fiction->as_at);
      fiction_assert_code ("school-phase", school->phase_code, fiction->as_at);
      fiction_assert_code ("school-status", school->status_code, fiction->as_at);
    }
}

static void
check_feeders (KithFiction *fiction)
{
  for (guint i = 0; i < fiction->feeders->len; i++)
    {
      KithFictionFeeder *feeder = &g_array_index (fiction->feeders, KithFictionFeeder, i);
      KithSchoolRecord *primary = g_ptr_array_index (fiction->schools, feeder->primary);
      KithSchoolRecord *secondary = g_ptr_array_index (fiction->schools, feeder->secondary);

      g_assert_cmpstr (primary->phase_code, ==, "2");
      g_assert_cmpstr (secondary->phase_code, ==, "4");
    }
}

static void
assert_unique (GHashTable *seen,
               const char *number)
{
  if (number != NULL)
    g_assert_true (g_hash_table_add (seen, (gpointer)number));
}

static void
assert_upn (KithCinChild *record)
{
  if (record->upn == NULL)
    {
      fiction_assert_code ("upn-unknown", record->upn_unknown, record->birth);
      return;
    }

  g_assert_null (record->upn_unknown);
  g_assert_cmpint (kith_upn_check (record->upn), ==, KITH_UPN_UNKNOWN_AUTHORITY);

  if (record->former_upn != NULL)
    g_assert_cmpint (kith_upn_check (record->former_upn), ==, KITH_UPN_UNKNOWN_AUTHORITY);
}

static void
check_persons (KithFiction *fiction)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  KithDate sex_codes_from;

  g_assert_true (kith_date_parse_iso (FIRST_OF_SEX_CODES, &sex_codes_from, NULL));

  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);
      KithCinChild *record = child->record;
      gboolean is_known = record->referrals->len + child->support->len + child->care->len > 0;

      g_assert_true (kith_text_is_safe_name (child->given_name));
      g_assert_true (kith_text_is_safe_name (child->family_name));
      g_assert_true (child->preferred_name == NULL || kith_text_is_safe_name (child->preferred_name));
      g_assert_cmpint (record->birth, <=, fiction->as_at);
      g_assert_cmpint (is_known, ==, record->la_child_id != NULL);
      g_assert_cmpint (is_known, ==, record->disabilities->len > 0);
      fiction_assert_code ("sex", record->sex, MAX (record->birth, sex_codes_from));
      fiction_assert_code ("ethnicity", record->ethnicity, fiction->as_at);
      assert_upn (record);
      assert_unique (numbers, record->la_child_id);
      assert_unique (numbers, record->upn);

      for (guint j = 0; j < record->disabilities->len; j++)
        fiction_assert_code ("disability", g_ptr_array_index (record->disabilities, j), fiction->as_at);
    }
}

static gint
compare_by_family (gconstpointer a,
                   gconstpointer b)
{
  const KithFictionChild *one = *(KithFictionChild *const *)a;
  const KithFictionChild *other = *(KithFictionChild *const *)b;

  if (one->family != other->family)
    return one->family < other->family ? -1 : 1;

  return (one->record->birth > other->record->birth) - (one->record->birth < other->record->birth);
}

static void
check_families (KithFiction *fiction)
{
  g_autoptr(GPtrArray) children = g_ptr_array_new ();
  guint n_with_sibling = 0;

  for (guint i = 0; i < fiction->children->len; i++)
    g_ptr_array_add (children, g_ptr_array_index (fiction->children, i));

  g_ptr_array_sort (children, compare_by_family);

  for (guint i = 1; i < children->len; i++)
    {
      KithFictionChild *older = g_ptr_array_index (children, i - 1);
      KithFictionChild *younger = g_ptr_array_index (children, i);
      int n_days = younger->record->birth - older->record->birth;

      if (older->family != younger->family)
        continue;

      n_with_sibling++;
      g_assert_true (n_days == 0 || n_days >= MIN_DAYS_BETWEEN_BIRTHS);
      g_assert_cmpstr (older->record->ethnicity, ==, younger->record->ethnicity);

      if (fiction_is_open (older) && fiction_is_open (younger))
        g_assert_cmpint (older->worker, ==, younger->worker);
    }

  g_assert_cmpuint (n_with_sibling * 5, >, children->len);
}

static int
get_year_group (KithDate birth,
                KithDate on)
{
  int birth_year, birth_month, year, month;

  kith_date_get_ymd (birth, &birth_year, &birth_month, NULL);
  kith_date_get_ymd (on, &year, &month, NULL);

  return (month >= 9 ? year : year - 1) - (birth_month >= 9 ? birth_year : birth_year - 1) - 5;
}

static void
assert_attendance (KithFiction           *fiction,
                   KithFictionChild      *child,
                   KithFictionAttendance *attendance)
{
  KithDate last_day = is_set (attendance->to) ? attendance->to - 1 : fiction->as_at;
  KithSchoolRecord *school;

  g_assert_cmpuint (attendance->school, <, fiction->schools->len);
  school = g_ptr_array_index (fiction->schools, attendance->school);
  g_assert_cmpint (attendance->from, <=, last_day);
  g_assert_cmpint (last_day, <=, fiction->as_at);
  g_assert_cmpint (attendance->year_group, ==, get_year_group (child->record->birth, last_day));
  g_assert_nonnull (attendance->form);

  if (g_str_equal (school->phase_code, "4"))
    g_assert_cmpint (attendance->year_group, >=, 7);
  else if (g_str_equal (school->phase_code, "2"))
    g_assert_cmpint (attendance->year_group, <=, 6);

  if (!is_set (attendance->to))
    g_assert_cmpint (kith_date_years_between (child->record->birth, fiction->as_at), <, 19);
}

static void
check_attendance (KithFiction *fiction)
{
  guint n_dual = 0;

  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);
      KithFictionAttendance *before = NULL;

      g_assert_cmpint (child->attendance->len > 0, ==, get_year_group (child->record->birth, fiction->as_at) >= -1);

      for (guint j = 0; j < child->attendance->len; j++)
        {
          KithFictionAttendance *attendance = g_ptr_array_index (child->attendance, j);

          assert_attendance (fiction, child, attendance);

          /* Whoever is still at the school before is at both today. */
          if (before != NULL && is_set (before->to))
            g_assert_cmpint (before->to, <=, attendance->from);
          else if (before != NULL)
            g_assert_false (is_set (attendance->to));

          n_dual += before != NULL && !is_set (before->to);
          before = attendance;
        }
    }

  g_assert_cmpuint (n_dual * 50, <, fiction->children->len);
}

static const FictionInvariant invariants[] = {
  { "/fiction-people/schools", check_schools },
  { "/fiction-people/feeders", check_feeders },
  { "/fiction-people/persons", check_persons },
  { "/fiction-people/families", check_families },
  { "/fiction-people/attendance", check_attendance },
};

int
main (int   argc,
      char *argv[])
{
  return fiction_invariants_run (argc, argv, invariants, G_N_ELEMENTS (invariants));
}
