/* test-fiction-invariants.c: what holds in every fiction
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each test looks at a hundred fictions of chance shapes, seeds, scales and
 * days. GLib prints the seed of the chance, and takes it by --seed.
 */

#include "config.h"

#include "kith-code-list.h"
#include "kith-fiction.h"
#include "kith-text.h"
#include "kith-upn.h"

#define N_FICTIONS 100
#define MIN_DAYS_BETWEEN_BIRTHS 274
#define FIRST_OF_SEX_CODES "2024-04-01"

typedef struct
{
  const char *path;
  void        (*check) (KithFiction *fiction);
} Invariant;

static KithCodeList *codes;

static gboolean
is_set (KithDate date)
{
  return date != KITH_DATE_NONE;
}

static KithFiction *
draw_fiction (void)
{
  static const double scales[] = { 0.05, 0.1, 0.3, 1, 1.7 };
  KithFictionShape shape = (KithFictionShape)g_test_rand_int_range (0, 3);
  guint64 seed = (guint64)(guint32)g_test_rand_int ();
  double scale = scales[g_test_rand_int_range (0, G_N_ELEMENTS (scales))];
  KithDate as_at = kith_date_new (2025, 8, 25) + g_test_rand_int_range (0, 800);
  g_autofree char *day = kith_date_to_iso (as_at);

  g_test_message ("shape %d, seed %" G_GUINT64_FORMAT ", scale %g, as at %s", (int)shape, seed, scale, day);

  return kith_fiction_new (shape, seed, scale, as_at);
}

static void
check_many (gconstpointer data)
{
  const Invariant *invariant = data;

  for (guint i = 0; i < N_FICTIONS; i++)
    {
      g_autoptr(KithFiction) fiction = draw_fiction ();

      invariant->check (fiction);
    }
}

static void
assert_code (const char *codeset,
             const char *code,
             KithDate    on)
{
  if (kith_code_list_lookup (codes, codeset, code, on) == NULL)
    g_test_message ("no code %s in %s", code, codeset);

  g_assert_nonnull (kith_code_list_lookup (codes, codeset, code, on));
}

static gboolean
is_open (KithFictionChild *child)
{
  for (guint i = 0; i < child->record->referrals->len; i++)
    {
      KithCinReferral *referral = g_ptr_array_index (child->record->referrals, i);

      if (referral->no_further_action == 0 && !is_set (referral->closure))
        return TRUE;
    }

  for (guint i = 0; i < child->support->len; i++)
    {
      if (!is_set (((KithFictionSupport *)g_ptr_array_index (child->support, i))->end))
        return TRUE;
    }

  return child->care->len > 0 &&
         !is_set (((KithFictionCareEpisode *)g_ptr_array_index (child->care, child->care->len - 1))->end);
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
      assert_code ("school-type", school->type_code, fiction->as_at);
      assert_code ("school-phase", school->phase_code, fiction->as_at);
      assert_code ("school-status", school->status_code, fiction->as_at);
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
      assert_code ("upn-unknown", record->upn_unknown, record->birth);
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
      assert_code ("sex", record->sex, MAX (record->birth, sex_codes_from));
      assert_code ("ethnicity", record->ethnicity, fiction->as_at);
      assert_upn (record);
      assert_unique (numbers, record->la_child_id);
      assert_unique (numbers, record->upn);

      for (guint j = 0; j < record->disabilities->len; j++)
        assert_code ("disability", g_ptr_array_index (record->disabilities, j), fiction->as_at);
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

      if (is_open (older) && is_open (younger))
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

static void
assert_day (KithFiction     *fiction,
            KithCinReferral *referral,
            KithDate         date)
{
  if (!is_set (date))
    return;

  g_assert_cmpint (date, >=, referral->date);
  g_assert_cmpint (date, <=, fiction->as_at);

  if (is_set (referral->closure))
    g_assert_cmpint (date, <=, referral->closure);
}

static void
check_assessments (KithFiction     *fiction,
                   KithCinReferral *referral)
{
  for (guint i = 0; i < referral->assessments->len; i++)
    {
      KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, i);

      assert_day (fiction, referral, assessment->start);
      assert_day (fiction, referral, assessment->internal_review);
      assert_day (fiction, referral, assessment->authorisation);
      g_assert_cmpint (is_set (assessment->authorisation), ==, assessment->factors->len > 0);

      if (is_set (referral->closure))
        g_assert_true (is_set (assessment->authorisation));

      for (guint j = 0; j < assessment->factors->len; j++)
        assert_code ("assessment-factor", g_ptr_array_index (assessment->factors, j), assessment->authorisation);
    }
}

