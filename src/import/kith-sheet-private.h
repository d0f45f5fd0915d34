/* kith-sheet-private.h: how a sheet is put together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sheet.h"

G_BEGIN_DECLS

/**
 * KithSheetSource:
 *
 * Who asked for a file to be read, and wants to hear of it.
 */
typedef struct
{
  KithSheetProgressFunc  progress;
  gpointer               user_data;
  GCancellable          *cancellable;
} KithSheetSource;

/* @first_cell: where the row's cells begin; @line: the line of the file */
typedef struct
{
  guint             first_cell;
  guint             n_cells;
  guint             line;
  KithSheetRowKind  kind;
} KithSheetLine;

/* @text: all cells one behind the other, each with a NUL after it; "" comes first
 * @cells: (element-type guint32): where in @text each cell begins
 */
struct _KithSheet
{
  gboolean     is_workbook;
  char        *name;
  char       **names;
  const char  *encoding;
  char         delimiter;

  GString     *text;
  GArray      *cells;
  GArray      *rows;                 /* (element-type KithSheetLine) */

  guint        n_columns;
  guint        header_line;
  GPtrArray   *headers;              /* (element-type utf8) */
  GPtrArray   *subheaders;           /* (element-type utf8) */
};

KithSheet     *kith_sheet_new_empty     (void) G_GNUC_WARN_UNUSED_RESULT;
void           kith_sheet_begin_row     (KithSheet              *self,
                                         guint                   line);
gboolean       kith_sheet_add_cell      (KithSheet              *self,
                                         const char             *text,
                                         gsize                   length,
                                         GError                **error);
gboolean       kith_sheet_end_row       (KithSheet              *self,
                                         const KithSheetSource  *source,
                                         GError                **error);
KithSheetLine *kith_sheet_get_row       (KithSheet              *self,
                                         guint                   row);

gboolean       kith_sheet_is_blank      (const char             *text);
guint          kith_sheet_count_filled  (KithSheet              *self,
                                         guint                   row);

gboolean       kith_sheet_read_csv      (KithSheet              *self,
                                         GBytes                 *bytes,
                                         const KithSheetSource  *source,
                                         GError                **error);
gboolean       kith_sheet_read_workbook (KithSheet              *self,
                                         GBytes                 *bytes,
                                         const char             *sheet_name,
                                         const KithSheetSource  *source,
                                         GError                **error);

void           kith_sheet_find_header   (KithSheet              *self);
void           kith_sheet_name_columns  (KithSheet              *self,
                                         guint                   first_row,
                                         guint                   n_rows);
guint          kith_sheet_rate_header   (KithSheet              *self);

G_END_DECLS
