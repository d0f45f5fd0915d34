/* kith-test-record-acts.h: acts of a day's work, that every kind of failure is tried on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-test-acts.h"

G_BEGIN_DECLS

void     kith_test_prepare_notes    (KithTestScene *scene);
gboolean kith_test_run_note         (KithTestScene *scene,
                                     guint          turn,
                                     GError       **error);

void     kith_test_prepare_merges   (KithTestScene *scene);
gboolean kith_test_run_merge        (KithTestScene *scene,
                                     guint          turn,
                                     GError       **error);

void     kith_test_prepare_meetings (KithTestScene *scene);
gboolean kith_test_run_meeting      (KithTestScene *scene,
                                     guint          turn,
                                     GError       **error);

void     kith_test_prepare_clearing (KithTestScene *scene);
gboolean kith_test_run_clearing     (KithTestScene *scene,
                                     guint          turn,
                                     GError       **error);

G_END_DECLS
