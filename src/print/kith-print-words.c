/* kith-print-words.c: sentences that several prints say
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-print-words.h"

#include <glib/gi18n.h>

/**
 * kith_print_words_dup_day:
 * @day: a day
 *
 * Returns: (transfer full): the day, in full
 */
char *
kith_print_words_dup_day (KithDate day)
{
  g_return_val_if_fail (day != KITH_DATE_NONE, NULL);

  return kith_date_format (day, _("%-d %B %Y"));
}

/**
 * kith_print_words_dup_period:
 * @from: the first day, or %KITH_DATE_NONE
 * @to: the last day, or %KITH_DATE_NONE
 *
 * Returns: (transfer full) (nullable): from when to when; %NULL where that is always
 */
char *
kith_print_words_dup_period (KithDate from,
                             KithDate to)
{
  g_autofree char *first = from != KITH_DATE_NONE ? kith_print_words_dup_day (from) : NULL;
  g_autofree char *last = to != KITH_DATE_NONE ? kith_print_words_dup_day (to) : NULL;

  if (first != NULL && last != NULL)
    return g_strdup_printf (_("From %s to %s"), first, last);

  if (first != NULL)
    return g_strdup_printf (_("From %s"), first);

  return last != NULL ? g_strdup_printf (_("Up to %s"), last) : NULL;
}

/**
 * kith_print_words_dup_name:
 * @child: a child
 *
 * Returns: (transfer full): the whole name, with the preferred one where that is another
 */
char *
kith_print_words_dup_name (KithChild *child)
{
  const char *given = NULL;
  const char *family = NULL;
  const char *preferred = NULL;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  given = kith_child_get_given_name (child);
  family = kith_child_get_family_name (child);
  preferred = kith_child_get_preferred_name (child);
  if (given == NULL || family == NULL)
    return g_strdup (kith_child_get_display_name (child));

  if (preferred != NULL && !g_str_equal (preferred, given))
    return g_strdup_printf ("%s %s (%s)", given, family, preferred);

  return g_strdup_printf ("%s %s", given, family);
}

/**
 * kith_print_words_dup_birth:
 * @child: a child
 * @names_off: whether the print leaves without names; then the age stands for the birth date
 * @today: the day of the print
 *
 * Returns: (transfer full) (nullable): when the child was born; %NULL where nobody knows
 */
char *
kith_print_words_dup_birth (KithChild *child,
                            gboolean   names_off,
                            KithDate   today)
{
  g_autofree char *birth = NULL;
  KithDate born;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  born = kith_child_get_birth (child);
  if (born == KITH_DATE_NONE || born > today)
    return NULL;

  if (names_off)
    return g_strdup_printf (_("aged %d"), kith_date_years_between (born, today));

  birth = kith_print_words_dup_day (born);

  return g_strdup_printf (_("born %s"), birth);
}
