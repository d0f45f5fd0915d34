/* test-figures.c: each number counts what it says, at the school and on the day that it says
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child.h"
#include "kith-school-table.h"
#include "kith-store-figures.h"
#include "kith-store-setup.h"
#include "kith-test-count.h"

#define AS_AT "2025-11-20"
#define YESTERDAY "2025-11-19"
#define TOMORROW "2025-11-21"

/* A cluster of two schools and a third school outside it, as at AS_AT. */
typedef struct
{
  KithTestStore *store;
  gint64         cluster;
  gint64         schools[3];
} Fixture;

static void
add_return (KithTestStore *store,
            const char    *kind,
            const char    *reference_date)
{
  kith_test_add (store, &kith_table_import, "kind", kind, "reference_date", reference_date, "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  static const char * const names[] = { "Fernhollow Academy", "Saltmarsh School", "Larkspur School" };
  g_autoptr(GError) error = NULL;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  add_return (fixture->store, "cin", AS_AT);
  fixture->cluster = kith_test_add (fixture->store, &kith_table_cluster, "name", "Fernhollow", NULL);
  for (guint i = 0; i < 3; i++)
    {
      fixture->schools[i] = kith_test_add (fixture->store, &kith_table_school, "name", names[i],
                                           "urn", kith_test_number (900001 + i), "phase_code", "4", NULL);
      if (i < 2)
        kith_test_add (fixture->store, &kith_table_cluster_school,
                       "cluster_id", kith_test_number (fixture->cluster),
                       "school_id", kith_test_number (fixture->schools[i]), NULL);
    }
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
add_child (Fixture    *fixture,
           const char *sort_key)
{
  return kith_test_add (fixture->store, &kith_table_child, "sort_key", sort_key, NULL);
}

static gint64
add_stay (Fixture    *fixture,
          gint64      child,
          gint64      school,
          const char *from,
          const char *to)
{
  return kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (child),
                        "school_id", kith_test_number (school), "valid_from", from, "valid_to", to, NULL);
}

/* A child who has been at the first school for good. */
static gint64
add_pupil (Fixture    *fixture,
           const char *sort_key)
{
  gint64 child = add_child (fixture, sort_key);

  add_stay (fixture, child, fixture->schools[0], "", "");

  return child;
}

static gint64
add_referral (Fixture    *fixture,
              gint64      child,
              const char *day,
              const char *closure)
{
  return kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (child),
                        "day", day, "closure", closure, "source", "2A", NULL);
}

static KithSchoolTable *
load_table (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  KithSchoolTable *table = kith_db_load_school_table (fixture->store->db, fixture->cluster, &error);

  g_assert_no_error (error);

  return table;
}

static KithSchoolLine *
dup_line (KithSchoolTable *table,
          gint64           school_id)
{
  GListModel *schools = kith_school_table_get_schools (table);

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_school_id (line) == school_id)
        return g_steal_pointer (&line);
    }

  g_error ("No line of the school %" G_GINT64_FORMAT, school_id);
}

static int
get_at_school (Fixture   *fixture,
               guint      school,
               KithFigure figure)
{
  g_autoptr(KithSchoolTable) table = load_table (fixture);
  g_autoptr(KithSchoolLine) line = dup_line (table, fixture->schools[school]);

  return kith_school_line_get_figure (line, figure);
}

static int
get_not_known (Fixture   *fixture,
               KithFigure figure)
{
  g_autoptr(KithSchoolTable) table = load_table (fixture);

  return kith_school_line_get_figure (kith_school_table_get_not_known (table), figure);
}

static int
get_total (Fixture   *fixture,
           KithFigure figure)
{
  g_autoptr(KithSchoolTable) table = load_table (fixture);

  return kith_school_line_get_figure (kith_school_table_get_total (table), figure);
}

static void
assert_plain_count_agrees (Fixture    *fixture,
                           const char *as_at)
{
  g_autoptr(KithTestCount) count = kith_test_count_new (fixture->store, as_at);

  kith_test_count_check_all (count, fixture->store);
}

