/* test-scale.c: answers as lines, by cases and by laws over random answers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-plan-check.h"
#include "kith-scale.h"

#define TODAY kith_date_new (2026, 11, 20)
#define N_TRIES 2000

static void
free_score (gpointer data)
{
  kith_plan_score_free (data);
}

static GPtrArray *
make_scores (void)
{
  return g_ptr_array_new_with_free_func (free_score);
}

static KithPlanScore *
add (GPtrArray    *scores,
     gint64        id,
     KithDate      day,
     KithPlanVoice voice,
     const char   *name,
     guint         score)
{
  KithPlanScore *one = kith_plan_score_new (7);

  one->id = id;
  one->day = day;
  one->speaker.voice = voice;
  one->speaker.child_id = voice == KITH_PLAN_CHILD ? 1 : 0;
  one->speaker.name = g_strdup (name);
  one->score = score;
  g_ptr_array_add (scores, one);

  return one;
}

static void
test_nobody (void)
{
  g_autoptr(GPtrArray) scores = make_scores ();
  g_autoptr(KithScale) scale = kith_scale_new (scores);
  g_autofree char *summary = kith_scale_dup_summary (scale);

  g_assert_cmpuint (scale->lines->len, ==, 0);
  g_assert_cmpint (scale->first, ==, KITH_DATE_NONE);
  g_assert_cmpstr (summary, ==, "Nobody was asked yet.");
}

/* Each person has a line of their own; nobody's answer is averaged away. */
static void
test_tells_each (void)
{
  g_autoptr(GPtrArray) scores = make_scores ();
  g_autoptr(KithScale) scale = NULL;
  g_autofree char *summary = NULL;
  const KithScaleLine *line = NULL;

  add (scores, 3, TODAY, KITH_PLAN_CHILD, "Ivo", 6);
  add (scores, 1, TODAY - 40, KITH_PLAN_CHILD, "Ivo", 2);
  add (scores, 2, TODAY - 20, KITH_PLAN_PARENT, "Dana", 5);
  scale = kith_scale_new (scores);
  summary = kith_scale_dup_summary (scale);

  g_assert_cmpuint (scale->lines->len, ==, 2);
  line = g_ptr_array_index (scale->lines, 0);
  g_assert_cmpstr (line->who, ==, "Ivo");
  g_assert_cmpfloat (g_array_index (line->points, KithScalePoint, 0).x, ==, 0.0);
  g_assert_cmpfloat (g_array_index (line->points, KithScalePoint, 1).x, ==, 1.0);
  g_assert_cmpfloat_with_epsilon (g_array_index (line->points, KithScalePoint, 1).y, 0.6, 1e-9);
  line = g_ptr_array_index (scale->lines, 1);
  g_assert_cmpfloat (g_array_index (line->points, KithScalePoint, 0).x, ==, 0.5);
  g_assert_cmpstr (summary, ==, "\u2068Ivo\u2069: 2 on 11 October 2026, 6 on 20 November 2026. \u2068Parent or carer: Dana\u2069: 5 on 31 October 2026.");
}

static void
test_last_of_a_day (void)
{
  g_autoptr(GPtrArray) scores = make_scores ();
  g_autoptr(KithScale) scale = NULL;
  const KithScaleLine *line = NULL;

  add (scores, 9, TODAY, KITH_PLAN_WORKER, NULL, 4);
  add (scores, 8, TODAY, KITH_PLAN_WORKER, NULL, 3);
  scale = kith_scale_new (scores);
  line = g_ptr_array_index (scale->lines, 0);

  g_assert_cmpuint (scale->n_answers, ==, 2);
  g_assert_cmpuint (line->points->len, ==, 1);
  g_assert_cmpuint (g_array_index (line->points, KithScalePoint, 0).score, ==, 4);
}

static GPtrArray *
make_random (void)
{
  static const char * const names[] = { "Ivo", "Dana", "Meera", NULL };
  GPtrArray *scores = make_scores ();
  guint n = (guint)g_test_rand_int_range (0, 25);

  for (guint i = 0; i < n; i++)
    add (scores, i + 1, TODAY - g_test_rand_int_range (0, 12), (KithPlanVoice)g_test_rand_int_range (0, KITH_N_PLAN_VOICES),
         names[g_test_rand_int_range (0, G_N_ELEMENTS (names))], (guint)g_test_rand_int_range (0, 11));

  return scores;
}

