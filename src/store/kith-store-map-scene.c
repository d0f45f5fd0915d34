/* kith-store-map-scene.c: a map as one viewer may see it on one day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rows stand on the map on a day is told in kith-map-as-at.c, and what
 * they are called in kith-map-labels.c. Here they become nodes and ties with
 * all that is drawn or said of them, and nothing else is handed up.
 */

#include "config.h"

#include "kith-store-maps.h"

#include <string.h>

#include "kith-map-making-private.h"
#include "kith-map-words.h"
#include "kith-statement.h"
#include "kith-store-children.h"

static const char select_ties_sql[] =
  "SELECT id FROM tie WHERE map_id = :id AND error_day IS NULL ORDER BY id /*sort*/";

static const char select_names_sql[] =
  "SELECT reason, finish FROM map_names WHERE map_id = :id AND start <= :today AND finish > :today"
  " ORDER BY finish DESC, id DESC /*sort*/ LIMIT 1";

static const char select_review_sql[] =
  "SELECT max (day) FROM map_review WHERE map_id = :id AND day <= :day";

static const char select_actions_sql[] =
  "SELECT count(*), count (CASE WHEN done IS NULL OR done > :day THEN 1 END) FROM main.map_action WHERE map_id = :id";

static const char select_owner_sql[] =
  "SELECT w.name FROM map AS m JOIN worker AS w ON w.id = m.worker_id WHERE m.id = :id";

static const char select_weights_sql[] =
  "SELECT context, weight, day, reason FROM context_weight WHERE map_id = :id AND day <= :day ORDER BY day, id /*sort*/";

static const char select_marks_sql[] =
  "SELECT k.map_subject_id, k.colour FROM map_subject AS s JOIN safety_mark AS k ON k.map_subject_id = s.id"
  " WHERE s.map_id = :id AND k.day <= :day ORDER BY k.day, k.id /*sort*/";

#define OBSERVED(join) \
        "SELECT s.id, o.kind FROM map_subject AS s JOIN observation AS o ON " join \
        " WHERE s.map_id = :id AND o.day <= :day AND (o.finish IS NULL OR o.finish > :day) AND o.error_day IS NULL"

static const char select_observations_sql[] =
  OBSERVED ("o.map_subject_id = s.id")
  " UNION ALL " OBSERVED ("o.place_id = s.place_id")
  " UNION ALL " OBSERVED ("o.group_id = s.group_id")
  " UNION ALL " OBSERVED ("o.organisation_id = s.organisation_id");

static const char select_written_sql[] =
  "SELECT s.id, (SELECT min (j.at) FROM journal AS j WHERE j.row_uid = s.uid AND j.kind = 'insert')"
  " FROM main.map_subject AS s WHERE s.map_id = :id";

static const char select_uids_sql[] =
  "SELECT c.uid FROM child AS c WHERE c.id IN (SELECT s.child_id FROM map_subject AS s WHERE s.map_id = :id"
  " UNION SELECT m.child_id FROM map AS m WHERE m.id = :id)";

typedef gboolean (*ReadFunc) (KithMapMaking *self,
                              KithStatement *stmt);

static void
making_clear (KithMapMaking *self)
{
  g_clear_pointer (&self->map, kith_row_free);
  g_clear_pointer (&self->faces, kith_map_faces_free);
  g_clear_pointer (&self->words, g_string_chunk_free);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_array_unref);
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->weights, g_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->written, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithMapMaking, making_clear)

