/* kith-sheet.h: the rows of a list, out of whatever file it came in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_SHEET_ERROR (kith_sheet_error_quark ())

/**
 * KithSheetError:
 * @KITH_SHEET_ERROR_TOO_LARGE: the file, a row or a cell passes the limit, or would when unpacked
 * @KITH_SHEET_ERROR_ENCODING: the bytes are text in no encoding that is known
 * @KITH_SHEET_ERROR_QUOTING: a quoted cell is never closed
 * @KITH_SHEET_ERROR_DAMAGED: a workbook that is cut off or contradicts itself
 * @KITH_SHEET_ERROR_LOCKED: a workbook with a passphrase
 * @KITH_SHEET_ERROR_OLD_FORMAT: a workbook of the format before 2007 (.xls), or of another program
 * @KITH_SHEET_ERROR_NO_SUCH_SHEET: the workbook has no sheet of that name
 * @KITH_SHEET_ERROR_NO_ROWS: nothing stands in it
 */
typedef enum
{
  KITH_SHEET_ERROR_TOO_LARGE,
  KITH_SHEET_ERROR_ENCODING,
  KITH_SHEET_ERROR_QUOTING,
  KITH_SHEET_ERROR_DAMAGED,
  KITH_SHEET_ERROR_LOCKED,
  KITH_SHEET_ERROR_OLD_FORMAT,
  KITH_SHEET_ERROR_NO_SUCH_SHEET,
  KITH_SHEET_ERROR_NO_ROWS,
} KithSheetError;

/**
 * KithSheetRowKind:
 * @KITH_SHEET_ROW_TITLE: stands above the header
 * @KITH_SHEET_ROW_HEADER: names the columns, or is the second line that does
 * @KITH_SHEET_ROW_ENTRY: one entry of the list
 * @KITH_SHEET_ROW_TOTAL: below the list: a total, a count, who printed it and when
 *
 * What a row is. Rows in which nothing stands are left out.
 */
typedef enum
{
  KITH_SHEET_ROW_TITLE,
  KITH_SHEET_ROW_HEADER,
  KITH_SHEET_ROW_ENTRY,
  KITH_SHEET_ROW_TOTAL,
} KithSheetRowKind;

/**
 * KithSheetProgressFunc:
 * @n_rows: how many rows have been read
 * @user_data: what was given with the function
 *
 * Is told now and then how far reading is, on the thread that reads.
 */
typedef void (*KithSheetProgressFunc) (guint    n_rows,
                                       gpointer user_data);

/**
 * KITH_SHEET_NO_COLUMN:
 *
 * No column at all.
 */
#define KITH_SHEET_NO_COLUMN G_MAXUINT

/**
 * KithSheet:
 *
 * One table of text cells, with the line on which each row stands. It does
 * not change but by kith_sheet_set_header(), so another thread may read it.
 */
typedef struct _KithSheet KithSheet;

GQuark               kith_sheet_error_quark     (void);

KithSheet           *kith_sheet_new             (GBytes                 *bytes,
                                                 const char             *sheet_name,
                                                 KithSheetProgressFunc   progress,
                                                 gpointer                user_data,
                                                 GCancellable           *cancellable,
                                                 GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_sheet_free            (KithSheet              *self);

gboolean             kith_sheet_is_workbook     (KithSheet              *self);
const char          *kith_sheet_get_name        (KithSheet              *self);
const char * const  *kith_sheet_get_names       (KithSheet              *self);
const char          *kith_sheet_get_encoding    (KithSheet              *self);
char                 kith_sheet_get_delimiter   (KithSheet              *self);

guint                kith_sheet_get_n_columns   (KithSheet              *self);
const char          *kith_sheet_get_header      (KithSheet              *self,
                                                 guint                   column);
const char          *kith_sheet_get_subheader   (KithSheet              *self,
                                                 guint                   column);
guint                kith_sheet_get_header_line (KithSheet              *self);
void                 kith_sheet_set_header      (KithSheet              *self,
                                                 guint                   line,
                                                 guint                   n_rows);
char                *kith_sheet_dup_fingerprint (KithSheet              *self) G_GNUC_WARN_UNUSED_RESULT;
KithDate             kith_sheet_find_day        (KithSheet              *self,
                                                 KithDate                today);

guint                kith_sheet_get_n_rows      (KithSheet              *self);
guint                kith_sheet_get_n_entries   (KithSheet              *self);
KithSheetRowKind         kith_sheet_get_row_kind    (KithSheet              *self,
                                                 guint                   row);
guint                kith_sheet_get_line        (KithSheet              *self,
                                                 guint                   row);
guint                kith_sheet_get_n_cells     (KithSheet              *self,
                                                 guint                   row);
const char          *kith_sheet_get_cell        (KithSheet              *self,
                                                 guint                   row,
                                                 guint                   column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSheet, kith_sheet_free)

G_END_DECLS
