/* kith-cluster-sheet.h: a cluster in a period: its schools, its months, and what they rest on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-complete-period.h"
#include "kith-month-table.h"
#include "kith-period.h"
#include "kith-school-table.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER_SHEET (kith_cluster_sheet_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterSheet, kith_cluster_sheet, KITH, CLUSTER_SHEET, GObject)

/**
 * KithClusterSheetParts:
 * @period: the period
 * @newest: the newest day that the store knows of
 * @table: the schools side by side
 * @months: three academic years, month by month, up to the period's last day
 * @other_name: (nullable): the cluster that it is compared with
 * @other_total: (nullable): its schools together, in the same period
 * @other_months: (nullable): its months
 * @bases: (element-type KithBasis): the newest file of each kind
 * @complete: (nullable): the declaration that lets a rate be shown
 * @authority_code: (nullable): the authority of all its schools; %NULL where
 *   they are of several, or of none
 * @n_cleared: of how many children the records of the period were cleared, so
 *   that no number counts them
 * @has_family_help: whether early help is called family help on that day
 *
 * What a sheet is made of.
 */
typedef struct
{
  KithPeriod          period;
  KithDate            newest;
  KithSchoolTable    *table;
  KithMonthTable     *months;
  char               *other_name;
  KithSchoolLine     *other_total;
  KithMonthTable     *other_months;
  GListModel         *bases;
  KithCompletePeriod *complete;
  char               *authority_code;
  guint               n_cleared;
  gboolean            has_family_help;
} KithClusterSheetParts;

void                 kith_cluster_sheet_parts_clear     (KithClusterSheetParts *parts);

KithClusterSheet    *kith_cluster_sheet_new             (KithClusterSheetParts *parts) G_GNUC_WARN_UNUSED_RESULT;

const KithPeriod    *kith_cluster_sheet_get_period      (KithClusterSheet *self);
KithDate             kith_cluster_sheet_get_newest      (KithClusterSheet *self);
KithSchoolTable     *kith_cluster_sheet_get_table       (KithClusterSheet *self);
KithMonthTable      *kith_cluster_sheet_get_months      (KithClusterSheet *self);
const char          *kith_cluster_sheet_get_other_name  (KithClusterSheet *self);
KithSchoolLine      *kith_cluster_sheet_get_other_total (KithClusterSheet *self);
KithMonthTable      *kith_cluster_sheet_get_other_months (KithClusterSheet *self);
GListModel          *kith_cluster_sheet_get_bases       (KithClusterSheet *self);
KithCompletePeriod  *kith_cluster_sheet_get_complete    (KithClusterSheet *self);
const char          *kith_cluster_sheet_get_authority_code (KithClusterSheet *self);
guint                kith_cluster_sheet_get_n_cleared   (KithClusterSheet *self);
gboolean             kith_cluster_sheet_has_family_help (KithClusterSheet *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithClusterSheetParts, kith_cluster_sheet_parts_clear)

G_END_DECLS
