/* kith-store-left-open.h: what was half typed when the store was locked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

/* @files: (element-type GBytes): what a form holds that is no text */
gboolean  kith_db_keep_left_open            (KithDb               *db,
                                             const char           *content,
                                             GPtrArray            *files,
                                             GError              **error);
char     *kith_db_load_left_open            (KithDb               *db,
                                             GPtrArray           **ret_files,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void      kith_store_keep_left_open_async   (KithStore            *self,
                                             const char           *content,
                                             GPtrArray            *files,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean  kith_store_keep_left_open_finish  (KithStore            *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* An empty text where nothing was. */
void      kith_store_load_left_open_async   (KithStore            *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
char     *kith_store_load_left_open_finish  (KithStore            *self,
                                             GAsyncResult         *result,
                                             GPtrArray           **ret_files,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
