/* test-file-kind.c: a file is known by what stands in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "kith-file-kind.h"

#include <string.h>

static void
assert_kind (const char *bytes,
             gsize       n_bytes,
             const char *kind)
{
  g_autoptr(GBytes) head = g_bytes_new (bytes, n_bytes);

  g_assert_cmpstr (kith_file_kind_guess (head), ==, kind);
}

#define ASSERT_KIND(text, kind) assert_kind (text, sizeof text - 1, kind)

static void
test_known (void)
{
  ASSERT_KIND ("<?xml version=\"1.0\"?><Message/>", "cin");
  ASSERT_KIND ("\xEF\xBB\xBF\r\n  <Message/>", "cin");
  ASSERT_KIND ("\xFF\xFE<\0M\0", "cin");
  ASSERT_KIND ("{\"england-and-wales\": {}}", "holidays");
  ASSERT_KIND ("URN,LinkURN,LinkName\r\n1,2,x\r\n", "links");
  ASSERT_KIND ("URN;LA (code);EstablishmentName\r\n1;2;x\r\n", "schools");
  ASSERT_KIND ("\"URN\",\"EstablishmentName\"\r\n", "schools");
}

static void
test_unknown (void)
{
  ASSERT_KIND ("", NULL);
  ASSERT_KIND ("   \r\n", NULL);
  ASSERT_KIND ("\0\0\0\0", NULL);
  ASSERT_KIND ("PK\x03\x04", NULL);
  ASSERT_KIND ("Surname,Forename,UPN\r\n", NULL);
  ASSERT_KIND ("%PDF-1.7", NULL);
}

/* The cut may fall in the middle of a row. */
static void
test_cut_anywhere (void)
{
  static const char text[] = "URN,EstablishmentName\r\n900001,\"Wren Park, Academy\"\r\n900002,Larch Hill\r\n";

  for (gsize n = sizeof "URN,EstablishmentName\r\n" - 1; n < sizeof text; n++)
    assert_kind (text, n, "schools");
}

static void
test_real_files (void)
{
  static const struct { const char *path; const char *kind; } cases[] = {
    { "fixtures/cin/fake_CIN_data.xml", "cin" },
    { "fixtures/cin/CIN_Census_2026.xml", "cin" },
    { "../data/calendar/bank-holidays.json", "holidays" },
    { "../data/schools/schools.csv", "schools" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, cases[i].path, NULL);
      g_autofree char *contents = NULL;
      g_autoptr(GError) error = NULL;
      gsize n_bytes;

      g_file_get_contents (path, &contents, &n_bytes, &error);
      g_assert_no_error (error);
      assert_kind (contents, MIN (n_bytes, KITH_FILE_KIND_HEAD), cases[i].kind);
    }
}

static void
assert_may_be_list (const char *text,
                    gboolean    expected)
{
  g_autoptr(GBytes) head = g_bytes_new (text, strlen (text));

  g_assert_cmpint (kith_file_kind_may_be_list (head), ==, expected);
}

static void
test_may_be_list (void)
{
  assert_may_be_list ("Surname,Forename,DOB\nOkafor,Adaeze,03/09/2014\n", TRUE);
  assert_may_be_list ("Pupil list\n\nSurname\tForename\tDOB\n", TRUE);
  assert_may_be_list ("PK\003\004 and more", TRUE);
  assert_may_be_list ("A letter to whom it may concern.\nIt has no columns.\n", FALSE);
  assert_may_be_list ("", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-kind/known", test_known);
  g_test_add_func ("/file-kind/may-be-list", test_may_be_list);
  g_test_add_func ("/file-kind/unknown", test_unknown);
  g_test_add_func ("/file-kind/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/file-kind/real-files", test_real_files);

  return g_test_run ();
}
