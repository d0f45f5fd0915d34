/* kith-notice-page.h: one calm sentence on an empty page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_NOTICE_PAGE (kith_notice_page_get_type ())

G_DECLARE_FINAL_TYPE (KithNoticePage, kith_notice_page, KITH, NOTICE_PAGE, AdwBin)

GtkWidget *kith_notice_page_new          (const char *icon_name,
                                          const char *title,
                                          const char *description) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *kith_notice_page_new_waiting  (const char *title,
                                          const char *description) G_GNUC_WARN_UNUSED_RESULT;
void       kith_notice_page_set_action   (KithNoticePage *self,
                                          const char     *label,
                                          const char     *action_name);

G_END_DECLS
