/* kith-sheet-day.c: the day that a list says it is of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reports say above or below the list when they were run. The figures that
 * rest on a list are "as at" that day, so the newest day in a title or a note
 * that is not in the future is proposed to the person, who knows better. One
 * that is more than a year past says something else ("born before …").
 */

#include "config.h"

#include "kith-sheet-private.h"

#include "kith-cell.h"

/* A day, a month's name and a year are three words. */
#define MOST_WORDS 3

#define MOST_DAYS_PAST 366

static void
take_day (const char *text,
          KithDate    today,
          KithDate   *day)
{
  KithCellDate date = kith_cell_parse_date (text, KITH_DATE_ORDER_DAY_FIRST, today);

  if (date.is_number || date.date == KITH_DATE_NONE || date.date > today || date.date < today - MOST_DAYS_PAST)
    return;

  *day = MAX (*day, date.date);
}

static void
look_at_cell (const char *cell,
              KithDate    today,
              KithDate   *day)
{
  g_autofree char *line = kith_cell_dup_text (cell);
  g_auto(GStrv) words = g_strsplit_set (line != NULL ? line : "", " ;:()", -1);
  guint n_words = g_strv_length (words);

  for (guint i = 0; i < n_words; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint n = 0; n < MOST_WORDS && i + n < n_words; n++)
        {
          g_string_append_printf (text, "%s%s", n > 0 ? " " : "", words[i + n]);
          take_day (text->str, today, day);
        }
    }
}

/**
 * kith_sheet_find_day:
 * @self: a sheet
 * @today: today
 *
 * Finds the day that a title or a note of the list names, such as "Run on
 * 22/11/2026".
 *
 * Returns: the day, or %KITH_DATE_NONE
 */
KithDate
kith_sheet_find_day (KithSheet *self,
                     KithDate   today)
{
  KithDate day = KITH_DATE_NONE;

  g_return_val_if_fail (self != NULL, KITH_DATE_NONE);
  g_return_val_if_fail (today != KITH_DATE_NONE, KITH_DATE_NONE);

  for (guint row = 0; row < kith_sheet_get_n_rows (self); row++)
    {
      KithSheetRowKind kind = kith_sheet_get_row_kind (self, row);

      for (guint column = 0; column < kith_sheet_get_n_cells (self, row); column++)
        {
          if (kind == KITH_SHEET_ROW_TITLE || kind == KITH_SHEET_ROW_TOTAL)
            look_at_cell (kith_sheet_get_cell (self, row, column), today, &day);
        }
    }

  return day;
}
