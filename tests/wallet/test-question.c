/* test-question.c: questions that a wallet asks of itself, as data
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each rule asks once about a planted case and names its evidence; about a
 * year in which nothing is odd no rule asks anything.
 */

#include "config.h"

#include "kith-question.h"

#include "wallet-data.h"

#define TODAY (kith_date_new (2026, 11, 22))

static GPtrArray *
load_rules (void)
{
  g_autofree char *text = wallet_data_read ("questions.ini");
  g_autoptr(GError) error = NULL;
  GPtrArray *rules = kith_question_rules_parse (text, &error);

  g_assert_no_error (error);

  return rules;
}

static KithSpendFact
make_fact (gint64      id,
           int         days_ago,
           gint64      pence,
           const char *supplier)
{
  return (KithSpendFact){
           .spend_id = id, .worker_id = 1, .child_id = id, .day = TODAY - days_ago, .pence = pence, .limit = 25000,
           .supplier = supplier, .by_card = TRUE, .holder_left = KITH_DATE_NONE, .needs_receipt = TRUE,
           .has_receipt = TRUE, .receipt_pence = pence, .was_told = TRUE,
  };
}

/* @key: all that is asked */
static void
assert_asks (const KithSpendFact *facts,
             guint                n_facts,
             const char          *key)
{
  g_autoptr(GPtrArray) rules = load_rules ();
  g_autoptr(GPtrArray) questions = kith_questions_find (rules, facts, n_facts, TODAY);
  const KithQuestion *question;

  g_assert_cmpuint (questions->len, ==, 1);
  question = g_ptr_array_index (questions, 0);
  g_assert_cmpstr (question->key, ==, key);
}

static void
test_split (void)
{
  KithSpendFact facts[] = { make_fact (1, 5, 24000, "Carpets"), make_fact (2, 3, 23000, "carpets") };

  facts[1].child_id = facts[0].child_id;
  assert_asks (facts, 2, "split 1 2");
}

static void
test_double (void)
{
  KithSpendFact facts[] = { make_fact (4, 5, 3199, "Shoes"), make_fact (9, 4, 3199, "Shoes") };

  assert_asks (facts, 2, "double 4 9");
}

static void
test_round (void)
{
  KithSpendFact facts[] = { make_fact (1, 50, 5000, "A"), make_fact (2, 30, 10000, "B"), make_fact (3, 10, 20000, "C") };

  assert_asks (facts, 3, "round-sums 1 2 3");
}

static void
test_same_supplier (void)
{
  KithSpendFact facts[6];

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    facts[i] = make_fact (i + 1, 80 - 10 * (int)i, 1111 + i, "Taxi");

  assert_asks (facts, 6, "same-supplier 1 2 3 4 5 6");
}

static void
test_alone (void)
{
  KithSpendFact leaver = make_fact (1, 5, 1234, "Shop");
  KithSpendFact differs = make_fact (2, 5, 1234, "Shop");
  KithSpendFact missing = make_fact (3, 20, 1234, "Shop");
  KithSpendFact untold = make_fact (4, 20, 1234, "Shop");
  KithSpendFact declared = make_fact (5, 5, 1234, "Shop");
  KithSpendFact gap = make_fact (6, 40, 1234, "Therapist");

  leaver.holder_left = TODAY - 10;
  differs.receipt_pence = 1134;
  missing.has_receipt = FALSE;
  missing.receipt_pence = -1;
  untold.was_told = FALSE;
  declared.is_declared = TRUE;
  gap.in_place_of = "CAMHS";

  assert_asks (&leaver, 1, "leaver 1");
  assert_asks (&differs, 1, "receipt-differs 2");
  assert_asks (&missing, 1, "no-receipt 3");
  assert_asks (&untold, 1, "not-told 4");
  assert_asks (&declared, 1, "declared 5");
  assert_asks (&gap, 1, "in-place-of 6");
}

static void
test_clean_year (void)
{
  static const char * const suppliers[] = { "Shoes", "Taxi", "Carpets", "Uniform", "Bakery" };
  g_autoptr(GPtrArray) rules = load_rules ();
  g_autoptr(GPtrArray) questions = NULL;
  KithSpendFact facts[120];

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    facts[i] = make_fact (i + 1, 3 * (int)i, 940 + 137 * i, suppliers[i % G_N_ELEMENTS (suppliers)]);

  questions = kith_questions_find (rules, facts, G_N_ELEMENTS (facts), TODAY);
  g_assert_cmpuint (questions->len, ==, 0);
}

static void
test_refused (void)
{
  static const char * const texts[] = { "none", "[a]\nkind=guess\nask=Why?\n", "[a]\nkind=split\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_question_rules_parse (texts[i], &error));
      g_assert_true (error->domain == KITH_QUESTION_ERROR);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question/split", test_split);
  g_test_add_func ("/question/double", test_double);
  g_test_add_func ("/question/round-sums", test_round);
  g_test_add_func ("/question/same-supplier", test_same_supplier);
  g_test_add_func ("/question/of-one-request", test_alone);
  g_test_add_func ("/question/clean-year-is-silent", test_clean_year);
  g_test_add_func ("/question/refuses-what-is-no-rule", test_refused);

  return g_test_run ();
}
