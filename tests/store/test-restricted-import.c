/* test-restricted-import.c: a file that speaks of a child whose record is restricted to others
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the file brings is taken in, once, since who is named has to find it;
 * what is said of it has no name and no number, before or after.
 */

#include "config.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-store-restrictions.h"
#include "kith-test-lists.h"
#include "kith-test-rows.h"

#define ROLL "UPN,Surname,Forename,DOB,Gender,Year,Reg\n"
#define LIST "Child ID,UPN,Surname,Forename,DOB,Gender,Status\n"
#define NAME "Quillfeather"

typedef struct
{
  KithTestStore *store;
  gint64         school;
  gint64         other;
  gint64         child;
  char          *upn;
  char          *open_upn;
} Fixture;

static gint64
add_child (Fixture    *fixture,
           const char *given,
           const char *family,
           const char *upn,
           const char *identifier)
{
  gint64 id = kith_test_add (fixture->store, &kith_table_child, "given_name", given, "family_name", family, "upn", upn,
                             "la_child_id", identifier, "authority_code", "852", "birth", "2014-01-01", "sex", "F",
                             "sort_key", family, NULL);

  kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (id),
                 "school_id", kith_test_number (fixture->school), "valid_from", "2025-09-01", "year_group", "4", NULL);

  return id;
}

