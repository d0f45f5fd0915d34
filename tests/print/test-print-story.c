/* test-print-story.c: three years of one family, as they leave the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-print-chronology.h"
#include "kith-print-layout.h"
#include "kith-print-make.h"
#include "kith-print-output.h"
#include "kith-print-style.h"
#include "kith-print-text.h"
#include "kith-store-chronology.h"
#include "kith-store-notes.h"
#include "kith-store-prints.h"
#include "kith-test-pdf.h"
#include "kith-test-story.h"

#define N_NOTES 120

static const KithChronologyFilter everything = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE };

static KithPrintDocument *
make_document (KithTestStory *story,
               gint64         child_id,
               gboolean       is_family,
               gboolean       names_off)
{
  g_autoptr(KithChronology) chronology = NULL;
  g_autoptr(KithNamesOff) off = NULL;
  g_autoptr(GError) error = NULL;
  KithPrintDocument *document = NULL;

  chronology = kith_db_load_chronology (story->store->db, child_id, is_family, &error);
  g_assert_no_error (error);
  document = kith_print_chronology (chronology, &everything, names_off, kith_test_date ("2026-11-22"));
  if (names_off)
    {
      off = kith_db_load_names_off (story->store->db, child_id, &error);
      g_assert_no_error (error);
      kith_print_document_hide_names (document, off);
    }

  return document;
}

static GBytes *
make_pdf (KithPrintDocument *document)
{
  g_autoptr(KithPrintLayout) layout = kith_print_layout_new (document, KITH_PRINT_A4_WIDTH, KITH_PRINT_A4_HEIGHT);
  g_autoptr(KithPrintFoot) foot = kith_print_foot_new (G_GINT64_CONSTANT (1795357920000000), NULL, "the court", "7 · 7F3A-9C21");
  g_autoptr(GError) error = NULL;
  GBytes *pdf = kith_print_layout_to_pdf (layout, foot, &error);

  g_assert_no_error (error);

  return pdf;
}

/* One blank between two words, wherever lines and pages end. */
static char *
flatten (const char *text)
{
  g_auto(GStrv) words = g_regex_split_simple ("\\s+", text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);

  return g_strjoinv (" ", words);
}

static char *
read_pdf (KithPrintDocument *document)
{
  g_autoptr(GBytes) pdf = make_pdf (document);
  g_autofree char *text = kith_test_pdf_text (pdf, "-raw");

  return flatten (text);
}

static const char *
assert_next (const char *text,
             const char *line)
{
  const char *found = strstr (text, line);

  if (found == NULL)
    g_test_message ("Not found: %s", line);
  g_assert_nonnull (found);

  return found;
}

static void
test_every_line_in_order (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (N_NOTES);
  g_autoptr(KithPrintDocument) document = make_document (story, story->ottilie, TRUE, FALSE);
  g_autofree char *text = read_pdf (document);
  const char *found = text;

  for (guint i = 0; i < story->lines->len; i++)
    found = assert_next (found, g_ptr_array_index (story->lines, i));

  assert_next (text, "Ottilie Marsh");
  assert_next (text, "born 17 May 2012");
  assert_next (text, "Section 47 enquiry began");
}

static void
test_episodes_in_order (void)
{
  static const char * const events[] = {
    "12 Feb 2024 Referral: ", "13 Feb 2024 Assessment began", "14 Feb 2024 Section 47 enquiry began",
    "1 Mar 2024 Child protection conference", "Child protection plan began", "2 Apr 2024 Assessment finished",
    "1 May 2024 Became looked after", "1 Jun 2024 Warning given", "1 Aug 2024 Placement or legal status changed",
    "1 Dec 2024 No longer looked after", "7 Mar 2025 Child protection plan ended", "20 Mar 2026 Case closed",
  };
  g_autoptr(KithTestStory) story = kith_test_story_new (1);
  g_autoptr(KithPrintDocument) document = make_document (story, story->bede, FALSE, FALSE);
  g_autofree char *text = read_pdf (document);
  const char *found = text;

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    found = assert_next (found, events[i]);
}

static void
test_school_move (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (1);
  g_autoptr(KithPrintDocument) document = make_document (story, story->ottilie, FALSE, FALSE);
  g_autofree char *text = read_pdf (document);

  assert_next (text, "6 Jan 2025 Changed school: from Saltmarsh School to Heron Lea Academy");
}

static void
assert_no_names (const char *text)
{
  static const char * const names[] = {
    "ottilie", "bede", "tilly", "marsh", "marguerite", "fennimore", "petra", "quill", "tomasz", "wrenfield", "heron",
    "isolde", "2012", "T123456789012",
  };
  g_autofree char *small = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_utf8_strdown (names[i], -1);

      if (strstr (small, name) != NULL)
        g_test_message ("%s stands in it", names[i]);
      g_assert_null (strstr (small, name));
    }
}

