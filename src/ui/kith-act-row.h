/* kith-act-row.h: one act of the journal, as a row of History
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-act-summary.h"

G_BEGIN_DECLS

#define KITH_TYPE_ACT_ROW (kith_act_row_get_type ())

G_DECLARE_FINAL_TYPE (KithActRow, kith_act_row, KITH, ACT_ROW, GtkBox)

GtkWidget *kith_act_row_new      (void);

void       kith_act_row_set_act  (KithActRow     *self,
                                  KithActSummary *act);
char      *kith_act_row_describe (KithActSummary *act) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kith_act_row_can_undo (KithActSummary *act);

G_END_DECLS
