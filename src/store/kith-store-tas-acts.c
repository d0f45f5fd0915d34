/* kith-store-tas-acts.c: a Team Around the School is held, and closed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While it goes on each thing that is said is an act of its own. What closing
 * does is told in kith-tas-close.c.
 */

#include "config.h"

#include "kith-store-tas.h"

#include "kith-people-row-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-tas-close-private.h"

G_DEFINE_QUARK (kith-tas-error-quark, kith_tas_error)

static const char select_last_sql[] =
  "SELECT id FROM tas_meeting WHERE school_id = :school_id AND id <> :id AND day <= :day"
  " /*sort*/ ORDER BY day DESC, id DESC LIMIT 1";

static const char select_attendee_ids_sql[] =
  "SELECT id FROM tas_attendee WHERE meeting_id = :id ORDER BY id";

static const char select_pupil_ids_sql[] =
  "SELECT id FROM main.tas_pupil WHERE meeting_id = :id /*sort*/ ORDER BY id";

static const char find_pupil_sql[] =
  "SELECT id FROM main.tas_pupil WHERE meeting_id = :id AND child_id = :child_id";

/**
 * kith_tas_change_new:
 * @kind: what is done
 * @id: to which meeting; 0 for a new one
 *
 * Returns: (transfer full): a change; whoever made it says what it needs
 */
KithTasChange *
kith_tas_change_new (KithTasChangeKind kind,
                     gint64            id)
{
  KithTasChange *self = g_new0 (KithTasChange, 1);

  self->kind = kind;
  self->id = id;

  return self;
}

/**
 * kith_tas_change_free:
 * @self: (transfer full): a change
 */
void
kith_tas_change_free (KithTasChange *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->tas);
  g_clear_pointer (&self->attendee, kith_tas_attendee_free);
  g_clear_pointer (&self->pupil, kith_tas_pupil_free);
  g_free (self);
}

static gboolean
refuse (GError     **error,
        KithTasError code,
        const char  *why)
{
  g_set_error_literal (error, KITH_TAS_ERROR, (int)code, why);

  return FALSE;
}

static gboolean
put (KithAct *act,
     KithRow *row,
     gint64  *ret_id,
     GError **error)
{
  if (kith_row_get_id (row) != 0)
    return kith_act_update (act, row, error);

  return kith_act_insert (act, row, ret_id, error);
}

