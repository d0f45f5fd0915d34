/* test-school-links.c: which school came after which
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-list.h"

#include <string.h>

static KithSchoolLinks *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  KithSchoolLinks *links = kith_school_links_new_from_csv (bytes, NULL, &error);

  g_assert_no_error (error);

  return links;
}

static KithSchoolLinks *
read_fixture (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "schools", "links.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_text (text);
}

static KithSchoolLink *
link_at (KithSchoolLinks *links,
         guint            index)
{
  g_assert_cmpuint (index, <, links->links->len);

  return g_ptr_array_index (links->links, index);
}

static KithSchoolListFault *
fault_at (KithSchoolLinks *links,
          guint            index)
{
  g_assert_cmpuint (index, <, links->faults->len);

  return g_ptr_array_index (links->faults, index);
}

static void
test_all_fields (void)
{
  g_autoptr(KithSchoolLinks) links = read_fixture ();
  KithSchoolLink *link = link_at (links, 0);

  g_assert_cmpuint (links->links->len, ==, 3);
  g_assert_cmpuint (links->faults->len, ==, 0);
  g_assert_cmpuint (link->line, ==, 2);
  g_assert_cmpint (link->urn, ==, 900002);
  g_assert_cmpint (link->linked_urn, ==, 900003);
  g_assert_cmpstr (link->linked_name, ==, "Thornybrook School");
  g_assert_cmpstr (link->kind, ==, "Predecessor");
  g_assert_cmpint (link->date, ==, kith_date_new (2012, 4, 1));
  g_assert_cmpint (link_at (links, 2)->date, ==, KITH_DATE_NONE);
}

static void
test_columns_by_name (void)
{
  g_autoptr(KithSchoolLinks) links = read_text ("Links of our schools\n"
                                                "Link Type,link urn,urn\n"
                                                "Successor,900002,900001\n");

  g_assert_cmpuint (links->links->len, ==, 1);
  g_assert_cmpint (link_at (links, 0)->urn, ==, 900001);
  g_assert_cmpint (link_at (links, 0)->linked_urn, ==, 900002);
  g_assert_null (link_at (links, 0)->linked_name);
}

static void
test_refuses_rows (void)
{
  static const struct
  {
    guint       line;
    const char *column;
    const char *says;
  } expected[] = {
    { 3, "URN", "missing" },
    { 4, "LinkURN", "100000 to 999999" },
    { 5, "LinkURN", "itself" },
    { 6, NULL, "line 2" },
    { 8, NULL, "more cells" },
  };
  g_autoptr(KithSchoolLinks) links = read_text ("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                                                "900001,900002,Fernhollow,Successor,\n"
                                                ",900002,Fernhollow,Successor,\n"
                                                "900001,x,Fernhollow,Successor,\n"
                                                "900001,900001,Fernhollow,Successor,\n"
                                                "900001,900002,Fernhollow,Successor,\n"
                                                "900001,900002,Fernhollow,Predecessor,\n"
                                                "900001,900003,Fern,hollow,Predecessor,01-01-2020\n");

  g_assert_cmpuint (links->links->len, ==, 2);
  g_assert_cmpuint (links->faults->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      KithSchoolListFault *fault = fault_at (links, i);

      g_assert_cmpuint (fault->line, ==, expected[i].line);
      g_assert_cmpstr (fault->column, ==, expected[i].column);
      g_assert_nonnull (strstr (fault->message, expected[i].says));
      g_assert_true (fault->refused);
      g_assert_nonnull (fault->row);
    }
}

static void
test_keeps_a_row_with_a_bad_date (void)
{
  g_autoptr(KithSchoolLinks) links = read_text ("URN,LinkURN,LinkEstablishedDate\n"
                                                "900001,900002,soon\n");

  g_assert_cmpuint (links->links->len, ==, 1);
  g_assert_cmpint (link_at (links, 0)->date, ==, KITH_DATE_NONE);
  g_assert_null (link_at (links, 0)->kind);
  g_assert_cmpuint (links->faults->len, ==, 1);
  g_assert_false (fault_at (links, 0)->refused);
  g_assert_cmpstr (fault_at (links, 0)->value, ==, "soon");
}

static void
test_gives_refused_rows_back (void)
{
  const char *row = "900001,x,\"Mill, Lane\",,";
  g_autofree char *text = g_strconcat ("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n", row, "\n", NULL);
  g_autoptr(KithSchoolLinks) links = read_text (text);
  g_autofree char *csv = kith_school_faults_to_csv (links->faults, links->header);
  g_autofree char *expected = g_strdup_printf ("%s\r\n%s\r\n", links->header, row);

  g_assert_cmpstr (csv, ==, expected);
}

static void
test_refuses_a_list_of_schools (void)
{
  const char *text = "URN,School name\n900001,Fernhollow\n";
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_school_links_new_from_csv (bytes, NULL, &error));
  g_assert_error (error, KITH_SCHOOL_LIST_ERROR, KITH_SCHOOL_LIST_ERROR_NOT_A_LIST);
}

static void
test_cancelled (void)
{
  const char *text = "URN,LinkURN\n900001,900002\n";
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kith_school_links_new_from_csv (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/school-links/all-fields", test_all_fields);
  g_test_add_func ("/school-links/columns-by-name", test_columns_by_name);
  g_test_add_func ("/school-links/refuses-rows", test_refuses_rows);
  g_test_add_func ("/school-links/keeps-a-row-with-a-bad-date", test_keeps_a_row_with_a_bad_date);
  g_test_add_func ("/school-links/gives-refused-rows-back", test_gives_refused_rows_back);
  g_test_add_func ("/school-links/refuses-a-list-of-schools", test_refuses_a_list_of_schools);
  g_test_add_func ("/school-links/cancelled", test_cancelled);

  return g_test_run ();
}
