/* kith-money.c: sums of money, in pence
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people type and what banks print: a sign, in front or behind, or the
 * parentheses of an accountant; a pound sign or "GBP"; digits of any script,
 * in groups of three behind commas or blanks; a point and one or two digits;
 * "CR" behind what was credited; or a number of pence with a "p".
 *
 * Whatever could be another sum elsewhere is refused as doubtful and not
 * guessed at: "1.234" is a thousand and more in half of Europe, "12,50" is
 * twelve and a half, and a wrong guess is a hundred times too much.
 */

#include "config.h"

#include "kith-money.h"

#include <math.h>
#include <string.h>

#define MAX_TEXT_BYTES 128

/* How far a workbook's number may lie from a whole number of pence. */
#define NUMBER_TOLERANCE 0.001

G_DEFINE_QUARK (kith-money-error-quark, kith_money_error)

/* @text: digits, commas, points and blanks, and nothing else */
typedef struct
{
  char      text[MAX_TEXT_BYTES];
  gboolean  is_negative;
  gboolean  is_in_pence;
} Figures;

static gboolean
fail (GError       **error,
      KithMoneyError code)
{
  static const char * const reasons[] = {
    [KITH_MONEY_ERROR_SYNTAX] = "The text is no sum of money",
    [KITH_MONEY_ERROR_DOUBTFUL] = "The text can be read as two sums of money",
    [KITH_MONEY_ERROR_TOO_LARGE] = "The sum is too large",
  };

  g_set_error_literal (error, KITH_MONEY_ERROR, (int)code, reasons[code]);

  return FALSE;
}

/* One letter of a sum as ASCII: '-' for each kind of minus, 'L' for a pound
 * sign, 0 for what no sum has.
 */
static char
to_plain (gunichar c)
{
  int digit = g_unichar_digit_value (c);

  if (digit >= 0)
    return (char)('0' + digit);
  if (c == 0xa3 || c == 0xffe1)
    return 'L';
  if (c == 0x2212 || c == 0x2013 || c == 0xff0d)
    return '-';
  if (c == 0xff0c)
    return ',';
  if (c == 0xff0e)
    return '.';
  if (g_unichar_isspace (c))
    return ' ';
  if (c < 0x80 && c != 'L')
    return (char)g_ascii_tolower ((char)c);

  return '\0';
}

static gboolean
make_plain (const char *text,
            char        ret_plain[MAX_TEXT_BYTES])
{
  gsize n = 0;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      char plain = to_plain (g_utf8_get_char (text));

      if (plain == '\0' || n + 1 >= MAX_TEXT_BYTES)
        return FALSE;

      ret_plain[n++] = plain;
    }

  ret_plain[n] = '\0';
  g_strstrip (ret_plain);

  return TRUE;
}

static gboolean
take_start (char       *text,
            const char *start)
{
  gsize length = strlen (start);

  if (strncmp (text, start, length) != 0)
    return FALSE;

  memmove (text, text + length, strlen (text + length) + 1);
  g_strstrip (text);

  return TRUE;
}

static gboolean
take_end (char       *text,
          const char *end)
{
  gsize length = strlen (text);
  gsize end_length = strlen (end);

  if (length < end_length || strcmp (text + length - end_length, end) != 0)
    return FALSE;

  text[length - end_length] = '\0';
  g_strstrip (text);

  return TRUE;
}

static gboolean
take_parentheses (char *text)
{
  gsize length = strlen (text);

  return length > 2 && text[0] == '(' && text[length - 1] == ')' && take_start (text, "(") && take_end (text, ")");
}

