/* kith-store-council-limits.c: by when the council's system is to have what
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each kind of note and of recorded work has a limit of its own, in working
 * days, and what a council says holds from a day on. Until somebody says
 * otherwise what comes with the program holds, which has no row.
 */

#include "config.h"

#include "kith-store-council-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-note-kind.h"
#include "kith-note-limits-private.h"
#include "kith-setting-rows-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-notes.h"
#include "kith-store-private.h"
#include "kith-tas.h"
#include "kith-text.h"
#include "kith-work-form.h"

static const char select_versions_sql[] =
  "SELECT value, valid_from, source"
  " FROM setting"
  " WHERE name = :name"
  " ORDER BY coalesce (valid_from, '')";

static char *
dup_name (const char *code)
{
  return g_strconcat (KITH_NOTE_LIMIT_PREFIX, code, NULL);
}

static void
append (GListStore             *limits,
        KithCouncilLimitValues *values)
{
  g_autoptr(KithCouncilLimit) limit = kith_council_limit_new (values);

  g_list_store_append (limits, limit);
}

/* What comes with the program stands first, unless somebody said otherwise for since ever. */
static gboolean
append_kind (KithDb     *db,
             GListStore *limits,
             const char *code,
             const char *label,
             gboolean    is_of_work,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_versions_sql, error);
  g_autofree char *name = dup_name (code);
  g_autoptr(GError) local_error = NULL;
  KithCouncilLimitValues values = {
    .code = code, .label = label, .is_of_work = is_of_work, .n_days = kith_note_limits_get_usual (code), .from = KITH_DATE_NONE,
  };
  gboolean is_first = TRUE;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":name", name);
  for (; kith_statement_step (stmt, &local_error); is_first = FALSE)
    {
      KithDate from = kith_statement_get_date (stmt, 1);

      if (is_first && from != KITH_DATE_NONE)
        append (limits, &values);
      values.n_days = (guint)g_ascii_strtoull (kith_statement_get_text (stmt, 0), NULL, 10);
      values.from = from;
      values.source = kith_statement_get_text (stmt, 2);
      values.is_own = TRUE;
      append (limits, &values);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (is_first)
    append (limits, &values);

  return TRUE;
}

static gboolean
append_notes (KithDb     *db,
              GListStore *limits,
              GError    **error)
{
  g_autoptr(GListModel) kinds = kith_db_load_note_kinds (db, kith_date_today (), error);

  if (kinds == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr(KithNoteKind) kind = g_list_model_get_item (kinds, i);

      if (!append_kind (db, limits, kith_note_kind_get_code (kind), kith_note_kind_get_label (kind), FALSE, error))
        return FALSE;
    }

  return append_kind (db, limits, KITH_NOTE_KIND_TAS, _("Team Around the School"), FALSE, error);
}

static gboolean
append_work (KithDb     *db,
             GListStore *limits,
             GError    **error)
{
  for (KithWorkKind kind = 0; kind < KITH_WORK_N_KINDS; kind++)
    {
      const KithWorkForm *form = kith_work_form_get (kind);
      g_autofree char *code = g_strconcat (KITH_COUNCIL_LIMIT_OF_WORK, form->nick, NULL);

      if (!append_kind (db, limits, code, _(form->title), TRUE, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_db_load_council_limits:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCouncilLimit) (nullable): every version
 *   of each kind's limit, those of a kind together and the oldest first
 */
GListModel *
kith_db_load_council_limits (KithDb  *db,
                             GError **error)
{
  g_autoptr(GListStore) limits = g_list_store_new (KITH_TYPE_COUNCIL_LIMIT);

  g_return_val_if_fail (db != NULL, NULL);

  if (!append_notes (db, limits, error) || !append_work (db, limits, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&limits));
}

static gboolean
has_kind (GListModel *limits,
          const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (limits); i++)
    {
      g_autoptr(KithCouncilLimit) limit = g_list_model_get_item (limits, i);

      if (g_str_equal (kith_council_limit_get_values (limit)->code, code))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_limit (KithDb     *db,
             const char *code,
             guint       n_days,
             GError    **error)
{
  g_autoptr(GListModel) limits = kith_db_load_council_limits (db, error);

  if (limits == NULL)
    return FALSE;

  if (!has_kind (limits, code))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such kind of note or work");
      return FALSE;
    }

  if (n_days <= KITH_COUNCIL_LIMIT_MAX)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT, "A limit has at most %d working days", KITH_COUNCIL_LIMIT_MAX);

  return FALSE;
}

/**
 * kith_db_set_council_limit:
 * @db: a store with no act open
 * @code: a kind of note, or %KITH_COUNCIL_LIMIT_OF_WORK and a kind of work
 * @n_days: working days after which the council's system is to have one
 * @from: the day from which it holds; %KITH_DATE_NONE for since ever
 * @source: (nullable): where it stands written
 * @ret_act: (out): the act; 0 where nothing changed
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_set_council_limit (KithDb     *db,
                           const char *code,
                           guint       n_days,
                           KithDate    from,
                           const char *source,
                           gint64     *ret_act,
                           GError    **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autofree char *value = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (ret_act != NULL, FALSE);

  if (!check_limit (db, code, n_days, error))
    return FALSE;

  name = dup_name (code);
  value = g_strdup_printf ("%u", n_days);
  words = source != NULL ? kith_text_clean (source) : NULL;
  act = kith_act_begin (db, "council-limit.change", NULL, NULL, error);
  if (act == NULL || !kith_setting_rows_save (act, name, value, words, from, error) || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_council_limits (db, error);
}

/**
 * kith_store_load_council_limits_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads by when the council's system is to have what.
 */
void
kith_store_load_council_limits_async (KithStore          *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_func, kith_store_data_new (), kith_store_load_council_limits_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_council_limits_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCouncilLimit) (nullable): every version
 */
GListModel *
kith_store_load_council_limits_finish (KithStore    *self,
                                       GAsyncResult *result,
                                       GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
set_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  const KithCouncilLimitValues *values = kith_council_limit_get_values (KITH_COUNCIL_LIMIT (((KithStoreData *)call->data)->object));

  return kith_db_set_council_limit (db, values->code, values->n_days, values->from, values->source, &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_set_council_limit_async:
 * @self: a store
 * @limit: what holds from when
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says by when the council's system is to have a kind of record.
 */
void
kith_store_set_council_limit_async (KithStore          *self,
                                    KithCouncilLimit   *limit,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_COUNCIL_LIMIT (limit));

  data = kith_store_data_new ();
  data->object = g_object_ref (G_OBJECT (limit));
  kith_store_run_save (self, set_func, data, kith_store_data_free, kith_store_set_council_limit_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_set_council_limit_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_set_council_limit_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
