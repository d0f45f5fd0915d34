/* kith-team-line.c: the open cases of one worker, for whoever leads the team
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines are counted from the caseload's own rows, and each number knows the
 * filter that shows them: a number and its list cannot come apart. Workers
 * stand by name and never by number: this is no ranking. Children without a
 * worker are the last line, and it is there even where it counts nobody.
 */

#include "config.h"

#include "kith-team-line.h"

#include "kith-text.h"

struct _KithTeamLine
{
  GObject  parent_instance;

  gint64   worker_id;
  char    *name;
  guint    figures[KITH_TEAM_N_FIGURES];
  guint    n_never_seen;
  int      longest;
};

G_DEFINE_FINAL_TYPE (KithTeamLine, kith_team_line, G_TYPE_OBJECT)

static void
kith_team_line_finalize (GObject *object)
{
  g_clear_pointer (&KITH_TEAM_LINE (object)->name, g_free);

  G_OBJECT_CLASS (kith_team_line_parent_class)->finalize (object);
}

static void
kith_team_line_class_init (KithTeamLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_team_line_finalize;
}

static void
kith_team_line_init (KithTeamLine *self)
{
  self->longest = -1;
}

static KithTeamLine *
team_line_new (gint64      worker_id,
               const char *name)
{
  KithTeamLine *self = g_object_new (KITH_TYPE_TEAM_LINE, NULL);

  self->worker_id = worker_id;
  self->name = kith_text_tame (name);

  return self;
}

static void
count_row (KithTeamLine    *self,
           KithCaseloadRow *row)
{
  int days = kith_caseload_row_get_days_since (row);

  for (guint i = 0; i < KITH_TEAM_N_FIGURES; i++)
    {
      KithCaseloadFilter filter;

      kith_team_line_get_filter (self, i, &filter);
      self->figures[i] += kith_caseload_filter_accepts (&filter, row);
    }

  self->longest = MAX (self->longest, days);
  self->n_never_seen += days < 0;
}

static void
append_line (GListStore   *lines,
             KithTeamLine *line,
             gboolean      is_always_shown)
{
  if (is_always_shown || line->figures[KITH_TEAM_OPEN] > 0)
    g_list_store_append (lines, line);
}

static void
count_rows (KithCaseload *caseload,
            GHashTable   *by_worker)
{
  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (caseload, i);
      gint64 worker_id = kith_caseload_row_get_worker_id (row);

      if (kith_caseload_row_get_place (row) != KITH_CASELOAD_BESIDE)
        count_row (g_hash_table_lookup (by_worker, &worker_id), row);
    }
}

/**
 * kith_team_lines_new:
 * @caseload: a caseload
 *
 * Returns: (transfer full) (element-type KithTeamLine): its workers by name,
 *   those of the cluster and those who have a case in it; children without a
 *   worker last
 */
GListModel *
kith_team_lines_new (KithCaseload *caseload)
{
  g_autoptr(GHashTable) by_worker = NULL;
  KithTeamLine *nobody;
  GListStore *lines;

  g_return_val_if_fail (KITH_IS_CASELOAD (caseload), NULL);

  by_worker = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  nobody = team_line_new (0, NULL);
  lines = g_list_store_new (KITH_TYPE_TEAM_LINE);
  g_hash_table_insert (by_worker, &nobody->worker_id, nobody);
  for (guint i = 0; i < kith_caseload_get_n_workers (caseload); i++)
    {
      const KithCaseloadWorker *worker = kith_caseload_get_worker (caseload, i);
      KithTeamLine *line = team_line_new (worker->id, worker->name);

      g_hash_table_insert (by_worker, &line->worker_id, line);
    }

  count_rows (caseload, by_worker);
  for (guint i = 0; i < kith_caseload_get_n_workers (caseload); i++)
    {
      const KithCaseloadWorker *worker = kith_caseload_get_worker (caseload, i);

      append_line (lines, g_hash_table_lookup (by_worker, &worker->id), worker->is_here);
    }
  append_line (lines, nobody, TRUE);

  return G_LIST_MODEL (lines);
}

/**
 * kith_team_line_get_worker_id:
 * @self: a line
 *
 * Returns: the worker, 0 for children without one
 */
gint64
kith_team_line_get_worker_id (KithTeamLine *self)
{
  g_return_val_if_fail (KITH_IS_TEAM_LINE (self), 0);

  return self->worker_id;
}

/**
 * kith_team_line_get_name:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the worker, %NULL for children without one
 */
const char *
kith_team_line_get_name (KithTeamLine *self)
{
  g_return_val_if_fail (KITH_IS_TEAM_LINE (self), NULL);

  return self->name;
}

/**
 * kith_team_line_get_figure:
 * @self: a line
 * @figure: a figure
 *
 * Returns: how many children it counts
 */
guint
kith_team_line_get_figure (KithTeamLine  *self,
                           KithTeamFigure figure)
{
  g_return_val_if_fail (KITH_IS_TEAM_LINE (self), 0);
  g_return_val_if_fail (figure < KITH_TEAM_N_FIGURES, 0);

  return self->figures[figure];
}

/**
 * kith_team_line_get_longest:
 * @self: a line
 *
 * Returns: the most days since one of the children was visited, -1 where no
 *   visit is known
 */
int
kith_team_line_get_longest (KithTeamLine *self)
{
  g_return_val_if_fail (KITH_IS_TEAM_LINE (self), -1);

  return self->longest;
}

/**
 * kith_team_line_get_n_never_seen:
 * @self: a line
 *
 * Returns: how many of the children have no visit that is known
 */
guint
kith_team_line_get_n_never_seen (KithTeamLine *self)
{
  g_return_val_if_fail (KITH_IS_TEAM_LINE (self), 0);

  return self->n_never_seen;
}

/**
 * kith_team_line_get_filter:
 * @self: a line
 * @figure: a figure
 * @ret_filter: (out): the filter that shows just the rows which it counts
 */
void
kith_team_line_get_filter (KithTeamLine       *self,
                           KithTeamFigure      figure,
                           KithCaseloadFilter *ret_filter)
{
  static const KithCaseState states[KITH_TEAM_N_FIGURES] = {
    [KITH_TEAM_EARLY_HELP] = KITH_CASE_STATE_EARLY_HELP,
    [KITH_TEAM_IN_NEED] = KITH_CASE_STATE_IN_NEED,
    [KITH_TEAM_PROTECTION] = KITH_CASE_STATE_PROTECTION,
    [KITH_TEAM_LOOKED_AFTER] = KITH_CASE_STATE_LOOKED_AFTER,
  };

  g_return_if_fail (KITH_IS_TEAM_LINE (self));
  g_return_if_fail (figure < KITH_TEAM_N_FIGURES);
  g_return_if_fail (ret_filter != NULL);

  *ret_filter = (KithCaseloadFilter){
    .state = states[figure],
    .worker_id = self->worker_id != 0 ? self->worker_id : KITH_CASELOAD_NONE,
    .flag = figure == KITH_TEAM_OVERDUE ? KITH_CASELOAD_OVERDUE :
      figure == KITH_TEAM_CLOCK_OVER ? KITH_CASELOAD_CLOCK_OVER : 0,
  };
}
