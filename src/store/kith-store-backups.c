/* kith-store-backups.c: what the store knows of its backups
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files are the truth of what there is; the rows say what was found when
 * they were looked through. A file without a row was made by another machine,
 * or by a command line that was cut off, and is listed as one that nobody has
 * looked through.
 *
 * A record that was destroyed lies on in the backups of before. A backup that
 * ends before a destruction is destroyed itself when the days of the setting
 * are over, whatever the rules for keeping say: but only when there is a newer
 * one that is whole.
 */

#include "config.h"

#include "kith-store-backups.h"

#include <errno.h>
#include <string.h>
#include <sys/statvfs.h>

#include "kith-act.h"
#include "kith-anchor.h"
#include "kith-backup-keep.h"
#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-slots-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-settings.h"

#define PLACE "backup.place"

static const char select_changed_sql[] =
  "SELECT EXISTS (SELECT 1 FROM journal"
  "               WHERE kind = 'act' AND object NOT LIKE 'backup.%'"
  "               AND seq > (SELECT coalesce (max (seq), 0) FROM backup /*scan*/ WHERE whole = 1 AND gone_at IS NULL))";

static const char select_newest_sql[] =
  "SELECT name FROM backup /*scan*/ WHERE whole = 1 AND gone_at IS NULL ORDER BY made_at DESC LIMIT 1";

static const char select_row_sql[] =
  "SELECT id, seq, whole, checked_at, copied_at FROM backup WHERE name = :name";

static const char select_file_sql[] =
  "SELECT hash FROM backup WHERE id = :id";

static const char select_destroyed_sql[] =
  "SELECT coalesce (max (seq), 0) FROM journal /*scan*/ WHERE kind = 'destroy' AND at <= :until";

static const char select_place_sql[] =
  "SELECT id, value FROM setting WHERE name = 'backup.place' AND coalesce (valid_from, '') = ''";

/* What the store has of a backup. */
typedef struct
{
  gint64    id;                      /* 0 where there is no row */
  gint64    seq;
  gint64    checked_at;
  gint64    copied_at;
  gboolean  is_whole;
} Known;

static gboolean
look_up (KithDb     *db,
         const char *path,
         Known      *ret_known,
         GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_row_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  *ret_known = (Known){ 0 };
  kith_statement_bind_text (stmt, ":name", name);
  if (kith_statement_step (stmt, &local_error))
    *ret_known = (Known){
      .id = kith_statement_get_int (stmt, 0),
      .seq = kith_statement_get_int (stmt, 1),
      .is_whole = kith_statement_get_int (stmt, 2) != 0,
      .checked_at = kith_statement_get_int (stmt, 3),
      .copied_at = kith_statement_get_int_or (stmt, 4, 0),
    }
  ;

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
ask_number (KithDb     *db,
            const char *sql,
            gint64      until,
            gint64     *ret_number,
            GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  if (until != 0)
    kith_statement_bind_int (stmt, ":until", until);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_number = kith_statement_get_int (stmt, 0);

  return TRUE;
}

static gboolean
newest_is_there (KithDb     *db,
                 const char *store_path)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_newest_sql, NULL);
  g_autofree char *folder = g_path_get_dirname (store_path);
  g_autofree char *path = NULL;

  if (stmt == NULL || !kith_statement_step (stmt, NULL))
    return FALSE;

  path = g_build_filename (folder, "backups", kith_statement_get_text (stmt, 0), NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * kith_db_needs_backup:
 * @db: a store
 * @store_path: where it is
 * @ret_needs: (out): whether anything was done since the last backup, or that backup is gone
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store could be asked
 */
gboolean
kith_db_needs_backup (KithDb     *db,
                      const char *store_path,
                      gboolean   *ret_needs,
                      GError    **error)
{
  gint64 is_changed;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (store_path != NULL, FALSE);

  if (!ask_number (db, select_changed_sql, 0, &is_changed, error))
    return FALSE;

  *ret_needs = is_changed != 0 || !newest_is_there (db, store_path);

  return TRUE;
}

/* The anchor beside the backup vouches for what it is. */
static gboolean
read_anchor (KithDb     *db,
             const char *path,
             KithAnchor *ret_anchor,
             GError    **error)
{
  g_autoptr(KithSlots) slots = kith_slots_load (path, error);
  g_autoptr(KithKey) key = NULL;

  if (slots == NULL)
    return FALSE;

  key = kith_anchor_derive_key (db->file_key);
  if (kith_anchor_open (kith_slots_get_anchor (slots), &db->store_uid, key, ret_anchor) && ret_anchor->is_shut)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS, "The backup's slots do not say what it is");

  return FALSE;
}

