/* kith-store-notes-load.c: reading notes, each for the file on which it stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A note about two siblings stands on both files, and a paragraph of it may be
 * for one of them alone. So a note is always read for a file: for a child, and
 * then what is for another child is not read at all; or for nobody, as whoever
 * wrote it sees it.
 */

#include "config.h"

#include "kith-store-notes.h"

#include "kith-calendar.h"
#include "kith-note-limits-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"

static const char select_note_sql[] =
  "SELECT n.uid, n.kind, n.day, n.happened_at, n.written_at, n.signed_at, w.name, n.parent, n.parent_why, n.school_told,"
  " c.state, c.why, s.id, s.line"
  " FROM note AS n"
  " LEFT JOIN worker AS w ON w.id = n.signed_by"
  " LEFT JOIN note_council AS c ON c.note_id = n.id"
  " LEFT JOIN note_significant AS s ON s.note_id = n.id"
  " WHERE n.id = :note_id";

static const char select_subjects_sql[] =
  "SELECT a.relation, a.child_id, a.school_id,"
  " coalesce (a.name, s.name, nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''),"
  " c.la_child_id, c.upn)"
  " FROM note_about AS a"
  " LEFT JOIN child AS c ON c.id = a.child_id"
  " LEFT JOIN school AS s ON s.id = a.school_id"
  " WHERE a.note_id = :note_id"
  " ORDER BY a.id";

static const char select_parts_sql[] =
  "SELECT id, kind, speaker, child_id, text"
  " FROM note_part"
  " WHERE note_id = :note_id"
  " AND (:child_id = 0 OR child_id IS NULL OR child_id = :child_id)"
  " ORDER BY place";

static const char select_sightings_sql[] =
  "SELECT child_id, seen_by, place, alone, bedroom, is_visit"
  " FROM sighting"
  " WHERE note_id = :note_id"
  " AND (:child_id = 0 OR child_id = :child_id)"
  " ORDER BY child_id";

static const char select_steps_sql[] =
  "SELECT s.id, s.child_id, s.what, w.me, coalesce (s.who, w.name), s.due, s.done"
  " FROM next_step AS s"
  " LEFT JOIN worker AS w ON w.id = s.worker_id"
  " WHERE s.note_id = :note_id"
  " AND (:child_id = 0 OR s.child_id IS NULL OR s.child_id = :child_id)"
  " ORDER BY s.id";

static const char select_additions_sql[] =
  "SELECT a.id, a.kind, a.part_id, a.child_id, a.text, a.signed_at, w.name"
  " FROM note_addition AS a"
  " LEFT JOIN worker AS w ON w.id = a.signed_by"
  " WHERE a.note_id = :note_id"
  " AND (:child_id = 0 OR a.child_id IS NULL OR a.child_id = :child_id)"
  " ORDER BY a.id";

/* That it was recorded in error, and not why. */
static const char select_withdrawal_sql[] =
  "SELECT a.id, a.kind, NULL, NULL, '', a.signed_at, w.name"
  " FROM note_addition AS a"
  " LEFT JOIN worker AS w ON w.id = a.signed_by"
  " WHERE a.note_id = :note_id AND a.kind = 'withdrawal'"
  " ORDER BY a.id";

static const char select_of_child_sql[] =
  "SELECT n.id"
  " FROM note_about AS a"
  " JOIN note AS n ON n.id = a.note_id"
  " WHERE a.child_id = :id"
  " /*sort*/ ORDER BY n.day DESC, n.happened_at DESC, n.id DESC"
  " LIMIT :n_notes";

static const char select_of_school_sql[] =
  "SELECT n.id"
  " FROM note_about AS a"
  " JOIN note AS n ON n.id = a.note_id"
  " WHERE a.school_id = :id"
  " /*sort*/ ORDER BY n.day DESC, n.happened_at DESC, n.id DESC"
  " LIMIT :n_notes";

static const char select_of_days_sql[] =
  "SELECT id"
  " FROM note"
  " WHERE day >= :from AND day < :to"
  " /*sort*/ ORDER BY day DESC, happened_at DESC, id DESC";

/* Of a query that does not ask on whose file the note is read. */
#define OF_ANYBODY G_MININT64

typedef void (*ReadRow) (KithStatement *stmt,
                         gpointer       user_data);

static gboolean
read_rows (KithDb     *db,
           const char *sql,
           gint64      note_id,
           gint64      child_id,
           ReadRow     read_row,
           gpointer    user_data,
           GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":note_id", note_id);
  if (child_id != OF_ANYBODY)
    kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    read_row (stmt, user_data);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
