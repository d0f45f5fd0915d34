/* kith-retention-rule-kind.c: how long what is kept, as the pages of rules show it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rule-sheet.h"

#include <glib/gi18n.h>

#include "kith-clock-words.h"
#include "kith-rule-dialog.h"
#include "kith-store-retention-rules.h"

static const char *
say_whose (const KithRetentionRuleValues *values)
{
  if (values->is_own)
    return _("your council’s own");

  if (values->is_national)
    return _("by law");

  return values->is_of_council ? _("one council’s schedule: put in your own") : _("this program’s");
}

static void
add_version (KithRuleSheet                 *sheet,
             const KithRetentionRuleValues *values)
{
  g_autofree char *from = kith_clock_words_from (values->valid_from);
  g_autofree char *about = g_strdup_printf (_("%s · %s"), values->keeps, values->source);

  kith_rule_sheet_add_version (sheet, from, about);
}

/* What this laptop does is the program's, and the preferences'. */
static void
show_now (KithRuleSheet     *sheet,
          KithRetentionRule *rule)
{
  const KithRetentionRuleValues *values = kith_retention_rule_get_values (rule);

  g_free (sheet->line);
  sheet->line = g_strdup_printf (_("%s · %s"), values->keeps, say_whose (values));
  if (values->is_of_council)
    g_set_object (&sheet->rule, G_OBJECT (rule));
  g_ptr_array_set_size (sheet->facts, 0);
  kith_rule_sheet_add_fact (sheet, _("Kept"), values->keeps);
  kith_rule_sheet_add_fact (sheet, _("Whose Rule"), say_whose (values));
  kith_rule_sheet_add_fact (sheet, _("Source"), values->source);
  kith_rule_sheet_add_fact (sheet, _("To Be Known"), values->note);
  if (values->is_setting)
    kith_rule_sheet_add_fact (sheet, _("Where It Is Set"), _("In the preferences"));
}

static KithRuleSheet *
get_sheet (GPtrArray                     *sheets,
           const KithRetentionRuleValues *values)
{
  KithRuleSheet *sheet = NULL;

  for (guint i = 0; i < sheets->len; i++)
    {
      sheet = g_ptr_array_index (sheets, i);
      if (g_str_equal (sheet->code, values->code))
        return sheet;
    }

  sheet = kith_rule_sheet_new (values->code, values->is_of_council ? _("In the Council’s System") : _("On This Laptop"), values->title);
  g_ptr_array_add (sheets, sheet);

  return sheet;
}

static void
free_sheet (gpointer sheet)
{
  kith_rule_sheet_free (sheet);
}

/* A council's own versions stand behind all that the program brings. */
static GPtrArray *
finish (KithStore    *store,
        GAsyncResult *result,
        GError      **error)
{
  g_autoptr(GListModel) rules = kith_store_load_retention_rules_finish (store, result, error);
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func (free_sheet);

  if (rules == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr(KithRetentionRule) rule = g_list_model_get_item (rules, i);
      const KithRetentionRuleValues *values = kith_retention_rule_get_values (rule);
      KithRuleSheet *sheet = get_sheet (sheets, values);

      add_version (sheet, values);
      if (values->valid_from == KITH_DATE_NONE || values->valid_from <= kith_date_today () || sheet->line == NULL)
        show_now (sheet, rule);
    }

  return g_steal_pointer (&sheets);
}

static gpointer
make_dialog (KithStore *store,
             GObject   *rule)
{
  return kith_rule_dialog_new_for_retention (store, KITH_RETENTION_RULE (rule));
}

const KithRuleKind kith_rule_kind_retention =
{
  .title = N_("How Long Records Are Kept"),
  .description = N_("What stays on this laptop, and what the council’s system keeps. The schedules of the council’s system are published ones, to show how they differ: your council’s own holds. Put it in, with its source."),
  .action = "win.retention-rule",
  .load = kith_store_load_retention_rules_async,
  .finish = finish,
  .make_dialog = make_dialog,
};
