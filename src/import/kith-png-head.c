/* kith-png-head.c: the size of a PNG, before anything decodes it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is walked from chunk to chunk, up to the one that ends it. The first
 * says how many pixels there are; the compressed pixels cannot unpack to more,
 * since a decoder stops there. Compressed remarks can: a decoder unpacks up to
 * 8 MB for each of them, so there may be a few and no more.
 */

#include "config.h"

#include "kith-document-private.h"

#include <string.h>

#define SIGNATURE_SIZE 8
#define CHUNK_HEAD 8                 /* how long, and what */
#define CHUNK_TAIL 4                 /* the checksum, which the decoder looks at */
#define HEADER_SIZE 13
#define MOST_REMARKS 16

static guint32
read_32 (const guint8 *p)
{
  return (guint32)p[0] << 24 | (guint32)p[1] << 16 | (guint32)p[2] << 8 | (guint32)p[3];
}

static gboolean
cut_off (GError **error)
{
  return kith_document_fail (error, KITH_DOCUMENT_ERROR_CUT_OFF, "The picture ends before its end");
}

static gboolean
damaged (GError **error)
{
  return kith_document_fail (error, KITH_DOCUMENT_ERROR_DAMAGED, "The picture begins as a PNG and goes on as none");
}

static gboolean
is_chunk (const guint8 *chunk,
          const char   *name)
{
  return memcmp (chunk + 4, name, 4) == 0;
}

/* What the format allows of bits in a sample for each kind of colour. */
static gboolean
has_colours (guint8 depth,
             guint8 colour)
{
  switch (colour)
    {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;

    case 3:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;

    case 2:
    case 4:
    case 6:
      return depth == 8 || depth == 16;

    default:
      return FALSE;
    }
}

static gboolean
read_header (const guint8     *header,
             KithDocumentHead *head,
             GError          **error)
{
  guint32 width = read_32 (header);
  guint32 height = read_32 (header + 4);
  guint64 bytes_a_pixel = header[8] == 16 ? 8 : 4;

  if (width == 0 || height == 0 || width > G_MAXINT32 || height > G_MAXINT32 ||
      !has_colours (header[8], header[9]) || header[10] != 0 || header[11] != 0 || header[12] > 1)
    return damaged (error);

  if ((guint64)width * height > KITH_DOCUMENT_MOST_UNPACKED / bytes_a_pixel)
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS, "The picture has too many pixels");

  head->format = KITH_DOCUMENT_PNG;
  head->width = width;
  head->height = height;

  return TRUE;
}

/* @ret_next: (out): where the next chunk begins */
static gboolean
find_end_of_chunk (const guint8 *data,
                   gsize         size,
                   gsize         at,
                   gsize        *ret_next,
                   GError      **error)
{
  guint32 length;

  if (size - at < CHUNK_HEAD + CHUNK_TAIL)
    return cut_off (error);

  length = read_32 (data + at);
  if (length > G_MAXINT32)
    return damaged (error);

  if (size - at - CHUNK_HEAD - CHUNK_TAIL < length)
    return cut_off (error);

  *ret_next = at + CHUNK_HEAD + length + CHUNK_TAIL;

  return TRUE;
}

static gboolean
walk_chunks (const guint8 *data,
             gsize         size,
             gsize         at,
             GError      **error)
{
  guint n_remarks = 0;
  gboolean has_pixels = FALSE;
  gsize next;

  for (;;)
    {
      const guint8 *chunk = data + at;

      if (!find_end_of_chunk (data, size, at, &next, error))
        return FALSE;

      if (is_chunk (chunk, "IEND"))
        return has_pixels || damaged (error);

      has_pixels = has_pixels || is_chunk (chunk, "IDAT");
      n_remarks += is_chunk (chunk, "zTXt") || is_chunk (chunk, "iTXt");
      if (is_chunk (chunk, "IHDR") || n_remarks > MOST_REMARKS)
        return damaged (error);

      at = next;
    }
}

/*
 * kith_png_head_read:
 * @data: (array length=size): what begins as a PNG
 * @size: how many bytes
 * @ret_head: (out): what it is
 * @error: return location for a #KithDocumentError
 *
 * Returns: whether a decoder may have it
 */
gboolean
kith_png_head_read (const guint8     *data,
                    gsize             size,
                    KithDocumentHead *ret_head,
                    GError          **error)
{
  const guint8 *chunk = data + SIGNATURE_SIZE;
  KithDocumentHead head = { 0 };
  gsize next;

  if (!find_end_of_chunk (data, size, SIGNATURE_SIZE, &next, error))
    return FALSE;

  if (!is_chunk (chunk, "IHDR") || read_32 (chunk) != HEADER_SIZE)
    return damaged (error);

  if (!read_header (chunk + CHUNK_HEAD, &head, error) || !walk_chunks (data, size, next, error))
    return FALSE;

  *ret_head = head;

  return TRUE;
}
