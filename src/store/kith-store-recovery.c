/* kith-store-recovery.c: the recovery key of a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key itself is made where it is shown, and is saved when the person has
 * typed two groups of it back: one that nobody has written down would be a way
 * in for nobody, and would have ended an older one that somebody has.
 */

#include "config.h"

#include "kith-store-recovery.h"

#include <sodium.h>
#include <string.h>

#include "kith-journal.h"
#include "kith-slots.h"
#include "kith-store-private.h"
#include "kith-vault.h"

typedef struct
{
  guint8   *code;                    /* in guarded memory; NULL where none is needed */
  char     *passphrase;              /* likewise */
  gboolean  use_keyring;
} Data;

static Data *
data_new (const guint8 *code,
          const char   *passphrase)
{
  Data *data = g_new0 (Data, 1);

  data->passphrase = kith_store_copy_passphrase (passphrase);
  if (code != NULL)
    {
      data->code = sodium_malloc (KITH_RECOVERY_CODE_SIZE);
      memcpy (data->code, code, KITH_RECOVERY_CODE_SIZE);
    }

  return data;
}

static void
data_free (gpointer pointer)
{
  Data *data = pointer;

  g_clear_pointer (&data->code, sodium_free);
  g_clear_pointer (&data->passphrase, sodium_free);
  g_free (data);
}

static void
ask_thread (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_load (kith_store_get_path (KITH_STORE (source_object)), &error);

  if (slots != NULL)
    g_task_return_boolean (task, kith_slots_has (slots, KITH_WAY_RECOVERY));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gpointer
check_passphrase_func (KithStore     *self,
                       KithDb        *db,
                       KithStoreCall *call,
                       GError       **error)
{
  Data *data = call->data;

  return kith_vault_check_passphrase (kith_store_get_path (self), data->passphrase, call->cancellable, error) ? KITH_STORE_DONE : NULL;
}

/* That a way in was made is itself told by the journal. */
static gpointer
set_recovery_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  Data *data = call->data;

  if (!kith_vault_set_recovery (kith_store_get_path (self), data->passphrase, data->code, call->cancellable, error) ||
      !kith_journal_tell (db, "recovery.make", NULL, error))
    return NULL;

  return KITH_STORE_DONE;
}

static gpointer
recover_func (KithStore     *self,
              KithDb        *db,
              KithStoreCall *call,
              GError       **error)
{
  Data *data = call->data;
  g_autoptr(KithDb) opened = NULL;

  if (db != NULL)
    return KITH_STORE_DONE;

  opened = kith_vault_recover (kith_store_get_path (self), data->code, data->passphrase, data->use_keyring, call->cancellable, error);
  if (opened == NULL)
    return NULL;

  kith_store_take_db (self, g_steal_pointer (&opened));

  return KITH_STORE_DONE;
}

/**
 * kith_store_ask_recovery_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks whether a recovery key was made for the store. It need not be open.
 */
void
kith_store_ask_recovery_async (KithStore          *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kith_store_ask_recovery_async);
  g_task_run_in_thread (task, ask_thread);
}

/**
 * kith_store_ask_recovery_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether there is a recovery key
 */
gboolean
kith_store_ask_recovery_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * kith_store_check_passphrase_async:
 * @self: an open store
 * @passphrase: what the person typed; copied into guarded memory
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks whether @passphrase is the store's.
 */
void
kith_store_check_passphrase_async (KithStore          *self,
                                   const char         *passphrase,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (passphrase != NULL);

  call = kith_store_call_new (check_passphrase_func, KITH_PRIORITY_SAVE, data_new (NULL, passphrase), data_free, NULL);
  kith_store_call_run (self, call, kith_store_check_passphrase_async, cancellable, callback, user_data);
}

/**
 * kith_store_check_passphrase_finish:
 * @self: a store
 * @result: the result
 * @error: return location for %KITH_STORE_ERROR_WRONG_PASSPHRASE and others
 *
 * Returns: whether it is
 */
gboolean
kith_store_check_passphrase_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

/**
 * kith_store_set_recovery_async:
 * @self: an open store
 * @passphrase: the store's; copied into guarded memory
 * @code: the recovery key; copied into guarded memory
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lets @code open the store from now on, and no older one.
 */
void
kith_store_set_recovery_async (KithStore          *self,
                               const char         *passphrase,
                               const guint8        code[KITH_RECOVERY_CODE_SIZE],
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (passphrase != NULL);
  g_return_if_fail (code != NULL);

  call = kith_store_call_new (set_recovery_func, KITH_PRIORITY_SAVE, data_new (code, passphrase), data_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_set_recovery_async, cancellable, callback, user_data);
}

/**
 * kith_store_set_recovery_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_set_recovery_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

/**
 * kith_store_recover_async:
 * @self: a locked store
 * @code: what was typed from the paper; copied into guarded memory
 * @passphrase: what the person will type from now on; likewise
 * @use_keyring: whether half of the key goes to the keyring
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens the store by its recovery key, and gives it a new passphrase.
 */
void
kith_store_recover_async (KithStore          *self,
                          const guint8        code[KITH_RECOVERY_CODE_SIZE],
                          const char         *passphrase,
                          gboolean            use_keyring,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  KithStoreCall *call = NULL;
  Data *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (code != NULL);
  g_return_if_fail (passphrase != NULL);

  data = data_new (code, passphrase);
  data->use_keyring = use_keyring;
  call = kith_store_call_new (recover_func, KITH_PRIORITY_LOCK, data, data_free, NULL);
  call->opens = TRUE;
  kith_store_begin_state (self, KITH_STORE_UNLOCKING);
  kith_store_call_run (self, call, kith_store_recover_async, cancellable, callback, user_data);
}

/**
 * kith_store_recover_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store is open
 */
gboolean
kith_store_recover_finish (KithStore    *self,
                           GAsyncResult *result,
                           GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
