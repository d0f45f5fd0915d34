/* kith-sound.c: a key for names that sound alike
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name that was heard on the telephone is spelt as one hears it. Two names
 * have the same key where an English ear could take one for the other:
 * Mohammed, Muhammad and Mohamed; Catherine and Kathryn; Yusuf and Joseph.
 *
 * How it works: a few spellings that no rule explains are respelt as they are
 * said (siobhan as "shivon"). Then the word is read once, from left to right.
 * At each letter the first rule that fits there gives the sign of a consonant
 * and says how many letters it stands for: ph is F, and so is v; c is S before
 * e, i and y, else K; s and z are S; th is T; sh, and ch before a vowel, are X;
 * gh is silent but at the start. h counts at the start and between vowels
 * alone, where it is heard. Vowels differ most between spellings and are left
 * out, but for one A at the start that stands for any. Double letters are one.
 *
 * Jon, Jan, Jean and Gina would then be one name. So a key of less than three
 * signs keeps its vowels, in three classes and in small letters: a; e, i, y and
 * the pairs said like them; o and u. John is "JoN" and Jan is "JaN".
 *
 * The cost is one walk of the word against some sixty short rules, about a
 * microsecond. There is no table of names and no learning: the same word has
 * the same key in every store of this version.
 *
 * What it does not do. It hears English, and knows no language of its own: the
 * respellings are the few that schools here meet daily. It does not know short
 * forms (Bill, William), translations (John, Ivan), or slips of typing. It
 * does not join Uthman with Osman, Khalid with Halid, or Evgeny with Yevhen.
 * It gives no key to a word with letters beyond a to z after folding: a name in
 * Arabic or Chinese letters is found by its letters alone. And it is for
 * finding: that two names sound alike says nothing about whether two people
 * are one.
 *
 * A change to the rules changes keys that stand in stores. It needs a step of
 * the schema that fills child_word again.
 */

#include "config.h"

#include "kith-sound.h"

#include <string.h>

#include "kith-text.h"

/* Longer than any name's skeleton; what is longer is cut, and still alike. */
#define MOST_SIGNS 12
#define SIGNS_OF_LONG_KEY 3

typedef enum
{
  ANYWHERE,
  AT_START,
  AT_END,
  BEFORE_FRONT,                      /* before e, i and y, which soften c and g */
  BEFORE_CONSONANT,
  BETWEEN_VOWELS,
  NOT_AT_START,
} Place;

typedef struct
{
  const char *spelling;
  const char *signs;
  Place       place;
} Rule;

/* By first letter; within a letter the first that fits holds, so the longer
 * and the stricter come before. Vowels are read by append_vowel().
 */
static const Rule rules[] = {
  { "b", "B", ANYWHERE },
  { "ch", "K", BEFORE_CONSONANT },   /* Christian, Chloe */
  { "ch", "X", ANYWHERE },
  { "ck", "K", ANYWHERE },
  { "cz", "X", ANYWHERE },
  { "cq", "K", ANYWHERE },
  { "c", "S", BEFORE_FRONT },
  { "c", "K", ANYWHERE },
  { "dg", "J", BEFORE_FRONT },       /* Bridget */
  { "dj", "J", ANYWHERE },           /* Djamel */
  { "d", "D", ANYWHERE },
  { "f", "F", ANYWHERE },
  { "gh", "G", AT_START },
  { "gh", "H", BETWEEN_VOWELS },     /* Callaghan */
  { "gh", "", ANYWHERE },
  { "gn", "N", AT_START },
  { "g", "J", BEFORE_FRONT },
  { "g", "G", ANYWHERE },
  { "h", "H", AT_START },
  { "h", "H", BETWEEN_VOWELS },
  { "h", "", ANYWHERE },
  { "j", "J", ANYWHERE },
  { "kn", "N", AT_START },
  { "k", "K", ANYWHERE },
  { "l", "L", ANYWHERE },
  { "mb", "M", AT_END },
  { "mc", "MK", AT_START },
  { "m", "M", ANYWHERE },
  { "n", "N", ANYWHERE },
  { "ph", "F", ANYWHERE },
  { "pf", "F", AT_START },
  { "pn", "N", AT_START },
  { "ps", "S", AT_START },
  { "p", "P", ANYWHERE },
  { "q", "K", ANYWHERE },
  { "r", "R", ANYWHERE },
  { "sch", "X", ANYWHERE },
  { "sh", "X", ANYWHERE },
  { "sz", "X", AT_START },           /* Szymon, but Tomasz and László */
  { "sz", "S", ANYWHERE },
  { "sc", "S", BEFORE_FRONT },
  { "s", "S", ANYWHERE },
  { "tch", "X", ANYWHERE },
  { "th", "T", ANYWHERE },
  { "ts", "S", ANYWHERE },
  { "tz", "S", ANYWHERE },
  { "t", "T", ANYWHERE },
  { "v", "F", ANYWHERE },
  { "wr", "R", AT_START },
  { "wia", "F", NOT_AT_START },      /* Oliwia, Sylwia */
  { "w", "W", AT_START },
  { "w", "", ANYWHERE },
  { "x", "S", AT_START },
  { "x", "KS", ANYWHERE },
  { "zh", "J", ANYWHERE },
  { "z", "S", ANYWHERE },
};

