/* test-vault.c: a store made and unlocked with a passphrase, whatever happened to its files
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>

#include "kith-vault.h"

static const char passphrase[] = "seven grey herons wade upstream";
static const char other_passphrase[] = "nobody counted the brass buttons";

/* The cheapest that Argon2id can be. */
static const KithKdfCost cheap = { 1, 8192 };

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
place_clear (Place *self)
{
  kith_test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static Place
make_place (void)
{
  Place self;

  self.folder = kith_test_make_folder ();
  self.path = g_build_filename (self.folder, "kith", "kith.store", NULL);

  return self;
}

static void
create (const char *path,
        const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_create (path, words, FALSE, FALSE, &cheap, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);
}

static void
assert_is_not_created (const char    *path,
                       const char    *words,
                       KithStoreError expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_create (path, words, FALSE, FALSE, &cheap, NULL, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
}

static void
assert_unlocks (const char *path,
                const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (path, words, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);
}

static void
assert_stays_shut (const char    *path,
                   const char    *words,
                   KithStoreError expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (path, words, NULL, &error);

  g_assert_null (db);
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
}

static char *
beside (const char *path,
        const char *suffix)
{
  return g_strconcat (path, suffix, NULL);
}

static GBytes *
read_beside (const char *path,
             const char *suffix)
{
  g_autofree char *name = beside (path, suffix);

  return kith_test_read_file (name);
}

static void
write_beside (const char *path,
              const char *suffix,
              GBytes     *bytes)
{
  g_autofree char *name = beside (path, suffix);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (name, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
remove_beside (const char *path,
               const char *suffix)
{
  g_autofree char *name = beside (path, suffix);

  g_assert_no_errno (g_unlink (name));
}

static void
assert_equals_beside (const char *path,
                      const char *suffix,
                      GBytes     *bytes)
{
  g_autofree char *name = beside (path, suffix);

  kith_test_assert_file_equals (name, bytes);
}

static void
test_create_and_unlock (void)
{
  g_auto(Place) place = make_place ();
  g_autofree char *folder = g_path_get_dirname (place.path);
  struct stat info;

  create (place.path, passphrase);
  g_assert_no_errno (stat (folder, &info));
  g_assert_cmpuint (info.st_mode & 07777, ==, 0700);
  for (guint i = 0; i < 3; i++)
    assert_unlocks (place.path, passphrase);
}

static void
test_wrong_passphrase (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(GBytes) store = NULL;
  g_autoptr(GBytes) slots = NULL;

  create (place.path, passphrase);
  store = read_beside (place.path, "");
  slots = read_beside (place.path, ".slots");
  for (guint i = 0; i < 5; i++)
    assert_stays_shut (place.path, other_passphrase, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  assert_stays_shut (place.path, "", KITH_STORE_ERROR_WRONG_PASSPHRASE);

  assert_equals_beside (place.path, "", store);
  assert_equals_beside (place.path, ".slots", slots);
  assert_equals_beside (place.path, ".slots~", slots);
  assert_unlocks (place.path, passphrase);
}

typedef struct
{
  const char *words;
  gboolean    alone;
  gboolean    with_keyring;
} StrengthCase;

/* Where the keyring has the other half, a little less will do. */
static void
test_weak_passphrases (void)
{
  static const StrengthCase cases[] = {
    { "", FALSE, FALSE },
    { "a", FALSE, FALSE },
    { "password", FALSE, FALSE },
    { "Password1!", FALSE, FALSE },
    { "qwertyuiop", FALSE, FALSE },
    { "111111111111", FALSE, FALSE },
    { "letmein2024", FALSE, FALSE },
    { "seven grey herons wade upstream", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Place) place = make_place ();

      g_test_message ("“%s”", cases[i].words);
      if (cases[i].alone)
        {
          create (place.path, cases[i].words);
          continue;
        }

      assert_is_not_created (place.path, cases[i].words, KITH_STORE_ERROR_WEAK_PASSPHRASE);
      g_assert_false (g_file_test (place.path, G_FILE_TEST_EXISTS));
    }
}

/* A keyring that is asked for is asked only after the passphrase is found strong. */
static void
test_weak_before_keyring (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_vault_create (place.path, "password", TRUE, FALSE, &cheap, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WEAK_PASSPHRASE);
}

static void
test_fictional (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_create (place.path, KITH_FICTIONAL_PASSPHRASE, FALSE, TRUE, &cheap, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (kith_db_get_is_fictional (db));
  g_clear_pointer (&db, kith_db_close);
  db = kith_vault_unlock (place.path, KITH_FICTIONAL_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (kith_db_get_is_fictional (db));
}

static void
test_never_overwrites (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(GBytes) store = NULL;
  g_autoptr(GBytes) slots = NULL;

  create (place.path, passphrase);
  store = read_beside (place.path, "");
  slots = read_beside (place.path, ".slots");
  assert_is_not_created (place.path, other_passphrase, KITH_STORE_ERROR_EXISTS);
  assert_equals_beside (place.path, "", store);
  assert_equals_beside (place.path, ".slots", slots);
  assert_equals_beside (place.path, ".slots~", slots);

  remove_beside (place.path, ".slots");
  remove_beside (place.path, ".slots~");
  assert_is_not_created (place.path, other_passphrase, KITH_STORE_ERROR_EXISTS);
  assert_equals_beside (place.path, "", store);
}

/* A store that was moved away, or lies on a disk that is not there just now: the
 * slots beside its place are the only way into it.
 */
static void
test_keeps_the_slots_of_a_store_moved_away (void)
{
  g_auto(Place) place = make_place ();
  g_autofree char *away = beside (place.path, ".away");
  g_autofree char *uid = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(GError) error = NULL;

  create (place.path, passphrase);
  slots = kith_slots_load (place.path, &error);
  g_assert_no_error (error);
  g_assert_no_errno (g_rename (place.path, away));
  create (place.path, other_passphrase);
  assert_unlocks (place.path, other_passphrase);

  uid = kith_uid_to_string (kith_slots_get_store_uid (slots));
  kept = g_strconcat (place.path, "-", uid, NULL);
  g_assert_no_errno (g_rename (away, kept));
  assert_unlocks (kept, passphrase);
}

/* This program cannot tell what they hold, so they stay where they are. */
static void
test_leaves_newer_slots (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(GByteArray) bytes = NULL;
  g_autoptr(GBytes) newer = NULL;

  create (place.path, passphrase);
  bytes = g_bytes_unref_to_array (read_beside (place.path, ".slots"));
  bytes->data[8] = 2;
  crypto_generichash (bytes->data + bytes->len - 16, 16, bytes->data, bytes->len - 16, NULL, 0);
  newer = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  write_beside (place.path, ".slots", newer);
  remove_beside (place.path, "");
  assert_is_not_created (place.path, other_passphrase, KITH_STORE_ERROR_TOO_NEW);
  assert_equals_beside (place.path, ".slots", newer);
}

static void
test_no_store (void)
{
  g_auto(Place) place = make_place ();
  g_autofree char *folder = g_path_get_dirname (place.path);

  assert_stays_shut (place.path, passphrase, KITH_STORE_ERROR_NO_STORE);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  create (place.path, passphrase);
  remove_beside (place.path, "");
  assert_stays_shut (place.path, passphrase, KITH_STORE_ERROR_NO_STORE);
  g_assert_false (g_file_test (place.path, G_FILE_TEST_EXISTS));
}

static void
test_slots_lost (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(GBytes) store = NULL;
  g_autoptr(GBytes) slots = NULL;
  g_autoptr(GBytes) nothing = g_bytes_new_static ("", 0);

  create (place.path, passphrase);
  store = read_beside (place.path, "");
  slots = read_beside (place.path, ".slots");

  write_beside (place.path, ".slots", nothing);
  assert_unlocks (place.path, passphrase);
  remove_beside (place.path, ".slots");
  assert_unlocks (place.path, passphrase);
  /* Each time the lost one was written anew. */
  remove_beside (place.path, ".slots");
  remove_beside (place.path, ".slots~");
  assert_stays_shut (place.path, passphrase, KITH_STORE_ERROR_SLOTS);
  assert_equals_beside (place.path, "", store);

  write_beside (place.path, ".slots", slots);
  assert_unlocks (place.path, passphrase);
}

/* Killed after the slots were written and before the store was: nothing is lost,
 * since there was nothing yet, and the person can begin again.
 */
static void
test_cut_off_before_the_store (void)
{
  g_auto(Place) place = make_place ();
  g_autofree char *made = beside (place.path, ".new");
  g_autoptr(GError) error = NULL;

  create (place.path, passphrase);
  g_assert_no_errno (g_rename (place.path, made));
  assert_stays_shut (place.path, passphrase, KITH_STORE_ERROR_NO_STORE);
  create (place.path, passphrase);
  assert_unlocks (place.path, passphrase);
}

/* Another store's slots, with the very same passphrase: its key is not ours. */
static void
test_slots_of_another_store (void)
{
  g_auto(Place) place = make_place ();
  g_auto(Place) other = make_place ();
  g_autoptr(GBytes) slots = NULL;
  g_autoptr(GBytes) store = NULL;

  create (place.path, passphrase);
  create (other.path, passphrase);
  store = read_beside (place.path, "");
  slots = read_beside (other.path, ".slots");
  write_beside (place.path, ".slots", slots);
  write_beside (place.path, ".slots~", slots);
  assert_stays_shut (place.path, passphrase, KITH_STORE_ERROR_FOREIGN);
  assert_equals_beside (place.path, "", store);
}

/* The right key for a store that says it is another: a file of a copied key. */
static void
test_identity_of_another (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(GError) error = NULL;
  KithUid other = kith_uid_new ();

  kith_test_store_close (store);
  slots = kith_slots_new (&other, store->key, FALSE);
  kith_slots_set_device (slots, store->key, passphrase, NULL, &cheap, &error);
  g_assert_no_error (error);
  kith_slots_save (slots, store->path, &error);
  g_assert_no_error (error);
  assert_stays_shut (store->path, passphrase, KITH_STORE_ERROR_SLOTS);
}

/* SQLCipher says the same of both; a person must not be told to type again. */
static void
test_damage_is_no_wrong_passphrase (void)
{
  static const gsize places[] = { 0, 15, 16, 100, 4000, 4095 };
  g_auto(Place) place = make_place ();
  g_autoptr(GBytes) whole = NULL;

  create (place.path, passphrase);
  whole = read_beside (place.path, "");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gsize n_bytes = g_bytes_get_size (whole);
      guint8 *copy = g_memdup2 (g_bytes_get_data (whole, NULL), n_bytes);
      g_autoptr(GBytes) damaged = g_bytes_new_take (copy, n_bytes);

      copy[places[i]] ^= 0x40;
      write_beside (place.path, "", damaged);
      assert_stays_shut (place.path, passphrase, KITH_STORE_ERROR_DAMAGED);
      assert_stays_shut (place.path, other_passphrase, KITH_STORE_ERROR_WRONG_PASSPHRASE);
      assert_equals_beside (place.path, "", damaged);
    }

  write_beside (place.path, "", whole);
  assert_unlocks (place.path, passphrase);
}

/* It opens when somebody has read what is missing, and then it is asked no more. */
static void
test_older_store_put_back (void)
{
  g_auto(Place) place = make_place ();
  g_autoptr(GBytes) older = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) row = kith_test_child_row ("Ada", "Quill");

  create (place.path, passphrase);
  older = read_beside (place.path, "");
  db = kith_vault_unlock (place.path, passphrase, NULL, &error);
  act = kith_act_begin (db, "child.add", NULL, NULL, &error);
  kith_act_insert (act, row, NULL, &error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
  g_clear_pointer (&act, kith_act_free);
  g_clear_pointer (&db, kith_db_close);

  write_beside (place.path, "", older);
  assert_stays_shut (place.path, passphrase, KITH_STORE_ERROR_ROLLED_BACK);
  db = kith_vault_accept (place.path, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (db);
  g_clear_pointer (&db, kith_db_close);
  assert_unlocks (place.path, passphrase);
}

static void
test_folder_cannot_be_made (void)
{
  g_auto(Place) place = make_place ();
  g_autofree char *file = g_build_filename (place.folder, "file", NULL);
  g_autofree char *path = g_build_filename (file, "kith.store", NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (file, "", 0, &error);
  g_assert_no_error (error);
  assert_is_not_created (path, passphrase, KITH_STORE_ERROR_READ_ONLY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/create/and-unlock", test_create_and_unlock);
  g_test_add_func ("/vault/create/weak-passphrases", test_weak_passphrases);
  g_test_add_func ("/vault/create/weak-before-keyring", test_weak_before_keyring);
  g_test_add_func ("/vault/create/fictional", test_fictional);
  g_test_add_func ("/vault/create/never-overwrites", test_never_overwrites);
  g_test_add_func ("/vault/create/keeps-the-slots-of-a-store-moved-away", test_keeps_the_slots_of_a_store_moved_away);
  g_test_add_func ("/vault/create/leaves-newer-slots", test_leaves_newer_slots);
  g_test_add_func ("/vault/create/folder-cannot-be-made", test_folder_cannot_be_made);
  g_test_add_func ("/vault/unlock/wrong-passphrase", test_wrong_passphrase);
  g_test_add_func ("/vault/unlock/no-store", test_no_store);
  g_test_add_func ("/vault/unlock/slots-lost", test_slots_lost);
  g_test_add_func ("/vault/unlock/cut-off-before-the-store", test_cut_off_before_the_store);
  g_test_add_func ("/vault/unlock/slots-of-another-store", test_slots_of_another_store);
  g_test_add_func ("/vault/unlock/identity-of-another", test_identity_of_another);
  g_test_add_func ("/vault/unlock/damage-is-no-wrong-passphrase", test_damage_is_no_wrong_passphrase);
  g_test_add_func ("/vault/unlock/older-store-put-back", test_older_store_put_back);

  return g_test_run ();
}
