/* kith-document-about.h: whom a document is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-document-content.h"

G_BEGIN_DECLS

/**
 * KithDocumentAbout:
 * @KITH_DOCUMENT_ABOUT_ROWS: the rows that say whom it is about
 * @KITH_DOCUMENT_ABOUT_CHILDREN: the children
 * @KITH_DOCUMENT_ABOUT_SCHOOLS: the schools
 *
 * Which ids are wanted.
 */
typedef enum
{
  KITH_DOCUMENT_ABOUT_ROWS,
  KITH_DOCUMENT_ABOUT_CHILDREN,
  KITH_DOCUMENT_ABOUT_SCHOOLS,
} KithDocumentAbout;

/* @children, @schools and what is returned: (element-type gint64) */
GArray   *kith_document_about_load        (KithDb             *db,
                                           gint64              document_id,
                                           KithDocumentAbout   which,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_document_about_check_title (KithDb             *db,
                                           const char         *title,
                                           GArray             *children,
                                           GError            **error);
gboolean  kith_document_about_check_new   (KithDb             *db,
                                           const guint8        hash[KITH_DOCUMENT_HASH_SIZE],
                                           GArray             *children,
                                           GError            **error);
gboolean  kith_document_about_set         (KithAct            *act,
                                           gint64              document_id,
                                           GArray             *children,
                                           GArray             *schools,
                                           GError            **error);

G_END_DECLS
