/* test-table.c: the lists of columns are those of the schema, and the schema keeps its own rules
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <sqlite3.h>
#include <string.h>

#include "kith-core-resources.h"
#include "kith-table.h"
#include "kith-test-store.h"
#include "kith-word-function.h"
#include "kith-word-tokenizer.h"

/* Identity, journal, what opening the store takes back, what triggers keep, and what is not signed: no act writes their rows. */
static const char * const tables_of_the_store_itself[] = {
  "store", "journal", "journal_key", "journal_payload", "open_act", "upkeep", "adult_word", "child_word", "document_chunk", "document_content", "document_text", "document_word", "document_word_config", "document_word_data",
  "document_word_docsize", "document_word_idx", "draft", "left_open", "left_open_file",
  "note_file", "note_term", "note_unread", "note_word", "note_word_config", "note_word_data", "note_word_docsize", "note_word_idx",
  "pot_above", "pot_day", NULL
};

typedef struct
{
  sqlite3 *handle;
} Schema;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *)a, *(const char * const *)b);
}

static void
schema_set_up (Schema       *schema,
               gconstpointer user_data)
{
  g_auto(GStrv) steps = NULL;
  g_autoptr(GError) error = NULL;

  steps = g_resource_enumerate_children (kith_core_get_resource (), "/io/github/kithapp/Kith/sql",
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  qsort (steps, g_strv_length (steps), sizeof *steps, compare_names);

  g_assert_cmpint (sqlite3_open (":memory:", &schema->handle), ==, SQLITE_OK);
  g_assert_true (kith_word_function_install (schema->handle));
  g_assert_true (kith_word_tokenizer_install (schema->handle));
  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/io/github/kithapp/Kith/sql/", steps[i], NULL);
      g_autoptr(GBytes) sql = g_resource_lookup_data (kith_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      g_assert_no_error (error);
      kith_test_raw_exec (schema->handle, g_bytes_get_data (sql, NULL));
    }
}

static void
schema_tear_down (Schema       *schema,
                  gconstpointer user_data)
{
  g_assert_cmpint (sqlite3_close (schema->handle), ==, SQLITE_OK);
}

static sqlite3_stmt *
prepare (Schema     *schema,
         const char *format,
         const char *name)
{
  g_autoptr(GString) sql = g_string_new (format);
  sqlite3_stmt *stmt = NULL;

  g_string_replace (sql, "%s", name, 0);
  if (sqlite3_prepare_v2 (schema->handle, sql->str, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql->str, sqlite3_errmsg (schema->handle));

  return stmt;
}

static const char *
get_text (sqlite3_stmt *stmt,
          int           column)
{
  return (const char *)sqlite3_column_text (stmt, column);
}

static GStrv
list_tables (Schema *schema)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  sqlite3_stmt *stmt = prepare (schema, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                " AND name NOT LIKE 'sqlite%' ORDER BY name", "");

  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_strv_builder_add (names, get_text (stmt, 0));
  sqlite3_finalize (stmt);

  return g_strv_builder_end (names);
}

static const char *
kind_to_type (KithColumnKind kind)
{
  static const char * const types[] = { "INTEGER", "TEXT", "BLOB", "TEXT" };

  return types[kind];
}

static void
assert_next_column (sqlite3_stmt *stmt,
                    const char   *name,
                    const char   *type)
{
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpstr (get_text (stmt, 1), ==, name);
  g_assert_cmpstr (get_text (stmt, 2), ==, type);
}

static void
assert_columns_match (Schema          *schema,
                      const KithTable *table)
{
  sqlite3_stmt *stmt = prepare (schema, "PRAGMA table_info (%s)", table->name);

  assert_next_column (stmt, "id", "INTEGER");
  assert_next_column (stmt, "uid", "BLOB");
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *parameter = g_strconcat (":", table->columns[i].name, NULL);

      assert_next_column (stmt, table->columns[i].name, kind_to_type (table->columns[i].kind));
      g_assert_cmpstr (table->columns[i].parameter, ==, parameter);
    }
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
}

static void
test_columns_match_schema (Schema       *schema,
                           gconstpointer user_data)
{
  const KithTable * const *tables;
  guint n_tables;

  tables = kith_tables_get_all (&n_tables);
  g_assert_cmpuint (n_tables, >, 0);
  for (guint i = 0; i < n_tables; i++)
    {
      g_assert_cmpuint (tables[i]->n_columns, <=, KITH_MAX_COLUMNS);
      assert_columns_match (schema, tables[i]);
    }
}

static void
test_every_table_is_listed (Schema       *schema,
                            gconstpointer user_data)
{
  g_auto(GStrv) names = list_tables (schema);
  guint n_tables, n_found = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_strv_contains (tables_of_the_store_itself, names[i]))
        continue;

      if (kith_tables_find (names[i]) == NULL)
        g_error ("The table %s is not one that acts can write", names[i]);
      n_found++;
    }

  kith_tables_get_all (&n_tables);
  g_assert_cmpuint (n_found, ==, n_tables);
}

