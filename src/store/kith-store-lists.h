/* kith-store-lists.h: the lists that every store holds: codes and bank holidays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-calendar.h"
#include "kith-code-list.h"
#include "kith-store.h"

G_BEGIN_DECLS

gboolean      kith_db_insert_lists  (KithAct  *act,
                                     GError  **error);
KithCodeList *kith_db_get_codes     (KithDb   *db,
                                     GError  **error);
KithCalendar *kith_db_load_calendar (KithDb   *db,
                                     GError  **error) G_GNUC_WARN_UNUSED_RESULT;

void          kith_store_load_codes_async  (KithStore           *self,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
KithCodeList *kith_store_load_codes_finish (KithStore           *self,
                                            GAsyncResult        *result,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
