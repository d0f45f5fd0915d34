/* kith-store-document-calls.c: documents from the window, without waiting
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-documents.h"

#include "kith-store-private.h"

/* Each call uses its part. */
typedef struct
{
  gint64        id;
  gint64        school_id;
  KithDocument *document;
  GBytes       *bytes;
  GArray       *children;
  GArray       *schools;
  char         *recipient;
  char         *why;
} Call;

static void
call_free (gpointer data)
{
  Call *self = data;

  g_clear_object (&self->document);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->children, g_array_unref);
  g_clear_pointer (&self->schools, g_array_unref);
  g_free (self->recipient);
  g_free (self->why);
  g_free (self);
}

static Call *
call_new (gint64 id)
{
  Call *self = g_new0 (Call, 1);

  self->id = id;

  return self;
}

static gpointer
add_func (KithStore     *store,
          KithDb        *db,
          KithStoreCall *store_call,
          GError       **error)
{
  Call *call = store_call->data;

  return kith_db_add_document (db, call->document, call->bytes, call->children, call->schools, kith_date_today (),
                               &store_call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_add_document_async:
 * @self: a store
 * @document: what is said of it
 * @bytes: the document
 * @children: (element-type gint64): the children whom it is about
 * @schools: (element-type gint64) (nullable): the schools that it is about
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_document_done_finish()
 * @user_data: for @callback
 *
 * Adds a document.
 */
void
kith_store_add_document_async (KithStore          *self,
                               KithDocument       *document,
                               GBytes             *bytes,
                               GArray             *children,
                               GArray             *schools,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Call *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_DOCUMENT (document));
  g_return_if_fail (bytes != NULL && children != NULL);

  call = call_new (0);
  call->document = g_object_ref (document);
  call->bytes = g_bytes_ref (bytes);
  call->children = g_array_ref (children);
  call->schools = schools != NULL ? g_array_ref (schools) : NULL;
  kith_store_run_save (self, add_func, call, call_free, kith_store_add_document_async, cancellable, callback, user_data);
}

static gpointer
change_func (KithStore     *store,
             KithDb        *db,
             KithStoreCall *store_call,
             GError       **error)
{
  Call *call = store_call->data;

  return kith_db_change_document (db, call->document, call->children, call->schools, kith_date_today (),
                                  &store_call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_change_document_async:
 * @self: a store
 * @document: a document of the store, with what is said of it now
 * @children: (element-type gint64): the children whom it is about
 * @schools: (element-type gint64): the schools that it is about
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_document_done_finish()
 * @user_data: for @callback
 *
 * Puts right what is said of a document, and on whose files it stands.
 */
void
kith_store_change_document_async (KithStore          *self,
                                  KithDocument       *document,
                                  GArray             *children,
                                  GArray             *schools,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  Call *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_DOCUMENT (document));
  g_return_if_fail (children != NULL && schools != NULL);

  call = call_new (kith_document_get_id (document));
  call->document = g_object_ref (document);
  call->children = g_array_ref (children);
  call->schools = g_array_ref (schools);
  kith_store_run_save (self, change_func, call, call_free, kith_store_change_document_async, cancellable, callback, user_data);
}

static gpointer
remove_func (KithStore     *store,
             KithDb        *db,
             KithStoreCall *store_call,
             GError       **error)
{
  Call *call = store_call->data;

  return kith_db_remove_document (db, call->id, &store_call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_remove_document_async:
 * @self: a store
 * @document_id: a document
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_document_done_finish()
 * @user_data: for @callback
 *
 * Takes a document off the files that it stands on.
 */
void
kith_store_remove_document_async (KithStore          *self,
                                  gint64              document_id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_save (self, remove_func, call_new (document_id), call_free, kith_store_remove_document_async,
                       cancellable, callback, user_data);
}

static gpointer
destroy_func (KithStore     *store,
              KithDb        *db,
              KithStoreCall *store_call,
              GError       **error)
{
  Call *call = store_call->data;

  return kith_db_destroy_document (db, call->id, call->why, &store_call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_destroy_document_async:
 * @self: a store
 * @document_id: a document
 * @why: why it has to go
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_document_done_finish()
 * @user_data: for @callback
 *
 * Takes a document out for good.
 */
void
kith_store_destroy_document_async (KithStore          *self,
                                   gint64              document_id,
                                   const char         *why,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  Call *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (why != NULL);

  call = call_new (document_id);
  call->why = g_strdup (why);
  kith_store_run_save (self, destroy_func, call, call_free, kith_store_destroy_document_async, cancellable, callback, user_data);
}

static gpointer
log_share_func (KithStore     *store,
                KithDb        *db,
                KithStoreCall *store_call,
                GError       **error)
{
  Call *call = store_call->data;

  return kith_db_log_document_share (db, call->id, call->recipient, call->why, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_log_document_share_async:
 * @self: a store
 * @document_id: a document
 * @recipient: with whom it is shared
 * @why: why
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_document_done_finish()
 * @user_data: for @callback
 *
 * Writes down that a copy of a document left.
 */
void
kith_store_log_document_share_async (KithStore          *self,
                                     gint64              document_id,
                                     const char         *recipient,
                                     const char         *why,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  Call *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (recipient != NULL && why != NULL);

  call = call_new (document_id);
  call->recipient = g_strdup (recipient);
  call->why = g_strdup (why);
  kith_store_run_save (self, log_share_func, call, call_free, kith_store_log_document_share_async, cancellable, callback, user_data);
}

/**
 * kith_store_document_done_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithDocumentError, a #KithDocumentFault or a #KithStoreError
 *
 * Returns: whether the store has done it
 */
gboolean
kith_store_document_done_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
load_func (KithStore     *store,
           KithDb        *db,
           KithStoreCall *store_call,
           GError       **error)
{
  Call *call = store_call->data;

  return kith_db_load_documents (db, call->id, call->school_id, error);
}

/**
 * kith_store_load_documents_async:
 * @self: a store
 * @child_id: a child, or 0
 * @school_id: a school, where there is no child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what is said of the documents about a child or a school.
 */
void
kith_store_load_documents_async (KithStore          *self,
                                 gint64              child_id,
                                 gint64              school_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  Call *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  call = call_new (child_id);
  call->school_id = school_id;
  kith_store_run_list (self, load_func, call, call_free, kith_store_load_documents_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_documents_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable) (element-type KithDocument): the newest first
 */
GListModel *
kith_store_load_documents_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_family_func (KithStore     *store,
                  KithDb        *db,
                  KithStoreCall *store_call,
                  GError       **error)
{
  return kith_db_load_family_documents (db, ((Call *)store_call->data)->id, error);
}

/**
 * kith_store_load_family_documents_async:
 * @self: a store
 * @family_id: a family
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what is said of the documents about any child of a family.
 */
void
kith_store_load_family_documents_async (KithStore          *self,
                                        gint64              family_id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_family_func, call_new (family_id), call_free, kith_store_load_family_documents_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_family_documents_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable) (element-type KithDocument): each once, the newest first
 */
GListModel *
kith_store_load_family_documents_finish (KithStore    *self,
                                         GAsyncResult *result,
                                         GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

#define ABOUT_KEY "kith-about"

/* A document is what is shown; whom it is about goes with it. */
static gpointer
load_document_func (KithStore     *store,
                    KithDb        *db,
                    KithStoreCall *store_call,
                    GError       **error)
{
  gint64 id = ((Call *)store_call->data)->id;
  g_autoptr(KithDocument) document = kith_db_load_document (db, id, error);
  g_autoptr(GListModel) about = document != NULL ? kith_db_load_document_about (db, id, error) : NULL;

  if (about == NULL)
    return NULL;

  g_object_set_data_full (G_OBJECT (document), ABOUT_KEY, g_steal_pointer (&about), g_object_unref);

  return g_steal_pointer (&document);
}

/**
 * kith_store_load_document_async:
 * @self: a store
 * @document_id: a document
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what is said of a document, and whom it is about.
 */
void
kith_store_load_document_async (KithStore          *self,
                                gint64              document_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_document_func, call_new (document_id), call_free, kith_store_load_document_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_document_finish:
 * @self: a store
 * @result: the result
 * @ret_about: (out) (transfer full) (element-type KithSubject) (optional): whom it is about
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the document
 */
KithDocument *
kith_store_load_document_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GListModel  **ret_about,
                                 GError      **error)
{
  KithDocument *document = kith_store_finish_pointer (self, result, error);

  if (document != NULL && ret_about != NULL)
    *ret_about = g_object_steal_data (G_OBJECT (document), ABOUT_KEY);

  return document;
}

static gpointer
load_bytes_func (KithStore     *store,
                 KithDb        *db,
                 KithStoreCall *store_call,
                 GError       **error)
{
  return kith_db_load_document_bytes (db, ((Call *)store_call->data)->id, error);
}

static void
free_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

/**
 * kith_store_load_document_bytes_async:
 * @self: a store
 * @document_id: a document
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a document itself.
 */
void
kith_store_load_document_bytes_async (KithStore          *self,
                                      gint64              document_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (load_bytes_func, KITH_PRIORITY_LIST, call_new (document_id), call_free, free_bytes);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_load_document_bytes_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_document_bytes_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the document; its memory is wiped with the last reference
 */
GBytes *
kith_store_load_document_bytes_finish (KithStore    *self,
                                       GAsyncResult *result,
                                       GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
