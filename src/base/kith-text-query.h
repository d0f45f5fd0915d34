/* kith-text-query.h: what somebody types to find a text, and where it stands in one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithTextTerm:
 * @source: the term as it was typed
 * @words: its words, folded; several stand one behind the other
 * @is_beginning: whether the last of them may be the beginning of a longer word
 *
 * One of the things that a text must have.
 */
typedef struct
{
  char     *source;
  GStrv     words;
  guint     n_words;
  gboolean  is_beginning;
} KithTextTerm;

/**
 * KithTextMark:
 * @start: where what was looked for begins, in bytes
 * @end: the first byte behind it
 *
 * A place in a text.
 */
typedef struct
{
  guint  start;
  guint  end;
} KithTextMark;

typedef struct _KithTextQuery KithTextQuery;

KithTextQuery      *kith_text_query_new          (const char           *typed,
                                                  gboolean              is_typing) G_GNUC_WARN_UNUSED_RESULT;
void                kith_text_query_free         (KithTextQuery        *self);

guint               kith_text_query_get_n_terms  (const KithTextQuery  *self);
const KithTextTerm *kith_text_query_get_term     (const KithTextQuery  *self,
                                                  guint                 position);
char               *kith_text_query_quote_term   (const KithTextQuery  *self,
                                                  guint                 position) G_GNUC_WARN_UNUSED_RESULT;

gboolean            kith_text_query_matches      (const KithTextQuery  *self,
                                                  const char           *text);
guint64             kith_text_query_match_terms  (const KithTextQuery  *self,
                                                  const char           *text);
GArray             *kith_text_query_mark         (const KithTextQuery  *self,
                                                  const char           *text) G_GNUC_WARN_UNUSED_RESULT;
char               *kith_text_query_excerpt      (const KithTextQuery  *self,
                                                  const char           *text,
                                                  guint                 n_characters,
                                                  GArray              **ret_marks) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTextQuery, kith_text_query_free)

G_END_DECLS
