/* test-keyring.c: whatever the keyring does, the store is not harmed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Run by tests/with-display, with the desktop's own keyring in the state that
 * KITH_KEYRING names. Where there is no such keyring, there is nothing to test.
 */

#include "config.h"

#include "kith-test-store.h"

#include <libsecret/secret.h>

#include "kith-anchor.h"
#include "kith-guard.h"
#include "kith-journal.h"
#include "kith-keyring.h"
#include "kith-vault.h"

static const char passphrase[] = "seven grey herons wade upstream";
static const KithKdfCost cheap = { 1, 8192 };

/* The item as another program sees it; the names are the store's own. */
static const SecretSchema schema = {
  "io.github.kithapp.Kith.Store", SECRET_SCHEMA_NONE,
  {
    { "store", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "slot", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
  0, 0, 0, 0, 0, 0, 0, 0
};

static void
assert_has (const KithUid *uid,
            KithKey       *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithKey) found = kith_keyring_lookup (uid, KITH_KEYRING_CURRENT, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (kith_key_equal (found, expected));
}

static void
assert_fails (const KithUid *uid,
              KithStoreError expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithKey) found = kith_keyring_lookup (uid, KITH_KEYRING_CURRENT, NULL, &error);

  g_assert_null (found);
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
}

static void
put (const KithUid *uid,
     KithKey       *secret)
{
  g_autoptr(GError) error = NULL;

  kith_keyring_store (uid, KITH_KEYRING_CURRENT, secret, NULL, &error);
  g_assert_no_error (error);
}

static void
put_text (const KithUid *uid,
          const char    *text)
{
  g_autofree char *store = kith_uid_to_string (uid);
  g_autoptr(GError) error = NULL;

  secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "Kith device key", text, NULL, &error,
                              "store", store, "slot", "device", NULL);
  g_assert_no_error (error);
}

static void
take_away (const KithUid *uid)
{
  g_autofree char *store = kith_uid_to_string (uid);
  g_autoptr(GError) error = NULL;

  g_assert_true (secret_password_clear_sync (&schema, NULL, &error, "store", store, "slot", "device", NULL));
  g_assert_no_error (error);
}

static void
test_found (void)
{
  g_autoptr(KithKey) secret = kith_key_new_random ();
  g_autoptr(KithKey) newer = kith_key_new_random ();
  KithUid uid = kith_uid_new ();

  put (&uid, secret);
  assert_has (&uid, secret);
  assert_has (&uid, secret);
  put (&uid, newer);
  assert_has (&uid, newer);
}

static void
test_not_found (void)
{
  g_autoptr(KithKey) secret = kith_key_new_random ();
  KithUid uid = kith_uid_new ();
  KithUid other = kith_uid_new ();

  assert_fails (&uid, KITH_STORE_ERROR_NO_DEVICE_SECRET);
  put (&other, secret);
  assert_fails (&uid, KITH_STORE_ERROR_NO_DEVICE_SECRET);
  put (&uid, secret);
  take_away (&uid);
  assert_fails (&uid, KITH_STORE_ERROR_NO_DEVICE_SECRET);
  assert_has (&other, secret);
}

/* An item that somebody has meddled with is another state than none at all. */
static void
test_not_a_key (void)
{
  static const char * const texts[] = {
    "", "0", "not hexadecimal", "00112233445566778899aabbccddeeff00112233445566778899aabbccddee",
    "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff00",
    "00112233445566778899aabbccddeeff00112233445566778899aabbccddeefg",
    "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KithUid uid = kith_uid_new ();

      g_test_message ("“%s”", texts[i]);
      put_text (&uid, texts[i]);
      assert_fails (&uid, KITH_STORE_ERROR_WRONG_DEVICE_SECRET);
    }
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GList **ret_found = user_data;
  g_autoptr(GError) error = NULL;

  *ret_found = secret_password_search_finish (result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (*ret_found);
}

/* What stands on an item is no secret: it can be read while the keyring is locked. */
static void
test_gives_nothing_away (void)
{
  g_autoptr(KithKey) secret = kith_key_new_random ();
  KithUid uid = kith_uid_new ();
  g_autofree char *store = kith_uid_to_string (&uid);
  g_autoptr(GHashTable) attributes = NULL;
  g_autofree char *label = NULL;
  GList *found = NULL;

  put (&uid, secret);
  secret_password_search (&schema, SECRET_SEARCH_ALL, NULL, searched_cb, &found, "store", store, NULL);
  while (found == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_length (found), ==, 1);

  label = secret_retrievable_get_label (found->data);
  g_assert_cmpstr (label, ==, "Kith device key");
  attributes = secret_retrievable_get_attributes (found->data);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "store"), ==, store);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "slot"), ==, "device");
  g_hash_table_remove (attributes, "xdg:schema");
  g_assert_cmpuint (g_hash_table_size (attributes), ==, 2);

  /* The bus lets go of what was found in the loop that found it. */
  g_list_free_full (found, g_object_unref);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gpointer
