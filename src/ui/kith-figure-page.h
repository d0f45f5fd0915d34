/* kith-figure-page.h: the children that a number counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-period.h"
#include "kith-store-school-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_FIGURE_PAGE (kith_figure_page_get_type ())

G_DECLARE_FINAL_TYPE (KithFigurePage, kith_figure_page, KITH, FIGURE_PAGE, AdwNavigationPage)

GtkWidget  *kith_figure_page_new       (KithStore      *store,
                                        KithCluster    *cluster,
                                        KithFigure      figure,
                                        KithSchoolLine *line);

GtkWidget  *kith_figure_page_new_in   (KithStore        *store,
                                       KithCluster      *cluster,
                                       KithFigure        figure,
                                       KithSchoolLine   *line,
                                       const KithPeriod *period);
GtkWidget  *kith_figure_page_new_rows (KithStore                    *store,
                                       KithSchoolLine               *line,
                                       const KithSchoolRowsQuestion *question,
                                       KithDate                      as_at);
void        kith_figure_page_set_as_at (KithFigurePage *self,
                                        KithDate        as_at);
GListModel *kith_figure_page_get_rows  (KithFigurePage *self);

G_END_DECLS
