/* kith-measure.h: what one chart is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-axis.h"
#include "kith-series.h"

G_BEGIN_DECLS

#define KITH_TYPE_MEASURE (kith_measure_get_type ())

/**
 * KithMeasure:
 *
 * Something that is counted, over the periods of an axis, as at a day, and
 * what it is held against: a year before, or somewhere else at the same time. A picture, a table and a sentence are made from it, and
 * none of them knows more than it does. It never changes.
 *
 * It is a #GListModel too, of a #KithMeasurePoint a period, in which form it
 * is the table's.
 *
 * To show the referrals of an academic year beside those of the year before:
 *
 * ```c
 * const gint64 now[12] = { 14, 19, 12 };     // counts; what lies after as_at is not looked at
 * const gint64 before[12] = { 11, 15, 12, 8, 13, 9, 14, 7, 12, 13, 9, 2 };
 * g_autoptr(KithAxis) axis = kith_axis_new_academic_year (2026);
 * g_autoptr(KithSeries) this_year = kith_series_new ("2026/27", now, 12);
 * g_autoptr(KithSeries) last_year = kith_series_new ("2025/26", before, 12);
 * g_autoptr(KithMeasure) referrals =
 *   kith_measure_new (_("Referrals"), axis, this_year, last_year, 36, as_at);
 *
 * kith_chart_set_measure (chart, referrals);
 * ```
 *
 * where 36 is how many there were last year *up to the same day*, which the
 * months alone cannot say. kith_measure_new_beside() makes the same of two
 * clusters in one year; its "before" is then the other cluster.
 */
G_DECLARE_FINAL_TYPE (KithMeasure, kith_measure, KITH, MEASURE, GObject)

#define KITH_TYPE_MEASURE_POINT (kith_measure_point_get_type ())

/**
 * KithMeasurePoint:
 *
 * One period of a #KithMeasure: a row of the table.
 */
G_DECLARE_FINAL_TYPE (KithMeasurePoint, kith_measure_point, KITH, MEASURE_POINT, GObject)

KithMeasure *kith_measure_new              (const char       *name,
                                            KithAxis         *axis,
                                            KithSeries       *now,
                                            KithSeries       *before,
                                            gint64            before_to_date,
                                            KithDate          as_at) G_GNUC_WARN_UNUSED_RESULT;

KithMeasure *kith_measure_new_beside       (const char       *name,
                                            KithAxis         *axis,
                                            KithSeries       *now,
                                            KithSeries       *other,
                                            KithDate          as_at) G_GNUC_WARN_UNUSED_RESULT;

const char  *kith_measure_get_name         (KithMeasure      *self);
KithAxis    *kith_measure_get_axis         (KithMeasure      *self);
KithSeries  *kith_measure_get_now          (KithMeasure      *self);
KithSeries  *kith_measure_get_before       (KithMeasure      *self);
KithDate     kith_measure_get_as_at        (KithMeasure      *self);
guint        kith_measure_get_n_periods    (KithMeasure      *self);
guint        kith_measure_get_n_begun      (KithMeasure      *self);
gboolean     kith_measure_is_under_way     (KithMeasure      *self,
                                            guint             index);
gint64       kith_measure_get_value        (KithMeasure      *self,
                                            KithSeries       *series,
                                            guint             index);
gint64       kith_measure_get_highest      (KithMeasure      *self);

char        *kith_measure_dup_figure       (KithMeasure      *self) G_GNUC_WARN_UNUSED_RESULT;
char        *kith_measure_dup_comparison   (KithMeasure      *self) G_GNUC_WARN_UNUSED_RESULT;
char        *kith_measure_dup_remark       (KithMeasure      *self) G_GNUC_WARN_UNUSED_RESULT;
char        *kith_measure_dup_summary      (KithMeasure      *self) G_GNUC_WARN_UNUSED_RESULT;
char        *kith_measure_dup_value_words  (KithMeasure      *self,
                                            KithSeries       *series,
                                            guint             index) G_GNUC_WARN_UNUSED_RESULT;
char        *kith_measure_dup_own_words    (KithMeasure      *self,
                                            KithSeries       *series,
                                            guint             index) G_GNUC_WARN_UNUSED_RESULT;
char        *kith_measure_dup_point_words  (KithMeasure      *self,
                                            KithSeries       *series,
                                            guint             index) G_GNUC_WARN_UNUSED_RESULT;

KithMeasure *kith_measure_point_get_measure (KithMeasurePoint *self);
guint        kith_measure_point_get_index   (KithMeasurePoint *self);

G_END_DECLS
