/* kith-row.c: one row of a table, in memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-row.h"

#include <json-glib/json-glib.h>
#include <sodium.h>
#include <string.h>

#include "kith-store-error.h"

typedef struct
{
  gboolean  is_null;
  gint64    number;
  char     *text;                    /* of a blob: its bytes as hexadecimal digits */
} Value;

struct _KithRow
{
  const KithTable *table;
  gint64           id;
  KithUid          uid;
  Value            values[KITH_MAX_COLUMNS];
};

static Value *
find_value (KithRow    *self,
            const char *column)
{
  int index = kith_table_find_column (self->table, column);

  if (index < 0)
    g_error ("Table %s has no column %s", self->table->name, column);

  return &self->values[index];
}

static void
set_null (Value *value)
{
  value->is_null = TRUE;
  value->number = 0;
  g_clear_pointer (&value->text, g_free);
}

static gboolean
value_equal (const Value *a,
             const Value *b)
{
  return a->is_null == b->is_null && a->number == b->number && g_strcmp0 (a->text, b->text) == 0;
}

/**
 * kith_row_new:
 * @table: its table
 *
 * Returns: (transfer full): a row with a new uid and nothing else
 */
KithRow *
kith_row_new (const KithTable *table)
{
  KithRow *self;

  g_return_val_if_fail (table != NULL, NULL);
  g_assert (table->n_columns <= KITH_MAX_COLUMNS);

  self = g_new0 (KithRow, 1);
  self->table = table;
  self->uid = kith_uid_new ();
  for (guint i = 0; i < table->n_columns; i++)
    self->values[i].is_null = TRUE;

  return self;
}

static void
read_value (KithStatement    *stmt,
            int               column,
            const KithColumn *kind,
            Value            *value)
{
  gconstpointer bytes;
  gsize n_bytes;

  if (kith_statement_is_null (stmt, column))
    return;

  value->is_null = FALSE;
  switch (kind->kind)
    {
    case KITH_COLUMN_INTEGER:
      value->number = kith_statement_get_int (stmt, column);
      break;

    case KITH_COLUMN_TEXT:
    case KITH_COLUMN_SEALED:
      value->text = g_strdup (kith_statement_get_text (stmt, column));
      break;

    case KITH_COLUMN_BLOB:
      bytes = kith_statement_get_blob (stmt, column, &n_bytes);
      value->text = g_malloc (2 * n_bytes + 1);
      sodium_bin2hex (value->text, 2 * n_bytes + 1, bytes, n_bytes);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * kith_row_load:
 * @db: a store
 * @table: a table
 * @id: the row's id
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the row as it is now
 */
KithRow *
kith_row_load (KithDb          *db,
               const KithTable *table,
               gint64           id,
               GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, table->select_sql, error);
  g_autoptr(KithRow) self = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                     "%s has no row %" G_GINT64_FORMAT, table->name, id);
      return NULL;
    }

  self = kith_row_new (table);
  self->id = kith_statement_get_int (stmt, 0);
  kith_statement_get_uid (stmt, 1, &self->uid);
  for (guint i = 0; i < table->n_columns; i++)
    read_value (stmt, (int)i + 2, &table->columns[i], &self->values[i]);

  return g_steal_pointer (&self);
}

static void
copy_value (const Value *value,
            Value       *copy)
{
  copy->is_null = value->is_null;
  copy->number = value->number;
  copy->text = g_strdup (value->text);
}

/**
 * kith_row_copy:
 * @self: a row
 *
 * Returns: (transfer full): the same row, with its id and uid
 */
KithRow *
kith_row_copy (KithRow *self)
{
  KithRow *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = kith_row_new (self->table);
  copy->id = self->id;
  copy->uid = self->uid;
  for (guint i = 0; i < self->table->n_columns; i++)
    copy_value (&self->values[i], &copy->values[i]);

  return copy;
}

/**
 * kith_row_free:
 * @self: (transfer full): a row
 */
void
kith_row_free (KithRow *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->table->n_columns; i++)
    g_free (self->values[i].text);
  g_free (self);
}

/**
 * kith_row_get_table:
 * @self: a row
 *
 * Returns: (transfer none): its table
 */
