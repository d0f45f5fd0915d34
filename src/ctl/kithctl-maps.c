/* kithctl-maps.c: maps, without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-csv.h"
#include "kith-map-export.h"
#include "kith-map-words.h"
#include "kith-store-map-files.h"
#include "kith-store-maps.h"
#include "kith-text.h"

static void
build_number (JsonBuilder *builder,
              const char  *name,
              gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static gboolean
wrong_words (GError    **error,
             const char *why)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why);

  return FALSE;
}

static gboolean
read_number (const char *text,
             gint64     *ret_id,
             GError    **error)
{
  guint64 id;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &id, NULL))
    return wrong_words (error, "Which map? “kithctl map list” has its number");

  *ret_id = (gint64)id;

  return TRUE;
}

static gboolean
read_as_at (KithctlOptions *options,
            KithDate       *ret_day,
            GError        **error)
{
  *ret_day = kith_date_today ();

  return options->as_at == NULL || kith_date_parse_iso (options->as_at, ret_day, NULL) ||
         wrong_words (error, "Write the day as 2026-09-01");
}

static void
build_map (JsonBuilder *builder,
           KithMapItem *map)
{
  static const char * const texts[] = { "kind", "title", "purpose", "audience", "start", "review", "last_review", "finish", "names_until" };
  static const char * const numbers[] = { "n_subjects", "n_actions", "n_open_actions" };

  json_builder_begin_object (builder);
  build_number (builder, "number", kith_map_item_get_id (map));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    kithctl_build_text (builder, texts[i], kith_map_item_get_text (map, texts[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    build_number (builder, numbers[i], kith_map_item_get_number (map, numbers[i]));
  json_builder_end_object (builder);
}

static void
print_map (KithMapItem *map)
{
  gboolean is_context = g_strcmp0 (kith_map_item_get_text (map, "kind"), "context") == 0;
  gboolean has_ended = kith_map_item_has (map, "finish");

  kithctl_print ("%4" G_GINT64_FORMAT "  %-8s %-10s %s%s%s", kith_map_item_get_id (map), kith_map_item_get_text (map, "kind"),
                 kith_map_item_has (map, "review") ? kith_map_item_get_text (map, "review") : "-",
                 kith_map_item_get_text (map, "title"), has_ended ? "  (ended)" : "",
                 is_context && !has_ended && kith_map_item_get_number (map, "n_actions") == 0 ? "  (no actions)" : "");
}

/* kithctl map list */
KithctlExit
kithctl_map_list (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) maps = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  gint64 child_id = 0;

  if (db != NULL && options->child != NULL)
    child_id = kithctl_find_child (db, options->child, error);
  maps = db != NULL && child_id >= 0 ? kith_db_load_maps (db, child_id, kith_date_today (), error) : NULL;
  if (maps == NULL)
    return KITHCTL_FAILED;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (maps); i++)
    {
      g_autoptr(KithMapItem) map = g_list_model_get_item (maps, i);

      build_map (builder, map);
      if (!options->json)
        print_map (map);
    }
  json_builder_end_array (builder);
  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}

static void
build_node (JsonBuilder       *builder,
            const KithMapNode *node,
            guint              number)
{
  json_builder_begin_object (builder);
  build_number (builder, "number", number + 1);
  kithctl_build_text (builder, "kind", kith_map_subject_kind_get_nick (node->kind));
  kithctl_build_text (builder, "label", node->label);
  kithctl_build_text (builder, "detail", node->detail);
  build_number (builder, "concerns", node->n_harm);
  build_number (builder, "strengths", node->n_strengths);
  build_number (builder, "incidents", node->n_incidents);
  kithctl_build_text (builder, "safety", kith_map_safety_get_nick (node->safety));
  kithctl_build_date (builder, "start", node->start);
  kithctl_build_date (builder, "finish", node->end);
  json_builder_end_object (builder);
}

static void
build_tie (JsonBuilder      *builder,
           const KithMapTie *tie)
{
  json_builder_begin_object (builder);
  build_number (builder, "from", tie->from + 1);
  build_number (builder, "to", tie->to + 1);
  kithctl_build_text (builder, "kind", kith_tie_kind_get_nick (tie->kind));
  kithctl_build_text (builder, "family", kith_tie_family_get_nick (tie->family));
  kithctl_build_text (builder, "quality", kith_tie_quality_get_nick (tie->quality));
  kithctl_build_text (builder, "direction", kith_tie_direction_get_nick (tie->direction));
  kithctl_build_text (builder, "status", kith_tie_status_get_nick (tie->status));
  kithctl_build_text (builder, "certainty", kith_tie_certainty_get_nick (tie->certainty));
  kithctl_build_text (builder, "words", tie->words);
  kithctl_build_date (builder, "start", tie->start);
  kithctl_build_date (builder, "finish", tie->end);
  json_builder_end_object (builder);
}