static void
test_as_at_is_the_newest_return (Fixture      *fixture,
                                 gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  const struct
  {
    const char *kind;
    const char *day;
    const char *as_at;
  } steps[] = {
    { "cin", "2024-03-31", AS_AT },
    { "schools", "2026-01-01", AS_AT },
    { "links", "2026-01-01", AS_AT },
    { "cin", "", AS_AT },
    { "fiction", "2025-12-01", "2025-12-01" },
    { "cin", "2026-03-31", "2026-03-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      add_return (fixture->store, steps[i].kind, steps[i].day);
      g_assert_cmpint (kith_db_get_as_at (fixture->store->db, &error), ==, kith_test_date (steps[i].as_at));
    }
  g_assert_no_error (error);
}

static void
test_as_at_is_today_without_a_return (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithDate before = kith_date_today ();
  KithDate as_at = kith_db_get_as_at (store->db, &error);

  g_assert_no_error (error);
  g_assert_cmpint (as_at, >=, before);
  g_assert_cmpint (as_at, <=, kith_date_today ());
}

static void
test_empty_store (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSchoolTable) table = kith_db_load_school_table (store->db, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_table_get_schools (table)), ==, 0);
  g_assert_cmpuint (kith_school_table_get_n_children (table), ==, 0);
  for (guint i = 0; i < KITH_N_FIGURES; i++)
    {
      g_assert_cmpint (kith_school_line_get_figure (kith_school_table_get_total (table), i), ==, 0);
      g_assert_cmpint (kith_school_line_get_figure (kith_school_table_get_not_known (table), i), ==, 0);
    }
}

/* One child for each mixture of what an authority can be doing: sixteen, and
 * none of them is counted twice.
 */
static void
test_highest_state_holds (Fixture      *fixture,
                          gconstpointer user_data)
{
  for (guint mixture = 0; mixture < 16; mixture++)
    {
      gint64 child = add_pupil (fixture, "tansley");
      gint64 referral;

      if (mixture & 1)
        kith_test_add (fixture->store, &kith_table_early_help, "child_id", kith_test_number (child),
                       "start", "2025-01-01", NULL);
      if (mixture & 2)
        add_referral (fixture, child, "2025-02-01", "");
      if (mixture & 4)
        {
          /* On a referral of its own, which is no further open than the plan needs. */
          referral = add_referral (fixture, child, "2025-03-01", "");
          kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", kith_test_number (referral),
                         "start", "2025-03-20", NULL);
        }
      if (mixture & 8)
        kith_test_add (fixture->store, &kith_table_care_episode, "child_id", kith_test_number (child),
                       "start", "2025-04-01", NULL);
    }

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_EARLY_HELP), ==, 1);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_IN_NEED), ==, 2);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_PROTECTION), ==, 4);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_LOOKED_AFTER), ==, 8);
  assert_plain_count_agrees (fixture, AS_AT);
}

typedef void (*AddStretch) (Fixture    *fixture,
                            gint64      child,
                            const char *from,
                            const char *to);

static void
add_help (Fixture    *fixture,
          gint64      child,
          const char *from,
          const char *to)
{
  kith_test_add (fixture->store, &kith_table_early_help, "child_id", kith_test_number (child),
                 "start", from[0] != '\0' ? from : "2000-01-01", "finish", to, NULL);
}

static void
add_care (Fixture    *fixture,
          gint64      child,
          const char *from,
          const char *to)
{
  kith_test_add (fixture->store, &kith_table_care_episode, "child_id", kith_test_number (child),
                 "start", from[0] != '\0' ? from : "2000-01-01", "finish", to, NULL);
}

static void
add_need (Fixture    *fixture,
          gint64      child,
          const char *from,
          const char *to)
{
  add_referral (fixture, child, from, to);
}

static void
add_plan (Fixture    *fixture,
          gint64      child,
          const char *from,
          const char *to)
{
  kith_test_add (fixture->store, &kith_table_protection_plan,
                 "referral_id", kith_test_number (add_referral (fixture, child, "2020-01-01", "")),
                 "start", from, "finish", to, NULL);
}

static void
add_enquiry (Fixture    *fixture,
             gint64      child,
             const char *from,
             const char *to)
{
  kith_test_add (fixture->store, &kith_table_section47,
                 "referral_id", kith_test_number (add_referral (fixture, child, "2020-01-01", "")),
                 "start", from, "conference", to, NULL);
}

static void
add_plan_on_referral (Fixture    *fixture,
                      gint64      child,
                      const char *from,
                      const char *to)
{
  kith_test_add (fixture->store, &kith_table_protection_plan,
                 "referral_id", kith_test_number (add_referral (fixture, child, "2020-01-01", to)),
                 "start", from, NULL);
}

static void
add_enquiry_on_referral (Fixture    *fixture,
                         gint64      child,
                         const char *from,
                         const char *to)
{
  kith_test_add (fixture->store, &kith_table_section47,
                 "referral_id", kith_test_number (add_referral (fixture, child, "2020-01-01", to)),
                 "start", from, NULL);
}

