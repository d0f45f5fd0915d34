/* test-cin-import.c: a children in need census goes in whole, once, and can be taken back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-import-complete.h"
#include "kith-store-figures.h"
#include "kith-store-import.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define LARGE_RETURN "cin/fake_CIN_data.xml"

static KithImportSource *
read_bytes (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  KithImportSource *source = kith_import_source_new ("cin", "return.xml", bytes, NULL, &error);

  g_assert_no_error (error);

  return source;
}

static KithImportSource *
read_fixture (const char *name)
{
  g_autoptr(GBytes) bytes = kith_test_read_fixture (name);

  return read_bytes (bytes);
}

static KithImportSource *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

static gint64
import (KithTestStore    *store,
        KithImportSource *source,
        KithImportTally  *ret_tally)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_import (store->db, source, ret_tally, &act, &error));
  g_assert_no_error (error);

  return act;
}

/* New, changed, the same and refused. */
static void
assert_tally (const KithImportTally *tally,
              guint                  n_new,
              guint                  n_changed,
              guint                  n_same,
              guint                  n_refused)
{
  g_assert_cmpuint (tally->counts[KITH_IMPORT_NEW], ==, n_new);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_CHANGED], ==, n_changed);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_SAME], ==, n_same);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_REFUSED], ==, n_refused);
}

static gint64
import_text (KithTestStore   *store,
             const char      *text,
             KithImportTally *ret_tally)
{
  g_autoptr(KithImportSource) source = read_text (text);

  return import (store, source, ret_tally);
}

/* A return of one authority, as at a day, with these children. */
static char *
write_return (const char *authority,
              const char *reference_date,
              const char *children)
{
  return g_strdup_printf ("<Message><Header>"
                          "<CollectionDetails><Collection>CIN</Collection><Year>2025</Year>"
                          "<ReferenceDate>%s</ReferenceDate></CollectionDetails>"
                          "<Source><SourceLevel>L</SourceLevel><LEA>%s</LEA><SoftwareCode>Local Authority</SoftwareCode>"
                          "<SerialNo>1</SerialNo><DateTime>2025-04-01T12:00:00</DateTime></Source></Header>"
                          "<Children>%s</Children></Message>",
                          reference_date, authority, children);
}

/* A child with an identifier; the details are referrals and whatever else. */
static char *
write_child (const char *identifiers,
             const char *characteristics,
             const char *details)
{
  return g_strdup_printf ("<Child><ChildIdentifiers>%s</ChildIdentifiers>"
                          "<ChildCharacteristics>%s</ChildCharacteristics>%s</Child>",
                          identifiers, characteristics, details);
}

static gint64
import_child (KithTestStore   *store,
              const char      *reference_date,
              const char      *identifiers,
              const char      *characteristics,
              const char      *details,
              KithImportTally *ret_tally)
{
  g_autofree char *child = write_child (identifiers, characteristics, details);
  g_autofree char *text = write_return ("852", reference_date, child);

  return import_text (store, text, ret_tally);
}

static void
assert_journal_tells_all (KithTestStore *store)
{
  g_autofree char *dump = kith_test_dump (store);
  g_autofree char *told = kith_test_replay (store);

  kith_test_assert_same (dump, told);
  kith_test_store_assert_whole (store);
}

