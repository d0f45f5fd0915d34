/* test-diary.c: what is to come, and what a calendar hears of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-print-diary.h"
#include "kith-store-diary.h"
#include "kith-store-tas.h"
#include "kith-test-rows.h"

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         child;
  KithDate       today;
} Fixture;

static char *
iso (KithDate day)
{
  return kith_date_to_iso (day);
}

/* A plan of which another core group is due, and a step of the worker's own. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *begun = NULL;
  g_autofree char *due = NULL;
  g_autofree char *past = NULL;
  gint64 referral, plan;

  fixture->store = kith_test_store_new ();
  fixture->today = kith_date_today ();
  begun = iso (fixture->today - 5);
  due = iso (fixture->today + 3);
  past = iso (fixture->today - 3);
  fixture->me = kith_test_add (fixture->store, &kith_table_worker, "name", "Ruth Adeyemi", "me", "1", NULL);
  fixture->child = kith_test_store_add_child (fixture->store, "Ivo", "Fenwick");
  kith_test_change (fixture->store, &kith_table_child, fixture->child, "worker_id", kith_test_number (fixture->me), NULL);
  referral = kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (fixture->child),
                            "day", begun, "conference", begun, NULL);
  plan = kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", kith_test_number (referral),
                        "start", begun, NULL);
  kith_test_add (fixture->store, &kith_table_core_group, "protection_plan_id", kith_test_number (plan), "day", begun, NULL);
  kith_test_add (fixture->store, &kith_table_next_step, "child_id", kith_test_number (fixture->child),
                 "what", "Ring Fenwick’s mother", "worker_id", kith_test_number (fixture->me), "due", due, NULL);
  kith_test_add (fixture->store, &kith_table_next_step, "child_id", kith_test_number (fixture->child),
                 "what", "Ring the school", "worker_id", kith_test_number (fixture->me), "due", past, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_free (fixture->store);
}

static GListModel *
load (Fixture *fixture,
      gint64   child,
      gint64   tas)
{
  g_autoptr(GError) error = NULL;
  GListModel *diary = kith_db_load_diary (fixture->store->db, child, tas, fixture->today, &error);

  g_assert_no_error (error);

  return diary;
}

static guint
count (GListModel *diary,
       const char *code)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (diary); i++)
    {
      g_autoptr(KithDiaryEntry) entry = g_list_model_get_item (diary, i);

      n += g_str_equal (kith_diary_entry_get_values (entry)->code, code);
    }

  return n;
}

static gint64
add_meeting (Fixture *fixture)
{
  gint64 school = kith_test_add (fixture->store, &kith_table_school, "name", "Wren Park", NULL);
  g_autofree char *day = iso (fixture->today - 1);
  g_autofree char *next = iso (fixture->today + 28);

  return kith_test_add (fixture->store, &kith_table_tas_meeting, "school_id", kith_test_number (school), "day", day,
                        "next_day", next, "next_minute", "870", NULL);
}

static void
test_what_is_to_come (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr(GListModel) mine = load (fixture, 0, 0);
  g_autoptr(GListModel) of_child = load (fixture, fixture->child, 0);
  KithDate last = KITH_DATE_NONE;

  g_assert_cmpuint (count (mine, "core-group"), ==, 1);
  g_assert_cmpuint (count (mine, "next-step"), ==, 1);
  g_assert_cmpuint (count (of_child, "core-group"), ==, 1);
  g_assert_cmpuint (count (of_child, "next-step"), ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (mine); i++)
    {
      g_autoptr(KithDiaryEntry) entry = g_list_model_get_item (mine, i);

      g_assert_cmpint (kith_diary_entry_get_values (entry)->day, >=, MAX (last, fixture->today));
      last = kith_diary_entry_get_values (entry)->day;
    }
}

static void
test_meetings_of_schools (Fixture      *fixture,
                          gconstpointer data)
{
  gint64 id = add_meeting (fixture);
  g_autoptr(GListModel) mine = load (fixture, 0, 0);
  g_autoptr(GListModel) alone = load (fixture, 0, id);
  g_autoptr(GListModel) of_child = load (fixture, fixture->child, 0);
  g_autoptr(KithDiaryEntry) entry = NULL;

  g_assert_cmpuint (count (mine, "tas-next"), ==, 1);
  g_assert_cmpuint (count (of_child, "tas-next"), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (alone), ==, 1);
  entry = g_list_model_get_item (alone, 0);
  g_assert_cmpint (kith_diary_entry_get_values (entry)->minute, ==, 870);
  g_assert_cmpstr (kith_diary_entry_get_values (entry)->place, ==, "Wren Park");
}

static char *
write_file (GListModel *diary,
            gboolean    with_initials)
{
  g_autoptr(GBytes) bytes = kith_print_diary_to_ics (diary, with_initials, 0);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* No name and no word that somebody typed; initials where they are asked for. */
static void
test_names_nobody (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(GListModel) diary = load (fixture, 0, 0);
  g_autofree char *file = write_file (diary, FALSE);
  g_autofree char *with_initials = write_file (diary, TRUE);

  g_assert_nonnull (strstr (file, "Next step"));
  for (const char *const *word = (const char *const[]){ "Ivo", "Fenwick", "I.F.", "mother", "Ring", NULL }; *word != NULL; word++)
    g_assert_null (strstr (file, *word));
  g_assert_nonnull (strstr (with_initials, "I.F."));
  g_assert_null (strstr (with_initials, "Fenwick"));
}

/* A calendar that takes the file in again knows what it has. */
static void
test_same_again (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr(GListModel) diary = load (fixture, 0, 0);
  g_autoptr(GListModel) again = load (fixture, 0, 0);
  g_autofree char *first = write_file (diary, FALSE);
  g_autofree char *second = write_file (again, FALSE);

  g_assert_cmpstr (first, ==, second);
}

static void
test_restricted_is_not_there (Fixture      *fixture,
                              gconstpointer data)
{
  gint64 other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  gint64 restriction = kith_test_add (fixture->store, &kith_table_restriction, "child_id", kith_test_number (fixture->child),
                                      "reason", "A witness", "start", "2026-03-12", "review", "2027-01-31", NULL);
  g_autoptr(GListModel) mine = NULL;

  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", kith_test_number (restriction),
                 "worker_id", kith_test_number (other), NULL);
  mine = load (fixture, 0, 0);
  g_assert_cmpuint (g_list_model_get_n_items (mine), ==, 0);
}

typedef void (*Test) (Fixture      *fixture,
                      gconstpointer data);

static void
add (const char *path,
     Test        test)
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/diary/what-is-to-come", test_what_is_to_come);
  add ("/diary/meetings-of-schools", test_meetings_of_schools);
  add ("/diary/names-nobody", test_names_nobody);
  add ("/diary/same-again", test_same_again);
  add ("/diary/restricted-is-not-there", test_restricted_is_not_there);

  return g_test_run ();
}
