/* kith-map-layout.c: where the subjects of a map stand, laid out beside the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout knows boxes and ties and nothing of children; this gives it those of
 * a map, as large as they are drawn, and takes the places back. It runs on a
 * thread of GTask's pool with a graph of its own: nobody waits, and whoever has
 * asked for another one stops it.
 */

#include "config.h"

#include "kith-map-layout.h"

#include "kith-graph-layout.h"

/* What a name below a mark takes. */
#define NAME_BELOW 22.0f
#define NAME_HALF 58.0f
#define SEED 20260

typedef struct
{
  KithGraph *graph;
  gboolean   keeps_places;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  kith_graph_free (question->graph);
  g_free (question);
}

static gboolean
has_name_below (const KithMapNode *node)
{
  return node->kind == KITH_MAP_PLACE || node->kind == KITH_MAP_SOMEONE;
}

static void
fill_node (KithMapDrawing    *drawing,
           guint              index,
           const KithMapNode *node,
           KithGraphNode     *ret_node)
{
  KithDrawingPoint at = kith_map_drawing_get_point (drawing, index);
  KithDrawingShape shape = kith_map_drawing_get_shape (drawing, index);

  ret_node->x = at.x;
  ret_node->y = at.y;
  ret_node->radius = (float)MAX (shape.width, shape.height) / 2;
  ret_node->half_width = MAX ((float)shape.width / 2, has_name_below (node) ? NAME_HALF : 0);
  ret_node->above = (float)shape.height / 2;
  ret_node->below = (float)shape.height / 2 + NAME_BELOW;
  ret_node->group = node->group;
  ret_node->household = node->household;
  ret_node->generation = node->generation;
  ret_node->order = node->age >= 0 ? -node->age : 0;
  ret_node->is_placed = node->is_placed;
  ret_node->is_pinned = node->is_pinned;
}

static KithGraphTieKind
choose_kind (const KithMapTie *tie)
{
  switch (tie->family)
    {
    case KITH_TIE_BIRTH:
    case KITH_TIE_ADOPTIVE:
    case KITH_TIE_STEP:
    case KITH_TIE_FOSTER:
      return KITH_GRAPH_PARENT;

    case KITH_TIE_PARTNER:
    case KITH_TIE_ENDED_PARTNER:
      return KITH_GRAPH_PARTNER;

    case KITH_TIE_SIBLING:
      return KITH_GRAPH_SIBLING;

    case KITH_TIE_NOT_FAMILY:
    case KITH_TIE_KIN:
    default:
      return KITH_GRAPH_OTHER;
    }
}

static KithGraph *
make_graph (KithMapDrawing *drawing)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (kith_map_drawing_get_scene (drawing));
  g_autofree KithGraphNode *nodes = g_new0 (KithGraphNode, values->n_nodes + 1);
  g_autofree KithGraphTie *ties = g_new0 (KithGraphTie, values->n_ties + 1);

  for (guint i = 0; i < values->n_nodes; i++)
    fill_node (drawing, i, &values->nodes[i], &nodes[i]);
  for (guint i = 0; i < values->n_ties; i++)
    {
      ties[i].from = values->ties[i].from;
      ties[i].to = values->ties[i].to;
      ties[i].kind = choose_kind (&values->ties[i]);
    }

  return kith_graph_new (nodes, values->n_nodes, ties, values->n_ties);
}

static gboolean
should_stop (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static KithDrawingPoint *
copy_points (const KithGraph *graph)
{
  KithDrawingPoint *points = g_new0 (KithDrawingPoint, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    points[i] = (KithDrawingPoint) { graph->nodes[i].x, graph->nodes[i].y }
  ;

  return points;
}

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Question *question = task_data;
  KithGraphLayoutOptions options;

  kith_graph_layout_options_init (&options);
  options.seed = SEED;
  options.keeps_places = question->keeps_places;
  options.has_rows = TRUE;
  if (cancellable != NULL)
    {
      options.should_stop = should_stop;
      options.stop_data = cancellable;
    }

  if (kith_graph_layout_run (question->graph, &options))
    g_task_return_pointer (task, copy_points (question->graph), g_free);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_FAILED, "The map was not laid out");
}

/**
 * kith_map_layout_run_async:
 * @drawing: a map as it looks
 * @keeps_places: whether what has a place stays there
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lays the map out. The same map gives the same places.
 */
void
kith_map_layout_run_async (KithMapDrawing     *drawing,
                           gboolean            keeps_places,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Question *question = NULL;

  g_return_if_fail (KITH_IS_MAP_DRAWING (drawing));

  task = g_task_new (drawing, cancellable, callback, user_data);
  g_task_set_source_tag (task, kith_map_layout_run_async);
  question = g_new0 (Question, 1);
  question->graph = make_graph (drawing);
  question->keeps_places = keeps_places;
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, run_thread);
}

/**
 * kith_map_layout_run_finish:
 * @drawing: the map
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): where each subject stands, in the scene's order; to be freed with g_free()
 */
KithDrawingPoint *
kith_map_layout_run_finish (KithMapDrawing *drawing,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, drawing), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
