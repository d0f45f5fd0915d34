/* kith-keyring.c: the half of a key that the desktop's keyring keeps
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calls wait, so they belong on a worker thread. They run libsecret's
 * asynchronous functions in a main context of their own, with a deadline:
 * a keyring that does not answer is a normal state, not a hang.
 *
 * "Not found" never means a first run. After a keyring was reset, both the
 * Secret Service and the portal's file backend answer just that, without an
 * error; a program that makes a new key then has destroyed its person's data.
 */

#include "config.h"

#include "kith-keyring.h"

#include <libsecret/secret.h>
#include <sodium.h>
#include <string.h>

#include "kith-store-error.h"

#define DEADLINE_SECONDS 30
#define TEXT_SIZE (2 * KITH_KEY_SIZE + 1)

static const SecretSchema schema = {
  "io.github.kithapp.Kith.Store", SECRET_SCHEMA_NONE,
  {
    { "store", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "slot", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
  0, 0, 0, 0, 0, 0, 0, 0
};

typedef struct
{
  GMainContext *context;
  GCancellable *deadline;
  GSource      *timer;
  GAsyncResult *result;
  gulong        handler;
  GCancellable *outer;
} Call;

static gboolean
deadline_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
outer_cancelled_cb (GCancellable *outer,
                    gpointer      user_data)
{
  g_cancellable_cancel (user_data);
}

static void
call_begin (Call         *call,
            GCancellable *outer)
{
  *call = (Call){ 0 };
  call->context = g_main_context_new ();
  call->deadline = g_cancellable_new ();
  call->outer = outer;
  g_main_context_push_thread_default (call->context);

  call->timer = g_timeout_source_new_seconds (DEADLINE_SECONDS);
  g_source_set_callback (call->timer, deadline_cb, call->deadline, NULL);
  g_source_attach (call->timer, call->context);
  if (outer != NULL)
    call->handler = g_cancellable_connect (outer, G_CALLBACK (outer_cancelled_cb), call->deadline, NULL);
}

static void
call_wait (Call *call)
{
  while (call->result == NULL)
    g_main_context_iteration (call->context, TRUE);
}

static void
call_end (Call *call)
{
  if (call->outer != NULL)
    g_cancellable_disconnect (call->outer, call->handler);
  g_source_destroy (call->timer);
  g_source_unref (call->timer);
  g_clear_object (&call->result);

  /* What was subscribed to on the bus is given back here, or never. */
  while (g_main_context_iteration (call->context, FALSE))
    ;

  g_main_context_pop_thread_default (call->context);
  g_object_unref (call->deadline);
  g_main_context_unref (call->context);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Call *call = user_data;

  call->result = g_object_ref (result);
}

static void
set_no_keyring (GError      **error,
                const GError *cause)
{
  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_KEYRING,
               "The keyring cannot be reached: %s", cause != NULL ? cause->message : "it gave no reason");
}

/* A keyring that stays locked answers as one that has nothing; but what it has,
 * it shows without the secret. The one is tried again, the other is a loss.
 */
static gboolean
is_there_but_locked (const char   *store,
                     GCancellable *cancellable)
{
  GList *found;
  gboolean is_there;
  Call call;

  call_begin (&call, cancellable);
  secret_password_search (&schema, SECRET_SEARCH_NONE, call.deadline, answered_cb, &call,
                          "store", store, "slot", "device", NULL);
  call_wait (&call);
  found = secret_password_search_finish (call.result, NULL);
  is_there = found != NULL;
  g_list_free_full (found, g_object_unref);
  call_end (&call);

  return is_there;
}

/**
 * kith_keyring_lookup:
 * @store_uid: the store
 * @cancellable: (nullable): stops the wait
 * @error: return location for %KITH_STORE_ERROR_NO_KEYRING where the keyring
 *   cannot be reached or stays locked, %KITH_STORE_ERROR_NO_DEVICE_SECRET where it
 *   answers and has nothing
 *
 * Returns: (transfer full) (nullable): the keyring's half
 */
KithKey *
kith_keyring_lookup (const KithUid *store_uid,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofree char *store = kith_uid_to_string (store_uid);
  g_autoptr(GError) local_error = NULL;
  guint8 bytes[KITH_KEY_SIZE];
  gsize n_bytes = 0;
  char *text;
  Call call;
  KithKey *key;

  call_begin (&call, cancellable);
  secret_password_lookup (&schema, call.deadline, answered_cb, &call,
                          "store", store, "slot", "device", NULL);
  call_wait (&call);
  text = secret_password_lookup_nonpageable_finish (call.result, &local_error);
  call_end (&call);

  if (local_error != NULL)
    {
      set_no_keyring (error, local_error);
      return NULL;
    }

  if (text == NULL && is_there_but_locked (store, cancellable))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_KEYRING, "The keyring stays locked");
      return NULL;
    }

  if (text == NULL ||
      sodium_hex2bin (bytes, sizeof bytes, text, strlen (text), NULL, &n_bytes, NULL) != 0 ||
      n_bytes != sizeof bytes)
    {
      g_clear_pointer (&text, secret_password_free);
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_DEVICE_SECRET,
                           "The keyring does not have this store's half of the key");
      return NULL;
    }

  key = kith_key_new (bytes);
  sodium_memzero (bytes, sizeof bytes);
  secret_password_free (text);

  return key;
}

static gboolean
store_secret (const char   *store,
              KithKey      *secret,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr(GError) local_error = NULL;
  char *text = sodium_malloc (TEXT_SIZE);
  gboolean is_stored;
  Call call;

  sodium_bin2hex (text, TEXT_SIZE, kith_key_get_bytes (secret), KITH_KEY_SIZE);
  call_begin (&call, cancellable);
  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, "Kith device key", text,
                         call.deadline, answered_cb, &call,
                         "store", store, "slot", "device", NULL);
  call_wait (&call);
  is_stored = secret_password_store_finish (call.result, &local_error);
  call_end (&call);
  sodium_free (text);

  if (!is_stored)
    set_no_keyring (error, local_error);

  return is_stored;
}

/**
 * kith_keyring_store:
 * @store_uid: the store
 * @secret: the keyring's half
 * @cancellable: (nullable): stops the wait
 * @error: return location for %KITH_STORE_ERROR_NO_KEYRING
 *
 * Stores it and reads it back: what was not read back was not stored.
 *
 * Returns: whether the keyring has it
 */
gboolean
kith_keyring_store (const KithUid *store_uid,
                    KithKey       *secret,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree char *store = kith_uid_to_string (store_uid);
  g_autoptr(KithKey) read_back = NULL;

  if (!store_secret (store, secret, cancellable, error))
    return FALSE;

  read_back = kith_keyring_lookup (store_uid, cancellable, NULL);
  if (read_back != NULL && kith_key_equal (read_back, secret))
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_KEYRING,
                       "The keyring took the key and did not give it back");

  return FALSE;
}
