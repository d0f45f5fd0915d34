/* kith-map-nodes.c: who and what is on a map, as nodes of a scene
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-making-private.h"

#include <glib/gi18n.h>

#include "kith-map-words.h"

/*
 * kith_map_making_keep:
 * @self: a scene in the making
 * @text: (nullable): a text
 *
 * Returns: (transfer none): the same, for as long as the scene is made
 */
const char *
kith_map_making_keep (KithMapMaking *self,
                      const char    *text)
{
  return g_string_chunk_insert_const (self->words, text != NULL ? text : "");
}

/*
 * kith_map_making_keep_typed:
 * @self: a scene in the making
 * @text: (nullable): what somebody typed
 *
 * Returns: (transfer none): the same as it may be shown
 */
const char *
kith_map_making_keep_typed (KithMapMaking *self,
                            const char    *text)
{
  g_autofree char *shown = kith_map_faces_dup_text (self->faces, text);

  return kith_map_making_keep (self, shown);
}

/*
 * kith_map_get_day:
 * @row: a row
 * @column: a column with a day
 *
 * Returns: the day, or %KITH_DATE_NONE
 */
KithDate
kith_map_get_day (KithRow    *row,
                  const char *column)
{
  const char *text = kith_row_get_text (row, column);
  KithDate day = KITH_DATE_NONE;

  if (text != NULL)
    kith_date_parse_iso (text, &day, NULL);

  return day;
}

/*
 * kith_map_making_row_as_at:
 * @self: a scene in the making
 * @now: a row as it is now
 * @written: since when it holds, where it was written down later and does not say so
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): how it stood on the day that is drawn; %NULL
 *   without an error where it was not there yet
 */
KithRow *
kith_map_making_row_as_at (KithMapMaking *self,
                           KithRow       *now,
                           KithDate       written,
                           GError       **error)
{
  gboolean was_known = TRUE;
  gint64 written_usec = 0;
  g_autoptr(KithRow) row = NULL;
  KithDate start;

  if (self->as_at >= self->today)
    row = kith_row_copy (now);
  else
    row = kith_map_row_as_at (self->db, now, self->until_usec, &was_known, &written_usec, error);
  if (row == NULL)
    return NULL;

  start = kith_map_get_day (row, "start");
  if (start == KITH_DATE_NONE && !was_known)
    start = written;

  return start == KITH_DATE_NONE || start <= self->as_at ? g_steal_pointer (&row) : NULL;
}

static int
reckon_age (KithMapMaking *self,
            KithRow       *row,
            KithMapFace   *face)
{
  KithDate on = kith_map_get_day (row, "age_on");
  KithDate until = face->death != KITH_DATE_NONE ? MIN (face->death, self->as_at) : self->as_at;

  if (face->birth != KITH_DATE_NONE)
    return until >= face->birth ? kith_date_years_between (face->birth, until) : -1;

  if (on == KITH_DATE_NONE)
    return -1;

  return MAX (0, (int)kith_row_get_int (row, "age") + (until >= on ? kith_date_years_between (on, until)
                                                                   : -kith_date_years_between (until, on)));
}

static KithMapRecord
find_record (KithRow *row,
             gint64  *ret_id)
{
  static const char * const columns[] = { "child_id", "adult_id", "family_id", "place_id", "group_id", "organisation_id" };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (!kith_row_is_null (row, columns[i]))
        {
          *ret_id = kith_row_get_int (row, columns[i]);
          return (KithMapRecord)(KITH_MAP_RECORD_CHILD + i);
        }
    }

  return KITH_MAP_RECORD_NONE;
}

static void
fill_person (KithMapMaking *self,
             KithMapNode   *node,
             KithRow       *row,
             KithMapFace   *face)
{
  node->shape = face->shape;
  node->age = (gint16)reckon_age (self, row, face);
  node->is_dead = (face->death != KITH_DATE_NONE && face->death <= self->as_at) || kith_row_get_int (row, "is_dead") == 1;
  node->is_young = node->record == KITH_MAP_RECORD_CHILD || kith_row_get_int (row, "is_young") == 1 ||
    (node->age >= 0 && node->age < 18);
}

static void
fill_node (KithMapMaking *self,
           KithMapNode   *node,
           KithRow       *row,
           KithMapFace   *face)
{
  node->kind = face->kind;
  node->label = kith_map_making_keep (self, face->label);
  node->detail = kith_map_making_keep (self, face->detail);
  if (node->kind == KITH_MAP_SOMEONE)
    return;

  node->record = find_record (row, &node->record_id);
  if (node->kind == KITH_MAP_PERSON || node->kind == KITH_MAP_PROFESSIONAL)
    fill_person (self, node, row, face);
  if (node->kind == KITH_MAP_PLACE)
    node->pictogram = kith_place_kind_get_pictogram (face->kind_nick);
  if (node->kind == KITH_MAP_ORGANISATION)
    node->pictogram = "kith-organisation-symbolic";
  node->is_online = g_strcmp0 (face->kind_nick, "online") == 0;
  node->easting = face->easting;
  node->northing = face->northing;
}

/*
 * kith_map_making_is_new:
 * @self: a scene in the making
 * @since: since when something holds
 *
 * Returns: whether it came after the last review
 */
gboolean
kith_map_making_is_new (KithMapMaking *self,
                        KithDate       since)
{
  return self->values.last_review != KITH_DATE_NONE && since != KITH_DATE_NONE && since > self->values.last_review;
}

