/* test-list-shapes.c: lists as the systems of schools and councils give them out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first pupil of each roll and the first child of most caseloads is the
 * same, so whatever the shape, the same has to come out.
 */

#include "config.h"

#include "list-cases.h"

#define FIRST_UPN "D852201900001"

typedef struct
{
  const char *name;
  const char *encoding;
  char        delimiter;
  guint       header_line;
  guint       n_columns;
  guint       n_pupils;
  guint       n_aside;
} RollShape;

static const RollShape roll_shapes[] = {
  { "sims.csv", "WINDOWS-1252", ',', 1, 16, 3, 0 },
  { "arbor.csv", "UTF-8", ',', 1, 12, 3, 0 },
  { "bromcom.csv", "UTF-8", ';', 1, 9, 3, 0 },
  { "cmis.txt", "UTF-16LE", '\t', 1, 6, 3, 0 },
  { "integris.csv", "UTF-16BE", ',', 4, 8, 3, 2 },
  { "go4schools.csv", "UTF-8", '|', 1, 8, 3, 0 },
  { "two-headers.csv", "UTF-8", ',', 1, 7, 3, 0 },
  { "no-header.csv", "UTF-8", ',', 0, 6, 4, 0 },
  { "month-first.csv", "UTF-8", ',', 1, 6, 3, 0 },
  { "wide.csv", "UTF-8", ',', 1, 135, 3, 0 },
  { "odd-names.csv", "UTF-8", ',', 1, 5, 4, 0 },
};

static void
assert_is_adaeze (const KithRollPupil *pupil)
{
  g_autofree char *family = g_utf8_strdown (pupil->family_name, -1);

  g_assert_cmpstr (family, ==, "okafor");
  g_assert_cmpstr (pupil->given_name, ==, "Adaeze");
  g_assert_cmpint (pupil->birth, ==, kith_date_new (2014, 9, 3));
  g_assert_cmpstr (pupil->upn, ==, FIRST_UPN);
  g_assert_true (pupil->year_group == 7 || pupil->year_group == KITH_ROLL_NO_YEAR_GROUP);
  g_assert_true (pupil->form == NULL || g_str_equal (pupil->form, "7B"));
  g_assert_true (pupil->sex == NULL || g_str_equal (pupil->sex, "F"));
  g_assert_true (pupil->entry == KITH_DATE_NONE || pupil->entry == kith_date_new (2026, 9, 1));
  g_assert_true (pupil->preferred_name == NULL || g_str_equal (pupil->preferred_name, "Ada"));
}

static void
test_rolls (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roll_shapes); i++)
    {
      const RollShape *shape = &roll_shapes[i];
      g_autoptr(KithSheet) sheet = list_read_file ("rolls", shape->name);
      g_autoptr(KithRollFile) roll = list_make_roll (sheet);

      g_test_message ("%s", shape->name);
      g_assert_false (kith_sheet_is_workbook (sheet));
      g_assert_cmpstr (kith_sheet_get_encoding (sheet), ==, shape->encoding);
      g_assert_cmpint (kith_sheet_get_delimiter (sheet), ==, shape->delimiter);
      g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, shape->header_line);
      g_assert_cmpuint (kith_sheet_get_n_columns (sheet), ==, shape->n_columns);
      g_assert_cmpuint (roll->pupils->len, ==, shape->n_pupils);
      g_assert_cmpuint (list_count_verdict (roll->faults, KITH_LIST_VERDICT_REFUSED), ==, 0);
      g_assert_cmpuint (list_count_verdict (roll->faults, KITH_LIST_VERDICT_UNREAD), ==, 0);
      g_assert_cmpuint (list_count_verdict (roll->faults, KITH_LIST_VERDICT_ASIDE), ==, shape->n_aside);
      list_assert_roll_adds_up (sheet, roll);
      assert_is_adaeze (g_ptr_array_index (roll->pupils, 0));
    }
}

static const KithRollPupil *
read_pupil (const char    *name,
            guint          index,
            KithSheet    **ret_sheet,
            KithRollFile **ret_roll)
{
  *ret_sheet = list_read_file ("rolls", name);
  *ret_roll = list_make_roll (*ret_sheet);

  g_assert_cmpuint (index, <, (*ret_roll)->pupils->len);
  return g_ptr_array_index ((*ret_roll)->pupils, index);
}

