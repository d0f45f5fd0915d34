/* test-particulars.c: what is so of a child, by hand and by files
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-store-chronology.h"
#include "kith-store-cin-export.h"
#include "kith-store-particulars.h"
#include "kith-store-setup.h"
#include "kith-store-today.h"
#include "kith-store-work.h"
#include "kith-test-lists.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 20)

#define CASELOAD_HEADER "Child ID,Surname,Forename,DOB,Status,Referral Date,Ethnicity\n"

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

/* What is still to be said of it says itself: a day, and from whom. */
static KithWork *
make (Fixture     *fixture,
      KithWorkKind kind,
      ...)
{
  KithWork *work = kith_work_new (kind, 0, fixture->child, 0);
  const char *field;
  va_list values;

  kith_work_set (work, "valid_from", "2026-11-02");
  kith_work_set (work, "source", "school");
  va_start (values, kind);
  while ((field = va_arg (values, const char *)) != NULL)
    kith_work_set (work, field, va_arg (values, const char *));
  va_end (values);

  return work;
}

static gint64
save (Fixture  *fixture,
      KithWork *work,
      gint64   *ret_act)
{
  g_autoptr(GError) error = NULL;
  gint64 id = -1;

  g_assert_true (kith_db_save_work (fixture->store->db, work, NULL, TODAY, &id, ret_act, &error));
  g_assert_no_error (error);

  return id;
}

static void
assert_refused (Fixture      *fixture,
                KithWork     *owned,
                KithWorkError code)
{
  g_autoptr(KithWork) work = owned;
  gint64 head = kith_test_get_head (fixture->store);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_save_work (fixture->store->db, work, NULL, TODAY, NULL, NULL, &error));
  g_assert_error (error, KITH_WORK_ERROR, (int)code);
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

static void
assert_number (Fixture    *fixture,
               const char *sql,
               gint64      expected)
{
  g_assert_cmpint (kith_test_select (fixture->store, sql), ==, expected);
}

/* A line each: whether it is so now, what, and when. */
static char *
tell (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithParticularSheet) sheet = kith_db_load_particulars (fixture->store->db, fixture->child, TODAY, &error);
  GListModel *list = sheet != NULL ? kith_particular_sheet_get_particulars (sheet) : NULL;
  g_autoptr(GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (list, i);
      g_autofree char *text = kith_particular_dup_text (particular);
      g_autofree char *when = kith_particular_dup_when (particular);

      g_string_append_printf (told, "%s %s: %s (%s)\n", kith_particular_get_values (particular)->is_current ? "+" : "-",
                              kith_particular_get_title (particular), text, when);
    }

  /* Names and words that were typed stand apart from the text round them. */
  g_string_replace (told, "\342\201\250", "", 0);
  g_string_replace (told, "\342\201\251", "", 0);

  return g_string_free_and_steal (g_steal_pointer (&told));
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *told = tell (fixture);

  g_assert_cmpstr (told, ==, expected);
}

static const char *
give_value (const KithWorkField *field)
{
  if (field->type == KITH_WORK_DAY)
    return "2026-05-06";
  if (field->type == KITH_WORK_TENTHS)
    return "12.5";
  if (field->type == KITH_WORK_CHOICE)
    return kith_work_choice_get_code (field->codeset, 0);
  if (field->type == KITH_WORK_CODES)
    return g_str_equal (field->codeset, "disability") ? "COMM,LD" : "SLCN,SEMH";

  return field->type == KITH_WORK_CODE ? "ABAN" : "Words";
}

