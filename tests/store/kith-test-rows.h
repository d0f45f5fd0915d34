/* kith-test-rows.h: putting rows in by hand, and holding all rows of a store against others
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction.h"
#include "kith-test-store.h"

G_BEGIN_DECLS

/* Values are given as text, whatever the column holds. */
gint64         kith_test_put             (KithAct          *act,
                                          const KithTable  *table,
                                          ...) G_GNUC_NULL_TERMINATED;
gint64         kith_test_add             (KithTestStore    *self,
                                          const KithTable  *table,
                                          ...) G_GNUC_NULL_TERMINATED;
gint64         kith_test_change          (KithTestStore    *self,
                                          const KithTable  *table,
                                          gint64            id,
                                          ...) G_GNUC_NULL_TERMINATED;
gint64         kith_test_remove          (KithTestStore    *self,
                                          const KithTable  *table,
                                          gint64            id);
const char    *kith_test_number          (gint64            number);
KithDate       kith_test_date            (const char       *iso);

KithTestStore *kith_test_store_new_fiction (KithFictionShape shape,
                                            guint64          seed,
                                            double           scale,
                                            KithDate         as_at) G_GNUC_WARN_UNUSED_RESULT;

guint          kith_test_count_in_pages  (KithTestStore    *self,
                                          const char       *trace);
gint64         kith_test_get_head        (KithTestStore    *self);
gint64         kith_test_select          (KithTestStore    *self,
                                          const char       *sql);
void           kith_test_append_row      (GString          *text,
                                          const KithTable  *table,
                                          gint64            id,
                                          const char       *uid,
                                          char            **values);
char          *kith_test_dump            (KithTestStore    *self) G_GNUC_WARN_UNUSED_RESULT;
char          *kith_test_dump_sealed     (KithTestStore    *self) G_GNUC_WARN_UNUSED_RESULT;
char          *kith_test_replay          (KithTestStore    *self) G_GNUC_WARN_UNUSED_RESULT;
void           kith_test_assert_same     (const char       *actual,
                                          const char       *expected);

G_END_DECLS
