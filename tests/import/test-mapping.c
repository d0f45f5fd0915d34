/* test-mapping.c: which column is which field, guessed, corrected and remembered
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-cases.h"

#include <string.h>

static KithMapping *
guess (KithSheet   *sheet,
       KithListKind kind)
{
  return kith_mapping_new_guess (kind, sheet, LIST_TODAY);
}

static KithMapping *
remember (KithSheet   *sheet,
          KithListKind kind,
          const char  *json)
{
  g_autoptr(GError) error = NULL;
  KithMapping *mapping = kith_mapping_new_from_json (kind, sheet, json, LIST_TODAY, &error);

  g_assert_no_error (error);
  return mapping;
}

static void
test_reasons (void)
{
  g_autoptr(KithSheet) named = list_read_file ("rolls", "sims.csv");
  g_autoptr(KithSheet) odd = list_read_file ("rolls", "odd-names.csv");
  g_autoptr(KithMapping) by_name = guess (named, KITH_LIST_KIND_ROLL);
  g_autoptr(KithMapping) by_content = guess (odd, KITH_LIST_KIND_ROLL);
  guint upn = kith_mapping_find_column (by_content, KITH_FIELD_UPN);

  g_assert_cmpint (kith_mapping_get_reason (by_name, 1), ==, KITH_MAPPING_REASON_HEADER);
  g_assert_cmpuint (kith_mapping_get_percent (by_name, 1), >=, 90);
  g_assert_cmpint (kith_mapping_get_field (by_name, 0), ==, KITH_FIELD_NONE);
  g_assert_cmpint (kith_mapping_get_reason (by_name, 0), ==, KITH_MAPPING_REASON_NONE);

  g_assert_cmpuint (upn, ==, 0);
  g_assert_cmpint (kith_mapping_get_reason (by_content, upn), ==, KITH_MAPPING_REASON_CONTENT);
  g_assert_cmpuint (kith_mapping_find_column (by_content, KITH_FIELD_FULL_NAME), ==, 1);
  g_assert_cmpuint (kith_mapping_find_column (by_content, KITH_FIELD_BIRTH), ==, 2);
  g_assert_cmpuint (kith_mapping_find_column (by_content, KITH_FIELD_YEAR_GROUP), ==, 3);
  g_assert_cmpuint (kith_mapping_find_column (by_content, KITH_FIELD_ETHNICITY), ==, 4);
}

/* A name that the content contradicts is not believed. */
static void
test_contradictions (void)
{
  g_autofree char *upn = list_make_upn (7);
  g_autofree char *text = g_strdup_printf ("Surname,DOB,UPN,Year,Number\n"
                                           "Okafor,Ada,4512,2014,%s\nKhan,Aisha,4513,2015,%s\n"
                                           "Taylor,Chloe,4514,2014,%s\n", upn, upn, upn);
  g_autoptr(KithSheet) sheet = list_read_text (text);
  g_autoptr(KithMapping) mapping = guess (sheet, KITH_LIST_KIND_ROLL);

  g_assert_cmpuint (kith_mapping_find_column (mapping, KITH_FIELD_UPN), ==, 4);
  g_assert_cmpuint (kith_mapping_find_column (mapping, KITH_FIELD_BIRTH), ==, KITH_SHEET_NO_COLUMN);
  g_assert_cmpuint (kith_mapping_find_column (mapping, KITH_FIELD_YEAR_GROUP), ==, KITH_SHEET_NO_COLUMN);
}

/* Of two dates that both could be a birth the elder are births. */
static void
test_birth_and_entry (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Okafor,Ada,01/09/2022,03/09/2014\nKhan,Aisha,01/09/2021,28/02/2013\n"
                                               "Taylor,Chloe,01/09/2022,17/12/2014\nAhmed,Omar,08/01/2024,1/1/2014\n");
  g_autoptr(KithMapping) mapping = guess (sheet, KITH_LIST_KIND_ROLL);

  g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, 0);
  g_assert_cmpuint (kith_mapping_find_column (mapping, KITH_FIELD_BIRTH), ==, 3);
}

