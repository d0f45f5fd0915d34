/* kith-store-map-items.c: maps, places and groups as the items that they consist of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For forms, for the list beside the canvas and for files. While a map shows
 * initials, the items have no names either: their texts go through
 * kith-map-labels.c, as those of the scene do, and a field that would be a name
 * is left out.
 */

#include "config.h"

#include "kith-store-maps.h"

#include <string.h>

#include "kith-map-labels.h"
#include "kith-map-private.h"
#include "kith-statement.h"
#include "kith-statement-list.h"

#define OF_MAP(table) "SELECT t.id FROM " table " AS t WHERE t.map_id = :id ORDER BY t.id /*sort*/"
#define OF_SUBJECT(table) \
        "SELECT t.id FROM map_subject AS s JOIN " table " AS t ON t.map_subject_id = s.id WHERE s.map_id = :id ORDER BY t.id /*sort*/"
#define ON_MAP(table, column) \
        "SELECT DISTINCT t.id FROM map_subject AS s JOIN " table " AS t ON t.id = s." column \
        " WHERE s.map_id = :id ORDER BY t.id /*sort*/"
#define ABOUT(table, column) "SELECT t.id FROM " table " AS t WHERE t." column " = :id ORDER BY t.id /*sort*/"
#define OF_GOAL(table, column) \
        "SELECT t.id FROM safety_goal AS g JOIN " table " AS t ON t.safety_goal_id = g.id WHERE g." column " = :id" \
        " ORDER BY t.id /*sort*/"

typedef struct
{
  KithMapPart  part;
  const char  *sql;
} List;

/* In the order in which a file can be taken in again. */
static const List of_map[] = {
  { KITH_MAP_PART_MAP, "SELECT t.id FROM map AS t WHERE t.id = :id" },
  { KITH_MAP_PART_NAMES, OF_MAP ("map_names") },
  { KITH_MAP_PART_REVIEW, OF_MAP ("map_review") },
  { KITH_MAP_PART_ATTENDEE, OF_MAP ("map_attendee") },
  { KITH_MAP_PART_CONFERENCE, OF_MAP ("context_conference") },
  { KITH_MAP_PART_WEIGHT, OF_MAP ("context_weight") },
  { KITH_MAP_PART_PLACE, ON_MAP ("place", "place_id") },
  { KITH_MAP_PART_GROUP, ON_MAP ("peer_group", "group_id") },
  { KITH_MAP_PART_ORGANISATION, ON_MAP ("organisation", "organisation_id") },
  { KITH_MAP_PART_SUBJECT, OF_MAP ("map_subject") },
  { KITH_MAP_PART_ACTION, OF_MAP ("map_action") },
  { KITH_MAP_PART_TIE, OF_MAP ("tie") },
  { KITH_MAP_PART_OBSERVATION, OF_SUBJECT ("observation") },
  { KITH_MAP_PART_MARK, OF_SUBJECT ("safety_mark") },
};

static const List of_place[] = {
  { KITH_MAP_PART_PLACE, "SELECT t.id FROM place AS t WHERE t.id = :id" },
  { KITH_MAP_PART_OBSERVATION, ABOUT ("observation", "place_id") },
  { KITH_MAP_PART_ASSESSMENT, ABOUT ("context_assessment", "place_id") },
  { KITH_MAP_PART_GOAL, ABOUT ("safety_goal", "place_id") },
  { KITH_MAP_PART_RESPONSE, OF_GOAL ("safety_response", "place_id") },
  { KITH_MAP_PART_MEASURE, OF_GOAL ("safety_measure", "place_id") },
  { KITH_MAP_PART_REFERRAL, ABOUT ("context_referral", "place_id") },
  { KITH_MAP_PART_NOTE, ABOUT ("note_context", "place_id") },
  { KITH_MAP_PART_SUBJECT, ABOUT ("map_subject", "place_id") },
};

static const List of_group[] = {
  { KITH_MAP_PART_GROUP, "SELECT t.id FROM peer_group AS t WHERE t.id = :id" },
  { KITH_MAP_PART_OBSERVATION, ABOUT ("observation", "group_id") },
  { KITH_MAP_PART_ASSESSMENT, ABOUT ("context_assessment", "group_id") },
  { KITH_MAP_PART_GOAL, ABOUT ("safety_goal", "group_id") },
  { KITH_MAP_PART_RESPONSE, OF_GOAL ("safety_response", "group_id") },
  { KITH_MAP_PART_MEASURE, OF_GOAL ("safety_measure", "group_id") },
  { KITH_MAP_PART_REFERRAL, ABOUT ("context_referral", "group_id") },
  { KITH_MAP_PART_NOTE, ABOUT ("note_context", "group_id") },
  { KITH_MAP_PART_SUBJECT, ABOUT ("map_subject", "group_id") },
};

