/* kith-store-search.c: finding a child by a name or a number, as one types
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a name is found
 * -------------------
 * What is typed is cut into words as names are (kith-name-words.c). The rarest
 * of them (the longest: what is still being typed is short) is looked up in
 * the index of words: those that are it, then those that begin with it, then
 * those that sound like it. Every child who turns up must have all the other
 * words as well, in any order; how near it is, is how near its worst word is.
 * Particles (van, al, de) may be missing. The words are also read together,
 * all of them and by pairs, so that Maryjane is found by "mary jane".
 *
 * The order of the answer: a whole word before a beginning before a sound;
 * among equals an open case before one that was, before a name on a roll; then
 * as lists are sorted.
 *
 * Every child is met once and counted; only the nearest are read. A letter
 * alone meets a tenth of all, at a quarter of a microsecond each.
 */

#include "config.h"

#include "kith-store-search.h"

#include <string.h>

#include "kith-child-row-private.h"
#include "kith-db-private.h"
#include "kith-name-words.h"
#include "kith-sound.h"
#include "kith-states-private.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"
#include "kith-text.h"

/* Above every text that begins with what stands before it. */
#define AFTER_ALL "\xf4\x8f\xbf\xbf"

#define MOST_QUERY_WORDS 8
#define MOST_JOINED_WORDS 5          /* which can be read in eight ways */
#define LEAST_OF_IDENTIFIER 3

typedef enum
{
  MATCH_WORD,
  MATCH_BEGINNING,
  MATCH_SOUND,
  MATCH_SOUND_BEGINNING,
  MATCH_NONE,
} Match;

typedef enum
{
  RANK_OPEN,
  RANK_KNOWN,
  RANK_LOOK_UP,
  N_RANKS,
} Rank;

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

typedef struct
{
  KithDb           *db;
  const KithStates *states;
  guint8           *is_seen;         /* by id */
  GArray           *hits[MATCH_NONE][N_RANKS]; /* (element-type gint64) */
  guint             most;
  guint             n_found;
} Search;

static const char by_word_sql[] =
  "SELECT child_id FROM child_word WHERE word = :from";

static const char by_beginning_sql[] =
  "SELECT child_id FROM child_word WHERE word > :from AND word < :to ORDER BY word";

static const char by_sound_sql[] =
  "SELECT child_id FROM child_word WHERE sound = :from";

static const char by_sound_beginning_sql[] =
  "SELECT child_id FROM child_word WHERE sound > :from AND sound < :to";

static const char words_of_child_sql[] =
  "SELECT word, sound FROM child_word WHERE child_id = :id";

static const char by_birth_sql[] =
  "SELECT id FROM child WHERE birth = :from";

static const char by_upn_sql[] =
  "SELECT id FROM child WHERE upn >= :from AND upn < :to";

static const char by_former_upn_sql[] =
  "SELECT id FROM child WHERE former_upn >= :from AND former_upn < :to";

static const char by_council_id_sql[] =
  "SELECT id FROM child WHERE la_child_id = :from";

static const char by_council_id_beginning_sql[] =
  "SELECT id FROM child WHERE la_child_id > :from AND la_child_id < :to";

/* Of records that were merged into a child's. */
static const char by_merged_upn_sql[] =
  "SELECT child_id FROM child_merge WHERE upn >= :from AND upn < :to";

static const char by_merged_former_upn_sql[] =
  "SELECT child_id FROM child_merge WHERE former_upn >= :from AND former_upn < :to";

static const char by_merged_council_id_sql[] =
  "SELECT child_id FROM child_merge WHERE la_child_id >= :from AND la_child_id < :to";

static const char select_hit_sql[] =
  "SELECT " KITH_CHILD_COLUMNS_BUT_STATE ", :state, c.sort_key"
  " FROM child AS c" KITH_JOIN_TO_CHILD
  " WHERE c.id = :id";

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

