/* test-here.c: in which schools the worker is on a day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-here.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TUESDAY "2026-11-17"
#define WEDNESDAY "2026-11-18"
#define SATURDAY "2026-11-21"
#define HALF_TERM "2026-10-27"

typedef struct
{
  KithTestStore *store;
  gint64         tuesdays;
  gint64         both;
} Fixture;

static gint64
add_school (Fixture    *fixture,
            const char *name,
            const char *weekdays)
{
  gint64 id = kith_test_add (fixture->store, &kith_table_school, "name", name, "authority_code", "852", NULL);
  g_autofree char *school = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  kith_test_add (fixture->store, &kith_table_cluster_school, "cluster_id", "1", "school_id", school, NULL);
  kith_test_add (fixture->store, &kith_table_cluster_worker, "cluster_id", "1", "school_id", school, "worker_id", "1",
                 "weekdays", weekdays, NULL);

  return id;
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->store = kith_test_store_new ();
  kith_test_add (fixture->store, &kith_table_worker, "name", "Tomasz Wrenfield", "me", "1", NULL);
  kith_test_add (fixture->store, &kith_table_worker, "name", "Lark Fenwick", "me", "0", NULL);
  kith_test_add (fixture->store, &kith_table_cluster, "name", "North", NULL);

  /* Monday is bit 0. */
  fixture->tuesdays = add_school (fixture, "Alder School", "2");
  fixture->both = add_school (fixture, "Birch School", "6");
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithHere *
load (Fixture    *fixture,
      const char *day)
{
  g_autoptr(GError) error = NULL;
  KithHere *here = kith_db_load_here (fixture->store->db, kith_test_date (day), &error);

  g_assert_no_error (error);

  return here;
}

static void
assert_here (Fixture    *fixture,
             const char *day,
             gboolean    is_at_first,
             gboolean    is_at_second)
{
  g_autoptr(KithHere) here = load (fixture, day);

  g_assert_cmpuint (g_list_model_get_n_items (kith_here_get_schools (here)), ==, is_at_first + is_at_second);
  g_assert_cmpint (kith_here_has_school (here, fixture->tuesdays), ==, is_at_first);
  g_assert_cmpint (kith_here_has_school (here, fixture->both), ==, is_at_second);
}

static gint64
say (Fixture    *fixture,
     const char *day,
     gint64      school_id)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_say_here (fixture->store->db, kith_test_date (day), school_id, &act, &error));
  g_assert_no_error (error);

  return act;
}

static void
test_follows_the_days (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(KithHere) here = load (fixture, TUESDAY);

  assert_here (fixture, TUESDAY, TRUE, TRUE);
  assert_here (fixture, WEDNESDAY, FALSE, TRUE);
  assert_here (fixture, SATURDAY, FALSE, FALSE);
  g_assert_false (kith_here_is_said (here));
  g_assert_cmpuint (g_list_model_get_n_items (kith_here_get_choices (here)), ==, 2);
}

static void
test_knows_the_terms (Fixture      *fixture,
                      gconstpointer user_data)
{
  assert_here (fixture, HALF_TERM, TRUE, TRUE);

  kith_test_add (fixture->store, &kith_table_term, "authority_code", "852", "name", "autumn", "start", "2026-09-02",
                 "finish", "2026-12-19", "break_start", "2026-10-24", "break_finish", "2026-11-02", NULL);
  assert_here (fixture, HALF_TERM, FALSE, FALSE);
  assert_here (fixture, TUESDAY, TRUE, TRUE);
  assert_here (fixture, "2026-12-22", FALSE, FALSE);

  /* A school that keeps dates of its own is open by these. */
  kith_test_add (fixture->store, &kith_table_term, "school_id", kith_test_number (fixture->both), "name", "autumn",
                 "start", "2026-09-02", "finish", "2026-12-19", "break_start", "2026-10-17", "break_finish", "2026-10-26", NULL);
  assert_here (fixture, HALF_TERM, FALSE, TRUE);
}

static void
test_what_is_said_goes_before (Fixture      *fixture,
                               gconstpointer user_data)
{
  g_autoptr(KithHere) here = NULL;

  say (fixture, TUESDAY, fixture->both);
  assert_here (fixture, TUESDAY, FALSE, TRUE);
  here = load (fixture, TUESDAY);
  g_assert_true (kith_here_is_said (here));

  /* It holds for its day, and for no other. */
  assert_here (fixture, WEDNESDAY, FALSE, TRUE);
  say (fixture, WEDNESDAY, KITH_HERE_NOWHERE);
  assert_here (fixture, WEDNESDAY, FALSE, FALSE);
  assert_here (fixture, "2026-11-25", FALSE, TRUE);

  say (fixture, TUESDAY, KITH_HERE_BY_DAYS);
  assert_here (fixture, TUESDAY, TRUE, TRUE);
}

static void
test_is_undone (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 act = say (fixture, TUESDAY, fixture->tuesdays);

  assert_here (fixture, TUESDAY, TRUE, FALSE);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  assert_here (fixture, TUESDAY, TRUE, TRUE);
}

#define ADD(path, test) \
        g_test_add ("/here/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("follows-the-days", test_follows_the_days);
  ADD ("knows-the-terms", test_knows_the_terms);
  ADD ("what-is-said-goes-before", test_what_is_said_goes_before);
  ADD ("is-undone", test_is_undone);

  return g_test_run ();
}