static GArray *
list_ids (KithDb     *db,
          const char *sql,
          gint64      id,
          GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 row_id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, row_id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static KithRow *
load_open (KithDb  *db,
           gint64   id,
           GError **error)
{
  g_autoptr(KithRow) row = kith_row_load (db, &kith_table_tas_meeting, id, error);

  if (row == NULL)
    return NULL;

  if (kith_row_is_null (row, "closed_at"))
    return g_steal_pointer (&row);

  refuse (error, KITH_TAS_ERROR_CLOSED, "The meeting is closed");

  return NULL;
}

static void
set_minute (KithRow    *row,
            const char *column,
            int         minute)
{
  if (minute >= 0)
    kith_row_set_known (row, column, minute);
  else
    kith_row_set_null (row, column);
}

static gboolean
fill_meeting (KithRow             *row,
              const KithTasValues *values,
              GError             **error)
{
  if (values->day == KITH_DATE_NONE)
    return refuse (error, KITH_TAS_ERROR_DAY, "There is no day");

  if (values->next_day != KITH_DATE_NONE && values->next_day <= values->day)
    return refuse (error, KITH_TAS_ERROR_NEXT, "It would meet again before it met");

  if (kith_row_is_null (row, "closed_at"))
    {
      kith_row_set_date (row, "day", values->day);
      set_minute (row, "minute", values->minute);
      kith_people_set_line (row, "place", values->place);
    }
  kith_row_set_date (row, "next_day", values->next_day);
  set_minute (row, "next_minute", values->next_day != KITH_DATE_NONE ? values->next_minute : KITH_TAS_NO_MINUTE);

  return TRUE;
}

/* Returns 0 where there is none before, -1 on an error. */
static gint64
find_last (KithDb              *db,
           const KithTasValues *values,
           gint64               id,
           GError             **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_last_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_int (stmt, ":school_id", values->school_id);
  kith_statement_bind_int (stmt, ":id", id);
  kith_statement_bind_date (stmt, ":day", values->day);
  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

static gboolean
carry_attendees (KithAct *act,
                 GArray  *ids,
                 gint64   id,
                 GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(KithRow) held = kith_row_load (kith_act_get_db (act), &kith_table_tas_attendee,
                                               g_array_index (ids, gint64, i), error);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_tas_attendee);

      if (held == NULL)
        return FALSE;

      kith_row_set_int (row, "meeting_id", id);
      kith_row_set_text (row, "name", kith_row_get_text (held, "name"));
      kith_row_set_text (row, "agency", kith_row_get_text (held, "agency"));
      kith_row_set_text (row, "role", kith_row_get_text (held, "role"));
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* What the family said the last time it said of that time: it is asked again.
 * Who refused is not brought back.
 */
static gboolean
carry_pupils (KithAct *act,
              GArray  *ids,
              gint64   id,
              GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(KithRow) held = kith_row_load (kith_act_get_db (act), &kith_table_tas_pupil,
                                               g_array_index (ids, gint64, i), error);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_tas_pupil);

      if (held == NULL)
        return FALSE;

      if (kith_tas_agreement_from_code (kith_row_get_text (held, "agreement")) == KITH_TAS_REFUSED)
        continue;

      kith_row_set_int (row, "meeting_id", id);
      kith_row_set_int (row, "child_id", kith_row_get_int (held, "child_id"));
      kith_row_set_known (row, "is_mine", 0);
      kith_row_set_known (row, "is_significant", 0);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
carry_over (KithAct *act,
            gint64   last_id,
            gint64   id,
            GError **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(GArray) attendees = NULL;
  g_autoptr(GArray) pupils = NULL;

  if (last_id <= 0)
    return last_id == 0;

  attendees = list_ids (db, select_attendee_ids_sql, last_id, error);
  pupils = attendees != NULL ? list_ids (db, select_pupil_ids_sql, last_id, error) : NULL;

  return pupils != NULL && carry_attendees (act, attendees, id, error) && carry_pupils (act, pupils, id, error);
}

static gboolean
begin (KithAct             *act,
       const KithTasChange *change,
       gint64              *ret_id,
       GError             **error)
{
  const KithTasValues *values = kith_tas_get_values (change->tas);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_tas_meeting);
  gint64 id;

  kith_row_set_int (row, "school_id", values->school_id);
  if (!fill_meeting (row, values, error) || !kith_act_insert (act, row, &id, error))
    return FALSE;

  *ret_id = id;

  return carry_over (act, find_last (kith_act_get_db (act), values, id, error), id, error);
}

static gboolean
change_meeting (KithAct             *act,
                const KithTasChange *change,
                gint64              *ret_id,
                GError             **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), &kith_table_tas_meeting, change->id, error);

  return row != NULL && fill_meeting (row, kith_tas_get_values (change->tas), error) && kith_act_update (act, row, error);
}

static gboolean
delete_all (KithAct         *act,
            const KithTable *table,
            const char      *sql,
            gint64           id,
            GError         **error)
{
  g_autoptr(GArray) ids = list_ids (kith_act_get_db (act), sql, id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!kith_act_delete (act, table, g_array_index (ids, gint64, i), error))
        return FALSE;
    }

  return ids != NULL;
}

static gboolean
remove_meeting (KithAct             *act,
                const KithTasChange *change,
                gint64              *ret_id,
                GError             **error)
{
  g_autoptr(KithRow) meeting = load_open (kith_act_get_db (act), change->id, error);

  return meeting != NULL &&
         delete_all (act, &kith_table_tas_attendee, select_attendee_ids_sql, change->id, error) &&
         delete_all (act, &kith_table_tas_pupil, select_pupil_ids_sql, change->id, error) &&
         kith_act_delete (act, &kith_table_tas_meeting, change->id, error);
}

