/* kith-graph-generations.c: which row each member of a family stands in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Partners stand in one row, so do brothers and sisters, and a child stands
 * below its parents. Real families do not always allow all of that: an uncle
 * marries his niece, a grandmother adopts her grandson, and who types may make
 * somebody his own grandfather.
 *
 * So rows are made of what fits together, first come first served. Nodes are
 * gathered into levels, each of which will be one row: first each node alone;
 * then every tie of a parent is taken that does not lead back to where it
 * came from; then every pair of partners, and last every pair of siblings, is
 * made one level if no way down leads from one of the two to the other. What
 * is left has no circle in it, so rows can be counted down from the eldest:
 * each level one below the lowest of its parents. In the end whoever has no
 * parents here is moved down to just above the uppermost of the children.
 *
 * It ends because each tie is looked at once, and looking for a way down walks
 * over each level once: ties times levels in the worst case, which is seldom,
 * since a family is a small part of a map.
 */

#include "config.h"

#include "kith-graph-generations.h"

typedef struct
{
  const KithGraph *graph;
  guint           *level_of;     /* towards the root of its level */
  GArray         **below;        /* of each root: members that are children of its members */
  guint           *seen;         /* in which search a root was last met */
  GArray          *waiting;
  guint            n_searches;
} Levels;

static void
clear_levels (Levels *levels)
{
  for (guint i = 0; levels->below != NULL && i < levels->graph->n_nodes; i++)
    g_clear_pointer (&levels->below[i], g_array_unref);

  g_free (levels->level_of);
  g_free (levels->below);
  g_free (levels->seen);
  g_clear_pointer (&levels->waiting, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Levels, clear_levels)

static guint
find_level (Levels *levels,
            guint   node)
{
  while (levels->level_of[node] != node)
    {
      levels->level_of[node] = levels->level_of[levels->level_of[node]];
      node = levels->level_of[node];
    }

  return node;
}

/* Whether a way down leads from one level to another, or they are the same. */
static gboolean
leads_down (Levels *levels,
            guint   from,
            guint   to)
{
  guint search = ++levels->n_searches;

  g_array_set_size (levels->waiting, 0);
  g_array_append_val (levels->waiting, from);
  levels->seen[from] = search;
  while (levels->waiting->len > 0)
    {
      guint level = g_array_index (levels->waiting, guint, levels->waiting->len - 1);

      g_array_set_size (levels->waiting, levels->waiting->len - 1);
      if (level == to)
        return TRUE;

      for (guint i = 0; levels->below[level] != NULL && i < levels->below[level]->len; i++)
        {
          guint next = find_level (levels, g_array_index (levels->below[level], guint, i));

          if (levels->seen[next] == search)
            continue;

          levels->seen[next] = search;
          g_array_append_val (levels->waiting, next);
        }
    }

  return FALSE;
}

static void
put_below (Levels *levels,
           guint   parent,
           guint   child)
{
  guint above = find_level (levels, parent);

  if (leads_down (levels, find_level (levels, child), above))
    return;

  if (levels->below[above] == NULL)
    levels->below[above] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (levels->below[above], child);
}

static void
put_beside (Levels *levels,
            guint   one,
            guint   other)
{
  guint kept = find_level (levels, one);
  guint joined = find_level (levels, other);

  if (kept == joined || leads_down (levels, kept, joined) || leads_down (levels, joined, kept))
    return;

  levels->level_of[joined] = kept;
  if (levels->below[joined] == NULL)
    return;

  if (levels->below[kept] == NULL)
    levels->below[kept] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (levels->below[kept], levels->below[joined]->data, levels->below[joined]->len);
}

static void
take_ties (Levels          *levels,
           KithGraphTieKind kind)
{
  for (guint i = 0; i < levels->graph->n_ties; i++)
    {
      const KithGraphTie *tie = &levels->graph->ties[i];

      if (tie->kind != kind || tie->from == tie->to)
        continue;

      if (kind == KITH_GRAPH_PARENT)
        put_below (levels, tie->from, tie->to);
      else
        put_beside (levels, tie->from, tie->to);
    }
}

/* Those above come before those below. */
static GArray *
sort_levels (Levels *levels)
{
  guint n_nodes = levels->graph->n_nodes;
  g_autofree guint *n_above = g_new0 (guint, n_nodes + 1);
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_nodes; i++)
    {
      for (guint k = 0; find_level (levels, i) == i && levels->below[i] != NULL && k < levels->below[i]->len; k++)
        n_above[find_level (levels, g_array_index (levels->below[i], guint, k))]++;
    }

  for (guint i = 0; i < n_nodes; i++)
    {
      if (find_level (levels, i) == i && n_above[i] == 0)
        g_array_append_val (sorted, i);
    }

  for (guint i = 0; i < sorted->len; i++)
    {
      const GArray *below = levels->below[g_array_index (sorted, guint, i)];

      for (guint k = 0; below != NULL && k < below->len; k++)
        {
          guint next = find_level (levels, g_array_index (below, guint, k));

          if (--n_above[next] == 0)
            g_array_append_val (sorted, next);
        }
    }

  return sorted;
}

