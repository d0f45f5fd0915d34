/* kith-period-bar.h: which period a page speaks of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-period.h"

G_BEGIN_DECLS

#define KITH_TYPE_PERIOD_BAR (kith_period_bar_get_type ())

/* Actions that whoever holds it must have: "period.step" (i: -1 earlier, 1 later),
 * "period.kind" (s: month, term, year).
 *
 * Property "is-narrow" (boolean): whether it takes two lines.
 */
G_DECLARE_FINAL_TYPE (KithPeriodBar, kith_period_bar, KITH, PERIOD_BAR, GtkBox)

void kith_period_bar_set_period   (KithPeriodBar    *self,
                                   const KithPeriod *period,
                                   KithDate          newest);
void kith_period_bar_set_compared (KithPeriodBar    *self,
                                   GMenuModel       *menu);

G_END_DECLS