static void
test_set_field (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("rolls", "sims.csv");
  g_autoptr(KithMapping) mapping = guess (sheet, KITH_LIST_KIND_ROLL);
  g_autoptr(KithMapping) copy = NULL;
  guint birth = kith_mapping_find_column (mapping, KITH_FIELD_BIRTH);

  kith_mapping_set_field (mapping, 0, KITH_FIELD_BIRTH);
  copy = kith_mapping_copy (mapping);
  g_assert_cmpuint (kith_mapping_find_column (mapping, KITH_FIELD_BIRTH), ==, 0);
  g_assert_cmpint (kith_mapping_get_field (mapping, birth), ==, KITH_FIELD_NONE);
  g_assert_cmpint (kith_mapping_get_reason (mapping, birth), ==, KITH_MAPPING_REASON_PERSON);
  g_assert_cmpuint (kith_mapping_get_percent (mapping, 0), ==, 100);

  kith_mapping_set_field (mapping, 0, KITH_FIELD_NONE);
  g_assert_cmpuint (kith_mapping_find_column (mapping, KITH_FIELD_BIRTH), ==, KITH_SHEET_NO_COLUMN);
  g_assert_cmpuint (kith_mapping_find_column (copy, KITH_FIELD_BIRTH), ==, 0);
}

static void
test_sufficient (void)
{
  static const struct
  {
    KithListKind  kind;
    const char   *header;
    KithField     missing;
  } cases[] = {
    { KITH_LIST_KIND_ROLL, "Surname,DOB", KITH_FIELD_NONE },
    { KITH_LIST_KIND_ROLL, "Name,UPN", KITH_FIELD_NONE },
    { KITH_LIST_KIND_ROLL, "Name,Form", KITH_FIELD_BIRTH },
    { KITH_LIST_KIND_ROLL, "UPN,DOB", KITH_FIELD_FAMILY_NAME },
    { KITH_LIST_KIND_CASELOAD, "Person ID,Case Status", KITH_FIELD_NONE },
    { KITH_LIST_KIND_CASELOAD, "Name,DOB", KITH_FIELD_NONE },
    { KITH_LIST_KIND_CASELOAD, "Name,Team", KITH_FIELD_LA_CHILD_ID },
    { KITH_LIST_KIND_CASELOAD, "DOB,Team", KITH_FIELD_LA_CHILD_ID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n,\n", cases[i].header);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithMapping) mapping = guess (sheet, cases[i].kind);
      KithField missing = KITH_FIELD_NONE;

      g_test_message ("%s", cases[i].header);
      g_assert_true (kith_mapping_is_sufficient (mapping, &missing) == (cases[i].missing == KITH_FIELD_NONE));
      g_assert_cmpint (missing, ==, cases[i].missing);
    }
}

/* The whole column decides, and one that does not is read like the others. */
static void
test_date_orders (void)
{
  static const struct
  {
    const char    *rows;
    KithDateOrder  birth;
    gboolean       is_known;
  } cases[] = {
    { "13/9/2014,1/9/2020\n3/9/2014,1/9/2020\n", KITH_DATE_ORDER_DAY_FIRST, TRUE },
    { "9/13/2014,1/9/2020\n3/9/2014,1/9/2020\n", KITH_DATE_ORDER_MONTH_FIRST, TRUE },
    { "3/9/2014,1/9/2020\n4/9/2014,2/9/2020\n", KITH_DATE_ORDER_DAY_FIRST, FALSE },
    { "3/9/2014,9/13/2020\n4/9/2014,9/1/2020\n", KITH_DATE_ORDER_MONTH_FIRST, TRUE },
    { "3/9/2014,13/9/2020\n4/9/2014,9/1/2020\n", KITH_DATE_ORDER_DAY_FIRST, TRUE },
    { "=\"9/13/2014\",x\n=\"9/1/2014\",y\n", KITH_DATE_ORDER_MONTH_FIRST, TRUE },
    { "2014-09-03,2020-09-01\n2014-09-04,2020-09-01\n", KITH_DATE_ORDER_DAY_FIRST, TRUE },
    { "3 Sep 2014,x\n4 Sep 2014,y\n", KITH_DATE_ORDER_DAY_FIRST, TRUE },
    { "3/3/2014,x\n4/4/2014,y\n", KITH_DATE_ORDER_DAY_FIRST, TRUE },
    { "13/9/2014,x\n14/9/2014,x\n9/15/2014,x\n", KITH_DATE_ORDER_DAY_FIRST, TRUE },
    { "9/13/2014,x\n9/14/2014,x\n15/9/2014,x\n", KITH_DATE_ORDER_MONTH_FIRST, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("DOB,Date of admission\n%s", cases[i].rows);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithMapping) mapping = guess (sheet, KITH_LIST_KIND_ROLL);

      g_test_message ("%s", cases[i].rows);
      g_assert_cmpint (kith_mapping_get_date_order (mapping, 0), ==, cases[i].birth);
      g_assert_true (kith_mapping_is_date_order_known (mapping, 0) == cases[i].is_known);
    }
}

/* What decides may stand in the last of ten thousand rows. */
static void
test_date_order_of_long_column (void)
{
  g_autoptr(GString) text = g_string_new ("Surname,DOB\n");
  g_autoptr(KithSheet) sheet = NULL;
  g_autoptr(KithMapping) mapping = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "Okafor,3/9/2014\n");
  g_string_append (text, "Khan,9/13/2014\n");

  sheet = list_read_text (text->str);
  mapping = guess (sheet, KITH_LIST_KIND_ROLL);
  g_assert_cmpint (kith_mapping_get_date_order (mapping, 1), ==, KITH_DATE_ORDER_MONTH_FIRST);
}

