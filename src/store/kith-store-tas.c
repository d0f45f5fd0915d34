/* kith-store-tas.c: reading what a Team Around the School is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a meeting that is open the words stand in its own rows; of one that is
 * closed they are read from the notes on the children's files, as they were put
 * right there. A note that was recorded in error is in no meeting any more.
 */

#include "config.h"

#include "kith-store-tas.h"

#include "kith-journal.h"
#include "kith-names-off.h"
#include "kith-statement-list.h"
#include "kith-store-error.h"

#include <string.h>

/* What replaces a name while a text is looked through for names. Nobody types it. */
#define ANOTHER "\xee\x80\x80"
#define THIS_ONE "\xee\x80\x81"

#define NAME_OF_CHILD \
        "coalesce (nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), '')," \
        " c.la_child_id, c.upn)"

#define NOT_WITHDRAWN \
        "NOT EXISTS (SELECT 1 FROM note_addition AS w WHERE w.note_id = p.note_id AND w.kind = 'withdrawal')"

#define MEETING_COLUMNS \
        "m.id, m.school_id, s.name, m.day, m.minute, m.place, m.next_day, m.next_minute, m.closed_at," \
        " (SELECT count(*) FROM tas_pupil AS p WHERE p.meeting_id = m.id AND " NOT_WITHDRAWN ")," \
        " (SELECT count(*) FROM tas_pupil AS p JOIN next_step AS x ON x.note_id = p.note_id" \
        "  WHERE p.meeting_id = m.id AND x.done IS NULL AND " NOT_WITHDRAWN ")"

static const char select_all_sql[] =
  "SELECT " MEETING_COLUMNS " FROM tas_meeting AS m /*scan*/ JOIN school AS s ON s.id = m.school_id"
  " /*sort*/ ORDER BY m.day DESC, m.id DESC";

static const char select_of_school_sql[] =
  "SELECT " MEETING_COLUMNS " FROM tas_meeting AS m JOIN school AS s ON s.id = m.school_id"
  " WHERE m.school_id = :school_id /*sort*/ ORDER BY m.day DESC, m.id DESC";

static const char select_meeting_sql[] =
  "SELECT " MEETING_COLUMNS " FROM tas_meeting AS m JOIN school AS s ON s.id = m.school_id WHERE m.id = :id";

static const char select_attendees_sql[] =
  "SELECT id, name, agency, role FROM tas_attendee WHERE meeting_id = :id ORDER BY id";

/* The first paragraph, or what it was put right with last. */
#define LINE_OF_NOTE \
        "(SELECT coalesce ((SELECT a.text FROM note_addition AS a WHERE a.part_id = t.id ORDER BY a.id DESC LIMIT 1), t.text)" \
        " FROM note_part AS t WHERE t.note_id = p.note_id AND t.place = 0)"

static const char select_pupils_sql[] =
  "SELECT p.id, p.child_id, p.note_id, " NAME_OF_CHILD ", p.agreement, p.why,"
  " iif (p.agreement IS 'refused', NULL, coalesce (p.line, " LINE_OF_NOTE ")),"
  " coalesce (p.what, x.what), p.is_mine, p.who, p.agency, coalesce (x.due, p.due), x.done, x.id,"
  " iif (p.note_id IS NULL, p.is_significant, EXISTS (SELECT 1 FROM note_significant AS g WHERE g.note_id = p.note_id)),"
  " c.given_name, c.family_name, c.preferred_name"
  " FROM tas_pupil AS p"
  " JOIN child AS c ON c.id = p.child_id"
  " LEFT JOIN next_step AS x ON x.note_id = p.note_id"
  " WHERE p.meeting_id = :id AND " NOT_WITHDRAWN
  " /*sort*/ ORDER BY c.sort_key, c.id";

/* What is left of the meetings before. Of somebody whose family now refuses
 * nothing is carried over.
 */
static const char select_carried_sql[] =
  "SELECT x.id, p.id, p.child_id, " NAME_OF_CHILD ", x.what, p.is_mine, p.who, p.agency, o.day, x.due, x.done"
  " FROM tas_meeting AS m"
  " JOIN tas_meeting AS o ON o.school_id = m.school_id AND (o.day, o.id) < (m.day, m.id)"
  " JOIN tas_pupil AS p ON p.meeting_id = o.id"
  " JOIN child AS c ON c.id = p.child_id"
  " JOIN next_step AS x ON x.note_id = p.note_id"
  " WHERE m.id = :id AND x.done IS NULL AND " NOT_WITHDRAWN
  " AND NOT EXISTS (SELECT 1 FROM tas_pupil AS r WHERE r.meeting_id = m.id AND r.child_id = p.child_id AND r.agreement = 'refused')"
  " /*sort*/ ORDER BY o.day, c.sort_key, x.id";

