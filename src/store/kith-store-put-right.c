/* kith-store-put-right.c: what in the records the worker can put right
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The records of the last twelve months are written as a census return of today,
 * and that is checked by the census's own rules: so nothing can be right here
 * and wrong in the council's return.
 */

#include "config.h"

#include "kith-store-put-right.h"

#include "kith-cin-write.h"
#include "kith-statement.h"
#include "kith-store-cin-export.h"
#include "kith-store-private.h"

/* Of those whose authority is known, and of those whose is not. */
static const char select_authorities_sql[] =
  "SELECT DISTINCT c.authority_code FROM child AS c /*scan*/ WHERE EXISTS (SELECT 1 FROM referral AS r WHERE r.child_id = c.id)"
  " /*sort*/ ORDER BY c.authority_code";

static const char select_name_sql[] =
  "SELECT coalesce (nullif (trim (coalesce (preferred_name, given_name, '') || ' ' || coalesce (family_name, '')), ''),"
  " la_child_id, upn)"
  " FROM child WHERE id = :id";

static GPtrArray *
load_authorities (KithDb  *db,
                  GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_authorities_sql, error);
  g_autoptr(GPtrArray) authorities = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (authorities, g_strdup (kith_statement_get_text (stmt, 0)));

  if (local_error == NULL)
    return g_steal_pointer (&authorities);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* The child whose part of the return a line lies in; they stand in its order. */
static guint
find_child (KithCinReturn *cin,
            guint          line,
            guint          from)
{
  while (from + 1 < cin->children->len && ((KithCinChild *)g_ptr_array_index (cin->children, from + 1))->line <= line)
    from++;

  return from;
}

static gboolean
append_hit (KithDb                 *db,
            GListStore             *hits,
            gint64                  child_id,
            const KithCinFault     *fault,
            const KithPutRightRule *rule,
            GError                **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_name_sql, error);
  g_autoptr(KithPutRight) hit = NULL;
  KithPutRightValues values = { .child_id = child_id, .rule = rule, .sentence = fault->message, .value = fault->value };

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  values.name = kith_statement_get_text (stmt, 0);
  hit = kith_put_right_new (&values);
  g_list_store_append (hits, hit);

  return TRUE;
}

static gboolean
append_hits (KithDb     *db,
             GListStore *hits,
             KithDate    day,
             const char *authority,
             GError    **error)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(KithCinReturn) made = kith_db_make_cin (db, day, authority, &ids, error);
  g_autoptr(KithCinReturn) checked = NULL;
  g_autoptr(GBytes) xml = NULL;
  guint child = 0;

  if (made == NULL)
    return FALSE;

  if (made->children->len == 0)
    return TRUE;

  xml = kith_cin_return_to_xml (made, NULL);
  checked = kith_db_check_cin (db, xml, error);
  if (checked == NULL)
    return FALSE;

  for (guint i = 0; i < checked->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (checked->faults, i);
      const KithPutRightRule *rule = kith_put_right_find_rule (fault->rule);

      child = find_child (checked, fault->line, child);
      if (rule != NULL && !(rule->is_of_value && fault->value == NULL) &&
          !append_hit (db, hits, g_array_index (ids, gint64, child), fault, rule, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_db_load_put_right:
 * @db: a store
 * @day: the day that is asked about
 * @error: return location for a #KithStoreError
 *
 * Looks for what is wrong in the records of the twelve months to a day.
 *
 * Returns: (transfer full) (element-type KithPutRight) (nullable): it, by child
 */
GListModel *
kith_db_load_put_right (KithDb  *db,
                        KithDate day,
                        GError **error)
{
  g_autoptr(GListStore) hits = g_list_store_new (KITH_TYPE_PUT_RIGHT);
  g_autoptr(GPtrArray) authorities = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  authorities = load_authorities (db, error);
  if (authorities == NULL)
    return NULL;

  for (guint i = 0; i < authorities->len; i++)
    {
      if (!append_hits (db, hits, day, g_ptr_array_index (authorities, i), error))
        return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&hits));
}

static gpointer
load_put_right_func (KithStore     *self,
                     KithDb        *db,
                     KithStoreCall *call,
                     GError       **error)
{
  return kith_db_load_put_right (db, kith_date_today (), error);
}

/**
 * kith_store_load_put_right_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for what is wrong in the records of the last twelve months.
 */
void
kith_store_load_put_right_async (KithStore          *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_put_right_func, kith_store_data_new (), kith_store_load_put_right_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_put_right_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithPutRight) (nullable): what is wrong
 */
GListModel *
kith_store_load_put_right_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
