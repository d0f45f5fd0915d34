/* test-graph-generations.c: everybody stands below their parents, where that is possible
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph-cases.h"
#include "kith-graph-generations.h"

#define PARENT KITH_GRAPH_PARENT
#define PARTNER KITH_GRAPH_PARTNER
#define SIBLING KITH_GRAPH_SIBLING

typedef struct
{
  const char   *name;
  guint         n_nodes;
  KithGraphTie  ties[8];
  guint         n_ties;
  int           rows[8];
} RowCase;

static const RowCase cases[] = {
  { "two-generations", 3, { { 0, 2, PARENT }, { 1, 2, PARENT } }, 2, { 0, 0, 1 } },
  { "in-laws-are-level", 6,
    { { 0, 1, PARENT }, { 2, 3, PARENT }, { 4, 2, PARENT }, { 1, 3, PARTNER }, { 1, 5, PARENT }, { 3, 5, PARENT } }, 6,
    { 1, 2, 1, 2, 0, 3 } },
  { "grandmother-adopts", 3, { { 0, 1, PARENT }, { 1, 2, PARENT }, { 0, 2, PARENT } }, 3, { 0, 1, 2 } },
  { "uncle-marries-niece", 4, { { 0, 1, PARENT }, { 0, 2, PARENT }, { 1, 3, PARENT }, { 2, 3, PARTNER } }, 4, { 0, 1, 2, 2 } },
  { "own-grandfather", 3, { { 0, 1, PARENT }, { 1, 2, PARENT }, { 2, 0, PARENT } }, 3, { 0, 1, 2 } },
  { "siblings-without-parents", 3, { { 0, 1, SIBLING }, { 1, 2, PARENT } }, 2, { 0, 0, 1 } },
  { "siblings-of-different-depth", 4, { { 0, 1, PARENT }, { 1, 2, PARENT }, { 3, 2, SIBLING } }, 3, { 0, 1, 2, 2 } },
  { "own-parent", 2, { { 0, 0, PARENT }, { 0, 1, PARENT } }, 2, { 0, 1 } },
  { "no-family", 2, { { 0, 1, KITH_GRAPH_OTHER } }, 1, { KITH_GRAPH_NONE, KITH_GRAPH_NONE } },
  { "nobody", 0, { { 0 } }, 0, { 0 } },
};

static void
test_rows (gconstpointer data)
{
  const RowCase *row_case = data;
  const KithGraphNode nodes[8] = { 0 };
  g_autoptr(KithGraph) graph = kith_graph_new (nodes, row_case->n_nodes, row_case->ties, row_case->n_ties);
  int rows[8] = { 0 };

  kith_graph_find_generations (graph, rows);
  for (guint i = 0; i < row_case->n_nodes; i++)
    g_assert_cmpint (rows[i], ==, row_case->rows[i]);
}

/* Whoever was born first: no circles, so every parent stands above. */
static void
test_parents_above (void)
{
  for (guint seed = 0; seed < 100; seed++)
    {
      g_autoptr(KithGraph) any = graph_case_kin (seed, 20, 40);
      g_autoptr(GArray) ties = g_array_new (FALSE, FALSE, sizeof (KithGraphTie));
      g_autoptr(KithGraph) graph = NULL;
      int rows[20];

      for (guint i = 0; i < any->n_ties; i++)
        {
          KithGraphTie tie = any->ties[i];

          tie.from = MIN (any->ties[i].from, any->ties[i].to);
          tie.to = MAX (any->ties[i].from, any->ties[i].to);
          g_array_append_val (ties, tie);
        }

      graph = kith_graph_new (any->nodes, any->n_nodes, (const KithGraphTie *)(gpointer)ties->data, ties->len);
      kith_graph_find_generations (graph, rows);
      for (guint i = 0; i < graph->n_ties; i++)
        {
          const KithGraphTie *tie = &graph->ties[i];

          if (tie->kind == PARENT && tie->from != tie->to)
            g_assert_cmpint (rows[tie->from], <, rows[tie->to]);
        }
    }
}

static void
test_circles_end (void)
{
  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr(KithGraph) graph = graph_case_kin (seed, 12, 30);
      int families[12];
      int rows[12];
      guint n_families = kith_graph_find_families (graph, families);

      kith_graph_find_generations (graph, rows);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          g_assert_cmpint (rows[i], <, (int)graph->n_nodes);
          g_assert_cmpint (rows[i] >= 0, ==, families[i] >= 0);
          g_assert_cmpint (families[i], <, (int)n_families);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/graph-generations/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_rows);
    }
  g_test_add_func ("/graph-generations/parents-above", test_parents_above);
  g_test_add_func ("/graph-generations/circles-end", test_circles_end);

  return g_test_run ();
}
