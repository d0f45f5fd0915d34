/* kith-sight.c: which children's records may be seen, asked once for all queries
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a restricted record is hidden
 * ---------------------------------
 * In front of each table that tells of children stands a temporary view with
 * the table's own name, which leaves out the rows of hidden records. SQLite
 * looks for a name among what is temporary first; so a query that reads "child"
 * reads the view, and whoever writes a query can forget nothing. A row is
 * written into main.child, and the triggers of the schema stay in there too.
 *
 * A record is hidden where a restriction holds that does not name the worker
 * who is "me", and nobody broke the glass since the store was opened. That is
 * known of the connection alone, so locking hides the record again.
 *
 * The store must stay whole, so an act sees everything while it is under way:
 * an import finds the child whom its file speaks of. What it tells of its rows
 * asks kith_db_shows(). A plan that is made before its act asks for the same by
 * kith_db_see_all().
 *
 * What this is worth: it keeps colleagues from one another's records in the
 * program. It is no encryption; see docs/threat-model.md.
 */

#include "config.h"

#include "kith-sight-private.h"

#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-error-private.h"

/* The one definition: whom the worker who is "me" may not see. */
static const char select_hidden_sql[] =
  "SELECT r.child_id FROM main.restriction AS r"
  " WHERE r.lifted IS NULL"
  " AND NOT EXISTS (SELECT 1 FROM main.restriction_worker AS n JOIN main.worker AS w ON w.id = n.worker_id"
  " WHERE n.restriction_id = r.id AND w.me = 1) /*scan*/";

static const char select_identifiers_sql[] =
  "SELECT la_child_id, upn, former_upn FROM main.child WHERE id = :id"
  " UNION ALL SELECT la_child_id, upn, former_upn FROM main.child_merge WHERE child_id = :id";
static const char select_referrals_sql[] = "SELECT id FROM main.referral WHERE child_id = :id";
static const char select_assessments_sql[] = "SELECT id FROM main.assessment WHERE referral_id = :id";
static const char select_plans_sql[] = "SELECT id FROM main.protection_plan WHERE referral_id = :id";

/* What several children can have in common. It stays with those whose records
 * may be seen, and is hidden where there is none.
 */
static const struct
{
  KithSightOf  of;
  const char  *of_child_sql;
  const char  *children_sql;
} shared[] = {
  { KITH_SIGHT_OF_NOTE,
    "SELECT note_id FROM main.note_about WHERE child_id = :id",
    "SELECT child_id FROM main.note_about WHERE note_id = :id AND child_id IS NOT NULL" },
  { KITH_SIGHT_OF_ADULT,
    "SELECT adult_id FROM main.relation WHERE child_id = :id",
    "SELECT child_id FROM main.relation WHERE adult_id = :id" },
  { KITH_SIGHT_OF_FAMILY,
    "SELECT family_id FROM main.child WHERE id = :id AND family_id IS NOT NULL",
    "SELECT id FROM main.child WHERE family_id = :id" },
  { KITH_SIGHT_OF_PLAN,
    "SELECT plan_id FROM main.plan_child WHERE child_id = :id",
    "SELECT child_id FROM main.plan_child WHERE plan_id = :id" },
};

static GHashTable *
ids_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
add_id (GHashTable *ids,
        gint64      id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static gboolean
contains (GHashTable *ids,
          gint64      id)
{
  return g_hash_table_contains (ids, &id);
}

/*
 * kith_sight_free:
 * @self: (transfer full): a connection's sight
 */
void
kith_sight_free (KithSight *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < KITH_N_SIGHTS; i++)
    g_hash_table_unref (self->hidden[i]);
  g_hash_table_unref (self->identifiers);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_hash_table_unref (self->opened);
  g_free (self);
}

/*
 * kith_sight_new:
 *
 * Returns: (transfer full): a sight that does not know yet what is hidden
 */
KithSight *
kith_sight_new (void)
{
  KithSight *self = g_new0 (KithSight, 1);

  for (guint i = 0; i < KITH_N_SIGHTS; i++)
    self->hidden[i] = ids_new ();
  self->identifiers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->opened = ids_new ();
  self->is_stale = TRUE;

  return self;
}

