/* test-settings.c: what a store is told to do holds from a day on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-error.h"
#include "kith-store-settings.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-test-store.h"
#include "kith-undo.h"

static void
assert_value (KithTestStore *store,
              KithSetting    setting,
              KithDate       day,
              const char    *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *value = kith_db_dup_setting (store->db, setting, day, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

static gint64
change (KithTestStore *store,
        KithSetting    setting,
        const char    *value,
        KithDate       from)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_change_setting (store->db, setting, value, from, &act, &error));
  g_assert_no_error (error);

  return act;
}

static void
test_defaults (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  for (KithSetting setting = 0; setting < KITH_N_SETTINGS; setting++)
    {
      g_assert_true (kith_setting_accepts (setting, kith_setting_get_default (setting)));
      assert_value (store, setting, 0, kith_setting_get_default (setting));
    }
}

static void
test_holds_from_its_day (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const KithSetting label = KITH_SETTING_EARLY_HELP_LABEL;

  change (store, label, "family-help", 20000);
  assert_value (store, label, 19999, "early-help");
  assert_value (store, label, 20000, "family-help");
  assert_value (store, label, 30000, "family-help");

  change (store, label, "early-help", 20100);
  assert_value (store, label, 20099, "family-help");
  assert_value (store, label, 20100, "early-help");
  assert_value (store, label, 19999, "early-help");
}

/* The same day is one row, however often one changes one's mind. */
static void
test_same_day (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const KithSetting days = KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS;

  change (store, days, "60", KITH_DATE_NONE);
  change (store, days, "90", KITH_DATE_NONE);
  assert_value (store, days, 20000, "90");
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM setting /*scan*/"), ==, 1);
}

static void
test_undo (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  gint64 act = change (store, KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, "7", KITH_DATE_NONE);
  gint64 undo = 0;

  g_assert_true (kith_undo_act (store->db, "undo", act, &undo, &error));
  g_assert_no_error (error);
  assert_value (store, KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, 20000, "30");
  kith_test_store_assert_whole (store);
}

static void
test_refuses (void)
{
  static const struct { KithSetting  setting; const char *value; } cases[] =
  {
    { KITH_SETTING_EARLY_HELP_LABEL, "" },
    { KITH_SETTING_EARLY_HELP_LABEL, "something-else" },
    { KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, "" },
    { KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, "-1" },
    { KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, "367" },
    { KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, "30 days" },
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 act = 0;

      g_assert_false (kith_db_change_setting (store->db, cases[i].setting, cases[i].value, KITH_DATE_NONE, &act, &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
      g_assert_cmpint (act, ==, 0);
    }
}

static void
test_me (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithPreferences) before = NULL;
  g_autoptr(KithPreferences) after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  before = kith_db_load_preferences (store->db, &error);
  g_assert_no_error (error);
  g_assert_null (kith_preferences_get_worker_name (before));
  g_assert_false (kith_db_change_me (store->db, "Maya Example", NULL, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  kith_db_set_up (store->db, "Maya Example", "Social worker", "999", "North", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (kith_db_change_me (store->db, " Maya Otherwise ", "", &act, &error));
  g_assert_no_error (error);
  after = kith_db_load_preferences (store->db, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_preferences_get_worker_name (after), ==, "Maya Otherwise");
  g_assert_null (kith_preferences_get_worker_role (after));
  g_assert_cmpint (kith_preferences_get_holidays_until (after), >, kith_date_today ());

  g_assert_false (kith_db_change_me (store->db, "  ", NULL, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/holds-from-its-day", test_holds_from_its_day);
  g_test_add_func ("/settings/same-day", test_same_day);
  g_test_add_func ("/settings/undo", test_undo);
  g_test_add_func ("/settings/refuses", test_refuses);
  g_test_add_func ("/settings/me", test_me);

  return g_test_run ();
}
