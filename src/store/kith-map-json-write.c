/* kith-map-json-write.c: a map as a file of JSON
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format is told in docs/map-format.md. What is written and what is read is
 * one table, so that nothing can be written that is not read. A file carries
 * initials alone: whoever has a record here stands in it as somebody who is
 * known from the map, with an age and no name. Who recorded what, the notes that
 * it came from, the spans in which names were shown and ties that are not for
 * everybody do not leave.
 */

#include "config.h"

#include "kith-store-map-files.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "kith-full-names.h"
#include "kith-map-json-private.h"
#include "kith-map-labels.h"

typedef struct
{
  KithDb       *db;
  KithMapFaces *faces;
  GListModel   *items;
  JsonBuilder  *builder;
  GHashTable   *keys;                /* (element-type utf8 utf8): "s 12" → "s3" */
  gint64        child_id;
  KithDate      today;
} Writing;

static char *
name_of (char   letter,
         gint64 id)
{
  return g_strdup_printf ("%c %" G_GINT64_FORMAT, letter, id);
}

/* Where the family of a child lives is nobody's business who gets the file. */
static gboolean
is_private (KithMapItem        *item,
            const KithMapField *field)
{
  static const char * const columns[] = { "address", "postcode", "easting", "northing", NULL };

  return kith_map_item_get_part (item) == KITH_MAP_PART_PLACE && g_strv_contains (columns, field->column) &&
         g_strcmp0 (kith_map_item_get_text (item, "kind"), "home") == 0;
}

static char *
word_field (Writing            *self,
            KithMapItem        *item,
            const KithMapField *field)
{
  const char *text = kith_map_item_get_text (item, field->column);
  gboolean is_place = strcmp (field->column, "name") == 0 || strcmp (field->column, "address") == 0;

  if (field->kind == KITH_MAP_FIELD_PERSON)
    return kith_map_initials_of (text);

  if (field->kind != KITH_MAP_FIELD_TYPED)
    return g_strdup (text);

  return is_place ? kith_names_off_replace (self->faces->names_off, text, FALSE) : kith_map_faces_dup_text (self->faces, text);
}

static void
write_field (Writing            *self,
             KithMapItem        *item,
             const KithMapField *field)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (!kith_map_item_has (item, field->column) || is_private (item, field))
    return;

  json_builder_set_member_name (self->builder, field->name);
  if (field->kind == KITH_MAP_FIELD_NUMBER)
    {
      json_builder_add_int_value (self->builder, kith_map_item_get_number (item, field->column));
      return;
    }

  name = name_of (kith_map_letter_of (field->column), kith_map_item_get_number (item, field->column));
  text = field->kind == KITH_MAP_FIELD_REFERENCE ? g_strdup (g_hash_table_lookup (self->keys, name)) : word_field (self, item, field);
  json_builder_add_string_value (self->builder, text != NULL ? text : "");
}

static void
write_number (Writing    *self,
              const char *name,
              gint64      number)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_add_int_value (self->builder, number);
}

/* Whoever has a record here is told as somebody who has none. */
static void
write_record (Writing     *self,
              KithMapItem *item)
{
  KithMapFace *face = kith_map_faces_find (self->faces, kith_map_item_get_id (item));
  gboolean is_child = kith_map_item_has (item, "child_id");
  const char sex[] = { face->shape, '\0' };
  g_autofree char *today = kith_date_to_iso (self->today);

  if (is_child && kith_map_item_get_number (item, "child_id") == self->child_id)
    {
      json_builder_set_member_name (self->builder, "self");
      json_builder_add_boolean_value (self->builder, TRUE);
      return;
    }

  json_builder_set_member_name (self->builder, "label");
  json_builder_add_string_value (self->builder, face->label);
  if (face->shape != '?')
    {
      json_builder_set_member_name (self->builder, "sex");
      json_builder_add_string_value (self->builder, sex);
    }
  if (face->birth != KITH_DATE_NONE && face->birth <= self->today)
    {
      write_number (self, "age", kith_date_years_between (face->birth, self->today));
      json_builder_set_member_name (self->builder, "age_on");
      json_builder_add_string_value (self->builder, today);
    }
  write_number (self, "young", is_child ? 1 : 0);
  write_number (self, "dead", face->death != KITH_DATE_NONE ? 1 : 0);
}

/* What stands there for a record as well as for somebody known from the map alone. */
static gboolean
is_of_record (const char *column)
{
  static const char * const columns[] = { "label", "sex", "age", "age_on", "is_young", "is_dead", NULL };

  return g_strv_contains (columns, column);
}

