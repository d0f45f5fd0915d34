/* kith-store-holidays.h: the store's list of bank holidays, and a newer one in its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-bank-holidays.h"

G_BEGIN_DECLS

GArray *kith_db_load_holidays (KithDb  *db,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
