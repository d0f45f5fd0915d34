/* kith-map-filter.c: which part of a map is shown
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map opens on what it is about and two steps out, never on everybody. A step
 * goes along a tie that is shown; a group, a household and who is in it are one
 * step from each other too, and those who belong to what is shown as a hull are
 * shown within it. With a filter alone every subject stays: a subject without a
 * tie that is shown is no less on the map.
 */

#include "config.h"

#include "kith-map-filter.h"

#define USUAL_STEPS 2
#define NOT_REACHED G_MAXUINT

/**
 * kith_map_filter_init:
 * @filter: (out caller-allocates): how the map opens
 * @scene: a map
 */
void
kith_map_filter_init (KithMapFilter *filter,
                      KithMapScene  *scene)
{
  guint n_nodes = 0;

  g_return_if_fail (filter != NULL);
  g_return_if_fail (KITH_IS_MAP_SCENE (scene));

  kith_map_scene_get_nodes (scene, &n_nodes);
  *filter = (KithMapFilter) { .focus = kith_map_scene_get_focus (scene), .n_steps = USUAL_STEPS };

  /* A map of thousands without a middle opens on the first of them. */
  if (filter->focus < 0 && n_nodes > KITH_MAP_FILTER_MANY)
    filter->focus = 0;
}

/**
 * kith_map_filter_is_all:
 * @filter: a filter
 *
 * Returns: whether nothing is left out
 */
gboolean
kith_map_filter_is_all (const KithMapFilter *filter)
{
  g_return_val_if_fail (filter != NULL, TRUE);

  return filter->focus < 0 && filter->kinds == 0 && filter->qualities == 0 && filter->certainties == 0 &&
         !filter->hides_ended;
}

static gboolean
is_tie_shown (const KithMapFilter *filter,
              const KithMapTie    *tie)
{
  if (filter->hides_ended && tie->status == KITH_TIE_ENDED)
    return FALSE;

  return (filter->kinds == 0 || (filter->kinds & (1u << tie->kind)) != 0) &&
         (filter->qualities == 0 || (filter->qualities & (1u << tie->quality)) != 0) &&
         (filter->certainties == 0 || (filter->certainties & (1u << tie->certainty)) != 0);
}

static void
reach (guint  *steps,
       GArray *queue,
       guint   node,
       guint   step)
{
  if (steps[node] <= step)
    return;

  steps[node] = step;
  g_array_append_val (queue, node);
}

static void
reach_along_ties (KithMapScene *scene,
                  const guint8 *ties,
                  guint        *steps,
                  GArray       *queue,
                  guint         node)
{
  const KithMapTie *values = kith_map_scene_get_values (scene)->ties;
  guint n_ties = 0;
  const guint *indexes = kith_map_scene_get_ties_of (scene, node, &n_ties);

  for (guint i = 0; i < n_ties; i++)
    {
      const KithMapTie *tie = &values[indexes[i]];

      if (ties[indexes[i]] != 0)
        reach (steps, queue, tie->from == node ? tie->to : tie->from, steps[node] + 1);
    }
}

static void
reach_by_group (const KithMapSceneValues *values,
                guint                    *steps,
                GArray                   *queue,
                guint                     node)
{
  KithMapSubjectKind kind = values->nodes[node].kind;

  if (values->nodes[node].group >= 0)
    reach (steps, queue, (guint)values->nodes[node].group, steps[node] + 1);
  if (values->nodes[node].household >= 0)
    reach (steps, queue, (guint)values->nodes[node].household, steps[node] + 1);

  /* Only groups and households have members to look for. */
  for (guint i = 0; (kind == KITH_MAP_GROUP || kind == KITH_MAP_FAMILY) && i < values->n_nodes; i++)
    {
      if (values->nodes[i].group == (gint)node || values->nodes[i].household == (gint)node)
        reach (steps, queue, i, steps[node] + 1);
    }
}

static void
count_steps (const KithMapFilter *filter,
             KithMapScene        *scene,
             const guint8        *ties,
             guint               *steps)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (scene);
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  reach (steps, queue, (guint)filter->focus, 0);
  for (guint i = 0; i < queue->len; i++)
    {
      guint node = g_array_index (queue, guint, i);

      if (steps[node] >= filter->n_steps)
        continue;

      reach_along_ties (scene, ties, steps, queue, node);
      reach_by_group (values, steps, queue, node);
    }
}

/**
 * kith_map_filter_apply:
 * @filter: what to show
 * @scene: a map
 * @nodes: (out caller-allocates) (array): for each subject whether it is shown
 * @ties: (out caller-allocates) (array): the same for the ties
 *
 * Returns: how many subjects are shown
 */
guint
kith_map_filter_apply (const KithMapFilter *filter,
                       KithMapScene        *scene,
                       guint8              *nodes,
                       guint8              *ties)
{
  const KithMapSceneValues *values = NULL;
  g_autofree guint *steps = NULL;
  guint n_shown = 0;

  g_return_val_if_fail (filter != NULL, 0);
  g_return_val_if_fail (KITH_IS_MAP_SCENE (scene), 0);
  g_return_val_if_fail (nodes != NULL && ties != NULL, 0);

  values = kith_map_scene_get_values (scene);
  steps = g_new (guint, values->n_nodes + 1);
  for (guint i = 0; i < values->n_ties; i++)
    ties[i] = is_tie_shown (filter, &values->ties[i]) ? 1 : 0;
  for (guint i = 0; i < values->n_nodes; i++)
    steps[i] = filter->focus < 0 ? 0 : NOT_REACHED;
  if (filter->focus >= 0 && (guint)filter->focus < values->n_nodes)
    count_steps (filter, scene, ties, steps);
  for (guint i = 0; i < values->n_nodes; i++)
    {
      nodes[i] = steps[i] != NOT_REACHED && !(filter->hides_ended && values->nodes[i].is_ended) ? 1 : 0;
      n_shown += nodes[i];
    }

  return n_shown;
}
