/* kith-store-lists.c: the lists that every store holds: codes and bank holidays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-lists.h"

#include "kith-bank-holidays.h"
#include "kith-core-resources.h"
#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-private.h"

static const char select_codes_sql[] =
  "SELECT codeset, code, label, valid_from, valid_to, source"
  " FROM code /*scan*/ ORDER BY id";

static const char select_holidays_sql[] =
  "SELECT day FROM bank_holiday /*scan*/ ORDER BY day";

static GBytes *
lookup_resource (const char *path,
                 GError    **error)
{
  return g_resource_lookup_data (kith_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
insert_code (KithAct           *act,
             const KithCodeRow *code,
             GError           **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_code);

  kith_row_set_text (row, "codeset", code->codeset);
  kith_row_set_text (row, "code", code->code);
  kith_row_set_text (row, "label", code->label);
  kith_row_set_date (row, "valid_from", code->valid_from);
  kith_row_set_date (row, "valid_to", code->valid_to);
  kith_row_set_text (row, "source", code->source != NULL ? code->source : "");

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
insert_codes (KithAct *act,
              GError **error)
{
  g_autoptr(GBytes) bytes = lookup_resource ("/io/github/kithapp/Kith/codes/codes.csv", error);
  g_autoptr(GPtrArray) codes = NULL;

  if (bytes == NULL)
    return FALSE;

  codes = kith_code_rows_new_from_csv (bytes, error);
  for (guint i = 0; codes != NULL && i < codes->len; i++)
    {
      if (!insert_code (act, g_ptr_array_index (codes, i), error))
        return FALSE;
    }

  return codes != NULL;
}

static gboolean
insert_holidays (KithAct *act,
                 GError **error)
{
  g_autoptr(GBytes) bytes = lookup_resource ("/io/github/kithapp/Kith/calendar/bank-holidays.json", error);
  g_autoptr(GArray) holidays = NULL;

  if (bytes == NULL)
    return FALSE;

  holidays = kith_bank_holidays_new_from_json (bytes, error);
  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      const KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_bank_holiday);

      kith_row_set_date (row, "day", holiday->date);
      kith_row_set_text (row, "title", holiday->title);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return holidays != NULL;
}

/**
 * kith_db_insert_lists:
 * @act: the act that makes the store
 * @error: return location for a #GError
 *
 * Puts in the lists that come with the program, as data that can be replaced.
 *
 * Returns: whether they are in
 */
gboolean
kith_db_insert_lists (KithAct *act,
                      GError **error)
{
  return insert_codes (act, error) && insert_holidays (act, error);
}

static KithCodeList *
load_codes (KithDb  *db,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_codes_sql, error);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_code_row_free);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (rows, kith_code_row_new (kith_statement_get_text (stmt, 0),
                                              kith_statement_get_text (stmt, 1),
                                              kith_statement_get_text (stmt, 2),
                                              kith_statement_get_date (stmt, 3),
                                              kith_statement_get_date (stmt, 4),
                                              kith_statement_get_text (stmt, 5)));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return kith_code_list_new (rows);
}

/**
 * kith_db_get_codes:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer none) (nullable): the codes, which the connection keeps
 */
KithCodeList *
kith_db_get_codes (KithDb  *db,
                   GError **error)
{
  if (db->codes == NULL)
    db->codes = load_codes (db, error);

  return db->codes;
}

/**
 * kith_db_load_calendar:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the working days, as the store's list has them
 */
KithCalendar *
kith_db_load_calendar (KithDb  *db,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_holidays_sql, error);
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (KithDate));
  g_autoptr(GError) local_error = NULL;
  KithDate first = KITH_DATE_NONE, last = KITH_DATE_NONE;
  int year;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      KithDate day = kith_statement_get_date (stmt, 0);

      g_array_append_val (days, day);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  /* The list speaks for the whole of its first year, and up to its last day. */
  if (days->len > 0)
    {
      kith_date_get_ymd (g_array_index (days, KithDate, 0), &year, NULL, NULL);
      first = kith_date_new (year, 1, 1);
      last = g_array_index (days, KithDate, days->len - 1);
    }

  return kith_calendar_new ((const KithDate *)(gpointer)days->data, days->len, first, last);
}

static void
code_list_free (gpointer codes)
{
  kith_code_list_unref (codes);
}

static gpointer
load_codes_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  KithCodeList *codes = kith_db_get_codes (db, error);

  return codes != NULL ? kith_code_list_ref (codes) : NULL;
}

/**
 * kith_store_load_codes_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what codes mean, for a form that lets a person choose one.
 */
void
kith_store_load_codes_async (KithStore          *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (load_codes_func, KITH_PRIORITY_LIST, NULL, NULL, code_list_free);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_load_codes_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_codes_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the codes
 */
KithCodeList *
kith_store_load_codes_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
