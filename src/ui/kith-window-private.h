/* kith-window-private.h: what the window's files know of each other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-main-page.h"
#include "kith-window.h"

G_BEGIN_DECLS

void          kith_window_install_actions (GtkWidgetClass *widget_class);
void          kith_window_update_actions  (KithWindow     *self);

KithMainPage *kith_window_get_main_page   (KithWindow     *self);
void          kith_window_show_setup      (KithWindow     *self);
void          kith_window_leave_fiction   (KithWindow     *self);
gboolean      kith_window_is_fictional    (KithWindow     *self);
gboolean      kith_window_get_is_undoing  (KithWindow     *self);
void          kith_window_set_is_undoing  (KithWindow     *self,
                                           gboolean        is_undoing);

G_END_DECLS
