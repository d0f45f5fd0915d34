/* kith-fiction.c: believable clusters in which nobody is real
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A town is invented in stages, each of which looks at what the ones before
 * it have made: schools and who feeds whom; workers; families, until every
 * place in every year group is taken; where the children were at school
 * before; their numbers; children who have been looked after for long; then
 * three years of referrals, month by month, and what followed from each;
 * early help for those who have nothing above it; the caseloads; and last
 * when the terms are, whom one rings, what each roll says of all pupils, and what
 * the worker whose store it is has written down.
 *
 * Nothing is counted out beforehand. The figures of a school come of rates
 * and of how long things last, so they vary as real ones do, and no two
 * seeds give the same picture. Only the caseloads are exact, because a worker
 * has between fifteen and twenty.
 *
 * The cost grows with the number of children alone: 8,000 take some tens of
 * milliseconds. What it does not do: it invents no places, ties or money, and
 * nobody ever dies.
 */

#include "config.h"

#include "kith-fiction.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define MIN_SCALE 0.05
#define MAX_SCALE 100.0
#define FIRST_AS_AT_YEAR 1990
#define LAST_AS_AT_YEAR 2199

static void
cluster_free (gpointer data)
{
  KithFictionCluster *self = data;

  g_free (self->name);
  g_array_unref (self->schools);
  g_free (self);
}

static void
worker_free (gpointer data)
{
  KithFictionWorker *self = data;

  g_free (self->name);
  g_free (self->role);
  g_array_unref (self->schools);
  g_free (self);
}

static void
school_free (gpointer data)
{
  kith_school_record_free (data);
}

static void
contact_free (gpointer data)
{
  KithFictionContact *self = data;

  g_free (self->name);
  g_free (self->telephone);
  g_free (self->email);
  g_free (self);
}

static void
adult_free (gpointer data)
{
  KithFictionAdult *self = data;

  g_free (self->name);
  g_free (self->telephone);
  g_free (self);
}

static void
involved_free (gpointer data)
{
  KithFictionInvolved *self = data;

  g_free (self->name);
  g_free (self->telephone);
  g_free (self);
}

static void
total_free (gpointer data)
{
  KithFictionTotal *self = data;

  g_free (self->code);
  g_free (self);
}

static void
note_free (gpointer data)
{
  kith_fiction_note_free (data);
}

static void
work_free (gpointer data)
{
  kith_fiction_work_free (data);
}

static void
plan_free (gpointer data)
{
  kith_fiction_plan_free (data);
}

static void
meeting_free (gpointer data)
{
  kith_fiction_meeting_free (data);
}

static void
document_free (gpointer data)
{
  kith_fiction_document_free (data);
}

static void
child_free (gpointer data)
{
  kith_fiction_child_free (data);
}

/**
 * kith_fiction_new_empty:
 * @as_at: the day that it is seen on
 *
 * Makes a fiction with nobody in it.
 *
 * Returns: (transfer full): the fiction
 */
KithFiction *
kith_fiction_new_empty (KithDate as_at)
{
  KithFiction *self = g_new0 (KithFiction, 1);

  self->authority_code = g_strdup (KITH_FICTION_AUTHORITY_CODE);
  self->authority_name = g_strdup (KITH_FICTION_AUTHORITY_NAME);
  self->as_at = as_at;
  self->schools = g_ptr_array_new_with_free_func (school_free);
  self->clusters = g_ptr_array_new_with_free_func (cluster_free);
  self->workers = g_ptr_array_new_with_free_func (worker_free);
  self->elsewhere = g_ptr_array_new_with_free_func (worker_free);
  self->feeders = g_array_new (FALSE, FALSE, sizeof (KithFictionFeeder));
  self->children = g_ptr_array_new_with_free_func (child_free);
  self->terms = g_array_new (FALSE, FALSE, sizeof (KithFictionTerm));
  self->inset_days = g_array_new (FALSE, FALSE, sizeof (KithFictionInsetDay));
  self->contacts = g_ptr_array_new_with_free_func (contact_free);
  self->adults = g_ptr_array_new_with_free_func (adult_free);
  self->involved = g_ptr_array_new_with_free_func (involved_free);
  self->totals = g_ptr_array_new_with_free_func (total_free);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->work = g_ptr_array_new_with_free_func (work_free);
  self->plans = g_ptr_array_new_with_free_func (plan_free);
  self->meetings = g_ptr_array_new_with_free_func (meeting_free);
  self->documents = g_ptr_array_new_with_free_func (document_free);

  return self;
}

