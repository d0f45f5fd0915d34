/* test-adults.c: finding the adults of families
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-store-adults.h"
#include "kith-store-find.h"
#include "kith-store-merges.h"
#include "kith-test-rows.h"

#define N(number) kith_test_number (number)

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         family;
  gint64         older;
  gint64         younger;
  gint64         other;
  gint64         mother;
} Fixture;

static gint64
add_child (Fixture    *fixture,
           const char *given_name,
           const char *family_name,
           gint64      family)
{
  return kith_test_add (fixture->store, &kith_table_child, "given_name", given_name, "family_name", family_name,
                        "sort_key", given_name, "family_id", family != 0 ? N (family) : "", NULL);
}

static gint64
add_relation (Fixture    *fixture,
              gint64      adult,
              gint64      child,
              const char *valid_to)
{
  return kith_test_add (fixture->store, &kith_table_relation, "adult_id", N (adult), "child_id", N (child), "kind", "parent",
                        "valid_to", valid_to, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  KithTestStore *store = fixture->store = kith_test_store_new ();

  fixture->me = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  fixture->family = kith_test_add (store, &kith_table_family, NULL);
  fixture->older = add_child (fixture, "Ivo", "Pell", fixture->family);
  fixture->younger = add_child (fixture, "Maud", "Pell", fixture->family);
  fixture->other = add_child (fixture, "Tam", "Oduya", 0);
  fixture->mother = kith_test_add (store, &kith_table_adult, "name", "Siân Pell", "other_names", "Siân Quillfeather",
                                   "preferred_name", "Shani", "sex", "F", "telephone", "+44 1632 960 001", NULL);
  add_relation (fixture, fixture->mother, fixture->older, "");
  add_relation (fixture, fixture->mother, fixture->younger, "");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static guint
find (Fixture    *fixture,
      const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) found = kith_db_find_adults (fixture->store->db, text, 20, &error);

  g_assert_no_error (error);

  return g_list_model_get_n_items (found);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint       n;
  } cases[] = {
    { "Siân Pell", 1 }, { "sian", 1 }, { "pell sian", 1 }, { "shan", 1 }, { "Shawn Pel", 1 }, { "quillf", 1 },
    { "Quilfether", 1 }, { "sian oduya", 0 }, { "Ivo", 0 }, { "", 0 }, { "%", 0 },
    { "01632 960001", 1 }, { "01632960", 1 }, { "0044 1632 960001", 1 }, { "960001", 1 }, { "960002", 0 }, { "1632", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (find (fixture, cases[i].text), ==, cases[i].n);
    }
}

/* Once for each page on which they stand. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) found = NULL;
  g_autoptr(KithFoundAdult) first = NULL;
  g_autoptr(KithFoundAdult) second = NULL;
  g_autofree char *about = NULL;

  add_relation (fixture, fixture->mother, fixture->other, "2026-03-04");
  found = kith_db_find_adults (fixture->store->db, "sian", 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 2);
  first = g_list_model_get_item (found, 0);
  second = g_list_model_get_item (found, 1);
  g_assert_cmpint (kith_found_adult_get_values (first)->family_id, ==, fixture->family);
  g_assert_cmpstr (kith_found_adult_get_values (first)->children, ==, "Ivo Pell, Maud Pell");
  g_assert_false (kith_found_adult_get_values (first)->is_past);
  g_assert_cmpint (kith_found_adult_get_values (second)->child_id, ==, fixture->other);
  g_assert_cmpint (kith_found_adult_get_values (second)->family_id, ==, 0);
  g_assert_true (kith_found_adult_get_values (second)->is_past);
  about = kith_found_adult_dup_about (second);
  g_assert_nonnull (strstr (about, "in the past"));
}

/* By what does not hold of two records that were merged, too. */
static void
test_merged (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 gone = kith_test_add (fixture->store, &kith_table_adult, "name", "Rosalind Thorne", "telephone", "01632 960009", NULL);

  add_relation (fixture, gone, fixture->older, "");
  kith_db_merge_records (fixture->store->db, KITH_MERGE_KIND_ADULT, fixture->mother, gone, 0, "She changed it", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (find (fixture, "rosalind"), ==, 1);
  g_assert_cmpuint (find (fixture, "960009"), ==, 1);
  g_assert_cmpuint (find (fixture, "sian"), ==, 1);
}

static void
restrict_child (Fixture *fixture,
                gint64   child,
                gint64   worker)
{
  gint64 restriction = kith_test_add (fixture->store, &kith_table_restriction, "child_id", N (child), "reason", "A witness",
                                      "start", "2026-11-02", "review", "2027-01-31", NULL);

  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", N (restriction), "worker_id", N (worker), NULL);
}

/* Who stands by a restricted child alone is not there, and a restricted child is not named beside an adult. */
static void
test_restricted (Fixture      *fixture,
                 gconstpointer data)
{
  gint64 somebody = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  gint64 aunt = kith_test_add (fixture->store, &kith_table_adult, "name", "Rosalind Thorne", "telephone", "01632 960009", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) found = NULL;
  g_autoptr(KithFoundAdult) first = NULL;
  g_autoptr(KithAdult) alike = NULL;
  KithAdultValues values = KITH_ADULT_VALUES_NONE;

  add_relation (fixture, aunt, fixture->younger, "");
  g_assert_cmpuint (find (fixture, "rosalind"), ==, 1);
  restrict_child (fixture, fixture->younger, somebody);
  g_assert_cmpuint (find (fixture, "rosalind"), ==, 0);
  g_assert_cmpuint (find (fixture, "01632 960009"), ==, 0);

  found = kith_db_find_adults (fixture->store->db, "sian", 20, &error);
  g_assert_no_error (error);
  first = g_list_model_get_item (found, 0);
  g_assert_cmpstr (kith_found_adult_get_values (first)->children, ==, "Ivo Pell");

  values.name = "Rosalind Thorne";
  alike = kith_adult_new (&values);
  g_clear_object (&found);
  found = kith_db_find_adults_alike (fixture->store->db, alike, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);
}

/* Whom it names sees the aunt, and is not offered to put her beside another child. */
static void
test_alike (Fixture      *fixture,
            gconstpointer data)
{
  KithDb *db = fixture->store->db;
  gint64 aunt = kith_test_add (fixture->store, &kith_table_adult, "name", "Rosalind Thorne", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) found = NULL;
  g_autoptr(KithAdult) alike = NULL;
  g_autoptr(KithAdult) born = NULL;
  KithAdultValues values = KITH_ADULT_VALUES_NONE;

  add_relation (fixture, aunt, fixture->younger, "");
  kith_test_change (fixture->store, &kith_table_adult, aunt, "birth", "1990-01-02", NULL);
  values.name = "Rosalynd Thorne";
  alike = kith_adult_new (&values);
  values.birth = kith_date_new (1971, 1, 2);
  born = kith_adult_new (&values);

  found = kith_db_find_adults_alike (db, alike, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  g_clear_object (&found);
  found = kith_db_find_adults_alike (db, born, &error);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);

  restrict_child (fixture, fixture->younger, fixture->me);
  g_assert_cmpuint (find (fixture, "rosalind"), ==, 1);
  g_clear_object (&found);
  found = kith_db_find_adults_alike (db, alike, &error);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);
}

/* Beside the children, the schools and the notes. */
static void
test_find (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(KithFind) question = kith_find_new ("Pell", 20);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithFound) found = kith_db_find (fixture->store->db, question, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_found_get_adults (found)), ==, 1);
  g_assert_cmpuint (kith_found_count (found), ==, 3);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/adults/names", test_names);
  add ("/adults/places", test_places);
  add ("/adults/merged", test_merged);
  add ("/adults/restricted", test_restricted);
  add ("/adults/alike", test_alike);
  add ("/adults/find", test_find);

  return g_test_run ();
}
