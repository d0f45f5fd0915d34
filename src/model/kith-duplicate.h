/* kith-duplicate.h: two records that may be of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child.h"

G_BEGIN_DECLS

/**
 * KithDuplicateWhy:
 *
 * Why two records may be of one child, the surest first.
 */
typedef enum
{
  KITH_DUPLICATE_UPN,
  KITH_DUPLICATE_NAME_AND_BIRTH,
  KITH_DUPLICATE_NAME,
} KithDuplicateWhy;

#define KITH_TYPE_DUPLICATE (kith_duplicate_get_type ())

G_DECLARE_FINAL_TYPE (KithDuplicate, kith_duplicate, KITH, DUPLICATE, GObject)

KithDuplicate    *kith_duplicate_new       (KithChild        *child,
                                            KithChild        *other,
                                            KithDuplicateWhy  why) G_GNUC_WARN_UNUSED_RESULT;

KithChild        *kith_duplicate_get_child (KithDuplicate    *self);
KithChild        *kith_duplicate_get_other (KithDuplicate    *self);
KithDuplicateWhy  kith_duplicate_get_why   (KithDuplicate    *self);
const char       *kith_duplicate_get_words (KithDuplicate    *self);

G_END_DECLS
