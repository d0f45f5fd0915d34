/* kith-test-lists.h: rolls and caseloads as text, taken into a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-list-draft.h"
#include "kith-test-rows.h"

G_BEGIN_DECLS

char              *kith_test_upn          (guint             number) G_GNUC_WARN_UNUSED_RESULT;
gint64             kith_test_add_school   (KithTestStore    *self,
                                           const char       *name,
                                           int               urn);

KithListDraft     *kith_test_draft        (KithListKind      kind,
                                           const char       *text) G_GNUC_WARN_UNUSED_RESULT;
KithImportSource  *kith_test_roll         (gint64            school_id,
                                           const char       *day,
                                           const char       *text) G_GNUC_WARN_UNUSED_RESULT;
KithImportSource  *kith_test_caseload     (const char       *system,
                                           const char       *day,
                                           const char       *text) G_GNUC_WARN_UNUSED_RESULT;
gint64             kith_test_take_in      (KithTestStore    *self,
                                           KithImportSource *source,
                                           KithImportTally  *ret_tally);
KithImportPreview *kith_test_preview      (KithTestStore    *self,
                                           KithImportSource *source) G_GNUC_WARN_UNUSED_RESULT;
char              *kith_test_lines        (KithImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;
void               kith_test_assert_tally (const KithImportTally *tally,
                                           guint             n_new,
                                           guint             n_changed,
                                           guint             n_same,
                                           guint             n_gone,
                                           guint             n_refused);

G_END_DECLS
