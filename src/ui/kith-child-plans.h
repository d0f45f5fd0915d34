/* kith-child-plans.h: the plans that are for a child, or for the children of a family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-child-record.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_PLANS (kith_child_plans_get_type ())

G_DECLARE_FINAL_TYPE (KithChildPlans, kith_child_plans, KITH, CHILD_PLANS, AdwBin)

void kith_child_plans_show_child  (KithChildPlans  *self,
                                   KithStore       *store,
                                   KithChildRecord *record);
void kith_child_plans_show_family (KithChildPlans  *self,
                                   KithStore       *store,
                                   gint64           family_id);

G_END_DECLS
