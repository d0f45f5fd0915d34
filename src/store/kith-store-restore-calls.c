/* kith-store-restore-calls.c: the asynchronous calls about a store that cannot be opened as it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-backups.h"

#include "kith-backup.h"
#include "kith-restore.h"
#include "kith-store-private.h"
#include "kith-store-schools.h"
#include "kith-vault.h"

static void
find_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr(KithBackup) best = kith_backup_find_best (kith_store_get_path (KITH_STORE (source_object)));

  if (best == NULL)
    {
      g_task_return_new_error (task, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no backup that is whole");
      return;
    }

  g_task_return_pointer (task,
                         kith_backup_line_new (&(KithBackupFacts){ best->path, best->why, best->at_usec, best->n_bytes,
                                                                   best->at_usec, KITH_BACKUP_WHOLE, FALSE }),
                         g_object_unref);
}

/**
 * kith_store_find_backup_async:
 * @self: a store, which need not be open
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for the newest backup that is still what was found whole.
 */
void
kith_store_find_backup_async (KithStore          *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kith_store_find_backup_async);
  g_task_run_in_thread (task, find_thread);
}

/**
 * kith_store_find_backup_finish:
 * @self: a store
 * @result: the result
 * @error: return location for %KITH_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the backup
 */
KithBackupLine *
kith_store_find_backup_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

/* An open store is closed first: nothing is put in the place of an open file. */
static gpointer
restore_func (KithStore     *self,
              KithDb        *db,
              KithStoreCall *call,
              GError       **error)
{
  KithStoreData *data = call->data;
  g_autoptr(KithDb) opened = NULL;

  kith_store_take_db (self, NULL);
  opened = kith_restore_backup (kith_store_get_path (self), data->name, data->passphrase, NULL, error);
  if (opened == NULL || !kith_db_load_me (opened, error))
    return NULL;

  kith_store_take_db (self, g_steal_pointer (&opened));

  return KITH_STORE_DONE;
}

static void
run_opening (KithStore          *self,
             KithStoreFunc       func,
             KithStoreData      *data,
             gpointer            source_tag,
             GCancellable       *cancellable,
             GAsyncReadyCallback callback,
             gpointer            user_data)
{
  KithStoreCall *call = kith_store_call_new (func, KITH_PRIORITY_LOCK, data, kith_store_data_free, NULL);

  call->opens = TRUE;
  kith_store_begin_state (self, KITH_STORE_UNLOCKING);
  kith_store_call_run (self, call, source_tag, cancellable, callback, user_data);
}

/**
 * kith_store_restore_async:
 * @self: a store
 * @backup_path: where the backup is
 * @passphrase: what the person typed; copied into guarded memory
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts a backup in the place of the store, which is moved aside, and opens it.
 */
void
kith_store_restore_async (KithStore          *self,
                          const char         *backup_path,
                          const char         *passphrase,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (backup_path != NULL);
  g_return_if_fail (passphrase != NULL);

  data->name = g_strdup (backup_path);
  data->passphrase = kith_store_copy_passphrase (passphrase);
  run_opening (self, restore_func, data, kith_store_restore_async, cancellable, callback, user_data);
}

/**
 * kith_store_restore_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the backup is in the store's place, and open
 */
gboolean
kith_store_restore_finish (KithStore    *self,
                           GAsyncResult *result,
                           GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
restore_slots_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  KithStoreData *data = call->data;

  return kith_restore_slots (kith_store_get_path (self), data->name, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_restore_slots_async:
 * @self: a store that is locked
 * @backup_path: where a backup is
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts the backup's key file beside the store.
 */
void
kith_store_restore_slots_async (KithStore          *self,
                                const char         *backup_path,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (backup_path != NULL);

  data->name = g_strdup (backup_path);
  call = kith_store_call_new (restore_slots_func, KITH_PRIORITY_LOCK, data, kith_store_data_free, NULL);
  call->opens = TRUE;
  kith_store_call_run (self, call, kith_store_restore_slots_async, cancellable, callback, user_data);
}

/**
 * kith_store_restore_slots_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has a key file again
 */
gboolean
kith_store_restore_slots_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
accept_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithStoreData *data = call->data;
  g_autoptr(KithDb) opened = NULL;

  if (db != NULL)
    return KITH_STORE_DONE;

  opened = kith_vault_accept (kith_store_get_path (self), data->passphrase, NULL, error);
  if (opened == NULL || !kith_db_load_me (opened, error))
    return NULL;

  kith_store_take_db (self, g_steal_pointer (&opened));

  return KITH_STORE_DONE;
}

/**
 * kith_store_accept_async:
 * @self: a store that is locked, and older than it was
 * @passphrase: what the person typed; copied into guarded memory
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens the store although an anchor knows more than it does. The journal keeps
 * that somebody went on with it.
 */
void
kith_store_accept_async (KithStore          *self,
                         const char         *passphrase,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (passphrase != NULL);

  data->passphrase = kith_store_copy_passphrase (passphrase);
  run_opening (self, accept_func, data, kith_store_accept_async, cancellable, callback, user_data);
}

/**
 * kith_store_accept_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store is open
 */
gboolean
kith_store_accept_finish (KithStore    *self,
                          GAsyncResult *result,
                          GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
