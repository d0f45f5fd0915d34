/* test-same-child.c: a child out of a census, and the same child in a roll or a caseload
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-import-answers.h"
#include "kith-test-lists.h"
#include "kith-undo.h"

#define ROLL "UPN,Surname,Forename,DOB,Gender,Year,Reg\n"
#define LIST "Child ID,UPN,Surname,Forename,DOB,Gender,Status\n"
#define DAY "2026-11-02"

typedef struct
{
  KithTestStore *store;
  gint64         school;
  char          *upns[4];
} Fixture;

typedef void (*Test) (Fixture      *fixture,
                      gconstpointer data);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  kith_test_add (fixture->store, &kith_table_cluster, "name", "North", "authority_code", "852", NULL);
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

/* As a census brings it: without a name. */
static gint64
add_nameless (Fixture    *fixture,
              const char *identifier,
              const char *upn,
              const char *sex)
{
  return kith_test_add (fixture->store, &kith_table_child, "authority_code", "852", "la_child_id", identifier,
                        "upn", upn != NULL ? upn : "", "birth", "2014-01-01",
                        "sex", sex != NULL ? sex : "", "sort_key", identifier, NULL);
}

static KithImportPreview *
preview_roll (Fixture    *fixture,
              const char *rows)
{
  g_autofree char *text = g_strconcat (ROLL, rows, NULL);

  return kith_test_preview (fixture->store, kith_test_roll (fixture->school, DAY, text));
}

static KithImportPreview *
preview_list (Fixture    *fixture,
              const char *rows)
{
  g_autofree char *text = g_strconcat (LIST, rows, NULL);

  return kith_test_preview (fixture->store, kith_test_caseload ("Mosaic", DAY, text));
}

static gint64
take_in (Fixture           *fixture,
         KithImportPreview *preview,
         KithImportTally   *ret_tally)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  kith_db_import (fixture->store->db, kith_import_preview_get_payload (preview), ret_tally, &act, &error);
  g_assert_no_error (error);

  return act;
}

static void
assert_number (Fixture    *fixture,
               const char *sql,
               gint64      expected)
{
  g_assert_cmpint (kith_test_select (fixture->store, sql), ==, expected);
}

static GPtrArray *
candidates_of (KithImportPreview *preview,
               guint              number)
{
  GListModel *lines = kith_import_preview_get_lines (preview);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      if (kith_import_line_get_line (line) == number && kith_import_line_get_verdict (line) == KITH_IMPORT_QUESTION)
        return kith_import_line_get_candidates (line);
    }

  g_assert_not_reached ();
}

static void
assert_candidate (KithImportPreview *preview,
                  guint              number,
                  guint              n,
                  gint64             child_id,
                  const char        *label)
{
  GPtrArray *candidates = candidates_of (preview, number);

  g_assert_cmpuint (candidates->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const KithImportCandidate *candidate = g_ptr_array_index (candidates, i);

      if (candidate->child_id != child_id)
        continue;

      g_assert_cmpstr (candidate->label, ==, label);
      return;
    }

  g_assert_not_reached ();
}

static void
test_roll_asks (Fixture      *fixture,
                gconstpointer data)
{
  gint64 child = add_nameless (fixture, "L4711", NULL, "F");
  g_autoptr(KithImportPreview) preview = preview_roll (fixture, ",Marsh,Ivy,01/01/2014,F,7,7B\n,Okafor,Ada,02/02/2014,F,7,7B\n");
  KithImportTally tally;

  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION), ==, 1);
  g_assert_cmpuint (kith_import_count_unanswered (preview), ==, 1);
  assert_candidate (preview, 2, 1, child, "L4711");

  take_in (fixture, preview, &tally);
  kith_test_assert_tally (&tally, 1, 0, 0, 0, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_QUESTION], ==, 1);
  assert_number (fixture, "SELECT count(*) FROM child", 2);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Marsh'", 0);
  assert_number (fixture, "SELECT n_refused FROM import", 1);
  assert_number (fixture, "SELECT count(*) FROM import_fault WHERE line = 2 AND message LIKE '%same birth date%'", 1);
  assert_number (fixture, "SELECT count(*) FROM import_fault WHERE message LIKE '%4711%' OR subject IS NOT NULL", 0);
}

