/* bench-layout.c: what giving a map its places costs, and how good they are
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-layout SFDP
 *
 * Invented people in groups of ten and schools of two hundred: half of the ties
 * are within the group, most others within the school. igraph lays out the same
 * graph in this process with its Fruchterman-Reingold on a grid; sfdp is the
 * program, from its start to its last line, without routing ties. Reading and
 * writing text is a small part of what it takes.
 *
 * How good a picture is says its normalised stress, measured by one function
 * for all three; less is better.
 */

#include "config.h"

#include "bench.h"
#include "kith-graph-layout.h"
#include "kith-graph-stress.h"

#include <igraph/igraph.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define GROUP 10
#define SCHOOL 200
#define N_RUNS 5
#define N_ADDED_RUNS 25
/* What its bindings begin with. */
#define N_ROUNDS 500

/* @graph: what we lay out; @larger: the same, or with one more, for the peer */
typedef struct
{
  KithGraph  *graph;
  KithGraph  *larger;
  char       *dot;
  const char *sfdp;
} Bench;

static guint
choose_other (GRand *rand,
              guint  node,
              guint  n_nodes,
              guint  turn)
{
  guint reach = turn % 2 == 0 ? GROUP : turn % 8 == 1 ? n_nodes : SCHOOL;
  guint begin = node / reach * reach;

  return (guint)g_rand_int_range (rand, (int)begin, (int)MIN (begin + reach, n_nodes));
}

static KithGraph *
make_graph (guint n_nodes,
            guint n_ties)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (6);
  g_autofree KithGraphNode *nodes = g_new0 (KithGraphNode, n_nodes);
  g_autofree KithGraphTie *ties = g_new0 (KithGraphTie, n_ties);

  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = (KithGraphNode){ .radius = 6.0f, .half_width = 6.0f, .above = 6.0f, .below = 6.0f,
                                .group = KITH_GRAPH_NONE, .household = KITH_GRAPH_NONE, .generation = KITH_GRAPH_NONE }
  ;

  /* Everybody can be reached from everybody. */
  for (guint i = 1; i < n_nodes; i++)
    ties[i - 1] = (KithGraphTie){ i, (guint)g_rand_int_range (rand, i % GROUP == 0 ? (int)(i - MIN (i, SCHOOL)) : (int)(i / GROUP * GROUP), (int)i),
                                  KITH_GRAPH_OTHER }
  ;
  for (guint i = n_nodes - 1; i < n_ties; i++)
    {
      guint from = (guint)g_rand_int_range (rand, 0, (int)n_nodes);

      ties[i] = (KithGraphTie){ from, choose_other (rand, from, n_nodes, i), KITH_GRAPH_OTHER };
    }

  return kith_graph_new (nodes, n_nodes, ties, n_ties);
}

static void
get_options (KithGraphLayoutOptions *options)
{
  kith_graph_layout_options_init (options);
  options->gap = 30.0;
  options->margin = 2.0;
}

static double
lay_out_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(KithGraph) graph = kith_graph_copy (bench->graph);
  KithGraphLayoutOptions options;
  gint64 begun;
  double seconds;

  get_options (&options);
  begun = bench_now ();
  if (!kith_graph_layout_run (graph, &options))
    bench_fail ("The layout stopped");
  seconds = bench_since (begun);
  memcpy (bench->graph->nodes, graph->nodes, sizeof (KithGraphNode) * graph->n_nodes);

  return seconds;
}

static void
make_igraph (const KithGraph *graph,
             igraph_t        *made)
{
  igraph_vector_int_t ends;

  igraph_vector_int_init (&ends, 2 * (igraph_integer_t)graph->n_ties);
  for (guint i = 0; i < graph->n_ties; i++)
    {
      VECTOR (ends)[2 * i] = graph->ties[i].from;
      VECTOR (ends)[2 * i + 1] = graph->ties[i].to;
    }

  igraph_create (made, &ends, graph->n_nodes, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy (&ends);
}

static double
lay_out_igraph (gpointer data)
{
  Bench *bench = data;
  KithGraph *graph = bench->larger;
  igraph_matrix_t places;
  igraph_t made;
  gint64 begun;
  double seconds;

  make_igraph (graph, &made);
  igraph_matrix_init (&places, 0, 0);
  begun = bench_now ();
  if (igraph_layout_fruchterman_reingold (&made, &places, FALSE, N_ROUNDS, sqrt (graph->n_nodes) / 10.0, IGRAPH_LAYOUT_GRID,
                                          NULL, NULL, NULL, NULL, NULL) != IGRAPH_SUCCESS)
    bench_fail ("igraph failed");
  seconds = bench_since (begun);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = MATRIX (places, i, 0);
      graph->nodes[i].y = MATRIX (places, i, 1);
    }
  igraph_matrix_destroy (&places);
  igraph_destroy (&made);

  return seconds;
}

static void
write_dot (const KithGraph *graph,
           const char      *path)
{
  g_autoptr(GString) dot = g_string_new ("graph {\n");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < graph->n_ties; i++)
    g_string_append_printf (dot, "%u--%u\n", graph->ties[i].from, graph->ties[i].to);
  g_string_append (dot, "}\n");
  bench_must (g_file_set_contents (path, dot->str, (gssize)dot->len, &error), error);
}

