/* kith-store-notes-reads.c: the store's asynchronous calls that read notes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-notes.h"

#include "kith-note-calls-private.h"

static void
note_data_free (gpointer pointer)
{
  KithNoteData *data = pointer;

  g_clear_pointer (&data->form, kith_note_form_unref);
  g_clear_object (&data->subject);
  g_free (data->text);
  g_free (data);
}

void
kith_note_run_read (KithStore          *self,
                    KithStoreFunc       func,
                    KithNoteData       *data,
                    gpointer            source_tag,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  kith_store_run_list (self, func, data, note_data_free, source_tag, cancellable, callback, user_data);
}

void
kith_note_run_save (KithStore          *self,
                    KithStoreFunc       func,
                    KithNoteData       *data,
                    gpointer            source_tag,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  kith_store_run_save (self, func, data, note_data_free, source_tag, cancellable, callback, user_data);
}

static gpointer
load_child_notes_func (KithStore     *self,
                       KithDb        *db,
                       KithStoreCall *call,
                       GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_load_child_notes (db, data->id, data->number, error);
}

/**
 * kith_store_load_child_notes_async:
 * @self: a store
 * @child_id: a child
 * @n_notes: how many at most
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what stands on a child's file.
 */
void
kith_store_load_child_notes_async (KithStore          *self,
                                   gint64              child_id,
                                   guint               n_notes,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = child_id;
  data->number = n_notes;
  kith_note_run_read (self, load_child_notes_func, data, kith_store_load_child_notes_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_child_notes_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): the notes, the newest first
 */
GListModel *
kith_store_load_child_notes_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_school_notes_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_load_school_notes (db, data->id, data->number, error);
}

/**
 * kith_store_load_school_notes_async:
 * @self: a store
 * @school_id: a school
 * @n_notes: how many at most
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the notes that are about a school.
 */
void
kith_store_load_school_notes_async (KithStore          *self,
                                    gint64              school_id,
                                    guint               n_notes,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = school_id;
  data->number = n_notes;
  kith_note_run_read (self, load_school_notes_func, data, kith_store_load_school_notes_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_school_notes_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): the notes, the newest first
 */
GListModel *
kith_store_load_school_notes_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_note_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_load_note (db, data->id, 0, error);
}

/**
 * kith_store_load_note_async:
 * @self: a store
 * @note_id: a signed note
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads all of a note, as whoever wrote it sees it.
 */
void
kith_store_load_note_async (KithStore          *self,
                            gint64              note_id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = note_id;
  kith_note_run_read (self, load_note_func, data, kith_store_load_note_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_note_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the note
 */
KithNote *
kith_store_load_note_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_note_kinds_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_load_note_kinds (db, data->day, error);
}

/**
 * kith_store_load_note_kinds_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the kinds of note that there are today.
 */
void
kith_store_load_note_kinds_async (KithStore          *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->day = kith_date_today ();
  kith_note_run_read (self, load_note_kinds_func, data, kith_store_load_note_kinds_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_note_kinds_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNoteKind) (nullable): the kinds
 */
GListModel *
kith_store_load_note_kinds_finish (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
find_subjects_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_find_subjects (db, data->text, error);
}

/**
 * kith_store_find_subjects_async:
 * @self: a store
 * @text: part of a name
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds whom or what a note can be about.
 */
void
kith_store_find_subjects_async (KithStore          *self,
                                const char         *text,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->text = g_strdup (text);
  kith_note_run_read (self, find_subjects_func, data, kith_store_find_subjects_async, cancellable, callback, user_data);
}

/**
 * kith_store_find_subjects_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSubject) (nullable): children, then schools
 */
GListModel *
kith_store_find_subjects_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_siblings_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_load_siblings (db, data->id, error);
}

/**
 * kith_store_load_siblings_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a child's brothers and sisters.
 */
void
kith_store_load_siblings_async (KithStore          *self,
                                gint64              child_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = child_id;
  kith_note_run_read (self, load_siblings_func, data, kith_store_load_siblings_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_siblings_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSubject) (nullable): the brothers and sisters
 */
GListModel *
kith_store_load_siblings_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_subject_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_load_subject (db, data->id, data->other_id, error);
}

/**
 * kith_store_load_subject_async:
 * @self: a store
 * @child_id: a child, or 0
 * @school_id: a school, where it is no child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a child or a school as a subject.
 */
void
kith_store_load_subject_async (KithStore          *self,
                               gint64              child_id,
                               gint64              school_id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = child_id;
  data->other_id = school_id;
  kith_note_run_read (self, load_subject_func, data, kith_store_load_subject_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_subject_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): it
 */
KithSubject *
kith_store_load_subject_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
