/* kith-guard.c: opening a store only where it is the one that was left
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is held against what
 * -------------------------
 * Before the store is opened the guard looks at the file from outside: its
 * size, its first bytes, and its hash where the slots file's anchor was taken
 * when the store was shut; and at the log beside it, of which SQLite would drop
 * what it cannot read. Then the store opens, and:
 *
 *   an anchor's entry is not in the journal      it ends before (older), or went another way
 *   the slots' anchor was shut at an entry       the slots were put back: nobody leaves them
 *   before the journal's end                     behind like that
 *   the slots' anchor is before what the         the same, after a crash
 *   store remembers of it
 *   the journal ends where it did, and the       damage, if the checks find any; else a page
 *   file is another                              of an older file
 *
 * While the store is open the slots' anchor says so and vouches for no file;
 * when it closes, the anchor is taken anew. So a crash is never taken for an
 * attack: what was open may be any file that its own log leads to.
 *
 * Where the slots file could not be written (a full disk, a folder that became
 * read-only) the store remembers that it does not know, and the two rules about
 * the slots rest until it could.
 */

#include "config.h"

#include "kith-guard.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-act.h"
#include "kith-anchor.h"
#include "kith-backup.h"
#include "kith-check.h"
#include "kith-db-private.h"
#include "kith-guard-private.h"
#include "kith-journal.h"
#include "kith-restore.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-upkeep.h"
#include "kith-wal.h"

/* Of sixteen random bytes another file has hardly one in common. */
#define MOST_FLIPPED 4

static const char select_hash_sql[] =
  "SELECT hash FROM journal WHERE seq = :seq";

static const char select_set_aside_sql[] =
  "SELECT 1 FROM set_aside WHERE seq = :seq AND head = :head";

/* The file as it lay there, and what the slots say of it. */
typedef struct
{
  KithKey    *key;
  GBytes     *in_keyring;
  KithUid     store_uid;
  KithAnchor  slots;
  guint8      salt[KITH_ANCHOR_SALT_SIZE];
  guint8      file[KITH_FILE_HASH_SIZE];
  gint64      n_bytes;
  gboolean    has_slots;
  gboolean    has_file;
  gboolean    has_log;
} Before;

typedef struct
{
  KithAnchorPlace  place;
  KithAnchor       anchor;
} Kept;

static void
before_clear (Before *before)
{
  g_clear_pointer (&before->key, kith_key_unref);
  g_clear_pointer (&before->in_keyring, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Before, before_clear)

static gint64
measure_file (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 ? info.st_size : 0;
}

static void
look_before (Before     *before,
             const char *path,
             KithSlots  *slots,
             KithKey    *file_key)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  before->key = kith_anchor_derive_key (file_key);
  before->store_uid = *kith_slots_get_store_uid (slots);
  before->has_slots = kith_anchor_open (kith_slots_get_anchor (slots), &before->store_uid, before->key, &before->slots);
  before->n_bytes = measure_file (path);
  before->has_log = measure_file (log) > 0;
  kith_anchor_read_salt (path, before->salt);

  /* A hash costs a tenth of a second for a hundred megabytes: only where it says something. */
  if (before->has_slots && before->slots.is_shut && !before->has_log)
    before->has_file = kith_file_hash (path, before->file, NULL, NULL);
}

static guint
count_different (const guint8 *a,
                 const guint8 *b)
{
  guint n_different = 0;

  for (guint i = 0; i < KITH_ANCHOR_SALT_SIZE; i++)
    n_different += a[i] != b[i] ? 1 : 0;

  return n_different;
}

/* The library says "not a database" of a damaged first page, of another
 * store's file and of any other file. From outside they can be told apart.
 */
static void
name_damage (const Before *before,
             GError      **error)
{
  if (!g_error_matches (*error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED) || !before->has_slots)
    return;

  if (count_different (before->salt, before->slots.salt) > MOST_FLIPPED)
    {
      g_clear_error (error);
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FOREIGN, "Another file is in the store's place");
    }
  else if (before->slots.is_shut && before->n_bytes < before->slots.n_bytes)
    {
      g_clear_error (error);
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CUT_SHORT, "The store's file is cut short");
    }
}

static void
add_sealed (GArray         *kept,
            const Before   *before,
            KithAnchorPlace place,
            GBytes         *sealed)
{
  Kept one = { .place = place };

  if (kith_anchor_open (sealed, &before->store_uid, before->key, &one.anchor) && one.anchor.seq > 0)
    g_array_append_val (kept, one);
}

