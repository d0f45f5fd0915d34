/* kith-map-ties.c: ties of a map, as those of a scene, and what follows from them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-making-private.h"

#include <glib/gi18n.h>

#include "kith-map-words.h"

/* A family of which somebody is their own grandparent ends here. */
#define MOST_GENERATIONS 12
#define MOST_MONTHS 240

/* "Spends time at, stressful, ended, told by the young person, told once". */
static const char *
word_tie (KithMapMaking    *self,
          const KithMapTie *tie,
          KithRow          *row)
{
  g_autoptr(GString) words = g_string_new (NULL);
  /* Translators: from whom a tie on a map is known. */
  g_autofree char *source = g_strdup_printf (_("told by %s"), kith_row_get_text (row, "source"));
  g_autofree char *shown = kith_map_faces_dup_text (self->faces, source);
  g_autofree char *typed = kith_map_faces_dup_text (self->faces, kith_row_get_text (row, "words"));

  kith_map_making_add_part (words, tie->kind == KITH_TIE_FAMILY ? kith_tie_family_get_label (tie->family) : kith_tie_kind_get_label (tie->kind));
  if (tie->quality != KITH_TIE_NOT_JUDGED)
    kith_map_making_add_part (words, kith_tie_quality_get_label (tie->quality));
  if (tie->status != KITH_TIE_CURRENT)
    kith_map_making_add_part (words, kith_tie_status_get_label (tie->status));
  kith_map_making_add_part (words, typed);
  kith_map_making_add_part (words, shown);
  kith_map_making_add_part (words, kith_tie_certainty_get_label (tie->certainty));

  return kith_map_making_keep (self, words->str);
}

static const char *
speak_tie (KithMapMaking    *self,
           const KithMapTie *tie)
{
  const KithMapNode *from = &g_array_index (self->nodes, KithMapNode, tie->from);
  const KithMapNode *to = &g_array_index (self->nodes, KithMapNode, tie->to);
  const char *first = tie->direction == KITH_TIE_BACKWARD ? to->label : from->label;
  const char *second = tie->direction == KITH_TIE_BACKWARD ? from->label : to->label;
  g_autofree char *spoken = NULL;

  if (tie->direction == KITH_TIE_FORWARD || tie->direction == KITH_TIE_BACKWARD)
    /* Translators: a tie on a map as it is spoken: from whom, to whom, and what it is. */
    spoken = g_strdup_printf (_("%s to %s: %s"), first, second, tie->words);
  else
    /* Translators: a tie on a map as it is spoken: two, and what they are to each other. */
    spoken = g_strdup_printf (_("%s and %s: %s"), first, second, tie->words);

  return kith_map_making_keep (self, spoken);
}

static void
fill_tie (KithMapMaking *self,
          KithMapTie    *tie,
          KithRow       *row)
{
  KithDate told_on = kith_map_get_day (row, "told_on");

  tie->id = kith_row_get_id (row);
  tie->kind = kith_tie_kind_parse (kith_row_get_text (row, "kind"));
  tie->family = kith_tie_family_parse (kith_row_get_text (row, "family"));
  tie->quality = kith_tie_quality_parse (kith_row_get_text (row, "quality"));
  tie->direction = kith_tie_direction_parse (kith_row_get_text (row, "direction"));
  tie->certainty = kith_tie_certainty_parse (kith_row_get_text (row, "certainty"));
  tie->start = kith_map_get_day (row, "start");
  tie->end = kith_map_get_day (row, "finish");
  tie->is_new = kith_map_making_is_new (self, tie->start != KITH_DATE_NONE ? tie->start : told_on);
  tie->status = kith_row_get_int (row, "is_unconfirmed") == 1 ? KITH_TIE_UNCONFIRMED : KITH_TIE_CURRENT;
  if (tie->end != KITH_DATE_NONE && tie->end <= self->as_at)
    tie->status = KITH_TIE_ENDED;
  tie->words = word_tie (self, tie, row);
  tie->spoken = speak_tie (self, tie);
}

/* What somebody who may not be seen is to another is not told either, but that there is something. */
static void
fill_hidden_tie (KithMapMaking *self,
                 KithMapTie    *tie,
                 KithRow       *row)
{
  tie->id = kith_row_get_id (row);
  tie->kind = kith_tie_kind_parse (kith_row_get_text (row, "kind"));
  tie->family = kith_tie_family_parse (kith_row_get_text (row, "family"));
  tie->certainty = KITH_NOT_SURE;
  tie->words = kith_map_making_keep (self, tie->kind == KITH_TIE_FAMILY ? kith_tie_family_get_label (tie->family)
                                                        : kith_tie_kind_get_label (tie->kind));
  tie->spoken = speak_tie (self, tie);
}

static void
add_tie (KithMapMaking *self,
         KithRow       *row)
{
  KithMapTie tie = KITH_MAP_TIE_NONE;
  gint from = kith_map_making_find (self, row, "from_id");
  gint to = kith_map_making_find (self, row, "to_id");

  if (from < 0 || to < 0)
    return;

  tie.from = (guint)from;
  tie.to = (guint)to;
  if (g_array_index (self->nodes, KithMapNode, from).kind == KITH_MAP_SOMEONE ||
      g_array_index (self->nodes, KithMapNode, to).kind == KITH_MAP_SOMEONE)
    fill_hidden_tie (self, &tie, row);
  else
    fill_tie (self, &tie, row);
  g_array_append_val (self->ties, tie);
}

