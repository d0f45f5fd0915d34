/* kith-store-list-import.h: what rolls and caseloads have in common: terms, mappings, totals
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-import.h"

G_BEGIN_DECLS

gboolean kith_db_recall_mapping (KithDb      *db,
                                 const char  *kind,
                                 gint64       school_id,
                                 const char  *fingerprint,
                                 char       **ret_columns,
                                 GError     **error);
gboolean kith_db_get_roll_date  (KithDb      *db,
                                 gint64       school_id,
                                 KithDate    *ret_day,
                                 GError     **error);

G_END_DECLS
