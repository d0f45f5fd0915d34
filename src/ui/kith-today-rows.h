/* kith-today-rows.h: the sections of Today, and their rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-date.h"

G_BEGIN_DECLS

GtkListBox *kith_today_add_section  (GtkBox     *sections,
                                     const char *title);
GtkWidget  *kith_today_make_row     (const char *title,
                                     const char *subtitle,
                                     GObject    *item);
gboolean    kith_today_add_meetings (GtkBox     *sections,
                                     GListModel *meetings,
                                     KithDate    today);
void        kith_today_add_put_right (GtkBox    *sections,
                                     GListModel *hits);
gboolean    kith_today_add_retention (GtkBox    *sections,
                                     GListModel *list);

G_END_DECLS
