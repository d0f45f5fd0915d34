/* kith-roll-compare.c: what a row of a roll changes of the child that it means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The council's system is the system of record for the children that it knows:
 * of a child with the council's identifier the school's spelling of a name or
 * its birth date changes nothing, and is remarked on. Of all others the school
 * knows best.
 */

#include "config.h"

#include "kith-roll-plan-private.h"

#include <glib/gi18n.h>

#include "kith-store-list-words.h"

/* Whether a text of the file says something else. What is not said changes nothing. */
static gboolean
differs (const char *old,
         const char *new)
{
  return new != NULL && new[0] != '\0' && g_strcmp0 (old, new) != 0;
}

static gboolean
note_text (GString    *why,
           KithField   field,
           const char *old,
           const char *new)
{
  if (!differs (old, new))
    return FALSE;

  kith_list_words_add_change (why, kith_list_words_field (field), old, new);

  return TRUE;
}

static gboolean
note_day (GString  *why,
          KithField field,
          KithDate  old,
          KithDate  new)
{
  g_autofree char *old_text = kith_list_words_day (old);
  g_autofree char *new_text = kith_list_words_day (new);

  return new != KITH_DATE_NONE && old != new && note_text (why, field, old_text, new_text);
}

static gboolean
says_otherwise (const char *council,
                const char *school)
{
  return council != NULL && differs (council, school);
}

static void
remark_on_council (KithRollPlan        *plan,
                   const KithRollPupil *pupil,
                   const KithPerson    *person)
{
  if (says_otherwise (person->family_name, pupil->family_name) || says_otherwise (person->given_name, pupil->given_name))
    kith_roll_plan_remark (plan, pupil->line,
                           g_strdup (_("The school spells the name in another way than the council does."
                                       " The council’s is kept.")));
  if (person->birth != KITH_DATE_NONE && pupil->birth != KITH_DATE_NONE && person->birth != pupil->birth)
    kith_roll_plan_remark (plan, pupil->line,
                           g_strdup (_("The school has another birth date than the council. The council’s is kept.")));
}

/* Even of a child of the council's, what is missing is filled in. */
static gboolean
compare_names (const KithRollPupil *pupil,
               const KithPerson    *person,
               gboolean             is_merged,
               GString             *why)
{
  gboolean keeps = is_merged || kith_roll_keeps_council (person);
  gboolean changes = note_text (why, KITH_FIELD_PREFERRED_NAME, person->preferred_name, pupil->preferred_name);

  if (!keeps || person->family_name == NULL)
    changes |= note_text (why, KITH_FIELD_FAMILY_NAME, person->family_name, pupil->family_name);
  if (!keeps || person->given_name == NULL)
    changes |= note_text (why, KITH_FIELD_GIVEN_NAME, person->given_name, pupil->given_name);
  if (!keeps || person->birth == KITH_DATE_NONE)
    changes |= note_day (why, KITH_FIELD_BIRTH, person->birth, pupil->birth);

  return changes;
}

/* A file with a number that the child had before is older than what the store
 * holds, or its school has not noticed: the present number stays.
 */
static gboolean
compare_upn (const KithRollPupil *pupil,
             const KithPerson    *person,
             GString             *why)
{
  if (g_strcmp0 (person->upn, pupil->upn) == 0)
    return person->former_upn == NULL && note_text (why, KITH_FIELD_FORMER_UPN, NULL, pupil->former_upn);

  return differs (person->former_upn, pupil->upn) && note_text (why, KITH_FIELD_UPN, person->upn, pupil->upn);
}

static gboolean
compare_stay (const KithRollPupil *pupil,
              const KithRollStay  *stay,
              KithDate             begins,
              GString             *why)
{
  g_autofree char *old_year = kith_list_words_year_group (stay->year_group);
  g_autofree char *new_year = kith_list_words_year_group (pupil->year_group);
  gboolean changes = note_text (why, KITH_FIELD_YEAR_GROUP, old_year, new_year);

  changes |= note_text (why, KITH_FIELD_FORM, stay->form, pupil->form);
  changes |= note_text (why, KITH_FIELD_ENROLMENT, stay->enrolment, pupil->enrolment);
  changes |= note_day (why, KITH_FIELD_ENTRY, stay->from, begins);
  if (stay->moves_on == KITH_DATE_NONE)
    return changes;

  kith_list_words_add_sentence (why, _("The school became another one, at which the child goes on"));

  return TRUE;
}

/**
 * kith_roll_keeps_council:
 * @person: a child
 *
 * Returns: whether the council knows the child, and its names hold
 */
gboolean
kith_roll_keeps_council (const KithPerson *person)
{
  return person->la_child_id != NULL;
}

/**
 * kith_roll_step_compare:
 * @plan: a plan
 * @step: a step of it that has a child
 *
 * Says what the row changes.
 */
void
kith_roll_step_compare (KithRollPlan *plan,
                        KithRollStep *step)
{
  g_autoptr(GString) why = g_string_new (NULL);

  if (kith_roll_keeps_council (step->person))
    remark_on_council (plan, step->pupil, step->person);

  /* Under a number of a record that was merged into the child's: who the child is, is settled. */
  step->is_merged = kith_people_is_merged_upn (plan->people, step->person, step->pupil->upn);
  step->changes_child = compare_names (step->pupil, step->person, step->is_merged, why);
  if (!step->is_merged)
    step->changes_child |= compare_upn (step->pupil, step->person, why);
  if (step->stay != NULL)
    step->changes_stay = compare_stay (step->pupil, step->stay, step->begins, why);

  if (why->len > 0)
    step->why = g_string_free_and_steal (g_steal_pointer (&why));
}
