/* kith-db.c: the one connection to the one encrypted file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Connecting to the file is told in kith-db-connect.c. Nothing can be written but
 * by an act: see kith-db-door.c.
 */

#include "config.h"

#include "kith-db-private.h"

#include <string.h>

#include "kith-backup.h"
#include "kith-guard-private.h"
#include "kith-journal.h"
#include "kith-statement.h"
#include "kith-undo.h"

/* Whoever looks through a copy goes from index to row and back: a page that is not
 * kept is decrypted anew each time, which took most of the time. It goes with the connection.
 */
#define LOOK_THROUGH_CACHE "PRAGMA cache_size = -64000"

/* A disk that does not answer must not pass for a number. */
static gboolean
load_pragma (KithDb     *self,
             const char *sql,
             gint64     *ret_value,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self, sql, error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  *ret_value = kith_statement_get_int (stmt, 0);

  return TRUE;
}

/* They change the file where it is not in WAL mode already; so a file that is
 * refused must be refused before. synchronous=EXTRA comes before WAL, since the
 * file does not remember it.
 */
static gboolean
set_pragmas (KithDb  *self,
             GError **error)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  return kith_db_exec (self,
                       "PRAGMA synchronous = EXTRA;"
                       "PRAGMA journal_mode = WAL;"
                       "PRAGMA wal_autocheckpoint = 100;"
                       "PRAGMA foreign_keys = ON;"
                       "PRAGMA trusted_schema = OFF;"
                       "PRAGMA cell_size_check = ON;"
                       "PRAGMA secure_delete = ON;"
                       "PRAGMA temp_store = MEMORY;"
                       "PRAGMA cache_size = -32000;",
                       error);
}

static gboolean
load_identity (KithDb  *self,
               GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (self,
                                                   "SELECT uid, device, fictional FROM store WHERE id = 1",
                                                   error);

  if (stmt == NULL)
    return FALSE;

  if (kith_statement_step (stmt, &local_error) &&
      kith_statement_get_uid (stmt, 0, &self->store_uid) &&
      kith_statement_get_uid (stmt, 1, &self->device_uid))
    {
      self->is_fictional = kith_statement_get_int (stmt, 2) != 0;
      return TRUE;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED,
                       "The store has lost its identity");

  return FALSE;
}

static gboolean
check_identity (KithDb  *self,
                GError **error)
{
  gint64 version, application;

  if (!load_pragma (self, "PRAGMA user_version", &version, error) ||
      !load_pragma (self, "PRAGMA application_id", &application, error))
    return FALSE;

  if (application != KITH_DB_APPLICATION_ID)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED,
                           "The file is not one of Kith's stores");
      return FALSE;
    }

  if (version > KITH_DB_SCHEMA_VERSION)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_TOO_NEW,
                   "The store has schema %" G_GINT64_FORMAT "; this program knows %d",
                   version, KITH_DB_SCHEMA_VERSION);
      return FALSE;
    }

  return TRUE;
}

