/* kith-full-names.c: what looks like somebody's full name
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On a young person's own map people stand by their initials. So what is typed
 * there is looked through: two or more words with capital letters side by side
 * are taken for a name, unless one of them says that they are a place (Brockwell
 * Park) or each of them is a word of every day. It knows no names, so it finds
 * those of people of whom the store has never heard; it errs on the side of
 * asking, and does not see a name that stands alone or in small letters.
 */

#include "config.h"

#include "kith-full-names.h"

#include <string.h>

#include "kith-names-off-words.h"
#include "kith-text.h"

/* Words that make a place of what stands before them. */
static const char * const of_places[] = {
  "academy", "alley", "arcade", "arena", "avenue", "baths", "bridge", "buildings", "canal", "centre", "chapel", "church", "cinema", "close",
  "college", "common", "court", "crescent", "drive", "east", "estate", "field", "fields", "gardens", "green", "grove", "hall", "heath", "hill",
  "hospital", "house", "junction", "lane", "library", "lido", "market", "mews", "mosque", "museum", "north", "parade", "park", "passage", "path",
  "place", "playground", "pool", "primary", "project", "rise", "river", "road", "row", "school", "secondary", "south", "square", "stadium",
  "station", "stores", "street", "terrace", "tower", "underpass", "vale", "view", "walk", "way", "west", "wharf", "wood", "yard", NULL
};

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '-' || kith_text_is_apostrophe (c);
}

static const char *
find_end (const char *word)
{
  while (*word != '\0' && is_of_word (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);

  return word;
}

/* "Kevin" and "O’Brien", but neither "DSL" nor "A". */
static gboolean
is_capitalised (const char *word,
                const char *end)
{
  gboolean has_small = FALSE;

  if (word == end || !g_unichar_isupper (g_utf8_get_char (word)))
    return FALSE;

  for (const char *p = g_utf8_next_char (word); p < end; p = g_utf8_next_char (p))
    has_small = has_small || g_unichar_islower (g_utf8_get_char (p));

  return has_small;
}

static gboolean
is_of_every_day (const char *folded)
{
  return kith_names_off_is_common (folded) || kith_names_off_is_role (folded);
}

/* Where the run of capitalised words that begins here ends, and whether it may be a name. */
static const char *
walk_run (const char *start,
          gboolean   *ret_is_name)
{
  const char *end = start;
  const char *next = start;
  guint n_words = 0, n_of_every_day = 0;
  gboolean is_place = FALSE;

  for (;;)
    {
      const char *stop = find_end (next);
      g_autofree char *word = NULL;
      g_autofree char *folded = NULL;

      if (!is_capitalised (next, stop))
        break;

      word = g_strndup (next, (gsize)(stop - next));
      folded = kith_text_fold (word);
      is_place = is_place || kith_names_off_is_place (folded) || g_strv_contains (of_places, folded);
      n_of_every_day += is_of_every_day (folded) ? 1 : 0;
      n_words++;
      end = stop;
      if (*stop != ' ')
        break;

      next = stop + 1;
    }

  *ret_is_name = n_words - n_of_every_day >= 1 && n_words >= 2 && !is_place && n_of_every_day < n_words;

  return end;
}

typedef void (*RunFunc) (const char *start,
                         const char *end,
                         gboolean    is_name,
                         gpointer    data);

/* Every run of words, and everything between two of them. */
static void
walk (const char *text,
      RunFunc     func,
      gpointer    data)
{
  while (*text != '\0')
    {
      gboolean is_name = FALSE;
      const char *end = text;

      if (is_of_word (g_utf8_get_char (text)))
        end = walk_run (text, &is_name);
      if (end == text && is_of_word (g_utf8_get_char (text)))
        end = find_end (text);
      if (end == text)
        end = g_utf8_next_char (text);

      func (text, end, is_name, data);
      text = end;
    }
}

static void
collect (const char *start,
         const char *end,
         gboolean    is_name,
         gpointer    data)
{
  if (is_name)
    g_strv_builder_take (data, g_strndup (start, (gsize)(end - start)));
}

static void
append_masked (const char *start,
               const char *end,
               gboolean    is_name,
               gpointer    data)
{
  g_autofree char *run = g_strndup (start, (gsize)(end - start));
  g_autofree char *initials = is_name ? kith_full_names_make_initials (run) : NULL;

  g_string_append (data, is_name ? initials : run);
}

/**
 * kith_full_names_find:
 * @text: (nullable): what was typed
 *
 * Returns: (transfer full): what looks like somebody's full name, in its order
 */
GStrv
kith_full_names_find (const char *text)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  if (text != NULL && g_utf8_validate (text, -1, NULL))
    walk (text, collect, names);

  return g_strv_builder_end (names);
}

/**
 * kith_full_names_mask:
 * @text: (nullable): what was typed
 *
 * Returns: (transfer full): the same with initials in the place of what looks
 *   like somebody's full name
 */
char *
kith_full_names_mask (const char *text)
{
  g_autoptr(GString) masked = g_string_new (NULL);

  if (text != NULL && g_utf8_validate (text, -1, NULL))
    walk (text, append_masked, masked);

  return g_string_free_and_steal (g_steal_pointer (&masked));
}

/**
 * kith_full_names_make_initials:
 * @name: (nullable): a name
 *
 * Returns: (transfer full): its initials: the first letter of its first and of
 *   its last word; "?" for nobody's name
 */
char *
kith_full_names_make_initials (const char *name)
{
  g_auto(GStrv) words = g_strsplit_set (name != NULL ? name : "", " \t", -1);
  const char *first = NULL;
  const char *last = NULL;
  g_autoptr(GString) initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || !g_unichar_isalpha (g_utf8_get_char (words[i])))
        continue;

      last = words[i];
      if (first == NULL)
        first = words[i];
    }

  if (first == NULL)
    return g_strdup ("?");

  g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (first)));
  if (last != first)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (last)));

  return g_string_free_and_steal (g_steal_pointer (&initials));
}
