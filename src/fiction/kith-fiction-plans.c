/* kith-fiction-plans.c: plans that were agreed with invented families
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define LEAST_DAYS 40
#define DAYS_A_SCORE 30
#define MOST_SCORES 8
#define N_FAMILYS 2                  /* plans that families made themselves */

typedef struct
{
  const char *part;
  const char *voice;
  const char *text;
} Saying;

typedef struct
{
  const char *text;
  const char *question;
  const char *low;
  const char *high;
} Goal;

typedef struct
{
  const char *text;
  const char *who;                   /* (nullable): the worker */
  const char *how;
} Deed;

/* {C} is a child, {M} an adult of the family. */
typedef struct
{
  const char *title;
  Saying      sayings[7];
  Goal        goals[2];
  Deed        deeds[4];
} Story;

static const Story stories[] = {
  { "A warm home, and school every day",
    { { "worry", "worker", "The bedroom is damp, and {C} has missed eleven days since September." },
      { "worry", "child", "I don’t like it when it’s dark and the card’s run out." },
      { "works", "worker", "{M} rings back, and says when something was too much." },
      { "works", "parent", "They love each other. Nobody goes to bed cross." },
      { "works", "family", "Nan is round the corner and comes if she is asked." },
      { "must", "worker", "The house is warm and dry enough to sleep and to do homework in." },
      { "must", "worker", "{C} is at school on every day on which nobody is ill." } },
    { { "Mornings that work", "How do the mornings go?", "Nobody gets up", "Everybody is there before the bell" },
      { "A home that is warm enough", "How is it at home in the evening?", "Too cold to sit", "Warm in every room that we use" } },
    { { "Get the boiler repaired", NULL, "It runs for a week" },
      { "A place in the breakfast club", "The school", "The list at eight o’clock" },
      { "Top up the card on Fridays", "The mother", "No evening without heating" },
      { "Go to the dentist", "The grandmother", "The letter from the practice" } } },
  { "Nobody is afraid at home",
    { { "worry", "worker", "{C} has twice heard the former partner shout at the door, and takes the younger ones upstairs." },
      { "worry", "child", "That he comes back when I’m at school." },
      { "worry", "parent", "That I let him in again when I’m tired." },
      { "works", "worker", "{M} called the police on both evenings, and told us the next day." },
      { "works", "child", "Auntie’s got a key." },
      { "must", "worker", "Nobody who frightens the children comes into the house." },
      { "must", "worker", "Each child knows whom to ring and where to go." } },
    { { "Quiet evenings", "How safe did the evenings feel this week?", "Afraid on most", "Not once afraid" },
      { "Saying no at the door", "How sure are you that the door stays shut?", "Not at all", "Quite sure" } },
    { { "Change the locks", "Ellerwick Homes", "The invoice" },
      { "Go through the safety plan with each child", NULL, "Each says it in their own words" },
      { "See the advocate every week", "The mother", "The advocate’s note" },
      { "Tell the school who may collect", NULL, "The list in the office" } } },
  { "Evenings without worry",
    { { "worry", "worker", "{C} is out until late with people whom nobody at home knows, and has things that nobody has bought." },
      { "worry", "parent", "I don’t sleep until I hear the door." },
      { "works", "worker", "{C} comes to football each week and likes the coach." },
      { "works", "child", "My little brother. I wouldn’t want him in it." },
      { "must", "worker", "{C} is home at nine, or somebody at home knows where." },
      { "must", "parent", "No more phones from nowhere." },
      { "must", "worker", "{C} has an adult to talk to who is not family." } },
    { { "Home at nine", "On how many evenings was it known where you were?", "On none", "On all" },
      { "Somebody to talk to", "Is there somebody whom you would tell?", "Nobody", "Yes, at once" } },
    { { "Football on Tuesdays and Thursdays", "The youth worker", "The coach’s list" },
      { "Ring by eight if it gets late", "The mother and {C}", "The evenings counted on Sundays" },
      { "Mapping of the people and places with the police", NULL, "The map at the next meeting" },
      { "A mentor", NULL, "The first meeting has been" } } },
};

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           yesterday;
  guint              n_familys;
} PlanStage;

static const char *
find_adult (PlanStage *stage,
            guint      family)
{
  GPtrArray *adults = stage->build->fiction->adults;

  for (guint i = 0; i < adults->len; i++)
    {
      const KithFictionAdult *adult = g_ptr_array_index (adults, i);

      if (adult->family == family)
        return adult->name;
    }

  return "The mother";
}

static char *
fill_in (PlanStage              *stage,
         const char             *text,
         const KithFictionChild *child)
{
  g_autoptr(GString) filled = g_string_new (text);

  g_string_replace (filled, "{C}", child->preferred_name != NULL ? child->preferred_name : child->given_name, 0);
  g_string_replace (filled, "{M}", find_adult (stage, child->family), 0);

  return g_string_free_and_steal (g_steal_pointer (&filled));
}

