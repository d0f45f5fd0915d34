/* kith-graph-columns.c: how far apart a family stands within its rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and order are settled; what is left is one number for each. Children
 * should stand below the middle of their parents, and parents above the middle
 * of their children. Both are wishes; that boxes keep their distance is a must.
 *
 * In turn, each row gets what it wishes as nearly as it can: the places that
 * keep the order and the distances and whose squares of what they miss are
 * least. That is a regression that must not fall, and is solved by pooling
 * neighbours that stand in each other's way (one walk along the row). A few
 * dozen turns settle a family; whether it is a tree makes no difference.
 *
 * In the end whoever stands between the rows of a household without belonging
 * to it moves out of its rectangle, and with him all that stand on his side.
 */

#include "config.h"

#include "kith-graph-generations.h"
#include "kith-graph-layout-private.h"

#define N_TURNS 40
#define N_PASSES 6
#define NEARLY 1e-6

/* Parts of the gap between two nodes. */
#define GAP_OF_ROWS 0.75
#define GAP_OF_PARTNERS 0.7
#define GAP_OF_HOUSEHOLDS 0.9
#define GAP_OF_OTHERS 0.4

/* Those who have the same parents; @parents and @children are members. */
typedef struct
{
  GArray *parents;
  GArray *children;
} Union;

typedef struct
{
  const KithGraphRows          *rows;
  const KithGraphLayoutOptions *options;
  GPtrArray                    *unions;
  double                       *apart;   /* of each place in order: from the one before in its row */
  double                       *x;
  double                       *wishes;
  double                       *n_wishes;
} Columns;

static void
free_union (gpointer data)
{
  Union *join = data;

  g_array_unref (join->parents);
  g_array_unref (join->children);
  g_free (join);
}

static GArray *
find_parents (const KithGraphRows *rows,
              guint                member)
{
  const KithGraph *graph = rows->graph;
  guint node = rows->members[member];
  GArray *parents = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      const KithGraphTie *tie = &graph->ties[graph->through[k]];
      int parent = rows->local[tie->from];

      /* Where a family runs in a circle some parents stand below. */
      if (tie->kind == KITH_GRAPH_PARENT && tie->to == node && parent >= 0 && rows->row_of[parent] < rows->row_of[member])
        g_array_append_val (parents, parent);
    }

  return parents;
}

static gboolean
are_same (const GArray *one,
          const GArray *other)
{
  return one->len == other->len && memcmp (one->data, other->data, sizeof (guint) * one->len) == 0;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint one = *(const guint *)a;
  guint other = *(const guint *)b;

  return one < other ? -1 : one > other;
}

static void
gather_unions (Columns *columns)
{
  g_autoptr(GHashTable) unions_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < columns->rows->n_members; i++)
    {
      g_autoptr(GArray) parents = find_parents (columns->rows, i);
      GPtrArray *unions;
      Union *join = NULL;
      gpointer key;

      if (parents->len == 0)
        continue;

      g_array_sort (parents, compare_numbers);
      key = GUINT_TO_POINTER (g_array_index (parents, guint, 0));
      unions = g_hash_table_lookup (unions_of, key);
      if (unions == NULL)
        g_hash_table_insert (unions_of, key, unions = g_ptr_array_new ());

      for (guint k = 0; k < unions->len && join == NULL; k++)
        {
          Union *other = g_ptr_array_index (unions, k);

          join = are_same (other->parents, parents) ? other : NULL;
        }

      if (join == NULL)
        {
          join = g_new (Union, 1);
          join->parents = g_steal_pointer (&parents);
          join->children = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (unions, join);
          g_ptr_array_add (columns->unions, join);
        }

      g_array_append_val (join->children, i);
    }
}

static double
gap_between (const Columns *columns,
             guint          left,
             guint          right)
{
  const KithGraph *graph = columns->rows->graph;
  guint one = columns->rows->members[left];
  guint other = columns->rows->members[right];
  double gap = graph->nodes[one].household != graph->nodes[other].household ? GAP_OF_HOUSEHOLDS : GAP_OF_OTHERS;

  for (guint k = graph->first[one]; k < graph->first[one + 1]; k++)
    {
      if (graph->neighbours[k] == other && graph->ties[graph->through[k]].kind == KITH_GRAPH_PARTNER)
        gap = MAX (gap, GAP_OF_PARTNERS);
    }

  return MAX (gap * columns->options->gap, columns->options->margin);
}