static void
fill_row (KithRow          *row,
          const KithBackup *backup,
          const KithAnchor *anchor,
          gboolean          is_copied)
{
  g_autofree char *name = g_path_get_basename (backup->path);

  kith_row_set_text (row, "name", name);
  kith_row_set_text (row, "why", backup->why);
  kith_row_set_int (row, "made_at", backup->at_usec);
  kith_row_set_int (row, "size", anchor->n_bytes);
  kith_row_set_blob (row, "hash", anchor->file, sizeof anchor->file);
  kith_row_set_int (row, "seq", anchor->seq);
  kith_row_set_blob (row, "head", anchor->hash, sizeof anchor->hash);
  kith_row_set_int (row, "checked_at", g_get_real_time ());
  kith_row_set_int (row, "whole", 1);
  kith_row_set_null (row, "gone_at");
  if (is_copied)
    kith_row_set_int (row, "copied_at", g_get_real_time ());
  else
    kith_row_set_null (row, "copied_at");
}

/**
 * kith_db_record_backup:
 * @db: the store
 * @path: a backup of it that was found whole
 * @is_copied: whether there is a copy in the other place
 * @error: return location for a #KithStoreError
 *
 * Writes down the size, the hash and the end of the journal of a backup.
 *
 * Returns: whether it is recorded
 */
gboolean
kith_db_record_backup (KithDb     *db,
                       const char *path,
                       gboolean    is_copied,
                       GError    **error)
{
  g_autoptr(KithBackup) backup = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) row = NULL;
  KithAnchor anchor;
  Known known;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  backup = kith_backup_from_path (path);
  if (backup == NULL || !read_anchor (db, path, &anchor, error) || !look_up (db, path, &known, error))
    return FALSE;

  /* A backup of the same second that went has left its name. */
  row = known.id != 0 ? kith_row_load (db, &kith_table_backup, known.id, error) : kith_row_new (&kith_table_backup);
  act = row != NULL ? kith_act_begin (db, "backup.make", backup->why, NULL, error) : NULL;
  if (act == NULL)
    return FALSE;

  fill_row (row, backup, &anchor, is_copied);

  return (known.id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error)) &&
         kith_act_commit (act, error);
}

/**
 * kith_db_back_up:
 * @db: the store
 * @store_path: where it is
 * @why: what the backup is made for; see kith_backup_make()
 * @error: return location for a #KithStoreError
 *
 * Makes a backup before something that cannot be taken back, and records it.
 *
 * Returns: whether there is one that is whole
 */
gboolean
kith_db_back_up (KithDb     *db,
                 const char *store_path,
                 const char *why,
                 GError    **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (store_path != NULL, FALSE);
  g_return_val_if_fail (why != NULL, FALSE);

  path = kith_backup_make (db, store_path, db->file_key, why, error);
  if (path == NULL)
    return FALSE;

  /* A store whose slots are lost has backups without a record. */
  if (kith_db_record_backup (db, path, FALSE, &local_error) ||
      g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gint64
count_free (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statvfs info;

  return statvfs (folder, &info) == 0 ? (gint64)(info.f_bavail * info.f_frsize) : 0;
}

static gboolean
mark_gone (KithAct *act,
           gint64   id,
           GError **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), &kith_table_backup, id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "gone_at", g_get_real_time ());

  return kith_act_update (act, row, error);
}

static void
remove_everywhere (KithDb     *db,
                   const char *path)
{
  g_autofree char *place = kith_db_dup_backup_place (db);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copy = place != NULL ? g_build_filename (place, name, NULL) : NULL;

  if (!kith_backup_remove (path))
    g_message ("A backup that was to be cleared is still there");
  if (copy != NULL && !kith_backup_remove (copy))
    g_message ("The copy of a backup that was to be cleared is still there");
}

