/* kith-fiction-circles.c: who is round the children: adults of the families, and who works with them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only of families with an open case, as of the others nobody here has asked.
 * Most children live with their mother; every sixth family has a father who
 * must not be told, or may see the children only while somebody is there.
 * Names are drawn as those of the children, telephone numbers are Ofcom's for
 * drama, and nobody has an e-mail address that exists.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#include "kith-text.h"

#define N_DRAMA_NUMBERS 1000
#define DAYS_A_YEAR 365

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  guint              n_numbers;
} CircleStage;

static const char * const visits[] = {
  "Saturdays from 10 to 12 at the contact centre",
  "Every second Sunday, with the grandmother there",
};

static const char * const reasons[] = {
  "He must not hear of the address or the school: the mother left after he hurt her.",
  "He must not hear of the enquiry before the police have spoken to him.",
};

typedef struct
{
  const char *role;
  const char *agency;
  guint       per_thousand;
} Service;

static const Service services[] = {
  { "school-nurse", "Ellerwick Health", 420 },
  { "gp", "Tanner’s Row Surgery", 520 },
  { "mental-health", "Children’s Mental Health, Ellerwick", 240 },
  { "youth-worker", "Eastfield Hub", 200 },
  { "police", "Safeguarding Unit", 140 },
  { "housing", "Ellerwick Homes", 130 },
  { "domestic-abuse", "Harbour Advocacy", 110 },
};

static char *
make_number (CircleStage *stage)
{
  return g_strdup_printf ("07700 900%03u", stage->n_numbers++ % N_DRAMA_NUMBERS);
}

static KithFictionAdult *
add_adult (CircleStage *stage,
           guint        family,
           const char  *kind,
           char         sex,
           KithDate     oldest)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, family);
  KithFictionAdult *adult = g_new0 (KithFictionAdult, 1);
  guint n_years = g_str_equal (kind, "grandparent")
    ? kith_fiction_random_between (&stage->random, 42, 55)
    : kith_fiction_random_between (&stage->random, 18, 36);
  const char *given = kith_fiction_draw_given (&stage->random, household->culture, sex);
  g_autofree char *name = kith_fiction_family_for_sex (household->names[sex == 'F' ? 0 : 1], sex);

  adult->family = family;
  adult->kind = kind;
  adult->sex = sex;
  adult->name = g_strdup_printf ("%s %s", given, name);
  adult->birth = oldest - (KithDate)n_years * DAYS_A_YEAR - kith_fiction_random_between (&stage->random, 0, DAYS_A_YEAR - 1);
  adult->telephone = kith_fiction_random_chance (&stage->random, 800) ? make_number (stage) : NULL;
  g_ptr_array_add (stage->build->fiction->adults, adult);

  return adult;
}

static void
add_father (CircleStage *stage,
            guint        family,
            KithDate     oldest)
{
  KithFictionAdult *father = add_adult (stage, family, "parent", 'M', oldest);
  guint n_sixth = kith_fiction_random_below (&stage->random, 12);

  father->lives_there = n_sixth >= 2 && kith_fiction_random_chance (&stage->random, 450);
  father->is_responsible = kith_fiction_random_chance (&stage->random, 750);
  if (n_sixth == 0)
    father->not_told = reasons[kith_fiction_random_below (&stage->random, G_N_ELEMENTS (reasons))];
  else if (n_sixth == 1)
    father->contact_words = visits[kith_fiction_random_below (&stage->random, G_N_ELEMENTS (visits))];
}

static void
add_family (CircleStage *stage,
            guint        family,
            KithDate     oldest)
{
  KithFictionAdult *mother = add_adult (stage, family, "parent", 'F', oldest);

  mother->lives_there = TRUE;
  mother->is_responsible = TRUE;
  if (kith_fiction_random_chance (&stage->random, 780))
    add_father (stage, family, oldest);
  if (kith_fiction_random_chance (&stage->random, 180))
    add_adult (stage, family, "step-parent", 'M', oldest)->lives_there = TRUE;
  if (kith_fiction_random_chance (&stage->random, 260))
    add_adult (stage, family, "grandparent", 'F', oldest);
}

static void
add_involved (CircleStage *stage,
              guint        child)
{
  KithDate as_at = stage->build->fiction->as_at;

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      KithFictionInvolved *involved = NULL;

      if (!kith_fiction_random_chance (&stage->random, services[i].per_thousand))
        continue;

      involved = g_new0 (KithFictionInvolved, 1);
      involved->child = child;
      involved->role = services[i].role;
      involved->agency = services[i].agency;
      involved->name = kith_fiction_draw_adult (&stage->random, FALSE);
      involved->telephone = make_number (stage);
      involved->last_active = as_at - (KithDate)kith_fiction_random_between (&stage->random, 0, 90);
      involved->from = involved->last_active - (KithDate)kith_fiction_random_between (&stage->random, 30, 500);
      g_ptr_array_add (stage->build->fiction->involved, involved);
    }
}

/**
 * kith_fiction_build_circles:
 * @self: a town with its caseloads
 *
 * Draws who is round the children with an open case.
 */
void
kith_fiction_build_circles (KithFictionBuild *self)
{
  GPtrArray *children = self->fiction->children;
  g_autoptr(GHashTable) families = g_hash_table_new (NULL, NULL);
  CircleStage stage = { .build = self };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_CIRCLES);
  for (guint i = 0; i < children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (children, i);

      if (!kith_fiction_child_is_open (child, self->fiction->as_at))
        continue;

      if (g_hash_table_add (families, GUINT_TO_POINTER (child->family)))
        add_family (&stage, child->family, child->record->birth != KITH_DATE_NONE ? child->record->birth : self->fiction->as_at);
      add_involved (&stage, i);
    }
}