static const struct
{
  const char *name;
  AddStretch  add;
  KithFigure  figure;
} stretches[] = {
  { "early-help", add_help, KITH_FIGURE_EARLY_HELP },
  { "care", add_care, KITH_FIGURE_LOOKED_AFTER },
  { "referral", add_need, KITH_FIGURE_IN_NEED },
  { "protection-plan", add_plan, KITH_FIGURE_PROTECTION },
  { "section-47", add_enquiry, KITH_FIGURE_OPEN_SECTION47 },
  { "protection-plan-on-closed-referral", add_plan_on_referral, KITH_FIGURE_PROTECTION },
  { "section-47-on-closed-referral", add_enquiry_on_referral, KITH_FIGURE_OPEN_SECTION47 },
};

/* The first day counts, the last does not: on it, the thing holds no longer. */
static void
test_ends_are_half_open (Fixture      *fixture,
                         gconstpointer user_data)
{
  guint stretch = GPOINTER_TO_UINT (user_data);
  const struct
  {
    const char *from;
    const char *to;
    gboolean    is_open;
  } cases[] = {
    { "2025-01-01", "", TRUE }, { "2025-01-01", TOMORROW, TRUE }, { "2025-01-01", AS_AT, FALSE },
    { "2025-01-01", YESTERDAY, FALSE }, { AS_AT, "", TRUE }, { YESTERDAY, "", TRUE }, { TOMORROW, "", FALSE },
    { AS_AT, TOMORROW, TRUE }, { "", "", TRUE }, { "", AS_AT, FALSE }, { "", TOMORROW, TRUE },
  };
  int expected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      stretches[stretch].add (fixture, add_pupil (fixture, "tansley"), cases[i].from, cases[i].to);
      expected += cases[i].is_open;
      g_assert_cmpint (get_at_school (fixture, 0, stretches[stretch].figure), ==, expected);
    }
  assert_plain_count_agrees (fixture, AS_AT);
}

/* From the day of death on a child is in no list of open work; what happened before stays. */
static void
test_death (Fixture      *fixture,
            gconstpointer user_data)
{
  const char * const deaths[] = { YESTERDAY, AS_AT, TOMORROW, "" };
  const KithFigure figures[] = {
    KITH_FIGURE_EARLY_HELP, KITH_FIGURE_IN_NEED, KITH_FIGURE_PROTECTION, KITH_FIGURE_LOOKED_AFTER, KITH_FIGURE_OPEN_SECTION47
  };

  for (guint i = 0; i < G_N_ELEMENTS (deaths); i++)
    {
      for (guint j = 0; j < 5; j++)
        {
          gint64 child = kith_test_add (fixture->store, &kith_table_child, "sort_key", "tansley",
                                        "death", deaths[i], NULL);

          add_stay (fixture, child, fixture->schools[0], "", "");
          stretches[j].add (fixture, child, "2025-10-01", "");
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      /* The section 47 enquiry needs a referral, and that is open as well. */
      int n_each = figures[i] == KITH_FIGURE_IN_NEED ? 2 : 1;

      g_assert_cmpint (get_at_school (fixture, 0, figures[i]), ==, 2 * n_each);
    }
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS), ==, 4);
  assert_plain_count_agrees (fixture, AS_AT);
}

static void
test_no_further_action (Fixture      *fixture,
                        gconstpointer user_data)
{
  const char * const answers[] = { "1", "0", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      gint64 referral = add_referral (fixture, add_pupil (fixture, "tansley"), "2025-10-01", "");

      if (answers[i] != NULL)
        kith_test_change (fixture->store, &kith_table_referral, referral, "no_further_action", answers[i], NULL);
    }

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS), ==, 3);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_IN_NEED), ==, 2);
  assert_plain_count_agrees (fixture, AS_AT);
}

static void
test_section47_that_needs_no_conference (Fixture      *fixture,
                                         gconstpointer user_data)
{
  gint64 referral = add_referral (fixture, add_pupil (fixture, "tansley"), "2025-10-01", "");
  gint64 enquiry = kith_test_add (fixture->store, &kith_table_section47, "referral_id", kith_test_number (referral),
                                  "start", "2025-10-05", "conference_target", "2025-10-26", NULL);

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_OPEN_SECTION47), ==, 1);
  kith_test_change (fixture->store, &kith_table_section47, enquiry, "conference_not_required", "0", NULL);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_OPEN_SECTION47), ==, 1);
  kith_test_change (fixture->store, &kith_table_section47, enquiry, "conference_not_required", "1", NULL);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_OPEN_SECTION47), ==, 0);
}

