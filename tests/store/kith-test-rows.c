/* kith-test-rows.c: putting rows in by hand, and holding all rows of a store against others
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-rows.h"

#include <json-glib/json-glib.h>
#include <sodium.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-seal.h"
#include "kith-store-setup.h"

static void
set_value (KithRow    *row,
           const char *column,
           const char *value)
{
  const KithTable *table = kith_row_get_table (row);
  int index = kith_table_find_column (table, column);

  g_assert_cmpint (index, >=, 0);
  if (value[0] == '\0')
    kith_row_set_null (row, column);
  else if (table->columns[index].kind == KITH_COLUMN_INTEGER)
    kith_row_set_int (row, column, g_ascii_strtoll (value, NULL, 10));
  else
    kith_row_set_text (row, column, value);
}

static void
set_values (KithRow *row,
            va_list  arguments)
{
  const char *column;

  while ((column = va_arg (arguments, const char *)) != NULL)
    set_value (row, column, va_arg (arguments, const char *));
}

static gint64
put_row (KithAct         *act,
         const KithTable *table,
         va_list          arguments)
{
  g_autoptr(KithRow) row = kith_row_new (table);
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  set_values (row, arguments);
  kith_act_insert (act, row, &id, &error);
  g_assert_no_error (error);

  return id;
}

/**
 * kith_test_put:
 * @act: an act
 * @table: a table
 * @...: columns and values, then %NULL
 *
 * Puts a row in; an empty text is NULL.
 *
 * Returns: its id
 */
gint64
kith_test_put (KithAct         *act,
               const KithTable *table,
               ...)
{
  va_list arguments;
  gint64 id;

  va_start (arguments, table);
  id = put_row (act, table, arguments);
  va_end (arguments);

  return id;
}

static KithAct *
begin_act (KithTestStore *self)
{
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (self->db, "test", NULL, NULL, &error);

  g_assert_no_error (error);

  return act;
}

static void
commit_act (KithAct *act)
{
  g_autoptr(GError) error = NULL;

  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

/**
 * kith_test_add:
 * @self: an open store
 * @table: a table
 * @...: columns and values, then %NULL
 *
 * Puts a row in, as an act of its own.
 *
 * Returns: its id
 */
gint64
kith_test_add (KithTestStore   *self,
               const KithTable *table,
               ...)
{
  g_autoptr(KithAct) act = begin_act (self);
  va_list arguments;
  gint64 id;

  va_start (arguments, table);
  id = put_row (act, table, arguments);
  va_end (arguments);
  commit_act (act);

  return id;
}

/**
 * kith_test_change:
 * @self: an open store
 * @table: a table
 * @id: a row of it
 * @...: columns and values, then %NULL
 *
 * Changes a row, as an act of its own.
 *
 * Returns: the act
 */
gint64
kith_test_change (KithTestStore   *self,
                  const KithTable *table,
                  gint64           id,
                  ...)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_row_load (self->db, table, id, &error);
  g_autoptr(KithAct) act = begin_act (self);
  va_list arguments;

  g_assert_no_error (error);
  va_start (arguments, id);
  set_values (row, arguments);
  va_end (arguments);
  kith_act_update (act, row, &error);
  g_assert_no_error (error);
  commit_act (act);

  return kith_act_get_seq (act);
}

/**
 * kith_test_remove:
 * @self: an open store
 * @table: a table
 * @id: a row of it
 *
 * Takes a row out, as an act of its own.
 *
 * Returns: the act
 */
gint64
kith_test_remove (KithTestStore   *self,
                  const KithTable *table,
                  gint64           id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = begin_act (self);

  kith_act_delete (act, table, id, &error);
  g_assert_no_error (error);
  commit_act (act);

  return kith_act_get_seq (act);
}

/**
 * kith_test_number:
 * @number: a number
 *
 * Returns: (transfer none): its digits, which stay
 */
const char *
kith_test_number (gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return g_intern_string (text);
}

/**
 * kith_test_date:
 * @iso: a date
 *
 * Returns: the date
 */
KithDate
kith_test_date (const char *iso)
{
  g_autoptr(GError) error = NULL;
  KithDate date = KITH_DATE_NONE;

  kith_date_parse_iso (iso, &date, &error);
  g_assert_no_error (error);

  return date;
}

/**
 * kith_test_store_new_fiction:
 * @shape: a shape
 * @seed: the same seed gives the same people
 * @scale: 1 is about 8,000 on roll
 * @as_at: the day that it speaks of
 *
 * Returns: (transfer full): a store, open and full of people who are nobody
 */