look_up_thread (gpointer data)
{
  return kith_keyring_lookup (data, KITH_KEYRING_CURRENT, NULL, NULL);
}

/* As the store does it: on a thread that has no main loop. */
static void
test_on_threads (void)
{
  g_autoptr(KithKey) secret = kith_key_new_random ();
  KithUid uid = kith_uid_new ();
  GThread *threads[4];

  put (&uid, secret);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("keyring", look_up_thread, &uid);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr(KithKey) found = g_thread_join (threads[i]);

      g_assert_nonnull (found);
      g_assert_true (kith_key_equal (found, secret));
    }
}

static void
test_cancelled (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(KithKey) secret = kith_key_new_random ();
  g_autoptr(GError) error = NULL;
  KithUid uid = kith_uid_new ();

  g_cancellable_cancel (cancellable);
  g_assert_false (kith_keyring_store (&uid, KITH_KEYRING_CURRENT, secret, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (kith_keyring_lookup (&uid, KITH_KEYRING_CURRENT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A store with half of its key in the keyring, and its files as they were made. */
typedef struct
{
  char    *folder;
  char    *path;
  char    *slots_path;
  GBytes  *store;
  GBytes  *slots;
  KithUid  uid;
} Place;

static void
place_clear (Place *self)
{
  kith_test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->slots_path);
  g_clear_pointer (&self->store, g_bytes_unref);
  g_clear_pointer (&self->slots, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static Place
make_place (void)
{
  Place self = { .folder = kith_test_make_folder () };

  self.path = g_build_filename (self.folder, "kith.store", NULL);
  self.slots_path = g_strconcat (self.path, ".slots", NULL);

  return self;
}

static Place
make_vault (void)
{
  Place self = make_place ();
  g_autoptr(GError) error = NULL;
  KithDb *db = kith_vault_create (self.path, passphrase, TRUE, FALSE, &cheap, NULL, &error);

  g_assert_no_error (error);
  self.uid = *kith_db_get_store_uid (db);
  kith_db_close (db);
  self.store = kith_test_read_file (self.path);
  self.slots = kith_test_read_file (self.slots_path);

  return self;
}

static void
assert_unlocks (Place *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (place->path, passphrase, NULL, &error);

  g_assert_no_error (error);
}

/* And neither the store nor its slots has another byte than before. */
static void
assert_stays_shut (Place         *place,
                   KithStoreError expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (place->path, passphrase, NULL, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
  kith_test_assert_file_equals (place->path, place->store);
  kith_test_assert_file_equals (place->slots_path, place->slots);
}

static void
test_vault (void)
{
  g_auto(Place) place = make_vault ();
  g_autoptr(GError) error = NULL;

  assert_unlocks (&place);
  g_assert_null (kith_vault_unlock (place.path, "another", NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  assert_unlocks (&place);
}

/* The keyring was reset. Nothing is made anew: that would be the end of the store. */
static void
test_vault_item_gone (void)
{
  g_auto(Place) place = make_vault ();
  g_autoptr(KithKey) kept = kith_keyring_lookup (&place.uid, KITH_KEYRING_CURRENT, NULL, NULL);

  take_away (&place.uid);
  for (guint i = 0; i < 3; i++)
    assert_stays_shut (&place, KITH_STORE_ERROR_NO_DEVICE_SECRET);
  assert_fails (&place.uid, KITH_STORE_ERROR_NO_DEVICE_SECRET);

  put (&place.uid, kept);
  assert_unlocks (&place);
}

static void
test_vault_item_wrong (void)
{
  g_auto(Place) place = make_vault ();
  g_autoptr(KithKey) kept = kith_keyring_lookup (&place.uid, KITH_KEYRING_CURRENT, NULL, NULL);
  g_autoptr(KithKey) wrong = kith_key_new_random ();

  put (&place.uid, wrong);
  assert_stays_shut (&place, KITH_STORE_ERROR_WRONG_DEVICE_SECRET);
  assert_has (&place.uid, wrong);
  put_text (&place.uid, "what another program wrote");
  assert_stays_shut (&place, KITH_STORE_ERROR_WRONG_DEVICE_SECRET);

  put (&place.uid, kept);
  assert_unlocks (&place);
}

static void
lock_keyring (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(SecretService) service = secret_service_get_sync (SECRET_SERVICE_NONE, NULL, &error);
  g_autoptr(SecretCollection) collection = NULL;
  GList collections = { NULL, NULL, NULL };

  g_assert_no_error (error);
  collection = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (collection);
  collections.data = collection;
  g_assert_cmpint (secret_service_lock_sync (service, &collections, NULL, NULL, &error), ==, 1);
  g_assert_no_error (error);
}

/* There is the item, behind a question that nobody answers: not "not found". Last
 * of all, since nobody here can unlock the keyring again.
 */
static void
test_vault_locked_with_item (void)
{
  g_auto(Place) place = make_vault ();
  g_auto(Place) another = make_place ();
  g_autoptr(KithKey) secret = kith_key_new_random ();
  g_autoptr(GError) error = NULL;

  assert_unlocks (&place);
  lock_keyring ();
  assert_stays_shut (&place, KITH_STORE_ERROR_KEYRING_LOCKED);
  assert_fails (&place.uid, KITH_STORE_ERROR_KEYRING_LOCKED);
  g_assert_false (kith_keyring_store (&place.uid, KITH_KEYRING_CURRENT, secret, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_KEYRING_LOCKED);
  g_clear_error (&error);
  g_assert_null (kith_vault_create (another.path, passphrase, TRUE, FALSE, &cheap, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_KEYRING_LOCKED);
  g_assert_false (g_file_test (another.path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (another.slots_path, G_FILE_TEST_EXISTS));
}

/* Locked from the start, or not there at all: nothing is made on the disk, and a
 * store that needs nobody's help opens.
 */
static void
test_unreachable (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(KithKey) secret = kith_key_new_random ();
  g_autoptr(GError) error = NULL;
  KithStoreError expected = g_strcmp0 (g_getenv ("KITH_KEYRING"), "none") == 0
                            ? KITH_STORE_ERROR_NO_KEYRING
                            : KITH_STORE_ERROR_KEYRING_LOCKED;
  KithUid uid = kith_uid_new ();
  KithDb *db;

  g_assert_false (kith_keyring_store (&uid, KITH_KEYRING_CURRENT, secret, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
  g_clear_error (&error);

  g_assert_null (kith_vault_create (place.path, passphrase, TRUE, FALSE, &cheap, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
  g_clear_error (&error);
  g_assert_false (g_file_test (place.path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (place.slots_path, G_FILE_TEST_EXISTS));

  db = kith_vault_create (place.path, passphrase, FALSE, FALSE, &cheap, NULL, &error);
  g_assert_no_error (error);
  kith_db_close (db);
  assert_unlocks (&place);
}

/* A store whose other half is in a keyring that is not to be reached today. */
static void
test_unreachable_half (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithKey) secret = kith_key_new_random ();
  g_autoptr(KithSlots) slots = kith_slots_new (&store->uid, store->key, FALSE);
  g_auto(Place) place = make_place ();
  g_autoptr(GError) error = NULL;

  kith_slots_set_device (slots, store->key, passphrase, secret, &cheap, &error);
  g_assert_no_error (error);
  kith_slots_save (slots, store->path, &error);
  g_assert_no_error (error);
  kith_test_store_close (store);

  g_set_str (&place.path, store->path);
  g_free (place.slots_path);
  place.slots_path = g_strconcat (place.path, ".slots", NULL);
  place.store = kith_test_read_file (place.path);
  place.slots = kith_test_read_file (place.slots_path);
  assert_stays_shut (&place, g_strcmp0 (g_getenv ("KITH_KEYRING"), "none") == 0
                             ? KITH_STORE_ERROR_NO_KEYRING
                             : KITH_STORE_ERROR_NO_DEVICE_SECRET);
}

/* As a sign-in in the window does it. */
static void
keep_anchor (Place *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (place->path, passphrase, NULL, &error);
  g_autoptr(GBytes) sealed = NULL;

  g_assert_no_error (error);
  sealed = kith_guard_seal (db);
  g_assert_true (kith_vault_keep_anchor (place->path, &place->uid, sealed, NULL));
}

static void
work (Place *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (place->path, passphrase, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (kith_journal_tell (db, "passphrase.harder", NULL, &error));
  g_assert_no_error (error);
}

static void
put_back (const char *path,
          GBytes     *bytes)
{
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL));
}

/* Store, slots and backups are put back together, so only the keyring can tell; and it can be
 * gone on from, and then rests.
 */
static void
test_anchor_tells_of_an_older_profile (void)
{
  g_auto(Place) place = make_vault ();
  g_autofree char *spare = g_strconcat (place.slots_path, "~", NULL);
  g_autoptr(GError) error = NULL;
  KithDb *db = NULL;

  work (&place);
  keep_anchor (&place);
  assert_unlocks (&place);

  put_back (place.path, place.store);
  put_back (place.slots_path, place.slots);
  put_back (spare, place.slots);
  g_assert_null (kith_vault_unlock (place.path, passphrase, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_ROLLED_BACK);
  g_assert_cmpint (kith_store_error_get_doubt (error)->kind, ==, KITH_DOUBT_OLDER);
  g_assert_cmpint (kith_store_error_get_doubt (error)->place, ==, KITH_ANCHOR_KEYRING);
  g_assert_cmpint (kith_store_error_get_doubt (error)->seq, >, kith_store_error_get_doubt (error)->store_seq);
  g_clear_error (&error);

  db = kith_vault_accept (place.path, passphrase, NULL, &error);
  g_assert_no_error (error);
  kith_db_close (db);
  assert_unlocks (&place);
  keep_anchor (&place);
  assert_unlocks (&place);
}

/* A keyring that lost it, or has something else there, opens the store as before. */
static void
test_anchor_is_not_needed (void)
{
  g_auto(Place) place = make_vault ();
  g_autofree char *store = kith_uid_to_string (&place.uid);
  g_autoptr(GBytes) found = NULL;

  assert_unlocks (&place);
  keep_anchor (&place);
  found = kith_keyring_lookup_anchor (&place.uid, NULL);
  g_assert_nonnull (found);
  g_assert_cmpuint (g_bytes_get_size (found), ==, KITH_ANCHOR_SIZE);

  g_assert_true (secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "another", "no anchor", NULL, NULL,
                                             "store", store, "slot", "anchor", NULL));
  assert_unlocks (&place);
  kith_keyring_clear (&place.uid, KITH_KEYRING_ANCHOR, NULL);
  g_assert_null (kith_keyring_lookup_anchor (&place.uid, NULL));
  assert_unlocks (&place);
}

static void
test_missing (void)
{
  g_test_skip ("there is no gnome-keyring on this machine");
}

static void
add_unlocked_tests (void)
{
  g_test_add_func ("/keyring/found", test_found);
  g_test_add_func ("/keyring/not-found", test_not_found);
  g_test_add_func ("/keyring/not-a-key", test_not_a_key);
  g_test_add_func ("/keyring/gives-nothing-away", test_gives_nothing_away);
  g_test_add_func ("/keyring/on-threads", test_on_threads);
  g_test_add_func ("/keyring/cancelled", test_cancelled);
  g_test_add_func ("/keyring/vault/both-halves", test_vault);
  g_test_add_func ("/keyring/vault/item-gone", test_vault_item_gone);
  g_test_add_func ("/keyring/vault/item-wrong", test_vault_item_wrong);
  g_test_add_func ("/keyring/vault/anchor-tells-of-an-older-profile", test_anchor_tells_of_an_older_profile);
  g_test_add_func ("/keyring/vault/anchor-is-not-needed", test_anchor_is_not_needed);
  g_test_add_func ("/keyring/vault/locked-with-item", test_vault_locked_with_item);
}

int
main (int    argc,
      char **argv)
{
  const char *state = g_getenv ("KITH_KEYRING");

  g_test_init (&argc, &argv, NULL);

  if (state == NULL)
    {
      g_test_add_func ("/keyring/missing", test_missing);
    }
  else if (strcmp (state, "unlocked") == 0)
    {
      add_unlocked_tests ();
    }
  else
    {
      g_test_add_func ("/keyring/unreachable", test_unreachable);
      g_test_add_func ("/keyring/unreachable-half", test_unreachable_half);
    }

  return g_test_run ();
}
