/* document-cases.c: documents made byte by byte
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-cases.h"

#include <gio/gio.h>
#include <string.h>

static void
append_32 (GByteArray *bytes,
           guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *)&big, sizeof big);
}

static void
append_16 (GByteArray *bytes,
           guint       value)
{
  const guint8 two[] = { (guint8)(value >> 8), (guint8)value };

  g_byte_array_append (bytes, two, sizeof two);
}

static guint32
checksum (const guint8 *data,
          gsize         size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }

  return ~crc;
}

void
document_png_append (GByteArray   *png,
                     const char   *name,
                     gconstpointer data,
                     gsize         size)
{
  guint from;

  append_32 (png, (guint32)size);
  from = png->len;
  g_byte_array_append (png, (const guint8 *)name, 4);
  g_byte_array_append (png, data, (guint)size);
  append_32 (png, checksum (png->data + from, png->len - from));
}

static GByteArray *
begin_png (guint32 width,
           guint32 height,
           guint8  depth,
           guint8  colour)
{
  GByteArray *png = g_byte_array_new ();
  g_autoptr(GByteArray) header = g_byte_array_new ();
  const guint8 rest[] = { depth, colour, 0, 0, 0 };

  append_32 (header, width);
  append_32 (header, height);
  g_byte_array_append (header, rest, sizeof rest);
  g_byte_array_append (png, (const guint8 *)"\211PNG\r\n\032\n", 8);
  document_png_append (png, "IHDR", header->data, header->len);

  return png;
}

GByteArray *
document_png_shell (guint32 width,
                    guint32 height,
                    guint8  depth,
                    guint8  colour)
{
  GByteArray *png = begin_png (width, height, depth, colour);

  document_png_append (png, "IDAT", "", 0);
  document_png_append (png, "IEND", "", 0);

  return png;
}

static GByteArray *
make_rows (guint width,
           guint height,
           guint seed)
{
  GByteArray *rows = g_byte_array_new ();

  for (guint y = 0; y < height; y++)
    {
      g_byte_array_append (rows, (const guint8 *)"", 1);
      for (guint x = 0; x < width; x++)
        {
          const guint8 pixel[] = { (guint8)(y * 255 / height), (guint8)((seed * 67 + x * 120 / width) % 256), 160 };

          g_byte_array_append (rows, pixel, sizeof pixel);
        }
    }

  return rows;
}

GBytes *
document_png (guint width,
              guint height,
              guint seed)
{
  g_autoptr(GByteArray) png = begin_png (width, height, 8, 2);
  g_autoptr(GByteArray) rows = make_rows (width, height, seed);
  g_autoptr(GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  gsize most = rows->len + 1024;
  g_autofree guint8 *packed = g_malloc (most);
  gsize n_read, n_written;
  g_autoptr(GError) error = NULL;
  GConverterResult result = g_converter_convert (packer, rows->data, rows->len, packed, most, G_CONVERTER_INPUT_AT_END,
                                                 &n_read, &n_written, &error);

  g_assert_no_error (error);
  g_assert_cmpint (result, ==, G_CONVERTER_FINISHED);
  document_png_append (png, "IDAT", packed, n_written);
  document_png_append (png, "IEND", "", 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

GByteArray *
document_jpeg_shell (guint width,
                     guint height,
                     guint n_scans)
{
  static const guint8 start[] = { 0xff, 0xd8, 0xff, 0xe0, 0, 4, 'J', 'F', 0xff, 0xc2, 0, 17, 8 };
  static const guint8 components[] = { 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0 };
  static const guint8 scan[] = { 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0, 0xff, 0xd0, 0x55 };
  static const guint8 end[] = { 0xff, 0xd9 };
  GByteArray *jpeg = g_byte_array_new ();

  g_byte_array_append (jpeg, start, sizeof start);
  append_16 (jpeg, height);
  append_16 (jpeg, width);
  g_byte_array_append (jpeg, components, sizeof components);
  for (guint i = 0; i < n_scans; i++)
    g_byte_array_append (jpeg, scan, sizeof scan);
  g_byte_array_append (jpeg, end, sizeof end);

  return jpeg;
}

GBytes *
document_pdf (const char *trailer)
{
  g_autofree char *text = g_strdup_printf ("%%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n"
                                           "2 0 obj <</Length 24>> stream\n/Encrypt 7 0 R in stream\nendstream endobj\n"
                                           "trailer <</Size 3 /Root 1 0 R %s>>\nstartxref\n9\n%%%%EOF\n", trailer);

  return g_bytes_new (text, strlen (text));
}

GBytes *
document_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}
