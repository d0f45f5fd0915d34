/* test-graph-golden.c: small graphs look as they did
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places of each are in golden/NAME.txt, a node a line, in pixels. Whoever
 * changes the layout on purpose runs this once with KITH_GOLDEN=write, looks at
 * the pictures and at the difference, and commits the files with the change.
 */

#include "config.h"

#include "graph-cases.h"
#include "kith-graph-layout.h"

#include <stdio.h>

/* Another compiler may round the last digit the other way, and no more. */
#define NEARLY 1.0

static KithGraph *
make_path (void)
{
  g_auto(GraphCase) path = { 0 };

  graph_case_init (&path);
  for (guint i = 0; i < 5; i++)
    {
      graph_case_add (&path, 26.0);
      if (i > 0)
        graph_case_tie (&path, i - 1, i, KITH_GRAPH_OTHER);
    }

  return graph_case_make (&path);
}

static KithGraph *
make_star (void)
{
  g_auto(GraphCase) star = { 0 };

  graph_case_init (&star);
  graph_case_add (&star, 40.0);
  for (guint i = 1; i <= 6; i++)
    graph_case_tie (&star, 0, graph_case_add (&star, 26.0), KITH_GRAPH_OTHER);

  return graph_case_make (&star);
}

static KithGraph *
make_two_parts (void)
{
  g_auto(GraphCase) parts = { 0 };

  graph_case_init (&parts);
  for (guint i = 0; i < 6; i++)
    graph_case_add (&parts, 30.0);
  for (guint i = 0; i < 3; i++)
    graph_case_tie (&parts, i, (i + 1) % 3, KITH_GRAPH_OTHER);
  graph_case_tie (&parts, 3, 4, KITH_GRAPH_OTHER);

  return graph_case_make (&parts);
}

static KithGraph *
make_group (void)
{
  return graph_case_groups (1, 1, 2);
}

static const struct
{
  const char *name;
  KithGraph  *(*make) (void);
} cases[] = {
  { "family", graph_case_family },
  { "group", make_group },
  { "path", make_path },
  { "star", make_star },
  { "two-parts", make_two_parts },
};

static void
write_golden (const KithGraph *graph,
              const char      *path)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < graph->n_nodes; i++)
    g_string_append_printf (text, "%.1f %.1f\n", graph->nodes[i].x, graph->nodes[i].y);
  g_file_set_contents (path, text->str, (gssize)text->len, &error);
  g_assert_no_error (error);
}

static void
test_golden (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strconcat (cases[number].name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "graph", "golden", name, NULL);
  g_autoptr(KithGraph) graph = cases[number].make ();
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  KithGraphLayoutOptions options;

  kith_graph_layout_options_init (&options);
  g_assert_true (kith_graph_layout_run (graph, &options));
  if (g_strcmp0 (g_getenv ("KITH_GOLDEN"), "write") == 0)
    write_golden (graph, path);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strstrip (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      double x, y;

      g_assert_cmpint (sscanf (lines[i], "%lf %lf", &x, &y), ==, 2);
      g_assert_cmpfloat_with_epsilon (graph->nodes[i].x, x, NEARLY);
      g_assert_cmpfloat_with_epsilon (graph->nodes[i].y, y, NEARLY);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-golden/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }

  return g_test_run ();
}
