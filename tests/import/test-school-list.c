/* test-school-list.c: schools, as a register of schools has them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-list.h"

#include "kith-csv.h"

#include <string.h>

static GBytes *
load (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *whole = g_build_filename (g_test_get_dir (G_TEST_DIST), path, NULL);
  char *text;
  gsize length;

  g_file_get_contents (whole, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static KithSchoolList *
read_bytes (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  KithSchoolList *list = kith_school_list_new_from_csv (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (list);

  return list;
}

static KithSchoolList *
read_file (const char *path)
{
  g_autoptr(GBytes) bytes = load (path);

  return read_bytes (bytes);
}

static KithSchoolList *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

static KithSchoolRecord *
school_at (KithSchoolList *list,
           guint           index)
{
  g_assert_cmpuint (index, <, list->schools->len);

  return g_ptr_array_index (list->schools, index);
}

static KithSchoolListFault *
fault_at (KithSchoolList *list,
          guint           index)
{
  g_assert_cmpuint (index, <, list->faults->len);

  return g_ptr_array_index (list->faults, index);
}

static KithCodeList *
load_codes (void)
{
  g_autoptr(GBytes) bytes = load ("../data/codes/codes.csv");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = kith_code_rows_new_from_csv (bytes, &error);

  g_assert_no_error (error);

  return kith_code_list_new (rows);
}

static void
assert_date (KithDate    date,
             const char *iso)
{
  g_autofree char *text = kith_date_to_iso (date);

  g_assert_cmpstr (text, ==, iso);
}

static guint
count_in_authority (KithSchoolList *list,
                    const char     *code)
{
  guint n = 0;

  for (guint i = 0; i < list->schools->len; i++)
    n += g_strcmp0 (school_at (list, i)->authority_code, code) == 0;

  return n;
}

/* Counted by another program from the published file. */
static void
test_shipped_known_answers (void)
{
  static const struct
  {
    const char *authority;
    guint       n_schools;
  } answers[] = {
    { "208", 71 }, { "312", 59 }, { "356", 51 }, { "359", 81 }, { "841", 24 }, { "852", 65 },
  };
  g_autoptr(KithSchoolList) list = read_file ("../data/schools/schools.csv");
  g_autoptr(KithCodeList) codes = load_codes ();
  g_autoptr(GHashTable) urns = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (list->schools->len, ==, 11152);
  g_assert_cmpuint (list->faults->len, ==, 0);
  g_assert_cmpuint (kith_school_list_fill_codes (list, codes, kith_date_new (2025, 11, 1)), ==, 0);
  g_assert_cmpuint (list->faults->len, ==, 0);

  for (guint i = 0; i < list->schools->len; i++)
    {
      g_hash_table_add (urns, GINT_TO_POINTER (school_at (list, i)->urn));
      g_assert_nonnull (school_at (list, i)->type_code);
    }
  g_assert_cmpuint (g_hash_table_size (urns), ==, 11152);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    g_assert_cmpuint (count_in_authority (list, answers[i].authority), ==, answers[i].n_schools);
}

static void
test_shipped_is_as_published (void)
{
  g_autoptr(GBytes) bytes = load ("../data/schools/schools.csv");
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_assert_cmpstr (sum, ==, "6c1173a0fe97f3a0dfe41fa95648a70b48daf512a8dbf622ce6c49f6924480f1");
}

static void
test_shipped_unknown_is_not_nought (void)
{
  g_autoptr(KithSchoolList) list = read_file ("../data/schools/schools.csv");
  KithSchoolRecord *school = school_at (list, 0);

  g_assert_cmpuint (school->line, ==, 2);
  g_assert_cmpint (school->urn, ==, 100000);
  g_assert_cmpstr (school->authority_name, ==, "City of London");
  g_assert_cmpstr (school->type_name, ==, "Voluntary aided school");
  g_assert_null (school->authority_code);
  g_assert_null (school->type_code);
  g_assert_null (school->phase_code);
  g_assert_null (school->status_code);
  g_assert_null (school->address);
  g_assert_null (school->head_name);
  g_assert_cmpint (school->on_roll, ==, -1);
  g_assert_cmpint (school->percentage_fsm, ==, -1);
  g_assert_cmpint (school->low_age, ==, -1);
  g_assert_cmpint (school->easting, ==, -1);
  g_assert_cmpint (school->open_date, ==, KITH_DATE_NONE);
  g_assert_cmpint (school->census_date, ==, KITH_DATE_NONE);
}

