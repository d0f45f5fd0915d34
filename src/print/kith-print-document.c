/* kith-print-document.c: what a print says, before it has pages
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is a row of cells: a paragraph is a row of one, a fact a row of
 * two, a note with what was said of it later a row of two again. So there is
 * one way to break lines, one to turn the page, and one place through which
 * every word goes that leaves the store.
 *
 * Nothing that a reader does not see may turn round what stands beside it:
 * overrides, isolates and control characters go as a text comes in.
 */

#include "config.h"

#include "kith-print-document.h"

#include <string.h>

#include "kith-text.h"

struct _KithPrintDocument
{
  GObject    parent_instance;

  char      *title;
  GPtrArray *tables;                 /* (element-type KithPrintTable) */
  GArray    *rows;                   /* (element-type KithPrintRow) */
  gboolean   is_begun;               /* whether the newest table has a row */
};

G_DEFINE_FINAL_TYPE (KithPrintDocument, kith_print_document, G_TYPE_OBJECT)

static const KithPrintTable texts = { KITH_PRINT_TEXTS, 1, { 1 }, { NULL } };
static const KithPrintTable facts = { KITH_PRINT_FACTS, 2, { 26, 74 }, { NULL } };

/* Paragraph by paragraph: the ends of lines are meant. */
static char *
tame_paragraphs (const char *text)
{
  g_auto(GStrv) parts = NULL;

  if (text == NULL || strchr (text, '\n') == NULL)
    return kith_text_tame (text);

  parts = g_strsplit (text, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *tame = kith_text_tame (parts[i]);

      g_free (parts[i]);
      parts[i] = tame;
    }

  return g_strjoinv ("\n", parts);
}

static void
clear_row (gpointer data)
{
  KithPrintRow *row = data;

  for (guint i = 0; i < KITH_PRINT_MOST_COLUMNS; i++)
    g_clear_pointer (&row->cells[i].text, g_free);
}

static void
kith_print_document_finalize (GObject *object)
{
  KithPrintDocument *self = KITH_PRINT_DOCUMENT (object);

  g_free (self->title);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->tables);

  G_OBJECT_CLASS (kith_print_document_parent_class)->finalize (object);
}

static void
kith_print_document_class_init (KithPrintDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_print_document_finalize;
}

static void
kith_print_document_init (KithPrintDocument *self)
{
  self->tables = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (KithPrintRow));
  g_array_set_clear_func (self->rows, clear_row);
}

/**
 * kith_print_document_new:
 * @title: what the print is, such as "Chronology", with no name in it
 *
 * Returns: (transfer full): a document of nothing but its title
 */
KithPrintDocument *
kith_print_document_new (const char *title)
{
  KithPrintDocument *self = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (KITH_TYPE_PRINT_DOCUMENT, NULL);
  self->title = g_strdup (title);
  kith_print_document_add_text (self, KITH_PRINT_TITLE, title);

  return self;
}

static const KithPrintTable *
get_table (KithPrintDocument *self)
{
  return self->tables->len > 0 ? g_ptr_array_index (self->tables, self->tables->len - 1) : NULL;
}

static void
append_row (KithPrintDocument    *self,
            const KithPrintTable *table,
            gboolean              begins,
            const KithPrintCell  *cells)
{
  KithPrintRow row = { table, begins };

  for (guint i = 0; i < table->n_columns; i++)
    {
      row.cells[i] = cells[i];
      row.cells[i].text = tame_paragraphs (cells[i].text);
    }

  g_array_append_val (self->rows, row);
}

static void
add_text (KithPrintDocument *self,
          KithPrintStyle     style,
          const char        *text,
          gboolean           is_typed)
{
  const KithPrintCell cell = { style, KITH_DATE_NONE, (char *)text, is_typed };

  append_row (self, &texts, FALSE, &cell);
}

/**
 * kith_print_document_add_text:
 * @self: a document
 * @style: what it is to its reader
 * @text: words of the program
 *
 * Adds a heading or a paragraph.
 */
void
kith_print_document_add_text (KithPrintDocument *self,
                              KithPrintStyle     style,
                              const char        *text)
{
  g_return_if_fail (KITH_IS_PRINT_DOCUMENT (self));
  g_return_if_fail (text != NULL);

  add_text (self, style, text, FALSE);
}

/**
 * kith_print_document_add_typed:
 * @self: a document
 * @style: what it is to its reader
 * @text: what somebody wrote
 *
 * Adds a paragraph in which any name may stand.
 */
