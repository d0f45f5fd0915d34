/* kith-settings.h: the size of the window, which is all that is kept outside the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kith_settings_bind_window (GtkWindow *window);

G_END_DECLS
