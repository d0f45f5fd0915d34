/* test-work.c: work that a hand records, and the file that brings the same
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-store-caseload.h"
#include "kith-store-children.h"
#include "kith-store-chronology.h"
#include "kith-store-error.h"
#include "kith-store-figures.h"
#include "kith-store-setup.h"
#include "kith-store-work-private.h"
#include "kith-test-lists.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 20)

#define CASELOAD_HEADER \
        "Child ID,Surname,Forename,DOB,Status,Allocated Worker,Referral Date,CIN Plan Start Date,CP Plan Start Date," \
        "CP Plan End Date,Last Visit Date,Next Visit Due\n"

typedef struct
{
  KithTestStore *store;
  gint64         child;
} Fixture;

typedef void (*Test) (Fixture      *fixture,
                      gconstpointer data);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  kith_test_add (fixture->store, &kith_table_cluster, "name", "North", "authority_code", "852", NULL);
  fixture->child = kith_test_add (fixture->store, &kith_table_child, "authority_code", "852", "la_child_id", "1001",
                                  "given_name", "Ivo", "family_name", "Tansley", "sort_key", "tansley ivo",
                                  "birth", "2012-05-01", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

/* A new piece of work; the list of fields and values ends with NULL. */
static KithWork *
make (Fixture     *fixture,
      KithWorkKind kind,
      gint64       parent,
      ...)
{
  KithWork *work = kith_work_new (kind, 0, fixture->child, parent);
  const char *field;
  va_list values;

  va_start (values, parent);
  while ((field = va_arg (values, const char *)) != NULL)
    kith_work_set (work, field, va_arg (values, const char *));
  va_end (values);

  return work;
}

static gint64
save (Fixture  *fixture,
      KithWork *work)
{
  g_autoptr(GError) error = NULL;
  gint64 id = -1;

  g_assert_true (kith_db_save_work (fixture->store->db, work, NULL, TODAY, &id, NULL, &error));
  g_assert_no_error (error);

  return id;
}

static gint64
record (Fixture     *fixture,
        KithWorkKind kind,
        gint64       parent,
        const char  *field,
        const char  *value)
{
  g_autoptr(KithWork) work = make (fixture, kind, parent, field, value, NULL);

  if (kind == KITH_WORK_REFERRAL || kind == KITH_WORK_CONTACT)
    kith_work_set (work, "source", "2A");
  if (kind == KITH_WORK_PROTECTION_PLAN)
    kith_work_set (work, "initial_category", "NEG");
  if (kind == KITH_WORK_CARE)
    {
      kith_work_set (work, "legal_status", "V2");
      kith_work_set (work, "placement", "U6");
    }
  if (kind == KITH_WORK_MISSING)
    kith_work_set (work, "kind", "M");

  return save (fixture, work);
}

static KithWork *
load (Fixture     *fixture,
      KithWorkKind kind,
      gint64       id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithWorkSheet) sheet = kith_db_open_work (fixture->store->db, fixture->child, kind, id, TODAY, &error);

  g_assert_no_error (error);

  return g_object_ref (kith_work_sheet_get_work (sheet));
}

static void
assert_number (Fixture    *fixture,
               const char *sql,
               gint64      expected)
{
  g_assert_cmpint (kith_test_select (fixture->store, sql), ==, expected);
}

static void
assert_state (Fixture      *fixture,
              KithCaseState expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChildRecord) record = kith_db_load_child (fixture->store->db, fixture->child, &error);

  g_assert_no_error (error);
  g_assert_cmpint (kith_child_get_state (kith_child_record_get_child (record)), ==, expected);
}

static void
assert_refused (Fixture      *fixture,
                KithWork     *work,
                const char   *why,
                KithWorkError code)
{
  gint64 head = kith_test_get_head (fixture->store);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_save_work (fixture->store->db, work, why, TODAY, NULL, NULL, &error));
  g_assert_error (error, KITH_WORK_ERROR, (int)code);
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

