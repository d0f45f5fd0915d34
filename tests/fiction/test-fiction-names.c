/* test-fiction-names.c: what people and places of a fiction are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-names.h"
#include "kith-fiction-places.h"
#include "kith-school-list.h"
#include "kith-text.h"

static const KithFictionCultureList *const lists[] = {
  &kith_fiction_cultures_africa,
  &kith_fiction_cultures_asia,
  &kith_fiction_cultures_britain,
  &kith_fiction_cultures_europe,
};

static void
assert_fit_to_keep (const char *name)
{
  g_autofree char *clean = kith_text_clean (name);

  g_assert_true (kith_text_is_safe_name (name));
  g_assert_cmpstr (clean, ==, name);
}

/* A name twice in a list would only be a slip of whoever wrote the list. */
static void
assert_list (const KithFictionNameList *list)
{
  g_assert_cmpuint (list->n_names, >, 0);

  for (guint i = 0; i < list->n_names; i++)
    {
      assert_fit_to_keep (list->names[i]);

      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (list->names[i], !=, list->names[j]);
    }
}

static void
test_lists (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->n_cultures; j++)
        {
          const KithFictionCulture *culture = &lists[i]->cultures[j];

          assert_list (&culture->girls);
          assert_list (&culture->boys);
          assert_list (&culture->families);
        }
    }
}

static void
test_sister (void)
{
  static const struct
  {
    const char *brother;
    const char *sister;
  } cases[] = {
    { "Kamiński", "Kamińska" },
    { "Kovalskyi", "Kovalska" },
    { "Kazlauskas", "Kazlauskaitė" },
    { "Singh", "Kaur" },
    { "Gill Singh", "Gill Kaur" },
    { "Sidhu", "Sidhu" },
    { "Wójcik", "Wójcik" },
    { "O'Brien", "O'Brien" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sister = kith_fiction_family_for_sex (cases[i].brother, 'F');
      g_autofree char *brother = kith_fiction_family_for_sex (cases[i].brother, 'M');

      g_assert_cmpstr (sister, ==, cases[i].sister);
      g_assert_cmpstr (brother, ==, cases[i].brother);
    }
}

static void
test_preferred (void)
{
  g_assert_cmpstr (kith_fiction_find_preferred ("Abdirahman"), ==, "Abdi");
  g_assert_cmpstr (kith_fiction_find_preferred ("Mikołaj"), ==, "Miki");
  g_assert_cmpstr (kith_fiction_find_preferred ("Zuzanna"), ==, "Zuzia");
  g_assert_null (kith_fiction_find_preferred ("Aaron"));
  g_assert_null (kith_fiction_find_preferred ("Zylphia"));
}

/* Every name that has a shorter one can be found, whatever the order of the table. */
static void
test_preferred_are_found (void)
{
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->n_cultures; j++)
        {
          const KithFictionCulture *culture = &lists[i]->cultures[j];

          for (guint k = 0; k < culture->girls.n_names; k++)
            n_found += kith_fiction_find_preferred (culture->girls.names[k]) != NULL;

          for (guint k = 0; k < culture->boys.n_names; k++)
            n_found += kith_fiction_find_preferred (culture->boys.names[k]) != NULL;
        }
    }

  g_assert_cmpuint (n_found, >=, 53);
}

static const KithFictionCulture *
find_culture (const char *ethnicity)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->n_cultures; j++)
        {
          if (g_str_equal (lists[i]->cultures[j].ethnicity, ethnicity))
            return &lists[i]->cultures[j];
        }
    }

  g_assert_not_reached ();
}

static void
test_mixed_ethnicity (void)
{
  static const struct
  {
    const char *mother;
    const char *father;
    const char *child;
  } cases[] = {
    { "WBRI", "BCRB", "MWBC" },
    { "BCRB", "WBRI", "MWBC" },
    { "WIRI", "BAFR", "MWBA" },
    { "APKN", "WOTH", "MWAS" },
    { "CHNE", "WBRI", "MWAS" },
    { "BAFR", "BCRB", "BOTH" },
    { "OOTH", "WBRI", "MOTH" },
    { "ABAN", "BAFR", "MOTH" },
    { "WROM", "WBRI", "WROM" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (kith_fiction_mix_ethnicity (find_culture (cases[i].mother), find_culture (cases[i].father)),
                     ==, cases[i].child);
}

static void
test_adults (void)
{
  KithFictionRandom random;

  kith_fiction_random_init (&random, (guint64)g_test_rand_int (), 1);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *name = kith_fiction_draw_adult (&random, i % 2 == 0);

      assert_fit_to_keep (name);
    }
}

static GHashTable *
read_real_names (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schools", "schools.csv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithSchoolList) list = NULL;
  g_autoptr(GError) error = NULL;
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  list = kith_school_list_new_from_csv (bytes, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < list->schools->len; i++)
    {
      KithSchoolRecord *school = g_ptr_array_index (list->schools, i);

      g_hash_table_add (names, kith_text_fold (school->name));
    }

  return names;
}

/* More schools than any fiction has, of each kind, from the same names. */
static void
test_no_real_school (void)
{
  g_autoptr(GHashTable) real = read_real_names ();
  g_autoptr(GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(KithFictionPlaces) places = NULL;
  KithFictionRandom random;

  g_assert_cmpuint (g_hash_table_size (real), >, 10000);
  kith_fiction_random_init (&random, (guint64)g_test_rand_int (), 1);
  places = kith_fiction_places_new (&random);

  for (guint i = 0; i < 4000; i++)
    {
      KithFictionKind kind = (KithFictionKind)(i % 3);
      KithFictionTitle title = kith_fiction_places_name_school (places, kind);
      g_autofree char *name = title.name;
      g_autofree char *folded = kith_text_fold (name);

      assert_fit_to_keep (name);
      g_assert_false (g_hash_table_contains (real, folded));
      g_assert_true (g_hash_table_add (given, g_steal_pointer (&folded)));
    }
}

static void
test_clusters (void)
{
  g_autoptr(GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(KithFictionPlaces) places = NULL;
  KithFictionRandom random;

  kith_fiction_random_init (&random, 1, 1);
  places = kith_fiction_places_new (&random);

  for (guint i = 0; i < 300; i++)
    {
      char *name = kith_fiction_places_name_cluster (places);

      assert_fit_to_keep (name);
      g_assert_true (g_hash_table_add (given, name));
    }

  g_assert_true (g_hash_table_contains (given, "Ellerwick North"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fiction-names/lists", test_lists);
  g_test_add_func ("/fiction-names/sister", test_sister);
  g_test_add_func ("/fiction-names/preferred", test_preferred);
  g_test_add_func ("/fiction-names/preferred-are-found", test_preferred_are_found);
  g_test_add_func ("/fiction-names/mixed-ethnicity", test_mixed_ethnicity);
  g_test_add_func ("/fiction-names/adults", test_adults);
  g_test_add_func ("/fiction-names/no-real-school", test_no_real_school);
  g_test_add_func ("/fiction-names/clusters", test_clusters);

  return g_test_run ();
}
