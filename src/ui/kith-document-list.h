/* kith-document-list.h: the documents of a child, a family or a school, under a heading
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-child-record.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_DOCUMENT_LIST (kith_document_list_get_type ())

G_DECLARE_FINAL_TYPE (KithDocumentList, kith_document_list, KITH, DOCUMENT_LIST, GtkWidget)

void     kith_document_list_show_child     (KithDocumentList *self,
                                            KithStore        *store,
                                            KithChildRecord  *record);
void     kith_document_list_show_family    (KithDocumentList *self,
                                            KithStore        *store,
                                            KithFamily       *family);
void     kith_document_list_show_school    (KithDocumentList *self,
                                            KithStore        *store,
                                            gint64            school_id,
                                            const char       *name);
void     kith_document_list_add_file       (KithDocumentList *self,
                                            GFile            *file);
void     kith_document_list_seek           (KithDocumentList *self,
                                            gint64            document_id,
                                            const char       *words);
gboolean kith_document_list_get_is_loading (KithDocumentList *self);

G_END_DECLS
