/* kith-print-draw.c: a page drawn, and all of them as a PDF
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Black on white, and the state of a line never told by its colour. In a PDF
 * headings, paragraphs and tables are tagged as such, so that it can be heard;
 * what it says of itself is its title and nothing of anybody.
 */

#include "config.h"

#include <cairo-pdf.h>

#include "kith-print-private.h"
#include "kith-print-style.h"

#define FOOT_SIZE 7.5
#define FOOT_LINE 10.5
#define FOOT_GRAY 0.32
#define HAIRLINE 0.4
#define HEAD_LINE 0.8
#define LINE_GRAY 0.72
#define WORDS_BAR 1.6

static void
draw_rule (cairo_t *cr,
           double   x0,
           double   y0,
           double   x1,
           double   y1,
           double   width,
           double   gray)
{
  cairo_tag_begin (cr, "Artifact", NULL);
  cairo_set_source_rgb (cr, gray, gray, gray);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
  cairo_tag_end (cr, "Artifact");
}

static const char *
get_tag (const KithPrintBrokenRow *row,
         guint                     column)
{
  if (row->row == NULL)
    return "TH";

  if (row->table->n_columns > 1)
    return "TD";

  switch (row->cells[column].style)
    {
    case KITH_PRINT_TITLE:
      return "H1";

    case KITH_PRINT_HEADING:
      return "H2";

    case KITH_PRINT_SUBHEADING:
      return "H3";

    case KITH_PRINT_DIM:
    case KITH_PRINT_HEAD:
    case KITH_PRINT_STRONG:
    case KITH_PRINT_SUBTITLE:
    case KITH_PRINT_TEXT:
    case KITH_PRINT_WORDS:
    default:
      return "P";
    }
}

static void
draw_cell (KithPrintBrokenRow   *row,
           const KithPrintPiece *piece,
           guint                 column,
           double                offset,
           cairo_t              *cr)
{
  KithPrintBrokenCell *cell = &row->cells[column];
  double gray = kith_print_style_get_look (cell->style)->gray;
  double left = KITH_PRINT_MARGIN + cell->left;
  const KithPrintLine *lines = (const KithPrintLine *)(gpointer)cell->lines->data;

  if (piece->to[column] <= piece->from[column])
    return;

  if (cell->style == KITH_PRINT_WORDS)
    draw_rule (cr, left + WORDS_BAR, offset + lines[piece->from[column]].top + 1,
               left + WORDS_BAR, offset + lines[piece->to[column] - 1].bottom - 1, WORDS_BAR, 0.45);

  cairo_tag_begin (cr, get_tag (row, column), NULL);
  cairo_set_source_rgb (cr, gray, gray, gray);
  for (guint i = piece->from[column]; i < piece->to[column]; i++)
    {
      cairo_move_to (cr, left + lines[i].left, offset + lines[i].baseline);
      pango_cairo_show_layout_line (cr, lines[i].line);
    }
  cairo_tag_end (cr, get_tag (row, column));
}

/* Where the piece's row would begin, if all of it stood there. */
static double
get_offset (KithPrintBrokenRow   *row,
            const KithPrintPiece *piece)
{
  double top = G_MAXDOUBLE;

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      if (piece->to[i] > piece->from[i])
        top = MIN (top, g_array_index (row->cells[i].lines, KithPrintLine, piece->from[i]).top);
    }

  return piece->top + row->padding - (top < G_MAXDOUBLE ? top : row->padding);
}

static void
draw_lines_of_table (KithPrintLayout      *self,
                     KithPrintBrokenRow   *row,
                     const KithPrintPiece *piece,
                     cairo_t              *cr)
{
  double right = self->width - KITH_PRINT_MARGIN;
  double bottom = piece->top + piece->height;

  if (row->table->kind == KITH_PRINT_DATED)
    draw_rule (cr, KITH_PRINT_MARGIN, bottom, right, bottom,
               row->row == NULL ? HEAD_LINE : HAIRLINE, row->row == NULL ? 0.25 : LINE_GRAY);

  if (row->table->kind == KITH_PRINT_BESIDE && piece->to[1] > piece->from[1])
    {
      double x = KITH_PRINT_MARGIN + row->cells[1].left - KITH_PRINT_GUTTER / 2;

      draw_rule (cr, x, piece->top + 1, x, bottom - 1, HAIRLINE, 0.45);
    }
}

static void
draw_piece (KithPrintLayout      *self,
            const KithPrintPiece *piece,
            cairo_t              *cr)
{
  KithPrintBrokenRow *row = &g_array_index (self->rows, KithPrintBrokenRow, piece->row);
  double offset = get_offset (row, piece);
  gboolean is_table = row->table->n_columns > 1;

  if (is_table)
    cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < row->table->n_columns; i++)
    draw_cell (row, piece, i, offset, cr);
  if (is_table)
    cairo_tag_end (cr, "TR");

  draw_lines_of_table (self, row, piece, cr);
}