/* Two enquiries are one child under enquiry; two referrals are two events. */
static void
test_children_and_events (Fixture      *fixture,
                          gconstpointer user_data)
{
  gint64 child = add_pupil (fixture, "tansley");

  for (guint i = 0; i < 2; i++)
    {
      add_enquiry (fixture, child, "2025-10-01", "");
      add_referral (fixture, child, "2025-10-01", "");
      add_care (fixture, child, "2025-10-01", "");
    }

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_OPEN_SECTION47), ==, 1);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_LOOKED_AFTER), ==, 1);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS), ==, 2);
  assert_plain_count_agrees (fixture, AS_AT);
}

/* A referral in October is the old school's, one in November the new one's. */
static void
test_event_counts_at_the_school_of_its_day (Fixture      *fixture,
                                            gconstpointer user_data)
{
  gint64 child = add_child (fixture, "tansley");

  add_stay (fixture, child, fixture->schools[0], "2025-09-10", "2025-10-27");
  add_stay (fixture, child, fixture->schools[1], "2025-10-27", "2025-11-10");
  add_referral (fixture, child, "2025-09-09", "2025-09-20");
  add_referral (fixture, child, "2025-09-10", "2025-09-20");
  add_referral (fixture, child, "2025-10-26", "2025-10-26");
  add_referral (fixture, child, "2025-10-27", "2025-10-28");
  add_referral (fixture, child, "2025-11-10", "");

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS), ==, 2);
  g_assert_cmpint (get_at_school (fixture, 1, KITH_FIGURE_REFERRALS), ==, 1);
  g_assert_cmpint (get_not_known (fixture, KITH_FIGURE_REFERRALS), ==, 2);

  /* What is open is counted where the child is today: nowhere that is known. */
  g_assert_cmpint (get_not_known (fixture, KITH_FIGURE_IN_NEED), ==, 1);
  g_assert_cmpint (get_total (fixture, KITH_FIGURE_IN_NEED), ==, 0);
  assert_plain_count_agrees (fixture, AS_AT);
}

static void
test_of_two_schools_the_one_joined_last (Fixture      *fixture,
                                         gconstpointer user_data)
{
  gint64 child = add_child (fixture, "tansley");
  gint64 other = add_child (fixture, "fenwick");

  add_stay (fixture, child, fixture->schools[1], "2025-10-01", "");
  add_stay (fixture, child, fixture->schools[0], "2025-09-01", "");
  add_stay (fixture, other, fixture->schools[0], "", "");
  add_stay (fixture, other, fixture->schools[1], "2020-09-01", "");
  add_referral (fixture, child, "2025-11-01", "");
  add_referral (fixture, child, "2025-09-30", "2025-10-01");
  add_referral (fixture, other, "2025-11-01", "");

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS), ==, 1);
  g_assert_cmpint (get_at_school (fixture, 1, KITH_FIGURE_REFERRALS), ==, 2);
  g_assert_cmpint (get_at_school (fixture, 1, KITH_FIGURE_IN_NEED), ==, 2);
  assert_plain_count_agrees (fixture, AS_AT);
}

/* A school of no cluster is shown nowhere, so its children stand with those whose school is not known. */
static void
test_school_outside_the_clusters (Fixture      *fixture,
                                  gconstpointer user_data)
{
  gint64 child = add_child (fixture, "tansley");

  add_stay (fixture, child, fixture->schools[2], "", "");
  add_referral (fixture, child, "2025-10-01", "");
  add_referral (fixture, add_child (fixture, "fenwick"), "2025-10-01", "");

  g_assert_cmpint (get_not_known (fixture, KITH_FIGURE_REFERRALS), ==, 2);
  g_assert_cmpint (get_not_known (fixture, KITH_FIGURE_IN_NEED), ==, 2);
  assert_plain_count_agrees (fixture, AS_AT);
}

/* Another cluster's school is known, and not this total's. */
static void
test_total_is_of_one_cluster (Fixture      *fixture,
                              gconstpointer user_data)
{
  gint64 other = kith_test_add (fixture->store, &kith_table_cluster, "name", "Larkspur", NULL);
  gint64 child = add_child (fixture, "tansley");

  kith_test_add (fixture->store, &kith_table_cluster_school, "cluster_id", kith_test_number (other),
                 "school_id", kith_test_number (fixture->schools[2]), NULL);
  add_stay (fixture, child, fixture->schools[2], "", "");
  add_referral (fixture, child, "2025-10-01", "");
  add_referral (fixture, add_pupil (fixture, "fenwick"), "2025-10-01", "");

  g_assert_cmpint (get_total (fixture, KITH_FIGURE_REFERRALS), ==, 1);
  g_assert_cmpint (get_not_known (fixture, KITH_FIGURE_REFERRALS), ==, 0);
  fixture->cluster = 0;
  g_assert_cmpint (get_total (fixture, KITH_FIGURE_REFERRALS), ==, 2);
  assert_plain_count_agrees (fixture, AS_AT);
}

