/* kith-map-scene.c: one map, as one viewer may see it on one day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene is what the store hands up after it has left out whatever may not be
 * seen: what is not in it cannot be drawn, said, printed or saved. It never
 * changes, so the store's thread makes it and the window's reads it.
 *
 * Nodes and ties are arrays, and a tie names its ends by their index. Which
 * ties a node has is kept beside them as one array of tie indexes, sorted by
 * node, and for each node where its own begin: a walk along the ties costs no
 * search. Rows are found by their id in a hash table.
 */

#include "config.h"

#include "kith-map-scene.h"

struct _KithMapScene
{
  GObject             parent_instance;

  KithMapSceneValues  values;
  GStringChunk       *words;
  KithMapNode        *nodes;
  KithMapTie         *ties;
  KithMapMonth       *months;
  KithMapWeight      *weights;
  guint              *first_tie;
  guint              *ties_of;
  GHashTable         *node_by_id;
  GHashTable         *tie_by_id;
};

G_DEFINE_FINAL_TYPE (KithMapScene, kith_map_scene, G_TYPE_OBJECT)

static const char *
keep (KithMapScene *self,
      const char   *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert_const (self->words, text) : "";
}

static void
keep_nodes (KithMapScene *self)
{
  self->nodes = g_memdup2 (self->values.nodes, sizeof (KithMapNode) * self->values.n_nodes);
  for (guint i = 0; i < self->values.n_nodes; i++)
    {
      KithMapNode *node = &self->nodes[i];

      node->label = keep (self, node->label);
      node->spoken = keep (self, node->spoken);
      node->detail = keep (self, node->detail);
      if (node->pictogram != NULL)
        node->pictogram = keep (self, node->pictogram);
      g_hash_table_insert (self->node_by_id, &node->id, GUINT_TO_POINTER (i));
    }
  self->values.nodes = self->nodes;
}

static void
keep_ties (KithMapScene *self)
{
  self->ties = g_memdup2 (self->values.ties, sizeof (KithMapTie) * self->values.n_ties);
  for (guint i = 0; i < self->values.n_ties; i++)
    {
      KithMapTie *tie = &self->ties[i];

      tie->words = keep (self, tie->words);
      tie->spoken = keep (self, tie->spoken);
      g_hash_table_insert (self->tie_by_id, &tie->id, GUINT_TO_POINTER (i));
    }
  self->values.ties = self->ties;
}

static void
keep_rest (KithMapScene *self)
{
  KithMapSceneValues *values = &self->values;

  values->title = keep (self, values->title);
  values->purpose = keep (self, values->purpose);
  values->audience = keep (self, values->audience);
  values->owner = keep (self, values->owner);
  values->mode_reason = keep (self, values->mode_reason);

  self->months = g_memdup2 (values->months, sizeof (KithMapMonth) * values->n_months);
  self->weights = g_memdup2 (values->weights, sizeof (KithMapWeight) * values->n_weights);
  for (guint i = 0; i < values->n_weights; i++)
    self->weights[i].reason = keep (self, self->weights[i].reason);
  values->months = self->months;
  values->weights = self->weights;
}

/* A tie to itself is one of its node's ties, not two. */
static void
index_ties (KithMapScene *self)
{
  guint n_nodes = self->values.n_nodes;
  g_autofree guint *next = g_new (guint, n_nodes + 1);

  self->first_tie = g_new0 (guint, n_nodes + 1);
  for (guint i = 0; i < self->values.n_ties; i++)
    {
      self->first_tie[self->ties[i].from + 1]++;
      if (self->ties[i].to != self->ties[i].from)
        self->first_tie[self->ties[i].to + 1]++;
    }
  for (guint i = 0; i < n_nodes; i++)
    self->first_tie[i + 1] += self->first_tie[i];

  memcpy (next, self->first_tie, sizeof (guint) * (n_nodes + 1));
  self->ties_of = g_new (guint, self->first_tie[n_nodes] + 1);
  for (guint i = 0; i < self->values.n_ties; i++)
    {
      self->ties_of[next[self->ties[i].from]++] = i;
      if (self->ties[i].to != self->ties[i].from)
        self->ties_of[next[self->ties[i].to]++] = i;
    }
}

static gboolean
holds_together (const KithMapSceneValues *values)
{
  for (guint i = 0; i < values->n_ties; i++)
    {
      if (values->ties[i].from >= values->n_nodes || values->ties[i].to >= values->n_nodes)
        return FALSE;
    }

  for (guint i = 0; i < values->n_nodes; i++)
    {
      if (values->nodes[i].group >= (gint64)values->n_nodes || values->nodes[i].household >= (gint64)values->n_nodes)
        return FALSE;
    }

  return TRUE;
}

static void
kith_map_scene_finalize (GObject *object)
{
  KithMapScene *self = KITH_MAP_SCENE (object);

  g_clear_pointer (&self->node_by_id, g_hash_table_unref);
  g_clear_pointer (&self->tie_by_id, g_hash_table_unref);
  g_string_chunk_free (self->words);
  g_free (self->nodes);
  g_free (self->ties);
  g_free (self->months);
  g_free (self->weights);
  g_free (self->first_tie);
  g_free (self->ties_of);

  G_OBJECT_CLASS (kith_map_scene_parent_class)->finalize (object);
}

