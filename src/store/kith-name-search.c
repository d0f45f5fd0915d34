/* kith-name-search.c: finding people by the words of their names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a name is found
 * -------------------
 * What is typed is cut into words as names are (kith-name-words.c). The rarest
 * of them (the longest: what is still being typed is short) is looked up in
 * the index of words: those that are it, then those that begin with it, then
 * those that sound like it. Everybody who turns up must have all the other
 * words as well, in any order; how near it is, is how near its worst word is.
 * Particles (van, al, de) may be missing. The words are also read together,
 * all of them and by pairs, so that Maryjane is found by "mary jane".
 */

#include "config.h"

#include "kith-name-search-private.h"

#include <string.h>

#include "kith-name-words.h"
#include "kith-sound.h"
#include "kith-statement.h"

/* Above every text that begins with what stands before it. */
#define AFTER_ALL "\xf4\x8f\xbf\xbf"

#define MOST_QUERY_WORDS 8
#define MOST_JOINED_WORDS 5          /* which can be read in eight ways */

typedef struct
{
  char     *word;
  char     *sound;                   /* %NULL where it has none */
  gboolean  is_optional;
} QueryWord;

/* The words as one way of reading what was typed. */
typedef struct
{
  QueryWord  words[MOST_QUERY_WORDS];
  guint      n_words;
  guint      driver;                 /* the word that is looked up */
} Query;

static void
query_clear (Query *query)
{
  for (guint i = 0; i < query->n_words; i++)
    {
      g_free (query->words[i].word);
      g_free (query->words[i].sound);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

static KithNameMatch
match_words (const QueryWord *asked,
             const char      *word,
             const char      *sound)
{
  if (strcmp (word, asked->word) == 0)
    return KITH_NAME_WORD;

  if (g_str_has_prefix (word, asked->word))
    return KITH_NAME_BEGINNING;

  if (sound == NULL || asked->sound == NULL)
    return KITH_NAME_NONE;

  if (strcmp (sound, asked->sound) == 0)
    return KITH_NAME_SOUND;

  return kith_sound_key_is_long (asked->sound) && g_str_has_prefix (sound, asked->sound) ?
         KITH_NAME_SOUND_BEGINNING : KITH_NAME_NONE;
}

static void
note_matches (KithStatement *stmt,
              const Query   *query,
              KithNameMatch  matches[MOST_QUERY_WORDS])
{
  for (guint i = 0; i < query->n_words; i++)
    {
      KithNameMatch match = match_words (&query->words[i], kith_statement_get_text (stmt, 0), kith_statement_get_text (stmt, 1));

      matches[i] = MIN (matches[i], match);
    }
}

/* How near the person is to all that was typed, or KITH_NAME_NONE. */
static gboolean
match_person (KithNameSearch *search,
              const Query    *query,
              gint64          id,
              KithNameMatch  *ret_match,
              GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (search->db, search->index->words_sql, error);
  g_autoptr(GError) local_error = NULL;
  KithNameMatch matches[MOST_QUERY_WORDS];
  KithNameMatch worst = KITH_NAME_WORD;

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < query->n_words; i++)
    matches[i] = KITH_NAME_NONE;

  kith_statement_bind_int (stmt, ":id", id);
  while (kith_statement_step (stmt, &local_error))
    note_matches (stmt, query, matches);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < query->n_words; i++)
    {
      if (!query->words[i].is_optional)
        worst = MAX (worst, matches[i]);
    }
  *ret_match = worst;

  return TRUE;
}

static gboolean
is_new (KithNameSearch *search,
        gint64          id)
{
  return id > 0 && id <= search->max_id && !search->is_seen[id];
}

/* Takes each person that a statement gives, once; with @query only those who
 * have its other words as well.
 */
