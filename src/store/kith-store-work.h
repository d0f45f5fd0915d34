/* kith-store-work.h: work with a child, recorded by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-store.h"
#include "kith-work-sheet.h"

G_BEGIN_DECLS

#define KITH_WORK_ERROR (kith_work_error_quark ())

/**
 * KithWorkError:
 * @KITH_WORK_ERROR_FAULTY: kith_work_check() finds something that stops it
 * @KITH_WORK_ERROR_WHY: it overrules the council's system, and says no reason
 * @KITH_WORK_ERROR_COUNCIL: it came out of the council's system, and only that can take it out
 * @KITH_WORK_ERROR_HOLDS: something hangs on it, which has to go first
 * @KITH_WORK_ERROR_UNKNOWN: it is a particular, and nothing but a school's roll is known of the child
 *
 * Why work is not taken.
 */
typedef enum
{
  KITH_WORK_ERROR_FAULTY,
  KITH_WORK_ERROR_WHY,
  KITH_WORK_ERROR_COUNCIL,
  KITH_WORK_ERROR_HOLDS,
  KITH_WORK_ERROR_UNKNOWN,
} KithWorkError;

GQuark         kith_work_error_quark        (void);

KithWorkSheet *kith_db_open_work            (KithDb               *db,
                                             gint64                child_id,
                                             KithWorkKind          kind,
                                             gint64                id,
                                             KithDate              today,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel    *kith_db_list_work            (KithDb               *db,
                                             gint64                child_id,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_db_save_work            (KithDb               *db,
                                             KithWork             *work,
                                             const char           *why,
                                             KithDate              today,
                                             gint64               *ret_id,
                                             gint64               *ret_act,
                                             GError              **error);
gboolean       kith_db_remove_work          (KithDb               *db,
                                             KithWork             *work,
                                             const char           *why,
                                             gint64               *ret_act,
                                             GError              **error);

gboolean       kith_db_say_work_in_council   (KithDb               *db,
                                             gint64                record_id,
                                             gint64               *ret_act,
                                             GError              **error);

void           kith_store_open_work_async   (KithStore            *self,
                                             gint64                child_id,
                                             KithWorkKind          kind,
                                             gint64                id,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
KithWorkSheet *kith_store_open_work_finish  (KithStore            *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Each is one act, undone as one. */
void           kith_store_save_work_async   (KithStore            *self,
                                             KithWork             *work,
                                             const char           *why,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
void           kith_store_remove_work_async (KithStore            *self,
                                             KithWork             *work,
                                             const char           *why,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
void           kith_store_say_work_in_council_async (KithStore            *self,
                                                     gint64                record_id,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean       kith_store_change_work_finish (KithStore           *self,
                                             GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
