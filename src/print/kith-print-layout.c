/* kith-print-layout.c: a document laid out on pages
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each cell is a layout of its own, so that a name from right to left ends
 * with its cell. A layout may be made on one thread and drawn on another, as
 * long as it is not used by both at once: its map of fonts is its own.
 *
 * A text of a megabyte is broken into pieces first: what it costs to break
 * lines grows faster than a paragraph does.
 */

#include "config.h"

#include "kith-print-layout.h"

#include <math.h>
#include <string.h>

#include "kith-print-private.h"
#include "kith-print-style.h"

/* Bytes of a paragraph, after which the next blank ends it. */
#define LONGEST_PARAGRAPH 4096

/* And in a word, whatever stands there. */
#define LONGEST_WORD 512

/* Bytes of a cell that may be said again. */
#define LONGEST_SHARED 64

G_DEFINE_FINAL_TYPE (KithPrintLayout, kith_print_layout, G_TYPE_OBJECT)

static void
clear_row (gpointer data)
{
  KithPrintBrokenRow *row = data;

  for (guint i = 0; i < KITH_PRINT_MOST_COLUMNS; i++)
    {
      g_clear_pointer (&row->cells[i].lines, g_array_unref);
      g_clear_object (&row->cells[i].layout);
    }
}

static void
free_page (gpointer data)
{
  g_array_unref (data);
}

static void
kith_print_layout_finalize (GObject *object)
{
  KithPrintLayout *self = KITH_PRINT_LAYOUT (object);

  g_ptr_array_unref (self->pages);
  g_array_unref (self->rows);
  g_hash_table_unref (self->broken);
  for (guint i = 0; i < KITH_N_PRINT_STYLES; i++)
    pango_font_description_free (self->letters[i]);
  g_object_unref (self->context);
  g_object_unref (self->fonts);
  g_object_unref (self->document);

  G_OBJECT_CLASS (kith_print_layout_parent_class)->finalize (object);
}

static void
kith_print_layout_class_init (KithPrintLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_print_layout_finalize;
}

static void
kith_print_layout_init (KithPrintLayout *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (KithPrintBrokenRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->pages = g_ptr_array_new_with_free_func (free_page);

  /* A point is a point, on whatever it is drawn. */
  self->fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->fonts), 72);
  self->context = pango_font_map_create_context (self->fonts);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  for (guint i = 0; i < KITH_N_PRINT_STYLES; i++)
    self->letters[i] = kith_print_style_make_font (i);
  self->broken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/* Ends paragraphs that are too long: at a blank, or where there is none for long. */
static char *
break_paragraphs (const char *text)
{
  GString *broken = g_string_sized_new (strlen (text) + 1);
  gsize since = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      since = *p == '\n' ? 0 : since + 1;
      if ((since > LONGEST_PARAGRAPH && *p == ' ') || since > LONGEST_PARAGRAPH + LONGEST_WORD)
        {
          g_string_append_c (broken, '\n');
          since = 0;
          if (*p == ' ')
            continue;
        }
      g_string_append_len (broken, p, g_utf8_next_char (p) - p);
    }

  return g_string_free_and_steal (broken);
}

static void
read_lines (KithPrintBrokenCell *cell,
            double               top)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (cell->layout);
  double indent = cell->style == KITH_PRINT_WORDS ? KITH_PRINT_WORDS_INDENT : 0;

  do
    {
      KithPrintLine line = { pango_layout_iter_get_line_readonly (iter) };
      PangoRectangle logical;
      int y0, y1;

      pango_layout_iter_get_line_yrange (iter, &y0, &y1);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.left = indent + (double)logical.x / PANGO_SCALE;
      line.top = top + (double)y0 / PANGO_SCALE;
      line.bottom = top + (double)y1 / PANGO_SCALE;
      line.baseline = top + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
      g_array_append_val (cell->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
}

static PangoLayout *
make_layout (KithPrintLayout *self,
             KithPrintStyle   style,
             double           width,
             const char      *text)
{
  g_autofree char *broken = break_paragraphs (text);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->letters[style]);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float)kith_print_style_get_look (style)->spacing);
  pango_layout_set_text (layout, broken, -1);

  return layout;
}

