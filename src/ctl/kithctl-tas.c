/* kithctl-tas.c: Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-tas.h"

static gboolean
need_meeting (const char *word,
              gint64     *ret_id,
              GError    **error)
{
  if (word != NULL && g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, ret_id, NULL))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "Which meeting? Give the number that “kithctl tas list” shows");

  return FALSE;
}

static const char *
say_state (const KithTasValues *values)
{
  return values->closed_at != 0 ? "closed" : "open";
}

static void
build_number (JsonBuilder *builder,
              const char  *name,
              gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
build_minute (JsonBuilder *builder,
              const char  *name,
              int          minute)
{
  g_autofree char *time = minute >= 0 ? kith_tas_minute_to_text (minute) : NULL;

  kithctl_build_text (builder, name, time);
}

/* Inside an object. */
static void
build_values (JsonBuilder         *builder,
              const KithTasValues *values)
{
  build_number (builder, "number", values->id);
  kithctl_build_text (builder, "school", values->school);
  kithctl_build_date (builder, "day", values->day);
  build_minute (builder, "time", values->minute);
  kithctl_build_text (builder, "place", values->place);
  kithctl_build_date (builder, "next", values->next_day);
  build_minute (builder, "nextTime", values->next_minute);
  kithctl_build_text (builder, "state", say_state (values));
  build_number (builder, "pupils", values->n_pupils);
  build_number (builder, "actionsOpen", values->n_open);
}

static void
print_values (const KithTasValues *values)
{
  g_autofree char *day = kith_date_to_iso (values->day);
  g_autofree char *time = kith_tas_minute_to_text (values->minute);

  kithctl_print ("%4" G_GINT64_FORMAT "  %s %5s  %-6s  %2u pupils, %2u actions open  %s", values->id, day, time,
                 say_state (values), values->n_pupils, values->n_open, values->school);
}

/* kithctl tas list: the meetings of a school, or of all. */
KithctlExit
kithctl_tas_list (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  gint64 school_id = db != NULL && options->school != NULL ? kithctl_find_school (db, options->school, error) : 0;
  g_autoptr(GListModel) list = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (db == NULL || (options->school != NULL && school_id == 0))
    return KITHCTL_FAILED;

  list = kith_db_load_tas_list (db, school_id, error);
  if (list == NULL)
    return KITHCTL_FAILED;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithTas) tas = g_list_model_get_item (list, i);

      json_builder_begin_object (builder);
      build_values (builder, kith_tas_get_values (tas));
      json_builder_end_object (builder);
      if (!options->json)
        print_values (kith_tas_get_values (tas));
    }
  json_builder_end_array (builder);
  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}

/* Inside an object. */
static void
build_action (JsonBuilder         *builder,
              const KithTasAction *action)
{
  kithctl_build_text (builder, "what", action->what);
  json_builder_set_member_name (builder, "mine");
  json_builder_add_boolean_value (builder, action->is_mine);
  kithctl_build_text (builder, "who", action->who);
  kithctl_build_text (builder, "agency", action->agency);
  kithctl_build_date (builder, "due", action->due);
  kithctl_build_date (builder, "done", action->done);
}

static void
build_attendees (JsonBuilder *builder,
                 KithTas     *tas)
{
  GPtrArray *attendees = kith_tas_get_attendees (tas);

  json_builder_set_member_name (builder, "attendees");
  json_builder_begin_array (builder);
  for (guint i = 0; i < attendees->len; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "name", attendee->name);
      kithctl_build_text (builder, "role", attendee->role);
      kithctl_build_text (builder, "agency", attendee->agency);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_pupils (JsonBuilder *builder,
              KithTas     *tas)
{
  GPtrArray *pupils = kith_tas_get_pupils (tas);

  json_builder_set_member_name (builder, "discussed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pupils->len; i++)
    {
      const KithTasPupil *pupil = g_ptr_array_index (pupils, i);

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "name", pupil->name);
      kithctl_build_text (builder, "agreement", kith_tas_agreement_to_code (pupil->agreement));
      kithctl_build_text (builder, "why", pupil->why);
      kithctl_build_text (builder, "line", pupil->line);
      if (pupil->action != NULL)
        build_action (builder, pupil->action);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_carried (JsonBuilder *builder,
               KithTas     *tas)
{
  GPtrArray *actions = kith_tas_get_carried (tas);

  json_builder_set_member_name (builder, "carriedOver");
  json_builder_begin_array (builder);
  for (guint i = 0; i < actions->len; i++)
    {
      const KithTasAction *action = g_ptr_array_index (actions, i);

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "name", action->name);
      kithctl_build_date (builder, "agreed", action->day);
      build_action (builder, action);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_action (const KithTasAction *action)
{
  g_autofree char *due = action->due != KITH_DATE_NONE ? kith_date_to_iso (action->due) : NULL;
  const char *who = action->is_mine ? "me" : action->agency != NULL ? action->agency : action->who;

  kithctl_print ("      %s%s%s%s%s%s", action->what, who != NULL ? ", " : "", who != NULL ? who : "",
                 due != NULL ? ", by " : "", due != NULL ? due : "", action->done != KITH_DATE_NONE ? ", done" : "");
}

static void
print_parts (KithTas *tas)
{
  GPtrArray *attendees = kith_tas_get_attendees (tas);
  GPtrArray *pupils = kith_tas_get_pupils (tas);
  GPtrArray *carried = kith_tas_get_carried (tas);

  for (guint i = 0; i < attendees->len; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);

      kithctl_print ("Present: %s  %s  %s", attendee->name != NULL ? attendee->name : "",
                     attendee->role != NULL ? attendee->role : "", attendee->agency != NULL ? attendee->agency : "");
    }
  for (guint i = 0; i < pupils->len; i++)
    {
      const KithTasPupil *pupil = g_ptr_array_index (pupils, i);
      const char *agreement = kith_tas_agreement_to_code (pupil->agreement);

      kithctl_print ("%s (%s)  %s", pupil->name != NULL ? pupil->name : "?", agreement != NULL ? agreement : "not said",
                     pupil->line != NULL ? pupil->line : "");
      if (pupil->action != NULL)
        print_action (pupil->action);
    }
  for (guint i = 0; i < carried->len; i++)
    {
      const KithTasAction *action = g_ptr_array_index (carried, i);

      kithctl_print ("Still open: %s", action->name != NULL ? action->name : "?");
      print_action (action);
    }
}

/* kithctl tas show NUMBER */
KithctlExit
kithctl_tas_show (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  gint64 id;

  if (!need_meeting (arguments[0], &id, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  tas = db != NULL ? kith_db_open_tas (db, id, error) : NULL;
  if (tas == NULL)
    return KITHCTL_FAILED;

  if (!options->json)
    {
      print_values (kith_tas_get_values (tas));
      print_parts (tas);
      return KITHCTL_DONE;
    }

  json_builder_begin_object (builder);
  build_values (builder, kith_tas_get_values (tas));
  build_attendees (builder, tas);
  build_pupils (builder, tas);
  build_carried (builder, tas);
  json_builder_end_object (builder);
  kithctl_print_json (builder);

  return KITHCTL_DONE;
}
