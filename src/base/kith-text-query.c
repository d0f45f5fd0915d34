/* kith-text-query.c: what somebody types to find a text, and where it stands in one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed is terms with blanks between them. A text must have them all,
 * in any order. A term is found also as the beginning of a longer word: who
 * types "visit" means visits and visited as well. In quotes words stand one
 * behind the other, exactly so; the quotes may be missing at the end, since
 * they are while one types, and then the last word is a beginning again. A
 * term that is several words, as drop-in, is looked for as if it were quoted,
 * but for its end. Every other sign divides words and means nothing: nobody
 * who types AND, * or a bracket has made a mistake.
 *
 * One letter alone begins too many words, so it is one. While it is being
 * typed at the end of a line it is not looked at yet.
 *
 * Whether a text has a term is said here for a text, and by the index of notes
 * for all of them; both cut text in kith-text-words.c, and a test holds the
 * one against the other.
 */

#include "config.h"

#include "kith-text-query.h"

#include <string.h>

#include "kith-text-words.h"

#define MOST_TERMS 12
#define MOST_WORDS_OF_TERM 24
#define LEAST_OF_BEGINNING 2
#define MOST_TYPED 500               /* in bytes */
#define ELLIPSIS "…"

struct _KithTextQuery
{
  GPtrArray *terms;                  /* (element-type KithTextTerm) */
};

/* A word of a text, as far as it is held against a term. */
typedef struct
{
  char  *word;
  char  *other;                      /* %NULL for none */
  guint  start;
  guint  end;
} Place;

static void
term_free (gpointer data)
{
  KithTextTerm *term = data;

  g_free (term->source);
  g_strfreev (term->words);
  g_free (term);
}

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_free (place->word);
  g_free (place->other);
}

/* Cuts the source off behind its last word as well. */
static GStrv
cut_words (char *source)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(KithTextWords) words = { 0 };

  kith_text_words_init (&words, source, -1);
  for (guint i = 0; i < MOST_WORDS_OF_TERM && kith_text_words_next (&words); i++)
    g_strv_builder_add (builder, words.word->str);
  source[words.end] = '\0';

  return g_strv_builder_end (builder);
}

static gboolean
is_long_enough (const char *word)
{
  return g_utf8_strlen (word, -1) >= LEAST_OF_BEGINNING;
}

static void
take_term (KithTextQuery *self,
           const char    *start,
           const char    *end,
           gboolean       is_beginning)
{
  g_autofree char *source = g_strndup (start, (gsize)(end - start));
  g_auto(GStrv) words = cut_words (source);
  guint n_words = g_strv_length (words);
  KithTextTerm *term = NULL;

  if (n_words == 0 || self->terms->len == MOST_TERMS)
    return;

  term = g_new0 (KithTextTerm, 1);
  term->is_beginning = is_beginning && is_long_enough (words[n_words - 1]);
  term->source = g_steal_pointer (&source);
  term->words = g_steal_pointer (&words);
  term->n_words = n_words;
  g_ptr_array_add (self->terms, term);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0x201f || c == 0x00ab || c == 0x00bb;
}

