/* kith-store-clocks-private.h: what clocks are reckoned from
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-clock-reckoning.h"
#include "kith-store-clocks.h"
#include "kith-store-import.h"

G_BEGIN_DECLS

/**
 * KithClockBook:
 * @reckoning: the rules, the calendar, the day and the margins
 * @records: child id → (element-type KithClockRecord)
 * @results: child id → (element-type KithClock): how clocks stood that have
 *   closed; %NULL where they are not asked for
 * @terms: school id → (element-type KithTerm), filled when asked for
 * @db: the store
 *
 * All that clocks are reckoned from, for one child or for many.
 */
typedef struct
{
  KithClockReckoning  reckoning;
  GHashTable         *records;
  GHashTable         *results;
  GHashTable         *terms;
  KithDb             *db;
} KithClockBook;

typedef enum
{
  KITH_CLOCK_OF_CHILD,
  KITH_CLOCK_OF_OPEN,
  KITH_CLOCK_OF_ALL,
} KithClockScope;

KithClockBook *kith_clock_book_new          (KithDb            *db,
                                             KithClockScope     scope,
                                             gint64             child_id,
                                             gboolean           with_closed,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void           kith_clock_book_free         (KithClockBook     *self);
GPtrArray     *kith_clock_book_run          (KithClockBook     *self,
                                             gint64             child_id,
                                             KithChild         *child,
                                             gint64             school_id,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

GHashTable    *kith_db_load_clock_records   (KithDb            *db,
                                             KithClockScope     scope,
                                             gint64             child_id,
                                             KithDate           as_at,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* How all clocks stand, before and after something that moves them. */
GHashTable    *kith_clock_stand_load        (KithDb            *db,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_clock_stand_freeze      (GHashTable        *before,
                                             KithAct           *act,
                                             KithImportTally   *tally,
                                             GError           **error);
GHashTable    *kith_db_load_clock_results   (KithDb            *db,
                                             KithClockRules    *rules,
                                             KithDate           as_at,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithClockBook, kith_clock_book_free)

G_END_DECLS
