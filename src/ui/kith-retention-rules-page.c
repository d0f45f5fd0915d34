/* kith-retention-rules-page.c: how long what is kept, and who says so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-retention-rules-page.h"

#include <glib/gi18n.h>

#include "kith-load-view.h"
#include "kith-retention-rule.h"
#include "kith-store-retention.h"
#include "kith-words.h"

struct _KithRetentionRulesPage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  GPtrArray           *rows;         /* (element-type GtkWidget): made anew with each answer */

  KithLoadView        *load_view;
  AdwPreferencesGroup *council_group;
  AdwPreferencesGroup *laptop_group;
};

G_DEFINE_FINAL_TYPE (KithRetentionRulesPage, kith_retention_rules_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
describe (const KithRetentionRuleValues *values)
{
  g_autofree char *source = g_strdup_printf (values->is_national ? _("By law. Source: %s.") : _("Source: %s."), values->source);
  g_autofree char *since = NULL;
  g_autofree char *day = NULL;

  if (values->valid_from != KITH_DATE_NONE)
    {
      day = kith_words_dup_date (values->valid_from);
      since = g_strdup_printf (_("\nSince %s."), day);
    }

  return g_strconcat (values->keeps, "\n", source, values->note != NULL ? "\n" : "", values->note != NULL ? values->note : "", since, NULL);
}

static GtkWidget *
make_row (KithRetentionRule *rule)
{
  const KithRetentionRuleValues *values = kith_retention_rule_get_values (rule);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *description = describe (values);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), values->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);

  return row;
}

static void
show_rules (KithRetentionRulesPage *self,
            GListModel             *rules)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr(KithRetentionRule) rule = g_list_model_get_item (rules, i);
      GtkWidget *row = make_row (rule);

      adw_preferences_group_add (kith_retention_rule_get_values (rule)->is_of_council ? self->council_group : self->laptop_group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) rules = NULL;
  g_autoptr(KithRetentionRulesPage) self = NULL;
  g_autoptr(GError) error = NULL;

  rules = kith_store_load_retention_rules_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (rules == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  show_rules (self, rules);
  kith_load_view_show_content (self->load_view);
}

static void
reload (KithRetentionRulesPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_retention_rules_async (self->store, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_RETENTION_RULES_PAGE (widget));
}

static void
kith_retention_rules_page_dispose (GObject *object)
{
  KithRetentionRulesPage *self = KITH_RETENTION_RULES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RETENTION_RULES_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_retention_rules_page_parent_class)->dispose (object);
}

static void
kith_retention_rules_page_class_init (KithRetentionRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_retention_rules_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-retention-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRetentionRulesPage, council_group);
  gtk_widget_class_bind_template_child (widget_class, KithRetentionRulesPage, laptop_group);
  gtk_widget_class_bind_template_child (widget_class, KithRetentionRulesPage, load_view);
}

static void
kith_retention_rules_page_init (KithRetentionRulesPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_retention_rules_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_retention_rules_page_new (KithStore *store)
{
  KithRetentionRulesPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_RETENTION_RULES_PAGE, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
