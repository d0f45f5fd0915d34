/* kith-plan-dialog.c: begins a plan, or changes what is true of the whole of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brothers and sisters are offered one by one: a plan for a family is a plan for
 * its children together, and stands on the page of each.
 */

#include "config.h"

#include "kith-plan-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-plan-check.h"
#include "kith-plan-form.h"
#include "kith-store-plans.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithPlanDialog
{
  KithFormDialog       parent_instance;

  gint64               id;           /* 0 for a new one */
  gint64               child_id;     /* from whose page it was begun */
  GArray              *ids;          /* (element-type gint64): of the children on offer */
  GPtrArray           *switches;     /* (element-type GtkWidget), unowned: one a child */

  GtkWidget           *plan_title;
  AdwPreferencesGroup *children;
  AdwSwitchRow        *is_familys;
  GtkWidget           *coordinator;
  KithTextRow         *bottom_lines;
  KithDateRow         *start;
  KithDateRow         *review;
  AdwSwitchRow        *in_chronology;
};

G_DEFINE_FINAL_TYPE (KithPlanDialog, kith_plan_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_plan_dialog_dup_place (KithFormDialog *form)
{
  KithPlanDialog *self = KITH_PLAN_DIALOG (form);

  return self->id != 0 ? g_strdup_printf ("plan %" G_GINT64_FORMAT, self->id)
                       : g_strdup_printf ("plan-new %" G_GINT64_FORMAT, self->child_id);
}

static void
kith_plan_dialog_update (KithFormDialog *form)
{
  KithPlanDialog *self = KITH_PLAN_DIALOG (form);
  gboolean is_familys = adw_switch_row_get_active (self->is_familys);

  gtk_widget_set_visible (self->coordinator, is_familys);
  gtk_widget_set_visible (GTK_WIDGET (self->bottom_lines), is_familys);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->start), is_familys ? _("Day of the Conference") : _("Agreed On"));
}

static KithPlan *
make_plan (KithPlanDialog *self)
{
  gboolean is_familys = adw_switch_row_get_active (self->is_familys);
  g_autofree char *title = kith_entry_dup_line (self->plan_title);
  g_autofree char *coordinator = kith_entry_dup_line (self->coordinator);
  g_autofree char *bottom_lines = kith_text_row_dup_text (self->bottom_lines);
  const KithPlanValues values = {
    .id = self->id,
    .kind = is_familys ? KITH_PLAN_FAMILYS : KITH_PLAN_OURS,
    .title = title,
    .start = kith_date_row_get_day (self->start),
    .review = kith_date_row_get_day (self->review),
    .coordinator = coordinator,
    .bottom_lines = bottom_lines,
    .in_chronology = adw_switch_row_get_active (self->in_chronology),
    .finish = KITH_DATE_NONE,
  };
  KithPlan *plan = kith_plan_new (&values);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (self->switches->len == 0 || adw_switch_row_get_active (g_ptr_array_index (self->switches, i)))
        kith_plan_add_child (plan, g_array_index (self->ids, gint64, i), NULL);
    }

  return plan;
}

static char *
kith_plan_dialog_dup_fault (KithFormDialog *form)
{
  KithPlanDialog *self = KITH_PLAN_DIALOG (form);
  g_autoptr(KithPlan) plan = make_plan (self);
  g_autoptr(GError) error = NULL;

  if (!kith_date_row_is_fine (self->start) || !kith_date_row_is_fine (self->review))
    return g_strdup (kith_words_get_day_advice ());

  return kith_plan_check (plan, kith_date_today (), &error) ? NULL : g_strdup (kith_plan_form_get_fault (error));
}

static void
kith_plan_dialog_save (KithFormDialog *form)
{
  KithPlanDialog *self = KITH_PLAN_DIALOG (form);
  g_autoptr(KithPlan) plan = make_plan (self);

  kith_store_save_plan_async (kith_form_dialog_get_store (form), plan, NULL, kith_form_dialog_done_cb,
                              kith_form_dialog_begin (form, self->id != 0 ? _("Plan changed") : _("Plan begun")));
}

