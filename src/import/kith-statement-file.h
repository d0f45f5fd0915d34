/* kith-statement-file.h: payments, as a bank, a card or a council lists them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"
#include "kith-list-fault.h"
#include "kith-mapping.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

/**
 * KithStatementSigns:
 * @KITH_STATEMENT_SIGNS_GUESS: by the more part of the lines
 * @KITH_STATEMENT_SIGNS_SPENT_IS_PLUS: what was spent has no sign, as on the statement of a card
 * @KITH_STATEMENT_SIGNS_SPENT_IS_MINUS: what was spent has a minus, as on the list of an account
 */
typedef enum
{
  KITH_STATEMENT_SIGNS_GUESS,
  KITH_STATEMENT_SIGNS_SPENT_IS_PLUS,
  KITH_STATEMENT_SIGNS_SPENT_IS_MINUS,
} KithStatementSigns;

/**
 * KithStatementKind:
 * @KITH_STATEMENT_PURCHASE: money went out
 * @KITH_STATEMENT_REFUND: money came back
 * @KITH_STATEMENT_SETTLEMENT: the statement itself was paid, or a balance carried: nothing was bought
 */
typedef enum
{
  KITH_STATEMENT_PURCHASE,
  KITH_STATEMENT_REFUND,
  KITH_STATEMENT_SETTLEMENT,
} KithStatementKind;

/**
 * KithStatementLine:
 * @line: the line of the file
 * @row: the sheet's row
 * @day: when it was paid
 * @posted: when it reached the account, or %KITH_DATE_NONE
 * @pence: above nought what was spent, below what came back, whatever signs the file has
 * @vat: the VAT in it, as the file has it; only where @has_vat
 * @supplier: (nullable): as the file has it
 * @as_it_was: (nullable): what stood in the cell, where a date and an amount were joined in it
 * @same_as: the line of an earlier payment of the same day, sum, supplier and number; 0 for none
 *
 * One payment. Texts are %NULL where the file has none.
 */
typedef struct
{
  guint              line;
  guint              row;
  KithStatementKind  kind;
  KithDate           day;
  KithDate           posted;
  gint64             pence;
  gint64             vat;
  gboolean           has_vat;
  char              *supplier;
  char              *purpose;
  char              *payment_id;
  char              *cardholder;
  char              *cost_code;
  char              *merchant_category;
  char              *as_it_was;
  guint              same_as;
} KithStatementLine;

/**
 * KithStatementFile:
 * @n_lines: how many rows there are in all: payments, refused and set aside
 * @n_repaired: how many of the payments were parted out of a joined cell
 * @n_refunds: how many came back
 * @n_settlements: how many bought nothing
 * @spent: the sum of purchases and refunds, without the settlements
 * @settled: the sum of the settlements
 * @signs: how the file's signs were read; never %KITH_STATEMENT_SIGNS_GUESS
 */
typedef struct
{
  GPtrArray          *lines;         /* (element-type KithStatementLine), in the order of the file */
  GPtrArray          *faults;        /* (element-type KithListFault), by line */
  guint               n_lines;
  guint               n_repaired;
  guint               n_refunds;
  guint               n_settlements;
  gint64              spent;
  gint64              settled;
  KithStatementSigns  signs;
} KithStatementFile;

KithStatementFile *kith_statement_file_new     (KithSheet              *sheet,
                                                KithMapping            *mapping,
                                                KithStatementSigns      signs,
                                                KithDate                today,
                                                KithSheetProgressFunc   progress,
                                                gpointer                user_data,
                                                GCancellable           *cancellable,
                                                GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void               kith_statement_file_free    (KithStatementFile      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStatementFile, kith_statement_file_free)

G_END_DECLS
