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
 *
 * A store has one item, "device". When its secret is replaced, the new one is
 * first kept beside it, as "device-next": the old one goes when the slots on
 * the disk want the new one, and not before. The slots can tell which is which.
 *
 * A third item, "anchor", is no secret: it is where the journal ended, sealed.
 * It is beside the secret and not in it, since it is written at each sign-in, and
 * a keyring that goes wrong then must not take the secret with it.
 */

#include "config.h"

#include "kith-keyring.h"

#include <libsecret/secret.h>
#include <sodium.h>
#include <string.h>

#include "kith-store-error.h"

#define DEADLINE_SECONDS 30
#define ANCHOR_MAX_SIZE 1024
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
  gboolean      is_late;
} Call;

static gboolean
deadline_cb (gpointer user_data)
{
  Call *call = user_data;

  call->is_late = TRUE;
  g_cancellable_cancel (call->deadline);

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
  g_source_set_callback (call->timer, deadline_cb, call, NULL);
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

/* As libsecret decides it: in a sandbox, or where it is told to, it keeps the
 * secrets in a file whose key the portal has.
 */
static gboolean
goes_through_portal (void)
{
  return g_strcmp0 (g_getenv ("SECRET_BACKEND"), "file") == 0 || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* A portal may be there and know nothing of secrets. */
static gboolean
is_nobody_there (const GError *cause)
{
  if (goes_through_portal () &&
      (g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_INTERFACE) ||
       g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD)))
    return TRUE;

  return g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
         g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER) ||
         g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND) ||
         g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_EXEC_FAILED) ||
         g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_NO_SERVER) ||
         g_error_matches (cause, G_DBUS_ERROR, G_DBUS_ERROR_FILE_NOT_FOUND) ||
         (cause->domain == G_IO_ERROR && cause->code != G_IO_ERROR_CANCELLED);
}

