/* kith-figure-words.c: what a list of the rows behind a number says of itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-figure-words.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-number-words.h"

/**
 * kith_figure_words_children:
 * @n: a number
 *
 * Returns: (transfer full): so many children
 */
char *
kith_figure_words_children (guint n)
{
  g_autofree char *number = kith_number_words (n);

  return g_strdup_printf (ngettext ("%s child", "%s children", n), number);
}

/**
 * kith_figure_words_count:
 * @figure: a figure
 * @n: how many rows it has
 *
 * Returns: (transfer full): so many of what it counts
 */
char *
kith_figure_words_count (KithFigure figure,
                         guint      n)
{
  g_autofree char *number = kith_number_words (n);

  switch (figure)
    {
    case KITH_FIGURE_ON_ROLL:
      return g_strdup_printf (ngettext ("%s pupil", "%s pupils", n), number);

    case KITH_FIGURE_SECTION17:
    case KITH_FIGURE_SECTION17_LAST_YEAR:
      return g_strdup_printf (ngettext ("%s assessment", "%s assessments", n), number);

    case KITH_FIGURE_OPEN_SECTION47:
    case KITH_FIGURE_SECTION47:
    case KITH_FIGURE_SECTION47_LAST_YEAR:
      return g_strdup_printf (ngettext ("%s enquiry", "%s enquiries", n), number);

    case KITH_FIGURE_REFERRALS:
    case KITH_FIGURE_REFERRALS_LAST_YEAR:
      return g_strdup_printf (ngettext ("%s referral", "%s referrals", n), number);

    case KITH_FIGURE_EARLY_HELP:
    case KITH_FIGURE_IN_NEED:
    case KITH_FIGURE_PROTECTION:
    case KITH_FIGURE_LOOKED_AFTER:
    default:
      return kith_figure_words_children (n);
    }
}

/**
 * kith_figure_words_rows_title:
 * @question: which rows of a school
 *
 * Returns: (transfer full): the title of the page with them
 */
char *
kith_figure_words_rows_title (const KithSchoolRowsQuestion *question)
{
  g_autofree char *year = NULL;

  g_return_val_if_fail (question != NULL, NULL);

  if (question->rows == KITH_SCHOOL_ROWS_SIBLINGS)
    return g_strdup (_("Brothers and Sisters Elsewhere"));

  if (question->rows == KITH_SCHOOL_ROWS_KNOWN)
    return g_strdup (_("Known Pupils"));

  year = kith_child_words_year_group (question->year_group);

  /* Translators: a year group. */
  return *year != '\0' ? g_strdup_printf (_("Known Pupils, %s"), year) : g_strdup (_("Known Pupils, Year Group Not Known"));
}

/**
 * kith_figure_words_rows_empty:
 * @question: which rows of a school
 *
 * Returns: (transfer none): the sentence that stands where there are none
 */
const char *
kith_figure_words_rows_empty (const KithSchoolRowsQuestion *question)
{
  g_return_val_if_fail (question != NULL, "");

  return question->rows == KITH_SCHOOL_ROWS_SIBLINGS
         ? _("No brother or sister of a known pupil is there.")
         : _("No pupil here has an episode or a worker.");
}
