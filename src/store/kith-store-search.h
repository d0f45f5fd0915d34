/* kith-store-search.h: finding a child by a name or a number, as one types
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-search-result.h"
#include "kith-store.h"

G_BEGIN_DECLS

KithSearchResult *kith_db_search           (KithDb               *db,
                                            const char           *text,
                                            guint                 n_children,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void              kith_store_search_async  (KithStore            *self,
                                            const char           *text,
                                            guint                 n_children,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
KithSearchResult *kith_store_search_finish (KithStore            *self,
                                            GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
