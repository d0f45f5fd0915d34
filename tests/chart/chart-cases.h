/* chart-cases.h: measures to draw, the usual one and the odd ones
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-measure.h"

G_BEGIN_DECLS

/**
 * ChartCase:
 * @CHART_CASE_REFERRALS: three months of a year that goes on
 * @CHART_CASE_SMALL: numbers of one digit, one of them 0
 * @CHART_CASE_ALONE: no year before
 * @CHART_CASE_UNKNOWN: not one number is known, of either year
 * @CHART_CASE_HOLE: a month that is not known
 * @CHART_CASE_NOUGHT: nothing happened
 * @CHART_CASE_TO_COME: a year that has not begun
 * @CHART_CASE_HUGE: as large as numbers may be
 * @CHART_CASE_UNEVEN: one month outweighs all others
 * @CHART_CASE_TERM: four months
 * @CHART_CASE_ONE: one month
 * @CHART_CASE_THREE_YEARS: thirty-six months
 * @CHART_CASE_YEARS: three academic years
 * @CHART_CASE_EMPTY: an axis without a period
 */
typedef enum
{
  CHART_CASE_REFERRALS,
  CHART_CASE_SMALL,
  CHART_CASE_ALONE,
  CHART_CASE_UNKNOWN,
  CHART_CASE_HOLE,
  CHART_CASE_NOUGHT,
  CHART_CASE_TO_COME,
  CHART_CASE_HUGE,
  CHART_CASE_UNEVEN,
  CHART_CASE_TERM,
  CHART_CASE_ONE,
  CHART_CASE_THREE_YEARS,
  CHART_CASE_YEARS,
  CHART_CASE_EMPTY,
} ChartCase;

#define N_CHART_CASES (CHART_CASE_EMPTY + 1)

KithMeasure *chart_case_new (ChartCase which) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
