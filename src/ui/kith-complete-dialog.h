/* kith-complete-dialog.h: asks whether all of a period is in the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

void kith_complete_dialog_present (KithStore        *store,
                                   KithClusterSheet *sheet,
                                   GtkWidget        *parent);

G_END_DECLS
