/* kith-store-settings.c: what a store is told to do, and who works with it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A setting holds from a day on, so that a page about last year speaks as one
 * spoke last year. Until somebody sets it, its default holds; a default is
 * nobody's act and has no row.
 */

#include "config.h"

#include "kith-store-settings.h"

#include "kith-act.h"
#include "kith-setting-rows-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-lists.h"
#include "kith-store-private.h"
#include "kith-store-schools.h"
#include "kith-text.h"

/* A value without a day holds since ever. */
static const char setting_sql[] =
  "SELECT value"
  " FROM setting"
  " WHERE name = :name"
  " AND coalesce (valid_from, '') <= :day"
  " ORDER BY coalesce (valid_from, '') DESC"
  " LIMIT 1";

static const char setting_id_sql[] =
  "SELECT id"
  " FROM setting"
  " WHERE name = :name"
  " AND coalesce (valid_from, '') = coalesce (:day, '')";

static const char me_sql[] =
  "SELECT id, name, role"
  " FROM worker /*scan*/"
  " WHERE me = 1"
  " ORDER BY id"
  " LIMIT 1";

/**
 * kith_db_dup_setting:
 * @db: a store
 * @setting: a setting
 * @day: the day that is asked about
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the value that holds on that day
 */
char *
kith_db_dup_setting (KithDb     *db,
                     KithSetting setting,
                     KithDate    day,
                     GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) step_error = NULL;
  const char *value = kith_setting_get_default (setting);

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  stmt = kith_db_prepare (db, setting_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_text (stmt, ":name", kith_setting_get_name (setting));
  kith_statement_bind_date (stmt, ":day", day);
  if (kith_statement_step (stmt, &step_error))
    value = kith_statement_get_text (stmt, 0);

  if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return NULL;
    }

  return g_strdup (value);
}

/* Returns 0 where nothing was set from that day on, -1 on an error. */
static gint64
find_setting (KithDb     *db,
              const char *name,
              KithDate    from,
              GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, setting_id_sql, error);
  g_autoptr(GError) step_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_text (stmt, ":name", name);
  kith_statement_bind_date (stmt, ":day", from);
  if (kith_statement_step (stmt, &step_error))
    return kith_statement_get_int (stmt, 0);

  if (step_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&step_error));

  return -1;
}

/*
 * kith_setting_rows_save:
 * @act: an act
 * @name: what is set
 * @value: its value
 * @source: (nullable): where it stands written
 * @from: the day from which it holds; %KITH_DATE_NONE for since ever
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_setting_rows_save (KithAct    *act,
                        const char *name,
                        const char *value,
                        const char *source,
                        KithDate    from,
                        GError    **error)
{
  KithDb *db = kith_act_get_db (act);
  gint64 id = find_setting (db, name, from, error);
  g_autoptr(KithRow) row = NULL;

  if (id < 0)
    return FALSE;

  row = id > 0 ? kith_row_load (db, &kith_table_setting, id, error) : kith_row_new (&kith_table_setting);
  if (row == NULL)
    return FALSE;

  kith_row_set_text (row, "name", name);
  kith_row_set_text (row, "value", value);
  kith_row_set_text (row, "source", source != NULL && *source != '\0' ? source : NULL);
  kith_row_set_date (row, "valid_from", from);

  return id > 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_change_setting:
 * @db: a store
 * @setting: a setting
 * @value: its new value
 * @from: the day from which it holds; %KITH_DATE_NONE for since ever
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is set
 */