static void
build_scene (JsonBuilder  *builder,
             KithMapScene *scene)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (scene);

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "title", values->title);
  kithctl_build_text (builder, "kind", kith_map_kind_get_nick (values->kind));
  kithctl_build_text (builder, "mode", kith_map_mode_get_nick (values->mode));
  kithctl_build_text (builder, "purpose", values->purpose);
  kithctl_build_date (builder, "as_at", values->as_at);
  kithctl_build_date (builder, "review", values->review_due);
  build_number (builder, "someone", values->n_someone);
  build_number (builder, "actions", values->n_actions);
  json_builder_set_member_name (builder, "subjects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->n_nodes; i++)
    build_node (builder, &values->nodes[i], i);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "ties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->n_ties; i++)
    build_tie (builder, &values->ties[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_scene (KithMapScene *scene)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (scene);
  g_autofree char *day = kith_date_to_iso (values->as_at);

  kithctl_print ("%s, %s, %s", values->title, day, kith_map_mode_get_label (values->mode));
  if (*values->purpose != '\0')
    kithctl_print ("%s", values->purpose);
  for (guint i = 0; i < values->n_nodes; i++)
    kithctl_print ("  %s", values->nodes[i].spoken);
  for (guint i = 0; i < values->n_ties; i++)
    kithctl_print ("  %s", values->ties[i].spoken);
}

static KithMapScene *
load_scene (KithctlOptions *options,
            KithDb         *db,
            gint64          map_id,
            KithMapMode     mode,
            GError        **error)
{
  KithDate as_at;

  if (!read_as_at (options, &as_at, error))
    return NULL;

  return kith_db_load_map_scene (db, map_id, as_at, mode, kith_date_today (), error);
}

/* kithctl map show NUMBER */
KithctlExit
kithctl_map_show (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithMapScene) scene = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  gint64 map_id;

  if (!read_number (arguments[0], &map_id, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  scene = db != NULL ? load_scene (options, db, map_id, options->names_off ? KITH_MAP_INITIALS : KITH_MAP_NAMES, error) : NULL;
  if (scene == NULL)
    return KITHCTL_FAILED;

  if (!options->json)
    {
      print_scene (scene);
      return KITHCTL_DONE;
    }

  build_scene (builder, scene);
  kithctl_print_json (builder);

  return KITHCTL_DONE;
}

/* By the ending of the file; machines get initials, whatever the map shows. */
static char *
write_text (KithctlOptions *options,
            KithDb         *db,
            gint64          map_id,
            const char     *path,
            GError        **error)
{
  g_autoptr(KithMapScene) scene = NULL;

  if (g_str_has_suffix (path, ".json"))
    return kith_db_write_map_json (db, map_id, kith_date_today (), error);

  scene = load_scene (options, db, map_id, KITH_MAP_INITIALS, error);
  if (scene == NULL)
    return NULL;

  return g_str_has_suffix (path, ".csv") ? kith_map_export_csv (scene) : kith_map_export_graphml (scene);
}

static gboolean
log_share (KithctlOptions *options,
           KithDb         *db,
           gint64          map_id,
           const char     *path,
           const char     *text,
           GError        **error)
{
  g_autoptr(KithShare) share = NULL;
  KithShareValues values = {
    .at_usec = g_get_real_time (), .what = KITH_SHARE_MAP, .from = KITH_DATE_NONE, .to = KITH_DATE_NONE,
    .recipient = options->with, .why = options->why, .names_off = TRUE,
  };
  KithDate as_at;

  if (!read_as_at (options, &as_at, error))
    return FALSE;

  values.how = g_str_has_suffix (path, ".csv") ? KITH_SHARE_CSV : KITH_SHARE_FILE;
  kith_share_hash_text (text, values.hash);
  share = kith_share_new (&values);

  return kith_db_log_map_share (db, share, map_id, as_at, error);
}

static gboolean
check_export (KithctlOptions *options,
              char          **arguments,
              gint64         *ret_map_id,
              GError        **error)
{
  const char *path = arguments[0] != NULL ? arguments[1] : NULL;

  if (!read_number (arguments[0], ret_map_id, error))
    return FALSE;

  if (path == NULL || !(g_str_has_suffix (path, ".json") || g_str_has_suffix (path, ".csv") || g_str_has_suffix (path, ".graphml")))
    return wrong_words (error, "Into which file? Its name ends in .json, .csv or .graphml");

  if (!kith_text_is_there (options->with) || !kith_text_is_there (options->why))
    return wrong_words (error, "With whom is it shared, and why? Give --with and --why; both are kept in the sharing log");

  return TRUE;
}

/* kithctl map export NUMBER FILE */
KithctlExit
kithctl_map_export (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autofree char *text = NULL;
  gint64 map_id;

  if (!check_export (options, arguments, &map_id, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  text = db != NULL ? write_text (options, db, map_id, arguments[1], error) : NULL;
  if (text == NULL ||
      !g_file_set_contents_full (arguments[1], text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return KITHCTL_FAILED;

  /* What cannot be written down in the log does not stay outside either. */
  if (!log_share (options, db, map_id, arguments[1], text, error))
    {
      g_unlink (arguments[1]);
      return KITHCTL_FAILED;
    }

  if (!options->json)
    {
      kithctl_print ("It is in %s, outside the encryption, by initials. The sharing log has it.", arguments[1]);
    }
  else
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      kithctl_build_text (builder, "file", arguments[1]);
      json_builder_end_object (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

static void
print_file (KithctlOptions *options,
            KithMapFile    *file,
            gint64          act)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  build_number (builder, "new", file->n_new);
  build_number (builder, "known", file->n_known);
  build_number (builder, "act", act);
  json_builder_set_member_name (builder, "refused");
  json_builder_begin_array (builder);
  for (guint i = 0; i < file->refused->len; i++)
    {
      const KithMapRefused *refused = file->refused->pdata[i];

      json_builder_begin_object (builder);
      build_number (builder, "line", refused->line);
      kithctl_build_text (builder, "what", refused->what);
      kithctl_build_text (builder, "why", refused->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (options->json)
    {
      kithctl_print_json (builder);
      return;
    }

  kithctl_print ("%u new, %u in the store already, %u refused", file->n_new, file->n_known, file->refused->len);
  for (guint i = 0; i < file->refused->len; i++)
    {
      const KithMapRefused *refused = file->refused->pdata[i];

      kithctl_print ("  line %u: %s: %s", refused->line, refused->what, refused->why);
    }
  if (act != 0)
    kithctl_print ("Act %" G_GINT64_FORMAT " can be undone.", act);
}

/* The rows that were not taken, to be put right and tried again. */
static gboolean
write_refused (KithctlOptions *options,
               KithMapFile    *file,
               GError        **error)
{
  static const char * const header[] = { "line", "name", "why" };
  g_autoptr(GString) csv = g_string_new (NULL);

  if (options->refused == NULL)
    return TRUE;

  kith_csv_append_row (csv, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < file->refused->len; i++)
    {
      const KithMapRefused *refused = file->refused->pdata[i];
      g_autofree char *line = g_strdup_printf ("%u", refused->line);
      const char * const cells[] = { line, refused->what, refused->why };

      kith_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
    }

  return g_file_set_contents_full (options->refused, csv->str, (gssize)csv->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static KithMapFile *
read_map_file (KithctlOptions *options,
               KithDb         *db,
               const char     *path,
               GError        **error)
{
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gint64 child_id = options->child != NULL ? kithctl_find_child (db, options->child, error) : 0;
  gsize size;

  if (child_id < 0 || !g_file_get_contents (path, &text, &size, error))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  if (g_str_has_suffix (path, ".json"))
    return kith_db_read_map_json (db, bytes, child_id, error);

  return kith_db_read_places_csv (db, bytes, options->kind != NULL ? options->kind : "other", error);
}

/* kithctl map import FILE */
KithctlExit
kithctl_map_import (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithMapFile) file = NULL;
  gint64 act = 0;

  if (arguments[0] == NULL)
    {
      wrong_words (error, "Which file? A map as JSON, or places as CSV");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  file = db != NULL ? read_map_file (options, db, arguments[0], error) : NULL;
  if (file == NULL || !write_refused (options, file, error))
    return KITHCTL_FAILED;

  if (!options->preview && file->change->items->len > 0 &&
      !kith_db_change_map (db, file->change, kith_date_today (), NULL, &act, error))
    return KITHCTL_FAILED;

  print_file (options, file, act);

  return file->refused->len > 0 ? KITHCTL_FAULTS : KITHCTL_DONE;
}