static void
test_register_all_fields (void)
{
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/register.csv");
  KithSchoolRecord *school = school_at (list, 0);

  g_assert_cmpuint (list->schools->len, ==, 4);
  g_assert_cmpuint (list->faults->len, ==, 0);
  g_assert_cmpint (school->urn, ==, 900001);
  g_assert_cmpstr (school->authority_code, ==, "852");
  g_assert_cmpstr (school->authority_name, ==, "Southampton");
  g_assert_cmpstr (school->establishment_number, ==, "2001");
  g_assert_cmpstr (school->type_code, ==, "02");
  g_assert_cmpstr (school->phase_code, ==, "2");
  g_assert_cmpstr (school->status_code, ==, "1");
  assert_date (school->open_date, "1972-09-01");
  g_assert_cmpint (school->close_date, ==, KITH_DATE_NONE);
  g_assert_cmpint (school->low_age, ==, 4);
  g_assert_cmpint (school->high_age, ==, 11);
  g_assert_cmpint (school->on_roll, ==, 412);
  assert_date (school->census_date, "2025-01-16");
  g_assert_cmpint (school->percentage_fsm, ==, 385);
  g_assert_cmpstr (school->address, ==, "Kestrel Mere Lane, Thornybrook, Southampton");
  g_assert_cmpstr (school->postcode, ==, "SO99 1AA");
  g_assert_cmpstr (school->telephone, ==, "02380000001");
  g_assert_cmpstr (school->head_name, ==, "Mrs Ottoline Brackenridge");
  g_assert_cmpint (school->easting, ==, 441000);
  g_assert_cmpint (school->northing, ==, 112000);
}

static void
test_register_windows_1252 (void)
{
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/register.csv");

  g_assert_cmpstr (school_at (list, 0)->name, ==, "St Elwin’s “Kestrel Mere” Primary School");
}

static void
test_register_utf8_is_the_same (void)
{
  g_autoptr(GBytes) bytes = load ("fixtures/schools/register.csv");
  g_autoptr(KithSchoolList) list = read_bytes (bytes);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr(KithSchoolList) again = NULL;

  text = g_convert (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                    "UTF-8", "WINDOWS-1252", NULL, NULL, &error);
  g_assert_no_error (error);
  again = read_text (text);

  g_assert_cmpuint (again->schools->len, ==, list->schools->len);
  for (guint i = 0; i < list->schools->len; i++)
    g_assert_cmpstr (school_at (again, i)->name, ==, school_at (list, i)->name);
}

static void
test_register_nought_stays_nought (void)
{
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/register.csv");
  KithSchoolRecord *school = school_at (list, 3);

  g_assert_cmpint (school->on_roll, ==, 0);
  g_assert_cmpint (school->percentage_fsm, ==, -1);
  g_assert_cmpstr (school->phase_code, ==, "0");
}

static void
test_register_no_place_in_the_sea (void)
{
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/register.csv");

  g_assert_cmpint (school_at (list, 2)->easting, ==, -1);
  g_assert_cmpint (school_at (list, 2)->northing, ==, -1);
}

static void
test_search_page (void)
{
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/search-page.csv");
  KithSchoolRecord *school = school_at (list, 1);

  g_assert_cmpuint (list->schools->len, ==, 2);
  g_assert_cmpuint (list->faults->len, ==, 0);
  g_assert_cmpuint (school->line, ==, 6);
  g_assert_cmpstr (school->authority_code, ==, "852");
  g_assert_cmpstr (school->name, ==, "Thornybrook Academy");
  g_assert_cmpstr (school->type_name, ==, "Academy Converter");
  g_assert_cmpstr (school->phase_code, ==, "7");
  g_assert_cmpstr (school->status_code, ==, "3");
  g_assert_cmpstr (school->address, ==, "12, Quillback Road, Southampton");
  g_assert_cmpstr (school->head_name, ==, "Dr Idris Fennimore");
  g_assert_cmpint (school->low_age, ==, 11);
  g_assert_cmpint (school->high_age, ==, 18);
  assert_date (school->open_date, "2012-04-01");
}