static gboolean
scan (KithNameSearch *search,
      const char     *sql,
      const char     *from,
      gboolean        has_end,
      KithNameMatch   match,
      const Query    *query,
      GError        **error)
{
  g_autofree char *to = g_strconcat (from, AFTER_ALL, NULL);
  g_autoptr(KithStatement) stmt = kith_db_prepare (search->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":from", from);
  if (has_end)
    kith_statement_bind_text (stmt, ":to", to);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      KithNameMatch whole = match;

      if (!is_new (search, id))
        continue;

      if (query != NULL && !match_person (search, query, id, &whole, error))
        return FALSE;

      if (whole != KITH_NAME_NONE)
        {
          search->is_seen[id] = TRUE;
          search->take (id, whole, search->user_data);
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
search_query (KithNameSearch *search,
              const Query    *query,
              GError        **error)
{
  const QueryWord *driver = &query->words[query->driver];
  const Query *others = query->n_words > 1 ? query : NULL;

  if (!scan (search, search->index->word_sql, driver->word, FALSE, KITH_NAME_WORD, others, error) ||
      !scan (search, search->index->beginning_sql, driver->word, TRUE, KITH_NAME_BEGINNING, others, error))
    return FALSE;

  if (driver->sound == NULL)
    return TRUE;

  if (!scan (search, search->index->sound_sql, driver->sound, FALSE, KITH_NAME_SOUND, others, error))
    return FALSE;

  return !kith_sound_key_is_long (driver->sound) ||
         scan (search, search->index->sound_beginning_sql, driver->sound, TRUE, KITH_NAME_SOUND_BEGINNING, others, error);
}

static void
append_query_word (Query      *query,
                   const char *word,
                   const char *joined_with)
{
  QueryWord *added = &query->words[query->n_words];

  added->word = g_strconcat (word, joined_with, NULL);
  added->sound = kith_sound_key (added->word);
  added->is_optional = joined_with == NULL && kith_name_words_is_particle (word);
  query->n_words++;
}

/* A name can be all particles, as Le and Van. */
static void
choose_driver (Query *query)
{
  gsize longest = 0;

  for (guint i = 0; i < query->n_words; i++)
    {
      gsize length = strlen (query->words[i].word);

      if (!query->words[i].is_optional && length > longest)
        {
          longest = length;
          query->driver = i;
        }
    }

  if (longest > 0)
    return;

  for (guint i = 0; i < query->n_words; i++)
    query->words[i].is_optional = FALSE;
}

/* Reads each word whose bit is set as one with the next. */
static gboolean
search_reading (KithNameSearch *search,
                GStrv           words,
                guint           n_words,
                guint           joints,
                GError        **error)
{
  g_auto(Query) query = { 0 };

  for (guint i = 0; i < n_words; i++)
    {
      gboolean is_joined = (joints & (1u << i)) != 0;

      append_query_word (&query, words[i], is_joined ? words[i + 1] : NULL);
      if (is_joined)
        i++;
    }
  choose_driver (&query);

  return search_query (search, &query, error);
}

static gboolean
search_all_joined (KithNameSearch *search,
                   GStrv           words,
                   GError        **error)
{
  g_autofree char *joined = g_strjoinv ("", words);
  g_auto(Query) query = { 0 };

  append_query_word (&query, joined, "");

  return search_query (search, &query, error);
}

/*
 * kith_name_search_scan:
 * @search: what is looked through
 * @sql: gives ids, by :from, and :to where there is an end
 * @from: what is looked for, or the beginning of it
 * @has_end: whether it is a beginning
 * @match: how near it is
 * @error: return location for a #KithStoreError
 *
 * Takes each person that a statement gives, once.
 *
 * Returns: whether all was looked through
 */
gboolean
kith_name_search_scan (KithNameSearch *search,
                       const char     *sql,
                       const char     *from,
                       gboolean        has_end,
                       KithNameMatch   match,
                       GError        **error)
{
  return scan (search, sql, from, has_end, match, NULL, error);
}

/*
 * kith_name_search_names:
 * @search: what is looked through
 * @text: what was typed
 * @error: return location for a #KithStoreError
 *
 * Takes everybody whose names have all the words of it.
 *
 * Returns: whether all was looked through
 */
gboolean
kith_name_search_names (KithNameSearch *search,
                        const char     *text,
                        GError        **error)
{
  g_auto(GStrv) words = kith_name_words_of_query (text);
  guint n_words = MIN (g_strv_length (words), MOST_QUERY_WORDS);

  if (n_words == 0)
    return TRUE;

  if (!search_reading (search, words, n_words, 0, error))
    return FALSE;

  for (guint joints = 1; n_words <= MOST_JOINED_WORDS && joints < 1u << (n_words - 1); joints++)
    {
      gboolean overlap = (joints & (joints << 1)) != 0;

      if (!overlap && !search_reading (search, words, n_words, joints, error))
        return FALSE;
    }

  return n_words < 3 || search_all_joined (search, words, error);
}
