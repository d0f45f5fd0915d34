/* kith-today-row.h: a row of Today, and the section in which it stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *kith_today_row_new        (const char *title,
                                      const char *subtitle,
                                      const char *key) G_GNUC_WARN_UNUSED_RESULT;
void       kith_today_row_add_button (GtkWidget  *row,
                                      const char *icon_name,
                                      const char *label,
                                      const char *action,
                                      const char *key);
void       kith_today_row_add_menu   (GtkWidget  *row,
                                      const char *key,
                                      const char *done,
                                      gboolean    can_go);

GtkWidget *kith_today_heading_new    (const char *title) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *kith_today_list_new       (const char *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
