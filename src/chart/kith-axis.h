/* kith-axis.h: the periods that a chart runs along
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_AXIS (kith_axis_get_type ())

/**
 * KithAxis:
 *
 * Months or academic years in a row, without a gap, with what each is called
 * in short below a bar, in full in a sentence, and a year before. An academic
 * year begins on 1 September. It never changes; charts that stand side by side
 * share one.
 */
G_DECLARE_FINAL_TYPE (KithAxis, kith_axis, KITH, AXIS, GObject)

KithAxis   *kith_axis_new_months         (KithDate    first,
                                          guint       n_months) G_GNUC_WARN_UNUSED_RESULT;
KithAxis   *kith_axis_new_academic_year  (int         first_year) G_GNUC_WARN_UNUSED_RESULT;
KithAxis   *kith_axis_new_academic_years (int         first_year,
                                          guint       n_years) G_GNUC_WARN_UNUSED_RESULT;

char       *kith_axis_dup_academic_year  (int         first_year) G_GNUC_WARN_UNUSED_RESULT;

gboolean    kith_axis_is_months          (KithAxis   *self);
guint       kith_axis_get_n_periods      (KithAxis   *self);
KithDate    kith_axis_get_first_day      (KithAxis   *self,
                                          guint       index);
KithDate    kith_axis_get_last_day       (KithAxis   *self,
                                          guint       index);
gboolean    kith_axis_find               (KithAxis   *self,
                                          KithDate    date,
                                          guint      *ret_index);

const char *kith_axis_get_label          (KithAxis   *self,
                                          guint       index);
const char *kith_axis_get_label_before   (KithAxis   *self,
                                          guint       index);
const char *kith_axis_get_short_label    (KithAxis   *self,
                                          guint       index);
const char *kith_axis_get_initial        (KithAxis   *self,
                                          guint       index);
gboolean    kith_axis_is_year_start      (KithAxis   *self,
                                          guint       index);
char       *kith_axis_dup_year_label     (KithAxis   *self,
                                          guint       index) G_GNUC_WARN_UNUSED_RESULT;

char       *kith_axis_dup_span           (KithAxis   *self,
                                          guint       first,
                                          guint       last) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