/* A school in two clusters counts once in all of them together. */
static void
test_school_of_two_clusters (Fixture      *fixture,
                             gconstpointer user_data)
{
  gint64 other = kith_test_add (fixture->store, &kith_table_cluster, "name", "Larkspur", NULL);

  kith_test_add (fixture->store, &kith_table_cluster_school, "cluster_id", kith_test_number (other),
                 "school_id", kith_test_number (fixture->schools[0]), NULL);
  add_referral (fixture, add_pupil (fixture, "tansley"), "2025-10-01", "");
  fixture->cluster = 0;
  g_assert_cmpint (get_total (fixture, KITH_FIGURE_REFERRALS), ==, 1);
  assert_plain_count_agrees (fixture, AS_AT);
}

static void
test_membership_follows_its_days (Fixture      *fixture,
                                  gconstpointer user_data)
{
  const struct
  {
    const char *from;
    const char *to;
    gboolean    is_member;
  } cases[] = {
    { "", TOMORROW, TRUE }, { "", AS_AT, FALSE }, { AS_AT, "", TRUE }, { TOMORROW, "", FALSE }, { "", "", TRUE },
  };

  add_referral (fixture, add_pupil (fixture, "tansley"), "2025-10-01", "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithSchoolTable) table = NULL;

      kith_test_change (fixture->store, &kith_table_cluster_school, 1,
                        "valid_from", cases[i].from, "valid_to", cases[i].to, NULL);
      table = load_table (fixture);
      g_assert_cmpuint (g_list_model_get_n_items (kith_school_table_get_schools (table)), ==,
                        cases[i].is_member ? 2 : 1);
      g_assert_cmpint (get_total (fixture, KITH_FIGURE_REFERRALS), ==, cases[i].is_member);
      g_assert_cmpint (get_not_known (fixture, KITH_FIGURE_REFERRALS), ==, !cases[i].is_member);
      assert_plain_count_agrees (fixture, AS_AT);
    }
}

/* September to the day, and the same months a year before. */
static void
test_year_runs_from_september (Fixture      *fixture,
                               gconstpointer user_data)
{
  static const struct
  {
    const char *as_at;
    const char *first;
    const char *last_first;
    const char *last_last;
  } years[] = {
    { "2025-11-20", "2025-09-01", "2024-09-01", "2024-11-20" },
    { "2026-08-31", "2025-09-01", "2024-09-01", "2025-08-31" },
    { "2026-09-01", "2026-09-01", "2025-09-01", "2025-09-01" },
    { "2027-01-01", "2026-09-01", "2025-09-01", "2026-01-01" },
    { "2028-02-29", "2027-09-01", "2026-09-01", "2027-02-28" },
    { "2029-02-28", "2028-09-01", "2027-09-01", "2028-02-28" },
  };
  gint64 child = add_pupil (fixture, "tansley");

  for (KithDate day = kith_date_new (2024, 8, 30); day < kith_date_new (2029, 3, 3); day++)
    {
      g_autofree char *iso = NULL;
      int day_of_month;

      kith_date_get_ymd (day, NULL, NULL, &day_of_month);
      if (day_of_month > 2 && day_of_month < 19)
        continue;

      iso = kith_date_to_iso (day);
      add_referral (fixture, child, iso, iso);
    }

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr(KithTestCount) count = NULL;

      add_return (fixture->store, "cin", years[i].as_at);
      count = kith_test_count_new (fixture->store, years[i].as_at);
      for (guint j = 0; j < 2; j++)
        {
          KithFigure figure = j == 0 ? KITH_FIGURE_REFERRALS : KITH_FIGURE_REFERRALS_LAST_YEAR;
          g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM referral WHERE day >= '%s' AND day <= '%s'",
                                                  j == 0 ? years[i].first : years[i].last_first,
                                                  j == 0 ? years[i].as_at : years[i].last_last);

          g_assert_cmpint (get_at_school (fixture, 0, figure), ==, kith_test_select (fixture->store, sql));
        }
      kith_test_count_check_all (count, fixture->store);
    }
}

/* It is known to be open, and no month can claim it. */
static void
test_referral_without_a_day (Fixture      *fixture,
                             gconstpointer user_data)
{
  add_referral (fixture, add_pupil (fixture, "tansley"), "", "");
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_IN_NEED), ==, 1);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS), ==, 0);
  assert_plain_count_agrees (fixture, AS_AT);
}

