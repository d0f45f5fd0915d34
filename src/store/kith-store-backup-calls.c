/* kith-store-backup-calls.c: the asynchronous calls about backups
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A backup is made on the store's thread, since it needs the key, and gives way
 * to every save and to the lock: it is then begun anew, or not at all. So
 * locking never waits for one, and no key outlives the lock for its sake. The
 * copy for the other place is ciphertext and is carried there by a thread of
 * its own, for as long as that takes.
 */

#include "config.h"

#include "kith-store-backups.h"

#include <string.h>

#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-file-hash.h"
#include "kith-store-private.h"

/* A backup on its way. */
typedef struct
{
  char     *why;
  char     *path;
  char     *place;                   /* the other folder; NULL for none */
  gboolean  only_if_changed;
  gboolean  is_copied;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_free (making->why);
  g_free (making->path);
  g_free (making->place);
  g_free (making);
}

static gpointer
make_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  GTask *outer = call->data;
  Making *making = g_task_get_task_data (outer);
  const char *store_path = kith_store_get_path (self);
  gboolean needs = TRUE;

  if (making->only_if_changed && !kith_db_needs_backup (db, store_path, &needs, error))
    return NULL;

  if (!needs)
    return KITH_STORE_DONE;

  g_clear_pointer (&making->place, g_free);
  making->place = kith_db_dup_backup_place (db);
  making->path = kith_backup_make (db, store_path, db->file_key, making->why, error);

  return making->path != NULL ? KITH_STORE_DONE : NULL;
}

static gpointer
record_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  Making *making = g_task_get_task_data (call->data);
  guint n_cleared;

  return kith_db_record_backup (db, making->path, making->is_copied, error) &&
         kith_db_clear_backups (db, kith_store_get_path (self), &n_cleared, error) ? KITH_STORE_DONE : NULL;
}

static void
recorded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  Making *making = g_task_get_task_data (outer);
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    g_task_return_pointer (outer, g_strdup (making->path), g_free);
  else
    g_task_return_error (outer, g_steal_pointer (&error));
}

static void
record (GTask *outer)
{
  KithStore *self = g_task_get_source_object (outer);
  KithStoreCall *call = kith_store_call_new (record_func, KITH_PRIORITY_LONG, g_object_ref (outer), g_object_unref, NULL);

  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_back_up_async, NULL, recorded_cb, g_object_ref (outer));
}

/* What arrived there is read back, and is the same, or it does not count. */
static gboolean
carry (const char *path,
       const char *place,
       const char *suffix)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *name = g_path_get_basename (from);
  g_autofree char *to = g_build_filename (place, name, NULL);
  g_autofree char *part = g_strconcat (to, ".part", NULL);
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (part);
  g_autoptr(GFile) final = g_file_new_for_path (to);
  guint8 here[KITH_FILE_HASH_SIZE], there[KITH_FILE_HASH_SIZE];

  return g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL) &&
         kith_file_hash (from, here, NULL, NULL) &&
         kith_file_hash (part, there, NULL, NULL) &&
         memcmp (here, there, sizeof here) == 0 &&
         g_file_move (target, final, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
}

/* The other place may be a stick that is not in: then the backup is here alone. */
static void
carry_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Making *making = g_task_get_task_data (task_data);

  making->is_copied = carry (making->path, making->place, ".slots") && carry (making->path, making->place, "");
  g_task_return_boolean (task, making->is_copied);
}

static void
carried_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;

  record (outer);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  Making *making = g_task_get_task_data (outer);
  g_autoptr(GTask) carrying = NULL;
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    {
      g_task_return_error (outer, g_steal_pointer (&error));
      return;
    }

  if (making->path == NULL)
    {
      g_task_return_pointer (outer, NULL, NULL);
    }
  else if (making->place == NULL)
    {
      record (outer);
    }
  else
    {
      carrying = g_task_new (source, NULL, carried_cb, g_object_ref (outer));
      g_task_set_task_data (carrying, g_object_ref (outer), g_object_unref);
      g_task_run_in_thread (carrying, carry_thread);
    }
}

