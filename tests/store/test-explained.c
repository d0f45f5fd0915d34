/* test-explained.c: whatever differs between two moments of a store, the journal says so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Acts are done at random, some of which fail. After each the whole store is
 * read, past everything that the store knows of its own tables: whatever table
 * the schema has. Between any two moments every row that came, went or is
 * another has an entry of the journal under its own name.
 */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-test-acts.h"
#include "kith-test-figure.h"

#define ROW 18
#define N_STORIES kith_test_choose (4, 60)
#define N_STEPS 16

typedef struct
{
  gint64      head;
  GHashTable *rows;                  /* (element-type utf8 utf8): table and uid → all columns */
} Moment;

typedef struct
{
  KithTestScene *scene;
  GArray        *moments;            /* (element-type Moment) */
  guint          n_differences;
} Story;

/* The store's own, of which docs/schema.md says that no act writes them. */
static gboolean
is_written_by_no_act (const char *table)
{
  static const char * const tables[] = {
    "backup", "adult_word", "child_word", "document_chunk", "document_content", "document_text", "document_word", "document_word_config", "document_word_data",
    "document_word_docsize", "document_word_idx", "draft", "journal", "journal_key", "journal_payload", "left_open", "left_open_file", "open_act", "set_aside",
    "note_file", "note_term", "note_unread", "note_word", "note_word_config", "note_word_data", "note_word_docsize", "note_word_idx",
    "pot_above", "pot_day", "store", "upkeep", NULL
  };

  return g_strv_contains (tables, table);
}

static sqlite3_stmt *
prepare (Story      *story,
         const char *sql)
{
  sqlite3 *handle = story->scene->store->db->handle;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));

  return stmt;
}

static void
append_value (GString      *text,
              sqlite3_stmt *stmt,
              int           column)
{
  gsize n_bytes = (gsize)sqlite3_column_bytes (stmt, column);
  g_autofree char *digits = g_malloc (2 * n_bytes + 1);

  sodium_bin2hex (digits, 2 * n_bytes + 1, sqlite3_column_blob (stmt, column), n_bytes);
  g_string_append_printf (text, " %d:%s", sqlite3_column_type (stmt, column), digits);
}

static void
read_table (Story      *story,
            const char *table,
            GHashTable *rows)
{
  g_autofree char *sql = g_strdup_printf ("SELECT hex (uid), * FROM %s", table);
  sqlite3_stmt *stmt = prepare (story, sql);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (int i = 1; i < sqlite3_column_count (stmt); i++)
        append_value (text, stmt, i);
      g_hash_table_insert (rows, g_strdup_printf ("%s %s", table, (const char *)sqlite3_column_text (stmt, 0)),
                           g_string_free_and_steal (g_steal_pointer (&text)));
    }
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
}

static void
note_moment (Story *story)
{
  Moment moment = { kith_test_get_head (story->scene->store),
                    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  sqlite3_stmt *stmt = prepare (story, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *table = (const char *)sqlite3_column_text (stmt, 0);

      if (!is_written_by_no_act (table))
        read_table (story, table, moment.rows);
    }
  sqlite3_finalize (stmt);
  g_array_append_val (story->moments, moment);
}

static void
moment_clear (gpointer data)
{
  Moment *moment = data;

  g_hash_table_unref (moment->rows);
}

/* The names of the rows that the journal speaks of between two of its entries. */
static GHashTable *
load_told (Story *story,
           gint64 after,
           gint64 until)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *stmt = prepare (story, "SELECT object || ' ' || hex (row_uid) FROM journal"
                                " WHERE seq > ? AND seq <= ? AND row_uid IS NOT NULL AND kind <> 'view'");

  sqlite3_bind_int64 (stmt, 1, after);
  sqlite3_bind_int64 (stmt, 2, until);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_hash_table_add (told, g_strdup ((const char *)sqlite3_column_text (stmt, 0)));
  sqlite3_finalize (stmt);

  return told;
}

/* Rows of @one that @other does not have, or has otherwise. */
static void
assert_differences_told (Story        *story,
                         const Moment *one,
                         const Moment *other,
                         GHashTable   *told)
{
  GHashTableIter iter;
  gpointer name, values;

  g_hash_table_iter_init (&iter, one->rows);
  while (g_hash_table_iter_next (&iter, &name, &values))
    {
      if (g_strcmp0 (g_hash_table_lookup (other->rows, name), values) == 0)
        continue;

      story->n_differences++;
      if (!g_hash_table_contains (told, name))
        g_error ("The journal does not explain what became of %s", (const char *)name);
    }
}

static void
assert_explained (Story *story)
{
  for (guint i = 0; i < story->moments->len; i++)
    {
      for (guint j = i + 1; j < story->moments->len; j++)
        {
          const Moment *earlier = &g_array_index (story->moments, Moment, i);
          const Moment *later = &g_array_index (story->moments, Moment, j);
          g_autoptr(GHashTable) told = load_told (story, earlier->head, later->head);

          assert_differences_told (story, earlier, later, told);
          assert_differences_told (story, later, earlier, told);
        }
    }
}

/* Whatever is done may fail; then nothing has changed, and that is held against the journal too. */
static void
act_at_random (Story *story)
{
  static const char * const names[] = { "edit", "import", "undo", "undo", "destroy", "lock" };
  const char *name = names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];
  const KithTestAct *act = kith_test_acts_find (name);
  g_autoptr(GError) error = NULL;

  act->run (story->scene, (guint)g_test_rand_int_range (0, (gint32)act->n_turns), &error);
}

static guint
live_a_story (const KithTestAct *beginning)
{
  Story story = { .scene = kith_test_scene_new (beginning) };

  story.moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  g_array_set_clear_func (story.moments, moment_clear);
  kith_test_store_open (story.scene->store);
  note_moment (&story);
  for (guint i = 0; i < N_STEPS; i++)
    {
      act_at_random (&story);
      note_moment (&story);
    }
  assert_explained (&story);

  g_array_unref (story.moments);
  kith_test_scene_free (story.scene);

  return story.n_differences;
}

static void
test_any_two_moments (void)
{
  guint n_differences = 0;
  guint n_stories = N_STORIES;

  for (guint i = 0; i < n_stories; i++)
    n_differences += live_a_story (kith_test_acts_find ("undo"));

  kith_test_figure (ROW, "%u pairs of moments: %u differences, 0 unexplained",
                    n_stories * N_STEPS * (N_STEPS + 1) / 2, n_differences);
  g_assert_cmpuint (n_differences, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explained/any-two-moments", test_any_two_moments);

  return g_test_run ();
}
