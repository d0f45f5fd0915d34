/* kith-backup.h: copies of a store that have been opened and looked through
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-check.h"
#include "kith-db.h"

G_BEGIN_DECLS

/**
 * KithBackup:
 * @path: where it is
 * @why: what it was made for, such as "by-hand" or "before-schema-2"
 * @at_usec: when, in microseconds since 1970, UTC
 * @n_bytes: its size
 *
 * A backup as its file's name tells it; whether it is whole tells only
 * kith_backup_check().
 */
typedef struct
{
  char   *path;
  char   *why;
  gint64  at_usec;
  gint64  n_bytes;
} KithBackup;

void             kith_backup_free  (KithBackup   *self);

char            *kith_backup_make  (KithDb       *db,
                                    const char   *store_path,
                                    KithKey      *key,
                                    const char   *why,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *kith_backup_list  (const char   *store_path) G_GNUC_WARN_UNUSED_RESULT;
KithBackup      *kith_backup_from_path (const char *path) G_GNUC_WARN_UNUSED_RESULT;
KithBackup      *kith_backup_find_best (const char *store_path) G_GNUC_WARN_UNUSED_RESULT;
gboolean         kith_backup_is_unchanged (const char *path);
gboolean         kith_backup_remove (const char  *path);
KithCheckReport *kith_backup_check (const char   *path,
                                    KithKey      *key,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithBackup, kith_backup_free)

G_END_DECLS
