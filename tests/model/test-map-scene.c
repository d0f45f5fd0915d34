/* test-map-scene.c: a map as it is handed up from the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-scene.h"

#define TODAY kith_date_new (2026, 11, 22)

static KithMapScene *
make_scene (char *label)
{
  KithMapNode nodes[3] = { KITH_MAP_NODE_NONE, KITH_MAP_NODE_NONE, KITH_MAP_NODE_NONE };
  KithMapTie ties[3] = { KITH_MAP_TIE_NONE, KITH_MAP_TIE_NONE, KITH_MAP_TIE_NONE };
  KithMapSceneValues values = KITH_MAP_SCENE_VALUES_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      nodes[i].id = 10 + i;
      ties[i].id = 20 + i;
    }
  nodes[0].label = label;
  nodes[1].is_focus = TRUE;
  nodes[2].pictogram = "kith-place-symbolic";
  ties[0].to = 1;
  ties[1].from = ties[1].to = 1;
  ties[2].from = 2;
  ties[2].to = 1;
  values.kind = KITH_MAP_CONTEXT;
  values.as_at = TODAY;
  values.nodes = nodes;
  values.n_nodes = G_N_ELEMENTS (nodes);
  values.ties = ties;
  values.n_ties = G_N_ELEMENTS (ties);

  return kith_map_scene_new (&values);
}

/* What it was made of may go: the scene has its own. */
static void
test_copies (void)
{
  char label[] = "JB 1";
  g_autoptr(KithMapScene) scene = make_scene (label);
  guint n_nodes = 0;
  const KithMapNode *nodes = kith_map_scene_get_nodes (scene, &n_nodes);

  memset (label, 'x', strlen (label));
  g_assert_cmpuint (n_nodes, ==, 3);
  g_assert_cmpstr (nodes[0].label, ==, "JB 1");
  g_assert_cmpstr (nodes[0].spoken, ==, "");
  g_assert_null (nodes[0].pictogram);
  g_assert_cmpstr (nodes[2].pictogram, ==, "kith-place-symbolic");
  g_assert_cmpstr (kith_map_scene_get_values (scene)->title, ==, "");
  g_assert_true (kith_map_scene_get_values (scene)->nodes == nodes);
  g_assert_cmpint (nodes[0].age, ==, -1);
}

static void
test_finds (void)
{
  g_autoptr(KithMapScene) scene = make_scene (NULL);

  g_assert_cmpint (kith_map_scene_find_node (scene, 12), ==, 2);
  g_assert_cmpint (kith_map_scene_find_node (scene, 20), ==, -1);
  g_assert_cmpint (kith_map_scene_find_tie (scene, 20), ==, 0);
  g_assert_cmpint (kith_map_scene_find_tie (scene, 12), ==, -1);
  g_assert_cmpint (kith_map_scene_get_focus (scene), ==, 1);
}

static void
test_ties_of_a_node (void)
{
  g_autoptr(KithMapScene) scene = make_scene (NULL);
  guint n_ties = 0;
  const guint *ties = kith_map_scene_get_ties_of (scene, 1, &n_ties);

  g_assert_cmpuint (n_ties, ==, 3);
  for (guint i = 0; i < n_ties; i++)
    g_assert_cmpuint (ties[i], ==, i);

  ties = kith_map_scene_get_ties_of (scene, 2, &n_ties);
  g_assert_cmpuint (n_ties, ==, 1);
  g_assert_cmpuint (ties[0], ==, 2);
}

