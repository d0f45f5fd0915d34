/* kith-fiction-build.c: a fictional town while it is being invented
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-build.h"

#include "kith-fiction-private.h"

#define MAX_TRIES_FOR_A_NAME 12

/* Towns of different shapes are different towns, of whatever seed. */
#define SEED_STEP G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static void
site_free (gpointer data)
{
  KithFictionSite *site = data;

  g_array_unref (site->feeders);
  g_array_unref (site->children);
  g_array_unref (site->known);
  g_free (site);
}

/**
 * kith_fiction_build_new:
 * @shape: the shape of its clusters
 * @seed: what everything depends on
 * @as_at: the day that the town is seen on
 *
 * Makes a town with nothing in it.
 *
 * Returns: (transfer full): the town
 */
KithFictionBuild *
kith_fiction_build_new (KithFictionShape shape,
                        guint64          seed,
                        KithDate         as_at)
{
  KithFictionBuild *self = g_new0 (KithFictionBuild, 1);

  self->fiction = kith_fiction_new_empty (as_at);
  self->seed = seed + (guint64)shape * SEED_STEP;
  self->school_year = kith_fiction_school_year (as_at);
  self->sites = g_ptr_array_new_with_free_func (site_free);
  self->households = g_array_new (FALSE, FALSE, sizeof (KithFictionHousehold));
  self->plans = g_ptr_array_new ();
  self->last_child_id = 1000000;

  return self;
}

/**
 * kith_fiction_build_free_to_fiction:
 * @self: (transfer full): a finished town
 *
 * Clears the scaffolding away.
 *
 * Returns: (transfer full): what was built
 */
KithFiction *
kith_fiction_build_free_to_fiction (KithFictionBuild *self)
{
  KithFiction *fiction;

  g_return_val_if_fail (self != NULL, NULL);

  fiction = g_steal_pointer (&self->fiction);
  g_ptr_array_unref (self->sites);
  g_array_unref (self->households);
  g_ptr_array_unref (self->plans);
  g_free (self);

  return fiction;
}

/**
 * kith_fiction_build_get_site:
 * @self: a town
 * @school: the index of a school
 *
 * Gets what those who invent its pupils know of a school.
 *
 * Returns: (transfer none): the site
 */
KithFictionSite *
kith_fiction_build_get_site (KithFictionBuild *self,
                             guint             school)
{
  g_assert (school < self->sites->len);

  return g_ptr_array_index (self->sites, school);
}

/**
 * kith_fiction_build_get_household:
 * @self: a town
 * @family: the number of a family
 *
 * Gets a family.
 *
 * Returns: (transfer none): the household, good until another is added
 */
KithFictionHousehold *
kith_fiction_build_get_household (KithFictionBuild *self,
                                  guint             family)
{
  g_assert (family < self->households->len);

  return &g_array_index (self->households, KithFictionHousehold, family);
}

/**
 * kith_fiction_build_get_plan:
 * @self: a town
 * @family: the number of a family
 *
 * Gets what the cluster of a family is like.
 *
 * Returns: (transfer none): the plan
 */
const KithFictionClusterPlan *
kith_fiction_build_get_plan (KithFictionBuild *self,
                             guint             family)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (self, family);
  KithFictionSite *site = kith_fiction_build_get_site (self, household->primary);

  return g_ptr_array_index (self->plans, site->cluster);
}

/**
 * kith_fiction_build_get_child:
 * @self: a town
 * @child: the index of a child
 *
 * Gets a child.
 *
 * Returns: (transfer none): the child
 */
KithFictionChild *
kith_fiction_build_get_child (KithFictionBuild *self,
                              guint             child)
{
  g_assert (child < self->fiction->children->len);

  return g_ptr_array_index (self->fiction->children, child);
}

static gboolean
is_called_in_family (KithFictionBuild *self,
                     guint             family,
                     const char       *given)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (self, family);

  for (guint i = 0; i < household->n_children; i++)
    {
      if (g_str_equal (kith_fiction_build_get_child (self, household->first + i)->given_name, given))
        return TRUE;
    }

  return FALSE;
}

static char
draw_sex (KithFictionRandom *random)
{
  static const guint weights[] = { 487, 511, 2 };
  static const char sexes[] = { 'F', 'M', 'U' };

  return sexes[kith_fiction_random_weighted (random, weights, G_N_ELEMENTS (weights))];
}

static void
name_child (KithFictionBuild  *self,
            KithFictionRandom *random,
            KithFictionChild  *child,
            char               sex)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (self, child->family);
  const char *family_name = household->names[kith_fiction_random_chance (random, 400) ? 1 : 0];
  const char *given = kith_fiction_draw_given (random, household->culture, sex);

  for (guint i = 0; i < MAX_TRIES_FOR_A_NAME && is_called_in_family (self, child->family, given); i++)
    given = kith_fiction_draw_given (random, household->culture, sex);

  child->given_name = g_strdup (given);
  child->family_name = kith_fiction_family_for_sex (family_name, sex);

  if (kith_fiction_random_chance (random, 300))
    child->preferred_name = g_strdup (kith_fiction_find_preferred (given));
}

/**
 * kith_fiction_build_add_child:
 * @self: a town
 * @random: a stream
 * @family: the number of the family, which is not told of the child
 * @birth: the day of birth
 *
 * Invents a child with a name, a sex and an ethnicity.
 *
 * Returns: the index of the child
 */
guint
kith_fiction_build_add_child (KithFictionBuild  *self,
                              KithFictionRandom *random,
                              guint              family,
                              KithDate           birth)
{
  KithFictionChild *child = kith_fiction_child_new ();
  char sex[] = { draw_sex (random), '\0' };

  child->family = family;
  child->record->birth = birth;
  child->record->sex = g_strdup (sex);
  child->record->ethnicity = g_strdup (kith_fiction_build_get_household (self, family)->ethnicity);
  name_child (self, random, child, sex[0]);
  g_ptr_array_add (self->fiction->children, child);

  return self->fiction->children->len - 1;
}
