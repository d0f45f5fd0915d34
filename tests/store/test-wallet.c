/* test-wallet.c: schemes run from start to end, and a ledger that holds
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-setup.h"
#include "kith-store-wallet.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#include <string.h>

#define START kith_date_new (2026, 4, 1)
#define DAY kith_date_new (2026, 11, 10)
#define END kith_date_new (2026, 11, 30)

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         lead;
  gint64         head;
  gint64         child;
  gint64         brother;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 family;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->me = kith_test_select (fixture->store, "SELECT id FROM worker WHERE me = 1");
  fixture->lead = kith_test_add (fixture->store, &kith_table_worker, "name", "Meera Dhaliwal", "me", "0", NULL);
  fixture->head = kith_test_add (fixture->store, &kith_table_worker, "name", "Tomas Birchall", "me", "0", NULL);
  family = kith_test_add (fixture->store, &kith_table_family, "name", "Tansley", NULL);
  fixture->child = kith_test_add (fixture->store, &kith_table_child, "given_name", "Ivo", "family_name", "Tansley",
                                  "sort_key", "tansley ivo", "family_id", kith_test_number (family), NULL);
  fixture->brother = kith_test_add (fixture->store, &kith_table_child, "given_name", "Rafe", "family_name", "Tansley",
                                    "sort_key", "tansley rafe", "family_id", kith_test_number (family), NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
do_deed (Fixture              *fixture,
         const KithWalletDeed *deed)
{
  g_autoptr(GError) error = NULL;
  gint64 id = 0, act;

  kith_db_do_wallet (fixture->store->db, deed, &id, &act, &error);
  g_assert_no_error (error);

  return id;
}

#define DO(fixture, ...) do_deed (fixture, &(KithWalletDeed){ .day = DAY, __VA_ARGS__ })

static void
refuse_deed (Fixture              *fixture,
             KithWalletError       code,
             const KithWalletDeed *deed)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 77;

  g_assert_false (kith_db_do_wallet (fixture->store->db, deed, NULL, &act, &error));
  g_assert_error (error, KITH_WALLET_ERROR, (int)code);
  g_assert_cmpint (act, ==, 77);
}

#define REFUSE(fixture, code, ...) refuse_deed (fixture, code, &(KithWalletDeed){ .day = DAY, __VA_ARGS__ })

#define ANSWERS \
        .why_now = "Starts on Monday", .tried = "The school's own fund, in October", .family_view = "Would help", \
        .family_told = "That it is asked for"

static void
add_scheme (Fixture    *fixture,
            const char *nick,
            gint64     *ret_scheme,
            gint64     *ret_pot)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) schemes = kith_wallet_load_schemes (&error);
  const KithScheme *scheme;
  gint64 act;

  g_assert_no_error (error);
  scheme = kith_schemes_find (schemes, nick);
  kith_db_add_scheme (fixture->store->db, scheme, START, ret_scheme, ret_pot, &act, &error);
  g_assert_no_error (error);

  /* The lead takes the first step, the head of service what comes after. */
  for (guint i = 0; i < scheme->steps->len; i++)
    DO (fixture, .kind = KITH_WALLET_NAME_APPROVER, .scheme_id = *ret_scheme,
        .pence = g_array_index (scheme->steps, gint64, i), .worker_id = i == 0 ? fixture->lead : fixture->head);
}

static KithPotBalance
get_balance (Fixture *fixture,
             gint64   pot,
             KithDate day)
{
  g_autoptr(GError) error = NULL;
  KithPotBalance balance;

  kith_db_load_pot_balance (fixture->store->db, pot, day, &balance, &error);
  g_assert_no_error (error);
  g_assert_cmpint (balance.left, ==, balance.given - balance.spent - balance.agreed);

  return balance;
}

static void
assert_balance (Fixture *fixture,
                gint64   pot,
                gint64   given,
                gint64   spent,
                gint64   agreed)
{
  KithPotBalance balance = get_balance (fixture, pot, END);

  g_assert_cmpint (balance.given, ==, given);
  g_assert_cmpint (balance.spent, ==, spent);
  g_assert_cmpint (balance.agreed, ==, agreed);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  gint64 act = kith_test_select (fixture->store, "SELECT max (act) FROM journal WHERE kind = 'insert' OR kind = 'update'");
  gint64 undone;

  kith_undo_act (fixture->store->db, "undo", act, &undone, &error);
  g_assert_no_error (error);
}

