/* kith-store-fiction-meetings.c: filling a store with meetings, and with what came on paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-fiction-private.h"

#include <string.h>

#include "kith-document-content.h"
#include "kith-note-acts-private.h"
#include "kith-store-tas.h"
#include "kith-tas-close-private.h"

#define MINUTE_OF_MEETING (15 * 60 + 30)
#define MINUTE_OF_CLOSING (17 * 60)
#define MINUTE_OF_POST (9 * 60 + 20)

static gint64
id_at (GArray *ids,
       guint   index)
{
  return g_array_index (ids, gint64, index);
}

static gboolean
insert_attendees (KithAct                  *act,
                  const KithFictionMeeting *meeting,
                  gint64                    meeting_id,
                  GError                  **error)
{
  for (guint i = 0; i < meeting->attendees->len; i++)
    {
      const KithFictionAttendee *attendee = g_ptr_array_index (meeting->attendees, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_tas_attendee);

      kith_row_set_int (row, "meeting_id", meeting_id);
      kith_row_set_text (row, "name", attendee->name);
      kith_row_set_text (row, "agency", attendee->agency);
      kith_row_set_text (row, "role", attendee->role);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether a family agrees is asked at each meeting, so of one to come nobody knows it. */
static KithRow *
make_pupil (const KithFictionMeeting *meeting,
            const KithFictionPupil   *pupil,
            gint64                    meeting_id,
            gint64                    child_id)
{
  KithRow *row = kith_row_new (&kith_table_tas_pupil);

  kith_row_set_int (row, "meeting_id", meeting_id);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_int (row, "is_significant", 0);
  kith_row_set_int (row, "is_mine", 0);
  if (!meeting->is_closed)
    return row;

  kith_row_set_text (row, "agreement", pupil->agreement);
  kith_row_set_text (row, "why", pupil->why);
  kith_row_set_text (row, "line", pupil->line);
  kith_row_set_text (row, "what", pupil->what);
  kith_row_set_int (row, "is_mine", pupil->what != NULL && pupil->agency == NULL ? 1 : 0);
  kith_row_set_text (row, "agency", pupil->agency);
  kith_row_set_date (row, "due", pupil->due);

  return row;
}

static gboolean
insert_pupils (KithAct                  *act,
               const KithFictionMeeting *meeting,
               gint64                    meeting_id,
               const KithFictionIds     *ids,
               GError                  **error)
{
  for (guint i = 0; i < meeting->pupils->len; i++)
    {
      const KithFictionPupil *pupil = g_ptr_array_index (meeting->pupils, i);
      g_autoptr(KithRow) row = make_pupil (meeting, pupil, meeting_id, id_at (ids->children, pupil->child));

      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static void
say_step_done (KithNoteForm *form,
               KithDate      as_at)
{
  for (guint i = 0; i < form->steps->len; i++)
    {
      KithNextStep *step = form->steps->pdata[i];

      if (step->due < as_at)
        step->done = step->due;
    }
}

static gboolean
close_meeting (KithAct                  *act,
               const KithFictionMeeting *meeting,
               gint64                    meeting_id,
               KithDate                  as_at,
               const KithFictionIds     *ids,
               GError                  **error)
{
  gint64 moment = kith_fiction_moment (meeting->day, MINUTE_OF_CLOSING);
  g_autoptr(KithTas) tas = kith_db_load_tas (kith_act_get_db (act), meeting_id, error);

  for (guint i = 0; tas != NULL && i < kith_tas_get_pupils (tas)->len; i++)
    {
      const KithTasPupil *pupil = g_ptr_array_index (kith_tas_get_pupils (tas), i);
      g_autoptr(KithNoteForm) form = kith_tas_make_note (tas, pupil);
      gint64 note_id;

      g_set_str (&form->council, as_at - meeting->day > 20 ? "in" : "not-yet");
      form->written_at = moment;
      say_step_done (form, as_at);
      if (!kith_note_sign_as (act, form, id_at (ids->workers, 0), moment, &note_id, error) ||
          !kith_tas_leave_to_note (act, pupil, note_id, error))
        return FALSE;
    }

  return tas != NULL;
}

static gboolean
insert_meeting (KithAct                  *act,
                const KithFictionMeeting *meeting,
                KithDate                  as_at,
                const KithFictionIds     *ids,
                GError                  **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_tas_meeting);
  gint64 id;

  kith_row_set_int (row, "school_id", id_at (ids->schools, meeting->school));
  kith_row_set_date (row, "day", meeting->day);
  kith_row_set_int (row, "minute", MINUTE_OF_MEETING);
  kith_row_set_text (row, "place", "The library");
  if (meeting->next != KITH_DATE_NONE)
    {
      kith_row_set_date (row, "next_day", meeting->next);
      kith_row_set_int (row, "next_minute", MINUTE_OF_MEETING);
    }
  if (!kith_act_insert (act, row, &id, error) ||
      !insert_attendees (act, meeting, id, error) ||
      !insert_pupils (act, meeting, id, ids, error))
    return FALSE;

  if (!meeting->is_closed)
    return TRUE;

  kith_row_set_int (row, "closed_at", kith_fiction_moment (meeting->day, MINUTE_OF_CLOSING));

  return close_meeting (act, meeting, id, as_at, ids, error) && kith_act_update (act, row, error);
}

static gboolean
insert_about (KithAct *act,
              gint64   document_id,
              gint64   child_id,
              GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_document_about);

  kith_row_set_int (row, "document_id", document_id);
  kith_row_set_int (row, "child_id", child_id);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
insert_document (KithAct                   *act,
                 const KithFictionDocument *document,
                 const KithFictionIds      *ids,
                 GError                   **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (document->text, strlen (document->text));
  g_autoptr(KithRow) row = kith_row_new (&kith_table_document);
  guint8 hash[KITH_DOCUMENT_HASH_SIZE];
  gint64 id;

  kith_document_content_hash (bytes, hash);
  kith_row_set_blob (row, "content_hash", hash, sizeof hash);
  kith_row_set_text (row, "format", "text");
  kith_row_set_text (row, "title", document->title);
  kith_row_set_text (row, "kind", document->kind);
  kith_row_set_date (row, "day", document->day);
  kith_row_set_text (row, "sender", document->sender);
  kith_row_set_date (row, "received", document->day);
  kith_row_set_text (row, "council", document->council);
  kith_row_set_int (row, "worker_id", id_at (ids->workers, 0));
  kith_row_set_int (row, "at", kith_fiction_moment (document->day, MINUTE_OF_POST));

  return kith_document_content_keep (act, bytes, hash, error) &&
         kith_act_insert (act, row, &id, error) &&
         insert_about (act, id, id_at (ids->children, document->child), error);
}

gboolean
kith_db_insert_fiction_meetings (KithAct              *act,
                                 KithFiction          *fiction,
                                 const KithFictionIds *ids,
                                 GError              **error)
{
  for (guint i = 0; i < fiction->meetings->len; i++)
    {
      if (!insert_meeting (act, g_ptr_array_index (fiction->meetings, i), fiction->as_at, ids, error))
        return FALSE;
    }

  for (guint i = 0; i < fiction->documents->len; i++)
    {
      if (!insert_document (act, g_ptr_array_index (fiction->documents, i), ids, error))
        return FALSE;
    }

  return TRUE;
}
