/* kith-row-menu.h: the menu of a row, by right click and by keyboard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     kith_row_menu_install  (GtkWidget         *list,
                                 GMenuModel        *menu);
void     kith_row_menu_mark     (GtkWidget         *child,
                                 gpointer           item);
gboolean kith_row_menu_open     (GtkWidget         *list,
                                 GtkWidget         *widget);

G_END_DECLS
