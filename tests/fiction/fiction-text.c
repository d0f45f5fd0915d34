/* fiction-text.c: a fiction as text, so that two can be compared
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fiction-text.h"

static void
append_text (GString    *text,
             const char *value)
{
  g_string_append (text, value != NULL ? value : "-");
  g_string_append_c (text, '|');
}

static void
append_number (GString *text,
               gint64   value)
{
  g_string_append_printf (text, "%" G_GINT64_FORMAT "|", value);
}

static void
append_texts (GString   *text,
              GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    append_text (text, g_ptr_array_index (values, i));
}

static void
append_indices (GString *text,
                GArray  *indices)
{
  for (guint i = 0; i < indices->len; i++)
    append_number (text, g_array_index (indices, guint, i));
}

static void
append_school (GString          *text,
               KithSchoolRecord *school)
{
  const char *const texts[] = {
    school->authority_code, school->authority_name, school->establishment_number, school->name, school->type_code,
    school->type_name, school->phase_code, school->status_code, school->address, school->postcode, school->telephone,
    school->head_name,
  };
  const int numbers[] = {
    school->urn, school->open_date, school->close_date, school->low_age, school->high_age, school->on_roll,
    school->census_date, school->percentage_fsm, school->easting, school->northing,
  };

  g_string_append (text, "school ");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    append_text (text, texts[i]);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    append_number (text, numbers[i]);

  g_string_append_c (text, '\n');
}

static void
append_places (GString     *text,
               KithFiction *fiction)
{
  for (guint i = 0; i < fiction->schools->len; i++)
    append_school (text, g_ptr_array_index (fiction->schools, i));

  for (guint i = 0; i < fiction->clusters->len; i++)
    {
      KithFictionCluster *cluster = g_ptr_array_index (fiction->clusters, i);

      g_string_append (text, "cluster ");
      append_text (text, cluster->name);
      append_indices (text, cluster->schools);
      g_string_append_c (text, '\n');
    }

  for (guint i = 0; i < fiction->workers->len; i++)
    {
      KithFictionWorker *worker = g_ptr_array_index (fiction->workers, i);

      g_string_append (text, "worker ");
      append_text (text, worker->name);
      append_text (text, worker->role);
      append_number (text, worker->cluster);
      append_number (text, worker->weekdays);
      append_indices (text, worker->schools);
      g_string_append_c (text, '\n');
    }

  for (guint i = 0; i < fiction->elsewhere->len; i++)
    {
      g_string_append (text, "elsewhere ");
      append_text (text, ((KithFictionWorker *)g_ptr_array_index (fiction->elsewhere, i))->name);
      g_string_append_c (text, '\n');
    }

  for (guint i = 0; i < fiction->feeders->len; i++)
    {
      KithFictionFeeder *feeder = &g_array_index (fiction->feeders, KithFictionFeeder, i);

      g_string_append_printf (text, "feeder %u %u\n", feeder->primary, feeder->secondary);
    }
}

static void
append_plans (GString         *text,
              KithCinReferral *referral)
{
  for (guint i = 0; i < referral->plans->len; i++)
    {
      KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      g_string_append_printf (text, "  plan %d %d\n", plan->start, plan->end);
    }

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      g_string_append_printf (text, "  protection %d %d %s %s %d", plan->start, plan->end,
                              plan->initial_category, plan->latest_category, plan->n_previous);

      for (guint j = 0; j < plan->reviews->len; j++)
        g_string_append_printf (text, " %d", g_array_index (plan->reviews, KithDate, j));

      g_string_append_c (text, '\n');
    }

  for (guint i = 0; i < referral->pre_proceedings->len; i++)
    {
      KithCinPreProceedings *before = g_ptr_array_index (referral->pre_proceedings, i);

      g_string_append_printf (text, "  before court %d %d %d %d\n", before->start, before->initial_meeting,
                              before->meeting_held, before->n_review_meetings);
    }
}

static void
append_referral (GString         *text,
                 KithCinReferral *referral)
{
  g_string_append_printf (text, " referral %d %s %s %d %s %d\n", referral->date, referral->source,
                          referral->primary_need, referral->closure,
                          referral->closure_reason != NULL ? referral->closure_reason : "-",
                          referral->no_further_action);

  for (guint i = 0; i < referral->assessments->len; i++)
    {
      KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, i);

      g_string_append_printf (text, "  assessment %d %d %d ", assessment->start, assessment->internal_review,
                              assessment->authorisation);
      append_texts (text, assessment->factors);
      g_string_append_c (text, '\n');
    }

  for (guint i = 0; i < referral->section47s->len; i++)
    {
      KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      g_string_append_printf (text, "  section 47 %d %d %d %d\n", section47->start, section47->conference_target,
                              section47->conference, section47->conference_not_required);
    }

  append_plans (text, referral);
}

static void
append_child (GString          *text,
              KithFictionChild *child)
{
  const char *const texts[] = {
    child->given_name, child->family_name, child->preferred_name, child->record->la_child_id, child->record->upn,
    child->record->former_upn, child->record->upn_unknown, child->record->sex, child->record->ethnicity,
  };

  g_string_append (text, "child ");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    append_text (text, texts[i]);

  append_number (text, child->record->birth);
  append_number (text, child->family);
  append_number (text, child->worker);
  append_texts (text, child->record->disabilities);
  g_string_append_c (text, '\n');

  for (guint i = 0; i < child->attendance->len; i++)
    {
      KithFictionAttendance *attendance = g_ptr_array_index (child->attendance, i);

      g_string_append_printf (text, " school %u %d %d %d %s\n", attendance->school, attendance->from,
                              attendance->to, attendance->year_group, attendance->form);
    }

  for (guint i = 0; i < child->support->len; i++)
    {
      KithFictionSupport *support = g_ptr_array_index (child->support, i);

      g_string_append_printf (text, " support %d %d %s\n", support->start, support->end, support->reason);
    }

  for (guint i = 0; i < child->care->len; i++)
    {
      KithFictionCareEpisode *care = g_ptr_array_index (child->care, i);

      g_string_append_printf (text, " care %d %d %s %s\n", care->start, care->end, care->legal_status, care->placement);
    }

  for (guint i = 0; i < child->record->referrals->len; i++)
    append_referral (text, g_ptr_array_index (child->record->referrals, i));
}

static void
append_note (GString               *text,
             const KithFictionNote *note)
{
  g_string_append_printf (text, "note %s %d %u %d %s %s %s %d %d ", note->kind, note->day, note->minute, note->school, note->with,
                          note->council, note->line, note->step_due, note->step_done);
  append_indices (text, note->children);
  for (guint i = 0; i < note->parts->len; i++)
    {
      const KithFictionPart *part = g_ptr_array_index (note->parts, i);

      g_string_append_printf (text, "%s %s %d ", part->kind, part->speaker, part->only);
      append_text (text, part->text);
    }
  g_string_append_c (text, '\n');
}

static void
append_plan (GString               *text,
             const KithFictionPlan *plan)
{
  g_string_append_printf (text, "plan %s %s %d %d ", plan->title, plan->coordinator, plan->start, plan->review);
  append_indices (text, plan->children);
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const KithFictionPlanLine *line = g_ptr_array_index (plan->lines, i);

      g_string_append_printf (text, "%s %s %s %d %d ", line->part, line->voice, line->who, line->due, line->done);
      append_text (text, line->text);
      append_indices (text, line->scores);
    }
  g_string_append_c (text, '\n');
}

static void
append_meeting (GString                  *text,
                const KithFictionMeeting *meeting)
{
  g_string_append_printf (text, "meeting %u %d %d ", meeting->school, meeting->day, meeting->next);
  for (guint i = 0; i < meeting->attendees->len; i++)
    append_text (text, ((const KithFictionAttendee *)g_ptr_array_index (meeting->attendees, i))->name);
  for (guint i = 0; i < meeting->pupils->len; i++)
    {
      const KithFictionPupil *pupil = g_ptr_array_index (meeting->pupils, i);

      g_string_append_printf (text, "%u %s %s %s %d ", pupil->child, pupil->agreement, pupil->line, pupil->what, pupil->due);
    }
  g_string_append_c (text, '\n');
}

static void
append_records (GString     *text,
                KithFiction *fiction)
{
  for (guint i = 0; i < fiction->notes->len; i++)
    append_note (text, g_ptr_array_index (fiction->notes, i));

  for (guint i = 0; i < fiction->work->len; i++)
    {
      const KithFictionWork *work = g_ptr_array_index (fiction->work, i);

      g_string_append_printf (text, "work %u %s %d %s ", work->child, work->kind, work->day, work->council);
      append_texts (text, work->fields);
      g_string_append_c (text, '\n');
    }

  for (guint i = 0; i < fiction->plans->len; i++)
    append_plan (text, g_ptr_array_index (fiction->plans, i));

  for (guint i = 0; i < fiction->meetings->len; i++)
    append_meeting (text, g_ptr_array_index (fiction->meetings, i));

  for (guint i = 0; i < fiction->documents->len; i++)
    {
      const KithFictionDocument *document = g_ptr_array_index (fiction->documents, i);

      g_string_append_printf (text, "document %u %s %d %s\n", document->child, document->title, document->day, document->council);
    }
}

/* Everything that is in it, a line for each thing. */
char *
fiction_to_text (KithFiction *fiction)
{
  GString *text = g_string_new (NULL);

  append_places (text, fiction);

  for (guint i = 0; i < fiction->children->len; i++)
    append_child (text, g_ptr_array_index (fiction->children, i));

  append_records (text, fiction);

  return g_string_free (text, FALSE);
}

char *
fiction_to_fingerprint (KithFiction *fiction)
{
  g_autofree char *text = fiction_to_text (fiction);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}
