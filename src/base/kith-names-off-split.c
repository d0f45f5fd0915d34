/* kith-names-off-split.c: a text as words, for taking its names out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-names-off-split.h"

#include "kith-text.h"

static void
clear_word (gpointer data)
{
  g_free (((KithNamesOffWord *)data)->folded);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

static gboolean
is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0x200C || c == 0x200D;
}

/* An apostrophe is part of a word only between two of its letters. */
static const char *
find_end (const char *start)
{
  const char *p = start;

  for (;;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = *p != '\0' ? g_utf8_next_char (p) : p;

      if (!is_part_of_word (c) && !(is_apostrophe (c) && is_part_of_word (g_utf8_get_char (next))))
        return p;

      p = next;
    }
}

/* Amara's is Amara; James' is James by itself. */
static const char *
without_genitive (const char *start,
                  const char *end)
{
  const char *s = end > start ? g_utf8_prev_char (end) : start;
  const char *apostrophe = s > start ? g_utf8_prev_char (s) : start;

  if (apostrophe > start && (*s == 's' || *s == 'S') && is_apostrophe (g_utf8_get_char (apostrophe)))
    return apostrophe;

  return end;
}

static char *
fold_word (const char *start,
           const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize)(end - start));
  g_autofree char *folded = kith_text_fold (word);
  g_autoptr(GString) plain = g_string_new (folded);

  g_string_replace (plain, "'", "", 0);

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

static void
append_word (GArray     *words,
             const char *start,
             const char *end,
             char       *folded)
{
  const KithNamesOffWord word = { start, end, folded };

  g_array_append_val (words, word);
}

static const char *
find_apostrophe (const char *start,
                 const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      if (is_apostrophe (g_utf8_get_char (p)))
        return p;
    }

  return end;
}

/* O'Brien is one word, where a name has it; else "'Zofia" may stand in quotation marks. */
static void
append_words (GHashTable *joined,
              GArray     *words,
              const char *start,
              const char *end,
              gboolean    is_name)
{
  g_autofree char *folded = fold_word (start, end);
  const char *apostrophe = find_apostrophe (start, end);

  if (apostrophe < end && is_name)
    g_hash_table_add (joined, g_strdup (folded));

  if (apostrophe == end || g_hash_table_contains (joined, folded))
    {
      append_word (words, start, end, g_steal_pointer (&folded));
      return;
    }

  for (; start < end; start = apostrophe < end ? g_utf8_next_char (apostrophe) : end)
    {
      apostrophe = find_apostrophe (start, end);
      append_word (words, start, apostrophe, fold_word (start, apostrophe));
    }
}

/**
 * kith_names_off_split:
 * @joined: folded words that keep the apostrophe in them; those of names are added
 * @text: a text
 * @is_name: whether it is a name that is added, and not a text
 *
 * Returns: (transfer full) (element-type KithNamesOffWord): its words; @text must outlive them
 */
GArray *
kith_names_off_split (GHashTable *joined,
                      const char *text,
                      gboolean    is_name)
{
  GArray *words = NULL;
  const char *p = text;

  g_return_val_if_fail (joined != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  words = g_array_new (FALSE, FALSE, sizeof (KithNamesOffWord));
  g_array_set_clear_func (words, clear_word);
  while (*p != '\0')
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        {
          const char *end = find_end (p);

          append_words (joined, words, p, without_genitive (p, end), is_name);
          p = end;
        }
      else
        p = g_utf8_next_char (p);
    }

  return words;
}

/**
 * kith_names_off_get_word:
 * @words: words
 * @position: which one
 *
 * Returns: (transfer none): the word
 */
const KithNamesOffWord *
kith_names_off_get_word (GArray *words,
                         guint   position)
{
  g_return_val_if_fail (words != NULL && position < words->len, NULL);

  return &g_array_index (words, KithNamesOffWord, position);
}

/**
 * kith_names_off_are_joined:
 * @first: a word
 * @second: the next one of its text
 *
 * Returns: whether both may be of one name, or of one day
 */
gboolean
kith_names_off_are_joined (const KithNamesOffWord *first,
                           const KithNamesOffWord *second)
{
  gboolean is_day;
  guint n_ends = 0;

  g_return_val_if_fail (first != NULL && second != NULL, FALSE);

  is_day = g_ascii_isdigit (first->folded[0]) && g_ascii_isdigit (second->folded[0]);
  for (const char *p = first->end; p < second->start; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && ++n_ends > 1)
        return FALSE;
      if (!g_unichar_isspace (c) && c != '-' && c != ',' && c != 0x2010 && c != 0x2011 &&
          !(is_day && (c == '/' || c == '.')))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_names_off_join_words:
 * @words: words
 * @position: the first
 * @n_words: how many
 *
 * Returns: (transfer full): their folded forms, with a blank between
 */
char *
kith_names_off_join_words (GArray *words,
                           guint   position,
                           guint   n_words)
{
  GString *phrase = NULL;

  g_return_val_if_fail (words != NULL && position + n_words <= words->len, NULL);

  phrase = g_string_new (NULL);
  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append_c (phrase, ' ');
      g_string_append (phrase, kith_names_off_get_word (words, position + i)->folded);
    }

  return g_string_free_and_steal (phrase);
}
