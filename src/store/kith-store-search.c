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
#include "kith-name-search-private.h"
#include "kith-states-private.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"
#include "kith-text.h"

#define LEAST_OF_IDENTIFIER 3

typedef enum
{
  RANK_OPEN,
  RANK_KNOWN,
  RANK_LOOK_UP,
  N_RANKS,
} Rank;

typedef struct
{
  KithNameSearch    names;
  const KithStates *states;
  GArray           *hits[KITH_NAME_NONE][N_RANKS]; /* (element-type gint64) */
  guint             most;
  guint             n_found;
} Search;

static const KithNameIndex names = KITH_NAME_INDEX ("child_word", "child_id");

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
search_clear (Search *search)
{
  g_free (search->names.is_seen);
  for (guint match = 0; match < KITH_NAME_NONE; match++)
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
take (gint64        id,
      KithNameMatch match,
      gpointer      user_data)
{
  Search *search = user_data;
  Rank rank = rank_of (kith_states_get (search->states, id));
  GArray *hits = search->hits[match][rank];

  search->n_found++;
  if (rank == RANK_OPEN || hits->len < search->most)
    g_array_append_val (hits, id);
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

  return kith_name_search_scan (&search->names, by_council_id_sql, text, FALSE, KITH_NAME_WORD, error) &&
         kith_name_search_scan (&search->names, by_council_id_beginning_sql, text, TRUE, KITH_NAME_BEGINNING, error) &&
         kith_name_search_scan (&search->names, by_upn_sql, upn, TRUE, KITH_NAME_WORD, error) &&
         kith_name_search_scan (&search->names, by_former_upn_sql, upn, TRUE, KITH_NAME_BEGINNING, error) &&
         kith_name_search_scan (&search->names, by_merged_council_id_sql, text, TRUE, KITH_NAME_BEGINNING, error) &&
         kith_name_search_scan (&search->names, by_merged_upn_sql, upn, TRUE, KITH_NAME_BEGINNING, error) &&
         kith_name_search_scan (&search->names, by_merged_former_upn_sql, upn, TRUE, KITH_NAME_BEGINNING, error);
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

      return kith_name_search_scan (&search->names, by_birth_sql, iso, FALSE, KITH_NAME_WORD, error);
    }

  if (looks_like_identifier (text) && !search_identifiers (search, text, error))
    return FALSE;

  return kith_name_search_names (&search->names, text, error);
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
  g_autoptr(KithStatement) stmt = kith_db_prepare (search->names.db, select_hit_sql, error);
  KithChildValues values;
  Hit hit;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  kith_statement_bind_int (stmt, ":state", kith_states_get (search->states, id));
  kith_statement_bind_date (stmt, ":as_at", as_at);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  kith_child_values_from_row (stmt, search->names.db->codes, as_at, &values);
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

  for (guint match = 0; match < KITH_NAME_NONE; match++)
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
  g_auto(Search) search = { .names = { .db = db, .index = &names, .take = take, .user_data = &search }, .most = n_children };
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

  search.names.max_id = kith_states_get_max_id (search.states);
  search.names.is_seen = g_new0 (guint8, (gsize)search.names.max_id + 1);
  for (guint match = 0; match < KITH_NAME_NONE; match++)
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