/* Whatever a form asks for comes back as it was, and undo takes it out again. */
static void
test_every_kind (Fixture      *fixture,
                 gconstpointer data)
{
  gint64 referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-03-02");
  gint64 need = record (fixture, KITH_WORK_NEED_PLAN, referral, "start", "2026-03-10");
  gint64 plan = record (fixture, KITH_WORK_PROTECTION_PLAN, referral, "start", "2026-04-02");

  for (KithWorkKind kind = 0; kind < KITH_WORK_SCHOOL; kind++)
    {
      const KithWorkForm *form = kith_work_form_get (kind);
      gint64 parent = form->parent == KITH_WORK_REFERRAL ? referral :
        form->parent == KITH_WORK_NEED_PLAN ? need : form->parent == KITH_WORK_PROTECTION_PLAN ? plan : 0;
      g_autoptr(KithWork) work = kith_work_new (kind, 0, fixture->child, parent);
      g_autoptr(KithWork) held = NULL;
      g_autofree char *before = kith_test_dump (fixture->store);
      g_autofree char *after = NULL;
      g_autoptr(GError) error = NULL;
      gint64 id, act, undoing;

      if (kind == KITH_WORK_WORKER)
        continue;

      for (guint i = 0; i < form->n_fields; i++)
        {
          const KithWorkField *field = &form->fields[i];

          if (g_str_equal (field->name, "declined") || g_str_equal (field->name, "conference_not_required"))
            continue;

          kith_work_set (work, field->name,
                         field->type == KITH_WORK_DAY ? "2026-05-06" :
                         field->type == KITH_WORK_CODES ? "1A,2B" :
                         field->type == KITH_WORK_FLAG || field->type == KITH_WORK_NUMBER ? "1" :
                         g_strcmp0 (field->codeset, "answer") == 0 ? "accepted" :
                         g_strcmp0 (field->codeset, "decision") == 0 ? "0" : "2A");
        }
      for (guint i = 0; i < form->n_orders; i++)
        {
          if (form->orders[i].is_strict)
            kith_work_set (work, form->orders[i].later, "2026-05-07");
        }

      g_test_message ("%s", form->nick);
      g_assert_true (kith_db_save_work (fixture->store->db, work, NULL, TODAY, &id, &act, &error));
      g_assert_no_error (error);
      held = load (fixture, kind, id);
      for (guint i = 0; i < form->n_fields; i++)
        g_assert_cmpstr (kith_work_get (held, form->fields[i].name), ==, kith_work_get (work, form->fields[i].name));
      g_assert_true (kith_work_get_origin (held)->is_by_hand);
      g_assert_cmpstr (kith_work_get_origin (held)->council, ==, "not-yet");
      g_assert_cmpstr (kith_work_get_origin (held)->worker, ==, "Wren Ashgrove");

      g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undoing, &error));
      after = kith_test_dump (fixture->store);
      kith_test_assert_same (after, before);
    }
}

/* The state of the case follows from what is recorded; nobody sets it. */
static void
test_state_follows (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr(KithWork) closing = NULL;
  gint64 referral, care;

  assert_state (fixture, KITH_CASE_STATE_NONE);
  record (fixture, KITH_WORK_EARLY_HELP, 0, "start", "2026-01-12");
  assert_state (fixture, KITH_CASE_STATE_EARLY_HELP);
  referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-03-02");
  assert_state (fixture, KITH_CASE_STATE_IN_NEED);
  record (fixture, KITH_WORK_PROTECTION_PLAN, referral, "start", "2026-04-02");
  assert_state (fixture, KITH_CASE_STATE_PROTECTION);
  care = record (fixture, KITH_WORK_CARE, 0, "start", "2026-06-01");
  assert_state (fixture, KITH_CASE_STATE_LOOKED_AFTER);
  closing = load (fixture, KITH_WORK_CARE, care);
  kith_work_set (closing, "finish", "2026-09-01");
  save (fixture, closing);
  g_clear_object (&closing);
  assert_state (fixture, KITH_CASE_STATE_PROTECTION);
  closing = load (fixture, KITH_WORK_REFERRAL, referral);
  kith_work_set (closing, "closure", "2026-11-02");
  kith_work_set (closing, "closure_reason", "RC7");
  save (fixture, closing);
  assert_state (fixture, KITH_CASE_STATE_EARLY_HELP);
}

