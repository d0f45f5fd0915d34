/* test-children.c: one child's record, and the school that a child attends
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-store-children.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define AS_AT "2025-11-20"

typedef struct
{
  KithTestStore *store;
  gint64         schools[3];
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  static const char * const names[] = { "Fernhollow School", "Saltmarsh School", "Larkspur School" };
  g_autoptr(GError) error = NULL;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  kith_test_add (fixture->store, &kith_table_import, "kind", "cin", "reference_date", AS_AT, "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
  for (guint i = 0; i < 3; i++)
    fixture->schools[i] = kith_test_add (fixture->store, &kith_table_school, "name", names[i], NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithChildRecord *
load_child (Fixture *fixture,
            gint64   id)
{
  g_autoptr(GError) error = NULL;
  KithChildRecord *record = kith_db_load_child (fixture->store->db, id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);

  return record;
}

static gint64
add_referral (Fixture    *fixture,
              gint64      child,
              const char *day,
              const char *closure)
{
  return kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (child),
                        "day", day, "closure", closure, NULL);
}

static void
test_identity (Fixture      *fixture,
               gconstpointer user_data)
{
  gint64 worker = kith_test_add (fixture->store, &kith_table_worker, "name", "Wren Ashgrove", "me", "0", NULL);
  gint64 id = kith_test_add (fixture->store, &kith_table_child, "given_name", "Ivo", "family_name", "Tansley",
                             "preferred_name", "Vo", "la_child_id", "L100", "upn", "A123456789012",
                             "sort_key", "tansley ivo", "birth", "2012-03-04", "sex", "M", "ethnicity", "WBRI",
                             "worker_id", kith_test_number (worker), NULL);
  g_autoptr(KithChildRecord) record = NULL;
  KithChild *child;

  kith_test_add (fixture->store, &kith_table_disability, "child_id", kith_test_number (id), "code", "MOB", NULL);
  kith_test_add (fixture->store, &kith_table_disability, "child_id", kith_test_number (id), "code", "HAND", NULL);
  kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (id),
                 "school_id", kith_test_number (fixture->schools[1]), "year_group", "9", NULL);

  record = load_child (fixture, id);
  child = kith_child_record_get_child (record);
  g_assert_cmpint (kith_child_record_get_as_at (record), ==, kith_test_date (AS_AT));
  g_assert_cmpint (kith_child_get_id (child), ==, id);
  g_assert_cmpstr (kith_child_get_given_name (child), ==, "Ivo");
  g_assert_cmpstr (kith_child_get_family_name (child), ==, "Tansley");
  g_assert_cmpstr (kith_child_get_preferred_name (child), ==, "Vo");
  g_assert_cmpstr (kith_child_get_la_child_id (child), ==, "L100");
  g_assert_cmpstr (kith_child_get_upn (child), ==, "A123456789012");
  g_assert_cmpint (kith_child_get_birth (child), ==, kith_date_new (2012, 3, 4));
  g_assert_cmpint (kith_child_get_death (child), ==, KITH_DATE_NONE);
  g_assert_cmpstr (kith_child_get_sex (child), ==, "Male");
  g_assert_cmpstr (kith_child_get_ethnicity (child), ==, "White British");
  g_assert_cmpstr (kith_child_get_disabilities (child), ==, "Hand function, Mobility");
  g_assert_cmpstr (kith_child_get_school (child), ==, "Saltmarsh School");
  g_assert_cmpint (kith_child_get_school_id (child), ==, fixture->schools[1]);
  g_assert_cmpint (kith_child_get_year_group (child), ==, 9);
  g_assert_cmpstr (kith_child_get_worker (child), ==, "Wren Ashgrove");
  g_assert_cmpint (kith_child_get_state (child), ==, KITH_CASE_STATE_NONE);
}

/* A school that became another: its children are at the new one from its day on, and no sooner. */
static void
test_successor (Fixture      *fixture,
                gconstpointer user_data)
{
  gint64 id = kith_test_add (fixture->store, &kith_table_child, "la_child_id", "L100", "sort_key", "l100", NULL);
  struct { const char *from, *school; } const cases[] = {
    { "", "Saltmarsh School" },
    { "2020-09-01", "Saltmarsh School" },
    { "2999-01-01", "Fernhollow School" },
  };

  kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (id),
                 "school_id", kith_test_number (fixture->schools[0]), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithChildRecord) record = NULL;

      kith_test_change (fixture->store, &kith_table_school, fixture->schools[0],
                        "successor_id", kith_test_number (fixture->schools[1]), "successor_from", cases[i].from, NULL);
      record = load_child (fixture, id);
      g_assert_cmpstr (kith_child_get_school (kith_child_record_get_child (record)), ==, cases[i].school);
    }
}

