/* kith-fiction-caseload.c: which worker has which children
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A worker has fifteen to twenty children, and a family has one worker. The
 * open families of a cluster are dealt out to those who are at their school:
 * first families in need, up to the share of a caseload that the shape leaves
 * to them, then families with early help. Who has fewer than fifteen after
 * that takes families from elsewhere in the cluster, and if there are none
 * begins early help with pupils who had nothing so far.
 *
 * What nobody has room for is with another team of the council; so are most
 * looked-after children, who have a team of their own. See
 * kith-fiction-elsewhere.c.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"
#include "kith-fiction-support.h"

#define MIN_CASES 15
#define MAX_CASES 20
#define MAX_TRIES 400
#define RECENT_DAYS 4

typedef struct
{
  guint     family;
  guint     school;
  guint     n_open;
  gboolean  is_new;
  gboolean  is_in_care;
} OpenFamily;

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           as_at;
  GArray            *need;           /* (element-type OpenFamily) */
  GArray            *help;           /* (element-type OpenFamily) */
  guint              first_worker;
  guint              n_workers;
  guint             *n_cases;        /* by worker of the cluster */
  guint             *n_wanted;
} CaseloadStage;

static guint
find_school_today (CaseloadStage    *stage,
                   KithFictionChild *child)
{
  for (guint i = child->attendance->len; i > 0; i--)
    {
      KithFictionAttendance *attendance = g_ptr_array_index (child->attendance, i - 1);

      if (attendance->to == KITH_DATE_NONE)
        return attendance->school;
    }

  return kith_fiction_build_get_household (stage->build, child->family)->primary;
}

static gboolean
is_recent (CaseloadStage    *stage,
           KithFictionChild *child)
{
  GPtrArray *referrals = child->record->referrals;
  KithCinReferral *last = referrals->len > 0 ? g_ptr_array_index (referrals, referrals->len - 1) : NULL;

  return last != NULL && stage->as_at - last->date <= RECENT_DAYS;
}

static void
look_at_child (CaseloadStage *stage,
               guint          index,
               OpenFamily    *open,
               gboolean      *has_need)
{
  KithFictionChild *child = kith_fiction_build_get_child (stage->build, index);

  if (!kith_fiction_child_is_open (child, stage->as_at))
    return;

  if (open->n_open == 0)
    open->school = find_school_today (stage, child);

  open->n_open++;
  open->is_new |= is_recent (stage, child);
  open->is_in_care |= kith_fiction_child_has_care (child, stage->as_at);
  *has_need |= !kith_fiction_child_has_support (child, stage->as_at);
}

/* Of the first open child's school; the others are in its cluster too. */
static void
look_at_family (CaseloadStage *stage,
                guint          family,
                guint          cluster)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, family);
  OpenFamily open = { .family = family };
  gboolean has_need = FALSE;

  if (kith_fiction_build_get_site (stage->build, household->primary)->cluster != cluster)
    return;

  for (guint i = 0; i < household->n_children; i++)
    look_at_child (stage, household->first + i, &open, &has_need);

  if (household->youngest != KITH_FICTION_NOBODY)
    look_at_child (stage, (guint)household->youngest, &open, &has_need);

  if (open.n_open > 0)
    g_array_append_val (has_need ? stage->need : stage->help, open);
}

static void
shuffle_families (CaseloadStage *stage,
                  GArray        *families)
{
  for (guint i = families->len; i > 1; i--)
    {
      guint other = kith_fiction_random_below (&stage->random, i);
      OpenFamily family = g_array_index (families, OpenFamily, i - 1);

      g_array_index (families, OpenFamily, i - 1) = g_array_index (families, OpenFamily, other);
      g_array_index (families, OpenFamily, other) = family;
    }
}

static void
give_child (CaseloadStage *stage,
            guint          child,
            guint          worker)
{
  KithFictionChild *owned = kith_fiction_build_get_child (stage->build, child);

  if (!kith_fiction_child_is_open (owned, stage->as_at))
    return;

  owned->worker = (int)(stage->first_worker + worker);
  stage->n_cases[worker]++;
}

/* A family that is with a worker has nobody left to be given. */
static void
give_family (CaseloadStage *stage,
             OpenFamily    *open,
             guint          worker)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, open->family);

  for (guint i = 0; i < household->n_children; i++)
    give_child (stage, household->first + i, worker);

  if (household->youngest != KITH_FICTION_NOBODY)
    give_child (stage, (guint)household->youngest, worker);

  open->n_open = 0;
}

static gboolean
is_based_at (CaseloadStage *stage,
             guint          worker,
             guint          school)
{
  KithFictionWorker *owner = g_ptr_array_index (stage->build->fiction->workers, stage->first_worker + worker);

  for (guint i = 0; i < owner->schools->len; i++)
    {
      if (g_array_index (owner->schools, guint, i) == school)
        return TRUE;
    }

  return FALSE;
}

/* Of those at the school who have room the one with the fewest cases. */
static int
find_worker (CaseloadStage *stage,
             OpenFamily    *open,
             guint          share)
{
  int found = KITH_FICTION_NOBODY;

  for (guint i = 0; i < stage->n_workers; i++)
    {
      gboolean has_room = stage->n_cases[i] + open->n_open <= stage->n_wanted[i] * share / 1000;

      if (has_room && is_based_at (stage, i, open->school) &&
          (found == KITH_FICTION_NOBODY || stage->n_cases[i] < stage->n_cases[found]))
        found = (int)i;
    }

  return found;
}

