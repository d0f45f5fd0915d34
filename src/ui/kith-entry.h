/* kith-entry.h: what stands in a line that is typed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char     *kith_entry_dup_line (GtkWidget  *entry) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_entry_is_blank (GtkWidget  *entry);
void      kith_entry_set_line (GtkWidget  *entry,
                               const char *line);

G_END_DECLS
