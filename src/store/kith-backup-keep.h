/* kith-backup-keep.h: which backups are kept
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithBackupAge:
 * @at_usec: when it was made, in microseconds since 1970
 * @n_bytes: its size
 * @is_whole: whether it was looked through and found whole
 */
typedef struct
{
  gint64    at_usec;
  gint64    n_bytes;
  gboolean  is_whole;
} KithBackupAge;

void   kith_backup_keep       (const KithBackupAge *ages,
                               guint                n_backups,
                               gint64               budget,
                               gboolean            *ret_keeps);
gint64 kith_backup_get_budget (gint64               n_free,
                               gint64               n_used);

G_END_DECLS
