/* kith-store-merges.h: two records of one person made one, and parted again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-merge-sheet.h"
#include "kith-merged.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_MERGE_ERROR (kith_merge_error_quark ())

/**
 * KithMergeError:
 * @KITH_MERGE_ERROR_REASON: it was not said why
 * @KITH_MERGE_ERROR_SAME: it is one record already
 * @KITH_MERGE_ERROR_BOTH_RESTRICTED: both are open to named workers alone
 * @KITH_MERGE_ERROR_GLASS_BROKEN: one is open only because somebody broke the glass
 * @KITH_MERGE_ERROR_ONLY_RESTRICTED: one is of an adult who is known from restricted records alone
 * @KITH_MERGE_ERROR_NONE: nothing was merged, or it was parted already
 * @KITH_MERGE_ERROR_LATER: another record was merged into the one that stayed since
 * @KITH_MERGE_ERROR_TAKEN: another child has the number of the record that is to come back
 *
 * Why two records are not merged, or not parted.
 */
typedef enum
{
  KITH_MERGE_ERROR_REASON,
  KITH_MERGE_ERROR_SAME,
  KITH_MERGE_ERROR_BOTH_RESTRICTED,
  KITH_MERGE_ERROR_GLASS_BROKEN,
  KITH_MERGE_ERROR_ONLY_RESTRICTED,
  KITH_MERGE_ERROR_NONE,
  KITH_MERGE_ERROR_LATER,
  KITH_MERGE_ERROR_TAKEN,
} KithMergeError;

GQuark          kith_merge_error_quark             (void);

KithMergeSheet *kith_db_load_merge_sheet           (KithDb              *db,
                                                    KithMergeKind        kind,
                                                    gint64               kept,
                                                    gint64               gone,
                                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        kith_db_merge_records              (KithDb              *db,
                                                    KithMergeKind        kind,
                                                    gint64               kept,
                                                    gint64               gone,
                                                    guint                taken,
                                                    const char          *reason,
                                                    gint64              *ret_act,
                                                    GError             **error);
GListModel     *kith_db_load_merges                (KithDb              *db,
                                                    KithMergeKind        kind,
                                                    gint64               id,
                                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *kith_db_load_merge_since           (KithDb              *db,
                                                    KithMergeKind        kind,
                                                    gint64               merge_id,
                                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        kith_db_split_records              (KithDb              *db,
                                                    KithMergeKind        kind,
                                                    gint64               merge_id,
                                                    const char * const  *uids,
                                                    const char          *reason,
                                                    gint64              *ret_id,
                                                    gint64              *ret_act,
                                                    GError             **error);

void            kith_store_load_merge_sheet_async  (KithStore           *self,
                                                    KithMergeKind        kind,
                                                    gint64               kept,
                                                    gint64               gone,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
KithMergeSheet *kith_store_load_merge_sheet_finish (KithStore           *self,
                                                    GAsyncResult        *result,
                                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;

void            kith_store_merge_records_async     (KithStore           *self,
                                                    KithMergeKind        kind,
                                                    gint64               kept,
                                                    gint64               gone,
                                                    guint                taken,
                                                    const char          *reason,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean        kith_store_merge_records_finish    (KithStore           *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

/* (element-type KithMerged): the newest first. */
void            kith_store_load_merges_async       (KithStore           *self,
                                                    KithMergeKind        kind,
                                                    gint64               id,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
GListModel     *kith_store_load_merges_finish      (KithStore           *self,
                                                    GAsyncResult        *result,
                                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithMergeSince). */
void            kith_store_load_merge_since_async  (KithStore           *self,
                                                    KithMergeKind        kind,
                                                    gint64               merge_id,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
GListModel     *kith_store_load_merge_since_finish (KithStore           *self,
                                                    GAsyncResult        *result,
                                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;

void            kith_store_split_records_async     (KithStore           *self,
                                                    KithMergeKind        kind,
                                                    gint64               merge_id,
                                                    const char * const  *uids,
                                                    const char          *reason,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean        kith_store_split_records_finish    (KithStore           *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

G_END_DECLS
