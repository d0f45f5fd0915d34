/* kith-roll-match.c: which child of the store a row of a roll means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a row finds its child
 * -------------------------
 * First every row that has a UPN looks for it: the present one, or one that
 * the child had before. Only then do the others look by name and birth date,
 * so that a row without a UPN never takes the child that a later row names.
 *
 * Two children taken for one is the worst that can happen here: what is known
 * of the one would stand in the record of the other. So a UPN that agrees with
 * neither name nor birth date is refused, and of several children with one
 * name and birth date none is guessed. Where a name agrees and the UPNs do
 * not, it is the same child only if it is at this school already, or if one of
 * the numbers is a temporary one, which a permanent number replaces.
 *
 * Whoever is left may be a child out of a census, which has no names. That is
 * asked: see kith-import-answers.c.
 */

#include "config.h"

#include "kith-roll-plan-private.h"

#include <glib/gi18n.h>

#include "kith-import-answers.h"

static void
refuse (KithRollStep *step,
        const char   *why)
{
  step->verdict = KITH_IMPORT_REFUSED;
  step->person = NULL;
  g_set_str (&step->why, why);
}

/* Whoever of them is meant has not left. */
static void
refuse_among (KithRollPlan *self,
              KithRollStep *step,
              GPtrArray    *found,
              const char   *why)
{
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (self->spared, g_ptr_array_index (found, i));
  refuse (step, why);
}

static gboolean
is_settled (const KithRollStep *step)
{
  return step->verdict == KITH_IMPORT_REFUSED || step->person != NULL;
}

static void
take (KithRollPlan     *self,
      KithRollStep     *step,
      const KithPerson *person)
{
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->taken, person));

  if (line != 0)
    {
      g_autofree char *why = g_strdup_printf (_("Line %u means the same child, so nobody could tell which of the two holds."),
                                              line);

      refuse (step, why);
      return;
    }

  g_hash_table_insert (self->taken, (gpointer)person, GUINT_TO_POINTER (step->pupil->line));
  step->person = person;
}

static const KithPerson *
find_only (GPtrArray             *found,
           const KithPersonQuery *query)
{
  const KithPerson *only = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const KithPerson *person = g_ptr_array_index (found, i);

      if (!kith_person_has_birth (person, query) || !kith_person_has_family_name (person, query))
        continue;

      if (only != NULL)
        return NULL;

      only = person;
    }

  return only;
}

static void
match_by_upn (KithRollPlan *self,
              KithRollStep *step)
{
  g_autoptr(GPtrArray) found = NULL;
  const KithPerson *person;
  KithPersonQuery query;

  kith_roll_query (step->pupil, &query);
  found = kith_people_with_upn (self->people, &query);
  if (found->len == 0)
    return;

  person = found->len == 1 ? g_ptr_array_index (found, 0) : find_only (found, &query);
  if (person == NULL)
    refuse_among (self, step, found, _("Several children in the store have this UPN, and the name and the birth date"
                                       " do not tell which one is meant."));
  else if (!kith_person_has_birth (person, &query) && !kith_person_has_family_name (person, &query))
    refuse_among (self, step, found, _("The UPN is that of a child in the store with whom neither the family name nor the birth date agrees."));
  else
    take (self, step, person);
}

static gboolean
is_at_school (KithRollPlan     *self,
              const KithPerson *person)
{
  return g_hash_table_contains (self->stays, &person->id);
}

/* Whether the UPNs leave room for it being the same child. */
static gboolean
may_be_same (KithRollPlan        *self,
             const KithPerson    *person,
             const KithRollPupil *pupil)
{
  if (person->upn == NULL || pupil->upn == NULL || g_str_equal (person->upn, pupil->upn))
    return TRUE;

  /* A row of its own in this very file. */
  if (g_hash_table_contains (self->numbers, person->upn))
    return FALSE;

  return is_at_school (self, person) || kith_upn_is_temporary (person->upn) || kith_upn_is_temporary (pupil->upn);
}

static void
drop_others (KithRollPlan        *self,
             GPtrArray           *found,
             const KithRollPupil *pupil)
{
  guint i = 0;

  while (i < found->len)
    {
      if (may_be_same (self, g_ptr_array_index (found, i), pupil))
        i++;
      else
        g_ptr_array_remove_index (found, i);
    }
}

