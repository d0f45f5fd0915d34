/* test-caseload-import.c: a council's list goes in, comes again changed, and closes nothing by itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-store-figures.h"
#include "kith-test-lists.h"
#include "kith-undo.h"

#define HEADER \
        "Child ID,Surname,Forename,DOB,Status,Allocated Worker,Referral Date,CIN Plan Start Date,CP Plan Start Date," \
        "CP Plan End Date,Last Visit Date,Next Visit Due\n"

typedef struct
{
  KithTestStore *store;
} Fixture;

typedef void (*Test) (Fixture      *fixture,
                      gconstpointer data);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  kith_test_add (fixture->store, &kith_table_cluster, "name", "North", "authority_code", "852", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
take_in (Fixture         *fixture,
         const char      *day,
         const char      *text,
         KithImportTally *ret_tally)
{
  return kith_test_take_in (fixture->store, kith_test_caseload ("Mosaic", day, text), ret_tally);
}

static char *
look (Fixture    *fixture,
      const char *day,
      const char *text)
{
  g_autoptr(KithImportPreview) preview = NULL;

  preview = kith_test_preview (fixture->store, kith_test_caseload ("Mosaic", day, text));

  return kith_test_lines (preview);
}

static void
assert_number (Fixture    *fixture,
               const char *sql,
               gint64      expected)
{
  g_assert_cmpint (kith_test_select (fixture->store, sql), ==, expected);
}

static void
assert_says (const char *lines,
             const char *expected)
{
  if (strstr (lines, expected) == NULL)
    g_error ("“%s” is not in:\n%s", expected, lines);
}

static void
test_first_list (Fixture      *fixture,
                 gconstpointer data)
{
  const char *text = HEADER
    "1001,Okafor,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026,10/06/2026,,,02/11/2026,30/11/2026\n"
    "1002,Lindqvist,Nils,14/02/2013,Child Protection,\"Okoro, Jane\",02/03/2026,,01/04/2026,,,\n"
    "1003,Penrose,Wren,30/06/2012,Looked After,,,,,,,\n"
    "1004,Marsh,Ivy,01/01/2014,Early Help,,,,,,,\n";
  KithImportTally tally;

  take_in (fixture, "2026-11-02", text, &tally);
  kith_test_assert_tally (&tally, 4, 0, 0, 0, 0);
  assert_number (fixture, "SELECT count(*) FROM child WHERE authority_code = '852' AND la_child_id IS NOT NULL", 4);
  assert_number (fixture, "SELECT count(*) FROM worker WHERE name = 'Jane Okoro'", 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE worker_id IS NOT NULL", 2);
  assert_number (fixture, "SELECT count(*) FROM referral WHERE day IS NOT NULL AND closure IS NULL", 2);
  assert_number (fixture, "SELECT count(*) FROM need_plan WHERE start = '2026-06-10'", 1);
  assert_number (fixture, "SELECT count(*) FROM protection_plan WHERE start = '2026-04-01' AND finish IS NULL", 1);
  assert_number (fixture, "SELECT count(*) FROM care_episode WHERE start IS NULL AND finish IS NULL", 1);
  assert_number (fixture, "SELECT count(*) FROM early_help WHERE start IS NULL AND finish IS NULL", 1);
  assert_number (fixture, "SELECT count(*) FROM council_date WHERE kind = 'visit' AND done = '2026-11-02'"
                 " AND due = '2026-11-30' AND as_at = '2026-11-02'", 1);
  assert_number (fixture, "SELECT count(*) FROM import_child", 4);
  assert_number (fixture, "SELECT count(*) FROM import WHERE kind = 'caseload' AND source = 'Mosaic'", 1);
}

static void
test_same_again_changes_nothing (Fixture      *fixture,
                                 gconstpointer data)
{
  const char *text = HEADER
    "1001,Okafor,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026,10/06/2026,,,02/11/2026,30/11/2026\n"
    "1001,Okafor,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026,10/06/2026,,,09/11/2026,07/12/2026\n"
    "1003,Penrose,Wren,30/06/2012,Looked After,,,,,,,\n"
    "1004,Marsh,Ivy,01/01/2014,Closed,,,,,,,\n";
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  KithImportTally tally;

  take_in (fixture, "2026-11-12", text, NULL);
  before = kith_test_dump (fixture->store);
  g_assert_cmpint (take_in (fixture, "2026-11-12", text, &tally), ==, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_NEW], ==, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_GONE], ==, 0);
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
}

static void
test_later_list_says_old_and_new (Fixture      *fixture,
                                  gconstpointer data)
{
  const char *first = HEADER
    "1001,Okafor,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026,,,,02/10/2026,30/10/2026\n"
    "1002,Lindqvist,Nils,14/02/2013,Child Protection,Jane Okoro,02/03/2026,,01/04/2026,,,\n"
    "1003,Penrose,Wren,30/06/2012,Child in Need,Jane Okoro,02/03/2026,,,,,\n";
  const char *second = HEADER
    "1001,Okafor-Lee,Adaeze,03/09/2014,Child in Need,Sam Adeyemi,01/06/2026,,,,28/10/2026,25/11/2026\n"
    "1002,Lindqvist,Nils,14/02/2013,Child in Need,Jane Okoro,02/03/2026,,01/04/2026,,,\n";
  g_autofree char *lines = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 act;

  take_in (fixture, "2026-10-05", first, NULL);
  lines = look (fixture, "2026-11-02", second);
  assert_says (lines, "changed 2 Adaeze Okafor-Lee|");
  assert_says (lines, "Okafor\xe2\x81\xa9 → ");
  assert_says (lines, "Jane Okoro\xe2\x81\xa9 → ");
  assert_says (lines, "remark 3 |A protection plan is open here");
  assert_says (lines, "gone 0 Wren Penrose|Was in the list of 5 October 2026");

  before = kith_test_dump (fixture->store);
  act = take_in (fixture, "2026-11-02", second, &tally);
  kith_test_assert_tally (&tally, 0, 1, 1, 1, 0);
  assert_number (fixture, "SELECT count(*) FROM protection_plan WHERE finish IS NULL", 1);
  assert_number (fixture, "SELECT count(*) FROM referral WHERE closure IS NULL", 3);
  assert_number (fixture, "SELECT count(*) FROM council_date WHERE done = '2026-10-28' AND due = '2026-11-25'", 1);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
}

static void
test_older_list_only_fills (Fixture      *fixture,
                            gconstpointer data)
{
  const char *newer = HEADER
    "1001,Okafor-Lee,Adaeze,03/09/2014,Child in Need,Sam Adeyemi,01/06/2026,,,,28/10/2026,\n";
  const char *older = HEADER
    "1001,Okafor,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026,10/06/2026,,,01/09/2026,29/09/2026\n";

  take_in (fixture, "2026-11-02", newer, NULL);
  take_in (fixture, "2026-09-07", older, NULL);
  assert_number (fixture, "SELECT count(*) FROM child WHERE family_name = 'Okafor-Lee'", 1);
  assert_number (fixture, "SELECT count(*) FROM child AS c JOIN worker AS w ON w.id = c.worker_id"
                 " WHERE w.name = 'Sam Adeyemi'", 1);
  assert_number (fixture, "SELECT count(*) FROM council_date WHERE done = '2026-10-28' AND due IS NULL", 1);
  assert_number (fixture, "SELECT count(*) FROM need_plan WHERE start = '2026-06-10'", 1);
}

static void
test_joins_the_roll (Fixture      *fixture,
                     gconstpointer data)
{
  const char *roll = "Surname,Forename,DOB,Year,Reg\nOkafor,Adaeze,03/09/2014,7,7B\n";
  const char *text = HEADER "1001,OKAFOR,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026,,,,,\n";
  gint64 school = kith_test_add_school (fixture->store, "Fernhill School", 900001);
  KithImportTally tally;

  kith_test_take_in (fixture->store, kith_test_roll (school, "2026-11-02", roll), NULL);
  take_in (fixture, "2026-11-02", text, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_CHANGED], ==, 1);
  assert_number (fixture, "SELECT count(*) FROM child", 1);
  assert_number (fixture, "SELECT count(*) FROM child WHERE la_child_id = '1001'", 1);
}

static void
test_does_not_guess (Fixture      *fixture,
                     gconstpointer data)
{
  const char *text = "Surname,Forename,DOB,Status\nMarsh,Ivy,01/01/2014,Child in Need\n";
  KithImportTally tally;

  for (guint i = 0; i < 2; i++)
    kith_test_add (fixture->store, &kith_table_child, "family_name", "Marsh", "given_name", "Ivy",
                   "birth", "2014-01-01", "sort_key", "marsh ivy", NULL);
  take_in (fixture, "2026-11-02", text, &tally);
  kith_test_assert_tally (&tally, 0, 0, 0, 0, 1);
  assert_number (fixture, "SELECT count(*) FROM referral", 0);
}

static void
test_status_takes_the_day_that_comes_later (Fixture      *fixture,
                                            gconstpointer data)
{
  const char *first = HEADER "1001,Okafor,Adaeze,03/09/2014,Child Protection,,,,,,,\n";
  const char *second = HEADER "1001,Okafor,Adaeze,03/09/2014,Child Protection,,01/06/2026,,20/06/2026,,,\n";
  const char *third = HEADER "1001,Okafor,Adaeze,03/09/2014,Child in Need,,01/06/2026,,20/06/2026,15/11/2026,,\n";

  take_in (fixture, "2026-10-05", first, NULL);
  assert_number (fixture, "SELECT count(*) FROM protection_plan WHERE start IS NULL", 1);

  take_in (fixture, "2026-11-02", second, NULL);
  assert_number (fixture, "SELECT count(*) FROM referral WHERE day = '2026-06-01'", 1);
  assert_number (fixture, "SELECT count(*) FROM referral", 1);
  assert_number (fixture, "SELECT count(*) FROM protection_plan WHERE start = '2026-06-20'", 1);
  assert_number (fixture, "SELECT count(*) FROM protection_plan", 1);

  take_in (fixture, "2026-11-16", third, NULL);
  assert_number (fixture, "SELECT count(*) FROM protection_plan WHERE finish = '2026-11-15'", 1);
}

static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  const char *first = HEADER "1001,Okafor,Adaeze,03/09/2014,Child in Need,,01/06/2026,,,,,\n";
  const char *second = HEADER
    "1001,Okafor,Adaeze,03/09/2014,Closed,,01/06/2026,,,,,\n"
    "1002,Lindqvist,Nils,14/02/2013,Closed,,,,,,,\n";
  g_autofree char *lines = NULL;

  take_in (fixture, "2026-10-05", first, NULL);
  lines = look (fixture, "2026-11-02", second);
  assert_says (lines, "remark 2 |The file says that the case is closed, and not since when.");
  take_in (fixture, "2026-11-02", second, NULL);
  assert_number (fixture, "SELECT count(*) FROM referral WHERE closure = '2026-11-02'", 1);

  /* "Closed" opens no case in order to close it. */
  assert_number (fixture, "SELECT count(*) FROM referral", 1);
  assert_number (fixture, "SELECT count(*) FROM child", 2);
}

