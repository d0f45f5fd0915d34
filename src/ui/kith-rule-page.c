/* kith-rule-page.c: one rule, and how it came to be so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rule-page.h"

#include <glib/gi18n.h>

#include "kith-load-view.h"

struct _KithRulePage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  const KithRuleKind  *kind;
  char                *code;
  GObject             *rule;

  KithLoadView        *load_view;
  AdwPreferencesPage  *content;
  GtkWidget           *change;
  AdwPreferencesGroup *facts;
  AdwPreferencesGroup *history;
};

G_DEFINE_FINAL_TYPE (KithRulePage, kith_rule_page, ADW_TYPE_NAVIGATION_PAGE)

/* What is said stands large, what it is about small above it. */
static void
add_line (AdwPreferencesGroup *group,
          const KithRuleLine  *line)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (KithRulePage *self,
           const char   *title,
           const char   *description,
           GPtrArray    *lines)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (self->content, group);
  for (guint i = 0; i < lines->len; i++)
    add_line (group, g_ptr_array_index (lines, i));

  return group;
}

static void
show_sheet (KithRulePage        *self,
            const KithRuleSheet *sheet)
{
  g_set_object (&self->rule, sheet->rule);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), sheet->title);
  if (self->facts != NULL)
    adw_preferences_page_remove (self->content, self->facts);
  if (self->history != NULL)
    adw_preferences_page_remove (self->content, self->history);

  self->facts = add_group (self, _("The Rule"), NULL, sheet->facts);
  self->history = add_group (self, _("History"), self->kind->history != NULL ? _(self->kind->history) : NULL, sheet->versions);
  gtk_widget_set_visible (self->change, sheet->rule != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.change", sheet->rule != NULL);
}

static const KithRuleSheet *
find_sheet (GPtrArray  *sheets,
            const char *code)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      const KithRuleSheet *sheet = g_ptr_array_index (sheets, i);

      if (g_str_equal (sheet->code, code))
        return sheet;
    }

  return NULL;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithRulePage) self = kith_load_end (user_data);
  g_autoptr(GPtrArray) sheets = NULL;
  g_autoptr(GError) error = NULL;
  const KithRuleSheet *sheet = NULL;

  if (self == NULL)
    return;

  sheets = self->kind->finish (KITH_STORE (source), result, &error);
  if (sheets == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  sheet = find_sheet (sheets, self->code);
  if (sheet == NULL)
    return;

  show_sheet (self, sheet);
  kith_load_view_show_content (self->load_view);
}

static void
reload (KithRulePage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  self->kind->load (self->store, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_RULE_PAGE (widget));
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithRulePage *self = KITH_RULE_PAGE (widget);

  g_return_if_fail (self->rule != NULL);

  adw_dialog_present (ADW_DIALOG (self->kind->make_dialog (self->store, self->rule)), widget);
}

static void
kith_rule_page_dispose (GObject *object)
{
  KithRulePage *self = KITH_RULE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RULE_PAGE);
  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->rule);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_rule_page_parent_class)->dispose (object);
}

static void
kith_rule_page_class_init (KithRulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_rule_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "rule.change", NULL, change_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-rule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRulePage, change);
  gtk_widget_class_bind_template_child (widget_class, KithRulePage, content);
  gtk_widget_class_bind_template_child (widget_class, KithRulePage, load_view);
}

static void
kith_rule_page_init (KithRulePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.change", FALSE);
}

/**
 * kith_rule_page_new:
 * @store: a store that is open
 * @kind: of which rules
 * @code: which one
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_rule_page_new (KithStore          *store,
                    const KithRuleKind *kind,
                    const char         *code)
{
  KithRulePage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL && code != NULL, NULL);

  self = g_object_new (KITH_TYPE_RULE_PAGE, NULL);
  self->store = g_object_ref (store);
  self->kind = kind;
  self->code = g_strdup (code);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
