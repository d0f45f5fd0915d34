/* kith-caseload-row.h: a child whose case is open, as the caseload shows it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child.h"
#include "kith-clock.h"

G_BEGIN_DECLS

/**
 * KithCaseloadFlags:
 * @KITH_CASELOAD_NO_WORKER: nobody works with the child
 * @KITH_CASELOAD_OVERDUE: the day on which a visit was due has passed
 * @KITH_CASELOAD_NO_SCHOOL: of an age for school, and no school is known
 * @KITH_CASELOAD_SIBLINGS: a brother or a sister has an open case as well
 * @KITH_CASELOAD_CLOCK_OVER: the limit of a clock has passed
 * @KITH_CASELOAD_CLOCK_NEAR: a clock is near its limit
 * @KITH_CASELOAD_WARNING: there is a warning on the child
 *
 * What deserves a second look.
 */
typedef enum
{
  KITH_CASELOAD_NO_WORKER = 1 << 0,
  KITH_CASELOAD_OVERDUE = 1 << 1,
  KITH_CASELOAD_NO_SCHOOL = 1 << 2,
  KITH_CASELOAD_SIBLINGS = 1 << 3,
  KITH_CASELOAD_CLOCK_OVER = 1 << 4,
  KITH_CASELOAD_CLOCK_NEAR = 1 << 5,
  KITH_CASELOAD_WARNING = 1 << 6,
} KithCaseloadFlags;

#define KITH_CASELOAD_N_FLAGS 7

/**
 * KithCaseloadPlace:
 * @KITH_CASELOAD_HERE: at a school of the list's cluster; in the list of all, of any cluster
 * @KITH_CASELOAD_OUTSIDE: in the list of all, at no school of a cluster
 * @KITH_CASELOAD_BESIDE: the same child in the list of one cluster. It is of none, so the list
 *   counts and shows it only where one asks for those in no cluster, or for a name
 *
 * Whether a child belongs to the list.
 */
typedef enum
{
  KITH_CASELOAD_HERE,
  KITH_CASELOAD_OUTSIDE,
  KITH_CASELOAD_BESIDE,
} KithCaseloadPlace;

/**
 * KithCaseloadValues:
 * @child: who it is, with school, year, worker and state of the day
 * @worker_id: the worker, or 0
 * @seen: the last visit that the council's system knows of; %KITH_DATE_NONE for none
 * @due: when it says that the next is due
 * @seen_as_at: the day on which it said so
 * @n_siblings: brothers and sisters with an open case
 * @place: whether the child belongs to the list
 * @as_at: the day that the list speaks of
 * @clocks: (nullable) (element-type KithClock): those that run, the one that is due first
 *   before the others
 *
 * What a row is made from.
 */
typedef struct
{
  KithChild *child;
  gint64     worker_id;
  KithDate   seen;
  KithDate   due;
  KithDate   seen_as_at;
  guint      n_siblings;
  KithCaseloadPlace place;
  KithDate   as_at;
  GPtrArray *clocks;
} KithCaseloadValues;

#define KITH_TYPE_CASELOAD_ROW (kith_caseload_row_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseloadRow, kith_caseload_row, KITH, CASELOAD_ROW, GObject)

KithCaseloadRow   *kith_caseload_row_new            (const KithCaseloadValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64             kith_caseload_row_get_id         (KithCaseloadRow          *self);
KithChild         *kith_caseload_row_get_child      (KithCaseloadRow          *self);
gint64             kith_caseload_row_get_worker_id  (KithCaseloadRow          *self);
gint64             kith_caseload_row_get_school_id  (KithCaseloadRow          *self);
KithCaseState      kith_caseload_row_get_state      (KithCaseloadRow          *self);
KithDate           kith_caseload_row_get_seen       (KithCaseloadRow          *self);
KithDate           kith_caseload_row_get_due        (KithCaseloadRow          *self);
KithDate           kith_caseload_row_get_seen_as_at (KithCaseloadRow          *self);
int                kith_caseload_row_get_days_since (KithCaseloadRow          *self);
guint              kith_caseload_row_get_n_siblings (KithCaseloadRow          *self);
KithCaseloadPlace  kith_caseload_row_get_place      (KithCaseloadRow          *self);
KithCaseloadFlags  kith_caseload_row_get_flags      (KithCaseloadRow          *self);
GPtrArray         *kith_caseload_row_get_clocks     (KithCaseloadRow          *self);
KithClock         *kith_caseload_row_get_next_clock (KithCaseloadRow          *self);

G_END_DECLS
