/* kith-store-retention-rules.h: how long what is kept, here and in the council's system
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-retention-rule.h"
#include "kith-store.h"

G_BEGIN_DECLS

GListModel *kith_db_load_retention_rules           (KithDb               *db,
                                                    KithDate              day,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *kith_db_load_retention_versions        (KithDb               *db,
                                                    KithDate              day,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_change_retention_rule          (KithDb               *db,
                                                    const char           *code,
                                                    const char           *keeps,
                                                    const char           *source,
                                                    KithDate              from,
                                                    gint64               *ret_act,
                                                    GError              **error);

void        kith_store_load_retention_rules_async  (KithStore            *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GListModel *kith_store_load_retention_rules_finish (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void        kith_store_change_retention_rule_async (KithStore            *self,
                                                    KithRetentionRule    *rule,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean    kith_store_change_retention_rule_finish (KithStore           *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