/* Which are kept by their age, and which a destruction has overtaken. */
static gboolean
decide (KithDb     *db,
        GPtrArray  *backups,
        Known      *known,
        const char *store_path,
        gboolean   *keeps,
        GError    **error)
{
  g_autofree KithBackupAge *ages = g_new0 (KithBackupAge, backups->len + 1);
  g_autofree char *days = kith_db_dup_setting (db, KITH_SETTING_DESTROY_BACKUPS_AFTER_DAYS, kith_date_today (), error);
  gint64 n_used = 0, limit = 0, until;
  gboolean has_newer = FALSE;
  KithAnchor anchor;

  if (days == NULL)
    return FALSE;

  until = g_get_real_time () - g_ascii_strtoll (days, NULL, 10) * 24 * 60 * 60 * G_USEC_PER_SEC;
  if (!ask_number (db, select_destroyed_sql, until, &limit, error))
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      const KithBackup *backup = backups->pdata[i];

      if (!look_up (db, backup->path, &known[i], error))
        return FALSE;

      if (known[i].id == 0)
        known[i].seq = read_anchor (db, backup->path, &anchor, NULL) ? anchor.seq : 0;
      ages[i] = (KithBackupAge){ backup->at_usec, backup->n_bytes, known[i].is_whole };
      n_used += backup->n_bytes;
      has_newer |= known[i].is_whole && known[i].seq >= limit;
    }

  kith_backup_keep (ages, backups->len, kith_backup_get_budget (count_free (store_path), n_used), keeps);
  for (guint i = 0; has_newer && i < backups->len; i++)
    keeps[i] = keeps[i] && known[i].seq >= limit;

  return TRUE;
}

/**
 * kith_db_clear_backups:
 * @db: the store
 * @store_path: where it is
 * @ret_n_cleared: (out): how many went
 * @error: return location for a #KithStoreError
 *
 * Destroys the backups that the rules do not keep, here and in the other place.
 *
 * Returns: whether it was done
 */
gboolean
kith_db_clear_backups (KithDb     *db,
                       const char *store_path,
                       guint      *ret_n_cleared,
                       GError    **error)
{
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree Known *known = NULL;
  g_autofree gboolean *keeps = NULL;
  g_autoptr(KithAct) act = NULL;
  guint n_cleared = 0;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (store_path != NULL, FALSE);

  backups = kith_backup_list (store_path);
  known = g_new0 (Known, backups->len + 1);
  keeps = g_new0 (gboolean, backups->len + 1);
  if (!decide (db, backups, known, store_path, keeps, error))
    return FALSE;

  act = kith_act_begin (db, "backup.clear", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      if (keeps[i])
        continue;

      if (known[i].id != 0 && !mark_gone (act, known[i].id, error))
        return FALSE;

      n_cleared++;
    }

  if (!kith_act_commit (act, error))
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      if (!keeps[i])
        remove_everywhere (db, ((const KithBackup *)backups->pdata[i])->path);
    }
  *ret_n_cleared = n_cleared;

  return TRUE;
}

/**
 * kith_db_load_backups:
 * @db: the store
 * @store_path: where it is
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithBackupLine) (nullable): its backups, the newest first
 */
GListModel *
kith_db_load_backups (KithDb     *db,
                      const char *store_path,
                      GError    **error)
{
  g_autoptr(GListStore) lines = g_list_store_new (KITH_TYPE_BACKUP_LINE);
  g_autoptr(GPtrArray) backups = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (store_path != NULL, NULL);

  backups = kith_backup_list (store_path);
  for (guint i = 0; i < backups->len; i++)
    {
      const KithBackup *backup = backups->pdata[i];
      g_autoptr(KithBackupLine) line = NULL;
      KithBackupFacts facts = { backup->path, backup->why, backup->at_usec, backup->n_bytes, 0, KITH_BACKUP_UNKNOWN, FALSE };
      Known known;

      if (!look_up (db, backup->path, &known, error))
        return NULL;

      if (known.id != 0)
        facts.state = known.is_whole ? KITH_BACKUP_WHOLE : KITH_BACKUP_DAMAGED;
      facts.checked_usec = known.checked_at;
      facts.is_copied = known.copied_at != 0;
      line = kith_backup_line_new (&facts);
      g_list_store_append (lines, line);
    }

  return G_LIST_MODEL (g_steal_pointer (&lines));
}

static gboolean
note_found (KithDb     *db,
            const char *path,
            gint64      id,
            gboolean    is_whole,
            GError    **error)
{
  g_autoptr(KithRow) row = kith_row_load (db, &kith_table_backup, id, error);
  g_autoptr(KithAct) act = row != NULL ? kith_act_begin (db, "backup.check", NULL, NULL, error) : NULL;

  if (act == NULL)
    return FALSE;

  kith_row_set_int (row, "checked_at", g_get_real_time ());
  kith_row_set_int (row, "whole", is_whole ? 1 : 0);

  return kith_act_update (act, row, error) && kith_act_commit (act, error);
}