static void
test_header_any_spelling (void)
{
  static const char * const headers[] = {
    "URN,EstablishmentName,LA (code)",
    "urn,establishment name,la(code)",
    " Urn , Establishment_Name , LA  (CODE) ",
    "\"URN\",\"School name\",\"Local authority (code)\"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strconcat (headers[i], "\n900001,Fernhollow School,852\n", NULL);
      g_autoptr(KithSchoolList) list = read_text (text);

      g_assert_cmpstr (school_at (list, 0)->name, ==, "Fernhollow School");
      g_assert_cmpstr (school_at (list, 0)->authority_code, ==, "852");
    }
}

static void
test_header_below_titles (void)
{
  for (guint n_above = 0; n_above < 25; n_above++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(KithSchoolList) list = NULL;
      g_autoptr(GError) error = NULL;

      for (guint i = 0; i < n_above; i++)
        g_string_append (text, "Schools of our cluster\n");
      g_string_append (text, "URN,School name\n900001,Fernhollow School\n");
      bytes = g_bytes_new (text->str, text->len);
      list = kith_school_list_new_from_csv (bytes, NULL, &error);

      if (n_above < 20)
        g_assert_cmpuint (school_at (list, 0)->line, ==, n_above + 2);
      else
        g_assert_error (error, KITH_SCHOOL_LIST_ERROR, KITH_SCHOOL_LIST_ERROR_NOT_A_LIST);
    }
}

static void
test_header_missing (void)
{
  static const char * const texts[] = {
    "",
    "\n\n",
    "900001,Fernhollow School\n",
    "URN,LA (code)\n900001,852\n",
    "School name,LA (code)\nFernhollow School,852\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_school_list_new_from_csv (bytes, NULL, &error));
      g_assert_error (error, KITH_SCHOOL_LIST_ERROR, KITH_SCHOOL_LIST_ERROR_NOT_A_LIST);
    }
}

static void
test_header_without_rows (void)
{
  g_autoptr(KithSchoolList) list = read_text ("URN,School name");

  g_assert_cmpuint (list->schools->len, ==, 0);
  g_assert_cmpuint (list->faults->len, ==, 0);
  g_assert_cmpstr (list->header, ==, "URN,School name");
}

static void
test_faults_are_named (void)
{
  static const struct
  {
    guint       line;
    const char *column;
    const char *value;
    gboolean    refused;
    const char *says;
  } expected[] = {
    { 3, "URN", "", TRUE, "missing" },
    { 4, "URN", "90012", TRUE, "100000 to 999999" },
    { 5, "EstablishmentName", "", TRUE, "name is missing" },
    { 6, "URN", "900011", TRUE, "line 2" },
    { 7, NULL, NULL, TRUE, "more cells" },
    { 8, "LA (code)", "Southampton", FALSE, "digits" },
    { 8, "OpenDate", "31-02-1990", FALSE, "date" },
    { 8, "StatutoryLowAge", "four", FALSE, "whole number" },
    { 8, "NumberOfPupils", "many", FALSE, "whole number" },
    { 8, "PercentageFSM", "SUPP", FALSE, "number" },
    { 9, "URN", "099999", TRUE, "100000 to 999999" },
  };
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/faults.csv");

  g_assert_cmpuint (list->schools->len, ==, 2);
  g_assert_cmpuint (list->faults->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      KithSchoolListFault *fault = fault_at (list, i);

      g_assert_cmpuint (fault->line, ==, expected[i].line);
      g_assert_cmpstr (fault->column, ==, expected[i].column);
      g_assert_cmpstr (fault->value, ==, expected[i].value);
      g_assert_cmpint (fault->refused, ==, expected[i].refused);
      g_assert_nonnull (strstr (fault->message, expected[i].says));
      g_assert_nonnull (fault->row);
    }
}

static void
test_faults_leave_the_rest_of_the_row (void)
{
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/faults.csv");
  KithSchoolRecord *school = school_at (list, 1);

  g_assert_cmpint (school->urn, ==, 900015);
  g_assert_cmpstr (school->name, ==, "Saltmarsh High School");
  g_assert_null (school->authority_code);
  g_assert_cmpint (school->open_date, ==, KITH_DATE_NONE);
  g_assert_cmpint (school->on_roll, ==, -1);
  g_assert_cmpint (school->percentage_fsm, ==, -1);
  g_assert_cmpint (school->low_age, ==, -1);
  g_assert_cmpint (school->easting, ==, -1);
}

