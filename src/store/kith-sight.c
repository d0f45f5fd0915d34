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

struct _KithSight
{
  GHashTable *hidden[KITH_N_SIGHTS]; /* (element-type gint64): by id */
  GHashTable *opened;                /* (element-type gint64): children whose glass was broken */
  gint64      n_changes;
  guint       is_stale   : 1;
  guint       is_loading : 1;
  guint       has_views  : 1;
};

/* The planner thinks that a condition of which it knows nothing lets few rows
 * through; this one lets nearly all.
 */
#define SHOWS(of, id) "likelihood (kith_shows (" of ", " id "), 1.0)"

#define OF_CHILD SHOWS ("0", "t.child_id")
#define OF_REFERRAL SHOWS ("1", "t.referral_id")
#define OF_NOTE SHOWS ("4", "t.note_id")

/* Each table that tells of children, and which of its rows are shown. A test
 * holds the list against the schema's references.
 */
#define VIEWS(V) \
        V (address, OF_CHILD) \
        V (adult, SHOWS ("5", "t.id")) \
        V (assessment, OF_REFERRAL) \
        V (assessment_factor, SHOWS ("2", "t.assessment_id")) \
        V (attendance, OF_CHILD) \
        V (care_episode, OF_CHILD) \
        V (care_review, OF_CHILD) \
        V (care_step, OF_CHILD) \
        V (child, SHOWS ("0", "t.id")) \
        V (child_word, OF_CHILD) \
        V (child_worker, OF_CHILD) \
        V (clock_result, OF_CHILD) \
        V (contact, OF_CHILD) \
        V (core_group, SHOWS ("3", "t.protection_plan_id")) \
        V (council_date, OF_CHILD) \
        V (disability, OF_CHILD) \
        V (early_help, OF_CHILD) \
        V (family, SHOWS ("6", "t.id")) \
        V (formal_matter, OF_CHILD) \
        V (import_child, OF_CHILD) \
        V (involvement, OF_CHILD) \
        V (missing, OF_CHILD) \
        V (need_plan, OF_REFERRAL) \
        V (need_review, "EXISTS (SELECT 1 FROM temp.need_plan AS p WHERE p.id = t.need_plan_id)") \
        V (next_step, OF_NOTE " AND " OF_CHILD) \
        V (note, SHOWS ("4", "t.id")) \
        V (note_about, OF_NOTE " AND " OF_CHILD) \
        V (note_addition, OF_NOTE " AND " OF_CHILD) \
        V (note_council, OF_NOTE) \
        V (note_file, OF_NOTE " AND " OF_CHILD) \
        V (note_part, OF_NOTE " AND " OF_CHILD) \
        V (note_significant, OF_NOTE) \
        V (particular, OF_CHILD) \
        V (pre_proceedings, OF_REFERRAL) \
        V (private_fostering, OF_CHILD) \
        V (protection_plan, OF_REFERRAL) \
        V (protection_review, SHOWS ("3", "t.protection_plan_id")) \
        V (referral, OF_CHILD) \
        V (relation, OF_CHILD) \
        V (restriction, OF_CHILD) \
        V (restriction_worker, "EXISTS (SELECT 1 FROM temp.restriction AS r WHERE r.id = t.restriction_id)") \
        V (section47, OF_REFERRAL) \
        V (share, "EXISTS (SELECT 1 FROM temp.share_child AS c WHERE c.share_id = t.id)") \
        V (share_child, OF_CHILD) \
        V (sighting, OF_NOTE " AND " OF_CHILD) \
        V (strategy_discussion, OF_REFERRAL) \
        V (warning, OF_CHILD) \
        V (work_record, OF_CHILD)

#define AS_CREATE(table, condition) \
        "CREATE TEMP VIEW IF NOT EXISTS " #table " AS SELECT * FROM main." #table " AS t WHERE " condition ";"
#define AS_DROP(table, condition) "DROP VIEW IF EXISTS temp." #table ";"

static const char create_views_sql[] = VIEWS (AS_CREATE);
static const char drop_views_sql[] = VIEWS (AS_DROP);

