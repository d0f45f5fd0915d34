/* kith-sheet-header.c: which row names the columns, and where the list ends
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Above the header of a report stand its name, the school's, who asked for it
 * and when; the header itself may have two lines, the upper naming groups of
 * columns ("Child protection plan") and the lower what is in them ("Start").
 * Each of the first rows, and each pair of neighbours, is given points: up to
 * four for a name that some field is known by, one for any text, and points off
 * for what a header does not have, dates, numbers and UPNs. The row with the
 * most points is the header; of two alike, the upper. A pair has to be surer
 * of its names than either of its rows: "Start" alone says little.
 *
 * Where no row knows a name, the header is the first row of text above data,
 * and where there is none of these either, the file has no header: then each
 * row is an entry, and the columns are known by what stands in them.
 *
 * Below the list some systems count the rows and say who printed them. From
 * the last row upwards, rows that begin with such words, or have nothing but
 * their first cell, are totals. What stands between the entries is never taken for one.
 */

#include "config.h"

#include "kith-sheet-private.h"

#include "kith-field.h"

#include <string.h>

#define MAX_ROWS_ABOVE 30
#define POINTS_FOR_NAME 4

#define BOTH_KINDS ((KithListKind)(KITH_LIST_KIND_ROLL | KITH_LIST_KIND_CASELOAD))

/* A name with a figure in it has to be surer: "Year 7" is a value. */
#define LEAST_WITH_DIGITS 90

/* @sureness: of all names that are known, in percent */
typedef struct
{
  guint  n_named;
  guint  sureness;
  guint  n_filled;
  guint  n_data;
} Rating;

static const char * const total_words[] = {
  "total", "grand total", "sub total", "subtotal", "count", "number of", "no. of", "printed", "produced",
  "generated", "report", "run by", "run on", "end of", "page ", "records", "rows", "filter", "criteria",
};

static gboolean
has_digit (const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (g_ascii_isdigit (*text))
        return TRUE;
    }

  return FALSE;
}

/* How sure it is that a field is known by this name; 0 if none is. */
static guint
rate_name (const char *text)
{
  guint percent;

  if (kith_field_match_header (text, BOTH_KINDS, &percent) == KITH_FIELD_NONE)
    return 0;

  return percent >= LEAST_WITH_DIGITS || !has_digit (text) ? percent : 0;
}

static void
add_name (Rating *rating,
          guint   percent)
{
  rating->n_named += percent > 0;
  rating->sureness += percent;
}

/* A date, a number of two digits or more, or a UPN: mostly figures. */
static gboolean
is_data (const char *text)
{
  guint n_digits = 0;
  guint n_others = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        n_digits++;
      else if (strchr (" /-.:,", *p) == NULL)
        n_others++;
    }

  return (n_digits >= 2 && n_others == 0) || (n_digits >= 6 && n_others <= 3);
}

static Rating
rate_row (KithSheet *self,
          guint      row)
{
  Rating rating = { 0, };

  for (guint column = 0; column < kith_sheet_get_n_cells (self, row); column++)
    {
      const char *cell = kith_sheet_get_cell (self, row, column);

      if (kith_sheet_is_blank (cell))
        continue;

      rating.n_filled++;
      if (is_data (cell))
        rating.n_data++;
      else
        add_name (&rating, rate_name (cell));
    }

  return rating;
}

static int
get_points (const Rating *rating)
{
  return (int)(POINTS_FOR_NAME * rating->sureness / 100 + rating->n_filled) -
         (int)(2 * POINTS_FOR_NAME * rating->n_data);
}

/* The text of a cell on one line, without blanks around it. */
static char *
dup_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  GString *joined = g_string_new (NULL);
  g_auto(GStrv) words = g_strsplit (line, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
    }

  return g_string_free_and_steal (joined);
}

/* The group that a column stands under: the nearest one to its left, if the
 * cell above it is empty.
 */
