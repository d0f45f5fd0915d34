/* kith-clock-rule-page.c: one rule of the clocks, and how it came to be so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clock-rule-page.h"

#include <glib/gi18n.h>

#include "kith-clock-rule-dialog.h"
#include "kith-clock-words.h"
#include "kith-load-view.h"
#include "kith-store-clocks.h"

struct _KithClockRulePage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  char                *code;
  KithClockRule       *rule;

  KithLoadView        *load_view;
  AdwPreferencesPage  *content;
  AdwPreferencesGroup *facts;
  AdwPreferencesGroup *history;
};

G_DEFINE_FINAL_TYPE (KithClockRulePage, kith_clock_rule_page, ADW_TYPE_NAVIGATION_PAGE)

/* What is said stands large, what it is about small above it. */
static void
add_fact (AdwPreferencesGroup *group,
          const char          *title,
          const char          *value)
{
  GtkWidget *row = NULL;

  if (value == NULL || *value == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
}

static void
add_kinds (AdwPreferencesGroup *group,
           const char          *title,
           KithClockKinds       kinds)
{
  g_autofree char *words = kith_clock_words_kinds (kinds);

  add_fact (group, title, words);
}

static char *
say_months (const KithClockRuleValues *values)
{
  if (values->to_months != KITH_CLOCK_NO_MONTHS)
    return g_strdup_printf (ngettext ("In its first month", "In its first %d months", (gulong)values->to_months),
                            values->to_months);

  if (values->from_months != KITH_CLOCK_NO_MONTHS)
    return g_strdup_printf (ngettext ("After its first month", "After its first %d months", (gulong)values->from_months),
                            values->from_months);

  return NULL;
}

static void
fill_facts (KithClockRulePage *self,
            KithClockKinds     held)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (self->rule);
  g_autofree char *limit = kith_clock_words_limit (&values->limit);
  g_autofree char *months = say_months (values);

  add_fact (self->facts, _("Limit"), limit);
  add_fact (self->facts, _("Whose rule"), values->is_local ? _("This store’s own") :
            values->is_national ? _("National") : _("One council’s practice, until yours is put in"));
  add_fact (self->facts, _("Source"), values->source != NULL ? values->source : _("None was found"));
  add_fact (self->facts, _("Applies to"), values->applies_to);
  add_kinds (self->facts, _("Starts with"), values->starts);
  add_kinds (self->facts, _("Satisfied by"), values->ends);
  if (values->during != KITH_CLOCK_N_KINDS)
    add_kinds (self->facts, _("Holds during, and ends with"), KITH_CLOCK_BIT (values->during));
  add_fact (self->facts, _("When"), months);
  add_kinds (self->facts, _("Stands still during"), values->pauses);
  add_kinds (self->facts, _("Does not hold during"), values->unless);
  add_kinds (self->facts, _("Only after"), values->after);
  add_kinds (self->facts, _("Only before"), values->before);
  add_fact (self->facts, _("To be known"), values->note);
  if (!values->is_used)
    add_fact (self->facts, _("Use"), _("Switched off: no clock starts under it"));
  else if ((values->ends & held) == 0)
    add_fact (self->facts, _("Use"), _("It does not run: nothing in this store would stop it"));
}

static void
add_version (KithClockRulePage *self,
             KithClockRule     *version)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (version);
  g_autofree char *from = kith_clock_words_from (values->valid_from);
  g_autofree char *limit = kith_clock_words_limit (&values->limit);
  g_autofree char *about = NULL;

  /* Translators: such as "10 working days", and where that stands written. */
  about = g_strdup_printf (_("%s · %s"), values->is_used ? limit : _("Switched off"),
                           values->source != NULL ? values->source : _("no source"));
  add_fact (self->history, from, about);
}

static void
fill_history (KithClockRulePage *self,
              GListModel        *versions)
{
  for (guint i = g_list_model_get_n_items (versions); i-- > 0;)
    {
      g_autoptr(KithClockRule) version = g_list_model_get_item (versions, i);

      add_version (self, version);
    }
}

static AdwPreferencesGroup *
add_group (KithClockRulePage *self,
           const char        *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (self->content, group);

  return group;
}

static void
show_rule (KithClockRulePage *self,
           KithClockRules    *rules,
           guint              rule,
           KithClockKinds     held)
{
  KithClockRule *now = kith_clock_rules_get_on (rules, rule, kith_date_today ());

  if (now == NULL)
    now = kith_clock_rules_get_on (rules, rule, KITH_DATE_MAX);

  g_set_object (&self->rule, now);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), kith_clock_rule_get_title (now));
  if (self->facts != NULL)
    adw_preferences_page_remove (self->content, self->facts);
  if (self->history != NULL)
    adw_preferences_page_remove (self->content, self->history);

  self->facts = add_group (self, _("The Rule"));
  fill_facts (self, held);
  self->history = add_group (self, _("History"));
  adw_preferences_group_set_description (self->history,
                                         _("A clock runs under the version of the day on which it started."));
  fill_history (self, kith_clock_rules_get_versions (rules, rule));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.change", TRUE);
}

static void
rules_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithClockRules) rules = NULL;
  g_autoptr(KithClockRulePage) self = NULL;
  g_autoptr(GError) error = NULL;
  KithClockKinds held = 0;
  guint rule;

  rules = kith_store_load_clock_rules_finish (KITH_STORE (source), result, &held, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (rules == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  if (!kith_clock_rules_find (rules, self->code, &rule))
    return;

  show_rule (self, rules, rule, held);
  kith_load_view_show_content (self->load_view);
}

static void
reload (KithClockRulePage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_clock_rules_async (self->store, kith_load_get_cancellable (load), rules_loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_CLOCK_RULE_PAGE (widget));
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithClockRulePage *self = KITH_CLOCK_RULE_PAGE (widget);

  g_return_if_fail (self->rule != NULL);

  adw_dialog_present (kith_clock_rule_dialog_new (self->store, self->rule), widget);
}

static void
kith_clock_rule_page_dispose (GObject *object)
{
  KithClockRulePage *self = KITH_CLOCK_RULE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLOCK_RULE_PAGE);
  g_clear_object (&self->rule);
  g_clear_object (&self->store);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (kith_clock_rule_page_parent_class)->dispose (object);
}

static void
kith_clock_rule_page_class_init (KithClockRulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_clock_rule_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "rule.change", NULL, change_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-clock-rule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClockRulePage, content);
  gtk_widget_class_bind_template_child (widget_class, KithClockRulePage, load_view);
}

static void
kith_clock_rule_page_init (KithClockRulePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.change", FALSE);
}

/**
 * kith_clock_rule_page_new:
 * @store: a store that is open
 * @code: which rule
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_clock_rule_page_new (KithStore  *store,
                          const char *code)
{
  KithClockRulePage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  self = g_object_new (KITH_TYPE_CLOCK_RULE_PAGE, NULL);
  self->store = g_object_ref (store);
  self->code = g_strdup (code);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
