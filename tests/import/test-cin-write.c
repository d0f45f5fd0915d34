/* test-cin-write.c: a return as XML, and what is read from it again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-write.h"

#include <string.h>

static const char small[] =
  "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>%d</Year></CollectionDetails></Header>"
  "<Children><Child><ChildIdentifiers><LAchildID>K1</LAchildID><%s>%s</%s></ChildIdentifiers>"
  "<CINdetails><CINreferralDate>2023-05-01</CINreferralDate><ReferralNFA>0</ReferralNFA>"
  "<PreProceedingsandFGDM><PPStartDate>2023-06-01</PPStartDate></PreProceedingsandFGDM></CINdetails>"
  "</Child></Children></Message>";

static KithCinReturn *
read_bytes (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  KithCinReturn *cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (cin_return);

  return cin_return;
}

/* Nothing that was read is lost on the way, and the second time nothing changes. */
static void
test_reads_back (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", data, NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) written = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autoptr(KithCinReturn) first = NULL;
  g_autoptr(KithCinReturn) second = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  bytes = g_bytes_new (contents, length);
  first = read_bytes (bytes);
  written = kith_cin_return_to_xml (first, "2026-11-22T09:00:00");
  second = read_bytes (written);
  again = kith_cin_return_to_xml (second, "2026-11-22T09:00:00");

  g_assert_cmpuint (second->children->len, ==, first->children->len);
  g_assert_cmpint (second->year, ==, first->year);
  g_assert_cmpstr (second->authority, ==, first->authority);
  g_assert_true (g_bytes_equal (written, again));
}

typedef struct
{
  int         year;
  const char *element;
  const char *sex;
  const char *expected;
} SexCase;

/* The element and the code are those of the year, whatever they came as. */
static void
test_year_has_its_shape (void)
{
  static const SexCase cases[] = {
    { 2024, "GenderCurrent", "2", "<GenderCurrent>2</GenderCurrent>" },
    { 2024, "Sex", "F", "<GenderCurrent>2</GenderCurrent>" },
    { 2024, "Sex", "U", "<GenderCurrent>0</GenderCurrent>" },
    { 2025, "GenderCurrent", "1", "<Sex>M</Sex>" },
    { 2025, "GenderCurrent", "9", "<Sex>U</Sex>" },
    { 2027, "Sex", "M", "<Sex>M</Sex>" },
    { 2025, "Sex", "?", "<Sex>?</Sex>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (small, cases[i].year, cases[i].element, cases[i].sex, cases[i].element);
      g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr(KithCinReturn) cin_return = read_bytes (bytes);
      g_autoptr(GBytes) written = kith_cin_return_to_xml (cin_return, NULL);
      g_autofree char *xml = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));

      g_assert_nonnull (strstr (xml, cases[i].expected));
      g_assert_true ((strstr (xml, "PPStartDate") != NULL) == (cases[i].year >= 2027));
      g_assert_nonnull (strstr (xml, "<ReferralNFA>false</ReferralNFA>"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/cin-write/reads-back/332-children", "fake_CIN_data.xml", test_reads_back);
  g_test_add_data_func ("/cin-write/reads-back/shape-of-2024", "CIN_Census_2024.xml", test_reads_back);
  g_test_add_data_func ("/cin-write/reads-back/shape-of-2026", "CIN_Census_2026.xml", test_reads_back);
  g_test_add_func ("/cin-write/year-has-its-shape", test_year_has_its_shape);

  return g_test_run ();
}
