/* kith-store-duplicates.c: records that may be of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which two may be one
 * --------------------
 * Those with one UPN; those with one day of birth whose names are or sound
 * alike; and those whose names do, where of one nobody knows the day of birth.
 * Names are alike where each word of the shorter one is a word of the longer, or
 * sounds like one. It is the rule by which one is warned while adding a child.
 *
 * One pass over the names: whoever was born on one day is held against each
 * other, which are two or three; who has no day is held against those with the
 * sound of one of the names. 10,000 children take a tenth of a second.
 *
 * What somebody said are two children is not asked again.
 */

#include "config.h"

#include "kith-store-duplicates.h"

#include <string.h>

#include "kith-act.h"
#include "kith-child-row-private.h"
#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-merges.h"
#include "kith-store-private.h"
#include "kith-store-schools.h"
#include "kith-store-sets-private.h"
#include "kith-text.h"

#define LEAST_WORDS 2
#define MOST_DUPLICATES 200

static const char select_people_sql[] =
  "SELECT c.id, c.birth, c.upn, c.former_upn FROM child AS c /*scan*/ ORDER BY c.id";

static const char select_words_sql[] =
  "SELECT w.child_id, w.word, coalesce (w.sound, w.word) FROM child_word AS w /*scan*/ ORDER BY w.child_id";

static const char select_not_same_sql[] =
  "SELECT n.child_id, o.id FROM not_same AS n JOIN child AS o ON o.uid = n.other_uid /*scan*/";

static const char select_child_sql[] =
  "SELECT " KITH_CHILD_COLUMNS " FROM child AS c" KITH_JOIN_TO_CHILD " WHERE c.id = :id";

typedef struct
{
  gint64     id;
  KithDate   birth;
  char      *upn;
  char      *former_upn;
  GPtrArray *words;                  /* (element-type utf8) */
  GPtrArray *sounds;                 /* (element-type utf8): as many */
} Person;

typedef struct
{
  const Person     *person;
  const Person     *other;
  KithDuplicateWhy  why;
} Pair;

typedef struct
{
  GPtrArray  *people;                /* (element-type Person), by id */
  GHashTable *seen;                  /* (element-type utf8): pairs that are settled */
  GArray     *pairs;                 /* (element-type Pair) */
} Hunt;

static void
person_free (gpointer data)
{
  Person *person = data;

  g_free (person->upn);
  g_free (person->former_upn);
  g_ptr_array_unref (person->words);
  g_ptr_array_unref (person->sounds);
  g_free (person);
}

static void
hunt_clear (Hunt *hunt)
{
  g_clear_pointer (&hunt->people, g_ptr_array_unref);
  g_clear_pointer (&hunt->seen, g_hash_table_unref);
  g_clear_pointer (&hunt->pairs, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Hunt, hunt_clear)

static char *
dup_key (gint64 a,
         gint64 b)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, MIN (a, b), MAX (a, b));
}

static void
add_person (Hunt          *hunt,
            KithStatement *stmt)
{
  Person *person = g_new0 (Person, 1);

  person->id = kith_statement_get_int (stmt, 0);
  person->birth = kith_statement_get_date (stmt, 1);
  person->upn = g_strdup (kith_statement_get_text (stmt, 2));
  person->former_upn = g_strdup (kith_statement_get_text (stmt, 3));
  person->words = g_ptr_array_new_with_free_func (g_free);
  person->sounds = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (hunt->people, person);
}

