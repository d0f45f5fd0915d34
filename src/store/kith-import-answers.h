/* kith-import-answers.h: whether a row of a list is a child whom the store has: who is asked, and what they said
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people.h"
#include "kith-store-import.h"

G_BEGIN_DECLS

/**
 * KITH_IMPORT_ANOTHER:
 *
 * The answer that the row is another child, whom the store does not have.
 */
#define KITH_IMPORT_ANOTHER 0

/**
 * KITH_IMPORT_UNANSWERED:
 *
 * Nobody has said anything yet.
 */
#define KITH_IMPORT_UNANSWERED (-1)

void    kith_import_answer            (KithImportPreview *preview,
                                       guint              line,
                                       gint64             answer);
gint64  kith_import_get_answer        (KithImportPreview *preview,
                                       guint              line);
guint   kith_import_count_unanswered  (KithImportPreview *preview);

gint64  kith_import_source_get_answer (KithImportSource  *self,
                                       guint              line);
void    kith_import_tally_ask         (KithImportTally   *tally,
                                       guint              line,
                                       const char        *subject,
                                       GPtrArray         *people);

G_END_DECLS
