/* kith-axis.c: the periods that a chart runs along
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-axis.h"

#include <glib/gi18n.h>

#define FIRST_MONTH_OF_YEAR 9
#define MONTHS_PER_YEAR 12

typedef struct
{
  KithDate  first_day;
  KithDate  last_day;
  char     *label;
  char     *label_before;
  char     *short_label;
  char     *initial;
} Period;

struct _KithAxis
{
  GObject   parent_instance;

  GArray   *periods;
  gboolean  is_months;
};

G_DEFINE_FINAL_TYPE (KithAxis, kith_axis, G_TYPE_OBJECT)

static void
clear_period (gpointer data)
{
  Period *period = data;

  g_clear_pointer (&period->label, g_free);
  g_clear_pointer (&period->label_before, g_free);
  g_clear_pointer (&period->short_label, g_free);
  g_clear_pointer (&period->initial, g_free);
}

static const Period *
get_period (KithAxis *self,
            guint     index)
{
  g_assert (index < self->periods->len);

  return &g_array_index (self->periods, Period, index);
}

static int
get_month (KithDate date)
{
  int month = 0;

  kith_date_get_ymd (date, NULL, &month, NULL);

  return month;
}

/* The first letter is not always the first byte, nor the first letter of the
 * short form what people write below a bar; so each is a matter of translation.
 */
static const char *
month_initial (int month)
{
  const char *initials[MONTHS_PER_YEAR] = {
    C_("January, in one letter", "J"),
    C_("February, in one letter", "F"),
    C_("March, in one letter", "M"),
    C_("April, in one letter", "A"),
    C_("May, in one letter", "M"),
    C_("June, in one letter", "J"),
    C_("July, in one letter", "J"),
    C_("August, in one letter", "A"),
    C_("September, in one letter", "S"),
    C_("October, in one letter", "O"),
    C_("November, in one letter", "N"),
    C_("December, in one letter", "D"),
  };

  g_assert (month >= 1 && month <= MONTHS_PER_YEAR);

  return initials[month - 1];
}

static KithAxis *
make_axis (gboolean is_months)
{
  KithAxis *self = g_object_new (KITH_TYPE_AXIS, NULL);

  self->is_months = is_months;

  return self;
}

static void
kith_axis_finalize (GObject *object)
{
  KithAxis *self = KITH_AXIS (object);

  g_clear_pointer (&self->periods, g_array_unref);

  G_OBJECT_CLASS (kith_axis_parent_class)->finalize (object);
}

static void
kith_axis_class_init (KithAxisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kith_axis_finalize;
}

static void
kith_axis_init (KithAxis *self)
{
  self->periods = g_array_new (FALSE, TRUE, sizeof (Period));
  g_array_set_clear_func (self->periods, clear_period);
}

/**
 * kith_axis_new_months:
 * @first: any day of the first month
 * @n_months: how many months, such as 4 for a term or 36 for three years
 *
 * Returns: (transfer full): the months
 */
KithAxis *
kith_axis_new_months (KithDate first,
                      guint    n_months)
{
  KithAxis *self = NULL;
  int year, month;

  g_return_val_if_fail (first >= KITH_DATE_MIN && first <= KITH_DATE_MAX, NULL);

  self = make_axis (TRUE);
  kith_date_get_ymd (first, &year, &month, NULL);
  for (guint i = 0; i < n_months; i++)
    {
      KithDate day = kith_date_add_months (kith_date_new (year, month, 1), (int)i);
      Period period = { day, kith_date_add_months (day, 1) - 1 };

      /* Translators: a month, as g_date_time_format() takes it. */
      period.label = kith_date_format (day, _("%B %Y"));
      period.label_before = kith_date_format (kith_date_add_months (day, -MONTHS_PER_YEAR), _("%B %Y"));
      /* Translators: a month below a bar, as g_date_time_format() takes it. */
      period.short_label = kith_date_format (day, C_("month below a bar", "%b"));
      period.initial = g_strdup (month_initial (get_month (day)));
      g_array_append_val (self->periods, period);
    }

  return self;
}

/**
 * kith_axis_new_academic_year:
 * @first_year: the year in whose September it begins
 *
 * Returns: (transfer full): its twelve months
 */
KithAxis *
kith_axis_new_academic_year (int first_year)
{
  return kith_axis_new_months (kith_date_new (first_year, FIRST_MONTH_OF_YEAR, 1), MONTHS_PER_YEAR);
}

/**
 * kith_axis_new_academic_years:
 * @first_year: the year in whose September the first one begins
 * @n_years: how many
 *
 * Returns: (transfer full): whole academic years
 */
KithAxis *
kith_axis_new_academic_years (int   first_year,
                              guint n_years)
{
  KithAxis *self = make_axis (FALSE);

  for (guint i = 0; i < n_years; i++)
    {
      int year = first_year + (int)i;
      Period period = { 0 };

      period.first_day = kith_date_new (year, FIRST_MONTH_OF_YEAR, 1);
      period.last_day = kith_date_add_months (period.first_day, MONTHS_PER_YEAR) - 1;
      period.label = kith_axis_dup_academic_year (year);
      period.label_before = kith_axis_dup_academic_year (year - 1);
      period.short_label = g_strdup (period.label);
      period.initial = g_strdup_printf ("%02d", year % 100);
      g_array_append_val (self->periods, period);
    }

  return self;
}