static void
test_no_worker_any_more (Fixture      *fixture,
                         gconstpointer data)
{
  const char *first = HEADER "1001,Okafor,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026,,,,,\n";
  const char *second = HEADER "1001,Okafor,Adaeze,03/09/2014,Child in Need,,01/06/2026,,,,,\n";

  take_in (fixture, "2026-10-05", first, NULL);
  take_in (fixture, "2026-11-02", second, NULL);
  assert_number (fixture, "SELECT count(*) FROM child WHERE worker_id IS NULL", 1);
}

static void
test_figures_say_the_day (Fixture      *fixture,
                          gconstpointer data)
{
  const char *text = HEADER "1001,Okafor,Adaeze,03/09/2014,Child in Need,,01/06/2026,,,,,\n";
  g_autoptr(GError) error = NULL;

  take_in (fixture, "2026-11-02", text, NULL);
  g_assert_cmpint (kith_db_get_as_at (fixture->store->db, &error), ==, kith_test_date ("2026-11-02"));
  g_assert_no_error (error);
}

static void
test_school_of_the_council (Fixture      *fixture,
                            gconstpointer data)
{
  const char *text =
    "Child ID,Surname,Forename,DOB,Status,School\n"
    "1001,Okafor,Adaeze,03/09/2014,Child in Need,fernhill school\n"
    "1002,Lindqvist,Nils,14/02/2013,Child in Need,Somewhere Else\n";

  kith_test_add_school (fixture->store, "Fernhill School", 900001);
  take_in (fixture, "2026-11-02", text, NULL);
  assert_number (fixture, "SELECT count(*) FROM attendance WHERE valid_from IS NULL", 1);
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

  add ("/caseload/first-list", test_first_list);
  add ("/caseload/same-again-changes-nothing", test_same_again_changes_nothing);
  add ("/caseload/later-list-says-old-and-new", test_later_list_says_old_and_new);
  add ("/caseload/older-list-only-fills", test_older_list_only_fills);
  add ("/caseload/joins-the-roll", test_joins_the_roll);
  add ("/caseload/does-not-guess", test_does_not_guess);
  add ("/caseload/status-takes-the-day-that-comes-later", test_status_takes_the_day_that_comes_later);
  add ("/caseload/closed", test_closed);
  add ("/caseload/no-worker-any-more", test_no_worker_any_more);
  add ("/caseload/figures-say-the-day", test_figures_say_the_day);
  add ("/caseload/school-of-the-council", test_school_of_the_council);

  return g_test_run ();
}
