/* kith-search-filters.h: by what notes are narrowed down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store-find.h"

G_BEGIN_DECLS

#define KITH_TYPE_SEARCH_FILTERS (kith_search_filters_get_type ())

G_DECLARE_FINAL_TYPE (KithSearchFilters, kith_search_filters, KITH, SEARCH_FILTERS, AdwBin)

/* Signal "changed": something else is chosen. */
GtkWidget *kith_search_filters_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_search_filters_set_choices (KithSearchFilters *self,
                                            GListModel        *choices);
void       kith_search_filters_clear       (KithSearchFilters *self);
gboolean   kith_search_filters_get_is_set  (KithSearchFilters *self);
void       kith_search_filters_apply       (KithSearchFilters *self,
                                            KithFind          *find);

G_END_DECLS