/* A census has no names, and may have next to nothing else. */
static void
test_next_to_nothing_known (Fixture      *fixture,
                            gconstpointer user_data)
{
  gint64 id = kith_test_add (fixture->store, &kith_table_child, "la_child_id", "L100", "sort_key", "l100", NULL);
  g_autoptr(KithChildRecord) record = load_child (fixture, id);
  KithChild *child = kith_child_record_get_child (record);

  g_assert_null (kith_child_get_given_name (child));
  g_assert_cmpstr (kith_child_get_display_name (child), ==, "L100");
  g_assert_null (kith_child_get_sex (child));
  g_assert_null (kith_child_get_disabilities (child));
  g_assert_null (kith_child_get_school (child));
  g_assert_cmpint (kith_child_get_school_id (child), ==, 0);
  g_assert_cmpint (kith_child_get_year_group (child), ==, KITH_CHILD_NO_YEAR_GROUP);
  g_assert_cmpuint (g_list_model_get_n_items (kith_child_record_get_episodes (record)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_child_record_get_siblings (record)), ==, 0);
}

/* Old codes keep the meaning that they had, and an unknown one is shown as it is. */
static void
test_codes_of_their_year (Fixture      *fixture,
                          gconstpointer user_data)
{
  const struct
  {
    const char *code;
    const char *label;
  } cases[] = { { "1", "Male" }, { "2", "Female" }, { "F", "Female" }, { "7", "7" }, { "Q", "Q" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = kith_test_add (fixture->store, &kith_table_child, "sort_key", "x", "sex", cases[i].code, NULL);
      g_autoptr(KithChildRecord) record = load_child (fixture, id);

      g_assert_cmpstr (kith_child_get_sex (kith_child_record_get_child (record)), ==, cases[i].label);
    }
}

static void
test_state (Fixture      *fixture,
            gconstpointer user_data)
{
  gint64 child = kith_test_add (fixture->store, &kith_table_child, "sort_key", "x", NULL);
  const char *id = kith_test_number (child);
  gint64 referral = 0;
  const KithCaseState expected[] = {
    KITH_CASE_STATE_NONE, KITH_CASE_STATE_CLOSED, KITH_CASE_STATE_EARLY_HELP, KITH_CASE_STATE_IN_NEED,
    KITH_CASE_STATE_PROTECTION, KITH_CASE_STATE_LOOKED_AFTER, KITH_CASE_STATE_CLOSED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(KithChildRecord) record = load_child (fixture, child);

      g_assert_cmpint (kith_child_get_state (kith_child_record_get_child (record)), ==, expected[i]);
      switch (i)
        {
        case 0:
          add_referral (fixture, child, "2020-01-01", "2020-02-01");
          break;

        case 1:
          kith_test_add (fixture->store, &kith_table_early_help, "child_id", id, "start", "2025-01-01", NULL);
          break;

        case 2:
          referral = add_referral (fixture, child, "2025-01-01", "");
          break;

        case 3:
          kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", kith_test_number (referral),
                         "start", "2025-02-01", NULL);
          break;

        case 4:
          kith_test_add (fixture->store, &kith_table_care_episode, "child_id", id, "start", "2025-03-01", NULL);
          break;

        case 5:
          kith_test_change (fixture->store, &kith_table_child, child, "death", AS_AT, NULL);
          break;

        default:
          break;
        }
    }
}

static gint64
count_views (Fixture *fixture)
{
  return kith_test_select (fixture->store, "SELECT count(*) FROM journal WHERE kind = 'view'");
}

static void
test_view_is_logged_once_a_sitting (Fixture      *fixture,
                                    gconstpointer user_data)
{
  gint64 ids[2];

  for (guint i = 0; i < 2; i++)
    ids[i] = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(KithChildRecord) record = load_child (fixture, ids[0]);

      g_assert_cmpint (count_views (fixture), ==, 1);
    }

  g_object_unref (load_child (fixture, ids[1]));
  g_assert_cmpint (count_views (fixture), ==, 2);
  kith_test_store_reopen (fixture->store);
  g_object_unref (load_child (fixture, ids[0]));
  g_assert_cmpint (count_views (fixture), ==, 3);

  g_assert_cmpint (kith_test_select (fixture->store,
                                     "SELECT count(*) FROM journal AS j JOIN child AS c ON c.uid = j.row_uid"
                                     " WHERE j.kind = 'view' AND j.object = 'child' AND j.act = j.seq AND c.id = 1"), ==, 2);
}

