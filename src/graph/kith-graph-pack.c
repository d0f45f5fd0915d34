/* kith-graph-pack.c: what no tie holds together is put side by side
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each part of a graph has its own picture. The largest goes into the middle,
 * the next ones, as they get smaller, to the free place nearest to it, on
 * ellipses that are wider than high, as windows are. From the sixtieth on they
 * are set in lines below all of it: so many parts are a list rather than a
 * picture. Parts with something fixed stay.
 */

#include "config.h"

#include "kith-graph-layout-private.h"

#include <math.h>

#define MOST_PLACED 60
#define WIDER 1.5
#define SPOTS_ON_RING 24

typedef struct
{
  KithGraphRect  room;
  guint          part;
  gboolean       is_fixed;
  gboolean       has_any;
} Part;

static double
width_of (const KithGraphRect *room)
{
  return room->right - room->left;
}

static double
height_of (const KithGraphRect *room)
{
  return room->bottom - room->top;
}

static int
compare_parts_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const Part *one = a;
  const Part *other = b;
  double difference = width_of (&one->room) * height_of (&one->room) - width_of (&other->room) * height_of (&other->room);

  if (one->is_fixed != other->is_fixed)
    return one->is_fixed ? -1 : 1;
  if (difference < 0.0 || difference > 0.0)
    return difference > 0.0 ? -1 : 1;

  return one->part < other->part ? -1 : one->part > other->part;
}

static void
include_body (Part                *part,
              const KithGraphBody *body,
              double               margin)
{
  const KithGraphRect room =
  {
    body->x + body->room.left - margin, body->y + body->room.top - margin,
    body->x + body->room.right + margin, body->y + body->room.bottom + margin,
  };

  if (!part->has_any)
    part->room = room;
  part->has_any = TRUE;
  part->is_fixed |= body->is_fixed;
  part->room.left = MIN (part->room.left, room.left);
  part->room.top = MIN (part->room.top, room.top);
  part->room.right = MAX (part->room.right, room.right);
  part->room.bottom = MAX (part->room.bottom, room.bottom);
}

static gboolean
is_free (const Part          *parts,
         guint                n_parts,
         const KithGraphRect *room)
{
  for (guint i = 0; i < n_parts; i++)
    {
      const KithGraphRect *other = &parts[i].room;

      if (room->left < other->right && other->left < room->right && room->top < other->bottom && other->top < room->bottom)
        return FALSE;
    }

  return TRUE;
}

static void
move_to (KithGraphRect *room,
         double         x,
         double         y)
{
  double width = width_of (room);
  double height = height_of (room);

  *room = (KithGraphRect){ x - width / 2.0, y - height / 2.0, x + width / 2.0, y + height / 2.0 };
}

static void
place_near (Part *parts,
            guint index)
{
  const KithGraphRect *first = &parts[0].room;
  double x = (first->left + first->right) / 2.0;
  double y = (first->top + first->bottom) / 2.0;
  KithGraphRect *room = &parts[index].room;
  double step = MAX (MIN (width_of (room), height_of (room)) / 4.0, 4.0);

  for (guint ring = 0;; ring++)
    {
      for (guint i = 0; i < SPOTS_ON_RING; i++)
        {
          double angle = 2.0 * G_PI * i / SPOTS_ON_RING;

          move_to (room, x + WIDER * ring * step * cos (angle), y + ring * step * sin (angle));
          if (is_free (parts, index, room))
            return;
        }
    }
}

static void
place_in_lines (Part *parts,
                guint begin,
                guint end)
{
  KithGraphRect all = parts[0].room;
  double area = 0.0;
  double x, y, width;
  double highest = 0.0;

  for (guint i = 0; i < begin; i++)
    {
      all.left = MIN (all.left, parts[i].room.left);
      all.right = MAX (all.right, parts[i].room.right);
      all.bottom = MAX (all.bottom, parts[i].room.bottom);
    }
  for (guint i = begin; i < end; i++)
    area += width_of (&parts[i].room) * height_of (&parts[i].room);

  width = MAX (width_of (&all), WIDER * sqrt (area));
  x = all.left;
  y = all.bottom;
  for (guint i = begin; i < end; i++)
    {
      KithGraphRect *room = &parts[i].room;

      if (x > all.left && x + width_of (room) > all.left + width)
        {
          x = all.left;
          y += highest;
          highest = 0.0;
        }

      highest = MAX (highest, height_of (room));
      move_to (room, x + width_of (room) / 2.0, y + height_of (room) / 2.0);
      x += width_of (room);
    }
}

static void
place_parts (Part *parts,
             guint n_parts)
{
  guint n_placed = MIN (n_parts, MOST_PLACED);

  if (!parts[0].is_fixed)
    move_to (&parts[0].room, 0.0, 0.0);

  for (guint i = 1; i < n_placed; i++)
    {
      if (!parts[i].is_fixed)
        place_near (parts, i);
    }

  while (n_placed < n_parts && parts[n_placed].is_fixed)
    n_placed++;
  if (n_placed < n_parts)
    place_in_lines (parts, n_placed, n_parts);
}

/*
 * kith_graph_pack:
 *
 * Moves parts of the graph as they are.
 */
void
kith_graph_pack (KithGraphWork *work)
{
  g_autofree guint *part_of = g_new0 (guint, work->graph->n_nodes + 1);
  guint n_parts = kith_graph_find_parts (work->links, part_of);
  g_autofree Part *parts = g_new0 (Part, n_parts + 1);
  g_autofree KithGraphPoint *shifts = g_new0 (KithGraphPoint, n_parts + 1);

  if (n_parts == 0)
    return;

  for (guint i = 0; i < n_parts; i++)
    parts[i].part = i;
  for (guint i = 0; i < work->n_bodies; i++)
    include_body (&parts[part_of[work->members[work->bodies[i].first_member]]], &work->bodies[i], work->options->gap / 3.0);
  for (guint i = 0; i < n_parts; i++)
    shifts[i] = (KithGraphPoint){ parts[i].room.left, parts[i].room.top }
  ;

  g_sort_array (parts, n_parts, sizeof (Part), compare_parts_cb, NULL);
  place_parts (parts, n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      KithGraphPoint *shift = &shifts[parts[i].part];

      shift->x = parts[i].room.left - shift->x;
      shift->y = parts[i].room.top - shift->y;
    }

  for (guint i = 0; i < work->n_bodies; i++)
    {
      KithGraphBody *body = &work->bodies[i];
      const KithGraphPoint *shift = &shifts[part_of[work->members[body->first_member]]];

      if (body->is_fixed)
        continue;

      body->x += shift->x;
      body->y += shift->y;
    }
}
