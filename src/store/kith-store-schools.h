/* kith-store-schools.h: schools, clusters and who works in them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-school-list.h"

G_BEGIN_DECLS

gboolean    kith_db_save_school          (KithAct                 *act,
                                          const KithSchoolRecord  *record,
                                          gint64                  *ret_id,
                                          GError                 **error);
gboolean    kith_db_add_school           (KithDb                  *db,
                                          const KithSchoolRecord  *record,
                                          gint64                  *ret_id,
                                          gint64                  *ret_act,
                                          GError                 **error);
gint64      kith_db_find_school_by_urn   (KithDb                  *db,
                                          int                      urn,
                                          GError                 **error);
gint64      kith_db_find_school_by_name  (KithDb                  *db,
                                          const char              *name,
                                          GError                 **error);
KithRow    *kith_db_school_row           (const KithSchoolRecord  *record) G_GNUC_WARN_UNUSED_RESULT;

gboolean    kith_db_insert_cluster       (KithAct                 *act,
                                          const char              *name,
                                          const char              *authority_code,
                                          const char              *authority_name,
                                          gint64                  *ret_id,
                                          GError                 **error);
gboolean    kith_db_insert_cluster_school (KithAct                *act,
                                          gint64                   cluster_id,
                                          gint64                   school_id,
                                          KithDate                 from,
                                          GError                 **error);
gboolean    kith_db_insert_cluster_worker (KithAct                *act,
                                          gint64                   cluster_id,
                                          gint64                   worker_id,
                                          gint64                   school_id,
                                          guint                    weekdays,
                                          GError                 **error);
gboolean    kith_db_insert_worker        (KithAct                 *act,
                                          const char              *name,
                                          const char              *role,
                                          gboolean                 is_me,
                                          gint64                  *ret_id,
                                          GError                 **error);
gboolean    kith_db_load_me              (KithDb                  *db,
                                          GError                 **error);
gint64      kith_db_find_me              (KithDb                  *db,
                                          GError                 **error);

gboolean    kith_db_add_cluster          (KithDb                  *db,
                                          const char              *name,
                                          const char              *authority_code,
                                          GPtrArray               *schools,
                                          gint64                  *ret_act,
                                          GError                 **error);
GListModel *kith_db_load_clusters        (KithDb                  *db,
                                          GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
