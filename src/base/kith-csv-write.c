/* kith-csv-write.c: rows that a spreadsheet may open without harm
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A spreadsheet takes a cell that begins with = + - or @ for a formula, and a
 * formula can send the sheet away. What a pupil or a parent was called must
 * not become one, so such a cell gets an apostrophe before it, which
 * spreadsheets take for "this is text". Spreadsheets and the programs between
 * strip blanks, quotes and byte order marks, and take full-width signs for
 * plain ones; so the apostrophe is given if one of the signs comes first
 * after those. Numbers are left alone: −12.50 is an amount.
 */

#include "config.h"

#include "kith-csv.h"

#include <string.h>

/* What a program may strip before it looks for a formula. */
static gboolean
is_looked_through (gunichar c)
{
  return c == '"' || c == '\'' || c == 0xfeff ||
         g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR ||
         g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
is_formula_sign (gunichar c)
{
  switch (c)
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xff1d: /* full-width = + - @ */
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
    case 0x2212: /* the minus sign proper */
      return TRUE;

    default:
      return FALSE;
    }
}

static const char *
skip_digits (const char *p)
{
  while (g_ascii_isdigit (*p))
    p++;

  return p;
}

static gboolean
is_plain_number (const char *cell)
{
  const char *digits = *cell == '+' || *cell == '-' ? cell + 1 : cell;
  const char *end = skip_digits (digits);

  if (end == digits)
    return FALSE;

  if (*end == '.' && g_ascii_isdigit (end[1]))
    end = skip_digits (end + 1);

  return *end == '\0';
}

static gboolean
is_like_formula (const char *cell)
{
  const char *p = cell;

  while (*p != '\0' && is_looked_through (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return is_formula_sign (g_utf8_get_char (p)) && !is_plain_number (cell);
}

/* Semicolons, tabs and bars need no quotes by RFC 4180. They get them so that
 * a program that looks for the delimiter finds nothing but commas.
 */
static void
append_cell (GString    *csv,
             const char *cell)
{
  gboolean is_guarded = is_like_formula (cell);
  gboolean is_quoted = strpbrk (cell, ",;\t|\"\r\n") != NULL;

  if (is_quoted)
    g_string_append_c (csv, '"');
  if (is_guarded)
    g_string_append_c (csv, '\'');

  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');

      g_string_append_c (csv, *p);
    }

  if (is_quoted)
    g_string_append_c (csv, '"');
}

/**
 * kith_csv_append_row:
 * @csv: the file so far
 * @cells: (array length=n_cells) (nullable): UTF-8 texts; %NULL is empty
 * @n_cells: how many
 *
 * Appends a row as RFC 4180 has it, with CR LF after it.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it. That is a change to the text, and the page that exports has to
 * say so; [func@Kith.csv_reader_next] does not undo it.
 */
void
kith_csv_append_row (GString            *csv,
                     const char * const *cells,
                     gsize               n_cells)
{
  g_return_if_fail (csv != NULL);
  g_return_if_fail (cells != NULL || n_cells == 0);

  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      if (cells[i] != NULL)
        append_cell (csv, cells[i]);
    }

  g_string_append (csv, "\r\n");
}
