/* kith-store-adults.c: finding the adults of families
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By their names, as children are (kith-name-search.c), also those that they
 * had before and those of records that were merged into theirs; and by a
 * telephone number, however it was typed. Adults stand by children: whoever
 * stands by those alone whom one may not see is not there for anybody who asks.
 * Who stands in two families is shown in both.
 */

#include "config.h"

#include "kith-store-adults.h"

#include <string.h>

#include "kith-adult-row-private.h"
#include "kith-name-search-private.h"
#include "kith-store-private.h"
#include "kith-text.h"

#define LEAST_OF_NUMBER 5
#define MOST_ALIKE 8

static const KithNameIndex names = KITH_NAME_INDEX ("adult_word", "adult_id");

static const char select_last_sql[] =
  "SELECT coalesce (max (id), 0) FROM main.adult";

/* Some thousand short texts; nobody types a number letter by letter for long. */
static const char select_telephones_sql[] =
  "SELECT id, telephone FROM adult WHERE telephone IS NOT NULL"
  " UNION ALL SELECT adult_id, telephone FROM adult_merge WHERE telephone IS NOT NULL /*scan*/";

static const char select_places_sql[] =
  "SELECT " KITH_ADULT_COLUMNS ","
  " r.id, r.child_id, coalesce (c.family_id, 0), r.kind, r.words,"
  " coalesce (nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''),"
  "  c.la_child_id, c.upn, '–'),"
  " r.valid_to"
  " FROM relation AS r JOIN adult AS a ON a.id = r.adult_id JOIN child AS c ON c.id = r.child_id"
  " WHERE r.adult_id = :id"
  " ORDER BY r.valid_to IS NOT NULL, c.birth, r.id /*sort*/";

static const char select_stands_open_sql[] =
  "SELECT EXISTS (SELECT 1 FROM relation AS r WHERE r.adult_id = :id"
  " AND NOT EXISTS (SELECT 1 FROM restriction AS x WHERE x.child_id = r.child_id AND x.lifted IS NULL))";

typedef struct
{
  KithNameSearch  names;
  GArray         *found[KITH_NAME_NONE]; /* (element-type gint64) */
} Search;

