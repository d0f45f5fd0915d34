/* kith-print-pages.c: which line stands on which page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a page ends
 * ---------------
 * Rows are put one below the other. A row that does not fit goes to the next
 * page as a whole where it is a row of a table and no taller than a third of a
 * page: a reader finds a date and its event together. A longer one, and every
 * paragraph, is parted between two lines, but so that neither page is left with
 * a single line of it, unless the whole has no more than one (no widows, no
 * orphans). In a row of several cells each is parted at the same height.
 *
 * What keeps with the next, a heading or the head of a table, is put down only
 * where that next one has a beginning of two lines on the same page; headings
 * that follow each other count as one. Where even an empty page has no room for
 * it, it is put down all the same: what is to be said is never left out.
 *
 * The head of a table is put down again at the top of each page on which the
 * table goes on.
 */

#include "config.h"

#include "kith-print-private.h"
#include "kith-print-style.h"

#define FEWEST_LINES 2

typedef struct
{
  KithPrintLayout *layout;
  GArray          *page;             /* (element-type KithPrintPiece) */
  double           y;
} Filler;

static KithPrintBrokenRow *
get_row (KithPrintLayout *self,
         guint            position)
{
  return &g_array_index (self->rows, KithPrintBrokenRow, position);
}

static double
get_bottom (Filler *filler)
{
  return filler->layout->height - KITH_PRINT_MARGIN - KITH_PRINT_FOOT_HEIGHT;
}

static void
turn_page (Filler *filler)
{
  filler->page = g_array_new (FALSE, FALSE, sizeof (KithPrintPiece));
  g_ptr_array_add (filler->layout->pages, filler->page);
  filler->y = KITH_PRINT_MARGIN;
}

/* Nothing but the repeated head of a table. */
static gboolean
is_fresh (Filler *filler)
{
  return filler->page->len == 0 ||
         (filler->page->len == 1 && filler->layout->pages->len > 1 &&
          get_row (filler->layout, g_array_index (filler->page, KithPrintPiece, 0).row)->row == NULL);
}

static void
append_piece (Filler         *filler,
              KithPrintPiece *piece)
{
  piece->top = filler->y;
  g_array_append_vals (filler->page, piece, 1);
  filler->y += piece->height;
}

static void
append_whole (Filler *filler,
              guint   position)
{
  KithPrintBrokenRow *row = get_row (filler->layout, position);
  KithPrintPiece piece = { .row = position, .height = row->height };

  for (guint i = 0; i < row->table->n_columns; i++)
    piece.to[i] = row->cells[i].lines->len;

  append_piece (filler, &piece);
}

/* The next page, on which the table of this row goes on. */
static void
turn_page_for (Filler             *filler,
               KithPrintBrokenRow *row)
{
  turn_page (filler);
  if (row->head >= 0)
    append_whole (filler, (guint)row->head);
}

/* How many lines of a cell fit above @limit, which counts from the row's top. */
static guint
count_fitting (KithPrintBrokenCell *cell,
               guint                from,
               double               limit)
{
  guint n_lines = 0;

  while (from + n_lines < cell->lines->len &&
         g_array_index (cell->lines, KithPrintLine, from + n_lines).bottom <= limit)
    n_lines++;

  return n_lines;
}

/* Of @n_left lines, so many fit; so many may be put down. */
static guint
keep_together (guint n_left,
               guint n_fitting)
{
  if (n_fitting >= n_left)
    return n_left;

  if (n_left - n_fitting < FEWEST_LINES)
    n_fitting = n_left > FEWEST_LINES ? n_left - FEWEST_LINES : 0;

  return n_fitting < FEWEST_LINES ? 0 : n_fitting;
}

/* Three lines cannot be parted: one would stand alone. */
static guint
count_least (guint n_lines)
{
  return n_lines < 2 * FEWEST_LINES ? n_lines : FEWEST_LINES;
}

/* Where the first line that is left begins, from the row's top. */
static double
find_top (KithPrintBrokenRow *row,
          const guint        *from)
{
  double top = G_MAXDOUBLE;

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      KithPrintBrokenCell *cell = &row->cells[i];

      if (from[i] < cell->lines->len)
        top = MIN (top, g_array_index (cell->lines, KithPrintLine, from[i]).top);
    }

  return top;
}

