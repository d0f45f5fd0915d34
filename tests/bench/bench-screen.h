/* bench-screen.h: a screen watched for changes of its picture
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchScreen:
 *
 * The X screen of the environment, seen from outside the programs that draw on
 * it.
 */
typedef struct _BenchScreen BenchScreen;

BenchScreen *bench_screen_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void         bench_screen_free            (BenchScreen *self);

gboolean     bench_screen_is_empty        (BenchScreen *self);
gint64       bench_screen_wait_change     (BenchScreen *self,
                                           gint64       deadline);
void         bench_screen_close_windows   (BenchScreen *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchScreen, bench_screen_free)

G_END_DECLS
