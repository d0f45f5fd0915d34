/* kith-tas-words.h: how a Team Around the School is told
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-tas.h"

G_BEGIN_DECLS

char       *kith_tas_words_dup_when      (KithDate             day,
                                          int                  minute) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_about     (const KithTasValues *values) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_next      (const KithTasValues *values) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_name      (const char          *name) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_attendee  (const KithTasAttendee *attendee) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_post      (const KithTasAttendee *attendee) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_who       (const KithTasAction *action) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_action    (const KithTasAction *action,
                                          KithDate             today) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_agreement (const KithTasPupil  *pupil) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_tas_words_dup_fault     (KithTasFault         fault,
                                          const KithTasPupil  *pupil) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_tas_words_get_advice    (const GError        *error);

G_END_DECLS
