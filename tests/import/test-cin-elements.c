/* test-cin-elements.c: the table of elements, and how values are put away
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-elements.h"

#include "kith-cin-records.h"

#include <string.h>

static void
test_table_is_whole (void)
{
  for (guint i = KITH_CIN_ELEMENT_MESSAGE; i < KITH_CIN_N_ELEMENTS; i++)
    {
      const KithCinElementRow *row = kith_cin_element_get_row ((KithCinElement)i);

      g_assert_nonnull (row->name);
      g_assert_cmpuint (row->parent, <, i);
      g_assert_cmpuint (kith_cin_element_find (row->parent, row->name), ==, i);
      g_assert_true (row->parent == KITH_CIN_ELEMENT_NONE || kith_cin_element_is_group (row->parent));
      g_assert_true ((row->begin != NULL) == (row->kind == KITH_CIN_KIND_RECORD));
    }
}

/* No two values of a record may go to one place, but that gender and sex do. */
static void
test_fields_are_apart (void)
{
  for (guint i = KITH_CIN_ELEMENT_MESSAGE; i < KITH_CIN_N_ELEMENTS; i++)
    {
      const KithCinElementRow *first = kith_cin_element_get_row ((KithCinElement)i);

      if (first->kind < KITH_CIN_KIND_YEAR || i == KITH_CIN_ELEMENT_GENDER)
        continue;

      for (guint j = i + 1; j < KITH_CIN_N_ELEMENTS; j++)
        {
          const KithCinElementRow *second = kith_cin_element_get_row ((KithCinElement)j);

          g_assert_false (second->kind >= KITH_CIN_KIND_YEAR && first->parent == second->parent &&
                          first->offset == second->offset);
        }
    }
}

static void
test_schema_is_covered (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", "CIN_schema_2024.xsd", NULL);
  g_autofree char *schema = NULL;
  g_autoptr(GRegex) element = g_regex_new ("<xs:element name=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n_elements = 0;

  g_assert_true (g_file_get_contents (path, &schema, NULL, NULL));
  g_regex_match (element, schema, 0, &match);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      gboolean is_known = FALSE;

      for (guint i = KITH_CIN_ELEMENT_MESSAGE; i < KITH_CIN_N_ELEMENTS; i++)
        is_known |= strcmp (kith_cin_element_get_row ((KithCinElement)i)->name, name) == 0;

      g_assert_true (is_known);
      n_elements++;
    }

  g_assert_cmpuint (n_elements, ==, 58);
}

typedef struct
{
  const char *text;
  gboolean    is_value;
  int         year;
  int         month;
  int         day;
} DateCase;

static const DateCase dates[] = {
  { "2022-03-31", TRUE, 2022, 3, 31 },
  { "2022-03-31Z", TRUE, 2022, 3, 31 },
  { "2022-03-31+01:00", TRUE, 2022, 3, 31 },
  { "2022-03-31-05:30", TRUE, 2022, 3, 31 },
  { "2024-02-29", TRUE, 2024, 2, 29 },
  { "2023-02-29", FALSE, 0, 0, 0 },
  { "2022-03-31+0100", FALSE, 0, 0, 0 },
  { "2022-03-31+1:000", FALSE, 0, 0, 0 },
  { "2022-03-31T00:00", FALSE, 0, 0, 0 },
  { "31/03/2022", FALSE, 0, 0, 0 },
  { "Z", FALSE, 0, 0, 0 },
  { "yesterday", FALSE, 0, 0, 0 },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr(KithCinChild) child = kith_cin_child_new ();
      KithDate expected = dates[i].is_value ? kith_date_new (dates[i].year, dates[i].month, dates[i].day) : KITH_DATE_NONE;
      guint nth;

      g_assert_cmpint (kith_cin_element_store (KITH_CIN_ELEMENT_BIRTH, child, dates[i].text, &nth), ==,
                       dates[i].is_value ? KITH_CIN_STORED : KITH_CIN_STORED_NOT);
      g_assert_cmpint (child->birth, ==, expected);
    }
}

