/* kith-document-thumbnails.c: small pictures of documents, made one after the other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One at a time, so that what is large never lies in memory twice and a save
 * finds its way between. They are kept for as long as this is, and nowhere else.
 */

#include "config.h"

#include "kith-document-thumbnails.h"

#include "kith-document-picture.h"
#include "kith-store-documents.h"

/* As many pixels a point, for screens that have them. */
#define PIXELS_A_POINT 2
/* What is larger is decoded when it is opened, and not in passing. */
#define MOST_PIXELS 32000000

typedef struct
{
  GtkImage *image;                   /* weak */
  gint64    document_id;
} Wish;

struct _KithDocumentThumbnails
{
  GObject       parent_instance;

  KithStore    *store;
  int           side;
  GCancellable *cancellable;
  GQueue        wishes;              /* (element-type Wish); the first is under way */
  GHashTable   *made;                /* (element-type gint64 GdkTexture), by document */
};

G_DEFINE_FINAL_TYPE (KithDocumentThumbnails, kith_document_thumbnails, G_TYPE_OBJECT)

static void
show (GtkImage   *image,
      int         side,
      GdkTexture *texture)
{
  gtk_image_set_pixel_size (image, side);
  gtk_image_set_from_paintable (image, GDK_PAINTABLE (texture));
}

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_weak_pointer (&wish->image);
  g_free (wish);
}

static void
kith_document_thumbnails_dispose (GObject *object)
{
  KithDocumentThumbnails *self = KITH_DOCUMENT_THUMBNAILS (object);

  kith_document_thumbnails_cancel (self);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_document_thumbnails_parent_class)->dispose (object);
}

static void
kith_document_thumbnails_class_init (KithDocumentThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_document_thumbnails_dispose;
}

static void
kith_document_thumbnails_init (KithDocumentThumbnails *self)
{
  self->cancellable = g_cancellable_new ();
  self->made = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static void
picture_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;
  GdkTexture *texture = kith_document_picture_load_finish (result, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
bytes_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autoptr(GBytes) bytes = kith_store_load_document_bytes_finish (KITH_STORE (source), result, &error);
  int side = GPOINTER_TO_INT (g_task_get_task_data (task));

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    kith_document_picture_load_async (bytes, side, g_task_get_cancellable (task), picture_loaded_cb, g_object_ref (task));
}

/* The first of those who wait. */
static void
begin (KithDocumentThumbnails *self,
       GAsyncReadyCallback     callback)
{
  Wish *wish = g_queue_peek_head (&self->wishes);
  GTask *task = g_task_new (self, self->cancellable, callback, NULL);

  g_task_set_task_data (task, GINT_TO_POINTER (PIXELS_A_POINT * self->side), NULL);
  kith_store_load_document_bytes_async (self->store, wish->document_id, self->cancellable, bytes_loaded_cb, task);
}

/* One that cannot be shown keeps its icon. */
static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  KithDocumentThumbnails *self = KITH_DOCUMENT_THUMBNAILS (source);
  g_autoptr(GdkTexture) texture = NULL;
  Wish *wish = NULL;

  /* Those of rows that have gone; others may be under way by now. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  texture = g_task_propagate_pointer (G_TASK (result), NULL);
  wish = g_queue_pop_head (&self->wishes);
  if (texture != NULL)
    {
      if (wish->image != NULL)
        show (wish->image, self->side, texture);
      g_hash_table_insert (self->made, g_memdup2 (&wish->document_id, sizeof wish->document_id), g_steal_pointer (&texture));
    }
  wish_free (wish);

  if (!g_queue_is_empty (&self->wishes))
    begin (self, made_cb);
}

/**
 * kith_document_thumbnails_new:
 * @store: a store that is open
 * @side: how many points the longer side of a picture has
 *
 * Returns: (transfer full): what makes them
 */
KithDocumentThumbnails *
kith_document_thumbnails_new (KithStore *store,
                              int        side)
{
  KithDocumentThumbnails *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_DOCUMENT_THUMBNAILS, NULL);
  self->store = g_object_ref (store);
  self->side = side;

  return self;
}

/**
 * kith_document_thumbnails_show:
 * @image: where it is shown; it keeps its icon until then
 * @document: a document of the store
 *
 * Shows a small picture of the document, if it is one.
 */
void
kith_document_thumbnails_show (KithDocumentThumbnails *self,
                               GtkImage               *image,
                               KithDocument           *document)
{
  const KithDocumentValues *values;
  GdkTexture *texture = NULL;
  Wish *wish = NULL;

  g_return_if_fail (KITH_IS_DOCUMENT_THUMBNAILS (self));
  g_return_if_fail (GTK_IS_IMAGE (image));
  g_return_if_fail (KITH_IS_DOCUMENT (document));

  values = kith_document_get_values (document);
  texture = g_hash_table_lookup (self->made, &values->id);
  if (texture != NULL)
    show (image, self->side, texture);
  if (texture != NULL || !kith_document_format_is_picture (values->format) ||
      (guint64)values->width * values->height > MOST_PIXELS)
    return;

  wish = g_new0 (Wish, 1);
  g_set_weak_pointer (&wish->image, image);
  wish->document_id = values->id;
  g_queue_push_tail (&self->wishes, wish);
  if (self->wishes.length == 1)
    begin (self, made_cb);
}

/**
 * kith_document_thumbnails_cancel:
 *
 * Forgets those that are not made yet.
 */
void
kith_document_thumbnails_cancel (KithDocumentThumbnails *self)
{
  g_return_if_fail (KITH_IS_DOCUMENT_THUMBNAILS (self));

  g_queue_clear_full (&self->wishes, wish_free);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/**
 * kith_document_thumbnails_get_is_loading:
 *
 * Returns: whether some are still to come
 */
gboolean
kith_document_thumbnails_get_is_loading (KithDocumentThumbnails *self)
{
  g_return_val_if_fail (KITH_IS_DOCUMENT_THUMBNAILS (self), FALSE);

  return !g_queue_is_empty (&self->wishes);
}
