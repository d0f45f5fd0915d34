/* kith-store-plans.c: plans begin, change and end
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-plans.h"

#include "kith-act.h"
#include "kith-people-row-private.h"
#include "kith-plan-private.h"
#include "kith-statement.h"
#include "kith-store-schools.h"

static const char select_member_sql[] =
  "SELECT id FROM plan_child WHERE plan_id = :plan_id AND child_id = :child_id";

static const char select_members_sql[] =
  "SELECT id, child_id FROM plan_child WHERE plan_id = :plan_id";

static gboolean
set_me (KithDb  *db,
        KithRow *row,
        GError **error)
{
  gint64 me = kith_db_find_me (db, error);

  if (me > 0)
    kith_row_set_int (row, "worker_id", me);

  return me >= 0;
}

/* What has ended stays as it was. */
KithRow *
kith_plan_load_open (KithDb  *db,
                     gint64   plan_id,
                     GError **error)
{
  g_autoptr(KithRow) row = kith_row_load (db, &kith_table_plan, plan_id, error);

  if (row == NULL)
    return NULL;

  if (!kith_row_is_null (row, "finish"))
    {
      kith_plan_refuse (error, KITH_PLAN_ERROR_ENDED, "The plan has ended");
      return NULL;
    }

  return g_steal_pointer (&row);
}

static KithRow *
make_plan_row (KithDb  *db,
               GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_plan);

  return set_me (db, row, error) ? g_steal_pointer (&row) : NULL;
}

static void
fill_plan (KithRow              *row,
           const KithPlanValues *values)
{
  gboolean is_familys = values->kind == KITH_PLAN_FAMILYS;

  kith_row_set_text (row, "kind", kith_plan_kind_get_nick (values->kind));
  kith_people_set_line (row, "title", values->title);
  kith_row_set_date (row, "start", values->start);
  kith_row_set_date (row, "review", values->review);
  kith_people_set_line (row, "coordinator", is_familys ? values->coordinator : NULL);
  kith_people_set_words (row, "bottom_lines", is_familys ? values->bottom_lines : NULL);
  kith_row_set_int (row, "in_chronology", values->in_chronology);
}

static gboolean
find_member (KithDb  *db,
             gint64   plan_id,
             gint64   child_id,
             gint64  *ret_id,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_member_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":plan_id", plan_id);
  kith_statement_bind_int (stmt, ":child_id", child_id);
  *ret_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
add_member (KithAct *act,
            gint64   plan_id,
            gint64   child_id,
            GError **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_member (kith_act_get_db (act), plan_id, child_id, &id, error))
    return FALSE;

  if (id != 0)
    return TRUE;

  row = kith_row_new (&kith_table_plan_child);
  kith_row_set_int (row, "plan_id", plan_id);
  kith_row_set_int (row, "child_id", child_id);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
is_for (KithPlan *plan,
        gint64    child_id)
{
  for (guint i = 0; i < kith_plan_get_n_children (plan); i++)
    {
      if (kith_plan_get_child (plan, i)->id == child_id)
        return TRUE;
    }

  return FALSE;
}

/* Read before the act, which sees everything: whose record may not be seen
 * cannot have been taken off the list by whoever did not see it there.
 */
static GArray *
list_spare_members (KithDb   *db,
                    KithPlan *plan,
                    GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_members_sql, error);
  g_autoptr(GArray) spare = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":plan_id", kith_plan_get_values (plan)->id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      if (!is_for (plan, kith_statement_get_int (stmt, 1)))
        g_array_append_val (spare, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&spare);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
write_plan (KithAct  *act,
            KithRow  *row,
            KithPlan *plan,
            GArray   *spare,
            gint64   *ret_id,
            GError  **error)
{
  gint64 id = kith_row_get_id (row);

  if (!(id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, &id, error)))
    return FALSE;

  for (guint i = 0; i < kith_plan_get_n_children (plan); i++)
    {
      if (!add_member (act, id, kith_plan_get_child (plan, i)->id, error))
        return FALSE;
    }

  for (guint i = 0; i < spare->len; i++)
    {
      if (!kith_act_delete (act, &kith_table_plan_child, g_array_index (spare, gint64, i), error))
        return FALSE;
    }

  if (ret_id != NULL)
    *ret_id = id;

  return TRUE;
}

/**
 * kith_db_save_plan:
 * @db: a store with no act open
 * @plan: what is true of the whole of it, and for which children it is; with an
 *   id, the one that is put right
 * @today: today
 * @ret_id: (out) (optional): the plan
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Begins a plan, or puts right what is true of the whole of it.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_plan (KithDb   *db,
                   KithPlan *plan,
                   KithDate  today,
                   gint64   *ret_id,
                   gint64   *ret_act,
                   GError  **error)
{
  const KithPlanValues *values = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(GArray) spare = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_PLAN (plan), FALSE);

  if (!kith_plan_check (plan, today, error))
    return FALSE;

  values = kith_plan_get_values (plan);
  row = values->id != 0 ? kith_plan_load_open (db, values->id, error) : make_plan_row (db, error);
  spare = row != NULL ? list_spare_members (db, plan, error) : NULL;
  if (spare == NULL)
    return FALSE;

  fill_plan (row, values);
  act = kith_act_begin (db, values->id != 0 ? "plan.change" : "plan.add", NULL, NULL, error);

  return act != NULL && write_plan (act, row, plan, spare, ret_id, error) && kith_people_commit (act, ret_act, error);
}

/**
 * kith_db_end_plan:
 * @db: a store with no act open
 * @plan_id: a plan that runs
 * @finish: the day on which it ends
 * @reason: why; kept with the plan and in the journal
 * @today: today
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Ends a plan. It stays, as one that has ended.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_end_plan (KithDb     *db,
                  gint64      plan_id,
                  KithDate    finish,
                  const char *reason,
                  KithDate    today,
                  gint64     *ret_act,
                  GError    **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithPlan) plan = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  plan = kith_db_load_plan (db, plan_id, error);
  if (plan == NULL || !kith_plan_check_end (plan, finish, reason, today, error))
    return FALSE;

  row = kith_plan_load_open (db, plan_id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "finish", finish);
  kith_people_set_words (row, "end_reason", reason);
  act = kith_act_begin (db, "plan.end", NULL, reason, error);

  return act != NULL && kith_act_update (act, row, error) && kith_people_commit (act, ret_act, error);
}
