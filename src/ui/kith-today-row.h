/* kith-today-row.h: the sections of Today and their rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *kith_today_row_new         (const char *title,
                                        const char *subtitle,
                                        GObject    *item) G_GNUC_WARN_UNUSED_RESULT;
gpointer    kith_today_row_get_item    (GtkWidget  *row);
void        kith_today_row_set_item    (GtkWidget  *row,
                                        GObject    *item);
GtkWidget  *kith_today_row_add_button  (GtkWidget  *row,
                                        const char *icon_name,
                                        const char *label);
void        kith_today_row_set_action  (GtkWidget  *row,
                                        const char *action,
                                        gint64      id);
void        kith_today_row_add_home    (GtkBox     *sections,
                                        GListModel *home);
void        kith_today_row_add_menu    (GtkWidget  *row,
                                        const char *key);

G_END_DECLS
