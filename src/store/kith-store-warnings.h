/* kith-store-warnings.h: warnings on a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-store.h"
#include "kith-warning.h"

G_BEGIN_DECLS

#define KITH_WARNING_ERROR (kith_warning_error_quark ())

/**
 * KithWarningError:
 * @KITH_WARNING_ERROR_KIND: it does not say what kind it is
 * @KITH_WARNING_ERROR_NARRATIVE: it does not say what is to be known
 * @KITH_WARNING_ERROR_MANAGER: it does not say with whom it was agreed
 * @KITH_WARNING_ERROR_FUTURE: it speaks of a day that is still to come
 * @KITH_WARNING_ERROR_REVIEW: the review is not within a year, or not still to come
 * @KITH_WARNING_ERROR_TOLD: it says neither how the person was told nor why not
 * @KITH_WARNING_ERROR_REASON: it is ended without a reason
 * @KITH_WARNING_ERROR_ENDED: it has ended, and an ended one stays as it was
 *
 * Why a warning is not taken.
 */
typedef enum
{
  KITH_WARNING_ERROR_KIND,
  KITH_WARNING_ERROR_NARRATIVE,
  KITH_WARNING_ERROR_MANAGER,
  KITH_WARNING_ERROR_FUTURE,
  KITH_WARNING_ERROR_REVIEW,
  KITH_WARNING_ERROR_TOLD,
  KITH_WARNING_ERROR_REASON,
  KITH_WARNING_ERROR_ENDED,
} KithWarningError;

GQuark      kith_warning_error_quark          (void);

gboolean    kith_warning_check                (KithWarning          *warning,
                                               KithDate              today,
                                               GError              **error);

GListModel *kith_db_load_warnings             (KithDb               *db,
                                               gint64                child_id,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_save_warning              (KithDb               *db,
                                               gint64                child_id,
                                               KithWarning          *warning,
                                               KithDate              today,
                                               gint64               *ret_act,
                                               GError              **error);
gboolean    kith_db_review_warning            (KithDb               *db,
                                               gint64                warning_id,
                                               KithDate              review,
                                               const char           *why,
                                               KithDate              today,
                                               gint64               *ret_act,
                                               GError              **error);
gboolean    kith_db_end_warning               (KithDb               *db,
                                               gint64                warning_id,
                                               const char           *reason,
                                               KithDate              today,
                                               gint64               *ret_act,
                                               GError              **error);

/* Each of the changes is one act, undone as one. */
void        kith_store_save_warning_async     (KithStore            *self,
                                               gint64                child_id,
                                               KithWarning          *warning,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
void        kith_store_review_warning_async   (KithStore            *self,
                                               gint64                warning_id,
                                               KithDate              review,
                                               const char           *why,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
void        kith_store_end_warning_async      (KithStore            *self,
                                               gint64                warning_id,
                                               const char           *reason,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean    kith_store_change_warning_finish  (KithStore            *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
