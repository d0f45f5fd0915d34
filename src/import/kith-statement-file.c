/* kith-statement-file.c: payments, as a bank, a card or a council lists them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row ends as one payment, or as one fault that says why it is none. What
 * can be repaired is repaired in the open: the payment keeps what stood in the
 * cell, and a remark points at it. Two payments that look alike are both kept,
 * since two bus tickets are two purchases; a remark says so.
 *
 * A card's statement writes what was spent without a sign, an account's list
 * with a minus. The more part of the lines decides, or the person; either way
 * what was spent is above nought here. Where paid out and paid in have a column
 * each, there is nothing to guess.
 *
 * Lines that pay the statement itself, or carry a balance, buy nothing. They
 * are known by their words, and kept apart: in the sum of what was spent they
 * would take away what they only settle.
 */

#include "config.h"

#include "kith-statement-file.h"

#include "kith-cell.h"
#include "kith-list-rows-private.h"
#include "kith-money.h"
#include "kith-statement-joined-private.h"
#include "kith-text.h"

#include <string.h>

#define MAX_TEXT_LENGTH 500

/* In small letters and with single blanks. */
static const char * const settlement_words[] = {
  "payment received", "payment - thank you", "payment thank you", "direct debit payment", "direct debit received",
  "balance brought forward", "balance carried forward", "opening balance", "closing balance", "previous balance",
  "statement settlement", "account settlement", "statement payment", "monthly settlement",
};

/* @date, @amount: what was parted out of a joined cell, or %NULL
 * @shift: how many columns further left the cells behind the date stand
 */
typedef struct
{
  KithListRows      *rows;
  KithStatementFile *file;
  GHashTable        *seen;           /* utf8 to line */
  char              *date;
  char              *amount;
  guint              shift;
} Reading;

static void
statement_line_free (KithStatementLine *line)
{
  g_free (line->supplier);
  g_free (line->purpose);
  g_free (line->payment_id);
  g_free (line->cardholder);
  g_free (line->cost_code);
  g_free (line->merchant_category);
  g_free (line->as_it_was);
  g_free (line);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStatementLine, statement_line_free)

static KithField
get_day_field (Reading *self)
{
  return self->rows->columns[KITH_FIELD_PAYMENT_DAY] != KITH_SHEET_NO_COLUMN ? KITH_FIELD_PAYMENT_DAY
                                                                             : KITH_FIELD_POSTED_DAY;
}

/* The cell of a field, wherever the row has it. */
static const char *
get_cell (Reading  *self,
          KithField field)
{
  guint column = self->rows->columns[field];
  guint day_column = self->rows->columns[get_day_field (self)];

  if (column == KITH_SHEET_NO_COLUMN)
    return "";
  if (column > day_column)
    column -= self->shift;

  return kith_sheet_get_cell (self->rows->sheet, self->rows->row, column);
}

static gboolean
is_sum (const char *cell)
{
  gint64 pence;

  return kith_money_parse (cell, &pence, NULL);
}

/* A joined cell has lost one: the row is a cell short, or the amount's is empty. */
static void
look_for_joined (Reading *self)
{
  KithListRows *rows = self->rows;
  guint amount_column = rows->columns[KITH_FIELD_AMOUNT];
  gboolean is_short = kith_sheet_get_n_cells (rows->sheet, rows->row) < kith_sheet_get_n_columns (rows->sheet);

  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->amount, g_free);
  self->shift = 0;

  if (amount_column == KITH_SHEET_NO_COLUMN || is_sum (get_cell (self, KITH_FIELD_AMOUNT)) ||
      !kith_statement_part_joined (get_cell (self, get_day_field (self)), &self->date, &self->amount))
    return;

  self->shift = is_short && *get_cell (self, KITH_FIELD_AMOUNT) != '\0' ? 1 : 0;
}

static KithDate
parse_day (Reading    *self,
           KithField   field,
           const char *cell)
{
  KithListRows *rows = self->rows;
  g_autofree char *text = kith_cell_dup_text (cell);
  KithCellDate date;

  if (text == NULL || rows->columns[field] == KITH_SHEET_NO_COLUMN)
    return KITH_DATE_NONE;

  date = kith_cell_parse_date (text, kith_mapping_get_date_order (rows->mapping, rows->columns[field]), rows->today);

  return date.date;
}