/*
 * kith_map_making_add_ties:
 * @self: a scene whose nodes are in it
 * @rows: (element-type KithRow): the ties, as they are now
 * @error: return location for a #KithStoreError
 *
 * Returns: whether all that held on the day are in it
 */
gboolean
kith_map_making_add_ties (KithMapMaking *self,
                          GPtrArray     *rows,
                          GError       **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(GError) local_error = NULL;
      g_autoptr(KithRow) row = kith_map_making_row_as_at (self, rows->pdata[i], kith_map_get_day (rows->pdata[i], "told_on"), &local_error);

      if (row != NULL)
        add_tie (self, row);
      else if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_parent (const KithMapTie *tie)
{
  return tie->family == KITH_TIE_BIRTH || tie->family == KITH_TIE_ADOPTIVE || tie->family == KITH_TIE_STEP ||
         tie->family == KITH_TIE_FOSTER;
}

static gboolean
lift (KithMapNode *node,
      gint         generation)
{
  if (node->generation >= generation || generation >= MOST_GENERATIONS)
    return FALSE;

  node->generation = generation;

  return TRUE;
}

/*
 * kith_map_making_reckon_generations:
 * @self: a scene whose ties are in it
 *
 * A parent stands a row above the child; partners and brothers and sisters in one.
 */
void
kith_map_making_reckon_generations (KithMapMaking *self)
{
  gboolean has_changed = TRUE;

  for (guint turn = 0; has_changed && turn < self->nodes->len + MOST_GENERATIONS; turn++)
    {
      has_changed = FALSE;
      for (guint i = 0; i < self->ties->len; i++)
        {
          const KithMapTie *tie = &g_array_index (self->ties, KithMapTie, i);
          gboolean is_backward = tie->direction == KITH_TIE_BACKWARD;
          KithMapNode *from = &g_array_index (self->nodes, KithMapNode, is_backward ? tie->to : tie->from);
          KithMapNode *to = &g_array_index (self->nodes, KithMapNode, is_backward ? tie->from : tie->to);

          if (tie->kind != KITH_TIE_FAMILY || tie->family == KITH_TIE_KIN)
            continue;

          has_changed = lift (from, is_parent (tie) ? 0 : MAX (0, to->generation)) || has_changed;
          has_changed = lift (to, is_parent (tie) ? from->generation + 1 : from->generation) || has_changed;
        }
    }
}

/*
 * kith_map_making_join_households:
 * @self: a scene whose ties are in it
 *
 * Who lives in a home is of its household, unless it says otherwise.
 */
void
kith_map_making_join_households (KithMapMaking *self)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (self->ties, KithMapTie, i);
      KithMapNode *from = &g_array_index (self->nodes, KithMapNode, tie->from);

      if (tie->kind == KITH_TIE_LIVES && tie->status == KITH_TIE_CURRENT && from->household < 0 &&
          g_array_index (self->nodes, KithMapNode, tie->to).kind == KITH_MAP_PLACE)
        from->household = (gint)tie->to;
    }
}

static void
count_month (KithMapMaking *self,
             KithDate       day,
             gboolean       is_end)
{
  KithDate first = self->months->len > 0 ? g_array_index (self->months, KithMapMonth, 0).month : KITH_DATE_NONE;
  int year, month, of_month, first_year, first_month;
  guint place;

  if (day == KITH_DATE_NONE || first == KITH_DATE_NONE)
    return;

  kith_date_get_ymd (MAX (day, first), &year, &month, &of_month);
  kith_date_get_ymd (first, &first_year, &first_month, &of_month);
  place = (guint)((year - first_year) * 12 + month - first_month);
  if (place >= self->months->len)
    return;

  if (is_end)
    g_array_index (self->months, KithMapMonth, place).n_ended++;
  else
    g_array_index (self->months, KithMapMonth, place).n_new++;
}

/*
 * kith_map_making_count_months:
 * @self: a scene in the making
 * @ties: (element-type KithRow): all ties, as they are now
 *
 * Counts what changed in which month; of all days, not only up to the one that
 * is drawn: it is what a slider runs over.
 */
void
kith_map_making_count_months (KithMapMaking *self,
                              GPtrArray     *ties)
{
  KithDate month = self->values.created;
  int year, of_year, of_month;

  kith_date_get_ymd (month, &year, &of_year, &of_month);
  for (month = kith_date_new (year, of_year, 1); month <= self->today && self->months->len < MOST_MONTHS;
       month = kith_date_add_months (month, 1))
    {
      const KithMapMonth one = { .month = month };

      g_array_append_val (self->months, one);
    }

  for (guint i = 0; i < self->faces->faces->len; i++)
    {
      KithRow *row = ((KithMapFace *)self->faces->faces->pdata[i])->row;
      gint64 id = kith_row_get_id (row);
      KithDate start = kith_map_get_day (row, "start");

      if (!kith_row_is_null (row, "error_day"))
        continue;

      count_month (self, start != KITH_DATE_NONE ? start : GPOINTER_TO_INT (g_hash_table_lookup (self->written, &id)), FALSE);
      count_month (self, kith_map_get_day (row, "finish"), TRUE);
    }

  for (guint i = 0; i < ties->len; i++)
    {
      KithDate start = kith_map_get_day (ties->pdata[i], "start");

      count_month (self, start != KITH_DATE_NONE ? start : kith_map_get_day (ties->pdata[i], "told_on"), FALSE);
      count_month (self, kith_map_get_day (ties->pdata[i], "finish"), TRUE);
    }
}
