/* kith-schools-head.h: the head of the table of schools, and the total that stays below it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-school-line.h"

G_BEGIN_DECLS

/* The first column is the school, then comes a column a figure. Last year's
 * referrals stand in the column of this year's.
 */
#define KITH_SCHOOL_COLUMN_INFORMAL (KITH_FIGURE_REFERRALS + 2)
#define KITH_SCHOOL_COLUMN_RATE (KITH_SCHOOL_COLUMN_INFORMAL + 1)
#define KITH_N_SCHOOL_COLUMNS (KITH_SCHOOL_COLUMN_RATE + 1)
#define KITH_SCHOOL_COLUMN_FIGURE(column) ((KithFigure)((column) - 1))

#define KITH_TYPE_SCHOOLS_HEAD (kith_schools_head_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolsHead, kith_schools_head, KITH, SCHOOLS_HEAD, GtkWidget)

/* Signal "sort-changed" (): another column or another order was chosen */

int          kith_schools_head_get_sort_column (KithSchoolsHead *self);
GtkSortType  kith_schools_head_get_sort_order  (KithSchoolsHead *self);
GtkWidget   *kith_schools_head_get_button      (KithSchoolsHead *self,
                                                int              column);
GtkWidget   *kith_schools_head_get_total_button (KithSchoolsHead *self,
                                                 KithFigure       figure);
void         kith_schools_head_add_cell        (KithSchoolsHead *self,
                                                int              column,
                                                GtkWidget       *cell);
void         kith_schools_head_remove_cell     (KithSchoolsHead *self,
                                                int              column,
                                                GtkWidget       *cell);
GtkWidget   *kith_schools_head_get_rate_button (KithSchoolsHead *self);
GtkWidget   *kith_schools_head_get_informal_button (KithSchoolsHead *self);
void         kith_schools_head_show_column     (KithSchoolsHead *self,
                                                int              column,
                                                gboolean         is_shown);
void         kith_schools_head_set_early_help  (KithSchoolsHead *self,
                                                const char      *label);
void         kith_schools_head_set_total       (KithSchoolsHead *self,
                                                KithSchoolLine  *total,
                                                guint            n_schools);

G_END_DECLS
