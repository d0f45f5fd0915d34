/* kith-cell-name.c: a full name in one cell, taken apart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "OKAFOR, Adaeze (Ada)", "Ada Okafor", "OKAFOR Ada". A comma decides. Without
 * one, words all in capitals are the family name where the other words are
 * not, and else the order of the column decides; small words before the last
 * ("de la Cruz", "van den Berg") belong to it. What is in brackets is what the
 * child goes by. Nothing is written in other letters than it was.
 */

#include "config.h"

#include "kith-cell.h"

#include <string.h>

static const char * const particles[] = {
  "al", "ap", "ben", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
  "ibn", "la", "le", "mac", "o", "san", "st", "st.", "ten", "ter", "van", "von", "y",
};

static gboolean
is_particle (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      if (g_ascii_strcasecmp (word, particles[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_capitals (const char *word)
{
  guint n_letters = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n_letters += g_unichar_isupper (c);
    }

  return n_letters >= 2;
}

static char *
join_words (char **words,
            guint  first,
            guint  end)
{
  GString *joined = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
    }

  if (joined->len > 0)
    return g_string_free_and_steal (joined);

  g_string_free (joined, TRUE);
  return NULL;
}

/* Takes "(Ada)" out of the text. */
static char *
take_bracketed (char *text)
{
  char *open = strchr (text, '(');
  char *shut = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *inside = NULL;

  if (shut == NULL)
    return NULL;

  inside = g_strndup (open + 1, (gsize)(shut - open - 1));
  memmove (open, shut + 1, strlen (shut + 1) + 1);

  return kith_cell_dup_text (inside);
}

/* How many words at the front, or at the end, are in capitals; 0 if all are. */
static guint
count_capitals (char   **words,
                guint    n_words,
                gboolean from_end)
{
  guint n = 0;

  while (n < n_words && is_in_capitals (words[from_end ? n_words - 1 - n : n]))
    n++;

  return n < n_words ? n : 0;
}

static guint
find_split (char        **words,
            guint         n_words,
            KithNameOrder order,
            gboolean     *ret_is_family_first)
{
  guint n_front = count_capitals (words, n_words, FALSE);
  guint n_back = count_capitals (words, n_words, TRUE);
  guint split;

  *ret_is_family_first = order == KITH_NAME_ORDER_FAMILY_FIRST;

  if (n_front > 0 && n_back == 0)
    {
      *ret_is_family_first = TRUE;
      return n_front;
    }

  if (n_back > 0 && n_front == 0)
    {
      *ret_is_family_first = FALSE;
      return n_words - n_back;
    }

  if (*ret_is_family_first)
    {
      split = 1;
      while (split + 1 < n_words && is_particle (words[split - 1]))
        split++;
      return split;
    }

  split = n_words - 1;
  while (split > 1 && is_particle (words[split - 1]))
    split--;

  return split;
}

static void
split_words (const char   *text,
             KithNameOrder order,
             KithCellName *ret_name)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n_words = g_strv_length (words);
  gboolean is_family_first;
  guint split;

  if (n_words < 2)
    {
      ret_name->given_name = join_words (words, 0, n_words);
      return;
    }

  split = find_split (words, n_words, order, &is_family_first);

  if (is_family_first)
    {
      ret_name->family_name = join_words (words, 0, split);
      ret_name->given_name = join_words (words, split, n_words);
    }
  else
    {
      ret_name->given_name = join_words (words, 0, split);
      ret_name->family_name = join_words (words, split, n_words);
    }
}

static char *
take_text (char *text)
{
  g_autofree char *taken = text;

  return kith_cell_dup_text (taken);
}

/**
 * kith_cell_parse_name:
 * @cell: the text of a cell
 * @order: how names stand in the column
 * @ret_name: (out caller-allocates): the parts of the name, each on its own
 *
 * Takes a full name apart. A name of one word is taken to be a given name.
 */
void
kith_cell_parse_name (const char   *cell,
                      KithNameOrder order,
                      KithCellName *ret_name)
{
  g_autofree char *text = kith_cell_dup_text (cell);
  g_autofree char *line = NULL;
  const char *comma;

  g_return_if_fail (ret_name != NULL);

  memset (ret_name, 0, sizeof *ret_name);
  if (text == NULL)
    return;

  ret_name->preferred_name = take_bracketed (text);
  line = kith_cell_dup_text (text);
  comma = line != NULL ? strchr (line, ',') : NULL;

  if (comma != NULL)
    {
      ret_name->family_name = take_text (g_strndup (line, (gsize)(comma - line)));
      ret_name->given_name = kith_cell_dup_text (comma + 1);
    }
  else if (line != NULL)
    {
      split_words (line, order, ret_name);
    }
}

/**
 * kith_cell_name_clear:
 * @name: a name
 *
 * Frees the parts of a name.
 */
void
kith_cell_name_clear (KithCellName *name)
{
  g_return_if_fail (name != NULL);

  g_clear_pointer (&name->family_name, g_free);
  g_clear_pointer (&name->given_name, g_free);
  g_clear_pointer (&name->preferred_name, g_free);
}
