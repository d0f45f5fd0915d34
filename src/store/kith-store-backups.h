/* kith-store-backups.h: the store's backups: made, listed, looked through, cleared, put back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-backup-line.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

gboolean        kith_db_needs_backup               (KithDb               *db,
                                                    const char           *store_path,
                                                    gboolean             *ret_needs,
                                                    GError              **error);
gboolean        kith_db_record_backup              (KithDb               *db,
                                                    const char           *path,
                                                    gboolean              is_copied,
                                                    GError              **error);
gboolean        kith_db_back_up                    (KithDb               *db,
                                                    const char           *store_path,
                                                    const char           *why,
                                                    GError              **error);
gboolean        kith_db_clear_backups              (KithDb               *db,
                                                    const char           *store_path,
                                                    guint                *ret_n_cleared,
                                                    GError              **error);
GListModel     *kith_db_load_backups               (KithDb               *db,
                                                    const char           *store_path,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        kith_db_check_backup               (KithDb               *db,
                                                    const char           *path,
                                                    gboolean             *ret_is_whole,
                                                    GError              **error);
char           *kith_db_dup_backup_place           (KithDb               *db) G_GNUC_WARN_UNUSED_RESULT;
gboolean        kith_db_set_backup_place           (KithDb               *db,
                                                    const char           *folder,
                                                    GError              **error);

/* Returns the backup's place; NULL without an error where nothing had changed. */
void            kith_store_back_up_async           (KithStore            *self,
                                                    const char           *why,
                                                    gboolean              only_if_changed,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
char           *kith_store_back_up_finish          (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithBackupLine), the newest first */
void            kith_store_load_backups_async      (KithStore            *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GListModel     *kith_store_load_backups_finish     (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void            kith_store_check_backup_async      (KithStore            *self,
                                                    const char           *path,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean        kith_store_check_backup_finish     (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    gboolean             *ret_is_whole,
                                                    GError              **error);

void            kith_store_load_backup_place_async (KithStore            *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
char           *kith_store_load_backup_place_finish (KithStore           *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void            kith_store_set_backup_place_async  (KithStore            *self,
                                                    const char           *folder,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean        kith_store_set_backup_place_finish (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* The three that follow work on a store that is locked. */
void            kith_store_find_backup_async       (KithStore            *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
KithBackupLine *kith_store_find_backup_finish      (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void            kith_store_restore_async           (KithStore            *self,
                                                    const char           *backup_path,
                                                    const char           *passphrase,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean        kith_store_restore_finish          (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void            kith_store_restore_slots_async     (KithStore            *self,
                                                    const char           *backup_path,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean        kith_store_restore_slots_finish    (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void            kith_store_accept_async            (KithStore            *self,
                                                    const char           *passphrase,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean        kith_store_accept_finish           (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