static void
test_nobody_there (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 head = kith_test_get_head (fixture->store);

  g_assert_null (kith_db_load_child (fixture->store->db, 404, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

/* Brothers and sisters by age; where there is no family there are none, however many have none. */
static void
test_siblings (Fixture      *fixture,
               gconstpointer user_data)
{
  const char * const births[] = { "2014-05-06", "2010-01-01", "", "2012-02-02" };
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(KithChildRecord) loner = NULL;
  GListModel *siblings;
  gint64 ids[G_N_ELEMENTS (births)];
  gint64 family = kith_test_add (fixture->store, &kith_table_family, NULL);
  gint64 alone = kith_test_store_add_child (fixture->store, "Maud", "Fenwick");

  kith_test_store_add_child (fixture->store, "Bea", "Fenwick");
  for (guint i = 0; i < G_N_ELEMENTS (births); i++)
    ids[i] = kith_test_add (fixture->store, &kith_table_child, "sort_key", "tansley", "birth", births[i],
                            "family_id", kith_test_number (family), NULL);

  record = load_child (fixture, ids[3]);
  siblings = kith_child_record_get_siblings (record);
  g_assert_cmpuint (g_list_model_get_n_items (siblings), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);

      g_assert_cmpint (kith_child_get_id (sibling), ==, ((gint64[]){ ids[2], ids[1], ids[0] })[i]);
    }

  loner = load_child (fixture, alone);
  g_assert_cmpuint (g_list_model_get_n_items (kith_child_record_get_siblings (loner)), ==, 0);
}

/* What a page of episodes says, a line each: kind, start, end, whether it is open. */
static char *
describe_episodes (KithChildRecord *record)
{
  static const char * const kinds[] = {
    "referral", "assessment", "s47", "plan", "protection", "review", "pre-proceedings", "help", "care", "school"
  };
  GListModel *episodes = kith_child_record_get_episodes (record);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);
      KithDate start = kith_episode_get_start (episode);
      KithDate end = kith_episode_get_end (episode);
      g_autofree char *from = start != KITH_DATE_NONE ? kith_date_to_iso (start) : g_strdup ("-");
      g_autofree char *to = end != KITH_DATE_NONE ? kith_date_to_iso (end) : g_strdup ("-");

      g_string_append_printf (text, "%s%s %s %s%s\n",
                              kith_episode_get_kind (episode) != KITH_EPISODE_REFERRAL &&
                              kith_episode_get_referral_id (episode) != 0 ? "  " : "",
                              kinds[kith_episode_get_kind (episode)], from, to,
                              kith_episode_get_is_open (episode) ? " open" : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_episodes (Fixture    *fixture,
                 gint64      child,
                 const char *expected)
{
  g_autoptr(KithChildRecord) record = load_child (fixture, child);
  g_autofree char *text = describe_episodes (record);

  g_assert_cmpstr (text, ==, expected);
}

static void
add_all_kinds (Fixture *fixture,
               gint64   child)
{
  const char *id = kith_test_number (child);
  const char *old = kith_test_number (add_referral (fixture, child, "2024-01-10", "2024-06-30"));
  const char *new = kith_test_number (add_referral (fixture, child, "2025-09-01", ""));
  const char *plan;

  kith_test_add (fixture->store, &kith_table_assessment, "referral_id", old, "start", "2024-01-11",
                 "authorisation", "2024-02-20", NULL);
  kith_test_add (fixture->store, &kith_table_need_plan, "referral_id", old, "start", "2024-02-21",
                 "finish", "2024-06-30", NULL);
  plan = kith_test_number (kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", new,
                                          "start", "2025-10-10", "latest_category", "NEG", NULL));
  kith_test_add (fixture->store, &kith_table_protection_review, "protection_plan_id", plan, "day", "2025-11-10", NULL);
  kith_test_add (fixture->store, &kith_table_section47, "referral_id", new, "start", "2025-09-20",
                 "conference", "2025-10-10", NULL);
  kith_test_add (fixture->store, &kith_table_assessment, "referral_id", new, "start", "2025-09-02", NULL);
  kith_test_add (fixture->store, &kith_table_pre_proceedings, "referral_id", new, "start", "2025-11-01", NULL);
  kith_test_add (fixture->store, &kith_table_early_help, "child_id", id, "start", "2023-01-01",
                 "finish", "2024-01-10", NULL);
  kith_test_add (fixture->store, &kith_table_care_episode, "child_id", id, "start", "2022-01-01",
                 "finish", "2022-02-01", NULL);
  kith_test_add (fixture->store, &kith_table_care_episode, "child_id", id, "start", "2025-11-15", NULL);
  kith_test_add (fixture->store, &kith_table_attendance, "child_id", id,
                 "school_id", kith_test_number (fixture->schools[0]), "valid_from", "2023-09-01",
                 "valid_to", "2025-09-01", NULL);
  kith_test_add (fixture->store, &kith_table_attendance, "child_id", id,
                 "school_id", kith_test_number (fixture->schools[1]), "valid_from", "2025-09-01", NULL);
}

/* The newest referral with what came of it, then the older one; what hangs on none stands below. */
static void
test_episodes_in_order (Fixture      *fixture,
                        gconstpointer user_data)
{
  gint64 child = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");

  add_all_kinds (fixture, child);
  add_referral (fixture, kith_test_store_add_child (fixture->store, "Maud", "Fenwick"), "2025-09-01", "");
  assert_episodes (fixture, child,
                   "referral 2025-09-01 - open\n"
                   "  assessment 2025-09-02 - open\n"
                   "  s47 2025-09-20 2025-10-10\n"
                   "  protection 2025-10-10 - open\n"
                   "  pre-proceedings 2025-11-01 - open\n"
                   "  review 2025-11-10 2025-11-10\n"
                   "referral 2024-01-10 2024-06-30\n"
                   "  assessment 2024-01-11 2024-02-20\n"
                   "  plan 2024-02-21 2024-06-30\n"
                   "help 2023-01-01 2024-01-10\n"
                   "care 2025-11-15 - open\n"
                   "care 2022-01-01 2022-02-01\n"
                   "school 2025-09-01 - open\n"
                   "school 2023-09-01 2025-09-01\n");
}

static void
test_episodes_without_days (Fixture      *fixture,
                            gconstpointer user_data)
{
  gint64 child = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");

  add_referral (fixture, child, "", "");
  add_referral (fixture, child, "2025-01-01", "");
  kith_test_add (fixture->store, &kith_table_section47, "referral_id", "1", NULL);
  assert_episodes (fixture, child,
                   "referral 2025-01-01 - open\n"
                   "referral - - open\n"
                   "  s47 - - open\n");
}

/* What the Schools page counts as open is open on the child's page. */
static void
test_open_is_what_is_counted (Fixture      *fixture,
                              gconstpointer user_data)
{
  const struct
  {
    const char *closure;
    const char *expected;
  } cases[] = {
    { "2025-11-21", "referral 2025-09-01 2025-11-21 open\n  s47 2025-09-10 - open\n  protection 2025-09-20 - open\n" },
    { "2025-11-20", "referral 2025-09-01 2025-11-20\n  s47 2025-09-10 -\n  protection 2025-09-20 -\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 child = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");
      const char *referral = kith_test_number (add_referral (fixture, child, "2025-09-01", cases[i].closure));

      kith_test_add (fixture->store, &kith_table_section47, "referral_id", referral, "start", "2025-09-10", NULL);
      kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", referral, "start", "2025-09-20", NULL);
      assert_episodes (fixture, child, cases[i].expected);
    }
}

static void
test_no_further_action_ends_on_its_day (Fixture      *fixture,
                                        gconstpointer user_data)
{
  gint64 child = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");

  kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (child), "day", "2025-09-01",
                 "no_further_action", "1", NULL);
  assert_episodes (fixture, child, "referral 2025-09-01 2025-09-01\n");
}

static void
test_details_have_labels (Fixture      *fixture,
                          gconstpointer user_data)
{
  gint64 child = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");
  const char *referral = kith_test_number (kith_test_add (fixture->store, &kith_table_referral,
                                                          "child_id", kith_test_number (child),
                                                          "day", "2025-09-01", "source", "2A", "primary_need", "N1",
                                                          "closure", "2025-10-01", "closure_reason", "RC9x", NULL));
  const char *assessment = kith_test_number (kith_test_add (fixture->store, &kith_table_assessment,
                                                            "referral_id", referral, "start", "2025-09-02", NULL));
  const char * const expected[] = { "Schools · Abuse or neglect · RC9x", "Young carer", "Neglect" };
  g_autoptr(KithChildRecord) record = NULL;

  kith_test_add (fixture->store, &kith_table_assessment_factor, "assessment_id", assessment, "code", "7A", NULL);
  kith_test_add (fixture->store, &kith_table_protection_plan, "referral_id", referral, "start", "2025-09-20",
                 "initial_category", "EMO", "latest_category", "NEG", NULL);
  record = load_child (fixture, child);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (kith_child_record_get_episodes (record), i);

      g_assert_cmpstr (kith_episode_get_detail (episode), ==, expected[i]);
    }
}

