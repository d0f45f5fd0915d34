/* test-child-words.c: what a child is called, and what is said of one in a line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-facts.h"
#include "kith-child-words.h"
#include "kith-number-words.h"
#include "kith-school-words.h"

#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"
#define RLO "\xe2\x80\xae"

static KithChildValues
make_values (void)
{
  return (KithChildValues)
         {
           .id = 1,
           .birth = KITH_DATE_NONE,
           .expected_birth = KITH_DATE_NONE,
           .death = KITH_DATE_NONE,
           .event = KITH_DATE_NONE,
           .year_group = KITH_CHILD_NO_YEAR_GROUP,
         };
}

static void
test_title (void)
{
  static const struct
  {
    const char *given;
    const char *family;
    const char *identifier;
    const char *title;
  } cases[] =
  {
    { "Iffy", "Quillfeather", "X1", FSI "Iffy Quillfeather" PDI },
    { NULL, "Quillfeather", "X1", FSI "Quillfeather" PDI },
    { "Iffy", NULL, NULL, FSI "Iffy" PDI },
    { NULL, NULL, "RND0042", "Child " FSI "RND0042" PDI },
    { "", "", "RND0042", "Child " FSI "RND0042" PDI },
    { NULL, NULL, NULL, "Child without a name" },
    { "<b>&A</b>" RLO, NULL, NULL, FSI "<b>&A</b>" PDI },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithChildValues values = make_values ();
      g_autoptr(KithChild) child = NULL;
      g_autofree char *title = NULL;

      values.given_name = cases[i].given;
      values.family_name = cases[i].family;
      values.la_child_id = cases[i].identifier;
      child = kith_child_new (&values);
      title = kith_child_words_title (child);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_year (void)
{
  static const struct { int  year_group; const char *words; } cases[] =
  {
    { KITH_CHILD_NO_YEAR_GROUP, "" },
    { -1, "Nursery" },
    { 0, "Reception" },
    { 1, "Year 1" },
    { 13, "Year 13" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithChildValues values = make_values ();
      g_autoptr(KithChild) child = NULL;
      g_autofree char *words = NULL;

      values.year_group = cases[i].year_group;
      child = kith_child_new (&values);
      words = kith_child_words_year (child);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_age (void)
{
  const KithDate on = kith_date_new (2026, 11, 20);
  const struct
  {
    KithDate    birth;
    KithDate    expected;
    KithDate    death;
    const char *age;
  } cases[] =
  {
    { kith_date_new (2012, 11, 20), KITH_DATE_NONE, KITH_DATE_NONE, "14" },
    { kith_date_new (2012, 11, 21), KITH_DATE_NONE, KITH_DATE_NONE, "13" },
    { kith_date_new (2026, 3, 1), KITH_DATE_NONE, KITH_DATE_NONE, "under 1" },
    { KITH_DATE_NONE, kith_date_new (2027, 3, 3), KITH_DATE_NONE, "due 3 March 2027" },
    { kith_date_new (2012, 1, 1), KITH_DATE_NONE, kith_date_new (2026, 2, 3), "died 3 February 2026" },
    { KITH_DATE_NONE, KITH_DATE_NONE, KITH_DATE_NONE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithChildValues values = make_values ();
      g_autoptr(KithChild) child = NULL;
      g_autofree char *age = NULL;

      values.birth = cases[i].birth;
      values.expected_birth = cases[i].expected;
      values.death = cases[i].death;
      child = kith_child_new (&values);
      age = kith_child_words_age (child, on);
      g_assert_cmpstr (age, ==, cases[i].age);
    }
}

static void
test_facts (void)
{
  KithChildValues values = make_values ();
  g_autoptr(KithChild) child = NULL;
  g_autoptr(KithChild) unknown = kith_child_new (&values);
  g_autofree char *facts = NULL;
  g_autofree char *little = NULL;

  values.birth = kith_date_new (2012, 5, 1);
  values.year_group = 10;
  values.school = "Wren Park Academy";
  values.state = KITH_CASE_STATE_IN_NEED;
  child = kith_child_new (&values);

  facts = kith_child_words_facts (child, kith_date_new (2026, 11, 20), TRUE);
  little = kith_child_words_facts (unknown, kith_date_new (2026, 11, 20), FALSE);
  g_assert_cmpstr (facts, ==, "14 · Year 10 · " FSI "Wren Park Academy" PDI " · Child in need");
  g_assert_cmpstr (little, ==, "School not known");
}

static void
test_search_finds_without_marks (void)
{
  KithChildValues values = make_values ();
  g_autoptr(KithChild) child = NULL;
  g_autofree char *words = NULL;

  values.given_name = "Błażej";
  values.family_name = "Ó Dálaigh";
  values.upn = "A123456789012";
  child = kith_child_new (&values);
  words = kith_child_words_search (child);

  g_assert_nonnull (g_strstr_len (words, -1, "blazej"));
  g_assert_nonnull (g_strstr_len (words, -1, "dalaigh"));
  g_assert_nonnull (g_strstr_len (words, -1, "a123456789012"));
}

static void
test_span (void)
{
  const KithDate start = kith_date_new (2026, 11, 3);
  const KithDate end = kith_date_new (2026, 12, 9);
  const struct
  {
    KithDate    start;
    KithDate    end;
    gboolean    is_open;
    const char *span;
  } cases[] =
  {
    { start, end, FALSE, "3 November 2026 to 9 December 2026" },
    { start, start, FALSE, "3 November 2026" },
    { start, KITH_DATE_NONE, TRUE, "since 3 November 2026" },
    { start, KITH_DATE_NONE, FALSE, "3 November 2026" },
    { KITH_DATE_NONE, end, FALSE, "until 9 December 2026" },
    { KITH_DATE_NONE, KITH_DATE_NONE, FALSE, "Date not known" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithEpisode) episode = kith_episode_new (KITH_EPISODE_ASSESSMENT, 1, 1, cases[i].start,
                                                         cases[i].end, cases[i].is_open, KITH_EPISODE_OF_COUNCIL, NULL);
      g_autofree char *span = kith_episode_words_span (episode);

      g_assert_cmpstr (span, ==, cases[i].span);
    }
}

static void
add_episode (GListStore     *episodes,
             KithEpisodeKind kind,
             KithDate        start,
             KithDate        end,
             gboolean        is_open)
{
  g_autoptr(KithEpisode) episode = kith_episode_new (kind, 1, 1, start, end, is_open, KITH_EPISODE_OF_COUNCIL, NULL);

  g_list_store_append (episodes, episode);
}

static KithChildRecord *
make_record (KithCaseState state,
             GListStore   *episodes)
{
  KithChildValues values = make_values ();
  g_autoptr(KithChild) child = NULL;
  g_autoptr(GListStore) warnings = g_list_store_new (KITH_TYPE_WARNING);
  g_autoptr(GListStore) siblings = g_list_store_new (KITH_TYPE_CHILD);

  values.state = state;
  child = kith_child_new (&values);

  return kith_child_record_new (child, kith_date_new (2026, 11, 20), G_LIST_MODEL (episodes), G_LIST_MODEL (siblings),
                                G_LIST_MODEL (warnings), NULL);
}

static void
test_fact_of_state_counts_days (void)
{
  g_autoptr(GListStore) episodes = g_list_store_new (KITH_TYPE_EPISODE);
  g_autoptr(KithChildRecord) record = NULL;
  g_auto(KithChildFact) fact = { NULL, NULL };

  add_episode (episodes, KITH_EPISODE_PROTECTION_PLAN, kith_date_new (2025, 1, 1), kith_date_new (2025, 6, 1), FALSE);
  add_episode (episodes, KITH_EPISODE_PROTECTION_PLAN, kith_date_new (2026, 11, 10), KITH_DATE_NONE, TRUE);
  record = make_record (KITH_CASE_STATE_PROTECTION, episodes);
  kith_child_facts_state (record, &fact);

  g_assert_cmpstr (fact.title, ==, "10 days");
  g_assert_cmpstr (fact.caption, ==, "Child protection plan since 10 November 2026");
}

static void
test_last_event_is_not_in_the_future (void)
{
  g_autoptr(GListStore) episodes = g_list_store_new (KITH_TYPE_EPISODE);
  g_autoptr(KithChildRecord) record = NULL;
  g_auto(KithChildFact) fact = { NULL, NULL };

  add_episode (episodes, KITH_EPISODE_REFERRAL, kith_date_new (2026, 9, 1), KITH_DATE_NONE, TRUE);
  add_episode (episodes, KITH_EPISODE_ASSESSMENT, kith_date_new (2026, 9, 2), kith_date_new (2026, 10, 20), FALSE);
  add_episode (episodes, KITH_EPISODE_SECTION47, kith_date_new (2026, 12, 24), KITH_DATE_NONE, TRUE);
  add_episode (episodes, KITH_EPISODE_ATTENDANCE, kith_date_new (2026, 11, 1), KITH_DATE_NONE, TRUE);
  record = make_record (KITH_CASE_STATE_IN_NEED, episodes);
  kith_child_facts_last (record, &fact);

  g_assert_cmpstr (fact.title, ==, "Assessment");
  g_assert_cmpstr (fact.caption, ==, "ended 20 October 2026");
}

static void
test_number_groups_digits (void)
{
  static const struct
  {
    guint       number;
    const char *text;
  } cases[] =
  {
    { 0, "0" }, { 7, "7" }, { 999, "999" }, { 1000, "1,000" }, { 7104, "7,104" },
    { 123456, "123,456" }, { 1000000, "1,000,000" }, { G_MAXUINT32, "4,294,967,295" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kith_number_words (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_number_says_what_it_counts (void)
{
  const int figures[KITH_N_FIGURES] = { -1, 18, 14, 0, 4, 1, 11, 7, 6, 1, 1, 0 };
  g_autoptr(KithSchoolLine) line =
    kith_school_line_new (KITH_SCHOOL_LINE_SCHOOL, 3, 999001, "Wren Park Academy", "3", "Secondary", "C. Pryce", figures);
  static const char * const sentences[KITH_N_FIGURES] =
  {
    "On roll: not known, " FSI "Wren Park Academy" PDI,
    "18 with early help, " FSI "Wren Park Academy" PDI,
    "14 in need, " FSI "Wren Park Academy" PDI,
    "0 with a protection plan, " FSI "Wren Park Academy" PDI,
    "4 looked after, " FSI "Wren Park Academy" PDI,
    "1 open section 47 enquiry, " FSI "Wren Park Academy" PDI,
    "11 referrals, " FSI "Wren Park Academy" PDI,
    "7 referrals in the same months last year, " FSI "Wren Park Academy" PDI,
    "6 assessments started, " FSI "Wren Park Academy" PDI,
    "1 assessment started in the same months last year, " FSI "Wren Park Academy" PDI,
    "1 section 47 enquiry started, " FSI "Wren Park Academy" PDI,
    "0 section 47 enquiries started in the same months last year, " FSI "Wren Park Academy" PDI,
  };

  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      g_autofree char *sentence = kith_school_words_sentence (line, figure);

      g_assert_cmpstr (sentence, ==, sentences[figure]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/child-words/title", test_title);
  g_test_add_func ("/child-words/year", test_year);
  g_test_add_func ("/child-words/age", test_age);
  g_test_add_func ("/child-words/facts", test_facts);
  g_test_add_func ("/child-words/search-finds-without-marks", test_search_finds_without_marks);
  g_test_add_func ("/child-words/span", test_span);
  g_test_add_func ("/child-facts/state-counts-days", test_fact_of_state_counts_days);
  g_test_add_func ("/child-facts/last-event-is-not-in-the-future", test_last_event_is_not_in_the_future);
  g_test_add_func ("/number-words/groups-digits", test_number_groups_digits);
  g_test_add_func ("/school-words/number-says-what-it-counts", test_number_says_what_it_counts);

  return g_test_run ();
}
