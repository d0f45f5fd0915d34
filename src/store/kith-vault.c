/* kith-vault.c: making and unlocking a store with what a person knows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-vault.h"

#include <sodium.h>
#include <string.h>
#include <zxcvbn.h>

#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-guard.h"
#include "kith-keyring.h"

#define MIB (G_GUINT64_CONSTANT (1) << 20)

/* log10 of the guesses from which zxcvbn gives a passphrase 3 and 4 of 4. */
#define STRONG_ENOUGH_WITH_KEYRING 8.0
#define STRONG_ENOUGH_ALONE 10.0

/* Without the keyring's half the passphrase stands alone, so a guess costs
 * twice the memory. A fictional store's passphrase is public.
 */
static const KithKdfCost cost_with_keyring = { 3, 256 * MIB };
static const KithKdfCost cost_alone = { 4, 512 * MIB };
static const KithKdfCost cost_fictional = { 1, 8 * MIB };

static const KithKdfCost *
choose_cost (gboolean use_keyring,
             gboolean is_fictional)
{
  if (is_fictional)
    return &cost_fictional;

  return use_keyring ? &cost_with_keyring : &cost_alone;
}

static gboolean
check_strength (const char *passphrase,
                gboolean    use_keyring,
                gboolean    is_fictional,
                GError    **error)
{
  double wanted = use_keyring ? STRONG_ENOUGH_WITH_KEYRING : STRONG_ENOUGH_ALONE;

  /* zxcvbn gives bits; log10 of the guesses is what its scale is made of. */
  if (is_fictional || ZxcvbnMatch (passphrase, NULL, NULL) * 0.301029996 >= wanted)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WEAK_PASSPHRASE,
                       "The passphrase can be guessed too easily");

  return FALSE;
}

static KithKey *
make_secret (const KithUid *store_uid,
             gboolean       use_keyring,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(KithKey) secret = kith_key_new_random ();

  if (use_keyring && !kith_keyring_store (store_uid, secret, cancellable, error))
    return NULL;

  return g_steal_pointer (&secret);
}

static gboolean
store_is_there (const char *path,
                GError    **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_EXISTS,
                       "There is a store at this place already");

  return TRUE;
}

/* Slots without their store may belong to one that was moved away, and are the
 * only way into it. They stay under a name to which it can be moved back.
 */
static gboolean
keep_older_slots (const char *path,
                  GError    **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_load (path, &local_error);
  g_autofree char *uid = NULL;
  g_autofree char *kept = NULL;

  if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_TOO_NEW))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (slots == NULL)
    return TRUE;

  uid = kith_uid_to_string (kith_slots_get_store_uid (slots));
  kept = g_strconcat (path, "-", uid, NULL);

  return kith_slots_save (slots, kept, error);
}

