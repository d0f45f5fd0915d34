/* kith-restore.c: putting a backup in the place of a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a store is replaced
 * -----------------------
 * The backup is copied to NAME.restored, opened there with its key and looked
 * through. Its slots are laid beside it. Then NAME.restoring is written, which
 * holds the hash of the new file, and from that moment the restore will be
 * finished: by this call, or after a crash by the next opening. Before it the
 * old store is untouched, so one of the two is always whole.
 *
 * The old file, its log and its slots are renamed to NAME.aside-TIME; nothing
 * of them is ever deleted. The log goes before the files change places: it
 * would be played into the new one. Files change places in one step of the
 * file system, so there is no moment without a store.
 *
 * The slots of now stay where they hold the backup's key, since the passphrase
 * may have changed after the backup; else the backup's slots come with it.
 */

#include "config.h"

#include "kith-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "kith-anchor.h"
#include "kith-backup.h"
#include "kith-guard.h"
#include "kith-journal.h"
#include "kith-keyring.h"
#include "kith-slots-private.h"
#include "kith-store-error.h"
#include "kith-vault.h"

#define ASIDE_FORMAT ".aside-%Y%m%dT%H%M%SZ"

static void
set_file_error (GError    **error,
                const char *what)
{
  g_set_error (error, KITH_STORE_ERROR, errno == ENOSPC ? KITH_STORE_ERROR_FULL : KITH_STORE_ERROR_READ_ONLY,
               "%s: %s", what, g_strerror (errno));
}

static char *
build_aside (const char *path)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *suffix = g_date_time_format (now, ASIDE_FORMAT);
  char *aside = g_strconcat (path, suffix, NULL);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s%s-%u", path, suffix, i);
    }

  return aside;
}

/* What is not there need not be moved. */
static gboolean
move_aside (const char *path,
            const char *aside,
            const char *suffix,
            GError    **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (aside, suffix, NULL);

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 || errno == ENOENT)
    return TRUE;

  set_file_error (error, "The old file cannot be moved aside");

  return FALSE;
}

static gboolean
move_all_aside (const char *path,
                const char *aside,
                GError    **error)
{
  return move_aside (path, aside, "", error) &&
         move_aside (path, aside, "-wal", error) &&
         move_aside (path, aside, ".slots", error) &&
         move_aside (path, aside, ".slots~", error);
}

static gboolean
sync_folder (const char *path,
             GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean is_synced = fd >= 0 && fsync (fd) == 0;

  if (!is_synced)
    set_file_error (error, "The folder cannot be brought to the disk");
  if (fd >= 0)
    close (fd);

  return is_synced;
}