static void
search_clear (Search *search)
{
  g_free (search->is_seen);
  for (guint match = 0; match < MATCH_NONE; match++)
    {
      for (guint rank = 0; rank < N_RANKS; rank++)
        g_clear_pointer (&search->hits[match][rank], g_array_unref);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static Rank
rank_of (KithCaseState state)
{
  if (state >= KITH_CASE_STATE_EARLY_HELP)
    return RANK_OPEN;

  return state == KITH_CASE_STATE_CLOSED ? RANK_KNOWN : RANK_LOOK_UP;
}

/* The open ones are kept all: the caseload is filtered by them. */
static void
take (Search *search,
      gint64  id,
      Match   match)
{
  Rank rank = rank_of (kith_states_get (search->states, id));
  GArray *hits = search->hits[match][rank];

  search->is_seen[id] = TRUE;
  search->n_found++;
  if (rank == RANK_OPEN || hits->len < search->most)
    g_array_append_val (hits, id);
}

static Match
match_words (const QueryWord *asked,
             const char      *word,
             const char      *sound)
{
  if (strcmp (word, asked->word) == 0)
    return MATCH_WORD;

  if (g_str_has_prefix (word, asked->word))
    return MATCH_BEGINNING;

  if (sound == NULL || asked->sound == NULL)
    return MATCH_NONE;

  if (strcmp (sound, asked->sound) == 0)
    return MATCH_SOUND;

  return kith_sound_key_is_long (asked->sound) && g_str_has_prefix (sound, asked->sound) ?
         MATCH_SOUND_BEGINNING : MATCH_NONE;
}

static void
note_matches (KithStatement *stmt,
              const Query   *query,
              Match          matches[MOST_QUERY_WORDS])
{
  for (guint i = 0; i < query->n_words; i++)
    {
      Match match = match_words (&query->words[i], kith_statement_get_text (stmt, 0), kith_statement_get_text (stmt, 1));

      matches[i] = MIN (matches[i], match);
    }
}

/* How near the child is to all that was typed, or MATCH_NONE. */
static gboolean
match_child (Search      *search,
             const Query *query,
             gint64       id,
             Match       *ret_match,
             GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (search->db, words_of_child_sql, error);
  g_autoptr(GError) local_error = NULL;
  Match matches[MOST_QUERY_WORDS];
  Match worst = MATCH_WORD;

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < query->n_words; i++)
    matches[i] = MATCH_NONE;

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
is_new (Search *search,
        gint64  id)
{
  return id > 0 && id <= kith_states_get_max_id (search->states) && !search->is_seen[id];
}

/* Takes each child that a statement gives, once; with @query only those who
 * have its other words as well.
 */
static gboolean
scan (Search      *search,
      const char  *sql,
      const char  *from,
      gboolean     has_end,
      Match        match,
      const Query *query,
      GError     **error)
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
      Match whole = match;

      if (!is_new (search, id))
        continue;

      if (query != NULL && !match_child (search, query, id, &whole, error))
        return FALSE;

      if (whole != MATCH_NONE)
        take (search, id, whole);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
search_query (Search      *search,
              const Query *query,
              GError     **error)
{
  const QueryWord *driver = &query->words[query->driver];
  const Query *others = query->n_words > 1 ? query : NULL;

  if (!scan (search, by_word_sql, driver->word, FALSE, MATCH_WORD, others, error) ||
      !scan (search, by_beginning_sql, driver->word, TRUE, MATCH_BEGINNING, others, error))
    return FALSE;

  if (driver->sound == NULL)
    return TRUE;

  if (!scan (search, by_sound_sql, driver->sound, FALSE, MATCH_SOUND, others, error))
    return FALSE;

  return !kith_sound_key_is_long (driver->sound) ||
         scan (search, by_sound_beginning_sql, driver->sound, TRUE, MATCH_SOUND_BEGINNING, others, error);
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
search_reading (Search  *search,
                GStrv    words,
                guint    n_words,
                guint    joints,
                GError **error)
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
search_all_joined (Search  *search,
                   GStrv    words,
                   GError **error)
{
  g_autofree char *joined = g_strjoinv ("", words);
  g_auto(Query) query = { 0 };

  append_query_word (&query, joined, "");

  return search_query (search, &query, error);
}

static gboolean
search_names (Search     *search,
              const char *text,
              GError    **error)
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

static gboolean
looks_like_identifier (const char *text)
{
  return strlen (text) >= LEAST_OF_IDENTIFIER && strpbrk (text, "0123456789") != NULL && strchr (text, ' ') == NULL;
}

static gboolean
search_identifiers (Search     *search,
                    const char *text,
                    GError    **error)
{
  g_autofree char *upn = g_ascii_strup (text, -1);

  return scan (search, by_council_id_sql, text, FALSE, MATCH_WORD, NULL, error) &&
         scan (search, by_council_id_beginning_sql, text, TRUE, MATCH_BEGINNING, NULL, error) &&
         scan (search, by_upn_sql, upn, TRUE, MATCH_WORD, NULL, error) &&
         scan (search, by_former_upn_sql, upn, TRUE, MATCH_BEGINNING, NULL, error) &&
         scan (search, by_merged_council_id_sql, text, TRUE, MATCH_BEGINNING, NULL, error) &&
         scan (search, by_merged_upn_sql, upn, TRUE, MATCH_BEGINNING, NULL, error) &&
         scan (search, by_merged_former_upn_sql, upn, TRUE, MATCH_BEGINNING, NULL, error);
}

static gboolean
run_search (Search     *search,
            const char *text,
            GError    **error)
{
  KithDate birth;

  if (kith_date_parse_typed (text, &birth))
    {
      g_autofree char *iso = kith_date_to_iso (birth);

      return scan (search, by_birth_sql, iso, FALSE, MATCH_WORD, NULL, error);
    }

  if (looks_like_identifier (text) && !search_identifiers (search, text, error))
    return FALSE;

  return search_names (search, text, error);
}

typedef struct
{
  KithChild *child;
  char      *sort_key;
} Hit;

static void
hit_clear (gpointer data)
{
  Hit *hit = data;

  g_object_unref (hit->child);
  g_free (hit->sort_key);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  return strcmp (((const Hit *)a)->sort_key, ((const Hit *)b)->sort_key);
}

static gboolean
load_hit (Search  *search,
          gint64   id,
          KithDate as_at,
          GArray  *hits,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (search->db, select_hit_sql, error);
  KithChildValues values;
  Hit hit;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  kith_statement_bind_int (stmt, ":state", kith_states_get (search->states, id));
  kith_statement_bind_date (stmt, ":as_at", as_at);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  kith_child_values_from_row (stmt, search->db->codes, as_at, &values);
  hit.child = kith_child_new (&values);
  hit.sort_key = g_strdup (kith_statement_get_text (stmt, KITH_N_CHILD_COLUMNS));
  g_array_append_val (hits, hit);

  return TRUE;
}

/* Reads the children of one match and one rank, as far as there is room. */
static gboolean
load_hits (Search     *search,
           GArray     *ids,
           KithDate    as_at,
           GListStore *children,
           GError    **error)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  guint n_room = search->most - g_list_model_get_n_items (G_LIST_MODEL (children));

  g_array_set_clear_func (hits, hit_clear);
  for (guint i = 0; i < MIN (ids->len, n_room); i++)
    {
      if (!load_hit (search, g_array_index (ids, gint64, i), as_at, hits, error))
        return FALSE;
    }

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_list_store_append (children, g_array_index (hits, Hit, i).child);

  return TRUE;
}

static KithSearchResult *
make_result (Search     *search,
             const char *text,
             KithDate    as_at,
             GError    **error)
{
  g_autoptr(GListStore) children = g_list_store_new (KITH_TYPE_CHILD);
  g_autoptr(GArray) open_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint match = 0; match < MATCH_NONE; match++)
    {
      GArray *open = search->hits[match][RANK_OPEN];

      g_array_append_vals (open_ids, open->data, open->len);
      for (guint rank = 0; rank < N_RANKS; rank++)
        {
          if (!load_hits (search, search->hits[match][rank], as_at, children, error))
            return NULL;
        }
    }

  return kith_search_result_new (text, as_at, search->n_found, open_ids, G_LIST_MODEL (children));
}

/**
 * kith_db_search:
 * @db: a store
 * @text: what was typed: names, a UPN, the authority's identifier, or a date of birth
 * @n_children: how many of the nearest are to be read
 * @error: return location for a #KithStoreError
 *
 * Finds children. That somebody was found is no entry of the journal; opening
 * the record is.
 *
 * Returns: (transfer full) (nullable): who was found; nobody where nothing was typed
 */
KithSearchResult *
kith_db_search (KithDb     *db,
                const char *text,
                guint       n_children,
                GError    **error)
{
  g_autofree char *clean = NULL;
  g_auto(Search) search = { .db = db, .most = n_children };
  KithDate as_at;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  clean = kith_text_clean (text);
  if (kith_db_get_codes (db, error) == NULL)
    return NULL;

  as_at = kith_db_get_as_at (db, error);
  if (as_at == KITH_DATE_NONE)
    return NULL;

  search.states = kith_db_get_states (db, as_at, error);
  if (search.states == NULL)
    return NULL;

  search.is_seen = g_new0 (guint8, (gsize)kith_states_get_max_id (search.states) + 1);
  for (guint match = 0; match < MATCH_NONE; match++)
    {
      for (guint rank = 0; rank < N_RANKS; rank++)
        search.hits[match][rank] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }

  if (!run_search (&search, clean, error))
    return NULL;

  return make_result (&search, text, as_at, error);
}

static gpointer
search_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_search (db, data->name, data->number, error);
}

/**
 * kith_store_search_async:
 * @self: a store
 * @text: what was typed
 * @n_children: how many of the nearest are to be read
 * @cancellable: (nullable): stops it, as the next letter does
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds children by a name, a UPN, the authority's identifier or a date of birth.
 */
void
kith_store_search_async (KithStore          *self,
                         const char         *text,
                         guint               n_children,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (text != NULL);

  data = kith_store_data_new ();
  data->name = g_strdup (text);
  data->number = n_children;
  kith_store_run_read (self, search_func, data, kith_store_search_async, cancellable, callback, user_data);
}

/**
 * kith_store_search_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): who was found
 */
KithSearchResult *
kith_store_search_finish (KithStore    *self,
                          GAsyncResult *result,
                          GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
