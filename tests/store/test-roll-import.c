/* test-roll-import.c: a school's roll goes in, comes again, and can be taken back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-store-figures.h"
#include "kith-db-private.h"
#include "kith-store-leavers.h"
#include "kith-store-list-import.h"
#include "kith-test-lists.h"
#include "kith-undo.h"

#define HEADER "UPN,Surname,Forename,DOB,Year,Reg\n"

typedef struct
{
  KithTestStore *store;
  gint64         school;
  char          *upns[10];
} Fixture;

typedef void (*Test) (Fixture      *fixture,
                      gconstpointer data);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  fixture->school = kith_test_add_school (fixture->store, "Fernhill School", 900001);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->upns); i++)
    fixture->upns[i] = kith_test_upn (i + 1);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->upns); i++)
    g_free (fixture->upns[i]);
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
take_in (Fixture         *fixture,
         const char      *day,
         const char      *text,
         KithImportTally *ret_tally)
{
  return kith_test_take_in (fixture->store, kith_test_roll (fixture->school, day, text), ret_tally);
}

/* The lines of a preview of the file. */
static char *
look (Fixture    *fixture,
      const char *day,
      const char *text)
{
  g_autoptr(KithImportPreview) preview = NULL;

  preview = kith_test_preview (fixture->store, kith_test_roll (fixture->school, day, text));

  return kith_test_lines (preview);
}

static gint64
select_number (Fixture    *fixture,
               const char *sql)
{
  return kith_test_select (fixture->store, sql);
}

static void
assert_number (Fixture    *fixture,
               const char *sql,
               gint64      expected)
{
  g_assert_cmpint (select_number (fixture, sql), ==, expected);
}

static char *
three_pupils (Fixture *fixture)
{
  return g_strdup_printf (HEADER
                          "%s,Okafor,Adaeze,03/09/2014,7,7B\n"
                          "%s,Lindqvist,Nils,14/02/2013,8,8A\n"
                          "%s,Penrose,Wren,30/06/2012,9,9C\n",
                          fixture->upns[0], fixture->upns[1], fixture->upns[2]);
}

