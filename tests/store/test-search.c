/* test-search.c: finding children by names and numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-rows.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-name-words.h"
#include "kith-sound.h"
#include "kith-store-search.h"

#define N_QUERIES 120

static void
add (KithTestStore *store,
     const char    *given_name,
     const char    *family_name,
     const char    *preferred_name)
{
  kith_test_add (store, &kith_table_child, "given_name", given_name, "family_name", family_name,
                 "preferred_name", preferred_name, "sort_key", family_name, NULL);
}

static KithSearchResult *
search (KithTestStore *store,
        const char    *text,
        guint          n_children)
{
  g_autoptr(GError) error = NULL;
  KithSearchResult *result = kith_db_search (store->db, text, n_children, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);

  return result;
}

/* The given names of those found, in their order. */
static void
assert_finds (KithTestStore *store,
              const char    *text,
              const char    *expected)
{
  g_autoptr(KithSearchResult) result = search (store, text, 50);
  GListModel *children = kith_search_result_get_children (result);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", kith_child_get_given_name (child));
    }

  g_test_message ("%s", text);
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpuint (kith_search_result_get_n_found (result), ==, g_list_model_get_n_items (children));
  g_assert_cmpstr (kith_search_result_get_text (result), ==, text);
}

static KithTestStore *
store_with_names (void)
{
  KithTestStore *store = kith_test_store_new ();

  add (store, "Amara", "Osei", "Mimi");
  add (store, "Catherine", "O'Quill", "");
  add (store, "Mary-Jane", "van den Berg", "");
  add (store, "Maryjane", "Desouza", "");
  add (store, "Łukasz", "Nowak", "");
  add (store, "Muhammad", "Al-Hassan", "");
  add (store, "Van", "Le", "");
  add (store, "محمد", "علي", "");

  return store;
}

static void
test_names (void)
{
  static const char * const cases[][2] = {
    { "amara", "Amara" },
    { "AMARA", "Amara" },
    { "ama", "Amara" },
    { "osei ama", "Amara" },
    { "mimi", "Amara" },
    { "mim os", "Amara" },
    { "kathryn", "Catherine" },
    { "kathr", "Catherine" },
    { "quill", "Catherine" },
    { "o'quill", "Catherine" },
    { "oquill cath", "Catherine" },
    { "mary jane", "Maryjane Mary-Jane" },
    { "maryjane", "Maryjane Mary-Jane" },
    { "berg", "Mary-Jane" },
    { "van den berg", "Mary-Jane" },
    { "vandenberg", "Mary-Jane" },
    { "de souza", "Maryjane" },
    { "mary jane de souza", "Maryjane" },
    { "lukasz", "Łukasz" },
    { "Lucas", "Łukasz" },
    { "mohamed", "Muhammad" },
    { "mohammed hassan", "Muhammad" },
    { "alhassan", "Muhammad" },
    { "van le", "Van" },
    { "le", "Van" },
    { "محمد", "محمد" },
    { "عل", "محمد" },
    { "zzz", "" },
    { "amara quill", "" },
    { "", "" },
    { "  ", "" },
    { "%", "" },
    { "'", "" },
    { "\"", "" },
    { "_", "" },
  };
  g_autoptr(KithTestStore) store = store_with_names ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (store, cases[i][0], cases[i][1]);
}

