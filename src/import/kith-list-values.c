/* kith-list-values.c: the values of a row, and what cannot be read of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An empty cell is unknown, and so is one that cannot be read; only the
 * second is a fault. A wrong UPN is worse than none, since it is what children
 * are known again by: one whose check letter does not agree is left unread.
 */

#include "config.h"

#include "kith-list-rows-private.h"

#include "kith-cell.h"
#include "kith-text.h"
#include "kith-upn.h"

#include <string.h>

#define MAX_NAME_LENGTH 200
#define MAX_TEXT_LENGTH 1000

/* A date that may lie ahead is at most this far away. */
#define YEARS_AHEAD 10

static gboolean
is_fit (const char *text,
        glong       max_length)
{
  return kith_text_is_safe_name (text) && g_utf8_strlen (text, -1) <= max_length;
}

/**
 * kith_list_rows_read_text:
 * @self: what is gone through
 * @field: a field
 *
 * Reads a text of one line.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when it is unknown
 */
char *
kith_list_rows_read_text (KithListRows *self,
                          KithField     field)
{
  g_autofree char *text = kith_cell_dup_text (kith_list_rows_get_cell (self, field));

  if (text == NULL || is_fit (text, MAX_TEXT_LENGTH))
    return g_steal_pointer (&text);

  kith_list_rows_add_fault (self, field, KITH_LIST_REASON_UNSAFE_TEXT, 0);
  return NULL;
}

/* "1.20335E+06": what a spreadsheet makes of a long number. The digits that
 * it left out are gone, and two children could have what is left.
 */
static gboolean
has_lost_digits (const char *text)
{
  const char *p = text + strspn (text, "0123456789.");

  return p > text && (*p == 'E' || *p == 'e') && (p[1] == '+' || p[1] == '-') && g_ascii_isdigit (p[2]) &&
         strspn (p + 2, "0123456789") == strlen (p + 2);
}

/**
 * kith_list_rows_read_identifier:
 * @self: what is gone through
 * @field: a field
 *
 * Reads a number or text by which a child is known.
 *
 * Returns: (transfer full) (nullable): the identifier; %NULL when it is unknown
 */
char *
kith_list_rows_read_identifier (KithListRows *self,
                                KithField     field)
{
  g_autofree char *text = kith_list_rows_read_text (self, field);

  if (text == NULL || !has_lost_digits (text))
    return g_steal_pointer (&text);

  kith_list_rows_add_fault (self, field, KITH_LIST_REASON_LOST_DIGITS, 0);
  return NULL;
}

/* What a text stands for in a field: found once, and then known. */
static const char *
find_code (KithListRows *self,
           KithField     field,
           const char   *text)
{
  char *key = g_strdup_printf ("%u:%s", (guint)field, text);
  gpointer code;

  if (g_hash_table_lookup_extended (self->codes, key, NULL, &code))
    {
      g_free (key);
      return code;
    }

  code = g_strdup (kith_cell_parse_code (text, field));
  g_hash_table_insert (self->codes, key, code);
  return code;
}

/**
 * kith_list_rows_read_code:
 * @self: what is gone through
 * @field: a field of type %KITH_FIELD_TYPE_CODE
 *
 * Reads a code, or the words for one. Words for which there is none are kept
 * as they are: councils have words of their own.
 *
 * Returns: (transfer full) (nullable): the code or the text; %NULL when it is unknown
 */
char *
kith_list_rows_read_code (KithListRows *self,
                          KithField     field)
{
  g_autofree char *text = kith_list_rows_read_text (self, field);
  const char *code = text != NULL ? find_code (self, field, text) : NULL;

  return code != NULL ? g_strdup (code) : g_steal_pointer (&text);
}

static gboolean
get_upn_reason (const char     *upn,
                KithListReason *ret_reason)
{
  switch (kith_upn_check (upn))
    {
    case KITH_UPN_WRONG_SHAPE:
      *ret_reason = KITH_LIST_REASON_UPN_SHAPE;
      return TRUE;

    case KITH_UPN_WRONG_CHECK_LETTER:
      *ret_reason = KITH_LIST_REASON_UPN_CHECK_LETTER;
      return TRUE;

    case KITH_UPN_UNKNOWN_AUTHORITY:
      *ret_reason = KITH_LIST_REASON_UPN_AUTHORITY;
      return TRUE;

    case KITH_UPN_FINE:
    default:
      return FALSE;
    }
}