/* The one definition: whom the worker who is "me" may not see. */
static const char select_hidden_sql[] =
  "SELECT r.child_id FROM main.restriction AS r"
  " WHERE r.lifted IS NULL"
  " AND NOT EXISTS (SELECT 1 FROM main.restriction_worker AS n JOIN main.worker AS w ON w.id = n.worker_id"
  " WHERE n.restriction_id = r.id AND w.me = 1) /*scan*/";

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
  g_hash_table_unref (self->opened);
  g_free (self);
}

static KithSight *
sight_new (void)
{
  KithSight *self = g_new0 (KithSight, 1);

  for (guint i = 0; i < KITH_N_SIGHTS; i++)
    self->hidden[i] = ids_new ();
  self->opened = ids_new ();
  self->is_stale = TRUE;

  return self;
}

/* A row that belongs to no child is anybody's. */
static void
shows (sqlite3_context *context,
       int              n_values,
       sqlite3_value  **values)
{
  KithDb *db = sqlite3_user_data (context);
  KithSightOf of = (KithSightOf)sqlite3_value_int (values[0]);
  gboolean is_nobodys = sqlite3_value_type (values[1]) == SQLITE_NULL;

  sqlite3_result_int (context, is_nobodys || kith_db_shows (db, of, sqlite3_value_int64 (values[1])));
}

/*
 * kith_sight_install:
 * @db: a connection whose schema is this program's
 * @error: return location for a #KithStoreError
 *
 * Puts the views in front of the tables.
 *
 * Returns: whether they stand
 */
gboolean
kith_sight_install (KithDb  *db,
                    GError **error)
{
  g_return_val_if_fail (db != NULL && db->sight == NULL, FALSE);

  /* What has a sight and no view reads nothing: see kith_sight_refresh(). */
  db->sight = sight_new ();
  if (sqlite3_create_function_v2 (db->handle, "kith_shows", 2, SQLITE_UTF8 | SQLITE_INNOCUOUS, db,
                                  shows, NULL, NULL, NULL) != SQLITE_OK)
    {
      kith_set_sqlite_error (error, db->handle);
      return FALSE;
    }

  return kith_sight_set_up (db, error);
}

/*
 * kith_sight_set_up:
 * @db: a connection
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the views stand again
 */
gboolean
kith_sight_set_up (KithDb  *db,
                   GError **error)
{
  if (db->sight == NULL)
    return TRUE;

  db->sight->has_views = kith_db_exec (db, create_views_sql, error);

  return db->sight->has_views;
}

/*
 * kith_sight_take_down:
 * @db: a connection
 * @error: return location for a #KithStoreError
 *
 * SQLite writes a file anew by the names of its tables, and must find no views
 * under them. Until they stand again no statement is lent.
 *
 * Returns: whether they are gone
 */
gboolean
kith_sight_take_down (KithDb  *db,
                      GError **error)
{
  if (db->sight == NULL)
    return TRUE;

  db->sight->has_views = FALSE;

  return kith_db_exec (db, drop_views_sql, error);
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

static gboolean
load_hidden (KithDb    *db,
             KithSight *self,
             GError   **error)
{
  GHashTable **hidden = self->hidden;

  for (guint i = 0; i < KITH_N_SIGHTS; i++)
    g_hash_table_remove_all (hidden[i]);

  if (!load_ids (db, select_hidden_sql, 0, hidden[KITH_SIGHT_OF_CHILD], error))
    return FALSE;

  g_hash_table_foreach_remove (hidden[KITH_SIGHT_OF_CHILD], is_opened, self->opened);

  return load_of_each (db, select_referrals_sql, hidden[KITH_SIGHT_OF_CHILD], hidden[KITH_SIGHT_OF_REFERRAL], error) &&
         load_of_each (db, select_assessments_sql, hidden[KITH_SIGHT_OF_REFERRAL],
                       hidden[KITH_SIGHT_OF_ASSESSMENT], error) &&
         load_of_each (db, select_plans_sql, hidden[KITH_SIGHT_OF_REFERRAL],
                       hidden[KITH_SIGHT_OF_PROTECTION_PLAN], error) &&
         load_shared (db, self, 0, error) &&
         load_shared (db, self, 1, error) &&
         load_shared (db, self, 2, error);
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
