/* kith-found-words.h: how much was found, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-found.h"

G_BEGIN_DECLS

guint  kith_found_words_get_n_children (KithFound *found);
char  *kith_found_words_count          (KithFound *found,
                                        gboolean   has_children,
                                        gboolean   has_schools,
                                        gboolean   has_notes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