read_subject (KithStatement *stmt,
              gpointer       user_data)
{
  KithNoteForm *form = user_data;
  gint64 child_id = kith_statement_get_int (stmt, 1);
  gint64 school_id = kith_statement_get_int (stmt, 2);
  const char *name = kith_statement_get_text (stmt, 3);
  KithNoteSubject *subject = NULL;

  if (child_id != 0)
    subject = kith_note_form_add_child (form, child_id, name);
  else if (school_id != 0)
    subject = kith_note_form_add_school (form, school_id, name);
  else
    subject = kith_note_form_add_name (form, name);

  subject->is_with = g_strcmp0 (kith_statement_get_text (stmt, 0), "with") == 0;
}

static void
read_part (KithStatement *stmt,
           gpointer       user_data)
{
  KithNotePartKind kind = kith_note_part_kind_from_code (kith_statement_get_text (stmt, 1));
  KithNotePart *part = kith_note_form_add_part (user_data, kind, kith_statement_get_text (stmt, 4));

  part->id = kith_statement_get_int (stmt, 0);
  part->speaker = g_strdup (kith_statement_get_text (stmt, 2));
  part->child_id = kith_statement_get_int (stmt, 3);
}

static void
read_sighting (KithStatement *stmt,
               gpointer       user_data)
{
  KithSighting *sighting = kith_note_form_add_sighting (user_data, kith_statement_get_int (stmt, 0));

  sighting->seen_by = g_strdup (kith_statement_get_text (stmt, 1));
  sighting->place = g_strdup (kith_statement_get_text (stmt, 2));
  sighting->alone = (int)kith_statement_get_int_or (stmt, 3, -1);
  sighting->bedroom = (int)kith_statement_get_int_or (stmt, 4, -1);
  sighting->is_visit = kith_statement_get_int (stmt, 5) != 0;
}

static void
read_step (KithStatement *stmt,
           gpointer       user_data)
{
  KithNextStep *step = kith_note_form_add_step (user_data, kith_statement_get_text (stmt, 2));

  step->id = kith_statement_get_int (stmt, 0);
  step->child_id = kith_statement_get_int (stmt, 1);
  step->is_mine = kith_statement_get_int (stmt, 3) != 0;
  step->who = g_strdup (kith_statement_get_text (stmt, 4));
  step->due = kith_statement_get_date (stmt, 5);
  step->done = kith_statement_get_date (stmt, 6);
}

static void
read_addition (KithStatement *stmt,
               gpointer       user_data)
{
  KithNoteAddition *addition = g_new0 (KithNoteAddition, 1);

  addition->id = kith_statement_get_int (stmt, 0);
  addition->kind = kith_addition_kind_from_code (kith_statement_get_text (stmt, 1));
  addition->part_id = kith_statement_get_int (stmt, 2);
  addition->child_id = kith_statement_get_int (stmt, 3);
  addition->text = g_strdup (kith_statement_get_text (stmt, 4));
  addition->signed_at = kith_statement_get_int (stmt, 5);
  addition->signed_by = g_strdup (kith_statement_get_text (stmt, 6));
  kith_note_take_addition (user_data, addition);
}

static KithNoteForm *
form_from_row (KithStatement *stmt)
{
  KithNoteForm *form = kith_note_form_new (kith_statement_get_text (stmt, 1));

  kith_statement_get_uid (stmt, 0, &form->uid);
  form->day = kith_statement_get_date (stmt, 2);
  form->happened_at = kith_statement_get_int (stmt, 3);
  form->written_at = kith_statement_get_int (stmt, 4);
  form->parent = g_strdup (kith_statement_get_text (stmt, 7));
  form->parent_why = g_strdup (kith_statement_get_text (stmt, 8));
  form->school_told = g_strdup (kith_statement_get_text (stmt, 9));
  form->is_significant = !kith_statement_is_null (stmt, 12);
  form->line = g_strdup (kith_statement_get_text (stmt, 13));

  return form;
}

static KithNote *
note_from_row (KithStatement  *stmt,
               gint64          note_id,
               KithNoteLimits *limits)
{
  g_autoptr(KithNoteForm) form = form_from_row (stmt);
  const KithNoteValues values = {
    .id = note_id,
    .form = form,
    .kind_label = kith_note_limits_get_label (limits, form->kind),
    .signed_at = kith_statement_get_int (stmt, 5),
    .signed_by = kith_statement_get_text (stmt, 6),
    .council = kith_council_state_from_code (kith_statement_get_text (stmt, 10)),
    .council_why = kith_statement_get_text (stmt, 11),
    .due = kith_statement_is_null (stmt, 10) ||
      kith_council_state_from_code (kith_statement_get_text (stmt, 10)) == KITH_COUNCIL_NOT_YET
           ? kith_note_limits_get_due (limits, form->kind, form->day) : KITH_DATE_NONE,
  };

  return kith_note_new (&values);
}

