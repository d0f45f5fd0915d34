/* kith-store-chronology.h: a chronology, and who is in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chronology.h"
#include "kith-db.h"
#include "kith-names-off.h"
#include "kith-store.h"

G_BEGIN_DECLS

KithChronology *kith_db_load_chronology           (KithDb               *db,
                                                   gint64                child_id,
                                                   gboolean              is_family,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithNamesOff   *kith_db_load_names_off            (KithDb               *db,
                                                   gint64                child_id,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void            kith_store_load_chronology_async  (KithStore            *self,
                                                   gint64                child_id,
                                                   gboolean              is_family,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
KithChronology *kith_store_load_chronology_finish (KithStore            *self,
                                                   GAsyncResult         *result,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