static void
test_numbers (void)
{
  static const char * const cases[][2] = {
    { "H801200001001", "Ada" },
    { "h8012000010", "Ada" },
    { "B8012", "Ada" },
    { "70001", "Ada" },
    { "700", "Ada Bo" },
    { "70", "" },
    { "17/05/2012", "Ada" },
    { "17 May 2012", "Ada" },
    { "2012-05-17", "Ada" },
    { "18/05/2012", "" },
    { "99/99/2012", "" },
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_add (store, &kith_table_child, "given_name", "Ada", "sort_key", "a", "upn", "H801200001001",
                 "former_upn", "B801299999999", "authority_code", "999", "la_child_id", "70001",
                 "birth", "2012-05-17", NULL);
  kith_test_add (store, &kith_table_child, "given_name", "Bo", "sort_key", "b", "upn", "J801200001002",
                 "authority_code", "999", "la_child_id", "70002", "birth", "2012-05-16", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (store, cases[i][0], cases[i][1]);
}

/* A whole word, a beginning, a sound; and in each the open case, the closed one, the name on a roll. */
static void
test_order (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  static const char * const names[] = { "Katryn", "Kathrynne", "Kathryn" };
  g_autoptr(KithSearchResult) result = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      static const char * const states[] = { "Rolled", "Known", "Open" };

      for (guint j = 0; j < G_N_ELEMENTS (states); j++)
        {
          gint64 id = kith_test_add (store, &kith_table_child, "given_name", states[j], "family_name", names[i],
                                     "sort_key", "x", NULL);

          if (j > 0)
            kith_test_add (store, &kith_table_early_help, "child_id", kith_test_number (id), "start", "2020-01-01",
                           "finish", j == 1 ? "2020-02-01" : "", NULL);
        }
    }

  assert_finds (store, "Kathryn", "Open Known Rolled Open Known Rolled Open Known Rolled");
  result = search (store, "kathryn", 2);
  g_assert_cmpuint (kith_search_result_get_n_found (result), ==, 9);
  g_assert_cmpuint (kith_search_result_get_n_open (result), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (kith_search_result_get_children (result)), ==, 2);
  g_assert_cmpint (kith_search_result_get_open_id (result, 0), ==, 9);
  g_assert_cmpint (kith_search_result_get_open_id (result, 2), ==, 3);
}

/* Among equals as lists are sorted. */
static void
test_equals_as_lists (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  add (store, "Zed", "Quill", "");
  kith_test_add (store, &kith_table_child, "given_name", "Ada", "family_name", "Quill", "sort_key", "Aaa", NULL);
  assert_finds (store, "quill", "Ada Zed");
}

/* What changes a case changes the order at once. */
static void
test_states_follow (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithSearchResult) before = NULL;
  g_autoptr(KithSearchResult) after = NULL;
  g_autoptr(KithSearchResult) dead = NULL;
  gint64 id = kith_test_store_add_child (store, "Ada", "Quill");

  before = search (store, "ada", 5);
  g_assert_cmpuint (kith_search_result_get_n_open (before), ==, 0);
  kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (id), "day", "2020-01-01", NULL);
  after = search (store, "ada", 5);
  g_assert_cmpuint (kith_search_result_get_n_open (after), ==, 1);
  kith_test_change (store, &kith_table_child, id, "death", "2020-01-02", NULL);
  dead = search (store, "ada", 5);
  g_assert_cmpuint (kith_search_result_get_n_open (dead), ==, 0);
  g_assert_cmpuint (kith_search_result_get_n_found (dead), ==, 1);
}

static gboolean
has_word (GStrv       words,
          const char *asked)
{
  g_autofree char *asked_sound = kith_sound_key (asked);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *sound = kith_sound_key (words[i]);

      if (g_str_has_prefix (words[i], asked))
        return TRUE;

      if (asked_sound == NULL || sound == NULL)
        continue;

      if (strcmp (sound, asked_sound) == 0 ||
          (kith_sound_key_is_long (asked_sound) && g_str_has_prefix (sound, asked_sound)))
        return TRUE;
    }

  return FALSE;
}

/* All words, or all of them as one. */
static gboolean
is_meant (GStrv       words,
          const char *text)
{
  g_auto(GStrv) asked = kith_name_words_of_query (text);
  g_autofree char *joined = g_strjoinv ("", asked);
  gboolean has_all = TRUE;

  for (guint i = 0; asked[i] != NULL; i++)
    has_all = has_all && has_word (words, asked[i]);

  return has_all || has_word (words, joined);
}