static KithNote *
load_head (KithDb         *db,
           gint64          note_id,
           KithNoteLimits *limits,
           GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_note_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":note_id", note_id);
  if (kith_statement_step (stmt, &local_error))
    return note_from_row (stmt, note_id, limits);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no note %" G_GINT64_FORMAT, note_id);

  return NULL;
}

static gboolean
is_about_a_child (KithNoteForm *form)
{
  for (guint i = 0; i < form->subjects->len; i++)
    {
      if (((const KithNoteSubject *)form->subjects->pdata[i])->child_id != 0)
        return TRUE;
    }

  return FALSE;
}

KithNote *
kith_note_load (KithDb         *db,
                gint64          note_id,
                gint64          child_id,
                KithNoteLimits *limits,
                GError        **error)
{
  g_autoptr(KithNote) note = load_head (db, note_id, limits, error);
  KithNoteForm *form = NULL;

  if (note == NULL)
    return NULL;

  form = kith_note_get_form (note);
  if (!read_rows (db, select_subjects_sql, note_id, OF_ANYBODY, read_subject, form, error))
    return NULL;

  if (child_id == KITH_NOTE_FOR_SCHOOL && is_about_a_child (form))
    {
      kith_note_withhold (note);
      return read_rows (db, select_withdrawal_sql, note_id, OF_ANYBODY, read_addition, note, error)
             ? g_steal_pointer (&note) : NULL;
    }

  if (!read_rows (db, select_parts_sql, note_id, child_id, read_part, form, error) ||
      !read_rows (db, select_sightings_sql, note_id, child_id, read_sighting, form, error) ||
      !read_rows (db, select_steps_sql, note_id, child_id, read_step, form, error) ||
      !read_rows (db, select_additions_sql, note_id, child_id, read_addition, note, error))
    return NULL;

  return g_steal_pointer (&note);
}

/**
 * kith_db_load_note:
 * @db: a store
 * @note_id: a signed note
 * @child_id: the child on whose file it is read; 0 for all of it
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the note
 */
KithNote *
kith_db_load_note (KithDb  *db,
                   gint64   note_id,
                   gint64   child_id,
                   GError **error)
{
  g_autoptr(KithNoteLimits) limits = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  limits = kith_note_limits_load (db, error);

  return limits != NULL ? kith_note_load (db, note_id, child_id, limits, error) : NULL;
}

/* The ids are read first: a statement is not kept open over others. */
static GArray *
read_ids (KithStatement *stmt,
          GError       **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static GListModel *
load_all (KithDb  *db,
          GArray  *ids,
          gint64   child_id,
          GError **error)
{
  g_autoptr(KithNoteLimits) limits = kith_note_limits_load (db, error);
  g_autoptr(GListStore) notes = g_list_store_new (KITH_TYPE_NOTE);

  if (limits == NULL)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(KithNote) note = kith_note_load (db, g_array_index (ids, gint64, i), child_id, limits, error);

      if (note == NULL)
        return NULL;

      g_list_store_append (notes, note);
    }

  return G_LIST_MODEL (g_steal_pointer (&notes));
}

static GListModel *
load_of (KithDb     *db,
         const char *sql,
         gint64      id,
         guint       n_notes,
         gint64      child_id,
         GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) ids = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  kith_statement_bind_int (stmt, ":n_notes", n_notes);
  ids = read_ids (stmt, error);

  return ids != NULL ? load_all (db, ids, child_id, error) : NULL;
}

/**
 * kith_db_load_child_notes:
 * @db: a store
 * @child_id: a child
 * @n_notes: how many at most
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): what stands on the child's
 *   file, the newest first, without what is for another child alone
 */
GListModel *
kith_db_load_child_notes (KithDb  *db,
                          gint64   child_id,
                          guint    n_notes,
                          GError **error)
{
  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (child_id > 0, NULL);

  return load_of (db, select_of_child_sql, child_id, n_notes, child_id, error);
}

/**
 * kith_db_load_school_notes:
 * @db: a store
 * @school_id: a school
 * @n_notes: how many at most
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): the notes that are about
 *   the school, the newest first; without their words where they are about a child
 */
GListModel *
kith_db_load_school_notes (KithDb  *db,
                           gint64   school_id,
                           guint    n_notes,
                           GError **error)
{
  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (school_id > 0, NULL);

  return load_of (db, select_of_school_sql, school_id, n_notes, KITH_NOTE_FOR_SCHOOL, error);
}

/**
 * kith_db_load_notes:
 * @db: a store
 * @from: a day
 * @to: the first day after
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): what happened on those days, the newest first
 */
GListModel *
kith_db_load_notes (KithDb  *db,
                    KithDate from,
                    KithDate to,
                    GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GArray) ids = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_of_days_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":from", from);
  kith_statement_bind_date (stmt, ":to", to);
  ids = read_ids (stmt, error);

  return ids != NULL ? load_all (db, ids, 0, error) : NULL;
}
