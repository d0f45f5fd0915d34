/* kith-contact-words.h: what is said of whom one rings at a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-school-contact.h"

G_BEGIN_DECLS

const char *kith_contact_words_role     (KithContactRole    role);
char       *kith_contact_words_title    (KithSchoolContact *contact) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_contact_words_about    (KithSchoolContact *contact,
                                         KithDate           today) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_contact_words_sentence (KithSchoolContact *contact,
                                         KithDate           today) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_contact_words_error    (const GError      *error);

G_END_DECLS
