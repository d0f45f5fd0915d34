/* test-identity.c: a child is added by hand once, and who one is can be changed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-speak-to.h"
#include "kith-store-identity.h"
#include "kith-store-restrictions.h"
#include "kith-test-rows.h"
#include "kith-test-store.h"
#include "kith-undo.h"

#define UPN "H801200001001"
#define OTHER_UPN "X801200001002"

typedef struct
{
  const char *given;
  const char *family;
  const char *preferred;
  const char *birth;
  const char *expected;
  const char *upn;
  const char *number;
} Who;

static KithChild *
make (const Who *who,
      gint64     id)
{
  const KithChildValues values =
  {
    .id = id,
    .given_name = who->given,
    .family_name = who->family,
    .preferred_name = who->preferred,
    .upn = who->upn,
    .la_child_id = who->number,
    .birth = who->birth != NULL ? kith_test_date (who->birth) : KITH_DATE_NONE,
    .expected_birth = who->expected != NULL ? kith_test_date (who->expected) : KITH_DATE_NONE,
    .death = KITH_DATE_NONE,
    .year_group = KITH_CHILD_NO_YEAR_GROUP,
    .event = KITH_DATE_NONE,
  };

  return kith_child_new (&values);
}

static gint64
save (KithTestStore *store,
      const Who     *who,
      gint64         id,
      gint64        *ret_act)
{
  g_autoptr(KithChild) identity = make (who, id);
  g_autoptr(GError) error = NULL;
  gint64 child = 0;

  g_assert_true (kith_db_save_identity (store->db, identity, &child, ret_act, &error));
  g_assert_no_error (error);

  return child;
}

static void
assert_refused (KithTestStore    *store,
                const Who        *who,
                KithIdentityError code)
{
  g_autoptr(KithChild) identity = make (who, 0);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_save_identity (store->db, identity, NULL, NULL, &error));
  g_assert_error (error, KITH_IDENTITY_ERROR, (int)code);
}

static guint
count_alike (KithTestStore *store,
             const Who     *who,
             gint64         id)
{
  g_autoptr(KithChild) identity = make (who, id);
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) alike = kith_db_find_alike (store->db, identity, &error);

  g_assert_no_error (error);

  return g_list_model_get_n_items (alike);
}

/* One act, undone as one. */
static void
test_is_added_and_undone (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const Who asha = { .given = "  Asha ", .family = "Quill", .birth = "2016-05-15", .upn = UPN };
  g_autoptr(KithChild) loaded = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act = 0;
  gint64 child = save (store, &asha, 0, &act);

  loaded = kith_db_load_identity (store->db, child, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_child_get_given_name (loaded), ==, "Asha");
  g_assert_cmpstr (kith_child_get_upn (loaded), ==, UPN);
  g_assert_cmpint (kith_child_get_birth (loaded), ==, kith_test_date ("2016-05-15"));
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child_word /*scan*/"), >, 0);

  g_assert_cmpint (act, !=, 0);
  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/"), ==, 0);
  kith_test_store_assert_whole (store);
}

/* Lists may still know the number that a child had. */
static void
test_is_changed (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const Who before = { .given = "Asha", .family = "Quill", .upn = UPN };
  const Who after = { .given = "Asha", .family = "Marsh", .preferred = "Ash", .upn = OTHER_UPN };
  gint64 child = save (store, &before, 0, NULL);
  gint64 act = 0;

  save (store, &after, child, &act);
  g_assert_cmpint (act, !=, 0);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/ WHERE former_upn = '" UPN "'"
                                               " AND family_name = 'Marsh' AND preferred_name = 'Ash'"), ==, 1);
  save (store, &after, child, &act);
  g_assert_cmpint (act, ==, 0);
}

