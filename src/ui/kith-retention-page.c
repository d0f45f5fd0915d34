/* kith-retention-page.c: whose records are due to be cleared, and what keeps them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three lists: those whose time is up and whom nothing keeps, those whom
 * something keeps, in words, and those whose time is not up yet. A row opens the
 * child's page, where what keeps the records is settled.
 */

#include "config.h"

#include "kith-retention-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-load-view.h"
#include "kith-retention-dialog.h"
#include "kith-retention-words.h"
#include "kith-store-retention.h"
#include "kith-text.h"
#include "kith-words.h"

/* More rows than anybody reads would only keep the window waiting. */
#define MOST_ROWS 200

typedef enum
{
  GROUP_DUE,
  GROUP_KEPT,
  GROUP_LATER,
} Group;

#define N_GROUPS (GROUP_LATER + 1)

struct _KithRetentionPage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  GArray              *due;          /* (element-type gint64): those who can be cleared */
  GPtrArray           *rows;         /* (element-type GtkWidget): made anew with each answer */
  guint                counts[N_GROUPS];
  char                *told;

  KithLoadView        *load_view;
  AdwPreferencesGroup *due_group;
  AdwPreferencesGroup *kept_group;
  AdwPreferencesGroup *later_group;
};

G_DEFINE_FINAL_TYPE (KithRetentionPage, kith_retention_page, ADW_TYPE_NAVIGATION_PAGE)

static Group
find_group (KithRetention *retention)
{
  if (!kith_retention_is_due (retention, kith_date_today ()))
    return GROUP_LATER;

  return kith_retention_is_kept (retention) ? GROUP_KEPT : GROUP_DUE;
}

static AdwPreferencesGroup *
get_group (KithRetentionPage *self,
           Group              group)
{
  AdwPreferencesGroup * const groups[N_GROUPS] = { self->due_group, self->kept_group, self->later_group };

  return groups[group];
}

static char *
describe (KithRetention *retention,
          Group          group)
{
  g_autofree char *state = kith_retention_words_state (retention);
  g_autofree char *reasons = kith_retention_words_reasons (retention);
  g_autofree char *due = kith_words_dup_date (kith_retention_get_values (retention)->due);
  g_autofree char *when = group == GROUP_LATER ? g_strdup_printf (_("Due from %s."), due) : NULL;
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;

  g_strv_builder_add (lines, state);
  if (when != NULL)
    g_strv_builder_add (lines, when);
  if (*reasons != '\0')
    g_strv_builder_add (lines, reasons);
  parts = g_strv_builder_end (lines);

  return g_strjoinv ("\n", parts);
}

static void
ask (GtkWidget       *widget,
     KithStore       *store,
     KithRetentionAct act,
     GArray          *children)
{
  adw_dialog_present (kith_retention_dialog_new (store, act, children), widget);
}

static void
ask_about_one (GtkWidget       *widget,
               GVariant        *parameter,
               KithRetentionAct act)
{
  KithRetentionPage *self = KITH_RETENTION_PAGE (widget);
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 child_id = g_variant_get_int64 (parameter);

  g_array_append_val (children, child_id);
  ask (widget, self->store, act, children);
}

static void
clear_one_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ask_about_one (widget, parameter, KITH_RETENTION_CLEAR);
}

static void
hold_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ask_about_one (widget, parameter, KITH_RETENTION_HOLD);
}

static void
lift_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ask_about_one (widget, parameter, KITH_RETENTION_LIFT);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithRetentionPage *self = KITH_RETENTION_PAGE (widget);

  if (self->due->len > 0)
    ask (widget, self->store, KITH_RETENTION_CLEAR, self->due);
}

static GtkWidget *
make_button (const char *words,
             char       *label,
             const char *action,
             gint64      child_id)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  g_autofree char *spoken = label;

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", child_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
add_buttons (AdwActionRow  *row,
             KithRetention *retention,
             Group          group,
             const char    *name)
{
  const KithRetentionValues *values = kith_retention_get_values (retention);

  if (values->hold != NULL)
    adw_action_row_add_suffix (row, make_button (_("Let Go…"), g_strdup_printf (_("Keep the records of %s no longer"), name),
                                                 "retention.lift", values->child_id));
  else
    adw_action_row_add_suffix (row, make_button (_("Keep…"), g_strdup_printf (_("Keep the records of %s"), name),
                                                 "retention.hold", values->child_id));
  if (group == GROUP_DUE)
    adw_action_row_add_suffix (row, make_button (_("Clear…"), g_strdup_printf (_("Clear the records of %s"), name),
                                                 "retention.clear-one", values->child_id));
}

