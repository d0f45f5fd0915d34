/* kith-measure-words.c: what is said of the numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences say numbers and days and leave the verdict to the reader: a
 * rise in referrals can mean that need is being seen. They compare like with
 * like or not at all. Last year stands beside this year up to the same day;
 * where a month is not known, the sum says that it is of what is known, and
 * nothing is put beside it.
 */

#include "config.h"

#include "kith-measure-private.h"

#include <glib/gi18n.h>

#include "kith-number-words.h"
#include "kith-text.h"

static gboolean
is_whole (KithMeasure *self)
{
  return self->n_begun > 0 && kith_series_count_known (self->now, self->n_begun) == self->n_begun;
}

/* Where the single highest number stands. Several of the same height are no news. */
static gboolean
find_most (KithMeasure *self,
           guint       *ret_index)
{
  gint64 highest = kith_series_get_highest (self->now, self->n_begun);
  guint n_found = 0;
  guint found = 0;

  for (guint i = 0; i < self->n_begun; i++)
    {
      if (kith_series_get_value (self->now, i) != highest)
        continue;

      found = i;
      n_found++;
    }

  if (highest == 0 || n_found != 1 || kith_series_count_known (self->now, self->n_begun) < 2)
    return FALSE;

  *ret_index = found;
  return TRUE;
}

static char *
compare (KithMeasure *self,
         const char  *number)
{
  if (self->is_beside)
    {
      g_autofree char *place = kith_text_isolate (kith_series_get_name (self->before));

      /* Translators: how many there were in another cluster at the same time: "38 in Ellerwick South" */
      return g_strdup_printf (_("%s in %s"), number, place);
    }

  if (!kith_axis_is_months (self->axis))
    /* Translators: a number of a year before the one that was told */
    return g_strdup_printf (_("%s a year earlier"), number);

  /* Translators: how many there were last year */
  return g_strdup_printf (ngettext ("%s in the same month last year",
                                    "%s in the same months last year", self->n_begun), number);
}

static char *
describe_total (KithMeasure *self)
{
  gint64 total = kith_series_get_sum (self->now, self->n_begun);
  g_autofree char *number = NULL;
  g_autofree char *span = NULL;
  g_autofree char *comparison = NULL;

  if (self->n_begun == 0)
    /* Translators: %s is what is counted: "Referrals" */
    return g_strdup_printf (_("%s: none of this time has come yet."), self->name);

  if (total == KITH_SERIES_UNKNOWN)
    /* Translators: %s is what is counted: "Referrals" */
    return g_strdup_printf (_("%s: not known."), self->name);

  number = kith_number_words ((guint64)total);
  span = kith_axis_dup_span (self->axis, 0, self->n_begun - 1);
  if (!is_whole (self))
    /* Translators: what is counted, how many, when: "from September to November 2026" */
    return g_strdup_printf (_("%s: %s %s, as far as is known."), self->name, number, span);

  comparison = kith_measure_dup_comparison (self);
  if (comparison == NULL)
    /* Translators: what is counted, how many, when: "from September to November 2026" */
    return g_strdup_printf (_("%s: %s %s."), self->name, number, span);

  /* Translators: what is counted, how many, when, and how many there were last year */
  return g_strdup_printf (_("%s: %s %s, %s."), self->name, number, span, comparison);
}

static char *
describe_newest (KithMeasure *self)
{
  guint newest = self->n_begun - 1;
  gint64 value = KITH_SERIES_UNKNOWN;
  g_autofree char *number = NULL;

  if (self->n_begun < 2 || !kith_measure_is_under_way (self, newest))
    return NULL;

  value = kith_series_get_value (self->now, newest);
  if (value == KITH_SERIES_UNKNOWN)
    return NULL;

  number = kith_number_words ((guint64)value);

  /* Translators: how many there were in a month that is not over: "12 so far in November 2026." */
  return g_strdup_printf (_("%s so far in %s."), number, kith_axis_get_label (self->axis, newest));
}

static char *
describe_most (KithMeasure *self)
{
  g_autofree char *number = NULL;
  guint index = 0;

  if (!find_most (self, &index))
    return NULL;

  number = kith_number_words ((guint64)kith_series_get_value (self->now, index));

  /* Translators: a month, and how many there were in it */
  return g_strdup_printf (_("Most in %s (%s)."), kith_axis_get_label (self->axis, index), number);
}

static void
append_sentence (GString *text,
                 char    *sentence)
{
  g_autofree char *owned = sentence;

  if (owned == NULL)
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, owned);
}

/**
 * kith_measure_dup_figure:
 *
 * Returns: (transfer full) (nullable): how many there were in all periods that
 *   have begun, in digits, or %NULL where no number is known
 */
char *
kith_measure_dup_figure (KithMeasure *self)
{
  gint64 total = KITH_SERIES_UNKNOWN;

  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  total = kith_series_get_sum (self->now, self->n_begun);

  return total != KITH_SERIES_UNKNOWN ? kith_number_words ((guint64)total) : NULL;
}