static void
search_clear (Search *search)
{
  g_free (search->names.is_seen);
  for (guint i = 0; i < KITH_NAME_NONE; i++)
    g_clear_pointer (&search->found[i], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
take (gint64        id,
      KithNameMatch match,
      gpointer      user_data)
{
  Search *search = user_data;

  g_array_append_val (search->found[match], id);
}

/* The digits alone, as one dials in this country: +44 and 0044 are a 0. */
static char *
dup_digits (const char *text)
{
  g_autoptr(GString) digits = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        g_string_append_c (digits, *c);
    }

  if (text[0] == '+' && g_str_has_prefix (digits->str, "44"))
    g_string_overwrite_len (g_string_erase (digits, 0, 1), 0, "0", 1);
  else if (g_str_has_prefix (digits->str, "0044"))
    g_string_erase (digits, 1, 3);

  return g_string_free_and_steal (g_steal_pointer (&digits));
}

static gboolean
looks_like_number (const char *text,
                   const char *digits)
{
  return strlen (digits) >= LEAST_OF_NUMBER && strspn (text, "+0123456789 ()-./") == strlen (text);
}

/* The last digits are those that somebody read from a display, the first what one is typing. */
static gboolean
search_telephones (Search     *search,
                   const char *digits,
                   GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (search->names.db, select_telephones_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      g_autofree char *held = dup_digits (kith_statement_get_text (stmt, 1));

      if (id > search->names.max_id || search->names.is_seen[id] ||
          !(g_str_has_prefix (held, digits) || g_str_has_suffix (held, digits)))
        continue;

      search->names.is_seen[id] = TRUE;
      take (id, strcmp (held, digits) == 0 ? KITH_NAME_WORD : KITH_NAME_BEGINNING, search);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
search_begin (Search  *search,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (search->names.db, select_last_sql, error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  search->names.max_id = kith_statement_get_int (stmt, 0);
  search->names.is_seen = g_new0 (guint8, (gsize)search->names.max_id + 1);
  for (guint i = 0; i < KITH_NAME_NONE; i++)
    search->found[i] = g_array_new (FALSE, FALSE, sizeof (gint64));

  return TRUE;
}

static gboolean
search_run (Search     *search,
            const char *text,
            GError    **error)
{
  g_autofree char *clean = kith_text_clean (text);
  g_autofree char *digits = dup_digits (clean);

  if (!search_begin (search, error))
    return FALSE;

  return looks_like_number (clean, digits) ? search_telephones (search, digits, error)
                                           : kith_name_search_names (&search->names, clean, error);
}

/* What stands together on one page. */
typedef struct
{
  KithFoundAdultValues  values;
  char                 *words;
  GString              *children;
  GArray               *child_ids;   /* (element-type gint64) */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->words);
  g_string_free (place->children, TRUE);
  g_array_unref (place->child_ids);
  g_free (place);
}

static Place *
find_place (GPtrArray *places,
            gint64     family_id)
{
  for (guint i = 0; family_id != 0 && i < places->len; i++)
    {
      Place *place = g_ptr_array_index (places, i);

      if (place->values.family_id == family_id)
        return place;
    }

  return NULL;
}

/* Who is two things to one child is named once. */
static void
add_child (Place      *place,
           gint64      child_id,
           const char *name)
{
  for (guint i = 0; i < place->child_ids->len; i++)
    {
      if (g_array_index (place->child_ids, gint64, i) == child_id)
        return;
    }

  g_array_append_val (place->child_ids, child_id);
  g_string_append_printf (place->children, "%s%s", place->children->len > 0 ? ", " : "", name);
}

static void
read_place (KithStatement *stmt,
            GPtrArray     *places)
{
  gint64 child_id = kith_statement_get_int (stmt, KITH_N_ADULT_COLUMNS + 1);
  gint64 family_id = kith_statement_get_int (stmt, KITH_N_ADULT_COLUMNS + 2);
  KithDate end = kith_statement_get_date (stmt, KITH_N_ADULT_COLUMNS + 6);
  const char *child = kith_statement_get_text (stmt, KITH_N_ADULT_COLUMNS + 5);
  Place *place = find_place (places, family_id);

  if (place != NULL)
    {
      add_child (place, child_id, child);
      return;
    }

  place = g_new0 (Place, 1);
  place->values.relation_id = kith_statement_get_int (stmt, KITH_N_ADULT_COLUMNS);
  place->values.child_id = child_id;
  place->values.family_id = family_id;
  place->values.kind = kith_relation_kind_parse (kith_statement_get_text (stmt, KITH_N_ADULT_COLUMNS + 3));
  place->words = g_strdup (kith_statement_get_text (stmt, KITH_N_ADULT_COLUMNS + 4));
  place->children = g_string_new (NULL);
  place->child_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_child (place, child_id, child);
  place->values.is_past = end != KITH_DATE_NONE && end <= kith_date_today ();
  g_ptr_array_add (places, place);
}

static gboolean
load_places (KithDb     *db,
             gint64      adult_id,
             GListStore *list,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_places_sql, error);
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (place_free);
  g_autoptr(KithAdult) adult = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", adult_id);
  while (kith_statement_step (stmt, &local_error))
    {
      if (adult == NULL)
        adult = kith_adult_from_row (stmt, FALSE);
      read_place (stmt, places);
    }

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = g_ptr_array_index (places, i);
      g_autoptr(KithFoundAdult) found = NULL;

      place->values.words = place->words;
      place->values.children = place->children->str;
      found = kith_found_adult_new (adult, &place->values);
      g_list_store_append (list, found);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_find_adults:
 * @db: a store
 * @text: what was typed: names, or a telephone number
 * @n_most: how many of the nearest are to be read
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithFoundAdult) (nullable): who was found, the nearest first, each
 *   as often as there are families in which they stand
 */
GListModel *
kith_db_find_adults (KithDb     *db,
                     const char *text,
                     guint       n_most,
                     GError    **error)
{
  g_auto(Search) search = { .names = { .db = db, .index = &names, .take = take, .user_data = &search } };
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_FOUND_ADULT);
  guint n = 0;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (!search_run (&search, text, error))
    return NULL;

  for (guint match = 0; match < KITH_NAME_NONE; match++)
    {
      for (guint i = 0; i < search.found[match]->len && n < n_most; i++, n++)
        {
          if (!load_places (db, g_array_index (search.found[match], gint64, i), list, error))
            return NULL;
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static gboolean
contradicts (KithAdult *a,
             KithAdult *b)
{
  KithDate births[] = { kith_adult_get_values (a)->birth, kith_adult_get_values (b)->birth };

  return births[0] != KITH_DATE_NONE && births[1] != KITH_DATE_NONE && births[0] != births[1];
}

static gboolean
append_alike (KithDb     *db,
              KithAdult  *adult,
              const char *text,
              GListStore *list,
              GError    **error)
{
  g_autoptr(GListModel) found = NULL;

  if (text == NULL)
    return TRUE;

  found = kith_db_find_adults (db, text, MOST_ALIKE, error);
  for (guint i = 0; found != NULL && i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(KithFoundAdult) one = g_list_model_get_item (found, i);
      g_autoptr(KithStatement) stmt = NULL;
      gint64 id = kith_adult_get_values (kith_found_adult_get_adult (one))->id;

      if (id == kith_adult_get_values (adult)->id || contradicts (adult, kith_found_adult_get_adult (one)))
        continue;

      stmt = kith_db_prepare (db, select_stands_open_sql, error);
      if (stmt == NULL)
        return FALSE;

      kith_statement_bind_int (stmt, ":id", id);
      if (!kith_statement_step (stmt, error))
        return FALSE;

      if (kith_statement_get_int (stmt, 0) != 0)
        g_list_store_append (list, one);
    }

  return found != NULL;
}

/* By the whole name, or else by the number: half a name is everybody's. */
static const char *
find_whole_name (const char *name)
{
  return name != NULL && strchr (name, ' ') != NULL ? name : NULL;
}

/**
 * kith_db_find_adults_alike:
 * @db: a store
 * @adult: who is being written down, or whom another record may be of
 * @error: return location for a #KithStoreError
 *
 * Looks for adults who may be the same one: by a name that is or sounds the
 * same, or the telephone, where no day of birth contradicts it. Who is known
 * from restricted records alone is not offered: to stand by another child as
 * well would show them there.
 *
 * Returns: (transfer full) (element-type KithFoundAdult) (nullable): who may be the same
 */
GListModel *
kith_db_find_adults_alike (KithDb    *db,
                           KithAdult *adult,
                           GError   **error)
{
  const KithAdultValues *values = NULL;
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_FOUND_ADULT);

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (KITH_IS_ADULT (adult), NULL);

  values = kith_adult_get_values (adult);
  if (!append_alike (db, adult, find_whole_name (values->name), list, error) ||
      (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0 && !append_alike (db, adult, values->telephone, list, error)))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static gpointer
find_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  const KithStoreData *data = call->data;

  return kith_db_find_adults (db, data->name, data->number, error);
}

/**
 * kith_store_find_adults_async:
 * @self: a store
 * @text: what was typed
 * @n_most: how many of the nearest are to be read
 * @cancellable: (nullable): stops it, as the next letter does
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds adults by a name or a telephone number.
 */
void
kith_store_find_adults_async (KithStore          *self,
                              const char         *text,
                              guint               n_most,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (text != NULL);

  data = kith_store_data_new ();
  data->name = g_strdup (text);
  data->number = n_most;
  kith_store_run_read (self, find_func, data, kith_store_find_adults_async, cancellable, callback, user_data);
}

/**
 * kith_store_find_adults_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): who was found
 */
GListModel *
kith_store_find_adults_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
find_alike_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_find_adults_alike (db, KITH_ADULT (((KithStoreData *)call->data)->object), error);
}

/**
 * kith_store_find_adults_alike_async:
 * @self: a store
 * @adult: who is being written down
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for adults who may be the same one.
 */
void
kith_store_find_adults_alike_async (KithStore          *self,
                                    KithAdult          *adult,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_ADULT (adult));

  data = kith_store_data_new ();
  data->object = G_OBJECT (g_object_ref (adult));
  kith_store_run_read (self, find_alike_func, data, kith_store_find_adults_alike_async, cancellable, callback, user_data);
}

/**
 * kith_store_find_adults_alike_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): who may be the same
 */
GListModel *
kith_store_find_adults_alike_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
