/* kith-print-document.h: what a print says, before it has pages
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-names-off.h"

G_BEGIN_DECLS

/* A table has no more columns. */
#define KITH_PRINT_MOST_COLUMNS 5

/**
 * KithPrintStyle:
 * @KITH_PRINT_TITLE: what the print is
 * @KITH_PRINT_SUBTITLE: whom it is about, below the title
 * @KITH_PRINT_HEADING: a heading; it stays with what follows
 * @KITH_PRINT_SUBHEADING: a heading below that one
 * @KITH_PRINT_TEXT: what is read
 * @KITH_PRINT_STRONG: what is read first
 * @KITH_PRINT_DIM: what is read when it is looked for
 * @KITH_PRINT_WORDS: somebody's own words
 * @KITH_PRINT_HEAD: the head of a column
 *
 * What a piece of text is to its reader.
 */
typedef enum
{
  KITH_PRINT_TITLE,
  KITH_PRINT_SUBTITLE,
  KITH_PRINT_HEADING,
  KITH_PRINT_SUBHEADING,
  KITH_PRINT_TEXT,
  KITH_PRINT_STRONG,
  KITH_PRINT_DIM,
  KITH_PRINT_WORDS,
  KITH_PRINT_HEAD,
} KithPrintStyle;

#define KITH_N_PRINT_STYLES (KITH_PRINT_HEAD + 1)

/**
 * KithPrintCell:
 * @date: a day, in the place of a text; else %KITH_DATE_NONE
 * @text: (nullable): its text, with ends of lines between paragraphs
 * @is_typed: whether somebody wrote it, so that any name may stand in it
 *
 * One cell of a row.
 */
typedef struct
{
  KithPrintStyle  style;
  KithDate        date;
  char           *text;
  gboolean        is_typed;
} KithPrintCell;

/**
 * KithPrintTableKind:
 * @KITH_PRINT_TEXTS: one column over the whole width; paragraphs and headings
 * @KITH_PRINT_FACTS: what a fact is called, and the fact
 * @KITH_PRINT_DATED: a head on every page, and a line between the rows
 * @KITH_PRINT_BESIDE: a text, and what was said of it later beside it
 */
typedef enum
{
  KITH_PRINT_TEXTS,
  KITH_PRINT_FACTS,
  KITH_PRINT_DATED,
  KITH_PRINT_BESIDE,
} KithPrintTableKind;

/**
 * KithPrintTable:
 * @shares: how wide each column is, as parts of the whole
 * @heads: (nullable): what each column is called
 */
typedef struct
{
  KithPrintTableKind  kind;
  guint               n_columns;
  guint               shares[KITH_PRINT_MOST_COLUMNS];
  const char         *heads[KITH_PRINT_MOST_COLUMNS];
} KithPrintTable;

/**
 * KithPrintRow:
 * @begins: whether its table begins with it
 *
 * A row, of which each cell has a column of the table.
 */
typedef struct
{
  const KithPrintTable *table;
  gboolean              begins;
  KithPrintCell         cells[KITH_PRINT_MOST_COLUMNS];
} KithPrintRow;

#define KITH_TYPE_PRINT_DOCUMENT (kith_print_document_get_type ())

G_DECLARE_FINAL_TYPE (KithPrintDocument, kith_print_document, KITH, PRINT_DOCUMENT, GObject)

KithPrintDocument   *kith_print_document_new         (const char           *title) G_GNUC_WARN_UNUSED_RESULT;

void                 kith_print_document_add_text    (KithPrintDocument    *self,
                                                      KithPrintStyle        style,
                                                      const char           *text);
void                 kith_print_document_add_typed   (KithPrintDocument    *self,
                                                      KithPrintStyle        style,
                                                      const char           *text);
void                 kith_print_document_add_fact    (KithPrintDocument    *self,
                                                      const char           *name,
                                                      const char           *fact,
                                                      gboolean              is_typed);
void                 kith_print_document_begin_table (KithPrintDocument    *self,
                                                      const KithPrintTable *table);
void                 kith_print_document_add_row     (KithPrintDocument    *self,
                                                      const KithPrintCell  *cells);
void                 kith_print_document_hide_names  (KithPrintDocument    *self,
                                                      KithNamesOff         *names_off);

const char          *kith_print_document_get_title   (KithPrintDocument    *self);
guint                kith_print_document_get_n_rows  (KithPrintDocument    *self);
const KithPrintRow  *kith_print_document_get_row     (KithPrintDocument    *self,
                                                      guint                 position);
char                *kith_print_cell_dup_text        (const KithPrintCell  *cell) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