const KithTable *
kith_row_get_table (KithRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * kith_row_get_id:
 * @self: a row
 *
 * Returns: its id, 0 before it is in the store
 */
gint64
kith_row_get_id (KithRow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->id;
}

/**
 * kith_row_set_id:
 * @self: a row
 * @id: its id
 */
void
kith_row_set_id (KithRow *self,
                 gint64   id)
{
  g_return_if_fail (self != NULL);

  self->id = id;
}

/**
 * kith_row_get_uid:
 * @self: a row
 *
 * Returns: (transfer none): its name outside the store
 */
const KithUid *
kith_row_get_uid (KithRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->uid;
}

/**
 * kith_row_set_uid:
 * @self: a row
 * @uid: its name outside the store
 */
void
kith_row_set_uid (KithRow       *self,
                  const KithUid *uid)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (uid != NULL);

  self->uid = *uid;
}

/**
 * kith_row_set_int:
 * @self: a row
 * @column: a column
 * @value: a number
 */
void
kith_row_set_int (KithRow    *self,
                  const char *column,
                  gint64      value)
{
  Value *place = find_value (self, column);

  set_null (place);
  place->is_null = FALSE;
  place->number = value;
}

/**
 * kith_row_set_known:
 * @self: a row
 * @column: a column
 * @value: a number, or -1 where it is not known
 *
 * Like kith_row_set_int(), but what is not known stays NULL: it is not nought.
 */
void
kith_row_set_known (KithRow    *self,
                    const char *column,
                    gint64      value)
{
  if (value == -1)
    kith_row_set_null (self, column);
  else
    kith_row_set_int (self, column, value);
}

/**
 * kith_row_set_text:
 * @self: a row
 * @column: a column
 * @value: (nullable): UTF-8, which is copied
 */
void
kith_row_set_text (KithRow    *self,
                   const char *column,
                   const char *value)
{
  Value *place = find_value (self, column);

  set_null (place);
  place->is_null = value == NULL;
  place->text = g_strdup (value);
}

/**
 * kith_row_set_date:
 * @self: a row
 * @column: a column
 * @value: a date; %KITH_DATE_NONE becomes NULL
 */
void
kith_row_set_date (KithRow    *self,
                   const char *column,
                   KithDate    value)
{
  g_autofree char *iso = value == KITH_DATE_NONE ? NULL : kith_date_to_iso (value);

  kith_row_set_text (self, column, iso);
}

/**
 * kith_row_set_blob:
 * @self: a row
 * @column: a column
 * @bytes: (nullable): bytes, which are copied
 * @n_bytes: how many
 */
void
kith_row_set_blob (KithRow      *self,
                   const char   *column,
                   gconstpointer bytes,
                   gsize         n_bytes)
{
  Value *place = find_value (self, column);

  set_null (place);
  if (bytes == NULL)
    return;

  place->is_null = FALSE;
  place->text = g_malloc (2 * n_bytes + 1);
  sodium_bin2hex (place->text, 2 * n_bytes + 1, bytes, n_bytes);
}

/**
 * kith_row_set_null:
 * @self: a row
 * @column: a column
 */
void
kith_row_set_null (KithRow    *self,
                   const char *column)
{
  set_null (find_value (self, column));
}

/**
 * kith_row_is_null:
 * @self: a row
 * @column: a column
 *
 * Returns: whether nothing stands there
 */
gboolean
kith_row_is_null (KithRow    *self,
                  const char *column)
{
  return find_value (self, column)->is_null;
}

/**
 * kith_row_get_int:
 * @self: a row
 * @column: a column of numbers
 *
 * Returns: the number, 0 for NULL
 */
gint64
kith_row_get_int (KithRow    *self,
                  const char *column)
{
  return find_value (self, column)->number;
}

/**
 * kith_row_get_text:
 * @self: a row
 * @column: a column of text
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
kith_row_get_text (KithRow    *self,
                   const char *column)
{
  return find_value (self, column)->text;
}

static void
bind_value (KithStatement    *stmt,
            const KithColumn *column,
            const Value      *value)
{
  g_autofree guint8 *bytes = NULL;
  gsize n_bytes;

  if (value->is_null)
    {
      kith_statement_bind_null (stmt, column->parameter);
      return;
    }

  switch (column->kind)
    {
    case KITH_COLUMN_INTEGER:
      kith_statement_bind_int (stmt, column->parameter, value->number);
      break;

    case KITH_COLUMN_TEXT:
    case KITH_COLUMN_SEALED:
      kith_statement_bind_text (stmt, column->parameter, value->text);
      break;

    case KITH_COLUMN_BLOB:
      n_bytes = strlen (value->text) / 2;
      bytes = g_malloc (n_bytes + 1);
      sodium_hex2bin (bytes, n_bytes, value->text, 2 * n_bytes, NULL, NULL, NULL);
      kith_statement_bind_copy (stmt, column->parameter, bytes, n_bytes);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * kith_row_bind:
 * @self: a row, which must live until the statement is released
 * @stmt: a statement that has a parameter for each column
 *
 * Binds the columns; id and uid are the caller's.
 */
