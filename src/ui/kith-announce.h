/* kith-announce.h: says something through the screen reader
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        kith_announce          (GtkWidget  *widget,
                                    const char *message);
const char *kith_announce_get_last (void);

G_END_DECLS
