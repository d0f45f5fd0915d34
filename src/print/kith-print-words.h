/* kith-print-words.h: sentences that several prints say
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child.h"

G_BEGIN_DECLS

char *kith_print_words_dup_day    (KithDate   day) G_GNUC_WARN_UNUSED_RESULT;
char *kith_print_words_dup_period (KithDate   from,
                                   KithDate   to) G_GNUC_WARN_UNUSED_RESULT;
char *kith_print_words_dup_name   (KithChild *child) G_GNUC_WARN_UNUSED_RESULT;
char *kith_print_words_dup_birth  (KithChild *child,
                                   gboolean   names_off,
                                   KithDate   today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
