/* kith-print-text.h: a document as plain text, and as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-print-document.h"
#include "kith-print-foot.h"

G_BEGIN_DECLS

char   *kith_print_document_to_text     (KithPrintDocument   *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes *kith_print_document_to_csv      (KithPrintDocument   *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes *kith_print_document_to_workbook (KithPrintDocument   *self,
                                         const KithPrintFoot *foot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
