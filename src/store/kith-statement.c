/* kith-statement.c: a prepared statement, bound by name and read by type
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-statement.h"

#include "kith-db-private.h"
#include "kith-store-error-private.h"

#include <string.h>

struct _KithStatement
{
  KithDb       *db;
  sqlite3_stmt *handle;
  const char   *sql;
  guint         in_use : 1;
};

/* A scan or a sort that nobody asked for is a missing index. The tests turn
 * this on, so that the query that forgets its index fails where it is written.
 */
static void
complain_of_plan (KithStatement *self)
{
  int n_scanned = sqlite3_stmt_status (self->handle, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
  int n_sorts = sqlite3_stmt_status (self->handle, SQLITE_STMTSTATUS_SORT, 1);
  int n_indexed = sqlite3_stmt_status (self->handle, SQLITE_STMTSTATUS_AUTOINDEX, 1);

  if (n_scanned > 0 && strstr (self->sql, "/*scan*/") == NULL)
    g_warning ("%d steps of a scan without /*scan*/: %s", n_scanned, self->sql);

  if (n_sorts > 0 && strstr (self->sql, "/*sort*/") == NULL)
    g_warning ("A sort without /*sort*/: %s", self->sql);

  if (n_indexed > 0 && strstr (self->sql, "/*scan*/") == NULL)
    g_warning ("An index made on the spot: %s", self->sql);
}

static void
statement_free (gpointer data)
{
  KithStatement *self = data;

  sqlite3_finalize (self->handle);
  g_free (self);
}

/* Where memory runs out, the library binds NULL, or reads it, and says so only to
 * whoever asks. An act that went on would be a half one that looks whole: so
 * nothing is committed after it, and the next step fails.
 */
static void
note_bound (KithStatement *self,
            int            result)
{
  if (result == SQLITE_NOMEM || result == SQLITE_TOOBIG)
    self->db->lost_a_value = TRUE;
}

static void
note_read (KithStatement *self,
           gconstpointer  value)
{
  if (value == NULL && sqlite3_errcode (self->db->handle) == SQLITE_NOMEM)
    self->db->lost_a_value = TRUE;
}

/* Outside a transaction there is nothing to take back, and the next try begins anew. */
static gboolean
has_all_values (KithStatement *self,
                GError       **error)
{
  if (!self->db->lost_a_value)
    return TRUE;

  if (self->db->transaction == NULL)
    self->db->lost_a_value = FALSE;
  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED, "There was no memory for a value");

  return FALSE;
}

GHashTable *
kith_statement_cache_new (void)
{
  return g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, statement_free);
}

static gboolean
is_idle (gpointer key,
         gpointer value,
         gpointer user_data)
{
  KithStatement *statement = value;

  return !statement->in_use;
}

void
kith_statement_cache_empty (GHashTable *statements)
{
  g_hash_table_foreach_remove (statements, is_idle, NULL);
}

static KithStatement *
statement_new (KithDb     *db,
               const char *sql,
               GError    **error)
{
  KithStatement *self;
  sqlite3_stmt *handle = NULL;

  if (sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) != SQLITE_OK)
    {
      kith_set_sqlite_error (error, db->handle);
      return NULL;
    }

  self = g_new0 (KithStatement, 1);
  self->db = db;
  self->handle = handle;
  self->sql = sql;

  return self;
}

/**
 * kith_db_prepare:
 * @db: a connection
 * @sql: (not nullable): one statement, a literal: it is kept by its address
 * @error: return location for a #KithStoreError
 *
 * Lends the statement. A statement that writes can be had by an act alone.
 *
 * Returns: (transfer full): the statement, to be released
 */
KithStatement *
kith_db_prepare (KithDb     *db,
                 const char *sql,
                 GError    **error)
{
  KithStatement *self;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);
  g_assert (kith_db_is_on_thread (db));

  if (!kith_sight_refresh (db, error))
    return NULL;

  self = g_hash_table_lookup (db->statements, sql);
  if (self == NULL)
    {
      self = statement_new (db, sql, error);
      if (self == NULL)
        return NULL;

      g_hash_table_insert (db->statements, (gpointer)sql, self);
    }
  else if (!db->may_write && !db->may_draft && !sqlite3_stmt_readonly (self->handle))
    {
      /* SQLite asks about writing only once, and an act was the one that asked. */
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED, "Only an act writes");
      return NULL;
    }

  /* Two loops over one statement would read each other's rows. */
  g_assert (!self->in_use);
  self->in_use = TRUE;

  return self;
}

