/* kith-upkeep.c: what the program notes for itself in a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the store was last looked through, and what was left in its slots file.
 * Nobody did that, and it says nothing of anybody: so it is no act, and the
 * journal has no entry of it.
 */

#include "config.h"

#include "kith-upkeep.h"

#include "kith-db-private.h"
#include "kith-statement.h"

static const char note_sql[] =
  "INSERT INTO upkeep (name, value, at)"
  " VALUES (:name, :value, :at)"
  " ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at";

static const char read_sql[] =
  "SELECT value, at FROM upkeep WHERE name = :name";

static gboolean
write_note (KithDb     *db,
            const char *name,
            gint64      value,
            GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, note_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":name", name);
  kith_statement_bind_int (stmt, ":at", g_get_real_time ());
  if (value != KITH_UPKEEP_UNKNOWN)
    kith_statement_bind_int (stmt, ":value", value);

  return kith_statement_run (stmt, error);
}

/**
 * kith_upkeep_note:
 * @db: a store with no act open
 * @name: what is noted
 * @value: a number, or %KITH_UPKEEP_UNKNOWN
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is noted
 */
gboolean
kith_upkeep_note (KithDb     *db,
                  const char *name,
                  gint64      value,
                  GError    **error)
{
  gboolean is_done;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  db->may_write = TRUE;
  is_done = write_note (db, name, value, error) && kith_db_commit (db, error);
  db->may_write = FALSE;
  kith_db_rollback (db);

  return is_done;
}

/**
 * kith_upkeep_read:
 * @db: a store
 * @name: what was noted
 * @ret_value: (out): the number; %KITH_UPKEEP_UNKNOWN where there is none
 * @ret_at_usec: (out) (optional): when; 0 where nothing was noted
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store could be asked
 */
gboolean
kith_upkeep_read (KithDb     *db,
                  const char *name,
                  gint64     *ret_value,
                  gint64     *ret_at_usec,
                  GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  stmt = kith_db_prepare (db, read_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":name", name);
  has_row = kith_statement_step (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *ret_value = has_row ? kith_statement_get_int_or (stmt, 0, KITH_UPKEEP_UNKNOWN) : KITH_UPKEEP_UNKNOWN;
  if (ret_at_usec != NULL)
    *ret_at_usec = has_row ? kith_statement_get_int (stmt, 1) : 0;

  return TRUE;
}