/**
 * kith_list_rows_read_upn:
 * @self: what is gone through
 * @field: %KITH_FIELD_UPN or %KITH_FIELD_FORMER_UPN
 *
 * Reads a unique pupil number.
 *
 * Returns: (transfer full) (nullable): the number in capitals; %NULL when it
 *   is unknown or wrong
 */
char *
kith_list_rows_read_upn (KithListRows *self,
                         KithField     field)
{
  g_autofree char *upn = kith_cell_dup_upn (kith_list_rows_get_cell (self, field));
  KithListReason reason;

  if (upn == NULL || !get_upn_reason (upn, &reason))
    return g_steal_pointer (&upn);

  kith_list_rows_add_fault (self, field, reason, 0);
  return reason == KITH_LIST_REASON_UPN_AUTHORITY ? g_steal_pointer (&upn) : NULL;
}

/**
 * kith_list_rows_read_sex:
 * @self: what is gone through
 *
 * Reads the sex.
 *
 * Returns: (transfer full) (nullable): "M", "F" or "U"; %NULL when it is unknown
 */
char *
kith_list_rows_read_sex (KithListRows *self)
{
  g_autofree char *text = kith_cell_dup_text (kith_list_rows_get_cell (self, KITH_FIELD_SEX));
  const char *sex;

  if (text == NULL)
    return NULL;

  sex = kith_cell_parse_sex (text);
  if (sex == NULL)
    kith_list_rows_add_fault (self, KITH_FIELD_SEX, KITH_LIST_REASON_UNKNOWN_SEX, 0);

  return g_strdup (sex);
}

static KithDate
get_latest_day (KithListRows *self,
                KithField     field)
{
  return field == KITH_FIELD_BIRTH ? self->today : kith_date_add_months (self->today, 12 * YEARS_AHEAD);
}

/* A rule that a whole column needed is said once, at its first row. */
static void
note_rule (KithListRows       *self,
           KithField           field,
           const KithCellDate *read)
{
  if (self->are_dates_noted[field] || (!read->has_short_year && !read->is_number))
    return;

  self->are_dates_noted[field] = TRUE;
  kith_list_rows_add_fault (self, field,
                            read->is_number ? KITH_LIST_REASON_DATE_AS_NUMBER : KITH_LIST_REASON_TWO_DIGIT_YEAR, 0);
}

/**
 * kith_list_rows_read_date:
 * @self: what is gone through
 * @field: a field of type %KITH_FIELD_TYPE_DATE
 *
 * Reads a date.
 *
 * Returns: the date, or %KITH_DATE_NONE when it is unknown
 */
KithDate
kith_list_rows_read_date (KithListRows *self,
                          KithField     field)
{
  const char *cell = kith_list_rows_get_cell (self, field);
  g_autofree char *text = kith_cell_dup_text (cell);
  KithCellDate read;

  if (text == NULL)
    return KITH_DATE_NONE;

  read = kith_cell_parse_date (text, kith_mapping_get_date_order (self->mapping, self->columns[field]),
                               get_latest_day (self, field));

  if (!read.is_shaped)
    kith_list_rows_add_fault (self, field, KITH_LIST_REASON_NOT_A_DATE, 0);
  else if (read.date == KITH_DATE_NONE)
    kith_list_rows_add_fault (self, field, KITH_LIST_REASON_NO_SUCH_DAY, 0);
  else
    note_rule (self, field, &read);

  return read.date;
}

/**
 * kith_list_rows_read_past_date:
 * @self: what is gone through
 * @field: a field of type %KITH_FIELD_TYPE_DATE
 *
 * Reads the date of what has happened.
 *
 * Returns: the date, or %KITH_DATE_NONE when it is unknown or in the future
 */
KithDate
kith_list_rows_read_past_date (KithListRows *self,
                               KithField     field)
{
  KithDate date = kith_list_rows_read_date (self, field);

  if (date == KITH_DATE_NONE || date <= self->today)
    return date;

  kith_list_rows_add_fault (self, field, KITH_LIST_REASON_FUTURE, 0);
  return KITH_DATE_NONE;
}

/**
 * kith_list_rows_read_year_group:
 * @self: what is gone through
 *
 * Reads the year group.
 *
 * Returns: -1 to 14, or %KITH_CELL_UNKNOWN_YEAR_GROUP
 */
