/* test-cin-export.c: a census return out of the store says what came in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-write.h"
#include "kith-store-cin-export.h"
#include "kith-store-import.h"
#include "kith-test-rows.h"
#include "kith-test-store.h"

#include <libxml/xmlschemas.h>
#include <string.h>

#define LARGE_RETURN "cin/fake_CIN_data.xml"

static GBytes *
export (KithTestStore *store,
        int            year,
        const char    *authority,
        GArray       **ret_children)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin = kith_db_make_cin (store->db, kith_date_new (year, 3, 31), authority, ret_children, &error);

  g_assert_no_error (error);

  return kith_cin_return_to_xml (cin, NULL);
}

static void
add (GHashTable *facts,
     char       *fact)
{
  g_hash_table_add (facts, fact);
}

static void
add_date (GHashTable *facts,
          const char *child,
          const char *what,
          KithDate    around,
          KithDate    date)
{
  if (date != KITH_DATE_NONE)
    add (facts, g_strdup_printf ("%s %s %d %d", child, what, around, date));
}

/* The made-up return has conferences long after the end of the case; no year's return can have those. */
static gboolean
has_ended (const KithCinReferral *referral,
           KithDate               day)
{
  KithDate end = referral->no_further_action == 1 && referral->closure == KITH_DATE_NONE ? referral->date : referral->closure;

  return end != KITH_DATE_NONE && day != KITH_DATE_NONE && day > end;
}

/* Every child, referral and date of a return, one fact each. */
static void
add_facts (GHashTable    *facts,
           KithCinReturn *cin)
{
  for (guint i = 0; i < cin->children->len; i++)
    {
      const KithCinChild *child = g_ptr_array_index (cin->children, i);

      add (facts, g_strdup_printf ("%s upn %s sex %s %s", child->la_child_id, child->upn, child->sex, child->ethnicity));
      add_date (facts, child->la_child_id, "birth", 0, child->birth);
      add_date (facts, child->la_child_id, "death", 0, child->death);
      for (guint j = 0; j < child->disabilities->len; j++)
        add (facts, g_strdup_printf ("%s %s", child->la_child_id, (char *)g_ptr_array_index (child->disabilities, j)));

      for (guint j = 0; j < child->referrals->len; j++)
        {
          const KithCinReferral *referral = g_ptr_array_index (child->referrals, j);

          add (facts, g_strdup_printf ("%s referral %d %s %s", child->la_child_id, referral->date, referral->source, referral->primary_need));
          add_date (facts, child->la_child_id, "closure", referral->date, referral->closure);
          if (!has_ended (referral, referral->conference))
            add_date (facts, child->la_child_id, "conference", referral->date, referral->conference);
        }
    }
}

static int
compare_facts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *)a, *(const char * const *)b);
}

static void
assert_same_facts (GHashTable *facts,
                   GHashTable *expected)
{
  g_autoptr(GPtrArray) all = g_hash_table_get_keys_as_ptr_array (facts);
  g_autoptr(GPtrArray) all_expected = g_hash_table_get_keys_as_ptr_array (expected);

  g_ptr_array_sort (all, compare_facts);
  g_ptr_array_sort (all_expected, compare_facts);
  for (guint i = 0; i < MIN (all->len, all_expected->len); i++)
    g_assert_cmpstr (g_ptr_array_index (all, i), ==, g_ptr_array_index (all_expected, i));

  g_assert_cmpuint (all->len, ==, all_expected->len);
}

/* The dates of this return lie in many years; the returns of those years together have them all. */
static void
test_years_have_it_all (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GBytes) bytes = kith_test_read_fixture (LARGE_RETURN);
  g_autoptr(KithCinReturn) original = kith_cin_return_new_from_xml (bytes, NULL, NULL);

  add_facts (expected, original);
  kith_test_store_import (store, "cin", LARGE_RETURN);
  for (int year = 2004; year <= 2032; year++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithCinReturn) cin = kith_db_make_cin (store->db, kith_date_new (year, 3, 31), original->authority, NULL, &error);

      g_assert_no_error (error);
      add_facts (facts, cin);
    }

  assert_same_facts (facts, expected);
}

