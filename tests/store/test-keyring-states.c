/* test-keyring-states.c: every state of the keyring, at every moment at which it is asked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Eight states times three moments (a store is made, it is signed in to, its
 * passphrase is changed and moved to the keyring), with the desktop's own
 * keyring in surroundings that KITH_STATES names, with libsecret's file backend
 * and no portal, and with a service that forgets (tests/forgetful-keyring). Each of the twenty-four works, or ends in an error of its own
 * for which the window has a page; and where it does not work, no byte of the
 * store and of its slots is another one.
 */

#include "config.h"

#include <libsecret/secret.h>
#include <string.h>

#include "kith-keyring.h"
#include "kith-test-store.h"
#include "kith-vault.h"

#define WORKS -1

static const char passphrase[] = "seven grey herons wade upstream";
static const char newer[] = "eleven otters under violet bridges, again";
static const KithKdfCost cheap = { 1, 8192 };

typedef enum
{
  NO_SERVICE,
  PORTAL_MISSING,
  LOCKED,
  FOUND,
  NOT_FOUND,
  WRONG,
  REFUSED,
  FORGETS,
} State;

typedef struct
{
  const char *name;
  const char *surroundings;          /* which run it belongs to */
  int         at_set_up;
  int         at_sign_in;
  int         at_change;
} StateCase;

/* A sign-in writes nothing into the keyring, so who only cannot write signs in. */
static const StateCase cases[] = {
  [NO_SERVICE] = { "no-service", "none",
                   KITH_STORE_ERROR_NO_KEYRING, KITH_STORE_ERROR_NO_KEYRING, KITH_STORE_ERROR_NO_KEYRING },
  [PORTAL_MISSING] = { "portal-missing", "portal",
                       KITH_STORE_ERROR_NO_PORTAL, KITH_STORE_ERROR_NO_PORTAL, KITH_STORE_ERROR_NO_PORTAL },
  [FOUND] = { "found", "unlocked", WORKS, WORKS, WORKS },
  [NOT_FOUND] = { "not-found-though-the-store-exists", "unlocked",
                  KITH_STORE_ERROR_EXISTS, KITH_STORE_ERROR_NO_DEVICE_SECRET, KITH_STORE_ERROR_NO_DEVICE_SECRET },
  [WRONG] = { "found-but-wrong", "unlocked",
              KITH_STORE_ERROR_EXISTS, KITH_STORE_ERROR_WRONG_DEVICE_SECRET, KITH_STORE_ERROR_WRONG_DEVICE_SECRET },
  [FORGETS] = { "read-back-differs", "forgetful",
                KITH_STORE_ERROR_KEYRING_FORGETS, WORKS, KITH_STORE_ERROR_KEYRING_FORGETS },
  [REFUSED] = { "write-refused", "empty",
                KITH_STORE_ERROR_KEYRING_REFUSED, WORKS, KITH_STORE_ERROR_KEYRING_REFUSED },
  /* Each in a run of its own: nobody here can unlock it again. */
  [LOCKED] = { "locked-and-dismissed", "dismissed",
               KITH_STORE_ERROR_KEYRING_LOCKED, KITH_STORE_ERROR_KEYRING_LOCKED, KITH_STORE_ERROR_KEYRING_LOCKED },
};

static const State order[] = { NO_SERVICE, PORTAL_MISSING, FOUND, NOT_FOUND, WRONG, FORGETS, REFUSED, LOCKED };

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

typedef struct
{
  KithTestStore *store;
  KithKey       *secret;             /* the right half, whatever the keyring has */
  char          *slots_path;
  GBytes        *bytes;
  GBytes        *slots_bytes;
} Place;

