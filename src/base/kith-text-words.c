/* kith-text-words.c: the words of a running text, as they are looked for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word is a run of letters, digits and the marks on them. It is folded as
 * names are (see kith-text.c), so that "Łukasz" is found by "lukasz" and a
 * curly apostrophe by a straight one. An apostrophe between two letters joins
 * them: "don't" is "dont". Two words with one have a second form at the same
 * place: O'Brien is "obrien" and "brien", mum's is "mums" and "mum".
 *
 * The index of notes and everything that is held against it cut text here and
 * nowhere else. Plain letters, which is nearly all there is, cost a few
 * nanoseconds each; any other word is folded by itself.
 */

#include "config.h"

#include "kith-text-words.h"

#include <string.h>

#include "kith-text.h"

typedef enum
{
  PART_NONE,
  PART_LETTER,
  PART_APOSTROPHE,
  PART_INVISIBLE,
} Part;

/* Bytes that are no text divide words, as a blank does. */
static gunichar
read_character (KithTextWords *self,
                gsize          position,
                gsize         *ret_length)
{
  const char *at = self->text + position;
  gunichar c;

  *ret_length = 1;
  if ((guchar) * at < 0x80)
    return (gunichar) * at;

  c = g_utf8_get_char_validated (at, (gssize)(self->length - position));
  if (c == (gunichar) - 1 || c == (gunichar) - 2)
    return ' ';

  *ret_length = (gsize)(g_utf8_next_char (at) - at);

  return c;
}

static Part
part_of (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char)c) ? PART_LETTER : kith_text_is_apostrophe (c) ? PART_APOSTROPHE : PART_NONE;

  if (kith_text_is_apostrophe (c))
    return PART_APOSTROPHE;

  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return PART_LETTER;

  return g_unichar_type (c) == G_UNICODE_FORMAT ? PART_INVISIBLE : PART_NONE;
}

static gboolean
find_start (KithTextWords *self)
{
  while (self->position < self->length)
    {
      gsize n_bytes;

      if (part_of (read_character (self, self->position, &n_bytes)) == PART_LETTER)
        return TRUE;

      self->position += n_bytes;
    }

  return FALSE;
}

/* The end is behind the last letter: what joins letters is no part of the word
 * where nothing follows.
 */
static void
find_end (KithTextWords *self,
          gboolean      *ret_is_plain)
{
  gsize position = self->position;

  *ret_is_plain = TRUE;
  while (position < self->length)
    {
      gsize n_bytes;
      Part part = part_of (read_character (self, position, &n_bytes));

      if (part == PART_NONE)
        break;

      position += n_bytes;
      if (part == PART_LETTER)
        self->end = position;
      *ret_is_plain = *ret_is_plain && part == PART_LETTER && n_bytes == 1;
    }
  self->position = position;
}

static void
take_plain (KithTextWords *self)
{
  gsize length = MIN (self->end - self->start, (gsize)KITH_TEXT_WORD_MOST);

  g_string_truncate (self->word, 0);
  for (gsize i = 0; i < length; i++)
    g_string_append_c (self->word, g_ascii_tolower (self->text[self->start + i]));
}

static void
cut (GString *word)
{
  if (g_utf8_strlen (word->str, (gssize)word->len) > KITH_TEXT_WORD_MOST)
    g_string_truncate (word, (gsize)(g_utf8_offset_to_pointer (word->str, KITH_TEXT_WORD_MOST) - word->str));
}

static void
take_without_apostrophes (GString    *word,
                          const char *folded)
{
  g_string_assign (word, folded);
  g_string_replace (word, "'", "", 0);
  cut (word);
}

/* O'Brien is looked for as Brien too, and what is mum's as mum. */
static void
take_other (KithTextWords *self,
            const char    *folded)
{
  const char *first = strchr (folded, '\'');
  const char *last = strrchr (folded, '\'');

  if (first == NULL)
    return;

  if (strcmp (last, "'s") == 0)
    g_string_append_len (self->other, folded, last - folded);
  else if (first == g_utf8_next_char (folded) && g_utf8_strlen (first, -1) > 2)
    g_string_append (self->other, first + 1);
  g_string_replace (self->other, "'", "", 0);
  cut (self->other);
}

static void
take_folded (KithTextWords *self)
{
  g_autofree char *slice = g_strndup (self->text + self->start, self->end - self->start);
  g_autofree char *folded = kith_text_fold (slice);

  take_without_apostrophes (self->word, folded);
  take_other (self, folded);
  if (g_string_equal (self->word, self->other))
    g_string_truncate (self->other, 0);
}

/**
 * kith_text_words_init:
 * @self: a walk
 * @text: a text; it has to stay while the walk lasts
 * @length: its length in bytes, or -1 where it ends with a zero byte
 *
 * Begins before the first word.
 */
void
kith_text_words_init (KithTextWords *self,
                      const char    *text,
                      gssize         length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || length == 0);

  *self = (KithTextWords){
    .word = g_string_sized_new (KITH_TEXT_WORD_MOST),
    .other = g_string_new (NULL),
    .text = text,
    .length = length < 0 ? strlen (text) : (gsize)length,
  };
}

/**
 * kith_text_words_clear:
 * @self: a walk that was begun
 *
 * Ends it.
 */
void
kith_text_words_clear (KithTextWords *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (g_steal_pointer (&self->word), TRUE);
  g_string_free (g_steal_pointer (&self->other), TRUE);
}

/**
 * kith_text_words_next:
 * @self: a walk that was begun
 *
 * Goes on to the next word.
 *
 * Returns: whether there is one
 */
gboolean
kith_text_words_next (KithTextWords *self)
{
  gboolean is_plain;

  g_return_val_if_fail (self != NULL, FALSE);

  /* A mark or a letter can fold to nothing at all. */
  do
    {
      if (!find_start (self))
        return FALSE;

      self->start = self->position;
      find_end (self, &is_plain);
      g_string_truncate (self->other, 0);
      if (is_plain)
        take_plain (self);
      else
        take_folded (self);
    }
  while (self->word->len == 0);

  return TRUE;
}