static void
test_roll_same (Fixture      *fixture,
                gconstpointer data)
{
  gint64 child = add_nameless (fixture, "L4711", NULL, "F");
  g_autoptr(KithImportPreview) preview = preview_roll (fixture, ",Marsh,Ivy,01/01/2014,F,7,7B\n");
  g_autofree char *before = kith_test_dump (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 act;

  kith_import_answer (preview, 2, child);
  g_assert_cmpuint (kith_import_count_unanswered (preview), ==, 0);
  act = take_in (fixture, preview, &tally);
  kith_test_assert_tally (&tally, 1, 0, 0, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Marsh' AND given_name = 'Ivy' AND la_child_id = 'L4711'", 1);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE form = '7B'", 1);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
}

static void
test_roll_another (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(KithImportPreview) preview = NULL;
  KithImportTally tally;

  add_nameless (fixture, "L4711", NULL, "F");
  preview = preview_roll (fixture, ",Marsh,Ivy,01/01/2014,F,7,7B\n");
  kith_import_answer (preview, 2, KITH_IMPORT_ANOTHER);
  take_in (fixture, preview, &tally);
  kith_test_assert_tally (&tally, 1, 0, 0, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child", 2);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name IS NULL", 1);
}

static void
test_answer_is_taken_back (Fixture      *fixture,
                           gconstpointer data)
{
  gint64 child = add_nameless (fixture, "L4711", NULL, "F");
  g_autoptr(KithImportPreview) preview = preview_roll (fixture, ",Marsh,Ivy,01/01/2014,F,7,7B\n");
  KithImportTally tally;

  kith_import_answer (preview, 2, child);
  g_assert_cmpint (kith_import_get_answer (preview, 2), ==, child);
  kith_import_answer (preview, 2, KITH_IMPORT_UNANSWERED);
  g_assert_cmpint (kith_import_get_answer (preview, 2), ==, KITH_IMPORT_UNANSWERED);
  take_in (fixture, preview, &tally);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name IS NULL", 1);
}

typedef struct
{
  const char *sex;
  gboolean    has_upn;
  const char *row;
  gboolean    asks;
} Case;

/* Another sex or another UPN is another child; where either is not known it may be the same. */
static void
test_what_tells_them_apart (Fixture      *fixture,
                            gconstpointer data)
{
  const Case cases[] = {
    { "F", FALSE, ",Marsh,Ivy,01/01/2014,M,7,7B\n", FALSE },
    { "F", FALSE, ",Marsh,Ivy,01/01/2014,,7,7B\n", TRUE },
    { "2", FALSE, ",Marsh,Ivy,01/01/2014,M,7,7B\n", FALSE },
    { "2", FALSE, ",Marsh,Ivy,01/01/2014,F,7,7B\n", TRUE },
    { "U", FALSE, ",Marsh,Ivy,01/01/2014,M,7,7B\n", TRUE },
    { "F", FALSE, ",Marsh,Ivy,02/01/2014,F,7,7B\n", FALSE },
    { "F", TRUE, "%s,Marsh,Ivy,01/01/2014,F,7,7B\n", FALSE },
    { "F", TRUE, ",Marsh,Ivy,01/01/2014,F,7,7B\n", TRUE },
    { "F", FALSE, "%s,Marsh,Ivy,01/01/2014,F,7,7B\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      gint64 child = add_nameless (fixture, "L4711", one->has_upn ? fixture->upns[0] : NULL, one->sex);
      g_auto(GStrv) parts = g_strsplit (one->row, "%s", 2);
      g_autofree char *row = g_strjoinv (fixture->upns[1], parts);
      g_autoptr(KithImportPreview) preview = preview_roll (fixture, row);

      g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION), ==, one->asks);
      g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_NEW), ==, !one->asks);
      kith_test_remove (fixture->store, &kith_table_child, child);
    }
}

static void
test_upn_needs_no_question (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *row = g_strdup_printf ("%s,Marsh,Ivy,01/01/2014,F,7,7B\n", fixture->upns[0]);
  g_autoptr(KithImportPreview) preview = NULL;
  KithImportTally tally;

  add_nameless (fixture, "L4711", fixture->upns[0], "F");
  preview = preview_roll (fixture, row);
  take_in (fixture, preview, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_QUESTION], ==, 0);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Marsh' AND la_child_id = 'L4711'", 1);
}

