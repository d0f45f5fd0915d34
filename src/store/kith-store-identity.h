/* kith-store-identity.h: who a child is, written down by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-child.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_IDENTITY_ERROR (kith_identity_error_quark ())

/**
 * KithIdentityError:
 * @KITH_IDENTITY_ERROR_NAMELESS: there is neither a name nor a number
 * @KITH_IDENTITY_ERROR_BORN: the day of birth is to come, or more than 26 years ago
 * @KITH_IDENTITY_ERROR_EXPECTED: the birth is expected on no day within ten months, or the child is born
 * @KITH_IDENTITY_ERROR_UPN: the number is no unique pupil number
 * @KITH_IDENTITY_ERROR_UPN_TAKEN: it is another child's
 * @KITH_IDENTITY_ERROR_NUMBER_TAKEN: the council's number is another child's
 */
typedef enum
{
  KITH_IDENTITY_ERROR_NAMELESS,
  KITH_IDENTITY_ERROR_BORN,
  KITH_IDENTITY_ERROR_EXPECTED,
  KITH_IDENTITY_ERROR_UPN,
  KITH_IDENTITY_ERROR_UPN_TAKEN,
  KITH_IDENTITY_ERROR_NUMBER_TAKEN,
} KithIdentityError;

GQuark      kith_identity_error_quark        (void);

/* The sex of an identity is its code. */
KithChild  *kith_db_load_identity            (KithDb               *db,
                                              gint64                child_id,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *kith_db_find_alike               (KithDb               *db,
                                              KithChild            *identity,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_save_identity            (KithDb               *db,
                                              KithChild            *identity,
                                              gint64               *ret_child,
                                              gint64               *ret_act,
                                              GError              **error);

void        kith_store_load_identity_async   (KithStore            *self,
                                              gint64                child_id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
KithChild  *kith_store_load_identity_finish  (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type GObject): KithChild who may be the same, after KithSpeakTo where a record may not be seen. */
void        kith_store_find_alike_async      (KithStore            *self,
                                              KithChild            *identity,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GListModel *kith_store_find_alike_finish     (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* One act; with an id it changes the child, without it adds one. */
void        kith_store_save_identity_async   (KithStore            *self,
                                              KithChild            *identity,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gint64      kith_store_save_identity_finish  (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