static gboolean
read_days (Reading           *self,
           KithStatementLine *line)
{
  KithField field = get_day_field (self);

  line->day = parse_day (self, field, self->date != NULL ? self->date : get_cell (self, field));
  line->posted = parse_day (self, KITH_FIELD_POSTED_DAY, get_cell (self, KITH_FIELD_POSTED_DAY));
  if (line->day == KITH_DATE_NONE)
    line->day = line->posted;
  if (line->day != KITH_DATE_NONE)
    return TRUE;

  kith_list_rows_add_fault (self->rows, field, KITH_LIST_REASON_NO_DAY, 0);

  return FALSE;
}

static KithListReason
get_reason (const GError *error)
{
  if (g_error_matches (error, KITH_MONEY_ERROR, KITH_MONEY_ERROR_DOUBTFUL))
    return KITH_LIST_REASON_DOUBTFUL_SUM;
  if (g_error_matches (error, KITH_MONEY_ERROR, KITH_MONEY_ERROR_TOO_LARGE))
    return KITH_LIST_REASON_LARGE_SUM;

  return KITH_LIST_REASON_NOT_A_SUM;
}

static gboolean
parse_sum (Reading    *self,
           const char *cell,
           gint64     *ret_pence,
           GError    **error)
{
  g_autofree char *text = kith_cell_dup_text (cell);

  if (text == NULL)
    text = g_strdup ("");
  if (kith_sheet_is_workbook (self->rows->sheet) && kith_money_parse_number (text, ret_pence))
    return TRUE;

  return kith_money_parse (text, ret_pence, error);
}

/* Of a column of its own for each direction: 1 where there is a sum, 0 where
 * nothing stands, -1 for what is none.
 */
static int
read_one_way (Reading  *self,
              KithField field,
              gint64   *ret_pence)
{
  g_autofree char *text = kith_cell_dup_text (get_cell (self, field));
  g_autoptr(GError) error = NULL;

  if (text == NULL || g_str_equal (text, "-"))
    return 0;
  if (parse_sum (self, text, ret_pence, &error))
    return *ret_pence != 0 ? 1 : 0;

  kith_list_rows_add_fault (self->rows, field, get_reason (error), 0);

  return -1;
}

static gboolean
read_both_ways (Reading           *self,
                KithStatementLine *line)
{
  gint64 out = 0, in = 0;
  int has_out = read_one_way (self, KITH_FIELD_MONEY_OUT, &out);
  int has_in = has_out >= 0 ? read_one_way (self, KITH_FIELD_MONEY_IN, &in) : 0;

  if (has_out < 0 || has_in < 0)
    return FALSE;

  if (has_out + has_in != 1)
    {
      kith_list_rows_add_fault (self->rows, KITH_FIELD_MONEY_OUT,
                                has_out != 0 ? KITH_LIST_REASON_TWO_SUMS : KITH_LIST_REASON_NO_SUM, 0);
      return FALSE;
    }

  /* Some write a minus although the column says it already. */
  line->pence = has_out != 0 ? ABS (out) : -ABS (in);

  return TRUE;
}

static gboolean
read_amount (Reading           *self,
             KithStatementLine *line)
{
  const char *cell = self->amount != NULL ? self->amount : get_cell (self, KITH_FIELD_AMOUNT);
  g_autoptr(GError) error = NULL;

  if (self->rows->columns[KITH_FIELD_AMOUNT] == KITH_SHEET_NO_COLUMN)
    return read_both_ways (self, line);

  if (*cell == '\0')
    {
      kith_list_rows_add_fault (self->rows, KITH_FIELD_AMOUNT, KITH_LIST_REASON_NO_SUM, 0);
      return FALSE;
    }

  if (parse_sum (self, cell, &line->pence, &error))
    return TRUE;

  kith_list_rows_add_fault (self->rows, KITH_FIELD_AMOUNT, get_reason (error), 0);

  return FALSE;
}

static char *
read_text (Reading  *self,
           KithField field)
{
  g_autofree char *text = kith_cell_dup_text (get_cell (self, field));
  g_autofree char *words = text != NULL ? kith_text_clean_line (text) : NULL;

  if (words == NULL || *words == '\0')
    return NULL;

  if (!kith_text_is_safe_name (words) || g_utf8_strlen (words, -1) > MAX_TEXT_LENGTH)
    {
      kith_list_rows_add_fault (self->rows, field, KITH_LIST_REASON_UNSAFE_TEXT, 0);
      return NULL;
    }

  return g_steal_pointer (&words);
}

