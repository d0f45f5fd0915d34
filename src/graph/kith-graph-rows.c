/* kith-graph-rows.c: the order of a family within its rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows are settled; here is who stands beside whom. Partners should stand
 * side by side, brothers and sisters together with the eldest left, a
 * household with nobody else between, and the lines down should not cross.
 * Who has ties to others outside should stand at an end, so that those lines
 * do not run through the family.
 *
 * Each of these has a price (find_price ()), and what is cheapest is looked for
 * by changing places two by two and moving one at a time, until nothing gets
 * cheaper, from several beginnings. A family of some dozens takes some
 * milliseconds. A larger one is only sorted by where its relations stand, up
 * and down a few times: good enough for what nobody reads as a whole.
 */

#include "config.h"

#include "kith-graph-generations.h"
#include "kith-graph-layout-private.h"

#include <math.h>

#define MOST_SEARCHED 40
#define MOST_TIES 160
#define N_BEGINNINGS 6
#define N_PASSES 12
#define N_SWEEPS 10

#define PRICE_CROSSING 4.0
#define PRICE_PARTED_PARTNERS 3.0
#define PRICE_PARTED_SIBLINGS 0.8
#define PRICE_SLANT 0.6
#define PRICE_STRANGER 3.0
#define PRICE_SCATTERED_HOUSEHOLD 0.3
#define PRICE_ORDER 0.5
#define PRICE_INSIDE 0.25
#define MOST_TIES_OUT 4.0

typedef struct
{
  KithGraphRows  rows;
  GArray        *ties;          /* of KithGraphTie, between places in members */
  double        *ties_out;
  double        *middle_x;
} Family;

static void
clear_family (Family *family)
{
  g_free (family->rows.local);
  g_free (family->rows.row_of);
  g_free (family->rows.begin);
  g_free (family->rows.order);
  g_free (family->rows.place);
  g_free (family->ties_out);
  g_free (family->middle_x);
  g_array_unref (family->ties);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Family, clear_family)

static const KithGraphNode *
get_node (const Family * family,
          guint member)
{
  return &family->rows.graph->nodes[family->rows.members[member]];
}

/* Rows are numbered anew, so that none is empty. */
static void
number_rows (Family    *family,
             const int *generations)
{
  KithGraphRows *rows = &family->rows;
  int lowest = 0;

  for (guint i = 0; i < rows->n_members; i++)
    lowest = MAX (lowest, generations[rows->members[i]]);

  for (int generation = KITH_GRAPH_NONE; generation <= lowest; generation++)
    {
      gboolean has_any = FALSE;

      for (guint i = 0; i < rows->n_members; i++)
        {
          if (MAX (generations[rows->members[i]], KITH_GRAPH_NONE) != generation)
            continue;

          rows->row_of[i] = rows->n_rows;
          has_any = TRUE;
        }

      rows->n_rows += has_any;
    }
}

static void
fill_rows (KithGraphRows *rows)
{
  guint next = 0;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      rows->begin[row] = next;
      for (guint i = 0; i < rows->n_members; i++)
        {
          if (rows->row_of[i] != row)
            continue;

          rows->place[i] = next - rows->begin[row];
          rows->order[next++] = i;
        }
    }

  rows->begin[rows->n_rows] = next;
}

static void
gather_ties (Family *family)
{
  const KithGraph *graph = family->rows.graph;

  for (guint i = 0; i < family->rows.n_members; i++)
    {
      guint node = family->rows.members[i];

      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        {
          const KithGraphTie *tie = &graph->ties[graph->through[k]];
          int other = family->rows.local[graph->neighbours[k]];
          const KithGraphTie inner = { i, (guint)MAX (other, 0), tie->kind };

          if (other < 0)
            family->ties_out[i] = MIN (family->ties_out[i] + 1.0, MOST_TIES_OUT);
          else if (tie->from == node && kith_graph_tie_is_family (tie))
            g_array_append_val (family->ties, inner);
        }
    }
}

static guint
row_length (const KithGraphRows *rows,
            guint                row)
{
  return rows->begin[row + 1] - rows->begin[row];
}

/* As if all were of the same width. */
static void
find_middles (Family *family)
{
  const KithGraphRows *rows = &family->rows;

  for (guint i = 0; i < rows->n_members; i++)
    family->middle_x[i] = rows->place[i] - (row_length (rows, rows->row_of[i]) - 1.0) / 2.0;
}

