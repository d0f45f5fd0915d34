/* test-put-right.c: every rule that a worker can mend finds its fault, and none is found in clean records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-put-right.h"
#include "kith-test-rows.h"
#include "kith-test-store.h"
#include "kith-word-function.h"

#include <string.h>

#define TODAY "2026-11-20"
#define UPN "H801200001001"

typedef struct
{
  const char *rule;
  const char *sql;                   /* what makes the clean record wrong */
} Case;

/* Of two children the first has a record as it should be: referred in May, assessed, enquired
 * about, on a plan since the conference of 1 July.
 */
static const char clean_sql[] =
  "INSERT INTO disability (uid, child_id, code) VALUES (randomblob (16), 1, 'NONE');"
  "INSERT INTO referral (uid, id, child_id, day, source, primary_need, no_further_action, conference)"
  " VALUES (randomblob (16), 1, 1, '2026-05-05', '2A', 'N1', 0, NULL);"
  "INSERT INTO assessment (uid, id, referral_id, start, authorisation) VALUES (randomblob (16), 1, 1, '2026-05-06', '2026-06-10');"
  "INSERT INTO assessment_factor (uid, assessment_id, code) VALUES (randomblob (16), 1, '16A');"
  "INSERT INTO section47 (uid, id, referral_id, start, conference_target, conference, conference_not_required)"
  " VALUES (randomblob (16), 1, 1, '2026-06-11', '2026-07-02', '2026-07-01', 0);"
  "INSERT INTO protection_plan (uid, id, referral_id, start, initial_category, latest_category, n_previous)"
  " VALUES (randomblob (16), 1, 1, '2026-07-01', 'NEG', 'NEG', 0);"
  "INSERT INTO protection_review (uid, protection_plan_id, day) VALUES (randomblob (16), 1, '2026-09-23');";

#define CLOSED "UPDATE protection_plan SET finish = '2026-10-01';" \
        "UPDATE referral SET closure = '2026-10-20', closure_reason = 'RC1';"
#define NO_PLAN "DELETE FROM protection_review; DELETE FROM protection_plan; DELETE FROM section47;"
#define CONFERENCE_OF_ANOTHER "INSERT INTO section47 (uid, referral_id, start, conference, conference_not_required)" \
        " VALUES (randomblob (16), 1, '2026-08-03', '2026-08-18', 0);"

static const Case cases[] = {
  { "1103", "UPDATE assessment SET start = '2026-05-01'" },
  { "1104", "UPDATE section47 SET conference = '2026-05-01'" },
  { "1105", "UPDATE protection_plan SET start = '2026-05-01'" },
  { "1510", "UPDATE child SET upn = 'A801200001001', upn_unknown = NULL" },
  { "1520", "UPDATE child SET upn = '" UPN "', upn_unknown = NULL;"
    "INSERT INTO referral (uid, child_id, day, source, primary_need, no_further_action)"
    " VALUES (randomblob (16), 2, '2026-05-05', '2A', 'N1', 0)" },
  { "1560Q", "UPDATE child SET former_upn = '12'" },
  { "2885", "UPDATE protection_plan SET start = '2026-07-02'" },
  { "2889", "UPDATE section47 SET start = '2026-05-01'" },
  { "4004", NO_PLAN "INSERT INTO need_plan (uid, referral_id, start) VALUES (randomblob (16), 1, '2026-06-11'), (randomblob (16), 1, '2026-06-12')" },
  { "4011", NO_PLAN "INSERT INTO need_plan (uid, referral_id, start, finish) VALUES (randomblob (16), 1, '2026-08-11', '2026-08-01')" },
  { "4014", NO_PLAN "INSERT INTO need_plan (uid, referral_id, start, finish)"
    " VALUES (randomblob (16), 1, '2026-06-11', '2026-08-01'), (randomblob (16), 1, '2026-07-12', '2026-09-01')" },
  { "4015", NO_PLAN "INSERT INTO need_plan (uid, referral_id, start) VALUES (randomblob (16), 1, '2026-05-01')" },
  { "4016", "INSERT INTO need_plan (uid, referral_id, start) VALUES (randomblob (16), 1, '2026-08-03')" },
  { "4220", "UPDATE child SET ethnicity = 'GREEN'" },
  { "8525Q", "UPDATE child SET expected_birth = '2024-02-01'" },
  { "8540", "UPDATE disability SET code = 'TALL'" },
  { "8565", CLOSED "INSERT INTO assessment (uid, referral_id, start, authorisation) VALUES (randomblob (16), 1, '2026-10-06', '2026-11-10')" },
  { "8585Q", CLOSED "UPDATE referral SET closure_reason = 'RC2'" },
  { "8608", "UPDATE assessment SET start = '2026-06-20'" },
  { "8615", "UPDATE section47 SET start = '2026-07-03'" },
  { "8630", CLOSED "UPDATE referral SET closure = '2026-05-01'" },
  { "8670Q", "UPDATE assessment SET authorisation = NULL; DELETE FROM assessment_factor" },
  { "8675Q", "UPDATE section47 SET conference = NULL" },
  { "8790", "INSERT INTO disability (uid, child_id, code) VALUES (randomblob (16), 1, 'HEAR')" },
  { "8794", "UPDATE disability SET code = 'HEAR'; INSERT INTO disability (uid, child_id, code) VALUES (randomblob (16), 1, 'HEAR')" },
  { "8805", CLOSED "UPDATE referral SET closure_reason = NULL" },
  { "8810", "UPDATE referral SET closure_reason = 'RC1'" },
  { "8815", "INSERT INTO referral (uid, child_id, day, source, primary_need, no_further_action)"
    " VALUES (randomblob (16), 1, '2026-08-05', '2A', 'N1', 0)" },
  { "8820", CLOSED "INSERT INTO referral (uid, child_id, day, source, primary_need, no_further_action)"
    " VALUES (randomblob (16), 1, '2026-08-05', '2A', 'N1', 0)" },
  { "8831", "UPDATE referral SET no_further_action = 1, closure = '2026-11-10', closure_reason = 'RC8'" },
  { "8839", "UPDATE section47 SET conference = NULL; INSERT INTO section47 (uid, referral_id, start, conference_not_required)"
    " VALUES (randomblob (16), 1, '2026-11-03', 0)" },
  { "8840", "UPDATE protection_plan SET finish = start" },
  { "8841", "UPDATE protection_review SET day = '2026-07-01'" },
  { "8867", CLOSED "UPDATE assessment SET authorisation = NULL; DELETE FROM assessment_factor" },
  { "8868", CLOSED "UPDATE section47 SET conference = NULL" },
  { "8869", "INSERT INTO assessment_factor (uid, assessment_id, code) VALUES (randomblob (16), 1, '21')" },
  { "8875", "UPDATE section47 SET conference = '2026-07-04'" },
  { "8890", "INSERT INTO section47 (uid, referral_id, start, conference, conference_not_required)"
    " VALUES (randomblob (16), 1, '2026-06-15', '2026-06-30', 0)" },
  { "8896", "UPDATE assessment SET authorisation = NULL; DELETE FROM assessment_factor;"
    "INSERT INTO assessment (uid, referral_id, start) VALUES (randomblob (16), 1, '2026-11-03')" },
  { "8898", "INSERT INTO assessment_factor (uid, assessment_id, code) VALUES (randomblob (16), 1, '16A')" },
  { "8925", "UPDATE protection_plan SET finish = '2026-06-20'" },
  { "8935", "INSERT INTO protection_plan (uid, referral_id, start, initial_category, latest_category, n_previous)"
    " VALUES (randomblob (16), 1, '2026-08-18', 'NEG', 'NEG', 1);" CONFERENCE_OF_ANOTHER },
  { "8940", "UPDATE protection_plan SET finish = '2026-10-01';"
    "INSERT INTO protection_plan (uid, referral_id, start, initial_category, latest_category, n_previous)"
    " VALUES (randomblob (16), 1, '2026-08-18', 'NEG', 'NEG', 1);" CONFERENCE_OF_ANOTHER },
};

