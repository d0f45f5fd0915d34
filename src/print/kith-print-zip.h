/* kith-print-zip.h: an archive that is written in memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KithPrintZip KithPrintZip;

KithPrintZip *kith_print_zip_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void          kith_print_zip_free   (KithPrintZip *self);
void          kith_print_zip_add    (KithPrintZip *self,
                                     const char   *name,
                                     const char   *text);
GBytes       *kith_print_zip_finish (KithPrintZip *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPrintZip, kith_print_zip_free)

G_END_DECLS
