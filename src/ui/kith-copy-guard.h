/* kith-copy-guard.h: a text that is copied out of the records is looked through first
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store.h"

G_BEGIN_DECLS

typedef KithStore *(*KithCopyGuardStore) (GtkWidget *widget);

void      kith_copy_guard_copy_async  (GtkWidget            *parent,
                                       KithStore            *store,
                                       const char           *text,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean  kith_copy_guard_copy_finish (GAsyncResult         *result,
                                       GError              **error);

void      kith_copy_guard_watch       (GtkWidget            *widget,
                                       KithCopyGuardStore    get_store);

G_END_DECLS
