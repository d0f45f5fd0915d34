/* kith-ticks.c: where the lines of a chart stand, and what they are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps are 1, 2 or 5 times a power of ten, since people read those without
 * thinking, and whole numbers, since nobody is half a child. The smallest step
 * is taken that needs no more lines than are allowed.
 */

#include "config.h"

#include "kith-ticks.h"

#include <glib/gi18n.h>

#include "kith-number-words.h"

/* From here on a number is written in thousands, millions and so on. */
#define LEAST_SHORTENED 10000

static gint64
next_step (gint64 step)
{
  gint64 power = 1;

  while (step / power >= 10)
    power *= 10;

  /* 1, 2, 5, 10 */
  return step / power == 2 ? 5 * power : 2 * step;
}

static gint64
count_steps (gint64 highest,
             gint64 step)
{
  return highest / step + (highest % step != 0);
}

static char *
shorten (gint64 value)
{
  static const gint64 units[] = { 1000, 1000000, G_GINT64_CONSTANT (1000000000), G_GINT64_CONSTANT (1000000000000) };
  g_autofree char *number = NULL;
  gsize n = 0;

  while (n < G_N_ELEMENTS (units) && value >= units[n] && value % units[n] == 0)
    n++;

  number = kith_number_words ((guint64)(n > 0 ? value / units[n - 1] : value));
  switch (n)
    {
    case 1:
      /* Translators: so many thousand, on the axis of a chart */
      return g_strdup_printf (C_("chart axis", "%sk"), number);

    case 2:
      /* Translators: so many million, on the axis of a chart */
      return g_strdup_printf (C_("chart axis", "%sm"), number);

    case 3:
      /* Translators: so many thousand million, on the axis of a chart */
      return g_strdup_printf (C_("chart axis", "%sbn"), number);

    case 4:
      /* Translators: so many million million, on the axis of a chart */
      return g_strdup_printf (C_("chart axis", "%stn"), number);

    default:
      return g_steal_pointer (&number);
    }
}

/**
 * kith_ticks_init:
 * @ticks: (out caller-allocates): the axis
 * @highest: the highest number that must fit, 0 or more
 * @most_steps: how many lines there may be above 0, 1 or more
 *
 * Where there is nothing to show, the axis still goes up to 1: a chart without
 * an axis looks as if it had failed.
 */
void
kith_ticks_init (KithTicks *ticks,
                 gint64     highest,
                 guint      most_steps)
{
  gint64 step = 1;

  g_return_if_fail (ticks != NULL);
  g_return_if_fail (highest >= 0);
  g_return_if_fail (most_steps >= 1);

  while (count_steps (highest, step) > most_steps && step <= G_MAXINT64 / 20)
    step = next_step (step);

  ticks->step = step;
  ticks->n_steps = (guint)CLAMP (count_steps (highest, step), 1, (gint64)most_steps);
}

/**
 * kith_ticks_get_top:
 *
 * Returns: the number of the topmost line
 */
gint64
kith_ticks_get_top (const KithTicks *ticks)
{
  g_return_val_if_fail (ticks != NULL, 1);

  return ticks->step * ticks->n_steps;
}

/**
 * kith_ticks_get_value:
 * @index: which line, from 0, which is 0, to @n_steps
 *
 * Returns: its number
 */
gint64
kith_ticks_get_value (const KithTicks *ticks,
                      guint            index)
{
  g_return_val_if_fail (ticks != NULL, 0);
  g_return_val_if_fail (index <= ticks->n_steps, 0);

  return ticks->step * index;
}

/**
 * kith_ticks_dup_label:
 * @index: which line, from 0, which is 0, to @n_steps
 *
 * Large numbers are written short, so that the axis leaves room for the chart:
 * "20k". Sentences and tables have them in full.
 *
 * Returns: (transfer full): what stands beside the line
 */
char *
kith_ticks_dup_label (const KithTicks *ticks,
                      guint            index)
{
  gint64 value = kith_ticks_get_value (ticks, index);

  return kith_ticks_get_top (ticks) < LEAST_SHORTENED ? kith_number_words ((guint64)value) : shorten (value);
}
