/* kith-vault-rekey.c: a store gets another key
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the day on which somebody may have had the key itself. New slots alone
 * would not help: whoever has the key needs none.
 *
 *     1. a backup is made of the store, looked through, and recorded in it
 *     2. a copy is made beside the store, and given the new key
 *     3. the copy's journal says so; it is looked through as a backup is
 *     4. the slots learn the new key, wrapped under the old one
 *     5. the copy takes the store's place
 *     6. the slots are written for the new key alone
 *
 * From then until 5 the store is the old one, to the last byte. From 5 on it is the new
 * one. Between 4 and 6 each way in that was there leads to both keys, so that
 * the program may die at any point: what was left undone is done when the store
 * is opened next (kith_opening_settle_next()).
 *
 * The key on paper is replaced by a new one, since nobody has the old one here
 * to wrap anything under it; and who stole a key may have seen the paper.
 * Backups keep the keys that they were made with.
 */

#include "config.h"

#include "kith-vault-private.h"

#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-store-backups.h"
#include "kith-store-schools.h"

static void
tell (KithVaultProgress progress,
      KithVaultStep     step,
      gpointer          user_data)
{
  if (progress != NULL)
    progress (step, user_data);
}

/* Step 1. The record goes over into the copy, whose key could not read the backup's
 * anchor any more.
 */
static char *
back_up (KithDb     *db,
         const char *path,
         GError    **error)
{
  g_autofree char *backup = kith_backup_make (db, path, db->file_key, "before-rekey", error);

  if (backup == NULL ||
      !kith_db_load_me (db, error) ||
      !kith_db_record_backup (db, backup, FALSE, error))
    return NULL;

  return g_steal_pointer (&backup);
}

static gboolean
is_whole (KithDb                *copy,
          const KithJournalHead *before,
          GError               **error)
{
  g_autoptr(KithCheckReport) report = kith_db_check (copy, error);

  if (report == NULL)
    return FALSE;

  if (report->problems->len == 0 && copy->head.seq == before->seq + 1)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED,
                       "The copy under the new key is not whole");

  return FALSE;
}

/* Steps 2 and 3. */
static gboolean
make_copy (KithDb     *db,
           const char *made,
           KithKey    *old_key,
           KithKey    *new_key,
           GError    **error)
{
  g_autoptr(KithDb) copy = NULL;

  if (!kith_db_fold_log (db, error) ||
      !kith_db_make_empty_file (made, error) ||
      !kith_db_copy_into (db, made, error) ||
      !kith_db_rekey_copy (made, old_key, new_key, error))
    return FALSE;

  copy = kith_db_open (made, new_key, error);

  return copy != NULL &&
         kith_db_load_me (copy, error) &&
         kith_journal_tell (copy, "store.rekey", NULL, error) &&
         is_whole (copy, &db->head, error) &&
         kith_db_fold_log (copy, error);
}

static KithSlots *
make_slots (KithOpening  *opening,
            KithKey      *new_key,
            const char   *passphrase,
            const guint8 *code,
            GError      **error)
{
  g_autoptr(KithSlots) slots = kith_slots_new (kith_slots_get_store_uid (opening->slots), new_key,
                                               kith_slots_get_is_fictional (opening->slots));
  guint8 escrow[KITH_ESCROW_KEY_SIZE];
  KithKdfCost cost = { 0 };

  kith_slots_get_cost (opening->slots, &cost);
  if (!kith_slots_set_device (slots, new_key, passphrase, opening->secret, &cost, error))
    return NULL;

  kith_slots_set_recovery (slots, new_key, code);
  if (kith_slots_get_escrow (opening->slots, escrow))
    kith_slots_set_escrow (slots, new_key, escrow);
  kith_slots_take_others (slots, opening->slots);

  return g_steal_pointer (&slots);
}

/* So that an anchor is kept of it from its first minute under the new key on
 * (kith-guard.c). Where this fails the next sign-in does it.
 */
static void
open_once (const char *path,
           KithSlots  *slots,
           KithKey    *key)
{
  g_autoptr(KithDb) db = kith_guard_open (path, slots, key, NULL, KITH_GUARD_NONE, NULL);

  if (db == NULL)
    g_message ("The store could not be opened at once under its new key");
}

/* Steps 4 to 6. */
static gboolean
swap (KithOpening      *opening,
      const char       *path,
      const char       *made,
      KithKey          *new_key,
      KithSlots        *new_slots,
      KithVaultProgress progress,
      gpointer          user_data,
      GError          **error)
{
  kith_slots_set_next (opening->slots, opening->file_key, new_key);
  if (!kith_slots_save (opening->slots, path, error))
    return FALSE;

  tell (progress, KITH_VAULT_STEP_PREPARED, user_data);
  if (!kith_db_publish (made, path, TRUE, error))
    return FALSE;

  tell (progress, KITH_VAULT_STEP_SWAPPED, user_data);

  return kith_slots_save (new_slots, path, error);
}

/**
 * kith_vault_rekey:
 * @path: where the store is, closed
 * @passphrase: what the person typed; it stays the same
 * @code: a recovery key that was made for this; the old one opens nothing any more
 * @cancellable: (nullable): stops the wait for the keyring
 * @progress: (nullable) (scope call): is told each step when it is done
 * @user_data: for @progress
 * @ret_backup: (out): where the backup of before is
 * @error: return location for a #KithStoreError
 *
 * Gives the store a new key, after a backup, and writes all its ways in anew.
 *
 * Returns: whether the store has the new key
 */
gboolean
kith_vault_rekey (const char       *path,
                  const char       *passphrase,
                  const guint8      code[KITH_RECOVERY_CODE_SIZE],
                  GCancellable     *cancellable,
                  KithVaultProgress progress,
                  gpointer          user_data,
                  char            **ret_backup,
                  GError          **error)
{
  g_auto(KithOpening) opening = { 0 };
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithKey) new_key = NULL;
  g_autoptr(KithSlots) new_slots = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *made = NULL;
  gboolean is_done;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  /* It stays open to the end: nobody else may write into the store meanwhile. */
  db = kith_opening_unlock (&opening, path, passphrase, KITH_GUARD_NONE, cancellable, error);
  if (db == NULL)
    return FALSE;

  backup = back_up (db, path, error);
  if (backup == NULL)
    return FALSE;

  tell (progress, KITH_VAULT_STEP_BACKED_UP, user_data);
  new_key = kith_key_new_random ();
  new_slots = make_slots (&opening, new_key, passphrase, code, error);
  if (new_slots == NULL)
    return FALSE;

  made = g_strconcat (path, ".rekey", NULL);
  is_done = make_copy (db, made, opening.file_key, new_key, error);
  tell (progress, KITH_VAULT_STEP_COPIED, user_data);
  is_done = is_done && swap (&opening, path, made, new_key, new_slots, progress, user_data, error);

  /* The old connection leaves no anchor of the new file, and no log beside it. */
  if (is_done)
    g_clear_pointer (&db->watched_path, g_free);
  g_clear_pointer (&db, kith_db_close);
  if (is_done)
    open_once (path, new_slots, new_key);
  kith_db_remove_unpublished (made);
  if (is_done)
    *ret_backup = g_steal_pointer (&backup);

  return is_done;
}
