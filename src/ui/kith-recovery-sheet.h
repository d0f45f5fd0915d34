/* kith-recovery-sheet.h: the recovery key on a sheet of paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kith_recovery_sheet_draw  (cairo_t    *cr,
                                double      width,
                                const char *text);
void kith_recovery_sheet_print (const char *text,
                                GtkWindow  *parent);

G_END_DECLS
