/* kith-column.c: what stands in a column
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sample is enough to see what a column holds. Whether its dates have the
 * day or the month first may hang on one cell in 10,000, so for that all of
 * them are looked at.
 */

#include "config.h"

#include "kith-mapping-private.h"

#include "kith-cell.h"
#include "kith-money.h"
#include "kith-statement-joined-private.h"
#include "kith-upn.h"

#include <string.h>

#define SAMPLE 400
#define YOUNGEST 2
#define OLDEST 20

typedef struct
{
  guint  n_figures;
  guint  n_day_first;
  guint  n_month_first;
} Votes;

static gboolean
is_all_digits (const char *text,
               gsize       least,
               gsize       most)
{
  gsize length = strlen (text);

  return length >= least && length <= most && strspn (text, "0123456789") == length;
}

static void
look_at_date (const char       *text,
              KithDate          today,
              KithColumnNature *nature)
{
  KithCellDate date = kith_cell_parse_date (text, KITH_DATE_ORDER_DAY_FIRST, today);
  int age;

  if (date.is_shaped && date.date == KITH_DATE_NONE)
    date = kith_cell_parse_date (text, KITH_DATE_ORDER_MONTH_FIRST, today);
  if (date.date == KITH_DATE_NONE || date.is_number)
    return;

  nature->n_dates++;
  age = kith_date_years_between (date.date, today);
  if (age >= YOUNGEST && age <= OLDEST)
    {
      nature->n_school_ages++;
      nature->sum_of_ages += (guint)age;
    }
}

static void
look_at_upn (const char       *text,
             KithColumnNature *nature)
{
  KithUpnFault fault = kith_upn_check (text);

  nature->n_upn_shapes += fault != KITH_UPN_WRONG_SHAPE;
  nature->n_upns += fault == KITH_UPN_FINE || fault == KITH_UPN_UNKNOWN_AUTHORITY;
}

/* A year and a letter or two, or a letter and a figure: 7B, 10XY, R2. */
static gboolean
is_form (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");
  gsize length = strlen (text);

  if (length < 2 || length > 5)
    return FALSE;

  if (n_digits > 0)
    return n_digits <= 2 && g_ascii_isalpha (text[n_digits]);

  return g_ascii_isalpha (text[0]) && g_ascii_isdigit (text[length - 1]);
}