static const char *
find_quote (const char *at)
{
  while (*at != '\0' && !is_quote (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

static const char *
find_blank (const char *at)
{
  while (*at != '\0' && !is_quote (g_utf8_get_char (at)) && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

static void
parse (KithTextQuery *self,
       const char    *typed)
{
  const char *at = typed;

  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);
      const char *start = is_quote (c) || g_unichar_isspace (c) ? g_utf8_next_char (at) : at;
      const char *end = start;

      if (is_quote (c))
        {
          end = find_quote (start);
          take_term (self, start, end, *end == '\0');
          end = *end != '\0' ? g_utf8_next_char (end) : end;
        }
      else if (!g_unichar_isspace (c))
        {
          end = find_blank (start);
          take_term (self, start, end, TRUE);
        }
      at = end;
    }
}

/* What will be a word in a moment. */
static void
drop_unfinished (KithTextQuery *self,
                 const char    *typed)
{
  const KithTextTerm *last = self->terms->len > 0 ? self->terms->pdata[self->terms->len - 1] : NULL;

  if (last != NULL && last->n_words == 1 && !last->is_beginning && g_str_has_suffix (typed, last->source) &&
      !g_ascii_isdigit (last->words[0][0]) && !is_long_enough (last->words[0]))
    g_ptr_array_set_size (self->terms, (int)self->terms->len - 1);
}

/**
 * kith_text_query_new:
 * @typed: anything at all
 * @is_typing: whether its end may be about to become a longer word
 *
 * Returns: (transfer full): what it asks for; without terms where it asks for nothing
 */
KithTextQuery *
kith_text_query_new (const char *typed,
                     gboolean    is_typing)
{
  g_autofree char *valid = NULL;
  KithTextQuery *self = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  valid = g_utf8_make_valid (typed, (gssize)MIN (strlen (typed), (gsize)MOST_TYPED));
  self = g_new0 (KithTextQuery, 1);
  self->terms = g_ptr_array_new_with_free_func (term_free);
  parse (self, valid);
  if (is_typing)
    drop_unfinished (self, valid);

  return self;
}

/**
 * kith_text_query_free:
 * @self: (transfer full): what is asked for
 */
void
kith_text_query_free (KithTextQuery *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->terms);
  g_free (self);
}

/**
 * kith_text_query_get_n_terms:
 * @self: what is asked for
 *
 * Returns: of how many terms it is made; 64 at the most
 */
guint
kith_text_query_get_n_terms (const KithTextQuery *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->terms->len;
}

/**
 * kith_text_query_get_term:
 * @self: what is asked for
 * @position: below the number of its terms
 *
 * Returns: (transfer none): the term
 */
const KithTextTerm *
kith_text_query_get_term (const KithTextQuery *self,
                          guint                position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->terms->len, NULL);

  return self->terms->pdata[position];
}

/**
 * kith_text_query_quote_term:
 * @self: what is asked for
 * @position: below the number of its terms
 *
 * Returns: (transfer full): the term in the language of FTS5: in quotes, so
 *   that nothing in it can be taken for a part of that language
 */
char *
kith_text_query_quote_term (const KithTextQuery *self,
                            guint                position)
{
  const KithTextTerm *term = kith_text_query_get_term (self, position);
  g_autoptr(GString) quoted = NULL;

  g_return_val_if_fail (term != NULL, NULL);

  quoted = g_string_new (term->source);
  g_string_replace (quoted, "\"", " ", 0);
  g_string_prepend_c (quoted, '"');
  g_string_append (quoted, term->is_beginning ? "\" *" : "\"");

  return g_string_free_and_steal (g_steal_pointer (&quoted));
}

static GArray *
read_places (const char *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_auto(KithTextWords) words = { 0 };

  g_array_set_clear_func (places, place_clear);
  kith_text_words_init (&words, text, -1);
  while (kith_text_words_next (&words))
    {
      Place place = { .word = g_strdup (words.word->str), .start = (guint)words.start, .end = (guint)words.end };

      if (words.other->len > 0)
        place.other = g_strdup (words.other->str);
      g_array_append_val (places, place);
    }

  return places;
}

static gboolean
is_word (const Place *place,
         const char  *word,
         gboolean     is_beginning)
{
  if (is_beginning)
    return g_str_has_prefix (place->word, word) || (place->other != NULL && g_str_has_prefix (place->other, word));

  return strcmp (place->word, word) == 0 || (place->other != NULL && strcmp (place->other, word) == 0);
}

static gboolean
has_term_at (GArray             *places,
             guint               position,
             const KithTextTerm *term)
{
  if (places->len - position < term->n_words)
    return FALSE;

  for (guint i = 0; i < term->n_words; i++)
    {
      if (!is_word (&g_array_index (places, Place, position + i), term->words[i],
                    term->is_beginning && i == term->n_words - 1))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_text_query_match_terms:
 * @self: what is asked for
 * @text: a text
 *
 * Returns: a bit for each term that @text has, the first one lowest
 */
guint64
kith_text_query_match_terms (const KithTextQuery *self,
                             const char          *text)
{
  g_autoptr(GArray) places = NULL;
  guint64 found = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  places = read_places (text);
  for (guint i = 0; i < places->len; i++)
    {
      for (guint j = 0; j < self->terms->len; j++)
        {
          if (has_term_at (places, i, self->terms->pdata[j]))
            found |= G_GUINT64_CONSTANT (1) << j;
        }
    }

  return found;
}

/**
 * kith_text_query_matches:
 * @self: what is asked for
 * @text: a text
 *
 * Returns: whether @text has all of it; never where nothing is asked for
 */
gboolean
kith_text_query_matches (const KithTextQuery *self,
                         const char          *text)
{
  guint64 all;

  g_return_val_if_fail (self != NULL, FALSE);

  all = (G_GUINT64_CONSTANT (1) << self->terms->len) - 1;

  return all != 0 && kith_text_query_match_terms (self, text) == all;
}

static void
mark_term_at (GArray             *marks,
              GArray             *places,
              guint               position,
              const KithTextTerm *term)
{
  const KithTextMark mark = {
    g_array_index (places, Place, position).start,
    g_array_index (places, Place, position + term->n_words - 1).end,
  };
  KithTextMark *last = marks->len > 0 ? &g_array_index (marks, KithTextMark, marks->len - 1) : NULL;

  if (last != NULL && mark.start <= last->end)
    last->end = MAX (last->end, mark.end);
  else
    g_array_append_val (marks, mark);
}

/**
 * kith_text_query_mark:
 * @self: what is asked for
 * @text: a text
 *
 * Returns: (transfer full) (element-type KithTextMark): where @text has any of
 *   it, in order; none lies in another
 */
GArray *
kith_text_query_mark (const KithTextQuery *self,
                      const char          *text)
{
  g_autoptr(GArray) places = NULL;
  GArray *marks = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  places = read_places (text);
  marks = g_array_new (FALSE, FALSE, sizeof (KithTextMark));
  for (guint i = 0; i < places->len; i++)
    {
      for (guint j = 0; j < self->terms->len; j++)
        {
          if (has_term_at (places, i, self->terms->pdata[j]))
            mark_term_at (marks, places, i, self->terms->pdata[j]);
        }
    }

  return marks;
}

/* The stretch in which most of it stands; of equals the first. */
static guint
choose_first_mark (GArray *marks,
                   guint   n_bytes)
{
  guint best = 0;
  guint most = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      guint start = g_array_index (marks, KithTextMark, i).start;
      guint n_held = 0;

      while (i + n_held < marks->len && g_array_index (marks, KithTextMark, i + n_held).end - start <= n_bytes)
        n_held++;

      if (n_held > most)
        {
          most = n_held;
          best = i;
        }
    }

  return best;
}

static gboolean
is_at_word (const char *text,
            const char *at)
{
  return at == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* Back from @at by so many characters, and on to where a word begins. */
static const char *
find_beginning (const char *text,
                const char *at,
                guint       n_characters)
{
  const char *start = at;

  for (guint i = 0; i < n_characters && start > text; i++)
    start = g_utf8_prev_char (start);

  while (start < at && !is_at_word (text, start))
    start = g_utf8_next_char (start);

  return start;
}

/* On from @start by so many characters, and back to where a word ends, but not before @least. */
static const char *
find_ending (const char *start,
             const char *least,
             guint       n_characters)
{
  const char *end = start;
  const char *word = NULL;

  for (guint i = 0; *end != '\0' && (i < n_characters || end < least); i++)
    {
      if (end > least && g_unichar_isspace (g_utf8_get_char (end)))
        word = end;
      end = g_utf8_next_char (end);
    }

  return *end == '\0' || word == NULL ? end : word;
}

/* One line, with the blanks between words single. */
static void
append_stretch (GString    *excerpt,
                GArray     *excerpt_marks,
                const char *text,
                const char *start,
                const char *end,
                GArray     *marks)
{
  guint next = 0;
  gboolean is_open = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      guint at = (guint)(p - text);
      gboolean is_blank = g_unichar_isspace (g_utf8_get_char (p));

      while (next < marks->len && g_array_index (marks, KithTextMark, next).end <= at)
        {
          if (is_open)
            g_array_index (excerpt_marks, KithTextMark, excerpt_marks->len - 1).end = (guint)excerpt->len;
          is_open = FALSE;
          next++;
        }

      if (!is_open && next < marks->len && g_array_index (marks, KithTextMark, next).start <= at)
        {
          const KithTextMark mark = { (guint)excerpt->len, (guint)excerpt->len };

          g_array_append_val (excerpt_marks, mark);
          is_open = TRUE;
        }

      if (!is_blank)
        g_string_append_unichar (excerpt, g_utf8_get_char (p));
      else if (excerpt->len > 0 && excerpt->str[excerpt->len - 1] != ' ')
        g_string_append_c (excerpt, ' ');
    }

  if (is_open)
    g_array_index (excerpt_marks, KithTextMark, excerpt_marks->len - 1).end = (guint)excerpt->len;
}

/**
 * kith_text_query_excerpt:
 * @self: what is asked for
 * @text: a text of UTF-8
 * @n_characters: about how long the excerpt may be
 * @ret_marks: (out) (element-type KithTextMark) (transfer full): where in the
 *   excerpt it stands
 *
 * Cuts out the place of a text at which most of what is asked for stands close
 * together; its beginning where nothing does.
 *
 * Returns: (transfer full): one line of it
 */
char *
kith_text_query_excerpt (const KithTextQuery *self,
                         const char          *text,
                         guint                n_characters,
                         GArray             **ret_marks)
{
  g_autoptr(GArray) marks = NULL;
  g_autoptr(GString) excerpt = NULL;
  const char *start = text;
  const char *least = text;
  const char *end = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (ret_marks != NULL, NULL);

  marks = kith_text_query_mark (self, text);
  if (marks->len > 0)
    {
      const KithTextMark *mark = &g_array_index (marks, KithTextMark, choose_first_mark (marks, n_characters * 3 / 4));

      start = find_beginning (text, text + mark->start, n_characters / 4);
      least = text + mark->end;
    }
  end = find_ending (start, least, n_characters);

  excerpt = g_string_new (start > text ? ELLIPSIS : NULL);
  *ret_marks = g_array_new (FALSE, FALSE, sizeof (KithTextMark));
  append_stretch (excerpt, *ret_marks, text, start, end, marks);
  if (*end != '\0')
    g_string_append (excerpt, ELLIPSIS);

  return g_string_free_and_steal (g_steal_pointer (&excerpt));
}
