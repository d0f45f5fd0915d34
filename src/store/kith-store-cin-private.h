/* kith-store-cin-private.h: how the rows of a return meet those of the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-import.h"

G_BEGIN_DECLS

/* Codes that hang on a row, such as a child's disabilities. */
typedef struct
{
  const KithTable *table;
  const char      *parent_column;
  const char      *select_sql;       /* by :parent and :code */
  const char      *select_any_sql;   /* by :parent */
} KithCinCodeList;

extern const KithCinCodeList kith_cin_disabilities;
extern const KithCinCodeList kith_cin_factors;

gboolean  kith_cin_find_by_day (KithDb                 *db,
                                const char             *sql,
                                const char             *near_sql,
                                const KithTable        *table,
                                gint64                  parent_id,
                                KithDate                day,
                                KithCinMeeting         *meeting,
                                gint64                 *ret_id,
                                GError                **error);
gboolean  kith_cin_find_id     (KithStatement          *stmt,
                                gint64                 *ret_id,
                                GError                **error);
KithRow  *kith_cin_load_or_new (KithAct                *act,
                                const KithTable        *table,
                                gint64                  id,
                                GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_cin_save        (KithAct                *act,
                                KithRow                *row,
                                KithCinMeeting         *meeting,
                                GError                **error);
gboolean  kith_cin_save_member (KithAct                *act,
                                const char             *select_sql,
                                const KithTable        *table,
                                const char             *parent_column,
                                gint64                  parent_id,
                                const char             *column,
                                const char             *value,
                                GError                **error);
gboolean  kith_cin_save_codes  (KithAct                *act,
                                const KithCinCodeList  *list,
                                gint64                  parent_id,
                                GPtrArray              *codes,
                                KithCinMeeting         *meeting,
                                GError                **error);

/* What a return leaves out is left as it is. */
void      kith_cin_set_text    (KithRow                *row,
                                const char             *column,
                                const char             *value);
void      kith_cin_set_date    (KithRow                *row,
                                const char             *column,
                                KithDate                value);
void      kith_cin_set_known   (KithRow                *row,
                                const char             *column,
                                int                     value);

G_END_DECLS
