/* kith-note-index.c: the index of the words of notes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the index follows the notes
 * -------------------------------
 * Notes are found by the words that stand in them, through FTS5. What it
 * indexes is not notes but files of them: what stands of a note on the file of
 * everybody whom it is about, and, where a paragraph is for one child alone,
 * what stands on that child's. So a paragraph for one sibling is never a hit
 * of another, and words from two paragraphs of a note meet.
 *
 * The text is not kept twice: the view note_text puts it together from the
 * rows. To take a file out of the index its old text has to be told, word for
 * word. So triggers do it before the first row of a note changes (see
 * 0003.sql); they put the note into note_unread, and the act that changes it
 * reads it anew when it ends, in the same transaction. Undo, redo, destruction
 * and recovery are acts: none of them knows of the index.
 *
 * It says nothing that the notes do not say, and can be made anew from them at
 * any time. Who changes how text is cut into words (kith-text-words.c,
 * kith-text.c) adds a step to the schema that does.
 */

#include "config.h"

#include "kith-note-index.h"

#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"

static const char select_has_unread_sql[] =
  "SELECT EXISTS (SELECT 1 FROM note_unread)";

static const char read_sql[] =
  "DELETE FROM note_unread /*scan*/ /*sort*/";

static const char check_sql[] =
  "INSERT INTO note_word (note_word, rank) VALUES ('integrity-check', 1)";

/* What is made of all notes shows nobody what it read, so it reads past what
 * hides restricted records.
 */
static const char empty_sql[] =
  "INSERT INTO note_word (note_word) VALUES ('delete-all')";

static const char forget_files_sql[] =
  "DELETE FROM main.note_file /*scan*/";

static const char forget_terms_sql[] =
  "DELETE FROM note_term /*scan*/";

/* There is no note 0; see note_file_deleted in 0003.sql. */
static const char begin_anew_sql[] =
  "INSERT INTO note_unread (note_id) VALUES (0)";

static const char take_all_sql[] =
  "INSERT INTO note_unread (note_id) SELECT id FROM main.note WHERE true /*scan*/ ON CONFLICT DO NOTHING";

static const char count_sql[] =
  "SELECT count(*) FROM note /*scan*/";

/* A note without a file, and one that an act left unread: that cannot be. */
static const char select_has_gap_sql[] =
  "SELECT EXISTS (SELECT 1 FROM note_unread)"
  " OR EXISTS (SELECT 1 FROM main.note AS n /*scan*/ WHERE NOT EXISTS (SELECT 1 FROM main.note_file AS f WHERE f.note_id = n.id))";

static gboolean
run (KithDb     *db,
     const char *sql,
     GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  db->may_write = TRUE;
  stmt = kith_db_prepare (db, sql, error);
  db->may_write = FALSE;

  return stmt != NULL && kith_statement_run (stmt, error);
}

static gboolean
ask (KithDb     *db,
     const char *sql,
     gint64     *ret_answer,
     GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  *ret_answer = kith_statement_get_int (stmt, 0);

  return TRUE;
}

/*
 * kith_note_index_read:
 * @db: a store with a transaction open
 * @error: return location for a #KithStoreError
 *
 * Reads the notes that were changed since the transaction began. Whoever
 * commits what an act wrote does this before.
 *
 * Returns: whether the index has them
 */
gboolean
kith_note_index_read (KithDb  *db,
                      GError **error)
{
  gint64 has_unread;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (db->transaction != NULL, FALSE);

  /* Most acts touch no note, and need not wake the index. */
  if (!ask (db, select_has_unread_sql, &has_unread, error))
    return FALSE;

  return has_unread == 0 || run (db, read_sql, error);
}

static gboolean
compare (KithDb   *db,
         gboolean *ret_is_whole,
         GError  **error)
{
  g_autoptr(GError) local_error = NULL;
  gint64 has_gap;

  if (!ask (db, select_has_gap_sql, &has_gap, error))
    return FALSE;

  *ret_is_whole = has_gap == 0 && run (db, check_sql, &local_error);
  if (local_error == NULL || g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_note_index_check:
 * @db: a store with no transaction open
 * @ret_is_whole: (out): whether the index says what the notes say, no more and no less
 * @error: return location for a #KithStoreError
 *
 * Reads all notes and holds the index against them.
 *
 * Returns: whether it could be looked through
 */
gboolean
kith_note_index_check (KithDb   *db,
                       gboolean *ret_is_whole,
                       GError  **error)
{
  gboolean is_done;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ret_is_whole != NULL, FALSE);

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  /* FTS5 is asked by what looks like a row. */
  db->may_index = TRUE;
  is_done = compare (db, ret_is_whole, error);
  db->may_index = FALSE;
  kith_db_rollback (db);

  return is_done;
}

static gboolean
read_all (KithDb  *db,
          GError **error)
{
  return run (db, begin_anew_sql, error) &&
         run (db, empty_sql, error) &&
         run (db, forget_files_sql, error) &&
         run (db, forget_terms_sql, error) &&
         run (db, take_all_sql, error) &&
         run (db, read_sql, error);
}

/**
 * kith_note_index_rebuild:
 * @db: a store with no transaction open
 * @ret_n_notes: (out) (optional): how many notes the index has, of those that may be seen
 * @error: return location for a #KithStoreError
 *
 * Makes the index anew from the notes, all at once or not at all. It is no
 * act: nothing that anybody wrote is changed by it.
 *
 * Returns: whether it is made
 */
gboolean
kith_note_index_rebuild (KithDb  *db,
                         guint   *ret_n_notes,
                         GError **error)
{
  gboolean is_done;
  gint64 n_notes;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  db->may_index = TRUE;
  is_done = ask (db, count_sql, &n_notes, error) && read_all (db, error) && kith_db_commit (db, error);
  db->may_index = FALSE;
  kith_db_rollback (db);
  if (is_done && ret_n_notes != NULL)
    *ret_n_notes = (guint)n_notes;

  return is_done;
}
