/* kith-store-subject-access.h: all that this store holds on a child, for the officer who answers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-managed.h"
#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithHoldings:
 * @n_rows: rows of every kind
 * @n_notes: signed notes
 * @n_drafts: drafts
 * @n_work: referrals, plans, meetings and whatever else was recorded or imported
 * @n_people: adults and professionals
 * @n_addresses: addresses
 * @n_warnings: warnings
 * @n_views: how often somebody opened, printed or saved the record
 * @n_entries: entries of the journal
 * @n_marked: rows that name or may name somebody else
 *
 * What there is, in figures.
 */
typedef struct
{
  guint n_rows;
  guint n_notes;
  guint n_drafts;
  guint n_work;
  guint n_people;
  guint n_addresses;
  guint n_warnings;
  guint n_views;
  guint n_entries;
  guint n_marked;
} KithHoldings;

GBytes  *kith_db_gather_holdings               (KithDb               *db,
                                                gint64                child_id,
                                                KithHoldings         *ret_holdings,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean kith_db_save_holdings                 (KithDb               *db,
                                                gint64                child_id,
                                                const KithManaged    *managed,
                                                const char           *path,
                                                const char           *why,
                                                KithHoldings         *ret_holdings,
                                                GError              **error);

void     kith_store_count_holdings_async       (KithStore            *self,
                                                gint64                child_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean kith_store_count_holdings_finish      (KithStore            *self,
                                                GAsyncResult         *result,
                                                KithHoldings         *ret_holdings,
                                                GError              **error);

/* Sealed to the key of the managed settings; the sharing log has it. */
void     kith_store_save_holdings_async        (KithStore            *self,
                                                gint64                child_id,
                                                const char           *path,
                                                const char           *why,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean kith_store_save_holdings_finish       (KithStore            *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