static void
test_letters (void)
{
  g_autoptr(KithSheet) sims = NULL;
  g_autoptr(KithRollFile) sims_roll = NULL;
  g_autoptr(KithSheet) arbor = NULL;
  g_autoptr(KithRollFile) arbor_roll = NULL;
  g_autoptr(KithSheet) integris = NULL;
  g_autoptr(KithRollFile) integris_roll = NULL;
  const KithRollPupil *jorg = read_pupil ("sims.csv", 2, &sims, &sims_roll);
  const KithRollPupil *lukasz = read_pupil ("arbor.csv", 1, &arbor, &arbor_roll);
  const KithRollPupil *other = read_pupil ("integris.csv", 1, &integris, &integris_roll);

  g_assert_cmpstr (jorg->family_name, ==, "Müller-Grün");
  g_assert_cmpstr (jorg->preferred_family_name, ==, "Müller");
  g_assert_cmpstr (jorg->given_name, ==, "Jörg");
  g_assert_cmpstr (jorg->enrolment, ==, "M");
  g_assert_cmpstr (jorg->ethnicity, ==, "WOTH");
  g_assert_cmpstr (jorg->sen, ==, "E");
  g_assert_cmpstr (lukasz->given_name, ==, "Łukasz");
  g_assert_cmpstr (lukasz->family_name, ==, "Szczepański");
  g_assert_cmpstr (lukasz->preferred_name, ==, "Luke");
  g_assert_cmpstr (lukasz->free_meals, ==, "Y");
  g_assert_cmpstr (other->family_name, ==, "Szczepański");
}

static void
test_day_of_list (void)
{
  g_autoptr(KithSheet) integris = list_read_file ("rolls", "integris.csv");
  g_autoptr(KithSheet) liquidlogic = list_read_file ("caseloads", "liquidlogic.csv");
  g_autoptr(KithSheet) sims = list_read_file ("rolls", "sims.csv");
  g_autoptr(KithSheet) words = list_read_text ("Pupils,as at:\u2003 2 March\u00a02026 (draft),of 1/1/2031\nSurname,DOB\nKhan,1/1/2015\n");

  g_assert_cmpint (kith_sheet_find_day (integris, LIST_TODAY), ==, LIST_TODAY);
  g_assert_cmpint (kith_sheet_find_day (liquidlogic, LIST_TODAY), ==, LIST_TODAY);
  g_assert_cmpint (kith_sheet_find_day (words, LIST_TODAY), ==, kith_date_new (2026, 3, 2));
  g_assert_cmpint (kith_sheet_find_day (sims, LIST_TODAY), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_sheet_find_day (words, kith_date_new (2027, 6, 1)), ==, KITH_DATE_NONE);
}

static const KithCaseloadEntry *
entry_at (KithCaseloadFile *caseload,
          guint             index)
{
  g_assert_cmpuint (index, <, caseload->entries->len);
  return g_ptr_array_index (caseload->entries, index);
}

static void
assert_clean (KithSheet        *sheet,
              KithCaseloadFile *caseload,
              guint             n_entries)
{
  g_assert_cmpuint (caseload->entries->len, ==, n_entries);
  g_assert_cmpuint (list_count_verdict (caseload->faults, KITH_LIST_VERDICT_REFUSED), ==, 0);
  g_assert_cmpuint (list_count_verdict (caseload->faults, KITH_LIST_VERDICT_UNREAD), ==, 0);
  list_assert_caseload_adds_up (sheet, caseload);
}

static void
test_mosaic (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("caseloads", "mosaic.csv");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);
  const KithCaseloadEntry *entry = entry_at (caseload, 0);

  assert_clean (sheet, caseload, 3);
  g_assert_cmpstr (entry->la_child_id, ==, "1203345");
  g_assert_cmpstr (entry->family_name, ==, "Okafor");
  g_assert_cmpint (entry->birth, ==, kith_date_new (2014, 9, 3));
  g_assert_cmpstr (entry->upn, ==, FIRST_UPN);
  g_assert_cmpint (entry->status, ==, KITH_CASE_STATUS_PROTECTION);
  g_assert_cmpstr (entry->worker, ==, "Meera Dhaliwal");
  g_assert_cmpstr (entry->school_name, ==, "Wren Park Academy");
  g_assert_cmpstr (entry->referral_source, ==, "2A");
  g_assert_cmpint (entry->referral, ==, kith_date_new (2026, 6, 2));
  g_assert_cmpint (entry->protection_plan_start, ==, kith_date_new (2026, 7, 12));
  g_assert_cmpstr (entry->latest_category, ==, "NEG");
  g_assert_cmpint (entry->last_visit, ==, kith_date_new (2026, 11, 13));
  g_assert_cmpint (entry->next_visit, ==, kith_date_new (2026, 11, 27));
  g_assert_cmpint (entry_at (caseload, 1)->status, ==, KITH_CASE_STATUS_IN_NEED);
  g_assert_cmpint (entry_at (caseload, 2)->status, ==, KITH_CASE_STATUS_EARLY_HELP);
  g_assert_null (entry_at (caseload, 2)->worker);
  g_assert_cmpint (entry_at (caseload, 2)->n_previous_plans, ==, -1);
}

