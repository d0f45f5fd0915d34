/* kith-clock-ring.h: how much of a clock's time has passed, as a ring
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-clock.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLOCK_RING (kith_clock_ring_get_type ())

G_DECLARE_FINAL_TYPE (KithClockRing, kith_clock_ring, KITH, CLOCK_RING, GtkWidget)

GtkWidget *kith_clock_ring_new       (void) G_GNUC_WARN_UNUSED_RESULT;

void       kith_clock_ring_set_clock (KithClockRing *self,
                                      KithClock     *clock);

G_END_DECLS
