/* test-fiction-episodes.c: what holds of the episodes and caseloads of every fiction
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fiction-invariant.h"
#include "kith-text.h"

static gboolean
is_set (KithDate date)
{
  return date != KITH_DATE_NONE;
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
        fiction_assert_code ("assessment-factor", g_ptr_array_index (assessment->factors, j), assessment->authorisation);
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
      fiction_assert_code ("category-of-abuse", plan->initial_category, plan->start);
      fiction_assert_code ("category-of-abuse", plan->latest_category, plan->start);

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
  fiction_assert_code ("referral-source", referral->source, referral->date);
  fiction_assert_code ("primary-need", referral->primary_need, referral->date);

  if (referral->closure_reason != NULL)
    fiction_assert_code ("closure-reason", referral->closure_reason, referral->closure);

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
          fiction_assert_code ("legal-status", care->legal_status, care->start);
          fiction_assert_code ("placement", care->placement, care->start);

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
  g_autofree guint *n_elsewhere = g_new0 (guint, fiction->elsewhere->len + 1);
  guint n_open = 0, n_not_here = 0, n_without_worker = 0;

  for (guint i = 0; i < fiction->children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (fiction->children, i);

      n_open += fiction_is_open (child);
      n_not_here += fiction_is_open (child) && child->worker < 0;
      n_without_worker += fiction_is_open (child) && child->worker < 0 && child->elsewhere < 0;
      if (child->elsewhere >= 0)
        {
          g_assert_cmpint (child->worker, <, 0);
          g_assert_cmpint (child->elsewhere, <, fiction->elsewhere->len);
          g_assert_true (fiction_is_open (child));
          n_elsewhere[child->elsewhere]++;
        }

      if (child->worker < 0)
        continue;

      g_assert_cmpint (child->worker, <, fiction->workers->len);
      g_assert_true (fiction_is_open (child));
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

  /* In small schools the workers may have room for everybody. */
  if (fiction->children->len > 5000)
    g_assert_cmpuint (n_not_here, >, 0);

  /* Those are with other teams; without anybody are few, as it should be. */
  for (guint i = 0; i < fiction->elsewhere->len; i++)
    {
      g_assert_cmpuint (n_elsewhere[i], >, 0);
      g_assert_cmpuint (n_elsewhere[i], <=, 18);
      g_assert_cmpuint (((KithFictionWorker *)g_ptr_array_index (fiction->elsewhere, i))->schools->len, ==, 0);
    }
  if (n_open > 100)
    g_assert_cmpuint (n_without_worker * 8, <, n_open);
}

static const FictionInvariant invariants[] = {
  { "/fiction-episodes/referrals", check_referrals },
  { "/fiction-episodes/care", check_care },
  { "/fiction-episodes/support", check_support },
  { "/fiction-episodes/caseloads", check_caseloads },
};

int
main (int   argc,
      char *argv[])
{
  return fiction_invariants_run (argc, argv, invariants, G_N_ELEMENTS (invariants));
}
