/* kith-print-foot.h: what stands below each page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithPrintFoot:
 * @at_usec: when it was printed, in microseconds since 1970
 * @printed_by: (nullable): who printed it
 * @why: (nullable): why
 * @anchor: (nullable): where the store's journal ended, from kith_db_dup_anchor()
 *
 * What stands below each page.
 */
typedef struct
{
  gint64  at_usec;
  char   *printed_by;
  char   *why;
  char   *anchor;
} KithPrintFoot;

KithPrintFoot *kith_print_foot_new      (gint64               at_usec,
                                         const char          *printed_by,
                                         const char          *why,
                                         const char          *anchor) G_GNUC_WARN_UNUSED_RESULT;
void           kith_print_foot_free     (KithPrintFoot       *self);

char          *kith_print_foot_dup_line (const KithPrintFoot *self) G_GNUC_WARN_UNUSED_RESULT;
char          *kith_print_foot_dup_page (guint                page,
                                         guint                n_pages) G_GNUC_WARN_UNUSED_RESULT;
char          *kith_print_foot_dup_anchor (const KithPrintFoot *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPrintFoot, kith_print_foot_free)

G_END_DECLS
