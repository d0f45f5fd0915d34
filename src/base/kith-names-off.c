/* kith-names-off.c: a text without the names of those it is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How names are taken out
 * -----------------------
 * Whoever makes a print says who may be in it and what each is called instead.
 * Of every name the phrases are kept by which people write it: all of it in
 * either order, its given name, its family name, each word of them. A text is
 * cut into words, folded as the search folds them, and from each word on the
 * longest phrase that is known is replaced. So accents, capital letters,
 * hyphens and a genitive do not matter, and one person is called the same
 * throughout. A word that several people share, as brothers and sisters share
 * their family name, is called a name and nobody's.
 *
 * Before that everything goes that has the form of a pupil's number, a telephone, an
 * e-mail address, a postcode or a National Insurance or NHS number, whoever's
 * it is; and the sentence in which one of the known addresses stands.
 *
 * Nobody can be sure of the rest. A name may be misspelt, may be a word of
 * every day (Grace, Will), or that of somebody whom the store does not know. So
 * in what was typed these are remembered as doubts, for a person to look at
 * before anything leaves: words that sound like a known name, words of every
 * day that are a known name too, and capital letters inside a sentence. It
 * errs on the side of asking, and finds no description of a person.
 */

#include "config.h"

#include "kith-names-off.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-address-scan.h"
#include "kith-name-words.h"
#include "kith-names-off-split.h"
#include "kith-names-off-words.h"
#include "kith-sound.h"

#define MOST_WORDS 12
#define MOST_DOUBTS 200
#define LONGEST_ACRONYM 5
#define SHORTEST_DOUBT 4

struct _KithNamesOff
{
  gatomicrefcount  ref_count;

  GHashTable      *phrases;          /* folded words with a blank between → label */
  GHashTable      *sounds;           /* keys of names */
  GHashTable      *joined;           /* folded words of names with an apostrophe in them */
  GHashTable      *hidden;           /* folded words that go whatever they are */
  GPtrArray       *addresses;        /* (element-type Address) */
  GRegex          *numbers;
  GHashTable      *doubted;
  GPtrArray       *doubts;
};

typedef struct
{
  char *lines;
  char *postcode;
} Address;

/* Pupil number, e-mail, telephone, National Insurance number, NHS number, postcode. */
static const char numbers_pattern[] =
  "(?<![[:alnum:]])(?:"
  "[A-Z]\\d{11}[\\dA-Z]"
  "|[[:alnum:]._%+-]+@[[:alnum:].-]+\\.[a-z]{2,}"
  "|(?:\\+44 ?|0)(?:\\d[ ().-]{0,2}){8,10}\\d"
  "|[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]"
  "|\\d{3}[ -]\\d{3}[ -]\\d{4}"
  "|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}"
  ")(?![[:alnum:]])";

static void
address_free (gpointer data)
{
  Address *address = data;

  g_free (address->lines);
  g_free (address->postcode);
  g_free (address);
}

/**
 * kith_names_off_new:
 *
 * Returns: (transfer full): nobody yet
 */
KithNamesOff *
kith_names_off_new (void)
{
  KithNamesOff *self = g_new0 (KithNamesOff, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->joined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->doubted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->addresses = g_ptr_array_new_with_free_func (address_free);
  self->doubts = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_regex_new (numbers_pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL);

  return self;
}

/**
 * kith_names_off_ref:
 * @self: who is called what
 *
 * Returns: (transfer full): the same
 */
KithNamesOff *
kith_names_off_ref (KithNamesOff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * kith_names_off_unref:
 * @self: (nullable): who is called what
 */
void
kith_names_off_unref (KithNamesOff *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->phrases);
  g_hash_table_unref (self->sounds);
  g_hash_table_unref (self->joined);
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->doubted);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->doubts);
  g_regex_unref (self->numbers);
  g_free (self);
}

static void
take_phrase (KithNamesOff *self,
             char         *phrase,
             const char   *label)
{
  const char *known = g_hash_table_lookup (self->phrases, phrase);

  if (strlen (phrase) < 2)
    g_free (phrase);
  else if (known == NULL)
    g_hash_table_insert (self->phrases, phrase, g_strdup (label));
  else if (!g_str_equal (known, label))
    g_hash_table_insert (self->phrases, phrase, g_strdup (_("[name]")));
  else
    g_free (phrase);
}