/* Counted from the file by others, with other tools. */
static void
test_large_return_is_in_the_store (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithImportSource) source = read_fixture (LARGE_RETURN);
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  const struct
  {
    const char *sql;
    gint64      number;
  } known[] = {
    { "SELECT count(*) FROM child", 332 },
    { "SELECT count(DISTINCT la_child_id) FROM child", 332 },
    { "SELECT count(*) FROM referral", 402 },
    { "SELECT count(*) FROM referral WHERE closure IS NOT NULL", 252 },
    { "SELECT count(*) FROM referral WHERE conference IS NOT NULL", 350 },
    { "SELECT count(*) FROM disability", 112 },    /* 117 in the file, of which five are said of a child twice */
    { "SELECT count(DISTINCT child_id) FROM disability", 74 },
    { "SELECT count(*) FROM child WHERE death IS NOT NULL", 21 },
    { "SELECT count(*) FROM referral WHERE source = '1A'", 28 },
    { "SELECT count(*) FROM referral WHERE source = '3E'", 28 },
    { "SELECT count(*) FROM referral WHERE source = '5C'", 28 },
    { "SELECT count(*) FROM referral WHERE source = '2A'", 25 },
    { "SELECT count(*) FROM referral WHERE source = '1C'", 24 },
    { "SELECT count(*) FROM child WHERE authority_code = '975'", 332 },
    { "SELECT count(*) FROM import WHERE kind = 'cin' AND n_new = 332 AND reference_date = '2022-07-21'", 1 },
  };

  import (store, source, &tally);
  assert_tally (&tally, 332, 0, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpint (kith_test_select (store, known[i].sql), ==, known[i].number);
  g_assert_cmpint (kith_db_get_as_at (store->db, &error), ==, kith_test_date ("2022-07-21"));
  assert_journal_tells_all (store);
}

/* Every fault of the reader stands in the store with its line, its rule and its child. */
static void
test_faults_are_kept (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithImportSource) source = read_fixture ("cin/CIN_Census_2026.xml");
  GPtrArray *faults = ((KithCinReturn *)source->parsed)->faults;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = NULL;
  KithImportTally tally;

  import (store, source, &tally);
  g_assert_cmpuint (faults->len, >, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_FAULT], ==, faults->len);
  stmt = kith_db_prepare (store->db, "SELECT line, subject, rule, element, value, message"
                          " FROM import_fault WHERE import_id = 1 /*sort*/ ORDER BY id", &error);
  for (guint i = 0; i < faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (faults, i);

      g_assert_true (kith_statement_step (stmt, &error));
      g_assert_cmpint (kith_statement_get_int (stmt, 0), ==, fault->line);
      g_assert_cmpstr (kith_statement_get_text (stmt, 1), ==, fault->child);
      g_assert_cmpstr (kith_statement_get_text (stmt, 2), ==, fault->rule);
      g_assert_cmpstr (kith_statement_get_text (stmt, 3), ==, fault->element);
      g_assert_cmpstr (kith_statement_get_text (stmt, 4), ==, fault->value);
      g_assert_cmpstr (kith_statement_get_text (stmt, 5), ==, fault->message);
    }
  g_assert_false (kith_statement_step (stmt, &error));
}

/* Nothing is written but that it was taken in, and what is wrong with it. */
static void
assert_second_time_changes_nothing (const char *fixture)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithImportSource) first = read_fixture (fixture);
  g_autoptr(KithImportSource) second = read_fixture (fixture);
  KithImportTally first_tally, second_tally;
  gint64 head;

  import (store, first, &first_tally);
  head = kith_test_get_head (store);
  import (store, second, &second_tally);
  assert_tally (&second_tally, 0, 0, first_tally.counts[KITH_IMPORT_NEW], first_tally.counts[KITH_IMPORT_REFUSED]);
  g_assert_cmpuint (second_tally.counts[KITH_IMPORT_FAULT], ==, first_tally.counts[KITH_IMPORT_FAULT]);
  g_assert_cmpint (kith_test_get_head (store), ==, head + 2 + first_tally.counts[KITH_IMPORT_FAULT]);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'insert' AND object = 'import'"), ==, 2);
  assert_journal_tells_all (store);
}

static const char * const fixtures[] = {
  LARGE_RETURN, "cin/CIN_Census_2024.xml", "cin/CIN_Census_2026.xml", "cin/CIN_header_issues_100.xml"
};

static void
test_second_time_changes_nothing (gconstpointer user_data)
{
  assert_second_time_changes_nothing (user_data);
}

