/* kith-figure-cell.h: a number in the table of schools, with last year's beside it where there is one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-school-line.h"

G_BEGIN_DECLS

#define KITH_TYPE_FIGURE_CELL (kith_figure_cell_get_type ())

G_DECLARE_FINAL_TYPE (KithFigureCell, kith_figure_cell, KITH, FIGURE_CELL, GtkWidget)

GtkWidget *kith_figure_cell_new        (KithFigure      figure);
GtkWidget *kith_figure_cell_new_rate   (void);
GtkWidget *kith_figure_cell_new_informal (void);

GtkWidget *kith_figure_cell_get_button (KithFigureCell *self,
                                        KithFigure      figure);
void       kith_figure_cell_set_line   (KithFigureCell *self,
                                        KithSchoolLine *line);

G_END_DECLS