static void
place_clear (Place *self)
{
  kith_test_store_free (self->store);
  g_clear_pointer (&self->secret, kith_key_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->slots_bytes, g_bytes_unref);
  g_free (self->slots_path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

/* A store that is there already, made on a better day. */
static Place
make_place (gboolean with_secret)
{
  Place self = { .store = kith_test_store_new () };
  g_autoptr(KithSlots) slots = kith_slots_new (&self.store->uid, self.store->key, FALSE);
  g_autoptr(GError) error = NULL;

  self.secret = with_secret ? kith_key_new_random () : NULL;
  kith_slots_set_device (slots, self.store->key, passphrase, self.secret, &cheap, &error);
  g_assert_no_error (error);
  kith_slots_save (slots, self.store->path, &error);
  g_assert_no_error (error);
  kith_test_store_close (self.store);

  self.slots_path = g_strconcat (self.store->path, ".slots", NULL);
  self.bytes = kith_test_read_file (self.store->path);
  self.slots_bytes = kith_test_read_file (self.slots_path);

  return self;
}

static void
put (const KithUid *uid,
     const char    *text)
{
  g_autofree char *store = kith_uid_to_string (uid);
  g_autoptr(GError) error = NULL;

  secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "Kith device key", text, NULL, &error,
                              "store", store, "slot", "device", NULL);
  g_assert_no_error (error);
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
  secret_service_lock_sync (service, &collections, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
bring_about (State  state,
             Place *place)
{
  static const char other[] = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
  const KithUid *uid = &place->store->uid;
  g_autoptr(GError) error = NULL;

  if (state == WRONG)
    put (uid, other);
  else if (place->secret != NULL && (state == FOUND || state == LOCKED))
    g_assert_true (kith_keyring_store (uid, KITH_KEYRING_CURRENT, place->secret, NULL, &error));

  if (state == LOCKED)
    lock_keyring ();
}

static void
assert_outcome (gboolean      is_done,
                const GError *error,
                int           expected)
{
  if (expected == WORKS)
    g_assert_no_error (error);
  else
    g_assert_error (error, KITH_STORE_ERROR, expected);
  g_assert_true (is_done == (expected == WORKS));
}

static void
assert_untouched (Place *place)
{
  kith_test_assert_file_equals (place->store->path, place->bytes);
  kith_test_assert_file_equals (place->slots_path, place->slots_bytes);
}

/* Beside a store, nothing that a keyring says ever makes another one. */
static void
test_set_up (gconstpointer data)
{
  const State state = GPOINTER_TO_INT (data);
  const StateCase *one = &cases[state];
  g_auto(Place) place = make_place (FALSE);
  g_autofree char *path = g_build_filename (place.store->folder, "new.kith", NULL);
  const char *where = one->at_set_up == KITH_STORE_ERROR_EXISTS ? place.store->path : path;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  bring_about (state, &place);
  db = kith_vault_create (where, passphrase, TRUE, FALSE, &cheap, NULL, &error);
  assert_outcome (db != NULL, error, one->at_set_up);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == (one->at_set_up == WORKS));
  assert_untouched (&place);
}

static void
test_sign_in (gconstpointer data)
{
  const State state = GPOINTER_TO_INT (data);
  const StateCase *one = &cases[state];
  g_auto(Place) place = make_place (state != REFUSED && state != FORGETS);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  bring_about (state, &place);
  db = kith_vault_unlock (place.store->path, passphrase, NULL, &error);
  assert_outcome (db != NULL, error, one->at_sign_in);
  if (one->at_sign_in != WORKS)
    assert_untouched (&place);
}

static void
assert_passphrase (Place      *place,
                   const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (place->store->path, words, NULL, &error);

  g_assert_no_error (error);
}

static void
test_change (gconstpointer data)
{
  const State state = GPOINTER_TO_INT (data);
  const StateCase *one = &cases[state];
  gboolean stood_alone = state == REFUSED || state == FORGETS;
  g_auto(Place) place = make_place (!stood_alone);
  g_autoptr(GError) error = NULL;
  const char *kind = NULL;
  gboolean is_done;

  bring_about (state, &place);
  is_done = kith_vault_change_passphrase (place.store->path, passphrase, newer, TRUE, NULL, &kind, &error);
  assert_outcome (is_done, error, one->at_change);
  if (one->at_change != WORKS)
    assert_untouched (&place);

  /* Whoever can sign in at all does so with the passphrase that holds. */
  if (one->at_sign_in == WORKS)
    assert_passphrase (&place, one->at_change == WORKS ? newer : passphrase);
}

static void
test_missing (void)
{
  g_test_skip ("there is no gnome-keyring on this machine");
}

/* Moving to the keyring and away again, on a day on which everything works. */
static void
test_there_and_back (void)
{
  g_auto(Place) place = make_place (FALSE);
  g_autoptr(KithKey) kept = NULL;
  g_autoptr(GError) error = NULL;
  const char *kind = NULL;

  g_assert_true (kith_vault_change_passphrase (place.store->path, passphrase, newer, TRUE, NULL, &kind, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (kind, ==, "keyring.join");
  kept = kith_keyring_lookup (&place.store->uid, KITH_KEYRING_CURRENT, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (kith_keyring_lookup (&place.store->uid, KITH_KEYRING_NEXT, NULL, NULL));
  assert_passphrase (&place, newer);

  g_assert_true (kith_vault_change_passphrase (place.store->path, newer, newer, TRUE, NULL, &kind, &error));
  g_assert_cmpstr (kind, ==, "passphrase.change");
  g_assert_true (kith_vault_change_passphrase (place.store->path, newer, newer, FALSE, NULL, &kind, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (kind, ==, "keyring.leave");
  g_assert_null (kith_keyring_lookup (&place.store->uid, KITH_KEYRING_CURRENT, NULL, NULL));
  assert_passphrase (&place, newer);
}

/* A program that died between the slots and the keyring: the half beside the
 * old one is the right one, and takes its place.
 */
static void
test_half_way (void)
{
  g_auto(Place) place = make_place (TRUE);
  g_autoptr(KithKey) old = kith_key_new_random ();
  g_autoptr(KithKey) settled = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_keyring_store (&place.store->uid, KITH_KEYRING_CURRENT, old, NULL, &error));
  g_assert_true (kith_keyring_store (&place.store->uid, KITH_KEYRING_NEXT, place.secret, NULL, &error));
  g_assert_no_error (error);
  assert_passphrase (&place, passphrase);
  settled = kith_keyring_lookup (&place.store->uid, KITH_KEYRING_CURRENT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (kith_key_equal (settled, place.secret));
  g_assert_null (kith_keyring_lookup (&place.store->uid, KITH_KEYRING_NEXT, NULL, NULL));
}

static void
add_test (State         state,
          const char   *moment,
          GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/keyring-states/%s/%s", cases[state].name, moment);

  g_test_add_data_func (path, GINT_TO_POINTER (state), func);
}

int
main (int    argc,
      char **argv)
{
  const char *surroundings = g_getenv ("KITH_STATES");

  g_test_init (&argc, &argv, NULL);

  if (surroundings == NULL)
    {
      g_test_add_func ("/keyring-states/missing", test_missing);
      return g_test_run ();
    }

  if (strcmp (surroundings, "portal") == 0)
    g_setenv ("SECRET_BACKEND", "file", TRUE);

  if (strcmp (surroundings, "unlocked") == 0)
    {
      g_test_add_func ("/keyring-states/there-and-back", test_there_and_back);
      g_test_add_func ("/keyring-states/half-way", test_half_way);
    }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (strcmp (cases[order[i]].surroundings, surroundings) != 0)
        continue;

      add_test (order[i], "set-up", test_set_up);
      add_test (order[i], "sign-in", test_sign_in);
      add_test (order[i], "change", test_change);
    }

  return g_test_run ();
}
