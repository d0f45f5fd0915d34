/* test-fiction-census.c: the census would take a return about a fiction
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fiction-text.h"

/* The authority of the pupil numbers is none: that is how they are known to be
 * nobody's. The census says so about each of them.
 */
#define RULE_OF_UNKNOWN_AUTHORITY "1530"

/* Queries that a real return of a good authority has too: work that is late,
 * and assessments that are left out because they ended in the year before.
 */
static const char *const expected_queries[] = { "2991Q", "8670Q", "8675Q", "8825Q" };

static gboolean
is_expected (const KithCinFault *fault)
{
  if (fault->severity == KITH_CIN_SEVERITY_ERROR)
    return g_strcmp0 (fault->rule, RULE_OF_UNKNOWN_AUTHORITY) == 0;

  if (fault->severity != KITH_CIN_SEVERITY_QUERY || fault->rule == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (expected_queries); i++)
    {
      if (g_str_equal (fault->rule, expected_queries[i]))
        return TRUE;
    }

  return FALSE;
}

static void
assert_return (KithFictionShape shape,
               guint64          seed)
{
  g_autoptr(KithFiction) fiction = kith_fiction_new (shape, seed, 2, kith_date_new (2026, 3, 31));
  g_autofree char *xml = fiction_to_census_xml (fiction);
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr(KithCinReturn) cin_return = NULL;
  g_autoptr(GError) error = NULL;

  cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cin_return->children->len, >, 300);
  g_assert_cmpint (cin_return->year, ==, 2026);

  for (guint i = 0; i < cin_return->faults->len; i++)
    {
      KithCinFault *fault = g_ptr_array_index (cin_return->faults, i);

      if (!is_expected (fault))
        g_test_message ("seed %" G_GUINT64_FORMAT " line %u rule %s: %s", seed, fault->line, fault->rule, fault->message);

      g_assert_true (is_expected (fault));
    }
}

static void
test_takes_return (gconstpointer data)
{
  KithFictionShape shape = (KithFictionShape)GPOINTER_TO_UINT (data);

  for (guint i = 0; i < 5; i++)
    assert_return (shape, (guint64)g_test_rand_int ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/fiction-census/lambeth", GUINT_TO_POINTER (KITH_FICTION_LAMBETH), test_takes_return);
  g_test_add_data_func ("/fiction-census/stockport", GUINT_TO_POINTER (KITH_FICTION_STOCKPORT), test_takes_return);
  g_test_add_data_func ("/fiction-census/southampton", GUINT_TO_POINTER (KITH_FICTION_SOUTHAMPTON), test_takes_return);

  return g_test_run ();
}
