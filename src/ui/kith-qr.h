/* kith-qr.h: a short text as a picture that a camera reads
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_QR (kith_qr_get_type ())

G_DECLARE_FINAL_TYPE (KithQr, kith_qr, KITH, QR, GObject)

/* A GdkPaintable: always dark on white, since cameras do not know of dark mode. */
KithQr   *kith_qr_new      (const char  *text) G_GNUC_WARN_UNUSED_RESULT;
guint     kith_qr_get_size (KithQr      *self);
gboolean  kith_qr_is_dark  (KithQr      *self,
                            guint        x,
                            guint        y);
void      kith_qr_draw     (KithQr      *self,
                            cairo_t     *cr,
                            double       size);

G_END_DECLS