/**
 * kith_measure_dup_comparison:
 *
 * Returns: (transfer full) (nullable): how many there were a year before up to
 *   the same day, "36 in the same months last year", or %NULL where there is
 *   nothing like it to put beside
 */
char *
kith_measure_dup_comparison (KithMeasure *self)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  if (self->before == NULL || self->n_begun == 0)
    return NULL;

  if (!is_whole (self) || self->before_to_date == KITH_SERIES_UNKNOWN)
    return NULL;

  number = kith_number_words ((guint64)self->before_to_date);

  return compare (self, number);
}

/**
 * kith_measure_dup_remark:
 *
 * A figure never stands alone; this is what stands beside it.
 *
 * Returns: (transfer full) (nullable): the comparison, or why there is none;
 *   %NULL where nothing was to be compared
 */
char *
kith_measure_dup_remark (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  if (self->n_begun == 0)
    return g_strdup (_("None of this time has come yet"));

  if (kith_series_count_known (self->now, self->n_begun) == 0)
    return g_strdup (_("Not known"));

  if (!is_whole (self))
    return g_strdup (_("As far as is known"));

  if (self->before != NULL && self->before_to_date == KITH_SERIES_UNKNOWN)
    return g_strdup (self->is_beside ? _("The other number is not known")
                                     : _("Last year up to the same day is not known"));

  return kith_measure_dup_comparison (self);
}

/**
 * kith_measure_dup_summary:
 *
 * The chart in words, for whoever does not see it: how many, how many a year
 * before, how many so far in the period that is under way, and when there were
 * most. No word in it judges.
 *
 * Returns: (transfer full): "Referrals: 45 from September to November 2026, 36
 *   in the same months last year. 12 so far in November 2026. Most in October
 *   2026 (19)."
 */
char *
kith_measure_dup_summary (KithMeasure *self)
{
  GString *text = NULL;

  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  text = g_string_new (NULL);
  append_sentence (text, describe_total (self));
  append_sentence (text, describe_newest (self));
  append_sentence (text, describe_most (self));

  return g_string_free_and_steal (text);
}

/**
 * kith_measure_dup_value_words:
 * @series: that of now or that of a year before
 * @index: which period
 *
 * Returns: (transfer full): the number as the table has it: "12 so far", "Not
 *   known", "Not yet"
 */
char *
kith_measure_dup_value_words (KithMeasure *self,
                              KithSeries  *series,
                              guint        index)
{
  gint64 value = KITH_SERIES_UNKNOWN;
  g_autofree char *number = NULL;

  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);
  g_return_val_if_fail (KITH_IS_SERIES (series), NULL);

  if (!kith_measure_has_come (self, series, index))
    /* Translators: the number of a month that has not come */
    return g_strdup (_("Not yet"));

  value = kith_series_get_value (series, index);
  if (value == KITH_SERIES_UNKNOWN)
    return g_strdup (_("Not known"));

  number = kith_number_words ((guint64)value);
  if ((series == self->now || self->is_beside) && kith_measure_is_under_way (self, index))
    /* Translators: the number of a month that is not over */
    return g_strdup_printf (_("%s so far"), number);

  return g_steal_pointer (&number);
}

/**
 * kith_measure_dup_own_words:
 * @series: that of now or that of a year before
 * @index: which period
 *
 * Returns: (transfer full): one number with its period: "November 2026: 12 so far."
 */
char *
kith_measure_dup_own_words (KithMeasure *self,
                            KithSeries  *series,
                            guint        index)
{
  const char *label = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);
  g_return_val_if_fail (KITH_IS_SERIES (series), NULL);
  g_return_val_if_fail (index < kith_measure_get_n_periods (self), NULL);

  label = series == self->before && !self->is_beside ? kith_axis_get_label_before (self->axis, index)
                                                     : kith_axis_get_label (self->axis, index);
  number = kith_measure_dup_value_words (self, series, index);
  if (series == self->before && self->is_beside)
    {
      g_autofree char *place = kith_text_isolate (kith_series_get_name (series));

      /* Translators: another cluster, a month, and its number there */
      return g_strdup_printf (_("%s, %s: %s."), place, label, number);
    }

  /* Translators: a month and its number */
  return g_strdup_printf (_("%s: %s."), label, number);
}

/**
 * kith_measure_dup_point_words:
 * @series: that of now or that of a year before
 * @index: which period
 *
 * What is said of a bar when it is pointed at, or reached with the keyboard.
 * This year's number has last year's with it.
 *
 * Returns: (transfer full): "November 2026: 12 so far. November 2025: 10."
 */
char *
kith_measure_dup_point_words (KithMeasure *self,
                              KithSeries  *series,
                              guint        index)
{
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;

  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);
  g_return_val_if_fail (KITH_IS_SERIES (series), NULL);

  if (series == self->before || self->before == NULL)
    return kith_measure_dup_own_words (self, series, index);

  now = kith_measure_dup_own_words (self, self->now, index);
  before = kith_measure_dup_own_words (self, self->before, index);

  return g_strconcat (now, " ", before, NULL);
}