static void
add_backups (GArray       *kept,
             const Before *before,
             const char   *path)
{
  g_autoptr(GPtrArray) backups = kith_backup_list (path);

  for (guint i = 0; i < backups->len; i++)
    {
      const KithBackup *backup = backups->pdata[i];
      g_autoptr(KithSlots) slots = kith_slots_load (backup->path, NULL);

      if (slots != NULL)
        add_sealed (kept, before, KITH_ANCHOR_BACKUP, kith_slots_get_anchor (slots));
    }
}

static GArray *
collect_anchors (const Before *before,
                 const char   *path)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Kept));

  if (before->has_slots && before->slots.seq > 0)
    {
      const Kept one = { KITH_ANCHOR_SLOTS, before->slots };

      g_array_append_val (kept, one);
    }
  add_sealed (kept, before, KITH_ANCHOR_KEYRING, before->in_keyring);
  add_backups (kept, before, path);

  return kept;
}

static gboolean
has_entry (KithDb           *db,
           const KithAnchor *anchor,
           gboolean         *ret_has,
           GError          **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_hash_sql, error);
  g_autoptr(GError) local_error = NULL;
  gsize n_bytes = 0;
  gconstpointer hash = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":seq", anchor->seq);
  if (kith_statement_step (stmt, &local_error))
    hash = kith_statement_get_blob (stmt, 0, &n_bytes);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *ret_has = n_bytes == sizeof anchor->hash && memcmp (hash, anchor->hash, n_bytes) == 0;

  return TRUE;
}

static gboolean
is_set_aside (KithDb           *db,
              const KithAnchor *anchor)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_set_aside_sql, NULL);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":seq", anchor->seq);
  kith_statement_bind_blob (stmt, ":head", anchor->hash, sizeof anchor->hash);

  return kith_statement_step (stmt, NULL);
}

/* Leaves only the anchors that the journal does not have. */
static gboolean
drop_ancestors (KithDb  *db,
                GArray  *kept,
                GError **error)
{
  for (guint i = kept->len; i-- > 0;)
    {
      const KithAnchor *anchor = &g_array_index (kept, Kept, i).anchor;
      gboolean has;

      if (!has_entry (db, anchor, &has, error))
        return FALSE;

      if (has || is_set_aside (db, anchor))
        g_array_remove_index_fast (kept, i);
    }

  return TRUE;
}

static void
set_doubt (KithDoubt    *doubt,
           KithDb       *db,
           KithDoubtKind kind,
           const Kept   *kept)
{
  *doubt = (KithDoubt){
    .kind = kind,
    .place = kept->place,
    .seq = kept->anchor.seq,
    .at_usec = kept->anchor.at_usec,
    .store_seq = db->head.seq,
    .store_at_usec = kith_anchor_get_last_at (db),
  };
}

static const Kept *
find_highest (GArray *kept)
{
  const Kept *highest = NULL;

  for (guint i = 0; i < kept->len; i++)
    {
      const Kept *one = &g_array_index (kept, Kept, i);

      if (highest == NULL || one->anchor.seq > highest->anchor.seq)
        highest = one;
    }

  return highest;
}

/* Where the slots could not be marked, nothing can be said of them. */
static gboolean
read_mark (KithDb   *db,
           gboolean *ret_is_known,
           gint64   *ret_seq,
           GError  **error)
{
  gint64 at_usec;

  if (!kith_upkeep_read (db, KITH_UPKEEP_SLOTS, ret_seq, &at_usec, error))
    return FALSE;

  *ret_is_known = at_usec == 0 || *ret_seq != KITH_UPKEEP_UNKNOWN;

  return TRUE;
}

/* A store in which nothing is done stays the same file. */
static gboolean
note_mark (KithDb  *db,
           gint64   seq,
           GError **error)
{
  gint64 noted, at_usec;

  if (!kith_upkeep_read (db, KITH_UPKEEP_SLOTS, &noted, &at_usec, error))
    return FALSE;

  return (at_usec != 0 && noted == seq) || kith_upkeep_note (db, KITH_UPKEEP_SLOTS, seq, error);
}

static gboolean
look_through (KithDb  *db,
              GError **error)
{
  g_autoptr(KithCheckReport) report = kith_db_check (db, error);

  if (report == NULL)
    return FALSE;

  if (report->problems->len == 0)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "The file was altered: %s",
               (const char *)report->problems->pdata[0]);

  return FALSE;
}

