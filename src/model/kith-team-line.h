/* kith-team-line.h: the open cases of one worker, for whoever leads the team
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-caseload-view.h"

G_BEGIN_DECLS

/**
 * KithTeamFigure:
 *
 * A number of the team's table, each with the rows behind it.
 */
typedef enum
{
  KITH_TEAM_OPEN,
  KITH_TEAM_EARLY_HELP,
  KITH_TEAM_IN_NEED,
  KITH_TEAM_PROTECTION,
  KITH_TEAM_LOOKED_AFTER,
  KITH_TEAM_OVERDUE,
  KITH_TEAM_CLOCK_OVER,
} KithTeamFigure;

#define KITH_TEAM_N_FIGURES (KITH_TEAM_CLOCK_OVER + 1)

#define KITH_TYPE_TEAM_LINE (kith_team_line_get_type ())

G_DECLARE_FINAL_TYPE (KithTeamLine, kith_team_line, KITH, TEAM_LINE, GObject)

GListModel  *kith_team_lines_new             (KithCaseload       *caseload) G_GNUC_WARN_UNUSED_RESULT;

gint64       kith_team_line_get_worker_id    (KithTeamLine       *self);
const char  *kith_team_line_get_name         (KithTeamLine       *self);
guint        kith_team_line_get_figure       (KithTeamLine       *self,
                                              KithTeamFigure      figure);
int          kith_team_line_get_longest      (KithTeamLine       *self);
guint        kith_team_line_get_n_never_seen (KithTeamLine       *self);
void         kith_team_line_get_filter       (KithTeamLine       *self,
                                              KithTeamFigure      figure,
                                              KithCaseloadFilter *ret_filter);

G_END_DECLS
