/* kith-store-checks.h: looking through a store that is open, in slices
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store.h"

G_BEGIN_DECLS

/* Fails with KITH_STORE_ERROR_DAMAGED where anything is wrong. */
void     kith_store_look_through_async  (KithStore            *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean kith_store_look_through_finish (KithStore            *self,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