static void
check_section47s (KithFiction     *fiction,
                  KithCinReferral *referral)
{
  KithDate free_from = KITH_DATE_NONE;

  for (guint i = 0; i < referral->section47s->len; i++)
    {
      KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      assert_day (fiction, referral, section47->start);
      assert_day (fiction, referral, section47->conference);
      g_assert_cmpint (section47->start, >, free_from);
      g_assert_cmpint (kith_date_get_weekday (section47->conference_target), <=, 5);

      if (is_set (section47->conference))
        g_assert_cmpint (kith_date_get_weekday (section47->conference), <=, 5);

      if (is_set (referral->closure))
        g_assert_true (is_set (section47->conference) || section47->conference_not_required == 1);

      free_from = MAX (section47->start, section47->conference);
    }
}

static void
check_plans (KithFiction     *fiction,
             KithCinReferral *referral)
{
  for (guint i = 0; i < referral->plans->len; i++)
    {
      KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      assert_day (fiction, referral, plan->start);
      assert_day (fiction, referral, plan->end);
      g_assert_true (!is_set (plan->end) || plan->start < plan->end);
    }

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      assert_day (fiction, referral, plan->start);
      assert_day (fiction, referral, plan->end);
      g_assert_true (!is_set (plan->end) || plan->start < plan->end);
      g_assert_cmpint (plan->n_previous, >=, 0);
      assert_code ("category-of-abuse", plan->initial_category, plan->start);
      assert_code ("category-of-abuse", plan->latest_category, plan->start);

      for (guint j = 0; j < plan->reviews->len; j++)
        {
          g_assert_cmpint (g_array_index (plan->reviews, KithDate, j), >, plan->start);
          assert_day (fiction, referral, g_array_index (plan->reviews, KithDate, j));
        }
    }
}

static void
check_referral (KithFiction      *fiction,
                KithFictionChild *child,
                KithCinReferral  *referral)
{
  g_assert_cmpint (referral->date, >=, child->record->birth);
  g_assert_cmpint (referral->date, <=, fiction->as_at);
  g_assert_cmpint (is_set (referral->closure), ==, referral->closure_reason != NULL);
  assert_day (fiction, referral, referral->closure);
  assert_code ("referral-source", referral->source, referral->date);
  assert_code ("primary-need", referral->primary_need, referral->date);

  if (referral->closure_reason != NULL)
    assert_code ("closure-reason", referral->closure_reason, referral->closure);

  if (referral->no_further_action == 1)
    g_assert_cmpuint (referral->assessments->len + referral->plans->len + referral->section47s->len +
                      referral->protection_plans->len + referral->pre_proceedings->len, ==, 0);

  check_assessments (fiction, referral);
  check_section47s (fiction, referral);
  check_plans (fiction, referral);
}

static void
check_referrals (KithFiction *fiction)
{
  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);
      KithDate free_from = KITH_DATE_NONE;

      for (guint j = 0; j < child->record->referrals->len; j++)
        {
          KithCinReferral *referral = g_ptr_array_index (child->record->referrals, j);

          g_assert_cmpint (referral->date, >, free_from);
          check_referral (fiction, child, referral);
          free_from = referral->no_further_action == 1 ? referral->date : referral->closure;

          /* Nothing comes after what is still open. */
          if (!is_set (free_from))
            free_from = G_MAXINT32;
        }
    }
}