static void
test_undo_restores_everything (gconstpointer user_data)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithImportSource) source = read_fixture (user_data);
  g_autofree char *before = NULL, *with = NULL, *after = NULL, *again = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  kith_test_store_add_child (store, "Ivo", "Tansley");
  before = kith_test_dump (store);
  act = import (store, source, NULL);
  with = kith_test_dump (store);

  g_assert_true (kith_undo_act (store->db, "undo", act, &act, &error));
  g_assert_no_error (error);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);

  g_assert_true (kith_undo_act (store->db, "redo", act, NULL, &error));
  g_assert_no_error (error);
  again = kith_test_dump (store);
  kith_test_assert_same (again, with);
  assert_journal_tells_all (store);
}

/* What a preview promises, the import keeps; and it writes nothing. */
static void
test_preview_is_what_comes (gconstpointer user_data)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 head;

  kith_test_store_import (store, "cin", "cin/CIN_Census_2024.xml");
  before = kith_test_dump (store);
  head = kith_test_get_head (store);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithImportPreview) preview = NULL;
      g_autofree char *dump = NULL;

      preview = kith_db_preview_import (store->db, read_fixture (user_data), &error);
      g_assert_no_error (error);
      dump = kith_test_dump (store);
      kith_test_assert_same (dump, before);
      g_assert_cmpint (kith_test_get_head (store), ==, head);

      if (i == 1)
        {
          KithImportTally tally;

          import (store, kith_import_preview_get_payload (preview), &tally);
          for (guint j = 0; j < KITH_N_IMPORT_VERDICTS; j++)
            g_assert_cmpuint (kith_import_preview_get_count (preview, j), ==, tally.counts[j]);
        }
    }
  assert_journal_tells_all (store);
}

static void
test_preview_lists_all_but_the_same (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithImportPreview) preview = kith_db_preview_import (store->db, read_fixture (LARGE_RETURN), &error);
  GListModel *lines = kith_import_preview_get_lines (preview);
  guint counts[KITH_N_IMPORT_VERDICTS] = { 0 };
  guint last_line = 0;

  g_assert_no_error (error);
  g_assert_cmpstr (kith_import_preview_get_kind (preview), ==, "cin");
  g_assert_cmpstr (kith_import_preview_get_file_name (preview), ==, "return.xml");
  g_assert_cmpint (kith_import_preview_get_reference_date (preview), ==, kith_test_date ("2022-07-21"));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      counts[kith_import_line_get_verdict (line)]++;
      g_assert_cmpuint (kith_import_line_get_line (line), >, 0);
      if (kith_import_line_get_verdict (line) != KITH_IMPORT_NEW)
        continue;

      g_assert_cmpuint (kith_import_line_get_line (line), >, last_line);
      last_line = kith_import_line_get_line (line);
    }

  for (guint i = 0; i < KITH_N_IMPORT_VERDICTS; i++)
    g_assert_cmpuint (counts[i], ==, i == KITH_IMPORT_SAME ? 0 : kith_import_preview_get_count (preview, i));
}

#define IDENTIFIERS "<LAchildID>L100</LAchildID><UPN>A123456789012</UPN>" \
        "<PersonBirthDate>2012-03-04</PersonBirthDate><Sex>M</Sex>"
#define CHARACTERISTICS "<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>MOB</Disability></Disabilities>"
#define REFERRAL(more) "<CINdetails><CINreferralDate>2024-05-06</CINreferralDate>" more "</CINdetails>"

static void
test_change_is_found (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithImportTally tally;
  gint64 head;

  import_child (store, "2024-03-31", IDENTIFIERS, CHARACTERISTICS, REFERRAL ("<PrimaryNeedCode>N1</PrimaryNeedCode>"), &tally);
  assert_tally (&tally, 1, 0, 0, 0);
  head = kith_test_get_head (store);
  import_child (store, "2025-03-31", IDENTIFIERS, CHARACTERISTICS,
                REFERRAL ("<PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2024-12-01</CINclosureDate>"
                          "<ReasonForClosure>RC7</ReasonForClosure>"), &tally);
  assert_tally (&tally, 0, 1, 0, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral WHERE closure = '2024-12-01'"
                                     " AND closure_reason = 'RC7' AND primary_need = 'N1'"), ==, 1);

  /* Of rows that hold people, just the one changed, and in those two columns; and which return it was is noted. */
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'update'"), ==, 2);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal_payload"
                                     " WHERE new = '{\"census_date\":\"2025-03-31\"}'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq"
                                     " WHERE j.kind = 'update' AND p.old = '{\"closure\":null,\"closure_reason\":null}'"
                                     " AND p.new = '{\"closure\":\"2024-12-01\",\"closure_reason\":\"RC7\"}'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal"
                                     " WHERE kind = 'insert' AND object NOT LIKE 'import%'"), ==, 3);
  g_assert_cmpint (kith_test_get_head (store), >, head);
}