static const List of_organisation[] = {
  { KITH_MAP_PART_ORGANISATION, "SELECT t.id FROM organisation AS t WHERE t.id = :id" },
  { KITH_MAP_PART_OBSERVATION, ABOUT ("observation", "organisation_id") },
  { KITH_MAP_PART_SUBJECT, ABOUT ("map_subject", "organisation_id") },
};

/* What would mean nothing without the subject. */
static const List at_subject[] = {
  { KITH_MAP_PART_TIE, "SELECT t.id FROM tie AS t WHERE t.from_id = :id OR t.to_id = :id ORDER BY t.id /*sort*/" },
  { KITH_MAP_PART_SUBJECT,
    "SELECT t.id FROM map_subject AS t WHERE t.in_group_id = :id OR t.household_id = :id ORDER BY t.id /*sort*/" },
  { KITH_MAP_PART_OBSERVATION, ABOUT ("observation", "map_subject_id") },
  { KITH_MAP_PART_ACTION, ABOUT ("map_action", "map_subject_id") },
  { KITH_MAP_PART_MARK, ABOUT ("safety_mark", "map_subject_id") },
};

static const List all_contexts[] = {
  { KITH_MAP_PART_PLACE, "SELECT t.id FROM place AS t ORDER BY t.name, t.id /*scan*/ /*sort*/" },
  { KITH_MAP_PART_GROUP, "SELECT t.id FROM peer_group AS t ORDER BY t.name, t.id /*scan*/ /*sort*/" },
  { KITH_MAP_PART_ORGANISATION, "SELECT t.id FROM organisation AS t ORDER BY t.name, t.id /*scan*/ /*sort*/" },
};

#define MAP_COLUMNS \
        "SELECT m.id," \
        " (SELECT count(*) FROM main.map_subject AS s WHERE s.map_id = m.id AND s.error_day IS NULL)," \
        " (SELECT count(*) FROM main.map_action AS a WHERE a.map_id = m.id)," \
        " (SELECT count(*) FROM main.map_action AS a WHERE a.map_id = m.id AND a.done IS NULL)," \
        " (SELECT max (r.day) FROM map_review AS r WHERE r.map_id = m.id)," \
        " (SELECT max (n.finish) FROM map_names AS n WHERE n.map_id = m.id AND n.start <= :today AND n.finish > :today)" \
        " FROM map AS m"

static const char select_maps_sql[] =
  MAP_COLUMNS " ORDER BY m.finish IS NOT NULL, m.start DESC, m.id DESC /*scan*/ /*sort*/";
static const char select_maps_of_child_sql[] =
  MAP_COLUMNS " WHERE m.child_id = :child_id ORDER BY m.finish IS NOT NULL, m.start DESC, m.id DESC /*sort*/";
static const char select_mode_sql[] =
  "SELECT count(*) FROM map_names AS n WHERE n.map_id = :id AND n.start <= :today AND n.finish > :today";

/* What was typed, and may have a name in it. */
static const char * const typed[] = {
  "title", "purpose", "audience", "words", "what", "source", "told_why", "outcome", "reason", "error_why", "end_reason", "venue",
};

static gboolean
load_mode (KithDb      *db,
           gint64       map_id,
           KithDate     today,
           KithMapMode *ret_mode,
           GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_mode_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", map_id);
  kith_statement_bind_date (stmt, ":today", today);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_mode = kith_statement_get_int (stmt, 0) > 0 ? KITH_MAP_NAMES : KITH_MAP_INITIALS;

  return TRUE;
}

