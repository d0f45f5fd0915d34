/* test-cin-codes.c: which codes the census takes, and in which years
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-codes.h"

#include <string.h>

typedef struct
{
  const char   *type;                /* in the schema */
  KithCinCodes  codes;
  guint         n_codes;
} ListCase;

static const ListCase lists[] = {
  { "gendertype", KITH_CIN_CODES_GENDER, 4 },
  { "unknownupntype", KITH_CIN_CODES_UPN_UNKNOWN, 7 },
  { "ethnicitytype", KITH_CIN_CODES_ETHNICITY, 20 },
  { "disabilitytype", KITH_CIN_CODES_DISABILITY, 13 },
  { "referralsourcetype", KITH_CIN_CODES_REFERRAL_SOURCE, 22 },
  { "categoryofabuse", KITH_CIN_CODES_CATEGORY, 5 },
  { "primaryneedcodetype", KITH_CIN_CODES_PRIMARY_NEED, 10 },
  { "reasonforclosuretype", KITH_CIN_CODES_CLOSURE_REASON, 9 },
  { "assessmentfactorstype", KITH_CIN_CODES_FACTOR, 42 },
};

static GPtrArray *
collect_codes (const char *schema,
               const char *type)
{
  g_autofree char *opening = g_strdup_printf ("<xs:simpleType name=\"%s\">", type);
  const char *begin = strstr (schema, opening);
  const char *end = strstr (begin, "</xs:simpleType>");
  g_autofree char *list = g_strndup (begin, (gsize)(end - begin));
  g_autoptr(GRegex) code = g_regex_new ("enumeration value=\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);

  g_regex_match (code, list, 0, &match);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_ptr_array_add (codes, g_match_info_fetch (match, 1));

  return codes;
}

static void
test_agrees_with_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", "CIN_schema_2024.xsd", NULL);
  g_autofree char *schema = NULL;

  g_assert_true (g_file_get_contents (path, &schema, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(GPtrArray) codes = collect_codes (schema, lists[i].type);

      g_assert_cmpuint (codes->len, ==, lists[i].n_codes);

      for (guint j = 0; j < codes->len; j++)
        g_assert_true (kith_cin_codes_has (lists[i].codes, g_ptr_array_index (codes, j), 2024));
    }
}

typedef struct
{
  KithCinCodes  codes;
  const char   *code;
  int           year;
  gboolean      is_taken;
} YearCase;

static const YearCase years[] = {
  { KITH_CIN_CODES_FACTOR, "18A", 2020, TRUE },
  { KITH_CIN_CODES_FACTOR, "18A", 2021, FALSE },
  { KITH_CIN_CODES_FACTOR, "18A", 0, TRUE },
  { KITH_CIN_CODES_FACTOR, "19A", 2017, TRUE },
  { KITH_CIN_CODES_FACTOR, "19A", 2025, FALSE },
  { KITH_CIN_CODES_FACTOR, "18B", 2020, FALSE },
  { KITH_CIN_CODES_FACTOR, "18C", 2021, TRUE },
  { KITH_CIN_CODES_FACTOR, "19B", 2020, FALSE },
  { KITH_CIN_CODES_FACTOR, "19C", 2026, TRUE },
  { KITH_CIN_CODES_FACTOR, "24A", 2021, FALSE },
  { KITH_CIN_CODES_FACTOR, "24A", 2022, TRUE },
  { KITH_CIN_CODES_FACTOR, "8A", 0, FALSE },
  { KITH_CIN_CODES_FACTOR, "1a", 0, FALSE },
  { KITH_CIN_CODES_FACTOR, "", 0, FALSE },
  { KITH_CIN_CODES_REFERRAL_SOURCE, "5D", 2022, FALSE },
  { KITH_CIN_CODES_REFERRAL_SOURCE, "5D", 2023, TRUE },
  { KITH_CIN_CODES_REFERRAL_SOURCE, "5C", 2017, TRUE },
  { KITH_CIN_CODES_CLOSURE_REASON, "RC9", 2022, FALSE },
  { KITH_CIN_CODES_CLOSURE_REASON, "RC9", 2023, TRUE },
  { KITH_CIN_CODES_SEX, "M", 2025, TRUE },
  { KITH_CIN_CODES_SEX, "F", 2025, TRUE },
  { KITH_CIN_CODES_SEX, "U", 2025, TRUE },
  { KITH_CIN_CODES_SEX, "1", 2025, FALSE },
  { KITH_CIN_CODES_GENDER, "M", 2024, FALSE },
};

static void
test_years (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    g_assert_cmpint (kith_cin_codes_has (years[i].codes, years[i].code, years[i].year), ==, years[i].is_taken);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cin/codes/agrees-with-schema", test_agrees_with_schema);
  g_test_add_func ("/cin/codes/years", test_years);

  return g_test_run ();
}
