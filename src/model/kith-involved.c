/* kith-involved.c: somebody who is involved with a child, and how they are reached
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-involved.h"

#include "kith-text.h"

struct _KithInvolved
{
  GObject             parent_instance;

  KithInvolvedValues  values;        /* its texts are the object's own */
};

G_DEFINE_FINAL_TYPE (KithInvolved, kith_involved, G_TYPE_OBJECT)

static const char * const nicks[KITH_N_INVOLVED_ROLES] =
{
  [KITH_INVOLVED_SOCIAL_WORKER] = "social-worker",
  [KITH_INVOLVED_CHILD_PROTECTION_LEAD] = "child-protection-lead",
  [KITH_INVOLVED_FAMILY_HELP_LEAD] = "family-help-lead",
  [KITH_INVOLVED_SAFEGUARDING_LEAD] = "safeguarding-lead",
  [KITH_INVOLVED_DESIGNATED_TEACHER] = "designated-teacher",
  [KITH_INVOLVED_SCHOOL] = "school",
  [KITH_INVOLVED_HEALTH_VISITOR] = "health-visitor",
  [KITH_INVOLVED_SCHOOL_NURSE] = "school-nurse",
  [KITH_INVOLVED_GP] = "gp",
  [KITH_INVOLVED_PAEDIATRICIAN] = "paediatrician",
  [KITH_INVOLVED_MIDWIFE] = "midwife",
  [KITH_INVOLVED_MENTAL_HEALTH] = "mental-health",
  [KITH_INVOLVED_ADULT_MENTAL_HEALTH] = "adult-mental-health",
  [KITH_INVOLVED_DRUGS_ALCOHOL] = "drugs-alcohol",
  [KITH_INVOLVED_DOMESTIC_ABUSE] = "domestic-abuse",
  [KITH_INVOLVED_POLICE] = "police",
  [KITH_INVOLVED_YOUTH_JUSTICE] = "youth-justice",
  [KITH_INVOLVED_PROBATION] = "probation",
  [KITH_INVOLVED_YOUTH_WORKER] = "youth-worker",
  [KITH_INVOLVED_HOUSING] = "housing",
  [KITH_INVOLVED_EDUCATION_WELFARE] = "education-welfare",
  [KITH_INVOLVED_EDUCATIONAL_PSYCHOLOGIST] = "educational-psychologist",
  [KITH_INVOLVED_CONFERENCE_CHAIR] = "conference-chair",
  [KITH_INVOLVED_REVIEWING_OFFICER] = "reviewing-officer",
  [KITH_INVOLVED_SUPERVISING_WORKER] = "supervising-worker",
  [KITH_INVOLVED_GUARDIAN] = "guardian",
  [KITH_INVOLVED_SOLICITOR] = "solicitor",
  [KITH_INVOLVED_ADVOCATE] = "advocate",
};

static void
kith_involved_finalize (GObject *object)
{
  KithInvolvedValues *values = &KITH_INVOLVED (object)->values;

  g_free ((char *)values->role);
  g_free ((char *)values->agency);
  g_free ((char *)values->name);
  g_free ((char *)values->telephone);
  g_free ((char *)values->email);

  G_OBJECT_CLASS (kith_involved_parent_class)->finalize (object);
}

static void
kith_involved_class_init (KithInvolvedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_involved_finalize;
}

static void
kith_involved_init (KithInvolved *self)
{
}

/**
 * kith_involved_new:
 * @values: what is known of them; copied
 *
 * Returns: (transfer full): them, as it was read; it never changes
 */
KithInvolved *
kith_involved_new (const KithInvolvedValues *values)
{
  KithInvolved *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_INVOLVED, NULL);
  self->values = *values;
  self->values.role = kith_text_tame (values->role);
  self->values.agency = kith_text_tame (values->agency);
  self->values.name = kith_text_tame (values->name);
  self->values.telephone = kith_text_tame (values->telephone);
  self->values.email = kith_text_tame (values->email);

  return self;
}

/**
 * kith_involved_get_values:
 * @self: somebody who is involved
 *
 * Returns: (transfer none): what is known of them
 */
const KithInvolvedValues *
kith_involved_get_values (KithInvolved *self)
{
  g_return_val_if_fail (KITH_IS_INVOLVED (self), NULL);

  return &self->values;
}

/**
 * kith_involved_is_past:
 * @self: somebody who is involved
 * @day: a day
 *
 * Returns: whether they were before that day and no longer are
 */
gboolean
kith_involved_is_past (KithInvolved *self,
                       KithDate      day)
{
  g_return_val_if_fail (KITH_IS_INVOLVED (self), FALSE);

  return self->values.to != KITH_DATE_NONE && self->values.to <= day;
}

/* The child's worker first, whatever the council calls what they do. */
static int
get_rank (const KithInvolvedValues *values)
{
  return values->source == KITH_INVOLVED_FROM_WORKER ? -1 : (int)kith_involved_role_parse (values->role);
}

/**
 * kith_involved_compare:
 * @a: somebody who is involved
 * @b: another
 *
 * Who leads comes first, then the child's worker and the roles in their order; of two in one role the
 * one who came last.
 *
 * Returns: below 0 where @a comes first, above 0 where @b does
 */
int
kith_involved_compare (KithInvolved *a,
                       KithInvolved *b)
{
  const KithInvolvedValues *first;
  const KithInvolvedValues *second;
  int order;

  g_return_val_if_fail (KITH_IS_INVOLVED (a), 0);
  g_return_val_if_fail (KITH_IS_INVOLVED (b), 0);

  first = &a->values;
  second = &b->values;
  order = (second->is_lead != FALSE) - (first->is_lead != FALSE);
  if (order == 0)
    order = get_rank (first) - get_rank (second);
  if (order == 0)
    order = g_utf8_collate (first->role, second->role);
  if (order == 0)
    order = (second->from > first->from) - (second->from < first->from);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

/**
 * kith_involved_role_get_nick:
 * @role: a role
 *
 * Returns: (transfer none) (nullable): such as "school-nurse", as the store has
 *   it; %NULL for %KITH_INVOLVED_OTHER, whose words the store has
 */
const char *
kith_involved_role_get_nick (KithInvolvedRole role)
{
  g_return_val_if_fail (role < KITH_N_INVOLVED_ROLES, NULL);

  return nicks[role];
}

/**
 * kith_involved_role_parse:
 * @text: what the store has for a role
 *
 * Returns: the role; %KITH_INVOLVED_OTHER for words of one's own
 */
KithInvolvedRole
kith_involved_role_parse (const char *text)
{
  g_return_val_if_fail (text != NULL, KITH_INVOLVED_OTHER);

  for (KithInvolvedRole role = 0; role < KITH_INVOLVED_OTHER; role++)
    {
      if (g_str_equal (nicks[role], text))
        return role;
    }

  return KITH_INVOLVED_OTHER;
}
