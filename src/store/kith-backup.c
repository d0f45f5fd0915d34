/* kith-backup.c: copies of a store that have been opened and looked through
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy that nobody has opened is a hope. So a backup is written beside its
 * place, opened with the store's own key, read through as `kithctl check`
 * reads a store, and its journal must end where the store's ends; only then
 * does it get the name of a backup. Its slots file goes with it, so that it
 * opens on another machine, with an anchor that holds the copy's own hash: so
 * it can be seen without a key whether it is still the file that was whole.
 *
 * The copy is encrypted with the key of the store. It is written by VACUUM
 * INTO, which copies what is there and nothing of what was: no free page of a
 * destroyed record goes along.
 */

#include "config.h"

#include "kith-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "kith-anchor.h"
#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-store-error.h"

#define SUFFIX ".kith"
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"
#define TIME_LENGTH 16

static void
set_write_error (GError    **error,
                 const char *what)
{
  g_set_error (error, KITH_STORE_ERROR,
               errno == ENOSPC ? KITH_STORE_ERROR_FULL : KITH_STORE_ERROR_READ_ONLY,
               "%s: %s", what, g_strerror (errno));
}

static char *
dup_folder (const char *store_path)
{
  g_autofree char *folder = g_path_get_dirname (store_path);

  return g_build_filename (folder, "backups", NULL);
}

static char *
dup_stem (const char *store_path)
{
  char *stem = g_path_get_basename (store_path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';

  return stem;
}

static char *
build_path_at (const char *store_path,
               gint64      at_seconds,
               const char *why)
{
  g_autoptr(GDateTime) at = g_date_time_new_from_unix_utc (at_seconds);
  g_autofree char *when = g_date_time_format (at, TIME_FORMAT);
  g_autofree char *folder = dup_folder (store_path);
  g_autofree char *stem = dup_stem (store_path);
  g_autofree char *name = g_strdup_printf ("%s-%s-%s" SUFFIX, stem, when, why);

  return g_build_filename (folder, name, NULL);
}

/* A second one in the same second, as when a program died and was started again
 * at once, takes the name of the next: it may not fail, and not replace the first.
 */
static char *
build_path (const char *store_path,
            const char *why)
{
  gint64 at_seconds = g_get_real_time () / G_USEC_PER_SEC;
  char *path = build_path_at (store_path, at_seconds, why);

  while (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_free (path);
      path = build_path_at (store_path, ++at_seconds, why);
    }

  return path;
}

/* SQLite would make the file readable for all; so it is there before. */
static gboolean
make_empty_file (const char *path,
                 GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (!kith_db_make_folder (folder))
    {
      set_write_error (error, "The folder for backups cannot be made");
      return FALSE;
    }

  g_unlink (path);
  fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      set_write_error (error, "The backup's file cannot be made");
      return FALSE;
    }

  close (fd);

  return TRUE;
}

static gboolean
sync_path (const char *path,
           int         flags,
           GError    **error)
{
  int fd = open (path, flags | O_CLOEXEC | O_NOFOLLOW);
  gboolean is_synced = fd >= 0 && fsync (fd) == 0;

  if (!is_synced)
    set_write_error (error, "The backup cannot be brought to the disk");
  if (fd >= 0)
    close (fd);

  return is_synced;
}

static gboolean
ends_where (KithDb                *copy,
            const KithJournalHead *head)
{
  return copy->head.seq == head->seq && memcmp (copy->head.hash, head->hash, KITH_HASH_SIZE) == 0;
}

/* What gives way while the copy is made gives way while it is looked through. */
static gboolean
check_copy (KithDb     *db,
            const char *path,
            KithAnchor *ret_anchor,
            GError    **error)
{
  g_autoptr(KithDb) copy = kith_db_open_as_it_is (path, db->file_key, error);
  g_autoptr(KithCheckReport) report = NULL;

  if (copy == NULL)
    return FALSE;

  kith_db_set_cancellable (copy, db->cancellable, db->gives_way);
  report = kith_db_check (copy, error);
  if (report == NULL)
    return FALSE;

  if (report->problems->len == 0 && ends_where (copy, &db->head))
    {
      kith_anchor_take (copy, ret_anchor);
      return TRUE;
    }

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED,
                       "The copy that was just made is not whole");

  return FALSE;
}

