/* kith-mapping-json.c: a mapping as text, to be remembered
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns are named by their headers and not by their places, so that the
 * mapping still fits when the next file has them in another order, and the
 * second column of one name is told from the first. Columns that the file had
 * not then are guessed. Nothing of what stands in the columns is written.
 */

#include "config.h"

#include "kith-mapping.h"

#include "kith-mapping-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define VERSION 1
#define MAX_BYTES (1024 * 1024)

static const char * const name_orders[] = {
  [KITH_NAME_ORDER_COMMA] = "comma",
  [KITH_NAME_ORDER_GIVEN_FIRST] = "given-first",
  [KITH_NAME_ORDER_FAMILY_FIRST] = "family-first",
};

static const char *
get_kind_id (KithListKind kind)
{
  if (kind == KITH_LIST_KIND_STATEMENT)
    return "statement";

  return kind == KITH_LIST_KIND_ROLL ? "roll" : "caseload";
}

static gboolean
fail (GError    **error,
      const char *reason)
{
  g_set_error_literal (error, KITH_MAPPING_ERROR, KITH_MAPPING_ERROR_NOT_A_MAPPING, reason);
  return FALSE;
}

/* Which of the columns of its name a column is, from 0. */
static guint
count_before (KithSheet *sheet,
              guint      column)
{
  const char *header = kith_sheet_get_header (sheet, column);
  guint n = 0;

  for (guint i = 0; i < column; i++)
    n += g_ascii_strcasecmp (kith_sheet_get_header (sheet, i), header) == 0;

  return n;
}

static guint
find_named (KithSheet  *sheet,
            const char *header,
            guint       nth)
{
  guint n_columns = kith_sheet_get_n_columns (sheet);

  for (guint column = 0; column < n_columns; column++)
    {
      if (g_ascii_strcasecmp (kith_sheet_get_header (sheet, column), header) == 0 && nth-- == 0)
        return column;
    }

  return KITH_SHEET_NO_COLUMN;
}

static void
write_column (JsonBuilder             *builder,
              KithSheet               *sheet,
              guint                    index,
              const KithMappingColumn *column)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "header");
  json_builder_add_string_value (builder, kith_sheet_get_header (sheet, index));
  json_builder_set_member_name (builder, "nth");
  json_builder_add_int_value (builder, count_before (sheet, index));
  json_builder_set_member_name (builder, "field");
  json_builder_add_string_value (builder, kith_field_get_id (column->field));

  if (column->is_order_said)
    {
      json_builder_set_member_name (builder, "month-first");
      json_builder_add_boolean_value (builder, column->order == KITH_DATE_ORDER_MONTH_FIRST);
    }

  json_builder_end_object (builder);
}

/**
 * kith_mapping_to_json:
 * @self: a mapping
 * @sheet: its sheet
 *
 * Writes the mapping as text.
 *
 * Returns: (transfer full): a JSON object
 */
char *
kith_mapping_to_json (KithMapping *self,
                      KithSheet   *sheet)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sheet != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, get_kind_id (self->kind));
  json_builder_set_member_name (builder, "name-order");
  json_builder_add_string_value (builder, name_orders[self->name_order]);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);

  for (guint i = 0; i < self->n_columns; i++)
    write_column (builder, sheet, i, &self->columns[i]);

  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static gint64
get_integer (JsonObject *object,
             const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
         ? json_node_get_int (node) : -1;
}

/* What the dates of this file say for themselves goes before what was said of
 * another.
 */
static void
apply_order (KithMappingColumn *column,
             JsonObject        *object)
{
  JsonNode *node = json_object_get_member (object, "month-first");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN ||
      column->is_order_known)
    return;

  column->order = json_node_get_boolean (node) ? KITH_DATE_ORDER_MONTH_FIRST : KITH_DATE_ORDER_DAY_FIRST;
  column->is_order_known = TRUE;
  column->is_order_said = TRUE;
}