gboolean
kith_db_change_setting (KithDb     *db,
                        KithSetting setting,
                        const char *value,
                        KithDate    from,
                        gint64     *ret_act,
                        GError    **error)
{
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (setting < KITH_N_SETTINGS, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!kith_setting_accepts (setting, value))
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT,
                   "The setting %s has no such value", kith_setting_get_name (setting));
      return FALSE;
    }

  act = kith_act_begin (db, "setting.change", NULL, NULL, error);
  if (act == NULL ||
      !kith_setting_rows_save (act, kith_setting_get_name (setting), value, NULL, from, error) ||
      !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gboolean
load_settings (KithDb  *db,
               char   **settings,
               GError **error)
{
  for (KithSetting setting = 0; setting < KITH_N_SETTINGS; setting++)
    {
      settings[setting] = kith_db_dup_setting (db, setting, kith_date_today (), error);
      if (settings[setting] == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_db_load_preferences:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what holds today
 */
KithPreferences *
kith_db_load_preferences (KithDb  *db,
                          GError **error)
{
  g_autoptr(KithStatement) me = NULL;
  g_autoptr(KithCalendar) calendar = NULL;
  g_auto(GStrv) settings = NULL;
  g_autoptr(GError) step_error = NULL;
  gboolean has_me;

  g_return_val_if_fail (db != NULL, NULL);

  settings = g_new0 (char *, KITH_N_SETTINGS + 1);
  calendar = kith_db_load_calendar (db, error);
  if (calendar == NULL || !load_settings (db, settings, error))
    return NULL;

  me = kith_db_prepare (db, me_sql, error);
  if (me == NULL)
    return NULL;

  has_me = kith_statement_step (me, &step_error);
  if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return NULL;
    }

  return kith_preferences_new (has_me ? kith_statement_get_text (me, 1) : NULL,
                               has_me ? kith_statement_get_text (me, 2) : NULL,
                               (const char * const *)settings,
                               kith_calendar_get_last_day (calendar));
}

/**
 * kith_db_change_me:
 * @db: a store
 * @name: who works with the store
 * @role: (nullable): as what
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Says anew who works with the store: a name that changed, another role. What
 * the journal holds already keeps the person, who has one identity in it.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_change_me (KithDb     *db,
                   const char *name,
                   const char *role,
                   gint64     *ret_act,
                   GError    **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autofree char *clean_name = NULL;
  g_autofree char *clean_role = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  clean_name = kith_text_clean (name);
  clean_role = role != NULL ? kith_text_clean (role) : NULL;
  if (clean_name == NULL || *clean_name == '\0')
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT, "A worker has a name");
      return FALSE;
    }

  id = kith_db_find_me (db, error);
  if (id < 0)
    return FALSE;

  if (id == 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "Nobody is named as the store's own worker");
      return FALSE;
    }

  row = kith_row_load (db, &kith_table_worker, id, error);
  act = row != NULL ? kith_act_begin (db, "worker.change", NULL, NULL, error) : NULL;
  if (act == NULL)
    return FALSE;

  kith_row_set_text (row, "name", clean_name);
  kith_row_set_text (row, "role", clean_role != NULL && *clean_role != '\0' ? clean_role : NULL);
  if (!kith_act_update (act, row, error) || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gpointer
load_preferences_func (KithStore     *self,
                       KithDb        *db,
                       KithStoreCall *call,
                       GError       **error)
{
  return kith_db_load_preferences (db, error);
}

static gpointer
change_setting_func (KithStore     *self,
                     KithDb        *db,
                     KithStoreCall *call,
                     GError       **error)
{
  KithStoreData *data = call->data;

  if (!kith_db_change_setting (db, (KithSetting)data->number, data->name, data->day, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

static gpointer
change_me_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  KithStoreData *data = call->data;

  if (!kith_db_change_me (db, data->name, data->role, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_load_preferences_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks what holds today.
 */
void
kith_store_load_preferences_async (KithStore          *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_preferences_func, kith_store_data_new (), kith_store_load_preferences_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_preferences_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what holds today
 */
KithPreferences *
kith_store_load_preferences_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

/**
 * kith_store_change_setting_async:
 * @self: a store
 * @setting: a setting
 * @value: its new value
 * @from: the day from which it holds; %KITH_DATE_NONE for since ever
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Changes a setting.
 */
void
kith_store_change_setting_async (KithStore          *self,
                                 KithSetting         setting,
                                 const char         *value,
                                 KithDate            from,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (value != NULL);

  data = kith_store_data_new ();
  data->number = setting;
  data->name = g_strdup (value);
  data->day = from;
  kith_store_run_write (self, change_setting_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_change_setting_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_change_setting_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_change_setting_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

/**
 * kith_store_change_me_async:
 * @self: a store
 * @name: who works with the store
 * @role: (nullable): as what
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says anew who works with the store.
 */
void
kith_store_change_me_async (KithStore          *self,
                            const char         *name,
                            const char         *role,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (name != NULL);

  data = kith_store_data_new ();
  data->name = g_strdup (name);
  data->role = g_strdup (role);
  kith_store_run_write (self, change_me_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_change_me_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_change_me_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_change_me_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
