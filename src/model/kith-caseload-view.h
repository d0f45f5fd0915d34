/* kith-caseload-view.h: a caseload filtered and sorted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-caseload.h"
#include "kith-search-result.h"

G_BEGIN_DECLS

/* For an id of a school or a worker: whichever, and none. */
#define KITH_CASELOAD_ANY 0
#define KITH_CASELOAD_NONE (-1)

/* For the school: one that is in no cluster, or not known. */
#define KITH_CASELOAD_NO_CLUSTER (-2)

/**
 * KithCaseloadFilter:
 * @state: a state, or %KITH_CASE_STATE_NONE for any
 * @school_id: a school, %KITH_CASELOAD_ANY, %KITH_CASELOAD_NONE for children whose school is not known,
 *   or %KITH_CASELOAD_NO_CLUSTER
 * @worker_id: a worker, %KITH_CASELOAD_ANY, or %KITH_CASELOAD_NONE for children without one
 * @flag: one flag, or 0 for any
 * @with_beside: whether children beside the list are shown with it, as where one looks for a name
 *
 * Which rows are shown: those that meet all of it.
 */
typedef struct
{
  KithCaseState     state;
  gint64            school_id;
  gint64            worker_id;
  KithCaseloadFlags flag;
  guint             with_beside : 1;
} KithCaseloadFilter;

typedef enum
{
  KITH_CASELOAD_BY_NAME,
  KITH_CASELOAD_BY_AGE,
  KITH_CASELOAD_BY_YEAR,
  KITH_CASELOAD_BY_SCHOOL,
  KITH_CASELOAD_BY_STATE,
  KITH_CASELOAD_BY_WORKER,
  KITH_CASELOAD_BY_CLOCK,
  KITH_CASELOAD_BY_SINCE,
  KITH_CASELOAD_BY_DUE,
} KithCaseloadOrder;

#define KITH_CASELOAD_N_ORDERS (KITH_CASELOAD_BY_DUE + 1)

gboolean          kith_caseload_filter_accepts   (const KithCaseloadFilter *filter,
                                                  KithCaseloadRow          *row);

#define KITH_TYPE_CASELOAD_VIEW (kith_caseload_view_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseloadView, kith_caseload_view, KITH, CASELOAD_VIEW, GObject)

KithCaseloadView *kith_caseload_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void              kith_caseload_view_set_caseload (KithCaseloadView         *self,
                                                   KithCaseload             *caseload);
void              kith_caseload_view_set_filter   (KithCaseloadView         *self,
                                                   const KithCaseloadFilter *filter);
void              kith_caseload_view_set_result  (KithCaseloadView         *self,
                                                  KithSearchResult         *result);
void              kith_caseload_view_clear_found  (KithCaseloadView         *self);
void              kith_caseload_view_set_order    (KithCaseloadView         *self,
                                                   KithCaseloadOrder         order,
                                                   gboolean                  is_descending);

guint             kith_caseload_view_get_n_beside (KithCaseloadView         *self);
guint             kith_caseload_view_count        (KithCaseloadView         *self,
                                                   const KithCaseloadFilter *filter);
gint64            kith_caseload_view_get_id       (KithCaseloadView         *self,
                                                   guint                     position);
gboolean          kith_caseload_view_find         (KithCaseloadView         *self,
                                                   gint64                    child_id,
                                                   guint                    *ret_position);

G_END_DECLS