/* Whatever a form asks for comes back as it was, and undo takes it out again. */
static void
test_every_kind (Fixture      *fixture,
                 gconstpointer data)
{
  for (KithWorkKind kind = KITH_WORK_FIRST_PARTICULAR; kind < KITH_WORK_N_KINDS; kind++)
    {
      const KithWorkForm *form = kith_work_form_get (kind);
      g_autoptr(KithWork) work = kith_work_new (kind, 0, fixture->child, 0);
      g_autoptr(KithWorkSheet) held = NULL;
      g_autofree char *before = kith_test_dump (fixture->store);
      g_autofree char *after = NULL;
      g_autoptr(GError) error = NULL;
      gint64 id, act, undoing;

      for (guint i = 0; i < form->n_fields; i++)
        kith_work_set (work, form->fields[i].name, give_value (&form->fields[i]));
      if (kind == KITH_WORK_NHS_NUMBER)
        kith_work_set (work, "words", "9434765919");
      if (kind == KITH_WORK_FORMER_UPN)
        kith_work_set (work, "words", "A85200012300A");

      g_test_message ("%s", form->nick);
      id = save (fixture, work, &act);
      held = kith_db_open_work (fixture->store->db, fixture->child, kind, id, TODAY, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < form->n_fields; i++)
        g_assert_cmpstr (kith_work_get (kith_work_sheet_get_work (held), form->fields[i].name), ==,
                         kith_work_get (work, form->fields[i].name));
      g_assert_true (kith_work_get_origin (kith_work_sheet_get_work (held))->is_by_hand);

      g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undoing, &error));
      g_assert_no_error (error);
      after = kith_test_dump (fixture->store);
      kith_test_assert_same (after, before);
    }
}

static void
test_newest_holds (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(KithWork) pronouns = make (fixture, KITH_WORK_PRONOUNS, "words", "they/them", "source", "child", NULL);
  g_autoptr(KithWork) before = make (fixture, KITH_WORK_PRONOUNS, "words", "he/him", "valid_from", "2024-09-03", NULL);
  g_autoptr(KithWork) meals = make (fixture, KITH_WORK_FREE_MEALS, "code", "eligible", "valid_from", "2023-09-04",
                                    "valid_to", "2025-09-01", NULL);
  g_autoptr(KithWork) passport = make (fixture, KITH_WORK_IDENTIFIER, "code", "case", "words", "C-1", NULL);
  g_autoptr(KithWork) court = make (fixture, KITH_WORK_IDENTIFIER, "code", "court-case", "words", "SO 26 1", NULL);

  save (fixture, pronouns, NULL);
  save (fixture, before, NULL);
  save (fixture, meals, NULL);
  save (fixture, passport, NULL);
  save (fixture, court, NULL);
  assert_told (fixture,
               "+ Pronouns: they/them (as at 2 November 2026 · from the child)\n"
               "- Pronouns: he/him (as at 3 September 2024 · from the school)\n"
               "- Free School Meals: Eligible (4 September 2023 to 1 September 2025 · from the school)\n"
               "+ Court Case Number: SO 26 1 (as at 2 November 2026 · from the school)\n"
               "+ Case Number: C-1 (as at 2 November 2026 · from the school)\n");
}

/* Each bound of the Department's two terms, and the school year's first day. */
static void
test_school (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(KithWork) severe = make (fixture, KITH_WORK_ATTENDANCE, "number", "50", "words", "autumn term", NULL);
  g_autoptr(KithWork) persistent = make (fixture, KITH_WORK_ATTENDANCE, "number", "90", "valid_from", "2026-10-01", NULL);
  g_autoptr(KithWork) usual = make (fixture, KITH_WORK_ATTENDANCE, "number", "90.1", "valid_from", "2026-09-01", NULL);
  g_autoptr(KithWork) now = make (fixture, KITH_WORK_SUSPENSION, "number", "1.5", "valid_from", "2026-09-01", NULL);
  g_autoptr(KithWork) last = make (fixture, KITH_WORK_SUSPENSION, "number", "1", "valid_from", "2026-08-31", "words", "Fight", NULL);
  g_autoptr(KithWork) part = make (fixture, KITH_WORK_PART_TIME, "agreed_by", "mother and head teacher", "number", "12.5",
                                   "review", "2026-12-11", NULL);

  save (fixture, severe, NULL);
  save (fixture, persistent, NULL);
  save (fixture, usual, NULL);
  save (fixture, now, NULL);
  save (fixture, last, NULL);
  save (fixture, part, NULL);
  assert_told (fixture,
               "+ Attendance: 50%, severe absence, autumn term (as at 2 November 2026 · from the school)\n"
               "- Attendance: 90%, persistent absence (as at 1 October 2026 · from the school)\n"
               "- Attendance: 90.1% (as at 1 September 2026 · from the school)\n"
               "+ Suspension: 1.5 school days (1 September 2026 · from the school)\n"
               "- Suspension: 1 school day: Fight (31 August 2026 · from the school)\n"
               "+ Part-Time Timetable: 12.5 hours a week, agreed by mother and head teacher, review by 11 December 2026"
               " (since 2 November 2026 · from the school)\n");
}