static void
kith_map_scene_class_init (KithMapSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_map_scene_finalize;
}

static void
kith_map_scene_init (KithMapScene *self)
{
  self->words = g_string_chunk_new (1024);
  self->node_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->tie_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/**
 * kith_map_scene_new:
 * @values: what is on the map; all of it is copied
 *
 * Returns: (transfer full): the scene
 */
KithMapScene *
kith_map_scene_new (const KithMapSceneValues *values)
{
  KithMapScene *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (holds_together (values), NULL);

  self = g_object_new (KITH_TYPE_MAP_SCENE, NULL);
  self->values = *values;
  keep_nodes (self);
  keep_ties (self);
  keep_rest (self);
  index_ties (self);

  return self;
}

/**
 * kith_map_scene_get_values:
 * @self: a scene
 *
 * Returns: (transfer none): all of it; texts are never %NULL but for pictograms
 */
const KithMapSceneValues *
kith_map_scene_get_values (KithMapScene *self)
{
  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), NULL);

  return &self->values;
}

/**
 * kith_map_scene_get_nodes:
 * @self: a scene
 * @ret_n_nodes: (out): how many
 *
 * Returns: (transfer none) (array length=ret_n_nodes) (nullable): the subjects
 */
const KithMapNode *
kith_map_scene_get_nodes (KithMapScene *self,
                          guint        *ret_n_nodes)
{
  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), NULL);
  g_return_val_if_fail (ret_n_nodes != NULL, NULL);

  *ret_n_nodes = self->values.n_nodes;

  return self->nodes;
}

/**
 * kith_map_scene_get_ties:
 * @self: a scene
 * @ret_n_ties: (out): how many
 *
 * Returns: (transfer none) (array length=ret_n_ties) (nullable): the ties
 */
const KithMapTie *
kith_map_scene_get_ties (KithMapScene *self,
                         guint        *ret_n_ties)
{
  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), NULL);
  g_return_val_if_fail (ret_n_ties != NULL, NULL);

  *ret_n_ties = self->values.n_ties;

  return self->ties;
}

/**
 * kith_map_scene_get_ties_of:
 * @self: a scene
 * @node: the index of a subject
 * @ret_n_ties: (out): how many
 *
 * Returns: (transfer none) (array length=ret_n_ties): the indexes of its ties,
 *   in the order in which they stand in the scene
 */
const guint *
kith_map_scene_get_ties_of (KithMapScene *self,
                            guint         node,
                            guint        *ret_n_ties)
{
  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), NULL);
  g_return_val_if_fail (node < self->values.n_nodes, NULL);
  g_return_val_if_fail (ret_n_ties != NULL, NULL);

  *ret_n_ties = self->first_tie[node + 1] - self->first_tie[node];

  return self->ties_of + self->first_tie[node];
}

static gint
find_id (GHashTable *by_id,
         gint64      id)
{
  gpointer value = NULL;

  return g_hash_table_lookup_extended (by_id, &id, NULL, &value) ? GPOINTER_TO_INT (value) : -1;
}

/**
 * kith_map_scene_find_node:
 * @self: a scene
 * @id: the row of a subject
 *
 * Returns: its index, or -1 where it is not in the scene
 */
gint
kith_map_scene_find_node (KithMapScene *self,
                          gint64        id)
{
  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), -1);

  return find_id (self->node_by_id, id);
}

/**
 * kith_map_scene_find_tie:
 * @self: a scene
 * @id: the row of a tie
 *
 * Returns: its index, or -1 where it is not in the scene
 */
gint
kith_map_scene_find_tie (KithMapScene *self,
                         gint64        id)
{
  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), -1);

  return find_id (self->tie_by_id, id);
}

/**
 * kith_map_scene_get_focus:
 * @self: a scene
 *
 * Returns: the index of the first subject that the map is about, or -1
 */
gint
kith_map_scene_get_focus (KithMapScene *self)
{
  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), -1);

  for (guint i = 0; i < self->values.n_nodes; i++)
    {
      if (self->nodes[i].is_focus)
        return (gint)i;
    }

  return -1;
}

/**
 * kith_map_scene_is_fading:
 * @self: a scene
 *
 * Returns: whether its review has come, so that it asks whether it is still needed
 */
gboolean
kith_map_scene_is_fading (KithMapScene *self)
{
  const KithMapSceneValues *values = NULL;

  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), FALSE);

  values = &self->values;

  return values->review_due != KITH_DATE_NONE && values->closed == KITH_DATE_NONE &&
         values->as_at >= values->review_due;
}

/**
 * kith_map_scene_lacks_actions:
 * @self: a scene
 *
 * A map of other people’s children on which nobody has anything to do is a
 * list of names (Leeds).
 *
 * Returns: whether it is an open context map without a single action
 */
gboolean
kith_map_scene_lacks_actions (KithMapScene *self)
{
  const KithMapSceneValues *values = NULL;

  g_return_val_if_fail (KITH_IS_MAP_SCENE (self), FALSE);

  values = &self->values;

  return values->kind == KITH_MAP_CONTEXT && values->closed == KITH_DATE_NONE && values->n_actions == 0;
}