/* A row of the meeting: a new one where @id is 0. */
static KithRow *
load_part (KithAct         *act,
           const KithTable *table,
           gint64           meeting_id,
           gint64           id,
           GError         **error)
{
  g_autoptr(KithRow) meeting = load_open (kith_act_get_db (act), meeting_id, error);
  g_autoptr(KithRow) row = NULL;

  if (meeting == NULL)
    return NULL;

  row = id != 0 ? kith_row_load (kith_act_get_db (act), table, id, error) : kith_row_new (table);
  if (row != NULL && id == 0)
    kith_row_set_int (row, "meeting_id", meeting_id);

  if (row == NULL || kith_row_get_int (row, "meeting_id") == meeting_id)
    return g_steal_pointer (&row);

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "It is of another meeting");

  return NULL;
}

static gboolean
save_attendee (KithAct             *act,
               const KithTasChange *change,
               gint64              *ret_id,
               GError             **error)
{
  const KithTasAttendee *attendee = change->attendee;
  g_autoptr(KithRow) row = load_part (act, &kith_table_tas_attendee, change->id, attendee->id, error);

  if (row == NULL)
    return FALSE;

  kith_people_set_line (row, "name", attendee->name);
  kith_people_set_line (row, "agency", attendee->agency);
  kith_people_set_line (row, "role", attendee->role);
  if (kith_row_is_null (row, "name") && kith_row_is_null (row, "agency"))
    return refuse (error, KITH_TAS_ERROR_NAME, "There is neither a name nor an agency");

  return put (act, row, ret_id, error);
}

static gboolean
remove_part (KithAct             *act,
             const KithTable     *table,
             const KithTasChange *change,
             GError             **error)
{
  g_autoptr(KithRow) row = load_part (act, table, change->id, change->row_id, error);

  return row != NULL && kith_act_delete (act, table, change->row_id, error);
}

static gboolean
remove_attendee (KithAct             *act,
                 const KithTasChange *change,
                 gint64              *ret_id,
                 GError             **error)
{
  return remove_part (act, &kith_table_tas_attendee, change, error);
}

static gboolean
remove_pupil (KithAct             *act,
              const KithTasChange *change,
              gint64              *ret_id,
              GError             **error)
{
  return remove_part (act, &kith_table_tas_pupil, change, error);
}

/* Whether the pupil may come in: nobody is in a meeting twice. */
static gboolean
check_is_new (KithAct            *act,
              gint64              meeting_id,
              const KithTasPupil *pupil,
              GError            **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), find_pupil_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", meeting_id);
  kith_statement_bind_int (stmt, ":child_id", pupil->child_id);
  if (kith_statement_step (stmt, &local_error))
    return refuse (error, KITH_TAS_ERROR_PUPIL, "The pupil is in the meeting already");

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
fill_action (KithRow             *row,
             const KithTasAction *action)
{
  gboolean is_mine = action != NULL && action->is_mine;

  kith_people_set_words (row, "what", action != NULL ? action->what : NULL);
  if (kith_row_is_null (row, "what"))
    action = NULL;
  kith_row_set_known (row, "is_mine", action != NULL && is_mine ? 1 : 0);
  kith_people_set_line (row, "who", action != NULL && !is_mine ? action->who : NULL);
  kith_people_set_line (row, "agency", action != NULL && !is_mine ? action->agency : NULL);
  kith_row_set_date (row, "due", action != NULL ? action->due : KITH_DATE_NONE);
}

/* Of somebody whose family refused nothing is kept that was said. */
static gboolean
fill_pupil (KithRow            *row,
            const KithTasPupil *pupil,
            GError            **error)
{
  gboolean is_refused = pupil->agreement == KITH_TAS_REFUSED;

  kith_row_set_text (row, "agreement", kith_tas_agreement_to_code (pupil->agreement));
  kith_people_set_words (row, "why", pupil->agreement == KITH_TAS_NOT_ASKED ? pupil->why : NULL);
  kith_people_set_words (row, "line", is_refused ? NULL : pupil->line);
  fill_action (row, is_refused ? NULL : pupil->action);
  kith_row_set_known (row, "is_significant", pupil->is_significant && !is_refused ? 1 : 0);

  return pupil->agreement != KITH_TAS_NOT_ASKED || !kith_row_is_null (row, "why") ||
         refuse (error, KITH_TAS_ERROR_WHY, "It does not say why the family was not asked");
}

