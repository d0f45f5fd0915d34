/* kith-help-dialog.h: the help
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_HELP_DIALOG (kith_help_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithHelpDialog, kith_help_dialog, KITH, HELP_DIALOG, AdwDialog)

AdwDialog          *kith_help_dialog_new        (const char     *topic) G_GNUC_WARN_UNUSED_RESULT;

const char * const *kith_help_dialog_get_topics (void);
const char         *kith_help_topic_of          (GtkWidget      *widget);

G_END_DECLS