static guint
count_plainly (KithTestStore *store,
               const char    *text)
{
  sqlite3_stmt *stmt = NULL;
  guint n_found = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, "SELECT given_name, family_name, preferred_name FROM child",
                                       -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_auto(GStrv) words = kith_name_words_of_person ((const char *)sqlite3_column_text (stmt, 0),
                                                       (const char *)sqlite3_column_text (stmt, 1),
                                                       (const char *)sqlite3_column_text (stmt, 2));

      n_found += is_meant (words, text);
    }
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return n_found;
}

static char *
pick_name (KithTestStore *store,
           const char    *sql)
{
  sqlite3_stmt *stmt = NULL;
  char *name;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_bind_int (stmt, 1, g_test_rand_int_range (0, 400));
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  name = g_strdup ((const char *)sqlite3_column_text (stmt, 0));
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return name;
}

/* What somebody types of a name: the beginning of one, or of two in either order. */
static char *
typed_at_random (KithTestStore *store)
{
  g_autofree char *given = pick_name (store, "SELECT given_name FROM child WHERE given_name IS NOT NULL LIMIT 1 OFFSET ?");
  g_autofree char *family = pick_name (store, "SELECT family_name FROM child WHERE family_name IS NOT NULL LIMIT 1 OFFSET ?");
  glong length = g_test_rand_int_range (1, (int)g_utf8_strlen (family, -1) + 1);
  g_autofree char *start = g_utf8_substring (family, 0, length);

  if (strpbrk (start, " -'") != NULL || strpbrk (given, " -'") != NULL)
    return g_steal_pointer (&given);

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      return g_steal_pointer (&start);

    case 1:
      return g_strjoin (" ", given, start, NULL);

    default:
      return g_strjoin (" ", start, given, NULL);
    }
}

/* Everybody who is meant is found, and nobody else: against a walk of all. */
static void
test_against_a_walk (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_LAMBETH, (guint64)g_test_rand_int (), 0.1,
                                                                kith_test_date ("2026-11-20"));

  for (guint i = 0; i < N_QUERIES / TIMES_FEWER; i++)
    {
      g_autofree char *text = typed_at_random (store);
      g_auto(GStrv) words = kith_name_words_of_query (text);
      g_autoptr(KithSearchResult) result = NULL;

      /* A particle may be missing, and three words can be read in pairs. */
      if (g_strv_length (words) > 2 || kith_name_words_is_particle (words[0]) ||
          (words[1] != NULL && kith_name_words_is_particle (words[1])))
        continue;

      result = search (store, text, 0);
      g_test_message ("%s", text);
      g_assert_cmpuint (kith_search_result_get_n_found (result), ==, count_plainly (store, text));
    }
}

static void
test_cancelled (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_LAMBETH, 7, 0.1, kith_test_date ("2026-11-20"));
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(KithSearchResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  kith_db_set_cancellable (store->db, cancellable, NULL);
  result = kith_db_search (store->db, "a", 10, &error);
  kith_db_set_cancellable (store->db, NULL, NULL);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED);
  g_assert_null (result);

  g_clear_error (&error);
  result = kith_db_search (store->db, "a", 10, &error);
  g_assert_no_error (error);
}

/* Finding somebody writes nothing: seeing the record does. */
static void
test_writes_nothing (void)
{
  g_autoptr(KithTestStore) store = store_with_names ();
  gint64 head = kith_test_get_head (store);

  assert_finds (store, "amara", "Amara");
  g_assert_cmpint (kith_test_get_head (store), ==, head);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/names", test_names);
  g_test_add_func ("/search/numbers", test_numbers);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/equals-as-lists", test_equals_as_lists);
  g_test_add_func ("/search/states-follow", test_states_follow);
  g_test_add_func ("/search/against-a-walk", test_against_a_walk);
  g_test_add_func ("/search/cancelled", test_cancelled);
  g_test_add_func ("/search/writes-nothing", test_writes_nothing);

  return g_test_run ();
}
