/* kith-document-picture.c: the picture of a document, in memory alone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decoded on a thread of its own, and written nowhere: the folder in which a
 * desktop keeps its thumbnails is in the clear. Each pixel of a small picture
 * is the mean of those that it stands for, so that writing stays legible.
 */

#include "config.h"

#include "kith-document-picture.h"

#include "kith-document-head.h"

#define CHANNELS 4

typedef struct
{
  GBytes *bytes;
  int     side;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_bytes_unref (wish->bytes);
  g_free (wish);
}

/* The mean of the pixels from (@left, @top) up to (@right, @bottom). */
static void
mix (const guint8 *pixels,
     gsize         stride,
     const int     box[4],
     guint8       *ret_pixel)
{
  guint64 sums[CHANNELS] = { 0 };
  guint64 n = (guint64)(box[2] - box[0]) * (guint64)(box[3] - box[1]);

  for (int y = box[1]; y < box[3]; y++)
    {
      const guint8 *pixel = pixels + (gsize)y * stride + (gsize)box[0] * CHANNELS;

      for (int x = box[0]; x < box[2]; x++, pixel += CHANNELS)
        {
          for (guint i = 0; i < CHANNELS; i++)
            sums[i] += pixel[i];
        }
    }

  for (guint i = 0; i < CHANNELS; i++)
    ret_pixel[i] = (guint8)(sums[i] / n);
}

static GdkTexture *
shrink (GdkTexture *texture,
        int         side)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  double scale = (double)side / MAX (width, height);
  int small_width = MAX ((int)(width * scale), 1);
  int small_height = MAX ((int)(height * scale), 1);
  gsize small_stride = (gsize)small_width * CHANNELS;
  GdkTextureDownloader *downloader = gdk_texture_downloader_new (texture);
  g_autofree guint8 *small = g_malloc (small_stride * (gsize)small_height);
  g_autoptr(GBytes) pixels = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gsize stride;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8_PREMULTIPLIED);
  pixels = gdk_texture_downloader_download_bytes (downloader, &stride);
  gdk_texture_downloader_free (downloader);

  for (int y = 0; y < small_height; y++)
    {
      for (int x = 0; x < small_width; x++)
        {
          const int left = (int)((gint64)x * width / small_width);
          const int top = (int)((gint64)y * height / small_height);
          const int box[] = {
            left, top,
            MAX ((int)((gint64)(x + 1) * width / small_width), left + 1),
            MAX ((int)((gint64)(y + 1) * height / small_height), top + 1),
          };

          mix (g_bytes_get_data (pixels, NULL), stride, box, small + (gsize)y * small_stride + (gsize)x * CHANNELS);
        }
    }

  bytes = g_bytes_new_take (g_steal_pointer (&small), small_stride * (gsize)small_height);

  return gdk_memory_texture_new (small_width, small_height, GDK_MEMORY_R8G8B8A8_PREMULTIPLIED, bytes, small_stride);
}

/* What was added by another version is looked at again. */
static void
load_func (GTask        *task,
           gpointer      source_object,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Wish *wish = task_data;
  g_autoptr(GdkTexture) texture = NULL;
  KithDocumentHead head;
  GError *error = NULL;

  if (!kith_document_head_read (wish->bytes, &head, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  texture = gdk_texture_new_from_bytes (wish->bytes, &error);
  if (texture == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (wish->side > 0 && MAX (gdk_texture_get_width (texture), gdk_texture_get_height (texture)) > wish->side)
    g_task_return_pointer (task, shrink (texture, wish->side), g_object_unref);
  else
    g_task_return_pointer (task, g_steal_pointer (&texture), g_object_unref);
}

/**
 * kith_document_picture_load_async:
 * @bytes: a PNG or a JPEG
 * @side: how many pixels its longer side has at most; 0 for all
 * @cancellable: (nullable): stops it
 * @callback: called when it is decoded
 * @user_data: for @callback
 *
 * Decodes a picture.
 */
void
kith_document_picture_load_async (GBytes             *bytes,
                                  int                 side,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Wish *wish = NULL;

  g_return_if_fail (bytes != NULL);

  wish = g_new0 (Wish, 1);
  wish->bytes = g_bytes_ref (bytes);
  wish->side = side;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, load_func);
}

/**
 * kith_document_picture_load_finish:
 * @result: the result
 * @error: return location for a #KithDocumentError or a #GdkTextureError
 *
 * Returns: (transfer full) (nullable): the picture
 */
GdkTexture *
kith_document_picture_load_finish (GAsyncResult *result,
                                   GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
