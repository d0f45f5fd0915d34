/* kith-text-words.h: the words of a running text, as they are looked for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More of a word is not looked at, whether it is written or typed. */
#define KITH_TEXT_WORD_MOST 48

/**
 * KithTextWords:
 * @word: the word that was found last, folded
 * @other: another form of it, or empty: of O'Brien "brien", of mum's "mum"
 * @start: where it begins, in bytes
 * @end: the first byte behind it
 *
 * A walk through a text. The caller reads those fields after each step.
 */
typedef struct
{
  GString    *word;
  GString    *other;
  gsize       start;
  gsize       end;

  /*< private >*/
  const char *text;
  gsize       length;
  gsize       position;
} KithTextWords;

void     kith_text_words_init  (KithTextWords  *self,
                                const char     *text,
                                gssize          length);
void     kith_text_words_clear (KithTextWords  *self);
gboolean kith_text_words_next  (KithTextWords  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithTextWords, kith_text_words_clear)

G_END_DECLS
