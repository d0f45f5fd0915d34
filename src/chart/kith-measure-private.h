/* kith-measure-private.h: how a measure makes the rows of its table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-measure.h"

G_BEGIN_DECLS

KithMeasurePoint *kith_measure_point_new (KithMeasure *measure,
                                          guint        index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