/**
 * kith_statement_release:
 * @self: (transfer full): a statement
 *
 * Resets it, forgets what was bound, and gives it back to its connection.
 */
void
kith_statement_release (KithStatement *self)
{
  g_return_if_fail (self != NULL);

  if (self->db->lints_queries)
    complain_of_plan (self);

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->in_use = FALSE;
}

static int
parameter_index (KithStatement *self,
                 const char    *name)
{
  int index = sqlite3_bind_parameter_index (self->handle, name);

  if (index == 0)
    g_error ("No parameter %s in: %s", name, self->sql);

  return index;
}

/**
 * kith_statement_bind_int:
 * @self: a statement
 * @name: the parameter, with its colon
 * @value: a number
 */
void
kith_statement_bind_int (KithStatement *self,
                         const char    *name,
                         gint64         value)
{
  note_bound (self, sqlite3_bind_int64 (self->handle, parameter_index (self, name), value));
}

/**
 * kith_statement_bind_text:
 * @self: a statement
 * @name: the parameter, with its colon
 * @value: (nullable): UTF-8, which must live until the statement is released
 */
void
kith_statement_bind_text (KithStatement *self,
                          const char    *name,
                          const char    *value)
{
  note_bound (self, sqlite3_bind_text (self->handle, parameter_index (self, name), value, -1, SQLITE_STATIC));
}

/**
 * kith_statement_bind_date:
 * @self: a statement
 * @name: the parameter, with its colon
 * @value: a date; %KITH_DATE_NONE becomes NULL
 */
void
kith_statement_bind_date (KithStatement *self,
                          const char    *name,
                          KithDate       value)
{
  if (value == KITH_DATE_NONE)
    kith_statement_bind_null (self, name);
  else
    note_bound (self, sqlite3_bind_text (self->handle, parameter_index (self, name), kith_date_to_iso (value), -1, g_free));
}

/**
 * kith_statement_bind_blob:
 * @self: a statement
 * @name: the parameter, with its colon
 * @bytes: (nullable): bytes, which must live until the statement is released
 * @n_bytes: how many
 */
void
kith_statement_bind_blob (KithStatement *self,
                          const char    *name,
                          gconstpointer  bytes,
                          gsize          n_bytes)
{
  note_bound (self, sqlite3_bind_blob64 (self->handle, parameter_index (self, name), bytes, n_bytes, SQLITE_STATIC));
}

/**
 * kith_statement_bind_copy:
 * @self: a statement
 * @name: the parameter, with its colon
 * @bytes: bytes, which are copied
 * @n_bytes: how many
 */
void
kith_statement_bind_copy (KithStatement *self,
                          const char    *name,
                          gconstpointer  bytes,
                          gsize          n_bytes)
{
  note_bound (self, sqlite3_bind_blob64 (self->handle, parameter_index (self, name), bytes, n_bytes, SQLITE_TRANSIENT));
}

/**
 * kith_statement_bind_uid:
 * @self: a statement
 * @name: the parameter, with its colon
 * @value: (nullable): an identifier, which must live until the statement is released
 */
void
kith_statement_bind_uid (KithStatement *self,
                         const char    *name,
                         const KithUid *value)
{
  if (value == NULL)
    kith_statement_bind_null (self, name);
  else
    kith_statement_bind_blob (self, name, value->bytes, sizeof value->bytes);
}

/**
 * kith_statement_bind_null:
 * @self: a statement
 * @name: the parameter, with its colon
 */
void
kith_statement_bind_null (KithStatement *self,
                          const char    *name)
{
  note_bound (self, sqlite3_bind_null (self->handle, parameter_index (self, name)));
}

/**
 * kith_statement_step:
 * @self: a statement
 * @error: return location for a #KithStoreError
 *
 * Goes to the next row. At the end @error is left alone; a loop therefore
 * looks at its own error afterwards.
 *
 * Returns: whether there is a row
 */
