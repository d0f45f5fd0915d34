/* kithctl-plan.c: plans for a child, without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-plans.h"

static void
build_speaker (JsonBuilder           *builder,
               const KithPlanSpeaker *speaker)
{
  kithctl_build_text (builder, "voice", kith_plan_voice_get_nick (speaker->voice));
  kithctl_build_text (builder, "speaker", speaker->name);
}

static void
build_scores (JsonBuilder *builder,
              GPtrArray   *scores)
{
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < scores->len; i++)
    {
      const KithPlanScore *score = g_ptr_array_index (scores, i);

      json_builder_begin_object (builder);
      kithctl_build_date (builder, "day", score->day);
      build_speaker (builder, &score->speaker);
      json_builder_set_member_name (builder, "score");
      json_builder_add_int_value (builder, score->score);
      kithctl_build_text (builder, "words", score->words);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_goal (JsonBuilder         *builder,
            KithPlan            *plan,
            const KithPlanEntry *goal,
            KithDate             as_at)
{
  g_autoptr(GPtrArray) scores = kith_plan_list_scores (plan, goal->root_id, as_at);

  kithctl_build_text (builder, "question", goal->question);
  kithctl_build_text (builder, "low", goal->low);
  kithctl_build_text (builder, "high", goal->high);
  build_scores (builder, scores);
}

static void
build_action (JsonBuilder         *builder,
              const KithPlanEntry *action)
{
  kithctl_build_text (builder, "who", action->who);
  json_builder_set_member_name (builder, "mine");
  json_builder_add_boolean_value (builder, action->is_mine);
  kithctl_build_date (builder, "due", action->due);
  kithctl_build_text (builder, "how", action->how);
  kithctl_build_date (builder, "done", action->done);
  kithctl_build_text (builder, "outcome", action->outcome);
}

static void
build_part (JsonBuilder *builder,
            KithPlan    *plan,
            KithPlanPart part,
            KithDate     as_at)
{
  g_autoptr(GPtrArray) entries = kith_plan_list_entries (plan, part, as_at);

  json_builder_set_member_name (builder, kith_plan_part_get_nick (part));
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      const KithPlanEntry *entry = g_ptr_array_index (entries, i);

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "text", entry->text);
      build_speaker (builder, &entry->speaker);
      kithctl_build_date (builder, "added", entry->added);
      if (part == KITH_PLAN_GOAL)
        build_goal (builder, plan, entry, as_at);
      if (part == KITH_PLAN_ACTION)
        build_action (builder, entry);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_plan (JsonBuilder *builder,
            KithPlan    *plan,
            KithDate     as_at)
{
  const KithPlanValues *values = kith_plan_get_values (plan);
  g_autofree char *about = kith_plan_dup_about (plan);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, values->id);
  kithctl_build_text (builder, "kind", kith_plan_kind_get_nick (values->kind));
  kithctl_build_text (builder, "title", values->title);
  kithctl_build_text (builder, "children", about);
  kithctl_build_date (builder, "start", values->start);
  kithctl_build_date (builder, "review", values->review);
  kithctl_build_date (builder, "finish", values->finish);
  kithctl_build_text (builder, "coordinator", values->coordinator);
  kithctl_build_text (builder, "bottom_lines", values->bottom_lines);
  for (KithPlanPart part = 0; part < KITH_N_PLAN_PARTS; part++)
    build_part (builder, plan, part, as_at);
  json_builder_end_object (builder);
}

static void
print_score (const KithPlanScore *score)
{
  g_autofree char *day = kith_date_to_iso (score->day);
  g_autofree char *who = kith_plan_speaker_dup_words (&score->speaker);

  kithctl_print ("    %s  %2u  %s  %s", day, score->score, who, score->words != NULL ? score->words : "");
}

static void
print_entry (KithPlan            *plan,
             const KithPlanEntry *entry,
             KithDate             as_at)
{
  g_autofree char *who = kith_plan_speaker_dup_words (&entry->speaker);
  g_autofree char *due = entry->due != KITH_DATE_NONE ? kith_date_to_iso (entry->due) : g_strdup ("-");

  if (entry->part == KITH_PLAN_ACTION)
    {
      kithctl_print ("  %s  %s  %s  %s", entry->done != KITH_DATE_NONE ? "done" : "open", due,
                     entry->who != NULL ? entry->who : "-", entry->text);
      return;
    }

  kithctl_print ("  %s (%s)", entry->text, who);
  if (entry->part == KITH_PLAN_GOAL)
    {
      g_autoptr(GPtrArray) scores = kith_plan_list_scores (plan, entry->root_id, as_at);

      kithctl_print ("    %s", entry->question);
      for (guint i = 0; i < scores->len; i++)
        print_score (g_ptr_array_index (scores, i));
    }
}

static void
print_plan (KithPlan *plan,
            KithDate  as_at)
{
  const KithPlanValues *values = kith_plan_get_values (plan);
  g_autofree char *about = kith_plan_dup_about (plan);
  g_autofree char *start = kith_date_to_iso (values->start);

  kithctl_print ("%s: %s, for %s, since %s", kith_plan_kind_get_label (values->kind), values->title, about, start);
  for (KithPlanPart part = 0; part < KITH_N_PLAN_PARTS; part++)
    {
      g_autoptr(GPtrArray) entries = kith_plan_list_entries (plan, part, as_at);

      if (entries->len > 0)
        kithctl_print ("%s", kith_plan_part_get_label (part));
      for (guint i = 0; i < entries->len; i++)
        print_entry (plan, g_ptr_array_index (entries, i), as_at);
    }
}

/* Read one by one, so that the records are seen to have been opened. */
static gboolean
show_plan (KithctlOptions *options,
           KithDb         *db,
           gint64          plan_id,
           KithDate        as_at,
           JsonBuilder    *builder,
           GError        **error)
{
  g_autoptr(KithPlan) plan = kith_db_load_plan (db, plan_id, error);

  if (plan == NULL)
    return FALSE;

  if (options->json)
    build_plan (builder, plan, as_at);
  else
    print_plan (plan, as_at);

  return TRUE;
}

static gboolean
read_words (KithctlOptions *options,
            char          **arguments,
            KithDate       *ret_day,
            GError        **error)
{
  *ret_day = kith_date_today ();
  if (arguments[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Whose plans? Give a name or a number");
      return FALSE;
    }

  return options->as_at == NULL || kith_date_parse_iso (options->as_at, ret_day, error);
}

/* kithctl plan show CHILD: the plans that run; with --all also those that have ended. */
KithctlExit
kithctl_plan_show (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) plans = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  KithDate as_at;
  gint64 child_id;

  if (!read_words (options, arguments, &as_at, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  plans = child_id >= 0 ? kith_db_load_plans (db, child_id, error) : NULL;
  if (plans == NULL)
    return KITHCTL_FAILED;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr(KithPlan) plan = g_list_model_get_item (plans, i);

      if ((options->all || kith_plan_is_open (plan, as_at)) &&
          !show_plan (options, db, kith_plan_get_values (plan)->id, as_at, builder, error))
        return KITHCTL_FAILED;
    }
  json_builder_end_array (builder);
  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}