/**
 * kith_vault_create_filled:
 * @path: where the store shall be
 * @passphrase: what the person will type
 * @use_keyring: whether half of the key goes to the keyring
 * @is_fictional: whether nobody in the store will be real
 * @cost: (nullable): what a guess shall cost; %NULL for what is right
 * @fill: (nullable) (scope call): what puts in what a store must have
 * @fill_data: its data
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Makes a store and its slots file. The slots are on the disk before the store
 * is, so that there is never a store that nobody can open; and the store is in
 * its place when it is filled, so that there is never one that is not set up.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_vault_create_filled (const char        *path,
                          const char        *passphrase,
                          gboolean           use_keyring,
                          gboolean           is_fictional,
                          const KithKdfCost *cost,
                          KithDbFill         fill,
                          gpointer           fill_data,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_autoptr(KithKey) file_key = kith_key_new_random ();
  g_autoptr(KithKey) secret = NULL;
  g_autoptr(KithSlots) slots = NULL;
  KithUid store_uid = kith_uid_new ();
  KithDb *db = NULL;

  if (store_is_there (path, error) ||
      !check_strength (passphrase, use_keyring, is_fictional, error))
    return NULL;

  if (!kith_db_check_place (path, error) ||
      !keep_older_slots (path, error))
    return NULL;

  secret = make_secret (&store_uid, use_keyring, cancellable, error);
  if (secret == NULL)
    return NULL;

  slots = kith_slots_new (&store_uid, file_key, is_fictional);
  if (!kith_slots_set_device (slots, file_key, passphrase, use_keyring ? secret : NULL,
                              cost != NULL ? cost : choose_cost (use_keyring, is_fictional), error) ||
      !kith_slots_save (slots, path, error))
    return NULL;

  db = kith_db_create_filled (path, file_key, &store_uid, is_fictional, fill, fill_data, error);
  if (db != NULL)
    kith_guard_watch (db, path, slots);

  return db;
}

/**
 * kith_vault_create:
 * @path: where the store shall be
 * @passphrase: what the person will type
 * @use_keyring: whether half of the key goes to the keyring
 * @is_fictional: whether nobody in the store will be real
 * @cost: (nullable): what a guess shall cost; %NULL for what is right
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Makes an empty store and its slots file.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_vault_create (const char        *path,
                   const char        *passphrase,
                   gboolean           use_keyring,
                   gboolean           is_fictional,
                   const KithKdfCost *cost,
                   GCancellable      *cancellable,
                   GError           **error)
{
  return kith_vault_create_filled (path, passphrase, use_keyring, is_fictional, cost, NULL, NULL, cancellable, error);
}

static gboolean
check_belongs (KithDb    *db,
               KithSlots *slots,
               GError   **error)
{
  if (kith_uid_equal (kith_db_get_store_uid (db), kith_slots_get_store_uid (slots)))
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS,
                       "The slots file belongs to another store");

  return FALSE;
}

static KithSlots *
load_slots (const char *path,
            GError    **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return kith_slots_load (path, error);

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_STORE,
                       "There is no store at this place");

  return NULL;
}

static KithKey *
open_slots (KithSlots    *slots,
            const char   *passphrase,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr(KithKey) secret = NULL;

  if (kith_slots_needs_secret (slots))
    {
      secret = kith_keyring_lookup (kith_slots_get_store_uid (slots), cancellable, error);
      if (secret == NULL)
        return NULL;
    }

  return kith_slots_open_device (slots, passphrase, secret, error);
}

static KithDb *
unlock (const char    *path,
        const char    *passphrase,
        KithGuardFlags flags,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr(KithSlots) slots = load_slots (path, error);
  g_autoptr(KithKey) file_key = slots != NULL ? open_slots (slots, passphrase, cancellable, error) : NULL;
  g_autoptr(KithDb) db = file_key != NULL ? kith_guard_open (path, slots, file_key, flags, error) : NULL;

  if (db == NULL || !check_belongs (db, slots, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * kith_vault_unlock:
 * @path: where the store is
 * @passphrase: what the person typed
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_vault_unlock (const char   *path,
                   const char   *passphrase,
                   GCancellable *cancellable,
                   GError      **error)
{
  return unlock (path, passphrase, KITH_GUARD_NONE, cancellable, error);
}

/**
 * kith_vault_accept:
 * @path: where the store is
 * @passphrase: what the person typed
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Opens a store that is older than its anchors, because the person has read
 * what is missing and goes on with it. The journal says so.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_vault_accept (const char   *path,
                   const char   *passphrase,
                   GCancellable *cancellable,
                   GError      **error)
{
  return unlock (path, passphrase, KITH_GUARD_ACCEPT, cancellable, error);
}

/**
 * kith_vault_open_key:
 * @path: where a store or a backup is, or was
 * @passphrase: what the person typed
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Opens the slots alone, whatever state the file beside them is in.
 *
 * Returns: (transfer full) (nullable): the store's key
 */
KithKey *
kith_vault_open_key (const char   *path,
                     const char   *passphrase,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr(KithSlots) slots = kith_slots_load (path, error);

  return slots != NULL ? open_slots (slots, passphrase, cancellable, error) : NULL;
}

/**
 * kith_vault_back_up:
 * @path: where the store is
 * @passphrase: what the person typed
 * @why: what the backup is made for; see kith_backup_make()
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Opens a store that is closed, makes a backup of it, and closes it.
 *
 * Returns: (transfer full) (nullable): where the backup is
 */