static GtkWidget *
make_row (KithRetention *retention,
          Group          group)
{
  const KithRetentionValues *values = kith_retention_get_values (retention);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = kith_text_isolate (values->name != NULL ? values->name : _("Child without a name"));
  g_autofree char *description = describe (retention, group);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  add_buttons (ADW_ACTION_ROW (row), retention, group, title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", values->child_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-child");

  return row;
}

static char *
tell (GListModel *list)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);
      g_autofree char *description = describe (retention, find_group (retention));

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %s %s\n", kith_retention_get_values (retention)->child_id,
                              kith_retention_get_values (retention)->name, description);
    }

  return g_string_free_and_steal (told);
}

static void
show_counts (KithRetentionPage *self)
{
  static const char * const titles[N_GROUPS] = { N_("Due"), N_("Due, and Kept"), N_("Later") };

  for (Group group = 0; group < N_GROUPS; group++)
    {
      guint n_children = self->counts[group];
      g_autofree char *title = g_strdup_printf (_("%s: %u"), _(titles[group]), n_children);
      g_autofree char *listed = n_children > MOST_ROWS ? g_strdup_printf (_("The first %u are listed."), MOST_ROWS) : NULL;

      adw_preferences_group_set_title (get_group (self, group), title);
      adw_preferences_group_set_description (get_group (self, group), listed);
      gtk_widget_set_visible (GTK_WIDGET (get_group (self, group)), n_children > 0);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "retention.clear", self->due->len > 0);
}

static void
forget_rows (KithRetentionPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->due, 0);
  memset (self->counts, 0, sizeof self->counts);
}

/* The same rows stay where nothing changed, so that the focus stays in them. */
static void
show_list (KithRetentionPage *self,
           GListModel        *list)
{
  g_autofree char *told = tell (list);

  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_set_str (&self->told, told);
  forget_rows (self);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);
      Group group = find_group (retention);
      gint64 child_id = kith_retention_get_values (retention)->child_id;
      GtkWidget *row;

      if (group == GROUP_DUE)
        g_array_append_val (self->due, child_id);
      if (self->counts[group]++ >= MOST_ROWS)
        continue;

      row = make_row (retention, group);
      adw_preferences_group_add (get_group (self, group), row);
      g_ptr_array_add (self->rows, row);
    }
  show_counts (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) list = NULL;
  g_autoptr(KithRetentionPage) self = NULL;
  g_autoptr(GError) error = NULL;

  list = kith_store_load_retention_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (list == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  show_list (self, list);
  if (g_list_model_get_n_items (list) > 0)
    kith_load_view_show_content (self->load_view);
  else
    kith_load_view_show_empty (self->load_view);
}

static void
reload (KithRetentionPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_retention_async (self->store, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_RETENTION_PAGE (widget));
}

static void
kith_retention_page_dispose (GObject *object)
{
  KithRetentionPage *self = KITH_RETENTION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RETENTION_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->due, g_array_unref);
  g_clear_pointer (&self->told, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_retention_page_parent_class)->dispose (object);
}

static void
kith_retention_page_class_init (KithRetentionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_retention_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "retention.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "retention.clear-one", "x", clear_one_action);
  gtk_widget_class_install_action (widget_class, "retention.hold", "x", hold_action);
  gtk_widget_class_install_action (widget_class, "retention.lift", "x", lift_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-retention-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRetentionPage, due_group);
  gtk_widget_class_bind_template_child (widget_class, KithRetentionPage, kept_group);
  gtk_widget_class_bind_template_child (widget_class, KithRetentionPage, later_group);
  gtk_widget_class_bind_template_child (widget_class, KithRetentionPage, load_view);
}

static void
kith_retention_page_init (KithRetentionPage *self)
{
  self->rows = g_ptr_array_new ();
  self->due = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_retention_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_retention_page_new (KithStore *store)
{
  KithRetentionPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_RETENTION_PAGE, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
