/* kith-vault.h: making and unlocking a store with what a person knows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-check.h"
#include "kith-db.h"
#include "kith-slots.h"

G_BEGIN_DECLS

/* A fictional store guards nobody, so everybody may know its passphrase. */
#define KITH_FICTIONAL_PASSPHRASE "look round"

KithDb  *kith_vault_create_filled     (const char         *path,
                                       const char         *passphrase,
                                       gboolean            use_keyring,
                                       gboolean            is_fictional,
                                       const KithKdfCost  *cost,
                                       KithDbFill          fill,
                                       gpointer            fill_data,
                                       GCancellable       *cancellable,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb  *kith_vault_create            (const char         *path,
                                       const char         *passphrase,
                                       gboolean            use_keyring,
                                       gboolean            is_fictional,
                                       const KithKdfCost  *cost,
                                       GCancellable       *cancellable,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb  *kith_vault_unlock            (const char         *path,
                                       const char         *passphrase,
                                       GCancellable       *cancellable,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;

KithDb  *kith_vault_accept            (const char         *path,
                                       const char         *passphrase,
                                       GCancellable       *cancellable,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;
KithKey *kith_vault_open_key          (const char         *path,
                                       const char         *passphrase,
                                       GCancellable       *cancellable,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;

char            *kith_vault_back_up      (const char    *path,
                                          const char    *passphrase,
                                          const char    *why,
                                          GCancellable  *cancellable,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
KithCheckReport *kith_vault_check_backup (const char    *path,
                                          const char    *passphrase,
                                          GCancellable  *cancellable,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         kith_vault_check_passphrase (const char *path,
                                          const char    *passphrase,
                                          GCancellable  *cancellable,
                                          GError       **error);
gboolean         kith_vault_set_recovery (const char    *path,
                                          const char    *passphrase,
                                          const guint8   code[KITH_RECOVERY_CODE_SIZE],
                                          GCancellable  *cancellable,
                                          GError       **error);
KithDb          *kith_vault_recover      (const char    *path,
                                          const guint8   code[KITH_RECOVERY_CODE_SIZE],
                                          const char    *passphrase,
                                          gboolean       use_keyring,
                                          GCancellable  *cancellable,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