static const KithPerson *
find_only_here (KithRollPlan *self,
                GPtrArray    *found)
{
  const KithPerson *only = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const KithPerson *person = g_ptr_array_index (found, i);

      if (!is_at_school (self, person))
        continue;

      if (only != NULL)
        return NULL;

      only = person;
    }

  return only;
}

static void
match_by_name (KithRollPlan *self,
               KithRollStep *step)
{
  g_autoptr(GPtrArray) found = NULL;
  const KithPerson *person;
  KithPersonQuery query;
  guint n_namesakes;

  kith_roll_query (step->pupil, &query);
  found = kith_people_with_name (self->people, &query);
  n_namesakes = found->len;
  drop_others (self, found, step->pupil);
  if (found->len == 0 && n_namesakes > 0)
    kith_roll_plan_remark (self, step->pupil->line,
                           g_strdup (_("A child in the store has the same name and birth date and another UPN."
                                       " It is taken for another child.")));
  if (found->len == 0)
    return;

  person = found->len == 1 ? g_ptr_array_index (found, 0) : find_only_here (self, found);
  if (person == NULL)
    refuse_among (self, step, found, _("Several children in the store have this name and birth date."
                                       " A UPN would tell which one is meant."));
  else
    take (self, step, person);
}

/* Whom a row leads to already is nobody else. */
static void
drop_taken (KithRollPlan *self,
            GPtrArray    *found)
{
  guint i = 0;

  while (i < found->len)
    {
      if (g_hash_table_contains (self->taken, g_ptr_array_index (found, i)))
        g_ptr_array_remove_index (found, i);
      else
        i++;
    }
}

static const KithPerson *
find_answered (GPtrArray *found,
               gint64     answer)
{
  for (guint i = 0; i < found->len; i++)
    {
      const KithPerson *person = g_ptr_array_index (found, i);

      if (person->id == answer)
        return person;
    }

  return NULL;
}

static void
ask (KithRollPlan *self,
     KithRollStep *step,
     GPtrArray    *found)
{
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (self->spared, g_ptr_array_index (found, i));
  step->verdict = KITH_IMPORT_QUESTION;
  step->candidates = g_ptr_array_ref (found);
}

/* A row of somebody who has left brings nobody in, so there is nothing to ask. */
static void
match_nameless (KithRollPlan *self,
                KithRollStep *step)
{
  gint64 answer = kith_import_source_get_answer (self->source, step->pupil->line);
  g_autoptr(GPtrArray) found = NULL;
  KithPersonQuery query;

  if (answer == KITH_IMPORT_ANOTHER ||
      (step->pupil->leaving != KITH_DATE_NONE && step->pupil->leaving < self->day))
    return;

  kith_roll_query (step->pupil, &query);
  found = kith_people_without_name (self->people, &query);
  drop_others (self, found, step->pupil);
  drop_taken (self, found);
  if (answer != KITH_IMPORT_UNANSWERED && find_answered (found, answer) == NULL)
    refuse (step, _("The child that this row was said to mean is meant by another row."));
  else if (answer != KITH_IMPORT_UNANSWERED)
    take (self, step, find_answered (found, answer));
  else if (found->len > 0)
    ask (self, step, found);
}

/**
 * kith_roll_query:
 * @pupil: a row
 * @ret_query: (out): whom to look for
 */
void
kith_roll_query (const KithRollPupil *pupil,
                 KithPersonQuery     *ret_query)
{
  const KithPersonQuery query = {
    .upn = pupil->upn,
    .former_upn = pupil->former_upn,
    .given_name = pupil->given_name,
    .family_name = pupil->family_name,
    .preferred_name = pupil->preferred_name,
    .sex = pupil->sex,
    .birth = pupil->birth,
  };

  *ret_query = query;
}

/**
 * kith_roll_plan_match:
 * @self: a plan with a step for each row
 *
 * Finds the child that each row means.
 */
void
kith_roll_plan_match (KithRollPlan *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    match_by_upn (self, g_ptr_array_index (self->steps, i));

  for (guint i = 0; i < self->steps->len; i++)
    {
      KithRollStep *step = g_ptr_array_index (self->steps, i);

      if (!is_settled (step))
        match_by_name (self, step);
    }

  for (guint i = 0; i < self->steps->len; i++)
    {
      KithRollStep *step = g_ptr_array_index (self->steps, i);

      if (!is_settled (step))
        match_nameless (self, step);
    }
}