char *
kith_vault_back_up (const char   *path,
                    const char   *passphrase,
                    const char   *why,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr(KithSlots) slots = load_slots (path, error);
  g_autoptr(KithKey) file_key = slots != NULL ? open_slots (slots, passphrase, cancellable, error) : NULL;
  g_autoptr(KithDb) db = file_key != NULL ? kith_guard_open (path, slots, file_key, KITH_GUARD_NONE, error) : NULL;

  if (db == NULL || !check_belongs (db, slots, error))
    return NULL;

  return kith_backup_make (db, path, file_key, why, error);
}

/**
 * kith_vault_check_backup:
 * @path: where the backup is
 * @passphrase: what the person typed
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Opens a backup with its own slots, as it would be on another day, and looks
 * through it.
 *
 * Returns: (transfer full) (nullable): what was found
 */
KithCheckReport *
kith_vault_check_backup (const char   *path,
                         const char   *passphrase,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr(KithSlots) slots = load_slots (path, error);
  g_autoptr(KithKey) file_key = slots != NULL ? open_slots (slots, passphrase, cancellable, error) : NULL;

  return file_key != NULL ? kith_backup_check (path, file_key, error) : NULL;
}

/**
 * kith_vault_check_passphrase:
 * @path: where the store is
 * @passphrase: what the person typed
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the passphrase opens the store, which stays as it is
 */
gboolean
kith_vault_check_passphrase (const char   *path,
                             const char   *passphrase,
                             GCancellable *cancellable,
                             GError      **error)
{
  g_autoptr(KithSlots) slots = load_slots (path, error);
  g_autoptr(KithKey) file_key = slots != NULL ? open_slots (slots, passphrase, cancellable, error) : NULL;

  return file_key != NULL;
}

/**
 * kith_vault_set_recovery:
 * @path: where the store is
 * @passphrase: what the person typed
 * @code: the recovery key
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Lets a recovery key open the store. One that did so before opens nothing any
 * more. The key itself is in no file: who does not write it down has none.
 *
 * Returns: whether it is saved
 */
gboolean
kith_vault_set_recovery (const char   *path,
                         const char   *passphrase,
                         const guint8  code[KITH_RECOVERY_CODE_SIZE],
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr(KithSlots) slots = load_slots (path, error);
  g_autoptr(KithKey) file_key = slots != NULL ? open_slots (slots, passphrase, cancellable, error) : NULL;

  if (file_key == NULL)
    return FALSE;

  kith_slots_set_recovery (slots, file_key, code);

  return kith_slots_save (slots, path, error);
}

/**
 * kith_vault_recover:
 * @path: where the store is
 * @code: what was typed from the paper
 * @passphrase: what the person will type from now on
 * @use_keyring: whether half of the key goes to the keyring
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Opens a store by its recovery key and gives it a new passphrase, as on
 * another machine, or after the keyring was reset. The old passphrase opens
 * nothing any more; the recovery key stays.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_vault_recover (const char   *path,
                    const guint8  code[KITH_RECOVERY_CODE_SIZE],
                    const char   *passphrase,
                    gboolean      use_keyring,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr(KithSlots) slots = load_slots (path, error);
  g_autoptr(KithKey) file_key = slots != NULL ? kith_slots_open_recovery (slots, code, error) : NULL;
  g_autoptr(KithKey) secret = NULL;
  g_autoptr(KithDb) db = NULL;
  gboolean is_fictional;

  if (file_key == NULL)
    return NULL;

  is_fictional = kith_slots_get_is_fictional (slots);
  if (!check_strength (passphrase, use_keyring, is_fictional, error))
    return NULL;

  /* The store is seen to open before anything of its ways in is changed. */
  db = kith_guard_open (path, slots, file_key, KITH_GUARD_NONE, error);
  if (db == NULL || !check_belongs (db, slots, error))
    return NULL;

  secret = make_secret (kith_slots_get_store_uid (slots), use_keyring, cancellable, error);
  if (secret == NULL ||
      !kith_slots_set_device (slots, file_key, passphrase, use_keyring ? secret : NULL,
                              choose_cost (use_keyring, is_fictional), error) ||
      !kith_slots_save (slots, path, error))
    return NULL;

  return g_steal_pointer (&db);
}
