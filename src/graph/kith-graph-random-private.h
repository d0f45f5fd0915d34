/* kith-graph-random-private.h: chance that is the same each time
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SplitMix64: any seed does, also 0, and the next seed gives another row of
 * numbers altogether. GRand would do as well and has its state on the heap.
 */
typedef struct
{
  guint64 state;
} KithGraphRandom;

static inline guint64
kith_graph_random_next (KithGraphRandom *random)
{
  guint64 z = (random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/* From 0 up to, and without, 1. */
static inline double
kith_graph_random_share (KithGraphRandom *random)
{
  return (double)(kith_graph_random_next (random) >> 11) * (1.0 / 9007199254740992.0);
}

/* From 0 up to, and without, @n. */
static inline guint
kith_graph_random_below (KithGraphRandom *random,
                         guint            n)
{
  return (guint)(((kith_graph_random_next (random) >> 32) * n) >> 32);
}

G_END_DECLS
