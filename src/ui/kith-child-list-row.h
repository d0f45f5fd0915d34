/* kith-child-list-row.h: a child in a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-child.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_LIST_ROW (kith_child_list_row_get_type ())

G_DECLARE_FINAL_TYPE (KithChildListRow, kith_child_list_row, KITH, CHILD_LIST_ROW, GtkBox)

/* Property "is-narrow" (boolean): the event stands below, not beside */
GtkWidget *kith_child_list_row_new       (void);

gboolean   kith_child_list_row_get_is_narrow (KithChildListRow *self);
void       kith_child_list_row_set_is_narrow (KithChildListRow *self,
                                              gboolean          is_narrow);
void       kith_child_list_row_set_child (KithChildListRow *self,
                                     KithChild    *child,
                                     KithDate      as_at);
char      *kith_child_list_row_describe  (KithChild    *child,
                                     KithDate      as_at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