static void
test_liquidlogic (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("caseloads", "liquidlogic.csv");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

  assert_clean (sheet, caseload, 3);
  g_assert_cmpint (entry_at (caseload, 0)->status, ==, KITH_CASE_STATUS_PROTECTION);
  g_assert_cmpint (entry_at (caseload, 0)->section47_start, ==, kith_date_new (2026, 7, 1));
  g_assert_cmpint (entry_at (caseload, 0)->conference, ==, kith_date_new (2026, 7, 10));
  g_assert_cmpint (entry_at (caseload, 0)->next_review, ==, kith_date_new (2027, 1, 4));
  g_assert_cmpstr (entry_at (caseload, 1)->family_name, ==, "O’BRIEN");
  g_assert_cmpint (entry_at (caseload, 1)->need_plan_start, ==, kith_date_new (2026, 8, 2));
  g_assert_cmpint (entry_at (caseload, 2)->status, ==, KITH_CASE_STATUS_LOOKED_AFTER);
  g_assert_cmpint (entry_at (caseload, 2)->care_start, ==, kith_date_new (2025, 3, 1));
  g_assert_cmpstr (entry_at (caseload, 2)->legal_status, ==, "C2");
}

static void
test_caredirector (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("caseloads", "caredirector.csv");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

  assert_clean (sheet, caseload, 2);
  g_assert_cmpstr (entry_at (caseload, 0)->la_child_id, ==, "7781");
  g_assert_cmpint (entry_at (caseload, 0)->status, ==, KITH_CASE_STATUS_ASSESSMENT);
  g_assert_cmpint (entry_at (caseload, 0)->assessment_due, ==, kith_date_new (2027, 1, 5));
  g_assert_cmpint (entry_at (caseload, 0)->next_supervision, ==, kith_date_new (2026, 12, 10));
  g_assert_cmpint (entry_at (caseload, 1)->status, ==, KITH_CASE_STATUS_CLOSED);
  g_assert_cmpint (entry_at (caseload, 1)->assessment_authorisation, ==, kith_date_new (2026, 7, 20));
}

static void
test_eclipse (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("caseloads", "eclipse.csv");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);

  assert_clean (sheet, caseload, 2);
  g_assert_cmpstr (entry_at (caseload, 0)->given_name, ==, "Adaeze");
  g_assert_cmpint (entry_at (caseload, 0)->early_help_start, ==, kith_date_new (2026, 5, 4));
  g_assert_cmpint (entry_at (caseload, 0)->last_seen, ==, kith_date_new (2026, 11, 12));
  g_assert_cmpint (entry_at (caseload, 0)->school_urn, ==, 116423);
  g_assert_cmpint (entry_at (caseload, 1)->birth, ==, KITH_DATE_NONE);
  g_assert_cmpint (entry_at (caseload, 1)->expected_birth, ==, kith_date_new (2027, 2, 1));
  g_assert_nonnull (list_find_fault (caseload->faults, 3, KITH_LIST_REASON_UNBORN));
}

static GBytes *
read_annex_a (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "caseloads", "annex-a.xlsx", NULL);
  g_autoptr(GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static KithSheet *
read_list (GBytes     *bytes,
           const char *name)
{
  g_autoptr(GError) error = NULL;
  KithSheet *sheet = kith_sheet_new (bytes, name, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

static void
test_annex_a (void)
{
  static const struct
  {
    const char *name;
    guint       n_entries;
  } lists[] = {
    { "List 3", 6 }, { "List 4", 5 }, { "List 5", 5 }, { "List 6", 5 }, { "List 7", 7 }, { "List 8", 5 },
  };
  g_autoptr(GBytes) bytes = read_annex_a ();
  g_autoptr(KithSheet) sheet = read_list (bytes, "List 6");
  g_autoptr(KithCaseloadFile) caseload = list_make_caseload (sheet);
  const KithCaseloadEntry *entry = entry_at (caseload, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(KithSheet) list = read_list (bytes, lists[i].name);
      g_autoptr(KithCaseloadFile) entries = list_make_caseload (list);

      g_test_message ("%s", lists[i].name);
      g_assert_cmpuint (entries->entries->len, ==, lists[i].n_entries);
      list_assert_caseload_adds_up (list, entries);
    }

  g_assert_cmpuint (g_strv_length ((char **)kith_sheet_get_names (sheet)), ==, 11);
  g_assert_cmpstr (entry->la_child_id, ==, "12598894");
  g_assert_cmpstr (entry->sex, ==, "M");
  g_assert_cmpstr (entry->ethnicity, ==, "MOTH");
  g_assert_cmpint (entry->birth, ==, kith_date_new (1999, 9, 23));
  g_assert_cmpint (entry->referral, ==, kith_date_new (2010, 6, 9));
  g_assert_cmpint (entry->last_seen, ==, kith_date_new (2021, 1, 21));
  g_assert_cmpint (entry->status, ==, KITH_CASE_STATUS_IN_NEED);
  g_assert_null (entry->worker);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list-shapes/rolls", test_rolls);
  g_test_add_func ("/list-shapes/letters", test_letters);
  g_test_add_func ("/list-shapes/day-of-list", test_day_of_list);
  g_test_add_func ("/list-shapes/mosaic", test_mosaic);
  g_test_add_func ("/list-shapes/liquidlogic", test_liquidlogic);
  g_test_add_func ("/list-shapes/caredirector", test_caredirector);
  g_test_add_func ("/list-shapes/eclipse", test_eclipse);
  g_test_add_func ("/list-shapes/annex-a", test_annex_a);

  return g_test_run ();
}
