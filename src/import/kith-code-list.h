/* kith-code-list.h: what codes mean, and when they meant it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_CODE_LIST_ERROR (kith_code_list_error_quark ())

/**
 * KithCodeListError:
 * @KITH_CODE_LIST_ERROR_NOT_A_LIST: the file lacks a column of a code list
 * @KITH_CODE_LIST_ERROR_ROW: a row lacks its code set or code, or has a date that is none
 * @KITH_CODE_LIST_ERROR_OVERLAP: two rows say what one code means on the same day
 */
typedef enum
{
  KITH_CODE_LIST_ERROR_NOT_A_LIST,
  KITH_CODE_LIST_ERROR_ROW,
  KITH_CODE_LIST_ERROR_OVERLAP,
} KithCodeListError;

/**
 * KithCodeRow:
 * @codeset: which list, such as "primary-need"
 * @label: (nullable): %NULL when the code is known to exist and its meaning is not
 * @valid_from: the first day; %KITH_DATE_NONE when no beginning is known
 * @valid_to: the last day; %KITH_DATE_NONE when no end is known
 * @source: (nullable): where the meaning was read
 *
 * What one code means for a time.
 */
typedef struct
{
  char     *codeset;
  char     *code;
  char     *label;
  KithDate  valid_from;
  KithDate  valid_to;
  char     *source;
} KithCodeRow;

/**
 * KithCodeList:
 *
 * All code sets together. It never changes, so any thread may read it.
 */
typedef struct _KithCodeList KithCodeList;

GQuark             kith_code_list_error_quark  (void);

KithCodeRow       *kith_code_row_new           (const char    *codeset,
                                                const char    *code,
                                                const char    *label,
                                                KithDate       valid_from,
                                                KithDate       valid_to,
                                                const char    *source) G_GNUC_WARN_UNUSED_RESULT;
void               kith_code_row_free          (KithCodeRow   *self);
gboolean           kith_code_row_is_valid_on   (const KithCodeRow *self,
                                                KithDate       date);

GPtrArray         *kith_code_rows_new_from_csv (GBytes        *bytes,
                                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           kith_code_rows_check        (GPtrArray     *rows,
                                                GError       **error);

KithCodeList      *kith_code_list_new          (GPtrArray     *rows) G_GNUC_WARN_UNUSED_RESULT;
KithCodeList      *kith_code_list_ref          (KithCodeList  *self);
void               kith_code_list_unref        (KithCodeList  *self);

const KithCodeRow *kith_code_list_lookup       (KithCodeList  *self,
                                                const char    *codeset,
                                                const char    *code,
                                                KithDate       date);
const char        *kith_code_list_get_label    (KithCodeList  *self,
                                                const char    *codeset,
                                                const char    *code,
                                                KithDate       date);
const char        *kith_code_list_find_code    (KithCodeList  *self,
                                                const char    *codeset,
                                                const char    *label,
                                                KithDate       date);
GPtrArray         *kith_code_list_list         (KithCodeList  *self,
                                                const char    *codeset,
                                                KithDate       date) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray         *kith_code_list_list_codesets (KithCodeList *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCodeRow, kith_code_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCodeList, kith_code_list_unref)

G_END_DECLS
