/* kith-store-work-council.c: that the council's system has what a hand recorded here
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-work.h"

#include "kith-act.h"
#include "kith-store-private.h"

/**
 * kith_db_say_work_in_council:
 * @db: a store with no act open
 * @record_id: the row that says that a hand recorded it
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Says that the council's system has it.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_say_work_in_council (KithDb  *db,
                             gint64   record_id,
                             gint64  *ret_act,
                             GError **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ret_act != NULL, FALSE);

  row = kith_row_load (db, &kith_table_work_record, record_id, error);
  if (row == NULL)
    return FALSE;

  act = kith_act_begin (db, "work.council", NULL, NULL, error);
  kith_row_set_text (row, "council", "in");
  kith_row_set_null (row, "why");
  if (act == NULL || !kith_act_update (act, row, error) || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static gpointer
say_work_in_council_func (KithStore     *self,
                          KithDb        *db,
                          KithStoreCall *call,
                          GError       **error)
{
  return kith_db_say_work_in_council (db, ((KithStoreData *)call->data)->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_say_work_in_council_async:
 * @self: a store
 * @record_id: the row that says that a hand recorded it
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_work_finish()
 * @user_data: for @callback
 *
 * Says that the council's system has it.
 */
void
kith_store_say_work_in_council_async (KithStore          *self,
                                      gint64              record_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = record_id;
  kith_store_run_save (self, say_work_in_council_func, data, kith_store_data_free, kith_store_say_work_in_council_async,
                       cancellable, callback, user_data);
}
