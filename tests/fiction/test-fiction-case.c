/* test-fiction-case.c: a referral and what follows from it, past and to come
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-case.h"

#define N_CASES 20000

typedef void (*CheckFunc) (const KithFictionCase *fiction_case);

static gboolean
is_set (KithDate date)
{
  return date != KITH_DATE_NONE;
}

static void
check_many (CheckFunc check)
{
  KithFictionRandom random;
  KithDate first = kith_date_new (2023, 9, 1);

  kith_fiction_random_init (&random, (guint64)g_test_rand_int (), 1);

  for (guint i = 0; i < N_CASES; i++)
    {
      KithFictionCase fiction_case = kith_fiction_case_draw (&random, first + g_test_rand_int_range (0, 1200),
                                                             g_test_rand_int_range (0, 18));

      check (&fiction_case);
    }
}

static void
assert_within (const KithFictionCase *fiction_case,
               KithDate               date)
{
  if (!is_set (date))
    return;

  g_assert_cmpint (date, >=, fiction_case->referral);

  if (is_set (fiction_case->closure))
    g_assert_cmpint (date, <=, fiction_case->closure);
}

static void
assert_span (const KithFictionCase *fiction_case,
             const KithFictionSpan *span)
{
  assert_within (fiction_case, span->start);
  assert_within (fiction_case, span->end);

  if (is_set (span->end))
    g_assert_cmpint (span->start, <, span->end);
}

static void
check_order (const KithFictionCase *fiction_case)
{
  for (guint i = 0; i < 2; i++)
    {
      assert_span (fiction_case, &fiction_case->assessments[i]);
      assert_span (fiction_case, &fiction_case->plans[i]);
      assert_within (fiction_case, fiction_case->enquiries[i].start);
      assert_within (fiction_case, fiction_case->enquiries[i].conference);
      assert_within (fiction_case, fiction_case->enquiries[i].decision);
    }

  assert_span (fiction_case, &fiction_case->protection);
  assert_span (fiction_case, &fiction_case->care);
  assert_within (fiction_case, fiction_case->internal_review);
  assert_within (fiction_case, fiction_case->proceedings_prepared);
}

static void
test_order (void)
{
  check_many (check_order);
}

static void
check_no_further_action (const KithFictionCase *fiction_case)
{
  if (!fiction_case->no_further_action)
    {
      g_assert_true (is_set (fiction_case->assessments[0].start));
      g_assert_cmpstr (fiction_case->need, !=, "N0");
      return;
    }

  g_assert_false (is_set (fiction_case->assessments[0].start));
  g_assert_false (is_set (fiction_case->enquiries[0].start));
  g_assert_false (is_set (fiction_case->plans[0].start));
  g_assert_false (is_set (fiction_case->protection.start));
  g_assert_false (is_set (fiction_case->care.start));
  g_assert_false (is_set (fiction_case->closure));
}

static void
test_no_further_action (void)
{
  check_many (check_no_further_action);
}

static void
check_enquiries (const KithFictionCase *fiction_case)
{
  for (guint i = 0; i < 2; i++)
    {
      const KithFictionEnquiry *enquiry = &fiction_case->enquiries[i];

      if (!is_set (enquiry->start))
        continue;

      /* It ends in one way, and in one way only. */
      g_assert_cmpint (is_set (enquiry->conference), !=, is_set (enquiry->decision));
      g_assert_cmpint (MAX (enquiry->conference, enquiry->decision), >, enquiry->start);
      g_assert_cmpint (kith_date_get_weekday (enquiry->conference_target), <=, 5);

      if (is_set (enquiry->conference))
        {
          g_assert_true (kith_fiction_is_working_day (enquiry->conference));
          g_assert_cmpint (enquiry->conference, ==, fiction_case->protection.start);
        }
    }

  if (is_set (fiction_case->enquiries[0].start) && is_set (fiction_case->enquiries[1].start))
    g_assert_cmpint (fiction_case->enquiries[0].decision, <, fiction_case->enquiries[1].start);
}

static void
test_enquiries (void)
{
  check_many (check_enquiries);
}

static void
check_protection (const KithFictionCase *fiction_case)
{
  KithDate last = fiction_case->protection.start;

  if (!is_set (last))
    return;

  for (guint i = 0; i < fiction_case->n_reviews; i++)
    {
      KithDate review = fiction_case->reviews[i];

      g_assert_cmpint (review, >, last);
      g_assert_cmpint (review, <, fiction_case->protection.end);

      /* Three months, then six; and the days around Christmas. */
      g_assert_cmpint (review - last, <=, (i == 0 ? 92 : 184) + 12);
      last = review;
    }

  if (is_set (fiction_case->plans[0].start))
    g_assert_cmpint (fiction_case->plans[0].end, <, fiction_case->protection.start);

  if (is_set (fiction_case->plans[1].start))
    g_assert_cmpint (fiction_case->plans[1].start, >, fiction_case->protection.end);
}

static void
test_protection (void)
{
  check_many (check_protection);
}

static void
check_closure (const KithFictionCase *fiction_case)
{
  gboolean is_after_assessment = g_strcmp0 (fiction_case->closure_reason, "RC8") == 0 ||
    g_strcmp0 (fiction_case->closure_reason, "RC9") == 0;

  g_assert_cmpint (is_set (fiction_case->closure), ==, fiction_case->closure_reason != NULL);

  if (fiction_case->is_without_factors)
    g_assert_true (is_after_assessment);

  if (is_after_assessment)
    {
      g_assert_false (is_set (fiction_case->enquiries[0].start));
      g_assert_false (is_set (fiction_case->plans[0].start));
    }
}

static void
test_closure (void)
{
  check_many (check_closure);
}

static void
test_stop (void)
{
  KithFictionRandom random;
  KithDate day = kith_date_new (2026, 3, 2);

  kith_fiction_random_init (&random, 1, 1);

  for (guint i = 0; i < 100; i++)
    {
      KithFictionCase fiction_case = kith_fiction_case_draw_care (&random, day, 9, day + 30);

      g_assert_true (kith_fiction_case_is_open (&fiction_case, day + 4000));
      g_assert_cmpint (fiction_case.care.start, ==, day + 30);
      kith_fiction_case_stop (&fiction_case);
      g_assert_false (kith_fiction_case_is_open (&fiction_case, day));
      g_assert_cmpint (fiction_case.referral, ==, day);
      g_assert_nonnull (fiction_case.source);
      check_no_further_action (&fiction_case);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fiction-case/order", test_order);
  g_test_add_func ("/fiction-case/no-further-action", test_no_further_action);
  g_test_add_func ("/fiction-case/enquiries", test_enquiries);
  g_test_add_func ("/fiction-case/protection", test_protection);
  g_test_add_func ("/fiction-case/closure", test_closure);
  g_test_add_func ("/fiction-case/stop", test_stop);

  return g_test_run ();
}