/* A table says the same often: the same source, the same name, the same day. */
static PangoLayout *
ensure_layout (KithPrintLayout *self,
               KithPrintStyle   style,
               double           width,
               const char      *text)
{
  g_autofree char *key = NULL;
  PangoLayout *layout = NULL;

  if (strlen (text) > LONGEST_SHARED)
    return make_layout (self, style, width, text);

  key = g_strdup_printf ("%d %d %s", (int)style, (int)width, text);
  layout = g_hash_table_lookup (self->broken, key);
  if (layout == NULL)
    {
      layout = make_layout (self, style, width, text);
      g_hash_table_insert (self->broken, g_steal_pointer (&key), layout);
    }

  return g_object_ref (layout);
}

static void
break_cell (KithPrintLayout     *self,
            KithPrintBrokenCell *cell,
            KithPrintStyle       style,
            const char          *text,
            double               top)
{
  double width = cell->width - (style == KITH_PRINT_WORDS ? KITH_PRINT_WORDS_INDENT : 0);

  cell->style = style;
  cell->lines = g_array_new (FALSE, FALSE, sizeof (KithPrintLine));
  if (*text == '\0')
    return;

  cell->layout = ensure_layout (self, style, width, text);
  read_lines (cell, top);
}

static double
get_first_baseline (const KithPrintBrokenCell *cell)
{
  return cell->lines->len > 0 ? g_array_index (cell->lines, KithPrintLine, 0).baseline : 0;
}

/* The first lines of a row stand on one line, whatever their size is. Returns where the row ends. */
static double
align_cells (KithPrintBrokenRow *row)
{
  double baseline = 0;
  double bottom = 0;

  for (guint i = 0; i < row->table->n_columns; i++)
    baseline = MAX (baseline, get_first_baseline (&row->cells[i]));

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      double down = baseline - get_first_baseline (&row->cells[i]);

      for (guint j = 0; j < row->cells[i].lines->len; j++)
        {
          KithPrintLine *line = &g_array_index (row->cells[i].lines, KithPrintLine, j);

          line->top += down;
          line->bottom += down;
          line->baseline += down;
          bottom = MAX (bottom, line->bottom);
        }
    }

  return bottom;
}

static double
get_inner_width (KithPrintLayout *self)
{
  return self->width - 2 * KITH_PRINT_MARGIN;
}

static void
place_columns (KithPrintLayout    *self,
               KithPrintBrokenRow *row)
{
  guint n_columns = row->table->n_columns;
  double room = get_inner_width (self) - KITH_PRINT_GUTTER * (n_columns - 1);
  double left = 0;
  guint all = 0;

  for (guint i = 0; i < n_columns; i++)
    all += row->table->shares[i];

  for (guint i = 0; i < n_columns; i++)
    {
      row->cells[i].left = left;
      row->cells[i].width = room * row->table->shares[i] / all;
      left += row->cells[i].width + KITH_PRINT_GUTTER;
    }
}

/* The head of a table is a row too, but one that no page ends with. */
static int
add_head (KithPrintLayout      *self,
          const KithPrintTable *table)
{
  KithPrintBrokenRow row = { .table = table, .head = -1, .keeps_next = TRUE, .padding = KITH_PRINT_ROW_PADDING };

  if (table->heads[0] == NULL)
    return -1;

  place_columns (self, &row);
  row.before = kith_print_style_get_look (KITH_PRINT_HEAD)->before;
  for (guint i = 0; i < table->n_columns; i++)
    break_cell (self, &row.cells[i], KITH_PRINT_HEAD, table->heads[i], row.padding);
  row.height = align_cells (&row) + row.padding;
  g_array_append_val (self->rows, row);

  return (int)self->rows->len - 1;
}