static void
test_several_candidates (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *row = g_strdup_printf (",Marsh,Ivy,01/01/2014,F,7,7B\n%s,Penrose,Wren,01/01/2014,F,7,7B\n", fixture->upns[0]);
  g_autoptr(KithImportPreview) preview = NULL;
  gint64 first, second;

  first = add_nameless (fixture, "L1", NULL, "F");
  second = add_nameless (fixture, "L2", NULL, NULL);
  add_nameless (fixture, "L3", fixture->upns[0], "F");

  preview = preview_roll (fixture, row);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION), ==, 1);
  assert_candidate (preview, 2, 2, first, "L1");
  assert_candidate (preview, 2, 2, second, "L2");
  kith_import_answer (preview, 2, second);
  take_in (fixture, preview, NULL);
  assert_number (fixture, "SELECT count(*) FROM child WHERE la_child_id = 'L2' AND family_name = 'Marsh'", 1);
  assert_number (fixture, "SELECT count(*) FROM child", 3);
}

/* Twins: nobody is both of them. */
static void
test_one_child_for_two_rows (Fixture      *fixture,
                             gconstpointer data)
{
  gint64 child = add_nameless (fixture, "L4711", NULL, "F");
  g_autoptr(KithImportPreview) preview = preview_roll (fixture, ",Marsh,Ivy,01/01/2014,F,7,7B\n,Marsh,Fern,01/01/2014,F,7,7B\n");
  KithImportTally tally;

  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION), ==, 2);
  kith_import_answer (preview, 2, child);
  kith_import_answer (preview, 3, child);
  take_in (fixture, preview, &tally);
  kith_test_assert_tally (&tally, 1, 0, 0, 0, 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE given_name = 'Ivy'", 1);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
}

static void
test_unanswered_rows_come_back (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(GBytes) csv = NULL;
  g_autofree char *text = NULL;

  add_nameless (fixture, "L4711", NULL, "F");
  preview = preview_roll (fixture, ",Marsh,Ivy,01/01/2014,F,7,7B\n,Marsh,Fern,01/01/2014,F,7,7B\n");
  kith_import_answer (preview, 3, KITH_IMPORT_ANOTHER);
  csv = kith_import_dup_refused (preview);
  text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_assert_nonnull (strstr (text, "Ivy"));
  g_assert_null (strstr (text, "Fern"));
}

static void
test_caseload_asks (Fixture      *fixture,
                    gconstpointer data)
{
  const char *rows = ",,Marsh,Ivy,01/01/2014,F,Child in Need\n,,Marsh,Ivy,01/01/2014,F,Child Protection\n";
  gint64 child = add_nameless (fixture, "L4711", NULL, "F");
  g_autoptr(KithImportPreview) preview = preview_list (fixture, rows);
  g_autoptr(KithImportPreview) again = NULL;
  KithImportTally tally;

  assert_candidate (preview, 2, 1, child, "L4711");
  take_in (fixture, preview, &tally);
  kith_test_assert_tally (&tally, 0, 0, 0, 0, 1);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_QUESTION], ==, 1);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
  assert_number (fixture, "SELECT count(*) FROM referral", 0);

  again = preview_list (fixture, rows);
  kith_import_answer (again, 2, child);
  take_in (fixture, again, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_QUESTION], ==, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_REFUSED], ==, 0);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Marsh' AND la_child_id = 'L4711'", 1);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
}

static void
test_caseload_another (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr(KithImportPreview) preview = NULL;
  KithImportTally tally;

  add_nameless (fixture, "L4711", NULL, "F");
  preview = preview_list (fixture, ",,Marsh,Ivy,01/01/2014,F,Child in Need\n,,Marsh,Ivy,01/01/2014,F,Child in Need\n");
  kith_import_answer (preview, 2, KITH_IMPORT_ANOTHER);
  take_in (fixture, preview, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_NEW], ==, 1);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_REFUSED], ==, 0);
  assert_number (fixture, "SELECT count(*) FROM child", 2);
}

/* Whom another row names by a number is nobody's question. */
static void
test_caseload_number_goes_first (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr(KithImportPreview) preview = NULL;
  KithImportTally tally;

  add_nameless (fixture, "L4711", NULL, "F");
  preview = preview_list (fixture, ",,Marsh,Ivy,01/01/2014,F,Child in Need\nL4711,,Okafor,Ada,01/01/2014,F,Child in Need\n");
  take_in (fixture, preview, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_QUESTION], ==, 0);
  kith_test_assert_tally (&tally, 1, 1, 0, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child WHERE la_child_id = 'L4711' AND family_name = 'Okafor'", 1);
}