static gboolean
read_rows (KithMapMaking *self,
           const char    *sql,
           const char    *day_parameter,
           KithDate       day,
           ReadFunc       read,
           GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", self->map_id);
  if (day_parameter != NULL)
    kith_statement_bind_date (stmt, day_parameter, day);
  while (kith_statement_step (stmt, &local_error))
    {
      if (!read (self, stmt))
        break;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
read_names (KithMapMaking *self,
            KithStatement *stmt)
{
  self->values.mode = KITH_MAP_NAMES;
  self->values.mode_reason = kith_map_making_keep (self, kith_statement_get_text (stmt, 0));
  self->values.mode_until = kith_statement_get_date (stmt, 1);

  return FALSE;
}

static gboolean
read_review (KithMapMaking *self,
             KithStatement *stmt)
{
  self->values.last_review = kith_statement_get_date (stmt, 0);

  return FALSE;
}

static gboolean
read_actions (KithMapMaking *self,
              KithStatement *stmt)
{
  self->values.n_actions = (guint)kith_statement_get_int (stmt, 0);
  self->values.n_open_actions = (guint)kith_statement_get_int (stmt, 1);

  return FALSE;
}

static gboolean
read_owner (KithMapMaking *self,
            KithStatement *stmt)
{
  self->values.owner = kith_map_making_keep (self, kith_statement_get_text (stmt, 0));

  return FALSE;
}

static gboolean
read_written (KithMapMaking *self,
              KithStatement *stmt)
{
  gint64 id = kith_statement_get_int (stmt, 0);
  KithDate day = kith_statement_is_null (stmt, 1) ? self->today : kith_date_new_from_usec (kith_statement_get_int (stmt, 1));

  g_hash_table_insert (self->written, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (day));

  return TRUE;
}

static KithMapNode *
find_node (KithMapMaking *self,
           gint64         id)
{
  gpointer place;

  return g_hash_table_lookup_extended (self->index, &id, NULL, &place)
         ? &g_array_index (self->nodes, KithMapNode, GPOINTER_TO_UINT (place)) : NULL;
}

static gboolean
read_mark (KithMapMaking *self,
           KithStatement *stmt)
{
  KithMapNode *node = find_node (self, kith_statement_get_int (stmt, 0));

  if (node != NULL)
    {
      node->safety_before = node->safety;
      node->safety = kith_map_safety_parse (kith_statement_get_text (stmt, 1));
    }

  return TRUE;
}

static gboolean
read_observation (KithMapMaking *self,
                  KithStatement *stmt)
{
  KithMapNode *node = find_node (self, kith_statement_get_int (stmt, 0));
  const char *kind = kith_statement_get_text (stmt, 1);

  if (node == NULL || node->kind == KITH_MAP_SOMEONE)
    return TRUE;

  if (strcmp (kind, "strength") == 0)
    node->n_strengths++;
  else if (strcmp (kind, "incident") == 0)
    node->n_incidents++;
  else
    node->n_harm++;

  return TRUE;
}

/* The newest of a context, and the one before it. */
static gboolean
read_weight (KithMapMaking *self,
             KithStatement *stmt)
{
  KithMapContext context = kith_map_context_parse (kith_statement_get_text (stmt, 0));
  KithMapWeight *weight = NULL;

  for (guint i = 0; i < self->weights->len && weight == NULL; i++)
    {
      if (g_array_index (self->weights, KithMapWeight, i).context == context)
        weight = &g_array_index (self->weights, KithMapWeight, i);
    }

  if (weight == NULL)
    {
      const KithMapWeight first = { .context = context, .weight = -1, .weight_before = -1 };

      g_array_append_val (self->weights, first);
      weight = &g_array_index (self->weights, KithMapWeight, self->weights->len - 1);
    }

  weight->weight_before = weight->weight;
  weight->weight = (int)kith_statement_get_int (stmt, 1);
  weight->on = kith_statement_get_date (stmt, 2);
  weight->reason = kith_map_making_keep_typed (self, kith_statement_get_text (stmt, 3));

  return TRUE;
}

static void
fill_head (KithMapMaking *self)
{
  KithMapSceneValues *values = &self->values;

  values->id = self->map_id;
  values->kind = kith_map_kind_parse (kith_row_get_text (self->map, "kind"));
  values->title = kith_map_making_keep_typed (self, kith_row_get_text (self->map, "title"));
  values->purpose = kith_map_making_keep_typed (self, kith_row_get_text (self->map, "purpose"));
  values->audience = kith_map_making_keep_typed (self, kith_row_get_text (self->map, "audience"));
  values->child_id = kith_row_get_int (self->map, "child_id");
  values->created = kith_map_get_day (self->map, "start");
  values->review_due = kith_map_get_day (self->map, "review");
  values->closed = kith_map_get_day (self->map, "finish");
  values->as_at = self->as_at;
}

static void
hand_arrays (KithMapMaking *self)
{
  KithMapSceneValues *values = &self->values;

  values->nodes = (gconstpointer)self->nodes->data;
  values->n_nodes = self->nodes->len;
  values->ties = (gconstpointer)self->ties->data;
  values->n_ties = self->ties->len;
  values->months = (gconstpointer)self->months->data;
  values->n_months = self->months->len;
  values->weights = (gconstpointer)self->weights->data;
  values->n_weights = self->weights->len;
}

static void
set_up (KithMapMaking *self)
{
  self->words = g_string_chunk_new (4096);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (KithMapNode));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_row_free);
  self->ties = g_array_new (FALSE, FALSE, sizeof (KithMapTie));
  self->months = g_array_new (FALSE, FALSE, sizeof (KithMapMonth));
  self->weights = g_array_new (FALSE, FALSE, sizeof (KithMapWeight));
  self->index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->written = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
load_head (KithMapMaking *self,
           KithMapMode    mode,
           GError       **error)
{
  self->map = kith_row_load (self->db, &kith_table_map, self->map_id, error);
  if (self->map == NULL ||
      (mode == KITH_MAP_NAMES && !read_rows (self, select_names_sql, ":today", self->today, read_names, error)) ||
      !read_rows (self, select_review_sql, ":day", self->as_at, read_review, error) ||
      !read_rows (self, select_actions_sql, ":day", self->as_at, read_actions, error) ||
      !read_rows (self, select_owner_sql, NULL, 0, read_owner, error) ||
      !read_rows (self, select_written_sql, NULL, 0, read_written, error))
    return FALSE;

  self->faces = kith_map_faces_load (self->db, self->map_id, self->values.mode, error);
  if (self->faces == NULL)
    return FALSE;

  fill_head (self);

  return read_rows (self, select_weights_sql, ":day", self->as_at, read_weight, error);
}

static KithMapScene *
make_scene (KithMapMaking *self,
            KithMapMode    mode,
            GError       **error)
{
  g_autoptr(GPtrArray) ties = NULL;

  if (!load_head (self, mode, error) || !kith_map_making_add_nodes (self, error))
    return NULL;

  kith_map_making_join_groups (self);
  ties = kith_map_load_rows (self->db, &kith_table_tie, select_ties_sql, self->map_id, error);
  if (ties == NULL || !kith_map_making_add_ties (self, ties, error) ||
      !read_rows (self, select_observations_sql, ":day", self->as_at, read_observation, error) ||
      !read_rows (self, select_marks_sql, ":day", self->as_at, read_mark, error))
    return NULL;

  kith_map_making_join_households (self);
  kith_map_making_reckon_generations (self);
  kith_map_making_speak_nodes (self);
  kith_map_making_count_months (self, ties);
  hand_arrays (self);

  return kith_map_scene_new (&self->values);
}

static GArray *
load_uids (KithDb  *db,
           gint64   map_id,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_uids_sql, error);
  g_autoptr(GArray) uids = g_array_new (FALSE, FALSE, sizeof (KithUid));
  g_autoptr(GError) local_error = NULL;
  KithUid uid;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", map_id);
  while (kith_statement_step (stmt, &local_error))
    {
      if (kith_statement_get_uid (stmt, 0, &uid))
        g_array_append_val (uids, uid);
    }

  if (local_error == NULL)
    return g_steal_pointer (&uids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*
 * kith_map_load_scene_as_known:
 * @db: a store with no act open
 * @map_id: a map
 * @as_at: the day of which it is asked
 * @until_usec: the moment until which what was written down is taken as it stood then
 * @mode: how people shall be called
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the scene
 */
KithMapScene *
kith_map_load_scene_as_known (KithDb     *db,
                              gint64      map_id,
                              KithDate    as_at,
                              gint64      until_usec,
                              KithMapMode mode,
                              KithDate    today,
                              GError    **error)
{
  g_auto(KithMapMaking) self = {
    .db = db, .map_id = map_id, .as_at = as_at, .today = today, .until_usec = until_usec, .values = KITH_MAP_SCENE_VALUES_NONE
  };

  set_up (&self);

  return make_scene (&self, mode, error);
}

/**
 * kith_db_load_map_scene:
 * @db: a store with no act open
 * @map_id: a map
 * @as_at: the day of which it is asked
 * @mode: how people shall be called; names only where they are shown today, for a reason
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Loads a map as it stood on a day, and writes down that the records of the
 * children on it were seen.
 *
 * Returns: (transfer full) (nullable): the scene
 */
KithMapScene *
kith_db_load_map_scene (KithDb     *db,
                        gint64      map_id,
                        KithDate    as_at,
                        KithMapMode mode,
                        KithDate    today,
                        GError    **error)
{
  g_autoptr(KithMapScene) scene = NULL;
  g_autoptr(GArray) uids = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  scene = kith_map_load_scene_as_known (db, map_id, as_at, kith_map_end_of_day (as_at), mode, today, error);
  uids = scene != NULL ? load_uids (db, map_id, error) : NULL;
  for (guint i = 0; uids != NULL && i < uids->len; i++)
    {
      if (!kith_db_log_child_view (db, &g_array_index (uids, KithUid, i), error))
        return NULL;
    }

  return uids != NULL ? g_steal_pointer (&scene) : NULL;
}
