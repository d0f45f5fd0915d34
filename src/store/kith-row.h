/* kith-row.h: one row of a table, in memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-statement.h"
#include "kith-table.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/**
 * KithRow:
 *
 * The values of one row. A new one has a uid, no id, and NULL everywhere.
 */
typedef struct _KithRow KithRow;

KithRow         *kith_row_new          (const KithTable *table) G_GNUC_WARN_UNUSED_RESULT;
KithRow         *kith_row_load         (KithDb          *db,
                                        const KithTable *table,
                                        gint64           id,
                                        GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KithRow         *kith_row_copy         (KithRow         *self) G_GNUC_WARN_UNUSED_RESULT;
void             kith_row_free         (KithRow         *self);

const KithTable *kith_row_get_table    (KithRow         *self);
gint64           kith_row_get_id       (KithRow         *self);
void             kith_row_set_id       (KithRow         *self,
                                        gint64           id);
const KithUid   *kith_row_get_uid      (KithRow         *self);
void             kith_row_set_uid      (KithRow         *self,
                                        const KithUid   *uid);

void             kith_row_set_int      (KithRow         *self,
                                        const char      *column,
                                        gint64           value);
void             kith_row_set_known    (KithRow         *self,
                                        const char      *column,
                                        gint64           value);
void             kith_row_set_text     (KithRow         *self,
                                        const char      *column,
                                        const char      *value);
void             kith_row_set_date     (KithRow         *self,
                                        const char      *column,
                                        KithDate         value);
void             kith_row_set_blob     (KithRow         *self,
                                        const char      *column,
                                        gconstpointer    bytes,
                                        gsize            n_bytes);
void             kith_row_set_null     (KithRow         *self,
                                        const char      *column);

gboolean         kith_row_is_null      (KithRow         *self,
                                        const char      *column);
gint64           kith_row_get_int      (KithRow         *self,
                                        const char      *column);
const char      *kith_row_get_text     (KithRow         *self,
                                        const char      *column);

void             kith_row_bind         (KithRow         *self,
                                        KithStatement   *stmt);
char            *kith_row_to_json      (KithRow         *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean         kith_row_equal        (KithRow         *self,
                                        KithRow         *other);
guint            kith_row_keep         (KithRow         *self,
                                        KithRow         *held);
gboolean         kith_row_diff         (KithRow         *self,
                                        KithRow         *older,
                                        char           **ret_old,
                                        char           **ret_new);
gboolean         kith_row_apply_json   (KithRow         *self,
                                        const char      *json,
                                        GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRow, kith_row_free)

G_END_DECLS
