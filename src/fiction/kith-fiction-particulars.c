/* kith-fiction-particulars.c: what is so of the children with an open case
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An NHS number of this town begins with 999, which is given to nobody.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define NHS_DIGITS 10

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  guint              child;
  KithDate           as_at;
} ParticularStage;

static KithFictionWork *
add (ParticularStage *stage,
     const char      *kind,
     int              n_days_ago,
     const char      *source)
{
  KithDate birth = kith_fiction_build_get_child (stage->build, stage->child)->record->birth;
  KithDate day = MAX (stage->as_at - n_days_ago, birth);
  KithFictionWork *work = kith_fiction_work_new (stage->child, kind, day);

  kith_fiction_work_set_day (work, "valid_from", day);
  kith_fiction_work_set (work, "source", source);
  g_ptr_array_add (stage->build->fiction->work, work);

  return work;
}

static int
days_ago (ParticularStage *stage,
          int              least,
          int              most)
{
  return kith_fiction_random_between (&stage->random, least, most);
}

static gboolean
chance (ParticularStage *stage,
        guint            per_thousand)
{
  return kith_fiction_random_chance (&stage->random, per_thousand);
}

static void
add_language (ParticularStage *stage)
{
  static const char * const languages[] = { "Polish", "Urdu", "Somali", "Arabic", "Portuguese", "Romanian", "Bengali" };
  KithFictionWork *work = add (stage, "language", days_ago (stage, 40, 700), "family");
  gboolean is_english = chance (stage, 820);

  kith_fiction_work_set (work, "words", is_english ? "English"
                                                   : languages[kith_fiction_random_below (&stage->random, G_N_ELEMENTS (languages))]);
  kith_fiction_work_set (work, "code", !is_english && chance (stage, 400) ? "needed" : "not-needed");
}

static void
add_needs (ParticularStage *stage)
{
  static const char * const types[] = { "SEMH", "SLCN", "MLD", "ASD", "SPLD" };
  gboolean has_plan = chance (stage, 280);
  KithFictionWork *work = NULL;

  if (!chance (stage, 420))
    return;

  work = add (stage, "sen", days_ago (stage, 120, 900), "school");
  kith_fiction_work_set (work, "code", has_plan ? "plan" : "support");
  kith_fiction_work_set (work, "codes", types[kith_fiction_random_below (&stage->random, G_N_ELEMENTS (types))]);
  if (!has_plan)
    return;

  work = add (stage, "ehc-plan", days_ago (stage, 60, 320), "council");
  kith_fiction_work_set_day (work, "review", work->day + 360);
}

static void
add_school_days (ParticularStage *stage)
{
  /* One at a time: in which order arguments are drawn is the compiler's. */
  int tenth = days_ago (stage, 0, 9);
  int whole = days_ago (stage, 71, 98);
  g_autofree char *percent = g_strdup_printf ("%d.%d", whole, tenth);
  KithFictionWork *work = add (stage, "attendance", days_ago (stage, 3, 25), "school");

  kith_fiction_work_set (work, "number", percent);
  kith_fiction_work_set (work, "words", "Since September");
  if (chance (stage, 450))
    kith_fiction_work_set (add (stage, "free-meals", days_ago (stage, 100, 800), "school"), "code", "eligible");

  if (chance (stage, 130))
    {
      work = add (stage, "suspension", days_ago (stage, 10, 200), "school");
      kith_fiction_work_set (work, "number", chance (stage, 500) ? "1.0" : "2.5");
      kith_fiction_work_set (work, "words", "Swore at a member of staff and left the site");
    }

  if (chance (stage, 70))
    {
      work = add (stage, "part-time", days_ago (stage, 12, 40), "school");
      kith_fiction_work_set_day (work, "review", stage->as_at + 10);
      kith_fiction_work_set (work, "agreed_by", "The head and the mother");
      kith_fiction_work_set (work, "number", "15.0");
      kith_fiction_work_set (work, "words", "Back to full days by half-term");
    }
}

/* The last digit checks the others; one in eleven has none and is passed over. */
static char *
draw_nhs_number (ParticularStage *stage)
{
  while (TRUE)
    {
      g_autofree char *number = g_strdup_printf ("999%06u", kith_fiction_random_below (&stage->random, 1000000));
      guint sum = 0;
      guint check;

      for (guint i = 0; i < NHS_DIGITS - 1; i++)
        sum += (guint)(number[i] - '0') * (NHS_DIGITS - i);

      check = (11 - sum % 11) % 11;
      if (check < 10)
        return g_strdup_printf ("%s%u", number, check);
    }
}

static void
add_numbers (ParticularStage *stage)
{
  g_autofree char *number = draw_nhs_number (stage);

  if (chance (stage, 600))
    kith_fiction_work_set (add (stage, "nhs-number", days_ago (stage, 30, 400), "health"), "words", number);
  if (chance (stage, 40))
    kith_fiction_work_set (add (stage, "pronouns", days_ago (stage, 30, 200), "child"), "words", "they, them");
}

/**
 * kith_fiction_build_particulars:
 * @self: a town with its caseloads
 *
 * Draws what is known of the children of whoever works with the store.
 */
void
kith_fiction_build_particulars (KithFictionBuild *self)
{
  GPtrArray *children = self->fiction->children;
  ParticularStage stage = { .build = self, .as_at = self->fiction->as_at };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_PARTICULARS);
  for (stage.child = 0; stage.child < children->len; stage.child++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (self, stage.child);

      if (child->worker != 0)
        continue;

      add_language (&stage);
      if (kith_fiction_child_is_at_school (child, self->fiction->as_at))
        {
          add_needs (&stage);
          add_school_days (&stage);
        }
      add_numbers (&stage);
    }
}
