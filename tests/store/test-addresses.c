/* test-addresses.c: where children and their families live
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-addresses.h"
#include "kith-test-store.h"

#define LINES "14 Châtelaine Road\nLeeds"
#define POSTCODE "QQ11 0ES"

typedef struct
{
  KithTestStore *store;
  gint64         child;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  fixture->child = kith_test_store_add_child (fixture->store, "Ann", "Otherwise");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gboolean
save (Fixture                 *fixture,
      const KithAddressValues *values,
      GError                 **error)
{
  g_autoptr(KithAddress) address = kith_address_new (values);

  return kith_db_save_address (fixture->store->db, fixture->child, address, NULL, error);
}

static void
add (Fixture    *fixture,
     const char *lines,
     gboolean    is_confidential)
{
  const KithAddressValues values =
  {
    .lines = lines,
    .postcode = POSTCODE,
    .from = kith_date_new (2026, 9, 1),
    .to = KITH_DATE_NONE,
    .is_confidential = is_confidential,
  };
  g_autoptr(GError) error = NULL;

  save (fixture, &values, &error);
  g_assert_no_error (error);
}

static KithAddress *
load (Fixture *fixture,
      guint    position)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) addresses = kith_db_load_addresses (fixture->store->db, fixture->child, &error);

  g_assert_no_error (error);

  return g_list_model_get_item (addresses, position);
}

static gboolean
is_found (Fixture    *fixture,
          const char *text)
{
  g_autoptr(GError) error = NULL;
  gboolean found = FALSE;

  kith_db_scan_addresses (fixture->store->db, text, &found, &error);
  g_assert_no_error (error);

  return found;
}

static void
test_confidential_is_kept_back (Fixture      *fixture,
                                gconstpointer data)
{
  const char *count_views = "SELECT count(*) FROM journal /*scan*/ WHERE kind = 'view' AND object = 'address'";
  g_autoptr(KithAddress) hidden = NULL;
  g_autoptr(KithAddress) shown = NULL;
  g_autoptr(GError) error = NULL;

  add (fixture, LINES, TRUE);
  hidden = load (fixture, 0);
  g_assert_true (kith_address_get_is_confidential (hidden));
  g_assert_null (kith_address_get_lines (hidden));
  g_assert_null (kith_address_get_postcode (hidden));
  g_assert_cmpint (kith_test_store_get_number (fixture->store, count_views), ==, 0);

  /* Once a sitting, like any record. */
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&shown);
      shown = kith_db_reveal_address (fixture->store->db, kith_address_get_id (hidden), &error);
      g_assert_no_error (error);
      g_assert_cmpstr (kith_address_get_lines (shown), ==, LINES);
      g_assert_cmpstr (kith_address_get_postcode (shown), ==, POSTCODE);
      g_assert_cmpint (kith_test_store_get_number (fixture->store, count_views), ==, 1);
    }
}

static void
test_others_are_shown (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr(KithAddress) address = NULL;

  add (fixture, "  3  The Green \n\n  Leeds ", FALSE);
  address = load (fixture, 0);
  g_assert_cmpstr (kith_address_get_lines (address), ==, "3 The Green\nLeeds");
  g_assert_false (is_found (fixture, "3 The Green"));
}

static void
test_changes_and_ends (Fixture      *fixture,
                       gconstpointer data)
{
  KithAddressValues values = { .lines = LINES, .from = kith_date_new (2026, 9, 1), .to = KITH_DATE_NONE };
  g_autoptr(KithAddress) before = NULL;
  g_autoptr(KithAddress) after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  add (fixture, LINES, FALSE);
  before = load (fixture, 0);
  values.id = kith_address_get_id (before);
  values.is_confidential = TRUE;
  values.to = kith_date_new (2026, 11, 1);
  save (fixture, &values, &error);
  g_assert_no_error (error);

  after = load (fixture, 0);
  g_assert_null (kith_address_get_lines (after));
  g_assert_false (kith_address_is_open (after, kith_date_new (2026, 11, 1)));
  g_assert_true (kith_address_is_open (after, kith_date_new (2026, 10, 31)));

  /* Its words are its kind alone, and the act can be taken back. */
  act = kith_test_store_get_number (fixture->store, "SELECT max (seq) FROM journal /*scan*/ WHERE kind = 'act'");
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM journal /*scan*/ WHERE object = 'address.end'"), ==, 1);
  g_assert_cmpint (act, >, 0);
}

static void
test_is_looked_for (Fixture      *fixture,
                    gconstpointer data)
{
  g_assert_false (is_found (fixture, "14 Chatelaine Rd"));
  add (fixture, LINES, TRUE);
  g_assert_true (is_found (fixture, "Mother said they are at 14 chatelaine rd now."));
  g_assert_true (is_found (fixture, "qq110es"));
  g_assert_false (is_found (fixture, "Leeds, on Monday the 14th"));
}

static void
test_refuses (Fixture      *fixture,
              gconstpointer data)
{
  const KithAddressValues empty = { .lines = " \n ", .from = KITH_DATE_NONE, .to = KITH_DATE_NONE };
  const KithAddressValues backwards =
  {
    .lines = LINES, .from = kith_date_new (2026, 9, 2), .to = kith_date_new (2026, 9, 2)
  };
  g_autoptr(GError) empty_error = NULL;
  g_autoptr(GError) days_error = NULL;

  g_assert_false (save (fixture, &empty, &empty_error));
  g_assert_error (empty_error, KITH_ADDRESS_ERROR, KITH_ADDRESS_ERROR_EMPTY);
  g_assert_false (save (fixture, &backwards, &days_error));
  g_assert_error (days_error, KITH_ADDRESS_ERROR, KITH_ADDRESS_ERROR_DAYS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/addresses/confidential-is-kept-back", test_confidential_is_kept_back);
  ADD ("/addresses/others-are-shown", test_others_are_shown);
  ADD ("/addresses/changes-and-ends", test_changes_and_ends);
  ADD ("/addresses/is-looked-for", test_is_looked_for);
  ADD ("/addresses/refuses", test_refuses);
#undef ADD

  return g_test_run ();
}