/* The stays of a child: "A 2024-09-01 2025-01-01" a line; the schools are A, B and C. */
static char *
describe_stays (Fixture *fixture,
                gint64   child)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  stmt = kith_db_prepare (fixture->store->db,
                          "SELECT concat (char (64 + school_id), ' ', coalesce (valid_from, '-'), ' ',"
                          " coalesce (valid_to, '-'), char (10)) FROM attendance"
                          " WHERE child_id = :child ORDER BY valid_from, id", &error);
  g_assert_no_error (error);
  kith_statement_bind_int (stmt, ":child", child);
  while (kith_statement_step (stmt, &error))
    g_string_append (text, kith_statement_get_text (stmt, 0));
  g_assert_no_error (error);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_stays (Fixture    *fixture,
           gint64      child,
           const char *stays)
{
  g_auto(GStrv) lines = g_strsplit (stays, "\n", -1);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], " ", -1);

      kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (child),
                     "school_id", kith_test_number (fixture->schools[parts[0][0] - 'A']),
                     "valid_from", parts[1][0] != '-' ? parts[1] : "",
                     "valid_to", parts[2][0] != '-' ? parts[2] : "", NULL);
    }
}

typedef struct
{
  const char *name;
  const char *before;
  char        school;                /* 0 for none */
  const char *from;
  const char *after;
} SetSchool;