/**
 * kith_axis_dup_academic_year:
 * @first_year: the year in whose September it begins
 *
 * Returns: (transfer full): its name, "2026/27"
 */
char *
kith_axis_dup_academic_year (int first_year)
{
  return g_strdup_printf ("%d/%02d", first_year, (first_year + 1) % 100);
}

/**
 * kith_axis_is_months:
 *
 * Returns: whether each period is a month, and not a year
 */
gboolean
kith_axis_is_months (KithAxis *self)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), FALSE);

  return self->is_months;
}

/**
 * kith_axis_get_n_periods:
 *
 * Returns: how many periods there are
 */
guint
kith_axis_get_n_periods (KithAxis *self)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), 0);

  return self->periods->len;
}

/**
 * kith_axis_get_first_day:
 * @index: which period
 *
 * Returns: the day it begins with
 */
KithDate
kith_axis_get_first_day (KithAxis *self,
                         guint     index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), KITH_DATE_NONE);

  return get_period (self, index)->first_day;
}

/**
 * kith_axis_get_last_day:
 * @index: which period
 *
 * Returns: the day it ends with
 */
KithDate
kith_axis_get_last_day (KithAxis *self,
                        guint     index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), KITH_DATE_NONE);

  return get_period (self, index)->last_day;
}

/**
 * kith_axis_find:
 * @date: a day
 * @ret_index: (out): the period it falls in
 *
 * Returns: whether the day falls in any
 */
gboolean
kith_axis_find (KithAxis *self,
                KithDate  date,
                guint    *ret_index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), FALSE);
  g_return_val_if_fail (ret_index != NULL, FALSE);

  for (guint i = 0; i < self->periods->len; i++)
    {
      const Period *period = get_period (self, i);

      if (date < period->first_day || date > period->last_day)
        continue;

      *ret_index = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * kith_axis_get_label:
 * @index: which period
 *
 * Returns: (transfer none): its full name: "November 2026"
 */
const char *
kith_axis_get_label (KithAxis *self,
                     guint     index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), NULL);

  return get_period (self, index)->label;
}

/**
 * kith_axis_get_label_before:
 * @index: which period
 *
 * Returns: (transfer none): the full name of the same period a year before: "November 2025"
 */
const char *
kith_axis_get_label_before (KithAxis *self,
                            guint     index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), NULL);

  return get_period (self, index)->label_before;
}

/**
 * kith_axis_get_short_label:
 * @index: which period
 *
 * Returns: (transfer none): its name where there is little room: "Nov"
 */
const char *
kith_axis_get_short_label (KithAxis *self,
                           guint     index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), NULL);

  return get_period (self, index)->short_label;
}

/**
 * kith_axis_get_initial:
 * @index: which period
 *
 * Returns: (transfer none): its name where there is hardly any room: "N"
 */
const char *
kith_axis_get_initial (KithAxis *self,
                       guint     index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), NULL);

  return get_period (self, index)->initial;
}

/**
 * kith_axis_is_year_start:
 * @index: which period
 *
 * Returns: whether an academic year begins with it
 */
gboolean
kith_axis_is_year_start (KithAxis *self,
                         guint     index)
{
  g_return_val_if_fail (KITH_IS_AXIS (self), FALSE);

  return get_month (get_period (self, index)->first_day) == FIRST_MONTH_OF_YEAR;
}

/**
 * kith_axis_dup_year_label:
 * @index: which period
 *
 * Returns: (transfer full): the academic year that it lies in: "2026/27"
 */
char *
kith_axis_dup_year_label (KithAxis *self,
                          guint     index)
{
  int year, month;

  g_return_val_if_fail (KITH_IS_AXIS (self), NULL);

  kith_date_get_ymd (get_period (self, index)->first_day, &year, &month, NULL);

  return kith_axis_dup_academic_year (month >= FIRST_MONTH_OF_YEAR ? year : year - 1);
}

/**
 * kith_axis_dup_span:
 * @first: where it begins
 * @last: where it ends, @first or later
 *
 * Returns: (transfer full): when that was, to stand inside a sentence:
 *   "in November 2026", or "from September to November 2026"
 */
char *
kith_axis_dup_span (KithAxis *self,
                    guint     first,
                    guint     last)
{
  int first_year, last_year;
  g_autofree char *month = NULL;

  g_return_val_if_fail (KITH_IS_AXIS (self), NULL);
  g_return_val_if_fail (first <= last && last < self->periods->len, NULL);

  if (first == last)
    /* Translators: %s is a month or a year; this stands inside a sentence. */
    return g_strdup_printf (_("in %s"), get_period (self, first)->label);

  kith_date_get_ymd (get_period (self, first)->first_day, &first_year, NULL, NULL);
  kith_date_get_ymd (get_period (self, last)->first_day, &last_year, NULL, NULL);
  if (self->is_months && first_year == last_year)
    /* Translators: a month whose year is told after it: September in "from September to November 2026" */
    month = kith_date_format (get_period (self, first)->first_day, _("%B"));

  /* Translators: %s are months or years; this stands inside a sentence. */
  return g_strdup_printf (_("from %s to %s"),
                          month != NULL ? month : get_period (self, first)->label,
                          get_period (self, last)->label);
}