static void
test_first_roll_is_a_look_up (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *text = three_pupils (fixture);
  KithImportTally tally;

  take_in (fixture, "2026-11-02", text, &tally);
  kith_test_assert_tally (&tally, 3, 0, 0, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child WHERE sex IS NULL AND ethnicity IS NULL AND la_child_id IS NULL", 3);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_from IS NULL AND valid_to IS NULL", 3);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE year_group = 7 AND form = '7B'", 1);
  assert_number (fixture, "SELECT count(*) FROM school WHERE roll_date = '2026-11-02'", 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE sort_key = 'okafor adaeze'", 1);
  assert_number (fixture, "SELECT count(*) FROM import WHERE kind = 'roll' AND reference_date = '2026-11-02' AND n_new = 3", 1);
  assert_number (fixture, "SELECT count(*) FROM mapping WHERE kind = 'roll' AND school_id IS NOT NULL", 1);
}

static void
test_same_again_changes_nothing (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *text = three_pupils (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  KithImportTally tally;

  take_in (fixture, "2026-11-02", text, NULL);
  before = kith_test_dump (fixture->store);
  g_assert_cmpint (take_in (fixture, "2026-11-02", text, &tally), ==, 0);
  kith_test_assert_tally (&tally, 0, 0, 3, 0, 0);
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
}

static void
test_second_roll_updates (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *second = g_strdup_printf (HEADER
                                             "%s,Okafor,Adaeze,03/09/2014,8,8B\n"
                                             "%s,Lindqvist,Nils,14/02/2013,8,8A\n"
                                             "%s,Marsh,Ivy,01/01/2014,7,7A\n",
                                             fixture->upns[0], fixture->upns[1], fixture->upns[3]);
  g_autofree char *lines = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 act;

  take_in (fixture, "2026-09-07", first, NULL);
  lines = look (fixture, "2026-11-02", second);
  g_assert_nonnull (strstr (lines, "changed 2 Adaeze Okafor|Year group: "));
  g_assert_nonnull (strstr (lines, "same 3 Nils Lindqvist|\n"));
  g_assert_nonnull (strstr (lines, "new 4 Ivy Marsh|\n"));
  g_assert_nonnull (strstr (lines, "gone 0 Wren Penrose|No longer in the file."));

  before = kith_test_dump (fixture->store);
  act = take_in (fixture, "2026-11-02", second, &tally);
  kith_test_assert_tally (&tally, 1, 1, 1, 1, 0);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_to = '2026-11-02'", 1);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_from = '2026-11-02'", 1);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE year_group = 8", 2);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
}

static void
test_older_roll_is_refused (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *text = three_pupils (fixture);
  g_autoptr(KithImportSource) source = kith_test_roll (fixture->school, "2026-09-07", text);
  g_autoptr(GError) error = NULL;

  take_in (fixture, "2026-11-02", text, NULL);
  g_assert_false (kith_db_import (fixture->store->db, source, NULL, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_OLDER);
}

static void
test_school_must_be_there (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *text = three_pupils (fixture);
  g_autoptr(KithImportSource) source = kith_test_roll (0, "2026-09-07", text);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_import (fixture->store->db, source, NULL, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

static void
test_changed_upn_is_kept (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *second = g_strdup_printf (HEADER
                                             "%s,Okafor,Adaeze,03/09/2014,7,7B\n"
                                             "%s,Lindqvist,Nils,14/02/2013,8,8A\n"
                                             "%s,Penrose,Wren,30/06/2012,9,9C\n",
                                             fixture->upns[5], fixture->upns[1], fixture->upns[2]);
  KithImportTally tally;

  take_in (fixture, "2026-09-07", first, NULL);
  take_in (fixture, "2026-10-05", second, &tally);
  kith_test_assert_tally (&tally, 0, 1, 2, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child", 3);
  assert_number (fixture, "SELECT count(*) FROM child WHERE upn LIKE '%000006' AND former_upn LIKE '%000001'", 1);

  /* A file with the old number is the same child, and does not bring it back. */
  take_in (fixture, "2026-11-02", first, &tally);
  kith_test_assert_tally (&tally, 0, 0, 3, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child WHERE upn LIKE '%000006'", 1);
}

static void
test_upn_of_another_is_refused (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *second = g_strdup_printf (HEADER
                                             "%s,Marsh,Ivy,01/01/2014,7,7A\n"
                                             "%s,Lindqvist,Nils,14/02/2013,8,8A\n"
                                             "%s,Penrose,Wren,30/06/2012,9,9C\n",
                                             fixture->upns[0], fixture->upns[1], fixture->upns[2]);
  KithImportTally tally;

  take_in (fixture, "2026-09-07", first, NULL);
  take_in (fixture, "2026-11-02", second, &tally);

  /* Whom the refused row may mean has not left. */
  kith_test_assert_tally (&tally, 0, 0, 2, 0, 1);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_to IS NULL", 3);
  assert_number (fixture, "SELECT count(*) FROM import_fault", 1);
}

static void
test_refused_row_spares_its_child (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *second = g_strdup_printf (HEADER
                                             "%s,Okafor,Adaeze,03/09/2014,7,7B\n"
                                             "%s,Okafor,Adaeze,03/09/2013,7,7B\n"
                                             "%s,Lindqvist,Nils,14/02/2013,8,8A\n",
                                             fixture->upns[0], fixture->upns[0], fixture->upns[1]);
  KithImportTally tally;

  take_in (fixture, "2026-09-07", first, NULL);
  take_in (fixture, "2026-11-02", second, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_REFUSED], >, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_GONE], ==, 1);
  assert_number (fixture, "SELECT count(*) FROM attendance AS a JOIN child AS c ON c.id = a.child_id"
                 " WHERE c.family_name = 'Okafor' AND a.valid_to IS NULL", 1);
}

static void
test_by_name_where_there_is_no_upn (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autofree char *first = three_pupils (fixture);
  const char *second =
    "Surname,Forename,DOB,Year,Reg\n"
    "OKAFOR,Adaeze,03/09/2014,7,7B\n"
    "Lindqvist,Nils,14/02/2013,8,8A\n"
    "Penrose,Wren,30/06/2012,9,9C\n";
  KithImportTally tally;

  take_in (fixture, "2026-09-07", first, NULL);
  take_in (fixture, "2026-11-02", second, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_NEW], ==, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_GONE], ==, 0);
  assert_number (fixture, "SELECT count(*) FROM child WHERE upn IS NOT NULL", 3);
}

static void
test_namesakes_are_not_guessed (Fixture      *fixture,
                                gconstpointer data)
{
  const char *text = "Surname,Forename,DOB,Year,Reg\nMarsh,Ivy,01/01/2014,7,7A\n";
  KithImportTally tally;

  kith_test_add (fixture->store, &kith_table_child, "family_name", "Marsh", "given_name", "Ivy",
                 "birth", "2014-01-01", "sort_key", "marsh ivy", NULL);
  kith_test_add (fixture->store, &kith_table_child, "family_name", "Marsh", "given_name", "Ivy",
                 "birth", "2014-01-01", "sort_key", "marsh ivy", NULL);
  take_in (fixture, "2026-11-02", text, &tally);
  kith_test_assert_tally (&tally, 0, 0, 0, 0, 1);
  assert_number (fixture, "SELECT count(*) FROM attendance", 0);
}

static void
test_other_upn_elsewhere_is_another_child (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (HEADER "%s,Marsh,Ivy,01/01/2014,7,7A\n", fixture->upns[0]);
  g_autofree char *lines = NULL;

  kith_test_add (fixture->store, &kith_table_child, "family_name", "Marsh", "given_name", "Ivy",
                 "birth", "2014-01-01", "upn", fixture->upns[4], "sort_key", "marsh ivy", NULL);
  lines = look (fixture, "2026-11-02", text);
  g_assert_nonnull (strstr (lines, "new 2 Ivy Marsh"));
  g_assert_nonnull (strstr (lines, "remark 2 |A child in the store has the same name"));
}

static void
test_council_name_holds (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (HEADER "%s,Marsh-Lee,Ivy,02/01/2014,7,7A\n", fixture->upns[0]);
  g_autofree char *lines = NULL;

  kith_test_add (fixture->store, &kith_table_child, "family_name", "Marsh", "given_name", "Ivy", "la_child_id", "C1",
                 "birth", "2014-01-02", "upn", fixture->upns[0], "sort_key", "marsh ivy", NULL);
  lines = look (fixture, "2026-11-02", text);
  g_assert_nonnull (strstr (lines, "remark 2 |The school spells the name"));
  take_in (fixture, "2026-11-02", text, NULL);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Marsh'", 1);
}

static void
test_two_rolls (Fixture      *fixture,
                gconstpointer data)
{
  const char *header = "UPN,Surname,Forename,DOB,Year,Reg,Enrolment Status\n";
  g_autofree char *here = g_strdup_printf ("%s%s,Marsh,Ivy,01/01/2014,7,7A,M\n", header, fixture->upns[0]);
  g_autofree char *there = g_strdup_printf ("%s%s,Marsh,Ivy,01/01/2014,7,PRU,S\n", header, fixture->upns[0]);
  gint64 unit = kith_test_add_school (fixture->store, "Elmside Centre", 900002);
  g_autoptr(KithImportPreview) preview = NULL;
  g_autofree char *lines = NULL;
  KithImportTally tally;

  take_in (fixture, "2026-09-07", here, NULL);
  preview = kith_test_preview (fixture->store, kith_test_roll (unit, "2026-10-05", there));
  lines = kith_test_lines (preview);
  g_assert_nonnull (strstr (lines, "remark 2 |The child is on the roll of Fernhill School as well"));

  kith_test_take_in (fixture->store, kith_test_roll (unit, "2026-10-05", there), &tally);
  kith_test_assert_tally (&tally, 1, 0, 0, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_to IS NULL", 2);

  /* The main registration counts, though the other one began later. */
  {
    g_autoptr(GError) error = NULL;
    g_autoptr(GListModel) main_roll = NULL;
    g_autoptr(GListModel) other_roll = NULL;

    main_roll = kith_db_load_figure (fixture->store->db, KITH_FIGURE_ON_ROLL, 0, KITH_SCHOOL_LINE_SCHOOL,
                                     fixture->school, &error);
    g_assert_no_error (error);
    other_roll = kith_db_load_figure (fixture->store->db, KITH_FIGURE_ON_ROLL, 0, KITH_SCHOOL_LINE_SCHOOL, unit, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (g_list_model_get_n_items (main_roll), ==, 1);
    g_assert_cmpuint (g_list_model_get_n_items (other_roll), ==, 0);
  }
}

static void
test_school_that_became_another (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *text = three_pupils (fixture);
  gint64 academy = kith_test_add_school (fixture->store, "Fernhill Academy", 900003);
  KithImportTally tally;

  take_in (fixture, "2026-07-06", text, NULL);
  kith_test_change (fixture->store, &kith_table_school, fixture->school,
                    "close_date", "2026-09-01", "successor_id", kith_test_number (academy), NULL);

  /* By the old number, as the school's own system may still have it. */
  take_in (fixture, "2026-11-02", text, &tally);
  kith_test_assert_tally (&tally, 0, 3, 0, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM attendance AS a JOIN school AS s ON s.id = a.school_id"
                 " WHERE s.urn = 900001 AND a.valid_to = '2026-09-01'", 3);
  assert_number (fixture, "SELECT count(*) FROM attendance AS a JOIN school AS s ON s.id = a.school_id"
                 " WHERE s.urn = 900003 AND a.valid_from = '2026-09-01' AND a.valid_to IS NULL AND a.form IS NOT NULL", 3);

  take_in (fixture, "2026-11-09", text, &tally);
  kith_test_assert_tally (&tally, 0, 0, 3, 0, 0);
}

static void
test_leavers (Fixture      *fixture,
              gconstpointer data)
{
  const char *header = "UPN,Surname,Forename,DOB,Year,Reg,Admission Date,Leaving Date\n";
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *second = g_strdup_printf ("%s"
                                             "%s,Okafor,Adaeze,03/09/2014,7,7B,01/09/2025,23/10/2026\n"
                                             "%s,Lindqvist,Nils,14/02/2013,8,8A,,\n"
                                             "%s,Penrose,Wren,30/06/2012,9,9C,,\n"
                                             "%s,Marsh,Ivy,01/01/2014,7,7A,01/09/2025,01/10/2026\n",
                                             header, fixture->upns[0], fixture->upns[1], fixture->upns[2],
                                             fixture->upns[3]);
  KithImportTally tally;

  take_in (fixture, "2026-09-07", first, NULL);
  take_in (fixture, "2026-11-02", second, &tally);
  kith_test_assert_tally (&tally, 0, 0, 2, 2, 0);

  /* The last day at school is still one; and who is not here and gone is not taken in. */
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_to = '2026-10-24'", 1);
  assert_number (fixture, "SELECT count(*) FROM child", 3);

  take_in (fixture, "2026-11-09", second, &tally);
  kith_test_assert_tally (&tally, 0, 0, 3, 1, 0);
}

static void
test_child_comes_back (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *all = three_pupils (fixture);
  g_autofree char *two = g_strdup_printf (HEADER
                                          "%s,Okafor,Adaeze,03/09/2014,7,7B\n"
                                          "%s,Lindqvist,Nils,14/02/2013,8,8A\n",
                                          fixture->upns[0], fixture->upns[1]);

  take_in (fixture, "2026-09-07", all, NULL);
  take_in (fixture, "2026-10-05", two, NULL);
  take_in (fixture, "2026-11-02", all, NULL);
  assert_number (fixture, "SELECT count(*) FROM child", 3);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_from = '2026-11-02' AND valid_to IS NULL", 1);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_to = '2026-10-05'", 1);
}

static void
test_wrong_file_is_remarked_on (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *other = g_strdup_printf (HEADER "%s,Marsh,Ivy,01/01/2014,7,7A\n", fixture->upns[3]);
  g_autofree char *lines = NULL;

  take_in (fixture, "2026-09-07", first, NULL);
  lines = look (fixture, "2026-11-02", other);
  g_assert_nonnull (strstr (lines, "remark 0 |More than half of those on roll are missing"));
}

static void
test_sensitive_columns_are_totals (Fixture      *fixture,
                                   gconstpointer data)
{
  const char *header = "UPN,Surname,Forename,DOB,Year,Ethnicity,SEN Status,FSM\n";
  g_autofree char *first = g_strdup_printf ("%s"
                                            "%s,Okafor,Adaeze,03/09/2014,7,BAFR,K,T\n"
                                            "%s,Lindqvist,Nils,14/02/2013,8,WBRI,N,F\n"
                                            "%s,Penrose,Wren,30/06/2012,8,WBRI,,F\n",
                                            header, fixture->upns[0], fixture->upns[1], fixture->upns[2]);
  g_autofree char *second = three_pupils (fixture);

  take_in (fixture, "2026-09-07", first, NULL);
  assert_number (fixture, "SELECT count(*) FROM child WHERE ethnicity IS NOT NULL", 0);
  assert_number (fixture, "SELECT n FROM school_total WHERE measure = 'ethnicity' AND code = 'WBRI'", 2);
  assert_number (fixture, "SELECT n FROM school_total WHERE measure = 'sen' AND code = 'K'", 1);
  assert_number (fixture, "SELECT n FROM school_total WHERE measure = 'sen' AND code IS NULL", 1);
  assert_number (fixture, "SELECT n FROM school_total WHERE measure = 'free-meals' AND code = 'Y'", 1);
  assert_number (fixture, "SELECT n FROM school_total WHERE measure = 'year' AND code = '8'", 2);
  assert_number (fixture, "SELECT count(*) FROM journal_payload WHERE new LIKE '%BAFR%' AND new NOT LIKE '%measure%'", 0);

  /* A file without the columns leaves the numbers, and counts the years anew. */
  take_in (fixture, "2026-11-02", second, NULL);
  assert_number (fixture, "SELECT n FROM school_total WHERE measure = 'ethnicity' AND code = 'WBRI'", 2);
  assert_number (fixture, "SELECT n FROM school_total WHERE measure = 'year' AND code = '8'", 1);
  assert_number (fixture, "SELECT sum (n) FROM school_total WHERE measure = 'year'", 3);
}

static void
test_refused_rows_come_back_as_a_file (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (HEADER
                                           "%s,Okafor,Adaeze,03/09/2014,7,7B\n"
                                           "%s,,,03/09/2014,7,7B\n",
                                           fixture->upns[0], fixture->upns[1]);
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(GBytes) csv = NULL;
  const char *start;

  preview = kith_test_preview (fixture->store, kith_test_roll (fixture->school, "2026-11-02", text));
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED), ==, 1);
  csv = kith_import_dup_refused (preview);
  start = g_bytes_get_data (csv, NULL);
  g_assert_true (g_str_has_prefix (start, "\xef\xbb\xbfUPN,Surname,Forename,DOB,Year,Reg,What is wrong\r\n"));
  g_assert_nonnull (g_strstr_len (start, (gssize)g_bytes_get_size (csv), fixture->upns[1]));
  g_assert_null (g_strstr_len (start, (gssize)g_bytes_get_size (csv), "Okafor"));
}

static void
test_mapping_is_remembered (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *text = three_pupils (fixture);
  g_autoptr(KithListDraft) draft = kith_test_draft (KITH_LIST_KIND_ROLL, text);
  g_autofree char *fingerprint = kith_sheet_dup_fingerprint (kith_list_draft_get_sheet (draft));
  g_autofree char *columns = NULL;
  g_autofree char *elsewhere = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_db_recall_mapping (fixture->store->db, "roll", fixture->school, fingerprint, &columns, &error));
  g_assert_no_error (error);
  g_assert_null (columns);

  take_in (fixture, "2026-11-02", text, NULL);
  g_assert_true (kith_db_recall_mapping (fixture->store->db, "roll", fixture->school, fingerprint, &columns, &error));
  g_assert_nonnull (columns);
  g_assert_true (kith_list_draft_take_mapping (draft, columns, &error));
  g_assert_no_error (error);

  /* Another school's file with the same header is read in the same way. */
  g_assert_true (kith_db_recall_mapping (fixture->store->db, "roll", fixture->school + 1, fingerprint, &elsewhere, &error));
  g_assert_cmpstr (elsewhere, ==, columns);
}