static KithStatementFile *
read_statement (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(KithSheet) sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, NULL);
  g_autoptr(KithMapping) mapping = kith_mapping_new_guess (KITH_LIST_KIND_STATEMENT, sheet, DAY);

  return kith_statement_file_new (sheet, mapping, KITH_STATEMENT_SIGNS_GUESS, DAY, NULL, NULL, NULL, NULL);
}

static KithStatementTaken
take_statement (Fixture    *fixture,
                gint64      means,
                const char *text)
{
  g_autoptr(KithStatementFile) file = read_statement (text);
  g_autoptr(GError) error = NULL;
  KithStatementTaken taken;
  gint64 act;

  kith_db_take_statement (fixture->store->db, means, file, "card.csv", &taken, &act, &error);
  g_assert_no_error (error);

  return taken;
}

/* Allocated, asked, decided, paid, receipted, reconciled, told, closed. */
static void
test_scheme (Fixture      *fixture,
             gconstpointer user_data)
{
  const char *nick = user_data;
  g_autoptr(KithReconciliation) found = NULL;
  g_autoptr(KithWalletPage) page = NULL;
  gint64 scheme, root, pot, card, small, large;
  gint64 above;

  add_scheme (fixture, nick, &scheme, &root);
  above = kith_test_select (fixture->store, "SELECT min (above) FROM scheme_step");
  if (kith_test_select (fixture->store, "SELECT needs_plan FROM scheme") != 0)
    {
      gint64 plan;

      REFUSE (fixture, KITH_WALLET_ERROR_PLAN, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->child,
              .what = "Bed", .pence = 100);
      plan = kith_test_add (fixture->store, &kith_table_plan, "kind", "family", "title", "At home", "start", "2026-09-01",
                            "in_chronology", "0", NULL);
      kith_test_add (fixture->store, &kith_table_plan_child, "plan_id", kith_test_number (plan), "child_id",
                     kith_test_number (fixture->child), NULL);
      REFUSE (fixture, KITH_WALLET_ERROR_CONFERENCE, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->child,
              .what = "Bed", .pence = 100);
    }

  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 2000000);
  pot = DO (fixture, .kind = KITH_WALLET_ADD_POT, .pot_id = root, .pot_kind = "family", .child_id = fixture->child,
            .how = "Drawn from those the team manager named", .named_by = "Team manager", .age_band = "10-16");
  DO (fixture, .kind = KITH_WALLET_TRANSFER, .pot_id = root, .other_id = pot, .pence = 300000, .why = "Their share");
  card = DO (fixture, .kind = KITH_WALLET_ADD_MEANS, .means_kind = "card", .name = "Card of Wren", .other_id = fixture->me);

  /* Below the limit: done in one go. */
  small = DO (fixture, .kind = KITH_WALLET_SPEND, .pot_id = pot, .child_id = fixture->child, .means_id = card,
              .what = "Shoes", .supplier = "Shoe shop", .category = "practical", .pence = 3000, .has_conference = TRUE);
  assert_balance (fixture, pot, 300000, 3000, 0);

  /* Beyond it: it waits, and not for oneself. */
  REFUSE (fixture, KITH_WALLET_ERROR_ANSWERS, .kind = KITH_WALLET_ASK, .pot_id = pot, .child_id = fixture->child,
          .what = "Bed", .pence = above + 1, .has_conference = TRUE);
  large = DO (fixture, .kind = KITH_WALLET_ASK, .pot_id = pot, .child_id = fixture->child, .what = "Bed",
              .pence = above + 10000, .has_conference = TRUE, ANSWERS);
  assert_balance (fixture, pot, 300000, 3000, 0);
  page = kith_db_load_wallet_page (fixture->store->db, DAY, NULL);
  g_assert_cmpuint (page->waiting->len, ==, 1);

  REFUSE (fixture, KITH_WALLET_ERROR_OWN, .kind = KITH_WALLET_DECIDE, .spend_id = large, .decision = KITH_DECISION_AGREED);
  REFUSE (fixture, KITH_WALLET_ERROR_WHY, .kind = KITH_WALLET_DECIDE, .spend_id = large, .worker_id = fixture->lead,
          .decision = KITH_DECISION_REFUSED);
  REFUSE (fixture, KITH_WALLET_ERROR_STATE, .kind = KITH_WALLET_PAY, .spend_id = large, .pence = 1);
  DO (fixture, .kind = KITH_WALLET_DECIDE, .spend_id = large, .worker_id = fixture->lead, .decision = KITH_DECISION_ASKED_BACK,
      .why = "Which size?", .is_told = TRUE);
  DO (fixture, .kind = KITH_WALLET_ANSWER, .spend_id = large, .why = "A single");
  DO (fixture, .kind = KITH_WALLET_DECIDE, .spend_id = large, .worker_id = fixture->lead, .decision = KITH_DECISION_IN_PART,
      .pence = above + 5000, .why = "There is one for less", .is_told = TRUE);
  assert_balance (fixture, pot, 300000, 3000, above + 5000);

  DO (fixture, .kind = KITH_WALLET_ORDER, .spend_id = large, .supplier = "Beds");
  DO (fixture, .kind = KITH_WALLET_PAY, .spend_id = large, .means_id = card, .pence = above);
  DO (fixture, .kind = KITH_WALLET_REFUND, .spend_id = large, .means_id = card, .pence = 1000);
  REFUSE (fixture, KITH_WALLET_ERROR_NOT_PAID, .kind = KITH_WALLET_REFUND, .spend_id = large, .means_id = card, .pence = above);
  DO (fixture, .kind = KITH_WALLET_RELEASE, .spend_id = large);
  assert_balance (fixture, pot, 300000, 3000 + above - 1000, 0);

  DO (fixture, .kind = KITH_WALLET_RECEIPT, .spend_id = small, .pence = 3000);
  DO (fixture, .kind = KITH_WALLET_NO_RECEIPT, .spend_id = large, .why = "The shop sends it by post");
  DO (fixture, .kind = KITH_WALLET_TELL, .spend_id = small, .name = "Their mother", .how = "At a visit");
  DO (fixture, .kind = KITH_WALLET_TELL, .spend_id = large, .name = "Their mother", .how = "By telephone");

  {
    g_autofree char *text = g_strdup_printf ("Date,Amount,Merchant\n10/11/2026,30.00,Shoe shop\n11/11/2026,%d.00,Beds\n"
                                             "12/11/2026,-10.00,Beds\n13/11/2026,9.40,Bus\n", (int)(above / 100));
    KithStatementTaken taken = take_statement (fixture, card, text);

    g_assert_cmpuint (taken.n_matched, ==, 3);
    g_assert_cmpuint (taken.n_new, ==, 1);
  }

  found = kith_db_reconcile_means (fixture->store->db, card, NULL);
  g_assert_cmpuint (found->only_in_ledger->len, ==, 0);
  g_assert_cmpuint (found->n_only_on_statements, ==, 1);
  g_assert_cmpint (found->pence_only_on_statements, ==, 940);
  g_assert_cmpint (found->in_ledger, ==, -(3000 + above - 1000));

  DO (fixture, .kind = KITH_WALLET_CLOSE_MONTH, .scheme_id = scheme);
  REFUSE (fixture, KITH_WALLET_ERROR_MONTH_CLOSED, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 1);

  g_clear_pointer (&page, kith_wallet_page_free);
  page = kith_db_load_wallet_page (fixture->store->db, DAY, NULL);
  g_assert_cmpuint (page->waiting->len, ==, 0);
  g_assert_cmpuint (page->no_receipt->len, ==, 0);
  g_assert_cmpuint (page->not_told->len, ==, 0);
  g_assert_cmpuint (page->recent->len, ==, 2);
  g_assert_cmpuint (page->pots->len, ==, 2);
  g_assert_false (((const KithSpendLine *)g_ptr_array_index (page->recent, 0))->is_signed);
  g_assert_cmpstr (((const KithPotLine *)g_ptr_array_index (page->pots, 1))->label, ==, "Ivo Tansley");
}

