/* kith-store-council-limits.h: by when the council's system is to have what
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-council-limit.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

GListModel *kith_db_load_council_limits           (KithDb               *db,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_set_council_limit             (KithDb               *db,
                                                   const char           *code,
                                                   guint                 n_days,
                                                   KithDate              from,
                                                   const char           *source,
                                                   gint64               *ret_act,
                                                   GError              **error);

void        kith_store_load_council_limits_async  (KithStore            *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GListModel *kith_store_load_council_limits_finish (KithStore            *self,
                                                   GAsyncResult         *result,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void        kith_store_set_council_limit_async    (KithStore            *self,
                                                   KithCouncilLimit     *limit,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean    kith_store_set_council_limit_finish   (KithStore            *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