static gboolean
is_ethnicity (const char *text)
{
  static const char * const codes[] = {
    "WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH",
    "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT", "WENG", "WOWB",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_str_equal (codes[i], text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_name (const char *text)
{
  guint n_words = 1;
  guint n_letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ')
        n_words++;
      else if (g_unichar_isalpha (c))
        n_letters++;
      else if (c != '-' && c != '\'' && c != 0x2019 && c != '.')
        return FALSE;
    }

  return n_words <= 4 && n_letters >= 1 && n_letters <= 60;
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins_in_capitals (const char *text)
{
  const char *end = strchr (text, ' ');
  g_autofree char *word = end != NULL ? g_strndup (text, (gsize)(end - text)) : NULL;
  g_autofree char *up = word != NULL ? g_utf8_strup (word, -1) : NULL;
  g_autofree char *rest_up = end != NULL ? g_utf8_strup (end, -1) : NULL;

  return word != NULL && strlen (word) > 1 && g_str_equal (word, up) && !g_str_equal (end, rest_up);
}

static void
look_at_figures (const char       *text,
                 KithColumnNature *nature)
{
  nature->n_urns += is_all_digits (text, 6, 6) && text[0] == '1' && text[1] <= '5';
  nature->n_ids += is_all_digits (text, 4, 12);
}

static void
look_at_sum (const char       *text,
             KithColumnNature *nature)
{
  g_autofree char *date = NULL;
  g_autofree char *amount = NULL;
  gint64 pence;

  nature->n_joined += kith_statement_part_joined (text, &date, &amount);
  nature->n_sums += strchr (text, '.') != NULL &&
    (kith_money_parse (text, &pence, NULL) || kith_money_parse_number (text, &pence));
}

static void
look_at_words (const char       *text,
               KithColumnNature *nature)
{
  const char *comma = strchr (text, ',');

  nature->n_commas += comma != NULL && comma > text && comma[1] != '\0' && !g_ascii_isdigit (text[0]);
  nature->n_capitals_first += begins_in_capitals (text);
  nature->n_names += is_name (text);
  nature->n_ethnicities += is_ethnicity (text);
  nature->n_statuses += kith_cell_parse_status (text) != KITH_CASE_STATUS_NONE;
}

static void
look_at_text (const char       *text,
              KithDate          today,
              KithColumnNature *nature)
{
  guint n_known = nature->n_dates + nature->n_upn_shapes;

  nature->n_filled++;
  look_at_date (text, today, nature);
  look_at_upn (text, nature);
  nature->n_worded += nature->n_dates + nature->n_upn_shapes == n_known && has_letter (text);
  look_at_figures (text, nature);
  look_at_sum (text, nature);
  nature->n_sexes += kith_cell_parse_sex (text) != NULL;
  nature->n_forms += is_form (text);

  if (kith_cell_parse_year_group (text) != KITH_CELL_UNKNOWN_YEAR_GROUP)
    {
      nature->n_year_groups++;
      nature->n_bare_years += is_all_digits (text, 1, 2);
    }

  if (!is_all_digits (text, 1, G_MAXSIZE))
    look_at_words (text, nature);
}

/**
 * kith_column_choose_sample:
 * @sheet: a sheet
 *
 * Chooses entries from all over the list, enough to see what it holds.
 *
 * Returns: (transfer full) (element-type guint): the rows
 */
GArray *
kith_column_choose_sample (KithSheet *sheet)
{
  GArray *sample = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows = kith_sheet_get_n_rows (sheet);
  guint step = MAX (n_rows / SAMPLE, 1);
  guint n_entries = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      if (kith_sheet_get_row_kind (sheet, row) == KITH_SHEET_ROW_ENTRY && n_entries++ % step == 0)
        g_array_append_val (sample, row);
    }

  return sample;
}

/**
 * kith_column_look_at:
 * @sheet: a sheet
 * @column: a column of it
 * @sample: (element-type guint): the rows to look at
 * @today: today, from which ages are counted
 * @ret_nature: (out caller-allocates): what stands in the column
 *
 * Counts what the cells of a column look like.
 */
void
kith_column_look_at (KithSheet        *sheet,
                     guint             column,
                     GArray           *sample,
                     KithDate          today,
                     KithColumnNature *ret_nature)
{
  g_autoptr(GHashTable) distinct = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  memset (ret_nature, 0, sizeof *ret_nature);

  for (guint i = 0; i < sample->len; i++)
    {
      guint row = g_array_index (sample, guint, i);
      g_autofree char *text = kith_cell_dup_text (kith_sheet_get_cell (sheet, row, column));

      if (text == NULL)
        continue;

      look_at_text (text, today, ret_nature);
      g_hash_table_add (distinct, g_steal_pointer (&text));
    }

  ret_nature->n_distinct = g_hash_table_size (distinct);
}

static void
count_vote (const char *cell,
            Votes      *votes)
{
  g_autofree char *inside = NULL;
  KithCellDate date;

  /* ="03/09/2014" */
  if (*cell == '=')
    cell = inside = kith_cell_dup_text (cell);

  while (cell != NULL && *cell == ' ')
    cell++;

  if (cell == NULL || !g_ascii_isdigit (*cell))
    return;

  date = kith_cell_parse_date (cell, KITH_DATE_ORDER_DAY_FIRST, KITH_DATE_MAX);
  votes->n_day_first += date.votes_day_first;
  votes->n_month_first += date.votes_month_first;
  votes->n_figures += date.has_order;
}

/* Row by row, so that the cost is that of the cells there are. */
static void
count_votes (KithSheet *sheet,
             Votes     *votes,
             guint      n_columns)
{
  for (guint row = 0; row < kith_sheet_get_n_rows (sheet); row++)
    {
      guint n_cells = MIN (kith_sheet_get_n_cells (sheet, row), n_columns);

      if (kith_sheet_get_row_kind (sheet, row) != KITH_SHEET_ROW_ENTRY)
        continue;

      for (guint column = 0; column < n_cells; column++)
        count_vote (kith_sheet_get_cell (sheet, row, column), &votes[column]);
    }
}

/* A few cells that were mistyped turn no column round. */
static void
decide (KithMappingColumn *column,
        const Votes       *votes)
{
  column->order = votes->n_month_first > votes->n_day_first ? KITH_DATE_ORDER_MONTH_FIRST
                                                            : KITH_DATE_ORDER_DAY_FIRST;

  if (column->order == KITH_DATE_ORDER_MONTH_FIRST)
    column->is_order_known = votes->n_day_first == 0;
  else
    column->is_order_known = votes->n_day_first > 0 || votes->n_figures == 0;
}

/**
 * kith_mapping_find_orders:
 * @self: a mapping
 * @sheet: its sheet
 *
 * Finds for each column whether its dates have the day or the month first. A
 * column that could be read both ways is read as the others of the file are.
 */
void
kith_mapping_find_orders (KithMapping *self,
                          KithSheet   *sheet)
{
  g_autofree Votes *votes = g_new0 (Votes, MAX (self->n_columns, 1));
  guint n_day_first = 0;
  guint n_month_first = 0;

  count_votes (sheet, votes, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      decide (&self->columns[i], &votes[i]);
      n_day_first += self->columns[i].is_order_known && votes[i].n_day_first > 0;
      n_month_first += self->columns[i].is_order_known && votes[i].n_month_first > 0 && votes[i].n_day_first == 0;
    }

  for (guint i = 0; i < self->n_columns; i++)
    {
      KithMappingColumn *column = &self->columns[i];

      if (column->is_order_known || (n_day_first > 0) == (n_month_first > 0))
        continue;

      column->order = n_month_first > 0 ? KITH_DATE_ORDER_MONTH_FIRST : KITH_DATE_ORDER_DAY_FIRST;
      column->is_order_known = TRUE;
    }
}

/**
 * kith_mapping_find_name_order:
 * @self: a mapping
 * @sheet: its sheet
 * @today: today
 *
 * Finds how full names stand in their column, where there is one.
 */
void
kith_mapping_find_name_order (KithMapping *self,
                              KithSheet   *sheet,
                              KithDate     today)
{
  guint column = kith_mapping_find_column (self, KITH_FIELD_FULL_NAME);
  g_autoptr(GArray) sample = NULL;
  KithColumnNature nature;

  if (column == KITH_SHEET_NO_COLUMN)
    return;

  sample = kith_column_choose_sample (sheet);
  kith_column_look_at (sheet, column, sample, today, &nature);

  if (2 * nature.n_commas >= nature.n_filled)
    self->name_order = KITH_NAME_ORDER_COMMA;
  else if (2 * nature.n_capitals_first > nature.n_filled)
    self->name_order = KITH_NAME_ORDER_FAMILY_FIRST;
  else
    self->name_order = KITH_NAME_ORDER_GIVEN_FIRST;
}
