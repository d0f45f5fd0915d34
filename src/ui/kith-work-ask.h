/* kith-work-ask.h: opens the form of recorded work over a page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-child.h"
#include "kith-store.h"
#include "kith-work-form.h"

G_BEGIN_DECLS

void kith_work_ask (GtkWidget           *parent,
                    KithStore           *store,
                    KithChild           *child,
                    KithWorkKind         kind,
                    gint64               id,
                    const char          *field,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data);

G_END_DECLS
