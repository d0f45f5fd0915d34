/* test-approval.c: in which states a request can be, and who may decide on it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-approval.h"

static void
test_who_may (void)
{
  static const gint64 named[] = { 2, 3 };
  static const gint64 agreed[] = { 3 };

  g_assert_cmpint (kith_approval_check (KITH_SPEND_ASKED, 1, 2, named, 2, NULL, 0), ==, KITH_APPROVAL_MAY);
  g_assert_cmpint (kith_approval_check (KITH_SPEND_ASKED, 2, 2, named, 2, NULL, 0), ==, KITH_APPROVAL_OWN);
  g_assert_cmpint (kith_approval_check (KITH_SPEND_ASKED, 1, 4, named, 2, NULL, 0), ==, KITH_APPROVAL_NOT_NAMED);
  g_assert_cmpint (kith_approval_check (KITH_SPEND_ASKED, 1, 3, named, 2, agreed, 1), ==, KITH_APPROVAL_TWICE);
  g_assert_cmpint (kith_approval_check (KITH_SPEND_PAID, 1, 2, named, 2, NULL, 0), ==, KITH_APPROVAL_NOT_WAITING);
  g_assert_cmpint (kith_approval_check (KITH_SPEND_ASKED_BACK, 1, 2, named, 2, NULL, 0), ==, KITH_APPROVAL_NOT_WAITING);
}

static void
test_nobody_there (void)
{
  static const gint64 only_me[] = { 1 };
  static const gint64 two[] = { 1, 2 };

  g_assert_false (kith_approval_is_possible (1, NULL, 0));
  g_assert_false (kith_approval_is_possible (1, only_me, 1));
  g_assert_true (kith_approval_is_possible (1, two, 2));
}

static void
test_nicks (void)
{
  KithSpendState state;
  KithDecision decision;

  for (guint i = 0; i < KITH_N_SPEND_STATES; i++)
    {
      g_assert_true (kith_spend_state_parse (kith_spend_state_get_nick ((KithSpendState)i), &state));
      g_assert_cmpint (state, ==, i);
    }

  for (guint i = 0; i < KITH_N_DECISIONS; i++)
    {
      g_assert_true (kith_decision_parse (kith_decision_get_nick ((KithDecision)i), &decision));
      g_assert_cmpint (decision, ==, i);
      g_assert_cmpint (kith_decision_needs_why (decision), ==, i != KITH_DECISION_AGREED);
    }

  g_assert_false (kith_spend_state_parse (NULL, &state));
  g_assert_false (kith_spend_state_takes_payment (KITH_SPEND_ASKED));
  g_assert_false (kith_spend_state_takes_payment (KITH_SPEND_REFUSED));
  g_assert_true (kith_spend_state_takes_payment (KITH_SPEND_AGREED));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/approval/who-may", test_who_may);
  g_test_add_func ("/approval/nobody-there", test_nobody_there);
  g_test_add_func ("/approval/nicks", test_nicks);

  return g_test_run ();
}
