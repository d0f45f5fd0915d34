/* kith-plan-page.c: a plan: what worries, works and must happen, goals and actions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It shows the plan as it stands, or as it stood on a day on which something was
 * changed; what stood then cannot be changed any more.
 */

#include "config.h"

#include "kith-plan-page.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-load-view.h"
#include "kith-plan-dialog.h"
#include "kith-plan-entry-dialog.h"
#include "kith-plan-form.h"
#include "kith-plan-score-dialog.h"
#include "kith-plan-sections.h"
#include "kith-print-dialog.h"
#include "kith-reason-dialog.h"
#include "kith-sought.h"
#include "kith-store-plans.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithPlanPage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  gint64               plan_id;
  KithPlan            *plan;
  guint                is_filling : 1;

  AdwWindowTitle      *window_title;
  char                *sought_words; /* what is to be shown in its place; NULL for nothing */

  KithLoadView        *load_view;
  GtkLabel            *about;
  AdwPreferencesGroup *versions;
  KithChoiceRow       *version;
  KithSchoolSection   *parts[KITH_PLAN_MUST + 1];
  KithSchoolSection   *goals;
  KithSchoolSection   *actions;
  AdwPreferencesGroup *conference;
  AdwActionRow        *coordinator;
  AdwActionRow        *bottom_lines;
};

G_DEFINE_FINAL_TYPE (KithPlanPage, kith_plan_page, ADW_TYPE_NAVIGATION_PAGE)

/* A choice has no number 0, and the day 0 was in 1970: none of a plan lies before. */
static KithDate
get_as_at (KithPlanPage *self)
{
  gint64 day = kith_choice_row_get_id (self->version);

  return day > 0 ? (KithDate)day : kith_date_today ();
}

static gboolean
is_present (KithPlanPage *self)
{
  return kith_choice_row_get_id (self->version) <= 0;
}

static gboolean
can_change (KithPlanPage *self)
{
  return is_present (self) && kith_plan_get_values (self->plan)->finish == KITH_DATE_NONE;
}

static void
enable_actions (KithPlanPage *self)
{
  static const char * const names[] = { "plan.add", "plan.answer", "plan.change", "plan.change-answer", "plan.change-entry",
                                        "plan.done", "plan.end" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], self->plan != NULL && can_change (self));
}

static void
append_sentence (GString    *about,
                 const char *format,
                 KithDate    day)
{
  g_autofree char *text = day != KITH_DATE_NONE ? kith_words_dup_date (day) : NULL;

  if (text == NULL)
    return;

  if (about->len > 0)
    g_string_append (about, " · ");
  g_string_append_printf (about, "%s %s", format, text);
}

static char *
describe (const KithPlanValues *values)
{
  g_autoptr(GString) about = g_string_new (NULL);

  g_string_append (about, kith_plan_kind_get_label (values->kind));
  append_sentence (about, values->kind == KITH_PLAN_FAMILYS ? C_("plan", "conference") : C_("plan", "agreed"), values->start);
  append_sentence (about, C_("plan", "looked at again by"), values->finish == KITH_DATE_NONE ? values->review : KITH_DATE_NONE);
  append_sentence (about, C_("plan", "ended"), values->finish);
  if (values->end_reason != NULL)
    {
      g_autofree char *reason = kith_text_isolate (values->end_reason);

      g_string_append_printf (about, ": %s", reason);
    }

  return g_string_free_and_steal (g_steal_pointer (&about));
}

static void
show_conference (KithPlanPage *self)
{
  const KithPlanValues *values = kith_plan_get_values (self->plan);
  g_autofree char *lines = values->bottom_lines != NULL ? kith_text_tame (values->bottom_lines) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self->conference), values->kind == KITH_PLAN_FAMILYS);
  gtk_widget_set_visible (GTK_WIDGET (self->coordinator), kith_text_is_there (values->coordinator));
  gtk_widget_set_visible (GTK_WIDGET (self->bottom_lines), *lines != '\0');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->coordinator), values->coordinator != NULL ? values->coordinator : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->bottom_lines), lines);
}

