/* kith-workbook-private.h: the parts of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sheet-private.h"
#include "kith-zip.h"

G_BEGIN_DECLS

/**
 * KithPartHandler:
 * @start: an element begins; its name without the prefix
 * @end: an element ends
 * @text: text between them, perhaps in several pieces; %NULL where none is wanted
 *
 * What is done with the XML of a part. Each returns whether to go on; to stop
 * with an error they set it, to stop because there is enough they do not.
 */
typedef struct _KithPart KithPart;

typedef struct
{
  gboolean (*start) (KithPart    *part,
                     const char  *name,
                     gpointer     user_data,
                     GError     **error);
  gboolean (*end)   (KithPart    *part,
                     const char  *name,
                     gpointer     user_data,
                     GError     **error);
  gboolean (*text)  (KithPart    *part,
                     const char  *text,
                     gsize        length,
                     gpointer     user_data,
                     GError     **error);
} KithPartHandler;

/* The attributes of the element that begins. */
const char *kith_part_get_attribute (KithPart    *part,
                                     const char  *name,
                                     gsize       *ret_length);
char       *kith_part_dup_attribute (KithPart    *part,
                                     const char  *name) G_GNUC_WARN_UNUSED_RESULT;
guint       kith_part_get_number    (KithPart    *part,
                                     const char  *name,
                                     guint        or_else);

gboolean    kith_part_read          (KithZip                *zip,
                                     const char             *path,
                                     const KithPartHandler  *handler,
                                     gpointer                user_data,
                                     GCancellable           *cancellable,
                                     GError                **error);

/**
 * KithWorkbookSheet:
 * @path: the part of the archive in which it is
 */
typedef struct
{
  char     *name;
  char     *path;
  gboolean  is_hidden;
} KithWorkbookSheet;

/**
 * KithWorkbook:
 * @has_1904_dates: days are counted from 1904 and not from 1900
 * @strings: where in @string_text each shared text begins
 * @date_styles: (element-type guint8): for each style whether it shows a date
 */
typedef struct
{
  KithZip    *zip;
  GPtrArray  *sheets;                /* (element-type KithWorkbookSheet) */
  char       *strings_path;
  char       *styles_path;
  gboolean    has_1904_dates;
  GString    *string_text;
  GArray     *strings;               /* (element-type guint32) */
  GByteArray *date_styles;
} KithWorkbook;

KithWorkbook *kith_workbook_new          (GBytes                 *bytes,
                                          GCancellable           *cancellable,
                                          GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_workbook_free         (KithWorkbook           *self);

gboolean      kith_workbook_read_strings (KithWorkbook           *self,
                                          GCancellable           *cancellable,
                                          GError                **error);
gboolean      kith_workbook_read_styles  (KithWorkbook           *self,
                                          GCancellable           *cancellable,
                                          GError                **error);
gboolean      kith_workbook_read_cells   (KithWorkbook           *self,
                                          const char             *path,
                                          KithSheet              *sheet,
                                          guint                   max_rows,
                                          const KithSheetSource  *source,
                                          GError                **error);

void          kith_workbook_append_text  (GString                *text,
                                          const char             *escaped);
char         *kith_workbook_dup_number   (const char             *text) G_GNUC_WARN_UNUSED_RESULT;
char         *kith_workbook_dup_date     (const char             *text,
                                          gboolean                has_1904_dates) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithWorkbook, kith_workbook_free)

G_END_DECLS
