/* kith-db.h: the one connection to the one encrypted file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-key.h"
#include "kith-store-error.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/**
 * KithDb:
 *
 * An open store. It belongs to the thread that opened it; nothing else may
 * touch it, and no other process can open the file meanwhile.
 */
typedef struct _KithDb KithDb;

/**
 * KithDbSlice:
 *
 * Called between two slices of a large act, when no transaction is open, so
 * that what waits can run.
 */
typedef void (*KithDbSlice) (KithDb   *db,
                             gpointer  user_data);

/**
 * KithDbFill:
 *
 * Puts into a new store what it must have before it is one.
 */
typedef gboolean (*KithDbFill) (KithDb   *db,
                                gpointer  user_data,
                                GError  **error);

KithDb        *kith_db_open_as_it_is    (const char     *path,
                                         KithKey        *key,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb        *kith_db_open             (const char     *path,
                                         KithKey        *key,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb        *kith_db_create_filled    (const char     *path,
                                         KithKey        *key,
                                         const KithUid  *store_uid,
                                         gboolean        is_fictional,
                                         KithDbFill      fill,
                                         gpointer        fill_data,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb        *kith_db_create           (const char     *path,
                                         KithKey        *key,
                                         const KithUid  *store_uid,
                                         gboolean        is_fictional,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_db_close            (KithDb         *self);

const KithUid *kith_db_get_store_uid    (KithDb         *self);
gboolean       kith_db_get_is_fictional (KithDb         *self);
gboolean       kith_db_is_on_thread     (KithDb         *self);

void           kith_db_set_cancellable  (KithDb         *self,
                                         GCancellable   *cancellable,
                                         const gint     *gives_way);
void           kith_db_set_slice_func   (KithDb         *self,
                                         KithDbSlice     func,
                                         gpointer        user_data);
void           kith_db_set_actor        (KithDb         *self,
                                         const KithUid  *worker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDb, kith_db_close)

G_END_DECLS
