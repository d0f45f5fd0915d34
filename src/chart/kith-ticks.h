/* kith-ticks.h: where the lines of a chart stand, and what they are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithTicks:
 * @step: how far apart the lines are
 * @n_steps: how many lines there are above 0
 *
 * The upright axis of a chart. It begins at 0, always: a bar that does not
 * begin there tells a story about the difference alone.
 */
typedef struct
{
  gint64 step;
  guint  n_steps;
} KithTicks;

void    kith_ticks_init      (KithTicks       *ticks,
                              gint64           highest,
                              guint            most_steps);

gint64  kith_ticks_get_top   (const KithTicks *ticks);
gint64  kith_ticks_get_value (const KithTicks *ticks,
                              guint            index);
char   *kith_ticks_dup_label (const KithTicks *ticks,
                              guint            index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
