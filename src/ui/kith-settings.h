/* kith-settings.h: the little that is kept outside the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-idle.h"

G_BEGIN_DECLS

GSettings *kith_settings_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_settings_bind_window  (GtkWindow *window);
void       kith_settings_bind_idle    (KithIdle  *idle);
guint      kith_settings_get_idle_max (void);

G_END_DECLS
