/* kith-store-series.h: a cluster or a school in a period, and month by month
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cluster-sheet.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithSheetQuestion:
 * @cluster_id: a cluster, or 0 for the schools of all of them
 * @kind: what kind of period
 * @day: a day of it; %KITH_DATE_NONE for the newest
 * @other_id: the cluster that it is compared with, or 0
 * @school_id: a school whose months are wanted and not the cluster's, or 0
 *
 * What a page asks for.
 */
typedef struct
{
  gint64          cluster_id;
  KithPeriodKind  kind;
  KithDate        day;
  gint64          other_id;
  gint64          school_id;
} KithSheetQuestion;

KithClusterSheet *kith_db_load_cluster_sheet           (KithDb                   *db,
                                                        const KithSheetQuestion  *question,
                                                        GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean          kith_db_find_period                  (KithDb                   *db,
                                                        const KithSheetQuestion  *question,
                                                        KithPeriod               *ret_period,
                                                        GError                  **error);
KithMonthTable   *kith_db_load_months                  (KithDb                   *db,
                                                        gint64                    cluster_id,
                                                        KithSchoolLineKind        line,
                                                        gint64                    school_id,
                                                        const KithPeriod         *period,
                                                        GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel       *kith_db_load_bases                   (KithDb                   *db,
                                                        GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

void              kith_store_load_cluster_sheet_async  (KithStore                *self,
                                                        const KithSheetQuestion  *question,
                                                        GCancellable             *cancellable,
                                                        GAsyncReadyCallback       callback,
                                                        gpointer                  user_data);
KithClusterSheet *kith_store_load_cluster_sheet_finish (KithStore                *self,
                                                        GAsyncResult             *result,
                                                        GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithChild): exactly the rows that the number counts in the period */
void              kith_store_load_figure_in_async      (KithStore                *self,
                                                        KithFigure                figure,
                                                        gint64                    cluster_id,
                                                        KithSchoolLine           *line,
                                                        const KithPeriod         *period,
                                                        GCancellable             *cancellable,
                                                        GAsyncReadyCallback       callback,
                                                        gpointer                  user_data);
GListModel       *kith_store_load_figure_in_finish     (KithStore                *self,
                                                        GAsyncResult             *result,
                                                        GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
