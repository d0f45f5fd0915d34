/* list-cases.h: lists of pupils and children, from files and from text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-caseload-file.h"
#include "kith-roll-file.h"

G_BEGIN_DECLS

/* The day on which all these lists are read. */
#define LIST_TODAY (kith_date_new (2026, 11, 22))

KithSheet           *list_read_file        (const char       *folder,
                                            const char       *name);
KithSheet           *list_read_text        (const char       *text);
KithRollFile        *list_make_roll        (KithSheet        *sheet);
KithCaseloadFile    *list_make_caseload    (KithSheet        *sheet);

/* A UPN whose check letter fits; different for each number below 100,000. */
char                *list_make_upn         (guint             number);

const KithListFault *list_find_fault       (GPtrArray        *faults,
                                            guint             line,
                                            KithListReason    reason);
guint                list_count_verdict    (GPtrArray        *faults,
                                            KithListVerdict   verdict);

/* Each row below the header has one record, or one fault that says why not. */
void                 list_assert_roll_adds_up     (KithSheet        *sheet,
                                                   KithRollFile     *roll);
void                 list_assert_caseload_adds_up (KithSheet        *sheet,
                                                   KithCaseloadFile *caseload);

G_END_DECLS
