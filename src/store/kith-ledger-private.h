/* kith-ledger-private.h: writing the ledger, and reading its balances
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-posting.h"

G_BEGIN_DECLS

/*
 * KithLedgerEntry:
 * @kind: as the schema has it
 * @spend_uid: (nullable): the request that it is of
 * @reason: (nullable): why
 *
 * What an entry says beside its lines.
 */
typedef struct
{
  gint64         scheme_id;
  const char    *kind;
  KithDate       day;
  const KithUid *spend_uid;
  const char    *reason;
} KithLedgerEntry;

gboolean kith_ledger_post          (KithAct                *act,
                                    const KithLedgerEntry  *entry,
                                    const KithPosting      *posting,
                                    gint64                 *ret_entry_id,
                                    GError                **error);
gboolean kith_ledger_reverse       (KithAct                *act,
                                    gint64                  entry_id,
                                    GError                **error);
gboolean kith_ledger_is_closed     (KithDb                 *db,
                                    gint64                  scheme_id,
                                    KithDate                day,
                                    gboolean               *ret_is_closed,
                                    GError                **error);
gboolean kith_ledger_load_number   (KithDb                 *db,
                                    const char             *sql,
                                    gint64                  id,
                                    gint64                 *ret_number,
                                    GError                **error);
gboolean kith_ledger_load_of_spend (KithDb                 *db,
                                    const KithUid          *spend_uid,
                                    KithAccount             account,
                                    gint64                 *ret_pence,
                                    GError                **error);

G_END_DECLS
