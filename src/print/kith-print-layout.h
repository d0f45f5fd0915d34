/* kith-print-layout.h: a document laid out on pages
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "kith-print-document.h"
#include "kith-print-foot.h"

G_BEGIN_DECLS

#define KITH_TYPE_PRINT_LAYOUT (kith_print_layout_get_type ())

G_DECLARE_FINAL_TYPE (KithPrintLayout, kith_print_layout, KITH, PRINT_LAYOUT, GObject)

KithPrintLayout   *kith_print_layout_new          (KithPrintDocument   *document,
                                                   double               width,
                                                   double               height) G_GNUC_WARN_UNUSED_RESULT;

KithPrintDocument *kith_print_layout_get_document (KithPrintLayout     *self);
double             kith_print_layout_get_width    (KithPrintLayout     *self);
double             kith_print_layout_get_height   (KithPrintLayout     *self);
guint              kith_print_layout_get_n_pages  (KithPrintLayout     *self);

void               kith_print_layout_draw_page    (KithPrintLayout     *self,
                                                   guint                page,
                                                   const KithPrintFoot *foot,
                                                   cairo_t             *cr);
GBytes            *kith_print_layout_to_pdf       (KithPrintLayout     *self,
                                                   const KithPrintFoot *foot,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