/* Each part of a return grows where it belongs: none twice, none at another's. */
static void
test_parts_are_found_again (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const char *parts =
    REFERRAL ("<Assessments><AssessmentActualStartDate>2024-05-07</AssessmentActualStartDate>"
              "<FactorsIdentifiedAtAssessment><AssessmentFactors>2B</AssessmentFactors>"
              "<AssessmentFactors>4B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>"
              "<CINPlanDates><CINPlanStartDate>2024-06-20</CINPlanStartDate></CINPlanDates>"
              "<Section47><S47ActualStartDate>2024-05-10</S47ActualStartDate></Section47>"
              "<ChildProtectionPlans><CPPstartDate>2024-06-01</CPPstartDate>"
              "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>"
              "<NumberOfPreviousCPP>0</NumberOfPreviousCPP>"
              "<Reviews><CPPreviewDate>2024-08-30</CPPreviewDate><CPPreviewDate>2025-02-20</CPPreviewDate></Reviews>"
              "</ChildProtectionPlans>");
  const char * const tables[] = {
    "referral", "assessment", "need_plan", "section47", "protection_plan"
  };
  KithImportTally tally;

  for (guint i = 0; i < 3; i++)
    {
      import_child (store, "2025-03-31", IDENTIFIERS, CHARACTERISTICS, parts, &tally);
      assert_tally (&tally, i == 0, 0, i != 0, 0);
      for (guint j = 0; j < G_N_ELEMENTS (tables); j++)
        {
          g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", tables[j]);

          g_assert_cmpint (kith_test_select (store, sql), ==, 1);
        }
      g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM assessment_factor"), ==, 2);
      g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM protection_review"), ==, 2);
    }
}

static void
test_older_return_wipes_nothing_out (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;

  import_child (store, "2025-03-31", IDENTIFIERS "<FormerUPN>B123456789012</FormerUPN>", CHARACTERISTICS,
                REFERRAL ("<ReferralSource>2A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>"
                          "<CINclosureDate>2024-12-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>"
                          "<ReferralNFA>0</ReferralNFA>")
                "<CINdetails><CINreferralDate>2025-01-02</CINreferralDate></CINdetails>", NULL);
  before = kith_test_dump (store);
  import_child (store, "2024-03-31", "<LAchildID>L100</LAchildID>", "", REFERRAL (""), &tally);
  assert_tally (&tally, 0, 0, 1, 0);
  g_assert_cmpint (kith_db_get_as_at (store->db, &error), ==, kith_test_date ("2025-03-31"));

  /* All but the import and its faults is what it was. */
  g_assert_true (kith_undo_act (store->db, "undo",
                                kith_test_select (store, "SELECT max (seq) FROM journal WHERE kind = 'act'"), NULL, &error));
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'update'"), ==, 0);
}

#define LATER_PARTS \
        REFERRAL ("<PrimaryNeedCode>N1</PrimaryNeedCode>" \
                  "<Assessments><AssessmentActualStartDate>2024-05-07</AssessmentActualStartDate>" \
                  "<FactorsIdentifiedAtAssessment><AssessmentFactors>2B</AssessmentFactors></FactorsIdentifiedAtAssessment>" \
                  "</Assessments>")