/* The slots go along, with an anchor that says what the copy is. A store whose
 * slots are lost was opened all the same, so its backup can be.
 */
static gboolean
copy_slots (KithDb     *db,
            const char *store_path,
            const char *path,
            KithAnchor *anchor,
            GError    **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_load (store_path, &local_error);
  g_autoptr(KithKey) key = NULL;
  g_autoptr(GBytes) sealed = NULL;

  if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS))
    return TRUE;

  if (slots == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  key = kith_anchor_derive_key (db->file_key);
  sealed = kith_anchor_seal (anchor, kith_slots_get_store_uid (slots), key);
  kith_slots_set_anchor (slots, sealed);

  return kith_slots_save (slots, path, error);
}

static gboolean
publish (const char *made,
         const char *path,
         GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (renameat2 (AT_FDCWD, made, AT_FDCWD, path, RENAME_NOREPLACE) != 0)
    {
      set_write_error (error, "The backup cannot be put in its place");
      return FALSE;
    }

  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

/* The slots come before the backup gets its name, so that it never lacks them. */
static void
remove_unfinished (const char *made,
                   const char *path)
{
  g_unlink (made);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    kith_backup_remove (path);
}

/* A file's name ends in the time and what the backup was made for. */
static KithBackup *
parse_name (const char *folder,
            const char *name,
            const char *stem)
{
  g_autofree char *prefix = g_strconcat (stem, "-", NULL);
  g_autoptr(KithBackup) self = NULL;
  g_autoptr(GDateTime) at = NULL;
  g_autofree char *when = NULL;
  const char *rest = name + strlen (prefix);
  GStatBuf info;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX) ||
      strlen (rest) <= TIME_LENGTH + 1 + strlen (SUFFIX) || rest[TIME_LENGTH] != '-')
    return NULL;

  when = g_strndup (rest, TIME_LENGTH);
  at = g_date_time_new_from_iso8601 (when, NULL);
  if (at == NULL)
    return NULL;

  self = g_new0 (KithBackup, 1);
  self->path = g_build_filename (folder, name, NULL);
  self->why = g_strndup (rest + TIME_LENGTH + 1, strlen (rest) - TIME_LENGTH - 1 - strlen (SUFFIX));
  self->at_usec = g_date_time_to_unix_usec (at);
  if (g_lstat (self->path, &info) != 0)
    return NULL;

  self->n_bytes = info.st_size;

  return g_steal_pointer (&self);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const KithBackup *backup_a = *(const KithBackup * const *)a;
  const KithBackup *backup_b = *(const KithBackup * const *)b;

  if (backup_a->at_usec != backup_b->at_usec)
    return backup_a->at_usec < backup_b->at_usec ? 1 : -1;

  return strcmp (backup_b->path, backup_a->path);
}

/**
 * kith_backup_make:
 * @db: the store
 * @store_path: where it is
 * @key: its key
 * @why: what the backup is made for: small letters, digits and hyphens
 * @error: return location for a #KithStoreError
 *
 * Makes a backup in the folder "backups" beside the store, and looks through it.
 *
 * Returns: (transfer full) (nullable): where it is; %NULL when there is none that is whole
 */
