/* kith-store-recovery.h: the recovery key of a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-recovery-code.h"
#include "kith-store.h"

G_BEGIN_DECLS

/* Whether a recovery key was made; an answer of %FALSE with an error set is none. */
void      kith_store_ask_recovery_async      (KithStore           *self,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean  kith_store_ask_recovery_finish     (KithStore           *self,
                                              GAsyncResult        *result,
                                              GError             **error);

void      kith_store_check_passphrase_async  (KithStore           *self,
                                              const char          *passphrase,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean  kith_store_check_passphrase_finish (KithStore           *self,
                                              GAsyncResult        *result,
                                              GError             **error);

void      kith_store_set_recovery_async      (KithStore           *self,
                                              const char          *passphrase,
                                              const guint8         code[KITH_RECOVERY_CODE_SIZE],
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean  kith_store_set_recovery_finish     (KithStore           *self,
                                              GAsyncResult        *result,
                                              GError             **error);

void      kith_store_recover_async           (KithStore           *self,
                                              const guint8         code[KITH_RECOVERY_CODE_SIZE],
                                              const char          *passphrase,
                                              gboolean             use_keyring,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean  kith_store_recover_finish          (KithStore           *self,
                                              GAsyncResult        *result,
                                              GError             **error);

G_END_DECLS
