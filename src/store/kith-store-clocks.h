/* kith-store-clocks.h: by when things are due: the rules, and what runs under them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-clock-rules.h"
#include "kith-clock.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithClockChange:
 * @code: which rule
 * @limit: by when it is due from that day on; of length 0 for nobody knows
 * @is_used: whether clocks start under it
 * @from: the day from which it holds; %KITH_DATE_NONE for since ever
 * @source: where that stands written
 *
 * What a council says otherwise of a rule.
 */
typedef struct
{
  const char     *code;
  KithClockLimit  limit;
  gboolean        is_used;
  KithDate        from;
  const char     *source;
} KithClockChange;

KithDate        kith_db_get_clock_day                 (KithDb                *db,
                                                       GError               **error);
KithClockRules *kith_db_load_clock_rules              (KithDb                *db,
                                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        kith_db_load_held_kinds               (KithDb                *db,
                                                       KithClockKinds        *ret_held,
                                                       GError               **error);
gboolean        kith_db_change_clock_rule             (KithDb                *db,
                                                       const KithClockChange *change,
                                                       gint64                *ret_act,
                                                       GError               **error);

GListModel     *kith_db_load_clocks_of                (KithDb                *db,
                                                       gint64                 child_id,
                                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel     *kith_db_load_clocks                   (KithDb                *db,
                                                       gint64                 cluster_id,
                                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* The rules, and of which kinds of records there is one in the store. */
void            kith_store_load_clock_rules_async     (KithStore             *self,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
KithClockRules *kith_store_load_clock_rules_finish    (KithStore             *self,
                                                       GAsyncResult          *result,
                                                       KithClockKinds        *ret_held,
                                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* One act, undone as one. */
void            kith_store_change_clock_rule_async    (KithStore             *self,
                                                       const KithClockChange *change,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
gboolean        kith_store_change_clock_rule_finish   (KithStore             *self,
                                                       GAsyncResult          *result,
                                                       GError               **error);

/* (element-type KithClock): of one child, also those that have closed. */
void            kith_store_load_clocks_of_async       (KithStore             *self,
                                                       gint64                 child_id,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
/* (element-type KithClock): all that run for the open cases of a cluster, or of all with 0. */
void            kith_store_load_clocks_async          (KithStore             *self,
                                                       gint64                 cluster_id,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
GListModel     *kith_store_load_clocks_finish         (KithStore             *self,
                                                       GAsyncResult          *result,
                                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