static void
add_child (KithTestStore *store,
           const char    *identifier)
{
  kith_test_add (store, &kith_table_child, "authority_code", "852", "la_child_id", identifier, "sort_key", identifier,
                 "birth", "2024-02-03", "sex", "F", "ethnicity", "WBRI", "upn_unknown", "UN1", NULL);
}

static KithTestStore *
make_store (const char *fault_sql)
{
  KithTestStore *store = kith_test_store_new ();
  sqlite3 *raw;

  add_child (store, "K1");
  add_child (store, "K2");
  kith_test_store_close (store);
  raw = kith_test_store_open_raw (store);
  g_assert_true (kith_word_function_install (raw));
  kith_test_raw_exec (raw, clean_sql);
  if (fault_sql != NULL)
    kith_test_raw_exec (raw, fault_sql);
  sqlite3_close (raw);
  kith_test_store_open (store);

  return store;
}

static GListModel *
look (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  GListModel *hits = kith_db_load_put_right (store->db, kith_test_date (TODAY), &error);

  g_assert_no_error (error);

  return hits;
}

static void
test_clean_has_none (void)
{
  g_autoptr(KithTestStore) store = make_store (NULL);
  g_autoptr(GListModel) hits = look (store);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(KithPutRight) hit = g_list_model_get_item (hits, i);

      g_test_message ("%s %s", kith_put_right_get_number (hit), kith_put_right_get_sentence (hit));
    }

  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 0);
}

/* What is not known yet is nothing that does not fit. */
static void
test_missing_is_none (void)
{
  g_autoptr(KithTestStore) store = make_store ("UPDATE child SET ethnicity = NULL; DELETE FROM disability");
  g_autoptr(GListModel) hits = look (store);

  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 0);
}

static void
test_rule_fires (gconstpointer data)
{
  const Case *fault = data;
  g_autoptr(KithTestStore) store = make_store (fault->sql);
  g_autoptr(GListModel) hits = look (store);
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(KithPutRight) hit = g_list_model_get_item (hits, i);

      g_test_message ("%s %s", kith_put_right_get_number (hit), kith_put_right_get_sentence (hit));
      if (strcmp (kith_put_right_get_number (hit), fault->rule) != 0)
        continue;

      n_found++;
      g_assert_cmpint (kith_put_right_get_child_id (hit), >=, 1);
      g_assert_nonnull (kith_put_right_get_name (hit));
      g_assert_true (g_str_has_suffix (kith_put_right_get_hint (hit), "."));
    }

  g_assert_cmpuint (n_found, >, 0);
}

/* None is in the list of rules that this file plants no fault for. */
static void
test_every_rule_is_tried (void)
{
  guint n_rules;
  const KithPutRightRule *rules = kith_put_right_get_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      gboolean is_tried = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        is_tried |= strcmp (cases[j].rule, rules[i].number) == 0;

      g_test_message ("%s", rules[i].number);
      g_assert_true (is_tried);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/put-right/clean-has-none", test_clean_has_none);
  g_test_add_func ("/put-right/missing-is-none", test_missing_is_none);
  g_test_add_func ("/put-right/every-rule-is-tried", test_every_rule_is_tried);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/put-right/fires/", cases[i].rule, NULL);

      g_test_add_data_func (path, &cases[i], test_rule_fires);
    }

  return g_test_run ();
}
