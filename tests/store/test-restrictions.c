/* test-restrictions.c: a restriction is made, changed, reviewed and lifted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it hides is in test-sight.c and test-hidden.c.
 */

#include "config.h"

#include "kith-db-private.h"
#include "kith-store-error.h"
#include "kith-store-restrictions.h"
#include "kith-store-today.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 22)

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         other;
  gint64         child;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  fixture->me = kith_test_add (fixture->store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  fixture->other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  fixture->child = kith_test_store_add_child (fixture->store, "Zephyrine", "Quillfeather");
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

/* @second may be 0. */
static gint64
restrict_to (Fixture *fixture,
             gint64   first,
             gint64   second,
             KithDate review)
{
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_array_append_val (terms->workers, first);
  if (second != 0)
    g_array_append_val (terms->workers, second);
  terms->reason = g_strdup ("The mother is a witness in a trial");
  terms->contact_id = fixture->other;
  terms->contact_telephone = g_strdup ("0113 496 0123");
  terms->review = review;
  kith_db_restrict_child (fixture->store->db, fixture->child, terms, TODAY, &act, &error);
  g_assert_no_error (error);

  return act;
}

static KithRestriction *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  KithRestriction *restriction = kith_db_load_restriction (fixture->store->db, fixture->child, &error);

  g_assert_no_error (error);

  return restriction;
}

static guint
count_in_today (Fixture *fixture,
                KithDate day)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithToday) today = kith_db_load_today (fixture->store->db, day, &error);

  g_assert_no_error (error);
  g_assert_true (kith_today_get_is_calm (today) == (g_list_model_get_n_items (kith_today_get_restrictions (today)) == 0));

  return g_list_model_get_n_items (kith_today_get_restrictions (today));
}

static void
assert_act (Fixture    *fixture,
            gint64      act,
            const char *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM journal WHERE seq = %" G_GINT64_FORMAT
                                          " AND kind = 'act' AND object = '%s'", act, kind);

  g_assert_cmpint (kith_test_select (fixture->store, sql), ==, 1);
}

/* What the form shows is what was said. */
static void
test_says_whom_it_names (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr(KithRestriction) none = load (fixture);
  g_autoptr(KithRestriction) restriction = NULL;

  g_assert_cmpint (kith_restriction_get_id (none), ==, 0);
  g_assert_false (kith_restriction_names (none, fixture->me));

  restrict_to (fixture, fixture->me, fixture->other, TODAY + 90);
  restriction = load (fixture);
  g_assert_true (kith_restriction_names (restriction, fixture->me));
  g_assert_true (kith_restriction_names (restriction, fixture->other));
  g_assert_false (kith_restriction_names (restriction, fixture->other + 1));
  g_assert_cmpint (kith_restriction_get_contact_id (restriction), ==, fixture->other);
  g_assert_null (kith_restriction_get_contact_name (restriction));
  g_assert_cmpstr (kith_restriction_get_contact_telephone (restriction), ==, "0113 496 0123");
}

static void
test_review_is_an_act (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr(KithRestriction) restriction = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  assert_act (fixture, restrict_to (fixture, fixture->me, 0, TODAY + 10), "child.restrict");
  assert_act (fixture, restrict_to (fixture, fixture->me, fixture->other, TODAY + 10), "child.change-restriction");
  act = restrict_to (fixture, fixture->me, fixture->other, TODAY + 90);
  assert_act (fixture, act, "child.review-restriction");
  g_assert_cmpint (restrict_to (fixture, fixture->me, fixture->other, TODAY + 90), ==, 0);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  restriction = load (fixture);
  g_assert_cmpint (kith_restriction_get_review (restriction), ==, TODAY + 10);
}

/* A week before, and for as long as nobody has looked. */
static void
test_today_asks_for_review (Fixture      *fixture,
                            gconstpointer data)
{
  restrict_to (fixture, fixture->me, 0, TODAY + 30);
  g_assert_cmpuint (count_in_today (fixture, TODAY), ==, 0);
  g_assert_cmpuint (count_in_today (fixture, TODAY + 22), ==, 0);
  g_assert_cmpuint (count_in_today (fixture, TODAY + 23), ==, 1);
  g_assert_cmpuint (count_in_today (fixture, TODAY + 300), ==, 1);
  restrict_to (fixture, fixture->me, 0, TODAY + 90);
  g_assert_cmpuint (count_in_today (fixture, TODAY + 30), ==, 0);
}

/* Neither who is not named nor who broke the glass is asked. */
static void
test_today_asks_the_named (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  restrict_to (fixture, fixture->other, 0, TODAY + 30);
  g_assert_cmpuint (count_in_today (fixture, TODAY + 30), ==, 0);
  g_assert_true (kith_db_break_glass (fixture->store->db, fixture->child, "duty", "Nobody who is named can be reached", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_in_today (fixture, TODAY + 30), ==, 0);
}

/* Whoever does not see the record cannot say whom it is open to. */
static void
test_only_who_sees_it (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  g_autoptr(GError) error = NULL;

  restrict_to (fixture, fixture->other, 0, TODAY + 30);
  g_array_append_val (terms->workers, fixture->me);
  terms->reason = g_strdup ("I would like to see it as well");
  terms->review = TODAY + 30;
  g_assert_false (kith_db_restrict_child (fixture->store->db, fixture->child, terms, TODAY, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_db_lift_restriction (fixture->store->db, fixture->child, "I would like to see it", TODAY, NULL, &error));
  g_assert_error (error, KITH_RESTRICTION_ERROR, KITH_RESTRICTION_ERROR_NONE);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/restrictions/says-whom-it-names", test_says_whom_it_names);
  add ("/restrictions/review-is-an-act", test_review_is_an_act);
  add ("/restrictions/today-asks-for-review", test_today_asks_for_review);
  add ("/restrictions/today-asks-the-named", test_today_asks_the_named);
  add ("/restrictions/only-who-sees-it", test_only_who_sees_it);

  return g_test_run ();
}
