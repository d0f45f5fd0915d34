/* kith-vault.h: making and unlocking a store with what a person knows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-check.h"
#include "kith-db.h"
#include "kith-managed.h"
#include "kith-slots.h"

G_BEGIN_DECLS

/* A fictional store guards nobody, so everybody may know its passphrase. */
#define KITH_FICTIONAL_PASSPHRASE "look round"

/**
 * KithVaultStep:
 * @KITH_VAULT_STEP_BACKED_UP: there is a backup that was looked through
 * @KITH_VAULT_STEP_COPIED: there is a copy under the new key that was looked through
 * @KITH_VAULT_STEP_PREPARED: the ways in lead to both keys
 * @KITH_VAULT_STEP_SWAPPED: the copy is in the store's place
 *
 * What is done of giving a store another key.
 */
typedef enum
{
  KITH_VAULT_STEP_BACKED_UP,
  KITH_VAULT_STEP_COPIED,
  KITH_VAULT_STEP_PREPARED,
  KITH_VAULT_STEP_SWAPPED,
} KithVaultStep;

typedef void (*KithVaultProgress) (KithVaultStep step,
                                   gpointer      user_data);

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

KithDb  *kith_vault_sign_in           (const char         *path,
                                       const char         *passphrase,
                                       const KithManaged  *managed,
                                       GCancellable       *cancellable,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean kith_vault_keep_anchor       (const char         *path,
                                       const KithUid      *store_uid,
                                       GBytes             *sealed,
                                       GCancellable       *cancellable);
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

gboolean  kith_vault_check_passphrase  (const char     *path,
                                        const char     *passphrase,
                                        GCancellable   *cancellable,
                                        GError        **error);
gboolean  kith_vault_change_passphrase (const char     *path,
                                        const char     *old,
                                        const char     *new,
                                        gboolean        use_keyring,
                                        GCancellable   *cancellable,
                                        const char    **ret_kind,
                                        GError        **error);
gboolean  kith_vault_set_recovery      (const char     *path,
                                        const char     *passphrase,
                                        const guint8    code[KITH_RECOVERY_CODE_SIZE],
                                        GCancellable   *cancellable,
                                        GError        **error);
gboolean  kith_vault_set_escrow        (const char     *path,
                                        const char     *passphrase,
                                        const guint8    public_key[KITH_ESCROW_KEY_SIZE],
                                        GCancellable   *cancellable,
                                        GError        **error);
gboolean  kith_vault_remove_way        (const char     *path,
                                        const char     *passphrase,
                                        KithWay         way,
                                        GCancellable   *cancellable,
                                        GError        **error);
KithDb   *kith_vault_recover           (const char     *path,
                                        const guint8    code[KITH_RECOVERY_CODE_SIZE],
                                        const char     *passphrase,
                                        gboolean        use_keyring,
                                        GCancellable   *cancellable,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb   *kith_vault_open_by_escrow    (const char     *path,
                                        const guint8    secret_key[KITH_ESCROW_KEY_SIZE],
                                        const char     *passphrase,
                                        gboolean        use_keyring,
                                        GCancellable   *cancellable,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean  kith_vault_rekey             (const char         *path,
                                        const char         *passphrase,
                                        const guint8        code[KITH_RECOVERY_CODE_SIZE],
                                        GCancellable       *cancellable,
                                        KithVaultProgress   progress,
                                        gpointer            user_data,
                                        char              **ret_backup,
                                        GError            **error);

G_END_DECLS