static void
test_steps (Fixture      *fixture,
            gconstpointer user_data)
{
  gint64 scheme, root, spend;

  add_scheme (fixture, "section-17", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 500000);
  spend = DO (fixture, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->child, .what = "Deposit",
              .pence = 80000, ANSWERS);
  REFUSE (fixture, KITH_WALLET_ERROR_NOT_NAMED, .kind = KITH_WALLET_DECIDE, .spend_id = spend, .worker_id = fixture->head,
          .decision = KITH_DECISION_AGREED);
  DO (fixture, .kind = KITH_WALLET_DECIDE, .spend_id = spend, .worker_id = fixture->lead, .decision = KITH_DECISION_AGREED);
  assert_balance (fixture, root, 500000, 0, 0);
  REFUSE (fixture, KITH_WALLET_ERROR_NOT_NAMED, .kind = KITH_WALLET_DECIDE, .spend_id = spend, .worker_id = fixture->lead,
          .decision = KITH_DECISION_AGREED);
  DO (fixture, .kind = KITH_WALLET_DECIDE, .spend_id = spend, .worker_id = fixture->head, .decision = KITH_DECISION_AGREED);
  assert_balance (fixture, root, 500000, 0, 80000);

  /* Two approvers at once: the second comes too late. */
  REFUSE (fixture, KITH_WALLET_ERROR_STATE, .kind = KITH_WALLET_DECIDE, .spend_id = spend, .worker_id = fixture->head,
          .decision = KITH_DECISION_REFUSED, .why = "Too dear");
}

