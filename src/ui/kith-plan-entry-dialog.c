/* kith-plan-entry-dialog.c: a line, a goal or an action of a plan
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-plan-entry-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-plan-check.h"
#include "kith-plan-form.h"
#include "kith-store-plans.h"
#include "kith-text-row.h"
#include "kith-words.h"

/* Who does an action; above them the workers who are not "me". */
enum
{
  DOER_ME = 1,
  DOER_SOMEBODY,
  DOER_WORKER,
};

struct _KithPlanEntryDialog
{
  KithFormDialog  parent_instance;

  KithPlan       *plan;
  KithPlanEntry  *entry;             /* as it was */

  KithTextRow    *entry_text;
  KithChoiceRow  *voice;
  GtkWidget      *speaker;
  GtkWidget      *scale;
  GtkWidget      *question;
  GtkWidget      *low;
  GtkWidget      *high;
  GtkWidget      *doing;
  KithChoiceRow  *doer;
  GtkWidget      *who;
  KithDateRow    *due;
  KithTextRow    *how;
  KithChoiceRow  *goal;
  GtkWidget      *result;
  KithDateRow    *done;
  KithTextRow    *outcome;
  GtkWidget      *removal;
  GtkWidget      *why;
};

G_DEFINE_FINAL_TYPE (KithPlanEntryDialog, kith_plan_entry_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_plan_entry_dialog_dup_place (KithFormDialog *form)
{
  KithPlanEntryDialog *self = KITH_PLAN_ENTRY_DIALOG (form);

  return g_strdup_printf ("plan-entry %" G_GINT64_FORMAT " %u %" G_GINT64_FORMAT,
                          kith_plan_get_values (self->plan)->id, self->entry->part, self->entry->id);
}

static void
kith_plan_entry_dialog_update (KithFormDialog *form)
{
  KithPlanEntryDialog *self = KITH_PLAN_ENTRY_DIALOG (form);

  kith_plan_form_update_name (self->voice, self->speaker);
  if (self->entry->part == KITH_PLAN_ACTION)
    gtk_widget_set_visible (self->speaker, FALSE);
  gtk_widget_set_visible (self->who, kith_choice_row_get_id (self->doer) == DOER_SOMEBODY);
}

static void
take_line (char     **text,
           GtkWidget *entry)
{
  g_free (*text);
  *text = kith_entry_dup_line (entry);
}

static void
take_text (char       **text,
           KithTextRow *row)
{
  g_free (*text);
  *text = kith_text_row_dup_text (row);
}

static void
take_action (KithPlanEntryDialog *self,
             KithPlanEntry       *entry)
{
  gint64 doer = kith_choice_row_get_id (self->doer);

  entry->is_mine = doer == DOER_ME;
  entry->worker_id = doer > DOER_WORKER ? doer - DOER_WORKER : 0;
  take_line (&entry->who, self->who);
  entry->due = kith_date_row_get_day (self->due);
  take_text (&entry->how, self->how);
  entry->goal_id = MAX (0, kith_choice_row_get_id (self->goal) - 1);
  entry->done = kith_date_row_get_day (self->done);
  take_text (&entry->outcome, self->outcome);
}

static KithPlanEntry *
make_entry (KithPlanEntryDialog *self)
{
  KithPlanEntry *entry = kith_plan_entry_copy (self->entry);

  take_text (&entry->text, self->entry_text);
  kith_plan_form_take_speaker (self->voice, self->speaker, &entry->speaker);
  if (entry->part == KITH_PLAN_GOAL)
    {
      take_line (&entry->question, self->question);
      take_line (&entry->low, self->low);
      take_line (&entry->high, self->high);
    }
  if (entry->part == KITH_PLAN_ACTION)
    take_action (self, entry);

  return entry;
}

static char *
kith_plan_entry_dialog_dup_fault (KithFormDialog *form)
{
  KithPlanEntryDialog *self = KITH_PLAN_ENTRY_DIALOG (form);
  g_autoptr(KithPlanEntry) entry = make_entry (self);
  g_autoptr(GError) error = NULL;

  if (!kith_date_row_is_fine (self->due) || !kith_date_row_is_fine (self->done))
    return g_strdup (kith_words_get_day_advice ());

  return kith_plan_check_entry (entry, kith_date_today (), &error) ? NULL : g_strdup (kith_plan_form_get_fault (error));
}

static void
kith_plan_entry_dialog_save (KithFormDialog *form)
{
  g_autoptr(KithPlanEntry) entry = make_entry (KITH_PLAN_ENTRY_DIALOG (form));

  kith_store_save_plan_entry_async (kith_form_dialog_get_store (form), entry, NULL, kith_form_dialog_done_cb,
                                    kith_form_dialog_begin (form, entry->id != 0 ? _("Plan changed") : _("Added to the plan")));
}

static void
drop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithPlanEntryDialog *self = KITH_PLAN_ENTRY_DIALOG (widget);
  KithFormDialog *form = KITH_FORM_DIALOG (widget);
  g_autofree char *why = kith_entry_dup_line (self->why);

  kith_store_drop_plan_entry_async (kith_form_dialog_get_store (form), self->entry->id, *why != '\0' ? why : NULL, NULL,
                                    kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Taken out of the plan")));
}

static void
fill_goals (KithPlanEntryDialog *self)
{
  g_autoptr(GPtrArray) goals = kith_plan_list_entries (self->plan, KITH_PLAN_GOAL, kith_date_today ());

  kith_choice_row_add (self->goal, _("None in particular"), 1);
  for (guint i = 0; i < goals->len; i++)
    {
      const KithPlanEntry *goal = g_ptr_array_index (goals, i);

      kith_choice_row_add (self->goal, goal->text, goal->root_id + 1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->goal), goals->len > 0);
  kith_choice_row_set_id (self->goal, self->entry->goal_id + 1);
}

static void
fill_doers (KithPlanEntryDialog *self)
{
  gint64 worker_id = self->entry->worker_id;

  kith_choice_row_add (self->doer, _("I do"), DOER_ME);
  if (worker_id != 0)
    kith_choice_row_add (self->doer, self->entry->who, DOER_WORKER + worker_id);
  kith_choice_row_add (self->doer, _("Somebody else"), DOER_SOMEBODY);
  if (worker_id != 0)
    kith_choice_row_set_id (self->doer, DOER_WORKER + worker_id);
  else if (self->entry->id != 0 && !self->entry->is_mine)
    kith_choice_row_set_id (self->doer, DOER_SOMEBODY);
}

static void
show_text (KithTextRow *row,
           const char  *text)
{
  kith_text_row_set_text (row, text != NULL ? text : "");
}

static void
show_entry (KithPlanEntryDialog *self)
{
  const KithPlanEntry *entry = self->entry;

  show_text (self->entry_text, entry->text);
  kith_plan_form_set_speaker (self->voice, self->speaker, &entry->speaker);
  kith_entry_set_line (self->question, entry->question);
  kith_entry_set_line (self->low, entry->low);
  kith_entry_set_line (self->high, entry->high);
  kith_entry_set_line (self->who, entry->is_mine || entry->worker_id != 0 ? NULL : entry->who);
  kith_date_row_set_date (self->due, entry->due);
  show_text (self->how, entry->how);
  kith_date_row_set_date (self->done, entry->done);
  show_text (self->outcome, entry->outcome);
}

static const char *
get_title (KithPlanPart part)
{
  switch (part)
    {
    case KITH_PLAN_GOAL:
      return _("Goal");

    case KITH_PLAN_ACTION:
      return _("Action");

    case KITH_PLAN_WORRY:
    case KITH_PLAN_WORKS:
    case KITH_PLAN_MUST:
    default:
      return kith_plan_part_get_label (part);
    }
}

static void
show_part (KithPlanEntryDialog *self)
{
  KithPlanPart part = self->entry->part;
  gboolean is_there = self->entry->id != 0;

  adw_dialog_set_title (ADW_DIALOG (self), get_title (part));
  if (part == KITH_PLAN_GOAL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry_text), _("What Shall Be Different"));
  if (part == KITH_PLAN_ACTION)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry_text), _("What Is Done"));
  gtk_widget_set_visible (GTK_WIDGET (self->voice), part != KITH_PLAN_ACTION);
  gtk_widget_set_visible (self->scale, part == KITH_PLAN_GOAL);
  gtk_widget_set_visible (self->doing, part == KITH_PLAN_ACTION);
  gtk_widget_set_visible (self->result, part == KITH_PLAN_ACTION && is_there);
  gtk_widget_set_visible (self->removal, is_there);
}