/**
 * kith_store_back_up_async:
 * @self: an open store
 * @why: what it is made for: small letters, digits and hyphens
 * @only_if_changed: whether it is made only where something was done since the last
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a backup, looks through it, carries a copy to the other place, records
 * it, and clears what the rules do not keep. It gives way to saves and to the lock.
 */
void
kith_store_back_up_async (KithStore          *self,
                          const char         *why,
                          gboolean            only_if_changed,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr(GTask) outer = NULL;
  KithStoreCall *call = NULL;
  Making *making = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (why != NULL);

  making = g_new0 (Making, 1);
  making->why = g_strdup (why);
  making->only_if_changed = only_if_changed;
  outer = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (outer, kith_store_back_up_async);
  g_task_set_task_data (outer, making, making_free);

  call = kith_store_call_new (make_func, KITH_PRIORITY_LONG, g_object_ref (outer), g_object_unref, NULL);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_back_up_async, cancellable, made_cb, g_object_ref (outer));
}

/**
 * kith_store_back_up_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): where the backup is; %NULL without an error where none was needed
 */
char *
kith_store_back_up_finish (KithStore    *self,
                           GAsyncResult *result,
                           GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_backups_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  return kith_db_load_backups (db, kith_store_get_path (self), error);
}

/**
 * kith_store_load_backups_async:
 * @self: an open store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the backups.
 */
void
kith_store_load_backups_async (KithStore          *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_backups_func, kith_store_data_new (), kith_store_load_backups_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_backups_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithBackupLine) (nullable): the backups, the newest first
 */
GListModel *
kith_store_load_backups_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
check_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  KithStoreData *data = call->data;
  gboolean is_whole;

  if (!kith_db_check_backup (db, data->name, &is_whole, error))
    return NULL;

  return GINT_TO_POINTER (is_whole ? 1 : 2);
}

/**
 * kith_store_check_backup_async:
 * @self: an open store
 * @path: a backup of it
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks through a backup and records what was found.
 */
void
kith_store_check_backup_async (KithStore          *self,
                               const char         *path,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (path != NULL);

  data->name = g_strdup (path);
  kith_store_run_write (self, check_func, KITH_PRIORITY_LONG, data, NULL, kith_store_check_backup_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_check_backup_finish:
 * @self: a store
 * @result: the result
 * @ret_is_whole: (out): what was found
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it was looked through
 */
gboolean
kith_store_check_backup_finish (KithStore    *self,
                                GAsyncResult *result,
                                gboolean     *ret_is_whole,
                                GError      **error)
{
  gpointer found = kith_store_finish_pointer (self, result, error);

  if (found == NULL)
    return FALSE;

  *ret_is_whole = GPOINTER_TO_INT (found) == 1;

  return TRUE;
}

/* None is an answer too. */
static gpointer
load_place_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  char *place = kith_db_dup_backup_place (db);

  return place != NULL ? place : g_strdup ("");
}

/**
 * kith_store_load_backup_place_async:
 * @self: an open store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks to which folder backups are copied as well.
 */
void
kith_store_load_backup_place_async (KithStore          *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (load_place_func, KITH_PRIORITY_LIST, NULL, NULL, g_free);
  kith_store_call_run (self, call, kith_store_load_backup_place_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_backup_place_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the folder, or an empty text for none; %NULL on an error
 */
char *
kith_store_load_backup_place_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
set_place_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_set_backup_place (db, data->name, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_set_backup_place_async:
 * @self: an open store
 * @folder: (nullable): the folder; %NULL for none
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says to which folder backups are copied as well.
 */
void
kith_store_set_backup_place_async (KithStore          *self,
                                   const char         *folder,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));

  data->name = g_strdup (folder);
  kith_store_run_write (self, set_place_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_set_backup_place_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_set_backup_place_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is remembered
 */
gboolean
kith_store_set_backup_place_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