static void
set_off (Columns *columns)
{
  const KithGraphRows *rows = columns->rows;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      double at = 0.0;

      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        {
          guint member = rows->order[i];
          double half = (double)rows->graph->nodes[rows->members[member]].half_width;

          columns->apart[i] = 0.0;
          if (i > rows->begin[row])
            {
              guint before = rows->order[i - 1];

              columns->apart[i] = half + gap_between (columns, before, member) +
                (double)rows->graph->nodes[rows->members[before]].half_width;
            }

          at += columns->apart[i];
          columns->x[member] = at;
        }

      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        columns->x[rows->order[i]] -= at / 2.0;
    }
}

static double
mean_of (const Columns *columns,
         const GArray  *members)
{
  double sum = 0.0;

  for (guint i = 0; i < members->len; i++)
    sum += columns->x[g_array_index (members, guint, i)];

  return sum / members->len;
}

static void
wish (Columns      *columns,
      const GArray *members,
      double        shift)
{
  for (guint i = 0; i < members->len; i++)
    {
      guint member = g_array_index (members, guint, i);

      columns->wishes[member] += shift;
      columns->n_wishes[member] += 1.0;
    }
}

static void
gather_wishes (Columns *columns)
{
  memset (columns->wishes, 0, sizeof (double) * columns->rows->n_members);
  memset (columns->n_wishes, 0, sizeof (double) * columns->rows->n_members);

  for (guint i = 0; i < columns->unions->len; i++)
    {
      const Union *join = g_ptr_array_index (columns->unions, i);
      double shift = mean_of (columns, join->parents) - mean_of (columns, join->children);

      wish (columns, join->children, shift);
      wish (columns, join->parents, -shift);
    }

  for (guint i = 0; i < columns->rows->n_members; i++)
    columns->wishes[i] = columns->x[i] + (columns->n_wishes[i] > 0.0 ? columns->wishes[i] / columns->n_wishes[i] : 0.0);
}

/* A pool stands where its members wish on average, each less its distance from
 * the first of the row.
 */
static void
settle_row (Columns *columns,
            guint    row)
{
  const KithGraphRows *rows = columns->rows;
  guint begin = rows->begin[row];
  guint n = rows->begin[row + 1] - begin;
  g_autofree double *sums = g_new (double, n);
  g_autofree double *sizes = g_new (double, n);
  guint n_pools = 0;
  double distance = 0.0;
  guint next = 0;

  for (guint i = 0; i < n; i++)
    {
      distance += columns->apart[begin + i];
      sums[n_pools] = columns->wishes[rows->order[begin + i]] - distance;
      sizes[n_pools++] = 1.0;
      while (n_pools > 1 && sums[n_pools - 2] / sizes[n_pools - 2] > sums[n_pools - 1] / sizes[n_pools - 1])
        {
          n_pools--;
          sums[n_pools - 1] += sums[n_pools];
          sizes[n_pools - 1] += sizes[n_pools];
        }
    }

  distance = 0.0;
  for (guint pool = 0; pool < n_pools; pool++)
    {
      for (guint i = 0; i < (guint)sizes[pool]; i++, next++)
        {
          distance += columns->apart[begin + next];
          columns->x[rows->order[begin + next]] = sums[pool] / sizes[pool] + distance;
        }
    }
}

/* The rectangle of a household: from left to right, and its rows. */
typedef struct
{
  int     household;
  double  left;
  double  right;
  guint   first_row;
  guint   last_row;
} Home;

static const KithGraphNode *
node_of (const Columns *columns,
         guint          member)
{
  return &columns->rows->graph->nodes[columns->rows->members[member]];
}

static void
measure_home (const Columns *columns,
              Home          *home)
{
  home->left = G_MAXDOUBLE;
  home->right = -G_MAXDOUBLE;
  home->first_row = G_MAXUINT;
  home->last_row = 0;

  for (guint i = 0; i < columns->rows->n_members; i++)
    {
      const KithGraphNode *node = node_of (columns, i);

      if (node->household != home->household)
        continue;

      home->left = MIN (home->left, columns->x[i] - (double)node->half_width);
      home->right = MAX (home->right, columns->x[i] + (double)node->half_width);
      home->first_row = MIN (home->first_row, columns->rows->row_of[i]);
      home->last_row = MAX (home->last_row, columns->rows->row_of[i]);
    }
}