static void
set_school (Fixture    *fixture,
            guint       school,
            const char *column,
            const char *value)
{
  kith_test_change (fixture->store, &kith_table_school, fixture->schools[school], column, value, NULL);
}

/* The register's number stands in until the roll itself is there. */
static void
test_roll (Fixture      *fixture,
           gconstpointer user_data)
{
  add_pupil (fixture, "tansley");
  add_pupil (fixture, "fenwick");

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_ON_ROLL), ==, KITH_FIGURE_UNKNOWN);
  g_assert_cmpint (get_total (fixture, KITH_FIGURE_ON_ROLL), ==, KITH_FIGURE_UNKNOWN);

  set_school (fixture, 0, "on_roll", "1208");
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_ON_ROLL), ==, 1208);
  g_assert_cmpint (get_total (fixture, KITH_FIGURE_ON_ROLL), ==, KITH_FIGURE_UNKNOWN);

  set_school (fixture, 1, "on_roll", "0");
  g_assert_cmpint (get_at_school (fixture, 1, KITH_FIGURE_ON_ROLL), ==, 0);
  g_assert_cmpint (get_total (fixture, KITH_FIGURE_ON_ROLL), ==, 1208);
  assert_plain_count_agrees (fixture, AS_AT);

  set_school (fixture, 0, "roll_date", AS_AT);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_ON_ROLL), ==, 2);
  g_assert_cmpint (get_total (fixture, KITH_FIGURE_ON_ROLL), ==, 2);
  assert_plain_count_agrees (fixture, AS_AT);
}

static void
test_roll_is_of_the_day (Fixture      *fixture,
                         gconstpointer user_data)
{
  const char * const stays[][2] = {
    { "2025-09-01", "" }, { AS_AT, "" }, { TOMORROW, "" }, { "2025-09-01", AS_AT }, { "2025-09-01", TOMORROW },
  };

  set_school (fixture, 0, "roll_date", AS_AT);
  for (guint i = 0; i < G_N_ELEMENTS (stays); i++)
    add_stay (fixture, add_child (fixture, "tansley"), fixture->schools[0], stays[i][0], stays[i][1]);

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_ON_ROLL), ==, 3);
  assert_plain_count_agrees (fixture, AS_AT);
}

/* The children's history stands under the old number, and counts under the new one. */
static void
test_academy_counts_for_the_school_it_was (Fixture      *fixture,
                                           gconstpointer user_data)
{
  gint64 academy = fixture->schools[0];
  gint64 school = fixture->schools[2];
  gint64 child = add_child (fixture, "tansley");

  set_school (fixture, 2, "successor_id", kith_test_number (academy));
  add_stay (fixture, child, school, "2023-09-01", "2025-10-01");
  add_stay (fixture, child, academy, "2025-10-01", "");
  add_referral (fixture, child, "2025-09-15", "2025-09-30");
  add_referral (fixture, child, "2025-11-01", "");
  add_referral (fixture, child, "2024-10-10", "2025-01-01");
  add_stay (fixture, child = add_child (fixture, "fenwick"), school, "", "");
  add_care (fixture, child, "2025-01-01", "");

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS), ==, 2);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_REFERRALS_LAST_YEAR), ==, 1);
  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_LOOKED_AFTER), ==, 1);
  g_assert_cmpint (get_not_known (fixture, KITH_FIGURE_REFERRALS), ==, 0);
  assert_plain_count_agrees (fixture, AS_AT);
}

/* Figures of a day before it became an academy are the school's own. */
static void
test_academy_counts_from_its_day (Fixture      *fixture,
                                  gconstpointer user_data)
{
  const char * const days[] = { YESTERDAY, AS_AT, TOMORROW };
  gint64 child = add_child (fixture, "fenwick");

  add_stay (fixture, add_child (fixture, "tansley"), fixture->schools[2], "", "");
  add_stay (fixture, child, fixture->schools[2], "", "");
  add_care (fixture, child, "2025-01-01", "");
  set_school (fixture, 2, "roll_date", "2025-09-30");
  set_school (fixture, 2, "successor_id", kith_test_number (fixture->schools[0]));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gboolean has_come = i < 2;

      set_school (fixture, 2, "successor_from", days[i]);
      g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_LOOKED_AFTER), ==, has_come ? 1 : 0);
      g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_ON_ROLL), ==, has_come ? 2 : KITH_FIGURE_UNKNOWN);
      assert_plain_count_agrees (fixture, AS_AT);
    }
}