/* What somebody records after the newest file counts on the day on which they do. */
static void
test_counts_after_the_file (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  kith_test_add (fixture->store, &kith_table_import, "kind", "caseload", "reference_date", "2026-11-13", "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
  g_assert_cmpint (kith_db_get_as_at (fixture->store->db, &error), ==, kith_date_new (2026, 11, 13));
  record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-11-18");
  g_assert_cmpint (kith_db_get_as_at (fixture->store->db, &error), ==, TODAY);
  g_assert_cmpint (kith_db_get_file_day (fixture->store->db, &error), ==, kith_date_new (2026, 11, 13));
  assert_state (fixture, KITH_CASE_STATE_IN_NEED);
}

static void
test_refuses_contradictions (Fixture      *fixture,
                             gconstpointer data)
{
  gint64 referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-03-02");
  g_autoptr(KithWork) early = make (fixture, KITH_WORK_ASSESSMENT, referral, "start", "2026-03-01", NULL);
  g_autoptr(KithWork) turned = make (fixture, KITH_WORK_ASSESSMENT, referral, "start", "2026-03-05",
                                     "authorisation", "2026-03-04", NULL);
  g_autoptr(KithWork) ahead = make (fixture, KITH_WORK_ASSESSMENT, referral, "start", "2026-11-21", NULL);
  g_autoptr(KithWork) alone = make (fixture, KITH_WORK_ASSESSMENT, 0, "start", "2026-03-05", NULL);
  g_autoptr(KithWork) weekend = make (fixture, KITH_WORK_SECTION47, referral, "start", "2026-03-05",
                                      "conference", "2026-03-21", NULL);
  g_autoptr(KithWork) unborn = make (fixture, KITH_WORK_CONTACT, 0, "day", "2011-05-01", "source", "2A", NULL);

  assert_refused (fixture, early, NULL, KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, turned, NULL, KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, ahead, NULL, KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, alone, NULL, KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, weekend, NULL, KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, unborn, NULL, KITH_WORK_ERROR_FAULTY);
}

static void
test_factors (Fixture      *fixture,
              gconstpointer data)
{
  gint64 referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-03-02");
  g_autoptr(KithWork) work = make (fixture, KITH_WORK_ASSESSMENT, referral, "start", "2026-03-03",
                                   "authorisation", "2026-04-20", "factors", "3A,4B,10A", NULL);
  g_autoptr(KithWork) held = load (fixture, KITH_WORK_ASSESSMENT, save (fixture, work));

  g_assert_cmpstr (kith_work_get (held, "factors"), ==, "10A,3A,4B");
  kith_work_set (held, "factors", "4B,24A");
  save (fixture, held);
  assert_number (fixture, "SELECT count(*) FROM assessment_factor", 2);
  assert_number (fixture, "SELECT count(*) FROM assessment_factor WHERE code IN ('4B', '24A')", 2);
}

/* What the council's system brought can be added to; who says otherwise says why. */
static void
test_not_edited_silently (Fixture      *fixture,
                          gconstpointer data)
{
  gint64 id = kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (fixture->child),
                             "day", "2026-03-02", "source", "6", NULL);
  g_autoptr(KithWork) added = load (fixture, KITH_WORK_REFERRAL, id);
  g_autoptr(KithWork) other = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_false (kith_work_get_origin (added)->is_by_hand);
  kith_work_set (added, "primary_need", "N1");
  save (fixture, added);
  assert_number (fixture, "SELECT count(*) FROM work_record", 0);

  other = load (fixture, KITH_WORK_REFERRAL, id);
  kith_work_set (other, "source", "2A");
  assert_refused (fixture, other, NULL, KITH_WORK_ERROR_WHY);
  assert_refused (fixture, other, "  ", KITH_WORK_ERROR_WHY);
  g_assert_true (kith_db_save_work (fixture->store->db, other, "The school rang; the police had not.", TODAY, NULL, &act, &error));
  g_assert_cmpint (act, >, 0);
  assert_number (fixture, "SELECT count(*) FROM journal_payload WHERE why LIKE 'The school rang%' /*scan*/", 1);

  g_assert_false (kith_db_remove_work (fixture->store->db, other, "twice", NULL, &error));
  g_assert_error (error, KITH_WORK_ERROR, KITH_WORK_ERROR_COUNCIL);
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(KithWork) plan = NULL;
  g_autoptr(KithWork) group = NULL;
  g_autoptr(GError) error = NULL;
  gint64 referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-03-02");
  gint64 plan_id = record (fixture, KITH_WORK_PROTECTION_PLAN, referral, "start", "2026-04-02");
  gint64 group_id = record (fixture, KITH_WORK_CORE_GROUP, plan_id, "day", "2026-04-10");
  gint64 act, undoing;

  plan = load (fixture, KITH_WORK_PROTECTION_PLAN, plan_id);
  group = load (fixture, KITH_WORK_CORE_GROUP, group_id);
  g_assert_false (kith_db_remove_work (fixture->store->db, plan, "twice", NULL, &error));
  g_assert_error (error, KITH_WORK_ERROR, KITH_WORK_ERROR_HOLDS);
  g_clear_error (&error);
  g_assert_false (kith_db_remove_work (fixture->store->db, group, "", NULL, &error));
  g_assert_error (error, KITH_WORK_ERROR, KITH_WORK_ERROR_WHY);
  g_clear_error (&error);

  before = kith_test_dump (fixture->store);
  g_assert_true (kith_db_remove_work (fixture->store->db, group, "It was another child’s.", &act, &error));
  g_assert_no_error (error);
  assert_number (fixture, "SELECT count(*) FROM core_group", 0);
  assert_number (fixture, "SELECT count(*) FROM work_record WHERE kind = 'core-group'", 0);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undoing, &error));
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
}