#define EARLIER_PARTS \
        REFERRAL ("<ReferralSource>2A</ReferralSource><PrimaryNeedCode>N4</PrimaryNeedCode>" \
                  "<Assessments><AssessmentActualStartDate>2024-05-07</AssessmentActualStartDate>" \
                  "<AssessmentAuthorisationDate>2024-06-07</AssessmentAuthorisationDate>" \
                  "<FactorsIdentifiedAtAssessment><AssessmentFactors>4B</AssessmentFactors></FactorsIdentifiedAtAssessment>" \
                  "</Assessments>") \
        "<CINdetails><CINreferralDate>2023-02-03</CINreferralDate><CINclosureDate>2023-08-01</CINclosureDate></CINdetails>"
#define EARLIER_IDENTIFIERS "<LAchildID>L100</LAchildID><UPN>B123456789012</UPN><FormerUPN>C123456789012</FormerUPN>" \
        "<PersonBirthDate>2012-04-03</PersonBirthDate><Sex>F</Sex>"
#define EARLIER_CHARACTERISTICS "<Ethnicity>WIRI</Ethnicity><Disabilities><Disability>HAND</Disability></Disabilities>"

static void
assert_newer_stays (KithTestStore *store)
{
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE upn = 'A123456789012' AND birth = '2012-03-04'"
                                     " AND sex = 'M' AND ethnicity = 'WBRI' AND census_date = '2025-03-31'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM disability WHERE code = 'MOB'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM disability"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral WHERE day = '2024-05-06' AND primary_need = 'N1'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM assessment_factor WHERE code = '2B'"), ==, 1);
}

/* What the newer one does not say it takes from the older one: a former UPN, who
 * referred, when the assessment was authorised, a referral of two years ago.
 */
static void
test_older_return_fills_gaps (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithImportTally tally;

  import_child (store, "2025-03-31", IDENTIFIERS, CHARACTERISTICS, LATER_PARTS, NULL);
  import_child (store, "2024-03-31", EARLIER_IDENTIFIERS, EARLIER_CHARACTERISTICS, EARLIER_PARTS, &tally);
  assert_tally (&tally, 0, 1, 0, 0);
  assert_newer_stays (store);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM assessment_factor"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE former_upn = 'C123456789012'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral WHERE day = '2024-05-06' AND source = '2A'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral WHERE closure = '2023-08-01'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM assessment WHERE authorisation = '2024-06-07'"), ==, 1);
  assert_journal_tells_all (store);

  import_child (store, "2024-03-31", EARLIER_IDENTIFIERS, EARLIER_CHARACTERISTICS, EARLIER_PARTS, &tally);
  assert_tally (&tally, 0, 0, 1, 0);
}

static void
add_list (KithTestStore *store,
          const char    *day)
{
  gint64 list = kith_test_add (store, &kith_table_import, "kind", "caseload", "reference_date", day, "at", "1",
                               "n_new", "0", "n_changed", "0", "n_same", "1", "n_refused", "0", NULL);

  kith_test_add (store, &kith_table_import_child, "import_id", kith_test_number (list),
                 "child_id", kith_test_number (kith_test_select (store, "SELECT id FROM child")), NULL);
}

/* The council's list of June knows more than the return of the March before it. */
static void
test_return_older_than_list (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithImportTally tally;

  import_child (store, "2024-03-31", IDENTIFIERS, CHARACTERISTICS, LATER_PARTS, NULL);
  add_list (store, "2025-06-01");
  import_child (store, "2025-03-31", EARLIER_IDENTIFIERS, EARLIER_CHARACTERISTICS, EARLIER_PARTS, &tally);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE upn = 'A123456789012' AND birth = '2012-03-04'"
                                     " AND sex = 'M' AND ethnicity = 'WBRI'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE former_upn = 'C123456789012'"), ==, 1);
  assert_journal_tells_all (store);

  /* A return of a later day than the list's overrules again. */
  import_child (store, "2026-03-31", EARLIER_IDENTIFIERS, EARLIER_CHARACTERISTICS, EARLIER_PARTS, &tally);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE sex = 'F' AND ethnicity = 'WIRI'"), ==, 1);
}