static void
test_no_name_with_names_off (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (N_NOTES);
  g_autoptr(KithPrintDocument) document = make_document (story, story->ottilie, TRUE, TRUE);
  g_autoptr(GBytes) csv = kith_print_document_to_csv (document);
  g_autofree char *table = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_autofree char *plain = kith_print_document_to_text (document);
  g_autofree char *text = read_pdf (document);

  assert_no_names (text);
  assert_no_names (plain);
  assert_no_names (table);
  assert_next (text, "Child A came to school without breakfast");
  assert_next (text, "Child B was late for the fifth time");
  assert_next (text, "Child A’s father came to School 1 and was turned away");
  assert_next (text, "Worker 1 saw both children");
}

/* What is for Bede alone is in no byte of what leaves about Ottilie. */
static void
assert_not_planted (KithTestStory *story,
                    gint64         child_id,
                    gboolean       is_family)
{
  g_autoptr(KithPrintDocument) document = make_document (story, child_id, is_family, FALSE);
  g_autoptr(GBytes) csv = kith_print_document_to_csv (document);
  g_autofree char *plain = kith_print_document_to_text (document);
  g_autofree char *text = read_pdf (document);

  g_assert_null (strstr (text, "marrowlight"));
  g_assert_null (strstr (plain, "marrowlight"));
  g_assert_null (memmem (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv), "marrowlight", strlen ("marrowlight")));
  g_assert_nonnull (strstr (text, "Both had lunch at the club."));
  g_assert_null (strstr (text, "18 Jun 2025"));
}

static void
test_planted_sentence (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (3);
  g_autoptr(KithPrintDocument) own = make_document (story, story->bede, FALSE, FALSE);
  g_autofree char *text = read_pdf (own);

  assert_not_planted (story, story->ottilie, FALSE);
  assert_not_planted (story, story->ottilie, TRUE);
  assert_not_planted (story, story->bede, TRUE);
  assert_next (text, "Bede spoke of the " KITH_TEST_PLANTED);
  assert_next (text, "18 Jun 2025 Again the " KITH_TEST_PLANTED);
}

static KithPrintDocument *
make_print (KithTestStory *story,
            KithShareWhat  what,
            gint64         child_id,
            gboolean       names_off)
{
  const KithPrintRequest request = { what, child_id, everything, names_off };
  g_autoptr(GError) error = NULL;
  g_autoptr(KithPrintFacts) facts = kith_db_load_print_facts (story->store->db, &request, &error);

  g_assert_no_error (error);

  return kith_print_make (facts, kith_test_date ("2026-11-22"));
}

/* No kind of print, and no way in which it leaves, has what is for a brother alone. */
static void
test_planted_sentence_in_every_print (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (3);
  g_autoptr(KithPrintDocument) own = make_print (story, KITH_SHARE_NOTES, story->bede, FALSE);
  g_autofree char *own_text = kith_print_document_to_text (own);

  g_assert_nonnull (strstr (own_text, KITH_TEST_PLANTED));
  for (guint what = 0; what < KITH_N_SHARE_WHATS_OF_CHILD; what++)
    {
      g_autoptr(KithPrintDocument) document = make_print (story, what, story->ottilie, FALSE);
      g_autoptr(KithPrintFoot) foot = kith_print_foot_new (0, NULL, NULL, NULL);

      for (guint how = 0; how < KITH_N_SHARE_HOWS; how++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(GBytes) bytes = kith_print_document_to_bytes (document, how, foot, &error);

          g_assert_no_error (error);
          g_assert_null (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "marrowlight", strlen ("marrowlight")));
        }
      g_clear_pointer (&own_text, g_free);
      own_text = read_pdf (document);
      g_assert_null (strstr (own_text, "marrowlight"));
    }
}

/* The summary has what holds; without names it has neither who agreed nor a number by which the child is known. */
static void
test_particulars (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (1);
  g_autoptr(KithPrintDocument) with_names = NULL;
  g_autoptr(KithPrintDocument) without = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bare = NULL;

  kith_test_add (story->store, &kith_table_particular, "child_id", kith_test_number (story->ottilie), "kind", "part-time",
                 "valid_from", "2026-01-05", "agreed_by", "Marguerite Marsh", "words", "Ottilie is tired", "source", "school", NULL);
  kith_test_add (story->store, &kith_table_particular, "child_id", kith_test_number (story->ottilie), "kind", "nhs-number",
                 "valid_from", "2026-01-05", "words", "9434765919", "source", "health", NULL);
  kith_test_add (story->store, &kith_table_particular, "child_id", kith_test_number (story->ottilie), "kind", "language",
                 "valid_from", "2024-01-05", "words", "Finnish", "source", "family", NULL);
  kith_test_add (story->store, &kith_table_particular, "child_id", kith_test_number (story->ottilie), "kind", "language",
                 "valid_from", "2026-01-05", "words", "Estonian", "source", "family", NULL);

  with_names = make_print (story, KITH_SHARE_SUMMARY, story->ottilie, FALSE);
  text = read_pdf (with_names);
  assert_next (assert_next (text, "Particulars"), "Estonian");
  assert_next (text, "agreed by Marguerite Marsh: Ottilie is tired");
  assert_next (text, "943 476 5919");
  g_assert_null (strstr (text, "Finnish"));

  without = make_print (story, KITH_SHARE_SUMMARY, story->ottilie, TRUE);
  bare = read_pdf (without);
  assert_next (bare, "Estonian");
  assert_next (bare, "is tired");
  assert_no_names (bare);
  g_assert_null (strstr (bare, "943"));
}