static char *
dup_workers (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) all = kith_db_list_work (fixture->store->db, fixture->child, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithWork) work = g_list_model_get_item (all, i);
      const char *from = kith_work_get (work, "valid_from");
      const char *to = kith_work_get (work, "valid_to");

      if (kith_work_get_kind (work) == KITH_WORK_WORKER)
        g_string_append_printf (text, "%s:%s–%s ", kith_work_get (work, "worker_id"), from != NULL ? from : "", to != NULL ? to : "");
    }

  return g_string_free_and_steal (text);
}

static void
test_workers_are_dated (Fixture      *fixture,
                        gconstpointer data)
{
  gint64 first = kith_test_add (fixture->store, &kith_table_worker, "name", "Jane Okoro", "me", "0", NULL);
  gint64 second = kith_test_add (fixture->store, &kith_table_worker, "name", "Tom Rook", "me", "0", NULL);
  g_autofree char *one = g_strdup (kith_test_number (first));
  g_autofree char *two = g_strdup (kith_test_number (second));
  g_autofree char *told = NULL;
  g_autofree char *expected = g_strdup_printf ("%s:2026-10-05– %s:2026-06-01–2026-10-05 %s:–2026-06-01 ", two, one, two);
  g_autoptr(KithWork) change = make (fixture, KITH_WORK_WORKER, 0, "worker_id", one, "valid_from", "2026-06-01", NULL);
  g_autoptr(KithWork) back = make (fixture, KITH_WORK_WORKER, 0, "worker_id", two, "valid_from", "2026-10-05",
                                   "reason", "LEFTRL", NULL);

  kith_test_change (fixture->store, &kith_table_child, fixture->child, "worker_id", two, NULL);
  save (fixture, change);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT worker_id FROM child"), ==, first);
  save (fixture, back);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT worker_id FROM child"), ==, second);
  told = dup_workers (fixture);
  g_assert_cmpstr (told, ==, expected);
}

/* The caseload's own button dates it as well, and undo takes both back. */
static void
test_worker_of_caseload (Fixture      *fixture,
                         gconstpointer data)
{
  gint64 worker = kith_test_add (fixture->store, &kith_table_worker, "name", "Jane Okoro", "me", "0", NULL);
  g_autofree char *before = kith_test_dump (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act, undoing;

  g_assert_true (kith_db_set_worker (fixture->store->db, &fixture->child, 1, worker, &act, &error));
  assert_number (fixture, "SELECT count(*) FROM child_worker WHERE valid_to IS NULL AND valid_from IS NOT NULL", 1);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undoing, &error));
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
}

