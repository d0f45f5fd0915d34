/* kith-search-result.h: who was found by a name or a number
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-child.h"

G_BEGIN_DECLS

#define KITH_TYPE_SEARCH_RESULT (kith_search_result_get_type ())

G_DECLARE_FINAL_TYPE (KithSearchResult, kith_search_result, KITH, SEARCH_RESULT, GObject)

KithSearchResult *kith_search_result_new          (const char       *text,
                                                   KithDate          as_at,
                                                   guint             n_found,
                                                   GArray           *open_ids,
                                                   GListModel       *children) G_GNUC_WARN_UNUSED_RESULT;

const char       *kith_search_result_get_text     (KithSearchResult *self);
KithDate          kith_search_result_get_as_at    (KithSearchResult *self);
guint             kith_search_result_get_n_found  (KithSearchResult *self);
guint             kith_search_result_get_n_open   (KithSearchResult *self);
gint64            kith_search_result_get_open_id  (KithSearchResult *self,
                                                   guint             position);
GListModel       *kith_search_result_get_children (KithSearchResult *self);

G_END_DECLS