static const char *
find_group (KithSheet *self,
            guint      row,
            guint      column)
{
  for (guint i = column + 1; i > 0; i--)
    {
      const char *cell = kith_sheet_get_cell (self, row, i - 1);

      if (!kith_sheet_is_blank (cell))
        return cell;
    }

  return "";
}

static char *
join_names (KithSheet *self,
            guint      upper_row,
            guint      column)
{
  g_autofree char *upper = dup_line (kith_sheet_get_cell (self, upper_row, column));
  g_autofree char *lower = dup_line (kith_sheet_get_cell (self, upper_row + 1, column));
  g_autofree char *group = dup_line (find_group (self, upper_row, column));

  if (*lower == '\0')
    return g_steal_pointer (&upper);
  if (*group == '\0' || g_str_equal (group, lower))
    return g_steal_pointer (&lower);

  return g_strdup_printf ("%s %s", group, lower);
}

static Rating
rate_pair (KithSheet *self,
           guint      upper_row)
{
  Rating rating = { 0, };
  guint n_columns = MAX (kith_sheet_get_n_cells (self, upper_row), kith_sheet_get_n_cells (self, upper_row + 1));

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *joined = join_names (self, upper_row, column);

      rating.n_filled += *joined != '\0';
      add_name (&rating, MAX (rate_name (joined), rate_name (kith_sheet_get_cell (self, upper_row + 1, column))));
    }

  return rating;
}

/* A title is one cell wide; a line of groups has two at least. */
static gboolean
can_be_pair (KithSheet *self,
             guint      upper_row)
{
  Rating upper = rate_row (self, upper_row);
  Rating lower = rate_row (self, upper_row + 1);

  return upper.n_filled >= 2 && lower.n_filled >= 2 && upper.n_data == 0 && lower.n_data == 0 &&
         kith_sheet_get_line (self, upper_row + 1) - kith_sheet_get_line (self, upper_row) <= 2;
}

/* "School" and "Self" are values, too: a row that has more data than names is
 * an entry, whatever is in it.
 */
static gboolean
can_be_header (const Rating *rating)
{
  return rating->n_named > 2 * rating->n_data;
}

static guint
find_best_row (KithSheet *self,
               Rating    *ret_rating)
{
  guint best_row = 0;
  Rating best = { 0, };

  for (guint row = 0; row < MIN (self->rows->len, MAX_ROWS_ABOVE); row++)
    {
      Rating rating = rate_row (self, row);

      if (can_be_header (&rating) && (best.n_named == 0 || get_points (&rating) > get_points (&best)))
        {
          best = rating;
          best_row = row;
        }
    }

  *ret_rating = best;
  return best_row;
}