static gboolean
lines_cross (const Family       *family,
             const KithGraphTie *one,
             const KithGraphTie *other)
{
  const guint *row_of = family->rows.row_of;
  double above, below;

  if (one->from == other->from || one->from == other->to || one->to == other->from || one->to == other->to ||
      row_of[one->from] != row_of[other->from] || row_of[one->to] != row_of[other->to])
    return FALSE;

  above = family->middle_x[one->from] - family->middle_x[other->from];
  below = family->middle_x[one->to] - family->middle_x[other->to];

  return above * below < 0.0;
}

static double
price_of_ties (const Family *family)
{
  double price = 0.0;

  for (guint i = 0; i < family->ties->len; i++)
    {
      const KithGraphTie *tie = &g_array_index (family->ties, KithGraphTie, i);
      double distance = fabs (family->middle_x[tie->from] - family->middle_x[tie->to]);
      gboolean is_level = family->rows.row_of[tie->from] == family->rows.row_of[tie->to];

      if (!is_level)
        price += PRICE_SLANT * distance;
      else
        price += (distance - 1.0) * (tie->kind == KITH_GRAPH_SIBLING ? PRICE_PARTED_SIBLINGS : PRICE_PARTED_PARTNERS);

      for (guint k = 0; k < i && !is_level; k++)
        price += lines_cross (family, tie, &g_array_index (family->ties, KithGraphTie, k)) ? PRICE_CROSSING : 0.0;
    }

  return price;
}

/* Strangers between members of one household, and members far from each other. */
static double
price_of_households (const Family *family)
{
  const KithGraphRows *rows = &family->rows;
  double price = 0.0;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        {
          int household = get_node (family, rows->order[i])->household;
          guint last = i;

          for (guint k = i + 1; household >= 0 && k < rows->begin[row + 1]; k++)
            {
              if (get_node (family, rows->order[k])->household == household)
                last = k;
            }

          for (guint k = i + 1; k < last; k++)
            price += get_node (family, rows->order[k])->household != household ? PRICE_STRANGER : 0.0;
        }
    }

  for (guint i = 0; i < rows->n_members; i++)
    {
      int household = get_node (family, i)->household;

      for (guint k = 0; k < i && household >= 0; k++)
        {
          if (get_node (family, k)->household == household)
            price += PRICE_SCATTERED_HOUSEHOLD * fabs (family->middle_x[i] - family->middle_x[k]);
        }
    }

  return price;
}

static double
price_of_places (const Family *family)
{
  const KithGraphRows *rows = &family->rows;
  double price = 0.0;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        {
          guint member = rows->order[i];
          guint from_end = MIN (i - rows->begin[row], rows->begin[row + 1] - 1 - i);

          price += PRICE_INSIDE * family->ties_out[member] * from_end;
          for (guint k = i + 1; k < rows->begin[row + 1]; k++)
            price += get_node (family, rows->order[k])->order < get_node (family, member)->order ? PRICE_ORDER : 0.0;
        }
    }

  return price;
}

static double
find_price (Family *family)
{
  find_middles (family);

  return price_of_ties (family) + price_of_households (family) + price_of_places (family);
}

static void
set_place (KithGraphRows *rows,
           guint          row,
           guint          place,
           guint          member)
{
  rows->order[rows->begin[row] + place] = member;
  rows->place[member] = place;
}

static void
change_places (KithGraphRows *rows,
               guint          row,
               guint          one,
               guint          other)
{
  guint member = rows->order[rows->begin[row] + one];

  set_place (rows, row, one, rows->order[rows->begin[row] + other]);
  set_place (rows, row, other, member);
}

/* Takes one out and puts it in elsewhere; those between move up. */
static void
move_to (KithGraphRows *rows,
         guint          row,
         guint          from,
         guint          to)
{
  guint member = rows->order[rows->begin[row] + from];

  for (; from < to; from++)
    set_place (rows, row, from, rows->order[rows->begin[row] + from + 1]);
  for (; from > to; from--)
    set_place (rows, row, from, rows->order[rows->begin[row] + from - 1]);
  set_place (rows, row, to, member);
}

static gboolean
improve_row (Family *family,
             guint   row,
             double *price)
{
  KithGraphRows *rows = &family->rows;
  guint length = row_length (rows, row);
  double before = *price;

  for (guint one = 0; one < length; one++)
    {
      for (guint other = 0; other < length; other++)
        {
          double now;

          if (one == other)
            continue;

          move_to (rows, row, one, other);
          now = find_price (family);
          if (now < *price - 1e-9)
            *price = now;
          else
            move_to (rows, row, other, one);

          change_places (rows, row, one, other);
          now = find_price (family);
          if (now < *price - 1e-9)
            *price = now;
          else
            change_places (rows, row, one, other);
        }
    }

  return *price < before;
}

