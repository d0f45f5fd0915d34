/* kith-clock-file.h: a file of rules about when things are due
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_CLOCK_FILE_ERROR (kith_clock_file_error_quark ())

/**
 * KithClockFileError:
 * @KITH_CLOCK_FILE_ERROR_NOT_RULES: the file lacks a column of such a file
 * @KITH_CLOCK_FILE_ERROR_ROW: a row lacks something, or has a date or a number that is none
 * @KITH_CLOCK_FILE_ERROR_TWICE: a rule has two rows for the same day
 */
typedef enum
{
  KITH_CLOCK_FILE_ERROR_NOT_RULES,
  KITH_CLOCK_FILE_ERROR_ROW,
  KITH_CLOCK_FILE_ERROR_TWICE,
} KithClockFileError;

/* For the months of a row: the cell is empty. */
#define KITH_CLOCK_FILE_NO_MONTHS (-1)

/**
 * KithClockRow:
 * @line: where it stands
 * @length: 0 where the cell is empty
 *
 * One row. Whether there are such units and such records is for the rules to
 * say: texts stand as they are in the file, %NULL for an empty cell.
 */
typedef struct
{
  guint    line;
  char    *code;
  char    *area;
  char    *title;
  char    *unit;
  char    *starts;
  char    *ends;
  char    *pauses;
  char    *during;
  char    *unless;
  char    *after;
  char    *before;
  char    *applies_to;
  char    *source;
  char    *note;
  int      length;
  int      from_months;
  int      to_months;
  KithDate valid_from;
  guint    is_national : 1;
  guint    is_used : 1;
  guint    begins_with : 1;
} KithClockRow;

GQuark     kith_clock_file_error_quark  (void);

void       kith_clock_row_free          (KithClockRow  *self);
GPtrArray *kith_clock_rows_new_from_csv (GBytes        *bytes,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithClockRow, kith_clock_row_free)

G_END_DECLS