static gboolean
insert_identity (KithDb        *self,
                 const KithUid *store_uid,
                 gboolean       is_fictional,
                 GError       **error)
{
  KithUid device = kith_uid_new ();
  g_autoptr(KithStatement) stmt = kith_db_prepare (self,
                                                   "INSERT INTO store (id, uid, device, made_at, fictional)"
                                                   " VALUES (1, :uid, :device, :made_at, :fictional)",
                                                   error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", store_uid);
  kith_statement_bind_uid (stmt, ":device", &device);
  kith_statement_bind_int (stmt, ":made_at", g_get_real_time ());
  kith_statement_bind_int (stmt, ":fictional", is_fictional ? 1 : 0);

  return kith_statement_run (stmt, error);
}

static gboolean
make_new_store (const char    *path,
                KithKey       *key,
                const KithUid *store_uid,
                gboolean       is_fictional,
                GError       **error)
{
  g_autoptr(KithDb) self = NULL;

  if (!kith_db_make_empty_file (path, error))
    return FALSE;

  self = kith_db_connect (path, key, error);

  return self != NULL &&
         set_pragmas (self, error) &&
         kith_db_migrate (self, KITH_DB_SCHEMA_VERSION, error) &&
         insert_identity (self, store_uid, is_fictional, error) &&
         kith_db_fold_log (self, error);
}

/* A step cannot be taken back, so what was there before it is kept. */
static gboolean
back_up_before_migrating (KithDb     *self,
                          const char *path,
                          KithKey    *key,
                          GError    **error)
{
  g_autofree char *why = NULL;
  g_autofree char *backup = NULL;
  gint64 version;

  if (!load_pragma (self, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version <= 0 || version >= KITH_DB_SCHEMA_VERSION)
    return TRUE;

  if (!kith_journal_load_head (self, error))
    return FALSE;

  why = g_strdup_printf ("before-schema-%d", KITH_DB_SCHEMA_VERSION);
  backup = kith_backup_make (self, path, key, why, error);

  return backup != NULL;
}

/*
 * kith_db_rekey_copy:
 * @path: where a copy of a store is, that nobody has open
 * @key: its key
 * @new_key: the one that it shall have
 *
 * Encrypts every page anew. The journal keeps the key that it had: see 0003.sql.
 *
 * Returns: whether it is on the disk
 */
gboolean
kith_db_rekey_copy (const char *path,
                    KithKey    *key,
                    KithKey    *new_key,
                    GError    **error)
{
  g_autoptr(KithDb) self = kith_db_connect (path, key, error);

  return self != NULL &&
         check_identity (self, error) &&
         set_pragmas (self, error) &&
         load_identity (self, error) &&
         kith_db_load_journal_key (self, error) &&
         kith_db_keep_journal_key (self, error) &&
         kith_db_fold_log (self, error) &&
         kith_db_apply_key (self, new_key, TRUE, error) &&
         kith_db_fold_log (self, error);
}

/**
 * kith_db_open_as_it_is:
 * @path: where a copy of a store is
 * @key: its key
 * @error: return location for a #KithStoreError
 *
 * Opens a store to look at it, and changes nothing in it: it keeps its schema,
 * and an act that was cut off stays as it was left.
 *
 * Returns: (transfer full) (nullable): the open store, with the door shut
 */
KithDb *
kith_db_open_as_it_is (const char *path,
                       KithKey    *key,
                       GError    **error)
{
  g_autoptr(KithDb) self = NULL;
  gint64 version;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (!kith_db_check_file (path, error))
    return NULL;

  self = kith_db_connect (path, key, error);
  if (self == NULL ||
      !kith_db_exec (self, LOOK_THROUGH_CACHE, error) ||
      !check_identity (self, error) ||
      !load_identity (self, error) ||
      !kith_db_load_journal_key (self, error) ||
      !load_pragma (self, "PRAGMA user_version", &version, error) ||
      !kith_sight_install (self, version == KITH_DB_SCHEMA_VERSION, error))
    return NULL;

  kith_db_shut_door (self);

  return kith_journal_load_head (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * kith_db_open:
 * @path: where the store is
 * @key: its key
 * @error: return location for a #KithStoreError
 *
 * Opens a store in the order that security demands, brings it to this
 * program's schema (after a backup of what it was), and takes back what an act
 * left half done.
 *
 * Returns: (transfer full) (nullable): the open store, which belongs to this thread
 */
KithDb *
kith_db_open (const char *path,
              KithKey    *key,
              GError    **error)
{
  g_autoptr(KithDb) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (!kith_db_check_place (path, error) ||
      !kith_db_check_file (path, error))
    return NULL;

  self = kith_db_connect (path, key, error);
  if (self == NULL ||
      !check_identity (self, error) ||
      !set_pragmas (self, error) ||
      !back_up_before_migrating (self, path, key, error) ||
      !kith_db_migrate (self, KITH_DB_SCHEMA_VERSION, error) ||
      !load_identity (self, error) ||
      !kith_db_load_journal_key (self, error) ||
      !kith_sight_install (self, TRUE, error))
    return NULL;

  kith_db_shut_door (self);

  if (!kith_journal_load_head (self, error) ||
      !kith_undo_recover (self, error))
    return NULL;

  self->opened_at_seq = self->head.seq;

  return g_steal_pointer (&self);
}

/* As it will be opened ever after, so with the door shut: by acts alone. */
static gboolean
fill_new_store (const char *path,
                KithKey    *key,
                KithDbFill  fill,
                gpointer    fill_data,
                GError    **error)
{
  g_autoptr(KithDb) self = kith_db_open (path, key, error);

  return self != NULL &&
         fill (self, fill_data, error) &&
         kith_db_fold_log (self, error);
}

/**
 * kith_db_create_filled:
 * @path: where the store shall be
 * @key: its key
 * @store_uid: its identity, which its slots file has as well
 * @is_fictional: whether nobody in it will be real
 * @fill: (nullable) (scope call): what puts in what a store must have
 * @fill_data: its data
 * @error: return location for a #KithStoreError, or for an error of @fill
 *
 * Makes a store beside its place, has it filled, and moves it there when it is
 * whole: a crash leaves no half store and none without its lists. Then opens it.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_db_create_filled (const char    *path,
                       KithKey       *key,
                       const KithUid *store_uid,
                       gboolean       is_fictional,
                       KithDbFill     fill,
                       gpointer       fill_data,
                       GError       **error)
{
  g_autofree char *made = g_strconcat (path, ".new", NULL);

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (store_uid != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_EXISTS,
                           "There is a store at this place already");
      return NULL;
    }

  if (!kith_db_check_place (path, error))
    return NULL;

  if (!make_new_store (made, key, store_uid, is_fictional, error) ||
      (fill != NULL && !fill_new_store (made, key, fill, fill_data, error)) ||
      !kith_db_publish (made, path, FALSE, error))
    {
      kith_db_remove_unpublished (made);
      return NULL;
    }

  return kith_db_open (path, key, error);
}

/**
 * kith_db_create:
 * @path: where the store shall be
 * @key: its key
 * @store_uid: its identity, which its slots file has as well
 * @is_fictional: whether nobody in it will be real
 * @error: return location for a #KithStoreError
 *
 * Makes an empty store and opens it.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_db_create (const char    *path,
                KithKey       *key,
                const KithUid *store_uid,
                gboolean       is_fictional,
                GError       **error)
{
  return kith_db_create_filled (path, key, store_uid, is_fictional, NULL, NULL, error);
}

static void
write_held_views (KithDb *self)
{
  guint n_held = self->held_views != NULL ? kith_journal_write_held (self) : 0;

  if (n_held > 0)
    g_message ("%u views could not be written into the journal", n_held);
}

/**
 * kith_db_close:
 * @self: (transfer full): a store
 *
 * Rolls back what is not committed, folds the write-ahead log into the file,
 * wipes the keys, and leaves an anchor in the slots file; see kith-guard.c.
 */
void
kith_db_close (KithDb *self)
{
  KithGuardWatch watch;
  gboolean is_watched;

  g_return_if_fail (self != NULL);

  kith_db_rollback (self);
  write_held_views (self);
  is_watched = kith_guard_prepare (self, &watch);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->viewed);
  sqlite3_close_v2 (self->handle);
  g_clear_pointer (&self->sight, kith_sight_free);
  kith_key_unref (self->file_key);
  kith_key_unref (self->journal_key);
  g_clear_pointer (&self->codes, kith_code_list_unref);
  g_clear_pointer (&self->states, kith_states_free);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->held_views, g_ptr_array_unref);
  g_free (self->watched_path);
  g_free (self);
  if (is_watched)
    kith_guard_finish (&watch);
}

/**
 * kith_db_get_store_uid:
 * @self: a store
 *
 * Returns: (transfer none): its identity
 */
const KithUid *
kith_db_get_store_uid (KithDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->store_uid;
}

/**
 * kith_db_get_is_fictional:
 * @self: a store
 *
 * Returns: whether nobody in it is real
 */
gboolean
kith_db_get_is_fictional (KithDb *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_fictional;
}

/**
 * kith_db_is_on_thread:
 * @self: a store
 *
 * Returns: whether the caller runs on the thread that the store belongs to
 */
gboolean
kith_db_is_on_thread (KithDb *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->thread == g_thread_self ();
}

/**
 * kith_db_set_cancellable:
 * @self: a store
 * @cancellable: (nullable): what stops the statements that run from now on
 * @gives_way: (nullable): a number that other threads make other than 0 when
 *   something more urgent waits
 */
void
kith_db_set_cancellable (KithDb       *self,
                         GCancellable *cancellable,
                         const gint   *gives_way)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
  self->gives_way = gives_way;
}

/**
 * kith_db_set_slice_func:
 * @self: a store
 * @func: (nullable) (closure user_data): what runs between the slices of a large act
 * @user_data: its data
 */
void
kith_db_set_slice_func (KithDb     *self,
                        KithDbSlice func,
                        gpointer    user_data)
{
  g_return_if_fail (self != NULL);

  self->slice_func = func;
  self->slice_data = user_data;
}

/**
 * kith_db_set_actor:
 * @self: a store
 * @worker: (nullable): who acts from now on
 */
void
kith_db_set_actor (KithDb        *self,
                   const KithUid *worker)
{
  g_return_if_fail (self != NULL);

  self->has_actor = worker != NULL;
  if (worker != NULL)
    self->actor_uid = *worker;
}