static void
test_refuses (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *tomorrow = kith_date_to_iso (kith_date_today () + 1);
  g_autofree char *soon = kith_date_to_iso (kith_date_today () + 60);
  g_autofree char *in_two_years = kith_date_to_iso (kith_date_today () + 730);
  const Who asha = { .given = "Asha", .family = "Quill", .upn = UPN, .number = "K1" };
  const Who baby = { .family = "Quill", .expected = soon };

  save (store, &asha, 0, NULL);
  assert_refused (store, &(Who){ .given = " " }, KITH_IDENTITY_ERROR_NAMELESS);
  assert_refused (store, &(Who){ .given = "A", .birth = tomorrow }, KITH_IDENTITY_ERROR_BORN);
  assert_refused (store, &(Who){ .given = "A", .birth = "1990-01-01" }, KITH_IDENTITY_ERROR_BORN);
  assert_refused (store, &(Who){ .given = "A", .expected = in_two_years }, KITH_IDENTITY_ERROR_EXPECTED);
  assert_refused (store, &(Who){ .given = "A", .birth = "2020-01-01", .expected = soon }, KITH_IDENTITY_ERROR_EXPECTED);
  assert_refused (store, &(Who){ .given = "A", .upn = "12" }, KITH_IDENTITY_ERROR_UPN);
  assert_refused (store, &(Who){ .given = "A", .upn = "A801200001001" }, KITH_IDENTITY_ERROR_UPN);
  assert_refused (store, &(Who){ .given = "A", .upn = UPN }, KITH_IDENTITY_ERROR_UPN_TAKEN);
  assert_refused (store, &(Who){ .given = "A", .number = "K1" }, KITH_IDENTITY_ERROR_NUMBER_TAKEN);

  /* Not born yet, and without a name of its own. */
  g_assert_cmpint (save (store, &baby, 0, NULL), !=, 0);
}

static void
test_who_is_alike (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const Who katherine = { .given = "Katherine", .family = "O'Neill", .birth = "2014-03-09", .upn = UPN };
  gint64 child = save (store, &katherine, 0, NULL);

  g_assert_cmpuint (count_alike (store, &(Who){ .given = "Catherine", .family = "ONeil" }, 0), ==, 1);
  g_assert_cmpuint (count_alike (store, &(Who){ .given = "Katherine", .family = "O’Neill", .birth = "2014-03-09" }, 0), ==, 1);
  g_assert_cmpuint (count_alike (store, &(Who){ .given = "X", .preferred = "Katherine", .family = "O’Neill" }, 0), ==, 1);
  g_assert_cmpuint (count_alike (store, &(Who){ .given = "Somebody", .family = "Else", .upn = UPN }, 0), ==, 1);

  /* Another day of birth, half a name, another name, and the child itself. */
  g_assert_cmpuint (count_alike (store, &(Who){ .given = "Katherine", .family = "O’Neill", .birth = "2010-03-09" }, 0), ==, 0);
  g_assert_cmpuint (count_alike (store, &(Who){ .given = "Katherine" }, 0), ==, 0);
  g_assert_cmpuint (count_alike (store, &(Who){ .given = "Rose", .family = "O’Neill" }, 0), ==, 0);
  g_assert_cmpuint (count_alike (store, &katherine, child), ==, 0);
}

/* Who types the whole name of a child whose record is hidden is told whom to speak to, and nothing else. */
static void
test_hidden_is_spoken_of (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  const Who hidden = { .given = "Asha", .family = "Quill", .birth = "2016-05-15", .upn = UPN };
  g_autoptr(KithChild) identity = make (&(Who){ .given = "Asha", .family = "Quill" }, 0);
  g_autoptr(GListModel) alike = NULL;
  g_autoptr(GObject) first = NULL;
  g_autoptr(GError) error = NULL;
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Meera Dhaliwal", "me", "0", NULL);
  gint64 child = save (store, &hidden, 0, NULL);

  kith_test_add (store, &kith_table_worker, "name", "Jo Marsh", "me", "1", NULL);
  g_array_append_val (terms->workers, worker);
  terms->reason = g_strdup ("The family of a colleague");
  terms->contact_id = worker;
  terms->review = kith_date_today () + 90;
  g_assert_true (kith_db_restrict_child (store->db, child, terms, kith_date_today (), NULL, &error));
  g_assert_no_error (error);

  alike = kith_db_find_alike (store->db, identity, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (alike), ==, 1);
  first = g_list_model_get_item (alike, 0);
  g_assert_true (KITH_IS_SPEAK_TO (first));
  g_assert_cmpstr (kith_speak_to_get_contact (KITH_SPEAK_TO (first)), ==, "Meera Dhaliwal");
  assert_refused (store, &(Who){ .given = "Somebody", .upn = UPN }, KITH_IDENTITY_ERROR_UPN_TAKEN);
  g_assert_cmpuint (count_alike (store, &(Who){ .given = "Asher", .family = "Quill" }, 0), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identity/is-added-and-undone", test_is_added_and_undone);
  g_test_add_func ("/identity/is-changed", test_is_changed);
  g_test_add_func ("/identity/refuses", test_refuses);
  g_test_add_func ("/identity/who-is-alike", test_who_is_alike);

  g_test_add_func ("/identity/hidden-is-spoken-of", test_hidden_is_spoken_of);

  return g_test_run ();
}
