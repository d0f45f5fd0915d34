/* test-words.c: the words of the search are those of the names, whatever happens to them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-rows.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "kith-core-resources.h"
#include "kith-db-private.h"
#include "kith-name-words.h"
#include "kith-sound.h"
#include "kith-undo.h"

#define N_ROUNDS 200

static char *
words_in_store (KithTestStore *store,
                const char    *sql)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (lines, "%d %s %s\n", sqlite3_column_int (stmt, 0),
                            (const char *)sqlite3_column_text (stmt, 1), (const char *)sqlite3_column_text (stmt, 2));
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *)a, *(const char * const *)b);
}

static void
append_words (GString      *lines,
              sqlite3_stmt *child)
{
  g_auto(GStrv) words = kith_name_words_of_person ((const char *)sqlite3_column_text (child, 1),
                                                   (const char *)sqlite3_column_text (child, 2),
                                                   (const char *)sqlite3_column_text (child, 3));

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *sound = kith_sound_key (words[i]);

      g_string_append_printf (lines, "%d %s %s\n", sqlite3_column_int (child, 0), words[i], sound != NULL ? sound : "");
    }
}

static char *
words_of_names (KithTestStore *store)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, "SELECT id, given_name, family_name, preferred_name"
                                       " FROM child ORDER BY id", -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    append_words (lines, stmt);
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static void
assert_words_follow (KithTestStore *store)
{
  g_autofree char *actual = words_in_store (store, "SELECT child_id, word, coalesce (sound, '')"
                                            " FROM child_word ORDER BY child_id, word");
  g_autofree char *expected = words_of_names (store);

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_insert_change_remove (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 ada = kith_test_store_add_child (store, "Ada", "O'Quill");
  gint64 bo;

  kith_test_store_add_child (store, NULL, NULL);
  bo = kith_test_store_add_child (store, "Łukasz", "van den Berg");
  assert_words_follow (store);

  kith_test_change (store, &kith_table_child, ada, "preferred_name", "Mimi", "birth", "2012-05-17", NULL);
  assert_words_follow (store);
  kith_test_change (store, &kith_table_child, ada, "given_name", "", NULL);
  assert_words_follow (store);
  kith_test_remove (store, &kith_table_child, bo);
  assert_words_follow (store);
  kith_test_store_reopen (store);
  assert_words_follow (store);
  kith_test_store_assert_whole (store);
}

static void
undo (KithTestStore *store,
      gint64         act)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
}

/* What an act did to the names, its undoing does to the words. */
static void
test_undo (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 ada = kith_test_store_add_child (store, "Ada", "Quill");
  gint64 first_head = kith_test_get_head (store);
  g_autofree char *before = words_of_names (store);
  g_autofree char *after = NULL;

  kith_test_change (store, &kith_table_child, ada, "given_name", "Zed", "family_name", "Other", NULL);
  undo (store, first_head + 1);
  assert_words_follow (store);
  after = words_of_names (store);
  g_assert_cmpstr (after, ==, before);
}

static char *
random_name (void)
{
  static const char * const names[] = { "Ada", "Bo", "Zoë", "O'Hara", "Mary-Jane", "al-Amin", "李伟", "", "Łucja", "Van" };

  return g_strdup (names[g_test_rand_int_range (0, G_N_ELEMENTS (names))]);
}

static void
test_at_random (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  for (guint i = 0; i < N_ROUNDS / TIMES_FEWER; i++)
    {
      g_autofree char *given = random_name ();
      g_autofree char *family = random_name ();
      gint64 id = kith_test_store_add_child (store, given, family);

      if (g_test_rand_bit ())
        kith_test_change (store, &kith_table_child, id, "preferred_name", family, NULL);
      if (g_test_rand_bit ())
        kith_test_remove (store, &kith_table_child, id);
      if (g_test_rand_bit ())
        undo (store, kith_test_get_head (store) - 1);
    }

  assert_words_follow (store);
  kith_test_store_assert_whole (store);
}

/* An import that is only shown leaves none behind. */
static void
test_rehearsal (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_rehearse (store->db, &error);
  g_autoptr(KithRow) row = kith_test_child_row ("Ada", "Quill");

  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&act, kith_act_free);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child_word /*scan*/"), ==, 0);
}

/* Not even an act writes them by hand. */
static void
test_nobody_else_writes (void)
{
  static const char * const writes[] = {
    "INSERT INTO child_word (child_id, word) VALUES (1, 'other')",
    "UPDATE child_word SET word = 'other'",
    "DELETE FROM child_word",
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_store_add_child (store, "Ada", "Quill");
  store->db->may_write = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithStatement) stmt = kith_db_prepare (store->db, writes[i], &error);

      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED);
    }
  store->db->may_write = FALSE;
  assert_words_follow (store);
}

/* As the first version of the program left it. */
static void
make_store_of_version_1 (KithTestStore *store)
{
  g_autoptr(GBytes) schema = g_resource_lookup_data (kith_core_get_resource (), "/io/github/kithapp/Kith/sql/0001.sql",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  char hex[2 * KITH_KEY_SIZE + 1];
  g_autofree char *raw_key = NULL;
  sqlite3 *handle = NULL;

  kith_test_store_close (store);
  g_unlink (store->path);
  g_assert_cmpint (sqlite3_open (store->path, &handle), ==, SQLITE_OK);
  sodium_bin2hex (hex, sizeof hex, kith_key_get_bytes (store->key), KITH_KEY_SIZE);
  raw_key = g_strdup_printf ("x'%s'", hex);
  g_assert_cmpint (sqlite3_key_v2 (handle, "main", raw_key, (int)strlen (raw_key)), ==, SQLITE_OK);
  kith_test_raw_exec (handle, g_bytes_get_data (schema, NULL));
  kith_test_raw_exec (handle,
                      "PRAGMA user_version = 1;"
                      "INSERT INTO store (id, uid, device, made_at, fictional)"
                      " VALUES (1, randomblob (16), randomblob (16), 1, 0);"
                      "INSERT INTO child (uid, given_name, family_name, sort_key) VALUES"
                      " (randomblob (16), 'Amara', 'Osei', 'osei amara'),"
                      " (randomblob (16), 'Mary-Jane', 'O''Quill', 'o''quill mary-jane'),"
                      " (randomblob (16), NULL, NULL, '77')");
  sqlite3_close (handle);
  g_assert_cmpint (g_chmod (store->path, 0600), ==, 0);
}

static void
test_from_version_1 (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  make_store_of_version_1 (store);
  kith_test_store_open (store);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child_word /*scan*/"), ==, 7);
  assert_words_follow (store);
  kith_test_store_add_child (store, "Bo", "Quill");
  assert_words_follow (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/insert-change-remove", test_insert_change_remove);
  g_test_add_func ("/words/undo", test_undo);
  g_test_add_func ("/words/at-random", test_at_random);
  g_test_add_func ("/words/rehearsal-leaves-none", test_rehearsal);
  g_test_add_func ("/words/nobody-else-writes", test_nobody_else_writes);
  g_test_add_func ("/words/from-version-1", test_from_version_1);

  return g_test_run ();
}
