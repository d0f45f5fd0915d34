/* kith-cin-door.c: what a file must look like before a parser sees it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A parser of XML keeps its promises, but not at any price: libxml2 compares
 * each attribute of an element with every other one, so that one tag of sixty
 * megabytes would keep it busy for a day. From one opening bracket to the next
 * there is a tag and a text at most, and neither is long in a return; so the
 * file is looked through for brackets first. That only holds for encodings in
 * which a bracket can be seen, which is why no others are let in.
 */

#include "config.h"

#include "kith-cin-door.h"

#include "kith-cin-return.h"

#include <string.h>

/* UTF-8 and its like begin with a mark or with a tag. Encodings of four bytes
 * to a character, or of another alphabet than ASCII, do neither.
 */
static gboolean
is_like_ascii (const guint8 *data,
               gsize         size)
{
  static const guint8 mark[] = { 0xef, 0xbb, 0xbf };

  if (size < 4)
    return FALSE;

  return memcmp (data, mark, sizeof mark) == 0 ||
         ((data[0] == '<' || g_ascii_isspace ((char)data[0])) && data[1] != 0);
}

static gboolean
is_opening (const guint8 *data,
            gsize         width)
{
  if (width == 1)
    return data[0] == '<';

  return (data[0] == '<' && data[1] == 0) || (data[0] == 0 && data[1] == '<');
}

/* A closing bracket ends no piece: it may stand within the value of an
 * attribute, as an opening one may not.
 */
static gboolean
has_overlong_piece (const guint8 *data,
                    gsize         size)
{
  gsize width = kith_cin_door_is_utf16 (data, size) ? 2 : 1;
  gsize longest = 2 * width * KITH_CIN_MAX_TEXT;
  gsize last = 0;

  for (gsize i = 0; i + width <= size; i += width)
    {
      if (is_opening (data + i, width))
        last = i;
      else if (i - last > longest)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_cin_door_is_utf16:
 * @data: (nullable): a file
 * @size: its length
 *
 * Says whether a file has two bytes to a character. Such a file begins with a
 * mark, or with a first character of which one half is nought.
 *
 * Returns: %TRUE if it has
 */
gboolean
kith_cin_door_is_utf16 (const guint8 *data,
                        gsize         size)
{
  if (size < 4)
    return FALSE;

  if ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff))
    return TRUE;

  return (data[0] == '<' && data[1] == 0 && data[2] != 0) ||
         (data[0] == 0 && data[1] == '<' && data[2] == 0);
}

/**
 * kith_cin_door_knows_encoding:
 * @encoding: (nullable): what the file calls its encoding
 * @is_utf16: whether it begins as UTF-16 does
 *
 * Says whether a file is in an encoding that was looked through at the door.
 *
 * Returns: %TRUE if it is
 */
gboolean
kith_cin_door_knows_encoding (const char *encoding,
                              gboolean    is_utf16)
{
  static const char *const known[] = {
    "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII",
    "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "CP1252", NULL,
  };
  g_autofree char *name = encoding != NULL ? g_ascii_strup (encoding, -1) : NULL;

  if (name == NULL)
    return TRUE;

  return g_strv_contains (known, name) && (!is_utf16 || g_str_has_prefix (name, "UTF-16"));
}

/**
 * kith_cin_door_check:
 * @data: (nullable): a file
 * @size: its length
 * @error: return location for a #GError
 *
 * Looks at a file before a parser does.
 *
 * Sets %KITH_CIN_ERROR_TOO_LARGE or %KITH_CIN_ERROR_NOT_XML.
 *
 * Returns: %TRUE if it may go on to the parser
 */
gboolean
kith_cin_door_check (const guint8 *data,
                     gsize         size,
                     GError      **error)
{
  if (size > KITH_CIN_MAX_BYTES)
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_TOO_LARGE, "The file is larger than 64 MiB");
      return FALSE;
    }

  if (!kith_cin_door_is_utf16 (data, size) && !is_like_ascii (data, size))
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_XML, "The file does not begin as XML does");
      return FALSE;
    }

  if (has_overlong_piece (data, size))
    {
      g_set_error_literal (error, KITH_CIN_ERROR, KITH_CIN_ERROR_TOO_LARGE,
                           "The file has a tag or a text that is far too long");
      return FALSE;
    }

  return TRUE;
}
