/* ui-texts.h: every text of a widget tree, as it is shown and as it is heard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is wrong with a text; %NULL for nothing. */
typedef const char *(*UiFault) (const char *text);

/* @where may be %NULL, and then nothing is said of what was found. */
guint ui_check_texts (GtkWidget  *widget,
                      const char *where,
                      UiFault     find_fault);

G_END_DECLS
