/* kith-help-page.h: one page of the help
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_HELP_PAGE (kith_help_page_get_type ())

G_DECLARE_FINAL_TYPE (KithHelpPage, kith_help_page, KITH, HELP_PAGE, AdwNavigationPage)

/* Signal "link" (string): the id of a page that a link leads to. */

KithHelpPage *kith_help_page_new         (const char    *id,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char   *kith_help_page_get_summary (KithHelpPage  *self);

char        **kith_help_page_list        (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
