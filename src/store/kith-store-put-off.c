/* kith-store-put-off.c: putting off and handing over what stands on Today
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is done by being put off: it comes back on its day, and the limit
 * stays what it was. A row whose day has come counts for nothing and stays
 * until the same thing is put off again, which takes it over.
 *
 * What is handed over is somebody else's from then on, and the records say so:
 * of a step, who does it; of all work with a child, who the child's worker is.
 */

#include "config.h"

#include "kith-store-put-off.h"

#include "kith-act.h"
#include "kith-statement-list.h"
#include "kith-store-error.h"
#include "kith-store-private.h"
#include "kith-store-schools.h"
#include "kith-store-work-private.h"
#include "kith-text.h"

static const char select_put_off_sql[] =
  "SELECT p.id, p.kind, p.about, p.child_id, p.what,"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''),"
  " p.until, p.worker_id, w.name, b.name, p.why"
  " FROM put_off AS p /*scan*/"
  " LEFT JOIN child AS c ON c.id = p.child_id"
  " LEFT JOIN worker AS w ON w.id = p.worker_id"
  " LEFT JOIN worker AS b ON b.id = p.by_id"
  " WHERE p.until IS NULL OR p.until > :day"
  " /*sort*/ ORDER BY p.until IS NULL, p.until, p.id";

static const char select_same_sql[] =
  "SELECT id FROM put_off WHERE kind = :kind AND about = :about";

static gpointer
put_off_from_row (KithStatement *stmt,
                  gpointer       user_data)
{
  KithPutOffValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .about = kith_statement_get_text (stmt, 2),
    .child_id = kith_statement_get_int (stmt, 3),
    .what = kith_statement_get_text (stmt, 4),
    .name = kith_statement_get_text (stmt, 5),
    .until = kith_statement_get_date (stmt, 6),
    .worker_id = kith_statement_get_int (stmt, 7),
    .worker = kith_statement_get_text (stmt, 8),
    .by = kith_statement_get_text (stmt, 9),
    .why = kith_statement_get_text (stmt, 10),
  };

  if (!kith_put_off_kind_parse (kith_statement_get_text (stmt, 1), &values.kind))
    values.kind = KITH_PUT_OFF_STEP;

  return kith_put_off_new (&values);
}

/**
 * kith_db_load_put_off:
 * @db: a store
 * @day: the day in question
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithPutOff) (nullable): what is put off
 *   beyond that day or handed over, by anybody
 */
GListModel *
kith_db_load_put_off (KithDb  *db,
                      KithDate day,
                      GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_put_off_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":day", day);

  return kith_statement_list (stmt, KITH_TYPE_PUT_OFF, put_off_from_row, NULL, error);
}

/* One row for one thing, whenever it is put off again. */
static KithRow *
load_or_new (KithDb                 *db,
             const KithPutOffValues *values,
             GError                **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_same_sql, error);
  g_autoptr(GError) local_error = NULL;
  gint64 id = 0;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_text (stmt, ":kind", kith_put_off_kind_get_nick (values->kind));
  kith_statement_bind_text (stmt, ":about", values->about);
  if (kith_statement_step (stmt, &local_error))
    id = kith_statement_get_int (stmt, 0);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return id != 0 ? kith_row_load (db, &kith_table_put_off, id, error) : kith_row_new (&kith_table_put_off);
}

static void
set_reference (KithRow    *row,
               const char *column,
               gint64      id)
{
  if (id > 0)
    kith_row_set_int (row, column, id);
  else
    kith_row_set_null (row, column);
}

static gboolean
write_put_off (KithAct                *act,
               const KithPutOffValues *values,
               GError                **error)
{
  KithDb *db = kith_act_get_db (act);
  gint64 me = kith_db_find_me (db, error);
  g_autoptr(KithRow) row = me >= 0 ? load_or_new (db, values, error) : NULL;
  g_autofree char *why = values->why != NULL ? kith_text_clean (values->why) : NULL;

  if (row == NULL)
    return FALSE;

  kith_row_set_text (row, "kind", kith_put_off_kind_get_nick (values->kind));
  kith_row_set_text (row, "about", values->about);
  kith_row_set_text (row, "what", values->what);
  kith_row_set_date (row, "until", values->until);
  kith_row_set_text (row, "why", why);
  set_reference (row, "child_id", values->child_id);
  set_reference (row, "worker_id", values->worker_id);
  set_reference (row, "by_id", me);

  return kith_row_get_id (row) != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

static gboolean
change_who_does_it (KithAct         *act,
                    const KithTable *table,
                    gint64           step_id,
                    gint64           worker_id,
                    GError         **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), table, step_id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "worker_id", worker_id);
  kith_row_set_null (row, "who");

  return kith_act_update (act, row, error);
}

