/* kith-month-table.c: what happened month by month
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-month-table.h"

struct _KithMonthTable
{
  GObject   parent_instance;

  KithDate  first;
  KithDate  last;
  guint     n_months;
  int      *numbers;    /* a row a figure */
};

G_DEFINE_FINAL_TYPE (KithMonthTable, kith_month_table, G_TYPE_OBJECT)

static void
kith_month_table_finalize (GObject *object)
{
  KithMonthTable *self = KITH_MONTH_TABLE (object);

  g_clear_pointer (&self->numbers, g_free);

  G_OBJECT_CLASS (kith_month_table_parent_class)->finalize (object);
}

static void
kith_month_table_class_init (KithMonthTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_month_table_finalize;
}

static void
kith_month_table_init (KithMonthTable *self)
{
}

static int
count_months (KithDate day)
{
  int year, month;

  kith_date_get_ymd (day, &year, &month, NULL);

  return year * 12 + month;
}

/* -1 where the table has no such month. */
static int
find_number (KithMonthTable *self,
             KithFigure      figure,
             KithDate        day)
{
  int month = count_months (day) - count_months (self->first);

  if (month < 0 || (guint)month >= self->n_months)
    return -1;

  return (int)((guint)figure * self->n_months) + month;
}

/**
 * kith_month_table_new:
 * @first: the first day of the first month
 * @last: the last day whose events are counted
 *
 * Returns: (transfer full): a table in which nothing has happened
 */
KithMonthTable *
kith_month_table_new (KithDate first,
                      KithDate last)
{
  KithMonthTable *self = NULL;

  g_return_val_if_fail (first != KITH_DATE_NONE && last >= first, NULL);

  self = g_object_new (KITH_TYPE_MONTH_TABLE, NULL);
  self->first = first;
  self->last = last;
  self->n_months = (guint)(count_months (last) - count_months (first) + 1);
  self->numbers = g_new0 (int, KITH_N_FIGURES * self->n_months);

  return self;
}

/**
 * kith_month_table_add:
 * @figure: what happened
 * @day: a day of the month; one outside of the table is left out
 * @number: how often
 *
 * Only the store calls it, before it hands the table on.
 */
void
kith_month_table_add (KithMonthTable *self,
                      KithFigure      figure,
                      KithDate        day,
                      int             number)
{
  int position;

  g_return_if_fail (KITH_IS_MONTH_TABLE (self));
  g_return_if_fail (figure < KITH_N_FIGURES);

  position = find_number (self, figure, day);
  if (position >= 0)
    self->numbers[position] += number;
}

/**
 * kith_month_table_get_first:
 *
 * Returns: the first day of the first month
 */
KithDate
kith_month_table_get_first (KithMonthTable *self)
{
  g_return_val_if_fail (KITH_IS_MONTH_TABLE (self), KITH_DATE_NONE);

  return self->first;
}

/**
 * kith_month_table_get_last:
 *
 * Returns: the last day whose events are counted
 */
KithDate
kith_month_table_get_last (KithMonthTable *self)
{
  g_return_val_if_fail (KITH_IS_MONTH_TABLE (self), KITH_DATE_NONE);

  return self->last;
}

/**
 * kith_month_table_get_n_months:
 *
 * Returns: how many months there are; the last one may be under way
 */
guint
kith_month_table_get_n_months (KithMonthTable *self)
{
  g_return_val_if_fail (KITH_IS_MONTH_TABLE (self), 0);

  return self->n_months;
}

/**
 * kith_month_table_get_number:
 * @figure: what happened
 * @month: a day of the month
 *
 * Returns: how often it happened; %KITH_FIGURE_UNKNOWN for a month that the
 *   table does not have
 */
int
kith_month_table_get_number (KithMonthTable *self,
                             KithFigure      figure,
                             KithDate        month)
{
  int position;

  g_return_val_if_fail (KITH_IS_MONTH_TABLE (self), KITH_FIGURE_UNKNOWN);
  g_return_val_if_fail (figure < KITH_N_FIGURES, KITH_FIGURE_UNKNOWN);

  position = find_number (self, figure, month);

  return position >= 0 ? self->numbers[position] : KITH_FIGURE_UNKNOWN;
}