static void
test_refused (Fixture      *fixture,
              gconstpointer user_data)
{
  static const gint64 sums[] = { 0, -1, G_GINT64_CONSTANT (1000000000000), G_MAXINT64, G_MININT64 };
  gint64 scheme, root, held, other_scheme, other_root, cash;
  g_autoptr(GPtrArray) schemes = kith_wallet_load_schemes (NULL);
  gint64 act;

  add_scheme (fixture, "achieving-for-children", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 500000);
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    REFUSE (fixture, KITH_WALLET_ERROR_SUM, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->child,
            .what = "Shoes", .pence = sums[i]);

  /* The ceiling is the family's: what the brother has counts. */
  DO (fixture, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->brother, .what = "Bike", .pence = 25000);
  REFUSE (fixture, KITH_WALLET_ERROR_CEILING, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->child,
          .what = "Car", .pence = 75001, ANSWERS);

  /* What a family holds itself has its own. */
  REFUSE (fixture, KITH_WALLET_ERROR_ANSWERS, .kind = KITH_WALLET_ADD_POT, .pot_id = root, .pot_kind = "held",
          .child_id = fixture->child);
  held = DO (fixture, .kind = KITH_WALLET_ADD_POT, .pot_id = root, .pot_kind = "held", .child_id = fixture->child,
             .outcomes = "Childcare on Saturdays");
  REFUSE (fixture, KITH_WALLET_ERROR_CEILING, .kind = KITH_WALLET_TRANSFER, .pot_id = root, .other_id = held, .pence = 25001,
          .why = "Agreed");
  DO (fixture, .kind = KITH_WALLET_TRANSFER, .pot_id = root, .other_id = held, .pence = 25000, .why = "Agreed");
  DO (fixture, .kind = KITH_WALLET_TRANSFER, .pot_id = held, .other_id = root, .pence = 5000, .why = "The rest comes back");
  REFUSE (fixture, KITH_WALLET_ERROR_WHY, .kind = KITH_WALLET_TRANSFER, .pot_id = root, .other_id = held, .pence = 1);
  REFUSE (fixture, KITH_WALLET_ERROR_NOT_LEFT, .kind = KITH_WALLET_TRANSFER, .pot_id = held, .other_id = root,
          .pence = 20001, .why = "Back");
  REFUSE (fixture, KITH_WALLET_ERROR_NOT_LEFT, .kind = KITH_WALLET_ASK, .pot_id = held, .child_id = fixture->child,
          .what = "Taxi", .pence = 20001);

  kith_db_add_scheme (fixture->store->db, kith_schemes_find (schemes, "section-17"), START, &other_scheme, &other_root, &act, NULL);
  REFUSE (fixture, KITH_WALLET_ERROR_SCHEME, .kind = KITH_WALLET_TRANSFER, .pot_id = root, .other_id = other_root, .pence = 1,
          .why = "Virement");
  cash = DO (fixture, .kind = KITH_WALLET_ADD_MEANS, .means_kind = "cash", .name = "Float");
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = other_root, .pence = 100000);
  REFUSE (fixture, KITH_WALLET_ERROR_CASH, .kind = KITH_WALLET_SPEND, .pot_id = other_root, .child_id = fixture->child,
          .what = "Food", .pence = 1000, .means_id = cash);

  /* Nobody is named for its steps: said before it is asked. */
  REFUSE (fixture, KITH_WALLET_ERROR_NOBODY, .kind = KITH_WALLET_ASK, .pot_id = other_root, .child_id = fixture->child,
          .what = "Bed", .pence = 10001, ANSWERS);
  REFUSE (fixture, KITH_WALLET_ERROR_SAME_PERSON, .kind = KITH_WALLET_COUNT, .means_id = cash, .other_id = fixture->me);
  DO (fixture, .kind = KITH_WALLET_COUNT, .means_id = cash, .other_id = fixture->lead, .pence = 0);
}

