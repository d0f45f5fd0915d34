/* kith-fiction-families.c: families, until every place at school is taken
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every place in every year group of a cluster is a ticket, and the tickets
 * are shuffled. A ticket whose place is still free brings a family: its first
 * child takes the place. Brothers and sisters are then tried one by one at
 * plausible distances of age; each takes a place at the family's primary or
 * at its secondary if there is one left for that age, and otherwise is not in
 * these schools. When the tickets are used up all places are taken exactly,
 * and every family is either in one primary, or in that and the secondary
 * that it feeds.
 *
 * The cost grows with the number of places.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define MIN_DAYS_BETWEEN_BIRTHS 290
#define MAX_DAYS_BETWEEN_BIRTHS 2000
#define LEAVERS_PER_THOUSAND 12

/* A ticket is a school and a year group in one number. */
#define TICKET(school, cohort) ((school) * KITH_FICTION_N_COHORTS + (cohort))
#define TICKET_SCHOOL(ticket) ((ticket) / KITH_FICTION_N_COHORTS)
#define TICKET_COHORT(ticket) ((ticket) % KITH_FICTION_N_COHORTS)

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
} FamilyStage;

static guint
draw_feeder (FamilyStage *stage,
             GArray      *feeders)
{
  /* The nearest school is the first, and most go there. */
  if (kith_fiction_random_chance (&stage->random, 750))
    return g_array_index (feeders, guint, 0);

  return g_array_index (feeders, guint, kith_fiction_random_below (&stage->random, feeders->len));
}

static guint
draw_school_of_kind (FamilyStage    *stage,
                     guint           cluster,
                     KithFictionKind kind)
{
  KithFictionCluster *owner = g_ptr_array_index (stage->build->fiction->clusters, cluster);
  guint school;

  do
    school = g_array_index (owner->schools, guint,
                            kith_fiction_random_below (&stage->random, owner->schools->len));
  while (kith_fiction_build_get_site (stage->build, school)->kind != kind);

  return school;
}

/* Chooses the primary and the secondary of a family whose first child is at @school. */
static void
choose_schools (FamilyStage          *stage,
                KithFictionHousehold *household,
                guint                 school)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);

  switch (site->kind)
    {
    case KITH_FICTION_PRIMARY:
      household->primary = school;
      household->secondary = draw_feeder (stage, site->feeders);
      break;

    case KITH_FICTION_SECONDARY:
      household->secondary = school;
      household->primary = g_array_index (site->feeders, guint,
                                          kith_fiction_random_below (&stage->random, site->feeders->len));
      break;

    case KITH_FICTION_UNIT:
    default:
      household->secondary = draw_school_of_kind (stage, site->cluster, KITH_FICTION_SECONDARY);
      household->primary = draw_school_of_kind (stage, site->cluster, KITH_FICTION_PRIMARY);
      break;
    }
}

/* Some say nothing of their ethnicity, or have not been asked. */
static const char *
draw_ethnicity (FamilyStage *stage,
                const char  *usual)
{
  static const char *const codes[] = { "REFU", "NOBT", "OOTH" };
  static const guint weights[] = { 10, 16, 4 };

  if (!kith_fiction_random_chance (&stage->random, 30))
    return usual;

  return codes[kith_fiction_random_weighted (&stage->random, weights, G_N_ELEMENTS (weights))];
}

static void
choose_names (FamilyStage          *stage,
              KithFictionHousehold *household)
{
  KithFictionRandom *random = &stage->random;
  const KithFictionCulture *mother = kith_fiction_draw_culture (random);
  const KithFictionCulture *father = mother;

  if (kith_fiction_random_chance (random, 130))
    father = kith_fiction_draw_culture (random);

  household->culture = kith_fiction_random_chance (random, 600) ? mother : father;
  household->names[0] = kith_fiction_draw_family (random, father);
  household->names[1] = household->names[0];
  household->ethnicity = draw_ethnicity (stage, kith_fiction_mix_ethnicity (mother, father));

  if (kith_fiction_random_chance (random, 140))
    household->names[1] = kith_fiction_draw_family (random, mother);
}

static guint
found_family (FamilyStage *stage,
              guint        school)
{
  KithFictionBuild *build = stage->build;
  KithFictionHousehold household = { 0 };

  household.first = build->fiction->children->len;
  household.youngest = KITH_FICTION_NOBODY;
  choose_schools (stage, &household, school);
  choose_names (stage, &household);
  g_array_append_val (build->households, household);

  return build->households->len - 1;
}

static KithDate
draw_birth (FamilyStage *stage,
            guint        cohort)
{
  int year_group = (int)cohort - 1;
  int birth_year = kith_fiction_birth_year (year_group, stage->build->school_year);
  KithDate first = kith_fiction_first_of_september (birth_year);
  KithDate last = kith_fiction_first_of_september (birth_year + 1) - 1;

  return (KithDate)kith_fiction_random_between (&stage->random, first, last);
}

/* The day of admission is found when the pupil's past is. */
static void
take_place (FamilyStage *stage,
            guint        family,
            guint        school,
            KithDate     birth)
{
  KithFictionBuild *build = stage->build;
  guint child = kith_fiction_build_add_child (build, &stage->random, family, birth);
  KithFictionSite *site = kith_fiction_build_get_site (build, school);
  int year_group = kith_fiction_year_group (birth, build->fiction->as_at);

  site->places[year_group + 1]--;
  kith_fiction_child_add_attendance (kith_fiction_build_get_child (build, child), school,
                                     KITH_DATE_NONE, KITH_DATE_NONE);
  kith_fiction_build_get_household (build, family)->n_children++;
}