static void
test_faults_come_back_as_a_file (void)
{
  g_autoptr(KithSchoolList) list = read_file ("fixtures/schools/faults.csv");
  g_autofree char *csv = kith_school_faults_to_csv (list->faults, list->header);
  g_autoptr(KithSchoolList) again = read_text (csv);

  /* The second row of the same number is alone there, so it is good now. */
  g_assert_cmpuint (again->schools->len, ==, 1);
  g_assert_cmpint (school_at (again, 0)->urn, ==, 900011);
  g_assert_cmpuint (again->faults->len, ==, 5);
  g_assert_cmpstr (again->header, ==, list->header);
}

static void
test_faults_name_hidden_directions (void)
{
  g_autoptr(KithSchoolList) list = read_text ("URN,School name,Street\n"
                                              "900001,Fern\u202Ehollow,Mill Lane\n"
                                              "900002,Fernhollow,Mill \u2067Lane\n");

  g_assert_cmpuint (list->schools->len, ==, 1);
  g_assert_null (school_at (list, 0)->address);
  g_assert_cmpuint (list->faults->len, ==, 2);
  g_assert_true (fault_at (list, 0)->refused);
  g_assert_false (fault_at (list, 1)->refused);
}

static void
test_rows_short_and_blank (void)
{
  g_autoptr(KithSchoolList) list = read_text ("URN,School name,Town,Postcode\n"
                                              "\n , ,,\n"
                                              "900001,Fernhollow School\n"
                                              "900002,Saltmarsh School,,,,,\n");

  g_assert_cmpuint (list->schools->len, ==, 2);
  g_assert_cmpuint (list->faults->len, ==, 0);
  g_assert_null (school_at (list, 0)->postcode);
}

static void
test_values_text (void)
{
  g_autoptr(KithSchoolList) list = read_text ("URN,School name,Street,Town\n"
                                              "900001,\"  Fernhollow \n School  \",\u00a0,\"Nether\tMill\"\n");

  g_assert_cmpstr (school_at (list, 0)->name, ==, "Fernhollow School");
  g_assert_cmpstr (school_at (list, 0)->address, ==, "Nether Mill");
}

static void
test_values_codes_get_their_noughts_back (void)
{
  g_autoptr(KithSchoolList) list =
    read_text ("URN,School name,LA (code),EstablishmentNumber,TypeOfEstablishment (code)\n"
               "900001,Fernhollow School,0,12,2\n");

  g_assert_cmpstr (school_at (list, 0)->authority_code, ==, "000");
  g_assert_cmpstr (school_at (list, 0)->establishment_number, ==, "0012");
  g_assert_cmpstr (school_at (list, 0)->type_code, ==, "02");
}

