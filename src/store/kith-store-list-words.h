/* kith-store-list-words.h: what a list changes, old to new
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-field.h"

G_BEGIN_DECLS

const char *kith_list_words_field        (KithField   field);
char       *kith_list_words_day          (KithDate    day) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_list_words_year_group   (int         year_group) G_GNUC_WARN_UNUSED_RESULT;

void        kith_list_words_add_change   (GString    *text,
                                          const char *label,
                                          const char *old,
                                          const char *new);
void        kith_list_words_add_sentence (GString    *text,
                                          const char *sentence);

G_END_DECLS