static void
test_name_orders (void)
{
  static const struct
  {
    const char    *rows;
    KithNameOrder  order;
  } cases[] = {
    { "\"Okafor, Ada\"\n\"Khan, Aisha\"\nSukarno\n", KITH_NAME_ORDER_COMMA },
    { "Ada Okafor\nAisha Khan\n", KITH_NAME_ORDER_GIVEN_FIRST },
    { "OKAFOR Ada\nKHAN Aisha\n", KITH_NAME_ORDER_FAMILY_FIRST },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Pupil name\n%s", cases[i].rows);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithMapping) mapping = guess (sheet, KITH_LIST_KIND_ROLL);

      g_assert_cmpint (kith_mapping_get_name_order (mapping), ==, cases[i].order);
    }
}

/* What a person put right is found again in a file whose columns moved. */
static void
test_remembered (void)
{
  g_autoptr(KithSheet) first = list_read_text ("Name,Date 1,Date 2,Date 1\nAda Okafor,1/9/2020,3/9/2014,5/9/2030\n");
  g_autoptr(KithSheet) second =
    list_read_text ("Sex,Date 1,DATE 1,Name,Date 2\nF,1/9/2020,5/9/2030,Ada Okafor,3/9/2014\n");
  g_autoptr(KithMapping) corrected = guess (first, KITH_LIST_KIND_ROLL);
  g_autoptr(KithMapping) found = NULL;
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;

  kith_mapping_set_field (corrected, 1, KITH_FIELD_ENTRY);
  kith_mapping_set_field (corrected, 2, KITH_FIELD_BIRTH);
  kith_mapping_set_field (corrected, 3, KITH_FIELD_LEAVING);
  kith_mapping_set_date_order (corrected, 2, KITH_DATE_ORDER_MONTH_FIRST);
  kith_mapping_set_name_order (corrected, KITH_NAME_ORDER_FAMILY_FIRST);
  json = kith_mapping_to_json (corrected, first);
  g_assert_null (strstr (json, "Okafor"));

  found = remember (second, KITH_LIST_KIND_ROLL, json);
  g_assert_cmpuint (kith_mapping_find_column (found, KITH_FIELD_ENTRY), ==, 1);
  g_assert_cmpuint (kith_mapping_find_column (found, KITH_FIELD_LEAVING), ==, 2);
  g_assert_cmpuint (kith_mapping_find_column (found, KITH_FIELD_FULL_NAME), ==, 3);
  g_assert_cmpuint (kith_mapping_find_column (found, KITH_FIELD_BIRTH), ==, 4);
  g_assert_cmpint (kith_mapping_get_date_order (found, 4), ==, KITH_DATE_ORDER_MONTH_FIRST);
  g_assert_cmpint (kith_mapping_get_name_order (found), ==, KITH_NAME_ORDER_FAMILY_FIRST);
  g_assert_cmpint (kith_mapping_get_reason (found, 4), ==, KITH_MAPPING_REASON_REMEMBERED);

  /* A column that is new is guessed. */
  g_assert_cmpuint (kith_mapping_find_column (found, KITH_FIELD_SEX), ==, 0);
  g_assert_cmpint (kith_mapping_get_reason (found, 0), ==, KITH_MAPPING_REASON_HEADER);

  again = kith_mapping_to_json (found, second);
  g_assert_nonnull (strstr (again, "month-first"));
}

