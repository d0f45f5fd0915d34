/* kith-plan-rows.c: reading plans
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan is read whole, with all that ever stood in it: there are few, and each
 * is short. One that is opened by itself is a look into the records of its
 * children, and is written down as such.
 */

#include "config.h"

#include "kith-store-plans.h"

#include "kith-statement.h"
#include "kith-store-children.h"

#define NAME_OF_CHILD \
        "coalesce (nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), '')," \
        " c.la_child_id, c.upn)"

static const char select_plan_sql[] =
  "SELECT p.kind, p.title, p.start, p.review, p.coordinator, p.bottom_lines, p.in_chronology, w.name, p.finish, p.end_reason"
  " FROM plan AS p LEFT JOIN worker AS w ON w.id = p.worker_id"
  " WHERE p.id = :id";

static const char select_children_sql[] =
  "SELECT c.id, " NAME_OF_CHILD ", c.uid"
  " FROM plan_child AS m JOIN child AS c ON c.id = m.child_id"
  " WHERE m.plan_id = :id /*sort*/ ORDER BY coalesce (c.birth, c.expected_birth), c.id";

static const char select_entries_sql[] =
  "SELECT e.id, e.root_id, e.part, e.voice, e.child_id, coalesce (e.speaker, " NAME_OF_CHILD "), e.text, e.question, e.low,"
  " e.high, e.goal_id, e.worker_id, coalesce (e.who, w.name), e.due, e.how, e.done, e.outcome, e.added, e.dropped, e.why, w.me"
  " FROM plan_entry AS e LEFT JOIN child AS c ON c.id = e.child_id LEFT JOIN worker AS w ON w.id = e.worker_id"
  " WHERE e.plan_id = :id";

static const char select_scores_sql[] =
  "SELECT s.id, s.goal_id, s.day, s.voice, s.child_id, coalesce (s.speaker, " NAME_OF_CHILD "), s.score, s.words"
  " FROM plan_entry AS e JOIN plan_score AS s ON s.goal_id = e.id LEFT JOIN child AS c ON c.id = s.child_id"
  " WHERE e.plan_id = :id";

static const char select_of_child_sql[] =
  "SELECT p.id FROM plan_child AS m JOIN plan AS p ON p.id = m.plan_id"
  " WHERE m.child_id = :id"
  " /*sort*/ ORDER BY p.finish IS NOT NULL, p.start DESC, p.id DESC";

static const char select_of_family_sql[] =
  "SELECT DISTINCT p.id FROM child AS c JOIN plan_child AS m ON m.child_id = c.id JOIN plan AS p ON p.id = m.plan_id"
  " WHERE c.family_id = :id"
  " /*sort*/ ORDER BY p.finish IS NOT NULL, p.start DESC, p.id DESC";

typedef gboolean (*ReadFunc) (KithStatement *stmt,
                              gpointer       data,
                              GError       **error);

