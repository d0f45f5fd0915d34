/* kith-month-table.h: what happened month by month
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-figure.h"

G_BEGIN_DECLS

#define KITH_TYPE_MONTH_TABLE (kith_month_table_get_type ())

G_DECLARE_FINAL_TYPE (KithMonthTable, kith_month_table, KITH, MONTH_TABLE, GObject)

KithMonthTable *kith_month_table_new          (KithDate        first,
                                               KithDate        last) G_GNUC_WARN_UNUSED_RESULT;

void            kith_month_table_add          (KithMonthTable *self,
                                               KithFigure      figure,
                                               KithDate        day,
                                               int             number);

KithDate        kith_month_table_get_first    (KithMonthTable *self);
KithDate        kith_month_table_get_last     (KithMonthTable *self);
guint           kith_month_table_get_n_months (KithMonthTable *self);
int             kith_month_table_get_number   (KithMonthTable *self,
                                               KithFigure      figure,
                                               KithDate        month);

G_END_DECLS
