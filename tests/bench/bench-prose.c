/* bench-prose.c: running text to measure with
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words come as often as they do in English: the second half as often as the
 * first, the third a third as often (Zipf). The most frequent are those of
 * notes; behind them stand some twenty thousand that were made up of syllables,
 * for names, streets and slips of the pen.
 */

#include "config.h"

#include "bench-prose.h"

#include <math.h>

#define N_RARE 20000
#define OFFSET 2.7                   /* what keeps "the" from being a seventh of all */
#define LEAST_WORDS 8
#define MOST_WORDS 1200

static const char * const frequent[] = {
  "the", "to", "and", "he", "she", "was", "that", "of", "in", "a", "her", "his", "with", "school", "mum", "said", "at", "had",
  "for", "they", "is", "it", "on", "not", "home", "be", "about", "has", "him", "from", "but", "this", "told", "will", "as", "when",
  "I", "been", "by", "would", "there", "an", "who", "have", "are", "were", "dad", "spoke", "meeting", "after", "out", "up", "today",
  "asked", "week", "time", "which", "if", "also", "did", "what", "could", "no", "them", "their", "called", "family", "visit", "again",
  "how", "because", "year", "well", "so", "feels", "felt", "lesson", "lessons", "attendance", "worried", "concern", "concerns",
  "safeguarding", "lead", "happy", "seen", "came", "went", "back", "room", "teacher", "brother", "sister", "mother", "father",
  "support", "help", "plan", "next", "before", "only", "some", "over", "other", "others", "friend", "friends", "group", "money",
  "house", "flat", "food", "phone", "text", "message", "messages", "police", "nurse", "doctor", "hospital", "appointment", "dentist",
  "worker", "social", "referral", "assessment", "conference", "review", "agreed", "agree", "agrees", "share", "shared", "sharing",
  "information", "early", "late", "absent", "missing", "park", "bus", "road", "shop", "shops", "knife", "fight", "shouted", "cried",
  "quiet", "angry", "tired", "hungry", "sleep", "sleeping", "bed", "bedroom", "night", "morning", "evening", "weekend", "Monday",
  "Tuesday", "Wednesday", "Thursday", "Friday", "heating", "landlord", "rent", "court", "order", "contact", "supervised", "nan",
  "aunt", "uncle", "cousin", "baby", "pregnant", "drinking", "drugs", "cannabis", "vape", "exclusion", "suspended", "behaviour",
  "speech", "language", "therapist", "reading", "writing", "maths", "football", "club", "youth", "mentor", "trust", "trusted",
  "safe", "unsafe", "risk", "risks", "harm", "bruise", "injury", "disclosed", "disclosure", "words", "mum's", "dad's", "don't",
};

struct _BenchProse
{
  GRand     *rand;
  GPtrArray *words;                  /* (element-type utf8) */
  double    *reach;                  /* up to which share each word is chosen */
};

static char *
make_rare (GRand *rand)
{
  static const char * const onsets[] = { "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "st",
                                         "tr", "ch", "sh", "th", "wh", "gr", "pl" };
  static const char * const rimes[] = { "a", "e", "i", "o", "u", "ea", "ou", "ar", "er", "in", "on", "ell", "ing", "ack", "ane", "ow" };
  g_autoptr(GString) word = g_string_new (NULL);
  gint32 n_syllables = g_rand_int_range (rand, 1, 5);

  for (gint32 i = 0; i < n_syllables; i++)
    {
      g_string_append (word, onsets[g_rand_int_range (rand, 0, G_N_ELEMENTS (onsets))]);
      g_string_append (word, rimes[g_rand_int_range (rand, 0, G_N_ELEMENTS (rimes))]);
    }

  return g_string_free_and_steal (g_steal_pointer (&word));
}

/**
 * bench_prose_new:
 * @seed: the same one writes the same
 *
 * Returns: (transfer full): a writer
 */
BenchProse *
bench_prose_new (guint32 seed)
{
  BenchProse *self = g_new0 (BenchProse, 1);
  double sum = 0;

  self->rand = g_rand_new_with_seed (seed);
  self->words = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (frequent); i++)
    g_ptr_array_add (self->words, g_strdup (frequent[i]));
  for (guint i = 0; i < N_RARE; i++)
    g_ptr_array_add (self->words, make_rare (self->rand));

  self->reach = g_new (double, self->words->len);
  for (guint i = 0; i < self->words->len; i++)
    {
      sum += 1 / (i + OFFSET);
      self->reach[i] = sum;
    }

  return self;
}

/**
 * bench_prose_free:
 * @self: (transfer full): a writer
 */
void
bench_prose_free (BenchProse *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->words);
  g_free (self->reach);
  g_free (self);
}

/**
 * bench_prose_get_rand:
 * @self: a writer
 *
 * Returns: (transfer none): what it chooses by
 */
GRand *
bench_prose_get_rand (BenchProse *self)
{
  return self->rand;
}

static const char *
choose_word (BenchProse *self)
{
  double at = g_rand_double (self->rand) * self->reach[self->words->len - 1];
  guint low = 0;
  guint high = self->words->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->reach[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }

  return g_ptr_array_index (self->words, low);
}

/* Most notes are short and a few are long; a hundred words in the middle of them. */
static guint
choose_length (BenchProse *self)
{
  double sum = 0;

  for (guint i = 0; i < 12; i++)
    sum += g_rand_double (self->rand);

  return (guint)CLAMP (exp (4.32 + 0.75 * (sum - 6)), LEAST_WORDS, MOST_WORDS);
}

/**
 * bench_prose_write:
 * @self: a writer
 * @ret_n_words: (out): how many words it has
 *
 * Returns: (transfer full): a paragraph
 */
char *
bench_prose_write (BenchProse *self,
                   guint      *ret_n_words)
{
  guint n_words = choose_length (self);
  g_autoptr(GString) text = g_string_sized_new (7 * n_words);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append (text, i % 13 == 0 ? ". " : " ");
      g_string_append (text, choose_word (self));
    }
  g_string_append_c (text, '.');
  *ret_n_words = n_words;

  return g_string_free_and_steal (g_steal_pointer (&text));
}
