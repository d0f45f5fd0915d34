/* kith-graph-layout.c: where everything on a map is to stand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps, each of which has a file and says there how it works:
 *
 *   families into rows, groups within their lines   kith-graph-bodies
 *   distances as along the ties                      kith-graph-descend
 *   parts side by side                               kith-graph-pack
 *   fewer crossings, for what people read as a whole kith-graph-polish
 *   nothing upon anything else                       kith-graph-apart
 *
 * A map of some dozens of subjects is made several times over from different
 * beginnings, and the one that reads best is kept. A large one is made once.
 * All of it works on a copy: whoever gives up half way has changed nothing.
 *
 * Where places are kept, none of that happens: what is new is put beside what
 * it is tied to (kith-graph-insert), and the rest stays where it is.
 */

#include "config.h"

#include "kith-graph-layout.h"

#include <math.h>

#include "kith-graph-layout-private.h"

#define MOST_BEGINNINGS 8
#define LEAST_BEGINNINGS 2
/* Nodes times ties; with more of them there are fewer beginnings. */
#define PRODUCT_FOR_ONE 24000
/* And with more than that nobody follows single lines any more. */
#define MOST_PRODUCT 40000
#define LEAST_BODIES 80
#define N_ROUNDS 60
#define N_ROUNDS_OF_MANY 12
#define MANY 1000
#define MOST_INSERTED 60

/* Of whatever is fixed, else of nothing. */
static KithGraphPoint
find_middle (const KithGraphWork *work)
{
  KithGraphPoint sum = { 0.0, 0.0 };
  guint n = 0;

  for (guint i = 0; i < work->n_bodies; i++)
    {
      if (!work->bodies[i].is_fixed)
        continue;

      sum.x += work->bodies[i].x;
      sum.y += work->bodies[i].y;
      n++;
    }

  return (KithGraphPoint){ sum.x / MAX (n, 1), sum.y / MAX (n, 1) };
}

static void
scatter (KithGraphWork *work)
{
  KithGraphPoint middle = find_middle (work);
  double width = 2.0 * work->options->gap * sqrt (work->n_bodies);

  for (guint i = 0; i < work->n_bodies; i++)
    {
      KithGraphBody *body = &work->bodies[i];
      double x = (kith_graph_random_share (&work->random) - 0.5) * width;
      double y = (kith_graph_random_share (&work->random) - 0.5) * width;

      if (body->is_fixed)
        continue;

      body->x = middle.x + x;
      body->y = middle.y + y;
    }
}

/* Windows are wider than high, so the longer way of a picture is laid across. */
static void
lay_across (KithGraphWork *work)
{
  double xx = 0.0, xy = 0.0, yy = 0.0;
  double angle;

  for (guint i = 0; i < work->n_bodies; i++)
    {
      const KithGraphBody *body = &work->bodies[i];

      if (body->is_fixed)
        return;

      xx += body->x * body->x * body->n_members;
      xy += body->x * body->y * body->n_members;
      yy += body->y * body->y * body->n_members;
    }

  angle = atan2 (2.0 * xy, xx - yy) / 2.0;
  for (guint i = 0; i < work->n_bodies; i++)
    {
      KithGraphBody *body = &work->bodies[i];
      double x = body->x * cos (angle) + body->y * sin (angle);

      body->y = body->y * cos (angle) - body->x * sin (angle);
      body->x = x;
    }
}

static gboolean
make_once (KithGraphWork *work,
           guint          n_rounds)
{
  scatter (work);
  if (!kith_graph_descend (work, n_rounds))
    return FALSE;

  kith_graph_pack (work);
  lay_across (work);

  return TRUE;
}

static gboolean
make_large (KithGraphWork *work)
{
  if (!make_once (work, work->graph->n_nodes > MANY ? N_ROUNDS_OF_MANY : N_ROUNDS) ||
      !kith_graph_apart_bodies (work))
    return FALSE;

  kith_graph_pack (work);
  return TRUE;
}