/* One sign at most, wherever it stands, and one currency. */
static gboolean
take_apart (char    *text,
            Figures *ret_figures)
{
  guint n_signs = take_parentheses (text) + take_end (text, "cr") + take_start (text, "-") + take_end (text, "-");
  gboolean is_plus = n_signs == 0 && (take_start (text, "+") || take_end (text, "dr"));
  gboolean has_currency = take_start (text, "L") || take_start (text, "gbp") || take_end (text, "gbp");

  if (!is_plus)
    n_signs += take_start (text, "-");

  ret_figures->is_in_pence = !has_currency && take_end (text, "p");
  ret_figures->is_negative = n_signs > 0;
  g_strlcpy (ret_figures->text, text, sizeof ret_figures->text);

  return n_signs <= 1 && *text != '\0' && strspn (text, "0123456789,. ") == strlen (text);
}

/* Whether the commas or blanks part thousands: "1,000", "12 345 678". */
static gboolean
is_grouped (const char *whole,
            char        separator)
{
  const char *next = strchr (whole, separator);

  if (next == NULL)
    return TRUE;
  if (next == whole || next - whole > 3)
    return FALSE;

  for (; next != NULL; next = strchr (next + 1, separator))
    {
      if (strspn (next + 1, "0123456789") != 3)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_whole (const char *whole,
             GError    **error)
{
  if (strchr (whole, ',') != NULL && strchr (whole, ' ') != NULL)
    return fail (error, KITH_MONEY_ERROR_SYNTAX);
  if (!is_grouped (whole, ','))
    return fail (error, KITH_MONEY_ERROR_DOUBTFUL);
  if (!is_grouped (whole, ' '))
    return fail (error, KITH_MONEY_ERROR_SYNTAX);

  return TRUE;
}

/* What stands behind the point: none, one or two digits. */
static gboolean
parse_fraction (const char *fraction,
                gint64     *ret_pence,
                GError    **error)
{
  gsize length = strlen (fraction);

  if (length > 2 || strspn (fraction, "0123456789") != length)
    return fail (error, KITH_MONEY_ERROR_DOUBTFUL);

  *ret_pence = (length > 0 ? 10 * (fraction[0] - '0') : 0) + (length > 1 ? fraction[1] - '0' : 0);

  return TRUE;
}

static gboolean
parse_digits (const char *whole,
              gint64     *ret_number,
              GError    **error)
{
  gint64 number = 0;

  for (; *whole != '\0'; whole++)
    {
      if (!g_ascii_isdigit (*whole))
        continue;

      number = 10 * number + (*whole - '0');
      if (number > KITH_MONEY_MAX)
        return fail (error, KITH_MONEY_ERROR_TOO_LARGE);
    }

  *ret_number = number;

  return TRUE;
}

static gboolean
parse_figures (Figures *figures,
               gint64  *ret_pence,
               GError **error)
{
  char *point = strchr (figures->text, '.');
  gint64 whole = 0, fraction = 0;

  if (point != NULL)
    *point = '\0';

  /* ".50" is a sum, "." and "5 .5" are none. */
  if (strspn (figures->text, ", ") == strlen (figures->text) && (point == NULL || point[1] == '\0' || point != figures->text))
    return fail (error, KITH_MONEY_ERROR_SYNTAX);
  if (figures->is_in_pence && point != NULL)
    return fail (error, KITH_MONEY_ERROR_SYNTAX);

  if (!check_whole (figures->text, error) ||
      (point != NULL && !parse_fraction (point + 1, &fraction, error)) ||
      !parse_digits (figures->text, &whole, error))
    return FALSE;

  if (!figures->is_in_pence && whole > KITH_MONEY_MAX / 100)
    return fail (error, KITH_MONEY_ERROR_TOO_LARGE);

  *ret_pence = (figures->is_in_pence ? whole : 100 * whole + fraction) * (figures->is_negative ? -1 : 1);

  return TRUE;
}

/**
 * kith_money_parse:
 * @text: what somebody typed, or what stands in a cell
 * @ret_pence: (out): the sum, in pence
 * @error: return location for a #KithMoneyError
 *
 * Reads a sum of money: "£1,000", "9.40", "−£5", "(12.00)", "5.00 CR", "50p",
 * and the digits of other scripts. Nought is a sum; whether it may be asked
 * for is another question.
 *
 * Returns: whether the text is one sum, and only one
 */
gboolean
kith_money_parse (const char *text,
                  gint64     *ret_pence,
                  GError    **error)
{
  char plain[MAX_TEXT_BYTES];
  Figures figures;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_pence != NULL, FALSE);

  if (!make_plain (text, plain) || !take_apart (plain, &figures))
    return fail (error, KITH_MONEY_ERROR_SYNTAX);

  return parse_figures (&figures, ret_pence, error);
}

/**
 * kith_money_parse_number:
 * @text: a number as a workbook keeps it, such as "16.229999999999997" or "1.2E3"
 * @ret_pence: (out): the sum, in pence
 *
 * Reads a sum out of a workbook, whose numbers are pounds with a binary
 * fraction. What is no whole number of pence is none.
 *
 * Returns: whether it is one
 */
gboolean
kith_money_parse_number (const char *text,
                         gint64     *ret_pence)
{
  char *end = NULL;
  double pence;
  gint64 whole;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_pence != NULL, FALSE);

  if (*text == '\0' || strspn (text, "0123456789+-.eE") != strlen (text))
    return FALSE;

  pence = 100 * g_ascii_strtod (text, &end);
  if (*end != '\0' || !isfinite (pence) || pence > (double)KITH_MONEY_MAX || pence < -(double)KITH_MONEY_MAX)
    return FALSE;

  whole = (gint64)(pence < 0 ? pence - 0.5 : pence + 0.5);
  if (pence - (double)whole > NUMBER_TOLERANCE || (double)whole - pence > NUMBER_TOLERANCE)
    return FALSE;

  *ret_pence = whole;

  return TRUE;
}

