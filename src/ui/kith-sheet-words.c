/* kith-sheet-words.c: what the Schools page says of its numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sheet-words.h"

#include <glib/gi18n.h>

#include "kith-basis.h"
#include "kith-text.h"
#include "kith-words.h"

/* Who was cleared since is in no number, and a number does not say so by itself. */
static char *
say_who_is_missing (KithClusterSheet *sheet,
                    const char       *about)
{
  guint n_cleared = kith_cluster_sheet_get_n_cleared (sheet);
  g_autofree char *missing = NULL;

  if (n_cleared == 0)
    return g_strdup (about);

  missing = g_strdup_printf (ngettext ("The records of %u child of this time were cleared from this laptop: no number counts them, and there is no rate.",
                                       "The records of %u children of this time were cleared from this laptop: no number counts them, and there is no rate.",
                                       n_cleared), n_cleared);

  return g_strdup_printf ("%s\n%s", about, missing);
}

/**
 * kith_sheet_words_about:
 * @sheet: what was loaded
 *
 * Returns: (transfer full): the day that the numbers speak of, and where the
 *   dates of a term come from
 */
char *
kith_sheet_words_about (KithClusterSheet *sheet)
{
  const KithPeriod *period = NULL;
  g_autofree char *day = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (sheet), NULL);

  period = kith_cluster_sheet_get_period (sheet);
  day = kith_words_dup_date (period->as_at);
  about = g_strdup_printf (period->is_usual ? _("Cases this store knows, as at %s. No term dates are in it: September to December, January to March and April to August stand for the terms.")
                                            : _("Cases this store knows, as at %s"), day);

  return say_who_is_missing (sheet, about);
}

static char *
say_file (KithBasis *basis)
{
  const char *kind = kith_basis_get_kind (basis);
  const char *source = kith_basis_get_source (basis);
  KithDate date = kith_basis_get_day (basis);
  g_autofree char *day = date != KITH_DATE_NONE ? kith_words_dup_date (date) : g_strdup (_("an unknown day"));
  g_autofree char *name = source != NULL ? kith_text_isolate (source) : NULL;

  if (g_strcmp0 (kind, "cin") == 0)
    return g_strdup_printf (_("children in need census of %s"), day);

  if (g_strcmp0 (kind, "caseload") == 0 && name != NULL)
    return g_strdup_printf (_("caseload out of %s of %s"), name, day);

  if (g_strcmp0 (kind, "caseload") == 0)
    return g_strdup_printf (_("caseload of %s"), day);

  if (g_strcmp0 (kind, "roll") == 0)
    return g_strdup_printf (_("school roll of %s"), day);

  return g_strdup_printf (_("invented records of %s"), day);
}

/**
 * kith_sheet_words_basis:
 * @sheet: what was loaded
 *
 * Returns: (transfer full): the files that the numbers rest on; empty for none
 */
char *
kith_sheet_words_basis (KithClusterSheet *sheet)
{
  GListModel *bases = NULL;
  g_autoptr(GString) files = g_string_new (NULL);

  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (sheet), NULL);

  bases = kith_cluster_sheet_get_bases (sheet);
  for (guint i = 0; i < g_list_model_get_n_items (bases); i++)
    {
      g_autoptr(KithBasis) basis = g_list_model_get_item (bases, i);
      g_autofree char *file = say_file (basis);

      g_string_append_printf (files, "%s%s", files->len > 0 ? "; " : "", file);
    }

  if (files->len == 0)
    return g_strdup (_("No file of the council’s has been taken in yet."));

  /* Translators: a list of files with their dates */
  return g_strdup_printf (_("Rests on: %s."), files->str);
}

/**
 * kith_sheet_words_rate:
 * @sheet: what was loaded
 *
 * Returns: (transfer full): what the rates mean, or why there are none
 */
char *
kith_sheet_words_rate (KithClusterSheet *sheet)
{
  KithCompletePeriod *complete = NULL;
  g_autofree char *worker = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (sheet), NULL);

  complete = kith_cluster_sheet_get_complete (sheet);
  if (complete == NULL)
    return g_strdup (_("No rates: nobody has said that everything of this period is in this store."));

  day = kith_words_dup_moment (kith_complete_period_get_at (complete));
  if (kith_complete_period_get_worker_name (complete) == NULL)
    return g_strdup_printf (_("Referrals for 10,000 pupils on roll; a dot marks a rate from fewer than 6. Declared complete, %s."), day);

  worker = kith_text_isolate (kith_complete_period_get_worker_name (complete));

  return g_strdup_printf (_("Referrals for 10,000 pupils on roll; a dot marks a rate from fewer than 6. Declared complete by %s, %s."),
                          worker, day);
}