static void
test_no_name_in_any_print (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (24);

  for (guint what = 0; what < KITH_N_SHARE_WHATS_OF_CHILD; what++)
    {
      g_autoptr(KithPrintDocument) document = make_print (story, what, story->ottilie, TRUE);
      g_autofree char *text = read_pdf (document);

      assert_no_names (text);
      assert_next (text, "Child A");
    }
}

static void
test_additions_stand_beside (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (1);
  g_autoptr(KithPrintDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autoptr(KithNoteForm) answer = kith_note_form_new ("correction");
  g_autoptr(GError) error = NULL;
  gint64 act;

  answer->answers = 1;
  answer->answers_part = 1;
  kith_note_form_add_part (answer, KITH_NOTE_FACT, "It was the other house.");
  kith_db_save_draft (story->store->db, answer, &error);
  g_assert_no_error (error);
  kith_db_answer_note (story->store->db, answer, &act, &error);
  g_assert_no_error (error);

  document = make_print (story, KITH_SHARE_NOTES, story->ottilie, FALSE);
  text = read_pdf (document);
  assert_next (text, "They were seen together at home.");
  assert_next (text, "It was the other house.");
  assert_next (text, "Correction, ");
}

/* Who may not be seen is in nobody's family chronology. */
static void
test_restricted_is_not_there (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (6);
  g_autoptr(KithPrintDocument) document = NULL;
  g_autofree char *text = NULL;

  kith_test_add (story->store, &kith_table_restriction, "child_id", kith_test_number (story->bede), "reason", "witness",
                 "start", "2026-01-01", "review", "2026-12-01", "contact_name", "Isolde Vane", "contact_telephone", "01632 960000", NULL);
  document = make_print (story, KITH_SHARE_FAMILY_CHRONOLOGY, story->ottilie, FALSE);
  text = read_pdf (document);
  g_assert_null (strstr (text, "2015"));
  g_assert_null (strstr (text, "Section 47"));
  g_assert_null (strstr (text, "Tilly, Bede"));
}

static void
test_filter (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (30);
  g_autoptr(KithChronology) chronology = NULL;
  g_autoptr(GListModel) plans = NULL;
  g_autoptr(GListModel) of_bede = NULL;
  g_autoptr(GListModel) of_day = NULL;
  const KithChronologyFilter of_plans = { 1u << KITH_CHRONOLOGY_PLAN, 0, KITH_DATE_NONE, KITH_DATE_NONE };
  const KithChronologyFilter of_child = { 0, story->bede, KITH_DATE_NONE, KITH_DATE_NONE };
  const KithChronologyFilter day = { 0, 0, kith_test_date ("2024-02-12"), kith_test_date ("2024-02-14") };
  g_autoptr(GError) error = NULL;

  chronology = kith_db_load_chronology (story->store->db, story->ottilie, TRUE, &error);
  g_assert_no_error (error);
  plans = kith_chronology_filter (chronology, &of_plans);
  of_bede = kith_chronology_filter (chronology, &of_child);
  of_day = kith_chronology_filter (chronology, &day);
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (of_day), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (of_bede), <, g_list_model_get_n_items (kith_chronology_get_events (chronology)));
}

static void
test_nobody (void)
{
  g_autoptr(KithTestStory) story = kith_test_story_new (1);
  g_autoptr(KithPrintDocument) document = make_document (story, story->stranger, TRUE, FALSE);
  g_autoptr(KithChronology) chronology = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = read_pdf (document);

  assert_next (text, "There is no significant event.");
  chronology = kith_db_load_chronology (story->store->db, 4711, FALSE, &error);
  g_assert_null (chronology);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chronology/every-line-in-order", test_every_line_in_order);
  g_test_add_func ("/chronology/episodes-in-order", test_episodes_in_order);
  g_test_add_func ("/chronology/school-move", test_school_move);
  g_test_add_func ("/chronology/no-name-with-names-off", test_no_name_with_names_off);
  g_test_add_func ("/chronology/planted-sentence", test_planted_sentence);
  g_test_add_func ("/print/planted-sentence-in-every-print", test_planted_sentence_in_every_print);
  g_test_add_func ("/print/particulars", test_particulars);
  g_test_add_func ("/print/no-name-in-any-print", test_no_name_in_any_print);
  g_test_add_func ("/print/additions-stand-beside", test_additions_stand_beside);
  g_test_add_func ("/print/restricted-is-not-there", test_restricted_is_not_there);
  g_test_add_func ("/chronology/filter", test_filter);
  g_test_add_func ("/chronology/nobody", test_nobody);

  return g_test_run ();
}