static void
test_values_tenths (void)
{
  static const struct
  {
    const char *text;
    int         tenths;
  } cases[] = {
    { "0", 0 }, { "0.0", 0 }, { "12", 120 }, { "12.3", 123 }, { "12.34", 123 }, { "12.35", 124 },
    { "9.96", 100 }, { "99.96", 1000 }, { "100", 1000 }, { "100.1", -1 }, { "12.3%", 123 },
    { "-1", -1 }, { "12.", -1 }, { ".5", -1 }, { "1.2.3", -1 }, { "1e2", -1 }, { "", -1 },
    { "999999999999", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("URN,School name,PercentageFSM\n900001,Fernhollow,%s\n", cases[i].text);
      g_autoptr(KithSchoolList) list = read_text (text);
      gboolean is_fault = cases[i].tenths < 0 && *cases[i].text != '\0';

      g_assert_cmpint (school_at (list, 0)->percentage_fsm, ==, cases[i].tenths);
      g_assert_cmpuint (list->faults->len, ==, is_fault ? 1 : 0);
    }
}

static void
test_values_numbers (void)
{
  static const struct
  {
    const char *text;
    int         number;
  } cases[] = {
    { "0", 0 }, { "1208", 1208 }, { "\"1,208\"", 1208 }, { "99999", 99999 }, { "100000", -1 },
    { "\"12,08\"", -1 }, { "\",208\"", -1 }, { "1208.0", -1 }, { "+5", -1 }, { "5 5", -1 }, { "٥", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("URN,School name,NumberOfPupils\n900001,Fernhollow,%s\n", cases[i].text);
      g_autoptr(KithSchoolList) list = read_text (text);

      g_assert_cmpint (school_at (list, 0)->on_roll, ==, cases[i].number);
      g_assert_cmpuint (list->faults->len, ==, cases[i].number < 0 ? 1 : 0);
    }
}

static void
test_values_phase_by_name (void)
{
  static const struct
  {
    const char *name;
    const char *code;
  } cases[] = {
    { "Not applicable", "0" },
    { "Nursery", "1" },
    { "PRIMARY", "2" },
    { "Middle deemed primary", "3" },
    { "Secondary", "4" },
    { "Middle deemed secondary", "5" },
    { "16 plus", "6" },
    { "16 to 19", "6" },
    { "All through", "7" },
    { "All-through", "7" },
    { "Upper", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("URN,School name,Phase of education\n900001,Fernhollow,%s\n", cases[i].name);
      g_autoptr(KithSchoolList) list = read_text (text);

      g_assert_cmpstr (school_at (list, 0)->phase_code, ==, cases[i].code);
      g_assert_cmpuint (list->faults->len, ==, cases[i].code == NULL ? 1 : 0);
    }
}

static void
test_values_code_wins_over_name (void)
{
  g_autoptr(KithSchoolList) list =
    read_text ("URN,School name,PhaseOfEducation (name),PhaseOfEducation (code)\n"
               "900001,Fernhollow,Something new,4\n");

  g_assert_cmpstr (school_at (list, 0)->phase_code, ==, "4");
  g_assert_cmpuint (list->faults->len, ==, 0);
}

static void
test_codes_authority_spellings (void)
{
  static const struct
  {
    const char *name;
    const char *code;
  } cases[] = {
    { "Bristol, City of", "801" },
    { "Bristol", "801" },
    { "Herefordshire, County of", "884" },
    { "Kingston upon Hull, City of", "810" },
    { "County Durham", "840" },
    { "St. Helens", "342" },
    { "SOUTHEND ON SEA", "882" },
    { "City of London", "201" },
    { "London Borough of Lambeth", "208" },
    { "Darlington Borough Council", "841" },
    { "Bournemouth, Christchurch and Poole", "839" },
    { "Borsetshire", NULL },
    { "City of ", NULL },
  };
  g_autoptr(KithCodeList) codes = load_codes ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("URN,School name,Local Authority\n900001,Fernhollow,\"%s\"\n", cases[i].name);
      g_autoptr(KithSchoolList) list = read_text (text);
      guint n = kith_school_list_fill_codes (list, codes, KITH_DATE_NONE);

      g_assert_cmpstr (school_at (list, 0)->authority_code, ==, cases[i].code);
      g_assert_cmpuint (n, ==, cases[i].code == NULL ? 1 : 0);
      g_assert_cmpuint (list->faults->len, ==, n);
    }
}

static void
test_codes_faults_stay_in_order (void)
{
  g_autoptr(KithCodeList) codes = load_codes ();
  g_autoptr(KithSchoolList) list = read_text ("URN,School name,Local Authority,School type\n"
                                              "900001,Fernhollow,Borsetshire,Village school\n"
                                              "1,Saltmarsh,,\n");

  g_assert_cmpuint (kith_school_list_fill_codes (list, codes, KITH_DATE_NONE), ==, 2);
  g_assert_cmpuint (list->faults->len, ==, 3);
  g_assert_cmpuint (fault_at (list, 0)->line, ==, 2);
  g_assert_cmpstr (fault_at (list, 0)->value, ==, "Borsetshire");
  g_assert_false (fault_at (list, 0)->refused);
  g_assert_null (fault_at (list, 0)->row);
  g_assert_cmpuint (fault_at (list, 1)->line, ==, 2);
  g_assert_cmpstr (fault_at (list, 1)->value, ==, "Village school");
  g_assert_cmpuint (fault_at (list, 2)->line, ==, 3);
}

static void
test_errors_cancelled (void)
{
  g_autoptr(GBytes) bytes = load ("../data/schools/schools.csv");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kith_school_list_new_from_csv (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_errors_open_quote (void)
{
  const char *text = "URN,School name\n900001,Fernhollow\n900002,\"Saltmarsh\n";
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_school_list_new_from_csv (bytes, NULL, &error));
  g_assert_error (error, KITH_CSV_ERROR, KITH_CSV_ERROR_QUOTING);
}

static void
shuffle (guint *order,
         guint  n)
{
  for (guint i = n - 1; i > 0; i--)
    {
      guint j = (guint)g_test_rand_int_range (0, (gint32)i + 1);
      guint kept = order[i];

      order[i] = order[j];
      order[j] = kept;
    }
}

/* Whatever the order of the columns, the schools are the same. */
static void
test_property_any_order_of_columns (void)
{
  static const char * const header[] = {
    "URN", "EstablishmentName", "LA (code)", "NumberOfPupils", "Street", "Town", "Easting", "Northing",
  };
  static const char * const row[] = {
    "900001", "Fernhollow School", "852", "210", "Mill Lane", "Southampton", "441000", "112000",
  };
  guint order[G_N_ELEMENTS (header)];

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    order[i] = i;

  for (guint round = 0; round < 100; round++)
    {
      const char *cells[2][G_N_ELEMENTS (header)];
      g_autoptr(GString) csv = g_string_new (NULL);
      g_autoptr(KithSchoolList) list = NULL;

      shuffle (order, G_N_ELEMENTS (order));
      for (guint i = 0; i < G_N_ELEMENTS (order); i++)
        {
          cells[0][i] = header[order[i]];
          cells[1][i] = row[order[i]];
        }
      kith_csv_append_row (csv, cells[0], G_N_ELEMENTS (header));
      kith_csv_append_row (csv, cells[1], G_N_ELEMENTS (row));
      list = read_text (csv->str);

      g_assert_cmpuint (list->faults->len, ==, 0);
      g_assert_cmpint (school_at (list, 0)->urn, ==, 900001);
      g_assert_cmpstr (school_at (list, 0)->address, ==, "Mill Lane, Southampton");
      g_assert_cmpint (school_at (list, 0)->on_roll, ==, 210);
      g_assert_cmpint (school_at (list, 0)->northing, ==, 112000);
    }
}

/* Every row below the header is a school or a refused row, never neither. */
static void
test_property_no_row_is_lost (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr(GString) csv = g_string_new ("URN,School name,NumberOfPupils\n");
      guint n_rows = (guint)g_test_rand_int_range (1, 200);
      guint n_refused = 0;
      g_autoptr(KithSchoolList) list = NULL;

      for (guint i = 0; i < n_rows; i++)
        g_string_append_printf (csv, "%d,%s,%d\n", g_test_rand_int_range (99950, 100150),
                                g_test_rand_bit () ? "Fernhollow" : "", g_test_rand_int_range (-5, 5));
      list = read_text (csv->str);

      for (guint i = 0; i < list->faults->len; i++)
        n_refused += fault_at (list, i)->refused ? 1 : 0;
      g_assert_cmpuint (list->schools->len + n_refused, ==, n_rows);
    }
}

static void
append_register_row (GString *csv,
                     char   **headers,
                     guint    index)
{
  for (guint i = 0; headers[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');

      if (g_str_equal (headers[i], "URN"))
        g_string_append_printf (csv, "%u", 100000 + index);
      else if (g_str_equal (headers[i], "EstablishmentName"))
        g_string_append_printf (csv, "\"Fernhollow School, %u\"", index);
      else if (g_str_has_suffix (headers[i], "Date"))
        g_string_append (csv, "01-09-1972");
      else if (g_str_has_suffix (headers[i], "(code)"))
        g_string_append_printf (csv, "%u", index % 10);
      else if (g_str_has_prefix (headers[i], "Number") || g_str_has_suffix (headers[i], "ing"))
        g_string_append_printf (csv, "%u", index);
      else if (i % 3 == 0)
        g_string_append (csv, "\"Not applicable\"");
      else if (i % 3 == 1)
        g_string_append (csv, "Mill");
    }
  g_string_append_c (csv, '\n');
}

/* As large as the register is, with the columns that it has. */
static void
test_size_of_the_register (void)
{
  g_autoptr(GBytes) fixture = load ("fixtures/schools/register.csv");
  const char *text = g_bytes_get_data (fixture, NULL);
  g_autofree char *first = g_strndup (text, strcspn (text, "\r"));
  g_auto(GStrv) pieces = g_strsplit (first, "\"", -1);
  g_autofree char *plain = g_strjoinv ("", pieces);
  g_auto(GStrv) headers = g_strsplit (plain, ",", -1);
  g_autoptr(GString) csv = g_string_new (first);
  g_autoptr(KithSchoolList) list = NULL;
  gint64 start;

  g_string_append_c (csv, '\n');
  for (guint i = 0; i < 50000; i++)
    append_register_row (csv, headers, i);

  start = g_get_monotonic_time ();
  list = read_text (csv->str);
  g_test_message ("%u rows of %u columns, %.1f MB, read in %.2f s", list->schools->len,
                  g_strv_length (headers), (double)csv->len / 1e6,
                  (double)(g_get_monotonic_time () - start) / 1e6);

  g_assert_cmpuint (list->schools->len, ==, 50000);
  g_assert_cmpstr (school_at (list, 49999)->name, ==, "Fernhollow School, 49999");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/school-list/shipped/known-answers", test_shipped_known_answers);
  g_test_add_func ("/school-list/shipped/is-as-published", test_shipped_is_as_published);
  g_test_add_func ("/school-list/shipped/unknown-is-not-nought", test_shipped_unknown_is_not_nought);
  g_test_add_func ("/school-list/register/all-fields", test_register_all_fields);
  g_test_add_func ("/school-list/register/windows-1252", test_register_windows_1252);
  g_test_add_func ("/school-list/register/utf8-is-the-same", test_register_utf8_is_the_same);
  g_test_add_func ("/school-list/register/nought-stays-nought", test_register_nought_stays_nought);
  g_test_add_func ("/school-list/register/no-place-in-the-sea", test_register_no_place_in_the_sea);
  g_test_add_func ("/school-list/search-page", test_search_page);
  g_test_add_func ("/school-list/header/any-spelling", test_header_any_spelling);
  g_test_add_func ("/school-list/header/below-titles", test_header_below_titles);
  g_test_add_func ("/school-list/header/missing", test_header_missing);
  g_test_add_func ("/school-list/header/without-rows", test_header_without_rows);
  g_test_add_func ("/school-list/faults/are-named", test_faults_are_named);
  g_test_add_func ("/school-list/faults/leave-the-rest-of-the-row", test_faults_leave_the_rest_of_the_row);
  g_test_add_func ("/school-list/faults/come-back-as-a-file", test_faults_come_back_as_a_file);
  g_test_add_func ("/school-list/faults/name-hidden-directions", test_faults_name_hidden_directions);
  g_test_add_func ("/school-list/rows/short-and-blank", test_rows_short_and_blank);
  g_test_add_func ("/school-list/values/text", test_values_text);
  g_test_add_func ("/school-list/values/codes-get-their-noughts-back",
                   test_values_codes_get_their_noughts_back);
  g_test_add_func ("/school-list/values/tenths", test_values_tenths);
  g_test_add_func ("/school-list/values/numbers", test_values_numbers);
  g_test_add_func ("/school-list/values/phase-by-name", test_values_phase_by_name);
  g_test_add_func ("/school-list/values/code-wins-over-name", test_values_code_wins_over_name);
  g_test_add_func ("/school-list/codes/authority-spellings", test_codes_authority_spellings);
  g_test_add_func ("/school-list/codes/faults-stay-in-order", test_codes_faults_stay_in_order);
  g_test_add_func ("/school-list/errors/cancelled", test_errors_cancelled);
  g_test_add_func ("/school-list/errors/open-quote", test_errors_open_quote);
  g_test_add_func ("/school-list/property/any-order-of-columns", test_property_any_order_of_columns);
  g_test_add_func ("/school-list/property/no-row-is-lost", test_property_no_row_is_lost);
  g_test_add_func ("/school-list/size/of-the-register", test_size_of_the_register);

  return g_test_run ();
}
