/* kith-backup-line.h: a backup, as a list shows it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KithBackupState:
 * @KITH_BACKUP_UNKNOWN: nobody has looked through it yet
 * @KITH_BACKUP_WHOLE: it was whole when it was looked through last
 * @KITH_BACKUP_DAMAGED: it is not whole any more
 */
typedef enum
{
  KITH_BACKUP_UNKNOWN,
  KITH_BACKUP_WHOLE,
  KITH_BACKUP_DAMAGED,
} KithBackupState;

/**
 * KithBackupFacts:
 * @path: where it is
 * @why: what it was made for, such as "by-hand"
 * @at_usec: when it was made
 * @n_bytes: its size
 * @checked_usec: when it was looked through last; 0 for never
 * @state: what was found
 * @is_copied: whether there is a copy in the other place
 */
typedef struct
{
  const char      *path;
  const char      *why;
  gint64           at_usec;
  gint64           n_bytes;
  gint64           checked_usec;
  KithBackupState  state;
  gboolean         is_copied;
} KithBackupFacts;

#define KITH_TYPE_BACKUP_LINE (kith_backup_line_get_type ())

G_DECLARE_FINAL_TYPE (KithBackupLine, kith_backup_line, KITH, BACKUP_LINE, GObject)

KithBackupLine        *kith_backup_line_new       (const KithBackupFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
const KithBackupFacts *kith_backup_line_get_facts (KithBackupLine        *self);

G_END_DECLS
