/* kith-store-addresses.h: where children and their families live
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-address.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_ADDRESS_ERROR (kith_address_error_quark ())

/**
 * KithAddressError:
 * @KITH_ADDRESS_ERROR_EMPTY: it has no line
 * @KITH_ADDRESS_ERROR_DAYS: it ends before it begins
 *
 * Why an address is not taken.
 */
typedef enum
{
  KITH_ADDRESS_ERROR_EMPTY,
  KITH_ADDRESS_ERROR_DAYS,
} KithAddressError;

GQuark       kith_address_error_quark           (void);

GListModel  *kith_db_load_addresses             (KithDb               *db,
                                                 gint64                child_id,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithAddress *kith_db_reveal_address             (KithDb               *db,
                                                 gint64                address_id,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     kith_db_save_address               (KithDb               *db,
                                                 gint64                child_id,
                                                 KithAddress          *address,
                                                 gint64               *ret_act,
                                                 GError              **error);
gboolean     kith_db_end_address                (KithDb               *db,
                                                 gint64                address_id,
                                                 KithDate              day,
                                                 gint64               *ret_act,
                                                 GError              **error);
gboolean     kith_db_scan_addresses             (KithDb               *db,
                                                 const char           *text,
                                                 gboolean             *ret_found,
                                                 GError              **error);

/* (element-type KithAddress): those that hold first; of confidential ones only that there is one */
void         kith_store_load_addresses_async    (KithStore            *self,
                                                 gint64                child_id,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GListModel  *kith_store_load_addresses_finish   (KithStore            *self,
                                                 GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* A view in the journal, once a sitting. */
void         kith_store_reveal_address_async    (KithStore            *self,
                                                 gint64                address_id,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
KithAddress *kith_store_reveal_address_finish   (KithStore            *self,
                                                 GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* One act, undone as one. */
void         kith_store_save_address_async      (KithStore            *self,
                                                 gint64                child_id,
                                                 KithAddress          *address,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean     kith_store_save_address_finish     (KithStore            *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* Whether a confidential address stands in a text that is about to leave the store. */
void         kith_store_scan_addresses_async    (KithStore            *self,
                                                 const char           *text,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean     kith_store_scan_addresses_finish   (KithStore            *self,
                                                 GAsyncResult         *result,
                                                 gboolean             *ret_found,
                                                 GError              **error);

G_END_DECLS
