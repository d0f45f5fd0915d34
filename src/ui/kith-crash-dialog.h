/* kith-crash-dialog.h: what can be told of a crash, to be read before it is given away
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CRASH_DIALOG (kith_crash_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithCrashDialog, kith_crash_dialog, KITH, CRASH_DIALOG, AdwDialog)

AdwDialog *kith_crash_dialog_new (const char *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