static void
add_phrase (KithNamesOff *self,
            const char   *label,
            const char   *text)
{
  g_autoptr(GArray) words = kith_names_off_split (self->joined, text, TRUE);

  if (words->len > 0 && words->len <= MOST_WORDS)
    take_phrase (self, kith_names_off_join_words (words, 0, words->len), label);
}

static void
add_two (KithNamesOff *self,
         const char   *label,
         const char   *first,
         const char   *second)
{
  g_autofree char *both = NULL;

  if (first == NULL || second == NULL || *first == '\0' || *second == '\0')
    return;

  both = g_strconcat (first, " ", second, NULL);
  add_phrase (self, label, both);
}

static void
add_sound (KithNamesOff *self,
           const char   *word)
{
  g_autofree char *key = kith_sound_key (word);

  if (key != NULL && *key != '\0')
    g_hash_table_add (self->sounds, g_steal_pointer (&key));
}

static char *
dup_first_word (const char *name)
{
  const char *blank = name != NULL ? strpbrk (name, " -") : NULL;

  return blank != NULL ? g_strndup (name, (gsize)(blank - name)) : NULL;
}

/**
 * kith_names_off_add_person:
 * @self: who is called what
 * @label: what the person is called instead, such as "Child A"
 * @given_name: (nullable): a given name
 * @family_name: (nullable): a family name
 * @preferred_name: (nullable): what the person wants to be called
 *
 * Adds a person of whom the parts of the name are known.
 */
void
kith_names_off_add_person (KithNamesOff *self,
                           const char   *label,
                           const char   *given_name,
                           const char   *family_name,
                           const char   *preferred_name)
{
  g_autofree char *first = dup_first_word (given_name);
  g_auto(GStrv) words = kith_name_words_of_person (given_name, family_name, preferred_name);
  const char *names[] = { given_name, family_name, preferred_name };

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  add_two (self, label, given_name, family_name);
  add_two (self, label, family_name, given_name);
  add_two (self, label, preferred_name, family_name);
  add_two (self, label, family_name, preferred_name);
  add_two (self, label, first, family_name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i] != NULL)
        add_phrase (self, label, names[i]);
    }

  for (guint i = 0; words[i] != NULL; i++)
    {
      take_phrase (self, g_strdup (words[i]), label);
      add_sound (self, words[i]);
    }
}

static gboolean
is_name (const KithNamesOffWord *word)
{
  return !g_ascii_isdigit (word->folded[0]) && strlen (word->folded) > 1 && !kith_names_off_is_role (word->folded);
}

