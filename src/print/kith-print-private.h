/* kith-print-private.h: what breaking lines, turning pages and drawing share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "kith-print-layout.h"

G_BEGIN_DECLS

/**
 * KithPrintLine:
 * @line: a line of a text
 * @left: where it begins, from the left of its cell
 * @top: where it begins, from the top of its row
 * @bottom: where the next one may begin
 * @baseline: where its letters stand
 *
 * One line of a cell.
 */
typedef struct
{
  PangoLayoutLine *line;
  double           left;
  double           top;
  double           bottom;
  double           baseline;
} KithPrintLine;

/**
 * KithPrintBrokenCell:
 * @left: where it begins, from the left margin
 * @width: how wide it is
 * @lines: (element-type KithPrintLine): from top to bottom
 *
 * A cell, broken into lines.
 */
typedef struct
{
  KithPrintStyle  style;
  double          left;
  double          width;
  PangoLayout    *layout;
  GArray         *lines;
} KithPrintBrokenCell;

/**
 * KithPrintBrokenRow:
 * @row: the row; %NULL for the head of a table
 * @before: the space above it where it is not the first of its page
 * @height: from its top to its bottom, with its padding
 * @keeps_next: whether the next one has to stand on its page
 * @head: the head of its table, which is drawn again on each page; -1 for none
 *
 * A row, broken into lines.
 */
typedef struct
{
  const KithPrintTable *table;
  const KithPrintRow   *row;
  double                before;
  double                padding;
  double                height;
  gboolean              keeps_next;
  int                   head;
  KithPrintBrokenCell   cells[KITH_PRINT_MOST_COLUMNS];
} KithPrintBrokenRow;

/**
 * KithPrintPiece:
 * @row: which row
 * @top: where it begins on the page
 * @height: how much room it takes there
 * @from: the first line of each cell that is in this piece
 * @to: the first line of each cell that is not any more
 *
 * What of a row stands on one page.
 */
typedef struct
{
  guint   row;
  double  top;
  double  height;
  guint   from[KITH_PRINT_MOST_COLUMNS];
  guint   to[KITH_PRINT_MOST_COLUMNS];
} KithPrintPiece;

struct _KithPrintLayout
{
  GObject            parent_instance;

  KithPrintDocument *document;
  double             width;
  double             height;

  PangoFontMap      *fonts;
  PangoContext      *context;
  PangoFontDescription *letters[KITH_N_PRINT_STYLES];
  GHashTable        *broken;         /* style, width and text → the layout of short cells */
  GArray            *rows;           /* (element-type KithPrintBrokenRow) */
  GPtrArray         *pages;          /* (element-type GArray of KithPrintPiece) */
};

void kith_print_pages_fill (KithPrintLayout *self);

G_END_DECLS