static void
kith_plan_entry_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PLAN_ENTRY_DIALOG);

  G_OBJECT_CLASS (kith_plan_entry_dialog_parent_class)->dispose (object);
}

static void
kith_plan_entry_dialog_finalize (GObject *object)
{
  KithPlanEntryDialog *self = KITH_PLAN_ENTRY_DIALOG (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->entry, kith_plan_entry_free);

  G_OBJECT_CLASS (kith_plan_entry_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-plan-entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, doer);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, done);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, due);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, entry_text);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, goal);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, high);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, how);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, low);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, question);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, removal);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, result);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, speaker);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, voice);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, who);
  gtk_widget_class_bind_template_child (widget_class, KithPlanEntryDialog, why);
}

static void
kith_plan_entry_dialog_class_init (KithPlanEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_plan_entry_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_plan_entry_dialog_finalize;
  form_class->dup_place = kith_plan_entry_dialog_dup_place;
  form_class->update = kith_plan_entry_dialog_update;
  form_class->dup_fault = kith_plan_entry_dialog_dup_fault;
  form_class->save = kith_plan_entry_dialog_save;
  form_class->finish = kith_store_change_plan_finish;
  form_class->get_advice = kith_plan_form_get_fault;

  gtk_widget_class_install_action (widget_class, "entry.drop", NULL, drop_action);
  bind_template (widget_class);
}

static void
kith_plan_entry_dialog_init (KithPlanEntryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_plan_entry_dialog_new:
 * @store: a store that is open
 * @plan: the plan
 * @part: what is added; of no account where there is an entry
 * @entry: (nullable): the entry that is put differently
 *
 * Returns: (transfer floating): the form
 */
AdwDialog *
kith_plan_entry_dialog_new (KithStore           *store,
                            KithPlan            *plan,
                            KithPlanPart         part,
                            const KithPlanEntry *entry)
{
  KithPlanEntryDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_PLAN (plan), NULL);

  self = g_object_new (KITH_TYPE_PLAN_ENTRY_DIALOG, "store", store, NULL);
  self->plan = g_object_ref (plan);
  self->entry = entry != NULL ? kith_plan_entry_copy (entry) : kith_plan_entry_new (part);
  self->entry->plan_id = kith_plan_get_values (plan)->id;
  kith_plan_form_fill_voices (self->voice, plan);
  fill_doers (self);
  fill_goals (self);
  show_entry (self);
  show_part (self);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