/* @otherwise is what it is where the answer itself is the trouble. */
static void
set_keyring_error (GError       **error,
                   const Call    *call,
                   const GError  *cause,
                   KithStoreError otherwise)
{
  KithStoreError code = otherwise;

  if (call->outer != NULL && g_cancellable_is_cancelled (call->outer))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody waits for the keyring any more");
      return;
    }

  if (call->is_late)
    code = KITH_STORE_ERROR_KEYRING_SILENT;
  else if (g_error_matches (cause, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    code = KITH_STORE_ERROR_KEYRING_LOCKED;
  else if (is_nobody_there (cause))
    code = goes_through_portal () ? KITH_STORE_ERROR_NO_PORTAL : KITH_STORE_ERROR_NO_KEYRING;

  g_set_error (error, KITH_STORE_ERROR, (int)code, "The keyring does not do it: %s", cause->message);
}

static const char *
get_slot (KithKeyringPlace place)
{
  static const char * const slots[] = { "device", "device-next", "anchor" };

  return slots[place];
}

/* A keyring that stays locked answers as one that has nothing; but what it has,
 * it shows without the secret. The one is tried again, the other is a loss.
 */
static gboolean
is_there_but_locked (const char      *store,
                     KithKeyringPlace place,
                     GCancellable    *cancellable)
{
  GList *found;
  gboolean is_there;
  Call call;

  call_begin (&call, cancellable);
  secret_password_search (&schema, SECRET_SEARCH_NONE, call.deadline, answered_cb, &call,
                          "store", store, "slot", get_slot (place), NULL);
  call_wait (&call);
  found = secret_password_search_finish (call.result, NULL);
  is_there = found != NULL;
  g_list_free_full (found, g_object_unref);
  call_end (&call);

  return is_there;
}

static KithKey *
key_from_text (const char *text)
{
  guint8 bytes[KITH_KEY_SIZE];
  gsize n_bytes = 0;
  KithKey *key = NULL;

  if (sodium_hex2bin (bytes, sizeof bytes, text, strlen (text), NULL, &n_bytes, NULL) == 0 && n_bytes == sizeof bytes)
    key = kith_key_new (bytes);
  sodium_memzero (bytes, sizeof bytes);

  return key;
}

/* Returns what the keyring has, in memory that is not paged out; %NULL without
 * an error where it has nothing.
 */
static char *
look_up_text (const char      *store,
              KithKeyringPlace place,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  char *text;
  Call call;

  call_begin (&call, cancellable);
  secret_password_lookup (&schema, call.deadline, answered_cb, &call,
                          "store", store, "slot", get_slot (place), NULL);
  call_wait (&call);
  text = secret_password_lookup_nonpageable_finish (call.result, &local_error);
  if (local_error != NULL)
    set_keyring_error (error, &call, local_error,
                       goes_through_portal () ? KITH_STORE_ERROR_NO_PORTAL : KITH_STORE_ERROR_NO_KEYRING);
  call_end (&call);

  return text;
}

/**
 * kith_keyring_lookup:
 * @store_uid: the store
 * @place: where: the secret in use, or one that is about to be
 * @cancellable: (nullable): stops the wait
 * @error: return location for %KITH_STORE_ERROR_NO_DEVICE_SECRET where the
 *   keyring answers and has nothing, %KITH_STORE_ERROR_WRONG_DEVICE_SECRET where what
 *   it has is no key, or for why it does not answer
 *
 * Returns: (transfer full) (nullable): the keyring's half
 */
KithKey *
kith_keyring_lookup (const KithUid   *store_uid,
                     KithKeyringPlace place,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autofree char *store = NULL;
  g_autoptr(GError) local_error = NULL;
  char *text = NULL;
  KithKey *key = NULL;

  g_return_val_if_fail (store_uid != NULL, NULL);

  store = kith_uid_to_string (store_uid);
  text = look_up_text (store, place, cancellable, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (text == NULL && is_there_but_locked (store, place, cancellable))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_KEYRING_LOCKED, "The keyring stays locked");
      return NULL;
    }

  if (text == NULL)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_DEVICE_SECRET,
                           "The keyring does not have this store's half of the key");
      return NULL;
    }

  key = key_from_text (text);
  secret_password_free (text);
  if (key == NULL)
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_DEVICE_SECRET,
                         "What the keyring has is no half of a key");

  return key;
}

static gboolean
store_text (const char      *store,
            KithKeyringPlace place,
            const char      *text,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  const char *label = place == KITH_KEYRING_ANCHOR ? "Kith journal anchor" : "Kith device key";
  gboolean is_stored;
  Call call;

  call_begin (&call, cancellable);
  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, label, text,
                         call.deadline, answered_cb, &call,
                         "store", store, "slot", get_slot (place), NULL);
  call_wait (&call);
  is_stored = secret_password_store_finish (call.result, &local_error);
  if (!is_stored)
    set_keyring_error (error, &call, local_error, KITH_STORE_ERROR_KEYRING_REFUSED);
  call_end (&call);

  return is_stored;
}

static gboolean
store_secret (const char      *store,
              KithKeyringPlace place,
              KithKey         *secret,
              GCancellable    *cancellable,
              GError         **error)
{
  char *text = sodium_malloc (TEXT_SIZE);
  gboolean is_stored;

  sodium_bin2hex (text, TEXT_SIZE, kith_key_get_bytes (secret), KITH_KEY_SIZE);
  is_stored = store_text (store, place, text, cancellable, error);
  sodium_free (text);

  return is_stored;
}

/**
 * kith_keyring_store:
 * @store_uid: the store
 * @place: where: in use, or about to be
 * @secret: the keyring's half
 * @cancellable: (nullable): stops the wait
 * @error: return location for %KITH_STORE_ERROR_KEYRING_REFUSED where the
 *   keyring does not take it, %KITH_STORE_ERROR_KEYRING_FORGETS where it gives
 *   something else back, or for why it does not answer
 *
 * Stores it and reads it back: what was not read back was not stored.
 *
 * Returns: whether the keyring has it
 */
