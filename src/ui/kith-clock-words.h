/* kith-clock-words.h: how a clock and a rule are told
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-clock-rules.h"
#include "kith-clock.h"

G_BEGIN_DECLS

const char *kith_clock_words_area     (KithClockArea         area);
const char *kith_clock_words_unit     (KithClockUnit         unit);
char       *kith_clock_words_kinds    (KithClockKinds        kinds) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_limit    (const KithClockLimit *limit) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_from     (KithDate              day) G_GNUC_WARN_UNUSED_RESULT;

char       *kith_clock_words_count    (KithClock            *clock) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_due      (KithClock            *clock) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_state    (KithClock            *clock) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_line     (KithClock            *clock) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_closed   (KithClock            *clock) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_remarks  (KithClock            *clock) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_clock_words_short    (KithClock            *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