/* How a word begins, and how that is said. */
static const struct
{
  const char *spelling;
  const char *said;
} respellings[] = {
  { "aoife", "ifa" },
  { "caoimhe", "kiva" },
  { "ciara", "kira" },
  { "cia", "kia" },
  { "cil", "kil" },
  { "dawid", "david" },
  { "eoghan", "oen" },
  { "ewa", "eva" },
  { "ewelin", "evelin" },
  { "geof", "jef" },
  { "georg", "jorj" },
  { "iwon", "ivon" },
  { "keeva", "kiva" },
  { "krzy", "kri" },
  { "lewis", "luis" },
  { "micha", "mika" },
  { "niamh", "niv" },
  { "nicho", "niko" },
  { "pawel", "pavel" },
  { "phoebe", "febe" },
  { "rhys", "ris" },
  { "saoirse", "sersha" },
  { "sean", "shon" },
  { "shaun", "shon" },
  { "shawn", "shon" },
  { "sian", "shan" },
  { "sinead", "shined" },
  { "siobhan", "shivon" },
  { "sion", "shon" },
  { "syed", "said" },
  { "vaughan", "vaun" },
  { "wiktor", "viktor" },
  { "zach", "zak" },
};

typedef struct
{
  GString    *key;                   /* with the vowels */
  const char *word;
  const char *at;
  guint       n_signs;
  guint       follows_vowel : 1;
} Reading;

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

static gboolean
is_front (char c)
{
  return c == 'e' || c == 'i' || c == 'y';
}

/* One of a pair of consonants goes. A pair of vowels is read as a pair. */
static char *
squeeze (const char *word)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p++)
    {
      if (p == word || p[0] != p[-1] || is_vowel (*p))
        g_string_append_c (squeezed, *p);
    }

  return g_string_free_and_steal (squeezed);
}

static char *
respell (const char *word)
{
  g_autofree char *squeezed = squeeze (word);

  for (gsize i = 0; i < G_N_ELEMENTS (respellings); i++)
    {
      if (g_str_has_prefix (squeezed, respellings[i].spelling))
        return g_strconcat (respellings[i].said, squeezed + strlen (respellings[i].spelling), NULL);
    }

  return g_steal_pointer (&squeezed);
}

