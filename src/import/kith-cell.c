/* kith-cell.c: what the text of one cell of a list means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Systems write nothing in many ways ("N/A", "-", a spreadsheet's own
 * "#N/A"): that is unknown, and no fault. What cannot be read is the caller's
 * to name.
 */

#include "config.h"

#include "kith-cell.h"

#include "kith-text.h"
#include "kith-upn.h"

#include <string.h>

#define MAX_DIGITS 8

static const char * const no_values[] = {
  "-", "--", "---", ".", "n/a", "na", "#n/a", "#ref!", "#value!", "#null!", "#name?", "#div/0!", "#num!", "null",
  "(null)", "nil", "<none>", "(blank)", "(none)",
};

static gboolean
is_no_value (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (no_values); i++)
    {
      if (g_ascii_strcasecmp (text, no_values[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* ="004512" is how systems keep a spreadsheet from dropping the noughts, and
 * '=x how our own refused rows keep it from taking a text for a formula. What
 * is meant is the text inside.
 */
static void
unwrap (char *text)
{
  gsize length = strlen (text);

  if (length >= 3 && g_str_has_prefix (text, "=\"") && text[length - 1] == '"')
    {
      memmove (text, text + 2, length - 3);
      text[length - 3] = '\0';
      g_strstrip (text);
    }
  else if (text[0] == '\'' && text[1] != '\0' && strchr ("=+-@", text[1]) != NULL)
    {
      memmove (text, text + 1, length);
    }
}

/**
 * kith_cell_dup_text:
 * @cell: the text of a cell
 *
 * Gets a cell as clean text on one line.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when it says nothing
 */
char *
kith_cell_dup_text (const char *cell)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (cell != NULL, NULL);

  if (*cell == '\0')
    return NULL;

  line = kith_text_clean_line (cell);
  unwrap (line);
  if (*line == '\0' || is_no_value (line))
    return NULL;

  return g_steal_pointer (&line);
}

/**
 * kith_cell_dup_words:
 * @cell: the text of a cell
 *
 * Gets the words of a cell in small letters, with one blank before, between
 * and after them, so that a word can be looked for.
 *
 * Returns: (transfer full): the words
 */
char *
kith_cell_dup_words (const char *cell)
{
  GString *words = g_string_new (" ");

  g_return_val_if_fail (cell != NULL, NULL);

  for (const char *p = cell; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (words, g_ascii_tolower (*p));
      else if (*p != '\'' && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }

  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return g_string_free_and_steal (words);
}

/**
 * kith_cell_dup_upn:
 * @cell: the text of a cell
 *
 * Gets a unique pupil number in capitals and without blanks, whatever is
 * wrong with it.
 *
 * Returns: (transfer full) (nullable): the number; %NULL when there is none
 */
char *
kith_cell_dup_upn (const char *cell)
{
  g_autofree char *text = kith_cell_dup_text (cell);
  char *to = text;

  if (text == NULL)
    return NULL;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != ' ')
        *to++ = g_ascii_toupper (*p);
    }
  *to = '\0';

  return g_steal_pointer (&text);
}

/* "a) Male": Ofsted's lists put a letter before each choice. */
static const char *
skip_marker (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  if (g_ascii_isalpha (text[0]) && text[1] == ')')
    text += 2;

  while (g_ascii_isspace (*text))
    text++;

  return text;
}

static gboolean
is_one_of (const char         *text,
           const char * const *words,
           gsize               n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (g_ascii_strcasecmp (text, words[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_cell_parse_sex:
 * @cell: the text of a cell
 *
 * Reads a sex, as letters, words or the figures of the census before 2024.
 *
 * Returns: (nullable): "M", "F" or "U"; %NULL when the text says none
 */
const char *
kith_cell_parse_sex (const char *cell)
{
  static const char * const male[] = { "m", "male", "boy", "1", "man" };
  static const char * const female[] = { "f", "female", "girl", "2", "woman" };
  static const char * const unknown[] = {
    "u", "unknown", "not stated", "not stated/recorded", "not recorded", "not known", "indeterminate", "neither", "i",
    "x", "0", "9", "other", "unborn", "not specified", "non-binary", "prefer not to say", "not applicable",
  };
  g_autofree char *text = kith_cell_dup_text (cell);
  const char *word;

  if (text == NULL)
    return NULL;

  word = skip_marker (text);
  if (is_one_of (word, male, G_N_ELEMENTS (male)))
    return "M";
  if (is_one_of (word, female, G_N_ELEMENTS (female)))
    return "F";
  if (is_one_of (word, unknown, G_N_ELEMENTS (unknown)))
    return "U";

  return NULL;
}

static const char *
skip_word (const char *text,
           const char *word)
{
  gsize length = strlen (word);

  return strncmp (text, word, length) == 0 ? text + length : text;
}

static int
parse_year_number (const char *text)
{
  int year = 0;

  if (*text == '\0' || strspn (text, "0123456789") != strlen (text) || strlen (text) > 2)
    return KITH_CELL_UNKNOWN_YEAR_GROUP;

  for (; *text != '\0'; text++)
    year = 10 * year + (*text - '0');

  return year <= 14 ? year : KITH_CELL_UNKNOWN_YEAR_GROUP;
}

static char *
fold_letters (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isalnum (*text))
        g_string_append_c (folded, g_ascii_tolower (*text));
    }

  return g_string_free_and_steal (folded);
}

/**
 * kith_cell_parse_year_group:
 * @cell: the text of a cell
 *
 * Reads a year of the national curriculum: "7", "Year 07", "Curriculum Year
 * 7", "R", "Reception", "N2", "Nursery".
 *
 * Returns: -1 for nursery, 0 for reception, 1 to 14, or %KITH_CELL_UNKNOWN_YEAR_GROUP
 */
int
kith_cell_parse_year_group (const char *cell)
{
  static const char * const nursery[] = { "n", "n1", "n2", "nur", "nursery", "nursery1", "nursery2", "f1", "fs1",
                                          "foundation1", "e1", "e2", "preschool", "prenursery" };
  static const char * const reception[] = { "r", "rec", "reception", "yr", "yearr", "f2", "fs2", "foundation2",
                                            "foundationstage2", "ynr" };
  g_autofree char *text = NULL;
  const char *rest;

  g_return_val_if_fail (cell != NULL, KITH_CELL_UNKNOWN_YEAR_GROUP);

  if (g_str_equal (cell, "-1"))
    return -1;

  text = fold_letters (cell);
  rest = skip_word (skip_word (text, "national"), "curriculum");
  rest = skip_word (rest, "nc");

  if (is_one_of (rest, reception, G_N_ELEMENTS (reception)))
    return 0;

  rest = skip_word (skip_word (skip_word (rest, "year"), "yr"), "group");
  if (*rest == 'y')
    rest++;

  if (is_one_of (rest, nursery, G_N_ELEMENTS (nursery)))
    return -1;
  if (is_one_of (rest, reception, G_N_ELEMENTS (reception)))
    return 0;

  return parse_year_number (rest);
}

/**
 * kith_cell_parse_flag:
 * @cell: the text of a cell in which something stands
 * @ret_flag: (out): 1 for yes, 0 for no, -1 where the text itself says "unknown"
 *
 * Reads an answer to a question.
 *
 * Returns: whether the text is one
 */
gboolean
kith_cell_parse_flag (const char *cell,
                      int        *ret_flag)
{
  static const char * const yes[] = { "y", "yes", "true", "t", "1", "x" };
  static const char * const no[] = { "n", "no", "false", "f", "0" };
  static const char * const unknown[] = { "u", "unknown", "not known", "not recorded", "not stated" };
  g_autofree char *text = kith_cell_dup_text (cell);
  const char *word = text != NULL ? skip_marker (text) : "unknown";

  g_return_val_if_fail (ret_flag != NULL, FALSE);

  if (is_one_of (word, yes, G_N_ELEMENTS (yes)))
    *ret_flag = 1;
  else if (is_one_of (word, no, G_N_ELEMENTS (no)))
    *ret_flag = 0;
  else if (is_one_of (word, unknown, G_N_ELEMENTS (unknown)))
    *ret_flag = -1;
  else
    return FALSE;

  return TRUE;
}

/**
 * kith_cell_parse_number:
 * @cell: the text of a cell
 * @ret_number: (out): the number
 *
 * Reads a whole number of up to eight digits.
 *
 * Returns: whether the text is one
 */
gboolean
kith_cell_parse_number (const char *cell,
                        int        *ret_number)
{
  g_autofree char *text = kith_cell_dup_text (cell);
  int number = 0;

  g_return_val_if_fail (ret_number != NULL, FALSE);

  if (text == NULL || strlen (text) > MAX_DIGITS || strspn (text, "0123456789") != strlen (text))
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    number = 10 * number + (*p - '0');

  *ret_number = number;
  return TRUE;
}
