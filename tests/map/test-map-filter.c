/* test-map-filter.c: which part of a map is shown, and where it is laid out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-filter.h"
#include "kith-map-layout.h"
#include "map-cases.h"

#include <math.h>

typedef struct
{
  KithMapScene *scene;
  guint8       *nodes;
  guint8       *ties;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const KithMapSceneValues *values = NULL;

  fixture->scene = map_cases_park (KITH_MAP_CONTEXT);
  values = kith_map_scene_get_values (fixture->scene);
  fixture->nodes = g_new0 (guint8, values->n_nodes);
  fixture->ties = g_new0 (guint8, values->n_ties);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_free (fixture->nodes);
  g_free (fixture->ties);

  /* A thread that was told to stop may let go of the map a moment later. */
  g_object_unref (fixture->scene);
}

static gboolean
is_shown (Fixture    *fixture,
          const char *label)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (fixture->scene);

  for (guint i = 0; i < values->n_nodes; i++)
    {
      if (g_str_equal (values->nodes[i].label, label))
        return fixture->nodes[i] != 0;
    }

  g_assert_not_reached ();
}

/* It opens on what it is about, two steps out; further steps show more, until everybody is there. */
static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  KithMapFilter filter;
  guint n_before = 0;

  kith_map_filter_init (&filter, fixture->scene);
  g_assert_cmpuint (filter.n_steps, ==, 2);
  for (filter.n_steps = 0; filter.n_steps < 6; filter.n_steps++)
    {
      guint n_shown = kith_map_filter_apply (&filter, fixture->scene, fixture->nodes, fixture->ties);

      g_assert_cmpuint (n_shown, >=, n_before);
      n_before = n_shown;
      if (filter.n_steps == 1)
        {
          g_assert_true (is_shown (fixture, "NB"));
          g_assert_true (is_shown (fixture, "Year 10 friends"));
          g_assert_false (is_shown (fixture, "MR"));
        }
    }
  filter.focus = -1;
  g_assert_cmpuint (kith_map_filter_apply (&filter, fixture->scene, fixture->nodes, fixture->ties), ==,
                    kith_map_scene_get_values (fixture->scene)->n_nodes);
}

/* Steps go along what is shown alone. */
static void
test_steps_along_kinds (Fixture      *fixture,
                        gconstpointer data)
{
  KithMapFilter filter;

  kith_map_filter_init (&filter, fixture->scene);
  filter.n_steps = 1;
  filter.kinds = 1u << KITH_TIE_FAMILY;
  g_assert_false (kith_map_filter_is_all (&filter));
  kith_map_filter_apply (&filter, fixture->scene, fixture->nodes, fixture->ties);
  g_assert_true (is_shown (fixture, "NO"));
  g_assert_false (is_shown (fixture, "JB"));
}

static void
test_hides_ended (Fixture      *fixture,
                  gconstpointer data)
{
  KithMapFilter filter = { .focus = -1, .hides_ended = TRUE };
  const KithMapSceneValues *values = kith_map_scene_get_values (fixture->scene);

  kith_map_filter_apply (&filter, fixture->scene, fixture->nodes, fixture->ties);
  for (guint i = 0; i < values->n_ties; i++)
    g_assert_cmpuint (fixture->ties[i], ==, values->ties[i].status != KITH_TIE_ENDED);
}

/* Thousands open on one of them. */
static void
test_never_everybody (void)
{
  g_autoptr(KithMapScene) scene = map_cases_random (3000, 6000, 5);
  KithMapFilter filter;

  kith_map_filter_init (&filter, scene);
  g_assert_cmpint (filter.focus, >=, 0);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static KithDrawingPoint *
lay_out (KithMapDrawing *drawing,
         GCancellable   *cancellable,
         GError        **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  kith_map_layout_run_async (drawing, FALSE, cancellable, laid_out_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return kith_map_layout_run_finish (drawing, result, error);
}

static void
test_lays_out (Fixture      *fixture,
               gconstpointer data)
{
  PangoContext *context = kith_map_drawing_make_context ();
  g_autoptr(KithMapDrawing) drawing = kith_map_drawing_new (fixture->scene, context);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autofree KithDrawingPoint *points = lay_out (drawing, NULL, &error);
  g_autofree KithDrawingPoint *again = NULL;
  guint n_nodes = kith_map_scene_get_values (fixture->scene)->n_nodes;

  g_object_unref (context);
  g_assert_no_error (error);
  for (guint i = 0; i < n_nodes; i++)
    g_assert_true (isfinite (points[i].x) && isfinite (points[i].y));
  again = lay_out (drawing, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (points, n_nodes * sizeof *points, again, n_nodes * sizeof *again);

  g_cancellable_cancel (cancellable);
  g_assert_null (lay_out (drawing, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/map-filter/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/map-filter/steps-along-kinds", Fixture, NULL, set_up, test_steps_along_kinds, tear_down);
  g_test_add ("/map-filter/hides-ended", Fixture, NULL, set_up, test_hides_ended, tear_down);
  g_test_add_func ("/map-filter/never-everybody", test_never_everybody);
  g_test_add ("/map-filter/lays-out", Fixture, NULL, set_up, test_lays_out, tear_down);

  return g_test_run ();
}
