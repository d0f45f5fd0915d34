/* kith-merge-sheet.h: two records that may be of one child, side by side
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child.h"

G_BEGIN_DECLS

/**
 * KithMergeField:
 * @KITH_MERGE_COUNCIL_NUMBER: the authority and its identifier
 *
 * What can be said of a child once only, so that of two records one holds.
 */
typedef enum
{
  KITH_MERGE_GIVEN_NAME,
  KITH_MERGE_FAMILY_NAME,
  KITH_MERGE_PREFERRED_NAME,
  KITH_MERGE_BIRTH,
  KITH_MERGE_DEATH,
  KITH_MERGE_SEX,
  KITH_MERGE_ETHNICITY,
  KITH_MERGE_COUNCIL_NUMBER,
  KITH_MERGE_UPN,
  KITH_MERGE_FAMILY,
  KITH_MERGE_WORKER,
} KithMergeField;

#define KITH_N_MERGE_FIELDS (KITH_MERGE_WORKER + 1)

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
} KithMergePart;

#define KITH_N_MERGE_PARTS (KITH_MERGE_SHARES + 1)

/**
 * KithMergeRemark:
 * @KITH_MERGE_ONE_NOTE: a note was written about both
 * @KITH_MERGE_TWINS: both stand in one family, with one day of birth
 *
 * What somebody should know before two records become one: that they may be of
 * two children after all, and what of them stays double. Flags.
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
} KithMergeRemark;

#define KITH_N_MERGE_REMARKS 12

/**
 * KithMergeRefusal:
 *
 * Why two records cannot become one.
 */
typedef enum
{
  KITH_MERGE_FINE,
  KITH_MERGE_BOTH_RESTRICTED,
  KITH_MERGE_GLASS_BROKEN,
} KithMergeRefusal;

/**
 * KithMergeSide:
 * @child: who it is
 * @values: a text for each #KithMergeField; %NULL where it has none
 * @counts: how much there is of each #KithMergePart
 *
 * One of the two records.
 */
typedef struct
{
  KithChild *child;
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