static void
deal_out (CaseloadStage *stage,
          GArray        *families,
          guint          share)
{
  for (guint i = 0; i < families->len; i++)
    {
      OpenFamily *open = &g_array_index (families, OpenFamily, i);
      guint per_thousand_left = open->is_new ? 800 : open->is_in_care ? 600 : 40;
      int worker;

      if (kith_fiction_random_chance (&stage->random, per_thousand_left))
        continue;

      worker = find_worker (stage, open, share);

      if (worker != KITH_FICTION_NOBODY)
        give_family (stage, open, (guint)worker);
    }
}

static void
fetch_families (CaseloadStage *stage,
                GArray        *families,
                guint          worker)
{
  for (guint i = 0; i < families->len && stage->n_cases[worker] < MIN_CASES; i++)
    {
      OpenFamily *open = &g_array_index (families, OpenFamily, i);

      if (open->n_open > 0 && stage->n_cases[worker] + open->n_open <= MAX_CASES)
        give_family (stage, open, worker);
    }
}

static gboolean
is_family_open (CaseloadStage *stage,
                guint          family)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, family);

  for (guint i = 0; i < household->n_children; i++)
    {
      if (kith_fiction_child_is_open (kith_fiction_build_get_child (stage->build, household->first + i),
                                      stage->as_at))
        return TRUE;
    }

  return household->youngest != KITH_FICTION_NOBODY;
}

/* Begins early help with somebody, where the dice fall on somebody who can have it. */
static void
try_new_support (CaseloadStage *stage,
                 guint          worker)
{
  KithFictionWorker *owner = g_ptr_array_index (stage->build->fiction->workers, stage->first_worker + worker);
  guint school = g_array_index (owner->schools, guint,
                                kith_fiction_random_below (&stage->random, owner->schools->len));
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);
  guint child = g_array_index (site->children, guint,
                               kith_fiction_random_below (&stage->random, site->children->len));
  KithFictionChild *pupil = kith_fiction_build_get_child (stage->build, child);
  KithDate start = kith_fiction_last_working_day (stage->as_at - kith_fiction_random_between (&stage->random, 5, 150));

  if (kith_fiction_child_attends (pupil, school, stage->as_at) && !is_family_open (stage, pupil->family) &&
      kith_fiction_build_add_support (stage->build, &stage->random, pupil, start, G_MAXINT32))
    give_child (stage, child, worker);
}

static void
fill_caseloads (CaseloadStage *stage)
{
  for (guint i = 0; i < stage->n_workers; i++)
    {
      fetch_families (stage, stage->need, i);
      fetch_families (stage, stage->help, i);

      for (guint j = 0; j < MAX_TRIES && stage->n_cases[i] < MIN_CASES; j++)
        try_new_support (stage, i);
    }
}

static void
deal_out_cluster (CaseloadStage *stage)
{
  const KithFictionClusterPlan *plan;
  KithFictionWorker *worker = g_ptr_array_index (stage->build->fiction->workers, stage->first_worker);

  plan = g_ptr_array_index (stage->build->plans, worker->cluster);
  shuffle_families (stage, stage->need);
  shuffle_families (stage, stage->help);

  for (guint i = 0; i < stage->n_workers; i++)
    stage->n_wanted[i] = (guint)kith_fiction_random_between (&stage->random, MIN_CASES + 1, MAX_CASES);

  deal_out (stage, stage->need, 1000 - plan->worker_help);
  deal_out (stage, stage->help, 1000);
  fill_caseloads (stage);
}

static guint
count_workers (KithFictionBuild *self,
               guint             cluster)
{
  const KithFictionClusterPlan *plan = g_ptr_array_index (self->plans, cluster);

  return plan->n_workers + plan->n_seniors;
}

/**
 * kith_fiction_build_caseload:
 * @self: a town with workers, and with children for whom something is open
 *
 * Gives the children to the workers.
 */
void
kith_fiction_build_caseload (KithFictionBuild *self)
{
  CaseloadStage stage = { .build = self, .as_at = self->fiction->as_at };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_CASELOAD);

  for (guint cluster = 0; cluster < self->fiction->clusters->len; cluster++)
    {
      g_autoptr(GArray) need = g_array_new (FALSE, FALSE, sizeof (OpenFamily));
      g_autoptr(GArray) help = g_array_new (FALSE, FALSE, sizeof (OpenFamily));
      g_autofree guint *n_cases = NULL;
      g_autofree guint *n_wanted = NULL;

      stage.n_workers = count_workers (self, cluster);
      stage.need = need;
      stage.help = help;
      stage.n_cases = n_cases = g_new0 (guint, stage.n_workers);
      stage.n_wanted = n_wanted = g_new0 (guint, stage.n_workers);

      for (guint family = 0; family < self->households->len; family++)
        look_at_family (&stage, family, cluster);

      deal_out_cluster (&stage);
      stage.first_worker += stage.n_workers;
    }
}
