/* kith-retention-words.h: what is kept and for how long, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-managed.h"
#include "kith-retention.h"
#include "kith-store-subject-access.h"

G_BEGIN_DECLS

char       *kith_retention_words_state     (KithRetention      *retention) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_retention_words_reasons   (KithRetention      *retention) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_retention_words_hold      (KithRetention      *retention) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_retention_words_hand_over (KithRetention      *retention) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_retention_words_clearing  (const KithClearing *clearing) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_retention_words_holdings  (const KithHoldings *holdings,
                                            const KithManaged  *managed) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_retention_words_advice    (const GError       *error);

G_END_DECLS
