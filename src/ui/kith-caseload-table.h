/* kith-caseload-table.h: the caseload as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-caseload-view.h"

G_BEGIN_DECLS

#define KITH_TYPE_CASELOAD_TABLE (kith_caseload_table_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseloadTable, kith_caseload_table, KITH, CASELOAD_TABLE, GtkWidget)

/* Signal "opened" (int64): a child's row was activated. */
void                kith_caseload_table_set_view      (KithCaseloadTable *self,
                                                       KithCaseloadView  *view);
void                kith_caseload_table_set_caseload  (KithCaseloadTable *self,
                                                       KithCaseload      *caseload);
GtkSelectionModel  *kith_caseload_table_get_selection (KithCaseloadTable *self);
void                kith_caseload_table_bind_menu     (KithCaseloadTable *self,
                                                       GtkMenuButton     *button);
GArray             *kith_caseload_table_dup_selected  (KithCaseloadTable *self) G_GNUC_WARN_UNUSED_RESULT;
void                kith_caseload_table_select        (KithCaseloadTable *self,
                                                       GArray            *child_ids);
void                kith_caseload_table_set_row_menu  (KithCaseloadTable *self,
                                                       GMenuModel        *menu);
void                kith_caseload_table_scroll_to     (KithCaseloadTable *self,
                                                       guint              position);

G_END_DECLS