static void
restrict_child (Fixture *fixture,
                gint64   child_id)
{
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  g_autoptr(GError) error = NULL;
  KithDate today = kith_date_today ();

  g_array_append_val (terms->workers, fixture->other);
  terms->reason = g_strdup ("The mother is a witness in a trial");
  terms->review = today + 30;
  kith_db_restrict_child (fixture->store->db, child_id, terms, today, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  kith_test_add (fixture->store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  fixture->other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  kith_test_add (fixture->store, &kith_table_cluster, "name", "North", "authority_code", "852", NULL);
  fixture->school = kith_test_add_school (fixture->store, "Fernhill School", 900001);
  fixture->upn = kith_test_upn (1);
  fixture->open_upn = kith_test_upn (2);
  fixture->child = add_child (fixture, "Zephyrine", NAME, fixture->upn, "M-1");
  add_child (fixture, "Ann", "Fielding", fixture->open_upn, "M-2");
  restrict_child (fixture, fixture->child);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
  g_free (fixture->upn);
  g_free (fixture->open_upn);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  return kith_test_select (fixture->store, sql);
}

/* What the preview says, and what the store keeps to say of the import later. */
static void
assert_says_nothing (Fixture           *fixture,
                     KithImportPreview *preview)
{
  g_autofree char *said = kith_test_lines (preview);

  g_assert_null (strstr (said, NAME));
  g_assert_null (strstr (said, "Zephyrine"));
  g_assert_null (strstr (said, fixture->upn));
  g_assert_null (strstr (said, "M-1"));
}

static void
assert_keeps_nothing (Fixture *fixture)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM main.import_fault WHERE instr (coalesce (subject, '') ||"
                                          " coalesce (value, '') || message, '" NAME "') OR subject = '%s' OR value = '%s'"
                                          " OR subject = 'M-1'", fixture->upn, fixture->upn);

  g_assert_cmpint (count (fixture, sql), ==, 0);
}

static void
take_in (Fixture           *fixture,
         KithImportPreview *preview)
{
  g_autoptr(GError) error = NULL;

  kith_db_import (fixture->store->db, kith_import_preview_get_payload (preview), NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
import_roll (Fixture    *fixture,
             const char *day,
             const char *rows)
{
  g_autofree char *text = g_strconcat (ROLL, rows, NULL);
  g_autoptr(KithImportPreview) preview = kith_test_preview (fixture->store, kith_test_roll (fixture->school, day, text));

  assert_says_nothing (fixture, preview);
  take_in (fixture, preview);
  assert_keeps_nothing (fixture);
}

static void
import_list (Fixture    *fixture,
             const char *rows)
{
  g_autofree char *text = g_strconcat (LIST, rows, NULL);
  g_autoptr(KithImportPreview) preview = kith_test_preview (fixture->store, kith_test_caseload ("Mosaic", "2026-11-02", text));

  assert_says_nothing (fixture, preview);
  take_in (fixture, preview);
  assert_keeps_nothing (fixture);
}

static void
test_roll (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *rows = g_strdup_printf ("%s," NAME ",Zephyrine,01/01/2014,F,5,5A\n%s,Fielding,Ann,01/01/2014,F,5,5A\n",
                                           fixture->upn, fixture->open_upn);

  import_roll (fixture, "2026-11-02", rows);
  import_roll (fixture, "2026-11-09", rows);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM main.child"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM main.attendance WHERE child_id = 1 AND valid_to IS NULL"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT year_group FROM main.attendance WHERE child_id = 1 AND valid_to IS NULL"), ==, 5);
}

/* A name and a birth may mean the child: nothing is asked, and nobody is made. */
static void
test_roll_without_number (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *rows = g_strdup_printf ("," NAME ",Zephyrine,01/01/2014,F,5,5A\n%s,Fielding,Ann,01/01/2014,F,5,5A\n",
                                           fixture->open_upn);

  import_roll (fixture, "2026-11-02", rows);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM main.child"), ==, 2);
}

/* Who is not in the roll has left the school, and that is not said either. */
static void
test_roll_leaver (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *rows = g_strdup_printf ("%s,Fielding,Ann,01/01/2014,F,5,5A\n", fixture->open_upn);

  import_roll (fixture, "2026-11-02", rows);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM main.child"), ==, 2);
}

static void
test_caseload (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *rows = g_strdup_printf ("M-1,%s," NAME ",Zephyrine,01/01/2014,F,CIN\nM-2,%s,Fielding,Ann,01/01/2014,F,CIN\n",
                                           fixture->upn, fixture->open_upn);

  import_list (fixture, rows);
  import_list (fixture, rows);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM main.child"), ==, 2);
  import_list (fixture, "M-2,,Fielding,Ann,01/01/2014,F,CIN\n");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM main.child"), ==, 2);
}

/* The census again, with one of its children closed meanwhile. */
static void
test_census (Fixture      *fixture,
             gconstpointer data)
{
  static const char * const tables[] = { "child", "referral", "assessment", "section47", "protection_plan" };
  g_autoptr(GBytes) bytes = kith_test_read_fixture ("cin/fake_CIN_data.xml");
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autofree char *identifier = NULL;
  g_autofree char *said = NULL;
  gint64 before[G_N_ELEMENTS (tables)];

  kith_test_store_import (fixture->store, "cin", "cin/fake_CIN_data.xml");
  row = kith_row_load (fixture->store->db, &kith_table_child, count (fixture, "SELECT min (child_id) FROM main.referral"), &error);
  g_assert_no_error (error);
  identifier = g_strdup (kith_row_get_text (row, "la_child_id"));
  g_assert_nonnull (identifier);
  restrict_child (fixture, kith_row_get_id (row));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strconcat ("SELECT count(*) FROM main.", tables[i], NULL);

      before[i] = count (fixture, sql);
    }

  preview = kith_test_preview (fixture->store, kith_import_source_new ("cin", "again", bytes, NULL, &error));
  g_assert_no_error (error);
  said = kith_test_lines (preview);
  take_in (fixture, preview);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strconcat ("SELECT count(*) FROM main.", tables[i], NULL);

      g_assert_cmpint (count (fixture, sql), ==, before[i]);
    }
  g_assert_null (strstr (said, identifier));
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/restricted-import/roll", test_roll);
  add_test ("/restricted-import/roll-without-number", test_roll_without_number);
  add_test ("/restricted-import/roll-leaver", test_roll_leaver);
  add_test ("/restricted-import/caseload", test_caseload);
  add_test ("/restricted-import/census", test_census);

  return g_test_run ();
}