int
kith_list_rows_read_year_group (KithListRows *self)
{
  g_autofree char *text = kith_cell_dup_text (kith_list_rows_get_cell (self, KITH_FIELD_YEAR_GROUP));
  int year_group = text != NULL ? kith_cell_parse_year_group (text) : KITH_CELL_UNKNOWN_YEAR_GROUP;

  if (text != NULL && year_group == KITH_CELL_UNKNOWN_YEAR_GROUP)
    kith_list_rows_add_fault (self, KITH_FIELD_YEAR_GROUP, KITH_LIST_REASON_UNKNOWN_YEAR_GROUP, 0);

  return year_group;
}

/**
 * kith_list_rows_read_flag:
 * @self: what is gone through
 * @field: a field of type %KITH_FIELD_TYPE_FLAG
 *
 * Reads an answer to a question.
 *
 * Returns: 1, 0, or -1 when it is unknown
 */
int
kith_list_rows_read_flag (KithListRows *self,
                          KithField     field)
{
  g_autofree char *text = kith_cell_dup_text (kith_list_rows_get_cell (self, field));
  int flag = -1;

  if (text != NULL && !kith_cell_parse_flag (text, &flag))
    kith_list_rows_add_fault (self, field, KITH_LIST_REASON_NOT_YES_OR_NO, 0);

  return flag;
}

/**
 * kith_list_rows_read_number:
 * @self: what is gone through
 * @field: a field of type %KITH_FIELD_TYPE_NUMBER
 * @least: the least that it can be
 * @most: the most that it can be
 *
 * Reads a number.
 *
 * Returns: the number, or -1 when it is unknown
 */
int
kith_list_rows_read_number (KithListRows *self,
                            KithField     field,
                            int           least,
                            int           most)
{
  g_autofree char *text = kith_cell_dup_text (kith_list_rows_get_cell (self, field));
  int number;

  if (text == NULL)
    return -1;

  if (kith_cell_parse_number (text, &number) && number >= least && number <= most)
    return number;

  kith_list_rows_add_fault (self, field, KITH_LIST_REASON_NOT_A_NUMBER, 0);
  return -1;
}

/**
 * kith_list_rows_read_status:
 * @self: what is gone through
 *
 * Reads what the council does for the child.
 *
 * Returns: the status, or %KITH_CASE_STATUS_NONE when it is unknown
 */
KithCaseStatus
kith_list_rows_read_status (KithListRows *self)
{
  g_autofree char *text = kith_cell_dup_text (kith_list_rows_get_cell (self, KITH_FIELD_STATUS));
  KithCaseStatus status = text != NULL ? kith_cell_parse_status (text) : KITH_CASE_STATUS_NONE;

  if (text != NULL && status == KITH_CASE_STATUS_NONE)
    kith_list_rows_add_fault (self, KITH_FIELD_STATUS, KITH_LIST_REASON_UNKNOWN_STATUS, 0);

  return status;
}

static void
take_name (KithListRows *self,
           KithField     field,
           char        **name)
{
  if (*name == NULL)
    *name = kith_cell_dup_text (kith_list_rows_get_cell (self, field));
}

static void
read_full_name (KithListRows  *self,
                KithListNames *names)
{
  g_auto(KithCellName) name = { NULL, };

  if (self->columns[KITH_FIELD_FULL_NAME] == KITH_SHEET_NO_COLUMN)
    return;
  if (names->family_name != NULL && names->given_name != NULL)
    return;

  kith_cell_parse_name (kith_list_rows_get_cell (self, KITH_FIELD_FULL_NAME),
                        kith_mapping_get_name_order (self->mapping), &name);

  if (names->family_name == NULL)
    names->family_name = g_steal_pointer (&name.family_name);
  if (names->given_name == NULL)
    names->given_name = g_steal_pointer (&name.given_name);
  if (names->preferred_name == NULL)
    names->preferred_name = g_steal_pointer (&name.preferred_name);
}

/* Where the legal name is empty, the one that the child uses is the name. */
static void
fill_from_used (KithListNames *names)
{
  if (names->family_name == NULL)
    names->family_name = g_steal_pointer (&names->preferred_family_name);
  if (names->given_name == NULL)
    names->given_name = g_steal_pointer (&names->preferred_name);
}