static gboolean
is_other_file (const Before *before)
{
  return before->has_log || (before->has_file && memcmp (before->file, before->slots.file, sizeof before->file) != 0);
}

static gboolean
find_doubt_of_slots (KithDb       *db,
                     const Before *before,
                     KithDoubt    *ret_doubt,
                     GError      **error)
{
  const Kept slots = { KITH_ANCHOR_SLOTS, before->slots };
  gboolean is_known;
  gint64 marked;

  if (!before->has_slots)
    return TRUE;

  if (!read_mark (db, &is_known, &marked, error))
    return FALSE;

  if (!is_known)
    return TRUE;

  if (before->slots.is_shut ? before->slots.seq < db->head.seq : before->slots.seq < marked)
    {
      set_doubt (ret_doubt, db, KITH_DOUBT_OLD_SLOTS, &slots);
    }
  else if (before->slots.is_shut && before->slots.seq == db->head.seq && is_other_file (before))
    {
      if (!look_through (db, error))
        return FALSE;

      set_doubt (ret_doubt, db, KITH_DOUBT_OLD_PAGE, &slots);
    }

  return TRUE;
}

static gboolean
find_doubt (KithDb       *db,
            const Before *before,
            GArray       *kept,
            KithDoubt    *ret_doubt,
            GError      **error)
{
  const Kept *highest = NULL;

  if (!drop_ancestors (db, kept, error))
    return FALSE;

  highest = find_highest (kept);
  if (highest == NULL)
    return find_doubt_of_slots (db, before, ret_doubt, error);

  set_doubt (ret_doubt, db, highest->anchor.seq > db->head.seq ? KITH_DOUBT_OLDER : KITH_DOUBT_OTHER, highest);

  return TRUE;
}

/* What was gone on with is in the journal, and is not asked again. */
static gboolean
accept_anchors (KithDb  *db,
                GArray  *kept,
                GError **error)
{
  g_autoptr(KithAct) act = NULL;

  if (kept->len == 0)
    return kith_journal_tell (db, "store.accept", NULL, error);

  act = kith_act_begin (db, "store.accept", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < kept->len; i++)
    {
      const KithAnchor *anchor = &g_array_index (kept, Kept, i).anchor;
      g_autoptr(KithRow) row = kith_row_new (&kith_table_set_aside);

      kith_row_set_int (row, "seq", anchor->seq);
      kith_row_set_blob (row, "head", anchor->hash, sizeof anchor->hash);
      kith_row_set_int (row, "taken_at", anchor->at_usec);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return kith_act_commit (act, error);
}

/* What SQLite would drop of a damaged log is kept beside the store, whoever goes on without it. */
static gboolean
settle_log (const char    *path,
            KithGuardFlags flags,
            gboolean      *ret_is_damaged,
            GError       **error)
{
  *ret_is_damaged = kith_wal_is_damaged (path);
  if (!*ret_is_damaged)
    return TRUE;

  if ((flags & KITH_GUARD_ACCEPT) != 0)
    return kith_restore_keep_copy (path, error);

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOG_DAMAGED,
                       "The log beside the store has lost acts that were saved");

  return FALSE;
}

static gboolean
settle_doubt (KithDb        *db,
              const Before  *before,
              const char    *path,
              KithGuardFlags flags,
              gboolean       is_log_damaged,
              GError       **error)
{
  g_autoptr(GArray) kept = collect_anchors (before, path);
  KithDoubt doubt = { 0 };

  if (!find_doubt (db, before, kept, &doubt, error))
    return FALSE;

  if (doubt.kind == KITH_DOUBT_NONE && !is_log_damaged)
    return TRUE;

  if ((flags & KITH_GUARD_ACCEPT) != 0)
    return accept_anchors (db, kept, error);

  kith_set_doubt_error (error, &doubt);

  return FALSE;
}

/**
 * kith_guard_open:
 * @path: where the store is
 * @slots: its slots
 * @file_key: its key
 * @in_keyring: (nullable): the anchor that the keyring keeps of it, sealed
 * @flags: what to do with a store that an anchor contradicts, or whose log is damaged
 * @error: return location for a #KithStoreError; with %KITH_STORE_ERROR_ROLLED_BACK,
 *   kith_store_error_get_doubt() tells what is missing
 *
 * Opens a store as kith_db_open() does, holds it against its anchors, and
 * keeps an anchor of it from now on.
 *
 * Returns: (transfer full) (nullable): the open store
 */