static gboolean
load_ids (KithDb     *db,
          const char *sql,
          gint64      of,
          GHashTable *ids,
          GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  if (of != 0)
    kith_statement_bind_int (stmt, ":id", of);
  while (kith_statement_step (stmt, &local_error))
    add_id (ids, kith_statement_get_int (stmt, 0));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
load_of_each (KithDb     *db,
              const char *sql,
              GHashTable *parents,
              GHashTable *ids,
              GError    **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, parents);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!load_ids (db, sql, *(gint64 *)id, ids, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_opened (gpointer key,
           gpointer value,
           gpointer user_data)
{
  return g_hash_table_contains (user_data, key);
}

static gboolean
is_missing (gpointer key,
            gpointer value,
            gpointer user_data)
{
  return !g_hash_table_contains (user_data, key);
}

static gboolean
load_shared (KithDb    *db,
             KithSight *self,
             guint      place,
             GError   **error)
{
  GHashTable *hidden_children = self->hidden[KITH_SIGHT_OF_CHILD];
  g_autoptr(GHashTable) ids = ids_new ();
  GHashTableIter iter;
  gpointer id;

  if (!load_of_each (db, shared[place].of_child_sql, hidden_children, ids, error))
    return FALSE;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr(GHashTable) children = ids_new ();

      if (!load_ids (db, shared[place].children_sql, *(gint64 *)id, children, error))
        return FALSE;

      if (g_hash_table_find (children, is_missing, hidden_children) == NULL)
        add_id (self->hidden[shared[place].of], *(gint64 *)id);
    }

  return TRUE;
}

static void
add_identifiers (KithSight     *self,
                 KithStatement *stmt)
{
  for (int i = 0; i < 3; i++)
    {
      if (!kith_statement_is_null (stmt, i))
        g_hash_table_add (self->identifiers, g_strdup (kith_statement_get_text (stmt, i)));
    }
}

static gboolean
load_identifiers (KithDb    *db,
                  KithSight *self,
                  gint64     child_id,
                  GError   **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_identifiers_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", child_id);
  while (kith_statement_step (stmt, &local_error))
    add_identifiers (self, stmt);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
load_all_identifiers (KithDb    *db,
                      KithSight *self,
                      GError   **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_remove_all (self->identifiers);
  g_hash_table_iter_init (&iter, self->hidden[KITH_SIGHT_OF_CHILD]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!load_identifiers (db, self, *(gint64 *)id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_hidden (KithDb    *db,
             KithSight *self,
             GError   **error)
{
  GHashTable **hidden = self->hidden;

  for (guint i = 0; i < KITH_N_SIGHTS; i++)
    g_hash_table_remove_all (hidden[i]);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  if (!load_ids (db, select_hidden_sql, 0, hidden[KITH_SIGHT_OF_CHILD], error))
    return FALSE;

  g_hash_table_foreach_remove (hidden[KITH_SIGHT_OF_CHILD], is_opened, self->opened);

  return load_all_identifiers (db, self, error) &&
         load_of_each (db, select_referrals_sql, hidden[KITH_SIGHT_OF_CHILD], hidden[KITH_SIGHT_OF_REFERRAL], error) &&
         load_of_each (db, select_assessments_sql, hidden[KITH_SIGHT_OF_REFERRAL],
                       hidden[KITH_SIGHT_OF_ASSESSMENT], error) &&
         load_of_each (db, select_plans_sql, hidden[KITH_SIGHT_OF_REFERRAL],
                       hidden[KITH_SIGHT_OF_PROTECTION_PLAN], error) &&
         load_shared (db, self, 0, error) &&
         load_shared (db, self, 1, error) &&
         load_shared (db, self, 2, error) &&
         load_shared (db, self, 3, error);
}

/*
 * kith_sight_refresh:
 * @db: a connection
 * @error: return location for a #KithStoreError
 *
 * Asks anew what is hidden where any row has changed since. Whatever lends a
 * statement calls it: where it fails, nothing is read.
 *
 * Returns: whether it is known
 */
gboolean
kith_sight_refresh (KithDb  *db,
                    GError **error)
{
  KithSight *self = db->sight;
  gint64 n_changes;

  if (self == NULL || self->is_loading || db->may_rebuild)
    return TRUE;

  if (!self->has_views)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED, "What may be seen is not known");
      return FALSE;
    }

  if (db->sees_all)
    return TRUE;

  n_changes = sqlite3_total_changes64 (db->handle);
  if (!self->is_stale && self->n_changes == n_changes)
    return TRUE;

  self->is_loading = TRUE;
  self->is_stale = !load_hidden (db, self, error);
  self->is_loading = FALSE;
  self->n_changes = n_changes;

  return !self->is_stale;
}

/*
 * kith_db_shows:
 * @db: a store
 * @of: of what
 * @id: its row
 *
 * Returns: whether it may be shown: to an act, which sees everything, as well
 */
gboolean
kith_db_shows (KithDb     *db,
               KithSightOf of,
               gint64      id)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (of < KITH_N_SIGHTS, FALSE);

  return db->sees_all || db->sight == NULL || !contains (db->sight->hidden[of], id);
}

/*
 * kith_db_is_hidden:
 * @db: a store
 * @child_id: a child, or 0 for none
 *
 * Returns: whether the record may not be shown, also while an act sees it
 */
gboolean
kith_db_is_hidden (KithDb *db,
                   gint64  child_id)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->sight != NULL && contains (db->sight->hidden[KITH_SIGHT_OF_CHILD], child_id);
}

/*
 * kith_db_hides_identifier:
 * @db: a store
 * @identifier: (nullable): a number of a council or a school
 *
 * Returns: whether it is that of a child whose record may not be shown
 */
gboolean
kith_db_hides_identifier (KithDb     *db,
                          const char *identifier)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->sight != NULL && identifier != NULL && g_hash_table_contains (db->sight->identifiers, identifier);
}