char *
kith_backup_make (KithDb     *db,
                  const char *store_path,
                  KithKey    *key,
                  const char *why,
                  GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *made = NULL;
  KithAnchor anchor;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (store_path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (why != NULL, NULL);

  path = build_path (store_path, why);
  made = g_strconcat (path, ".new", NULL);
  if (make_empty_file (made, error) &&
      kith_db_copy_into (db, made, error) &&
      sync_path (made, O_RDWR, error) &&
      check_copy (db, made, &anchor, error) &&
      kith_anchor_shut (&anchor, made, error) &&
      copy_slots (db, store_path, path, &anchor, error) &&
      publish (made, path, error))
    return g_steal_pointer (&path);

  remove_unfinished (made, path);

  return NULL;
}

/**
 * kith_backup_list:
 * @store_path: where the store is
 *
 * Returns: (transfer full) (element-type KithBackup): its backups, the newest first
 */
GPtrArray *
kith_backup_list (const char *store_path)
{
  g_autoptr(GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_backup_free);
  g_autofree char *folder = NULL;
  g_autofree char *stem = NULL;
  g_autoptr(GDir) names = NULL;
  const char *name;

  g_return_val_if_fail (store_path != NULL, NULL);

  folder = dup_folder (store_path);
  stem = dup_stem (store_path);
  names = g_dir_open (folder, 0, NULL);
  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      KithBackup *backup = parse_name (folder, name, stem);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);

  return g_steal_pointer (&backups);
}

/**
 * kith_backup_check:
 * @path: where the backup is
 * @key: the store's key
 * @error: return location for a #KithStoreError
 *
 * Opens a backup as it is, changing nothing, and looks through it.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL when it does not open
 */
KithCheckReport *
kith_backup_check (const char *path,
                   KithKey    *key,
                   GError    **error)
{
  g_autoptr(KithDb) copy = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  copy = kith_db_open_as_it_is (path, key, error);

  return copy != NULL ? kith_db_check (copy, error) : NULL;
}

/**
 * kith_backup_remove:
 * @path: where a backup is
 *
 * Deletes a backup and its slots. The slots go last: what a crash leaves can
 * be opened.
 *
 * Returns: whether nothing of it is left
 */
gboolean
kith_backup_remove (const char *path)
{
  static const char * const suffixes[] = { "", ".slots", ".slots~" };
  gboolean is_gone = TRUE;

  g_return_val_if_fail (path != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      is_gone = (g_unlink (file) == 0 || errno == ENOENT) && is_gone;
    }

  return is_gone;
}

/**
 * kith_backup_is_unchanged:
 * @path: where a backup is
 *
 * Tells without a key whether a backup is the file that was found whole when
 * it was made. Only kith_backup_check() opens it.
 *
 * Returns: whether its hash is the one beside it
 */
gboolean
kith_backup_is_unchanged (const char *path)
{
  g_autoptr(KithSlots) slots = NULL;
  guint8 hash[KITH_FILE_HASH_SIZE];
  KithAnchor anchor;

  g_return_val_if_fail (path != NULL, FALSE);

  slots = kith_slots_load (path, NULL);

  return slots != NULL &&
         kith_anchor_peek (kith_slots_get_anchor (slots), &anchor) && anchor.is_shut &&
         kith_file_hash (path, hash, NULL, NULL) &&
         memcmp (hash, anchor.file, sizeof hash) == 0;
}

/**
 * kith_backup_from_path:
 * @path: where a backup is
 *
 * Returns: (transfer full) (nullable): the backup, as its name tells it
 */
KithBackup *
kith_backup_from_path (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  const char *dash;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  for (dash = strchr (name, '-'); dash != NULL; dash = strchr (dash + 1, '-'))
    {
      g_autofree char *stem = g_strndup (name, (gsize)(dash - name));
      KithBackup *self = parse_name (folder, name, stem);

      if (self != NULL)
        return self;
    }

  return NULL;
}

/**
 * kith_backup_find_best:
 * @store_path: where the store is, or was
 *
 * Returns: (transfer full) (nullable): the newest backup that is unchanged since it was found whole
 */
KithBackup *
kith_backup_find_best (const char *store_path)
{
  g_autoptr(GPtrArray) backups = kith_backup_list (store_path);

  for (guint i = 0; i < backups->len; i++)
    {
      if (kith_backup_is_unchanged (((const KithBackup *)backups->pdata[i])->path))
        return g_ptr_array_steal_index (backups, i);
    }

  return NULL;
}

/**
 * kith_backup_free:
 * @self: (transfer full): a backup
 *
 * Frees what is known of it, and leaves the file.
 */
void
kith_backup_free (KithBackup *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self->why);
  g_free (self);
}