/* A late line of a card takes a pot below nought, and it shows. */
static void
test_overspent (Fixture      *fixture,
                gconstpointer user_data)
{
  gint64 scheme, root, spend;

  add_scheme (fixture, "hillingdon", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 1000);
  spend = DO (fixture, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->child, .what = "Taxi", .pence = 1000);
  DO (fixture, .kind = KITH_WALLET_PAY, .spend_id = spend, .pence = 4800);
  assert_balance (fixture, root, 1000, 4800, 0);
  g_assert_cmpint (get_balance (fixture, root, END).left, ==, -3800);
}

static void
test_moves_house (Fixture      *fixture,
                  gconstpointer user_data)
{
  gint64 scheme, root, north, south, spend;

  add_scheme (fixture, "wigan", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 100000);
  north = DO (fixture, .kind = KITH_WALLET_ADD_POT, .pot_id = root, .pot_kind = "team", .name = "North");
  south = DO (fixture, .kind = KITH_WALLET_ADD_POT, .pot_id = root, .pot_kind = "team", .name = "South");
  DO (fixture, .kind = KITH_WALLET_TRANSFER, .pot_id = root, .other_id = north, .pence = 50000, .why = "Share");
  spend = DO (fixture, .kind = KITH_WALLET_ASK, .pot_id = north, .child_id = fixture->child, .what = "Cooker", .pence = 30000);
  DO (fixture, .kind = KITH_WALLET_PAY, .spend_id = spend, .pence = 10000);
  DO (fixture, .kind = KITH_WALLET_MOVE, .spend_id = spend, .other_id = south);

  assert_balance (fixture, north, 30000, 10000, 0);
  assert_balance (fixture, south, 20000, 0, 20000);
  assert_balance (fixture, root, 100000, 10000, 20000);
}

/* Twice, overlapping and in another order; two bus tickets are two. */
static void
test_statement_twice (Fixture      *fixture,
                      gconstpointer user_data)
{
  static const char first[] = "Date,Amount,Merchant\n01/11/2026,2.00,Bus\n01/11/2026,2.00,Bus\n02/11/2026,5.00,Cafe\n";
  static const char later[] = "Date,Amount,Merchant\n03/11/2026,7.00,Cafe\n01/11/2026,2.00,Bus\n01/11/2026,2.00,Bus\n"
    "01/11/2026,2.00,Bus\n04/11/2026,5,PAYMENT RECEIVED\n";
  gint64 card = DO (fixture, .kind = KITH_WALLET_ADD_MEANS, .means_kind = "card", .name = "Card");
  KithStatementTaken taken = take_statement (fixture, card, first);

  g_assert_cmpuint (taken.n_new, ==, 3);
  taken = take_statement (fixture, card, later);
  g_assert_cmpuint (taken.n_duplicate, ==, 2);
  g_assert_cmpuint (taken.n_new, ==, 2);
  g_assert_cmpuint (taken.n_settlement, ==, 1);

  undo (fixture);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count (*) FROM statement_line"), ==, 3);
}