static gboolean
give_step (KithAct    *act,
           const char *about,
           gint64      worker_id,
           GError    **error)
{
  gboolean is_of_plan;
  gint64 step_id;

  if (kith_put_off_parse_step (about, &is_of_plan, &step_id))
    return change_who_does_it (act, is_of_plan ? &kith_table_plan_entry : &kith_table_next_step, step_id, worker_id, error);

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such step");

  return FALSE;
}

/* What is only put off stays whose it was. */
static gboolean
give (KithAct                *act,
      const KithPutOffValues *values,
      GError                **error)
{
  if (values->worker_id == 0)
    return TRUE;

  if (values->kind == KITH_PUT_OFF_STEP)
    return give_step (act, values->about, values->worker_id, error);

  return !values->takes_child || values->child_id == 0 ||
         kith_work_give_child (act, values->child_id, values->worker_id, kith_date_today (), error);
}

/**
 * kith_db_put_off:
 * @db: a store with no act open
 * @put_off: what, and until when or to whom, and why
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Puts something of Today off until a day, or hands it over to a worker, who is
 * then who does it: the step, or all work with the child where that is said.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_put_off (KithDb     *db,
                 KithPutOff *put_off,
                 gint64     *ret_act,
                 GError    **error)
{
  const KithPutOffValues *values = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_PUT_OFF (put_off), FALSE);
  g_return_val_if_fail (ret_act != NULL, FALSE);

  values = kith_put_off_get_values (put_off);
  act = kith_act_begin (db, values->worker_id != 0 ? "today.hand-over" : "today.put-off", NULL, NULL, error);
  if (act == NULL || !write_put_off (act, values, error) || !give (act, values, error) || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/* A step goes back to whoever handed it over; what became of it meanwhile stays. */
static gboolean
take_step_back (KithAct *act,
                KithRow *put_off,
                GError **error)
{
  KithPutOffKind kind;
  gint64 me = kith_db_find_me (kith_act_get_db (act), error);

  if (me < 0)
    return FALSE;

  if (kith_row_is_null (put_off, "worker_id") || kith_row_is_null (put_off, "by_id") || kith_row_get_int (put_off, "by_id") != me ||
      !kith_put_off_kind_parse (kith_row_get_text (put_off, "kind"), &kind) || kind != KITH_PUT_OFF_STEP)
    return TRUE;

  return give_step (act, kith_row_get_text (put_off, "about"), me, error);
}

/**
 * kith_db_end_put_off:
 * @db: a store with no act open
 * @id: what is put off or handed over
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Lets it stand on Today again; a step that the worker of the store handed over is
 * theirs again.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_end_put_off (KithDb  *db,
                     gint64   id,
                     gint64  *ret_act,
                     GError **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ret_act != NULL, FALSE);

  row = kith_row_load (db, &kith_table_put_off, id, error);
  if (row == NULL)
    return FALSE;

  act = kith_act_begin (db, "today.take-back", NULL, NULL, error);
  if (act == NULL || !take_step_back (act, row, error) || !kith_act_delete (act, &kith_table_put_off, id, error) || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gpointer
put_off_func (KithStore     *self,
              KithDb        *db,
              KithStoreCall *call,
              GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_put_off (db, KITH_PUT_OFF (data->object), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_put_off_async:
 * @self: a store
 * @put_off: what, and until when or to whom, and why
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_put_off_finish()
 * @user_data: for @callback
 *
 * Puts something of Today off, or hands it over.
 */
void
kith_store_put_off_async (KithStore          *self,
                          KithPutOff         *put_off,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_PUT_OFF (put_off));

  data = kith_store_data_new ();
  data->object = g_object_ref (G_OBJECT (put_off));
  kith_store_run_save (self, put_off_func, data, kith_store_data_free, kith_store_put_off_async,
                       cancellable, callback, user_data);
}

static gpointer
end_put_off_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  return kith_db_end_put_off (db, ((KithStoreData *)call->data)->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_end_put_off_async:
 * @self: a store
 * @id: what is put off or handed over
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_put_off_finish()
 * @user_data: for @callback
 *
 * Lets it stand on Today again.
 */
void
kith_store_end_put_off_async (KithStore          *self,
                              gint64              id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = id;
  kith_store_run_save (self, end_put_off_func, data, kith_store_data_free, kith_store_end_put_off_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_change_put_off_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_change_put_off_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
