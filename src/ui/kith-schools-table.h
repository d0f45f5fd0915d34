/* kith-schools-table.h: the schools of a cluster side by side
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-school-line.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOLS_TABLE (kith_schools_table_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolsTable, kith_schools_table, KITH, SCHOOLS_TABLE, GtkWidget)

void kith_schools_table_set_models    (KithSchoolsTable *self,
                                       GListModel       *schools,
                                       GListModel       *not_known);
void kith_schools_table_set_total     (KithSchoolsTable *self,
                                       KithSchoolLine   *total,
                                       guint             n_schools);
void kith_schools_table_set_has_rate  (KithSchoolsTable *self,
                                       gboolean          has_rate);
void kith_schools_table_set_has_informal (KithSchoolsTable *self,
                                          gboolean          has_informal);
void kith_schools_table_set_early_help (KithSchoolsTable *self,
                                        const char       *label);
void kith_schools_table_scroll_to_top (KithSchoolsTable *self);

G_END_DECLS