void
kith_print_document_add_typed (KithPrintDocument *self,
                               KithPrintStyle     style,
                               const char        *text)
{
  g_return_if_fail (KITH_IS_PRINT_DOCUMENT (self));
  g_return_if_fail (text != NULL);

  add_text (self, style, text, TRUE);
}

/**
 * kith_print_document_add_fact:
 * @self: a document
 * @name: what the fact is called
 * @fact: (nullable): the fact; without one nothing is added
 * @is_typed: whether somebody wrote it
 *
 * Adds a line of a table of facts.
 */
void
kith_print_document_add_fact (KithPrintDocument *self,
                              const char        *name,
                              const char        *fact,
                              gboolean           is_typed)
{
  const KithPrintCell cells[] = {
    { KITH_PRINT_DIM, KITH_DATE_NONE, (char *)name, FALSE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, (char *)fact, is_typed },
  };

  g_return_if_fail (KITH_IS_PRINT_DOCUMENT (self));
  g_return_if_fail (name != NULL);

  if (fact != NULL && *fact != '\0')
    append_row (self, &facts, FALSE, cells);
}

/**
 * kith_print_document_begin_table:
 * @self: a document
 * @table: what the table is like; its heads are not copied
 *
 * Begins a table: the rows that are added from now on are its rows.
 */
void
kith_print_document_begin_table (KithPrintDocument    *self,
                                 const KithPrintTable *table)
{
  g_return_if_fail (KITH_IS_PRINT_DOCUMENT (self));
  g_return_if_fail (table != NULL && table->n_columns > 0 && table->n_columns <= KITH_PRINT_MOST_COLUMNS);

  g_ptr_array_add (self->tables, g_memdup2 (table, sizeof *table));
  self->is_begun = FALSE;
}

/**
 * kith_print_document_add_row:
 * @self: a document in which a table was begun
 * @cells: a cell for each column; texts are copied
 *
 * Adds a row to the newest table.
 */
void
kith_print_document_add_row (KithPrintDocument   *self,
                             const KithPrintCell *cells)
{
  const KithPrintTable *table = NULL;

  g_return_if_fail (KITH_IS_PRINT_DOCUMENT (self));
  g_return_if_fail (cells != NULL);

  table = get_table (self);
  g_return_if_fail (table != NULL);

  append_row (self, table, !self->is_begun, cells);
  self->is_begun = TRUE;
}

/**
 * kith_print_document_hide_names:
 * @self: a document
 * @names_off: who is called what
 *
 * Takes the names out of every cell. In what somebody wrote, words that may be
 * names are remembered by @names_off.
 */
void
kith_print_document_hide_names (KithPrintDocument *self,
                                KithNamesOff      *names_off)
{
  g_return_if_fail (KITH_IS_PRINT_DOCUMENT (self));
  g_return_if_fail (names_off != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      KithPrintRow *row = &g_array_index (self->rows, KithPrintRow, i);

      for (guint j = 0; j < row->table->n_columns; j++)
        {
          KithPrintCell *cell = &row->cells[j];
          char *hidden = NULL;

          if (cell->text == NULL)
            continue;

          hidden = kith_names_off_replace (names_off, cell->text, cell->is_typed);
          g_free (cell->text);
          cell->text = hidden;
        }
    }
}

/**
 * kith_print_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): what the print is, with no name in it
 */
const char *
kith_print_document_get_title (KithPrintDocument *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * kith_print_document_get_n_rows:
 * @self: a document
 *
 * Returns: how many rows it has
 */
guint
kith_print_document_get_n_rows (KithPrintDocument *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (self), 0);

  return self->rows->len;
}

/**
 * kith_print_document_get_row:
 * @self: a document
 * @position: which row
 *
 * Returns: (transfer none): the row
 */
const KithPrintRow *
kith_print_document_get_row (KithPrintDocument *self,
                             guint              position)
{
  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (self), NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return &g_array_index (self->rows, KithPrintRow, position);
}

/**
 * kith_print_cell_dup_text:
 * @cell: a cell
 *
 * Returns: (transfer full): what is read in it; of a day the day in words
 */
char *
kith_print_cell_dup_text (const KithPrintCell *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  if (cell->date != KITH_DATE_NONE)
    return kith_date_format (cell->date, "%-d %b %Y");

  return g_strdup (cell->text != NULL ? cell->text : "");
}