static GPtrArray *
shuffle (GPtrArray *scores)
{
  GPtrArray *mixed = g_ptr_array_new ();

  g_ptr_array_extend (mixed, scores, NULL, NULL);
  for (guint i = mixed->len; i > 1; i--)
    {
      guint j = (guint)g_test_rand_int_range (0, (gint32)i);
      gpointer other = mixed->pdata[j];

      mixed->pdata[j] = mixed->pdata[i - 1];
      mixed->pdata[i - 1] = other;
    }

  return mixed;
}

static void
assert_line (const KithScale     *scale,
             const KithScaleLine *line)
{
  g_assert_cmpuint (line->points->len, >, 0);
  for (guint i = 0; i < line->points->len; i++)
    {
      const KithScalePoint *point = &g_array_index (line->points, KithScalePoint, i);

      g_assert_cmpint (point->day, >=, scale->first);
      g_assert_cmpint (point->day, <=, scale->last);
      g_assert_cmpfloat (point->x, >=, 0.0);
      g_assert_cmpfloat (point->x, <=, 1.0);
      g_assert_cmpfloat_with_epsilon (point->y * KITH_PLAN_HIGHEST_SCORE, point->score, 1e-9);
      if (i > 0)
        {
          g_assert_cmpint (point->day, >, point[-1].day);
          g_assert_cmpfloat (point->x, >, point[-1].x);
        }
    }
}

/* Every answer is either a point or was followed by another of the same day. */
static void
assert_is_told (const KithScale     *scale,
                GPtrArray           *scores,
                const KithPlanScore *score)
{
  g_autofree char *who = kith_plan_speaker_dup_words (&score->speaker);
  guint n_found = 0;

  for (guint i = 0; i < scale->lines->len; i++)
    {
      const KithScaleLine *line = g_ptr_array_index (scale->lines, i);

      for (guint j = 0; line->voice == score->speaker.voice && g_str_equal (line->who, who) && j < line->points->len; j++)
        {
          const KithScalePoint *point = &g_array_index (line->points, KithScalePoint, j);

          if (point->day == score->day)
            {
              g_assert_cmpint (point->score_id, >=, score->id);
              n_found++;
            }
        }
    }
  g_assert_cmpuint (n_found, ==, 1);
}

static void
test_laws (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      g_autoptr(GPtrArray) scores = make_random ();
      g_autoptr(GPtrArray) mixed = shuffle (scores);
      g_autoptr(KithScale) scale = kith_scale_new (scores);
      g_autoptr(KithScale) other = kith_scale_new (mixed);
      g_autofree char *summary = kith_scale_dup_summary (scale);
      g_autofree char *same = kith_scale_dup_summary (other);

      g_assert_cmpstr (summary, ==, same);
      for (guint j = 0; j < scale->lines->len; j++)
        assert_line (scale, g_ptr_array_index (scale->lines, j));
      for (guint j = 0; j < scores->len; j++)
        assert_is_told (scale, scores, g_ptr_array_index (scores, j));
    }
}

/* What a form is told before it can be saved. */
static void
test_check (void)
{
  g_autoptr(KithPlanEntry) goal = kith_plan_entry_new (KITH_PLAN_GOAL);
  g_autoptr(KithPlanEntry) action = kith_plan_entry_new (KITH_PLAN_ACTION);
  g_autoptr(KithPlanScore) score = kith_plan_score_new (7);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_plan_check_entry (goal, TODAY, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_TEXT);
  g_clear_error (&error);

  goal->text = g_strdup ("Ivo sleeps at home every night");
  g_assert_false (kith_plan_check_entry (goal, TODAY, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_QUESTION);
  g_clear_error (&error);

  goal->question = g_strdup ("How safe are the nights?");
  g_assert_false (kith_plan_check_entry (goal, TODAY, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_ENDS);
  g_clear_error (&error);

  action->text = g_strdup ("Ring the housing office");
  g_assert_false (kith_plan_check_entry (action, TODAY, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_WHO);
  g_clear_error (&error);

  score->day = TODAY + 1;
  g_assert_false (kith_plan_check_score (score, TODAY, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_DAY);
  g_clear_error (&error);

  score->day = TODAY;
  g_assert_false (kith_plan_check_score (score, TODAY, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_CHILD);
  g_clear_error (&error);

  score->speaker.child_id = 1;
  score->score = 11;
  g_assert_false (kith_plan_check_score (score, TODAY, &error));
  g_assert_error (error, KITH_PLAN_ERROR, KITH_PLAN_ERROR_SCORE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/nobody", test_nobody);
  g_test_add_func ("/scale/tells-each", test_tells_each);
  g_test_add_func ("/scale/last-of-a-day", test_last_of_a_day);
  g_test_add_func ("/scale/laws", test_laws);
  g_test_add_func ("/plan/check", test_check);

  return g_test_run ();
}
