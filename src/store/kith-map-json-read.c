/* kith-map-json-read.c: a file of JSON as a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written and what is read is one table: see kith-map-json-fields.c.
 */

#include "config.h"

#include "kith-store-map-files.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "kith-map-json-private.h"
#include "kith-map-private.h"
#include "kith-statement.h"

#define LARGEST_FILE (16 * 1024 * 1024)

typedef struct
{
  KithDb      *db;
  KithMapFile *file;
  GHashTable  *keys;                 /* (element-type utf8 gint64): of what was read */
  gint64       child_id;
  gint64       map;
} Reading;

static gboolean
read_reference (Reading            *self,
                JsonNode           *node,
                const KithMapField *field,
                KithMapItem        *item,
                GError            **error)
{
  const char *key = json_node_get_string (node);
  const gint64 *id = key != NULL && *key == kith_map_letter_of (field->column) ? g_hash_table_lookup (self->keys, key) : NULL;

  if (id == NULL)
    return kith_map_refuse (error, KITH_MAP_ERROR_SHAPE, "A reference names nothing that stands before it");

  kith_map_item_set_number (item, field->column, *id);

  return TRUE;
}

static gboolean
read_field (Reading            *self,
            JsonNode           *node,
            const KithMapField *field,
            KithMapItem        *item,
            GError            **error)
{
  gboolean is_number = field->kind == KITH_MAP_FIELD_NUMBER;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != (is_number ? G_TYPE_INT64 : G_TYPE_STRING))
    return kith_map_refuse (error, KITH_MAP_ERROR_SHAPE, "A field is not of the kind that it should be");

  if (field->kind == KITH_MAP_FIELD_REFERENCE)
    return read_reference (self, node, field, item, error);

  if (is_number)
    kith_map_item_set_number (item, field->column, json_node_get_int (node));
  else
    kith_map_item_set_text (item, field->column, json_node_get_string (node));

  return TRUE;
}

static const KithMapField *
find_field (const KithMapSection *section,
            const char           *name)
{
  for (guint i = 0; i < KITH_MAP_MOST_FIELDS && section->fields[i].name != NULL; i++)
    {
      if (strcmp (section->fields[i].name, name) == 0)
        return &section->fields[i];
    }

  return NULL;
}

/* The young person whose own map it is. */
static gboolean
read_self (Reading     *self,
           JsonNode    *node,
           KithMapItem *item,
           GError     **error)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN || self->child_id == 0)
    return kith_map_refuse (error, KITH_MAP_ERROR_OWN, "It does not say whose own map it is");

  kith_map_item_set_number (item, "child_id", self->child_id);

  return TRUE;
}

