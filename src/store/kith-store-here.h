/* kith-store-here.h: in which schools the worker is on a day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-here.h"
#include "kith-store.h"

G_BEGIN_DECLS

/* In place of a school: in none, or wherever the worker's days say. */
#define KITH_HERE_NOWHERE G_GINT64_CONSTANT (0)
#define KITH_HERE_BY_DAYS G_GINT64_CONSTANT (-1)

KithHere *kith_db_load_here           (KithDb               *db,
                                       KithDate              day,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_db_say_here            (KithDb               *db,
                                       KithDate              day,
                                       gint64                school_id,
                                       gint64               *ret_act,
                                       GError              **error);

void      kith_store_load_here_async  (KithStore            *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
KithHere *kith_store_load_here_finish (KithStore            *self,
                                       GAsyncResult         *result,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void      kith_store_say_here_async   (KithStore            *self,
                                       gint64                school_id,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean  kith_store_say_here_finish  (KithStore            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
