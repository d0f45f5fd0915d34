/* kith-figure-button.h: a number that opens the rows it counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-school-line.h"

G_BEGIN_DECLS

#define KITH_TYPE_FIGURE_BUTTON (kith_figure_button_get_type ())

G_DECLARE_FINAL_TYPE (KithFigureButton, kith_figure_button, KITH, FIGURE_BUTTON, GtkButton)

GtkWidget      *kith_figure_button_new        (KithFigure        figure);
GtkWidget      *kith_figure_button_new_rate   (void);
GtkWidget      *kith_figure_button_new_informal (void);

gboolean        kith_figure_button_is_rate    (KithFigureButton *self);
gboolean        kith_figure_button_is_informal (KithFigureButton *self);
KithFigure      kith_figure_button_get_figure (KithFigureButton *self);
KithSchoolLine *kith_figure_button_get_line   (KithFigureButton *self);
void            kith_figure_button_set_line   (KithFigureButton *self,
                                               KithSchoolLine   *line);

G_END_DECLS