static void
test_refuses (Fixture      *fixture,
              gconstpointer data)
{
  gint64 pupil = fixture->child;

  assert_refused (fixture, make (fixture, KITH_WORK_NHS_NUMBER, "words", "943 476 5918", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_FORMER_UPN, "words", "B950000178301", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_DISABILITY, "codes", "NONE,LD", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_SEN, "code", "support", "codes", "SLCN,SEMH,ASD", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_ATTENDANCE, "number", "100.1", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_ATTENDANCE, "number", "ninety", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_SUSPENSION, "number", "0", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_SUSPENSION, "number", "45.5", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_PRONOUNS, "words", "she/her", "valid_from", "2026-11-21", NULL), KITH_WORK_ERROR_FAULTY);
  assert_refused (fixture, make (fixture, KITH_WORK_PRONOUNS, "words", "she/her", "source", NULL, NULL), KITH_WORK_ERROR_FAULTY);

  /* A pupil whom only a school's roll has. */
  fixture->child = kith_test_add (fixture->store, &kith_table_child, "given_name", "Nils", "family_name", "Penrose",
                                  "sort_key", "penrose nils", "upn", "A85200012300A", NULL);
  assert_refused (fixture, make (fixture, KITH_WORK_PRONOUNS, "words", "he/him", NULL), KITH_WORK_ERROR_UNKNOWN);
  fixture->child = pupil;
}

static void
test_numbers_are_kept_bare (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr(KithWork) nhs = make (fixture, KITH_WORK_NHS_NUMBER, "words", "943-476 5919", "source", "health", NULL);
  g_autoptr(KithWork) upn = make (fixture, KITH_WORK_FORMER_UPN, "words", "a85200012300a", NULL);

  save (fixture, nhs, NULL);
  save (fixture, upn, NULL);
  assert_number (fixture, "SELECT count(*) FROM particular /*scan*/ WHERE words = '9434765919'", 1);
  assert_number (fixture, "SELECT count(*) FROM child /*scan*/ WHERE former_upn = 'A85200012300A'", 1);
  assert_told (fixture,
               "+ NHS Number: 943 476 5919 (as at 2 November 2026 · from a health service)\n"
               "+ Former Unique Pupil Number: A85200012300A (as at 2 November 2026 · from the school)\n");
}

static void
assert_return (Fixture    *fixture,
               const char *ethnicity,
               guint       n_disabilities)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin = kith_db_make_cin (fixture->store->db, kith_date_new (2027, 3, 31), "852", NULL, &error);
  KithCinChild *child;

  g_assert_no_error (error);
  g_assert_cmpuint (cin->children->len, ==, 1);
  child = g_ptr_array_index (cin->children, 0);
  g_assert_cmpstr (child->ethnicity, ==, ethnicity);
  g_assert_cmpuint (child->disabilities->len, ==, n_disabilities);
}

/* The newest row is what the census is told, and what a file said comes back when it is taken out. */
static void
test_census_follows (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr(KithWork) ethnicity = make (fixture, KITH_WORK_ETHNICITY, "code", "MWBA", "source", "family", NULL);
  g_autoptr(KithWork) disability = make (fixture, KITH_WORK_DISABILITY, "codes", "LD,HEAR", NULL);
  g_autoptr(KithWork) work = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  kith_test_change (fixture->store, &kith_table_child, fixture->child, "ethnicity", "NOBT", "census_date", "2026-03-31", NULL);
  kith_test_add (fixture->store, &kith_table_disability, "child_id", kith_test_number (fixture->child), "code", "COMM", NULL);
  kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (fixture->child), "day", "2026-09-01",
                 "source", "2A", NULL);
  assert_told (fixture,
               "+ Ethnicity: Information not yet obtained (as at 31 March 2026 · from the council’s system)\n"
               "+ Disability: Communication (as at 31 March 2026 · from the council’s system)\n");
  assert_return (fixture, "NOBT", 1);

  id = save (fixture, ethnicity, NULL);
  save (fixture, disability, NULL);
  assert_told (fixture,
               "+ Ethnicity: White and Black African (as at 2 November 2026 · from the family)\n"
               "- Ethnicity: Information not yet obtained (as at 31 March 2026 · from the council’s system)\n"
               "+ Disability: Learning; Hearing (as at 2 November 2026 · from the school)\n"
               "- Disability: Communication (as at 31 March 2026 · from the council’s system)\n");
  assert_return (fixture, "MWBA", 2);

  work = kith_work_new (KITH_WORK_ETHNICITY, id, fixture->child, 0);
  g_assert_true (kith_db_remove_work (fixture->store->db, work, "It was the sister’s.", NULL, &error));
  g_assert_no_error (error);
  assert_return (fixture, "NOBT", 2);
}

