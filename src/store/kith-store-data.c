/* kith-store-data.c: what the store's asynchronous calls have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"

#include <sodium.h>
#include <string.h>

KithStoreData *
kith_store_data_new (void)
{
  return g_new0 (KithStoreData, 1);
}

void
kith_store_data_free (gpointer pointer)
{
  KithStoreData *data = pointer;

  g_clear_pointer (&data->passphrase, sodium_free);
  g_free (data->name);
  g_free (data->role);
  g_free (data->authority_code);
  g_free (data->cluster_name);
  g_free (data->kind);
  g_clear_pointer (&data->schools, g_ptr_array_unref);
  g_clear_pointer (&data->ids, g_array_unref);
  g_clear_pointer (&data->source, kith_import_source_free);
  g_clear_object (&data->preview);
  g_clear_object (&data->object);
  g_free (data);
}

/* Free it with sodium_free(), which wipes it. */
char *
kith_store_copy_passphrase (const char *passphrase)
{
  gsize n_bytes = strlen (passphrase) + 1;
  char *copy;

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  copy = sodium_malloc (n_bytes);
  memcpy (copy, passphrase, n_bytes);

  return copy;
}

gboolean
kith_store_finish_boolean (KithStore    *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

gpointer
kith_store_finish_pointer (KithStore    *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A read that gives way to a save, with whatever it is asked with; its answer is an object. */
void
kith_store_run_list (KithStore          *self,
                     KithStoreFunc       func,
                     gpointer            data,
                     GDestroyNotify      data_free,
                     gpointer            source_tag,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  KithStoreCall *call = kith_store_call_new (func, KITH_PRIORITY_LIST, data, data_free, g_object_unref);

  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, source_tag, cancellable, callback, user_data);
}

/* A change that only succeeds or fails. */
void
kith_store_run_save (KithStore          *self,
                     KithStoreFunc       func,
                     gpointer            data,
                     GDestroyNotify      data_free,
                     gpointer            source_tag,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  KithStoreCall *call = kith_store_call_new (func, KITH_PRIORITY_SAVE, data, data_free, NULL);

  call->writes = TRUE;
  kith_store_call_run (self, call, source_tag, cancellable, callback, user_data);
}

void
kith_store_run_read (KithStore          *self,
                     KithStoreFunc       func,
                     KithStoreData      *data,
                     gpointer            source_tag,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  kith_store_run_list (self, func, data, kith_store_data_free, source_tag, cancellable, callback, user_data);
}

void
kith_store_run_write (KithStore          *self,
                      KithStoreFunc       func,
                      KithPriority        priority,
                      KithStoreData      *data,
                      GDestroyNotify      result_free,
                      gpointer            source_tag,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  KithStoreCall *call = kith_store_call_new (func, priority, data, kith_store_data_free, result_free);

  call->writes = TRUE;
  call->is_interruptible = priority == KITH_PRIORITY_LONG;
  kith_store_call_run (self, call, source_tag, cancellable, callback, user_data);
}
