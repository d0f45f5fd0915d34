/* kith-relation.h: what an adult is to a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-adult.h"

G_BEGIN_DECLS

/**
 * KithRelationKind:
 * @KITH_RELATION_OTHER: something else, told in words
 *
 * What an adult is to a child, those nearest first.
 */
typedef enum
{
  KITH_RELATION_PARENT,
  KITH_RELATION_ADOPTIVE_PARENT,
  KITH_RELATION_STEP_PARENT,
  KITH_RELATION_FOSTER_CARER,
  KITH_RELATION_GRANDPARENT,
  KITH_RELATION_KIN,
  KITH_RELATION_OTHER,
} KithRelationKind;

#define KITH_N_RELATION_KINDS (KITH_RELATION_OTHER + 1)

/**
 * KithContactArrangement:
 * @KITH_ARRANGEMENT_NOT_KNOWN: nobody has said
 * @KITH_ARRANGEMENT_ALLOWED: they may see each other
 * @KITH_ARRANGEMENT_SUPERVISED: while somebody is there
 * @KITH_ARRANGEMENT_NONE: they may not
 * @KITH_ARRANGEMENT_ORDER: as a court has ordered
 *
 * Whether an adult and a child may see each other.
 */
typedef enum
{
  KITH_ARRANGEMENT_NOT_KNOWN,
  KITH_ARRANGEMENT_ALLOWED,
  KITH_ARRANGEMENT_SUPERVISED,
  KITH_ARRANGEMENT_NONE,
  KITH_ARRANGEMENT_ORDER,
} KithContactArrangement;

#define KITH_N_ARRANGEMENTS (KITH_ARRANGEMENT_ORDER + 1)

/**
 * KithResponsibilityHow:
 * @KITH_RESPONSIBILITY_NOT_KNOWN: nobody has said
 * @KITH_RESPONSIBILITY_BIRTH: by birth, marriage or the register of births
 * @KITH_RESPONSIBILITY_AGREEMENT: by an agreement
 * @KITH_RESPONSIBILITY_ORDER: by an order of a court, such as adoption or special guardianship
 *
 * How somebody came to hold parental responsibility (Children Act 1989 ss2-4A).
 */
typedef enum
{
  KITH_RESPONSIBILITY_NOT_KNOWN,
  KITH_RESPONSIBILITY_BIRTH,
  KITH_RESPONSIBILITY_AGREEMENT,
  KITH_RESPONSIBILITY_ORDER,
} KithResponsibilityHow;

#define KITH_N_RESPONSIBILITY_HOWS (KITH_RESPONSIBILITY_ORDER + 1)

/**
 * KithRelationValues:
 * @id: its row; 0 for one that is not in the store yet
 * @child_id: to whom
 * @kind: what they are
 * @words: (nullable): the same more closely, such as "grandmother, mother’s side"
 * @in_household: whether they live with the child
 * @responsibility: whether they hold parental responsibility
 * @responsibility_how: how they came to hold it
 * @responsibility_since: since when they do, or %KITH_DATE_NONE
 * @not_told: (nullable): why they must not be told anything of the child; %NULL where they may be
 * @contact: whether they may see each other
 * @contact_words: (nullable): how and when
 * @contact_from: since when that holds, or %KITH_DATE_NONE
 * @contact_to: the first day on which it no longer does, or %KITH_DATE_NONE
 * @from: since when they are that to the child, or %KITH_DATE_NONE
 * @to: the first day on which they no longer are, or %KITH_DATE_NONE
 *
 * What a #KithRelation is made of.
 */
typedef struct
{
  gint64                  id;
  gint64                  child_id;
  KithRelationKind        kind;
  const char             *words;
  KithKnown               in_household;
  KithKnown               responsibility;
  KithResponsibilityHow   responsibility_how;
  KithDate                responsibility_since;
  const char             *not_told;
  KithContactArrangement  contact;
  const char             *contact_words;
  KithDate                contact_from;
  KithDate                contact_to;
  KithDate                from;
  KithDate                to;
} KithRelationValues;

#define KITH_RELATION_VALUES_NONE \
        { .responsibility_since = KITH_DATE_NONE, .contact_from = KITH_DATE_NONE, .contact_to = KITH_DATE_NONE, \
          .from = KITH_DATE_NONE, .to = KITH_DATE_NONE }

#define KITH_TYPE_RELATION (kith_relation_get_type ())

G_DECLARE_FINAL_TYPE (KithRelation, kith_relation, KITH, RELATION, GObject)

KithRelation             *kith_relation_new        (const KithRelationValues *values,
                                                    KithAdult                *adult) G_GNUC_WARN_UNUSED_RESULT;

const KithRelationValues *kith_relation_get_values (KithRelation             *self);
KithAdult                *kith_relation_get_adult  (KithRelation             *self);
gboolean                  kith_relation_is_past    (KithRelation             *self,
                                                    KithDate                  day);
int                       kith_relation_compare    (KithRelation             *a,
                                                    KithRelation             *b);

const char               *kith_relation_kind_get_nick (KithRelationKind       kind);
KithRelationKind          kith_relation_kind_parse    (const char            *text);
const char               *kith_relation_kind_get_label (KithRelationKind      kind,
                                                    const char               *sex);
const char               *kith_arrangement_get_label (KithContactArrangement  arrangement);
const char               *kith_responsibility_how_get_label (KithResponsibilityHow how);
const char               *kith_arrangement_get_nick   (KithContactArrangement arrangement);
KithContactArrangement    kith_arrangement_parse      (const char            *text);
const char               *kith_responsibility_how_get_nick (KithResponsibilityHow how);
KithResponsibilityHow     kith_responsibility_how_parse (const char          *text);

G_END_DECLS