/* Of a fictional authority, with plans, enquiries and reviews: out, into an empty store, and out again. */
static void
test_goes_round (gconstpointer data)
{
  const int year = GPOINTER_TO_INT (data);
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_SOUTHAMPTON, 7, 0.2, kith_date_new (year, 3, 31));
  g_autoptr(KithTestStore) second = kith_test_store_new ();
  g_autoptr(KithImportSource) source = NULL;
  g_autofree char *authority = NULL;
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autoptr(GArray) children = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally = { 0 };

  authority = kith_db_find_cin_authority (store->db, kith_date_new (year, 3, 31), &error);
  g_assert_no_error (error);
  first = export (store, year, authority, &children);
  g_assert_cmpuint (children->len, >, 10);

  source = kith_import_source_new ("cin", "return.xml", first, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (kith_db_import (second->db, source, &tally, NULL, &error));
  g_assert_no_error (error);
  again = export (second, year, authority, NULL);
  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again),
                   g_bytes_get_data (first, NULL), g_bytes_get_size (first));
}

/* The schema that is at hand asks for a positive number of earlier plans, where
 * the census counts from 0; the truth is written.
 */
static void
schema_error_cb (void           *user_data,
                 const xmlError *error)
{
  guint *n_faults = user_data;

  if (strstr (error->message, "NumberOfPreviousCPP") != NULL)
    return;

  g_test_message ("line %d: %s", error->line, error->message);
  *n_faults += 1;
}

static guint
count_schema_faults (GBytes *xml)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", "CIN_schema_2024.xsd", NULL);
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (parser);
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (schema);
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (xml, NULL), (int)g_bytes_get_size (xml), "return.xml", NULL, XML_PARSE_NONET);
  guint n_faults = 0;

  g_assert_nonnull (schema);
  g_assert_nonnull (document);
  xmlSchemaSetValidStructuredErrors (context, (xmlStructuredErrorFunc)schema_error_cb, &n_faults);
  xmlSchemaValidateDoc (context, document);
  xmlFreeDoc (document);
  xmlSchemaFreeValidCtxt (context);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);

  return n_faults;
}

static void
test_is_valid_by_the_schema (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_STOCKPORT, 3, 0.2, kith_date_new (2024, 3, 31));
  g_autofree char *authority = kith_db_find_cin_authority (store->db, kith_date_new (2024, 3, 31), NULL);
  g_autoptr(GBytes) xml = export (store, 2024, authority, NULL);

  g_assert_cmpuint (count_schema_faults (xml), ==, 0);
}

static void
test_speaks_as_on_its_last_day (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithCinReturn) cin = NULL;
  g_autoptr(GError) error = NULL;
  const KithCinReferral *referral;
  gint64 child = kith_test_store_add_child (store, "Asha", "Quill");

  kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (child), "day", "2023-06-01",
                 "closure", "2024-04-01", "closure_reason", "RC1", NULL);

  cin = kith_db_make_cin (store->db, kith_date_new (2024, 3, 31), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cin->children->len, ==, 1);
  referral = g_ptr_array_index (((KithCinChild *)g_ptr_array_index (cin->children, 0))->referrals, 0);
  g_assert_cmpint (referral->closure, ==, KITH_DATE_NONE);
  g_assert_null (referral->closure_reason);

  g_clear_pointer (&cin, kith_cin_return_free);
  cin = kith_db_make_cin (store->db, kith_date_new (2025, 3, 31), NULL, NULL, &error);
  referral = g_ptr_array_index (((KithCinChild *)g_ptr_array_index (cin->children, 0))->referrals, 0);
  g_assert_cmpstr (referral->closure_reason, ==, "RC1");

  g_clear_pointer (&cin, kith_cin_return_free);
  cin = kith_db_make_cin (store->db, kith_date_new (2026, 3, 31), NULL, NULL, &error);
  g_assert_cmpuint (cin->children->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cin-export/years-have-it-all", test_years_have_it_all);
  g_test_add_data_func ("/cin-export/goes-round/2024", GINT_TO_POINTER (2024), test_goes_round);
  g_test_add_data_func ("/cin-export/goes-round/2026", GINT_TO_POINTER (2026), test_goes_round);
  g_test_add_func ("/cin-export/is-valid-by-the-schema", test_is_valid_by_the_schema);
  g_test_add_func ("/cin-export/speaks-as-on-its-last-day", test_speaks_as_on_its_last_day);

  return g_test_run ();
}