KithTestStore *
kith_test_store_new_fiction (KithFictionShape shape,
                             guint64          seed,
                             double           scale,
                             KithDate         as_at)
{
  g_autoptr(KithFiction) fiction = kith_fiction_new (shape, seed, scale, as_at);
  KithTestStore *self = g_new0 (KithTestStore, 1);
  g_autoptr(GError) error = NULL;

  self->folder = kith_test_make_folder ();
  self->path = g_build_filename (self->folder, "kith.store", NULL);
  self->key = kith_key_new_random ();
  self->uid = kith_uid_new ();
  self->db = kith_db_create (self->path, self->key, &self->uid, TRUE, &error);
  g_assert_no_error (error);
  kith_db_insert_fiction (self->db, fiction, &error);
  g_assert_no_error (error);

  return self;
}

/**
 * kith_test_select:
 * @self: an open store
 * @sql: what selects one number
 *
 * Asks past the store's own statements, so that a test may scan.
 *
 * Returns: the number
 */
gint64
kith_test_select (KithTestStore *self,
                  const char    *sql)
{
  return kith_test_raw_get_number (self->db->handle, sql);
}

/* In every page of the file as the library decrypts it, free ones and slack as well. */
guint
kith_test_count_in_pages (KithTestStore *self,
                          const char    *trace)
{
  sqlite3 *handle = kith_test_store_open_raw (self);
  sqlite3_int64 n_bytes;
  guint8 *bytes = sqlite3_serialize (handle, "main", &n_bytes, 0);
  const guint8 *place = bytes;
  guint n_found = 0;

  g_assert_nonnull (bytes);
  g_assert_cmpmem (bytes, 16, "SQLite format 3", 16);
  while ((place = memmem (place, (gsize)(bytes + n_bytes - place), trace, strlen (trace))) != NULL)
    {
      place++;
      n_found++;
    }
  sqlite3_free (bytes);
  sqlite3_close (handle);
  kith_test_store_open (self);

  return n_found;
}

/**
 * kith_test_get_head:
 * @self: an open store
 *
 * Returns: the number of the journal's last entry
 */
gint64
kith_test_get_head (KithTestStore *self)
{
  return kith_test_select (self, "SELECT coalesce (max (seq), 0) FROM journal");
}

/**
 * kith_test_append_row:
 * @text: where to
 * @table: a table
 * @id: the row's id
 * @uid: the row's name, in hexadecimal digits
 * @values: (array): a text a column; %NULL for NULL
 *
 * Writes a row as a line, as kith_test_dump() does.
 */
void
kith_test_append_row (GString         *text,
                      const KithTable *table,
                      gint64           id,
                      const char      *uid,
                      char           **values)
{
  g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %s", table->name, id, uid);
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (values[i] != NULL)
        g_string_append_printf (text, " %s=“%s”", table->columns[i].name, values[i]);
    }
  g_string_append_c (text, '\n');
}

static char *
dup_column (sqlite3_stmt *stmt,
            int           index)
{
  int n_bytes;
  char *hex;

  if (sqlite3_column_type (stmt, index) != SQLITE_BLOB)
    return g_strdup ((const char *)sqlite3_column_text (stmt, index));

  n_bytes = sqlite3_column_bytes (stmt, index);
  hex = g_malloc (2 * (gsize)n_bytes + 1);

  return sodium_bin2hex (hex, 2 * (gsize)n_bytes + 1, sqlite3_column_blob (stmt, index), (gsize)n_bytes);
}

/* In place of what is sealed, the hash that the journal must have of it. */
static void
seal_values (KithTestStore   *self,
             const KithTable *table,
             gint64           id,
             char           **values)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_row_load (self->db, table, id, &error);
  g_autofree char *json = NULL;
  g_autoptr(JsonNode) root = NULL;

  g_assert_no_error (error);
  json = kith_seal_to_json (self->db, row);
  root = json_from_string (json, NULL);
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (table->columns[i].kind != KITH_COLUMN_SEALED || values[i] == NULL)
        continue;

      g_free (values[i]);
      values[i] = g_strdup (json_object_get_string_member (json_node_get_object (root), table->columns[i].name));
    }
}

static void
dump_table (KithTestStore   *self,
            const KithTable *table,
            gboolean         is_sealed,
            GString         *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table->name);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (self->db->handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *uid = dup_column (stmt, 1);
      char *values[KITH_MAX_COLUMNS];

      for (guint i = 0; i < table->n_columns; i++)
        values[i] = dup_column (stmt, (int)i + 2);
      if (is_sealed && kith_seal_covers (table))
        seal_values (self, table, sqlite3_column_int64 (stmt, 0), values);
      kith_test_append_row (text, table, sqlite3_column_int64 (stmt, 0), uid, values);
      for (guint i = 0; i < table->n_columns; i++)
        g_free (values[i]);
    }
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
}

