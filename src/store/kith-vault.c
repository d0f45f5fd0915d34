/* kith-vault.c: making and unlocking a store with what a person knows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-vault-private.h"

#include <string.h>

#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-guard.h"
#include "kith-journal.h"
#include "kith-kdf.h"
#include "kith-keyring.h"
#include "kith-managed.h"
#include "kith-store-backups.h"
#include "kith-store-schools.h"

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

/* Where it is not said, it is measured. */
static gboolean
settle_cost (KithSlots         *slots,
             gboolean           use_keyring,
             const KithKdfCost *cost,
             KithKdfCost       *ret_cost,
             GError           **error)
{
  if (cost == NULL)
    return kith_vault_choose_cost (slots, use_keyring, ret_cost, error);

  *ret_cost = *cost;

  return TRUE;
}

static KithSlots *
make_slots (const char        *path,
            KithKey           *file_key,
            const KithUid     *store_uid,
            const char        *passphrase,
            gboolean           use_keyring,
            gboolean           is_fictional,
            const KithKdfCost *cost,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr(KithSlots) slots = kith_slots_new (store_uid, file_key, is_fictional);
  g_autoptr(KithKey) secret = use_keyring ? kith_key_new_random () : NULL;
  KithKdfCost chosen;

  if (!settle_cost (slots, use_keyring, cost, &chosen, error))
    return NULL;

  if (secret != NULL && !kith_keyring_store (store_uid, KITH_KEYRING_CURRENT, secret, cancellable, error))
    return NULL;

  if (!kith_slots_set_device (slots, file_key, passphrase, secret, &chosen, error) ||
      !kith_slots_save (slots, path, error))
    return NULL;

  return g_steal_pointer (&slots);
}

