/* kith-states.c: what each child is to the authority, kept until a row changes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search puts open cases first, and asks it of tens of thousands of children
 * between two keystrokes. So the states of all stand in memory, a byte a
 * child, put there by the same sets from which the figures are counted. One
 * connection alone writes the file, and SQLite counts the rows that it has
 * changed: while that number stands still, so do the states. They name nobody,
 * and are gone when the store is shut.
 */

#include "config.h"

#include "kith-states-private.h"

#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-sets-private.h"

struct _KithStates
{
  guint8   *states;                  /* (element-type KithCaseState), by id */
  gint64    max_id;
  KithDate  as_at;
  gint64    n_changes;
};

/* From the end, past those whose records are hidden. */
static const char select_max_id_sql[] = "SELECT max (id) FROM child /*scan*/";

/* The highest is the last, and the dead are of no state but closed. */
static const struct
{
  KithCaseState  state;
  const char    *sql;
  gboolean       has_day;
} sets[] = {
  { KITH_CASE_STATE_CLOSED, KITH_SET_EVER_KNOWN " /*scan*/ /*sort*/", FALSE },
  { KITH_CASE_STATE_EARLY_HELP, KITH_SET_EARLY_HELP, TRUE },
  { KITH_CASE_STATE_IN_NEED, KITH_SET_IN_NEED, TRUE },
  { KITH_CASE_STATE_PROTECTION, KITH_SET_PROTECTION, TRUE },
  { KITH_CASE_STATE_LOOKED_AFTER, KITH_SET_LOOKED_AFTER, TRUE },
  { KITH_CASE_STATE_CLOSED, KITH_SET_DEAD, TRUE },
};

/*
 * kith_states_free:
 * @self: (transfer full): states
 */
void
kith_states_free (KithStates *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->states);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStates, kith_states_free)

static gboolean
load_max_id (KithDb  *db,
             gint64  *ret_max_id,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_max_id_sql, error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  *ret_max_id = kith_statement_get_int (stmt, 0);

  return TRUE;
}

static gboolean
mark_set (KithDb     *db,
          KithStates *self,
          guint       set,
          GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sets[set].sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  if (sets[set].has_day)
    kith_statement_bind_date (stmt, ":as_at", self->as_at);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      if (id > 0 && id <= self->max_id)
        self->states[id] = (guint8)sets[set].state;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static KithStates *
load_states (KithDb  *db,
             KithDate as_at,
             GError **error)
{
  g_autoptr(KithStates) self = g_new0 (KithStates, 1);

  self->as_at = as_at;
  self->n_changes = sqlite3_total_changes64 (db->handle);
  if (!load_max_id (db, &self->max_id, error))
    return NULL;

  self->states = g_new0 (guint8, (gsize)self->max_id + 1);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      if (!mark_set (db, self, i, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/*
 * kith_db_get_states:
 * @db: a store
 * @as_at: a day
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer none) (nullable): the states, good until the store is
 *   asked for something else
 */
const KithStates *
kith_db_get_states (KithDb  *db,
                    KithDate as_at,
                    GError **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  if (db->states != NULL &&
      db->states->as_at == as_at &&
      db->states->n_changes == sqlite3_total_changes64 (db->handle))
    return db->states;

  g_clear_pointer (&db->states, kith_states_free);
  db->states = load_states (db, as_at, error);

  return db->states;
}

/*
 * kith_states_get:
 * @self: states
 * @child_id: a child of the store
 *
 * Returns: its state
 */
KithCaseState
kith_states_get (const KithStates *self,
                 gint64            child_id)
{
  g_return_val_if_fail (self != NULL, KITH_CASE_STATE_NONE);
  g_return_val_if_fail (child_id >= 0 && child_id <= self->max_id, KITH_CASE_STATE_NONE);

  return (KithCaseState)self->states[child_id];
}

/*
 * kith_states_get_max_id:
 * @self: states
 *
 * Returns: the highest id that a child has
 */
gint64
kith_states_get_max_id (const KithStates *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->max_id;
}
