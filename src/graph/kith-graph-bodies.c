/* kith-graph-bodies.c: what stands together moves together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family in its rows and a group within its line each become one body, whose
 * inside is settled here once: the rest of the layout moves bodies and cannot
 * tear them. Since bodies are kept from overlapping, nobody else stands within
 * the line of a group, and two groups do not meet.
 *
 * Whoever belongs to a family and to a group stands with the family. What is
 * fixed stands alone, and a family or a group of which some are fixed is
 * gathered from the others.
 */

#include "config.h"

#include "kith-graph-generations.h"
#include "kith-graph-layout-private.h"

#include <math.h>

#define N_ROUNDS 60
/* Within a group things stand closer. */
#define GAP_IN_GROUP 0.55

typedef struct
{
  KithGraphWork *work;
  guint         *root;       /* towards the first of each family */
  gboolean      *is_taken;
  guint          n_members;
} Gathering;

static guint
find_root (const Gathering *gathering,
           guint            node)
{
  while (gathering->root[node] != node)
    node = gathering->root[node];

  return node;
}

static void
join (Gathering *gathering,
      guint      one,
      guint      other)
{
  const KithGraphWork *work = gathering->work;
  guint first = find_root (gathering, one);
  guint second = find_root (gathering, other);

  if (work->is_round[one] || work->is_round[other])
    return;

  gathering->root[MAX (first, second)] = MIN (first, second);
}

