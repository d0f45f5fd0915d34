/* kith-jpeg-head.c: the size of a JPEG, before anything decodes it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is walked from marker to marker, up to the one that ends it. It is
 * the frame's head that says how many pixels there are. A progressive picture is
 * decoded once for each of its scans, so a few kilobytes with thousands of them
 * would keep a decoder busy for minutes: pixels are counted once a scan.
 *
 * What a telephone appends after the end is left alone.
 */

#include "config.h"

#include "kith-document-private.h"

#include <string.h>

#define MARKER_SOF0 0xc0
#define MARKER_SOF1 0xc1
#define MARKER_SOF2 0xc2
#define MARKER_DHT 0xc4
#define MARKER_JPG 0xc8
#define MARKER_DAC 0xcc
#define MARKER_SOF15 0xcf
#define MARKER_RST0 0xd0
#define MARKER_RST7 0xd7
#define MARKER_SOI 0xd8
#define MARKER_EOI 0xd9
#define MARKER_SOS 0xda
#define MARKER_TEM 0x01

#define FRAME_SIZE 8                 /* and three bytes a component */
#define BYTES_A_PIXEL 4
#define MOST_PIXELS_OF_SCANS G_GUINT64_CONSTANT (1500000000)

typedef struct
{
  const guint8 *data;
  gsize         size;
  gsize         at;
  guint         width;               /* 0 until the frame's head was met */
  guint         height;
  guint         n_scans;
} Walk;

static guint
read_16 (const guint8 *p)
{
  return (guint)(p[0] << 8 | p[1]);
}

static gboolean
is_frame (guint8 marker)
{
  return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 &&
         marker != MARKER_DHT && marker != MARKER_JPG && marker != MARKER_DAC;
}

static gboolean
stands_alone (guint8 marker)
{
  return marker == MARKER_TEM || (marker >= MARKER_RST0 && marker <= MARKER_RST7);
}

static gboolean
cut_off (GError **error)
{
  return kith_document_fail (error, KITH_DOCUMENT_ERROR_CUT_OFF, "The picture ends before its end");
}

static gboolean
damaged (GError **error)
{
  return kith_document_fail (error, KITH_DOCUMENT_ERROR_DAMAGED, "The picture begins as a JPEG and goes on as none");
}

/* Any number of 0xff may stand before a marker. */
static gboolean
next_marker (Walk    *walk,
             guint8  *ret_marker,
             GError **error)
{
  if (walk->at >= walk->size)
    return cut_off (error);

  if (walk->data[walk->at] != 0xff)
    return damaged (error);

  while (walk->at < walk->size && walk->data[walk->at] == 0xff)
    walk->at++;
  if (walk->at >= walk->size)
    return cut_off (error);

  *ret_marker = walk->data[walk->at++];

  return TRUE;
}

static gboolean
read_frame (Walk         *walk,
            guint8        marker,
            const guint8 *segment,
            guint         length,
            GError      **error)
{
  guint n_components;

  if (walk->width != 0 || length < FRAME_SIZE)
    return damaged (error);

  n_components = segment[7];
  if (marker > MARKER_SOF2 || segment[2] != 8)
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_PICTURE, "The JPEG is of a kind that is not shown");

  walk->height = read_16 (segment + 3);
  walk->width = read_16 (segment + 5);
  if (walk->width == 0 || walk->height == 0 || length != FRAME_SIZE + 3 * n_components ||
      (n_components != 1 && n_components != 3 && n_components != 4))
    return damaged (error);

  if ((guint64)walk->width * walk->height * BYTES_A_PIXEL > KITH_DOCUMENT_MOST_UNPACKED)
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS, "The picture has too many pixels");

  return TRUE;
}

/* Compressed data goes on to the next 0xff that begins a marker. */
static gboolean
skip_scan (Walk    *walk,
           GError **error)
{
  guint64 n_pixels = (guint64)walk->width * walk->height;

  if (n_pixels == 0)
    return damaged (error);

  if (++walk->n_scans * n_pixels > MOST_PIXELS_OF_SCANS)
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS, "The picture has too many scans");

  while (walk->at + 1 < walk->size)
    {
      const guint8 *mark = memchr (walk->data + walk->at, 0xff, walk->size - walk->at - 1);

      if (mark == NULL)
        break;

      walk->at = (gsize)(mark - walk->data);
      if (mark[1] != 0 && mark[1] != 0xff && !stands_alone (mark[1]))
        return TRUE;

      walk->at++;
    }

  return cut_off (error);
}

static gboolean
skip_segment (Walk    *walk,
              guint8   marker,
              GError **error)
{
  const guint8 *segment = walk->data + walk->at;
  guint length;

  if (walk->size - walk->at < 2)
    return cut_off (error);

  length = read_16 (segment);
  if (length < 2)
    return damaged (error);

  if (walk->size - walk->at < length)
    return cut_off (error);

  if (is_frame (marker) && !read_frame (walk, marker, segment, length, error))
    return FALSE;

  walk->at += length;

  return marker != MARKER_SOS || skip_scan (walk, error);
}

/*
 * kith_jpeg_head_read:
 * @data: (array length=size): what begins as a JPEG
 * @size: how many bytes
 * @ret_head: (out): what it is
 * @error: return location for a #KithDocumentError
 *
 * Returns: whether a decoder may have it
 */
gboolean
kith_jpeg_head_read (const guint8     *data,
                     gsize             size,
                     KithDocumentHead *ret_head,
                     GError          **error)
{
  Walk walk = { .data = data, .size = size, .at = 2 };
  guint8 marker = MARKER_TEM;

  while (marker != MARKER_EOI)
    {
      if (!next_marker (&walk, &marker, error))
        return FALSE;

      if (marker == MARKER_SOI || marker == 0)
        return damaged (error);

      if (marker != MARKER_EOI && !stands_alone (marker) && !skip_segment (&walk, marker, error))
        return FALSE;
    }

  if (walk.n_scans == 0)
    return damaged (error);

  ret_head->format = KITH_DOCUMENT_JPEG;
  ret_head->width = walk.width;
  ret_head->height = walk.height;

  return TRUE;
}
