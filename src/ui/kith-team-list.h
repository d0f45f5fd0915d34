/* kith-team-list.h: the caseload worker by worker
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-team-line.h"

G_BEGIN_DECLS

#define KITH_TYPE_TEAM_LIST (kith_team_list_get_type ())

G_DECLARE_FINAL_TYPE (KithTeamList, kith_team_list, KITH, TEAM_LIST, GtkWidget)

/* Signal "figure-opened" (KithTeamLine, int): a number was pressed. */
void kith_team_list_set_caseload (KithTeamList *self,
                                  KithCaseload *caseload);

G_END_DECLS