static void
add_node (KithMapMaking *self,
          KithRow       *row,
          KithMapFace   *face,
          KithDate       written)
{
  KithMapNode node = KITH_MAP_NODE_NONE;
  gint64 id = kith_row_get_id (row);

  node.id = id;
  node.shape = '?';
  fill_node (self, &node, row, face);
  node.is_focus = kith_row_get_int (row, "is_focus") == 1;
  node.start = kith_map_get_day (row, "start");
  node.end = kith_map_get_day (row, "finish");
  node.is_ended = node.end != KITH_DATE_NONE && node.end <= self->as_at;
  node.is_recorded_new = kith_map_making_is_new (self, node.start != KITH_DATE_NONE ? node.start : written);
  node.is_placed = !kith_row_is_null (row, "x");
  node.x = (double)kith_row_get_int (row, "x") / 64.0;
  node.y = (double)kith_row_get_int (row, "y") / 64.0;
  node.is_pinned = kith_row_get_int (row, "is_pinned") == 1;
  if (node.kind == KITH_MAP_SOMEONE)
    self->values.n_someone++;

  g_hash_table_insert (self->index, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (self->nodes->len));
  g_array_append_val (self->nodes, node);
}

/*
 * kith_map_making_add_nodes:
 * @self: a scene in the making
 * @error: return location for a #KithStoreError
 *
 * Returns: whether all who stood on the map on the day are in it
 */
gboolean
kith_map_making_add_nodes (KithMapMaking *self,
                           GError       **error)
{
  for (guint i = 0; i < self->faces->faces->len; i++)
    {
      KithMapFace *face = self->faces->faces->pdata[i];
      gint64 id = kith_row_get_id (face->row);
      KithDate written = GPOINTER_TO_INT (g_hash_table_lookup (self->written, &id));
      g_autoptr(GError) local_error = NULL;
      KithRow *row;

      if (!kith_row_is_null (face->row, "error_day"))
        continue;

      row = kith_map_making_row_as_at (self, face->row, written, &local_error);
      if (row != NULL)
        {
          add_node (self, row, face, written);
          g_ptr_array_add (self->rows, row);
        }
      else if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

/*
 * kith_map_making_find:
 * @self: a scene in the making
 * @row: a row
 * @column: a column that names a subject
 *
 * Returns: the index of its node, or -1
 */
gint
kith_map_making_find (KithMapMaking *self,
                      KithRow       *row,
                      const char    *column)
{
  gint64 id = kith_row_get_int (row, column);
  gpointer place;

  if (kith_row_is_null (row, column) || !g_hash_table_lookup_extended (self->index, &id, NULL, &place))
    return -1;

  return GPOINTER_TO_INT (place);
}

/*
 * kith_map_making_join_groups:
 * @self: a scene whose nodes are in it
 *
 * Says of each node in which group and in which household it is.
 */
void
kith_map_making_join_groups (KithMapMaking *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      KithMapNode *node = &g_array_index (self->nodes, KithMapNode, i);

      node->group = kith_map_making_find (self, self->rows->pdata[i], "in_group_id");
      node->household = kith_map_making_find (self, self->rows->pdata[i], "household_id");
    }
}

/*
 * kith_map_making_add_part:
 * @words: a text
 * @part: (nullable): a part that is said after a comma
 */
void
kith_map_making_add_part (GString    *words,
                          const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", part);
}

static void
speak_counts (GString           *words,
              const KithMapNode *node)
{
  g_autofree char *concerns = g_strdup_printf (ngettext ("%u concern", "%u concerns", node->n_harm), node->n_harm);
  g_autofree char *strengths = g_strdup_printf (ngettext ("%u strength", "%u strengths", node->n_strengths), node->n_strengths);
  g_autofree char *incidents = g_strdup_printf (ngettext ("%u incident", "%u incidents", node->n_incidents), node->n_incidents);

  kith_map_making_add_part (words, node->n_harm > 0 ? concerns : NULL);
  kith_map_making_add_part (words, node->n_strengths > 0 ? strengths : NULL);
  kith_map_making_add_part (words, node->n_incidents > 0 ? incidents : NULL);
}

/*
 * kith_map_making_speak_nodes:
 * @self: a scene whose nodes are counted
 *
 * Says what is spoken of each: "JB 1, person, 14, 1 concern, 2 strengths".
 */
void
kith_map_making_speak_nodes (KithMapMaking *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      KithMapNode *node = &g_array_index (self->nodes, KithMapNode, i);
      g_autoptr(GString) words = g_string_new (node->label);
      g_autofree char *age = node->age >= 0 ? g_strdup_printf ("%d", node->age) : NULL;
      g_autofree char *detail = NULL;

      if (node->kind != KITH_MAP_SOMEONE)
        kith_map_making_add_part (words, kith_map_subject_kind_get_label (node->kind));
      kith_map_making_add_part (words, node->detail);
      kith_map_making_add_part (words, age);
      if (node->is_dead)
        kith_map_making_add_part (words, _("has died"));
      if (node->is_ended)
        kith_map_making_add_part (words, _("no longer here"));
      if (node->safety != KITH_SAFETY_NOT_SAID)
        kith_map_making_add_part (words, kith_map_safety_get_label (node->safety));
      speak_counts (words, node);
      node->spoken = kith_map_making_keep (self, words->str);
      if (age != NULL && *node->detail == '\0')
        node->detail = kith_map_making_keep (self, age);
      else if (age != NULL)
        {
          detail = g_strdup_printf ("%s, %s", node->detail, age);
          node->detail = kith_map_making_keep (self, detail);
        }
    }
}
