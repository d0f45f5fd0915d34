/* kith-load-view.h: a page's content, or why it is not there
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-loader.h"

G_BEGIN_DECLS

#define KITH_TYPE_LOAD_VIEW (kith_load_view_get_type ())

G_DECLARE_FINAL_TYPE (KithLoadView, kith_load_view, KITH, LOAD_VIEW, GtkWidget)

/* Properties "content" and "empty" (GtkWidget): what is shown, and what is
 * shown where there is nothing. A page has the action "page.reload".
 */
GtkWidget *kith_load_view_get_content  (KithLoadView *self);
void       kith_load_view_set_content  (KithLoadView *self,
                                        GtkWidget    *content);
GtkWidget *kith_load_view_get_empty    (KithLoadView *self);
void       kith_load_view_set_empty    (KithLoadView *self,
                                        GtkWidget    *empty);
gboolean   kith_load_view_get_is_loading (KithLoadView *self);

KithLoad  *kith_load_view_begin        (KithLoadView *self,
                                        gpointer      owner) G_GNUC_WARN_UNUSED_RESULT;
void       kith_load_view_cancel       (KithLoadView *self);
void       kith_load_view_show_content (KithLoadView *self);
void       kith_load_view_show_empty   (KithLoadView *self);
void       kith_load_view_show_error   (KithLoadView *self,
                                        const GError *error);

G_END_DECLS