/* Whether the list has both names, so that one that is missing is missing of
 * this child.
 */
static gboolean
has_both_names (KithListRows *self)
{
  return self->columns[KITH_FIELD_FULL_NAME] != KITH_SHEET_NO_COLUMN ||
         (self->columns[KITH_FIELD_FAMILY_NAME] != KITH_SHEET_NO_COLUMN &&
          self->columns[KITH_FIELD_GIVEN_NAME] != KITH_SHEET_NO_COLUMN);
}

static KithField
find_field_of (KithListRows *self,
               KithField     field)
{
  return self->columns[field] != KITH_SHEET_NO_COLUMN ? field : KITH_FIELD_FULL_NAME;
}

static gboolean
check_name (KithListRows *self,
            KithField     field,
            const char   *name)
{
  if (name == NULL)
    return TRUE;

  if (!kith_text_is_safe_name (name))
    kith_list_rows_add_fault (self, find_field_of (self, field), KITH_LIST_REASON_UNSAFE_NAME, 0);
  else if (g_utf8_strlen (name, -1) > MAX_NAME_LENGTH)
    kith_list_rows_add_fault (self, find_field_of (self, field), KITH_LIST_REASON_LONG_NAME, 0);
  else
    return TRUE;

  return FALSE;
}

/* A name that a child goes by and that cannot be kept costs the row nothing. */
static void
check_other_name (KithListRows *self,
                  KithField     field,
                  char        **name)
{
  if (*name == NULL || is_fit (*name, MAX_NAME_LENGTH))
    return;

  kith_list_rows_add_fault (self, find_field_of (self, field), KITH_LIST_REASON_UNSAFE_TEXT, 0);
  g_clear_pointer (name, g_free);
}

/**
 * kith_list_rows_read_names:
 * @self: what is gone through
 * @is_needed: whether a row without a name is refused
 * @ret_names: (out caller-allocates): the names, which are written in any case
 *
 * Reads what a child is called.
 *
 * Returns: whether the row can be kept; if not, it has got its fault
 */
gboolean
kith_list_rows_read_names (KithListRows  *self,
                           gboolean       is_needed,
                           KithListNames *ret_names)
{
  memset (ret_names, 0, sizeof *ret_names);
  take_name (self, KITH_FIELD_FAMILY_NAME, &ret_names->family_name);
  take_name (self, KITH_FIELD_GIVEN_NAME, &ret_names->given_name);
  take_name (self, KITH_FIELD_PREFERRED_NAME, &ret_names->preferred_name);
  take_name (self, KITH_FIELD_PREFERRED_FAMILY_NAME, &ret_names->preferred_family_name);
  take_name (self, KITH_FIELD_MIDDLE_NAMES, &ret_names->middle_names);
  read_full_name (self, ret_names);
  fill_from_used (ret_names);

  if (ret_names->family_name == NULL && ret_names->given_name == NULL)
    {
      if (is_needed)
        kith_list_rows_add_fault (self, KITH_FIELD_NONE, KITH_LIST_REASON_NO_NAME, 0);
      return !is_needed;
    }

  if (!check_name (self, KITH_FIELD_FAMILY_NAME, ret_names->family_name) ||
      !check_name (self, KITH_FIELD_GIVEN_NAME, ret_names->given_name))
    return FALSE;

  check_other_name (self, KITH_FIELD_PREFERRED_NAME, &ret_names->preferred_name);
  check_other_name (self, KITH_FIELD_PREFERRED_FAMILY_NAME, &ret_names->preferred_family_name);
  check_other_name (self, KITH_FIELD_MIDDLE_NAMES, &ret_names->middle_names);

  if ((ret_names->family_name == NULL || ret_names->given_name == NULL) && has_both_names (self))
    kith_list_rows_add_fault (self, KITH_FIELD_NONE, KITH_LIST_REASON_ONE_NAME, 0);

  return TRUE;
}

/**
 * kith_list_names_clear:
 * @names: names
 *
 * Frees the names that were not taken.
 */
void
kith_list_names_clear (KithListNames *names)
{
  g_clear_pointer (&names->family_name, g_free);
  g_clear_pointer (&names->given_name, g_free);
  g_clear_pointer (&names->middle_names, g_free);
  g_clear_pointer (&names->preferred_name, g_free);
  g_clear_pointer (&names->preferred_family_name, g_free);
}
