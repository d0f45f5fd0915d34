/* kith-store-particulars.h: what is so of a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-particular-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

KithParticularSheet *kith_db_load_particulars           (KithDb               *db,
                                                         gint64                child_id,
                                                         KithDate              today,
                                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void                 kith_store_load_particulars_async  (KithStore            *self,
                                                         gint64                child_id,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
KithParticularSheet *kith_store_load_particulars_finish (KithStore            *self,
                                                         GAsyncResult         *result,
                                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
