/* kith-people-words.h: what is said of the people round a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-date.h"
#include "kith-involved.h"

G_BEGIN_DECLS

const char *kith_people_words_role              (KithInvolvedRole          role);
char       *kith_people_words_involved_title    (const KithInvolvedValues *values) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_people_words_involved_does     (const KithInvolvedValues *values) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_people_words_involved_about    (const KithInvolvedValues *values,
                                                 KithDate                  today) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_people_words_involved_sentence (const KithInvolvedValues *values,
                                                 KithDate                  today) G_GNUC_WARN_UNUSED_RESULT;

char       *kith_people_words_span              (KithDate                  from,
                                                 KithDate                  to) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_people_words_error             (const GError             *error);

G_END_DECLS