/*
 * kith_db_list_hidden:
 * @db: a store
 *
 * Returns: (transfer full) (element-type gint64): the children whose records are hidden
 */
GArray *
kith_db_list_hidden (KithDb *db)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (db != NULL, ids);

  if (db->sight == NULL)
    return ids;

  g_hash_table_iter_init (&iter, db->sight->hidden[KITH_SIGHT_OF_CHILD]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  return ids;
}

/*
 * kith_db_get_n_hidden:
 * @db: a store
 *
 * Returns: of how many children the record is hidden
 */
guint
kith_db_get_n_hidden (KithDb *db)
{
  g_return_val_if_fail (db != NULL, 0);

  return db->sight != NULL ? g_hash_table_size (db->sight->hidden[KITH_SIGHT_OF_CHILD]) : 0;
}

/*
 * kith_db_see_all:
 * @db: a store
 * @sees_all: whether hidden records are read as well, from now on
 *
 * For what must be made of the whole store, and shows nobody what it read.
 *
 * Returns: how it was before, to be set again
 */
gboolean
kith_db_see_all (KithDb  *db,
                 gboolean sees_all)
{
  gboolean saw_all;

  g_return_val_if_fail (db != NULL, FALSE);

  saw_all = db->sees_all;
  db->sees_all = sees_all;

  return saw_all;
}

/*
 * kith_db_open_glass:
 * @db: a store
 * @child_id: a child whose record is hidden
 *
 * Shows the record until the store is shut. Who does it has told the journal why before.
 */
void
kith_db_open_glass (KithDb *db,
                    gint64  child_id)
{
  g_return_if_fail (db != NULL && db->sight != NULL);

  add_id (db->sight->opened, child_id);
  db->sight->is_stale = TRUE;
  g_clear_pointer (&db->states, kith_states_free);
}

/*
 * kith_db_is_glass_open:
 * @db: a store
 * @child_id: a child
 *
 * Returns: whether the record is shown because somebody broke the glass
 */
gboolean
kith_db_is_glass_open (KithDb *db,
                       gint64  child_id)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return db->sight != NULL && contains (db->sight->opened, child_id);
}
