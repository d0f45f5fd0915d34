/* kith-import-complete.h: that a census has all of its year, said while it is taken in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-import.h"

G_BEGIN_DECLS

gboolean kith_import_get_year        (KithImportPreview  *preview,
                                      KithDate           *ret_from,
                                      KithDate           *ret_to);
void     kith_import_declare         (KithImportPreview  *preview,
                                      gboolean            is_complete);

gboolean kith_db_declare_import      (KithAct            *act,
                                      KithImportSource   *source,
                                      gint64              import_id,
                                      GError            **error);

G_END_DECLS
