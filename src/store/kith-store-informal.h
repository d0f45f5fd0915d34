/* kith-store-informal.h: the last informal contact with each school, and the notes of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-school-line.h"
#include "kith-store.h"

G_BEGIN_DECLS

gboolean    kith_db_find_last_informal       (KithDb               *db,
                                              GListModel           *schools,
                                              KithSchoolLine       *total,
                                              KithDate              as_at,
                                              GError              **error);
GListModel *kith_db_load_informal            (KithDb               *db,
                                              gint64                cluster_id,
                                              KithSchoolLineKind    line,
                                              gint64                school_id,
                                              KithDate              day,
                                              KithDate              as_at,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithNote): the notes on which the day of a line rests, read for a school */
void        kith_store_load_informal_async   (KithStore            *self,
                                              gint64                cluster_id,
                                              KithSchoolLine       *line,
                                              KithDate              as_at,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GListModel *kith_store_load_informal_finish  (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
