/* kith-print-preview.h: the pages of a print, as they will be
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-print-layout.h"

G_BEGIN_DECLS

#define KITH_TYPE_PRINT_PREVIEW (kith_print_preview_get_type ())

G_DECLARE_FINAL_TYPE (KithPrintPreview, kith_print_preview, KITH, PRINT_PREVIEW, AdwBin)

void  kith_print_preview_set_layout (KithPrintPreview    *self,
                                     KithPrintLayout     *layout,
                                     KithPrintFoot       *foot);
guint kith_print_preview_get_n_pages (KithPrintPreview   *self);

G_END_DECLS