static const char select_seen_sql[] =
  "SELECT c.uid FROM tas_pupil AS p JOIN child AS c ON c.id = p.child_id WHERE p.meeting_id = :id";

typedef void (*ReadRow) (KithStatement *stmt,
                         gpointer       user_data);

/* The names of a pupil, for looking through what is said of the others. */
typedef struct
{
  KithTasPupil *pupil;
  char         *given;
  char         *family;
  char         *preferred;
} Named;

typedef struct
{
  KithTas *tas;
  GArray  *named;                    /* (element-type Named) */
} Reading;

static void
named_clear (gpointer data)
{
  Named *named = data;

  g_free (named->given);
  g_free (named->family);
  g_free (named->preferred);
}

static gpointer
tas_from_row (KithStatement *stmt,
              gpointer       user_data)
{
  const KithTasValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .school_id = kith_statement_get_int (stmt, 1),
    .school = kith_statement_get_text (stmt, 2),
    .day = kith_statement_get_date (stmt, 3),
    .minute = (int)kith_statement_get_int_or (stmt, 4, KITH_TAS_NO_MINUTE),
    .place = kith_statement_get_text (stmt, 5),
    .next_day = kith_statement_get_date (stmt, 6),
    .next_minute = (int)kith_statement_get_int_or (stmt, 7, KITH_TAS_NO_MINUTE),
    .closed_at = kith_statement_get_int (stmt, 8),
    .n_pupils = (guint)kith_statement_get_int (stmt, 9),
    .n_open = (guint)kith_statement_get_int (stmt, 10),
  };

  return kith_tas_new (&values);
}

/**
 * kith_db_load_tas_list:
 * @db: a store
 * @school_id: a school; 0 for all
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithTas) (nullable): the meetings, the
 *   newest first, with numbers in place of their parts
 */
GListModel *
kith_db_load_tas_list (KithDb  *db,
                       gint64   school_id,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, school_id != 0 ? select_of_school_sql : select_all_sql, error);
  if (stmt == NULL)
    return NULL;

  if (school_id != 0)
    kith_statement_bind_int (stmt, ":school_id", school_id);

  return kith_statement_list (stmt, KITH_TYPE_TAS, tas_from_row, NULL, error);
}

static KithTas *
load_meeting (KithDb  *db,
              gint64   id,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_meeting_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  if (kith_statement_step (stmt, &local_error))
    return tas_from_row (stmt, NULL);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no meeting %" G_GINT64_FORMAT, id);

  return NULL;
}