/* "Ms Patel" is Anita Patel, whom somebody has named already. */
static gboolean
is_known_person (KithNamesOff *self,
                 GArray       *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      const KithNamesOffWord *word = kith_names_off_get_word (words, i);

      if (is_name (word) && !g_hash_table_contains (self->phrases, word->folded))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_names_off_add_adult:
 * @self: who is called what
 * @label: what the person is called instead, such as "Adult 1"
 * @name: a name as somebody wrote it, such as "Ms Patel (DSL)"
 *
 * Adds a person of whom one line is known. A line that names nobody, such as
 * "maternal grandmother", adds nobody, nor does one that names somebody again.
 *
 * Returns: whether somebody was added
 */
gboolean
kith_names_off_add_adult (KithNamesOff *self,
                          const char   *label,
                          const char   *name)
{
  g_autoptr(GArray) words = NULL;
  gboolean is_any = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  words = kith_names_off_split (self->joined, name, TRUE);
  if (is_known_person (self, words))
    return FALSE;

  for (guint i = 0; i < MIN (words->len, MOST_WORDS); i++)
    {
      if (!is_name (kith_names_off_get_word (words, i)))
        continue;

      is_any = TRUE;
      add_sound (self, kith_names_off_get_word (words, i)->folded);
      for (guint n = 1; i + n <= MIN (words->len, MOST_WORDS); n++)
        {
          if (is_name (kith_names_off_get_word (words, i + n - 1)))
            take_phrase (self, kith_names_off_join_words (words, i, n), label);
        }
    }

  return is_any;
}

/**
 * kith_names_off_add_place:
 * @self: who is called what
 * @label: what the place is called instead, such as "School 1"
 * @name: its name
 *
 * Adds a school. Wren Park Primary School is known by "Wren Park" too.
 */
void
kith_names_off_add_place (KithNamesOff *self,
                          const char   *label,
                          const char   *name)
{
  g_autoptr(GArray) words = NULL;
  guint n_telling = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (name != NULL);

  words = kith_names_off_split (self->joined, name, TRUE);
  if (words->len == 0)
    return;

  while (n_telling < words->len && !kith_names_off_is_place (kith_names_off_get_word (words, n_telling)->folded))
    n_telling++;

  take_phrase (self, kith_names_off_join_words (words, 0, MIN (words->len, MOST_WORDS)), label);
  for (guint n = n_telling; n < MIN (words->len, MOST_WORDS); n++)
    {
      const char *word = kith_names_off_get_word (words, 0)->folded;

      if (n > 1 || (n == 1 && strlen (word) >= SHORTEST_DOUBT && !kith_names_off_is_common (word)))
        take_phrase (self, kith_names_off_join_words (words, 0, n), label);
    }
}

/**
 * kith_names_off_add_text:
 * @self: who is called what
 * @label: what stands there instead
 * @text: a text that tells who somebody is, such as a birth date or a number
 *
 * Adds what is replaced wherever it stands.
 */
void
kith_names_off_add_text (KithNamesOff *self,
                         const char   *label,
                         const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (text != NULL);

  add_phrase (self, label, text);
}

/**
 * kith_names_off_add_address:
 * @self: who is called what
 * @lines: the lines of an address, a line each
 * @postcode: (nullable): its postcode
 *
 * Adds an address: a sentence in which it stands is left out.
 */
void
kith_names_off_add_address (KithNamesOff *self,
                            const char   *lines,
                            const char   *postcode)
{
  Address *address = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (lines != NULL);

  address = g_new0 (Address, 1);
  address->lines = g_strdup (lines);
  address->postcode = g_strdup (postcode);
  g_ptr_array_add (self->addresses, address);
}

/**
 * kith_names_off_hide_word:
 * @self: who is called what
 * @word: a word that somebody looked at and took for a name
 *
 * Lets a word go wherever it stands.
 */
void
kith_names_off_hide_word (KithNamesOff *self,
                          const char   *word)
{
  g_autoptr(GArray) words = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (word != NULL);

  words = kith_names_off_split (self->joined, word, TRUE);
  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (self->hidden, g_strdup (kith_names_off_get_word (words, i)->folded));
}

static gboolean
is_in_sentence (const char             *text,
                const KithNamesOffWord *word)
{
  const char *p = word->start;

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '\n')
        return FALSE;
      if (!g_unichar_isspace (c))
        return g_unichar_isalnum (c) || c == ',' || c == '-' || c == ')' || c == '\'' || c == 0x2019 || c == 0x2069;
    }

  return FALSE;
}

static gboolean
begins_large (const KithNamesOffWord *word)
{
  gunichar c = g_utf8_get_char (word->start);

  return g_unichar_isupper (c) || g_unichar_istitle (c);
}

static gboolean
is_acronym (const KithNamesOffWord *word)
{
  for (const char *p = word->start; p < word->end; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
    }

  return word->end - word->start <= LONGEST_ACRONYM;
}

static void
add_doubt (KithNamesOff           *self,
           const KithNamesOffWord *word)
{
  if (self->doubts->len < MOST_DOUBTS && g_hash_table_add (self->doubted, g_strdup (word->folded)))
    g_ptr_array_add (self->doubts, g_strndup (word->start, (gsize)(word->end - word->start)));
}

static gboolean
sounds_like_a_name (KithNamesOff           *self,
                    const KithNamesOffWord *word)
{
  g_autofree char *key = kith_sound_key (word->folded);

  return key != NULL && g_hash_table_contains (self->sounds, key);
}

/* Of a word that stays. */
static void
doubt_word (KithNamesOff           *self,
            const char             *text,
            const KithNamesOffWord *word)
{
  if (!begins_large (word) || kith_names_off_is_known (word->folded) || strlen (word->folded) < 2)
    return;

  if (sounds_like_a_name (self, word) || (!is_acronym (word) && is_in_sentence (text, word)))
    add_doubt (self, word);
}

/* What is written instead of the one word; NULL where it stays. */
static const char *
find_for_word (KithNamesOff           *self,
               const KithNamesOffWord *word,
               gboolean                is_typed)
{
  const char *label = g_hash_table_lookup (self->phrases, word->folded);

  if (g_hash_table_contains (self->hidden, word->folded))
    return label != NULL ? label : _("[name]");

  if (label == NULL || !kith_names_off_is_common (word->folded))
    return label;

  if (is_typed && strlen (word->folded) >= SHORTEST_DOUBT)
    add_doubt (self, word);

  return begins_large (word) ? label : NULL;
}