static void
join_families (Gathering *gathering)
{
  const KithGraph *graph = gathering->work->graph;
  g_autofree int *first_of = g_new (int, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    first_of[i] = KITH_GRAPH_NONE;

  for (guint i = 0; i < graph->n_ties; i++)
    {
      if (kith_graph_tie_is_family (&graph->ties[i]))
        join (gathering, graph->ties[i].from, graph->ties[i].to);
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      int household = graph->nodes[i].household;

      if (household < 0 || household == (int)i || gathering->work->is_round[i])
        continue;

      if (first_of[household] >= 0)
        join (gathering, i, (guint)first_of[household]);
      else
        first_of[household] = (int)i;
    }
}

static gboolean
stays (const Gathering *gathering,
       guint            node)
{
  const KithGraphNode *self = &gathering->work->graph->nodes[node];

  return !gathering->work->is_round[node] &&
         (self->is_pinned || (self->is_placed && gathering->work->options->keeps_places));
}

static KithGraphBody *
begin_body (Gathering *gathering)
{
  KithGraphWork *work = gathering->work;
  KithGraphBody *body = &work->bodies[work->n_bodies++];

  *body = (KithGraphBody){ .first_member = gathering->n_members };

  return body;
}

static void
take (Gathering            *gathering,
      KithGraphBody        *body,
      guint                 node,
      const KithGraphPoint *offset)
{
  KithGraphWork *work = gathering->work;

  gathering->is_taken[node] = TRUE;
  work->members[gathering->n_members++] = node;
  work->body_of[node] = (guint)(body - work->bodies);
  work->offsets[node] = *offset;
  body->n_members++;
}

/* With a grandmother who is pinned, the others stand in rows below her. */
static void
anchor (Gathering            *gathering,
        KithGraphBody        *body,
        const guint          *family,
        guint                 n_family,
        const KithGraphPoint *places)
{
  guint n_fixed = 0;

  for (guint i = 0; i < n_family; i++)
    {
      const KithGraphNode *node = &gathering->work->graph->nodes[family[i]];

      if (!stays (gathering, family[i]))
        continue;

      body->x += node->x - places[i].x;
      body->y += node->y - places[i].y;
      n_fixed++;
    }

  if (n_fixed == 0)
    return;

  body->x /= n_fixed;
  body->y /= n_fixed;
  body->is_fixed = TRUE;
}

static void
gather_family (Gathering   *gathering,
               const guint *family,
               guint        n_family)
{
  g_autofree KithGraphPoint *places = g_new0 (KithGraphPoint, n_family);
  KithGraphBody *body;
  guint n_free = 0;

  for (guint i = 0; i < n_family; i++)
    n_free += !stays (gathering, family[i]);
  if (n_family < 2 || n_free == 0)
    return;

  kith_graph_rows_place (gathering->work, family, n_family, places);
  body = begin_body (gathering);
  body->is_family = TRUE;
  anchor (gathering, body, family, n_family, places);
  for (guint i = 0; i < n_family; i++)
    {
      if (!stays (gathering, family[i]))
        take (gathering, body, family[i], &places[i]);
    }
}

static void
gather_families (Gathering *gathering)
{
  guint n_nodes = gathering->work->graph->n_nodes;
  g_autofree GArray **families = g_new0 (GArray *, n_nodes + 1);

  join_families (gathering);
  for (guint i = 0; i < n_nodes; i++)
    {
      guint root = find_root (gathering, i);

      if (families[root] == NULL)
        families[root] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (families[root], i);
    }

  for (guint i = 0; i < n_nodes; i++)
    {
      if (families[i] == NULL)
        continue;

      gather_family (gathering, (const guint *)(gpointer)families[i]->data, families[i]->len);
      g_array_unref (families[i]);
    }
}

/* Sunflower: whatever the number, the room is filled evenly. */
static void
spread (KithGraphWork *work,
        double         pitch)
{
  for (guint i = 0; i < work->n_bodies; i++)
    {
      double distance = pitch * sqrt (i + 0.5);
      double angle = i * G_PI * (3.0 - sqrt (5.0));

      work->bodies[i].x = distance * cos (angle);
      work->bodies[i].y = distance * sin (angle);
    }
}

/* Those of a group and the group itself, which is their hub. */
static KithGraph *
make_inside (const KithGraphWork *work,
             const guint         *group,
             guint                n_group,
             guint                round)
{
  g_autofree int *local = g_new (int, work->graph->n_nodes + 1);
  g_autofree KithGraphNode *nodes = g_new0 (KithGraphNode, n_group + 1);
  g_autoptr(GArray) ties = g_array_new (FALSE, FALSE, sizeof (KithGraphTie));

  for (guint i = 0; i < work->graph->n_nodes; i++)
    local[i] = KITH_GRAPH_NONE;

  for (guint i = 0; i <= n_group; i++)
    {
      guint node = i < n_group ? group[i] : round;

      local[node] = (int)i;
      nodes[i] = work->graph->nodes[node];
      nodes[i].group = i < n_group ? (int)n_group : KITH_GRAPH_NONE;
      nodes[i].household = KITH_GRAPH_NONE;
      nodes[i].is_pinned = FALSE;
      nodes[i].is_placed = FALSE;
    }
  nodes[n_group].half_width = nodes[n_group].above = nodes[n_group].below = 0.0f;

  for (guint i = 0; i < n_group; i++)
    {
      for (guint k = work->graph->first[group[i]]; k < work->graph->first[group[i] + 1]; k++)
        {
          int other = local[work->graph->neighbours[k]];
          const KithGraphTie tie = { i, (guint)MAX (other, 0), KITH_GRAPH_OTHER };

          if (other > (int)i && other < (int)n_group)
            g_array_append_val (ties, tie);
        }
    }

  return kith_graph_new (nodes, n_group + 1, (const KithGraphTie *)(gpointer)ties->data, ties->len);
}

static void
gather_group (Gathering   *gathering,
              const guint *group,
              guint        n_group,
              guint        round)
{
  KithGraphLayoutOptions options = *gathering->work->options;
  g_autoptr(KithGraph) graph = make_inside (gathering->work, group, n_group, round);
  g_autoptr(KithGraphWork) inside = NULL;
  KithGraphBody *body;

  options.gap *= GAP_IN_GROUP;
  inside = kith_graph_work_new_plain (graph, &options);
  spread (inside, (double)graph->nodes[0].half_width + options.gap / 2.0);
  if (!kith_graph_descend (inside, N_ROUNDS) || !kith_graph_apart_bodies (inside))
    return;
  kith_graph_work_write (inside, graph);
  if (!kith_graph_apart_nodes (inside, graph))
    return;

  body = begin_body (gathering);
  body->is_group = TRUE;
  for (guint i = 0; i < n_group; i++)
    {
      const KithGraphPoint offset =
      {
        graph->nodes[i].x - graph->nodes[n_group].x, graph->nodes[i].y - graph->nodes[n_group].y,
      };

      take (gathering, body, group[i], &offset);
    }
}

/* Where some stay, whoever is new to the group comes to them one by one. */
static gboolean *
find_staying_groups (const Gathering *gathering)
{
  const KithGraphWork *work = gathering->work;
  gboolean *has_staying = g_new0 (gboolean, work->graph->n_nodes + 1);

  for (guint i = 0; i < work->graph->n_nodes; i++)
    {
      int group = work->graph->nodes[i].group;

      if (group >= 0 && stays (gathering, i) && work->options->keeps_places)
        has_staying[group] = TRUE;
    }

  return has_staying;
}

static void
gather_groups (Gathering *gathering)
{
  const KithGraphWork *work = gathering->work;
  g_autofree GArray **groups = g_new0 (GArray *, work->graph->n_nodes + 1);
  g_autofree gboolean *has_staying = find_staying_groups (gathering);

  for (guint i = 0; i < work->graph->n_nodes; i++)
    {
      int group = work->graph->nodes[i].group;

      if (group < 0 || group == (int)i || gathering->is_taken[i] || work->is_round[i] || stays (gathering, i) ||
          has_staying[group])
        continue;

      if (groups[group] == NULL)
        groups[group] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (groups[group], i);
    }

  for (guint i = 0; i < work->graph->n_nodes; i++)
    {
      if (groups[i] == NULL)
        continue;

      gather_group (gathering, (const guint *)(gpointer)groups[i]->data, groups[i]->len, i);
      g_array_unref (groups[i]);
    }
}

static void
gather_others (Gathering *gathering)
{
  const KithGraphPoint middle = { 0.0, 0.0 };
  KithGraphWork *work = gathering->work;

  for (guint i = 0; i < work->graph->n_nodes; i++)
    {
      KithGraphBody *body;

      if (gathering->is_taken[i] || work->is_round[i])
        continue;

      body = begin_body (gathering);
      body->is_fixed = stays (gathering, i);
      if (body->is_fixed)
        {
          body->x = work->graph->nodes[i].x;
          body->y = work->graph->nodes[i].y;
        }
      take (gathering, body, i, &middle);
    }
}

/* A group or a household goes with the first of its own, best with one of a body
 * of several.
 */
static int
find_body_for (const Gathering *gathering,
               guint            round)
{
  const KithGraphWork *work = gathering->work;
  int found = KITH_GRAPH_NONE;

  for (guint i = 0; i < work->graph->n_nodes; i++)
    {
      const KithGraphNode *node = &work->graph->nodes[i];
      guint body = work->body_of[i];

      if ((node->group != (int)round && node->household != (int)round) || work->is_round[i] || !gathering->is_taken[i])
        continue;

      if (work->bodies[body].is_group && node->group == (int)round)
        return (int)body;
      if (found < 0 || work->bodies[body].n_members > work->bodies[found].n_members)
        found = (int)body;
    }

  return found;
}

static KithGraphPoint
find_midst (const KithGraphWork *work,
            guint                body,
            guint                round)
{
  const KithGraphBody *self = &work->bodies[body];
  KithGraphPoint sum = { 0.0, 0.0 };
  guint n = 0;

  for (guint i = 0; i < self->n_members; i++)
    {
      guint member = work->members[self->first_member + i];
      const KithGraphNode *node = &work->graph->nodes[member];

      if (node->group != (int)round && node->household != (int)round)
        continue;

      sum.x += work->offsets[member].x;
      sum.y += work->offsets[member].y;
      n++;
    }

  return (KithGraphPoint){ sum.x / MAX (n, 1), sum.y / MAX (n, 1) };
}

/* A body's members lie side by side in one array, so it is filled anew. */
static void
take_round (Gathering *gathering)
{
  KithGraphWork *work = gathering->work;
  guint n_nodes = work->graph->n_nodes;
  guint next = 0;

  for (guint i = 0; i < n_nodes; i++)
    {
      int body = work->is_round[i] ? find_body_for (gathering, i) : KITH_GRAPH_NONE;

      if (body >= 0)
        {
          work->body_of[i] = (guint)body;
          work->offsets[i] = find_midst (work, (guint)body, i);
        }
      else if (work->is_round[i])
        {
          /* Its members are groups as well: it is no more than a node. */
          KithGraphBody *alone = begin_body (gathering);

          work->body_of[i] = (guint)(alone - work->bodies);
        }
    }

  for (guint i = 0; i < work->n_bodies; i++)
    work->bodies[i].n_members = 0;
  for (guint i = 0; i < n_nodes; i++)
    work->bodies[work->body_of[i]].n_members++;
  for (guint i = 0; i < work->n_bodies; i++)
    {
      work->bodies[i].first_member = next;
      next += work->bodies[i].n_members;
      work->bodies[i].n_members = 0;
    }
  for (guint i = 0; i < n_nodes; i++)
    {
      KithGraphBody *body = &work->bodies[work->body_of[i]];

      work->members[body->first_member + body->n_members++] = i;
    }
}

/* A body's place is the middle of its room; else it would turn about a corner. */
static void
centre (KithGraphWork *work,
        guint          index)
{
  KithGraphBody *body = &work->bodies[index];
  double x = (body->room.left + body->room.right) / 2.0;
  double y = (body->room.top + body->room.bottom) / 2.0;

  /* What stays stays to the last digit. */
  if (body->n_members < 2 || body->is_fixed)
    return;

  for (guint i = 0; i < body->n_members; i++)
    {
      KithGraphPoint *offset = &work->offsets[work->members[body->first_member + i]];

      offset->x -= x;
      offset->y -= y;
    }

  body->x += x;
  body->y += y;
  kith_graph_work_measure (work, index);
}

/*
 * kith_graph_bodies_gather:
 *
 * Makes the bodies of a layout, which has none yet.
 */
void
kith_graph_bodies_gather (KithGraphWork *work)
{
  g_autofree guint *root = g_new (guint, work->graph->n_nodes + 1);
  g_autofree gboolean *is_taken = g_new0 (gboolean, work->graph->n_nodes + 1);
  Gathering gathering = { work, root, is_taken, 0 };

  for (guint i = 0; i < work->graph->n_nodes; i++)
    root[i] = i;

  if (work->options->has_rows)
    gather_families (&gathering);
  gather_groups (&gathering);
  gather_others (&gathering);
  take_round (&gathering);
  for (guint i = 0; i < work->n_bodies; i++)
    {
      kith_graph_work_measure (work, i);
      centre (work, i);
    }
}