static void
test_statements_prepare (Schema       *schema,
                         gconstpointer user_data)
{
  const KithTable * const *tables;
  guint n_tables;

  tables = kith_tables_get_all (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      const char * const statements[] = {
        tables[i]->insert_sql, tables[i]->update_sql, tables[i]->delete_sql, tables[i]->select_sql, tables[i]->find_sql
      };

      for (guint j = 0; j < G_N_ELEMENTS (statements); j++)
        sqlite3_finalize (prepare (schema, statements[j], ""));
    }
}

static void
test_find (void)
{
  g_assert_true (kith_tables_find ("child") == &kith_table_child);
  g_assert_true (kith_tables_find ("worker") == &kith_table_worker);
  g_assert_null (kith_tables_find ("journal"));
  g_assert_null (kith_tables_find (""));

  g_assert_cmpint (kith_table_find_column (&kith_table_child, "authority_code"), ==, 0);
  g_assert_cmpint (kith_table_find_column (&kith_table_child, "id"), ==, -1);
  g_assert_cmpint (kith_table_find_column (&kith_table_child, "urn"), ==, -1);
  g_assert_cmpint (kith_table_find_column (&kith_table_family, "uid"), ==, -1);
}

static void
test_every_table_is_strict (Schema       *schema,
                            gconstpointer user_data)
{
  sqlite3_stmt *stmt = prepare (schema, "SELECT name, strict FROM pragma_table_list"
                                " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'", "");
  guint n_tables = 0;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      if (!sqlite3_column_int (stmt, 1))
        g_error ("The table %s takes any type in any column", get_text (stmt, 0));
      n_tables++;
    }
  sqlite3_finalize (stmt);

  g_assert_cmpuint (n_tables, >, 0);
}

/* Ids are never given twice, so that what the journal says of one stays true. */
static void
test_ids_are_not_given_twice (Schema       *schema,
                              gconstpointer user_data)
{
  const KithTable * const *tables;
  guint n_tables;

  tables = kith_tables_get_all (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      sqlite3_stmt *stmt = prepare (schema, "SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_schema"
                                    " WHERE type = 'table' AND name = '%s'", tables[i]->name);

      g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
      if (!sqlite3_column_int (stmt, 0))
        g_error ("The table %s gives ids again", tables[i]->name);
      sqlite3_finalize (stmt);
    }
}

static gboolean
is_id (Schema     *schema,
       const char *table,
       const char *column)
{
  sqlite3_stmt *stmt = prepare (schema, "SELECT count(*) FROM pragma_table_info ('%s') WHERE pk = 1 AND name = ?1", table);
  gboolean found;

  sqlite3_bind_text (stmt, 1, column, -1, SQLITE_STATIC);
  sqlite3_step (stmt);
  found = sqlite3_column_int (stmt, 0) > 0;
  sqlite3_finalize (stmt);

  return found;
}

static gboolean
begins_an_index (Schema     *schema,
                 const char *table,
                 const char *column)
{
  sqlite3_stmt *stmt = prepare (schema, "SELECT count(*) FROM pragma_index_list ('%s') AS l"
                                " JOIN pragma_index_info (l.name) AS i"
                                " LEFT JOIN sqlite_schema AS s ON s.name = l.name"
                                " WHERE i.seqno = 0 AND i.name = ?1"
                                " AND (l.partial = 0 OR s.sql LIKE '%WHERE ' || ?1 || ' IS NOT NULL')", table);
  gboolean found;

  sqlite3_bind_text (stmt, 1, column, -1, SQLITE_STATIC);
  sqlite3_step (stmt);
  found = sqlite3_column_int (stmt, 0) > 0;
  sqlite3_finalize (stmt);

  return found;
}

/* Without one, taking a row out reads the whole table that may point to it. */
static void
test_foreign_keys_have_an_index (Schema       *schema,
                                 gconstpointer user_data)
{
  g_auto(GStrv) names = list_tables (schema);
  guint n_keys = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      sqlite3_stmt *stmt = prepare (schema, "PRAGMA foreign_key_list (%s)", names[i]);

      while (sqlite3_step (stmt) == SQLITE_ROW)
        {
          const char *column = get_text (stmt, 3);

          n_keys++;
          if (!is_id (schema, names[i], column) && !begins_an_index (schema, names[i], column))
            g_error ("No index begins with %s.%s", names[i], column);
        }
      sqlite3_finalize (stmt);
    }

  g_assert_cmpuint (n_keys, >, 20);
}

#define ADD(path, func) \
        g_test_add ("/table/" path, Schema, NULL, schema_set_up, func, schema_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("columns-are-those-of-the-schema", test_columns_match_schema);
  ADD ("every-table-is-listed", test_every_table_is_listed);
  ADD ("statements-can-be-prepared", test_statements_prepare);
  g_test_add_func ("/table/find", test_find);
  ADD ("schema/every-table-is-strict", test_every_table_is_strict);
  ADD ("schema/ids-are-not-given-twice", test_ids_are_not_given_twice);
  ADD ("schema/foreign-keys-have-an-index", test_foreign_keys_have_an_index);

  return g_test_run ();
}
