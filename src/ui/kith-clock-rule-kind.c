/* kith-clock-rule-kind.c: the rules of the clocks, as the pages of rules show them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rule-sheet.h"

#include <glib/gi18n.h>

#include "kith-clock-rule-dialog.h"
#include "kith-clock-words.h"
#include "kith-store-clocks.h"

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
add_kinds (KithRuleSheet *sheet,
           const char    *title,
           KithClockKinds kinds)
{
  g_autofree char *words = kith_clock_words_kinds (kinds);

  kith_rule_sheet_add_fact (sheet, title, words);
}

static void
add_facts (KithRuleSheet *sheet,
           KithClockRule *rule,
           KithClockKinds held)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (rule);
  g_autofree char *limit = kith_clock_words_limit (&values->limit);
  g_autofree char *months = say_months (values);

  kith_rule_sheet_add_fact (sheet, _("Limit"), limit);
  kith_rule_sheet_add_fact (sheet, _("Whose rule"), values->is_local ? _("This store’s own") :
                            values->is_national ? _("National") : _("One council’s practice, until yours is put in"));
  kith_rule_sheet_add_fact (sheet, _("Source"), values->source != NULL ? values->source : _("None was found"));
  kith_rule_sheet_add_fact (sheet, _("Applies to"), values->applies_to);
  add_kinds (sheet, _("Starts with"), values->starts);
  add_kinds (sheet, _("Satisfied by"), values->ends);
  if (values->during != KITH_CLOCK_N_KINDS)
    add_kinds (sheet, _("Holds during, and ends with"), KITH_CLOCK_BIT (values->during));
  kith_rule_sheet_add_fact (sheet, _("When"), months);
  add_kinds (sheet, _("Stands still during"), values->pauses);
  add_kinds (sheet, _("Does not hold during"), values->unless);
  add_kinds (sheet, _("Only after"), values->after);
  add_kinds (sheet, _("Only before"), values->before);
  kith_rule_sheet_add_fact (sheet, _("To be known"), values->note);
  if (!values->is_used)
    kith_rule_sheet_add_fact (sheet, _("Use"), _("Switched off: no clock starts under it"));
  else if ((values->ends & held) == 0)
    kith_rule_sheet_add_fact (sheet, _("Use"), _("It does not run: nothing in this store would stop it"));
}

static void
add_versions (KithRuleSheet *sheet,
              GListModel    *versions)
{
  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr(KithClockRule) version = g_list_model_get_item (versions, i);
      const KithClockRuleValues *values = kith_clock_rule_get_values (version);
      g_autofree char *from = kith_clock_words_from (values->valid_from);
      g_autofree char *limit = kith_clock_words_limit (&values->limit);
      /* Translators: such as "10 working days", and where that stands written. */
      g_autofree char *about = g_strdup_printf (_("%s · %s"), values->is_used ? limit : _("Switched off"),
                                                values->source != NULL ? values->source : _("no source"));

      kith_rule_sheet_add_version (sheet, from, about);
    }
}

static KithRuleSheet *
make_sheet (KithClockRules *rules,
            guint           rule,
            KithClockKinds  held)
{
  KithClockRule *now = kith_clock_rules_get_on (rules, rule, kith_date_today ());
  KithRuleSheet *sheet = NULL;

  /* Of one that holds only later its first version is shown. */
  if (now == NULL)
    now = kith_clock_rules_get_on (rules, rule, KITH_DATE_MAX);

  sheet = kith_rule_sheet_new (kith_clock_rule_get_code (now), kith_clock_words_area (kith_clock_rule_get_values (now)->area),
                               kith_clock_rule_get_title (now));
  sheet->line = describe (now, held);
  sheet->rule = G_OBJECT (g_object_ref (now));
  add_facts (sheet, now, held);
  add_versions (sheet, kith_clock_rules_get_versions (rules, rule));

  return sheet;
}

static void
add_area (GPtrArray      *sheets,
          KithClockRules *rules,
          KithClockArea   area,
          KithClockKinds  held)
{
  for (guint i = 0; i < kith_clock_rules_get_n (rules); i++)
    {
      g_autoptr(KithRuleSheet) sheet = make_sheet (rules, i, held);

      if (kith_clock_rule_get_values (KITH_CLOCK_RULE (sheet->rule))->area == area)
        g_ptr_array_add (sheets, g_steal_pointer (&sheet));
    }
}

static void
free_sheet (gpointer sheet)
{
  kith_rule_sheet_free (sheet);
}

static GPtrArray *
finish (KithStore    *store,
        GAsyncResult *result,
        GError      **error)
{
  KithClockKinds held = 0;
  g_autoptr(KithClockRules) rules = kith_store_load_clock_rules_finish (store, result, &held, error);
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func (free_sheet);

  if (rules == NULL)
    return NULL;

  for (KithClockArea area = 0; area < KITH_CLOCK_N_AREAS; area++)
    add_area (sheets, rules, area, held);

  return g_steal_pointer (&sheets);
}

static gpointer
make_dialog (KithStore *store,
             GObject   *rule)
{
  return kith_clock_rule_dialog_new (store, KITH_CLOCK_RULE (rule));
}

const KithRuleKind kith_rule_kind_clocks =
{
  .title = N_("Rules of the Clocks"),
  .description = N_("By when things are due, as law, guidance and published procedures have it. Have somebody of your council check every line, and put in what differs, with its source. School holidays stop no clock."),
  .history = N_("A clock runs under the version of the day on which it started."),
  .action = "win.rule",
  .load = kith_store_load_clock_rules_async,
  .finish = finish,
  .make_dialog = make_dialog,
};
