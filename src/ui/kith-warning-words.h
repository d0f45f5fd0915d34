/* kith-warning-words.h: what is said of a warning
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-warning.h"

G_BEGIN_DECLS

char       *kith_warning_words_dates     (KithWarning  *warning,
                                          KithDate      today) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_warning_words_about     (KithWarning  *warning,
                                          KithDate      today) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_warning_words_get_fault (const GError *error);

G_END_DECLS
