/* bench-replay.h: the queries of the store, asked again of its plain copy
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bench-stores.h"

G_BEGIN_DECLS

/**
 * BenchReplay:
 *
 * The queries that a call of the store came to, with their values.
 */
typedef struct _BenchReplay BenchReplay;

/**
 * BenchCall:
 * @store: a store
 * @data: what was given with the function
 *
 * Calls the store.
 */
typedef void (*BenchCall) (BenchStore *store,
                           gpointer    data);

BenchReplay *bench_replay_record (BenchStore  *store,
                                  BenchCall    call,
                                  gpointer     data) G_GNUC_WARN_UNUSED_RESULT;
void         bench_replay_free   (BenchReplay *self);
void         bench_replay_run    (BenchReplay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchReplay, bench_replay_free)

G_END_DECLS