static void
show_entries (KithPlanPage *self)
{
  KithDate as_at = get_as_at (self);
  gboolean is_open = can_change (self);

  for (KithPlanPart part = KITH_PLAN_WORRY; part <= KITH_PLAN_MUST; part++)
    kith_plan_sections_fill_part (self->parts[part], self->plan, part, as_at, is_open);
  kith_plan_sections_fill_goals (self->goals, self->plan, as_at, is_open);
  kith_plan_sections_fill_actions (self->actions, self->plan, as_at, is_open);
  enable_actions (self);
}

static void
version_cb (KithPlanPage *self)
{
  if (self->plan != NULL && !self->is_filling)
    show_entries (self);
}

/* The newest day is how it stands. */
static void
show_versions (KithPlanPage *self)
{
  g_autoptr(GArray) days = kith_plan_list_days (self->plan);
  gint64 chosen = kith_choice_row_get_id (self->version);

  self->is_filling = TRUE;
  kith_choice_row_clear (self->version);
  kith_choice_row_add (self->version, _("As it stands"), -1);
  for (guint i = 1; i < days->len; i++)
    {
      KithDate day = g_array_index (days, KithDate, i);
      g_autofree char *text = kith_words_dup_date (day);
      g_autofree char *label = g_strdup_printf (_("As it stood from %s"), text);

      kith_choice_row_add (self->version, label, day);
    }
  kith_choice_row_set_id (self->version, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->versions), days->len > 1);
  self->is_filling = FALSE;
}

/* The row of an entry, which can have the focus, or what else there is. */
static void
show_sought (KithPlanPage *self)
{
  g_autofree char *words = g_steal_pointer (&self->sought_words);
  GtkWidget *label = kith_sought_mark (GTK_WIDGET (self->load_view), words);
  GtkWidget *row = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (label != NULL)
    kith_sought_reveal (row != NULL ? row : label);
}

static void
show_plan (KithPlanPage *self,
           KithPlan     *plan)
{
  const KithPlanValues *values = kith_plan_get_values (plan);
  g_autofree char *names = kith_plan_dup_about (plan);
  g_autofree char *shown = kith_text_isolate (names);
  g_autofree char *subtitle = g_strdup_printf (_("Plan for %s"), shown);
  g_autofree char *about = describe (values);

  g_set_object (&self->plan, plan);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), values->title);
  adw_window_title_set_title (self->window_title, values->title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_text (self->about, about);
  show_versions (self);
  show_conference (self);
  show_entries (self);
  kith_load_view_show_content (self->load_view);
  if (self->sought_words != NULL)
    show_sought (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithPlan) plan = kith_store_load_plan_finish (KITH_STORE (source), result, &error);
  g_autoptr(KithPlanPage) self = kith_load_end (user_data);

  if (self == NULL)
    return;

  if (plan != NULL)
    show_plan (self, plan);
  else if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND))
    kith_load_view_show_empty (self->load_view);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithPlanPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_plan_async (self->store, self->plan_id, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_PLAN_PAGE (widget));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);
  KithPlanPart part = kith_plan_part_parse (g_variant_get_string (parameter, NULL));

  adw_dialog_present (kith_plan_entry_dialog_new (self->store, self->plan, part, NULL), widget);
}

static void
change_entry_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);
  const KithPlanEntry *entry = kith_plan_find_entry (self->plan, g_variant_get_int64 (parameter));

  if (entry != NULL)
    adw_dialog_present (kith_plan_entry_dialog_new (self->store, self->plan, entry->part, entry), widget);
}

static void
answer_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);

  adw_dialog_present (kith_plan_score_dialog_new (self->store, self->plan, g_variant_get_int64 (parameter), NULL), widget);
}

static void
change_answer_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);
  const KithPlanScore *score = kith_plan_find_score (self->plan, g_variant_get_int64 (parameter));

  if (score != NULL)
    adw_dialog_present (kith_plan_score_dialog_new (self->store, self->plan, score->goal_id, score), widget);
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);

  adw_dialog_present (kith_plan_dialog_new (self->store, self->plan), widget);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);
  const KithPrintRequest request = {
    .what = KITH_SHARE_PLAN,
    .child_id = self->plan != NULL && kith_plan_get_n_children (self->plan) > 0 ? kith_plan_get_child (self->plan, 0)->id : 0,
    .plan_id = self->plan_id,
    .filter = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE },
  };

  if (request.child_id != 0)
    adw_dialog_present (kith_print_dialog_new (self->store, &request), widget);
}

