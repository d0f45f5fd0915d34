/* kith-family-words.h: what is said of families and their adults
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-family.h"

G_BEGIN_DECLS

const char *kith_family_words_kind         (KithRelationKind         kind,
                                            const char              *sex);
const char *kith_family_words_known        (KithKnown                known);
const char *kith_family_words_sex          (const char              *sex);
const char *kith_family_words_how          (KithResponsibilityHow    how);
const char *kith_family_words_arrangement  (KithContactArrangement   arrangement);

char       *kith_family_words_title        (KithFamily              *family) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_family_words_adult        (KithAdult               *adult) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_family_words_is           (KithRelation            *relation) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_family_words_about        (KithRelation            *relation,
                                            const char              *child,
                                            KithDate                 today) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_family_words_not_told     (KithRelation            *relation,
                                            const char              *child) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_family_words_sentence     (KithRelation            *relation,
                                            const char              *child,
                                            KithDate                 today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