/* The order in which they come in makes no odds to what both say. */
static void
test_newer_return_overrules (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithImportTally tally;

  import_child (store, "2024-03-31", EARLIER_IDENTIFIERS, "<Ethnicity>WIRI</Ethnicity>", EARLIER_PARTS, NULL);
  import_child (store, "2025-03-31", IDENTIFIERS, CHARACTERISTICS, LATER_PARTS, &tally);
  assert_tally (&tally, 0, 1, 0, 0);
  assert_newer_stays (store);
  assert_journal_tells_all (store);
}

static void
test_older_return_is_remarked_on (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *child = write_child (EARLIER_IDENTIFIERS, EARLIER_CHARACTERISTICS, "");
  g_autofree char *text = write_return ("852", "2024-03-31", child);
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(KithImportLine) line = NULL;
  g_autoptr(GError) error = NULL;

  import_child (store, "2025-03-31", IDENTIFIERS "<FormerUPN>D123456789012</FormerUPN>", CHARACTERISTICS, "", NULL);
  preview = kith_db_preview_import (store->db, read_text (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_SAME), ==, 1);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_CHANGED), ==, 0);
  line = g_list_model_get_item (kith_import_preview_get_lines (preview), 0);
  g_assert_cmpint (kith_import_line_get_verdict (line), ==, KITH_IMPORT_FAULT);
  g_assert_cmpstr (kith_import_line_get_subject (line), ==, "L100");
  g_assert_cmpstr (kith_import_line_get_why (line), ==, "6 values are older than what is held, which stays.");
}

/* What the newest return says is gone with it when that is undone. */
static void
test_older_return_after_undo (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 newer;

  import_child (store, "2023-03-31", IDENTIFIERS, CHARACTERISTICS, "", NULL);
  newer = import_child (store, "2025-03-31", IDENTIFIERS, CHARACTERISTICS, "", &tally);
  assert_tally (&tally, 0, 0, 1, 0);
  g_assert_true (kith_undo_act (store->db, "undo", newer, NULL, &error));
  import_child (store, "2024-03-31", IDENTIFIERS, "<Ethnicity>WIRI</Ethnicity>", "", &tally);
  assert_tally (&tally, 0, 1, 0, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE ethnicity = 'WIRI'"
                                     " AND census_date = '2024-03-31'"), ==, 1);
}

static void
test_two_of_one_day (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const char *details = REFERRAL ("<ReferralSource>2A</ReferralSource>") REFERRAL ("<ReferralSource>6</ReferralSource>");
  KithImportTally tally;

  for (guint i = 0; i < 2; i++)
    {
      import_child (store, "2025-03-31", IDENTIFIERS, "", details, &tally);
      assert_tally (&tally, i == 0, 0, i == 1, 0);
      g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral"), ==, 2);
      g_assert_cmpint (kith_test_select (store, "SELECT count(DISTINCT source) FROM referral"), ==, 2);
    }
}

static void
test_referral_without_a_day (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithImportTally tally;

  for (guint i = 0; i < 2; i++)
    {
      import_child (store, "2025-03-31", IDENTIFIERS, "",
                    "<CINdetails><ReferralSource>2A</ReferralSource></CINdetails>", &tally);
      assert_tally (&tally, i == 0, 0, i == 1, 0);
      g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM referral WHERE day IS NULL"), ==, 1);
    }
}

static void
test_found_by_upn_alone (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithImportTally tally;

  for (guint i = 0; i < 2; i++)
    {
      import_child (store, "2025-03-31", "<UPN>A123456789012</UPN>", "", REFERRAL (""), &tally);
      assert_tally (&tally, i == 0, 0, i == 1, 0);
    }
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE upn = 'A123456789012'"), ==, 1);
}