static gboolean
load_people (KithDb  *db,
             Hunt    *hunt,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_people_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    add_person (hunt, stmt);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Both lists are by id, so one walk along them is enough. */
static gboolean
load_words (KithDb  *db,
            Hunt    *hunt,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_words_sql, error);
  g_autoptr(GError) local_error = NULL;
  guint place = 0;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      Person *person;

      while (place < hunt->people->len && ((Person *)g_ptr_array_index (hunt->people, place))->id < id)
        place++;
      if (place == hunt->people->len)
        continue;

      person = g_ptr_array_index (hunt->people, place);
      g_ptr_array_add (person->words, g_strdup (kith_statement_get_text (stmt, 1)));
      g_ptr_array_add (person->sounds, g_strdup (kith_statement_get_text (stmt, 2)));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
load_not_same (KithDb  *db,
               Hunt    *hunt,
               GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_not_same_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    g_hash_table_add (hunt->seen, dup_key (kith_statement_get_int (stmt, 0), kith_statement_get_int (stmt, 1)));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
has_word (const Person *person,
          const char   *word,
          const char   *sound)
{
  for (guint i = 0; i < person->words->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (person->words, i), word) ||
          g_str_equal (g_ptr_array_index (person->sounds, i), sound))
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_alike (const Person *a,
           const Person *b)
{
  const Person *shorter = a->words->len <= b->words->len ? a : b;
  const Person *longer = shorter == a ? b : a;

  if (shorter->words->len < LEAST_WORDS)
    return FALSE;

  for (guint i = 0; i < shorter->words->len; i++)
    {
      if (!has_word (longer, g_ptr_array_index (shorter->words, i), g_ptr_array_index (shorter->sounds, i)))
        return FALSE;
    }

  return TRUE;
}

static void
add_pair (Hunt            *hunt,
          const Person    *a,
          const Person    *b,
          KithDuplicateWhy why)
{
  Pair pair = { a->id < b->id ? a : b, a->id < b->id ? b : a, why };
  char *key = dup_key (a->id, b->id);

  if (a->id != b->id && g_hash_table_add (hunt->seen, key))
    g_array_append_val (hunt->pairs, pair);
  else if (a->id == b->id)
    g_free (key);
}

static GPtrArray *
people_under (GHashTable *index,
              gpointer    key)
{
  GPtrArray *people = g_hash_table_lookup (index, key);

  if (people == NULL)
    {
      people = g_ptr_array_new ();
      g_hash_table_insert (index, key, people);
    }

  return people;
}

/* A number that is another one's former one was that child's. */
static void
pair_by_upn (Hunt *hunt)
{
  g_autoptr(GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < hunt->people->len; i++)
    {
      Person *person = g_ptr_array_index (hunt->people, i);
      char * const numbers[] = { person->upn, person->former_upn };

      for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
        {
          GPtrArray *others = numbers[n] != NULL ? people_under (index, numbers[n]) : NULL;

          for (guint j = 0; others != NULL && j < others->len; j++)
            add_pair (hunt, person, g_ptr_array_index (others, j), KITH_DUPLICATE_UPN);
          if (others != NULL)
            g_ptr_array_add (others, person);
        }
    }
}

static void
pair_by_birth (Hunt *hunt)
{
  g_autoptr(GHashTable) index = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < hunt->people->len; i++)
    {
      Person *person = g_ptr_array_index (hunt->people, i);
      GPtrArray *others;

      if (person->birth == KITH_DATE_NONE)
        continue;

      others = people_under (index, GINT_TO_POINTER (person->birth));
      for (guint j = 0; j < others->len; j++)
        {
          if (are_alike (person, g_ptr_array_index (others, j)))
            add_pair (hunt, person, g_ptr_array_index (others, j), KITH_DUPLICATE_NAME_AND_BIRTH);
        }
      g_ptr_array_add (others, person);
    }
}

static GHashTable *
index_sounds (Hunt *hunt)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < hunt->people->len; i++)
    {
      Person *person = g_ptr_array_index (hunt->people, i);

      for (guint j = 0; j < person->sounds->len; j++)
        g_ptr_array_add (people_under (index, g_ptr_array_index (person->sounds, j)), person);
    }

  return index;
}

static void
pair_without_birth (Hunt *hunt)
{
  g_autoptr(GHashTable) index = index_sounds (hunt);

  for (guint i = 0; i < hunt->people->len; i++)
    {
      Person *person = g_ptr_array_index (hunt->people, i);

      for (guint j = 0; person->birth == KITH_DATE_NONE && j < person->sounds->len; j++)
        {
          GPtrArray *others = g_hash_table_lookup (index, g_ptr_array_index (person->sounds, j));

          for (guint n = 0; n < others->len; n++)
            {
              if (are_alike (person, g_ptr_array_index (others, n)))
                add_pair (hunt, person, g_ptr_array_index (others, n), KITH_DUPLICATE_NAME);
            }
        }
    }
}

