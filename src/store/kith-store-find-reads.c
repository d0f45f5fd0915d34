/* kith-store-find-reads.c: by what a search can be narrowed down, and what it found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-find.h"

#include <glib/gi18n.h>

#include "kith-note-kind.h"
#include "kith-note-find-private.h"
#include "kith-statement-list.h"
#include "kith-store-notes.h"
#include "kith-store-private.h"
#include "kith-subject.h"
#include "kith-tas.h"

static const char select_schools_sql[] =
  "SELECT DISTINCT s.id, s.name"
  " FROM cluster_school AS c /*scan*/"
  " JOIN school AS s ON s.id = c.school_id"
  " /*sort*/ ORDER BY s.name";

static const char select_workers_sql[] =
  "SELECT w.id, w.name"
  " FROM worker AS w /*scan*/"
  " WHERE EXISTS (SELECT 1 FROM note AS n WHERE n.signed_by = w.id)"
  " /*sort*/ ORDER BY w.name";

static gpointer
row_to_school (KithStatement *stmt,
               gpointer       user_data)
{
  return kith_subject_new (0, kith_statement_get_int (stmt, 0), kith_statement_get_text (stmt, 1), NULL);
}

/*
 * kith_find_load_schools:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSubject) (nullable): the schools of the clusters, by name
 */
GListModel *
kith_find_load_schools (KithDb  *db,
                        GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_schools_sql, error);

  return stmt != NULL ? kith_statement_list (stmt, KITH_TYPE_SUBJECT, row_to_school, NULL, error) : NULL;
}

static void
append_schools (GListModel *schools,
                GListStore *choices)
{
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (schools, i);
      g_autoptr(KithFindChoice) choice = NULL;

      choice = kith_find_choice_new (KITH_FIND_BY_SCHOOL, kith_subject_get_school_id (school), NULL, kith_subject_get_name (school));
      g_list_store_append (choices, choice);
    }
}

static gpointer
row_to_worker (KithStatement *stmt,
               gpointer       user_data)
{
  return kith_find_choice_new (KITH_FIND_BY_WORKER, kith_statement_get_int (stmt, 0), NULL, kith_statement_get_text (stmt, 1));
}

static gboolean
append_workers (KithDb     *db,
                GListStore *choices,
                GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_workers_sql, error);

  return stmt != NULL && kith_statement_append (stmt, choices, row_to_worker, NULL, error);
}

/* Also what nobody chooses when they write: what a meeting leaves is looked for. */
static void
append_kinds (GListModel *kinds,
              GListStore *choices)
{
  g_autoptr(KithFindChoice) meeting = kith_find_choice_new (KITH_FIND_BY_KIND, 0, KITH_NOTE_KIND_TAS, _("Team Around the School"));

  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr(KithNoteKind) kind = g_list_model_get_item (kinds, i);
      g_autoptr(KithFindChoice) choice = NULL;

      choice = kith_find_choice_new (KITH_FIND_BY_KIND, 0, kith_note_kind_get_code (kind), kith_note_kind_get_label (kind));
      g_list_store_append (choices, choice);
    }
  g_list_store_append (choices, meeting);
}

/**
 * kith_db_load_find_choices:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithFindChoice) (nullable): the kinds of
 *   notes, the schools of the clusters, and who has signed a note
 */
GListModel *
kith_db_load_find_choices (KithDb  *db,
                           GError **error)
{
  g_autoptr(GListStore) choices = g_list_store_new (KITH_TYPE_FIND_CHOICE);
  g_autoptr(GListModel) kinds = NULL;
  g_autoptr(GListModel) schools = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  kinds = kith_db_load_note_kinds (db, kith_date_today (), error);
  schools = kinds != NULL ? kith_find_load_schools (db, error) : NULL;
  if (schools == NULL)
    return NULL;

  append_kinds (kinds, choices);
  append_schools (schools, choices);
  if (!append_workers (db, choices, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&choices));
}

static gpointer
load_find_choices_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  return kith_db_load_find_choices (db, error);
}

/**
 * kith_store_load_find_choices_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads by what a search can be narrowed down.
 */
void
kith_store_load_find_choices_async (KithStore          *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_find_choices_func, kith_store_data_new (), kith_store_load_find_choices_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_find_choices_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithFindChoice) (nullable): the choices
 */
GListModel *
kith_store_load_find_choices_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_found_note_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_load_note (db, data->id, data->other_id, error);
}

/**
 * kith_store_load_found_note_async:
 * @self: a store
 * @note_id: a note
 * @child_id: the child on whose file it is read; 0 where it is on no child's
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a note that was found.
 */
void
kith_store_load_found_note_async (KithStore          *self,
                                  gint64              note_id,
                                  gint64              child_id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = note_id;
  data->other_id = child_id;
  kith_store_run_read (self, load_found_note_func, data, kith_store_load_found_note_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_found_note_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the note
 */
KithNote *
kith_store_load_found_note_finish (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
