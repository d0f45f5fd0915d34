/* kith-store-prints.h: all that a print about a child is made of, read at once
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-print-facts.h"
#include "kith-store.h"

G_BEGIN_DECLS

KithPrintFacts *kith_db_load_print_facts           (KithDb                 *db,
                                                    const KithPrintRequest *request,
                                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;

void            kith_store_load_print_facts_async  (KithStore              *self,
                                                    const KithPrintRequest *request,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
KithPrintFacts *kith_store_load_print_facts_finish (KithStore              *self,
                                                    GAsyncResult           *result,
                                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
