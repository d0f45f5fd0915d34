/* kith-chart-keys.h: walking a chart with the keyboard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kith_chart_keys_install (GtkWidgetClass *klass);

G_END_DECLS
