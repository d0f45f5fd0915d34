/* kith-csv-decode.c: from bytes in whatever encoding to UTF-8, once
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A byte order mark is believed, and a file that breaks its promise is
 * refused. Without one, text whose every other byte is nought is UTF-16; what
 * is valid UTF-8 is UTF-8, because other text hardly ever is by chance; and
 * the rest is Windows-1252, which Excel in Britain writes. Five bytes are no
 * character there. They become U+FFFD: the row is kept, and shows where
 * something was. Text with a NUL in it is none.
 */

#include "config.h"

#include "kith-csv.h"

#include <string.h>

#define SAMPLE_SIZE 4096

/* 0x80 to 0x9f; the rest of Windows-1252 is Unicode's own first block. */
static const gunichar windows_1252[] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
  0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

typedef enum
{
  BYTE_ORDER_NONE,
  BYTE_ORDER_LITTLE,
  BYTE_ORDER_BIG,
} ByteOrder;

static gboolean
starts_with (const guint8 *data,
             gsize         size,
             const char   *mark)
{
  gsize length = strlen (mark);

  return size >= length && memcmp (data, mark, length) == 0;
}

/* English in UTF-16 has noughts in one half of its pairs and hardly any in
 * the other; in UTF-8 it has none.
 */
static ByteOrder
guess_byte_order (const guint8 *data,
                  gsize         size)
{
  gsize n_pairs = MIN (size, SAMPLE_SIZE) / 2;
  gsize n_first = 0;
  gsize n_second = 0;

  for (gsize i = 0; i < n_pairs; i++)
    {
      n_first += data[2 * i] == 0;
      n_second += data[2 * i + 1] == 0;
    }

  if (n_second > n_pairs / 2 && n_first == 0)
    return BYTE_ORDER_LITTLE;
  if (n_first > n_pairs / 2 && n_second == 0)
    return BYTE_ORDER_BIG;

  return BYTE_ORDER_NONE;
}

static GString *
refuse (GError    **error,
        const char *reason)
{
  g_set_error_literal (error, KITH_CSV_ERROR, KITH_CSV_ERROR_ENCODING, reason);
  return NULL;
}

static GString *
decode_utf16 (const guint8 *data,
              gsize         size,
              ByteOrder     order,
              GError      **error)
{
  g_autofree gunichar2 *units = g_new (gunichar2, size / 2 + 1);
  g_autofree char *text = NULL;
  glong n_read, n_written;
  gsize n_units = size / 2;

  if (size % 2 != 0)
    return refuse (error, "The UTF-16 text ends in the middle of a character");

  for (gsize i = 0; i < n_units; i++)
    {
      guint8 first = data[2 * i];
      guint8 second = data[2 * i + 1];

      if (order == BYTE_ORDER_LITTLE)
        units[i] = (gunichar2)(first | second << 8);
      else
        units[i] = (gunichar2)(first << 8 | second);
    }

  text = g_utf16_to_utf8 (units, (glong)n_units, &n_read, &n_written, NULL);

  if (text == NULL || (gsize)n_read < n_units)
    return refuse (error, "The text is not UTF-16 all through");

  return g_string_new_take (g_steal_pointer (&text));
}

static GString *
decode_windows_1252 (const guint8 *data,
                     gsize         size)
{
  GString *text = g_string_sized_new (size + size / 16);

  for (gsize i = 0; i < size; i++)
    {
      if (data[i] < 0x80)
        g_string_append_c (text, (char)data[i]);
      else if (data[i] < 0xa0)
        g_string_append_unichar (text, windows_1252[data[i] - 0x80]);
      else
        g_string_append_unichar (text, data[i]);
    }

  return text;
}

/* A mark is two bytes long and no part of the text. */
static ByteOrder
find_byte_order (const guint8 *data,
                 gsize         size,
                 gsize        *ret_mark_length)
{
  *ret_mark_length = 2;

  if (starts_with (data, size, "\xff\xfe"))
    return BYTE_ORDER_LITTLE;
  if (starts_with (data, size, "\xfe\xff"))
    return BYTE_ORDER_BIG;

  *ret_mark_length = 0;
  return guess_byte_order (data, size);
}

static GString *
decode_single_bytes (const guint8 *data,
                     gsize         size,
                     const char  **ret_encoding,
                     GError      **error)
{
  gsize mark_length = starts_with (data, size, "\xef\xbb\xbf") ? 3 : 0;
  const char *text = (const char *)data + mark_length;

  if (memchr (data, '\0', size) != NULL)
    return refuse (error, "The file has a NUL in it and is not text");

  if (g_utf8_validate_len (text, size - mark_length, NULL))
    {
      *ret_encoding = "UTF-8";
      return g_string_new_len (text, (gssize)(size - mark_length));
    }

  if (mark_length > 0)
    return refuse (error, "The text says it is UTF-8 and is not");

  *ret_encoding = "WINDOWS-1252";
  return decode_windows_1252 (data, size);
}

/**
 * kith_csv_decode:
 * @bytes: a file
 * @ret_encoding: (out): the name of the encoding that was found
 * @error: return location for a %KITH_CSV_ERROR_ENCODING
 *
 * Turns a file into UTF-8 without a byte order mark and without a NUL.
 *
 * Returns: (transfer full): the text
 */
GString *
kith_csv_decode (GBytes      *bytes,
                 const char **ret_encoding,
                 GError     **error)
{
  gsize size, mark_length;
  const guint8 *contents = g_bytes_get_data (bytes, &size);
  const guint8 *data = contents != NULL ? contents : (const guint8 *)""; /* no bytes may be NULL */
  ByteOrder order = find_byte_order (data, size, &mark_length);
  GString *text;

  if (order == BYTE_ORDER_NONE)
    return decode_single_bytes (data, size, ret_encoding, error);

  text = decode_utf16 (data + mark_length, size - mark_length, order, error);

  if (text != NULL)
    *ret_encoding = order == BYTE_ORDER_LITTLE ? "UTF-16LE" : "UTF-16BE";

  return text;
}
