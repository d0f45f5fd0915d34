/* kith-address-scan.c: whether an address stands in a text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Safe addresses have leaked out of notes, letters and assessments, where
 * somebody had typed them in passing. So before a text leaves the store it is
 * looked through for the addresses that must not.
 *
 * Two things give an address away. Its postcode: with a blank, without one, or
 * taken apart, in any case, and with O for 0 or I for 1 as a hurried hand types
 * it. And its house with its street: the number, or the name where the first
 * line has none, followed by the street's first words, whatever stands between
 * them in the way of commas, "in" or "at", with or without accents. The words
 * are taken until one has four letters, so that "12 St Mary's Road" is three
 * words and "12 Acacia Avenue" two: "Avenue" may be shortened, and need not be
 * there. A town or a county alone is nothing.
 *
 * It errs on the side of finding. It does not find what is described ("the blue
 * door beside the chemist's") or misspelt; the cost is the product of the
 * number of words of the two texts.
 */

#include "config.h"

#include "kith-address-scan.h"

#include "kith-text.h"

#include <string.h>

#define LETTERS_THAT_TELL 4
#define MOST_BETWEEN 2
#define SHORTEST_POSTCODE 5
#define LONGEST_POSTCODE 8

/* Words of letters and digits. An apostrophe is not there at all. */
static GPtrArray *
split_words (const char *text)
{
  g_autofree char *folded = kith_text_fold (text);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (c != '\'' && word->len > 0)
        {
          g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }

      if (c == '\0')
        return words;
    }
}

static const char *
get_word (GPtrArray *words,
          guint      position)
{
  return g_ptr_array_index (words, position);
}

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (*word);
}

/* What stands between a number and its street in a sentence. */
static gboolean
is_between (const char *word)
{
  static const char * const between[] = { "at", "in", "no", "number", "of", "on", "the", NULL };

  return g_strv_contains (between, word);
}

/* As a hurried hand types it. */
static char
unify (char c)
{
  switch (c)
    {
    case 'o':
      return '0';

    case 'i':
    case 'l':
      return '1';

    default:
      return c;
    }
}

static char *
make_postcode (const char *text)
{
  g_autoptr(GPtrArray) words = split_words (text);
  GString *postcode = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append (postcode, get_word (words, i));
  for (gsize i = 0; i < postcode->len; i++)
    postcode->str[i] = unify (postcode->str[i]);

  return g_string_free_and_steal (postcode);
}

/* From this word on, and up to the end of another. */
static gboolean
is_postcode_at (GPtrArray  *words,
                guint       position,
                const char *postcode)
{
  const char *rest = postcode;

  for (; position < words->len; position++)
    {
      const char *word = get_word (words, position);

      for (; *word != '\0' && *rest != '\0'; word++, rest++)
        {
          if (unify (*word) != *rest)
            return FALSE;
        }

      if (*word != '\0')
        return FALSE;
      if (*rest == '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_postcode (GPtrArray  *words,
              const char *text)
{
  g_autofree char *postcode = make_postcode (text);
  gsize length = strlen (postcode);

  if (length < SHORTEST_POSTCODE || length > LONGEST_POSTCODE)
    return FALSE;

  for (guint i = 0; i < words->len; i++)
    {
      if (is_postcode_at (words, i, postcode))
        return TRUE;
    }

  return FALSE;
}

/* How many words from here tell the street; 0 where none does. */
static guint
count_telling (GPtrArray *line,
               guint      position)
{
  for (guint n = 1; position + n <= line->len; n++)
    {
      const char *word = get_word (line, position + n - 1);

      if (is_number (word))
        return 0;
      if (g_utf8_strlen (word, -1) >= LETTERS_THAT_TELL)
        return n;
    }

  return line->len > position ? line->len - position : 0;
}

static gboolean
has_words_at (GPtrArray *words,
              guint      position,
              GPtrArray *wanted,
              guint      first,
              guint      n_wanted)
{
  if (position + n_wanted > words->len)
    return FALSE;

  for (guint i = 0; i < n_wanted; i++)
    {
      if (!g_str_equal (get_word (words, position + i), get_word (wanted, first + i)))
        return FALSE;
    }

  return TRUE;
}

/* The words somewhere, or after the number, with not much between. */
static gboolean
has_street (GPtrArray  *words,
            const char *number,
            GPtrArray  *line,
            guint       first,
            guint       n_telling)
{
  for (guint i = 0; i < words->len; i++)
    {
      guint at = number != NULL ? i + 1 : i;

      if (number != NULL && !g_str_equal (get_word (words, i), number))
        continue;

      for (guint n = 0; n <= MOST_BETWEEN; n++, at++)
        {
          if (has_words_at (words, at, line, first, n_telling))
            return TRUE;
          if (number == NULL || at >= words->len || !is_between (get_word (words, at)))
            break;
        }
    }

  return FALSE;
}

static gboolean
has_line (GPtrArray  *words,
          const char *text,
          gboolean    is_first)
{
  g_autoptr(GPtrArray) line = split_words (text);
  gboolean has_number = FALSE;

  for (guint i = 0; i < line->len; i++)
    {
      guint n_telling = is_number (get_word (line, i)) ? count_telling (line, i + 1) : 0;

      has_number |= is_number (get_word (line, i));
      if (n_telling > 0 && has_street (words, get_word (line, i), line, i + 1, n_telling))
        return TRUE;
    }

  /* "Rose Cottage" */
  return is_first && !has_number && line->len >= 2 && has_street (words, NULL, line, 0, 2);
}

/* A number that stands on a line of its own belongs to the next one. */
static char *
join_numbers (const char *lines)
{
  g_auto(GStrv) parts = g_strsplit (lines, "\n", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr(GPtrArray) words = split_words (parts[i]);
      gboolean is_lone = words->len == 1 && is_number (get_word (words, 0));

      g_string_append (joined, parts[i]);
      if (parts[i + 1] != NULL)
        g_string_append_c (joined, is_lone ? ' ' : '\n');
    }

  return g_string_free_and_steal (joined);
}

/**
 * kith_address_scan:
 * @text: a text that is about to be shown to somebody
 * @lines: the lines of an address, a line each
 * @postcode: (nullable): its postcode
 *
 * Looks for an address in a text.
 *
 * Returns: what of it stands there
 */
KithAddressFound
kith_address_scan (const char *text,
                   const char *lines,
                   const char *postcode)
{
  g_autoptr(GPtrArray) words = NULL;
  g_autofree char *joined = NULL;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, KITH_ADDRESS_NOT_FOUND);
  g_return_val_if_fail (lines != NULL, KITH_ADDRESS_NOT_FOUND);

  words = split_words (text);
  if (postcode != NULL && has_postcode (words, postcode))
    return KITH_ADDRESS_POSTCODE;

  joined = join_numbers (lines);
  parts = g_strsplit (joined, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (has_line (words, parts[i], i == 0))
        return KITH_ADDRESS_STREET;
    }

  return KITH_ADDRESS_NOT_FOUND;
}