static void
write_item (Writing              *self,
            const KithMapSection *section,
            KithMapItem          *item,
            guint                 number)
{
  gboolean is_record = kith_map_item_has (item, "child_id") || kith_map_item_has (item, "adult_id") ||
    kith_map_item_has (item, "family_id");
  gboolean is_person = section->part == KITH_MAP_PART_SUBJECT && is_record;
  g_autofree char *key = g_strdup_printf ("%c%u", section->letter, number);

  json_builder_begin_object (self->builder);
  json_builder_set_member_name (self->builder, "key");
  json_builder_add_string_value (self->builder, key);
  for (guint i = 0; i < KITH_MAP_MOST_FIELDS && section->fields[i].name != NULL; i++)
    {
      const KithMapField *field = &section->fields[i];

      if (is_person && is_of_record (field->column))
        continue;

      if (section->part == KITH_MAP_PART_SUBJECT && strcmp (field->column, "label") == 0 && kith_map_item_has (item, "label"))
        {
          json_builder_set_member_name (self->builder, "label");
          json_builder_add_string_value (self->builder, kith_map_faces_find (self->faces, kith_map_item_get_id (item))->label);
          continue;
        }
      write_field (self, item, field);
    }
  if (is_person)
    write_record (self, item);
  json_builder_end_object (self->builder);
}

/* Groups and homes before those who are in them, so that a reader meets them first. */
static gboolean
comes_first (KithMapItem *item)
{
  const char *kind = kith_map_item_get_text (item, "kind");

  return g_strcmp0 (kind, "group") == 0 || g_strcmp0 (kind, "place") == 0;
}

/* Ties that are for some alone, and what hangs on them, stay. */
static gboolean
is_left_out (KithMapItem *item)
{
  return kith_map_item_get_part (item) == KITH_MAP_PART_TIE &&
         g_strcmp0 (kith_map_item_get_text (item, "seen_by"), "all") != 0;
}

static GPtrArray *
list_items (Writing              *self,
            const KithMapSection *section)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint turn = 0; turn < 2; turn++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
        {
          g_autoptr(KithMapItem) item = g_list_model_get_item (self->items, i);
          gboolean is_first = section->part != KITH_MAP_PART_SUBJECT || comes_first (item);

          if (kith_map_item_get_part (item) == section->part && is_first == (turn == 0) && !is_left_out (item))
            g_ptr_array_add (items, g_steal_pointer (&item));
        }
    }

  return g_steal_pointer (&items);
}

static void
write_section (Writing              *self,
               const KithMapSection *section)
{
  g_autoptr(GPtrArray) items = list_items (self, section);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (self->keys, name_of (section->letter, kith_map_item_get_id (items->pdata[i])),
                         g_strdup_printf ("%c%u", section->letter, i + 1));

  json_builder_set_member_name (self->builder, section->name);
  if (section->part != KITH_MAP_PART_MAP)
    json_builder_begin_array (self->builder);
  for (guint i = 0; i < items->len; i++)
    write_item (self, section, items->pdata[i], i + 1);
  if (section->part != KITH_MAP_PART_MAP)
    json_builder_end_array (self->builder);
}

static guint
count_someone (KithMapFaces *faces)
{
  guint n = 0;

  for (guint i = 0; i < faces->faces->len; i++)
    n += ((KithMapFace *)faces->faces->pdata[i])->is_hidden ? 1 : 0;

  return n;
}

static char *
write_all (Writing *self)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (self->builder);
  json_builder_set_member_name (self->builder, "format");
  json_builder_add_string_value (self->builder, KITH_MAP_FORMAT);
  write_number (self, "version", KITH_MAP_FORMAT_VERSION);
  json_builder_set_member_name (self->builder, "names");
  json_builder_add_string_value (self->builder, "initials");
  write_number (self, "someone", count_someone (self->faces));
  for (gsize i = 0; i < KITH_MAP_N_SECTIONS; i++)
    write_section (self, &kith_map_sections[i]);
  json_builder_end_object (self->builder);

  root = json_builder_get_root (self->builder);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);

  return g_strconcat (text, "\n", NULL);
}

/**
 * kith_db_write_map_json:
 * @db: a store
 * @map_id: a map
 * @today: today
 * @error: return location for a #KithStoreError
 *
 * Writes a map, with all that ever stood on it, by initials alone, whatever it
 * shows.
 *
 * Returns: (transfer full) (nullable): the file, in UTF-8
 */
char *
kith_db_write_map_json (KithDb  *db,
                        gint64   map_id,
                        KithDate today,
                        GError **error)
{
  g_autoptr(KithMapFaces) faces = NULL;
  g_autoptr(GListModel) items = NULL;
  g_autoptr(KithRow) map = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Writing self = { .db = db, .builder = builder, .keys = keys, .today = today };

  g_return_val_if_fail (db != NULL, NULL);

  map = kith_row_load (db, &kith_table_map, map_id, error);
  faces = map != NULL ? kith_map_faces_load (db, map_id, KITH_MAP_INITIALS, error) : NULL;
  items = faces != NULL ? kith_map_load_items (db, map_id, NULL, error) : NULL;
  if (items == NULL)
    return NULL;

  self.faces = faces;
  self.items = items;
  self.child_id = kith_row_is_null (map, "child_id") ? 0 : kith_row_get_int (map, "child_id");

  return write_all (&self);
}
