/* kith-copy.h: a text that one press copies
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       kith_copy_text       (GtkWidget  *widget,
                                 const char *text);
GtkWidget *kith_copy_button_new (const char *icon_name,
                                 const char *tooltip,
                                 const char *label,
                                 const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