static gboolean
is_far_enough (FamilyStage *stage,
               guint        family,
               KithDate     birth)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, family);

  for (guint i = 0; i < household->n_children; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, household->first + i);

      if (ABS (child->record->birth - birth) < MIN_DAYS_BETWEEN_BIRTHS)
        return FALSE;
    }

  return TRUE;
}

/* One in eighty births is of twins. */
static gboolean
draw_sibling_birth (FamilyStage *stage,
                    guint        family,
                    KithDate    *ret_birth)
{
  KithFictionRandom *random = &stage->random;
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, family);
  guint neighbour = kith_fiction_random_below (random, household->n_children);
  KithDate birth = kith_fiction_build_get_child (stage->build, household->first + neighbour)->record->birth;
  int distance = kith_fiction_random_low (random, MIN_DAYS_BETWEEN_BIRTHS, MAX_DAYS_BETWEEN_BIRTHS);

  if (kith_fiction_random_chance (random, 12))
    {
      *ret_birth = birth;
      return TRUE;
    }

  birth += kith_fiction_random_chance (random, 500) ? distance : -distance;

  if (!is_far_enough (stage, family, birth))
    return FALSE;

  *ret_birth = birth;
  return TRUE;
}

static gboolean
find_school_for_sibling (FamilyStage *stage,
                         guint        family,
                         KithDate     birth,
                         guint       *ret_school)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, family);
  int year_group = kith_fiction_year_group (birth, stage->build->fiction->as_at);
  guint school = year_group <= 6 ? household->primary : household->secondary;

  if (year_group < KITH_FICTION_NURSERY || year_group > KITH_FICTION_LAST_YEAR_GROUP)
    return FALSE;

  if (kith_fiction_build_get_site (stage->build, school)->places[year_group + 1] == 0)
    return FALSE;

  *ret_school = school;
  return TRUE;
}

static guint
draw_n_siblings (FamilyStage *stage)
{
  static const guint weights[] = { 400, 370, 160, 50, 20 };

  return kith_fiction_random_weighted (&stage->random, weights, G_N_ELEMENTS (weights));
}

static void
use_ticket (FamilyStage *stage,
            guint        ticket)
{
  guint school = TICKET_SCHOOL (ticket);
  guint cohort = TICKET_COHORT (ticket);
  guint family, n_siblings;

  if (kith_fiction_build_get_site (stage->build, school)->places[cohort] == 0)
    return;

  family = found_family (stage, school);
  take_place (stage, family, school, draw_birth (stage, cohort));
  n_siblings = draw_n_siblings (stage);

  for (guint i = 0; i < n_siblings; i++)
    {
      KithDate birth;
      guint sibling_school;

      if (draw_sibling_birth (stage, family, &birth) &&
          find_school_for_sibling (stage, family, birth, &sibling_school))
        take_place (stage, family, sibling_school, birth);
    }
}

static void
fill_cluster (FamilyStage        *stage,
              KithFictionCluster *cluster)
{
  g_autoptr(GArray) tickets = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < cluster->schools->len; i++)
    {
      guint school = g_array_index (cluster->schools, guint, i);
      KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);

      for (guint cohort = 0; cohort < KITH_FICTION_N_COHORTS; cohort++)
        {
          guint ticket = TICKET (school, cohort);

          for (guint j = 0; j < site->places[cohort]; j++)
            g_array_append_val (tickets, ticket);
        }
    }

  kith_fiction_random_shuffle (&stage->random, (guint *)(gpointer)tickets->data, tickets->len);

  for (guint i = 0; i < tickets->len; i++)
    use_ticket (stage, g_array_index (tickets, guint, i));
}

/* Those who have left have no attendance yet: only that tells them apart. */
static void
add_leaver (FamilyStage *stage,
            guint        school)
{
  KithFictionBuild *build = stage->build;
  KithFictionSite *site = kith_fiction_build_get_site (build, school);
  gboolean is_primary = site->kind == KITH_FICTION_PRIMARY;
  int year_group = kith_fiction_random_between (&stage->random, is_primary ? 2 : 8, is_primary ? 6 : 12);
  guint family = found_family (stage, school);
  KithDate birth = draw_birth (stage, (guint)year_group + 1);

  kith_fiction_build_add_child (build, &stage->random, family, birth);
  kith_fiction_build_get_household (build, family)->n_children++;
}

static void
add_leavers (FamilyStage *stage)
{
  for (guint i = 0; i < stage->build->sites->len; i++)
    {
      KithFictionSite *site = kith_fiction_build_get_site (stage->build, i);
      guint n_leavers = kith_fiction_random_round (&stage->random, site->roll * LEAVERS_PER_THOUSAND, 1000);

      for (guint j = 0; site->kind != KITH_FICTION_UNIT && j < n_leavers; j++)
        add_leaver (stage, i);
    }
}

/**
 * kith_fiction_build_families:
 * @self: a town with schools
 *
 * Invents families until every place at every school is taken, and a few
 * that have left.
 */
void
kith_fiction_build_families (KithFictionBuild *self)
{
  FamilyStage stage = { .build = self };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_FAMILIES);

  for (guint i = 0; i < self->fiction->clusters->len; i++)
    fill_cluster (&stage, g_ptr_array_index (self->fiction->clusters, i));

  add_leavers (&stage);
}