static gboolean
read_rows (KithDb     *db,
           const char *sql,
           gint64      id,
           ReadRow     read_row,
           gpointer    user_data,
           GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  while (kith_statement_step (stmt, &local_error))
    read_row (stmt, user_data);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
read_attendee (KithStatement *stmt,
               gpointer       user_data)
{
  KithTasAttendee *attendee = kith_tas_attendee_new ();

  attendee->id = kith_statement_get_int (stmt, 0);
  attendee->name = g_strdup (kith_statement_get_text (stmt, 1));
  attendee->agency = g_strdup (kith_statement_get_text (stmt, 2));
  attendee->role = g_strdup (kith_statement_get_text (stmt, 3));
  kith_tas_take_attendee (user_data, attendee);
}

static KithTasAction *
make_action (KithStatement *stmt,
             KithTasPupil  *pupil,
             KithDate       day)
{
  KithTasAction *action = kith_tas_action_new ();

  action->id = kith_statement_get_int (stmt, 13);
  action->pupil_id = pupil->id;
  action->child_id = pupil->child_id;
  action->name = g_strdup (pupil->name);
  action->what = g_strdup (kith_statement_get_text (stmt, 7));
  action->is_mine = kith_statement_get_int (stmt, 8) != 0;
  action->who = g_strdup (kith_statement_get_text (stmt, 9));
  action->agency = g_strdup (kith_statement_get_text (stmt, 10));
  action->day = day;
  action->due = kith_statement_get_date (stmt, 11);
  action->done = kith_statement_get_date (stmt, 12);

  return action;
}

static void
read_pupil (KithStatement *stmt,
            gpointer       user_data)
{
  Reading *reading = user_data;
  KithTasPupil *pupil = kith_tas_pupil_new ();
  const Named named = {
    .pupil = pupil,
    .given = g_strdup (kith_statement_get_text (stmt, 15)),
    .family = g_strdup (kith_statement_get_text (stmt, 16)),
    .preferred = g_strdup (kith_statement_get_text (stmt, 17)),
  };

  pupil->id = kith_statement_get_int (stmt, 0);
  pupil->child_id = kith_statement_get_int (stmt, 1);
  pupil->note_id = kith_statement_get_int (stmt, 2);
  pupil->name = g_strdup (kith_statement_get_text (stmt, 3));
  pupil->agreement = kith_tas_agreement_from_code (kith_statement_get_text (stmt, 4));
  pupil->why = g_strdup (kith_statement_get_text (stmt, 5));
  pupil->line = g_strdup (kith_statement_get_text (stmt, 6));
  pupil->is_significant = kith_statement_get_int (stmt, 14) != 0;
  if (!kith_statement_is_null (stmt, 7))
    pupil->action = make_action (stmt, pupil, kith_tas_get_values (reading->tas)->day);

  kith_tas_take_pupil (reading->tas, pupil);
  g_array_append_val (reading->named, named);
}

static void
read_carried (KithStatement *stmt,
              gpointer       user_data)
{
  KithTasAction *action = kith_tas_action_new ();

  action->id = kith_statement_get_int (stmt, 0);
  action->pupil_id = kith_statement_get_int (stmt, 1);
  action->child_id = kith_statement_get_int (stmt, 2);
  action->name = g_strdup (kith_statement_get_text (stmt, 3));
  action->what = g_strdup (kith_statement_get_text (stmt, 4));
  action->is_mine = kith_statement_get_int (stmt, 5) != 0;
  action->who = g_strdup (kith_statement_get_text (stmt, 6));
  action->agency = g_strdup (kith_statement_get_text (stmt, 7));
  action->day = kith_statement_get_date (stmt, 8);
  action->due = kith_statement_get_date (stmt, 9);
  action->done = kith_statement_get_date (stmt, 10);
  kith_tas_take_carried (user_data, action);
}

static void
add_person (KithNamesOff *names_off,
            const Named  *named,
            const char   *label)
{
  kith_names_off_add_person (names_off, label, named->given, named->family, named->preferred);
}

static gboolean
says (KithNamesOff *names_off,
      const char   *text)
{
  g_autofree char *replaced = text != NULL ? kith_names_off_replace (names_off, text, TRUE) : NULL;

  return replaced != NULL && strstr (replaced, ANOTHER) != NULL;
}

/* What is said of one pupil goes to that child's file, and no other child is
 * named there. A name that the two have in common is this one's.
 */
static void
look_for_names (GArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Named *named = &g_array_index (all, Named, i);
      g_autoptr(KithNamesOff) names_off = kith_names_off_new ();

      add_person (names_off, named, THIS_ONE);
      for (guint j = 0; j < all->len; j++)
        {
          if (i != j)
            add_person (names_off, &g_array_index (all, Named, j), ANOTHER);
        }

      named->pupil->names_other = says (names_off, named->pupil->line) || says (names_off, named->pupil->why) ||
        (named->pupil->action != NULL && says (names_off, named->pupil->action->what));
    }
}

/**
 * kith_db_load_tas:
 * @db: a store
 * @id: a meeting
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the meeting with all of it that may be seen
 */
KithTas *
kith_db_load_tas (KithDb  *db,
                  gint64   id,
                  GError **error)
{
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(GArray) named = g_array_new (FALSE, FALSE, sizeof (Named));
  Reading reading = { NULL, named };

  g_return_val_if_fail (db != NULL, NULL);

  g_array_set_clear_func (named, named_clear);
  tas = load_meeting (db, id, error);
  reading.tas = tas;
  if (tas == NULL ||
      !read_rows (db, select_attendees_sql, id, read_attendee, tas, error) ||
      !read_rows (db, select_pupils_sql, id, read_pupil, &reading, error) ||
      !read_rows (db, select_carried_sql, id, read_carried, tas, error))
    return NULL;

  look_for_names (named);

  return g_steal_pointer (&tas);
}

static void
read_uid (KithStatement *stmt,
          gpointer       user_data)
{
  KithUid uid;

  if (kith_statement_get_uid (stmt, 0, &uid))
    g_array_append_val ((GArray *)user_data, uid);
}

/**
 * kith_db_open_tas:
 * @db: a store with no act open
 * @id: a meeting
 * @error: return location for a #KithStoreError
 *
 * Reads a meeting, and writes into the journal that the records of its pupils
 * were seen: what is said there stands on their files.
 *
 * Returns: (transfer full) (nullable): the meeting
 */
KithTas *
kith_db_open_tas (KithDb  *db,
                  gint64   id,
                  GError **error)
{
  g_autoptr(KithTas) tas = kith_db_load_tas (db, id, error);
  g_autoptr(GArray) uids = g_array_new (FALSE, FALSE, sizeof (KithUid));

  if (tas == NULL || !read_rows (db, select_seen_sql, id, read_uid, uids, error))
    return NULL;

  for (guint i = 0; i < uids->len; i++)
    {
      if (!kith_journal_view (db, "child", &g_array_index (uids, KithUid, i), error))
        return NULL;
    }

  return g_steal_pointer (&tas);
}