/* A council's list that brings the same finds it here, also under a day of the same week. */
static void
test_met_by_caseload (Fixture      *fixture,
                      gconstpointer data)
{
  static const char list[] = CASELOAD_HEADER
    "1001,Tansley,Ivo,01/05/2012,Child Protection,,04/03/2026,,02/04/2026,,,\n";
  gint64 referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-03-02");
  gint64 plan = record (fixture, KITH_WORK_PROTECTION_PLAN, referral, "start", "2026-04-02");
  g_autoptr(KithWork) held = NULL;
  KithImportTally tally;

  kith_test_take_in (fixture->store, kith_test_caseload ("Mosaic", "2026-11-13", list), &tally);
  assert_number (fixture, "SELECT count(*) FROM referral", 1);
  assert_number (fixture, "SELECT count(*) FROM protection_plan", 1);
  held = load (fixture, KITH_WORK_REFERRAL, referral);
  g_assert_cmpstr (kith_work_get (held, "day"), ==, "2026-03-04");
  g_assert_cmpstr (kith_work_get (held, "source"), ==, "2A");
  g_assert_cmpstr (kith_work_get_origin (held)->council, ==, "in");
  g_clear_object (&held);
  held = load (fixture, KITH_WORK_PROTECTION_PLAN, plan);
  g_assert_cmpstr (kith_work_get_origin (held)->council, ==, "in");
  g_assert_cmpint (kith_work_get_origin (held)->as_at, ==, kith_date_new (2026, 11, 13));

  /* What was met once is the council's: another of that week is another. */
  kith_test_take_in (fixture->store, kith_test_caseload ("Mosaic", "2026-11-14", CASELOAD_HEADER
                                                         "1001,Tansley,Ivo,01/05/2012,Child Protection,,06/03/2026,,02/04/2026,,,\n"),
                     &tally);
  assert_number (fixture, "SELECT count(*) FROM referral", 2);
}

#define CENSUS \
        "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>" \
        "<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>" \
        "<Source><SourceLevel>L</SourceLevel><LEA>852</LEA><SoftwareCode>Local Authority</SoftwareCode>" \
        "<SerialNo>1</SerialNo><DateTime>2026-04-01T12:00:00</DateTime></Source></Header><Children><Child>" \
        "<ChildIdentifiers><LAchildID>1001</LAchildID><PersonBirthDate>2012-05-01</PersonBirthDate></ChildIdentifiers>" \
        "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>" \
        "<CINdetails><CINreferralDate>2026-01-12</CINreferralDate><ReferralSource>6</ReferralSource>" \
        "<PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>" \
        "<Assessments><AssessmentActualStartDate>2026-01-13</AssessmentActualStartDate></Assessments>" \
        "<Section47><S47ActualStartDate>2026-01-20</S47ActualStartDate><DateOfInitialCPC>2026-02-05</DateOfInitialCPC>" \
        "<ICPCnotRequired>0</ICPCnotRequired></Section47>" \
        "<ChildProtectionPlans><CPPstartDate>2026-02-05</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>" \
        "<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>" \
        "<Reviews><CPPreviewDate>2026-03-24</CPPreviewDate></Reviews></ChildProtectionPlans>" \
        "</CINdetails></Child></Children></Message>"

static void
take_census_in (Fixture *fixture)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (CENSUS, strlen (CENSUS));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithImportSource) source = kith_import_source_new ("cin", "return.xml", bytes, NULL, &error);
  KithImportTally tally;
  gint64 act;

  g_assert_no_error (error);
  g_assert_true (kith_db_import (fixture->store->db, source, &tally, &act, &error));
  g_assert_no_error (error);
}

static void
test_met_by_census (Fixture      *fixture,
                    gconstpointer data)
{
  gint64 referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-01-12");
  gint64 plan;
  g_autoptr(KithWork) enquiry = make (fixture, KITH_WORK_SECTION47, referral, "start", "2026-01-19",
                                      "outcome", "initial-cp-conference", NULL);
  g_autoptr(KithWork) held = NULL;
  gint64 enquiry_id = save (fixture, enquiry);

  record (fixture, KITH_WORK_ASSESSMENT, referral, "start", "2026-01-15");
  plan = record (fixture, KITH_WORK_PROTECTION_PLAN, referral, "start", "2026-02-05");
  record (fixture, KITH_WORK_PROTECTION_REVIEW, plan, "day", "2026-03-23");
  take_census_in (fixture);

  assert_number (fixture, "SELECT count(*) FROM referral", 1);
  assert_number (fixture, "SELECT count(*) FROM assessment", 1);
  assert_number (fixture, "SELECT count(*) FROM section47", 1);
  assert_number (fixture, "SELECT count(*) FROM protection_plan", 1);
  assert_number (fixture, "SELECT count(*) FROM protection_review", 1);
  assert_number (fixture, "SELECT count(*) FROM work_record WHERE council = 'in' AND met = '2026-03-31'", 5);

  /* The council's day and what only the hand knew. */
  held = load (fixture, KITH_WORK_SECTION47, enquiry_id);
  g_assert_cmpstr (kith_work_get (held, "start"), ==, "2026-01-20");
  g_assert_cmpstr (kith_work_get (held, "conference"), ==, "2026-02-05");
  g_assert_cmpstr (kith_work_get (held, "outcome"), ==, "initial-cp-conference");
  take_census_in (fixture);
  assert_number (fixture, "SELECT count(*) FROM section47", 1);
}

