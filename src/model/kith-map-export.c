/* kith-map-export.c: a scene as a table and as a graph for other programs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both say what the scene says and no more; what they leave out is the title, the
 * purpose and the numbers of rows. They are for initials alone: who hands in a
 * scene with names gets nothing.
 */

#include "config.h"

#include "kith-map-export.h"

#include "kith-csv.h"
#include "kith-map-words.h"

static void
append_subject (GString           *csv,
                const KithMapNode *node,
                guint              number)
{
  g_autofree char *place = g_strdup_printf ("%u", number + 1);
  g_autofree char *start = node->start != KITH_DATE_NONE ? kith_date_to_iso (node->start) : NULL;
  g_autofree char *end = node->end != KITH_DATE_NONE ? kith_date_to_iso (node->end) : NULL;
  const char * const cells[] = {
    "subject", place, kith_map_subject_kind_get_nick (node->kind), node->label, node->detail, NULL, NULL, NULL, NULL, NULL, NULL,
    start, end, node->is_ended ? "ended" : "current"
  };

  kith_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

static void
append_tie (GString          *csv,
            const KithMapTie *tie,
            guint             number)
{
  g_autofree char *place = g_strdup_printf ("%u", number + 1);
  g_autofree char *from = g_strdup_printf ("%u", tie->from + 1);
  g_autofree char *to = g_strdup_printf ("%u", tie->to + 1);
  g_autofree char *start = tie->start != KITH_DATE_NONE ? kith_date_to_iso (tie->start) : NULL;
  g_autofree char *end = tie->end != KITH_DATE_NONE ? kith_date_to_iso (tie->end) : NULL;
  const char * const cells[] = {
    "tie", place, kith_tie_kind_get_nick (tie->kind), NULL, tie->words, from, to, kith_tie_family_get_nick (tie->family),
    kith_tie_quality_get_nick (tie->quality), kith_tie_direction_get_nick (tie->direction),
    kith_tie_certainty_get_nick (tie->certainty), start, end, kith_tie_status_get_nick (tie->status)
  };

  kith_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

/**
 * kith_map_export_csv:
 * @scene: a scene with initials
 *
 * Returns: (transfer full): a table with a row for each subject and each tie
 */
char *
kith_map_export_csv (KithMapScene *scene)
{
  static const char * const header[] = {
    "row", "number", "kind", "label", "detail", "from", "to", "family", "quality", "direction", "certainty", "start", "finish", "status"
  };
  g_autoptr(GString) csv = g_string_new (NULL);
  const KithMapSceneValues *values = NULL;

  g_return_val_if_fail (KITH_IS_MAP_SCENE (scene), NULL);

  values = kith_map_scene_get_values (scene);
  g_return_val_if_fail (values->mode == KITH_MAP_INITIALS, NULL);

  kith_csv_append_row (csv, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < values->n_nodes; i++)
    append_subject (csv, &values->nodes[i], i);
  for (guint i = 0; i < values->n_ties; i++)
    append_tie (csv, &values->ties[i], i);

  return g_string_free_and_steal (g_steal_pointer (&csv));
}

/* XML 1.0 has no other control characters, not even as references. */
static char *
escape (const char *text)
{
  g_autofree char *clean = g_strdup (text);
  char *p = clean;

  for (const char *c = text; *c != '\0'; c++)
    {
      if ((guchar) * c >= 0x20 || *c == '\t' || *c == '\n')
        *p++ = *c;
    }
  *p = '\0';

  return g_markup_escape_text (clean, -1);
}

static void
append_data (GString    *xml,
             const char *key,
             const char *value)
{
  g_autofree char *escaped = escape (value);

  if (*value != '\0')
    g_string_append_printf (xml, "      <data key=\"%s\">%s</data>\n", key, escaped);
}

static void
append_day (GString    *xml,
            const char *key,
            KithDate    day)
{
  g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : g_strdup ("");

  append_data (xml, key, iso);
}

static void
append_node_element (GString           *xml,
                     const KithMapNode *node,
                     guint              number)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (xml, "    <node id=\"n%u\">\n", number + 1);
  append_data (xml, "kind", kith_map_subject_kind_get_nick (node->kind));
  append_data (xml, "label", node->label);
  append_data (xml, "detail", node->detail);
  append_day (xml, "start", node->start);
  append_day (xml, "finish", node->end);
  append_data (xml, "status", node->is_ended ? "ended" : "current");
  if (node->is_placed)
    {
      append_data (xml, "x", g_ascii_dtostr (x, sizeof x, node->x));
      append_data (xml, "y", g_ascii_dtostr (y, sizeof y, node->y));
    }
  g_string_append (xml, "    </node>\n");
}

/* A graph has its direction where the tie has one; one that goes back is turned round. */
static void
append_edge_element (GString          *xml,
                     const KithMapTie *tie,
                     guint             number)
{
  gboolean is_backward = tie->direction == KITH_TIE_BACKWARD;
  gboolean is_directed = is_backward || tie->direction == KITH_TIE_FORWARD;

  g_string_append_printf (xml, "    <edge id=\"e%u\" source=\"n%u\" target=\"n%u\" directed=\"%s\">\n", number + 1,
                          (is_backward ? tie->to : tie->from) + 1, (is_backward ? tie->from : tie->to) + 1,
                          is_directed ? "true" : "false");
  append_data (xml, "tie", kith_tie_kind_get_nick (tie->kind));
  append_data (xml, "family", kith_tie_family_get_nick (tie->family));
  append_data (xml, "quality", kith_tie_quality_get_nick (tie->quality));
  append_data (xml, "certainty", kith_tie_certainty_get_nick (tie->certainty));
  append_day (xml, "from", tie->start);
  append_day (xml, "until", tie->end);
  append_data (xml, "standing", kith_tie_status_get_nick (tie->status));
  append_data (xml, "words", tie->words);
  g_string_append (xml, "    </edge>\n");
}

static void
append_keys (GString *xml)
{
  static const char * const of_node[] = { "kind", "label", "detail", "start", "finish", "status" };
  static const char * const of_edge[] = { "tie", "family", "quality", "certainty", "from", "until", "standing", "words" };

  for (gsize i = 0; i < G_N_ELEMENTS (of_node); i++)
    g_string_append_printf (xml, "  <key id=\"%s\" for=\"node\" attr.name=\"%s\" attr.type=\"string\"/>\n", of_node[i], of_node[i]);
  g_string_append (xml, "  <key id=\"x\" for=\"node\" attr.name=\"x\" attr.type=\"double\"/>\n"
                   "  <key id=\"y\" for=\"node\" attr.name=\"y\" attr.type=\"double\"/>\n");
  for (gsize i = 0; i < G_N_ELEMENTS (of_edge); i++)
    g_string_append_printf (xml, "  <key id=\"%s\" for=\"edge\" attr.name=\"%s\" attr.type=\"string\"/>\n", of_edge[i], of_edge[i]);
}

/**
 * kith_map_export_graphml:
 * @scene: a scene with initials
 *
 * Returns: (transfer full): the same as GraphML
 */
char *
kith_map_export_graphml (KithMapScene *scene)
{
  g_autoptr(GString) xml = NULL;
  const KithMapSceneValues *values = NULL;

  g_return_val_if_fail (KITH_IS_MAP_SCENE (scene), NULL);

  values = kith_map_scene_get_values (scene);
  g_return_val_if_fail (values->mode == KITH_MAP_INITIALS, NULL);

  xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
  append_keys (xml);
  g_string_append (xml, "  <graph id=\"map\" edgedefault=\"undirected\">\n");
  for (guint i = 0; i < values->n_nodes; i++)
    append_node_element (xml, &values->nodes[i], i);
  for (guint i = 0; i < values->n_ties; i++)
    append_edge_element (xml, &values->ties[i], i);
  g_string_append (xml, "  </graph>\n</graphml>\n");

  return g_string_free_and_steal (g_steal_pointer (&xml));
}
