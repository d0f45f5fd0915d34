/* kith-adult-row-private.h: an adult as queries read one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-adult.h"
#include "kith-statement.h"

G_BEGIN_DECLS

/* Of an adult a; what kith_adult_from_row() reads. */
#define KITH_ADULT_COLUMNS \
        "a.id, a.name, a.preferred_name, a.other_names, a.sex, a.pronouns, a.birth, a.age, a.age_on, a.death," \
        " a.telephone, a.email, a.language, a.interpreter, a.contact_wishes"

#define KITH_N_ADULT_COLUMNS 15

KithKnown  kith_adult_row_get_known (KithStatement *stmt,
                                     int            column);
KithAdult *kith_adult_from_row      (KithStatement *stmt,
                                     gboolean       has_confidential_address) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
