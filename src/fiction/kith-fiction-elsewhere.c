/* kith-fiction-elsewhere.c: who works with the children whom no worker of a cluster has
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cluster's few workers have a part of what is open at its schools. The other
 * families are with other teams of the council, who sit in no school. Without
 * anybody are most referrals of the last days, and now and then a family
 * whose worker has left.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define MOST_CASES 18
#define RECENT_DAYS 4

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           as_at;
  guint              n_cases;        /* of the last one who was invented */
} ElsewhereStage;

static gboolean
is_named (GPtrArray  *workers,
          const char *name)
{
  for (guint i = 0; i < workers->len; i++)
    {
      if (g_str_equal (((KithFictionWorker *)g_ptr_array_index (workers, i))->name, name))
        return TRUE;
    }

  return FALSE;
}

static void
add_worker (ElsewhereStage *stage)
{
  KithFiction *fiction = stage->build->fiction;
  KithFictionWorker *worker = g_new0 (KithFictionWorker, 1);

  do
    {
      g_free (worker->name);
      worker->name = kith_fiction_draw_adult (&stage->random, FALSE);
    }
  while (is_named (fiction->workers, worker->name) || is_named (fiction->elsewhere, worker->name));

  worker->role = g_strdup ("Social worker, another team");
  worker->schools = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (fiction->elsewhere, worker);
  stage->n_cases = 0;
}

static gboolean
is_recent (ElsewhereStage   *stage,
           KithFictionChild *child)
{
  GPtrArray *referrals = child->record->referrals;
  KithCinReferral *last = referrals->len > 0 ? g_ptr_array_index (referrals, referrals->len - 1) : NULL;

  return last != NULL && stage->as_at - last->date <= RECENT_DAYS;
}

/* The children of a household for whom something is open and whom nobody has. */
static GPtrArray *
collect_open (ElsewhereStage *stage,
              guint           family)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, family);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i <= household->n_children; i++)
    {
      KithFictionChild *child;

      if (i == household->n_children && household->youngest == KITH_FICTION_NOBODY)
        break;

      child = kith_fiction_build_get_child (stage->build, i < household->n_children
                                            ? household->first + i : (guint)household->youngest);
      if (child->worker < 0 && kith_fiction_child_is_open (child, stage->as_at))
        g_ptr_array_add (open, child);
    }

  return open;
}

static void
give_family (ElsewhereStage *stage,
             guint           family)
{
  g_autoptr(GPtrArray) open = collect_open (stage, family);
  gboolean is_new = FALSE;

  for (guint i = 0; i < open->len; i++)
    is_new |= is_recent (stage, g_ptr_array_index (open, i));

  if (open->len == 0 || kith_fiction_random_chance (&stage->random, is_new ? 800 : 20))
    return;

  if (stage->build->fiction->elsewhere->len == 0 || stage->n_cases + open->len > MOST_CASES)
    add_worker (stage);

  for (guint i = 0; i < open->len; i++)
    ((KithFictionChild *)g_ptr_array_index (open, i))->elsewhere = (int)stage->build->fiction->elsewhere->len - 1;
  stage->n_cases += open->len;
}

/**
 * kith_fiction_build_elsewhere:
 * @self: a town whose workers have their children
 *
 * Gives the other children to workers of other teams.
 */
void
kith_fiction_build_elsewhere (KithFictionBuild *self)
{
  ElsewhereStage stage = { .build = self, .as_at = self->fiction->as_at };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_ELSEWHERE);

  for (guint family = 0; family < self->households->len; family++)
    give_family (&stage, family);
}
