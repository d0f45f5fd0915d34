/* test-print-tas.c: what leaves of a Team Around the School, and of whom
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-print-make.h"
#include "kith-print-output.h"
#include "kith-print-text.h"
#include "kith-store-prints.h"
#include "kith-store-tas.h"
#include "kith-test-pdf.h"
#include "kith-test-rows.h"

/* It is said of Maud alone. */
#define PLANTED "marrowlight vestibule"

typedef struct
{
  KithTestStore *store;
  gint64         ivo;
  gint64         maud;
  gint64         tam;                /* whose family refuses */
  gint64         id;
} Fixture;

static void
change (Fixture       *fixture,
        KithTasChange *what,
        gint64        *ret_id)
{
  g_autoptr(KithTasChange) owned = what;
  g_autoptr(GError) error = NULL;
  gint64 act;

  kith_db_change_tas (fixture->store->db, what, &act, ret_id, &error);
  g_assert_no_error (error);
}

static void
begin (Fixture *fixture,
       gint64   school)
{
  KithTasChange *what = kith_tas_change_new (KITH_TAS_BEGIN, 0);
  const KithTasValues values = {
    .school_id = school, .day = kith_test_date ("2026-03-10"), .minute = 630, .place = "Room 4",
    .next_day = KITH_DATE_NONE, .next_minute = KITH_TAS_NO_MINUTE,
  };

  what->tas = kith_tas_new (&values);
  change (fixture, what, &fixture->id);
  what = kith_tas_change_new (KITH_TAS_SAVE_ATTENDEE, fixture->id);
  what->attendee = kith_tas_attendee_new ();
  what->attendee->name = g_strdup ("Sana Iyer");
  what->attendee->agency = g_strdup ("Eastfield Health");
  change (fixture, what, NULL);
}

static void
add_pupil (Fixture    *fixture,
           gint64      child,
           const char *line,
           const char *action,
           const char *agency)
{
  KithTasChange *what = kith_tas_change_new (KITH_TAS_SAVE_PUPIL, fixture->id);

  what->pupil = kith_tas_pupil_new ();
  what->pupil->child_id = child;
  what->pupil->agreement = line != NULL ? KITH_TAS_AGREED : KITH_TAS_REFUSED;
  what->pupil->line = g_strdup (line);
  what->pupil->is_significant = line != NULL;
  what->pupil->action = kith_tas_action_new ();
  what->pupil->action->what = g_strdup (action);
  what->pupil->action->agency = g_strdup (agency);
  change (fixture, what, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  gint64 school;

  fixture->store = kith_test_store_new ();
  school = kith_test_add (fixture->store, &kith_table_school, "name", "Heron Lea Academy", NULL);
  kith_test_add (fixture->store, &kith_table_worker, "name", "Ruth Adeyemi", "me", "1", NULL);
  fixture->ivo = kith_test_store_add_child (fixture->store, "Ivo", "Fenwick");
  fixture->maud = kith_test_store_add_child (fixture->store, "Maud", "Tansley");
  fixture->tam = kith_test_store_add_child (fixture->store, "Tam", "Quillfeather");
  begin (fixture, school);
  add_pupil (fixture, fixture->ivo, "Late most mornings", "Breakfast club", "Early Help");
  add_pupil (fixture, fixture->maud, "Spoke of a " PLANTED, "Hearing test", "Eastfield Health");
  add_pupil (fixture, fixture->tam, NULL, NULL, NULL);
  change (fixture, kith_tas_change_new (KITH_TAS_CLOSE, fixture->id), NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_free (fixture->store);
}

static const KithTasPupil *
find_pupil (KithTas *tas,
            gint64   child)
{
  static const KithTasPupil nobody;
  GPtrArray *pupils = kith_tas_get_pupils (tas);

  for (guint i = 0; i < pupils->len; i++)
    {
      const KithTasPupil *pupil = g_ptr_array_index (pupils, i);

      if (pupil->child_id == child)
        return pupil;
    }

  return &nobody;
}

static KithPrintDocument *
make_print (Fixture      *fixture,
            KithShareWhat what,
            gint64        child,
            gboolean      names_off)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithTas) tas = kith_db_load_tas (fixture->store->db, fixture->id, &error);
  const KithTasPupil *pupil = find_pupil (tas, child);
  const KithPrintRequest request = {
    .what = what, .child_id = child, .note_id = pupil->note_id, .tas_id = fixture->id, .tas_pupil_id = pupil->id,
    .names_off = names_off, .filter = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE },
  };
  g_autoptr(KithPrintFacts) facts = kith_db_load_print_facts (fixture->store->db, &request, &error);

  g_assert_no_error (error);

  return kith_print_make (facts, kith_test_date ("2026-03-12"));
}