static const SetSchool set_school_cases[] = {
  { "first-school", "", 'A', "2025-09-01", "A 2025-09-01 -\n" },
  { "moves", "A 2023-09-01 -\n", 'B', "2025-09-01", "A 2023-09-01 2025-09-01\nB 2025-09-01 -\n" },
  { "moves-from-always", "A - -\n", 'B', "2025-09-01", "A - 2025-09-01\nB 2025-09-01 -\n" },
  { "same-school", "A 2023-09-01 -\n", 'A', "2025-09-01", "A 2023-09-01 -\n" },
  { "same-school-same-day", "A 2025-09-01 -\n", 'A', "2025-09-01", "A 2025-09-01 -\n" },
  { "same-school-always", "A - -\n", 'A', "2025-09-01", "A - -\n" },
  { "same-school-earlier", "A 2024-09-01 -\n", 'A', "2023-09-01", "A 2023-09-01 -\n" },
  { "same-school-for-good", "A 2024-09-01 2026-07-20\n", 'A', "2025-09-01", "A 2024-09-01 2025-09-01\nA 2025-09-01 -\n" },
  { "before-a-move", "A 2022-09-01 2024-09-01\nB 2024-09-01 -\n", 'C', "2024-01-08", "A 2022-09-01 2024-01-08\nC 2024-01-08 -\n" },
  { "on-the-day-of-a-move", "A 2022-09-01 2024-09-01\nB 2024-09-01 -\n", 'C', "2024-09-01",
    "A 2022-09-01 2024-09-01\nC 2024-09-01 -\n" },
  { "before-everything", "A 2022-09-01 2024-09-01\nB 2024-09-01 -\n", 'C', "2020-09-01", "C 2020-09-01 -\n" },
  { "two-at-once", "A 2022-09-01 -\nB 2024-09-01 -\n", 'C', "2025-09-01",
    "A 2022-09-01 2025-09-01\nB 2024-09-01 2025-09-01\nC 2025-09-01 -\n" },
  { "one-of-two", "A 2022-09-01 -\nB 2024-09-01 -\n", 'B', "2025-09-01",
    "A 2022-09-01 2025-09-01\nB 2024-09-01 2025-09-01\nB 2025-09-01 -\n" },
  { "after-a-gap", "A 2022-09-01 2024-07-20\n", 'B', "2025-09-01", "A 2022-09-01 2024-07-20\nB 2025-09-01 -\n" },
  { "right-after", "A 2022-09-01 2025-09-01\n", 'B', "2025-09-01", "A 2022-09-01 2025-09-01\nB 2025-09-01 -\n" },
  { "none", "A 2022-09-01 -\n", 0, "2025-09-01", "A 2022-09-01 2025-09-01\n" },
  { "none-before-a-move", "A 2022-09-01 2024-09-01\nB 2024-09-01 -\n", 0, "2024-01-08", "A 2022-09-01 2024-01-08\n" },
  { "none-after-none", "A 2022-09-01 2024-07-20\n", 0, "2025-09-01", "A 2022-09-01 2024-07-20\n" },
  { "none-of-nothing", "", 0, "2025-09-01", "" },
};