/* A header that no field is known by: a row of text with data below it. */
static gboolean
find_unknown_header (KithSheet *self,
                     guint     *ret_row)
{
  for (guint row = 0; row + 1 < MIN (self->rows->len, MAX_ROWS_ABOVE); row++)
    {
      Rating rating = rate_row (self, row);
      Rating below = rate_row (self, row + 1);

      if (rating.n_data == 0 && below.n_data > 0 && rating.n_filled >= 2 && 2 * rating.n_filled >= below.n_filled)
        {
          *ret_row = row;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_better_pair (KithSheet    *self,
                guint         upper_row,
                const Rating *single)
{
  Rating pair;

  if (upper_row + 1 >= self->rows->len || !can_be_pair (self, upper_row))
    return FALSE;

  pair = rate_pair (self, upper_row);
  return pair.sureness > single->sureness;
}

static gboolean
begins_like_total (const char *cell)
{
  while (g_ascii_isspace (*cell))
    cell++;

  for (gsize i = 0; i < G_N_ELEMENTS (total_words); i++)
    {
      if (g_ascii_strncasecmp (cell, total_words[i], strlen (total_words[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_first_filled (KithSheet *self,
                  guint      row)
{
  guint column = 0;

  while (column + 1 < kith_sheet_get_n_cells (self, row) &&
         kith_sheet_is_blank (kith_sheet_get_cell (self, row, column)))
    column++;

  return kith_sheet_get_cell (self, row, column);
}

static gboolean
is_total (KithSheet *self,
          guint      row)
{
  guint n_filled = kith_sheet_count_filled (self, row);

  if (self->n_columns < 3)
    return FALSE;
  if (n_filled == 1 && kith_sheet_get_n_cells (self, row) == 1)
    return TRUE;

  return 2 * n_filled <= self->n_columns + 1 && begins_like_total (get_first_filled (self, row));
}

static void
mark_totals (KithSheet *self,
             guint      first_entry)
{
  for (guint row = self->rows->len; row > first_entry && is_total (self, row - 1); row--)
    kith_sheet_get_row (self, row - 1)->kind = KITH_SHEET_ROW_TOTAL;
}

static guint
find_width (KithSheet *self,
            guint      first_row,
            guint      end_row)
{
  guint width = 0;

  for (guint row = first_row; row < end_row; row++)
    width = MAX (width, kith_sheet_get_n_cells (self, row));

  return width;
}

/**
 * kith_sheet_name_columns:
 * @self: a sheet with all its rows
 * @first_row: the row that names the columns
 * @n_rows: how many rows do so; 0 where none does
 *
 * Takes the columns' names from the header, and marks all rows as what they
 * are.
 */
void
kith_sheet_name_columns (KithSheet *self,
                         guint      first_row,
                         guint      n_rows)
{
  guint end = first_row + n_rows;

  g_ptr_array_set_size (self->headers, 0);
  g_ptr_array_set_size (self->subheaders, 0);
  self->header_line = n_rows > 0 ? kith_sheet_get_line (self, first_row) : 0;
  self->n_columns = n_rows > 0 ? find_width (self, first_row, end) : find_width (self, 0, self->rows->len);

  for (guint column = 0; n_rows > 0 && column < self->n_columns; column++)
    {
      char *name = dup_line (kith_sheet_get_cell (self, end - 1, column));

      g_ptr_array_add (self->headers, n_rows == 2 ? join_names (self, first_row, column) : g_strdup (name));
      g_ptr_array_add (self->subheaders, name);
    }

  for (guint row = 0; row < self->rows->len; row++)
    {
      KithSheetRowKind kind = row < end ? KITH_SHEET_ROW_HEADER : KITH_SHEET_ROW_ENTRY;

      kith_sheet_get_row (self, row)->kind = row < first_row ? KITH_SHEET_ROW_TITLE : kind;
    }

  mark_totals (self, end);
}

/**
 * kith_sheet_find_header:
 * @self: a sheet with all its rows
 *
 * Finds the row or the two rows that name the columns.
 */
void
kith_sheet_find_header (KithSheet *self)
{
  Rating best;
  guint row = find_best_row (self, &best);

  if (best.n_named == 0)
    {
      gboolean is_found = find_unknown_header (self, &row);

      kith_sheet_name_columns (self, is_found ? row : 0, is_found ? 1 : 0);
      return;
    }

  if (row > 0 && is_better_pair (self, row - 1, &best))
    kith_sheet_name_columns (self, row - 1, 2);
  else if (is_better_pair (self, row, &best))
    kith_sheet_name_columns (self, row, 2);
  else
    kith_sheet_name_columns (self, row, 1);
}

/**
 * kith_sheet_rate_header:
 * @self: a sheet whose header was found
 *
 * Tells how much of a list a sheet looks, so that the sheets of a workbook
 * can be compared: how many of its columns have a name that is known.
 *
 * Returns: the number of columns
 */
guint
kith_sheet_rate_header (KithSheet *self)
{
  guint n = 0;

  for (guint column = 0; column < self->headers->len; column++)
    n += rate_name (kith_sheet_get_header (self, column)) > 0 || rate_name (kith_sheet_get_subheader (self, column)) > 0;

  return n;
}