/* Every tie is found at both of its ends, however many there are. */
static void
test_random_ties (void)
{
  for (guint turn = 0; turn < 50; turn++)
    {
      guint n_nodes = (guint)g_test_rand_int_range (1, 40);
      guint n_ties = (guint)g_test_rand_int_range (0, 200);
      g_autofree KithMapNode *nodes = g_new0 (KithMapNode, n_nodes);
      g_autofree KithMapTie *ties = g_new0 (KithMapTie, n_ties);
      g_autoptr(KithMapScene) scene = NULL;
      KithMapSceneValues values = KITH_MAP_SCENE_VALUES_NONE;
      guint n_found = 0;
      guint n_ends = 0;

      for (guint i = 0; i < n_ties; i++)
        {
          ties[i].from = (guint)g_test_rand_int_range (0, (gint)n_nodes);
          ties[i].to = (guint)g_test_rand_int_range (0, (gint)n_nodes);
          n_ends += ties[i].from == ties[i].to ? 1 : 2;
        }
      values.nodes = nodes;
      values.n_nodes = n_nodes;
      values.ties = ties;
      values.n_ties = n_ties;
      scene = kith_map_scene_new (&values);

      for (guint i = 0; i < n_nodes; i++)
        {
          guint n_of = 0;
          const guint *of = kith_map_scene_get_ties_of (scene, i, &n_of);

          for (guint j = 0; j < n_of; j++)
            g_assert_true (ties[of[j]].from == i || ties[of[j]].to == i);
          n_found += n_of;
        }
      g_assert_cmpuint (n_found, ==, n_ends);
    }
}

static void
test_empty (void)
{
  const KithMapSceneValues values = KITH_MAP_SCENE_VALUES_NONE;
  g_autoptr(KithMapScene) scene = kith_map_scene_new (&values);
  guint n = 1;

  kith_map_scene_get_nodes (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  kith_map_scene_get_ties (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (kith_map_scene_get_focus (scene), ==, -1);
}

static void
test_fades_and_flags (void)
{
  const struct
  {
    KithMapKind  kind;
    KithDate     review_due;
    KithDate     closed;
    guint        n_actions;
    gboolean     is_fading;
    gboolean     lacks_actions;
  } cases[] =
  {
    { KITH_MAP_CONTEXT, TODAY + 1, KITH_DATE_NONE, 1, FALSE, FALSE },
    { KITH_MAP_CONTEXT, TODAY, KITH_DATE_NONE, 0, TRUE, TRUE },
    { KITH_MAP_CONTEXT, TODAY, TODAY - 1, 0, FALSE, FALSE },
    { KITH_MAP_OWN, KITH_DATE_NONE, KITH_DATE_NONE, 0, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithMapSceneValues values = KITH_MAP_SCENE_VALUES_NONE;
      g_autoptr(KithMapScene) scene = NULL;

      values.kind = cases[i].kind;
      values.as_at = TODAY;
      values.review_due = cases[i].review_due;
      values.closed = cases[i].closed;
      values.n_actions = cases[i].n_actions;
      scene = kith_map_scene_new (&values);
      g_assert_cmpint (kith_map_scene_is_fading (scene), ==, cases[i].is_fading);
      g_assert_cmpint (kith_map_scene_lacks_actions (scene), ==, cases[i].lacks_actions);
    }
}

/* An end that is no node would be drawn from anywhere. */
static void
test_refuses_loose_ends (void)
{
  KithMapTie tie = KITH_MAP_TIE_NONE;
  KithMapNode node = KITH_MAP_NODE_NONE;
  KithMapSceneValues values = KITH_MAP_SCENE_VALUES_NONE;

  tie.to = 1;
  values.nodes = &node;
  values.n_nodes = 1;
  values.ties = &tie;
  values.n_ties = 1;
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*holds_together*");
  g_assert_null (kith_map_scene_new (&values));
  g_test_assert_expected_messages ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-scene/copies", test_copies);
  g_test_add_func ("/map-scene/finds", test_finds);
  g_test_add_func ("/map-scene/ties-of-a-node", test_ties_of_a_node);
  g_test_add_func ("/map-scene/random-ties", test_random_ties);
  g_test_add_func ("/map-scene/empty", test_empty);
  g_test_add_func ("/map-scene/fades-and-flags", test_fades_and_flags);
  g_test_add_func ("/map-scene/refuses-loose-ends", test_refuses_loose_ends);

  return g_test_run ();
}
