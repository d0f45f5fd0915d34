/* kith-act-done.h: says of an act that it is done, with its undo, or why it is not
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store.h"

G_BEGIN_DECLS

typedef gboolean (*KithActFinish) (KithStore     *store,
                                   GAsyncResult  *result,
                                   GError       **error);

gpointer kith_act_done_begin (GtkWidget     *widget,
                              KithActFinish  finish,
                              const char    *done) G_GNUC_WARN_UNUSED_RESULT;
void     kith_act_done_cb    (GObject       *source,
                              GAsyncResult  *result,
                              gpointer       data);

G_END_DECLS
