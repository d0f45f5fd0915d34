/* kith-store-figures.h: the numbers of the Schools page, and the rows behind each
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-figure.h"
#include "kith-period.h"
#include "kith-school-table.h"

G_BEGIN_DECLS

KithDate         kith_db_get_file_day      (KithDb              *db,
                                            GError             **error);
KithDate         kith_db_get_as_at         (KithDb              *db,
                                            GError             **error);
KithSchoolTable *kith_db_load_school_table (KithDb              *db,
                                            gint64               cluster_id,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;
KithSchoolTable *kith_db_load_school_table_on (KithDb           *db,
                                            gint64               cluster_id,
                                            KithDate             day,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel      *kith_db_load_figure       (KithDb              *db,
                                            KithFigure           figure,
                                            gint64               cluster_id,
                                            KithSchoolLineKind   line,
                                            gint64               school_id,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;

KithSchoolTable *kith_db_load_school_table_in (KithDb           *db,
                                               gint64            cluster_id,
                                               const KithPeriod *period,
                                               GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel      *kith_db_load_figure_in       (KithDb            *db,
                                               KithFigure         figure,
                                               gint64             cluster_id,
                                               KithSchoolLineKind line,
                                               gint64             school_id,
                                               const KithPeriod  *period,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
const char      *kith_db_get_line_word        (KithSchoolLineKind line);

G_END_DECLS