static gboolean
finish (KithStore    *store,
        GAsyncResult *result,
        GError      **error)
{
  g_autoptr(KithPlan) plan = kith_store_save_plan_finish (store, result, error);

  return plan != NULL;
}

static void
offer_child (KithPlanDialog *self,
             gint64          child_id,
             const char     *name,
             gboolean        is_chosen)
{
  GtkWidget *row = adw_switch_row_new ();
  g_autofree char *shown = kith_text_isolate (name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), is_chosen);
  adw_preferences_group_add (self->children, row);
  g_array_append_val (self->ids, child_id);
  g_ptr_array_add (self->switches, row);
}

static void
show_plan (KithPlanDialog       *self,
           const KithPlanValues *values)
{
  kith_entry_set_line (self->plan_title, values->title);
  adw_switch_row_set_active (self->is_familys, values->kind == KITH_PLAN_FAMILYS);
  kith_entry_set_line (self->coordinator, values->coordinator);
  kith_text_row_set_text (self->bottom_lines, values->bottom_lines != NULL ? values->bottom_lines : "");
  kith_date_row_set_date (self->start, values->start);
  kith_date_row_set_date (self->review, values->review);
  adw_switch_row_set_active (self->in_chronology, values->in_chronology);
}

static void
kith_plan_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PLAN_DIALOG);

  G_OBJECT_CLASS (kith_plan_dialog_parent_class)->dispose (object);
}

static void
kith_plan_dialog_finalize (GObject *object)
{
  KithPlanDialog *self = KITH_PLAN_DIALOG (object);

  g_array_unref (self->ids);
  g_ptr_array_unref (self->switches);

  G_OBJECT_CLASS (kith_plan_dialog_parent_class)->finalize (object);
}

static void
kith_plan_dialog_class_init (KithPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_plan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_plan_dialog_finalize;
  form_class->dup_place = kith_plan_dialog_dup_place;
  form_class->update = kith_plan_dialog_update;
  form_class->dup_fault = kith_plan_dialog_dup_fault;
  form_class->save = kith_plan_dialog_save;
  form_class->finish = finish;
  form_class->get_advice = kith_plan_form_get_fault;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, bottom_lines);
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, children);
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, coordinator);
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, in_chronology);
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, is_familys);
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, plan_title);
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, review);
  gtk_widget_class_bind_template_child (widget_class, KithPlanDialog, start);
}

static void
kith_plan_dialog_init (KithPlanDialog *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_plan_dialog_new:
 * @store: a store that is open
 * @plan: the plan that is changed
 *
 * Returns: (transfer floating): the form
 */
AdwDialog *
kith_plan_dialog_new (KithStore *store,
                      KithPlan  *plan)
{
  KithPlanDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_PLAN (plan), NULL);

  self = g_object_new (KITH_TYPE_PLAN_DIALOG, "store", store, NULL);
  self->id = kith_plan_get_values (plan)->id;
  show_plan (self, kith_plan_get_values (plan));
  for (guint i = 0; i < kith_plan_get_n_children (plan); i++)
    {
      const KithPlanChild *child = kith_plan_get_child (plan, i);

      offer_child (self, child->id, child->name, TRUE);
    }
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}

/**
 * kith_plan_dialog_new_for_child:
 * @store: a store that is open
 * @record: a child, whose brothers and sisters are offered as well
 *
 * Returns: (transfer floating): the form for a new plan
 */
AdwDialog *
kith_plan_dialog_new_for_child (KithStore       *store,
                                KithChildRecord *record)
{
  KithPlanDialog *self = NULL;
  KithChild *child = NULL;
  GListModel *siblings = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (record), NULL);

  self = g_object_new (KITH_TYPE_PLAN_DIALOG, "store", store, NULL);
  child = kith_child_record_get_child (record);
  siblings = kith_child_record_get_siblings (record);
  self->child_id = kith_child_get_id (child);
  kith_date_row_set_date (self->start, kith_date_today ());
  offer_child (self, self->child_id, kith_child_get_display_name (child), TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);

      offer_child (self, kith_child_get_id (sibling), kith_child_get_display_name (sibling), FALSE);
    }
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
