/* kith-cin-rules.h: a return, checked by the rules of the census
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-reading.h"

G_BEGIN_DECLS

gboolean kith_cin_rules_check (KithCinReading            *reading,
                               KithCinIsWorkingDayFunc    is_working_day,
                               gpointer                   user_data,
                               GCancellable              *cancellable,
                               GError                   **error);

G_END_DECLS
