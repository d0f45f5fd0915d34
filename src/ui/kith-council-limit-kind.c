/* kith-council-limit-kind.c: by when the council's system is to have what, as the pages of rules show it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rule-sheet.h"

#include <glib/gi18n.h>

#include "kith-clock-words.h"
#include "kith-rule-dialog.h"
#include "kith-store-council-limits.h"

static char *
say_days (const KithCouncilLimitValues *values)
{
  return values->n_days == 0 ? g_strdup (_("On the same day"))
                             : g_strdup_printf (ngettext ("%u working day", "%u working days", values->n_days), values->n_days);
}

static char *
describe (const KithCouncilLimitValues *values)
{
  g_autofree char *days = say_days (values);

  /* Translators: such as "3 working days", and such as "set here". */
  return g_strdup_printf (_("%s · %s"), days, values->is_own ? _("set here") : _("as the program has it"));
}

static void
add_version (KithRuleSheet                *sheet,
             const KithCouncilLimitValues *values)
{
  g_autofree char *from = kith_clock_words_from (values->from);
  g_autofree char *days = say_days (values);
  g_autofree char *about = values->source != NULL ? g_strdup_printf (_("%s · %s"), days, values->source) : g_strdup (days);

  kith_rule_sheet_add_version (sheet, from, about);
}

static void
show_now (KithRuleSheet    *sheet,
          KithCouncilLimit *limit)
{
  const KithCouncilLimitValues *values = kith_council_limit_get_values (limit);
  g_autofree char *days = say_days (values);

  g_free (sheet->line);
  sheet->line = describe (values);
  g_set_object (&sheet->rule, G_OBJECT (limit));
  g_ptr_array_set_size (sheet->facts, 0);
  kith_rule_sheet_add_fact (sheet, _("In the Council’s System Within"), days);
  kith_rule_sheet_add_fact (sheet, _("Counted From"), values->is_of_work ? _("The day on which it was recorded")
                                                                         : _("The day on which it happened"));
  kith_rule_sheet_add_fact (sheet, _("Source"), values->source != NULL ? values->source :
                            values->is_own ? _("None was given") : _("None: it comes with the program"));
}

static void
free_sheet (gpointer sheet)
{
  kith_rule_sheet_free (sheet);
}

/* Versions of one kind stand together, the oldest first. */
static GPtrArray *
finish (KithStore    *store,
        GAsyncResult *result,
        GError      **error)
{
  g_autoptr(GListModel) limits = kith_store_load_council_limits_finish (store, result, error);
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func (free_sheet);
  KithRuleSheet *sheet = NULL;

  if (limits == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (limits); i++)
    {
      g_autoptr(KithCouncilLimit) limit = g_list_model_get_item (limits, i);
      const KithCouncilLimitValues *values = kith_council_limit_get_values (limit);

      if (sheet == NULL || !g_str_equal (sheet->code, values->code))
        {
          sheet = kith_rule_sheet_new (values->code, values->is_of_work ? _("Work Recorded by Hand") : _("Notes"), values->label);
          g_ptr_array_add (sheets, sheet);
        }

      add_version (sheet, values);
      if (values->from <= kith_date_today () || sheet->rule == NULL)
        show_now (sheet, limit);
    }

  return g_steal_pointer (&sheets);
}

static gpointer
make_dialog (KithStore *store,
             GObject   *rule)
{
  return kith_rule_dialog_new_for_limit (store, KITH_COUNCIL_LIMIT (rule));
}

const KithRuleKind kith_rule_kind_limits =
{
  .title = N_("When the Council’s System Has It"),
  .description = N_("Within how many working days what is written here stands in the council’s system. What is over its limit is listed on Today; nothing is blocked by it. Put in what your council asks for."),
  .history = N_("What happened before a version began keeps the limit that it had."),
  .action = "win.council-limit",
  .load = kith_store_load_council_limits_async,
  .finish = finish,
  .make_dialog = make_dialog,
};
