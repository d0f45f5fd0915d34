/* kith-rules-page.c: all rules of a kind, with their sources
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Councils differ, so nothing here is certain before somebody of the council
 * has looked at it; the page says so first. Rules that do not hold stand in the
 * list as well, and say why.
 */

#include "config.h"

#include "kith-rules-page.h"

#include <glib/gi18n.h>

#include "kith-load-view.h"

struct _KithRulesPage
{
  AdwNavigationPage   parent_instance;

  KithStore          *store;
  const KithRuleKind *kind;
  GPtrArray          *groups;        /* (element-type AdwPreferencesGroup): made anew with each answer */
  char               *told;

  KithLoadView       *load_view;
  AdwPreferencesPage *content;
};

G_DEFINE_FINAL_TYPE (KithRulesPage, kith_rules_page, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
make_row (KithRulesPage       *self,
          const KithRuleSheet *sheet)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sheet->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sheet->line);
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  /* The target comes first: an action is refused without its parameter. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", sheet->code);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), self->kind->action);

  return row;
}

static char *
tell (GPtrArray *sheets)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < sheets->len; i++)
    g_string_append_printf (told, "%s\n", ((const KithRuleSheet *)g_ptr_array_index (sheets, i))->line);

  return g_string_free_and_steal (told);
}

/* Those of one heading stand together. */
static AdwPreferencesGroup *
get_group (KithRulesPage *self,
           const char    *title)
{
  AdwPreferencesGroup *group = self->groups->len > 0 ? g_ptr_array_index (self->groups, self->groups->len - 1) : NULL;

  if (group != NULL && g_strcmp0 (adw_preferences_group_get_title (group), title) == 0)
    return group;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (self->content, group);
  g_ptr_array_add (self->groups, group);

  return group;
}

/* The same rows stay where nothing changed, so that the focus stays in them. */
static void
show_sheets (KithRulesPage *self,
             GPtrArray     *sheets)
{
  g_autofree char *told = tell (sheets);

  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_set_str (&self->told, told);
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->content, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);

  for (guint i = 0; i < sheets->len; i++)
    {
      const KithRuleSheet *sheet = g_ptr_array_index (sheets, i);

      adw_preferences_group_add (get_group (self, sheet->group), make_row (self, sheet));
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithRulesPage) self = kith_load_end (user_data);
  g_autoptr(GPtrArray) sheets = NULL;
  g_autoptr(GError) error = NULL;

  if (self == NULL)
    return;

  sheets = self->kind->finish (KITH_STORE (source), result, &error);
  if (sheets == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  show_sheets (self, sheets);
  kith_load_view_show_content (self->load_view);
}

static void
reload (KithRulesPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  self->kind->load (self->store, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_RULES_PAGE (widget));
}

static void
kith_rules_page_dispose (GObject *object)
{
  KithRulesPage *self = KITH_RULES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RULES_PAGE);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_rules_page_parent_class)->dispose (object);
}

static void
kith_rules_page_class_init (KithRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_rules_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRulesPage, content);
  gtk_widget_class_bind_template_child (widget_class, KithRulesPage, load_view);
}

static void
kith_rules_page_init (KithRulesPage *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_rules_page_new:
 * @store: a store that is open
 * @kind: which rules
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_rules_page_new (KithStore          *store,
                     const KithRuleKind *kind)
{
  KithRulesPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (KITH_TYPE_RULES_PAGE, NULL);
  self->store = g_object_ref (store);
  self->kind = kind;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _(kind->title));
  adw_preferences_page_set_description (self->content, _(kind->description));
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