static gboolean
save_pupil (KithAct             *act,
            const KithTasChange *change,
            gint64              *ret_id,
            GError             **error)
{
  const KithTasPupil *pupil = change->pupil;
  g_autoptr(KithRow) row = load_part (act, &kith_table_tas_pupil, change->id, pupil->id, error);

  if (row == NULL || (pupil->id == 0 && !check_is_new (act, change->id, pupil, error)))
    return FALSE;

  if (pupil->id == 0)
    kith_row_set_int (row, "child_id", pupil->child_id);

  return fill_pupil (row, pupil, error) && put (act, row, ret_id, error);
}

/* An act sees everything, so it closes what is said of a hidden child as well. */
static gboolean
close_meeting (KithAct             *act,
               const KithTasChange *change,
               gint64              *ret_id,
               GError             **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(KithRow) row = load_open (db, change->id, error);
  g_autoptr(KithTas) tas = row != NULL ? kith_db_load_tas (db, change->id, error) : NULL;
  GPtrArray *pupils = tas != NULL ? kith_tas_get_pupils (tas) : NULL;

  if (tas == NULL)
    return FALSE;

  if (kith_tas_find_fault (tas, kith_date_today (), NULL) != KITH_TAS_FAULT_NONE)
    return refuse (error, KITH_TAS_ERROR_FAULT, "The meeting cannot be closed yet");

  for (guint i = 0; i < pupils->len; i++)
    {
      if (!kith_tas_close_pupil (act, tas, g_ptr_array_index (pupils, i), error))
        return FALSE;
    }

  kith_row_set_int (row, "closed_at", g_get_real_time ());

  return kith_act_update (act, row, error);
}

typedef gboolean (*ChangeFunc) (KithAct             *act,
                                const KithTasChange *change,
                                gint64              *ret_id,
                                GError             **error);

static const struct
{
  const char *act;
  ChangeFunc  func;
} changes[] =
{
  [KITH_TAS_BEGIN] = { "tas.begin", begin },
  [KITH_TAS_CHANGE] = { "tas.change", change_meeting },
  [KITH_TAS_REMOVE] = { "tas.remove", remove_meeting },
  [KITH_TAS_SAVE_ATTENDEE] = { "tas.attendee", save_attendee },
  [KITH_TAS_REMOVE_ATTENDEE] = { "tas.remove-attendee", remove_attendee },
  [KITH_TAS_SAVE_PUPIL] = { "tas.pupil", save_pupil },
  [KITH_TAS_REMOVE_PUPIL] = { "tas.remove-pupil", remove_pupil },
  [KITH_TAS_CLOSE] = { "tas.close", close_meeting },
};

/**
 * kith_db_change_tas:
 * @db: a store with no act open
 * @change: what is done to a meeting
 * @ret_act: (out): the act; 0 where nothing changed
 * @ret_id: (out) (optional): of what begins or is new, its row; else as it was
 * @error: return location for a #KithTasError or a #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_db_change_tas (KithDb              *db,
                    const KithTasChange *change,
                    gint64              *ret_act,
                    gint64              *ret_id,
                    GError             **error)
{
  g_autoptr(KithAct) act = NULL;
  gint64 id = 0;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL && change->kind < G_N_ELEMENTS (changes), FALSE);

  act = kith_act_begin (db, changes[change->kind].act, NULL, NULL, error);
  if (act == NULL || !changes[change->kind].func (act, change, &id, error) || !kith_people_commit (act, ret_act, error))
    return FALSE;

  if (ret_id != NULL && id != 0)
    *ret_id = id;

  return TRUE;
}
