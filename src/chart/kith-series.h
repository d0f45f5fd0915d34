/* kith-series.h: a row of numbers of one kind
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KITH_SERIES_UNKNOWN:
 *
 * Nobody knows this number. It is not 0: where 0 is drawn and said as 0, this
 * is drawn as a question and said as "not known".
 */
#define KITH_SERIES_UNKNOWN G_GINT64_CONSTANT (-1)

/**
 * KITH_SERIES_MOST:
 *
 * The largest number there may be, so that no sum or axis can run over.
 */
#define KITH_SERIES_MOST G_GINT64_CONSTANT (1000000000000000)

#define KITH_TYPE_SERIES (kith_series_get_type ())

/**
 * KithSeries:
 *
 * Numbers of 0 or more, in the order of the periods of a #KithAxis, and the
 * name they go by beside another series: "2026/27". It never changes, so any
 * thread may hold it.
 */
G_DECLARE_FINAL_TYPE (KithSeries, kith_series, KITH, SERIES, GObject)

KithSeries *kith_series_new          (const char   *name,
                                      const gint64 *values,
                                      guint         n_values) G_GNUC_WARN_UNUSED_RESULT;

const char *kith_series_get_name     (KithSeries   *self);
guint       kith_series_get_n_values (KithSeries   *self);
gint64      kith_series_get_value    (KithSeries   *self,
                                      guint         index);

guint       kith_series_count_known  (KithSeries   *self,
                                      guint         n_values);
gint64      kith_series_get_sum      (KithSeries   *self,
                                      guint         n_values);
gint64      kith_series_get_highest  (KithSeries   *self,
                                      guint         n_values);

G_END_DECLS
