/* kith-unlock-page.h: the page of a store that is locked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_UNLOCK_PAGE (kith_unlock_page_get_type ())

G_DECLARE_FINAL_TYPE (KithUnlockPage, kith_unlock_page, KITH, UNLOCK_PAGE, AdwBin)

GtkWidget *kith_unlock_page_new             (KithStore      *store,
                                             gboolean        is_fictional,
                                             gint64          locked_usec) G_GNUC_WARN_UNUSED_RESULT;

void       kith_unlock_page_clear           (KithUnlockPage *self);
void       kith_unlock_page_show_lost       (KithUnlockPage *self);
void       kith_unlock_page_show_error      (KithUnlockPage *self,
                                             const GError   *error);

guint      kith_unlock_page_delay_seconds   (guint           n_failures);

G_END_DECLS
