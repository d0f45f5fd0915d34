/* bench-prose.h: running text to measure with
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BenchProse BenchProse;

BenchProse *bench_prose_new       (guint32      seed) G_GNUC_WARN_UNUSED_RESULT;
void        bench_prose_free      (BenchProse  *self);

char       *bench_prose_write     (BenchProse  *self,
                                   guint       *ret_n_words) G_GNUC_WARN_UNUSED_RESULT;
GRand      *bench_prose_get_rand  (BenchProse  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchProse, bench_prose_free)

G_END_DECLS
