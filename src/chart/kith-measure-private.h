/* kith-measure-private.h: what a measure is made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-measure.h"

G_BEGIN_DECLS

struct _KithMeasure
{
  GObject     parent_instance;

  char       *name;
  KithAxis   *axis;
  KithSeries *now;
  KithSeries *before;
  gint64      before_to_date;
  KithDate    as_at;
  guint       n_begun;
  gboolean    is_beside;
};

gboolean          kith_measure_has_come  (KithMeasure *self,
                                          KithSeries  *series,
                                          guint        index);
KithMeasurePoint *kith_measure_point_new (KithMeasure *measure,
                                          guint        index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
