/* kith-school-table.h: a cluster's schools side by side, with what the figures rest on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"
#include "kith-school-line.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_TABLE (kith_school_table_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolTable, kith_school_table, KITH, SCHOOL_TABLE, GObject)

KithSchoolTable *kith_school_table_new             (gint64           cluster_id,
                                                    KithDate         as_at,
                                                    KithDate         year_start,
                                                    guint            n_children,
                                                    KithSchoolLine  *total,
                                                    KithSchoolLine  *not_known,
                                                    GListModel      *schools) G_GNUC_WARN_UNUSED_RESULT;

gint64           kith_school_table_get_cluster_id  (KithSchoolTable *self);
KithDate         kith_school_table_get_as_at       (KithSchoolTable *self);
KithDate         kith_school_table_get_year_start  (KithSchoolTable *self);
guint            kith_school_table_get_n_children  (KithSchoolTable *self);
KithSchoolLine  *kith_school_table_get_total       (KithSchoolTable *self);
KithSchoolLine  *kith_school_table_get_not_known   (KithSchoolTable *self);
GListModel      *kith_school_table_get_schools     (KithSchoolTable *self);

G_END_DECLS
