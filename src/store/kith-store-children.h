/* kith-store-children.h: one child: identity, school and episodes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child-record.h"
#include "kith-db.h"

G_BEGIN_DECLS

KithChildRecord *kith_db_load_child    (KithDb    *db,
                                        gint64     child_id,
                                        GError   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         kith_db_log_child_view (KithDb   *db,
                                        const KithUid *uid,
                                        GError   **error);
gboolean         kith_db_set_schools   (KithDb    *db,
                                        const gint64 *child_ids,
                                        guint      n_children,
                                        gint64     school_id,
                                        KithDate   from,
                                        gint64    *ret_act,
                                        GError   **error);
gboolean         kith_db_set_school    (KithDb    *db,
                                        gint64     child_id,
                                        gint64     school_id,
                                        KithDate   from,
                                        gint64    *ret_act,
                                        GError   **error);
gboolean         kith_db_load_episodes (KithDb    *db,
                                        gint64     child_id,
                                        KithDate   as_at,
                                        GListStore *episodes,
                                        GError   **error);

G_END_DECLS