static gboolean
says_settlement (const char *text)
{
  g_autofree char *small = text != NULL ? g_utf8_strdown (text, -1) : NULL;

  for (gsize i = 0; small != NULL && i < G_N_ELEMENTS (settlement_words); i++)
    {
      if (strstr (small, settlement_words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
read_words (Reading           *self,
            KithStatementLine *line)
{
  line->supplier = read_text (self, KITH_FIELD_SUPPLIER);
  line->purpose = read_text (self, KITH_FIELD_PURPOSE);
  line->payment_id = read_text (self, KITH_FIELD_PAYMENT_ID);
  line->cardholder = read_text (self, KITH_FIELD_CARDHOLDER);
  line->cost_code = read_text (self, KITH_FIELD_COST_CODE);
  line->merchant_category = read_text (self, KITH_FIELD_MERCHANT_CATEGORY);
  line->has_vat = *get_cell (self, KITH_FIELD_VAT) != '\0' &&
    parse_sum (self, get_cell (self, KITH_FIELD_VAT), &line->vat, NULL);

  if (!line->has_vat && *get_cell (self, KITH_FIELD_VAT) != '\0')
    kith_list_rows_add_fault (self->rows, KITH_FIELD_VAT, KITH_LIST_REASON_NOT_A_NUMBER, 0);

  if (says_settlement (line->supplier) || says_settlement (line->purpose))
    {
      line->kind = KITH_STATEMENT_SETTLEMENT;
      kith_list_rows_add_fault (self->rows, KITH_FIELD_NONE, KITH_LIST_REASON_NO_PURCHASE, 0);
    }
}

static void
note_repair (Reading           *self,
             KithStatementLine *line)
{
  if (self->date == NULL)
    return;

  line->as_it_was = g_strdup (get_cell (self, get_day_field (self)));
  self->file->n_repaired++;
  kith_list_rows_add_fault (self->rows, get_day_field (self), KITH_LIST_REASON_JOINED_CELLS, 0);
}

static void
note_alike (Reading           *self,
            KithStatementLine *line)
{
  char *key = g_strdup_printf ("%d\x1f%" G_GINT64_FORMAT "\x1f%s\x1f%s", line->day, line->pence,
                               line->supplier != NULL ? line->supplier : "",
                               line->payment_id != NULL ? line->payment_id : "");

  line->same_as = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));
  if (line->same_as != 0)
    {
      kith_list_rows_add_fault (self->rows, KITH_FIELD_NONE, KITH_LIST_REASON_SAME_PAYMENT, line->same_as);
      g_free (key);
      return;
    }

  g_hash_table_insert (self->seen, key, GUINT_TO_POINTER (line->line));
}

/* "Total" and a sum, and no date, wherever in the list it stands. */
static gboolean
is_total (Reading *self)
{
  KithListRows *rows = self->rows;
  const char *first = "";
  guint n_filled = 0;

  for (guint column = 0; column < kith_sheet_get_n_cells (rows->sheet, rows->row); column++)
    {
      g_autofree char *text = kith_cell_dup_text (kith_sheet_get_cell (rows->sheet, rows->row, column));

      if (text == NULL)
        continue;
      if (n_filled++ == 0)
        first = kith_sheet_get_cell (rows->sheet, rows->row, column);
    }

  return n_filled <= 1 || g_ascii_strncasecmp (first, "total", 5) == 0 || g_ascii_strncasecmp (first, "grand total", 11) == 0;
}

static void
take_line (Reading *self)
{
  g_autoptr(KithStatementLine) line = g_new0 (KithStatementLine, 1);

  if (is_total (self))
    {
      kith_list_rows_add_fault (self->rows, KITH_FIELD_NONE, KITH_LIST_REASON_TOTAL, 0);
      return;
    }

  line->line = kith_sheet_get_line (self->rows->sheet, self->rows->row);
  line->row = self->rows->row;
  look_for_joined (self);

  if (!read_days (self, line) || !read_amount (self, line))
    return;

  read_words (self, line);
  note_repair (self, line);
  note_alike (self, line);
  g_ptr_array_add (self->file->lines, g_steal_pointer (&line));
}

/* An account's list, in which most of what is no settlement has a minus. */
static KithStatementSigns
guess_signs (KithStatementFile *file)
{
  guint n_minus = 0, n_plus = 0;

  for (guint i = 0; i < file->lines->len; i++)
    {
      const KithStatementLine *line = g_ptr_array_index (file->lines, i);

      n_minus += line->kind == KITH_STATEMENT_PURCHASE && line->pence < 0;
      n_plus += line->kind == KITH_STATEMENT_PURCHASE && line->pence > 0;
    }

  return n_minus > n_plus ? KITH_STATEMENT_SIGNS_SPENT_IS_MINUS : KITH_STATEMENT_SIGNS_SPENT_IS_PLUS;
}

static void
count_line (KithStatementFile *file,
            KithStatementLine *line)
{
  gint64 *sum = line->kind == KITH_STATEMENT_SETTLEMENT ? &file->settled : &file->spent;

  if (file->signs == KITH_STATEMENT_SIGNS_SPENT_IS_MINUS)
    line->pence = -line->pence;
  if (line->kind == KITH_STATEMENT_PURCHASE && line->pence < 0)
    line->kind = KITH_STATEMENT_REFUND;

  file->n_refunds += line->kind == KITH_STATEMENT_REFUND;
  file->n_settlements += line->kind == KITH_STATEMENT_SETTLEMENT;

  /* 64 MiB of lines of at most a billion pounds cannot pass 64 bits. */
  *sum += line->pence;
}

static void
count_lines (KithStatementFile *file,
             KithStatementSigns signs,
             gboolean           has_two_columns)
{
  if (has_two_columns)
    file->signs = KITH_STATEMENT_SIGNS_SPENT_IS_PLUS;
  else
    file->signs = signs != KITH_STATEMENT_SIGNS_GUESS ? signs : guess_signs (file);

  for (guint i = 0; i < file->lines->len; i++)
    count_line (file, g_ptr_array_index (file->lines, i));
}

/**
 * kith_statement_file_new:
 * @sheet: the rows
 * @mapping: which column is which field, of a %KITH_LIST_KIND_STATEMENT
 * @signs: how the file's signs are to be read
 * @today: the day on which this is read, by which years of two digits are told
 * @progress: (nullable) (scope call): told how many rows have been gone through
 * @user_data: given to @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads the payments, and notes what is wrong.
 *
 * Each row below the header ends as one payment or as one fault with the
 * verdict %KITH_LIST_VERDICT_REFUSED or %KITH_LIST_VERDICT_ASIDE. A payment
 * that was repaired has a fault %KITH_LIST_REASON_JOINED_CELLS beside it.
 *
 * Returns: (transfer full) (nullable): the payments and the faults
 */
KithStatementFile *
kith_statement_file_new (KithSheet            *sheet,
                         KithMapping          *mapping,
                         KithStatementSigns    signs,
                         KithDate              today,
                         KithSheetProgressFunc progress,
                         gpointer              user_data,
                         GCancellable         *cancellable,
                         GError              **error)
{
  g_autoptr(KithStatementFile) self = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;
  g_auto(KithListRows) rows = { NULL, };
  Reading reading = { &rows, NULL, seen, };

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (mapping != NULL, NULL);
  g_return_val_if_fail (kith_mapping_get_kind (mapping) == KITH_LIST_KIND_STATEMENT, NULL);
  g_return_val_if_fail (today != KITH_DATE_NONE, NULL);

  reading.file = self = g_new0 (KithStatementFile, 1);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)statement_line_free);
  kith_list_rows_init (&rows, sheet, mapping, today);
  rows.progress = progress;
  rows.user_data = user_data;
  rows.cancellable = cancellable;

  while (kith_list_rows_next (&rows, &local_error))
    take_line (&reading);

  g_free (reading.date);
  g_free (reading.amount);
  self->n_lines = rows.n_lines;
  count_lines (self, signs, rows.columns[KITH_FIELD_AMOUNT] == KITH_SHEET_NO_COLUMN);
  self->faults = g_steal_pointer (&rows.faults);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * kith_statement_file_free:
 * @self: (nullable): a statement
 *
 * Frees the payments and the faults.
 */
void
kith_statement_file_free (KithStatementFile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self);
}
