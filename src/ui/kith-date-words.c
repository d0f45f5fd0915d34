/* kith-date-words.c: days as a person writes them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date-words.h"

#include <glib/gi18n.h>

#include "kith-text.h"

/**
 * kith_date_words_dup:
 * @day: a day, or %KITH_DATE_NONE
 *
 * Returns: (transfer full): the day as a field has it, such as "1/9/2026"; empty for none
 */
char *
kith_date_words_dup (KithDate day)
{
  int year, month, date;

  if (day == KITH_DATE_NONE)
    return g_strdup ("");

  kith_date_get_ymd (day, &year, &month, &date);

  return g_strdup_printf ("%d/%d/%d", date, month, year);
}

/**
 * kith_date_words_read:
 * @text: what stands in a field
 * @ret_day: (out): the day; %KITH_DATE_NONE where the field is empty
 *
 * Returns: whether it is a day, or empty
 */
gboolean
kith_date_words_read (const char *text,
                      KithDate   *ret_day)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_day != NULL, FALSE);

  line = kith_text_clean_line (text);
  if (*line != '\0')
    return kith_date_parse_uk (line, ret_day, NULL) || kith_date_parse_iso (line, ret_day, NULL);

  *ret_day = KITH_DATE_NONE;

  return TRUE;
}

/**
 * kith_date_words_get_advice:
 *
 * Returns: (transfer none): how to write a day, where it could not be read
 */
const char *
kith_date_words_get_advice (void)
{
  return _("This is not a day of the calendar. Write it as day, month and year: 1/9/2026.");
}
