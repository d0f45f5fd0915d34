/* kith-search-dialog.h: finding whatever is in the store, from anywhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_SEARCH_DIALOG (kith_search_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithSearchDialog, kith_search_dialog, KITH, SEARCH_DIALOG, AdwDialog)

AdwDialog *kith_search_dialog_new           (KithStore        *store,
                                             const char       *text) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *kith_search_dialog_new_for_child (KithStore        *store,
                                             gint64            child_id) G_GNUC_WARN_UNUSED_RESULT;

gint64     kith_search_dialog_get_child_id  (KithSearchDialog *self);

G_END_DECLS
