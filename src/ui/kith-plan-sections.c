/* kith-plan-sections.c: what stands in a plan on a day, as rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The child's and the family's words stand in the same rows as the worker's, and
 * each says whose they are. Of a goal the picture and its summary are followed by
 * the answers one by one, which is the same as a table.
 */

#include "config.h"

#include "kith-plan-sections.h"

#include <glib/gi18n.h>

#include "kith-scale-chart.h"
#include "kith-scale.h"
#include "kith-text.h"
#include "kith-words.h"

static void
append_part (GString    *words,
             const char *part)
{
  if (kith_text_is_there (part))
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static void
make_pressable (GtkWidget  *row,
                const char *action,
                gint64      id,
                gboolean    can_change)
{
  if (can_change)
    kith_school_section_open (row, action, g_variant_new_int64 (id));
}

/* Of a child's own words it is the name, and quotation marks say that they are. */
static GtkWidget *
make_line (const KithPlanEntry *entry)
{
  g_autofree char *who = kith_plan_speaker_dup_words (&entry->speaker);
  g_autofree char *shown = kith_text_isolate (who);
  g_autofree char *tame = kith_text_tame (entry->text);
  gboolean is_worker = entry->speaker.voice == KITH_PLAN_WORKER;
  /* Translators: what somebody said, in their own words. */
  g_autofree char *title = is_worker ? g_strdup (tame) : g_strdup_printf (_("“%s”"), tame);
  GtkWidget *row = kith_school_section_make_row (title, shown);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (!is_worker)
    gtk_widget_add_css_class (row, "own-words");

  return row;
}

/**
 * kith_plan_sections_fill_part:
 * @section: where it goes
 * @plan: a plan
 * @part: what worries, what works or what must happen
 * @as_at: on which day
 * @can_change: whether its rows open a form
 */
void
kith_plan_sections_fill_part (KithSchoolSection *section,
                              KithPlan          *plan,
                              KithPlanPart       part,
                              KithDate           as_at,
                              gboolean           can_change)
{
  g_autoptr(GPtrArray) entries = NULL;

  g_return_if_fail (KITH_IS_SCHOOL_SECTION (section));
  g_return_if_fail (KITH_IS_PLAN (plan));

  entries = kith_plan_list_entries (plan, part, as_at);
  kith_school_section_begin (section);
  for (guint i = 0; i < entries->len; i++)
    {
      const KithPlanEntry *entry = g_ptr_array_index (entries, i);
      GtkWidget *row = make_line (entry);
      g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %d %s %s %s", entry->id, can_change, entry->text,
                                               kith_plan_voice_get_nick (entry->speaker.voice),
                                               entry->speaker.name != NULL ? entry->speaker.name : "");

      make_pressable (row, "plan.change-entry", entry->id, can_change);
      kith_school_section_add (section, row, told);
    }
  kith_school_section_end (section, entries->len > 0 ? NULL : _("Nothing is written here yet."));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
append_button (GtkWidget  *box,
               const char *label,
               const char *action,
               gint64      id,
               const char *about)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_goal_box (const KithPlanEntry *goal,
               GPtrArray           *scores,
               gboolean             can_change)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autoptr(KithScale) scale = kith_scale_new (scores);
  g_autofree char *summary = kith_scale_dup_summary (scale);
  g_autofree char *text = kith_text_tame (goal->text);
  g_autofree char *question = kith_text_tame (goal->question);
  g_autofree char *low = kith_text_isolate (goal->low);
  g_autofree char *high = kith_text_isolate (goal->high);
  /* Translators: what 0 means, and what 10 means. */
  g_autofree char *ends = g_strdup_printf (_("0: %s\n10: %s"), low, high);
  g_autofree char *speaker = kith_plan_speaker_dup_words (&goal->speaker);
  g_autofree char *who = kith_text_isolate (speaker);

  gtk_box_append (GTK_BOX (box), make_label (text, "heading"));
  if (goal->speaker.voice != KITH_PLAN_WORKER)
    gtk_box_append (GTK_BOX (box), make_label (who, "dim-label"));
  gtk_box_append (GTK_BOX (box), make_label (question, NULL));
  gtk_box_append (GTK_BOX (box), make_label (ends, "caption"));
  if (scores->len > 0)
    gtk_box_append (GTK_BOX (box), kith_scale_chart_new (question, scores));
  gtk_box_append (GTK_BOX (box), make_label (summary, "dim-label"));
  if (can_change)
    {
      append_button (buttons, _("_Ask Again…"), "plan.answer", goal->root_id, text);
      append_button (buttons, _("_Change…"), "plan.change-entry", goal->id, text);
      gtk_box_append (GTK_BOX (box), buttons);
    }
  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12, NULL);

  return box;
}

static GtkWidget *
make_answer (const KithPlanScore *score,
             gboolean             can_change)
{
  g_autofree char *day = kith_words_dup_date (score->day);
  g_autofree char *who = kith_plan_speaker_dup_words (&score->speaker);
  g_autofree char *shown = kith_text_isolate (who);
  g_autofree char *words = score->words != NULL ? kith_text_tame (score->words) : NULL;
  /* Translators: a number from 0 to 10, who answered, a day. */
  g_autofree char *title = g_strdup_printf (_("%u · %s · %s"), score->score, shown, day);
  GtkWidget *row = kith_school_section_make_row (title, words);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  make_pressable (row, "plan.change-answer", score->id, can_change);

  return row;
}

static char *
tell_scores (GPtrArray *scores)
{
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < scores->len; i++)
    {
      const KithPlanScore *score = g_ptr_array_index (scores, i);
      g_autofree char *who = kith_plan_speaker_dup_words (&score->speaker);

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %u %d %s %s\n", score->id, score->score, score->day, who,
                              score->words != NULL ? score->words : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&told));
}

