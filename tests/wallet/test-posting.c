/* test-posting.c: which lines of the ledger an event has
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-posting.h"

#include "kith-money.h"

#define POT 1
#define OTHER 2
#define CARD 7

static gint64
sum_of (const KithPosting *posting,
        KithAccount        account,
        gint64             pot_id)
{
  gint64 sum = 0;

  for (guint i = 0; i < posting->n_lines; i++)
    sum += posting->lines[i].account == account && posting->lines[i].pot_id == pot_id ? posting->lines[i].pence : 0;

  return sum;
}

static void
test_payment_uses_what_was_agreed (void)
{
  KithPosting posting = { 0, };

  kith_posting_pay (&posting, POT, CARD, 3100, 3000);
  g_assert_true (kith_posting_is_balanced (&posting));
  g_assert_cmpint (sum_of (&posting, KITH_ACCOUNT_AGREED, POT), ==, -3000);
  g_assert_cmpint (sum_of (&posting, KITH_ACCOUNT_LEFT, POT), ==, -100);
  g_assert_cmpint (sum_of (&posting, KITH_ACCOUNT_SPENT, POT), ==, 3100);
  g_assert_cmpuint (posting.n_lines, ==, 5);
}

static void
test_pot_holds_its_own_money (void)
{
  KithPosting posting = { 0, };

  kith_posting_pay (&posting, POT, 0, 500, 0);
  g_assert_true (kith_posting_is_balanced (&posting));
  g_assert_cmpuint (posting.n_lines, ==, 2);
}

/* Whatever happens, only what gives and takes back changes what a pot is. */
static void
test_pot_is_what_was_given (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      KithPosting posting = { 0, };
      gint64 pence = g_test_rand_int_range (1, 1000000);
      int kind = g_test_rand_int_range (0, 9);
      gint64 given = 0;

      switch (kind)
        {
        case 0:
          kith_posting_allocate (&posting, POT, pence);
          given = pence;
          break;

        case 1:
          kith_posting_transfer (&posting, POT, OTHER, pence);
          given = -pence;
          break;

        case 2:
          kith_posting_agree (&posting, POT, pence);
          break;

        case 3:
          kith_posting_release (&posting, POT, pence);
          break;

        case 4:
          kith_posting_pay (&posting, POT, CARD, pence, g_test_rand_int_range (0, (gint32)pence + 1));
          break;

        case 5:
          kith_posting_refund (&posting, POT, CARD, pence);
          break;

        case 6:
          kith_posting_expire (&posting, POT, pence);
          given = -pence;
          break;

        case 7:
          kith_posting_supply (&posting, CARD, pence);
          break;

        default:
          kith_posting_move_agreed (&posting, POT, OTHER, pence);
          given = -pence;
          break;
        }

      g_assert_true (kith_posting_is_balanced (&posting));
      g_assert_cmpint (sum_of (&posting, KITH_ACCOUNT_LEFT, POT) + sum_of (&posting, KITH_ACCOUNT_AGREED, POT) +
                       sum_of (&posting, KITH_ACCOUNT_SPENT, POT), ==, given);
    }
}

static void
test_unbalanced (void)
{
  KithPosting none = { 0, };
  KithPosting one = { 0, };
  KithPosting huge = { 0, };

  kith_posting_add (&one, KITH_ACCOUNT_LEFT, POT, 0, 5);
  kith_posting_add (&one, KITH_ACCOUNT_LEFT, OTHER, 0, 0);
  kith_posting_add (&huge, KITH_ACCOUNT_LEFT, POT, 0, G_MAXINT64);
  kith_posting_add (&huge, KITH_ACCOUNT_LEFT, OTHER, 0, 1);

  g_assert_false (kith_posting_is_balanced (&none));
  g_assert_false (kith_posting_is_balanced (&one));
  g_assert_false (kith_posting_is_balanced (&huge));
}

static void
test_nicks (void)
{
  for (guint i = 0; i < KITH_N_ACCOUNTS; i++)
    {
      KithAccount account;

      g_assert_true (kith_account_parse (kith_account_get_nick ((KithAccount)i), &account));
      g_assert_cmpint (account, ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/posting/payment-uses-what-was-agreed", test_payment_uses_what_was_agreed);
  g_test_add_func ("/posting/pot-holds-its-own-money", test_pot_holds_its_own_money);
  g_test_add_func ("/posting/pot-is-what-was-given", test_pot_is_what_was_given);
  g_test_add_func ("/posting/unbalanced", test_unbalanced);
  g_test_add_func ("/posting/nicks", test_nicks);

  return g_test_run ();
}