static gboolean
exchange (const char *made,
          const char *path,
          GError    **error)
{
  if (renameat2 (AT_FDCWD, made, AT_FDCWD, path, RENAME_EXCHANGE) == 0)
    return TRUE;

  if (errno == ENOENT && renameat2 (AT_FDCWD, made, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;

  set_file_error (error, "The backup cannot be put in the store's place");

  return FALSE;
}

static gboolean
is_file (const char   *path,
         const guint8 *hash,
         gsize         n_bytes)
{
  guint8 found[KITH_FILE_HASH_SIZE];

  return n_bytes == sizeof found && kith_file_hash (path, found, NULL, NULL) && memcmp (found, hash, sizeof found) == 0;
}

static gboolean
move_slots_in (const char *made,
               const char *path,
               const char *aside,
               GError    **error)
{
  g_autoptr(KithSlots) slots = kith_slots_load (made, NULL);

  /* They are in their place already, where a crash came after them. */
  if (slots == NULL)
    return TRUE;

  return move_aside (path, aside, ".slots", error) &&
         move_aside (path, aside, ".slots~", error) &&
         kith_slots_save (slots, path, error);
}

static void
remove_slots_of (const char *made)
{
  g_autofree char *first = g_strconcat (made, ".slots", NULL);
  g_autofree char *second = g_strconcat (made, ".slots~", NULL);

  g_unlink (first);
  g_unlink (second);
}

/**
 * kith_restore_finish:
 * @path: where a store is
 * @error: return location for a #KithStoreError
 *
 * Finishes a restore that was cut off. Does nothing where there is none.
 *
 * Returns: whether no restore is under way any more
 */
gboolean
kith_restore_finish (const char *path,
                     GError    **error)
{
  g_autofree char *marker = g_strconcat (path, ".restoring", NULL);
  g_autofree char *made = g_strconcat (path, ".restored", NULL);
  g_autofree char *hash = NULL;
  g_autofree char *aside = NULL;
  gsize n_bytes;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!g_file_get_contents (marker, &hash, &n_bytes, NULL))
    return TRUE;

  aside = build_aside (path);
  if (!is_file (path, (const guint8 *)hash, n_bytes) &&
      (!move_aside (path, aside, "-wal", error) || !exchange (made, path, error)))
    return FALSE;

  if (!move_slots_in (made, path, aside, error) ||
      !move_aside (made, aside, "", error) ||
      !sync_folder (path, error))
    return FALSE;

  remove_slots_of (made);
  g_unlink (marker);

  return sync_folder (path, error);
}

/* An earlier try may have left something there, and it may be the old store. */
static gboolean
clear_place (const char *made,
             const char *path,
             GError    **error)
{
  g_autofree char *aside = build_aside (path);

  return move_all_aside (made, aside, error);
}

static gboolean
copy_file (const char *from,
           const char *to,
           GError    **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);
  g_autoptr(GError) local_error = NULL;
  int fd;

  if (!g_file_copy (source, target, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                    NULL, NULL, NULL, &local_error))
    {
      g_set_error (error, KITH_STORE_ERROR,
                   g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? KITH_STORE_ERROR_FULL
                                                                                  : KITH_STORE_ERROR_READ_ONLY,
                   "The backup cannot be copied (%d)", local_error->code);
      return FALSE;
    }

  g_chmod (to, 0600);
  fd = open (to, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (fd >= 0 && fsync (fd) == 0)
    {
      close (fd);
      return TRUE;
    }

  set_file_error (error, "The copy cannot be brought to the disk");
  if (fd >= 0)
    close (fd);

  return FALSE;
}

static gboolean
check_whole (const char *path,
             KithKey    *key,
             GError    **error)
{
  g_autoptr(KithCheckReport) report = kith_backup_check (path, key, error);

  if (report == NULL)
    return FALSE;

  if (report->problems->len == 0)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "The backup is not whole");

  return FALSE;
}

/* The slots that go with the restored file, with an anchor that agrees with it. */
static KithSlots *
choose_slots (const char *path,
              const char *backup_path,
              KithKey    *key,
              GError    **error)
{
  g_autoptr(KithSlots) kept = kith_slots_load (backup_path, error);
  g_autoptr(KithSlots) live = kept != NULL ? kith_slots_load (path, NULL) : NULL;
  GBytes *sealed = kept != NULL ? kith_slots_get_anchor (kept) : NULL;

  if (live == NULL || !kith_slots_check_key (live, key, NULL) ||
      !kith_uid_equal (kith_slots_get_store_uid (live), kith_slots_get_store_uid (kept)))
    return g_steal_pointer (&kept);

  if (sealed != NULL)
    kith_slots_set_anchor (live, sealed);

  return g_steal_pointer (&live);
}

/* A passphrase may be newer than the backup or as old as it. */
static KithKey *
open_key (const char   *path,
          const char   *backup_path,
          const char   *passphrase,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr(KithSlots) kept = kith_slots_load (backup_path, error);
  g_autoptr(KithKey) key = NULL;

  if (kept == NULL)
    return NULL;

  key = kith_vault_open_key (path, passphrase, cancellable, NULL);
  if (key != NULL && kith_slots_check_key (kept, key, NULL))
    return g_steal_pointer (&key);

  return kith_vault_open_key (backup_path, passphrase, cancellable, error);
}

static gboolean
write_marker (const char *path,
              const char *made,
              GError    **error)
{
  g_autofree char *marker = g_strconcat (path, ".restoring", NULL);
  guint8 hash[KITH_FILE_HASH_SIZE];
  g_autoptr(GError) local_error = NULL;

  if (!kith_file_hash (made, hash, NULL, error))
    return FALSE;

  if (g_file_set_contents_full (marker, (const char *)hash, sizeof hash,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local_error))
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY, "The restore cannot be noted (%d)", local_error->code);

  return FALSE;
}