/* A note that may not be seen, or is gone, is none. */
static gboolean
fill_note (KithDb      *db,
           gint64       row_id,
           const char  *sql,
           KithMapItem *item,
           GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", row_id);
  if (kith_statement_step (stmt, &local_error))
    kith_map_item_set_number (item, "note_id", kith_statement_get_int (stmt, 0));
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
fill_column (KithMapItem      *item,
             KithRow          *row,
             const KithColumn *column)
{
  if (kith_row_is_null (row, column->name) || column->kind == KITH_COLUMN_BLOB)
    return;

  if (column->kind == KITH_COLUMN_INTEGER)
    kith_map_item_set_number (item, column->name, kith_row_get_int (row, column->name));
  else
    kith_map_item_set_text (item, column->name, kith_row_get_text (row, column->name));
}

static KithMapItem *
item_from_row (KithDb     *db,
               KithMapPart part,
               KithRow    *row,
               GError    **error)
{
  static const char tie_note_sql[] = "SELECT n.id FROM tie AS t JOIN note AS n ON n.uid = t.note_uid WHERE t.id = :id";
  static const char observation_note_sql[] =
    "SELECT n.id FROM observation AS t JOIN note AS n ON n.uid = t.note_uid WHERE t.id = :id";
  const KithTable *table = kith_row_get_table (row);
  g_autoptr(KithMapItem) item = kith_map_item_new (part, kith_row_get_id (row));

  for (guint i = 0; i < table->n_columns; i++)
    fill_column (item, row, &table->columns[i]);

  if (part == KITH_MAP_PART_TIE && !fill_note (db, kith_row_get_id (row), tie_note_sql, item, error))
    return NULL;

  if (part == KITH_MAP_PART_OBSERVATION && !fill_note (db, kith_row_get_id (row), observation_note_sql, item, error))
    return NULL;

  return g_steal_pointer (&item);
}

static void
blank_names (KithMapItem  *item,
             KithMapFaces *faces)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *shown = NULL;

      if (!kith_map_item_has (item, typed[i]))
        continue;

      shown = kith_map_faces_dup_text (faces, kith_map_item_get_text (item, typed[i]));
      kith_map_item_set_text (item, typed[i], shown);
    }

  if (kith_map_item_get_part (item) == KITH_MAP_PART_SUBJECT)
    kith_map_item_set_text (item, "name", NULL);
}

/* What it is called, beside the label that was typed. */
static void
fill_called (KithMapItem  *item,
             KithMapFaces *faces)
{
  KithMapFace *face = NULL;

  if (faces == NULL || kith_map_item_get_part (item) != KITH_MAP_PART_SUBJECT)
    return;

  face = kith_map_faces_find (faces, kith_map_item_get_id (item));
  if (face != NULL)
    kith_map_item_set_text (item, "called", face->label);
}

static gboolean
append_list (KithDb       *db,
             const List   *list,
             gint64        id,
             KithMapFaces *faces,
             GListStore   *items,
             GError      **error)
{
  g_autoptr(GArray) ids = kith_map_load_ids (db, list->sql, id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(KithRow) row = kith_row_load (db, kith_tables_find (kith_map_part_get_nick (list->part)),
                                              g_array_index (ids, gint64, i), error);
      g_autoptr(KithMapItem) item = row != NULL ? item_from_row (db, list->part, row, error) : NULL;

      if (item == NULL)
        return FALSE;

      if (faces != NULL && faces->names_off != NULL)
        blank_names (item, faces);
      fill_called (item, faces);
      g_list_store_append (items, item);
    }

  return ids != NULL;
}

static GListModel *
load_lists (KithDb       *db,
            const List   *lists,
            gsize         n_lists,
            gint64        id,
            KithMapFaces *faces,
            GError      **error)
{
  g_autoptr(GListStore) items = g_list_store_new (KITH_TYPE_MAP_ITEM);

  for (gsize i = 0; i < n_lists; i++)
    {
      if (!append_list (db, &lists[i], id, faces, items, error))
        return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&items));
}

/*
 * kith_map_load_items:
 * @db: a store
 * @map_id: a map
 * @faces: (nullable): what those on it are called; %NULL for the rows as they are
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMapItem) (nullable): all that it consists of
 */
GListModel *
kith_map_load_items (KithDb       *db,
                     gint64        map_id,
                     KithMapFaces *faces,
                     GError      **error)
{
  return load_lists (db, of_map, G_N_ELEMENTS (of_map), map_id, faces, error);
}

/**
 * kith_db_load_map_items:
 * @db: a store
 * @map_id: a map
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Loads all that a map consists of, as its rows are now. Who may not be seen is
 * not in it; kith_db_load_map_scene() counts them. A subject has what it is
 * called under "called", and what was recorded in error is in it, for a list.
 *
 * Returns: (transfer full) (element-type KithMapItem) (nullable): the items
 */