static gboolean
read_rows (KithDb     *db,
           const char *sql,
           gint64      id,
           ReadFunc    read,
           gpointer    data,
           GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  while (kith_statement_step (stmt, &local_error))
    {
      if (!read (stmt, data, error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
read_child (KithStatement *stmt,
            gpointer       data,
            GError       **error)
{
  kith_plan_add_child (data, kith_statement_get_int (stmt, 0), kith_statement_get_text (stmt, 1));

  return TRUE;
}

static char *
dup_text (KithStatement *stmt,
          int            column)
{
  return g_strdup (kith_statement_get_text (stmt, column));
}

static void
read_speaker (KithStatement   *stmt,
              int              column,
              KithPlanSpeaker *speaker)
{
  speaker->voice = kith_plan_voice_parse (kith_statement_get_text (stmt, column));
  speaker->child_id = kith_statement_get_int (stmt, column + 1);
  speaker->name = dup_text (stmt, column + 2);
}

static gboolean
read_entry (KithStatement *stmt,
            gpointer       data,
            GError       **error)
{
  KithPlanEntry *entry = kith_plan_entry_new (kith_plan_part_parse (kith_statement_get_text (stmt, 2)));

  entry->id = kith_statement_get_int (stmt, 0);
  entry->plan_id = kith_plan_get_values (data)->id;
  entry->root_id = kith_statement_get_int_or (stmt, 1, entry->id);
  read_speaker (stmt, 3, &entry->speaker);
  entry->text = dup_text (stmt, 6);
  entry->question = dup_text (stmt, 7);
  entry->low = dup_text (stmt, 8);
  entry->high = dup_text (stmt, 9);
  entry->goal_id = kith_statement_get_int (stmt, 10);
  entry->is_mine = kith_statement_get_int (stmt, 20) != 0;
  entry->worker_id = entry->is_mine ? 0 : kith_statement_get_int (stmt, 11);
  entry->who = dup_text (stmt, 12);
  entry->due = kith_statement_get_date (stmt, 13);
  entry->how = dup_text (stmt, 14);
  entry->done = kith_statement_get_date (stmt, 15);
  entry->outcome = dup_text (stmt, 16);
  entry->added = kith_statement_get_date (stmt, 17);
  entry->dropped = kith_statement_get_date (stmt, 18);
  entry->why = dup_text (stmt, 19);
  kith_plan_take_entry (data, entry);

  return TRUE;
}

static gboolean
read_score (KithStatement *stmt,
            gpointer       data,
            GError       **error)
{
  KithPlanScore *score = kith_plan_score_new (kith_statement_get_int (stmt, 1));

  score->id = kith_statement_get_int (stmt, 0);
  score->day = kith_statement_get_date (stmt, 2);
  read_speaker (stmt, 3, &score->speaker);
  score->score = (guint)kith_statement_get_int (stmt, 6);
  score->words = dup_text (stmt, 7);
  kith_plan_take_score (data, score);

  return TRUE;
}

static KithPlan *
load_head (KithDb  *db,
           gint64   plan_id,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_plan_sql, error);
  g_autoptr(GError) local_error = NULL;
  KithPlanValues values = KITH_PLAN_VALUES_NONE;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", plan_id);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such plan");
      return NULL;
    }

  values.id = plan_id;
  values.kind = kith_plan_kind_parse (kith_statement_get_text (stmt, 0));
  values.title = kith_statement_get_text (stmt, 1);
  values.start = kith_statement_get_date (stmt, 2);
  values.review = kith_statement_get_date (stmt, 3);
  values.coordinator = kith_statement_get_text (stmt, 4);
  values.bottom_lines = kith_statement_get_text (stmt, 5);
  values.in_chronology = kith_statement_get_int (stmt, 6) != 0;
  values.worker = kith_statement_get_text (stmt, 7);
  values.finish = kith_statement_get_date (stmt, 8);
  values.end_reason = kith_statement_get_text (stmt, 9);

  return kith_plan_new (&values);
}

static KithPlan *
load_whole (KithDb  *db,
            gint64   plan_id,
            GError **error)
{
  g_autoptr(KithPlan) plan = load_head (db, plan_id, error);

  if (plan != NULL &&
      read_rows (db, select_children_sql, plan_id, read_child, plan, error) &&
      read_rows (db, select_entries_sql, plan_id, read_entry, plan, error) &&
      read_rows (db, select_scores_sql, plan_id, read_score, plan, error))
    return g_steal_pointer (&plan);

  return NULL;
}

static gboolean
read_uid (KithStatement *stmt,
          gpointer       data,
          GError       **error)
{
  KithUid uid;

  if (kith_statement_get_uid (stmt, 2, &uid))
    g_array_append_val ((GArray *)data, uid);

  return TRUE;
}

/**
 * kith_db_load_plan:
 * @db: a store with no act open
 * @plan_id: a plan
 * @error: return location for a #KithStoreError
 *
 * Loads a plan for somebody to read, and writes down that the records of its
 * children were seen.
 *
 * Returns: (transfer full) (nullable): the plan with all that ever stood in it
 */
KithPlan *
kith_db_load_plan (KithDb  *db,
                   gint64   plan_id,
                   GError **error)
{
  g_autoptr(KithPlan) plan = NULL;
  g_autoptr(GArray) uids = g_array_new (FALSE, FALSE, sizeof (KithUid));

  g_return_val_if_fail (db != NULL, NULL);

  plan = load_whole (db, plan_id, error);
  if (plan == NULL || !read_rows (db, select_children_sql, plan_id, read_uid, uids, error))
    return NULL;

  for (guint i = 0; i < uids->len; i++)
    {
      if (!kith_db_log_child_view (db, &g_array_index (uids, KithUid, i), error))
        return NULL;
    }

  return g_steal_pointer (&plan);
}

static gboolean
read_id (KithStatement *stmt,
         gpointer       data,
         GError       **error)
{
  gint64 id = kith_statement_get_int (stmt, 0);

  g_array_append_val ((GArray *)data, id);

  return TRUE;
}

static GListModel *
load_all (KithDb     *db,
          const char *sql,
          gint64      id,
          GError    **error)
{
  g_autoptr(GListStore) plans = g_list_store_new (KITH_TYPE_PLAN);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!read_rows (db, sql, id, read_id, ids, error))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(KithPlan) plan = load_whole (db, g_array_index (ids, gint64, i), error);

      if (plan == NULL)
        return NULL;

      g_list_store_append (plans, plan);
    }

  return G_LIST_MODEL (g_steal_pointer (&plans));
}

/**
 * kith_db_load_plans:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithPlan) (nullable): the plans that are
 *   for the child, alone or with others; those that run first, the newest first
 */
GListModel *
kith_db_load_plans (KithDb  *db,
                    gint64   child_id,
                    GError **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  return load_all (db, select_of_child_sql, child_id, error);
}

/**
 * kith_db_load_family_plans:
 * @db: a store
 * @family_id: a family
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithPlan) (nullable): the plans that are
 *   for any of its children
 */
GListModel *
kith_db_load_family_plans (KithDb  *db,
                           gint64   family_id,
                           GError **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  return load_all (db, select_of_family_sql, family_id, error);
}
