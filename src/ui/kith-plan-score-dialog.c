/* kith-plan-score-dialog.c: what somebody answered to the question of a goal
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The question stands above the number, with what both ends mean, so that it can
 * be read aloud as it was the last time.
 */

#include "config.h"

#include "kith-plan-score-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-plan-check.h"
#include "kith-plan-form.h"
#include "kith-store-plans.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithPlanScoreDialog
{
  KithFormDialog       parent_instance;

  KithPlan            *plan;
  gint64               goal_id;
  gint64               id;           /* 0 for a new one */

  AdwPreferencesGroup *question;
  AdwSpinRow          *score;
  KithChoiceRow       *voice;
  GtkWidget           *speaker;
  KithDateRow         *day;
  KithTextRow         *words;
  GtkWidget           *removal;
};

G_DEFINE_FINAL_TYPE (KithPlanScoreDialog, kith_plan_score_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_plan_score_dialog_dup_place (KithFormDialog *form)
{
  KithPlanScoreDialog *self = KITH_PLAN_SCORE_DIALOG (form);

  return g_strdup_printf ("plan-score %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          kith_plan_get_values (self->plan)->id, self->goal_id, self->id);
}

static void
kith_plan_score_dialog_update (KithFormDialog *form)
{
  KithPlanScoreDialog *self = KITH_PLAN_SCORE_DIALOG (form);

  kith_plan_form_update_name (self->voice, self->speaker);
}

static KithPlanScore *
make_score (KithPlanScoreDialog *self)
{
  KithPlanScore *score = kith_plan_score_new (self->goal_id);

  score->id = self->id;
  score->day = kith_date_row_get_day (self->day);
  score->score = (guint)adw_spin_row_get_value (self->score);
  score->words = kith_text_row_dup_text (self->words);
  kith_plan_form_take_speaker (self->voice, self->speaker, &score->speaker);

  return score;
}

static char *
kith_plan_score_dialog_dup_fault (KithFormDialog *form)
{
  g_autoptr(KithPlanScore) score = make_score (KITH_PLAN_SCORE_DIALOG (form));
  g_autoptr(GError) error = NULL;

  if (!kith_date_row_is_fine (KITH_PLAN_SCORE_DIALOG (form)->day))
    return g_strdup (kith_words_get_day_advice ());

  return kith_plan_check_score (score, kith_date_today (), &error) ? NULL : g_strdup (kith_plan_form_get_fault (error));
}

static void
kith_plan_score_dialog_save (KithFormDialog *form)
{
  g_autoptr(KithPlanScore) score = make_score (KITH_PLAN_SCORE_DIALOG (form));

  kith_store_save_plan_score_async (kith_form_dialog_get_store (form), score, NULL, kith_form_dialog_done_cb,
                                    kith_form_dialog_begin (form, score->id != 0 ? _("Answer changed") : _("Answer written down")));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithFormDialog *form = KITH_FORM_DIALOG (widget);

  kith_store_remove_plan_score_async (kith_form_dialog_get_store (form), KITH_PLAN_SCORE_DIALOG (form)->id, NULL,
                                      kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Answer taken out")));
}

static const KithPlanEntry *
find_goal (KithPlanScoreDialog *self)
{
  g_autoptr(GPtrArray) goals = kith_plan_list_entries (self->plan, KITH_PLAN_GOAL, kith_date_today ());

  for (guint i = 0; i < goals->len; i++)
    {
      const KithPlanEntry *goal = g_ptr_array_index (goals, i);

      if (goal->root_id == self->goal_id)
        return goal;
    }

  return kith_plan_find_entry (self->plan, self->goal_id);
}

static void
show_question (KithPlanScoreDialog *self)
{
  const KithPlanEntry *goal = find_goal (self);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *question = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  if (goal == NULL)
    return;

  /* Translators: what 0 means, and what 10 means. */
  low = kith_text_isolate (goal->low);
  high = kith_text_isolate (goal->high);
  question = kith_text_tame (goal->question);
  ends = g_strdup_printf (_("0: %s\n10: %s"), low, high);
  title = g_markup_escape_text (question, -1);
  description = g_markup_escape_text (ends, -1);
  adw_preferences_group_set_title (self->question, title);
  adw_preferences_group_set_description (self->question, description);
}

static void
kith_plan_score_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PLAN_SCORE_DIALOG);

  G_OBJECT_CLASS (kith_plan_score_dialog_parent_class)->dispose (object);
}

static void
kith_plan_score_dialog_finalize (GObject *object)
{
  g_clear_object (&KITH_PLAN_SCORE_DIALOG (object)->plan);

  G_OBJECT_CLASS (kith_plan_score_dialog_parent_class)->finalize (object);
}

static void
kith_plan_score_dialog_class_init (KithPlanScoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_plan_score_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_plan_score_dialog_finalize;
  form_class->dup_place = kith_plan_score_dialog_dup_place;
  form_class->update = kith_plan_score_dialog_update;
  form_class->dup_fault = kith_plan_score_dialog_dup_fault;
  form_class->save = kith_plan_score_dialog_save;
  form_class->finish = kith_store_change_plan_finish;
  form_class->get_advice = kith_plan_form_get_fault;

  gtk_widget_class_install_action (widget_class, "score.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-plan-score-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPlanScoreDialog, day);
  gtk_widget_class_bind_template_child (widget_class, KithPlanScoreDialog, question);
  gtk_widget_class_bind_template_child (widget_class, KithPlanScoreDialog, removal);
  gtk_widget_class_bind_template_child (widget_class, KithPlanScoreDialog, score);
  gtk_widget_class_bind_template_child (widget_class, KithPlanScoreDialog, speaker);
  gtk_widget_class_bind_template_child (widget_class, KithPlanScoreDialog, voice);
  gtk_widget_class_bind_template_child (widget_class, KithPlanScoreDialog, words);
}

static void
kith_plan_score_dialog_init (KithPlanScoreDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_plan_score_dialog_new:
 * @store: a store that is open
 * @plan: the plan
 * @goal_id: the root of the goal whose question was asked
 * @score: (nullable): the answer that is put right
 *
 * Returns: (transfer floating): the form
 */
AdwDialog *
kith_plan_score_dialog_new (KithStore           *store,
                            KithPlan            *plan,
                            gint64               goal_id,
                            const KithPlanScore *score)
{
  KithPlanScoreDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_PLAN (plan), NULL);

  self = g_object_new (KITH_TYPE_PLAN_SCORE_DIALOG, "store", store, NULL);
  self->plan = g_object_ref (plan);
  self->goal_id = goal_id;
  self->id = score != NULL ? score->id : 0;
  show_question (self);
  kith_plan_form_fill_voices (self->voice, plan);
  kith_date_row_set_date (self->day, score != NULL ? score->day : kith_date_today ());
  if (score != NULL)
    {
      kith_plan_form_set_speaker (self->voice, self->speaker, &score->speaker);
      adw_spin_row_set_value (self->score, score->score);
      kith_text_row_set_text (self->words, score->words != NULL ? score->words : "");
    }
  gtk_widget_set_visible (self->removal, score != NULL);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
