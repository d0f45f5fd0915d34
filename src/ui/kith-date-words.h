/* kith-date-words.h: days as a person writes them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

char       *kith_date_words_dup        (KithDate    day) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_date_words_read       (const char *text,
                                        KithDate   *ret_day);
const char *kith_date_words_get_advice (void);

G_END_DECLS