/**
 * kith_fiction_shape_parse:
 * @text: "lambeth", "stockport" or "southampton"
 * @ret_shape: (out): the shape
 *
 * Reads the name of a shape.
 *
 * Returns: whether there is a shape of that name
 */
gboolean
kith_fiction_shape_parse (const char       *text,
                          KithFictionShape *ret_shape)
{
  static const char *const names[] = { "lambeth", "stockport", "southampton" };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_shape != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (text, names[i]))
        {
          *ret_shape = (KithFictionShape)i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_fiction_new:
 * @shape: the shape of the clusters
 * @seed: what everything depends on; any number
 * @scale: 1 for about 8,000 on roll, 20 for 160,000; taken as 0.05 where it
 *   is less and as 100 where it is more
 * @as_at: the day that the fiction is seen on, from 1990 to 2199
 *
 * Invents clusters with their schools, workers, pupils and episodes. The same
 * four arguments give the same content on every machine.
 *
 * Returns: (transfer full): the fiction
 */
KithFiction *
kith_fiction_new (KithFictionShape shape,
                  guint64          seed,
                  double           scale,
                  KithDate         as_at)
{
  KithFictionBuild *build;
  guint thousandths;

  g_return_val_if_fail (scale > 0, NULL);
  g_return_val_if_fail (as_at >= kith_date_new (FIRST_AS_AT_YEAR, 1, 1), NULL);
  g_return_val_if_fail (as_at <= kith_date_new (LAST_AS_AT_YEAR, 12, 31), NULL);

  /* The one number with a fraction is rounded before anything is made of it. */
  scale = CLAMP (scale, MIN_SCALE, MAX_SCALE);

  thousandths = (guint)(scale * 1000 + 0.5);
  build = kith_fiction_build_new (shape, seed, as_at);
  kith_fiction_build_schools (build, shape, thousandths);
  kith_fiction_build_workers (build);
  kith_fiction_build_families (build);
  kith_fiction_build_attendance (build);
  kith_fiction_build_identities (build);
  kith_fiction_build_care (build);
  kith_fiction_build_referrals (build);
  kith_fiction_build_support (build);
  kith_fiction_build_caseload (build);
  kith_fiction_build_elsewhere (build);
  kith_fiction_build_visits (build);
  kith_fiction_build_warnings (build);
  kith_fiction_build_circles (build);
  kith_fiction_build_terms (build);
  kith_fiction_build_offices (build);
  kith_fiction_build_notes (build, thousandths);
  kith_fiction_build_work (build, thousandths);
  kith_fiction_build_particulars (build);
  kith_fiction_build_plans (build);
  kith_fiction_build_meetings (build);

  return kith_fiction_build_free_to_fiction (build);
}

/**
 * kith_fiction_free:
 * @self: (transfer full): a fiction
 *
 * Frees a fiction with everybody in it.
 */
void
kith_fiction_free (KithFiction *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->authority_code);
  g_free (self->authority_name);
  g_ptr_array_unref (self->schools);
  g_ptr_array_unref (self->clusters);
  g_ptr_array_unref (self->workers);
  g_ptr_array_unref (self->elsewhere);
  g_array_unref (self->feeders);
  g_ptr_array_unref (self->children);
  g_array_unref (self->terms);
  g_array_unref (self->inset_days);
  g_ptr_array_unref (self->contacts);
  g_ptr_array_unref (self->adults);
  g_ptr_array_unref (self->involved);
  g_ptr_array_unref (self->totals);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->work);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->meetings);
  g_ptr_array_unref (self->documents);
  g_free (self);
}