static void
take_in (Fixture    *fixture,
         const char *day,
         const char *ethnicity)
{
  g_autofree char *text = g_strdup_printf (CASELOAD_HEADER "1001,Tansley,Ivo,01/05/2012,Child in Need,01/09/2026,%s\n", ethnicity);

  kith_test_take_in (fixture->store, kith_test_caseload ("Mosaic", day, text), NULL);
}

/* An older list takes nothing back; a newer one stands before what was said here. */
static void
test_newer_file_stands (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr(KithWork) work = make (fixture, KITH_WORK_ETHNICITY, "code", "MWBA", "source", "family", NULL);

  take_in (fixture, "2026-10-01", "NOBT");
  assert_number (fixture, "SELECT count(*) FROM particular /*scan*/", 0);
  save (fixture, work, NULL);
  take_in (fixture, "2026-10-15", "WBRI");
  assert_number (fixture, "SELECT count(*) FROM child /*scan*/ WHERE ethnicity = 'MWBA'", 1);
  take_in (fixture, "2026-11-16", "BAFR");
  assert_told (fixture,
               "+ Ethnicity: Black African (as at 16 November 2026 · from the council’s system)\n"
               "- Ethnicity: White and Black African (as at 2 November 2026 · from the family)\n"
               "- Ethnicity: White British (as at 15 October 2026 · from the council’s system)\n"
               "- Ethnicity: Information not yet obtained (as at 1 October 2026 · from the council’s system)\n");
  assert_number (fixture, "SELECT count(*) FROM child /*scan*/ WHERE ethnicity = 'BAFR'", 1);
}

/* The child's page and Today say the same. */
static gboolean
asks_of_home (Fixture *fixture)
{
  g_autoptr(KithToday) today = kith_db_load_today (fixture->store->db, TODAY, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithParticularSheet) sheet = kith_db_load_particulars (fixture->store->db, fixture->child, TODAY, &error);

  g_assert_no_error (error);
  g_assert_nonnull (today);
  g_assert_cmpint (g_list_model_get_n_items (kith_today_get_home (today)) > 0, ==, kith_particular_sheet_asks_of_home (sheet));

  return kith_particular_sheet_asks_of_home (sheet);
}

static void
test_home_education (Fixture      *fixture,
                     gconstpointer data)
{
  gint64 referral = kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (fixture->child),
                                   "day", "2026-09-01", "source", "2A", NULL);
  gint64 enquiry = kith_test_add (fixture->store, &kith_table_section47, "referral_id", kith_test_number (referral),
                                  "start", "2026-11-09", NULL);
  g_autoptr(KithWork) work = make (fixture, KITH_WORK_HOME_EDUCATION, NULL);
  g_autoptr(KithWork) begun = NULL;

  g_assert_false (asks_of_home (fixture));
  begun = kith_work_new (KITH_WORK_HOME_EDUCATION, save (fixture, work, NULL), fixture->child, 0);
  g_assert_true (asks_of_home (fixture));

  kith_test_change (fixture->store, &kith_table_section47, enquiry, "conference_not_required", "1", NULL);
  g_assert_false (asks_of_home (fixture));
  kith_test_change (fixture->store, &kith_table_section47, enquiry, "conference_not_required", "0", NULL);

  kith_work_set (begun, "valid_from", "2026-11-02");
  kith_work_set (begun, "source", "family");
  kith_work_set (begun, "begun", "2026-11-23");
  save (fixture, begun, NULL);
  g_assert_true (asks_of_home (fixture));
  kith_work_set (begun, "begun", "2026-11-20");
  save (fixture, begun, NULL);
  g_assert_false (asks_of_home (fixture));
}

static void
assert_n_reviews (Fixture *fixture,
                  guint    n_expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithToday) today = kith_db_load_today (fixture->store->db, TODAY, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_reviews (today)), ==, n_expected);
}