typedef struct
{
  const char *text;
  int         value;
} NumberCase;

static void
test_flags (void)
{
  static const NumberCase flags[] = {
    { "true", 1 }, { "TRUE", 1 }, { "1", 1 }, { "false", 0 }, { "FALSE", 0 }, { "0", 0 },
    { "yes", -1 }, { "2", -1 }, { "-1", -1 }, { "01", -1 }, { "tru", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr(KithCinChild) child = kith_cin_child_new ();
      KithCinReferral *referral = kith_cin_child_add_referral (child);
      guint nth;

      g_assert_cmpint (kith_cin_element_store (KITH_CIN_ELEMENT_NO_FURTHER_ACTION, referral, flags[i].text, &nth), ==,
                       flags[i].value < 0 ? KITH_CIN_STORED_NOT : KITH_CIN_STORED);
      g_assert_cmpint (referral->no_further_action, ==, flags[i].value);
    }
}

static void
test_numbers (void)
{
  static const NumberCase numbers[] = {
    { "0", 0 }, { "10", 10 }, { "007", 7 }, { "9999", 9999 },
    { "10000", -1 }, { "-1", -1 }, { "+1", -1 }, { "1.5", -1 }, { "two", -1 }, { "99999999999999999999", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr(KithCinChild) child = kith_cin_child_new ();
      KithCinProtectionPlan *plan = kith_cin_referral_begin_protection_plan (kith_cin_child_add_referral (child));
      guint nth;

      g_assert_cmpint (kith_cin_element_store (KITH_CIN_ELEMENT_N_PREVIOUS, plan, numbers[i].text, &nth), ==,
                       numbers[i].value < 0 ? KITH_CIN_STORED_NOT : KITH_CIN_STORED);
      g_assert_cmpint (plan->n_previous, ==, numbers[i].value);
    }
}

static void
test_several (void)
{
  g_autoptr(KithCinChild) child = kith_cin_child_new ();
  guint nth = 9;

  g_assert_cmpint (kith_cin_element_store (KITH_CIN_ELEMENT_DISABILITY, child, "MOB", &nth), ==, KITH_CIN_STORED);
  g_assert_cmpuint (nth, ==, 0);
  g_assert_cmpint (kith_cin_element_store (KITH_CIN_ELEMENT_DISABILITY, child, "MOB", &nth), ==, KITH_CIN_STORED);
  g_assert_cmpuint (nth, ==, 1);
  g_assert_cmpuint (child->disabilities->len, ==, 2);
}

static void
test_second_value (void)
{
  g_autoptr(KithCinChild) child = kith_cin_child_new ();
  guint nth = 9;

  g_assert_cmpint (kith_cin_element_store (KITH_CIN_ELEMENT_GENDER, child, "2", &nth), ==, KITH_CIN_STORED);
  g_assert_cmpuint (nth, ==, 0);
  nth = 9;
  g_assert_cmpint (kith_cin_element_store (KITH_CIN_ELEMENT_SEX, child, "F", &nth), ==, KITH_CIN_STORED_ALREADY);
  g_assert_cmpuint (nth, ==, 9);
  g_assert_cmpstr (child->sex, ==, "2");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cin/elements/table-is-whole", test_table_is_whole);
  g_test_add_func ("/cin/elements/fields-are-apart", test_fields_are_apart);
  g_test_add_func ("/cin/elements/schema-is-covered", test_schema_is_covered);
  g_test_add_func ("/cin/elements/dates", test_dates);
  g_test_add_func ("/cin/elements/flags", test_flags);
  g_test_add_func ("/cin/elements/numbers", test_numbers);
  g_test_add_func ("/cin/elements/several", test_several);
  g_test_add_func ("/cin/elements/second-value", test_second_value);

  return g_test_run ();
}
