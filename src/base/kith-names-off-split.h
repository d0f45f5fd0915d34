/* kith-names-off-split.h: a text as words, for taking its names out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithNamesOffWord:
 * @start: where it begins in the text
 * @end: where it ends there, without the s of a genitive
 * @folded: as it is looked for
 *
 * A word of a text.
 */
typedef struct
{
  const char *start;
  const char *end;
  char       *folded;
} KithNamesOffWord;

GArray                 *kith_names_off_split      (GHashTable             *joined,
                                                   const char             *text,
                                                   gboolean                is_name) G_GNUC_WARN_UNUSED_RESULT;
const KithNamesOffWord *kith_names_off_get_word   (GArray                 *words,
                                                   guint                   position);
gboolean                kith_names_off_are_joined (const KithNamesOffWord *first,
                                                   const KithNamesOffWord *second);
char                   *kith_names_off_join_words (GArray                 *words,
                                                   guint                   position,
                                                   guint                   n_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