static double
improve (Family              *family,
         const KithGraphWork *work)
{
  double price = find_price (family);
  gboolean is_better = TRUE;

  for (guint pass = 0; pass < N_PASSES && is_better && !kith_graph_work_is_stopped (work); pass++)
    {
      is_better = FALSE;
      for (guint row = 0; row < family->rows.n_rows; row++)
        is_better |= improve_row (family, row, &price);
    }

  return price;
}

static void
shuffle (KithGraphRows   *rows,
         KithGraphRandom *random)
{
  for (guint row = 0; row < rows->n_rows; row++)
    {
      for (guint i = row_length (rows, row); i > 1; i--)
        change_places (rows, row, i - 1, kith_graph_random_below (random, i));
    }
}

static void
search (Family              *family,
        const KithGraphWork *work)
{
  KithGraphRows *rows = &family->rows;
  g_autofree guint *best = g_memdup2 (rows->order, sizeof (guint) * rows->n_members);
  KithGraphRandom random = { work->options->seed };
  double lowest = G_MAXDOUBLE;

  for (guint i = 0; i < N_BEGINNINGS; i++)
    {
      double price;

      if (i > 0)
        shuffle (rows, &random);

      price = improve (family, work);
      if (price >= lowest - 1e-9)
        continue;

      lowest = price;
      memcpy (best, rows->order, sizeof (guint) * rows->n_members);
    }

  for (guint row = 0; row < rows->n_rows; row++)
    {
      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        set_place (rows, row, i - rows->begin[row], best[i]);
    }
}

static int
compare_wishes (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const double *wishes = data;
  guint one = *(const guint *)a;
  guint other = *(const guint *)b;

  if (wishes[one] < wishes[other] || wishes[one] > wishes[other])
    return wishes[one] < wishes[other] ? -1 : 1;

  return one < other ? -1 : one > other;
}

static void
sweep (Family *family)
{
  KithGraphRows *rows = &family->rows;
  g_autofree double *wishes = g_new (double, rows->n_members);
  g_autofree double *n_wishes = g_new (double, rows->n_members);

  find_middles (family);
  for (guint i = 0; i < rows->n_members; i++)
    {
      wishes[i] = family->middle_x[i];
      n_wishes[i] = 1.0;
    }

  for (guint i = 0; i < family->ties->len; i++)
    {
      const KithGraphTie *tie = &g_array_index (family->ties, KithGraphTie, i);

      wishes[tie->from] += family->middle_x[tie->to];
      wishes[tie->to] += family->middle_x[tie->from];
      n_wishes[tie->from] += 1.0;
      n_wishes[tie->to] += 1.0;
    }

  for (guint i = 0; i < rows->n_members; i++)
    wishes[i] /= n_wishes[i];

  for (guint row = 0; row < rows->n_rows; row++)
    {
      g_sort_array (rows->order + rows->begin[row], row_length (rows, row), sizeof (guint), compare_wishes, wishes);
      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        rows->place[rows->order[i]] = i - rows->begin[row];
    }
}

/*
 * kith_graph_rows_place:
 * @members: (array length=n_members): the nodes of a family
 * @places: (array length=n_members): where each of them is put
 */
void
kith_graph_rows_place (const KithGraphWork *work,
                       const guint         *members,
                       guint                n_members,
                       KithGraphPoint      *places)
{
  g_auto(Family) family = { .rows = { .graph = work->graph, .members = members, .n_members = n_members } };
  KithGraphRows *rows = &family.rows;

  rows->local = g_new (int, work->graph->n_nodes);
  rows->row_of = g_new0 (guint, n_members);
  rows->begin = g_new0 (guint, n_members + 1);
  rows->order = g_new0 (guint, n_members);
  rows->place = g_new0 (guint, n_members);
  family.ties = g_array_new (FALSE, FALSE, sizeof (KithGraphTie));
  family.ties_out = g_new0 (double, n_members);
  family.middle_x = g_new0 (double, n_members);

  for (guint i = 0; i < work->graph->n_nodes; i++)
    rows->local[i] = KITH_GRAPH_NONE;
  for (guint i = 0; i < n_members; i++)
    rows->local[members[i]] = (int)i;

  number_rows (&family, work->rows);
  fill_rows (rows);
  gather_ties (&family);

  if (n_members <= MOST_SEARCHED && family.ties->len <= MOST_TIES)
    search (&family, work);
  else
    {
      for (guint i = 0; i < N_SWEEPS && !kith_graph_work_is_stopped (work); i++)
        sweep (&family);
    }

  kith_graph_columns_place (rows, work->options, places);
}
