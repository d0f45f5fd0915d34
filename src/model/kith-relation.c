/* kith-relation.c: what an adult is to a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relation.h"

#include "kith-text.h"

struct _KithRelation
{
  GObject             parent_instance;

  KithRelationValues  values;        /* its texts are the object's own */
  KithAdult          *adult;
};

G_DEFINE_FINAL_TYPE (KithRelation, kith_relation, G_TYPE_OBJECT)

static const char * const kinds[KITH_N_RELATION_KINDS] =
{
  [KITH_RELATION_PARENT] = "parent",
  [KITH_RELATION_ADOPTIVE_PARENT] = "adoptive-parent",
  [KITH_RELATION_STEP_PARENT] = "step-parent",
  [KITH_RELATION_FOSTER_CARER] = "foster-carer",
  [KITH_RELATION_GRANDPARENT] = "grandparent",
  [KITH_RELATION_KIN] = "kin",
  [KITH_RELATION_OTHER] = "other",
};

static const char * const arrangements[KITH_N_ARRANGEMENTS] =
{
  [KITH_ARRANGEMENT_ALLOWED] = "allowed",
  [KITH_ARRANGEMENT_SUPERVISED] = "supervised",
  [KITH_ARRANGEMENT_NONE] = "none",
  [KITH_ARRANGEMENT_ORDER] = "order",
};

static const char * const hows[KITH_N_RESPONSIBILITY_HOWS] =
{
  [KITH_RESPONSIBILITY_BIRTH] = "birth",
  [KITH_RESPONSIBILITY_AGREEMENT] = "agreement",
  [KITH_RESPONSIBILITY_ORDER] = "order",
};

static void
kith_relation_finalize (GObject *object)
{
  KithRelation *self = KITH_RELATION (object);

  g_free ((char *)self->values.words);
  g_free ((char *)self->values.not_told);
  g_free ((char *)self->values.contact_words);
  g_clear_object (&self->adult);

  G_OBJECT_CLASS (kith_relation_parent_class)->finalize (object);
}

static void
kith_relation_class_init (KithRelationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_relation_finalize;
}

static void
kith_relation_init (KithRelation *self)
{
}

/**
 * kith_relation_new:
 * @values: what is known of it; copied
 * @adult: who it is
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithRelation *
kith_relation_new (const KithRelationValues *values,
                   KithAdult                *adult)
{
  KithRelation *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (KITH_IS_ADULT (adult), NULL);

  self = g_object_new (KITH_TYPE_RELATION, NULL);
  self->values = *values;
  self->values.words = kith_text_tame (values->words);
  self->values.not_told = kith_text_tame (values->not_told);
  self->values.contact_words = kith_text_tame (values->contact_words);
  self->adult = g_object_ref (adult);

  return self;
}

/**
 * kith_relation_get_values:
 * @self: a relation
 *
 * Returns: (transfer none): what is known of it
 */
const KithRelationValues *
kith_relation_get_values (KithRelation *self)
{
  g_return_val_if_fail (KITH_IS_RELATION (self), NULL);

  return &self->values;
}

/**
 * kith_relation_get_adult:
 * @self: a relation
 *
 * Returns: (transfer none): who it is
 */
KithAdult *
kith_relation_get_adult (KithRelation *self)
{
  g_return_val_if_fail (KITH_IS_RELATION (self), NULL);

  return self->adult;
}

/**
 * kith_relation_is_past:
 * @self: a relation
 * @day: a day
 *
 * Returns: whether it held before that day and no longer does
 */
gboolean
kith_relation_is_past (KithRelation *self,
                       KithDate      day)
{
  g_return_val_if_fail (KITH_IS_RELATION (self), FALSE);

  return self->values.to != KITH_DATE_NONE && self->values.to <= day;
}

/**
 * kith_relation_compare:
 * @a: a relation
 * @b: another
 *
 * Who lives with the child comes first, then those nearest.
 *
 * Returns: below 0 where @a comes first, above 0 where @b does
 */
int
kith_relation_compare (KithRelation *a,
                       KithRelation *b)
{
  int order;

  g_return_val_if_fail (KITH_IS_RELATION (a), 0);
  g_return_val_if_fail (KITH_IS_RELATION (b), 0);

  order = (b->values.in_household == KITH_KNOWN_YES) - (a->values.in_household == KITH_KNOWN_YES);
  if (order == 0)
    order = (int)a->values.kind - (int)b->values.kind;

  return order != 0 ? order : (a->values.id > b->values.id) - (a->values.id < b->values.id);
}

static guint
find_nick (const char * const *nicks,
           guint               n_nicks,
           const char         *text,
           guint               otherwise)
{
  for (guint i = 0; i < n_nicks; i++)
    {
      if (nicks[i] != NULL && g_strcmp0 (nicks[i], text) == 0)
        return i;
    }

  return otherwise;
}

/**
 * kith_relation_kind_get_nick:
 * @kind: what somebody is to a child
 *
 * Returns: (transfer none): such as "step-parent", as the store has it
 */
const char *
kith_relation_kind_get_nick (KithRelationKind kind)
{
  g_return_val_if_fail (kind < KITH_N_RELATION_KINDS, NULL);

  return kinds[kind];
}

/**
 * kith_relation_kind_parse:
 * @text: (nullable): what the store has
 *
 * Returns: what it says; %KITH_RELATION_OTHER where it says nothing that is known
 */
KithRelationKind
kith_relation_kind_parse (const char *text)
{
  return (KithRelationKind)find_nick (kinds, KITH_N_RELATION_KINDS, text, KITH_RELATION_OTHER);
}

/**
 * kith_arrangement_get_nick:
 * @arrangement: whether an adult and a child may see each other
 *
 * Returns: (transfer none) (nullable): such as "supervised", as the store has it
 */
const char *
kith_arrangement_get_nick (KithContactArrangement arrangement)
{
  g_return_val_if_fail (arrangement < KITH_N_ARRANGEMENTS, NULL);

  return arrangements[arrangement];
}

/**
 * kith_arrangement_parse:
 * @text: (nullable): what the store has
 *
 * Returns: what it says
 */
KithContactArrangement
kith_arrangement_parse (const char *text)
{
  return (KithContactArrangement)find_nick (arrangements, KITH_N_ARRANGEMENTS, text, KITH_ARRANGEMENT_NOT_KNOWN);
}

/**
 * kith_responsibility_how_get_nick:
 * @how: how somebody came to hold parental responsibility
 *
 * Returns: (transfer none) (nullable): such as "birth", as the store has it
 */
const char *
kith_responsibility_how_get_nick (KithResponsibilityHow how)
{
  g_return_val_if_fail (how < KITH_N_RESPONSIBILITY_HOWS, NULL);

  return hows[how];
}

/**
 * kith_responsibility_how_parse:
 * @text: (nullable): what the store has
 *
 * Returns: what it says
 */
KithResponsibilityHow
kith_responsibility_how_parse (const char *text)
{
  return (KithResponsibilityHow)find_nick (hows, KITH_N_RESPONSIBILITY_HOWS, text, KITH_RESPONSIBILITY_NOT_KNOWN);
}
