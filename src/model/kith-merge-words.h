/* kith-merge-words.h: what is said of records that are merged and parted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-merge-sheet.h"

G_BEGIN_DECLS

const char *kith_merge_field_nick    (KithMergeField    field);
const char *kith_merge_field_label   (KithMergeField    field);
const char *kith_merge_part_nick     (KithMergePart     part);
const char *kith_merge_part_label    (KithMergePart     part);
const char *kith_merge_remark_words  (KithMergeRemark   remark);
const char *kith_merge_refusal_words (KithMergeRefusal  refusal);
const char *kith_merge_row_label     (const char       *table);

G_END_DECLS
