/* kith-store-notes-acts.c: what is said and done about a signed note
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * None of it touches the note: whether the council's system has it, whom it
 * turned out to be about, and what became of its next steps stand in rows of
 * their own, which undo takes back like any other.
 */

#include "config.h"

#include "kith-store-notes.h"

#include "kith-note-acts-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-text.h"

static const char select_council_sql[] =
  "SELECT id FROM note_council WHERE note_id = :note_id";

static const char select_significant_sql[] =
  "SELECT id FROM note_significant WHERE note_id = :note_id";

/* Returns 0 where there is none, -1 on an error. */
static gint64
find_row_of_note (KithDb     *db,
                  const char *sql,
                  gint64      note_id,
                  GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_int (stmt, ":note_id", note_id);
  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

static KithRow *
load_or_new (KithDb          *db,
             const KithTable *table,
             gint64           id,
             GError         **error)
{
  if (id < 0)
    return NULL;

  return id > 0 ? kith_row_load (db, table, id, error) : kith_row_new (table);
}

static gboolean
put (KithAct *act,
     KithRow *row,
     GError **error)
{
  return kith_row_get_id (row) != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

/* Nothing but blanks is nothing. */
void
kith_note_set_clean (KithRow    *row,
                     const char *column,
                     const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  kith_row_set_text (row, column, clean != NULL && *clean != '\0' ? clean : NULL);
}

gboolean
kith_note_end_act (KithAct *act,
                   gboolean is_written,
                   gint64  *ret_act,
                   GError **error)
{
  if (!is_written || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static KithRow *
load_council (KithDb  *db,
              gint64   note_id,
              GError **error)
{
  gint64 id = find_row_of_note (db, select_council_sql, note_id, error);

  return load_or_new (db, &kith_table_note_council, id, error);
}

gboolean
kith_note_read_council (KithAct          *act,
                        gint64            note_id,
                        KithCouncilState *ret_state,
                        GError          **error)
{
  g_autoptr(KithRow) row = load_council (kith_act_get_db (act), note_id, error);

  if (row == NULL)
    return FALSE;

  *ret_state = kith_council_state_from_code (kith_row_get_text (row, "state"));

  return TRUE;
}

/* One that is as it was keeps its time: nothing has happened to it. */
gboolean
kith_note_write_council (KithAct         *act,
                         gint64           note_id,
                         KithCouncilState state,
                         const char      *why,
                         GError         **error)
{
  g_autoptr(KithRow) row = load_council (kith_act_get_db (act), note_id, error);

  if (row == NULL)
    return FALSE;

  if (kith_row_get_id (row) != 0 && g_strcmp0 (kith_row_get_text (row, "state"), kith_council_state_to_code (state)) == 0 &&
      g_strcmp0 (kith_row_get_text (row, "why"), why) == 0)
    return TRUE;

  kith_row_set_int (row, "note_id", note_id);
  kith_row_set_text (row, "state", kith_council_state_to_code (state));
  kith_note_set_clean (row, "why", state == KITH_COUNCIL_NOT_NEEDED ? why : NULL);
  kith_row_set_int (row, "at", g_get_real_time ());

  return put (act, row, error);
}

/**
 * kith_db_set_council:
 * @db: a store with no act open
 * @note_id: a signed note
 * @state: whether the council's system has it
 * @why: (nullable): why it need not have it
 * @ret_act: (out): the act; 0 where nothing changed
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_set_council (KithDb          *db,
                     gint64           note_id,
                     KithCouncilState state,
                     const char      *why,
                     gint64          *ret_act,
                     GError         **error)
{
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (state < KITH_N_COUNCIL_STATES, FALSE);

  act = kith_act_begin (db, "note.council", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  return kith_note_end_act (act, kith_note_write_council (act, note_id, state, why, error), ret_act, error);
}

/**
 * kith_db_link_note:
 * @db: a store with no act open
 * @note_id: a signed note
 * @subject: whom or what it turned out to be about
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError; %KITH_STORE_ERROR_CONSTRAINT
 *   where it is about them already, or is a concern about a member of staff
 *
 * Neither the note's text nor any count of notes changes by it.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_link_note (KithDb                *db,
                   gint64                 note_id,
                   const KithNoteSubject *subject,
                   gint64                *ret_act,
                   GError               **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (subject != NULL, FALSE);

  act = kith_act_begin (db, "note.link", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  row = kith_row_new (&kith_table_note_about);
  kith_row_set_int (row, "note_id", note_id);
  kith_row_set_text (row, "relation", subject->is_with ? "with" : "about");
  kith_row_set_int (row, "linked_at", g_get_real_time ());
  if (subject->child_id != 0)
    kith_row_set_int (row, "child_id", subject->child_id);
  else if (subject->school_id != 0)
    kith_row_set_int (row, "school_id", subject->school_id);
  else
    kith_note_set_clean (row, "name", subject->name);

  return kith_note_end_act (act, kith_act_insert (act, row, NULL, error), ret_act, error);
}

static gboolean
write_significant (KithAct    *act,
                   gint64      note_id,
                   const char *line,
                   GError    **error)
{
  KithDb *db = kith_act_get_db (act);
  gint64 id = find_row_of_note (db, select_significant_sql, note_id, error);
  g_autoptr(KithRow) row = load_or_new (db, &kith_table_note_significant, id, error);

  if (row == NULL)
    return FALSE;

  if (line == NULL)
    return id == 0 || kith_act_delete (act, &kith_table_note_significant, id, error);

  kith_row_set_int (row, "note_id", note_id);
  kith_note_set_clean (row, "line", line);

  return put (act, row, error);
}

/**
 * kith_db_set_significant:
 * @db: a store with no act open
 * @note_id: a signed note
 * @line: (nullable): what the chronology says of it, perhaps nothing of its own;
 *   %NULL where it does not belong there
 * @ret_act: (out): the act; 0 where nothing changed
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_set_significant (KithDb     *db,
                         gint64      note_id,
                         const char *line,
                         gint64     *ret_act,
                         GError    **error)
{
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  act = kith_act_begin (db, "note.significant", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  return kith_note_end_act (act, write_significant (act, note_id, line, error), ret_act, error);
}

/**
 * kith_db_finish_step:
 * @db: a store with no act open
 * @step_id: a next step
 * @day: the day on which it was done; %KITH_DATE_NONE where it is not done after all
 * @outcome: (nullable): what came of it
 * @ret_act: (out): the act; 0 where nothing changed
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_finish_step (KithDb     *db,
                     gint64      step_id,
                     KithDate    day,
                     const char *outcome,
                     gint64     *ret_act,
                     GError    **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  row = kith_row_load (db, &kith_table_next_step, step_id, error);
  act = row != NULL ? kith_act_begin (db, "step.finish", NULL, NULL, error) : NULL;
  if (act == NULL)
    return FALSE;

  kith_row_set_date (row, "done", day);
  kith_note_set_clean (row, "outcome", outcome);

  return kith_note_end_act (act, kith_act_update (act, row, error), ret_act, error);
}