static const char *
find_label (KithNamesOff *self,
            GArray       *words,
            guint         position,
            gboolean      is_typed,
            guint        *ret_n_words)
{
  guint n_joined = 1;

  while (n_joined < MOST_WORDS && position + n_joined < words->len &&
         kith_names_off_are_joined (kith_names_off_get_word (words, position + n_joined - 1), kith_names_off_get_word (words, position + n_joined)))
    n_joined++;

  for (guint n = n_joined; n > 1; n--)
    {
      g_autofree char *phrase = kith_names_off_join_words (words, position, n);
      const char *label = g_hash_table_lookup (self->phrases, phrase);

      if (label != NULL)
        {
          *ret_n_words = n;
          return label;
        }
    }

  *ret_n_words = 1;

  return find_for_word (self, kith_names_off_get_word (words, position), is_typed);
}

static char *
replace_names (KithNamesOff *self,
               const char   *text,
               gboolean      is_typed)
{
  g_autoptr(GArray) words = kith_names_off_split (self->joined, text, FALSE);
  GString *replaced = g_string_sized_new (strlen (text));
  const char *done = text;

  for (guint i = 0; i < words->len;)
    {
      guint n_words;
      const char *label = find_label (self, words, i, is_typed, &n_words);

      if (label != NULL)
        {
          g_string_append_len (replaced, done, kith_names_off_get_word (words, i)->start - done);
          g_string_append (replaced, label);
          done = kith_names_off_get_word (words, i + n_words - 1)->end;
        }
      else if (is_typed)
        doubt_word (self, text, kith_names_off_get_word (words, i));

      i += n_words;
    }
  g_string_append (replaced, done);

  return g_string_free_and_steal (replaced);
}

static gboolean
has_address (KithNamesOff *self,
             const char   *text)
{
  for (guint i = 0; i < self->addresses->len; i++)
    {
      const Address *address = g_ptr_array_index (self->addresses, i);

      if (kith_address_scan (text, address->lines, address->postcode) != KITH_ADDRESS_NOT_FOUND)
        return TRUE;
    }

  return FALSE;
}

/* Its sentence goes; and where it is in several of them, all of it. */
static char *
leave_out_addresses (KithNamesOff *self,
                     const char   *text)
{
  g_autoptr(GString) left = NULL;

  if (!has_address (self, text))
    return g_strdup (text);

  left = g_string_new (NULL);
  for (const char *p = text; *p != '\0';)
    {
      gsize n_bytes = strcspn (p, ".!?\n");
      gsize n_ends = strspn (p + n_bytes, ".!?\n");
      g_autofree char *sentence = g_strndup (p, n_bytes);

      if (has_address (self, sentence))
        g_string_append_printf (left, " %s", _("[address left out]"));
      else
        g_string_append (left, sentence);
      g_string_append_len (left, p + n_bytes, (gssize)n_ends);
      p += n_bytes + n_ends;
    }

  return has_address (self, left->str) ? g_strdup (_("[address left out]")) : g_strdup (g_strchug (left->str));
}

/**
 * kith_names_off_replace:
 * @self: who is called what
 * @text: a text
 * @is_typed: whether somebody wrote it; then words that may be names are remembered
 *
 * Returns: (transfer full): the text without names, numbers and addresses
 */
char *
kith_names_off_replace (KithNamesOff *self,
                        const char   *text,
                        gboolean      is_typed)
{
  g_autofree char *valid = NULL;
  g_autofree char *placeless = NULL;
  g_autofree char *numberless = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  placeless = leave_out_addresses (self, valid);

  /* Before the names: one may stand in an e-mail address. */
  numberless = g_regex_replace_literal (self->numbers, placeless, -1, 0, _("[number left out]"),
                                        G_REGEX_MATCH_DEFAULT, NULL);

  return replace_names (self, numberless != NULL ? numberless : placeless, is_typed);
}

/**
 * kith_names_off_dup_doubts:
 * @self: who is called what
 *
 * Returns: (transfer full): the words that may be names and stayed, or may be
 *   none and went, as they were first written
 */
GStrv
kith_names_off_dup_doubts (KithNamesOff *self)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  builder = g_strv_builder_new ();
  for (guint i = 0; i < self->doubts->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->doubts, i));

  return g_strv_builder_end (builder);
}