static gint64
import_as_complete (KithTestStore *store,
                    const char    *reference_date)
{
  g_autofree char *child = write_child ("<LAchildID>L100</LAchildID>", "", "");
  g_autofree char *text = write_return ("852", reference_date, child);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithImportPreview) preview = kith_db_preview_import (store->db, read_text (text), &error);
  KithDate from, to;
  gint64 act = 0;

  g_assert_no_error (error);
  g_assert_true (kith_import_get_year (preview, &from, &to));
  g_assert_cmpint (to, ==, kith_test_date (reference_date));
  kith_import_declare (preview, TRUE);
  kith_db_import (store->db, kith_import_preview_get_payload (preview), NULL, &act, &error);
  g_assert_no_error (error);

  return act;
}

/* The year up to the reference date, by the import itself, once, and undone with it. */
static void
test_declared_complete (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  gint64 act;

  kith_db_set_up (store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  act = import_as_complete (store, "2025-03-31");
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM complete_period WHERE authority_code = '852'"
                                     " AND start = '2024-04-01' AND finish = '2025-04-01'"
                                     " AND import_id IS NOT NULL AND worker_id IS NOT NULL"), ==, 1);
  import_as_complete (store, "2025-03-31");
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM complete_period"), ==, 1);

  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM complete_period"), ==, 0);
  assert_journal_tells_all (store);
}

/* Of a return that has no day, or one that is still to come, there is nothing to declare. */
static void
test_not_to_be_declared (void)
{
  const char * const days[] = { "", "2999-03-31" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new ();
      g_autofree char *text = write_return ("852", days[i], "");
      g_autoptr(GError) error = NULL;
      g_autoptr(KithImportPreview) preview = kith_db_preview_import (store->db, read_text (text), &error);
      KithDate from, to;

      g_assert_no_error (error);
      g_assert_false (kith_import_get_year (preview, &from, &to));
    }
}

/* Nobody could tell who it is: it is said, and the others go in. */
static void
test_nobody_s_row_is_refused (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *known = write_child (IDENTIFIERS, "", REFERRAL (""));
  g_autofree char *nobody = write_child ("<PersonBirthDate>2012-03-04</PersonBirthDate>", "", REFERRAL (""));
  g_autofree char *both = g_strconcat (nobody, known, NULL);
  g_autofree char *text = write_return ("852", "2025-03-31", both);
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gboolean is_listed = FALSE;

  preview = kith_db_preview_import (store->db, read_text (text), &error);
  for (guint i = 0; i < g_list_model_get_n_items (kith_import_preview_get_lines (preview)); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (kith_import_preview_get_lines (preview), i);

      is_listed |= kith_import_line_get_verdict (line) == KITH_IMPORT_REFUSED && kith_import_line_get_why (line) != NULL;
    }
  g_assert_true (is_listed);

  import_text (store, text, &tally);
  assert_tally (&tally, 1, 0, 0, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT n_refused FROM import"), ==, 1);
}

static void
test_identifiers_are_an_authority_s_own (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  const char * const authorities[] = { "852", "208", "", "852", "208", "" };
  g_autofree char *child = write_child ("<LAchildID>L100</LAchildID>", "", REFERRAL (""));

  for (guint i = 0; i < G_N_ELEMENTS (authorities); i++)
    {
      g_autofree char *text = write_return (authorities[i], "2025-03-31", child);
      KithImportTally tally;

      import_text (store, text, &tally);
      assert_tally (&tally, i < 3, 0, i >= 3, 0);
    }
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child"), ==, 3);
}

/* A census has no names; those that somebody gave stay, and so does the place in the list. */
static void
test_names_stay (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithImportTally tally;

  kith_test_add (store, &kith_table_child, "authority_code", "852", "la_child_id", "L100", "given_name", "Ivo",
                 "family_name", "Tansley", "sort_key", "tansley ivo", NULL);
  import_child (store, "2025-03-31", IDENTIFIERS, "", REFERRAL (""), &tally);
  assert_tally (&tally, 0, 1, 0, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE given_name = 'Ivo' AND sort_key = 'tansley ivo'"
                                     " AND upn = 'A123456789012' AND birth = '2012-03-04'"), ==, 1);
}