void
kith_row_bind (KithRow       *self,
               KithStatement *stmt)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    bind_value (stmt, &self->table->columns[i], &self->values[i]);
}

static void
add_value (JsonObject       *object,
           const KithColumn *column,
           const Value      *value)
{
  if (value->is_null)
    json_object_set_null_member (object, column->name);
  else if (column->kind == KITH_COLUMN_INTEGER)
    json_object_set_int_member (object, column->name, value->number);
  else
    json_object_set_string_member (object, column->name, value->text);
}

static char *
object_to_text (JsonObject *object)
{
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

/**
 * kith_row_to_json:
 * @self: a row
 *
 * Returns: (transfer full): its id and what it holds, without what it does not
 */
char *
kith_row_to_json (KithRow *self)
{
  g_autoptr(JsonObject) object = json_object_new ();

  json_object_set_int_member (object, "id", self->id);
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      if (!self->values[i].is_null)
        add_value (object, &self->table->columns[i], &self->values[i]);
    }

  return object_to_text (object);
}

/**
 * kith_row_equal:
 * @self: a row
 * @other: a row of the same table
 *
 * Returns: whether all columns are the same; id and uid may differ
 */
gboolean
kith_row_equal (KithRow *self,
                KithRow *other)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      if (!value_equal (&self->values[i], &other->values[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_row_keep:
 * @self: a row
 * @held: the same row as it is held
 *
 * Puts back what @held knows, so that @self has filled its gaps and no more.
 *
 * Returns: how many values @self had otherwise
 */
guint
kith_row_keep (KithRow *self,
               KithRow *held)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const Value *value = &held->values[i];

      if (value->is_null || value_equal (value, &self->values[i]))
        continue;

      set_null (&self->values[i]);
      copy_value (value, &self->values[i]);
      n_kept++;
    }

  return n_kept;
}

/**
 * kith_row_diff:
 * @self: a row
 * @older: the same row as it was
 * @ret_old: (out): the changed columns as they were, as JSON
 * @ret_new: (out): the changed columns as they are
 *
 * Returns: whether anything changed; nothing is set where not
 */
gboolean
kith_row_diff (KithRow *self,
               KithRow *older,
               char   **ret_old,
               char   **ret_new)
{
  g_autoptr(JsonObject) old_object = json_object_new ();
  g_autoptr(JsonObject) new_object = json_object_new ();

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      if (value_equal (&self->values[i], &older->values[i]))
        continue;

      add_value (old_object, &self->table->columns[i], &older->values[i]);
      add_value (new_object, &self->table->columns[i], &self->values[i]);
    }

  if (json_object_get_size (new_object) == 0)
    return FALSE;

  *ret_old = object_to_text (old_object);
  *ret_new = object_to_text (new_object);

  return TRUE;
}

static void
apply_member (KithRow    *self,
              const char *name,
              JsonNode   *node)
{
  int index = kith_table_find_column (self->table, name);
  Value *value;

  if (index < 0)
    return;

  value = &self->values[index];
  set_null (value);
  if (JSON_NODE_HOLDS_NULL (node))
    return;

  value->is_null = FALSE;
  if (self->table->columns[index].kind == KITH_COLUMN_INTEGER)
    value->number = json_node_get_int (node);
  else
    value->text = json_node_dup_string (node);
}

/**
 * kith_row_apply_json:
 * @self: a row
 * @json: (nullable): what kith_row_to_json() or kith_row_diff() wrote
 * @error: return location for a #KithStoreError
 *
 * Sets the columns that @json names, and the id if it has one.
 *
 * Returns: whether @json could be read
 */
gboolean
kith_row_apply_json (KithRow    *self,
                     const char *json,
                     GError    **error)
{
  g_autoptr(JsonNode) root = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED,
                           "An entry of the journal cannot be read");
      return FALSE;
    }

  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &node))
    {
      if (strcmp (name, "id") == 0)
        self->id = json_node_get_int (node);
      else
        apply_member (self, name, node);
    }

  return TRUE;
}
