/* kith-draft.c: what is being written, kept from its first second
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft is saved at every pause of typing, by a transaction of its own and
 * no act: the journal keeps what was signed, and not each word that somebody
 * thought better of. This file alone may write drafts; the door sees to it.
 *
 * A draft and the note that is made of it have one uid. Signing leaves the
 * draft where it is, hidden behind the note: take the note out again and the
 * draft is back, with nothing to be restored. After ten seconds it is settled
 * and goes; from then on the triggers let nobody take the note out.
 *
 * A draft that is discarded is only marked, for a week.
 */

#include "config.h"

#include "kith-draft.h"

#include "kith-db-private.h"
#include "kith-note-json.h"
#include "kith-note-limits-private.h"
#include "kith-statement-list.h"

static const char save_sql[] =
  "INSERT INTO draft (uid, kind, begun_at, saved_at, discarded_at, content)"
  " VALUES (:uid, :kind, :begun_at, :saved_at, :discarded_at, :content)"
  " ON CONFLICT (uid) DO UPDATE SET"
  " saved_at = excluded.saved_at, content = excluded.content, discarded_at = excluded.discarded_at";

static const char discard_sql[] =
  "UPDATE draft SET discarded_at = :at WHERE uid = :uid";

static const char settle_signed_sql[] =
  "DELETE FROM draft"
  " WHERE EXISTS (SELECT 1 FROM main.note AS n WHERE n.uid = draft.uid AND n.signed_at < :before)"
  " OR EXISTS (SELECT 1 FROM main.note_addition AS a WHERE a.uid = draft.uid AND a.signed_at < :before) /*scan*/";

static const char settle_discarded_sql[] =
  "DELETE FROM draft WHERE discarded_at < :before /*scan*/";

/* Those that nobody has signed and nobody has discarded, of whom nothing is
 * hidden. That a hidden note is signed has to be seen, or its draft would show it.
 */
static const char select_drafts_sql[] =
  "SELECT d.uid, d.saved_at, d.content"
  " FROM draft AS d /*scan*/"
  " WHERE d.discarded_at IS NULL"
  " AND NOT EXISTS (SELECT 1 FROM main.note AS n WHERE n.uid = d.uid)"
  " AND NOT EXISTS (SELECT 1 FROM main.note_addition AS n WHERE n.uid = d.uid)"
  " AND NOT EXISTS (SELECT 1 FROM json_tree (d.content) AS t"
  "                 WHERE t.key = 'child' AND t.type = 'integer' AND NOT kith_shows (0, t.value))"
  " AND NOT EXISTS (SELECT 1 FROM json_tree (d.content) AS t"
  "                 WHERE t.key = 'answers' AND t.type = 'integer' AND NOT kith_shows (4, t.value))"
  " /*sort*/ ORDER BY d.saved_at DESC, d.id DESC";

/* What was signed and has no draft any more; what was signed and taken out, and
 * cannot be put back since the journal does not hold its words.
 */
static const char select_closed_sql[] =
  "SELECT EXISTS (SELECT 1 FROM journal AS j"
  "               WHERE j.act = :act AND j.kind = 'insert' AND j.object IN ('note', 'note_addition')"
  "               AND NOT EXISTS (SELECT 1 FROM draft AS d WHERE d.uid = j.row_uid))"
  " OR EXISTS (SELECT 1 FROM journal AS j"
  "            WHERE j.act = :act AND j.kind = 'delete'"
  "            AND j.object IN ('note', 'note_part', 'note_addition', 'sighting'))";

static KithStatement *
prepare_write (KithDb     *db,
               const char *sql,
               GError    **error)
{
  KithStatement *stmt;

  db->may_draft = TRUE;
  stmt = kith_db_prepare (db, sql, error);
  db->may_draft = FALSE;

  return stmt;
}

static gboolean
run_alone (KithDb        *db,
           KithStatement *stmt,
           GError       **error)
{
  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  if (kith_statement_run (stmt, error) && kith_db_commit (db, error))
    return TRUE;

  kith_db_rollback (db);

  return FALSE;
}

