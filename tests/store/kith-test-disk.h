/* kith-test-disk.h: what a disk was told, and what it may hold after the power went
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithTestDisk:
 *
 * The story of a folder: every write, cut, sync, name and removal in its order,
 * and when an act was said to be done.
 */
typedef struct _KithTestDisk KithTestDisk;

KithTestDisk *kith_test_disk_new             (const char     *folder) G_GNUC_WARN_UNUSED_RESULT;
void          kith_test_disk_free            (KithTestDisk   *self);

gboolean      kith_test_disk_covers          (KithTestDisk   *self,
                                              const char     *path);
gboolean      kith_test_disk_knows           (KithTestDisk   *self,
                                              const char     *path);
guint         kith_test_disk_find_file       (KithTestDisk   *self,
                                              const char     *path);

void          kith_test_disk_write           (KithTestDisk   *self,
                                              guint           file,
                                              gint64          offset,
                                              gconstpointer   bytes,
                                              gsize           n_bytes);
void          kith_test_disk_cut             (KithTestDisk   *self,
                                              guint           file,
                                              gint64          n_bytes);
void          kith_test_disk_sync            (KithTestDisk   *self,
                                              guint           file);
void          kith_test_disk_take_over       (KithTestDisk   *self,
                                              const char     *path);
void          kith_test_disk_make_folder     (KithTestDisk   *self,
                                              const char     *path);
void          kith_test_disk_rename          (KithTestDisk   *self,
                                              const char     *from,
                                              const char     *to);
void          kith_test_disk_remove          (KithTestDisk   *self,
                                              const char     *path);
void          kith_test_disk_sync_folder     (KithTestDisk   *self,
                                              const char     *path);
void          kith_test_disk_say_done        (KithTestDisk   *self);

guint         kith_test_disk_get_n_events    (KithTestDisk   *self);
guint         kith_test_disk_get_n_syncs     (KithTestDisk   *self);
guint         kith_test_disk_rebuild         (KithTestDisk   *self,
                                              GRand          *rand,
                                              const char     *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTestDisk, kith_test_disk_free)

G_END_DECLS
