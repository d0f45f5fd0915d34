/* kith-store-calls.c: the store's asynchronous calls, one pair each
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"

#include <malloc.h>

#include "kith-draft.h"
#include "kith-guard.h"
#include "kith-journal.h"
#include "kith-store-children.h"
#include "kith-store-figures.h"
#include "kith-store-import.h"
#include "kith-store-schools.h"
#include "kith-store-setup.h"
#include "kith-store-today.h"
#include "kith-vault.h"

static gboolean
set_up (KithDb  *db,
        gpointer user_data,
        GError **error)
{
  KithStoreData *data = user_data;

  return kith_db_set_up (db, data->name, data->role, data->authority_code, data->cluster_name, data->schools, error);
}

/* From its first day on, where the council settles it. */
static gboolean
make_escrow (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithStoreData *data = call->data;
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), NULL);

  if (managed == NULL || !managed->has_escrow_key)
    return TRUE;

  return kith_vault_set_escrow (kith_store_get_path (self), data->passphrase, managed->escrow_key,
                                call->cancellable, error) &&
         kith_journal_tell (db, "escrow.make", managed->escrow_name, error);
}

static gpointer
create_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithStoreData *data = call->data;
  g_autoptr(KithDb) created = NULL;

  created = kith_vault_create_filled (kith_store_get_path (self), data->passphrase, data->use_keyring, FALSE, NULL,
                                      set_up, data, call->cancellable, error);
  if (created == NULL || !kith_db_load_me (created, error) ||
      !make_escrow (self, created, call, error))
    return NULL;

  kith_store_take_db (self, g_steal_pointer (&created));

  return KITH_STORE_DONE;
}

/**
 * kith_store_create_async:
 * @self: a store that is not there yet
 * @setup: what the person says of themselves; copied
 * @passphrase: the passphrase; copied into guarded memory
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes the store and opens it.
 */
void
kith_store_create_async (KithStore            *self,
                         const KithStoreSetup *setup,
                         const char           *passphrase,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data)
{
  KithStoreData *data = kith_store_data_new ();
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));

  data->passphrase = kith_store_copy_passphrase (passphrase);
  data->name = g_strdup (setup->worker_name);
  data->role = g_strdup (setup->worker_role);
  data->authority_code = g_strdup (setup->authority_code);
  data->cluster_name = g_strdup (setup->cluster_name);
  data->schools = setup->schools != NULL ? g_ptr_array_ref (setup->schools) : NULL;
  data->use_keyring = setup->use_keyring;

  call = kith_store_call_new (create_func, KITH_PRIORITY_LOCK, data, kith_store_data_free, NULL);
  call->opens = TRUE;
  kith_store_begin_state (self, KITH_STORE_UNLOCKING);
  kith_store_call_run (self, call, kith_store_create_async, cancellable, callback, user_data);
}

/**
 * kith_store_create_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store is made and open
 */
gboolean
kith_store_create_finish (KithStore    *self,
                          GAsyncResult *result,
                          GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gboolean
insert_fiction (KithDb  *db,
                gpointer user_data,
                GError **error)
{
  return kith_db_insert_fiction (db, user_data, error);
}

static gpointer
create_fictional_func (KithStore     *self,
                       KithDb        *db,
                       KithStoreCall *call,
                       GError       **error)
{
  KithStoreData *data = call->data;
  g_autoptr(KithFiction) fiction = NULL;
  g_autoptr(KithDb) created = NULL;
  KithFictionShape shape;

  if (!kith_fiction_shape_parse (data->kind, &shape))
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                   "There is no fictional cluster %s", data->kind);
      return NULL;
    }

  fiction = kith_fiction_new (shape, data->seed, data->scale, kith_date_today ());
  created = kith_vault_create_filled (kith_store_get_path (self), KITH_FICTIONAL_PASSPHRASE, FALSE, TRUE, NULL,
                                      insert_fiction, fiction, NULL, error);
  if (created == NULL || !kith_db_load_me (created, error))
    return NULL;

  kith_store_take_db (self, g_steal_pointer (&created));

  return KITH_STORE_DONE;
}

/**
 * kith_store_create_fictional_async:
 * @self: a store that is not there yet
 * @shape: "lambeth", "stockport" or "southampton"
 * @seed: the same seed gives the same cluster
 * @scale: 1 is about 8,000 on roll
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a store in which nobody is real, and opens it.
 */
void
kith_store_create_fictional_async (KithStore          *self,
                                   const char         *shape,
                                   guint64             seed,
                                   double              scale,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (shape != NULL);

  data->kind = g_strdup (shape);
  data->seed = seed;
  data->scale = scale;

  call = kith_store_call_new (create_fictional_func, KITH_PRIORITY_LOCK, data, kith_store_data_free, NULL);
  call->opens = TRUE;
  kith_store_begin_state (self, KITH_STORE_UNLOCKING);
  kith_store_call_run (self, call, kith_store_create_fictional_async, cancellable, callback, user_data);
}

/**
 * kith_store_create_fictional_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store is made and open
 */
gboolean
kith_store_create_fictional_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

/* What hinders it is no reason to keep a person out: it is tried at the next opening. */
static void
follow_due_links (KithDb *db)
{
  g_autoptr(GError) error = NULL;

  if (!kith_db_follow_due_links (db, kith_date_today (), &error))
    g_message ("Schools that become others today are left as they are: %s", error->message);
}

/* Whatever was signed before this sitting, or in it, is closed. What hinders
 * that now is no reason to keep a person out, or in.
 */