/* Where the household has somebody in the same row, the order there says it. */
static gboolean
is_left_of (const Columns *columns,
            guint          member,
            const Home    *home)
{
  const KithGraphRows *rows = columns->rows;
  guint row = rows->row_of[member];

  for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
    {
      if (node_of (columns, rows->order[i])->household == home->household)
        return rows->place[member] < i - rows->begin[row];
    }

  return columns->x[member] < (home->left + home->right) / 2.0;
}

static void
move_right (Columns *columns,
            guint    row,
            guint    place,
            double   shift)
{
  const KithGraphRows *rows = columns->rows;

  for (guint i = rows->begin[row] + place; i < rows->begin[row + 1]; i++)
    columns->x[rows->order[i]] += shift;
}

/* And in each row whoever stands right of the first of them. */
static void
move_home_right (Columns    *columns,
                 const Home *home,
                 double      shift)
{
  const KithGraphRows *rows = columns->rows;

  for (guint row = home->first_row; row <= home->last_row; row++)
    {
      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        {
          if (node_of (columns, rows->order[i])->household != home->household)
            continue;

          move_right (columns, row, i - rows->begin[row], shift);
          break;
        }
    }
}

static gboolean
clear_home (Columns *columns,
            int      household)
{
  gboolean has_moved = FALSE;

  for (guint i = 0; i < columns->rows->n_members; i++)
    {
      const KithGraphNode *node = node_of (columns, i);
      double apart = columns->options->margin + columns->options->padding * (node->household >= 0 ? 2.0 : 1.0);
      Home home = { .household = household };
      double shift;

      measure_home (columns, &home);
      if (node->household == household || columns->rows->row_of[i] < home.first_row || columns->rows->row_of[i] > home.last_row)
        continue;

      if (is_left_of (columns, i, &home))
        {
          shift = columns->x[i] + (double)node->half_width + apart - home.left;
          if (shift > NEARLY)
            move_home_right (columns, &home, shift);
        }
      else
        {
          shift = home.right + apart - (columns->x[i] - (double)node->half_width);
          if (shift > NEARLY)
            move_right (columns, columns->rows->row_of[i], columns->rows->place[i], shift);
        }
      has_moved |= shift > NEARLY;
    }

  return has_moved;
}

static void
clear_homes (Columns *columns)
{
  gboolean has_moved = TRUE;

  for (guint pass = 0; pass < N_PASSES && has_moved; pass++)
    {
      g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

      has_moved = FALSE;
      for (guint i = 0; i < columns->rows->n_members; i++)
        {
          int household = node_of (columns, i)->household;

          if (household >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (household)))
            has_moved |= clear_home (columns, household);
        }
    }
}

static void
stack_rows (const Columns  *columns,
            KithGraphPoint *places)
{
  const KithGraphRows *rows = columns->rows;
  double y = 0.0;
  double before = 0.0;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      double above = 0.0;
      double below = 0.0;

      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        {
          const KithGraphNode *node = &rows->graph->nodes[rows->members[rows->order[i]]];

          above = MAX (above, (double)node->above);
          below = MAX (below, (double)node->below);
        }

      if (row > 0)
        y += before + GAP_OF_ROWS * columns->options->gap + above;
      before = below;
      for (guint i = rows->begin[row]; i < rows->begin[row + 1]; i++)
        places[rows->order[i]].y = y;
    }
}

/*
 * kith_graph_columns_place:
 * @rows: a family in its rows
 * @places: where each of its members is put
 */
void
kith_graph_columns_place (const KithGraphRows          *rows,
                          const KithGraphLayoutOptions *options,
                          KithGraphPoint               *places)
{
  g_autoptr(GPtrArray) unions = g_ptr_array_new_with_free_func (free_union);
  g_autofree double *apart = g_new0 (double, rows->n_members);
  g_autofree double *x = g_new0 (double, rows->n_members);
  g_autofree double *wishes = g_new0 (double, rows->n_members);
  g_autofree double *n_wishes = g_new0 (double, rows->n_members);
  Columns columns = { rows, options, unions, apart, x, wishes, n_wishes };

  gather_unions (&columns);
  set_off (&columns);
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      for (guint i = 0; i < rows->n_rows; i++)
        {
          gather_wishes (&columns);
          settle_row (&columns, turn % 2 == 0 ? i : rows->n_rows - 1 - i);
        }
    }

  clear_homes (&columns);
  for (guint i = 0; i < rows->n_members; i++)
    places[i].x = x[i];
  stack_rows (&columns, places);
}