KithDb *
kith_guard_open (const char    *path,
                 KithSlots     *slots,
                 KithKey       *file_key,
                 GBytes        *in_keyring,
                 KithGuardFlags flags,
                 GError       **error)
{
  g_auto(Before) before = { 0 };
  g_autoptr(GError) local_error = NULL;
  g_autoptr(KithDb) db = NULL;
  gboolean is_log_damaged;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (slots != NULL, NULL);
  g_return_val_if_fail (file_key != NULL, NULL);

  look_before (&before, path, slots, file_key);
  before.in_keyring = in_keyring != NULL ? g_bytes_ref (in_keyring) : NULL;
  if (!settle_log (path, flags, &is_log_damaged, error))
    return NULL;

  db = kith_db_open (path, file_key, &local_error);
  if (db == NULL || !settle_doubt (db, &before, path, flags, is_log_damaged, &local_error))
    {
      name_damage (&before, &local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  kith_guard_watch (db, path, slots);

  return g_steal_pointer (&db);
}

/**
 * kith_guard_watch:
 * @db: a store that has just been opened
 * @path: where it is
 * @slots: its slots
 *
 * Marks it as open in the slots file. When it is closed, kith_db_close() leaves
 * an anchor there that vouches for the file.
 */
void
kith_guard_watch (KithDb     *db,
                  const char *path,
                  KithSlots  *slots)
{
  g_autoptr(KithKey) key = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_marked;
  KithAnchor anchor;

  g_return_if_fail (db != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (slots != NULL);

  key = kith_anchor_derive_key (db->file_key);
  kith_anchor_take (db, &anchor);
  sealed = kith_anchor_seal (&anchor, kith_slots_get_store_uid (slots), key);
  kith_slots_set_anchor (slots, sealed);
  is_marked = kith_slots_save (slots, path, &error);
  if (is_marked)
    g_set_str (&db->watched_path, path);
  else
    g_message ("The slots file keeps no anchor: %s", error->message);

  g_clear_error (&error);
  if (!note_mark (db, is_marked ? anchor.seq : KITH_UPKEEP_UNKNOWN, &error))
    g_message ("What is in the slots file is not noted: %s", error->message);
}

/**
 * kith_guard_seal:
 * @db: an open store
 *
 * Returns: (transfer full): an anchor of where its journal ends now, sealed, for the keyring
 */
GBytes *
kith_guard_seal (KithDb *db)
{
  g_autoptr(KithKey) key = NULL;
  KithAnchor anchor;

  g_return_val_if_fail (db != NULL, NULL);

  key = kith_anchor_derive_key (db->file_key);
  kith_anchor_take (db, &anchor);

  return kith_anchor_seal (&anchor, &db->store_uid, key);
}

/*
 * kith_guard_prepare:
 * @db: a store that is about to be closed
 * @ret_watch: (out): what the anchor will need when the keys are gone
 *
 * Returns: whether an anchor is kept of it
 */
gboolean
kith_guard_prepare (KithDb         *db,
                    KithGuardWatch *ret_watch)
{
  if (db->watched_path == NULL)
    return FALSE;

  kith_anchor_take (db, &ret_watch->anchor);
  ret_watch->path = g_strdup (db->watched_path);
  ret_watch->store_uid = db->store_uid;
  ret_watch->key = kith_anchor_derive_key (db->file_key);

  return TRUE;
}

/*
 * kith_guard_finish:
 * @watch: (transfer full): from kith_guard_prepare()
 *
 * Leaves the anchor of a store that is closed by now. A log that is still there
 * could not be folded in, so the file alone is not the store: then the mark of
 * an open store stays.
 */
void
kith_guard_finish (KithGuardWatch *watch)
{
  g_autofree char *path = watch->path;
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr(KithKey) key = watch->key;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(GBytes) sealed = NULL;

  if (g_file_test (log, G_FILE_TEST_EXISTS) || !kith_anchor_shut (&watch->anchor, path, &error))
    return;

  slots = kith_slots_load (path, &error);
  if (slots == NULL)
    return;

  sealed = kith_anchor_seal (&watch->anchor, &watch->store_uid, key);
  kith_slots_set_anchor (slots, sealed);
  if (!kith_slots_save (slots, path, &error))
    g_message ("The slots file keeps the anchor of before: %s", error->message);
}