static void
test_three_thousand_duplicates (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr(GString) text = g_string_new (HEADER);
  KithImportTally tally;

  for (guint i = 0; i < 3001; i++)
    g_string_append_printf (text, "%s,Okafor,Adaeze,03/09/2014,7,7B\n", fixture->upns[0]);
  take_in (fixture, "2026-11-02", text->str, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_NEW], <=, 1);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_NEW] + tally.counts[KITH_IMPORT_REFUSED] + tally.counts[KITH_IMPORT_FAULT],
                    >=, 3001);
  assert_number (fixture, "SELECT count(*) <= 1 FROM child", 1);
}

/* A year ago, so that the rule reaches them today. */
static void
test_leavers_nobody_knows (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *second = g_strdup_printf (HEADER "%s,Okafor,Adaeze,03/09/2014,7,7B\n", fixture->upns[0]);
  g_autoptr(GError) error = NULL;
  guint n_leavers, n_days;
  gint64 known, act;

  take_in (fixture, "2024-09-02", first, NULL);
  take_in (fixture, "2024-11-04", second, NULL);
  known = select_number (fixture, "SELECT id FROM child WHERE family_name = 'Penrose'");
  kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (known), "day", "2023-01-09", NULL);

  g_assert_true (kith_db_count_leavers (fixture->store->db, &n_leavers, &n_days, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_leavers, ==, 1);
  g_assert_cmpuint (n_days, ==, 30);

  g_assert_true (kith_db_clear_leavers (fixture->store->db, &n_leavers, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_leavers, ==, 1);
  assert_number (fixture, "SELECT count(*) FROM child", 2);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Lindqvist'", 0);
  assert_number (fixture, "SELECT count(*) FROM journal_payload WHERE old LIKE '%Lindqvist%' OR new LIKE '%Lindqvist%'", 0);

  /* For good. */
  g_assert_false (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DESTROYED);
  g_clear_error (&error);

  g_assert_true (kith_db_clear_leavers (fixture->store->db, &n_leavers, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_leavers, ==, 0);
  g_assert_cmpint (act, ==, 0);
}

/* Of whom anything was written here stays. A new table about children belongs
 * into KITH_SET_WRITTEN_ABOUT, or stands here because something else keeps it.
 */
static void
test_leavers_written_about (Fixture      *fixture,
                            gconstpointer data)
{
  static const char count_others_sql[] =
    "SELECT count(*) FROM sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f"
    " WHERE f.\"table\" = 'child' AND m.name NOT IN ("
    " 'address', 'attendance', 'care_episode', 'care_review', 'care_step', 'child_family', 'child_merge', 'child_word',"
    " 'child_worker', 'clock_result', 'contact', 'council_date', 'disability', 'document_about', 'early_help',"
    " 'formal_matter', 'handover', 'import_child', 'involvement', 'legal_hold', 'map', 'map_subject', 'missing', 'next_step',"
    " 'not_same', 'note_about', 'note_addition', 'note_file', 'note_part', 'particular', 'plan_child',"
    " 'plan_entry', 'plan_score', 'pot_child', 'private_fostering', 'put_off', 'referral', 'relation', 'restriction',"
    " 'share_child', 'sighting', 'spend', 'tas_pupil', 'told', 'warning', 'work_record')";
  g_autofree char *first = three_pupils (fixture);
  g_autofree char *second = g_strdup_printf (HEADER "%s,Okafor,Adaeze,03/09/2014,7,7B\n", fixture->upns[0]);
  g_autoptr(GError) error = NULL;
  guint n_leavers, n_days;
  gint64 known;

  /* The door lets nobody ask for a table's keys. */
  sqlite3_set_authorizer (fixture->store->db->handle, NULL, NULL);
  assert_number (fixture, count_others_sql, 0);

  take_in (fixture, "2024-09-02", first, NULL);
  take_in (fixture, "2024-11-04", second, NULL);
  known = select_number (fixture, "SELECT id FROM child WHERE family_name = 'Penrose'");
  kith_test_add (fixture->store, &kith_table_warning, "child_id", kith_test_number (known), "code", "marac-case",
                 "narrative", "Goes home by another way on Thursdays", "manager", "Meera Dhaliwal",
                 "start", "2024-09-10", "review", "2025-09-10", "justification", "It would put the parent at risk", NULL);

  g_assert_true (kith_db_count_leavers (fixture->store->db, &n_leavers, &n_days, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_leavers, ==, 1);
}

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

  add ("/roll/first-is-a-look-up", test_first_roll_is_a_look_up);
  add ("/roll/same-again-changes-nothing", test_same_again_changes_nothing);
  add ("/roll/second-updates", test_second_roll_updates);
  add ("/roll/older-is-refused", test_older_roll_is_refused);
  add ("/roll/school-must-be-there", test_school_must_be_there);
  add ("/roll/changed-upn-is-kept", test_changed_upn_is_kept);
  add ("/roll/upn-of-another-is-refused", test_upn_of_another_is_refused);
  add ("/roll/refused-row-spares-its-child", test_refused_row_spares_its_child);
  add ("/roll/by-name-without-upn", test_by_name_where_there_is_no_upn);
  add ("/roll/namesakes-are-not-guessed", test_namesakes_are_not_guessed);
  add ("/roll/other-upn-elsewhere", test_other_upn_elsewhere_is_another_child);
  add ("/roll/council-name-holds", test_council_name_holds);
  add ("/roll/two-rolls", test_two_rolls);
  add ("/roll/school-that-became-another", test_school_that_became_another);
  add ("/roll/leavers", test_leavers);
  add ("/roll/leavers-nobody-knows", test_leavers_nobody_knows);
  add ("/roll/leavers-written-about", test_leavers_written_about);
  add ("/roll/child-comes-back", test_child_comes_back);
  add ("/roll/wrong-file-is-remarked-on", test_wrong_file_is_remarked_on);
  add ("/roll/sensitive-columns-are-totals", test_sensitive_columns_are_totals);
  add ("/roll/refused-rows-come-back", test_refused_rows_come_back_as_a_file);
  add ("/roll/mapping-is-remembered", test_mapping_is_remembered);
  add ("/roll/three-thousand-duplicates", test_three_thousand_duplicates);

  return g_test_run ();
}