gboolean
kith_keyring_store (const KithUid   *store_uid,
                    KithKeyringPlace place,
                    KithKey         *secret,
                    GCancellable    *cancellable,
                    GError         **error)
{
  g_autofree char *store = NULL;
  g_autoptr(KithKey) read_back = NULL;

  g_return_val_if_fail (store_uid != NULL, FALSE);
  g_return_val_if_fail (secret != NULL, FALSE);

  store = kith_uid_to_string (store_uid);
  if (!store_secret (store, place, secret, cancellable, error))
    return FALSE;

  read_back = kith_keyring_lookup (store_uid, place, cancellable, NULL);
  if (read_back != NULL && kith_key_equal (read_back, secret))
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_KEYRING_FORGETS,
                       "The keyring took the key and did not give it back");

  return FALSE;
}

/**
 * kith_keyring_clear:
 * @store_uid: the store
 * @place: which of its items
 * @cancellable: (nullable): stops the wait
 *
 * Takes out a secret that opens nothing any more. One that stays there is
 * harmless, so nobody is told.
 */
void
kith_keyring_clear (const KithUid   *store_uid,
                    KithKeyringPlace place,
                    GCancellable    *cancellable)
{
  g_autofree char *store = NULL;
  Call call;

  g_return_if_fail (store_uid != NULL);

  store = kith_uid_to_string (store_uid);
  call_begin (&call, cancellable);
  secret_password_clear (&schema, call.deadline, answered_cb, &call,
                         "store", store, "slot", get_slot (place), NULL);
  call_wait (&call);
  secret_password_clear_finish (call.result, NULL);
  call_end (&call);
}

/**
 * kith_keyring_lookup_anchor:
 * @store_uid: the store
 * @cancellable: (nullable): stops the wait
 *
 * Where the keyring has none, or does not answer, there is one anchor less to
 * hold the store against, and that is all.
 *
 * Returns: (transfer full) (nullable): the anchor that the keyring keeps, sealed
 */
GBytes *
kith_keyring_lookup_anchor (const KithUid *store_uid,
                            GCancellable  *cancellable)
{
  g_autofree char *store = NULL;
  g_autofree guint8 *bytes = NULL;
  char *text = NULL;
  gsize n_bytes = 0;
  gboolean is_hex;

  g_return_val_if_fail (store_uid != NULL, NULL);

  store = kith_uid_to_string (store_uid);
  text = look_up_text (store, KITH_KEYRING_ANCHOR, cancellable, NULL);
  if (text == NULL)
    return NULL;

  bytes = g_malloc (ANCHOR_MAX_SIZE);
  is_hex = sodium_hex2bin (bytes, ANCHOR_MAX_SIZE, text, strlen (text), NULL, &n_bytes, NULL) == 0;
  secret_password_free (text);

  return is_hex ? g_bytes_new (bytes, n_bytes) : NULL;
}

/**
 * kith_keyring_store_anchor:
 * @store_uid: the store
 * @sealed: an anchor, from kith_anchor_seal()
 * @cancellable: (nullable): stops the wait
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the keyring took it in the place of the one before
 */
gboolean
kith_keyring_store_anchor (const KithUid *store_uid,
                           GBytes        *sealed,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autofree char *store = NULL;
  g_autofree char *text = NULL;
  gsize n_bytes;
  gconstpointer bytes;

  g_return_val_if_fail (store_uid != NULL, FALSE);
  g_return_val_if_fail (sealed != NULL, FALSE);

  store = kith_uid_to_string (store_uid);
  bytes = g_bytes_get_data (sealed, &n_bytes);
  text = g_malloc (2 * n_bytes + 1);
  sodium_bin2hex (text, 2 * n_bytes + 1, bytes, n_bytes);

  return store_text (store, KITH_KEYRING_ANCHOR, text, cancellable, error);
}
