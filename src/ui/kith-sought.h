/* kith-sought.h: shows what was looked for in its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-text-query.h"

G_BEGIN_DECLS

void       kith_sought_add_mark (PangoAttrList      *attributes,
                                 const KithTextMark *mark);
GtkWidget *kith_sought_mark     (GtkWidget          *root,
                                 const char         *words);
void       kith_sought_reveal   (GtkWidget          *widget);
GtkWidget *kith_sought_find     (GtkWidget          *root,
                                 GType               type);

G_END_DECLS