static KithStatement *
prepare_save (KithDb       *db,
              KithNoteForm *form,
              const char   *json,
              GError      **error)
{
  KithStatement *stmt = prepare_write (db, save_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_uid (stmt, ":uid", &form->uid);
  kith_statement_bind_text (stmt, ":kind", form->answers != 0 ? "addition" : "note");
  kith_statement_bind_int (stmt, ":begun_at", form->written_at);
  kith_statement_bind_int (stmt, ":saved_at", g_get_real_time ());
  kith_statement_bind_null (stmt, ":discarded_at");
  kith_statement_bind_text (stmt, ":content", json);

  return stmt;
}

/**
 * kith_db_save_draft:
 * @db: a store with no transaction open
 * @form: what is written by now
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is on the disk
 */
gboolean
kith_db_save_draft (KithDb       *db,
                    KithNoteForm *form,
                    GError      **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  json = kith_note_form_to_json (form);
  stmt = prepare_save (db, form, json, error);

  return stmt != NULL && run_alone (db, stmt, error);
}

/**
 * kith_draft_save_behind:
 * @db: a store with an act open
 * @form: a note that the act is about to sign
 * @error: return location for a #KithStoreError
 *
 * Puts a draft behind a note that was written by the program out of something
 * else, so that signing can be taken back. The words are still there then, and
 * not in the draft, so nobody is shown it.
 *
 * Returns: whether it is written
 */
gboolean
kith_draft_save_behind (KithDb       *db,
                        KithNoteForm *form,
                        GError      **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  json = kith_note_form_to_json (form);
  stmt = prepare_save (db, form, json, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":discarded_at", g_get_real_time ());

  return kith_statement_run (stmt, error);
}

/**
 * kith_db_discard_draft:
 * @db: a store with no transaction open
 * @uid: a draft
 * @is_discarded: whether it is to go; %FALSE has it back
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is as it was asked to be
 */
gboolean
kith_db_discard_draft (KithDb        *db,
                       const KithUid *uid,
                       gboolean       is_discarded,
                       GError       **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  stmt = prepare_write (db, discard_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", uid);
  if (is_discarded)
    kith_statement_bind_int (stmt, ":at", g_get_real_time ());

  return run_alone (db, stmt, error);
}

static gboolean
settle (KithDb     *db,
        const char *sql,
        gint64      before,
        GError    **error)
{
  g_autoptr(KithStatement) stmt = prepare_write (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":before", before);

  return run_alone (db, stmt, error);
}

/**
 * kith_db_settle_drafts:
 * @db: a store with no transaction open
 * @signed_before: the drafts of notes that were signed before this moment go
 * @discarded_before: so do those that were discarded before this one
 * @error: return location for a #KithStoreError
 *
 * From here on those notes can no longer be taken back.
 *
 * Returns: whether they are gone
 */
gboolean
kith_db_settle_drafts (KithDb  *db,
                       gint64   signed_before,
                       gint64   discarded_before,
                       GError **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return settle (db, settle_signed_sql, signed_before, error) &&
         settle (db, settle_discarded_sql, discarded_before, error);
}

/* Of one that cannot be read the words are shown as they lie. */
static KithNoteForm *
read_form (const char    *json,
           const KithUid *uid)
{
  KithNoteForm *form = kith_note_form_new_from_json (json, uid, NULL);

  if (form != NULL)
    return form;

  form = kith_note_form_new ("");
  form->uid = *uid;
  kith_note_form_add_part (form, KITH_NOTE_FACT, json);

  return form;
}

static gpointer
row_to_draft (KithStatement *stmt,
              gpointer       user_data)
{
  g_autoptr(KithNoteForm) form = NULL;
  KithNoteValues values = { .due = KITH_DATE_NONE };
  KithUid uid;

  kith_statement_get_uid (stmt, 0, &uid);
  form = read_form (kith_statement_get_text (stmt, 2), &uid);
  values.form = form;
  values.saved_at = kith_statement_get_int (stmt, 1);
  values.kind_label = kith_note_limits_get_label (user_data, form->kind);

  return kith_note_new (&values);
}

/**
 * kith_db_load_drafts:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): what nobody has signed yet, the newest first
 */
GListModel *
kith_db_load_drafts (KithDb  *db,
                     GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(KithNoteLimits) limits = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  limits = kith_note_limits_load (db, error);
  stmt = limits != NULL ? kith_db_prepare (db, select_drafts_sql, error) : NULL;
  if (stmt == NULL)
    return NULL;

  return kith_statement_list (stmt, KITH_TYPE_NOTE, row_to_draft, limits, error);
}

/**
 * kith_db_check_is_open:
 * @db: a store
 * @act: an act that is to be taken back
 * @error: return location for a #KithStoreError; %KITH_STORE_ERROR_SIGNED where
 *   it signed something that is closed, or took out what was signed
 *
 * Returns: whether it may be taken back
 */
gboolean
kith_db_check_is_open (KithDb  *db,
                       gint64   act,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  stmt = kith_db_prepare (db, select_closed_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", act);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  if (kith_statement_get_int (stmt, 0) == 0)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SIGNED, "What was signed is closed");

  return FALSE;
}