/* Returns how wide the text is. */
static double
draw_foot_text (KithPrintLayout *self,
                const char      *text,
                double           y,
                double           room,
                gboolean         is_right,
                cairo_t         *cr)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (self->context);
  g_autoptr(PangoFontDescription) font = kith_print_style_make_font (KITH_PRINT_DIM);
  double left = KITH_PRINT_MARGIN;
  int width;

  pango_font_description_set_absolute_size (font, FOOT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int)(room * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  if (is_right)
    left = self->width - KITH_PRINT_MARGIN - (double)width / PANGO_SCALE;

  cairo_move_to (cr, left, y);
  pango_cairo_show_layout (cr, layout);

  return (double)width / PANGO_SCALE;
}

static void
draw_foot (KithPrintLayout     *self,
           guint                page,
           const KithPrintFoot *foot,
           cairo_t             *cr)
{
  g_autofree char *line = kith_print_foot_dup_line (foot);
  g_autofree char *number = kith_print_foot_dup_page (page, self->pages->len);
  g_autofree char *anchor = kith_print_foot_dup_anchor (foot);
  double room = self->width - 2 * KITH_PRINT_MARGIN;
  double y = self->height - KITH_PRINT_MARGIN - KITH_PRINT_FOOT_HEIGHT + 18;
  double width;

  draw_rule (cr, KITH_PRINT_MARGIN, y - 5, self->width - KITH_PRINT_MARGIN, y - 5, HAIRLINE, LINE_GRAY);
  cairo_tag_begin (cr, "P", NULL);
  cairo_set_source_rgb (cr, FOOT_GRAY, FOOT_GRAY, FOOT_GRAY);
  width = draw_foot_text (self, number, y, room, TRUE, cr);
  draw_foot_text (self, line, y, room - width - KITH_PRINT_GUTTER, FALSE, cr);
  width = draw_foot_text (self, anchor, y + FOOT_LINE, room, TRUE, cr);
  draw_foot_text (self, kith_print_document_get_title (self->document), y + FOOT_LINE,
                  room - width - KITH_PRINT_GUTTER, FALSE, cr);
  cairo_tag_end (cr, "P");
}

static gboolean
is_in_table (KithPrintLayout *self,
             GArray          *page,
             guint            position)
{
  const KithPrintPiece *piece = &g_array_index (page, KithPrintPiece, position);

  return g_array_index (self->rows, KithPrintBrokenRow, piece->row).table->n_columns > 1;
}

/**
 * kith_print_layout_draw_page:
 * @self: pages
 * @page: which one, from 0
 * @foot: what stands below it
 * @cr: where, in points
 *
 * Draws a page. The paper is not drawn.
 */
void
kith_print_layout_draw_page (KithPrintLayout     *self,
                             guint                page,
                             const KithPrintFoot *foot,
                             cairo_t             *cr)
{
  GArray *pieces = NULL;
  gboolean is_table = FALSE;

  g_return_if_fail (KITH_IS_PRINT_LAYOUT (self));
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (foot != NULL);
  g_return_if_fail (cr != NULL);

  pieces = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < pieces->len; i++)
    {
      if (is_table != is_in_table (self, pieces, i))
        {
          is_table = !is_table;
          if (is_table)
            cairo_tag_begin (cr, "Table", NULL);
          else
            cairo_tag_end (cr, "Table");
        }
      draw_piece (self, &g_array_index (pieces, KithPrintPiece, i), cr);
    }
  if (is_table)
    cairo_tag_end (cr, "Table");

  draw_foot (self, page, foot, cr);
}

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *bytes,
             unsigned int         n_bytes)
{
  g_byte_array_append (closure, bytes, n_bytes);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * kith_print_layout_to_pdf:
 * @self: pages
 * @foot: what stands below each
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): all of them as a PDF
 */
GBytes *
kith_print_layout_to_pdf (KithPrintLayout     *self,
                          const KithPrintFoot *foot,
                          GError             **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  cairo_surface_t *surface = NULL;
  cairo_status_t status;
  cairo_t *cr = NULL;

  g_return_val_if_fail (KITH_IS_PRINT_LAYOUT (self), NULL);
  g_return_val_if_fail (foot != NULL, NULL);

  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, self->width, self->height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, kith_print_document_get_title (self->document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kith");
  cr = cairo_create (surface);
  for (guint i = 0; i < self->pages->len; i++)
    {
      kith_print_layout_draw_page (self, i, foot, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The pages could not be drawn: %s", cairo_status_to_string (status));

  return NULL;
}