/* Nothing but the UPN agrees, and a UPN can be a slip. */
static void
test_caseload_upn_with_another_birth_date (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autofree char *row = g_strdup_printf (",%s,Marsh,Ivy,02/02/2015,F,Child in Need\n", fixture->upns[0]);
  g_autoptr(KithImportPreview) preview = NULL;
  KithImportTally tally;

  add_nameless (fixture, "L4711", fixture->upns[0], "F");
  preview = preview_list (fixture, row);
  take_in (fixture, preview, &tally);
  kith_test_assert_tally (&tally, 0, 0, 0, 0, 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name IS NULL", 1);
}

static void
import_census (Fixture         *fixture,
               const char      *upn,
               const char      *former_upn,
               const char      *birth,
               KithImportTally *ret_tally)
{
  g_autofree char *text = g_strdup_printf ("<Message><Header>"
                                           "<CollectionDetails><Collection>CIN</Collection><Year>2026</Year>"
                                           "<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>"
                                           "<Source><SourceLevel>L</SourceLevel><LEA>852</LEA></Source></Header>"
                                           "<Children><Child><ChildIdentifiers><LAchildID>L4711</LAchildID><UPN>%s</UPN>"
                                           "<FormerUPN>%s</FormerUPN><PersonBirthDate>%s</PersonBirthDate></ChildIdentifiers>"
                                           "<ChildCharacteristics/></Child></Children></Message>",
                                           upn, former_upn, birth);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithImportSource) source = kith_import_source_new ("cin", "return.xml", bytes, NULL, &error);

  g_assert_no_error (error);
  kith_db_import (fixture->store->db, source, ret_tally, NULL, &error);
  g_assert_no_error (error);
}

static void
take_roll_in (Fixture *fixture)
{
  g_autofree char *row = g_strdup_printf ("%s,Marsh,Ivy,01/01/2014,F,7,7B\n", fixture->upns[0]);
  g_autoptr(KithImportPreview) preview = preview_roll (fixture, row);

  take_in (fixture, preview, NULL);
}

static void
test_census_joins_the_roll (Fixture      *fixture,
                            gconstpointer data)
{
  KithImportTally tally;

  take_roll_in (fixture);
  import_census (fixture, fixture->upns[0], "", "2014-01-01", &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_CHANGED], ==, 1);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE la_child_id = 'L4711' AND family_name = 'Marsh'", 1);

  import_census (fixture, fixture->upns[0], "", "2014-01-01", &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_SAME], ==, 1);
}

static void
test_census_joins_by_former_upn (Fixture      *fixture,
                                 gconstpointer data)
{
  take_roll_in (fixture);
  import_census (fixture, fixture->upns[1], fixture->upns[0], "2014-01-01", NULL);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
}

static void
test_census_with_another_birth_date (Fixture      *fixture,
                                     gconstpointer data)
{
  take_roll_in (fixture);
  import_census (fixture, fixture->upns[0], "", "2013-05-05", NULL);
  assert_number (fixture, "SELECT count(*) FROM child", 2);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Marsh' AND la_child_id IS NULL", 1);
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

  add ("/same-child/roll-asks", test_roll_asks);
  add ("/same-child/roll-same", test_roll_same);
  add ("/same-child/roll-another", test_roll_another);
  add ("/same-child/answer-is-taken-back", test_answer_is_taken_back);
  add ("/same-child/what-tells-them-apart", test_what_tells_them_apart);
  add ("/same-child/upn-needs-no-question", test_upn_needs_no_question);
  add ("/same-child/several-candidates", test_several_candidates);
  add ("/same-child/one-child-for-two-rows", test_one_child_for_two_rows);
  add ("/same-child/unanswered-rows-come-back", test_unanswered_rows_come_back);
  add ("/same-child/caseload/asks", test_caseload_asks);
  add ("/same-child/caseload/another", test_caseload_another);
  add ("/same-child/caseload/number-goes-first", test_caseload_number_goes_first);
  add ("/same-child/caseload/upn-with-another-birth-date", test_caseload_upn_with_another_birth_date);
  add ("/same-child/census/joins-the-roll", test_census_joins_the_roll);
  add ("/same-child/census/joins-by-former-upn", test_census_joins_by_former_upn);
  add ("/same-child/census/another-birth-date", test_census_with_another_birth_date);

  return g_test_run ();
}