/* A timetable that was to be looked at again is on Today a week before, until it has ended. */
static void
test_reviews (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr(KithWork) later = make (fixture, KITH_WORK_EHC_PLAN, "review", "2026-11-28", NULL);
  g_autoptr(KithWork) soon = make (fixture, KITH_WORK_PART_TIME, "agreed_by", "mother", "review", "2026-11-27", NULL);
  g_autoptr(KithWork) ended = make (fixture, KITH_WORK_PART_TIME, "agreed_by", "mother", "review", "2026-11-09",
                                    "valid_to", "2026-11-20", NULL);

  save (fixture, later, NULL);
  save (fixture, ended, NULL);
  assert_n_reviews (fixture, 0);
  save (fixture, soon, NULL);
  assert_n_reviews (fixture, 1);
}

/* What happened to a child at school is an event; what is so of a child is none. */
static void
test_chronology (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr(KithWork) suspension = make (fixture, KITH_WORK_SUSPENSION, "number", "2.5", "words", "Fight on the stairs", NULL);
  g_autoptr(KithWork) attendance = make (fixture, KITH_WORK_ATTENDANCE, "number", "81.4", NULL);
  g_autoptr(KithChronology) chronology = NULL;
  g_autoptr(KithChronologyEvent) event = NULL;
  g_autoptr(GError) error = NULL;

  save (fixture, suspension, NULL);
  save (fixture, attendance, NULL);
  chronology = kith_db_load_chronology (fixture->store->db, fixture->child, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (kith_chronology_get_events (chronology)) && event == NULL; i++)
    {
      event = g_list_model_get_item (kith_chronology_get_events (chronology), i);
      if (!g_str_has_prefix (kith_chronology_event_get_line (event), "Suspension: "))
        g_clear_object (&event);
      else
        g_assert_cmpint (kith_chronology_event_get_day (event), ==, kith_date_new (2026, 11, 2));
    }
  g_assert_nonnull (event);
  g_assert_nonnull (strstr (kith_chronology_event_get_line (event), "Fight on the stairs"));
  g_assert_cmpstr (kith_chronology_event_get_source (event), ==, "from the school");
  g_assert_true (kith_chronology_event_get_is_typed (event));
}

static void
test_absence (void)
{
  static const struct
  {
    guint        attended;
    KithAbsence  expected;
  } cases[] = {
    { 1000, KITH_ABSENCE_USUAL }, { 901, KITH_ABSENCE_USUAL }, { 900, KITH_ABSENCE_PERSISTENT },
    { 501, KITH_ABSENCE_PERSISTENT }, { 500, KITH_ABSENCE_SEVERE }, { 0, KITH_ABSENCE_SEVERE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kith_absence_of (cases[i].attended), ==, cases[i].expected);
}

/* Every number with a place is read as it is written; nothing else is read. */
static void
test_tenths (void)
{
  static const char * const none[] = { "", ".", ".5", "5.", "1.25", "1,5", "-1", " 1", "1 ", "1e3", "12345", "0x1", "\331\241" };
  guint tenths = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (kith_tenths_parse (none[i], &tenths));
  g_assert_cmpuint (tenths, ==, 7);

  for (guint round = 0; round < 500; round++)
    {
      guint number = (guint)g_test_rand_int_range (0, 99999);
      g_autofree char *text = kith_tenths_format (number);

      g_assert_true (kith_tenths_parse (text, &tenths));
      g_assert_cmpuint (tenths, ==, number);
    }
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

  add ("/particulars/every-kind", test_every_kind);
  add ("/particulars/newest-holds", test_newest_holds);
  add ("/particulars/school", test_school);
  add ("/particulars/refuses", test_refuses);
  add ("/particulars/numbers-are-kept-bare", test_numbers_are_kept_bare);
  add ("/particulars/census-follows", test_census_follows);
  add ("/particulars/newer-file-stands", test_newer_file_stands);
  add ("/particulars/home-education", test_home_education);
  add ("/particulars/reviews", test_reviews);
  add ("/particulars/chronology", test_chronology);
  g_test_add_func ("/particulars/absence", test_absence);
  g_test_add_func ("/particulars/tenths", test_tenths);

  return g_test_run ();
}