/* What is more than a week away is another matter. */
static void
test_not_met_from_afar (Fixture      *fixture,
                        gconstpointer data)
{
  record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-01-01");
  take_census_in (fixture);
  assert_number (fixture, "SELECT count(*) FROM referral", 2);
  assert_number (fixture, "SELECT count(*) FROM work_record WHERE council = 'not-yet'", 1);
}

static void
assert_event (KithChronology *chronology,
              guint           position,
              const char     *begins,
              const char     *source)
{
  g_autoptr(KithChronologyEvent) event = g_list_model_get_item (kith_chronology_get_events (chronology), position);

  g_assert_nonnull (event);
  g_assert_true (g_str_has_prefix (kith_chronology_event_get_line (event), begins));
  g_assert_cmpstr (kith_chronology_event_get_source (event), ==, source);
}

/* A chronology says of nothing that it is the council's record which the council has not got. */
static void
test_chronology (Fixture      *fixture,
                 gconstpointer data)
{
  gint64 referral = record (fixture, KITH_WORK_REFERRAL, 0, "day", "2026-03-02");
  g_autoptr(KithWork) missing = make (fixture, KITH_WORK_MISSING, 0, "start", "2026-05-04", "kind", "M", "found", "2026-05-06", NULL);
  g_autoptr(KithChronology) chronology = NULL;
  g_autoptr(GError) error = NULL;

  record (fixture, KITH_WORK_CONTACT, 0, "day", "2026-02-03");
  record (fixture, KITH_WORK_STRATEGY, referral, "day", "2026-03-03");
  record (fixture, KITH_WORK_EXPLOITATION, 0, "day", "2026-06-01");
  record (fixture, KITH_WORK_PRIVATE_FOSTERING, 0, "notified", "2026-07-01");
  save (fixture, missing);
  kith_test_change (fixture->store, &kith_table_work_record,
                    kith_test_select (fixture->store, "SELECT id FROM work_record WHERE kind = 'referral'"), "council", "in", NULL);

  chronology = kith_db_load_chronology (fixture->store->db, fixture->child, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_chronology_get_events (chronology)), ==, 7);
  assert_event (chronology, 0, "Contact with the authority: ", "Recorded in Kith");
  assert_event (chronology, 1, "Referral: ", "Council’s record");
  assert_event (chronology, 2, "Strategy discussion", "Recorded in Kith");
  assert_event (chronology, 3, "Missing", "Recorded in Kith");
  assert_event (chronology, 4, "Found", "Recorded in Kith");
  assert_event (chronology, 5, "Referral about exploitation", "Recorded in Kith");
  assert_event (chronology, 6, "Private fostering was notified", "Recorded in Kith");
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

  add ("/recorded-work/every-kind", test_every_kind);
  add ("/recorded-work/state-follows", test_state_follows);
  add ("/recorded-work/counts-after-the-file", test_counts_after_the_file);
  add ("/recorded-work/refuses-contradictions", test_refuses_contradictions);
  add ("/recorded-work/factors", test_factors);
  add ("/recorded-work/not-edited-silently", test_not_edited_silently);
  add ("/recorded-work/remove", test_remove);
  add ("/recorded-work/workers-are-dated", test_workers_are_dated);
  add ("/recorded-work/worker-of-caseload", test_worker_of_caseload);
  add ("/recorded-work/chronology", test_chronology);
  add ("/recorded-work/met-by-caseload", test_met_by_caseload);
  add ("/recorded-work/met-by-census", test_met_by_census);
  add ("/recorded-work/not-met-from-afar", test_not_met_from_afar);

  return g_test_run ();
}
