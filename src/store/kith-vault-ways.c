/* kith-vault-ways.c: changing the ways into a store, and the two for hard days
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever changes a way in shows first that one of the others is theirs. What
 * came of it the journal tells, and where a store is opened by the council or
 * from paper, it tells that before anything else can be done.
 */

#include "config.h"

#include "kith-vault-private.h"

#include "kith-journal.h"
#include "kith-store-schools.h"

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
  g_auto(KithOpening) opening = { 0 };

  return kith_opening_by_passphrase (&opening, path, passphrase, cancellable, error);
}

/* Leaving the keyring or coming back to it is said in the journal by its name. */
static const char *
name_change (gboolean needed_secret,
             gboolean needs_secret)
{
  if (needed_secret == needs_secret)
    return "passphrase.change";

  return needs_secret ? "keyring.join" : "keyring.leave";
}

/**
 * kith_vault_change_passphrase:
 * @path: where the store is
 * @old: what opened it until now
 * @new: what opens it from now on
 * @use_keyring: whether half of the key is in the keyring from now on
 * @cancellable: (nullable): stops the wait for the keyring
 * @ret_kind: (out): what the journal calls it
 * @error: return location for a #KithStoreError
 *
 * Writes the daily way in anew. One who moves to or away from the keyring says
 * so by @use_keyring: it is never done because a keyring did not answer.
 *
 * Returns: whether it is on the disk; where not, the old one opens the store
 */
gboolean
kith_vault_change_passphrase (const char   *path,
                              const char   *old,
                              const char   *new,
                              gboolean      use_keyring,
                              GCancellable *cancellable,
                              const char  **ret_kind,
                              GError      **error)
{
  g_auto(KithOpening) opening = { 0 };
  gboolean needed_secret;
  KithKdfCost cost;

  if (!kith_opening_by_passphrase (&opening, path, old, cancellable, error))
    return FALSE;

  needed_secret = kith_slots_needs_secret (opening.slots);
  if (!kith_vault_check_strength (new, use_keyring, kith_slots_get_is_fictional (opening.slots), error) ||
      !kith_vault_choose_cost (opening.slots, use_keyring, &cost, error) ||
      !kith_opening_set_daily (&opening, path, new, use_keyring, &cost, cancellable, error))
    return FALSE;

  *ret_kind = name_change (needed_secret, use_keyring);

  return TRUE;
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
  g_auto(KithOpening) opening = { 0 };

  if (!kith_opening_by_passphrase (&opening, path, passphrase, cancellable, error))
    return FALSE;

  kith_slots_set_recovery (opening.slots, opening.file_key, code);

  return kith_slots_save (opening.slots, path, error);
}

/**
 * kith_vault_set_escrow:
 * @path: where the store is
 * @passphrase: what the person typed
 * @public_key: the council's
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Lets whoever has the secret half of the council's key open the store.
 *
 * Returns: whether it is saved
 */
gboolean
kith_vault_set_escrow (const char   *path,
                       const char   *passphrase,
                       const guint8  public_key[KITH_ESCROW_KEY_SIZE],
                       GCancellable *cancellable,
                       GError      **error)
{
  g_auto(KithOpening) opening = { 0 };

  if (!kith_opening_by_passphrase (&opening, path, passphrase, cancellable, error))
    return FALSE;

  kith_slots_set_escrow (opening.slots, opening.file_key, public_key);

  return kith_slots_save (opening.slots, path, error);
}

/**
 * kith_vault_remove_way:
 * @path: where the store is
 * @passphrase: what the person typed
 * @way: a way in that is not the daily one
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the way is gone from the disk
 */
gboolean
kith_vault_remove_way (const char   *path,
                       const char   *passphrase,
                       KithWay       way,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_auto(KithOpening) opening = { 0 };

  g_return_val_if_fail (way != KITH_WAY_DEVICE, FALSE);

  if (!kith_opening_by_passphrase (&opening, path, passphrase, cancellable, error))
    return FALSE;

  if (kith_slots_remove (opening.slots, way))
    return kith_slots_save (opening.slots, path, error);

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "The store has no such way in");

  return FALSE;
}

/* @opening has the key. The store is seen to open, and its journal tells by
 * which way, before anything of its ways in is changed.
 */
static KithDb *
enter (KithOpening  *opening,
       const char   *path,
       const char   *kind,
       const guint8 *code,
       const char   *passphrase,
       gboolean      use_keyring,
       GCancellable *cancellable,
       GError      **error)
{
  g_autoptr(KithDb) db = NULL;
  gboolean is_fictional = kith_slots_get_is_fictional (opening->slots);
  KithKdfCost cost;

  if (!kith_vault_check_strength (passphrase, use_keyring, is_fictional, error) ||
      !kith_vault_choose_cost (opening->slots, use_keyring, &cost, error))
    return NULL;

  db = kith_opening_open_db (opening, path, KITH_GUARD_NONE, error);
  if (db == NULL || !kith_db_load_me (db, error) || !kith_journal_tell (db, kind, NULL, error))
    return NULL;

  kith_opening_settle_next (opening);
  if (code != NULL)
    kith_slots_set_recovery (opening->slots, opening->file_key, code);

  return kith_opening_set_daily (opening, path, passphrase, use_keyring, &cost, cancellable, error)
         ? g_steal_pointer (&db) : NULL;
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
  g_auto(KithOpening) opening = { 0 };

  if (!kith_opening_load (&opening, path, error))
    return NULL;

  opening.file_key = kith_slots_open_recovery (opening.slots, code, error);
  if (opening.file_key == NULL)
    return NULL;

  return enter (&opening, path, "recovery.use", code, passphrase, use_keyring, cancellable, error);
}

/**
 * kith_vault_open_by_escrow:
 * @path: where the store is
 * @secret_key: the council's
 * @passphrase: what will be typed from now on
 * @use_keyring: whether half of the key goes to the keyring
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Opens a store for the council, whose person has left or died, and gives it a
 * new passphrase. The journal says so for good: it has no row to undo.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_vault_open_by_escrow (const char   *path,
                           const guint8  secret_key[KITH_ESCROW_KEY_SIZE],
                           const char   *passphrase,
                           gboolean      use_keyring,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_auto(KithOpening) opening = { 0 };

  if (!kith_opening_load (&opening, path, error))
    return NULL;

  opening.file_key = kith_slots_open_escrow (opening.slots, secret_key, error);
  if (opening.file_key == NULL)
    return NULL;

  return enter (&opening, path, "escrow.use", NULL, passphrase, use_keyring, cancellable, error);
}