/* It gets better by and by, with a step back now and then. */
static void
add_scores (PlanStage           *stage,
            KithFictionPlanLine *line,
            KithDate             start)
{
  int score = kith_fiction_random_between (&stage->random, 1, 4);

  for (KithDate day = start; day <= stage->yesterday && line->scores->len < MOST_SCORES; day += DAYS_A_SCORE)
    {
      guint value = (guint)score;

      g_array_append_val (line->scores, value);
      score += kith_fiction_random_between (&stage->random, -1, 2);
      score = CLAMP (score, 0, 9);
    }
}

static void
add_goal (PlanStage       *stage,
          KithFictionPlan *plan,
          const Goal      *goal)
{
  KithFictionPlanLine *line = kith_fiction_plan_add (plan, "goal", "worker", g_strdup (goal->text));

  line->question = goal->question;
  line->low = goal->low;
  line->high = goal->high;
  add_scores (stage, line, plan->start);
}

static void
add_deed (PlanStage              *stage,
          KithFictionPlan        *plan,
          const Deed             *deed,
          const KithFictionChild *child)
{
  KithFictionPlanLine *line = kith_fiction_plan_add (plan, "action", "worker", g_strdup (deed->text));

  line->who = deed->who != NULL ? fill_in (stage, deed->who, child) : NULL;
  line->how = deed->how;
  line->due = kith_fiction_next_working_day (plan->start + kith_fiction_random_between (&stage->random, 14, 120));
  if (line->due < stage->yesterday && kith_fiction_random_chance (&stage->random, 800))
    line->done = line->due - kith_fiction_random_between (&stage->random, 0, 5);
}

static void
add_children (PlanStage       *stage,
              KithFictionPlan *plan,
              guint            family)
{
  GPtrArray *children = stage->build->fiction->children;

  for (guint i = 0; i < children->len; i++)
    {
      const KithFictionChild *child = g_ptr_array_index (children, i);

      if (child->family == family && child->worker == 0)
        g_array_append_val (plan->children, i);
    }
}

static void
make_familys_own (PlanStage       *stage,
                  KithFictionPlan *plan)
{
  plan->is_familys = TRUE;
  plan->coordinator = kith_fiction_draw_adult (&stage->random, FALSE);
  plan->bottom_lines = "Nobody sleeps alone in the house who is under twelve. School is told of each night away.";
}

static void
add_plan (PlanStage              *stage,
          const KithFictionChild *child,
          KithDate                opening)
{
  const Story *story = &stories[child->family % G_N_ELEMENTS (stories)];
  KithDate start = MAX (opening + 20, stage->yesterday - DAYS_A_SCORE * MOST_SCORES);
  KithFictionPlan *plan = kith_fiction_plan_new (story->title, kith_fiction_last_working_day (start));

  plan->review = kith_fiction_next_working_day (stage->yesterday + kith_fiction_random_between (&stage->random, 5, 60));
  add_children (stage, plan, child->family);
  for (guint i = 0; i < G_N_ELEMENTS (story->sayings); i++)
    kith_fiction_plan_add (plan, story->sayings[i].part, story->sayings[i].voice, fill_in (stage, story->sayings[i].text, child));
  for (guint i = 0; i < G_N_ELEMENTS (story->goals); i++)
    add_goal (stage, plan, &story->goals[i]);
  for (guint i = 0; i < G_N_ELEMENTS (story->deeds); i++)
    add_deed (stage, plan, &story->deeds[i], child);
  if (plan->children->len > 1 && stage->n_familys < N_FAMILYS)
    {
      make_familys_own (stage, plan);
      stage->n_familys++;
    }

  g_ptr_array_add (stage->build->fiction->plans, plan);
}

/**
 * kith_fiction_build_plans:
 * @self: a town with its caseloads and circles
 *
 * Draws the plans of the families of whoever works with the store.
 */
void
kith_fiction_build_plans (KithFictionBuild *self)
{
  GPtrArray *children = self->fiction->children;
  g_autoptr(GHashTable) families = g_hash_table_new (NULL, NULL);
  PlanStage stage = { .build = self, .yesterday = self->fiction->as_at - 1 };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_PLANS);
  for (guint i = 0; i < children->len; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (self, i);
      KithDate opening = child->worker == 0 ? kith_fiction_child_find_opening (child) : KITH_DATE_NONE;

      if (opening == KITH_DATE_NONE || opening > stage.yesterday - LEAST_DAYS ||
          !g_hash_table_add (families, GUINT_TO_POINTER (child->family)) ||
          !kith_fiction_random_chance (&stage.random, 750))
        continue;

      add_plan (&stage, child, opening);
    }
}
