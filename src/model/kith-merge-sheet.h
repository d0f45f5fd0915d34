/* kith-merge-sheet.h: two records that may be of one person, side by side
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-adult.h"
#include "kith-child.h"

G_BEGIN_DECLS

/**
 * KithMergeKind:
 *
 * Whose records are merged and parted.
 */
typedef enum
{
  KITH_MERGE_KIND_CHILD,
  KITH_MERGE_KIND_ADULT,
} KithMergeKind;

#define KITH_N_MERGE_KINDS (KITH_MERGE_KIND_ADULT + 1)

/**
 * KithMergeField:
 * @KITH_MERGE_NAME: of an adult, the whole of it
 * @KITH_MERGE_COUNCIL_NUMBER: the authority and its identifier
 *
 * What can be said of a person once only, so that of two records one holds. A
 * child has some of them, an adult others.
 */
typedef enum
{
  KITH_MERGE_NAME,
  KITH_MERGE_GIVEN_NAME,
  KITH_MERGE_FAMILY_NAME,
  KITH_MERGE_PREFERRED_NAME,
  KITH_MERGE_OTHER_NAMES,
  KITH_MERGE_BIRTH,
  KITH_MERGE_DEATH,
  KITH_MERGE_SEX,
  KITH_MERGE_PRONOUNS,
  KITH_MERGE_ETHNICITY,
  KITH_MERGE_COUNCIL_NUMBER,
  KITH_MERGE_UPN,
  KITH_MERGE_FAMILY,
  KITH_MERGE_WORKER,
  KITH_MERGE_TELEPHONE,
  KITH_MERGE_EMAIL,
  KITH_MERGE_LANGUAGE,
  KITH_MERGE_INTERPRETER,
  KITH_MERGE_CONTACT_WISHES,
} KithMergeField;

#define KITH_N_MERGE_FIELDS (KITH_MERGE_CONTACT_WISHES + 1)

/**
 * KithMergePart:
 *
 * What a record has, counted; all of it is kept.
 */
typedef enum
{
  KITH_MERGE_NOTES,
  KITH_MERGE_REFERRALS,
  KITH_MERGE_EARLY_HELP,
  KITH_MERGE_CARE,
  KITH_MERGE_SCHOOLS,
  KITH_MERGE_ADULTS,
  KITH_MERGE_INVOLVED,
  KITH_MERGE_ADDRESSES,
  KITH_MERGE_WARNINGS,
  KITH_MERGE_SHARES,
  KITH_MERGE_RELATIONS,
} KithMergePart;

#define KITH_N_MERGE_PARTS (KITH_MERGE_RELATIONS + 1)

/**
 * KithMergeRemark:
 * @KITH_MERGE_ONE_NOTE: a note was written about both
 * @KITH_MERGE_TWINS: both stand in one family, with one day of birth
 * @KITH_MERGE_TWO_RELATIONS: both stand by one child, and not as the same or not with the same said
 *
 * What somebody should know before two records become one: that they may be of
 * two people after all, and what of them stays double. Flags.
 */
typedef enum
{
  KITH_MERGE_OTHER_BIRTH       = 1 << 0,
  KITH_MERGE_OTHER_SEX         = 1 << 1,
  KITH_MERGE_OTHER_UPN         = 1 << 2,
  KITH_MERGE_OTHER_NUMBER      = 1 << 3,
  KITH_MERGE_ONE_NOTE          = 1 << 4,
  KITH_MERGE_TWINS             = 1 << 5,
  KITH_MERGE_OTHER_FAMILY      = 1 << 6,
  KITH_MERGE_TWO_REFERRALS     = 1 << 7,
  KITH_MERGE_TWO_PLANS         = 1 << 8,
  KITH_MERGE_TWO_CARE          = 1 << 9,
  KITH_MERGE_TWO_SCHOOLS       = 1 << 10,
  KITH_MERGE_RESTRICTED        = 1 << 11,
  KITH_MERGE_TWO_RELATIONS     = 1 << 12,
} KithMergeRemark;

#define KITH_N_MERGE_REMARKS 13

/**
 * KithMergeRefusal:
 * @KITH_MERGE_ONLY_RESTRICTED: what is known of an adult from restricted records alone would be open to others
 *
 * Why two records cannot become one.
 */
typedef enum
{
  KITH_MERGE_FINE,
  KITH_MERGE_BOTH_RESTRICTED,
  KITH_MERGE_GLASS_BROKEN,
  KITH_MERGE_ONLY_RESTRICTED,
} KithMergeRefusal;

/**
 * KithMergeSide:
 * @child: (nullable): who it is, where it is a child
 * @adult: (nullable): who it is, where it is an adult
 * @values: a text for each #KithMergeField; %NULL where it has none
 * @counts: how much there is of each #KithMergePart
 *
 * One of the two records.
 */
typedef struct
{
  KithChild *child;
  KithAdult *adult;
  char      *values[KITH_N_MERGE_FIELDS];
  guint      counts[KITH_N_MERGE_PARTS];
} KithMergeSide;

#define KITH_TYPE_MERGE_SHEET (kith_merge_sheet_get_type ())

G_DECLARE_FINAL_TYPE (KithMergeSheet, kith_merge_sheet, KITH, MERGE_SHEET, GObject)

KithMergeSheet   *kith_merge_sheet_new         (const KithMergeSide *kept,
                                                const KithMergeSide *gone,
                                                guint                remarks,
                                                KithMergeRefusal     refusal) G_GNUC_WARN_UNUSED_RESULT;

KithChild        *kith_merge_sheet_get_kept    (KithMergeSheet      *self);
KithChild        *kith_merge_sheet_get_gone    (KithMergeSheet      *self);
KithAdult        *kith_merge_sheet_get_kept_adult (KithMergeSheet   *self);
KithAdult        *kith_merge_sheet_get_gone_adult (KithMergeSheet   *self);
const char       *kith_merge_sheet_get_kept_value (KithMergeSheet   *self,
                                                KithMergeField       field);
const char       *kith_merge_sheet_get_gone_value (KithMergeSheet   *self,
                                                KithMergeField       field);
gboolean          kith_merge_sheet_differs     (KithMergeSheet      *self,
                                                KithMergeField       field);
guint             kith_merge_sheet_get_kept_count (KithMergeSheet   *self,
                                                KithMergePart        part);
guint             kith_merge_sheet_get_gone_count (KithMergeSheet   *self,
                                                KithMergePart        part);
guint             kith_merge_sheet_get_remarks (KithMergeSheet      *self);
KithMergeRefusal  kith_merge_sheet_get_refusal (KithMergeSheet      *self);

void              kith_merge_side_clear        (KithMergeSide       *side);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithMergeSide, kith_merge_side_clear)

G_END_DECLS