gboolean
kith_statement_step (KithStatement *self,
                     GError       **error)
{
  int result;

  if (!has_all_values (self, error))
    return FALSE;

  result = sqlite3_step (self->handle);
  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    kith_set_sqlite_error (error, self->db->handle);

  return FALSE;
}

/**
 * kith_statement_run:
 * @self: a statement that returns no rows
 * @error: return location for a #KithStoreError
 *
 * Runs it to its end and resets it, so that it can be bound again.
 *
 * Returns: whether it succeeded
 */
gboolean
kith_statement_run (KithStatement *self,
                    GError       **error)
{
  gboolean is_done;

  if (!has_all_values (self, error))
    {
      sqlite3_reset (self->handle);
      return FALSE;
    }

  is_done = sqlite3_step (self->handle) == SQLITE_DONE;
  if (!is_done)
    kith_set_sqlite_error (error, self->db->handle);

  sqlite3_reset (self->handle);

  return is_done;
}

/**
 * kith_statement_reset:
 * @self: a statement
 *
 * Makes it ready to be bound and stepped again.
 */
void
kith_statement_reset (KithStatement *self)
{
  sqlite3_reset (self->handle);
}

/**
 * kith_statement_is_null:
 * @self: a statement that stands on a row
 * @column: counted from 0
 *
 * Returns: whether the column holds nothing
 */
gboolean
kith_statement_is_null (KithStatement *self,
                        int            column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * kith_statement_get_int:
 * @self: a statement that stands on a row
 * @column: counted from 0
 *
 * Returns: the number, 0 for NULL
 */
gint64
kith_statement_get_int (KithStatement *self,
                        int            column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * kith_statement_get_int_or:
 * @self: a statement that stands on a row
 * @column: counted from 0
 * @otherwise: what NULL stands for
 *
 * Returns: the number, or @otherwise
 */
gint64
kith_statement_get_int_or (KithStatement *self,
                           int            column,
                           gint64         otherwise)
{
  return kith_statement_is_null (self, column) ? otherwise : kith_statement_get_int (self, column);
}

/**
 * kith_statement_get_text:
 * @self: a statement that stands on a row
 * @column: counted from 0
 *
 * Returns: (transfer none) (nullable): the text, valid until the next step
 */
const char *
kith_statement_get_text (KithStatement *self,
                         int            column)
{
  const char *text = (const char *)sqlite3_column_text (self->handle, column);

  note_read (self, text);

  return text;
}

/**
 * kith_statement_get_date:
 * @self: a statement that stands on a row
 * @column: counted from 0
 *
 * Returns: the date, %KITH_DATE_NONE for NULL
 */
KithDate
kith_statement_get_date (KithStatement *self,
                         int            column)
{
  const char *text = kith_statement_get_text (self, column);
  KithDate date = KITH_DATE_NONE;

  if (text != NULL)
    kith_date_parse_iso (text, &date, NULL);

  return date;
}

/**
 * kith_statement_get_blob:
 * @self: a statement that stands on a row
 * @column: counted from 0
 * @ret_n_bytes: (out): how many bytes
 *
 * Returns: (transfer none) (nullable): the bytes, valid until the next step
 */
gconstpointer
kith_statement_get_blob (KithStatement *self,
                         int            column,
                         gsize         *ret_n_bytes)
{
  gconstpointer bytes = sqlite3_column_blob (self->handle, column);

  note_read (self, bytes);
  *ret_n_bytes = (gsize)sqlite3_column_bytes (self->handle, column);

  return bytes;
}

/**
 * kith_statement_get_uid:
 * @self: a statement that stands on a row
 * @column: counted from 0
 * @ret_uid: (out): the identifier
 *
 * Returns: whether there is one
 */
gboolean
kith_statement_get_uid (KithStatement *self,
                        int            column,
                        KithUid       *ret_uid)
{
  gsize n_bytes;
  gconstpointer bytes = kith_statement_get_blob (self, column, &n_bytes);

  if (n_bytes != sizeof ret_uid->bytes)
    return FALSE;

  memcpy (ret_uid->bytes, bytes, n_bytes);

  return TRUE;
}