/* Nobody may have closed the attendance. */
static void
test_roll_without_the_dead (Fixture      *fixture,
                            gconstpointer user_data)
{
  const char * const deaths[] = { YESTERDAY, AS_AT, TOMORROW, "" };

  set_school (fixture, 0, "roll_date", AS_AT);
  for (guint i = 0; i < G_N_ELEMENTS (deaths); i++)
    {
      gint64 child = kith_test_add (fixture->store, &kith_table_child, "sort_key", "tansley", "death", deaths[i], NULL);

      add_stay (fixture, child, fixture->schools[0], "2025-09-01", "");
    }

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_ON_ROLL), ==, 2);
  assert_plain_count_agrees (fixture, AS_AT);
}

/* Its roll is in the store under the old school's name: no reason not to know it. */
static void
test_academy_has_the_roll_of_the_school_it_was (Fixture      *fixture,
                                                gconstpointer user_data)
{
  set_school (fixture, 2, "successor_id", kith_test_number (fixture->schools[0]));
  set_school (fixture, 2, "roll_date", "2025-09-30");
  for (guint i = 0; i < 3; i++)
    add_stay (fixture, add_child (fixture, "tansley"), fixture->schools[2], "", "");

  g_assert_cmpint (get_at_school (fixture, 0, KITH_FIGURE_ON_ROLL), ==, 3);
  assert_plain_count_agrees (fixture, AS_AT);
}

static void
test_line_names_school_and_workers (Fixture      *fixture,
                                    gconstpointer user_data)
{
  const struct
  {
    const char *name;
    const char *to;
  } workers[] = { { "Wren Ashgrove", "" }, { "Lark Fenwick", TOMORROW }, { "Rook Mallory", AS_AT } };
  g_autoptr(KithSchoolTable) table = NULL;
  g_autoptr(KithSchoolLine) line = NULL, other = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (workers); i++)
    {
      gint64 worker = kith_test_add (fixture->store, &kith_table_worker, "name", workers[i].name, "me", "0", NULL);

      /* Two rows for two days of the week are one worker. */
      for (guint j = 0; j < 2; j++)
        kith_test_add (fixture->store, &kith_table_cluster_worker, "cluster_id", kith_test_number (fixture->cluster),
                       "worker_id", kith_test_number (worker), "school_id", kith_test_number (fixture->schools[0]),
                       "weekdays", kith_test_number (1 << j), "valid_to", workers[i].to, NULL);
    }

  table = load_table (fixture);
  line = dup_line (table, fixture->schools[0]);
  g_assert_cmpstr (kith_school_line_get_name (line), ==, "Fernhollow Academy");
  g_assert_cmpint (kith_school_line_get_urn (line), ==, 900001);
  g_assert_cmpstr (kith_school_line_get_phase_code (line), ==, "4");
  g_assert_cmpstr (kith_school_line_get_phase (line), ==, "Secondary");
  g_assert_cmpstr (kith_school_line_get_workers (line), ==, "Lark Fenwick, Wren Ashgrove");
  other = dup_line (table, fixture->schools[1]);
  g_assert_null (kith_school_line_get_workers (other));
}

static void
test_children_ever_known (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autoptr(KithSchoolTable) table = NULL;
  gint64 child = add_child (fixture, "tansley");

  add_referral (fixture, child, "2010-01-01", "2010-02-01");
  add_help (fixture, child, "2011-01-01", "");
  add_care (fixture, add_child (fixture, "fenwick"), "2012-01-01", "2013-01-01");
  add_pupil (fixture, "ashgrove");

  table = load_table (fixture);
  g_assert_cmpuint (kith_school_table_get_n_children (table), ==, 2);
}

static GListModel *
load_figure (Fixture           *fixture,
             KithFigure         figure,
             KithSchoolLineKind line,
             guint              school)
{
  g_autoptr(GError) error = NULL;
  GListModel *children = kith_db_load_figure (fixture->store->db, figure, fixture->cluster, line,
                                              line == KITH_SCHOOL_LINE_SCHOOL ? fixture->schools[school] : 0, &error);

  g_assert_no_error (error);

  return children;
}

/* The newest event first, and what it was. */
static void
test_rows_of_events (Fixture      *fixture,
                     gconstpointer user_data)
{
  gint64 first = add_pupil (fixture, "a"), second = add_pupil (fixture, "b");
  const struct
  {
    gint64      child;
    const char *day;
  } expected[] = {
    { first, "2025-11-01" }, { first, "2025-10-01" }, { second, "2025-10-01" }, { first, "2025-09-01" },
  };
  g_autoptr(GListModel) children = NULL;

  for (guint i = G_N_ELEMENTS (expected); i-- > 0;)
    add_referral (fixture, expected[i].child, expected[i].day, "");

  children = load_figure (fixture, KITH_FIGURE_REFERRALS, KITH_SCHOOL_LINE_SCHOOL, 0);
  g_assert_cmpuint (g_list_model_get_n_items (children), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      g_assert_cmpint (kith_child_get_id (child), ==, expected[i].child);
      g_assert_cmpint (kith_child_get_event (child), ==, kith_test_date (expected[i].day));
      g_assert_cmpstr (kith_child_get_event_label (child), ==, "Schools");
    }
}

