/* kith-family-layout.h: where everybody stands in the picture of a family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-family.h"

G_BEGIN_DECLS

/**
 * KithFamilyNode:
 * @child: (nullable): who it is, where a child
 * @relation: (nullable): who it is, where an adult: what they are to the child in focus, or else to another
 * @row: the generation: 0 grandparents, 1 parents and carers, 2 children
 * @column: the place in it, from the left
 * @shape: 'F' a circle, 'M' a square, else a diamond
 * @is_focus: whether it is the child whose page it is
 * @lives_there: whether they live in the household of the child in focus
 * @is_past: whether what they were to the children has ended
 * @is_dead: whether they have died
 * @is_not_told: whether they must not be told of one of the children
 *
 * Somebody in the picture. What it points to is the family's.
 */
typedef struct
{
  KithChild    *child;
  KithRelation *relation;
  guint         row;
  double        column;
  char          shape;
  guint         is_focus : 1;
  guint         lives_there : 1;
  guint         is_past : 1;
  guint         is_dead : 1;
  guint         is_not_told : 1;
} KithFamilyNode;

/**
 * KithFamilyTie:
 * @KITH_FAMILY_TIE_PARENT: somebody's child by birth
 * @KITH_FAMILY_TIE_ADOPTIVE: by adoption
 * @KITH_FAMILY_TIE_FOSTER: cared for by somebody
 *
 * How an adult and a child are joined in the picture.
 */
typedef enum
{
  KITH_FAMILY_TIE_PARENT,
  KITH_FAMILY_TIE_ADOPTIVE,
  KITH_FAMILY_TIE_FOSTER,
} KithFamilyTie;

/**
 * KithFamilyLine:
 * @adult: the place of the adult among the nodes
 * @other: the place of the child's other parent, or -1
 * @child: the place of the child
 * @tie: how they are joined
 *
 * A line of the picture.
 */
typedef struct
{
  guint         adult;
  int           other;
  guint         child;
  KithFamilyTie tie;
} KithFamilyLine;

/**
 * KithFamilyLayout:
 * @nodes: (element-type KithFamilyNode): everybody, row by row from the left
 * @lines: (element-type KithFamilyLine): how they are joined
 * @n_columns: how many stand side by side at most
 * @n_in_household: how many columns the household takes, from the left; 0 where nobody said who lives there
 * @first_row: the uppermost generation with somebody in it
 */
typedef struct
{
  GArray     *nodes;
  GArray     *lines;
  guint       n_columns;
  guint       n_in_household;
  guint       first_row;
  KithFamily *family;
} KithFamilyLayout;

#define KITH_N_FAMILY_ROWS 3

KithFamilyLayout *kith_family_layout_new  (KithFamily       *family,
                                           gint64            focus_id,
                                           KithDate          today) G_GNUC_WARN_UNUSED_RESULT;
void              kith_family_layout_free (KithFamilyLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFamilyLayout, kith_family_layout_free)

G_END_DECLS