GListModel *
kith_db_load_map_items (KithDb  *db,
                        gint64   map_id,
                        KithDate today,
                        GError **error)
{
  g_autoptr(KithMapFaces) faces = NULL;
  KithMapMode mode;

  g_return_val_if_fail (db != NULL, NULL);

  if (!load_mode (db, map_id, today, &mode, error))
    return NULL;

  faces = kith_map_faces_load (db, map_id, mode, error);

  return faces != NULL ? load_lists (db, of_map, G_N_ELEMENTS (of_map), map_id, faces, error) : NULL;
}

/**
 * kith_db_load_contexts:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMapItem) (nullable): the places, the
 *   groups and the organisations, by name
 */
GListModel *
kith_db_load_contexts (KithDb  *db,
                       GError **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  return load_lists (db, all_contexts, G_N_ELEMENTS (all_contexts), 0, NULL, error);
}

/**
 * kith_db_load_context_items:
 * @db: a store
 * @part: %KITH_MAP_PART_PLACE, %KITH_MAP_PART_GROUP or %KITH_MAP_PART_ORGANISATION
 * @id: which
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMapItem) (nullable): it, what is known of
 *   it, what is planned for it, and where it stands on a map
 */
GListModel *
kith_db_load_context_items (KithDb     *db,
                            KithMapPart part,
                            gint64      id,
                            GError    **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  if (part == KITH_MAP_PART_PLACE)
    return load_lists (db, of_place, G_N_ELEMENTS (of_place), id, NULL, error);

  if (part == KITH_MAP_PART_GROUP)
    return load_lists (db, of_group, G_N_ELEMENTS (of_group), id, NULL, error);

  g_return_val_if_fail (part == KITH_MAP_PART_ORGANISATION, NULL);

  return load_lists (db, of_organisation, G_N_ELEMENTS (of_organisation), id, NULL, error);
}

/**
 * kith_db_load_map_pointers:
 * @db: a store
 * @part: %KITH_MAP_PART_SUBJECT, or a place, a group or an organisation
 * @id: which
 * @error: return location for a #KithStoreError
 *
 * What points at something is why it cannot be taken out.
 *
 * Returns: (transfer full) (element-type KithMapItem) (nullable): what points at it
 */
GListModel *
kith_db_load_map_pointers (KithDb     *db,
                           KithMapPart part,
                           gint64      id,
                           GError    **error)
{
  g_autoptr(GListModel) items = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  if (part == KITH_MAP_PART_SUBJECT)
    return load_lists (db, at_subject, G_N_ELEMENTS (at_subject), id, NULL, error);

  items = kith_db_load_context_items (db, part, id, error);
  if (items != NULL && g_list_model_get_n_items (items) > 0)
    g_list_store_remove (G_LIST_STORE (items), 0);

  return g_steal_pointer (&items);
}

static KithMapItem *
read_map (KithDb        *db,
          KithStatement *stmt,
          GError       **error)
{
  g_autoptr(KithRow) row = kith_row_load (db, &kith_table_map, kith_statement_get_int (stmt, 0), error);
  KithMapItem *item = row != NULL ? item_from_row (db, KITH_MAP_PART_MAP, row, error) : NULL;

  if (item == NULL)
    return NULL;

  kith_map_item_set_number (item, "n_subjects", kith_statement_get_int (stmt, 1));
  kith_map_item_set_number (item, "n_actions", kith_statement_get_int (stmt, 2));
  kith_map_item_set_number (item, "n_open_actions", kith_statement_get_int (stmt, 3));
  kith_map_item_set_text (item, "last_review", kith_statement_get_text (stmt, 4));
  kith_map_item_set_text (item, "names_until", kith_statement_get_text (stmt, 5));

  return item;
}

/**
 * kith_db_load_maps:
 * @db: a store
 * @child_id: whose own maps; 0 for all maps
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMapItem) (nullable): the maps, those that
 *   run first, the newest first
 */
GListModel *
kith_db_load_maps (KithDb  *db,
                   gint64   child_id,
                   KithDate today,
                   GError **error)
{
  g_autoptr(GListStore) maps = g_list_store_new (KITH_TYPE_MAP_ITEM);
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, child_id != 0 ? select_maps_of_child_sql : select_maps_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":today", today);
  if (child_id != 0)
    kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithMapItem) map = read_map (db, stmt, error);

      if (map == NULL)
        return NULL;

      g_list_store_append (maps, map);
    }

  if (local_error == NULL)
    return G_LIST_MODEL (g_steal_pointer (&maps));

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
