/* kith-store-fiction-plans.c: filling a store with plans for people who are nobody
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-fiction-private.h"

#define DAYS_A_SCORE 30

static gint64
id_at (GArray *ids,
       guint   index)
{
  return g_array_index (ids, gint64, index);
}

static gboolean
insert_children (KithAct               *act,
                 const KithFictionPlan *plan,
                 gint64                 plan_id,
                 const KithFictionIds  *ids,
                 GError               **error)
{
  for (guint i = 0; i < plan->children->len; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_plan_child);

      kith_row_set_int (row, "plan_id", plan_id);
      kith_row_set_int (row, "child_id", id_at (ids->children, g_array_index (plan->children, guint, i)));
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Of a child it is the first of those whom the plan is for. */
static void
set_voice (KithRow               *row,
           const char            *voice,
           const KithFictionPlan *plan,
           const KithFictionIds  *ids)
{
  kith_row_set_text (row, "voice", voice);
  if (g_str_equal (voice, "child"))
    kith_row_set_int (row, "child_id", id_at (ids->children, g_array_index (plan->children, guint, 0)));
}

static gboolean
insert_scores (KithAct                   *act,
               const KithFictionPlan     *plan,
               const KithFictionPlanLine *line,
               gint64                     goal_id,
               const KithFictionIds      *ids,
               GError                   **error)
{
  static const char * const voices[] = { "child", "worker" };

  for (guint i = 0; i < line->scores->len; i++)
    {
      for (guint v = 0; v < G_N_ELEMENTS (voices); v++)
        {
          g_autoptr(KithRow) row = kith_row_new (&kith_table_plan_score);
          guint score = g_array_index (line->scores, guint, i);

          /* The child sees it a little brighter each second time. */
          kith_row_set_int (row, "goal_id", goal_id);
          kith_row_set_date (row, "day", plan->start + (KithDate)i * DAYS_A_SCORE);
          kith_row_set_int (row, "score", v == 0 && i % 2 == 1 ? score + 1 : score);
          set_voice (row, voices[v], plan, ids);
          if (!kith_act_insert (act, row, NULL, error))
            return FALSE;
        }
    }

  return TRUE;
}

static KithRow *
make_line (const KithFictionPlan     *plan,
           const KithFictionPlanLine *line,
           gint64                     plan_id,
           const KithFictionIds      *ids)
{
  KithRow *row = kith_row_new (&kith_table_plan_entry);

  kith_row_set_int (row, "plan_id", plan_id);
  kith_row_set_text (row, "part", line->part);
  set_voice (row, line->voice, plan, ids);
  kith_row_set_text (row, "text", line->text);
  kith_row_set_text (row, "question", line->question);
  kith_row_set_text (row, "low", line->low);
  kith_row_set_text (row, "high", line->high);
  if (line->who != NULL)
    kith_row_set_text (row, "who", line->who);
  else if (g_str_equal (line->part, "action"))
    kith_row_set_int (row, "worker_id", id_at (ids->workers, 0));
  kith_row_set_date (row, "due", line->due);
  kith_row_set_text (row, "how", line->how);
  kith_row_set_date (row, "done", line->done);
  kith_row_set_date (row, "added", plan->start);

  return row;
}

static gboolean
insert_lines (KithAct               *act,
              const KithFictionPlan *plan,
              gint64                 plan_id,
              const KithFictionIds  *ids,
              GError               **error)
{
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const KithFictionPlanLine *line = g_ptr_array_index (plan->lines, i);
      g_autoptr(KithRow) row = make_line (plan, line, plan_id, ids);
      gint64 id;

      if (!kith_act_insert (act, row, &id, error) ||
          !insert_scores (act, plan, line, id, ids, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
kith_db_insert_fiction_plans (KithAct              *act,
                              KithFiction          *fiction,
                              const KithFictionIds *ids,
                              GError              **error)
{
  for (guint i = 0; i < fiction->plans->len; i++)
    {
      const KithFictionPlan *plan = g_ptr_array_index (fiction->plans, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_plan);
      gint64 id;

      kith_row_set_text (row, "kind", plan->is_familys ? "family" : "worker");
      kith_row_set_text (row, "title", plan->title);
      kith_row_set_date (row, "start", plan->start);
      kith_row_set_date (row, "review", plan->review);
      kith_row_set_text (row, "coordinator", plan->coordinator);
      kith_row_set_text (row, "bottom_lines", plan->bottom_lines);
      kith_row_set_int (row, "in_chronology", 1);
      kith_row_set_int (row, "worker_id", id_at (ids->workers, 0));
      if (!kith_act_insert (act, row, &id, error) ||
          !insert_children (act, plan, id, ids, error) ||
          !insert_lines (act, plan, id, ids, error))
        return FALSE;
    }

  return TRUE;
}
