/* kith-workbook-styles.c: which numbers of a workbook are dates
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A date is a number of days with a style that shows it as one. Some styles
 * have a number of their own that says so; others have a format, which shows
 * a date if it asks for a day or a year: 'd' or 'y' outside quotes, brackets
 * and escapes. One that asks for hours alone shows a time.
 *
 * Days count from 1 January 1900 as 1, with a 29 February 1900 that never was
 * and that an early spreadsheet believed in; so from 1 March of that year on
 * they count as if from 30 December 1899. Or they count from 1904.
 */

#include "config.h"

#include "kith-workbook-private.h"

#include "kith-date.h"

#include <math.h>
#include <string.h>

#define MAX_STYLES 100000
#define NOT_A_FORMAT G_MAXUINT

#define NO_SUCH_DAY 60.0
#define SECONDS_A_DAY 86400

typedef struct
{
  KithWorkbook *workbook;
  GHashTable   *date_formats;        /* of guint: formats of the workbook's own that show a date */
  gboolean      is_in_styles;
} Reading;

static gboolean
shows_date_by_number (guint format)
{
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36 ||
         (format >= 50 && format <= 54) || format == 57 || format == 58;
}

/* Where what stands in quotes or brackets ends. */
static const char *
skip_to (const char *p,
         char        end)
{
  while (*p != '\0' && *p != end)
    p++;

  return p;
}

static gboolean
shows_date (const char *format)
{
  for (const char *p = format; *p != '\0' && *p != ';'; p++)
    {
      if (*p == '"')
        p = skip_to (p + 1, '"');
      else if (*p == '[')
        p = skip_to (p + 1, ']');
      else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        p++;
      else if (strchr ("dDyY", *p) != NULL)
        return TRUE;

      if (*p == '\0')
        break;
    }

  return FALSE;
}

static void
add_style (Reading  *reading,
           KithPart *part)
{
  guint format = kith_part_get_number (part, "numFmtId", 0);
  guint8 is_date = shows_date_by_number (format) ||
    g_hash_table_contains (reading->date_formats, GUINT_TO_POINTER (format));

  if (reading->workbook->date_styles->len < MAX_STYLES)
    g_byte_array_append (reading->workbook->date_styles, &is_date, 1);
}

static gboolean
style_start_cb (KithPart   *part,
                const char *name,
                gpointer    user_data,
                GError    **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "numFmt"))
    {
      guint id = kith_part_get_number (part, "numFmtId", NOT_A_FORMAT);
      g_autofree char *format = kith_part_dup_attribute (part, "formatCode");

      if (id != NOT_A_FORMAT && format != NULL && shows_date (format))
        g_hash_table_add (reading->date_formats, GUINT_TO_POINTER (id));
    }
  else if (g_str_equal (name, "cellXfs"))
    {
      reading->is_in_styles = TRUE;
    }
  else if (g_str_equal (name, "xf") && reading->is_in_styles)
    {
      add_style (reading, part);
    }

  return TRUE;
}

static gboolean
style_end_cb (KithPart   *part,
              const char *name,
              gpointer    user_data,
              GError    **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "cellXfs"))
    reading->is_in_styles = FALSE;

  return TRUE;
}

static const KithPartHandler styles = { style_start_cb, style_end_cb, NULL };

static gboolean
parse_double (const char *text,
              double     *ret_value)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  while (g_ascii_isspace (*end))
    end++;

  if (end == text || *end != '\0' || !isfinite (value))
    return FALSE;

  *ret_value = value;
  return TRUE;
}

/**
 * kith_workbook_dup_number:
 * @text: a number as a workbook has it
 *
 * Writes a number as it is written: 7 and not 7.0, 12345678901 and not
 * 1.2345678901E10.
 *
 * Returns: (transfer full): the number; @text where it is none
 */
char *
kith_workbook_dup_number (const char *text)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double value;

  if (!parse_double (text, &value))
    return g_strdup (text);

  if (value == floor (value) && fabs (value) < 1e15)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)value);

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", value));
}

static gboolean
find_day (double    days,
          gboolean  has_1904_dates,
          KithDate *ret_date)
{
  static const int from_1904[] = { 1904, 1, 1 };
  double whole = floor (days);
  KithDate first;

  if (has_1904_dates)
    first = kith_date_new (from_1904[0], from_1904[1], from_1904[2]);
  else if (whole == NO_SUCH_DAY || whole < 1)
    return FALSE;
  else
    first = whole < NO_SUCH_DAY ? kith_date_new (1899, 12, 31) : kith_date_new (1899, 12, 30);

  if (whole < 0 || whole > KITH_DATE_MAX - first)
    return FALSE;

  *ret_date = first + (KithDate)whole;
  return TRUE;
}

/**
 * kith_workbook_dup_date:
 * @text: a number of days as a workbook has it
 * @has_1904_dates: whether they count from 1904
 *
 * Writes a day as `2026-11-22`, with the time behind it where there is one.
 *
 * Returns: (transfer full): the day; the number where it is none
 */
char *
kith_workbook_dup_date (const char *text,
                        gboolean    has_1904_dates)
{
  g_autofree char *iso = NULL;
  double days;
  KithDate date;
  int seconds;

  if (!parse_double (text, &days) || !find_day (days, has_1904_dates, &date))
    return kith_workbook_dup_number (text);

  seconds = (int)((days - floor (days)) * SECONDS_A_DAY + 0.5);
  if (seconds >= SECONDS_A_DAY)
    seconds = SECONDS_A_DAY - 1;

  iso = kith_date_to_iso (date);
  if (seconds == 0)
    return g_steal_pointer (&iso);

  return g_strdup_printf ("%s %02d:%02d", iso, seconds / 3600, seconds / 60 % 60);
}

/**
 * kith_workbook_read_styles:
 * @self: a workbook
 * @cancellable: (nullable): a cancellable
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads which styles show dates.
 *
 * Returns: whether they could be read
 */
gboolean
kith_workbook_read_styles (KithWorkbook *self,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autoptr(GHashTable) date_formats = g_hash_table_new (NULL, NULL);
  Reading reading = { self, date_formats, FALSE };

  if (self->styles_path == NULL || !kith_zip_has (self->zip, self->styles_path))
    return TRUE;

  return kith_part_read (self->zip, self->styles_path, &styles, &reading, cancellable, error);
}
