/* kith-store-find.c: finding whatever is in the store: children, schools, notes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question, put to each kind in its own way: children by their names, the
 * sound of them and their numbers (kith-store-search.c), adults by their names
 * and telephones (kith-store-adults.c), schools by their
 * names, notes by their words (kith-note-find-*.c). That something was found is
 * no entry of the journal; opening it is. What was looked for is kept nowhere.
 */

#include "config.h"

#include "kith-store-find.h"

#include "kith-note-find-private.h"
#include "kith-note-hit.h"
#include "kith-store-adults.h"
#include "kith-store-private.h"
#include "kith-store-restrictions.h"
#include "kith-store-search.h"
#include "kith-subject.h"

/**
 * kith_find_new:
 * @text: what was typed
 * @n_most: how many of each are to be read
 *
 * Returns: (transfer full): a question to all there is, the newest first
 */
KithFind *
kith_find_new (const char *text,
               guint       n_most)
{
  KithFind *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (KithFind, 1);
  self->text = g_strdup (text);
  self->n_most = n_most;
  self->from = KITH_DATE_NONE;
  self->to = KITH_DATE_NONE;

  return self;
}

/**
 * kith_find_copy:
 * @self: a question
 *
 * Returns: (transfer full): the same question
 */
KithFind *
kith_find_copy (const KithFind *self)
{
  KithFind *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->text = g_strdup (self->text);
  copy->kind = g_strdup (self->kind);

  return copy;
}

/**
 * kith_find_free:
 * @self: (transfer full): a question
 */
void
kith_find_free (KithFind *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self->kind);
  g_free (self);
}

/**
 * kith_find_is_narrowed:
 * @self: a question
 *
 * Returns: whether it is put to some notes, and to nothing else
 */
gboolean
kith_find_is_narrowed (const KithFind *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind != NULL || self->from != KITH_DATE_NONE || self->to != KITH_DATE_NONE ||
         self->child_id != 0 || self->school_id != 0 || self->worker_id != 0;
}

static gboolean
find_schools (KithDb              *db,
              const KithTextQuery *query,
              GListStore          *found,
              GError             **error)
{
  g_autoptr(GListModel) schools = kith_find_load_schools (db, error);

  if (schools == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (schools, i);

      if (kith_text_query_matches (query, kith_subject_get_name (school)))
        g_list_store_append (found, school);
    }

  return TRUE;
}

static gboolean
find_notes (KithDb              *db,
            const KithTextQuery *query,
            const KithFind      *find,
            KithFoundValues     *values,
            GListStore          *hits,
            GError             **error)
{
  g_autofree char *words = kith_note_find_dup_words (db, query, find, error);
  g_auto(KithNoteFiles) files = { 0 };

  if (words == NULL ||
      !kith_note_find_drafts (db, query, find, hits, error) ||
      !kith_note_find_walk (db, words, find, &files, error))
    return FALSE;

  values->n_notes = g_list_model_get_n_items (G_LIST_MODEL (hits)) + files.n_found;
  values->is_more = files.is_more;

  return kith_note_find_load (db, query, &files, find->child_id, hits, error);
}

/**
 * kith_db_find:
 * @db: a store
 * @find: what is looked for
 * @error: return location for a #KithStoreError
 *
 * Finds children, adults, schools, plans, documents and notes. Nothing that a person can type is a mistake.
 *
 * Returns: (transfer full) (nullable): what was found
 */
KithFound *
kith_db_find (KithDb         *db,
              const KithFind *find,
              GError        **error)
{
  g_autoptr(KithTextQuery) query = NULL;
  g_autoptr(KithSearchResult) people = NULL;
  g_autoptr(GListModel) speak_to = NULL;
  g_autoptr(GListModel) adults = NULL;
  g_autoptr(GListStore) schools = g_list_store_new (KITH_TYPE_SUBJECT);
  g_autoptr(GListStore) plans = g_list_store_new (KITH_TYPE_NOTE_HIT);
  g_autoptr(GListStore) documents = g_list_store_new (KITH_TYPE_NOTE_HIT);
  g_autoptr(GListStore) hits = g_list_store_new (KITH_TYPE_NOTE_HIT);
  KithFoundValues values = {
    .schools = G_LIST_MODEL (schools), .plans = G_LIST_MODEL (plans), .documents = G_LIST_MODEL (documents),
    .notes = G_LIST_MODEL (hits),
  };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (find != NULL && find->text != NULL, NULL);

  values.speak_to = speak_to = kith_db_find_speak_to (db, find->text, error);
  if (speak_to == NULL)
    return NULL;

  query = kith_text_query_new (find->text, !find->is_ranked);
  values.is_too_short = kith_text_query_get_n_terms (query) == 0;
  if (!kith_find_is_narrowed (find))
    {
      people = kith_db_search (db, find->text, find->n_most, error);
      adults = people != NULL ? kith_db_find_adults (db, find->text, find->n_most, error) : NULL;
      if (adults == NULL || !find_schools (db, query, schools, error))
        return NULL;
    }
  else
    {
      adults = G_LIST_MODEL (g_list_store_new (KITH_TYPE_FOUND_ADULT));
    }

  values.people = people;
  values.adults = adults;
  if (!values.is_too_short &&
      (!kith_plan_find (db, query, find, plans, error) || !kith_document_find (db, query, find, documents, error) ||
       !find_notes (db, query, find, &values, hits, error)))
    return NULL;

  return kith_found_new (&values);
}

static gpointer
find_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_find (db, call->data, error);
}

static void
free_find (gpointer data)
{
  kith_find_free (data);
}

/**
 * kith_store_find_async:
 * @self: a store
 * @find: what is looked for
 * @cancellable: (nullable): stops it, as the next letter does
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds children, schools and notes.
 */
void
kith_store_find_async (KithStore          *self,
                       const KithFind     *find,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (find != NULL);

  call = kith_store_call_new (find_func, KITH_PRIORITY_LIST, kith_find_copy (find), free_find, g_object_unref);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_find_async, cancellable, callback, user_data);
}

/**
 * kith_store_find_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what was found
 */
KithFound *
kith_store_find_finish (KithStore    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