static void
check_care (KithFiction *fiction)
{
  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);

      for (guint j = 0; j < child->care->len; j++)
        {
          KithFictionCareEpisode *care = g_ptr_array_index (child->care, j);

          g_assert_cmpint (care->start, >, child->record->birth);
          g_assert_cmpint (care->start, <=, fiction->as_at);
          g_assert_true (!is_set (care->end) || (care->start < care->end && care->end <= fiction->as_at));
          assert_code ("legal-status", care->legal_status, care->start);
          assert_code ("placement", care->placement, care->start);

          /* The next begins on the day on which this one ends, or much later. */
          if (j > 0)
            g_assert_cmpint (((KithFictionCareEpisode *)g_ptr_array_index (child->care, j - 1))->end, <=, care->start);
        }
    }
}

static gboolean
are_apart (KithDate start,
           KithDate end,
           KithDate other_start,
           KithDate other_end)
{
  return (is_set (end) && end <= other_start) || (is_set (other_end) && other_end <= start);
}

static void
check_support (KithFiction *fiction)
{
  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);

      for (guint j = 0; j < child->support->len; j++)
        {
          KithFictionSupport *support = g_ptr_array_index (child->support, j);

          g_assert_cmpint (support->start, >=, child->record->birth);
          g_assert_cmpint (support->start, <=, fiction->as_at);
          g_assert_true (!is_set (support->end) || (support->start < support->end && support->end <= fiction->as_at));
          g_assert_nonnull (support->reason);

          for (guint k = 0; k < child->record->referrals->len; k++)
            {
              KithCinReferral *referral = g_ptr_array_index (child->record->referrals, k);

              g_assert_true (referral->no_further_action == 1 ||
                             are_apart (support->start, support->end, referral->date, referral->closure));
            }

          if (j > 0)
            {
              KithFictionSupport *before = g_ptr_array_index (child->support, j - 1);

              g_assert_true (are_apart (before->start, before->end, support->start, support->end));
            }
        }
    }
}

static void
check_caseloads (KithFiction *fiction)
{
  g_autofree guint *n_cases = g_new0 (guint, fiction->workers->len);
  guint n_without_worker = 0;

  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);

      n_without_worker += is_open (child) && child->worker < 0;

      if (child->worker < 0)
        continue;

      g_assert_cmpint (child->worker, <, fiction->workers->len);
      g_assert_true (is_open (child));
      n_cases[child->worker]++;
    }

  for (guint i = 0; i < fiction->workers->len; i++)
    {
      KithFictionWorker *worker = g_ptr_array_index (fiction->workers, i);

      g_assert_cmpuint (n_cases[i], >=, 15);
      g_assert_cmpuint (n_cases[i], <=, 20);
      g_assert_cmpuint (worker->schools->len, >, 0);
      g_assert_cmpuint (worker->weekdays & ~0x1fu, ==, 0);
      g_assert_cmpuint (worker->weekdays, !=, 0);
      g_assert_true (kith_text_is_safe_name (worker->name));
    }

  g_assert_cmpuint (n_without_worker, >, 0);
}

static void
load_codes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "codes", "codes.csv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  rows = kith_code_rows_new_from_csv (bytes, &error);
  g_assert_no_error (error);
  codes = kith_code_list_new (rows);
}

static const Invariant invariants[] = {
  { "/fiction-invariants/schools", check_schools },
  { "/fiction-invariants/feeders", check_feeders },
  { "/fiction-invariants/persons", check_persons },
  { "/fiction-invariants/families", check_families },
  { "/fiction-invariants/attendance", check_attendance },
  { "/fiction-invariants/referrals", check_referrals },
  { "/fiction-invariants/care", check_care },
  { "/fiction-invariants/support", check_support },
  { "/fiction-invariants/caseloads", check_caseloads },
};

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  load_codes ();

  for (guint i = 0; i < G_N_ELEMENTS (invariants); i++)
    g_test_add_data_func (invariants[i].path, &invariants[i], check_many);

  result = g_test_run ();
  g_clear_pointer (&codes, kith_code_list_unref);

  return result;
}