static void
settle_drafts (KithDb *db)
{
  g_autoptr(GError) error = NULL;
  gint64 now = g_get_real_time ();

  if (!kith_db_settle_drafts (db, now, now - KITH_DISCARD_GRACE_USEC, &error))
    g_message ("Drafts that are signed are left as they are: %s", error->message);
}

typedef struct
{
  char    *path;
  KithUid  store_uid;
  GBytes  *sealed;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->path);
  g_bytes_unref (kept->sealed);
  g_free (kept);
}

static void
keep_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Kept *kept = task_data;

  g_task_return_boolean (task, kith_vault_keep_anchor (kept->path, &kept->store_uid, kept->sealed, cancellable));
}

/* Nobody waits for the keyring once more, and the store may go meanwhile. It has
 * just answered, so it asks nobody anything.
 */
static void
keep_anchor (KithStore *self,
             KithDb    *db)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Kept *kept = g_new0 (Kept, 1);

  kept->path = g_strdup (kith_store_get_path (self));
  kept->store_uid = *kith_db_get_store_uid (db);
  kept->sealed = kith_guard_seal (db);
  g_task_set_task_data (task, kept, kept_free);
  g_task_run_in_thread (task, keep_thread);
}

static gpointer
unlock_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithStoreData *data = call->data;
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), NULL);
  g_autoptr(KithDb) opened = NULL;

  if (db != NULL)
    return KITH_STORE_DONE;

  opened = kith_vault_sign_in (kith_store_get_path (self), data->passphrase, managed, call->cancellable, error);
  if (opened == NULL)
    return NULL;

  follow_due_links (opened);
  settle_drafts (opened);
  keep_anchor (self, opened);
  kith_store_take_db (self, g_steal_pointer (&opened));

  return KITH_STORE_DONE;
}

/**
 * kith_store_unlock_async:
 * @self: a locked store
 * @passphrase: what the person typed; copied into guarded memory
 * @cancellable: (nullable): stops it before it begins, and the wait for the keyring
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens the store.
 */
void
kith_store_unlock_async (KithStore          *self,
                         const char         *passphrase,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (passphrase != NULL);

  data->passphrase = kith_store_copy_passphrase (passphrase);
  call = kith_store_call_new (unlock_func, KITH_PRIORITY_LOCK, data, kith_store_data_free, NULL);
  call->opens = TRUE;
  kith_store_begin_state (self, KITH_STORE_UNLOCKING);
  kith_store_call_run (self, call, kith_store_unlock_async, cancellable, callback, user_data);
}

/**
 * kith_store_unlock_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store is open
 */
gboolean
kith_store_unlock_finish (KithStore    *self,
                          GAsyncResult *result,
                          GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
lock_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  if (db != NULL)
    {
      settle_drafts (db);
      kith_store_keep_n_not_yet (self, kith_db_count_not_yet (db));
    }

  kith_store_take_db (self, NULL);
  malloc_trim (0);

  return KITH_STORE_DONE;
}

/**
 * kith_store_lock_async:
 * @self: a store
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Lets what is being saved be saved, stops everything else, closes the
 * connection and wipes the keys.
 */
void
kith_store_lock_async (KithStore          *self,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (lock_func, KITH_PRIORITY_LOCK, NULL, NULL, NULL);
  call->opens = TRUE;
  kith_store_begin_state (self, KITH_STORE_LOCKED);
  kith_store_call_run (self, call, kith_store_lock_async, NULL, callback, user_data);
}

/**
 * kith_store_lock_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store is locked
 */
gboolean
kith_store_lock_finish (KithStore    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
load_clusters_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  return kith_db_load_clusters (db, error);
}

/**
 * kith_store_load_clusters_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the clusters.
 */
void
kith_store_load_clusters_async (KithStore          *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_clusters_func, kith_store_data_new (), kith_store_load_clusters_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_clusters_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCluster) (nullable): the clusters
 */
GListModel *
kith_store_load_clusters_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_school_table_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  return kith_db_load_school_table (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_school_table_async:
 * @self: a store
 * @cluster_id: a cluster, or 0 for all schools
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the schools of a cluster side by side.
 */
void
kith_store_load_school_table_async (KithStore          *self,
                                    gint64              cluster_id,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));

  data->id = cluster_id;
  kith_store_run_read (self, load_school_table_func, data, kith_store_load_school_table_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_school_table_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the table
 */
KithSchoolTable *
kith_store_load_school_table_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_figure_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_load_figure (db, data->figure, data->id, data->line, data->other_id, error);
}

/**
 * kith_store_load_figure_async:
 * @self: a store
 * @figure: a figure
 * @cluster_id: the cluster of the page, or 0
 * @line: the line of the number
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads exactly the rows that a number counts.
 */
void
kith_store_load_figure_async (KithStore          *self,
                              KithFigure          figure,
                              gint64              cluster_id,
                              KithSchoolLine     *line,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (line));

  data->figure = figure;
  data->id = cluster_id;
  data->line = kith_school_line_get_kind (line);
  data->other_id = kith_school_line_get_school_id (line);
  kith_store_run_read (self, load_figure_func, data, kith_store_load_figure_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_figure_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChild) (nullable): the rows
 */
GListModel *
kith_store_load_figure_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_child_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_load_child (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_child_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a child's record, which the journal remembers.
 */
void
kith_store_load_child_async (KithStore          *self,
                             gint64              child_id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));

  data->id = child_id;
  kith_store_run_read (self, load_child_func, data, kith_store_load_child_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_child_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the record
 */
KithChildRecord *
kith_store_load_child_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