static void
test_pre_proceedings (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_store_import (store, "cin", "cin/CIN_Census_2026.xml");
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM pre_proceedings"), >, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM pre_proceedings AS p"
                                     " JOIN referral AS r ON r.id = p.referral_id JOIN child AS c ON c.id = r.child_id"),
                   ==, kith_test_select (store, "SELECT count(*) FROM pre_proceedings"));
}

static void
test_what_is_no_return_is_refused (void)
{
  const struct
  {
    const char *text;
    int         code;
  } cases[] = {
    { "not a return", KITH_CIN_ERROR_NOT_XML },
    { "<Register/>", KITH_CIN_ERROR_NOT_A_RETURN },
    { "<!DOCTYPE Message [<!ENTITY a 'b'>]><Message/>", KITH_CIN_ERROR_HOSTILE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_import_source_new ("cin", "return.xml", bytes, NULL, &error));
      g_assert_error (error, KITH_CIN_ERROR, cases[i].code);
    }
}

static void
test_cancelled_import_leaves_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithImportSource) source = read_fixture (LARGE_RETURN);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  gint64 act = -7;

  g_cancellable_cancel (cancellable);
  kith_db_set_cancellable (store->db, cancellable, NULL);
  g_assert_false (kith_db_import (store->db, source, NULL, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED);
  kith_db_set_cancellable (store->db, NULL, NULL);

  g_assert_cmpint (act, ==, -7);
  g_assert_cmpint (kith_test_get_head (store), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child"), ==, 0);
}

static void
add_for_each_fixture (const char   *folder,
                      GTestDataFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cin-import/%s/%u", folder, i);

      g_test_add_data_func (path, fixtures[i], func);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cin-import/large-return-is-in-the-store", test_large_return_is_in_the_store);
  g_test_add_func ("/cin-import/faults-are-kept", test_faults_are_kept);
  add_for_each_fixture ("second-time-changes-nothing", test_second_time_changes_nothing);
  add_for_each_fixture ("undo-restores-everything", test_undo_restores_everything);
  add_for_each_fixture ("preview-is-what-comes", test_preview_is_what_comes);
  g_test_add_func ("/cin-import/preview-lists-all-but-the-same", test_preview_lists_all_but_the_same);
  g_test_add_func ("/cin-import/change-is-found", test_change_is_found);
  g_test_add_func ("/cin-import/parts-are-found-again", test_parts_are_found_again);
  g_test_add_func ("/cin-import/older-return/wipes-nothing-out", test_older_return_wipes_nothing_out);
  g_test_add_func ("/cin-import/older-return/fills-gaps", test_older_return_fills_gaps);
  g_test_add_func ("/cin-import/older-return/than-a-list", test_return_older_than_list);
  g_test_add_func ("/cin-import/older-return/is-remarked-on", test_older_return_is_remarked_on);
  g_test_add_func ("/cin-import/older-return/after-undo", test_older_return_after_undo);
  g_test_add_func ("/cin-import/newer-return-overrules", test_newer_return_overrules);
  g_test_add_func ("/cin-import/two-of-one-day", test_two_of_one_day);
  g_test_add_func ("/cin-import/referral-without-a-day", test_referral_without_a_day);
  g_test_add_func ("/cin-import/found-by-upn-alone", test_found_by_upn_alone);
  g_test_add_func ("/cin-import/nobodys-row-is-refused", test_nobody_s_row_is_refused);
  g_test_add_func ("/cin-import/identifiers-are-an-authoritys-own", test_identifiers_are_an_authority_s_own);
  g_test_add_func ("/cin-import/declared-complete", test_declared_complete);
  g_test_add_func ("/cin-import/not-to-be-declared", test_not_to_be_declared);
  g_test_add_func ("/cin-import/names-stay", test_names_stay);
  g_test_add_func ("/cin-import/pre-proceedings", test_pre_proceedings);
  g_test_add_func ("/cin-import/refuses-what-is-no-return", test_what_is_no_return_is_refused);
  g_test_add_func ("/cin-import/cancelled-leaves-nothing", test_cancelled_import_leaves_nothing);

  return g_test_run ();
}
