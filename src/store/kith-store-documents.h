/* kith-store-documents.h: letters, reports, pictures, within the encrypted store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-document.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_DOCUMENT_FAULT (kith_document_fault_quark ())

/**
 * KithDocumentFault:
 * @KITH_DOCUMENT_FAULT_TITLE: it does not say what it is
 * @KITH_DOCUMENT_FAULT_FUTURE: it came on a day that is still to come
 * @KITH_DOCUMENT_FAULT_ORDER: it came before the day that stands on it
 * @KITH_DOCUMENT_FAULT_REASON: the council's system need not have it, and it does not say why
 * @KITH_DOCUMENT_FAULT_NAMES: it is about several children, and its title names one of them
 * @KITH_DOCUMENT_FAULT_NOBODY: it is about nobody
 * @KITH_DOCUMENT_FAULT_ALREADY: a file of one of them has the very same document
 *
 * Why a document is not taken.
 */
typedef enum
{
  KITH_DOCUMENT_FAULT_TITLE,
  KITH_DOCUMENT_FAULT_FUTURE,
  KITH_DOCUMENT_FAULT_ORDER,
  KITH_DOCUMENT_FAULT_REASON,
  KITH_DOCUMENT_FAULT_NAMES,
  KITH_DOCUMENT_FAULT_NOBODY,
  KITH_DOCUMENT_FAULT_ALREADY,
} KithDocumentFault;

GQuark        kith_document_fault_quark          (void);

gboolean      kith_document_check                (KithDocument         *document,
                                                  KithDate              today,
                                                  GError              **error);

/* @children and @schools: (element-type gint64) */
gboolean      kith_db_add_document               (KithDb               *db,
                                                  KithDocument         *document,
                                                  GBytes               *bytes,
                                                  GArray               *children,
                                                  GArray               *schools,
                                                  KithDate              today,
                                                  gint64               *ret_act,
                                                  GError              **error);
gboolean      kith_db_change_document            (KithDb               *db,
                                                  KithDocument         *document,
                                                  GArray               *children,
                                                  GArray               *schools,
                                                  KithDate              today,
                                                  gint64               *ret_act,
                                                  GError              **error);
gboolean      kith_db_remove_document            (KithDb               *db,
                                                  gint64                document_id,
                                                  gint64               *ret_act,
                                                  GError              **error);
gboolean      kith_db_destroy_document           (KithDb               *db,
                                                  gint64                document_id,
                                                  const char           *why,
                                                  gint64               *ret_act,
                                                  GError              **error);
GListModel   *kith_db_load_documents             (KithDb               *db,
                                                  gint64                child_id,
                                                  gint64                school_id,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_load_family_documents      (KithDb               *db,
                                                  gint64                family_id,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type KithSubject) */
GListModel   *kith_db_load_document_about        (KithDb               *db,
                                                  gint64                document_id,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithDocument *kith_db_load_document              (KithDb               *db,
                                                  gint64                document_id,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *kith_db_load_document_bytes        (KithDb               *db,
                                                  gint64                document_id,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      kith_db_log_document_share         (KithDb               *db,
                                                  gint64                document_id,
                                                  const char           *recipient,
                                                  const char           *why,
                                                  GError              **error);

/* Each of these is one act; but for the destruction, undone as one. */
void          kith_store_add_document_async      (KithStore            *self,
                                                  KithDocument         *document,
                                                  GBytes               *bytes,
                                                  GArray               *children,
                                                  GArray               *schools,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
void          kith_store_change_document_async   (KithStore            *self,
                                                  KithDocument         *document,
                                                  GArray               *children,
                                                  GArray               *schools,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
void          kith_store_remove_document_async   (KithStore            *self,
                                                  gint64                document_id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
void          kith_store_destroy_document_async  (KithStore            *self,
                                                  gint64                document_id,
                                                  const char           *why,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
/* It happened: undo does not know of it. */
void          kith_store_log_document_share_async (KithStore           *self,
                                                  gint64                document_id,
                                                  const char           *recipient,
                                                  const char           *why,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean      kith_store_document_done_finish    (KithStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* (element-type KithDocument): the newest first; of a child, or of a school */
void          kith_store_load_documents_async    (KithStore            *self,
                                                  gint64                child_id,
                                                  gint64                school_id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GListModel   *kith_store_load_documents_finish   (KithStore            *self,
                                                  GAsyncResult         *result,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_family_documents_async (KithStore        *self,
                                                  gint64                family_id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GListModel   *kith_store_load_family_documents_finish (KithStore       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_document_async     (KithStore            *self,
                                                  gint64                document_id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
/* @ret_about: (element-type KithSubject): whom it is about */
KithDocument *kith_store_load_document_finish    (KithStore            *self,
                                                  GAsyncResult         *result,
                                                  GListModel          **ret_about,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_document_bytes_async (KithStore          *self,
                                                  gint64                document_id,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GBytes       *kith_store_load_document_bytes_finish (KithStore         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
