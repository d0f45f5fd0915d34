/* kith-test-count.h: the figures once more, counted plainly
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-figure.h"
#include "kith-period.h"
#include "kith-school-line.h"
#include "kith-test-rows.h"

G_BEGIN_DECLS

/**
 * KithTestCount:
 *
 * All rows of a store in memory, and loops over them. It shares no line and no
 * statement with the store's own figures.
 */
typedef struct _KithTestCount KithTestCount;

KithTestCount *kith_test_count_new        (KithTestStore      *store,
                                           const char         *as_at) G_GNUC_WARN_UNUSED_RESULT;
KithTestCount *kith_test_count_new_in     (KithTestStore      *store,
                                           const KithPeriod   *period) G_GNUC_WARN_UNUSED_RESULT;
void           kith_test_count_free       (KithTestCount      *self);

int            kith_test_count_get        (KithTestCount      *self,
                                           KithFigure          figure,
                                           gint64              cluster_id,
                                           KithSchoolLineKind  line,
                                           gint64              school_id);
void           kith_test_count_check_all  (KithTestCount      *self,
                                           KithTestStore      *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTestCount, kith_test_count_free)

G_END_DECLS
