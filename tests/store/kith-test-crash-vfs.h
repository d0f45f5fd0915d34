/* kith-test-crash-vfs.h: between the store and its disk: writes all down, and fails when it is told to
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-test-disk.h"

G_BEGIN_DECLS

/**
 * KithTestFailing:
 * @KITH_TEST_FAILS_ONCE: one call fails, and the next is answered again
 * @KITH_TEST_FAILS_FOR_GOOD: from that call on all fail, as on a disk that has gone
 */
typedef enum
{
  KITH_TEST_FAILS_ONCE,
  KITH_TEST_FAILS_FOR_GOOD,
} KithTestFailing;

void    kith_test_crash_vfs_install          (void);

void    kith_test_crash_vfs_record           (KithTestDisk     *disk);
void    kith_test_crash_vfs_stop_recording   (void);

void    kith_test_crash_vfs_fail_at          (guint64           call,
                                              KithTestFailing   failing);
guint64 kith_test_crash_vfs_stop_failing     (void);

void    kith_test_crash_vfs_set_syncs        (gboolean          syncs);
guint   kith_test_crash_vfs_get_n_temporary  (void);

G_END_DECLS
