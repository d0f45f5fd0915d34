/* kith-document-read.c: a document that comes in: from a file or the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As bytes, on a thread of its own: a file may lie on a network that answers
 * slowly, or not. No more is read than may be kept, whatever the file says of
 * its size, and nothing is decoded. A picture on the clipboard comes as the
 * bytes of a file too, since the other way would decode it first.
 */

#include "config.h"

#include "kith-document-read.h"

typedef struct
{
  GFile        *file;                /* one of the two */
  GInputStream *stream;
  char         *name;
} Source;

typedef struct
{
  GBytes           *bytes;
  KithDocumentHead  head;
  char             *name;
} Document;

/* What another program may offer; the first that it has is taken. */
static const char *mime_types[] = {
  "image/png", "image/jpeg", "application/pdf", "text/plain;charset=utf-8", NULL
};

static void
source_free (gpointer data)
{
  Source *source = data;

  g_clear_object (&source->file);
  g_clear_object (&source->stream);
  g_free (source->name);
  g_free (source);
}

static void
document_free (gpointer data)
{
  Document *document = data;

  g_bytes_unref (document->bytes);
  g_free (document->name);
  g_free (document);
}

/* A pipe or a device never ends. */
static GInputStream *
open_file (Source       *source,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (source->file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                                                 G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, KITH_DOCUMENT_ERROR, KITH_DOCUMENT_ERROR_UNKNOWN, "It is no file");
      return NULL;
    }

  g_set_str (&source->name, g_file_info_get_display_name (info));

  return G_INPUT_STREAM (g_file_read (source->file, cancellable, error));
}

static GBytes *
read_stream (GInputStream *stream,
             GCancellable *cancellable,
             GError      **error)
{
  gsize most = KITH_DOCUMENT_MOST_BYTES + 1;
  g_autofree guint8 *data = g_malloc (most);
  gsize n_read;

  if (!g_input_stream_read_all (stream, data, most, &n_read, cancellable, error))
    return NULL;

  return g_bytes_new_take (g_realloc (g_steal_pointer (&data), MAX (n_read, 1)), n_read);
}

static void
read_func (GTask        *task,
           gpointer      source_object,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Source *source = task_data;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GBytes) bytes = NULL;
  Document *document = NULL;
  KithDocumentHead head;
  GError *error = NULL;

  stream = source->stream != NULL ? g_object_ref (source->stream) : open_file (source, cancellable, &error);
  bytes = stream != NULL ? read_stream (stream, cancellable, &error) : NULL;
  if (bytes == NULL || !kith_document_head_read (bytes, &head, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  document = g_new0 (Document, 1);
  document->bytes = g_steal_pointer (&bytes);
  document->head = head;
  document->name = g_steal_pointer (&source->name);
  g_task_return_pointer (task, document, document_free);
}

static void
run (GTask  *task,
     Source *source)
{
  g_task_set_task_data (task, source, source_free);
  g_task_run_in_thread (task, read_func);
}

/**
 * kith_document_read_file_async:
 * @file: a file that somebody chose
 * @cancellable: (nullable): stops it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a file and finds out what it is.
 */
void
kith_document_read_file_async (GFile              *file,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Source *source = NULL;

  g_return_if_fail (G_IS_FILE (file));

  source = g_new0 (Source, 1);
  source->file = g_object_ref (file);
  task = g_task_new (NULL, cancellable, callback, user_data);
  run (task, source);
}

static void
clipboard_opened_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;
  GInputStream *stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);
  Source *source = NULL;

  if (stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  source = g_new0 (Source, 1);
  source->stream = stream;
  run (task, source);
}

static void
files_pasted_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);
  g_autoptr(GSList) files = value != NULL ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;
  Source *source = NULL;

  if (files == NULL)
    {
      g_task_return_error (task, error != NULL ? error : g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No file was copied"));
      return;
    }

  source = g_new0 (Source, 1);
  source->file = g_object_ref (files->data);
  run (task, source);
}

/**
 * kith_document_read_clipboard_async:
 * @clipboard: a clipboard
 * @cancellable: (nullable): stops it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads what was copied: the first of the files, a picture, a PDF or a text.
 */
void
kith_document_read_clipboard_async (GdkClipboard       *clipboard,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  GTask *task = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  task = g_task_new (NULL, cancellable, callback, user_data);
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable, files_pasted_cb, task);
  else
    gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, cancellable, clipboard_opened_cb, task);
}

/**
 * kith_document_read_finish:
 * @result: the result
 * @ret_head: (out): what it is
 * @ret_name: (out) (transfer full) (nullable): what the file is called, where it is one
 * @error: return location for a #KithDocumentError or a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the document
 */
GBytes *
kith_document_read_finish (GAsyncResult     *result,
                           KithDocumentHead *ret_head,
                           char            **ret_name,
                           GError          **error)
{
  Document *document = g_task_propagate_pointer (G_TASK (result), error);
  GBytes *bytes = NULL;

  if (document == NULL)
    return NULL;

  bytes = g_bytes_ref (document->bytes);
  *ret_head = document->head;
  *ret_name = g_steal_pointer (&document->name);
  document_free (document);

  return bytes;
}
