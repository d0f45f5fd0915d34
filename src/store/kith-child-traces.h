/* kith-child-traces.h: every row of a store that tells of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-table.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/**
 * KithChildTrace:
 * @table: in which table it is
 * @id: its number there; of what only the journal has, the one it had
 * @uid: what it is called
 *
 * A row that tells of a child.
 */
typedef struct
{
  const KithTable *table;
  gint64           id;
  KithUid          uid;
} KithChildTrace;

const KithTable *kith_child_traces_get_table (guint     place);

GArray          *kith_db_list_traces         (KithDb   *db,
                                              gint64    child_id,
                                              GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GArray          *kith_db_list_lost_traces    (KithDb   *db,
                                              GArray   *traces,
                                              GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