/**
 * kith_money_is_sum:
 * @pence: a number of pence
 *
 * Returns: whether it lies between %KITH_MONEY_MAX below and above nought
 */
gboolean
kith_money_is_sum (gint64 pence)
{
  return pence >= -KITH_MONEY_MAX && pence <= KITH_MONEY_MAX;
}

/**
 * kith_money_add:
 * @a: a number of pence
 * @b: another one
 * @ret_sum: (out): both together
 *
 * Adds two sums; a sum of many may be larger than one that is typed.
 *
 * Returns: whether it can be written in 64 bits
 */
gboolean
kith_money_add (gint64  a,
                gint64  b,
                gint64 *ret_sum)
{
  gint64 sum;

  g_return_val_if_fail (ret_sum != NULL, FALSE);

  if (__builtin_add_overflow (a, b, &sum))
    return FALSE;

  *ret_sum = sum;

  return TRUE;
}

static guint64
get_size (gint64 pence)
{
  return pence < 0 ? (guint64)(-(pence + 1)) + 1 : (guint64)pence;
}

static void
append_grouped (GString *string,
                guint64  pounds)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, pounds);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (string, ',');
      g_string_append_c (string, digits[i]);
    }
}

/**
 * kith_money_format:
 * @pence: a sum
 *
 * Writes a sum for people to read: "£1,234.50", and with a minus sign in
 * front what is below nought. The same in each locale, since a statement is
 * compared with a British one.
 *
 * Returns: (transfer full): the text
 */
char *
kith_money_format (gint64 pence)
{
  GString *string = g_string_new (pence < 0 ? "−£" : "£");
  guint64 size = get_size (pence);

  append_grouped (string, size / 100);
  g_string_append_printf (string, ".%02u", (guint)(size % 100));

  return g_string_free_and_steal (string);
}

/**
 * kith_money_format_plain:
 * @pence: a sum
 *
 * Writes a sum for another program: "-1234.50".
 *
 * Returns: (transfer full): the text
 */
char *
kith_money_format_plain (gint64 pence)
{
  guint64 size = get_size (pence);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", pence < 0 ? "-" : "", size / 100, (guint)(size % 100));
}
