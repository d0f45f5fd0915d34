/* kith-test-lean-memory.h: memory for the database that runs out when it is told to
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-test-crash-vfs.h"

G_BEGIN_DECLS

void    kith_test_lean_memory_install      (void);
void    kith_test_lean_memory_fail_at      (guint64         call,
                                            KithTestFailing failing);
guint64 kith_test_lean_memory_stop_failing (void);

G_END_DECLS