static gboolean
is_recorded_file (KithDb     *db,
                  gint64      id,
                  const char *path)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_file_sql, NULL);
  guint8 hash[KITH_FILE_HASH_SIZE];
  gconstpointer recorded = NULL;
  gsize n_bytes = 0;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  if (kith_statement_step (stmt, NULL))
    recorded = kith_statement_get_blob (stmt, 0, &n_bytes);

  return n_bytes == sizeof hash && kith_file_hash (path, hash, NULL, NULL) && memcmp (hash, recorded, n_bytes) == 0;
}

/* A backup from before the store was given another key does not open with this
 * one, and is no worse for it: it was found whole once, and is whole as long as
 * it is the same file.
 */
static gboolean
has_other_key (KithDb     *db,
               const char *path)
{
  g_autoptr(KithSlots) slots = kith_slots_load (path, NULL);

  return slots != NULL && kith_uid_equal (kith_slots_get_store_uid (slots), &db->store_uid) &&
         !kith_slots_check_key (slots, db->file_key, NULL);
}

static gboolean
look_through_other (KithDb     *db,
                    const char *path,
                    gboolean   *ret_is_whole,
                    GError    **error)
{
  gboolean is_whole = FALSE;
  Known known;

  if (!look_up (db, path, &known, error))
    return FALSE;

  if (known.id != 0)
    {
      is_whole = is_recorded_file (db, known.id, path);
      if (!note_found (db, path, known.id, is_whole, error))
        return FALSE;
    }
  else
    {
      is_whole = kith_backup_is_unchanged (path);
    }
  *ret_is_whole = is_whole;

  return TRUE;
}

/**
 * kith_db_check_backup:
 * @db: the store
 * @path: a backup of it
 * @ret_is_whole: (out): what was found
 * @error: return location for a #KithStoreError
 *
 * Looks through a backup and writes down what was found. One that has a key of
 * before is held against what it was when it was looked through.
 *
 * Returns: whether it was looked through and written down
 */
gboolean
kith_db_check_backup (KithDb     *db,
                      const char *path,
                      gboolean   *ret_is_whole,
                      GError    **error)
{
  g_autoptr(KithCheckReport) report = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean is_whole;
  Known known;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (has_other_key (db, path))
    return look_through_other (db, path, ret_is_whole, error);

  report = kith_backup_check (path, db->file_key, &local_error);
  if (kith_store_error_classify (local_error) == KITH_TROUBLE_TRANSIENT)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  is_whole = report != NULL && report->problems->len == 0;
  if (!look_up (db, path, &known, error))
    return FALSE;

  if (known.id != 0 ? !note_found (db, path, known.id, is_whole, error)
                    : is_whole && !kith_db_record_backup (db, path, FALSE, error))
    return FALSE;

  *ret_is_whole = is_whole;

  return TRUE;
}

/**
 * kith_db_dup_backup_place:
 * @db: the store
 *
 * Returns: (transfer full) (nullable): the folder to which backups are copied as well
 */
char *
kith_db_dup_backup_place (KithDb *db)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_place_sql, NULL);

  return stmt != NULL && kith_statement_step (stmt, NULL) ? g_strdup (kith_statement_get_text (stmt, 1)) : NULL;
}

static gint64
find_place (KithDb *db)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_place_sql, NULL);

  return stmt != NULL && kith_statement_step (stmt, NULL) ? kith_statement_get_int (stmt, 0) : 0;
}

/**
 * kith_db_set_backup_place:
 * @db: the store
 * @folder: (nullable): the folder to which backups are copied as well; %NULL for none
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is remembered
 */
gboolean
kith_db_set_backup_place (KithDb     *db,
                          const char *folder,
                          GError    **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);

  id = find_place (db);
  if (id == 0 && folder == NULL)
    return TRUE;

  row = id != 0 ? kith_row_load (db, &kith_table_setting, id, error) : kith_row_new (&kith_table_setting);
  act = row != NULL ? kith_act_begin (db, PLACE, NULL, NULL, error) : NULL;
  if (act == NULL)
    return FALSE;

  kith_row_set_text (row, "name", PLACE);
  kith_row_set_text (row, "value", folder);

  return (folder == NULL ? kith_act_delete (act, &kith_table_setting, id, error)
                         : id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error)) &&
         kith_act_commit (act, error);
}
