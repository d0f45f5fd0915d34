/* kith-fiction-codes.h: the census's codes, as often as they occur
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-fiction-random.h"

G_BEGIN_DECLS

const char *kith_fiction_draw_source         (KithFictionRandom *random,
                                              KithDate           on,
                                              int                age);
const char *kith_fiction_draw_need           (KithFictionRandom *random,
                                              gboolean           is_taken_further);
const char *kith_fiction_draw_category       (KithFictionRandom *random);
const char *kith_fiction_draw_closure_reason (KithFictionRandom *random,
                                              gboolean           is_after_assessment);
const char *kith_fiction_draw_placement      (KithFictionRandom *random,
                                              int                age);
void        kith_fiction_draw_factors        (KithFictionRandom *random,
                                              int                age,
                                              GPtrArray         *factors);

G_END_DECLS