static gboolean
lay_out (const char *path,
         const char *backup_path,
         KithKey    *key,
         GError    **error)
{
  g_autofree char *made = g_strconcat (path, ".restored", NULL);
  g_autoptr(KithSlots) slots = choose_slots (path, backup_path, key, error);

  return slots != NULL &&
         clear_place (made, path, error) &&
         copy_file (backup_path, made, error) &&
         check_whole (made, key, error) &&
         kith_slots_save (slots, made, error) &&
         write_marker (path, made, error);
}

/* SQLite locks a range of bytes beyond what a file of ours can have. */
static gboolean
check_nobody_has_it (const char *path,
                     GError    **error)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000000, .l_len = 512 };
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  gboolean is_locked = fd >= 0 && fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;

  if (fd >= 0)
    close (fd);

  if (is_locked)
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_BUSY, "Another program has the store open");

  return !is_locked;
}

/* The journal of the restored store says from when it comes. */
static gboolean
tell_journal (KithDb     *db,
              const char *backup_path,
              GError    **error)
{
  g_autofree char *name = g_path_get_basename (backup_path);

  return kith_journal_tell (db, "backup.restore", name, error);
}

/**
 * kith_restore_backup:
 * @path: where the store is, shut
 * @backup_path: where the backup is
 * @passphrase: what the person typed: the one of now, or the one of then
 * @cancellable: (nullable): stops the wait for the keyring
 * @error: return location for a #KithStoreError
 *
 * Looks through a backup and puts it in the place of the store. What was there
 * is moved aside, whatever state it is in, and never deleted.
 *
 * Returns: (transfer full) (nullable): the restored store, open
 */
KithDb *
kith_restore_backup (const char   *path,
                     const char   *backup_path,
                     const char   *passphrase,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr(KithKey) key = NULL;
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(GBytes) in_keyring = NULL;
  g_autoptr(KithDb) db = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (backup_path != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  if (!check_nobody_has_it (path, error) || !kith_restore_finish (path, error))
    return NULL;

  key = open_key (path, backup_path, passphrase, cancellable, error);
  if (key == NULL ||
      !lay_out (path, backup_path, key, error) ||
      !kith_restore_finish (path, error))
    return NULL;

  slots = kith_slots_load (path, error);
  if (slots == NULL)
    return NULL;

  /* What the keyring knows is gone on from as well. It has answered by now. */
  in_keyring = kith_slots_needs_secret (slots)
    ? kith_keyring_lookup_anchor (kith_slots_get_store_uid (slots), cancellable) : NULL;
  db = kith_guard_open (path, slots, key, in_keyring, KITH_GUARD_ACCEPT, error);
  if (db == NULL || !tell_journal (db, backup_path, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * kith_restore_slots:
 * @path: where a store is whose slots are lost or damaged
 * @backup_path: a backup of it
 * @error: return location for a #KithStoreError
 *
 * Puts the slots of a backup beside the store. What is left of the old ones is
 * moved aside. The anchor is not taken along: it is the backup's.
 *
 * Returns: whether the store has slots again
 */
gboolean
kith_restore_slots (const char *path,
                    const char *backup_path,
                    GError    **error)
{
  g_autoptr(KithSlots) slots = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (backup_path != NULL, FALSE);

  slots = kith_slots_load (backup_path, error);
  if (slots == NULL)
    return FALSE;

  kith_slots_drop_anchor (slots);
  aside = build_aside (path);

  return move_aside (path, aside, ".slots", error) &&
         move_aside (path, aside, ".slots~", error) &&
         kith_slots_save (slots, path, error);
}

/**
 * kith_restore_keep_copy:
 * @path: where a store is that nobody has open
 * @error: return location for a #KithStoreError
 *
 * Copies the store's file and its log as they are to where a restore would move
 * them, before somebody goes on with what can be read of them.
 *
 * Returns: whether they are kept
 */
gboolean
kith_restore_keep_copy (const char *path,
                        GError    **error)
{
  g_autofree char *aside = NULL;
  g_autofree char *log = NULL;
  g_autofree char *log_aside = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  aside = build_aside (path);
  log = g_strconcat (path, "-wal", NULL);
  log_aside = g_strconcat (aside, "-wal", NULL);

  return copy_file (path, aside, error) && copy_file (log, log_aside, error) && sync_folder (path, error);
}
