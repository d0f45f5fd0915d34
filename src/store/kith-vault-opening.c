/* kith-vault-opening.c: from a passphrase to a store's key, and back into slots
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the keyring's half is replaced
 * ----------------------------------
 * The keyring and the slots are two places, and nothing writes both at once.
 *
 *     1. the new half goes into the keyring beside the old one, and is read back
 *     2. the slots are written: from here on they want the new half
 *     3. the new half takes the old one's place in the keyring, and is read back
 *     4. the one beside it goes
 *
 * Wherever that stops, one of the keyring's halves is the one that the slots
 * want, and their mark says which. What was left undone is done at the next
 * sign-in. A keyring that fails at the first step leaves everything as it was.
 */

#include "config.h"

#include "kith-vault-private.h"

#include <zxcvbn.h>

#include "kith-kdf.h"
#include "kith-keyring.h"
#include "kith-restore.h"

/* log10 of the guesses from which zxcvbn gives a passphrase 3 and 4 of 4. */
#define STRONG_ENOUGH_WITH_KEYRING 8.0
#define STRONG_ENOUGH_ALONE 10.0

/* A fictional store's passphrase is public. */
static const KithKdfCost cost_fictional = { 1, 8 << 20 };

void
kith_opening_clear (KithOpening *self)
{
  g_clear_pointer (&self->slots, kith_slots_free);
  g_clear_pointer (&self->file_key, kith_key_unref);
  g_clear_pointer (&self->secret, kith_key_unref);
  g_clear_pointer (&self->in_keyring, g_bytes_unref);
}

gboolean
kith_vault_check_strength (const char *passphrase,
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

/* What it cost before, it costs at the least from now on; and what is dear enough
 * is not measured again, since each sign-in does that.
 */
gboolean
kith_vault_choose_cost (KithSlots   *slots,
                        gboolean     use_keyring,
                        KithKdfCost *ret_cost,
                        GError     **error)
{
  KithKdfCost before = { 0 };

  if (kith_slots_get_is_fictional (slots))
    {
      *ret_cost = cost_fictional;
      return TRUE;
    }

  if (kith_slots_get_cost (slots, &before) && !kith_kdf_is_higher (kith_kdf_get_floor (!use_keyring), &before))
    {
      *ret_cost = before;
      return TRUE;
    }

  if (!kith_kdf_measure (!use_keyring, ret_cost, error))
    return FALSE;

  ret_cost->passes = MAX (ret_cost->passes, before.passes);
  ret_cost->n_bytes = MAX (ret_cost->n_bytes, before.n_bytes);

  return TRUE;
}

gboolean
kith_opening_load (KithOpening *self,
                   const char  *path,
                   GError     **error)
{
  if (!kith_restore_finish (path, error))
    return FALSE;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_STORE,
                           "There is no store at this place");
      return FALSE;
    }

  self->slots = kith_slots_load (path, error);

  return self->slots != NULL;
}

/* Steps 3 and 4. The slots want @secret already, so nothing here can be lost. */
static void
settle_secret (const KithUid *store_uid,
               KithKey       *secret,
               GCancellable  *cancellable)
{
  if (kith_keyring_store (store_uid, KITH_KEYRING_CURRENT, secret, cancellable, NULL))
    kith_keyring_clear (store_uid, KITH_KEYRING_NEXT, cancellable);
}

static KithKey *
find_secret (KithSlots    *slots,
             GCancellable *cancellable,
             GError      **error)
{
  const KithUid *uid = kith_slots_get_store_uid (slots);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(KithKey) current = kith_keyring_lookup (uid, KITH_KEYRING_CURRENT, cancellable, &local_error);
  g_autoptr(KithKey) next = NULL;

  if (current != NULL && kith_slots_knows_secret (slots, current))
    return g_steal_pointer (&current);

  /* A keyring that does not answer is not asked twice. */
  if (current != NULL ||
      g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_DEVICE_SECRET) ||
      g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_DEVICE_SECRET))
    next = kith_keyring_lookup (uid, KITH_KEYRING_NEXT, cancellable, NULL);

  if (next != NULL && kith_slots_knows_secret (slots, next))
    {
      settle_secret (uid, next, cancellable);
      return g_steal_pointer (&next);
    }

  if (current == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_DEVICE_SECRET,
                         "The keyring has another half of a key than this store's");

  return NULL;
}

