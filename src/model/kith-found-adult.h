/* kith-found-adult.h: an adult who was found, and where they stand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-relation.h"

G_BEGIN_DECLS

/**
 * KithFoundAdultValues:
 * @relation_id: what they are to the first of the children
 * @child_id: that child
 * @family_id: the family of the children; 0 where they are in none
 * @kind: what the adult is to them
 * @words: (nullable): the same, in somebody's words
 * @children: their names
 * @is_past: whether that has ended
 *
 * Where an adult stands: by the children of one family, or by one child.
 */
typedef struct
{
  gint64            relation_id;
  gint64            child_id;
  gint64            family_id;
  KithRelationKind  kind;
  const char       *words;
  const char       *children;
  gboolean          is_past;
} KithFoundAdultValues;

#define KITH_TYPE_FOUND_ADULT (kith_found_adult_get_type ())

G_DECLARE_FINAL_TYPE (KithFoundAdult, kith_found_adult, KITH, FOUND_ADULT, GObject)

KithFoundAdult             *kith_found_adult_new        (KithAdult                  *adult,
                                                         const KithFoundAdultValues *values) G_GNUC_WARN_UNUSED_RESULT;

KithAdult                  *kith_found_adult_get_adult  (KithFoundAdult             *self);
const KithFoundAdultValues *kith_found_adult_get_values (KithFoundAdult             *self);
char                       *kith_found_adult_dup_about  (KithFoundAdult             *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
