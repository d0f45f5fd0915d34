/* kith-date-row.c: a day, typed as people write one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row marks what is no day of the calendar, and says no more: what a day
 * must be for the form around it only the form knows.
 */

#include "config.h"

#include "kith-date-row.h"

struct _KithDateRow
{
  AdwEntryRow  parent_instance;
};

G_DEFINE_FINAL_TYPE (KithDateRow, kith_date_row, ADW_TYPE_ENTRY_ROW)

static void
changed_cb (KithDateRow *self)
{
  KithDate date;

  if (kith_date_row_is_empty (self) || kith_date_row_get_date (self, &date))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
kith_date_row_class_init (KithDateRowClass *klass)
{
}

static void
kith_date_row_init (KithDateRow *self)
{
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * kith_date_row_is_empty:
 *
 * Returns: whether nothing is typed
 */
gboolean
kith_date_row_is_empty (KithDateRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (KITH_IS_DATE_ROW (self), TRUE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return *text == '\0';
}

/**
 * kith_date_row_is_fine:
 *
 * Returns: whether it is empty, or a day of the calendar
 */
gboolean
kith_date_row_is_fine (KithDateRow *self)
{
  KithDate day;

  g_return_val_if_fail (KITH_IS_DATE_ROW (self), FALSE);

  return kith_date_row_is_empty (self) || kith_date_row_get_date (self, &day);
}

/**
 * kith_date_row_get_date:
 * @ret_date: (out): the day
 *
 * Returns: whether what is typed is a day of the calendar
 */
gboolean
kith_date_row_get_date (KithDateRow *self,
                        KithDate    *ret_date)
{
  g_return_val_if_fail (KITH_IS_DATE_ROW (self), FALSE);
  g_return_val_if_fail (ret_date != NULL, FALSE);

  return kith_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self)), ret_date);
}

/**
 * kith_date_row_get_day:
 *
 * Returns: the day; %KITH_DATE_NONE where none is typed that can be read
 */
KithDate
kith_date_row_get_day (KithDateRow *self)
{
  KithDate day;

  g_return_val_if_fail (KITH_IS_DATE_ROW (self), KITH_DATE_NONE);

  return kith_date_row_get_date (self, &day) ? day : KITH_DATE_NONE;
}

/**
 * kith_date_row_set_date:
 * @date: a day, or %KITH_DATE_NONE to empty the row
 */
void
kith_date_row_set_date (KithDateRow *self,
                        KithDate     date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (KITH_IS_DATE_ROW (self));

  text = date != KITH_DATE_NONE ? kith_date_format (date, "%-d/%-m/%Y") : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/**
 * kith_date_row_get_end:
 *
 * People write the last day of something; the store has the first on which it
 * no longer holds.
 *
 * Returns: the day after the last; %KITH_DATE_NONE where none is typed that can be read
 */
KithDate
kith_date_row_get_end (KithDateRow *self)
{
  KithDate day = kith_date_row_get_day (self);

  return day != KITH_DATE_NONE ? day + 1 : KITH_DATE_NONE;
}

/**
 * kith_date_row_set_end:
 * @end: the day after the last, or %KITH_DATE_NONE to empty the row
 */
void
kith_date_row_set_end (KithDateRow *self,
                       KithDate     end)
{
  kith_date_row_set_date (self, end != KITH_DATE_NONE ? end - 1 : KITH_DATE_NONE);
}