static void
count_down (Levels *levels,
            int    *rows)
{
  g_autoptr(GArray) sorted = sort_levels (levels);
  g_autofree gboolean *has_parents = g_new0 (gboolean, levels->graph->n_nodes + 1);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint level = g_array_index (sorted, guint, i);

      for (guint k = 0; levels->below[level] != NULL && k < levels->below[level]->len; k++)
        {
          guint child = find_level (levels, g_array_index (levels->below[level], guint, k));

          rows[child] = MAX (rows[child], rows[level] + 1);
          has_parents[child] = TRUE;
        }
    }

  for (guint i = sorted->len; i-- > 0;)
    {
      guint level = g_array_index (sorted, guint, i);
      int uppermost = G_MAXINT;

      for (guint k = 0; levels->below[level] != NULL && k < levels->below[level]->len; k++)
        uppermost = MIN (uppermost, rows[find_level (levels, g_array_index (levels->below[level], guint, k))]);

      if (!has_parents[level] && uppermost != G_MAXINT)
        rows[level] = uppermost - 1;
    }
}

/* In each family the uppermost row is 0. */
static void
begin_at_nought (const KithGraph *graph,
                 const int       *families,
                 guint            n_families,
                 int             *generations)
{
  g_autofree int *uppermost = g_new (int, MAX (n_families, 1));

  for (guint i = 0; i < n_families; i++)
    uppermost[i] = G_MAXINT;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (families[i] >= 0)
        uppermost[families[i]] = MIN (uppermost[families[i]], generations[i]);
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (families[i] >= 0)
        generations[i] -= uppermost[families[i]];
    }
}

/**
 * kith_graph_tie_is_family:
 * @tie: a tie
 *
 * Returns: whether it is one that rows follow from
 */
gboolean
kith_graph_tie_is_family (const KithGraphTie *tie)
{
  g_return_val_if_fail (tie != NULL, FALSE);

  return tie->kind != KITH_GRAPH_OTHER && tie->from != tie->to;
}

/**
 * kith_graph_find_families:
 * @families: (array): room for a number for each node
 *
 * Gives everybody a number, the same to whoever can be reached along family
 * ties; those who have none get %KITH_GRAPH_NONE.
 *
 * Returns: how many families there are
 */
guint
kith_graph_find_families (const KithGraph *graph,
                          int             *families)
{
  g_autoptr(GArray) waiting = NULL;
  guint n_families = 0;

  g_return_val_if_fail (graph != NULL, 0);
  g_return_val_if_fail (families != NULL || graph->n_nodes == 0, 0);

  waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph->n_nodes; i++)
    families[i] = KITH_GRAPH_NONE;

  for (guint i = 0; i < graph->n_ties; i++)
    {
      const KithGraphTie *tie = &graph->ties[i];

      if (!kith_graph_tie_is_family (tie) || families[tie->from] >= 0)
        continue;

      families[tie->from] = (int)n_families;
      g_array_append_val (waiting, tie->from);
      while (waiting->len > 0)
        {
          guint node = g_array_index (waiting, guint, waiting->len - 1);

          g_array_set_size (waiting, waiting->len - 1);
          for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
            {
              guint other = graph->neighbours[k];

              if (families[other] >= 0 || !kith_graph_tie_is_family (&graph->ties[graph->through[k]]))
                continue;

              families[other] = (int)n_families;
              g_array_append_val (waiting, other);
            }
        }

      n_families++;
    }

  return n_families;
}

/**
 * kith_graph_find_generations:
 * @generations: (array): room for a row for each node
 *
 * Says in which row of its family everybody stands, 0 the uppermost; those
 * without family ties get %KITH_GRAPH_NONE. What the nodes say themselves is
 * not looked at.
 */
void
kith_graph_find_generations (const KithGraph *graph,
                             int             *generations)
{
  g_auto(Levels) levels = { .graph = graph };
  g_autofree int *families = NULL;
  g_autofree int *rows = NULL;
  guint n_families;

  g_return_if_fail (graph != NULL);
  g_return_if_fail (generations != NULL || graph->n_nodes == 0);

  families = g_new (int, graph->n_nodes + 1);
  n_families = kith_graph_find_families (graph, families);

  levels.level_of = g_new (guint, graph->n_nodes + 1);
  levels.below = g_new0 (GArray *, graph->n_nodes + 1);
  levels.seen = g_new0 (guint, graph->n_nodes + 1);
  levels.waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph->n_nodes; i++)
    levels.level_of[i] = i;

  take_ties (&levels, KITH_GRAPH_PARENT);
  take_ties (&levels, KITH_GRAPH_PARTNER);
  take_ties (&levels, KITH_GRAPH_SIBLING);

  rows = g_new0 (int, graph->n_nodes + 1);
  count_down (&levels, rows);
  for (guint i = 0; i < graph->n_nodes; i++)
    generations[i] = families[i] >= 0 ? rows[find_level (&levels, i)] : KITH_GRAPH_NONE;
  begin_at_nought (graph, families, n_families, generations);
}