/* As text, as a table, as a workbook and as what a reader finds in the PDF. */
static void
assert_none (KithPrintDocument  *document,
             const char * const *words,
             guint               n_words)
{
  g_autoptr(KithPrintFoot) foot = kith_print_foot_new (0, NULL, NULL, NULL);

  for (KithShareHow how = KITH_SHARE_PDF; how < KITH_N_SHARE_HOWS; how++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = kith_print_document_to_bytes (document, how, foot, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = how == KITH_SHARE_PDF ? kith_test_pdf_text (bytes, "-raw") : g_strdup ("");
      for (guint i = 0; i < n_words; i++)
        {
          g_assert_null (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), words[i], strlen (words[i])));
          g_assert_null (strstr (text, words[i]));
        }
    }
}

static void
assert_there (KithPrintDocument *document,
              const char        *word)
{
  g_autofree char *text = kith_print_document_to_text (document);

  g_assert_nonnull (strstr (text, word));
}

static void
test_extract (Fixture      *fixture,
              gconstpointer data)
{
  static const char * const others[] = { "marrowlight", "Maud", "Tansley", "Tam", "Quillfeather", "Hearing" };
  g_autoptr(KithPrintDocument) document = make_print (fixture, KITH_SHARE_TAS_EXTRACT, fixture->ivo, FALSE);

  assert_there (document, "Ivo Fenwick");
  assert_there (document, "Late most mornings");
  assert_there (document, "Breakfast club");
  assert_there (document, "Heron Lea Academy");
  assert_none (document, others, G_N_ELEMENTS (others));
}

/* Nor is it in what else leaves about the child. */
static void
test_no_other_print (Fixture      *fixture,
                     gconstpointer data)
{
  static const char * const others[] = { "marrowlight", "Maud" };

  for (KithShareWhat what = 0; what < KITH_N_SHARE_WHATS_OF_CHILD; what++)
    {
      g_autoptr(KithPrintDocument) document = make_print (fixture, what, fixture->ivo, FALSE);

      assert_none (document, others, G_N_ELEMENTS (others));
    }
}

static void
test_chronology_has_the_line (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr(KithPrintDocument) document = make_print (fixture, KITH_SHARE_CHRONOLOGY, fixture->maud, FALSE);

  assert_there (document, PLANTED);
  assert_there (document, "Team Around the School, noted by Ruth Adeyemi");
}

static void
test_for_the_chair (Fixture      *fixture,
                    gconstpointer data)
{
  static const char * const refused[] = { "Tam", "Quillfeather" };
  g_autoptr(KithPrintDocument) document = make_print (fixture, KITH_SHARE_TAS, 0, FALSE);

  assert_there (document, "Ivo Fenwick");
  assert_there (document, PLANTED);
  assert_there (document, "Sana Iyer, Eastfield Health");
  assert_there (document, "1 pupil was not discussed by name");
  assert_none (document, refused, G_N_ELEMENTS (refused));
}

static void
test_list_of_an_agency (Fixture      *fixture,
                        gconstpointer data)
{
  static const char * const others[] = { "Ivo", "Breakfast", "marrowlight", "Late", "Tam", "Early Help" };
  g_autoptr(KithPrintDocument) document = make_print (fixture, KITH_SHARE_TAS_ACTIONS, fixture->maud, FALSE);

  assert_there (document, "Maud Tansley");
  assert_there (document, "Hearing test");
  assert_there (document, "Eastfield Health");
  assert_none (document, others, G_N_ELEMENTS (others));
}

static void
test_without_names (Fixture      *fixture,
                    gconstpointer data)
{
  static const char * const names[] = { "Ivo", "Fenwick", "Maud", "Tansley", "Tam", "Quillfeather", "Heron", "Sana", "Iyer" };

  for (KithShareWhat what = KITH_SHARE_TAS; what <= KITH_SHARE_TAS_ACTIONS; what++)
    {
      g_autoptr(KithPrintDocument) document = make_print (fixture, what, fixture->maud, TRUE);

      assert_none (document, names, G_N_ELEMENTS (names));
      assert_there (document, "Child ");
      assert_there (document, "School 1");
    }
}

typedef void (*Test) (Fixture      *fixture,
                      gconstpointer data);

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

  add ("/print-tas/extract-shows-no-other-child", test_extract);
  add ("/print-tas/no-other-print-has-it", test_no_other_print);
  add ("/print-tas/chronology-has-the-line", test_chronology_has_the_line);
  add ("/print-tas/for-the-chair", test_for_the_chair);
  add ("/print-tas/list-of-an-agency", test_list_of_an_agency);
  add ("/print-tas/without-names", test_without_names);

  return g_test_run ();
}
