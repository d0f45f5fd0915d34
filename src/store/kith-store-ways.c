/* kith-store-ways.c: the ways into a store, as the interface sees them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-ways.h"

#include <sodium.h>
#include <string.h>

#include "kith-journal.h"
#include "kith-managed.h"
#include "kith-slots.h"
#include "kith-store-private.h"
#include "kith-vault.h"

typedef struct
{
  char     *old;                     /* in guarded memory */
  char     *new;                     /* likewise */
  gboolean  use_keyring;
} Change;

static void
change_free (gpointer pointer)
{
  Change *change = pointer;

  sodium_free (change->old);
  sodium_free (change->new);
  g_free (change);
}

/**
 * kith_ways_free:
 * @self: (transfer full): ways
 */
void
kith_ways_free (KithWays *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->escrow_name);
  g_free (self);
}

/* The managed settings name whoever has the other half of the key that they have. */
static void
take_escrow (KithWays  *ways,
             KithSlots *slots)
{
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), NULL);
  guint8 key[KITH_ESCROW_KEY_SIZE];

  ways->has_escrow = kith_slots_get_escrow (slots, key);
  if (ways->has_escrow && managed != NULL && managed->has_escrow_key &&
      memcmp (key, managed->escrow_key, KITH_ESCROW_KEY_SIZE) == 0)
    ways->escrow_name = g_strdup (managed->escrow_name);
}

/* Not a cast of kith_ways_free(): a call through another type than the function's is undefined. */
static void
ways_free (gpointer pointer)
{
  kith_ways_free (pointer);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_load (kith_store_get_path (KITH_STORE (source_object)), &error);
  KithKdfCost cost = { 0 };
  KithWays *ways = NULL;

  if (slots == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  ways = g_new0 (KithWays, 1);
  kith_slots_get_cost (slots, &cost);
  ways->needs_keyring = kith_slots_needs_secret (slots);
  ways->has_recovery = kith_slots_has (slots, KITH_WAY_RECOVERY);
  ways->memory_mib = (guint)(cost.n_bytes >> 20);
  take_escrow (ways, slots);
  g_task_return_pointer (task, ways, ways_free);
}

static gpointer
change_passphrase_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  Change *change = call->data;
  const char *kind = NULL;

  if (!kith_vault_change_passphrase (kith_store_get_path (self), change->old, change->new, change->use_keyring,
                                     call->cancellable, &kind, error))
    return NULL;

  /* It is done, and is told even where somebody stops the wait in this moment. */
  kith_db_set_cancellable (db, NULL, NULL);
  if (!kith_journal_tell (db, kind, NULL, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_load_ways_async:
 * @self: a store, locked or open
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks which ways into the store there are.
 */
void
kith_store_load_ways_async (KithStore          *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kith_store_load_ways_async);
  g_task_run_in_thread (task, load_thread);
}

/**
 * kith_store_load_ways_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the ways
 */
KithWays *
kith_store_load_ways_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * kith_store_change_passphrase_async:
 * @self: an open store
 * @old: what opens it; copied into guarded memory
 * @new: what shall open it from now on; likewise
 * @use_keyring: whether half of the key is in the keyring from now on
 * @cancellable: (nullable): stops the wait for the keyring
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Changes the passphrase, and moves to the keyring or away from it where
 * @use_keyring says otherwise than it was.
 */
void
kith_store_change_passphrase_async (KithStore          *self,
                                    const char         *old,
                                    const char         *new,
                                    gboolean            use_keyring,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  KithStoreCall *call = NULL;
  Change *change = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (old != NULL);
  g_return_if_fail (new != NULL);

  change = g_new0 (Change, 1);
  change->old = kith_store_copy_passphrase (old);
  change->new = kith_store_copy_passphrase (new);
  change->use_keyring = use_keyring;
  call = kith_store_call_new (change_passphrase_func, KITH_PRIORITY_SAVE, change, change_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_change_passphrase_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_passphrase_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError; where it is set, the old one
 *   opens the store as before
 *
 * Returns: whether the new one opens the store
 */
gboolean
kith_store_change_passphrase_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