/* Nobody shall find out years later that there never was a keyring. */
static gboolean
tell_stands_alone (KithDb  *db,
                   gboolean use_keyring,
                   gboolean is_fictional,
                   GError **error)
{
  if (use_keyring || is_fictional)
    return TRUE;

  return kith_db_load_me (db, error) && kith_journal_tell (db, "keyring.without", NULL, error);
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
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(KithDb) db = NULL;
  KithUid store_uid = kith_uid_new ();

  if (store_is_there (path, error) ||
      !kith_vault_check_strength (passphrase, use_keyring, is_fictional, error))
    return NULL;

  if (!kith_db_check_place (path, error) ||
      !keep_older_slots (path, error))
    return NULL;

  slots = make_slots (path, file_key, &store_uid, passphrase, use_keyring, is_fictional, cost, cancellable, error);
  if (slots == NULL)
    return NULL;

  db = kith_db_create_filled (path, file_key, &store_uid, is_fictional, fill, fill_data, error);
  if (db == NULL || !tell_stands_alone (db, use_keyring, is_fictional, error))
    return NULL;

  kith_guard_watch (db, path, slots);

  return g_steal_pointer (&db);
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

/* A key on paper cannot be made again here, since nobody has it: the window asks
 * for a new one.
 */
static void
finish_rekey (KithOpening *self,
              const char  *path,
              const char  *passphrase)
{
  KithKdfCost cost;

  if (!kith_slots_get_cost (self->slots, &cost))
    return;

  /* Where this fails, the next sign-in finds the same and does it. */
  if (!kith_opening_settle_next (self) ||
      kith_slots_set_device (self->slots, self->file_key, passphrase, self->secret, &cost, NULL))
    kith_slots_save (self->slots, path, NULL);
}

KithDb *
kith_opening_unlock (KithOpening   *self,
                     const char    *path,
                     const char    *passphrase,
                     KithGuardFlags flags,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(KithDb) db = NULL;

  if (!kith_opening_by_passphrase (self, path, passphrase, cancellable, error))
    return NULL;

  db = kith_opening_open_db (self, path, flags, error);
  if (db != NULL && kith_slots_has_next (self->slots))
    finish_rekey (self, path, passphrase);

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
  g_auto(KithOpening) opening = { 0 };

  return kith_opening_unlock (&opening, path, passphrase, KITH_GUARD_NONE, cancellable, error);
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
  g_auto(KithOpening) opening = { 0 };

  return kith_opening_unlock (&opening, path, passphrase, KITH_GUARD_ACCEPT, cancellable, error);
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
  g_auto(KithOpening) opening = { 0 };

  opening.slots = kith_slots_load (path, error);
  if (opening.slots == NULL || !kith_opening_try_passphrase (&opening, passphrase, cancellable, error))
    return NULL;

  return g_steal_pointer (&opening.file_key);
}

/* A guess that was too quick is made dearer. Where the slots cannot be written
 * the store opens all the same, and it is tried again the next time.
 */
static gboolean
raise_cost (KithOpening *self,
            const char  *path,
            const char  *passphrase)
{
  KithKdfCost cost, raised;

  if (kith_slots_get_is_fictional (self->slots) || !kith_slots_get_cost (self->slots, &cost))
    return FALSE;

  raised = kith_kdf_raise (&cost, self->elapsed_usec, kith_kdf_get_floor (!kith_slots_needs_secret (self->slots)));

  return kith_kdf_is_higher (&raised, &cost) &&
         kith_slots_set_device (self->slots, self->file_key, passphrase, self->secret, &raised, NULL) &&
         kith_slots_save (self->slots, path, NULL);
}

static gboolean
follow_escrow (KithOpening       *self,
               const char        *path,
               const KithManaged *managed)
{
  guint8 sealed_to[KITH_ESCROW_KEY_SIZE];

  if (managed == NULL || !managed->has_escrow_key || kith_slots_get_is_fictional (self->slots) ||
      (kith_slots_get_escrow (self->slots, sealed_to) &&
       memcmp (sealed_to, managed->escrow_key, KITH_ESCROW_KEY_SIZE) == 0))
    return FALSE;

  kith_slots_set_escrow (self->slots, self->file_key, managed->escrow_key);

  return kith_slots_save (self->slots, path, NULL);
}

/**
 * kith_vault_sign_in:
 * @path: where the store is
 * @passphrase: what the person typed
 * @managed: (nullable): what the council settles
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Unlocks the store as its person does every morning, and keeps its ways in up
 * to date: the cost of a guess rises with the machine, and the council's way in
 * follows the council's key. The journal tells both.
 *
 * Returns: (transfer full) (nullable): the open store, and the person is known
 */
KithDb *
kith_vault_sign_in (const char        *path,
                    const char        *passphrase,
                    const KithManaged *managed,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_auto(KithOpening) opening = { 0 };
  g_autoptr(KithDb) db = kith_opening_unlock (&opening, path, passphrase, KITH_GUARD_NONE, cancellable, error);

  if (db == NULL || !kith_db_load_me (db, error))
    return NULL;

  if (follow_escrow (&opening, path, managed) &&
      !kith_journal_tell (db, "escrow.make", managed->escrow_name, error))
    return NULL;

  if (raise_cost (&opening, path, passphrase) &&
      !kith_journal_tell (db, "passphrase.harder", NULL, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * kith_vault_keep_anchor:
 * @path: where the store is
 * @store_uid: the store
 * @sealed: an anchor of it, from kith_guard_seal()
 * @cancellable: (nullable): stops the wait for the keyring
 *
 * Has the keyring remember how far the journal went, where the store has half of
 * its key there. It needs no key and not the store's thread: a keyring may let
 * one wait.
 *
 * Returns: whether the keyring has it now
 */
gboolean
kith_vault_keep_anchor (const char    *path,
                        const KithUid *store_uid,
                        GBytes        *sealed,
                        GCancellable  *cancellable)
{
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (store_uid != NULL, FALSE);
  g_return_val_if_fail (sealed != NULL, FALSE);

  slots = kith_slots_load (path, &error);
  if (slots == NULL || !kith_slots_needs_secret (slots))
    return FALSE;

  if (kith_keyring_store_anchor (store_uid, sealed, cancellable, &error))
    return TRUE;

  g_message ("The keyring keeps the anchor of before (%d)", error->code);

  return FALSE;
}

/**
 * kith_vault_back_up:
 * @path: where the store is
 * @passphrase: what the person typed
 * @why: what the backup is made for; see kith_backup_make()
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Opens a store that is closed, makes a backup of it, records that, and closes it.
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
  g_auto(KithOpening) opening = { 0 };
  g_autoptr(KithDb) db = kith_opening_unlock (&opening, path, passphrase, KITH_GUARD_NONE, cancellable, error);
  g_autofree char *backup = db != NULL ? kith_backup_make (db, path, opening.file_key, why, error) : NULL;

  if (backup == NULL || !kith_db_load_me (db, error) || !kith_db_record_backup (db, backup, FALSE, error))
    return NULL;

  return g_steal_pointer (&backup);
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
  g_auto(KithOpening) opening = { 0 };

  if (!kith_opening_by_passphrase (&opening, path, passphrase, cancellable, error))
    return NULL;

  return kith_backup_check (path, opening.file_key, error);
}