static void
add_goal (KithSchoolSection   *section,
          const KithPlanEntry *goal,
          GPtrArray           *scores,
          gboolean             can_change)
{
  GtkWidget *row = adw_preferences_row_new ();
  g_autofree char *answers = tell_scores (scores);
  g_autofree char *text = kith_text_tame (goal->text);
  g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %d %s %s %s %s %s", goal->id, can_change, goal->text,
                                           goal->question, goal->low, goal->high, answers);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_goal_box (goal, scores, can_change));
  kith_school_section_add (section, row, told);
  if (scores->len > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u answer", "%u answers", scores->len), scores->len);
      GtkWidget *fold = kith_school_section_make_fold (title, text);

      for (guint i = scores->len; i-- > 0;)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_answer (g_ptr_array_index (scores, i), can_change));
      kith_school_section_add (section, fold, "");
    }
}

/**
 * kith_plan_sections_fill_goals:
 * @section: where they go
 * @plan: a plan
 * @as_at: on which day
 * @can_change: whether its rows open a form
 */
void
kith_plan_sections_fill_goals (KithSchoolSection *section,
                               KithPlan          *plan,
                               KithDate           as_at,
                               gboolean           can_change)
{
  g_autoptr(GPtrArray) goals = NULL;

  g_return_if_fail (KITH_IS_SCHOOL_SECTION (section));
  g_return_if_fail (KITH_IS_PLAN (plan));

  goals = kith_plan_list_entries (plan, KITH_PLAN_GOAL, as_at);
  kith_school_section_begin (section);
  for (guint i = 0; i < goals->len; i++)
    {
      const KithPlanEntry *goal = g_ptr_array_index (goals, i);
      g_autoptr(GPtrArray) scores = kith_plan_list_scores (plan, goal->root_id, as_at);

      add_goal (section, goal, scores, can_change);
    }
  kith_school_section_end (section, goals->len > 0 ? NULL : _("A goal says what shall be different, and asks one question from 0 to 10 again and again."));
}

/**
 * kith_plan_sections_dup_action_words:
 * @action: an action of a plan
 * @today: today
 *
 * Returns: (transfer full): who does it, by when, and what became of it
 */
char *
kith_plan_sections_dup_action_words (const KithPlanEntry *action,
                                     KithDate             today)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *who = NULL;
  g_autofree char *day = NULL;
  g_autofree char *when = NULL;

  g_return_val_if_fail (action != NULL, NULL);

  who = action->who != NULL ? kith_text_isolate (action->who) : NULL;
  append_part (words, who);
  if (action->done != KITH_DATE_NONE)
    {
      day = kith_words_dup_date (action->done);
      when = g_strdup_printf (_("done %s"), day);
    }
  else if (action->due != KITH_DATE_NONE)
    {
      day = kith_words_dup_date (action->due);
      when = g_strdup_printf (kith_plan_entry_is_late (action, today) ? _("was due %s") : _("by %s"), day);
    }
  append_part (words, when != NULL ? when : _("no day is said"));

  return g_string_free_and_steal (g_steal_pointer (&words));
}

static GtkWidget *
make_action (const KithPlanEntry *action,
             gboolean             can_change)
{
  g_autofree char *title = kith_text_tame (action->text);
  g_autofree char *words = kith_plan_sections_dup_action_words (action, kith_date_today ());
  g_autofree char *how = action->how != NULL ? kith_text_isolate (action->how) : NULL;
  g_autofree char *outcome = action->outcome != NULL ? kith_text_tame (action->outcome) : NULL;
  g_autoptr(GString) subtitle = g_string_new (words);
  GtkWidget *row = NULL;

  if (how != NULL)
    {
      g_string_append_c (subtitle, '\n');
      g_string_append_printf (subtitle, _("We shall know: %s"), how);
    }
  if (outcome != NULL)
    g_string_append_printf (subtitle, "\n%s", outcome);

  row = kith_school_section_make_row (title, subtitle->str);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (can_change)
    {
      GtkWidget *check = gtk_check_button_new ();

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), action->done != KITH_DATE_NONE);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Done"),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (check), "x", action->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (check), "plan.done");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
    }

  return row;
}

/**
 * kith_plan_sections_fill_actions:
 * @section: where they go
 * @plan: a plan
 * @as_at: on which day
 * @can_change: whether its rows open a form
 */
void
kith_plan_sections_fill_actions (KithSchoolSection *section,
                                 KithPlan          *plan,
                                 KithDate           as_at,
                                 gboolean           can_change)
{
  g_autoptr(GPtrArray) actions = NULL;

  g_return_if_fail (KITH_IS_SCHOOL_SECTION (section));
  g_return_if_fail (KITH_IS_PLAN (plan));

  actions = kith_plan_list_entries (plan, KITH_PLAN_ACTION, as_at);
  kith_school_section_begin (section);
  for (guint i = 0; i < actions->len; i++)
    {
      const KithPlanEntry *action = g_ptr_array_index (actions, i);
      GtkWidget *row = make_action (action, can_change);
      g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %d %d %d %s %s %s %s", action->id, can_change, action->done,
                                               action->due, action->text, action->who != NULL ? action->who : "",
                                               action->how != NULL ? action->how : "", action->outcome != NULL ? action->outcome : "");

      make_pressable (row, "plan.change-entry", action->id, can_change);
      kith_school_section_add (section, row, told);
    }
  kith_school_section_end (section, actions->len > 0 ? NULL : _("Nobody has said yet who does what by when."));
}