/* By name, with the school and the state of the day. */
static void
test_rows_of_children (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(GListModel) children = NULL;
  const char * const keys[] = { "c", "a", "b" };
  gint64 ids[G_N_ELEMENTS (keys)];
  g_autoptr(KithChild) first = NULL, last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      ids[i] = add_pupil (fixture, keys[i]);
      add_plan (fixture, ids[i], "2025-10-01", "");
    }

  children = load_figure (fixture, KITH_FIGURE_PROTECTION, KITH_SCHOOL_LINE_TOTAL, 0);
  g_assert_cmpuint (g_list_model_get_n_items (children), ==, 3);
  first = g_list_model_get_item (children, 0);
  last = g_list_model_get_item (children, 2);
  g_assert_cmpint (kith_child_get_id (first), ==, ids[1]);
  g_assert_cmpint (kith_child_get_id (last), ==, ids[0]);
  g_assert_cmpstr (kith_child_get_school (first), ==, "Fernhollow Academy");
  g_assert_cmpint (kith_child_get_state (first), ==, KITH_CASE_STATE_PROTECTION);
  g_assert_cmpint (kith_child_get_event (first), ==, KITH_DATE_NONE);
  g_assert_null (kith_child_get_event_label (first));
}

/* A school that no page has opened a number of: it has no rows. */
static void
test_rows_of_a_school_that_is_not_there (Fixture      *fixture,
                                         gconstpointer user_data)
{
  add_referral (fixture, add_pupil (fixture, "a"), "2025-10-01", "");
  for (guint i = 0; i < KITH_N_FIGURES; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GListModel) children = kith_db_load_figure (fixture->store->db, i, fixture->cluster,
                                                            KITH_SCHOOL_LINE_SCHOOL, 999, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (children), ==, 0);
    }
}

#define ADD(path, func) \
        g_test_add ("/figures/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/empty-store", test_empty_store);
  ADD ("as-at/newest-return", test_as_at_is_the_newest_return);
  g_test_add_func ("/figures/as-at/today-without-a-return", test_as_at_is_today_without_a_return);
  ADD ("highest-state-holds", test_highest_state_holds);
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_autofree char *path = g_strconcat ("/figures/half-open/", stretches[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_ends_are_half_open, fixture_tear_down);
    }
  ADD ("death", test_death);
  ADD ("no-further-action", test_no_further_action);
  ADD ("section-47-that-needs-no-conference", test_section47_that_needs_no_conference);
  ADD ("children-and-events", test_children_and_events);
  ADD ("event-counts-at-the-school-of-its-day", test_event_counts_at_the_school_of_its_day);
  ADD ("of-two-schools-the-one-joined-last", test_of_two_schools_the_one_joined_last);
  ADD ("school-outside-the-clusters", test_school_outside_the_clusters);
  ADD ("total-is-of-one-cluster", test_total_is_of_one_cluster);
  ADD ("school-of-two-clusters", test_school_of_two_clusters);
  ADD ("membership-follows-its-days", test_membership_follows_its_days);
  ADD ("year-runs-from-september", test_year_runs_from_september);
  ADD ("referral-without-a-day", test_referral_without_a_day);
  ADD ("roll/register-stands-in", test_roll);
  ADD ("roll/of-the-day", test_roll_is_of_the_day);
  ADD ("roll/without-the-dead", test_roll_without_the_dead);
  ADD ("academy/counts-for-the-school-it-was", test_academy_counts_for_the_school_it_was);
  ADD ("academy/counts-from-its-day", test_academy_counts_from_its_day);
  ADD ("academy/has-the-roll-of-the-school-it-was", test_academy_has_the_roll_of_the_school_it_was);
  ADD ("line/names-school-and-workers", test_line_names_school_and_workers);
  ADD ("children-ever-known", test_children_ever_known);
  ADD ("rows/of-events", test_rows_of_events);
  ADD ("rows/of-children", test_rows_of_children);
  ADD ("rows/of-a-school-that-is-not-there", test_rows_of_a_school_that_is_not_there);

  return g_test_run ();
}