static gboolean
make_best (KithGraphWork *work)
{
  g_autofree KithGraphBody *best = g_memdup2 (work->bodies, sizeof (KithGraphBody) * (work->n_bodies + 1));
  g_autofree KithGraphPoint *offsets = g_memdup2 (work->offsets, sizeof (KithGraphPoint) * (work->graph->n_nodes + 1));
  guint n_beginnings = CLAMP (PRODUCT_FOR_ONE / (work->n_bodies * (work->graph->n_ties + 1)), LEAST_BEGINNINGS, MOST_BEGINNINGS);
  double lowest = G_MAXDOUBLE;

  for (guint i = 0; i < n_beginnings; i++)
    {
      double cost;

      if (!make_once (work, N_ROUNDS))
        return FALSE;

      kith_graph_polish_turn (work);
      if (!kith_graph_apart_bodies (work) || !kith_graph_polish (work, &cost))
        return FALSE;
      if (cost >= lowest)
        continue;

      lowest = cost;
      memcpy (best, work->bodies, sizeof (KithGraphBody) * work->n_bodies);
      memcpy (offsets, work->offsets, sizeof (KithGraphPoint) * work->graph->n_nodes);
    }

  memcpy (work->bodies, best, sizeof (KithGraphBody) * work->n_bodies);
  memcpy (work->offsets, offsets, sizeof (KithGraphPoint) * work->graph->n_nodes);
  if (!kith_graph_apart_bodies (work))
    return FALSE;

  kith_graph_pack (work);
  return TRUE;
}

static void
move_to_middle (const KithGraphWork *work,
                KithGraph           *graph)
{
  KithGraphRect all;

  if (kith_graph_work_has_fixed (work) || !kith_graph_get_extents (graph, &all))
    return;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x -= (all.left + all.right) / 2.0;
      graph->nodes[i].y -= (all.top + all.bottom) / 2.0;
    }
}

/**
 * kith_graph_layout_options_init:
 * @options: (out caller-allocates): set to what suits a map on a screen, in pixels
 */
void
kith_graph_layout_options_init (KithGraphLayoutOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (KithGraphLayoutOptions){
    .seed = 1,
    .gap = 72.0,
    .margin = 14.0,
    .padding = 18.0,
    .has_rows = TRUE,
  };
}

/* So many new ones are a picture of their own, made round what stays. */
static gboolean
are_few_new (const KithGraphWork *work)
{
  guint n_new = 0;

  for (guint i = 0; i < work->n_bodies; i++)
    n_new += !work->bodies[i].is_fixed;

  return n_new <= MOST_INSERTED && n_new < work->n_bodies;
}

static gboolean
make (KithGraphWork *work)
{
  if (work->options->keeps_places && are_few_new (work))
    return kith_graph_insert (work);
  if (work->graph->n_nodes <= KITH_GRAPH_FEW && work->graph->n_ties <= MOST_PRODUCT / MAX (work->n_bodies, LEAST_BODIES))
    return make_best (work);

  return make_large (work);
}

/**
 * kith_graph_layout_run:
 * @graph: the graph, whose nodes are moved
 * @options: how
 *
 * Gives every node a place. It may take a second, so it is called on a thread
 * of its own, with a graph that nobody else has. The same graph and options
 * give the same places.
 *
 * What is pinned is never moved. With @keeps_places nor is what has a place,
 * but for a nudge that lets something new in.
 *
 * Returns: whether it was done; if not, nothing was moved
 */
gboolean
kith_graph_layout_run (KithGraph                    *graph,
                       const KithGraphLayoutOptions *options)
{
  g_autoptr(KithGraphWork) work = NULL;
  g_autoptr(KithGraph) made = NULL;

  g_return_val_if_fail (graph != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (options->gap >= 0.0 && options->margin >= 0.0 && options->padding >= 0.0, FALSE);

  if (graph->n_nodes == 0)
    return TRUE;

  work = kith_graph_work_new (graph, options);
  if (kith_graph_work_is_stopped (work) || !make (work))
    return FALSE;

  made = kith_graph_copy (graph);
  kith_graph_work_write (work, made);
  if (!kith_graph_apart_nodes (work, made) || kith_graph_work_is_stopped (work))
    return FALSE;

  move_to_middle (work, made);
  kith_graph_work_write_round (work, made);
  memcpy (graph->nodes, made->nodes, sizeof (KithGraphNode) * graph->n_nodes);

  return TRUE;
}