static char *
dump (KithTestStore *self,
      gboolean       is_sealed)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const KithTable * const *tables;
  guint n_tables;

  tables = kith_tables_get_all (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    dump_table (self, tables[i], is_sealed, text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * kith_test_dump:
 * @self: an open store
 *
 * Returns: (transfer full): every row of every table that acts write, a line each
 */
char *
kith_test_dump (KithTestStore *self)
{
  return dump (self, FALSE);
}

/**
 * kith_test_dump_sealed:
 * @self: an open store
 *
 * Returns: (transfer full): the same as the journal must tell it, with hashes in place of what is sealed
 */
char *
kith_test_dump_sealed (KithTestStore *self)
{
  return dump (self, TRUE);
}

/* A row as the journal tells it. */
typedef struct
{
  const KithTable *table;
  gint64           id;
  char            *uid;
  char            *values[KITH_MAX_COLUMNS];
} Told;

static void
told_free (gpointer data)
{
  Told *told = data;

  for (guint i = 0; i < KITH_MAX_COLUMNS; i++)
    g_free (told->values[i]);
  g_free (told->uid);
  g_free (told);
}

static char *
member_to_text (JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return json_node_dup_string (node);
}

/* @json is of a row that was put in, or of columns that changed. */
static void
hear (Told       *told,
      const char *json)
{
  g_autoptr(JsonNode) root = json_from_string (json, NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_assert_nonnull (root);
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &node))
    {
      int index = kith_table_find_column (told->table, name);

      if (strcmp (name, "id") == 0)
        {
          told->id = json_node_get_int (node);
          continue;
        }

      g_assert_cmpint (index, >=, 0);
      g_free (told->values[index]);
      told->values[index] = member_to_text (node);
    }
}

static void
follow_entry (GHashTable   *rows,
              sqlite3_stmt *stmt)
{
  const char *kind = (const char *)sqlite3_column_text (stmt, 0);
  const char *new = (const char *)sqlite3_column_text (stmt, 3);
  g_autofree char *uid = dup_column (stmt, 2);
  Told *told;

  if (strcmp (kind, "delete") == 0)
    {
      g_assert_true (g_hash_table_remove (rows, uid));
      return;
    }

  if (strcmp (kind, "insert") == 0)
    {
      told = g_new0 (Told, 1);
      told->table = kith_tables_find ((const char *)sqlite3_column_text (stmt, 1));
      told->uid = g_strdup (uid);
      g_assert_true (g_hash_table_insert (rows, told->uid, told));
    }

  told = g_hash_table_lookup (rows, uid);
  g_assert_nonnull (told);
  hear (told, new);
}

static int
compare_told (gconstpointer a,
              gconstpointer b)
{
  const Told *first = *(const Told * const *)a;
  const Told *second = *(const Told * const *)b;
  int order = strcmp (first->table->name, second->table->name);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

static char *
told_to_text (GHashTable *rows)
{
  g_autoptr(GPtrArray) sorted = g_hash_table_get_values_as_ptr_array (rows);
  g_autoptr(GString) text = g_string_new (NULL);

  g_ptr_array_sort (sorted, compare_told);
  for (guint i = 0; i < sorted->len; i++)
    {
      Told *told = g_ptr_array_index (sorted, i);

      kith_test_append_row (text, told->table, told->id, told->uid, told->values);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * kith_test_replay:
 * @self: an open store
 *
 * Follows the journal from its beginning, without a look at the tables.
 *
 * Returns: (transfer full): the rows that there must be, as kith_test_dump_sealed() has them
 */
char *
kith_test_replay (KithTestStore *self)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, told_free);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (self->db->handle,
                                       "SELECT j.kind, j.object, j.row_uid, p.new FROM journal AS j"
                                       " JOIN journal_payload AS p ON p.seq = j.seq"
                                       " WHERE j.kind IN ('insert', 'update', 'delete') ORDER BY j.seq",
                                       -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    follow_entry (rows, stmt);
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return told_to_text (rows);
}

/**
 * kith_test_assert_same:
 * @actual: the rows there are
 * @expected: the rows there must be
 *
 * Fails the test with the first line that differs.
 */
void
kith_test_assert_same (const char *actual,
                       const char *expected)
{
  g_auto(GStrv) actual_lines = NULL;
  g_auto(GStrv) expected_lines = NULL;

  if (strcmp (actual, expected) == 0)
    return;

  actual_lines = g_strsplit (actual, "\n", -1);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; actual_lines[i] != NULL || expected_lines[i] != NULL; i++)
    {
      if (g_strcmp0 (actual_lines[i], expected_lines[i]) != 0)
        g_assert_cmpstr (actual_lines[i], ==, expected_lines[i]);
    }

  g_assert_cmpuint (g_strv_length (actual_lines), ==, g_strv_length (expected_lines));
}
