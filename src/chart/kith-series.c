/* kith-series.c: a row of numbers of one kind
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-series.h"

struct _KithSeries
{
  GObject  parent_instance;

  char    *name;
  gint64  *values;
  guint    n_values;
};

G_DEFINE_FINAL_TYPE (KithSeries, kith_series, G_TYPE_OBJECT)

static gboolean
are_in_range (const gint64 *values,
              guint         n_values)
{
  for (guint i = 0; i < n_values; i++)
    {
      if (values[i] != KITH_SERIES_UNKNOWN && (values[i] < 0 || values[i] > KITH_SERIES_MOST))
        return FALSE;
    }

  return TRUE;
}

static void
kith_series_finalize (GObject *object)
{
  KithSeries *self = KITH_SERIES (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->values, g_free);

  G_OBJECT_CLASS (kith_series_parent_class)->finalize (object);
}

static void
kith_series_class_init (KithSeriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kith_series_finalize;
}

static void
kith_series_init (KithSeries *self)
{
}

/**
 * kith_series_new:
 * @name: what the numbers are called beside others: "2026/27"
 * @values: (array length=n_values): 0 to %KITH_SERIES_MOST each, or %KITH_SERIES_UNKNOWN
 * @n_values: how many
 *
 * Returns: (transfer full): a series with a copy of the numbers
 */
KithSeries *
kith_series_new (const char   *name,
                 const gint64 *values,
                 guint         n_values)
{
  KithSeries *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);
  g_return_val_if_fail (are_in_range (values, n_values), NULL);

  self = g_object_new (KITH_TYPE_SERIES, NULL);
  self->name = g_strdup (name);
  self->values = g_memdup2 (values, n_values * sizeof *values);
  self->n_values = n_values;

  return self;
}

/**
 * kith_series_get_name:
 *
 * Returns: (transfer none): what the numbers are called
 */
const char *
kith_series_get_name (KithSeries *self)
{
  g_return_val_if_fail (KITH_IS_SERIES (self), NULL);

  return self->name;
}

/**
 * kith_series_get_n_values:
 *
 * Returns: how many numbers there are, the unknown ones among them
 */
guint
kith_series_get_n_values (KithSeries *self)
{
  g_return_val_if_fail (KITH_IS_SERIES (self), 0);

  return self->n_values;
}

/**
 * kith_series_get_value:
 * @index: which one
 *
 * Returns: the number; %KITH_SERIES_UNKNOWN also where the series has ended
 */
gint64
kith_series_get_value (KithSeries *self,
                       guint       index)
{
  g_return_val_if_fail (KITH_IS_SERIES (self), KITH_SERIES_UNKNOWN);

  return index < self->n_values ? self->values[index] : KITH_SERIES_UNKNOWN;
}

/**
 * kith_series_count_known:
 * @n_values: how many to look at, from the first
 *
 * Returns: how many of them are known
 */
guint
kith_series_count_known (KithSeries *self,
                         guint       n_values)
{
  guint n_known = 0;

  g_return_val_if_fail (KITH_IS_SERIES (self), 0);

  for (guint i = 0; i < MIN (n_values, self->n_values); i++)
    n_known += self->values[i] != KITH_SERIES_UNKNOWN;

  return n_known;
}

/**
 * kith_series_get_sum:
 * @n_values: how many to add up, from the first
 *
 * What is not known adds nothing; kith_series_count_known() says whether
 * anything was left out.
 *
 * Returns: the sum, or %KITH_SERIES_UNKNOWN where not one number is known
 */
gint64
kith_series_get_sum (KithSeries *self,
                     guint       n_values)
{
  gint64 sum = 0;
  gboolean is_known = FALSE;

  g_return_val_if_fail (KITH_IS_SERIES (self), KITH_SERIES_UNKNOWN);

  for (guint i = 0; i < MIN (n_values, self->n_values); i++)
    {
      if (self->values[i] == KITH_SERIES_UNKNOWN)
        continue;

      sum = sum > G_MAXINT64 - self->values[i] ? G_MAXINT64 : sum + self->values[i];
      is_known = TRUE;
    }

  return is_known ? sum : KITH_SERIES_UNKNOWN;
}

/**
 * kith_series_get_highest:
 * @n_values: how many to look at, from the first
 *
 * Returns: the largest number that is known, or 0
 */
gint64
kith_series_get_highest (KithSeries *self,
                         guint       n_values)
{
  gint64 highest = 0;

  g_return_val_if_fail (KITH_IS_SERIES (self), 0);

  for (guint i = 0; i < MIN (n_values, self->n_values); i++)
    highest = MAX (highest, self->values[i]);

  return highest;
}