static void
test_match_in_parts (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 scheme, root, card, one, two, line, act, statement_act, undone;

  add_scheme (fixture, "hillingdon", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 100000);
  card = DO (fixture, .kind = KITH_WALLET_ADD_MEANS, .means_kind = "card", .name = "Card");
  DO (fixture, .kind = KITH_WALLET_SPEND, .pot_id = root, .child_id = fixture->child, .means_id = card, .what = "Coat", .pence = 2000);
  DO (fixture, .kind = KITH_WALLET_SPEND, .pot_id = root, .child_id = fixture->child, .means_id = card, .what = "Hat", .pence = 1000);
  take_statement (fixture, card, "Date,Amount,Merchant\n11/11/2026,30.00,Clothes\n");
  statement_act = kith_test_select (fixture->store, "SELECT max (act) FROM journal WHERE object = 'statement'");
  line = kith_test_select (fixture->store, "SELECT id FROM statement_line");
  one = kith_test_select (fixture->store, "SELECT min (id) FROM money_entry WHERE kind = 'payment'");
  two = kith_test_select (fixture->store, "SELECT max (id) FROM money_entry WHERE kind = 'payment'");

  g_assert_false (kith_db_match_statement_line (fixture->store->db, line, one, 3000, &act, &error));
  g_assert_error (error, KITH_WALLET_ERROR, KITH_WALLET_ERROR_MATCH);
  g_clear_error (&error);
  g_assert_true (kith_db_match_statement_line (fixture->store->db, line, one, 2000, &act, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count (*) FROM statement_line WHERE answer = 'new'"), ==, 1);
  g_assert_true (kith_db_match_statement_line (fixture->store->db, line, two, 1000, &act, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count (*) FROM statement_line WHERE answer = 'matched'"), ==, 1);

  /* A line was matched since: the statement stays, and it is said. */
  g_assert_false (kith_undo_act (fixture->store->db, "undo", statement_act, &undone, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON);
}

static void
test_undo_and_redo (Fixture      *fixture,
                    gconstpointer user_data)
{
  gint64 scheme, root;

  add_scheme (fixture, "hillingdon", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 100000);
  DO (fixture, .kind = KITH_WALLET_SPEND, .pot_id = root, .child_id = fixture->child, .what = "Coat", .pence = 2000);
  assert_balance (fixture, root, 100000, 2000, 0);

  for (guint i = 0; i < 3; i++)
    {
      undo (fixture);
      assert_balance (fixture, root, 100000, 0, 0);
      g_assert_cmpint (kith_test_select (fixture->store, "SELECT count (*) FROM spend"), ==, 0);
      undo (fixture);
      assert_balance (fixture, root, 100000, 2000, 0);
      g_assert_cmpint (kith_test_select (fixture->store, "SELECT count (*) FROM spend"), ==, 1);
    }
}

static void
test_ledger_stays (Fixture      *fixture,
                   gconstpointer user_data)
{
  gint64 scheme, root, spend;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) decision = kith_row_new (&kith_table_decision);

  add_scheme (fixture, "hillingdon", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 100000);
  spend = DO (fixture, .kind = KITH_WALLET_ASK, .pot_id = root, .child_id = fixture->child, .what = "Coat", .pence = 2000);

  act = kith_act_begin (fixture->store->db, "test", NULL, NULL, NULL);
  g_assert_false (kith_act_delete (act, &kith_table_money_entry, 1, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_pointer (&act, kith_act_free);

  /* Whatever a program says, the schema refuses a decision on one's own. */
  act = kith_act_begin (fixture->store->db, "test", NULL, NULL, NULL);
  kith_row_set_int (decision, "spend_id", spend);
  kith_row_set_int (decision, "step", 0);
  kith_row_set_text (decision, "kind", "agreed");
  kith_row_set_int (decision, "pence", 2000);
  kith_row_set_int (decision, "worker_id", fixture->me);
  kith_row_set_int (decision, "told", 0);
  kith_row_set_text (decision, "day", "2026-11-10");
  kith_row_set_int (decision, "at", 0);
  g_assert_false (kith_act_insert (act, decision, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

static void
test_questions (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GPtrArray) rules = kith_wallet_load_question_rules (NULL);
  g_autoptr(GPtrArray) questions = NULL;
  gint64 scheme, root, card;
  g_autofree char *key = NULL;

  add_scheme (fixture, "hillingdon", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 200000);
  card = DO (fixture, .kind = KITH_WALLET_ADD_MEANS, .means_kind = "card", .name = "Card");
  for (guint i = 0; i < 2; i++)
    {
      gint64 spend = DO (fixture, .kind = KITH_WALLET_SPEND, .pot_id = root, .child_id = fixture->child, .means_id = card,
                         .what = "Carpet", .supplier = "Carpets", .pence = 41111 + i);

      DO (fixture, .kind = KITH_WALLET_RECEIPT, .spend_id = spend, .pence = 41111 + i);
      DO (fixture, .kind = KITH_WALLET_TELL, .spend_id = spend, .name = "Their father", .how = "At a visit");
    }

  questions = kith_db_load_questions (fixture->store->db, rules, END, NULL);
  g_assert_cmpuint (questions->len, ==, 1);
  key = g_strdup (((const KithQuestion *)g_ptr_array_index (questions, 0))->key);
  g_assert_true (g_str_has_prefix (key, "split "));
  DO (fixture, .kind = KITH_WALLET_CLOSE_QUESTION, .name = key, .why = "Two rooms, and the second was found damp later");

  g_clear_pointer (&questions, g_ptr_array_unref);
  questions = kith_db_load_questions (fixture->store->db, rules, END, NULL);
  g_assert_cmpuint (questions->len, ==, 0);
}

/* What each sum of days says is what the lines come to, and all lines come to nought. */
static void
assert_holds (Fixture *fixture)
{
  KithTestStore *store = fixture->store;

  g_assert_cmpint (kith_test_select (store, "SELECT coalesce (sum (pence), 0) FROM money_line /*scan*/"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count (*) FROM (SELECT entry_id FROM money_line /*scan*/ GROUP BY entry_id"
                                     " HAVING sum (pence) <> 0)"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count (*) FROM money_entry AS e /*scan*/ WHERE e.n_lines <>"
                                     " (SELECT count (*) FROM money_line AS l WHERE l.entry_id = e.id)"), ==, 0);
  g_assert_cmpint (kith_test_select (store,
                                     "SELECT count (*) FROM pot AS p /*scan*/ WHERE"
                                     " (SELECT coalesce (sum (d.given - d.agreed - d.spent), 0) FROM pot_day AS d WHERE d.pot_id = p.id) <>"
                                     " (SELECT coalesce (sum (l.pence), 0) FROM pot_above AS a JOIN money_line AS l ON l.pot_id = a.pot_id"
                                     "  WHERE a.above_id = p.id AND l.account = 'left')"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count (*) FROM decision AS d /*scan*/ JOIN spend AS s ON s.id = d.spend_id"
                                     " WHERE s.worker_id = d.worker_id"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count (*) FROM money_period AS p /*scan*/ JOIN money_entry AS e"
                                     " ON e.scheme_id = p.scheme_id WHERE substr (e.day, 1, 7) = p.month AND e.at > p.at"), ==, 0);
}

static gint64
pick (Fixture    *fixture,
      const char *sql)
{
  return kith_test_select (fixture->store, sql);
}

#define ANY(table) "SELECT coalesce ((SELECT id FROM " table " ORDER BY random () LIMIT 1), 0) /*scan*/ /*sort*/"

/* Something that may or may not be allowed, on anything. */
static void
do_anything (Fixture *fixture,
             gint64   scheme)
{
  static const KithWalletDeedKind kinds[] = {
    KITH_WALLET_ALLOCATE, KITH_WALLET_TRANSFER, KITH_WALLET_ASK, KITH_WALLET_SPEND, KITH_WALLET_DECIDE, KITH_WALLET_DECIDE,
    KITH_WALLET_ANSWER, KITH_WALLET_WITHDRAW, KITH_WALLET_ORDER, KITH_WALLET_PAY, KITH_WALLET_PAY, KITH_WALLET_REFUND,
    KITH_WALLET_RELEASE, KITH_WALLET_WRITE_OFF, KITH_WALLET_EXPIRE, KITH_WALLET_MOVE, KITH_WALLET_SUPPLY,
    KITH_WALLET_ADD_POT, KITH_WALLET_CLOSE_MONTH,
  };
  const gint64 people[] = { fixture->me, fixture->lead, fixture->head };
  KithWalletDeed deed = {
    .kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], .scheme_id = scheme,
    .pot_id = pick (fixture, ANY ("pot")), .other_id = pick (fixture, ANY ("pot")), .spend_id = pick (fixture, ANY ("spend")),
    .means_id = g_test_rand_bit () ? pick (fixture, ANY ("means")) : 0, .child_id = fixture->child,
    .worker_id = people[g_test_rand_int_range (0, 3)], .pence = g_test_rand_int_range (-5, 60000),
    .day = START + g_test_rand_int_range (0, 200), .decision = (KithDecision)g_test_rand_int_range (0, KITH_N_DECISIONS),
    .why = "A reason", .what = "Something", .pot_kind = "team", .name = "Team", ANSWERS,
  };
  g_autoptr(GError) error = NULL;
  gint64 act;

  if (deed.kind == KITH_WALLET_CLOSE_MONTH && g_test_rand_int_range (0, 8) != 0)
    return;
  if (deed.kind >= KITH_WALLET_DECIDE && deed.kind <= KITH_WALLET_RELEASE && deed.spend_id == 0)
    return;
  if ((deed.kind == KITH_WALLET_MOVE && deed.spend_id == 0) || (deed.kind == KITH_WALLET_SUPPLY && deed.means_id == 0))
    return;

  kith_db_do_wallet (fixture->store->db, &deed, NULL, &act, &error);
  g_assert_true (error == NULL || error->domain == KITH_WALLET_ERROR ||
                 g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT));
}

static void
undo_anything (Fixture *fixture)
{
  gint64 act = pick (fixture, "SELECT coalesce ((SELECT act FROM journal WHERE object IN ('money_entry', 'spend', 'decision')"
                     " ORDER BY random () LIMIT 1), 0) /*scan*/ /*sort*/");
  g_autoptr(GError) error = NULL;
  gint64 undone;

  if (act != 0)
    kith_undo_act (fixture->store->db, "undo", act, &undone, &error);
}

static void
test_anything (Fixture      *fixture,
               gconstpointer user_data)
{
  guint n = g_test_slow () ? 100000 : 400;
  gint64 scheme, root;

  add_scheme (fixture, "section-17", &scheme, &root);
  DO (fixture, .kind = KITH_WALLET_ALLOCATE, .pot_id = root, .pence = 5000000);
  DO (fixture, .kind = KITH_WALLET_ADD_MEANS, .means_kind = "card", .name = "Card");

  for (guint i = 0; i < n; i++)
    {
      if (g_test_rand_int_range (0, 5) == 0)
        undo_anything (fixture);
      else
        do_anything (fixture, scheme);

      if (i % 100 == 99)
        kith_test_store_reopen (fixture->store);
      if (i % 25 == 24)
        assert_holds (fixture);
    }

  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count (*) FROM money_entry /*scan*/"), >, 20);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const nicks[] = {
    "wigan", "hillingdon", "darlington", "achieving-for-children", "section-17", "family-network-support",
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/wallet/scheme/%s", nicks[i]);

      g_test_add (path, Fixture, nicks[i], fixture_set_up, test_scheme, fixture_tear_down);
    }

  g_test_add ("/wallet/steps", Fixture, NULL, fixture_set_up, test_steps, fixture_tear_down);
  g_test_add ("/wallet/refused", Fixture, NULL, fixture_set_up, test_refused, fixture_tear_down);
  g_test_add ("/wallet/overspent-shows", Fixture, NULL, fixture_set_up, test_overspent, fixture_tear_down);
  g_test_add ("/wallet/family-moves", Fixture, NULL, fixture_set_up, test_moves_house, fixture_tear_down);
  g_test_add ("/wallet/statement/twice", Fixture, NULL, fixture_set_up, test_statement_twice, fixture_tear_down);
  g_test_add ("/wallet/statement/matched-in-parts", Fixture, NULL, fixture_set_up, test_match_in_parts, fixture_tear_down);
  g_test_add ("/wallet/undo-and-redo", Fixture, NULL, fixture_set_up, test_undo_and_redo, fixture_tear_down);
  g_test_add ("/wallet/ledger-stays", Fixture, NULL, fixture_set_up, test_ledger_stays, fixture_tear_down);
  g_test_add ("/wallet/questions", Fixture, NULL, fixture_set_up, test_questions, fixture_tear_down);
  g_test_add ("/wallet/holds-whatever-happens", Fixture, NULL, fixture_set_up, test_anything, fixture_tear_down);

  return g_test_run ();
}
