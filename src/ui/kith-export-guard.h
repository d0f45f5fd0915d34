/* kith-export-guard.h: a file that leaves the store is looked through first
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store.h"

G_BEGIN_DECLS

void     kith_export_guard_check_async  (GtkWidget           *parent,
                                         KithStore           *store,
                                         const char          *text,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
gboolean kith_export_guard_check_finish (GAsyncResult        *result,
                                         GError             **error);

/* The same, and writes it. */
void     kith_export_guard_write_async  (GtkWidget           *parent,
                                         KithStore           *store,
                                         GFile               *file,
                                         GBytes              *text,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
gboolean kith_export_guard_write_finish (GAsyncResult        *result,
                                         GError             **error);

G_END_DECLS
