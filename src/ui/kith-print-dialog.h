/* kith-print-dialog.h: what leaves about a child, seen before it does
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-print-facts.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_PRINT_DIALOG (kith_print_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithPrintDialog, kith_print_dialog, KITH, PRINT_DIALOG, AdwDialog)

AdwDialog *kith_print_dialog_new (KithStore              *store,
                                  const KithPrintRequest *request);

G_END_DECLS