/* Another child's stays, with the same schools and days, are left alone. */
static void
test_set_school (Fixture      *fixture,
                 gconstpointer user_data)
{
  const SetSchool *set = user_data;
  gint64 other = kith_test_store_add_child (fixture->store, "Maud", "Fenwick");
  gint64 child = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");
  g_autofree char *dump = NULL, *after = NULL, *others = NULL, *back = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_change = strcmp (set->before, set->after) != 0;
  gint64 head, act = -7;

  add_stays (fixture, other, set->before);
  add_stays (fixture, child, set->before);
  dump = kith_test_dump (fixture->store);
  head = kith_test_get_head (fixture->store);

  g_assert_true (kith_db_set_school (fixture->store->db, child, set->school != 0 ? fixture->schools[set->school - 'A'] : 0,
                                     kith_test_date (set->from), &act, &error));
  g_assert_no_error (error);
  after = describe_stays (fixture, child);
  others = describe_stays (fixture, other);
  g_assert_cmpstr (after, ==, set->after);
  g_assert_cmpstr (others, ==, set->before);
  g_assert_cmpint (act, ==, is_change ? head + 1 : 0);
  g_assert_cmpint (kith_test_get_head (fixture->store) > head, ==, is_change);

  if (!is_change)
    return;

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  back = kith_test_dump (fixture->store);
  kith_test_assert_same (back, dump);
}

static void
test_set_school_refuses_who_is_not_there (Fixture      *fixture,
                                          gconstpointer user_data)
{
  gint64 child = kith_test_store_add_child (fixture->store, "Ivo", "Tansley");
  g_autofree char *dump = NULL, *after = NULL;
  gint64 head;

  add_stays (fixture, child, "A 2022-09-01 -\n");
  dump = kith_test_dump (fixture->store);
  head = kith_test_get_head (fixture->store);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 act = -7;

      g_assert_false (kith_db_set_school (fixture->store->db, i == 0 ? 404 : child, i == 0 ? 1 : 404,
                                          kith_test_date ("2025-09-01"), &act, &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
      g_assert_cmpint (act, ==, -7);
    }

  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, dump);
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

#define ADD(path, func) \
        g_test_add ("/children/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("record/identity", test_identity);
  ADD ("record/next-to-nothing-known", test_next_to_nothing_known);
  ADD ("record/codes-of-their-year", test_codes_of_their_year);
  ADD ("record/state", test_state);
  ADD ("record/successor", test_successor);
  ADD ("record/siblings", test_siblings);
  ADD ("record/nobody-there", test_nobody_there);
  ADD ("record/view-is-logged-once-a-sitting", test_view_is_logged_once_a_sitting);
  ADD ("episodes/in-order", test_episodes_in_order);
  ADD ("episodes/without-days", test_episodes_without_days);
  ADD ("episodes/open-is-what-is-counted", test_open_is_what_is_counted);
  ADD ("episodes/no-further-action-ends-on-its-day", test_no_further_action_ends_on_its_day);
  ADD ("episodes/details-have-labels", test_details_have_labels);
  for (guint i = 0; i < G_N_ELEMENTS (set_school_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/children/set-school/", set_school_cases[i].name, NULL);

      g_test_add (path, Fixture, &set_school_cases[i], fixture_set_up, test_set_school, fixture_tear_down);
    }
  ADD ("set-school/refuses-who-is-not-there", test_set_school_refuses_who_is_not_there);

  return g_test_run ();
}