/* A column that a person left out stays out. */
static void
test_left_out_stays_out (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("rolls", "sims.csv");
  g_autoptr(KithMapping) mapping = guess (sheet, KITH_LIST_KIND_ROLL);
  g_autoptr(KithMapping) found = NULL;
  g_autofree char *json = NULL;
  guint ethnicity = kith_mapping_find_column (mapping, KITH_FIELD_ETHNICITY);

  kith_mapping_set_field (mapping, ethnicity, KITH_FIELD_NONE);
  json = kith_mapping_to_json (mapping, sheet);
  found = remember (sheet, KITH_LIST_KIND_ROLL, json);

  for (guint column = 0; column < kith_mapping_get_n_columns (mapping); column++)
    g_assert_cmpint (kith_mapping_get_field (found, column), ==, kith_mapping_get_field (mapping, column));
}

static void
test_fingerprints (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Surname,Date of Birth,UPN\na,b,c\n");
  g_autoptr(KithSheet) moved = list_read_text ("As at 1/9/2026\nUPN,surname , Date  of birth\nx,y,z\n");
  g_autoptr(KithSheet) other = list_read_text ("Surname,Date of Birth,UPN,Sex\na,b,c,d\n");
  g_autofree char *mark = kith_sheet_dup_fingerprint (sheet);
  g_autofree char *mark_moved = kith_sheet_dup_fingerprint (moved);
  g_autofree char *mark_other = kith_sheet_dup_fingerprint (other);

  g_assert_cmpuint (strlen (mark), ==, 64);
  g_assert_cmpstr (mark, ==, mark_moved);
  g_assert_cmpstr (mark, !=, mark_other);
}

static void
test_refuses_other_texts (void)
{
  static const char * const texts[] = {
    "", "null", "[]", "{}", "{\"version\":2,\"kind\":\"roll\",\"columns\":[]}",
    "{\"version\":1,\"kind\":\"caseload\",\"columns\":[]}", "{\"version\":1,\"kind\":\"roll\"}",
    "{\"version\":1,\"kind\":\"roll\",\"columns\":{}}", "{\"version\":1,\"kind\":7,\"columns\":[]}", "{\"version\":",
  };
  g_autoptr(KithSheet) sheet = list_read_file ("rolls", "sims.csv");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_mapping_new_from_json (KITH_LIST_KIND_ROLL, sheet, texts[i], LIST_TODAY, &error));
      g_assert_error (error, KITH_MAPPING_ERROR, KITH_MAPPING_ERROR_NOT_A_MAPPING);
    }
}

/* Entries that make no sense are passed over, and the rest is applied. */
static void
test_odd_entries (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("A,B,C\n11,12,13\n");
  g_autoptr(KithMapping) mapping =
    remember (sheet, KITH_LIST_KIND_ROLL,
              "{\"version\":1,\"kind\":\"roll\",\"name-order\":7,\"columns\":[1,null,[],{},{\"header\":\"A\"},"
              "{\"header\":\"A\",\"nth\":-1,\"field\":\"upn\"},{\"header\":\"A\",\"nth\":\"0\",\"field\":\"upn\"},"
              "{\"header\":\"B\",\"nth\":0,\"field\":\"la-child-id\"},{\"header\":\"A\",\"nth\":1,\"field\":\"upn\"},"
              "{\"header\":\"C\",\"nth\":0,\"field\":\"upn\",\"month-first\":7},"
              "{\"header\":\"B\",\"nth\":0,\"field\":\"upn\"}]}");

  g_assert_cmpint (kith_mapping_get_field (mapping, 0), ==, KITH_FIELD_NONE);
  g_assert_cmpint (kith_mapping_get_field (mapping, 1), ==, KITH_FIELD_NONE);
  g_assert_cmpint (kith_mapping_get_field (mapping, 2), ==, KITH_FIELD_UPN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mapping/reasons", test_reasons);
  g_test_add_func ("/mapping/contradictions", test_contradictions);
  g_test_add_func ("/mapping/birth-and-entry", test_birth_and_entry);
  g_test_add_func ("/mapping/set-field", test_set_field);
  g_test_add_func ("/mapping/sufficient", test_sufficient);
  g_test_add_func ("/mapping/date-orders", test_date_orders);
  g_test_add_func ("/mapping/date-order-of-long-column", test_date_order_of_long_column);
  g_test_add_func ("/mapping/name-orders", test_name_orders);
  g_test_add_func ("/mapping/remembered", test_remembered);
  g_test_add_func ("/mapping/left-out-stays-out", test_left_out_stays_out);
  g_test_add_func ("/mapping/fingerprints", test_fingerprints);
  g_test_add_func ("/mapping/refuses-other-texts", test_refuses_other_texts);
  g_test_add_func ("/mapping/odd-entries", test_odd_entries);

  return g_test_run ();
}
