/* kith-table-wallet.c: the tables of the wallet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-table.h"

#include "kith-table-private.h"

#define DECISION(C) \
        C (spend_id, INTEGER) C (step, INTEGER) C (kind, TEXT) C (pence, INTEGER) C (worker_id, INTEGER) \
        C (told, INTEGER) C (reason, TEXT) C (day, TEXT) C (at, INTEGER)

#define DECLARATION(C) \
        C (worker_id, INTEGER) C (supplier, TEXT) C (words, TEXT) C (day, TEXT) C (finish, TEXT)

#define MEANS(C) \
        C (kind, TEXT) C (name, TEXT) C (holder_id, INTEGER) C (finish, TEXT)

#define MONEY_ENTRY(C) \
        C (scheme_id, INTEGER) C (kind, TEXT) C (day, TEXT) C (worker_id, INTEGER) C (spend_uid, BLOB) \
        C (reason, TEXT) C (reverses_id, INTEGER) C (n_lines, INTEGER) C (at, INTEGER)

#define MONEY_LINE(C) \
        C (entry_id, INTEGER) C (account, TEXT) C (pot_id, INTEGER) C (means_id, INTEGER) C (pence, INTEGER)

#define MONEY_PERIOD(C) \
        C (scheme_id, INTEGER) C (month, TEXT) C (worker_id, INTEGER) C (at, INTEGER)

#define POT(C) \
        C (scheme_id, INTEGER) C (parent_id, INTEGER) C (kind, TEXT) C (name, TEXT) C (cluster_id, INTEGER) \
        C (worker_id, INTEGER) C (start, TEXT) C (finish, TEXT)

#define POT_CHILD(C) \
        C (pot_id, INTEGER) C (child_id, INTEGER) C (named_by, TEXT) C (how, TEXT) C (age_band, TEXT) \
        C (outcomes, TEXT)

#define QUESTION_ANSWER(C) \
        C (asked, TEXT) C (spend_id, INTEGER) C (words, TEXT) C (worker_id, INTEGER) C (day, TEXT)

#define RECEIPT(C) \
        C (spend_id, INTEGER) C (document_uid, BLOB) C (day, TEXT) C (pence, INTEGER) C (supplier, TEXT) \
        C (at, INTEGER)

#define SCHEME(C) \
        C (nick, TEXT) C (name, TEXT) C (eligibility, TEXT) C (source, TEXT) C (is_example, INTEGER) \
        C (needs_plan, INTEGER) C (needs_conference, INTEGER) C (is_drawn, INTEGER) C (allows_cash, INTEGER) \
        C (ceiling, INTEGER) C (held_ceiling, INTEGER) C (receipt_from, INTEGER) C (year_start, TEXT) \
        C (finish, TEXT)

#define SCHEME_STEP(C) \
        C (scheme_id, INTEGER) C (above, INTEGER) C (worker_id, INTEGER)

#define SPEND(C) \
        C (pot_id, INTEGER) C (child_id, INTEGER) C (worker_id, INTEGER) C (state, TEXT) C (what, TEXT) \
        C (pence, INTEGER) C (agreed, INTEGER) C (category, TEXT) C (goal_uid, BLOB) C (supplier, TEXT) \
        C (means_id, INTEGER) C (needed, TEXT) C (day, TEXT) C (decided_at, INTEGER) C (got, TEXT) \
        C (why_now, TEXT) C (tried, TEXT) C (in_place_of, TEXT) C (referred, TEXT) C (family_view, TEXT) \
        C (family_told, TEXT) C (unusual_why, TEXT) C (no_receipt, TEXT) C (vat, INTEGER) C (until, TEXT) \
        C (at, INTEGER)

#define STATEMENT(C) \
        C (means_id, INTEGER) C (file_name, TEXT) C (n_lines, INTEGER) C (n_refused, INTEGER) \
        C (pence, INTEGER) C (balance, INTEGER) C (day, TEXT) C (at, INTEGER)

#define STATEMENT_LINE(C) \
        C (statement_id, INTEGER) C (line, INTEGER) C (kind, TEXT) C (answer, TEXT) C (day, TEXT) \
        C (pence, INTEGER) C (supplier, TEXT) C (purpose, TEXT) C (payment_id, TEXT) C (as_it_was, TEXT) \
        C (print, TEXT)

#define STATEMENT_MATCH(C) \
        C (statement_line_id, INTEGER) C (entry_id, INTEGER) C (pence, INTEGER)

#define STOCK_COUNT(C) \
        C (means_id, INTEGER) C (day, TEXT) C (pence, INTEGER) C (worker_id, INTEGER) C (second_id, INTEGER) \
        C (words, TEXT)

#define TOLD(C) \
        C (child_id, INTEGER) C (spend_id, INTEGER) C (adult, TEXT) C (day, TEXT) C (how, TEXT) \
        C (words, TEXT) C (worker_id, INTEGER)

DEFINE_TABLE (decision, DECISION)
DEFINE_TABLE (declaration, DECLARATION)
DEFINE_TABLE (means, MEANS)
DEFINE_TABLE (money_entry, MONEY_ENTRY)
DEFINE_TABLE (money_line, MONEY_LINE)
DEFINE_TABLE (money_period, MONEY_PERIOD)
DEFINE_TABLE (pot, POT)
DEFINE_TABLE (pot_child, POT_CHILD)
DEFINE_TABLE (question_answer, QUESTION_ANSWER)
DEFINE_TABLE (receipt, RECEIPT)
DEFINE_TABLE (scheme, SCHEME)
DEFINE_TABLE (scheme_step, SCHEME_STEP)
DEFINE_TABLE (spend, SPEND)
DEFINE_TABLE (statement, STATEMENT)
DEFINE_TABLE (statement_line, STATEMENT_LINE)
DEFINE_TABLE (statement_match, STATEMENT_MATCH)
DEFINE_TABLE (stock_count, STOCK_COUNT)
DEFINE_TABLE (told, TOLD)
