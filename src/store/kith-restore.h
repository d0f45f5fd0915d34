/* kith-restore.h: putting a backup in the place of a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"

G_BEGIN_DECLS

KithDb   *kith_restore_backup  (const char    *path,
                                const char    *backup_path,
                                const char    *passphrase,
                                GCancellable  *cancellable,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_restore_slots   (const char    *path,
                                const char    *backup_path,
                                GError       **error);
gboolean  kith_restore_finish  (const char    *path,
                                GError       **error);
gboolean  kith_restore_keep_copy (const char  *path,
                                  GError     **error);

G_END_DECLS