static double
find_bottom (KithPrintBrokenRow *row,
             const guint        *from,
             const guint        *to)
{
  double bottom = 0;

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      if (to[i] > from[i])
        bottom = MAX (bottom, g_array_index (row->cells[i].lines, KithPrintLine, to[i] - 1).bottom);
    }

  return bottom;
}

/* What of the row, from these lines on, fits into @room. FALSE where it is nothing. */
static gboolean
cut (KithPrintBrokenRow *row,
     const guint        *from,
     double              room,
     gboolean            must,
     KithPrintPiece     *piece)
{
  double top = find_top (row, from) - row->padding;
  gboolean is_any = FALSE;

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      KithPrintBrokenCell *cell = &row->cells[i];
      guint n_left = cell->lines->len - from[i];
      guint n_fitting = count_fitting (cell, from[i], top + room - row->padding);
      guint n_lines = keep_together (n_left, n_fitting);

      if (must && n_lines == 0)
        n_lines = MIN (n_left, MAX (n_fitting, 1));
      else if (n_left > 0 && n_lines == 0)
        return FALSE;

      piece->from[i] = from[i];
      piece->to[i] = from[i] + n_lines;
      is_any |= n_lines > 0;
    }

  piece->height = find_bottom (row, piece->from, piece->to) - top + row->padding;

  return is_any;
}

static gboolean
is_done (KithPrintBrokenRow *row,
         const guint        *from)
{
  for (guint i = 0; i < row->table->n_columns; i++)
    {
      if (from[i] < row->cells[i].lines->len)
        return FALSE;
    }

  return TRUE;
}

static void
append_in_pieces (Filler *filler,
                  guint   position)
{
  KithPrintBrokenRow *row = get_row (filler->layout, position);
  guint from[KITH_PRINT_MOST_COLUMNS] = { 0 };

  while (!is_done (row, from))
    {
      KithPrintPiece piece = { .row = position };

      if (cut (row, from, get_bottom (filler) - filler->y, is_fresh (filler), &piece))
        {
          append_piece (filler, &piece);
          for (guint i = 0; i < row->table->n_columns; i++)
            from[i] = piece.to[i];
        }

      if (!is_done (row, from))
        turn_page_for (filler, row);
    }
}

/* A row of a table that a reader takes in at a glance. */
static gboolean
is_kept_whole (Filler             *filler,
               KithPrintBrokenRow *row)
{
  return row->row == NULL || (row->table->n_columns > 1 && row->height < filler->layout->height / 3);
}

/* The room without which the row is not begun on a page. */
static double
get_least_height (Filler *filler,
                  guint   position)
{
  KithPrintLayout *layout = filler->layout;
  double height = 0;

  for (; position < layout->rows->len; position++)
    {
      KithPrintBrokenRow *row = get_row (layout, position);
      guint from[KITH_PRINT_MOST_COLUMNS] = { 0 };
      guint to[KITH_PRINT_MOST_COLUMNS] = { 0 };

      height += row->before;
      if (row->keeps_next || is_kept_whole (filler, row))
        height += row->height;
      if (row->keeps_next)
        continue;
      if (is_kept_whole (filler, row))
        break;

      for (guint i = 0; i < row->table->n_columns; i++)
        to[i] = count_least (row->cells[i].lines->len);
      height += find_bottom (row, from, to) + row->padding;
      break;
    }

  return height;
}

static void
append_row (Filler *filler,
            guint   position)
{
  KithPrintBrokenRow *row = get_row (filler->layout, position);
  double before = is_fresh (filler) ? 0 : row->before;

  if (!is_fresh (filler) && filler->y - row->before + before + get_least_height (filler, position) > get_bottom (filler))
    {
      turn_page_for (filler, row);
      before = 0;
    }

  filler->y += before;
  if (filler->y + row->height <= get_bottom (filler))
    append_whole (filler, position);
  else
    append_in_pieces (filler, position);
}

/*
 * kith_print_pages_fill:
 * @self: a document that is broken into lines
 *
 * Puts the lines on pages.
 */
void
kith_print_pages_fill (KithPrintLayout *self)
{
  Filler filler = { self };

  turn_page (&filler);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (&filler, i);
}