static double
get_space_before (const KithPrintRow *row,
                  gboolean            is_first)
{
  switch (row->table->kind)
    {
    case KITH_PRINT_DATED:
      return 0;

    case KITH_PRINT_FACTS:
      return is_first ? 9 : 1.5;

    case KITH_PRINT_BESIDE:
    case KITH_PRINT_TEXTS:
    default:
      return kith_print_style_get_look (row->cells[0].style)->before;
    }
}

/* A small line below a heading belongs to the heading. */
static gboolean
keeps_next (const KithPrintRow *row)
{
  KithPrintStyle style = row->cells[0].style;

  return kith_print_style_get_look (style)->keeps_next || (row->table->kind == KITH_PRINT_TEXTS && style == KITH_PRINT_DIM);
}

static void
add_row (KithPrintLayout    *self,
         const KithPrintRow *source,
         gboolean            is_first,
         int                 head)
{
  KithPrintBrokenRow row = { .table = source->table, .row = source, .head = head };

  place_columns (self, &row);
  row.padding = source->table->kind == KITH_PRINT_DATED ? KITH_PRINT_ROW_PADDING : 0;
  row.before = get_space_before (source, is_first);
  row.keeps_next = source->table->n_columns == 1 && keeps_next (source);

  for (guint i = 0; i < source->table->n_columns; i++)
    {
      g_autofree char *text = kith_print_cell_dup_text (&source->cells[i]);

      break_cell (self, &row.cells[i], source->cells[i].style, text, row.padding);
    }
  row.height = align_cells (&row) + row.padding;
  g_array_append_val (self->rows, row);
}

static void
break_rows (KithPrintLayout *self)
{
  const KithPrintTable *table = NULL;
  int head = -1;

  for (guint i = 0; i < kith_print_document_get_n_rows (self->document); i++)
    {
      const KithPrintRow *row = kith_print_document_get_row (self->document, i);
      gboolean is_first = row->begins || row->table != table;

      if (is_first)
        head = add_head (self, row->table);
      table = row->table;
      add_row (self, row, is_first, head);
    }
}

/**
 * kith_print_layout_new:
 * @document: what is printed; it must not change any more
 * @width: how wide the paper is, in points
 * @height: how high it is
 *
 * Breaks a document into lines and pages. It touches no display and may run on
 * any thread.
 *
 * Returns: (transfer full): the pages
 */
KithPrintLayout *
kith_print_layout_new (KithPrintDocument *document,
                       double             width,
                       double             height)
{
  KithPrintLayout *self = NULL;

  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (document), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_object_new (KITH_TYPE_PRINT_LAYOUT, NULL);
  self->document = g_object_ref (document);

  /* A label printer is no paper for this; the sheet is then cut off. */
  self->width = MAX (width, 4 * KITH_PRINT_MARGIN);
  self->height = MAX (height, 6 * KITH_PRINT_MARGIN);
  break_rows (self);
  kith_print_pages_fill (self);

  return self;
}

/**
 * kith_print_layout_get_document:
 * @self: pages
 *
 * Returns: (transfer none): what stands on them
 */
KithPrintDocument *
kith_print_layout_get_document (KithPrintLayout *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_LAYOUT (self), NULL);

  return self->document;
}

/**
 * kith_print_layout_get_width:
 * @self: pages
 *
 * Returns: how wide they are, in points
 */
double
kith_print_layout_get_width (KithPrintLayout *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_LAYOUT (self), 0);

  return self->width;
}

/**
 * kith_print_layout_get_height:
 * @self: pages
 *
 * Returns: how high they are, in points
 */
double
kith_print_layout_get_height (KithPrintLayout *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_LAYOUT (self), 0);

  return self->height;
}

/**
 * kith_print_layout_get_n_pages:
 * @self: pages
 *
 * Returns: how many they are; at least one
 */
guint
kith_print_layout_get_n_pages (KithPrintLayout *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_LAYOUT (self), 0);

  return self->pages->len;
}
