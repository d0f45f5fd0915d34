/* kith-today-words.h: what stands on Today, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-due-step.h"
#include "kith-note.h"
#include "kith-put-off.h"
#include "kith-restriction.h"
#include "kith-today.h"

G_BEGIN_DECLS

char *kith_today_words_dup_draft   (KithNote    *draft) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_draft_line (KithNote *draft) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_closing (KithToday   *today) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_step    (KithDueStep *step,
                                    KithDate     today) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_review  (KithDueStep *review,
                                    KithDate     today) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_home    (KithDueStep *home) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_restriction (KithRestriction *restriction,
                                        KithDate         today) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_unseen  (KithDueStep *unseen,
                                    KithDate     today) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_title   (KithPutOff  *put_off) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_handed  (KithPutOff  *handed) G_GNUC_WARN_UNUSED_RESULT;
char *kith_today_words_dup_put_off (KithPutOff  *put_off) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
