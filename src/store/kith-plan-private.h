/* kith-plan-private.h: what the files that change plans share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-plan-check.h"
#include "kith-row.h"

G_BEGIN_DECLS

KithRow *kith_plan_load_open (KithDb   *db,
                              gint64    plan_id,
                              GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
