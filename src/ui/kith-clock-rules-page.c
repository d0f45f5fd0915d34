/* kith-clock-rules-page.c: every rule of the clocks, with its source
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Councils differ, so nothing here is certain before somebody of the council
 * has looked at it; the page says so first. Rules that do not run stand in the
 * list as well, and say why.
 */

#include "config.h"

#include "kith-clock-rules-page.h"

#include <glib/gi18n.h>

#include "kith-clock-words.h"
#include "kith-load-view.h"
#include "kith-store-clocks.h"

struct _KithClockRulesPage
{
  AdwNavigationPage   parent_instance;

  KithStore          *store;
  GPtrArray          *groups;        /* (element-type AdwPreferencesGroup): made anew with each answer */
  char               *told;

  KithLoadView       *load_view;
  AdwPreferencesPage *content;
};

G_DEFINE_FINAL_TYPE (KithClockRulesPage, kith_clock_rules_page, ADW_TYPE_NAVIGATION_PAGE)

/* Why a rule does not run, or whose it is. */
static const char *
say_standing (KithClockRule *rule,
              KithClockKinds held)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (rule);

  if (!kith_clock_rule_has_limit (rule))
    return values->is_local ? _("no limit") : _("no limit is known: put in your council’s");

  if (!values->is_used)
    return _("switched off");

  if ((values->ends & held) == 0)
    return _("does not run: nothing in this store would stop it");

  if (values->is_local)
    return _("set here");

  return values->is_national ? _("national") : _("one council’s practice: check it against your own");
}

static char *
describe (KithClockRule *rule,
          KithClockKinds held)
{
  g_autofree char *limit = kith_clock_words_limit (&kith_clock_rule_get_values (rule)->limit);
  const char *standing = say_standing (rule, held);

  if (!kith_clock_rule_has_limit (rule))
    return g_strdup (standing);

  /* Translators: such as "45 working days", and such as "national". */
  return g_strdup_printf (_("%s · %s"), limit, standing);
}

static GtkWidget *
make_row (KithClockRule *rule,
          KithClockKinds held)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *description = describe (rule, held);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_clock_rule_get_title (rule));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", kith_clock_rule_get_code (rule));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.rule");

  return row;
}

static char *
tell (KithClockRules *rules,
      KithClockKinds  held)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < kith_clock_rules_get_n (rules); i++)
    {
      KithClockRule *rule = kith_clock_rules_get_on (rules, i, kith_date_today ());
      g_autofree char *description = rule != NULL ? describe (rule, held) : NULL;

      g_string_append_printf (told, "%s\n", description != NULL ? description : "");
    }

  return g_string_free_and_steal (told);
}

static AdwPreferencesGroup *
make_group (KithClockRules *rules,
            KithClockKinds  held,
            KithClockArea   area)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, kith_clock_words_area (area));
  for (guint i = 0; i < kith_clock_rules_get_n (rules); i++)
    {
      KithClockRule *rule = kith_clock_rules_get_on (rules, i, kith_date_today ());

      if (rule != NULL && kith_clock_rule_get_values (rule)->area == area)
        adw_preferences_group_add (group, make_row (rule, held));
    }

  return group;
}

/* The same rows stay where nothing changed, so that the focus stays in them. */
static void
show_rules (KithClockRulesPage *self,
            KithClockRules     *rules,
            KithClockKinds      held)
{
  g_autofree char *told = tell (rules, held);

  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_set_str (&self->told, told);
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->content, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);

  for (KithClockArea area = 0; area < KITH_CLOCK_N_AREAS; area++)
    {
      AdwPreferencesGroup *group = make_group (rules, held, area);

      adw_preferences_page_add (self->content, group);
      g_ptr_array_add (self->groups, group);
    }
}

static void
rules_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithClockRules) rules = NULL;
  g_autoptr(KithClockRulesPage) self = NULL;
  g_autoptr(GError) error = NULL;
  KithClockKinds held = 0;

  rules = kith_store_load_clock_rules_finish (KITH_STORE (source), result, &held, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (rules == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  show_rules (self, rules, held);
  kith_load_view_show_content (self->load_view);
}

static void
reload (KithClockRulesPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_clock_rules_async (self->store, kith_load_get_cancellable (load), rules_loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_CLOCK_RULES_PAGE (widget));
}

static void
kith_clock_rules_page_dispose (GObject *object)
{
  KithClockRulesPage *self = KITH_CLOCK_RULES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLOCK_RULES_PAGE);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_clock_rules_page_parent_class)->dispose (object);
}

static void
kith_clock_rules_page_class_init (KithClockRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_clock_rules_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-clock-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClockRulesPage, content);
  gtk_widget_class_bind_template_child (widget_class, KithClockRulesPage, load_view);
}

static void
kith_clock_rules_page_init (KithClockRulesPage *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_clock_rules_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_clock_rules_page_new (KithStore *store)
{
  KithClockRulesPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_CLOCK_RULES_PAGE, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
