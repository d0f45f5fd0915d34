/* kith-workbook-strings.c: texts that the cells of a workbook share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text may be in several runs with a look each, which are joined; how it is
 * read aloud (rPh) is left out. Characters that XML cannot have are written
 * _x000D_, and so is a _ that would look like one.
 */

#include "config.h"

#include "kith-workbook-private.h"

#include <string.h>

#define MAX_STRINGS 5000000
#define MAX_TEXT_BYTES (256 * 1024 * 1024)
#define MAX_STRING_BYTES (64 * 1024)

typedef struct
{
  KithWorkbook *workbook;
  GString      *text;                /* of the string that is read */
  guint         n_aloud;
  gboolean      is_in_text;
} Reading;

static gboolean
string_start_cb (KithPart   *part,
                 const char *name,
                 gpointer    user_data,
                 GError    **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "si"))
    g_string_truncate (reading->text, 0);
  else if (g_str_equal (name, "rPh"))
    reading->n_aloud++;
  else if (g_str_equal (name, "t"))
    reading->is_in_text = reading->n_aloud == 0;

  return TRUE;
}

static gboolean
refuse (GError    **error,
        const char *reason)
{
  g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_TOO_LARGE, reason);
  return FALSE;
}

static gboolean
keep_string (Reading *reading,
             GError **error)
{
  KithWorkbook *workbook = reading->workbook;
  guint32 place = (guint32)workbook->string_text->len;

  if (workbook->strings->len == MAX_STRINGS || workbook->string_text->len > MAX_TEXT_BYTES)
    return refuse (error, "The workbook has more text than is allowed");

  kith_workbook_append_text (workbook->string_text, reading->text->str);
  g_string_append_c (workbook->string_text, '\0');
  g_array_append_val (workbook->strings, place);
  return TRUE;
}

static gboolean
string_end_cb (KithPart   *part,
               const char *name,
               gpointer    user_data,
               GError    **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "si"))
    return keep_string (reading, error);
  if (g_str_equal (name, "rPh") && reading->n_aloud > 0)
    reading->n_aloud--;
  if (g_str_equal (name, "t"))
    reading->is_in_text = FALSE;

  return TRUE;
}

static gboolean
string_text_cb (KithPart   *part,
                const char *text,
                gsize       length,
                gpointer    user_data,
                GError    **error)
{
  Reading *reading = user_data;

  if (!reading->is_in_text)
    return TRUE;
  if (reading->text->len + length > MAX_STRING_BYTES)
    return refuse (error, "A cell is larger than 64 KiB");

  g_string_append_len (reading->text, text, (gssize)length);
  return TRUE;
}

static const KithPartHandler strings = { string_start_cb, string_end_cb, string_text_cb };

/* "_x000D_": four hexadecimal digits. */
static gboolean
read_escape (const char *p,
             gunichar   *ret_c)
{
  gunichar c = 0;

  if (p[0] != '_' || p[1] != 'x')
    return FALSE;

  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return FALSE;
      c = 16 * c + (gunichar)g_ascii_xdigit_value (p[i]);
    }

  *ret_c = c;
  return p[6] == '_' && c != 0 && g_unichar_validate (c);
}

/**
 * kith_workbook_append_text:
 * @text: what there is so far
 * @escaped: a text as a workbook has it
 *
 * Appends a text with its escapes undone.
 */
void
kith_workbook_append_text (GString    *text,
                           const char *escaped)
{
  const char *p = escaped;

  for (;;)
    {
      const char *mark = strstr (p, "_x");
      gunichar c;

      if (mark == NULL)
        break;

      g_string_append_len (text, p, mark - p);
      if (read_escape (mark, &c))
        {
          g_string_append_unichar (text, c);
          p = mark + 7;
        }
      else
        {
          g_string_append_c (text, '_');
          p = mark + 1;
        }
    }

  g_string_append (text, p);
}

/**
 * kith_workbook_read_strings:
 * @self: a workbook
 * @cancellable: (nullable): a cancellable
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads the texts that cells share.
 *
 * Returns: whether they could be read
 */
gboolean
kith_workbook_read_strings (KithWorkbook *self,
                            GCancellable *cancellable,
                            GError      **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  Reading reading = { self, text, 0, FALSE };

  if (self->strings_path == NULL || !kith_zip_has (self->zip, self->strings_path))
    return TRUE;

  return kith_part_read (self->zip, self->strings_path, &strings, &reading, cancellable, error);
}
