/* kith-idle.h: notices that nobody has touched a window for a while
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_IDLE (kith_idle_get_type ())

G_DECLARE_FINAL_TYPE (KithIdle, kith_idle, KITH, IDLE, GObject)

typedef gint64 (*KithIdleClock) (void);

/* Signal "idle" (): nobody has used the window for that long. Not given again
 * until kith_idle_touch().
 */
/* Property "minutes" (uint): for how long. */
KithIdle *kith_idle_new       (GtkWidget     *window,
                               guint          minutes) G_GNUC_WARN_UNUSED_RESULT;
void      kith_idle_touch     (KithIdle      *self);
void      kith_idle_set_clock (KithIdle      *self,
                               KithIdleClock  clock);

gint64    kith_idle_now_usec  (void);

G_END_DECLS
