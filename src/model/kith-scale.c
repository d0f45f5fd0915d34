/* kith-scale.c: answers to one question from 0 to 10, as a line for each who answered
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The child, a parent and the worker see the same thing differently, and that is
 * what is worth talking about: so there is a line for each and no mean of them.
 * Days lie as far apart as they are. Of two answers by one person on one day the
 * one that was written down last stands in the line; the table has both. Nothing
 * here says that a number is good.
 */

#include "config.h"

#include "kith-scale.h"

#include <glib/gi18n.h>

#include "kith-text.h"

static void
free_line (gpointer data)
{
  KithScaleLine *line = data;

  g_free (line->who);
  g_array_unref (line->points);
  g_free (line);
}

static gboolean
is_same_speaker (const KithScaleLine   *line,
                 const KithPlanSpeaker *speaker,
                 const char            *who)
{
  return line->voice == speaker->voice && g_str_equal (line->who, who);
}

static KithScaleLine *
find_line (KithScale             *self,
           const KithPlanSpeaker *speaker)
{
  g_autofree char *who = kith_plan_speaker_dup_words (speaker);
  KithScaleLine *line = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    {
      line = g_ptr_array_index (self->lines, i);
      if (is_same_speaker (line, speaker, who))
        return line;
    }

  line = g_new0 (KithScaleLine, 1);
  line->who = g_steal_pointer (&who);
  line->voice = speaker->voice;
  line->points = g_array_new (FALSE, FALSE, sizeof (KithScalePoint));
  g_ptr_array_add (self->lines, line);

  return line;
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const KithPlanScore *one = *(const KithPlanScore * const *)a;
  const KithPlanScore *other = *(const KithPlanScore * const *)b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;

  return (one->id > other->id) - (one->id < other->id);
}

static void
add_point (KithScaleLine       *line,
           const KithPlanScore *score,
           KithDate             first,
           KithDate             last)
{
  const KithScalePoint point = {
    .score_id = score->id,
    .day = score->day,
    .score = score->score,
    .x = last > first ? (double)(score->day - first) / (last - first) : 0.5,
    .y = (double)score->score / KITH_PLAN_HIGHEST_SCORE,
  };
  guint n_points = line->points->len;

  if (n_points > 0 && g_array_index (line->points, KithScalePoint, n_points - 1).day == score->day)
    g_array_set_size (line->points, n_points - 1);
  g_array_append_val (line->points, point);
}

/**
 * kith_scale_new:
 * @scores: (element-type KithPlanScore): answers to one question, in any order
 *
 * Returns: (transfer full): them as lines
 */
KithScale *
kith_scale_new (GPtrArray *scores)
{
  KithScale *self = NULL;
  g_autoptr(GPtrArray) sorted = NULL;

  g_return_val_if_fail (scores != NULL, NULL);

  self = g_new0 (KithScale, 1);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->n_answers = scores->len;
  self->first = KITH_DATE_NONE;
  self->last = KITH_DATE_NONE;
  if (scores->len == 0)
    return self;

  sorted = g_ptr_array_new ();
  g_ptr_array_extend (sorted, scores, NULL, NULL);
  g_ptr_array_sort (sorted, compare_scores);
  self->first = ((const KithPlanScore *)g_ptr_array_index (sorted, 0))->day;
  self->last = ((const KithPlanScore *)g_ptr_array_index (sorted, sorted->len - 1))->day;
  for (guint i = 0; i < sorted->len; i++)
    {
      const KithPlanScore *score = g_ptr_array_index (sorted, i);

      add_point (find_line (self, &score->speaker), score, self->first, self->last);
    }

  return self;
}

/**
 * kith_scale_free:
 * @self: (transfer full): a scale
 */
void
kith_scale_free (KithScale *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_free (self);
}

static char *
dup_day (KithDate day)
{
  /* Translators: a day in a sentence, such as 3 March 2026. */
  return kith_date_format (day, C_("day", "%-d %B %Y"));
}

static char *
describe_line (const KithScaleLine *line)
{
  const KithScalePoint *first = &g_array_index (line->points, KithScalePoint, 0);
  const KithScalePoint *last = &g_array_index (line->points, KithScalePoint, line->points->len - 1);
  g_autofree char *begun = dup_day (first->day);
  g_autofree char *ended = dup_day (last->day);
  g_autofree char *who = kith_text_isolate (line->who);

  if (line->points->len == 1)
    /* Translators: who answered, a number from 0 to 10, a day. */
    return g_strdup_printf (_("%s: %u on %s."), who, first->score, begun);

  /* Translators: who answered, a number from 0 to 10, a day, a number, a day. */
  return g_strdup_printf (_("%s: %u on %s, %u on %s."), who, first->score, begun, last->score, ended);
}

/**
 * kith_scale_dup_summary:
 * @self: a scale
 *
 * Returns: (transfer full): what the picture shows, in sentences that do not
 *   judge, to be shown or heard
 */
char *
kith_scale_dup_summary (const KithScale *self)
{
  g_autoptr(GString) summary = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->lines->len == 0)
    return g_strdup (_("Nobody was asked yet."));

  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autofree char *words = describe_line (g_ptr_array_index (self->lines, i));

      g_string_append_printf (summary, "%s%s", i > 0 ? " " : "", words);
    }

  return g_string_free_and_steal (g_steal_pointer (&summary));
}
