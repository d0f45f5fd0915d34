/* kith-fiction-workers.c: who works in which schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-build.h"

#define WHOLE_WEEK 0x1f

static gboolean
is_worker_name_taken (KithFiction *fiction,
                      const char  *name)
{
  for (guint i = 0; i < fiction->workers->len; i++)
    {
      KithFictionWorker *worker = g_ptr_array_index (fiction->workers, i);

      if (g_str_equal (worker->name, name))
        return TRUE;
    }

  return FALSE;
}

static char *
draw_worker_name (KithFictionBuild  *self,
                  KithFictionRandom *random)
{
  char *name = kith_fiction_draw_adult (random, FALSE);

  while (is_worker_name_taken (self->fiction, name))
    {
      g_free (name);
      name = kith_fiction_draw_adult (random, FALSE);
    }

  return name;
}

/* One in five works four days. */
static guint
draw_weekdays (KithFictionRandom *random)
{
  if (!kith_fiction_random_chance (random, 200))
    return WHOLE_WEEK;

  return WHOLE_WEEK & ~(1u << kith_fiction_random_below (random, 5));
}

static KithFictionWorker *
add_worker (KithFictionBuild  *self,
            KithFictionRandom *random,
            guint              cluster,
            gboolean           is_senior,
            guint              base)
{
  KithFictionWorker *worker = g_new0 (KithFictionWorker, 1);

  worker->name = draw_worker_name (self, random);
  worker->role = g_strdup (is_senior ? "Senior practitioner" : "Social worker");
  worker->cluster = cluster;
  worker->schools = g_array_new (FALSE, FALSE, sizeof (guint));
  worker->weekdays = draw_weekdays (random);
  g_array_append_val (worker->schools, base);
  g_ptr_array_add (self->fiction->workers, worker);

  return worker;
}

/* Of those who sit in the secondary that a school feeds, the one whose turn it
 * is. A unit feeds none and goes to whoever's turn it is.
 */
static KithFictionWorker *
find_next_worker (KithFictionBuild *self,
                  KithFictionSite  *site,
                  guint             first_worker,
                  guint            *turn)
{
  guint n_workers = self->fiction->workers->len - first_worker;

  for (guint i = 0; i < n_workers; i++)
    {
      KithFictionWorker *worker = g_ptr_array_index (self->fiction->workers, first_worker + (*turn)++ % n_workers);
      guint base = g_array_index (worker->schools, guint, 0);

      if (site->feeders->len == 0 || g_array_index (site->feeders, guint, 0) == base)
        return worker;
    }

  return g_ptr_array_index (self->fiction->workers, first_worker);
}

/* Siblings are in the primaries that feed the school where a worker sits, so
 * these are the worker's too; where several sit in one secondary they share
 * its primaries out.
 */
static void
share_out_primaries (KithFictionBuild *self,
                     guint             cluster,
                     guint             first_worker)
{
  KithFictionCluster *owner = g_ptr_array_index (self->fiction->clusters, cluster);
  guint turn = 0;

  for (guint i = 0; i < owner->schools->len; i++)
    {
      guint school = g_array_index (owner->schools, guint, i);
      KithFictionSite *site = kith_fiction_build_get_site (self, school);

      if (site->kind != KITH_FICTION_SECONDARY)
        g_array_append_val (find_next_worker (self, site, first_worker, &turn)->schools, school);
    }
}

/**
 * kith_fiction_build_workers:
 * @self: a town with schools
 *
 * Invents the workers of each cluster and shares the schools out among them.
 * Each is based in a secondary, which is the first of the worker's schools.
 */
void
kith_fiction_build_workers (KithFictionBuild *self)
{
  KithFictionRandom random;

  kith_fiction_random_init (&random, self->seed, KITH_FICTION_STREAM_WORKERS);

  for (guint i = 0; i < self->plans->len; i++)
    {
      const KithFictionClusterPlan *plan = g_ptr_array_index (self->plans, i);
      KithFictionCluster *cluster = g_ptr_array_index (self->fiction->clusters, i);
      guint first_worker = self->fiction->workers->len;
      guint n_workers = plan->n_workers + plan->n_seniors;

      for (guint j = 0; j < n_workers; j++)
        add_worker (self, &random, i, j >= plan->n_workers,
                    g_array_index (cluster->schools, guint, j % plan->n_secondaries));

      share_out_primaries (self, i, first_worker);
    }
}