static void
apply_column (KithMapping *self,
              KithSheet   *sheet,
              JsonNode    *node,
              gboolean    *is_settled)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *header = object != NULL ? get_string (object, "header") : NULL;
  const char *id = object != NULL ? get_string (object, "field") : NULL;
  gint64 nth = object != NULL ? get_integer (object, "nth") : -1;
  guint index;
  KithField field;

  if (header == NULL || id == NULL || nth < 0 || nth > G_MAXINT)
    return;

  index = find_named (sheet, header, (guint)nth);
  field = kith_field_from_id (id);
  if (index == KITH_SHEET_NO_COLUMN || is_settled[index] || !kith_field_is_in (field, self->kind) ||
      kith_mapping_find_column (self, field) != KITH_SHEET_NO_COLUMN)
    return;

  is_settled[index] = TRUE;
  self->columns[index].field = field;
  self->columns[index].percent = 100;
  self->columns[index].reason = KITH_MAPPING_REASON_REMEMBERED;
  apply_order (&self->columns[index], object);
}

static void
apply_name_order (KithMapping *self,
                  JsonObject  *object)
{
  const char *order = get_string (object, "name-order");

  for (guint i = 0; order != NULL && i < G_N_ELEMENTS (name_orders); i++)
    {
      if (g_str_equal (order, name_orders[i]))
        self->name_order = (KithNameOrder)i;
    }
}

static gboolean
parse (JsonParser  *parser,
       const char  *json,
       KithListKind kind,
       JsonObject **ret_object,
       JsonArray  **ret_columns,
       GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  JsonNode *root, *columns;
  JsonObject *object;

  if (strlen (json) > MAX_BYTES || !json_parser_load_from_data (parser, json, -1, &local_error))
    return fail (error, "The text is not JSON");

  root = json_parser_get_root (parser);
  object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (object == NULL || get_integer (object, "version") != VERSION)
    return fail (error, "The text is not a mapping of this version");
  if (g_strcmp0 (get_string (object, "kind"), get_kind_id (kind)) != 0)
    return fail (error, "The mapping is of another kind of list");

  columns = json_object_get_member (object, "columns");
  if (columns == NULL || !JSON_NODE_HOLDS_ARRAY (columns))
    return fail (error, "The mapping has no columns");

  *ret_object = object;
  *ret_columns = json_node_get_array (columns);
  return TRUE;
}

/**
 * kith_mapping_new_from_json:
 * @kind: what the list is of
 * @sheet: a sheet
 * @json: what kith_mapping_to_json() wrote for an earlier file
 * @today: today, from which ages are counted
 * @error: return location for a %KITH_MAPPING_ERROR_NOT_A_MAPPING
 *
 * Applies what is remembered to a file. Columns that were not in the earlier
 * file are guessed.
 *
 * Returns: (transfer full): the mapping
 */
KithMapping *
kith_mapping_new_from_json (KithListKind kind,
                            KithSheet   *sheet,
                            const char  *json,
                            KithDate     today,
                            GError     **error)
{
  g_autoptr(KithMapping) self = NULL;
  g_autoptr(JsonParser) parser = NULL;
  g_autofree gboolean *is_settled = NULL;
  JsonObject *object = NULL;
  JsonArray *columns = NULL;

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (json != NULL, NULL);
  g_return_val_if_fail (today != KITH_DATE_NONE, NULL);

  /* not the immutable one: json-glib 1.10 asserts that its root is sealed, which it is not behind a second value */
  parser = json_parser_new ();
  if (!parse (parser, json, kind, &object, &columns, error))
    return NULL;

  self = kith_mapping_new (kind, sheet);
  is_settled = g_new0 (gboolean, MAX (self->n_columns, 1));

  for (guint i = 0; i < json_array_get_length (columns); i++)
    apply_column (self, sheet, json_array_get_element (columns, i), is_settled);

  kith_mapping_guess (self, sheet, today, is_settled);
  kith_mapping_find_name_order (self, sheet, today);
  apply_name_order (self, object);

  return g_steal_pointer (&self);
}