static void
read_plain (KithGraph  *graph,
            const char *plain)
{
  g_auto(GStrv) lines = g_strsplit (plain, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      double x, y;
      guint node;

      if (sscanf (*line, "node %u %lf %lf", &node, &x, &y) != 3 || node >= graph->n_nodes)
        continue;

      graph->nodes[node].x = x;
      graph->nodes[node].y = y;
    }
}

static double
lay_out_sfdp (gpointer data)
{
  Bench *bench = data;
  const char *command[] = { bench->sfdp, "-Tplain", "-Gsplines=none", "-Goverlap=true", bench->dot, NULL };
  g_autofree char *plain = NULL;
  g_autoptr(GError) error = NULL;
  gint64 begun = bench_now ();
  double seconds;

  bench_must (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &plain, NULL, NULL, &error), error);
  seconds = bench_since (begun);
  read_plain (bench->larger, plain);

  return seconds;
}

static void
note_stress (Bench      *bench,
             const char *peer)
{
  bench_note ("normalised stress of %u nodes: ours %.4f, %s %.4f", bench->graph->n_nodes,
              kith_graph_measure_stress (bench->graph), peer, kith_graph_measure_stress (bench->larger));
}

static double
add_one (gpointer data)
{
  Bench *bench = data;
  g_autoptr(KithGraph) graph = kith_graph_copy (bench->larger);
  KithGraphLayoutOptions options;
  gint64 begun;
  double seconds;

  get_options (&options);
  options.keeps_places = TRUE;
  begun = bench_now ();
  if (!kith_graph_layout_run (graph, &options))
    bench_fail ("The layout stopped");
  seconds = bench_since (begun);
  for (guint i = 0; i < bench->graph->n_nodes; i++)
    {
      if (hypot (graph->nodes[i].x - bench->larger->nodes[i].x, graph->nodes[i].y - bench->larger->nodes[i].y) > 200.0)
        bench_fail ("A node that was there moved away");
    }

  return seconds;
}

static double
lay_out_igraph_anew (gpointer data)
{
  Bench *bench = data;
  Bench other = { .larger = kith_graph_copy (bench->larger) };
  double seconds = lay_out_igraph (&other);

  kith_graph_free (other.larger);

  return seconds;
}

static KithGraph *
with_one_more (const KithGraph *graph)
{
  g_autofree KithGraphNode *nodes = g_new0 (KithGraphNode, graph->n_nodes + 1);
  g_autofree KithGraphTie *ties = g_new0 (KithGraphTie, graph->n_ties + 3);

  memcpy (nodes, graph->nodes, sizeof (KithGraphNode) * graph->n_nodes);
  memcpy (ties, graph->ties, sizeof (KithGraphTie) * graph->n_ties);
  nodes[graph->n_nodes] = nodes[0];
  nodes[graph->n_nodes].is_placed = FALSE;
  for (guint i = 0; i < 3; i++)
    ties[graph->n_ties + i] = (KithGraphTie){ graph->n_nodes, 7 * i, KITH_GRAPH_OTHER }
  ;

  return kith_graph_new (nodes, graph->n_nodes + 1, ties, graph->n_ties + 3);
}

static void
measure_adding (void)
{
  static const BenchFigure figure = {
    "one node added to 500", "igraph, all of it anew", add_one, lay_out_igraph_anew, N_ADDED_RUNS, BENCH_SECONDS,
    BENCH_AIM_SECONDS, 0.02,
  };
  g_autoptr(KithGraph) graph = make_graph (500, 1500);
  g_autoptr(KithGraph) larger = NULL;
  Bench bench = { .graph = graph };

  lay_out_ours (&bench);
  larger = with_one_more (graph);
  bench.larger = larger;
  bench_run (&figure, &bench);
}

int
main (int    argc,
      char **argv)
{
  static const BenchFigure by_igraph = {
    "layout of 2,000 nodes, 6,000 ties", "igraph, FR on a grid", lay_out_ours, lay_out_igraph, N_RUNS, BENCH_SECONDS,
    BENCH_AIM_RATIO, 1.0,
  };
  static const BenchFigure by_sfdp = {
    "layout of 2,000 nodes, 6,000 ties", "sfdp", lay_out_ours, lay_out_sfdp, N_RUNS, BENCH_SECONDS, BENCH_AIM_RATIO, 0.5,
  };
  static const BenchFigure many = {
    "layout of 10,000 nodes, 30,000 ties", "sfdp", lay_out_ours, lay_out_sfdp, 3, BENCH_SECONDS, BENCH_AIM_SECONDS, 2.0,
  };
  g_autofree char *dot = g_build_filename (bench_get_folder (), "graph.dot", NULL);
  g_autoptr(KithGraph) graph = make_graph (2000, 6000);
  g_autoptr(KithGraph) copy = kith_graph_copy (graph);
  g_autoptr(KithGraph) large = make_graph (10000, 30000);
  g_autoptr(KithGraph) large_copy = kith_graph_copy (large);
  Bench bench = { .graph = graph, .larger = copy, .dot = dot };

  if (argc != 2)
    bench_fail ("Usage: bench-layout SFDP");

  bench.sfdp = argv[1];
  bench_print_head ();
  bench_run (&by_igraph, &bench);
  note_stress (&bench, "igraph");

  write_dot (graph, dot);
  bench_run (&by_sfdp, &bench);
  note_stress (&bench, "sfdp");

  bench.graph = large;
  bench.larger = large_copy;
  write_dot (large, dot);
  bench_run (&many, &bench);
  note_stress (&bench, "sfdp");

  measure_adding ();

  return 0;
}