static void
tell_done (KithPlanPage *self,
           const char   *done,
           const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!KITH_IS_WINDOW (root))
    return;

  if (error == NULL)
    kith_window_add_undo_toast (KITH_WINDOW (root), done);
  else
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (kith_plan_form_get_fault (error)));
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KithPlanPage) self = KITH_PLAN_PAGE (user_data);
  g_autoptr(GError) error = NULL;

  kith_store_change_plan_finish (KITH_STORE (source), result, &error);
  tell_done (self, _("Action changed"), error);
}

static void
done_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);
  const KithPlanEntry *entry = kith_plan_find_entry (self->plan, g_variant_get_int64 (parameter));

  if (entry != NULL)
    kith_store_finish_plan_action_async (self->store, entry->id,
                                         entry->done == KITH_DATE_NONE ? kith_date_today () : KITH_DATE_NONE,
                                         NULL, done_cb, g_object_ref (self));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithPlanPage *self = KITH_PLAN_PAGE (widget);

  adw_dialog_present (kith_reason_dialog_new (self->store, KITH_REASON_END_PLAN, self->plan_id, NULL), widget);
}

static void
kith_plan_page_dispose (GObject *object)
{
  KithPlanPage *self = KITH_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PLAN_PAGE);
  g_clear_object (&self->plan);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sought_words, g_free);

  G_OBJECT_CLASS (kith_plan_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "plan.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "plan.answer", "x", answer_action);
  gtk_widget_class_install_action (widget_class, "plan.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "plan.change-answer", "x", change_answer_action);
  gtk_widget_class_install_action (widget_class, "plan.change-entry", "x", change_entry_action);
  gtk_widget_class_install_action (widget_class, "plan.done", "x", done_action);
  gtk_widget_class_install_action (widget_class, "plan.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "plan.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "plan.print", NULL);
}

static void
kith_plan_page_class_init (KithPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_plan_page_dispose;
  install_actions (widget_class);

  g_type_ensure (KITH_TYPE_CHOICE_ROW);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  g_type_ensure (KITH_TYPE_SCHOOL_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, about);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, actions);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, bottom_lines);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, conference);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, coordinator);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, goals);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, load_view);
  gtk_widget_class_bind_template_child_full (widget_class, "worries", FALSE, G_STRUCT_OFFSET (KithPlanPage, parts[KITH_PLAN_WORRY]));
  gtk_widget_class_bind_template_child_full (widget_class, "works", FALSE, G_STRUCT_OFFSET (KithPlanPage, parts[KITH_PLAN_WORKS]));
  gtk_widget_class_bind_template_child_full (widget_class, "musts", FALSE, G_STRUCT_OFFSET (KithPlanPage, parts[KITH_PLAN_MUST]));
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, version);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, versions);
  gtk_widget_class_bind_template_child (widget_class, KithPlanPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, version_cb);
}

static void
kith_plan_page_init (KithPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  enable_actions (self);
}

/**
 * kith_plan_page_new:
 * @store: a store that is open
 * @plan_id: a plan
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_plan_page_new (KithStore *store,
                    gint64     plan_id)
{
  KithPlanPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_PLAN_PAGE, NULL);
  self->store = g_object_ref (store);
  self->plan_id = plan_id;
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * kith_plan_page_get_plan:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while it is waited for
 */
KithPlan *
kith_plan_page_get_plan (KithPlanPage *self)
{
  g_return_val_if_fail (KITH_IS_PLAN_PAGE (self), NULL);

  return self->plan;
}

/**
 * kith_plan_page_seek:
 * @words: by which the plan was found
 *
 * Shows the place where they stand, with the words marked, when the plan has been loaded.
 */
void
kith_plan_page_seek (KithPlanPage *self,
                     const char   *words)
{
  g_return_if_fail (KITH_IS_PLAN_PAGE (self));
  g_return_if_fail (words != NULL);

  g_set_str (&self->sought_words, words);
}
