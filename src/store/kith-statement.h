/* kith-statement.h: a prepared statement, bound by name and read by type
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-db.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/**
 * KithStatement:
 *
 * Lent by the connection, which keeps it prepared: freeing it gives it back.
 */
typedef struct _KithStatement KithStatement;

KithStatement *kith_db_prepare               (KithDb         *db,
                                              const char     *sql,
                                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_statement_release        (KithStatement  *self);

void           kith_statement_bind_int       (KithStatement  *self,
                                              const char     *name,
                                              gint64          value);
void           kith_statement_bind_text      (KithStatement  *self,
                                              const char     *name,
                                              const char     *value);
void           kith_statement_bind_date      (KithStatement  *self,
                                              const char     *name,
                                              KithDate        value);
void           kith_statement_bind_blob      (KithStatement  *self,
                                              const char     *name,
                                              gconstpointer   bytes,
                                              gsize           n_bytes);
void           kith_statement_bind_copy      (KithStatement  *self,
                                              const char     *name,
                                              gconstpointer   bytes,
                                              gsize           n_bytes);
void           kith_statement_bind_uid       (KithStatement  *self,
                                              const char     *name,
                                              const KithUid  *value);
void           kith_statement_bind_null      (KithStatement  *self,
                                              const char     *name);

gboolean       kith_statement_step           (KithStatement  *self,
                                              GError        **error);
gboolean       kith_statement_run            (KithStatement  *self,
                                              GError        **error);
void           kith_statement_reset          (KithStatement  *self);

gboolean       kith_statement_is_null        (KithStatement  *self,
                                              int             column);
gint64         kith_statement_get_int        (KithStatement  *self,
                                              int             column);
gint64         kith_statement_get_int_or     (KithStatement  *self,
                                              int             column,
                                              gint64          otherwise);
const char    *kith_statement_get_text       (KithStatement  *self,
                                              int             column);
KithDate       kith_statement_get_date       (KithStatement  *self,
                                              int             column);
gconstpointer  kith_statement_get_blob       (KithStatement  *self,
                                              int             column,
                                              gsize          *ret_n_bytes);
gboolean       kith_statement_get_uid        (KithStatement  *self,
                                              int             column,
                                              KithUid        *ret_uid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStatement, kith_statement_release)

G_END_DECLS
