/* bench.h: two things timed turn and turn about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* meson shows a benchmark that ends with this as skipped. */
#define BENCH_SKIPPED 77

/**
 * BenchFunc:
 * @data: what was given to bench_run()
 *
 * Does a thing once. What it needs beforehand it prepares outside the time that
 * it returns.
 *
 * Returns: how many seconds the thing took
 */
typedef double (*BenchFunc) (gpointer data);

typedef enum
{
  BENCH_NO_AIM,
  BENCH_AIM_SECONDS,
  BENCH_AIM_RATIO,
} BenchAim;

typedef enum
{
  BENCH_SECONDS,
  BENCH_BYTES,
} BenchUnit;

/**
 * BenchFigure:
 * @name: what is measured
 * @peer_name: what it is held against
 * @ours: does it our way
 * @peer: does it, or the least of it that anybody would have to do, another way
 * @n_runs: how often each of the two is run
 * @unit: what is measured of them
 * @aim_kind: whether @aim is a time of ours or a ratio, if there is one
 */
typedef struct
{
  const char *name;
  const char *peer_name;
  BenchFunc   ours;
  BenchFunc   peer;
  guint       n_runs;
  BenchUnit   unit;
  BenchAim    aim_kind;
  double      aim;
} BenchFigure;

gint64      bench_now        (void);
double      bench_since      (gint64              begun);

void        bench_note       (const char         *format,
                              ...) G_GNUC_PRINTF (1, 2);
void        bench_fail       (const char         *format,
                              ...) G_GNUC_PRINTF (1, 2) G_GNUC_NORETURN;
void        bench_must       (gboolean            is_done,
                              GError             *error);

const char *bench_get_folder (void);

void        bench_print_head (void);
void        bench_run        (const BenchFigure  *figure,
                              gpointer            data);
void        bench_print      (const BenchFigure  *figure,
                              GArray             *ours,
                              GArray             *peer);

G_END_DECLS