static KithChild *
load_child (KithDb  *db,
            gint64   child_id,
            KithDate as_at,
            GError **error)
{
  KithCodeList *codes = kith_db_get_codes (db, error);
  g_autoptr(KithStatement) stmt = codes != NULL ? kith_db_prepare (db, select_child_sql, error) : NULL;
  KithChildValues values;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);
  if (!kith_statement_step (stmt, error))
    return NULL;

  kith_child_values_from_row (stmt, codes, as_at, &values);

  return kith_child_new (&values);
}

static GListModel *
list_pairs (KithDb  *db,
            GArray  *pairs,
            GError **error)
{
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_DUPLICATE);
  KithDate as_at = kith_db_get_as_at (db, error);

  if (as_at == KITH_DATE_NONE)
    return NULL;

  for (guint i = 0; i < MIN (pairs->len, MOST_DUPLICATES); i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      g_autoptr(KithChild) child = load_child (db, pair->person->id, as_at, error);
      g_autoptr(KithChild) other = child != NULL ? load_child (db, pair->other->id, as_at, error) : NULL;
      g_autoptr(KithDuplicate) duplicate = NULL;

      if (other == NULL)
        return NULL;

      duplicate = kith_duplicate_new (child, other, pair->why);
      g_list_store_append (list, duplicate);
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}

/**
 * kith_db_load_duplicates:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithDuplicate) (nullable): records that may be of one child, the
 *   surest first; at most 200
 */
GListModel *
kith_db_load_duplicates (KithDb  *db,
                         GError **error)
{
  g_auto(Hunt) hunt = { 0 };

  g_return_val_if_fail (db != NULL, NULL);

  hunt.people = g_ptr_array_new_with_free_func (person_free);
  hunt.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  hunt.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  if (!load_people (db, &hunt, error) || !load_words (db, &hunt, error) || !load_not_same (db, &hunt, error))
    return NULL;

  pair_by_upn (&hunt);
  pair_by_birth (&hunt);
  pair_without_birth (&hunt);

  return list_pairs (db, hunt.pairs, error);
}

/**
 * kith_db_say_not_same:
 * @db: a store with no act open
 * @child_id: a child
 * @other_id: another one, whose record may be taken for the same child's
 * @reason: how one knows
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Says that two records are of two children.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_say_not_same (KithDb     *db,
                      gint64      child_id,
                      gint64      other_id,
                      const char *reason,
                      gint64     *ret_act,
                      GError    **error)
{
  g_autoptr(KithRow) other = NULL;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autofree char *clean = NULL;
  gint64 me;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!kith_text_is_there (reason))
    {
      g_set_error_literal (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_REASON, "It was not said why");
      return FALSE;
    }

  me = kith_db_find_me (db, error);
  other = me >= 0 ? kith_row_load (db, &kith_table_child, other_id, error) : NULL;
  act = other != NULL ? kith_act_begin (db, "child.not-same", NULL, NULL, error) : NULL;
  if (act == NULL)
    return FALSE;

  clean = kith_text_clean (reason);
  row = kith_row_new (&kith_table_not_same);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_blob (row, "other_uid", kith_row_get_uid (other), sizeof (KithUid));
  kith_row_set_int (row, "at", g_get_real_time ());
  if (me != 0)
    kith_row_set_int (row, "worker_id", me);
  kith_row_set_text (row, "reason", clean);
  if (!kith_act_insert (act, row, NULL, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_duplicates (db, error);
}

/**
 * kith_store_load_duplicates_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for records that may be of one child.
 */
void
kith_store_load_duplicates_async (KithStore          *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_func, kith_store_data_new (), kith_store_load_duplicates_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_duplicates_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithDuplicate) (nullable): the pairs
 */
GListModel *
kith_store_load_duplicates_finish (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
say_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  const KithStoreData *data = call->data;

  return kith_db_say_not_same (db, data->id, data->other_id, data->name, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_say_not_same_async:
 * @self: a store
 * @child_id: a child
 * @other_id: another one
 * @reason: how one knows
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says that two records are of two children.
 */
void
kith_store_say_not_same_async (KithStore          *self,
                               gint64              child_id,
                               gint64              other_id,
                               const char         *reason,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  data->other_id = other_id;
  data->name = g_strdup (reason);
  kith_store_run_save (self, say_func, data, kith_store_data_free, kith_store_say_not_same_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_say_not_same_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_store_say_not_same_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
