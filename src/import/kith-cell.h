/* kith-cell.h: what the text of one cell of a list means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-caseload-file.h"
#include "kith-date.h"
#include "kith-field.h"
#include "kith-mapping.h"

G_BEGIN_DECLS

/**
 * KITH_CELL_UNKNOWN_YEAR_GROUP:
 *
 * A text that is no year group.
 */
#define KITH_CELL_UNKNOWN_YEAR_GROUP (-2)

/**
 * KithCellDate:
 * @date: the day, or %KITH_DATE_NONE
 * @is_shaped: whether the text is shaped like a date at all; if it is and @date
 *   is %KITH_DATE_NONE, the calendar lacks that day
 * @has_short_year: the year has two digits, and the century was added
 * @is_number: a spreadsheet's number of days
 * @has_order: day and month are both figures, and either could come first in the column
 * @votes_day_first: the first figure can only be a day
 * @votes_month_first: the second figure can only be a day
 */
typedef struct
{
  KithDate date;
  gboolean is_shaped;
  gboolean has_short_year;
  gboolean is_number;
  gboolean has_order;
  gboolean votes_day_first;
  gboolean votes_month_first;
} KithCellDate;

/**
 * KithCellName:
 *
 * A full name, taken apart. Texts are %NULL where the name has no such part.
 */
typedef struct
{
  char *family_name;
  char *given_name;
  char *preferred_name;
} KithCellName;

char           *kith_cell_dup_text          (const char      *cell) G_GNUC_WARN_UNUSED_RESULT;
char           *kith_cell_dup_words         (const char      *cell) G_GNUC_WARN_UNUSED_RESULT;
char           *kith_cell_dup_upn           (const char      *cell) G_GNUC_WARN_UNUSED_RESULT;

KithCellDate    kith_cell_parse_date        (const char      *cell,
                                             KithDateOrder    order,
                                             KithDate         latest);
const char     *kith_cell_parse_sex         (const char      *cell);
int             kith_cell_parse_year_group  (const char      *cell);
gboolean        kith_cell_parse_flag        (const char      *cell,
                                             int             *ret_flag);
gboolean        kith_cell_parse_number      (const char      *cell,
                                             int             *ret_number);
KithCaseStatus  kith_cell_parse_status      (const char      *cell);
const char     *kith_cell_parse_code        (const char      *cell,
                                             KithField        field);

void            kith_cell_parse_name        (const char      *cell,
                                             KithNameOrder    order,
                                             KithCellName    *ret_name);
void            kith_cell_name_clear        (KithCellName    *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithCellName, kith_cell_name_clear)

G_END_DECLS
