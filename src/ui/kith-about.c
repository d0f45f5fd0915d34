/* kith-about.c: what Kith is, and whose work it rests on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-about.h"

#include <glib/gi18n.h>

/* The licence asks for this sentence and a link to itself. */
#define OPEN_GOVERNMENT_LICENCE \
        "Contains public sector information licensed under the " \
        "<a href=\"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\">" \
        "Open Government Licence v3.0</a>."

/**
 * kith_about_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_about_dialog_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_icon (about, KITH_APPLICATION_ID);
  adw_about_dialog_set_application_name (about, "Kith");
  adw_about_dialog_set_version (about, KITH_VERSION);
  adw_about_dialog_set_developer_name (about, _("The Kith authors"));
  adw_about_dialog_set_copyright (about, "© 2026 The Kith authors");
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (about,
                                 _("Kith stands beside the council’s system of record, never in place of it. "
                                   "Everything stays in one encrypted file on this laptop, and no network is needed."));
  adw_about_dialog_add_legal_section (about, _("The List of Schools"),
                                      "© Crown copyright, Department for Education",
                                      GTK_LICENSE_CUSTOM, OPEN_GOVERNMENT_LICENCE);
  adw_about_dialog_add_legal_section (about, _("The Children in Need Census"),
                                      "© Crown copyright, Department for Education",
                                      GTK_LICENSE_CUSTOM, OPEN_GOVERNMENT_LICENCE);
  adw_about_dialog_add_legal_section (about, _("Bank Holidays"),
                                      "© Crown copyright, GOV.UK",
                                      GTK_LICENSE_CUSTOM, OPEN_GOVERNMENT_LICENCE);
  adw_about_dialog_add_legal_section (about, "SQLCipher", "© 2008-2024 Zetetic LLC",
                                      GTK_LICENSE_BSD_3, NULL);
  adw_about_dialog_add_legal_section (about, "libsodium", "© 2013-2025 Frank Denis",
                                      GTK_LICENSE_CUSTOM, "ISC");
  adw_about_dialog_add_legal_section (about, "zxcvbn-c", "© 2015-2017 Tony Evans",
                                      GTK_LICENSE_MIT_X11, NULL);
  adw_about_dialog_add_legal_section (about, "libqrencode", "© 2006-2017 Kentaro Fukuchi",
                                      GTK_LICENSE_LGPL_2_1, NULL);

  return dialog;
}
