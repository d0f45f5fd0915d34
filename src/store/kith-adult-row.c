/* kith-adult-row.c: an adult as queries read one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-adult-row-private.h"

/*
 * kith_adult_row_get_known:
 * @stmt: a statement at a row
 * @column: a column that is 0, 1 or nothing
 *
 * Returns: what it says
 */
KithKnown
kith_adult_row_get_known (KithStatement *stmt,
                          int            column)
{
  if (kith_statement_is_null (stmt, column))
    return KITH_KNOWN_NOT;

  return kith_statement_get_int (stmt, column) != 0 ? KITH_KNOWN_YES : KITH_KNOWN_NO;
}

/*
 * kith_adult_from_row:
 * @stmt: a statement at a row that begins with KITH_ADULT_COLUMNS
 * @has_confidential_address: whether there is an address that is shown only to who asks for it
 *
 * Returns: (transfer full): the adult
 */
KithAdult *
kith_adult_from_row (KithStatement *stmt,
                     gboolean       has_confidential_address)
{
  const KithAdultValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .name = kith_statement_get_text (stmt, 1),
    .preferred_name = kith_statement_get_text (stmt, 2),
    .other_names = kith_statement_get_text (stmt, 3),
    .sex = kith_statement_get_text (stmt, 4),
    .pronouns = kith_statement_get_text (stmt, 5),
    .birth = kith_statement_get_date (stmt, 6),
    .age = (int)kith_statement_get_int_or (stmt, 7, KITH_ADULT_NO_AGE),
    .age_on = kith_statement_get_date (stmt, 8),
    .death = kith_statement_get_date (stmt, 9),
    .telephone = kith_statement_get_text (stmt, 10),
    .email = kith_statement_get_text (stmt, 11),
    .language = kith_statement_get_text (stmt, 12),
    .interpreter = kith_adult_row_get_known (stmt, 13),
    .contact_wishes = kith_statement_get_text (stmt, 14),
    .has_confidential_address = has_confidential_address,
  };

  return kith_adult_new (&values);
}