static gboolean
read_members (Reading              *self,
              const KithMapSection *section,
              JsonObject           *object,
              KithMapItem          *item,
              GError              **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      const KithMapField *field = find_field (section, name);

      if (strcmp (name, "key") == 0)
        continue;

      if (section->part == KITH_MAP_PART_SUBJECT && strcmp (name, "self") == 0)
        {
          if (!read_self (self, node, item, error))
            return FALSE;
        }
      else if (field == NULL)
        {
          return kith_map_refuse (error, KITH_MAP_ERROR_SHAPE, "There is a field that the format does not have");
        }
      else if (!read_field (self, node, field, item, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
belongs_to_map (KithMapPart part)
{
  return part != KITH_MAP_PART_MAP && part != KITH_MAP_PART_PLACE && part != KITH_MAP_PART_GROUP &&
         part != KITH_MAP_PART_ORGANISATION && part != KITH_MAP_PART_OBSERVATION && part != KITH_MAP_PART_MARK;
}

/* A place, a group or an organisation of that name is the one that the store has. */
static gboolean
find_known (Reading     *self,
            KithMapItem *item,
            gint64      *ret_id,
            GError     **error)
{
  static const char * const sql[] = {
    [KITH_MAP_PART_PLACE] = "SELECT id FROM place WHERE name = :name AND kind = :kind ORDER BY id LIMIT 1 /*scan*/",
    [KITH_MAP_PART_GROUP] = "SELECT id FROM peer_group WHERE name = :name ORDER BY id LIMIT 1 /*scan*/",
    [KITH_MAP_PART_ORGANISATION] = "SELECT id FROM organisation WHERE name = :name AND kind = :kind ORDER BY id LIMIT 1 /*scan*/",
  };
  KithMapPart part = kith_map_item_get_part (item);
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  *ret_id = 0;
  if (part >= G_N_ELEMENTS (sql) || sql[part] == NULL)
    return TRUE;

  stmt = kith_db_prepare (self->db, sql[part], error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":name", kith_map_item_get_text (item, "name"));
  if (part != KITH_MAP_PART_GROUP)
    kith_statement_bind_text (stmt, ":kind", kith_map_item_get_text (item, "kind"));
  if (kith_statement_step (stmt, &local_error))
    *ret_id = kith_statement_get_int (stmt, 0);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
keep_item (Reading     *self,
           KithMapItem *item,
           const char  *key,
           GError     **error)
{
  gint64 id;

  if (!find_known (self, item, &id, error))
    return FALSE;

  if (id != 0)
    {
      self->file->n_known++;
    }
  else
    {
      self->file->n_new += kith_map_item_get_part (item) == KITH_MAP_PART_MAP ? 0 : 1;
      id = kith_map_change_add (self->file->change, g_object_ref (item));
    }

  g_hash_table_insert (self->keys, g_strdup (key), g_memdup2 (&id, sizeof id));
  if (kith_map_item_get_part (item) == KITH_MAP_PART_MAP)
    self->map = id;

  return TRUE;
}

static gboolean
read_item (Reading              *self,
           const KithMapSection *section,
           JsonNode             *node,
           GError              **error)
{
  g_autoptr(KithMapItem) item = kith_map_item_new (section->part, 0);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *key = object != NULL ? json_object_get_string_member_with_default (object, "key", NULL) : NULL;

  if (key == NULL || *key != section->letter || g_hash_table_contains (self->keys, key))
    return kith_map_refuse (error, KITH_MAP_ERROR_SHAPE, "An item has no key of its own");

  if (!read_members (self, section, object, item, error))
    return FALSE;

  if (belongs_to_map (section->part))
    kith_map_item_set_number (item, "map_id", self->map);
  if (section->part == KITH_MAP_PART_MAP && g_strcmp0 (kith_map_item_get_text (item, "kind"), "own") == 0)
    {
      if (self->child_id == 0)
        return kith_map_refuse (error, KITH_MAP_ERROR_OWN, "It does not say whose own map it is");

      kith_map_item_set_number (item, "child_id", self->child_id);
    }

  return keep_item (self, item, key, error);
}

static gboolean
read_section (Reading              *self,
              const KithMapSection *section,
              JsonObject           *root,
              GError              **error)
{
  JsonNode *node = json_object_get_member (root, section->name);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (section->part == KITH_MAP_PART_MAP)
    return node != NULL ? read_item (self, section, node, error)
                        : kith_map_refuse (error, KITH_MAP_ERROR_SHAPE, "There is no map in it");

  if (array == NULL)
    return node == NULL || kith_map_refuse (error, KITH_MAP_ERROR_SHAPE, "A list is not a list");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!read_item (self, section, json_array_get_element (array, i), error))
        return FALSE;
    }

  return TRUE;
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(JsonNode) root = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  JsonObject *object = NULL;

  if (size > 0 && size <= LARGEST_FILE && g_utf8_validate (text, (gssize)size, NULL) &&
      json_parser_load_from_data (parser, text, (gssize)size, NULL))
    root = json_parser_steal_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    object = json_node_get_object (root);

  if (object == NULL || g_strcmp0 (json_object_get_string_member_with_default (object, "format", NULL), KITH_MAP_FORMAT) != 0 ||
      json_object_get_int_member_with_default (object, "version", 0) != KITH_MAP_FORMAT_VERSION)
    {
      kith_map_refuse (error, KITH_MAP_ERROR_SHAPE, "It is no map of version 1");
      return NULL;
    }

  return g_steal_pointer (&root);
}

/**
 * kith_db_read_map_json:
 * @db: a store
 * @bytes: a file
 * @child_id: of an own map, whose it is; else 0
 * @error: return location for a #KithMapError or a #KithStoreError
 *
 * Reads a map and takes nothing in. It is all of it or nothing: a map of which
 * half was taken would tell something else.
 *
 * Returns: (transfer full) (nullable): what kith_db_change_map() would do
 */
KithMapFile *
kith_db_read_map_json (KithDb  *db,
                       GBytes  *bytes,
                       gint64   child_id,
                       GError **error)
{
  g_autoptr(KithMapFile) file = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reading self = { .db = db, .keys = keys, .child_id = child_id };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  root = parse (bytes, error);
  if (root == NULL)
    return NULL;

  file = kith_map_file_new ();
  self.file = file;
  for (gsize i = 0; i < KITH_MAP_N_SECTIONS; i++)
    {
      if (!read_section (&self, &kith_map_sections[i], json_node_get_object (root), error))
        return NULL;
    }

  return g_steal_pointer (&file);
}
