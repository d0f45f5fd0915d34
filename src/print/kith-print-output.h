/* kith-print-output.h: a document as the bytes of a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-print-document.h"
#include "kith-print-foot.h"
#include "kith-share.h"

G_BEGIN_DECLS

GBytes   *kith_print_document_to_bytes (KithPrintDocument   *self,
                                        KithShareHow         how,
                                        const KithPrintFoot *foot,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_print_how_of_name       (const char          *file_name,
                                        KithShareHow        *ret_how);

G_END_DECLS
