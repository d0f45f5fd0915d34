/* kith-name-words.c: the words by which a person is looked for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name is folded (see kith-text.c) and cut at whatever is neither letter nor
 * digit. Apostrophes join: Sa'id is "said"; but O'Brien is looked for as
 * "obrien" and as "brien". Where a name has several words, all of them
 * together are one more: Mary-Jane is found by "mary", "jane" and "maryjane",
 * van den Berg by "berg" and "vandenberg". The particles of a family name
 * stand for nobody alone: without that, "al" would find every Al-Hassan before
 * Alan. A family name that is a particle and nothing else (Le) stays, and
 * given names are left as they are (Ben, Al, Van).
 */

#include "config.h"

#include "kith-name-words.h"

#include <string.h>

#include "kith-text.h"

/* A name has a few words. A paragraph in the wrong column has hundreds. */
#define MOST_WORDS 12

static const char * const particles[] = {
  "ab", "ad", "al", "an", "ap", "ar", "as", "ash", "at", "az", "ben", "bin", "bint", "binti", "da", "das", "de",
  "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "les", "lo", "los", "mac", "mc",
  "o", "st", "ten", "ter", "ul", "van", "von", "y", NULL
};

static gboolean
is_part_of_word (gunichar c)
{
  return (c < 0x80 && g_ascii_isalnum ((char)c)) || g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
add_distinct (GPtrArray *words,
              char      *word)
{
  for (guint i = 0; i < words->len; i++)
    {
      if (strcmp (g_ptr_array_index (words, i), word) == 0)
        {
          g_free (word);
          return;
        }
    }

  if (word[0] != '\0')
    g_ptr_array_add (words, word);
  else
    g_free (word);
}

static void
end_word (GPtrArray *parts,
          GString   *word)
{
  if (word->len > 0 && parts->len < MOST_WORDS)
    g_ptr_array_add (parts, g_strndup (word->str, word->len));

  g_string_truncate (word, 0);
}

/* The words as they are written; an apostrophe is kept as ' for later. */
static GPtrArray *
split (const char *name)
{
  g_autofree char *folded = kith_text_fold (name);
  g_autoptr(GString) word = g_string_new (NULL);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_part_of_word (c) || (c == '\'' && word->len > 0))
        g_string_append_unichar (word, c);
      else if (c != '\'')
        end_word (parts, word);
    }
  end_word (parts, word);

  return parts;
}

static char *
without_apostrophes (const char *part)
{
  g_autoptr(GString) word = g_string_new (part);

  g_string_replace (word, "'", "", 0);

  return g_string_free_and_steal (g_steal_pointer (&word));
}

/* O'Brien, D'Souza, N'Golo. */
static void
add_part (GPtrArray  *words,
          const char *part)
{
  add_distinct (words, without_apostrophes (part));
  if (part[0] != '\0' && part[1] == '\'' && part[2] != '\0')
    add_distinct (words, without_apostrophes (part + 2));
}

static void
add_joined (GPtrArray *words,
            GPtrArray *parts)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append (joined, g_ptr_array_index (parts, i));

  add_distinct (words, without_apostrophes (joined->str));
}

static void
add_name (GPtrArray  *words,
          const char *name,
          gboolean    is_family)
{
  g_autoptr(GPtrArray) parts = NULL;

  if (name == NULL)
    return;

  parts = split (name);
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      gboolean is_last = i == parts->len - 1;

      if (!is_family || is_last || !kith_name_words_is_particle (part))
        add_part (words, part);
    }

  if (parts->len > 1)
    add_joined (words, parts);
}

static GStrv
steal_words (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);

  return (GStrv)g_ptr_array_steal (words, NULL);
}

/**
 * kith_name_words_of_person:
 * @given_name: (nullable): a given name
 * @family_name: (nullable): a family name
 * @preferred_name: (nullable): what the person wants to be called
 *
 * Returns: (transfer full): the words under which the person is found, each
 *   once; folded
 */
GStrv
kith_name_words_of_person (const char *given_name,
                           const char *family_name,
                           const char *preferred_name)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  add_name (words, given_name, FALSE);
  add_name (words, family_name, TRUE);
  add_name (words, preferred_name, FALSE);

  return steal_words (words);
}

/**
 * kith_name_words_of_query:
 * @text: what was typed
 *
 * Returns: (transfer full): its words in their order, folded, not joined
 */
GStrv
kith_name_words_of_query (const char *text)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  parts = split (text);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (words, without_apostrophes (g_ptr_array_index (parts, i)));

  return steal_words (words);
}

/**
 * kith_name_words_is_particle:
 * @word: a folded word
 *
 * Returns: whether it is one of the small words before a family name
 */
gboolean
kith_name_words_is_particle (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return g_strv_contains (particles, word);
}
