/* kith-caseload-filters.h: which children of the caseload are shown
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-caseload-view.h"

G_BEGIN_DECLS

#define KITH_TYPE_CASELOAD_FILTERS (kith_caseload_filters_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseloadFilters, kith_caseload_filters, KITH, CASELOAD_FILTERS, GtkWidget)

/* Signal "changed" (): a person chose something else. */
void     kith_caseload_filters_set_caseload (KithCaseloadFilters      *self,
                                             KithCaseload             *caseload);
void     kith_caseload_filters_show_counts  (KithCaseloadFilters      *self,
                                             KithCaseloadView         *view);
void     kith_caseload_filters_get_filter   (KithCaseloadFilters      *self,
                                             KithCaseloadFilter       *ret_filter);
void     kith_caseload_filters_set_filter   (KithCaseloadFilters      *self,
                                             const KithCaseloadFilter *filter);
gboolean kith_caseload_filters_is_filtering (KithCaseloadFilters      *self);

G_END_DECLS