gboolean
kith_opening_try_passphrase (KithOpening  *self,
                             const char   *passphrase,
                             GCancellable *cancellable,
                             GError      **error)
{
  gint64 begun_usec;

  if (kith_slots_needs_secret (self->slots))
    {
      self->secret = find_secret (self->slots, cancellable, error);
      if (self->secret == NULL)
        return FALSE;

      self->in_keyring = kith_keyring_lookup_anchor (kith_slots_get_store_uid (self->slots), cancellable);
    }

  begun_usec = kith_kdf_now_usec ();
  self->file_key = kith_slots_open_device (self->slots, passphrase, self->secret, error);
  self->elapsed_usec = kith_kdf_now_usec () - begun_usec;

  return self->file_key != NULL;
}

gboolean
kith_opening_by_passphrase (KithOpening  *self,
                            const char   *path,
                            const char   *passphrase,
                            GCancellable *cancellable,
                            GError      **error)
{
  return kith_opening_load (self, path, error) &&
         kith_opening_try_passphrase (self, passphrase, cancellable, error);
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

/* A program that died while the key was replaced may have left the store under
 * the next one. Then that is the store's key.
 */
static KithDb *
open_by_next (KithOpening   *self,
              const char    *path,
              KithGuardFlags flags)
{
  g_autoptr(KithKey) next = kith_slots_open_next (self->slots, self->file_key);
  g_autoptr(KithDb) db = next != NULL ? kith_guard_open (path, self->slots, next, self->in_keyring, flags, NULL) : NULL;

  if (db == NULL)
    return NULL;

  kith_key_unref (self->file_key);
  self->file_key = g_steal_pointer (&next);

  return g_steal_pointer (&db);
}

KithDb *
kith_opening_open_db (KithOpening   *self,
                      const char    *path,
                      KithGuardFlags flags,
                      GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(KithDb) db = kith_guard_open (path, self->slots, self->file_key, self->in_keyring, flags, &local_error);

  /* Under another key a whole file looks like a damaged or a foreign one. */
  if (kith_store_error_classify (local_error) == KITH_TROUBLE_DAMAGED)
    db = open_by_next (self, path, flags);

  if (db == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return check_belongs (db, self->slots, error) ? g_steal_pointer (&db) : NULL;
}

/* What a program that died while the key was replaced left to be done, for the
 * key that the store turned out to have. The daily way and the one on paper are
 * not made here: what they are made of is not at hand.
 *
 * Returns whether the slots are now for another key than they were.
 */
gboolean
kith_opening_settle_next (KithOpening *self)
{
  g_autoptr(KithKey) next = NULL;
  g_autoptr(KithSlots) slots = NULL;
  guint8 escrow[KITH_ESCROW_KEY_SIZE];

  if (!kith_slots_has_next (self->slots))
    return FALSE;

  /* The slots' own key opened the store: the other never took its place. */
  next = kith_slots_open_next (self->slots, self->file_key);
  if (next != NULL)
    {
      kith_slots_drop_next (self->slots);
      return FALSE;
    }

  slots = kith_slots_new (kith_slots_get_store_uid (self->slots), self->file_key,
                          kith_slots_get_is_fictional (self->slots));
  kith_slots_take_others (slots, self->slots);
  if (kith_slots_get_escrow (self->slots, escrow))
    kith_slots_set_escrow (slots, self->file_key, escrow);

  kith_slots_free (self->slots);
  self->slots = g_steal_pointer (&slots);

  return TRUE;
}

/* Writes the daily way in anew, with the keyring's half where there shall be
 * one: the one that the keyring has, or a new one.
 */
gboolean
kith_opening_set_daily (KithOpening       *self,
                        const char        *path,
                        const char        *passphrase,
                        gboolean           use_keyring,
                        const KithKdfCost *cost,
                        GCancellable      *cancellable,
                        GError           **error)
{
  const KithUid *uid = kith_slots_get_store_uid (self->slots);
  gboolean had_secret = self->secret != NULL;

  if (use_keyring && !had_secret)
    {
      self->secret = kith_key_new_random ();
      if (!kith_keyring_store (uid, KITH_KEYRING_NEXT, self->secret, cancellable, error))
        return FALSE;
    }

  if (!kith_slots_set_device (self->slots, self->file_key, passphrase, use_keyring ? self->secret : NULL, cost, error) ||
      !kith_slots_save (self->slots, path, error))
    return FALSE;

  if (use_keyring && !had_secret)
    settle_secret (uid, self->secret, cancellable);
  else if (had_secret && !use_keyring)
    {
      kith_keyring_clear (uid, KITH_KEYRING_CURRENT, cancellable);
      kith_keyring_clear (uid, KITH_KEYRING_ANCHOR, cancellable);
    }

  return TRUE;
}
