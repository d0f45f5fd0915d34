/* kith-child-row.c: from a row of a query to a child of a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-row-private.h"

#include "kith-text.h"

/* A code that no list explains is shown as it is: better than nothing, and the
 * census asked for it.
 */
const char *
kith_code_label_or_code (KithCodeList *codes,
                         const char   *codeset,
                         const char   *code,
                         KithDate      day)
{
  const char *label = kith_code_list_get_label (codes, codeset, code,
                                                day != KITH_DATE_NONE ? day : kith_date_today ());

  return label != NULL ? label : code;
}

/* Sex since the census of 2024-25, gender before. */
static const char *
sex_label (KithCodeList *codes,
           const char   *code,
           KithDate      as_at)
{
  const char *codeset = g_ascii_isdigit (code[0]) ? "gender-current" : "sex";
  const char *label = kith_code_list_get_label (codes, codeset, code, as_at);

  /* The list changed in 2024, and the code is from the year it was written in. */
  if (label == NULL && g_ascii_isdigit (code[0]))
    label = kith_code_list_get_label (codes, codeset, code, kith_date_new (2024, 3, 31));

  return label != NULL ? label : code;
}

/* Takes the columns of KITH_CHILD_COLUMNS; what it sets lives until the next step. */
void
kith_child_values_from_row (KithStatement   *stmt,
                            KithCodeList    *codes,
                            KithDate         as_at,
                            KithChildValues *ret_values)
{
  const char *sex = kith_statement_get_text (stmt, 9);
  const char *ethnicity = kith_statement_get_text (stmt, 10);

  *ret_values = (KithChildValues){
    .id = kith_statement_get_int (stmt, 0),
    .given_name = kith_statement_get_text (stmt, 1),
    .family_name = kith_statement_get_text (stmt, 2),
    .preferred_name = kith_statement_get_text (stmt, 3),
    .la_child_id = kith_statement_get_text (stmt, 4),
    .upn = kith_statement_get_text (stmt, 5),
    .birth = kith_statement_get_date (stmt, 6),
    .expected_birth = kith_statement_get_date (stmt, 7),
    .death = kith_statement_get_date (stmt, 8),
    .sex = sex != NULL ? sex_label (codes, sex, as_at) : NULL,
    .ethnicity = ethnicity != NULL ? kith_code_label_or_code (codes, "ethnicity", ethnicity, as_at) : NULL,
    .school = kith_statement_get_text (stmt, 11),
    .school_id = kith_statement_get_int (stmt, 12),
    .year_group = (int)kith_statement_get_int_or (stmt, 13, KITH_CHILD_NO_YEAR_GROUP),
    .worker = kith_statement_get_text (stmt, 14),
    .warnings = kith_statement_get_text (stmt, 15),
    .state = (KithCaseState)kith_statement_get_int (stmt, 16),
    .event = KITH_DATE_NONE,
  };
}

/* By name; where nobody has brought one, by the identifier that a page shows in its place. */
void
kith_child_row_set_sort_key (KithRow *row)
{
  const char *family = kith_row_get_text (row, "family_name");
  const char *given = kith_row_get_text (row, "given_name");
  const char *identifier = kith_row_get_text (row, "la_child_id");
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  if (identifier == NULL)
    identifier = kith_row_get_text (row, "upn");

  if (family == NULL && given == NULL)
    name = g_strdup (identifier != NULL ? identifier : "");
  else
    name = g_strstrip (g_strjoin (" ", family != NULL ? family : "", given != NULL ? given : "", NULL));

  key = kith_text_fold (name);
  kith_row_set_text (row, "sort_key", key);
}
