/* kith-plan-form.h: what the forms about plans share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-choice-row.h"
#include "kith-plan.h"

G_BEGIN_DECLS

const char *kith_plan_form_get_fault    (const GError          *error);

void        kith_plan_form_fill_voices  (KithChoiceRow         *row,
                                         KithPlan              *plan);
void        kith_plan_form_set_speaker  (KithChoiceRow         *row,
                                         GtkWidget             *name,
                                         const KithPlanSpeaker *speaker);
void        kith_plan_form_take_speaker (KithChoiceRow         *row,
                                         GtkWidget             *name,
                                         KithPlanSpeaker       *speaker);
void        kith_plan_form_update_name  (KithChoiceRow         *row,
                                         GtkWidget             *name);

G_END_DECLS