static gboolean
fits (const Reading *reading,
      const Rule    *rule)
{
  const char *after;

  if (!g_str_has_prefix (reading->at, rule->spelling))
    return FALSE;

  after = reading->at + strlen (rule->spelling);
  switch (rule->place)
    {
    case ANYWHERE:
      return TRUE;

    case AT_START:
      return reading->at == reading->word;

    case AT_END:
      return *after == '\0';

    case BEFORE_FRONT:
      return is_front (*after);

    case BEFORE_CONSONANT:
      return *after != '\0' && !is_vowel (*after);

    case BETWEEN_VOWELS:
      return reading->follows_vowel && is_vowel (*after);

    case NOT_AT_START:
      return reading->at != reading->word;

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Every consonant has a rule that fits anywhere. */
static const Rule *
find_rule (const Reading *reading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (rules[i].spelling[0] == *reading->at && fits (reading, &rules[i]))
        return &rules[i];
    }

  g_assert_not_reached ();
}

/* Two rules in a row can give one sound, as in McKenzie. */
static void
append_sign (Reading *reading,
             char     sign)
{
  gsize length = reading->key->len;

  if (length > 0 && reading->key->str[length - 1] == sign)
    return;

  g_string_append_c (reading->key, sign);
  reading->n_signs++;
}

static void
append_consonant (Reading    *reading,
                  const Rule *rule)
{
  gsize length = strlen (rule->spelling);

  for (const char *sign = rule->signs; *sign != '\0'; sign++)
    append_sign (reading, *sign);

  reading->at += length;
  reading->follows_vowel = is_vowel (reading->at[-1]);
}

/* The e at the end of Jane is not heard, and makes the a sound like one. */
static gboolean
has_silent_e (const char *at)
{
  const char *after = g_str_has_prefix (at, "aph") ? at + 3 : at + 2;

  return at[0] == 'a' && at[1] != '\0' && !is_vowel (at[1]) && g_str_equal (after, "e");
}

static char
class_of_vowel (const char *at)
{
  if (is_front (at[0]) || (at[0] == 'a' && is_front (at[1])) || has_silent_e (at))
    return 'e';

  return at[0] == 'a' ? 'a' : 'o';
}

static void
append_vowel (Reading *reading)
{
  const char *at = reading->at;
  gboolean is_silent = at[0] == 'e' && at[1] == '\0' && !reading->follows_vowel && at != reading->word;
  char class = class_of_vowel (at);
  gsize length = reading->key->len;

  reading->follows_vowel = TRUE;
  reading->at++;
  if (is_silent || (length > 0 && reading->key->str[length - 1] == class))
    return;

  g_string_append_c (reading->key, class);
}

/* Whatever vowels a word begins with, they are heard as one. */
static void
begin (Reading *reading)
{
  const char *end = reading->word;

  while (is_vowel (*end) || (end > reading->word && *end == 'w' && is_vowel (end[1])))
    end++;

  /* Before a vowel y is a consonant, and close to j: Yasmin and Jasmine. */
  if (reading->word[0] == 'y' && is_vowel (reading->word[1]))
    {
      append_sign (reading, 'J');
      reading->at++;
    }
  else if (end > reading->word)
    {
      append_sign (reading, 'A');
      reading->at = *end != '\0' ? end : reading->word + 1;
      reading->follows_vowel = TRUE;
    }
}

static void
drop_vowels (GString *key)
{
  gsize n_kept = 0;

  for (gsize i = 0; i < key->len; i++)
    {
      if (g_ascii_isupper (key->str[i]))
        key->str[n_kept++] = key->str[i];
    }

  g_string_truncate (key, n_kept);
}

/**
 * kith_sound_key:
 * @word: one word of a name, with or without accents
 *
 * Makes the key of a word's sound.
 *
 * Returns: (transfer full) (nullable): the key; %NULL for a word with letters
 *   that English does not have, and for one with none at all
 */
char *
kith_sound_key (const char *word)
{
  g_autofree char *folded = NULL;
  g_autofree char *said = NULL;
  g_autoptr(GString) key = g_string_new (NULL);
  Reading reading = { .key = key };

  g_return_val_if_fail (word != NULL, NULL);

  folded = kith_text_fold (word);
  if (folded[0] == '\0' || strspn (folded, "abcdefghijklmnopqrstuvwxyz") != strlen (folded))
    return NULL;

  said = respell (folded);
  reading.word = said;
  reading.at = said;
  begin (&reading);
  while (*reading.at != '\0' && reading.n_signs < MOST_SIGNS)
    {
      if (is_vowel (*reading.at))
        append_vowel (&reading);
      else
        append_consonant (&reading, find_rule (&reading));
    }

  if (reading.n_signs >= SIGNS_OF_LONG_KEY)
    drop_vowels (key);

  return key->len > 0 ? g_string_free_and_steal (g_steal_pointer (&key)) : NULL;
}

/**
 * kith_sound_key_is_long:
 * @key: a key
 *
 * Tells whether a key has enough of a skeleton to stand for the beginning of a
 * name: the first letters of "Kathr…" sound like Catherine, those of "Ka…"
 * like half the class.
 *
 * Returns: whether it has three signs or more
 */
gboolean
kith_sound_key_is_long (const char *key)
{
  guint n_signs = 0;

  g_return_val_if_fail (key != NULL, FALSE);

  for (const char *p = key; *p != '\0'; p++)
    n_signs += g_ascii_isupper (*p);

  return n_signs >= SIGNS_OF_LONG_KEY;
}
