/* kith-store-notes-calls.c: the store's asynchronous calls about notes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-notes.h"

#include "kith-note-calls-private.h"

/* A signing that can be taken back for a while. */
typedef struct
{
  GWeakRef  store;
  gint64    act;
} Grace;

static KithNoteData *
get_data (GAsyncResult *result)
{
  return ((KithStoreCall *)g_task_get_task_data (G_TASK (result)))->data;
}

static gpointer
save_draft_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_save_draft (db, data->form, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_draft_async:
 * @self: a store
 * @form: what is written by now; nobody changes it any more
 * @is_last: whether nobody writes on it for now, so that the pages list it
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a draft.
 */
void
kith_store_save_draft_async (KithStore          *self,
                             KithNoteForm       *form,
                             gboolean            is_last,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (form != NULL);

  data = g_new0 (KithNoteData, 1);
  data->form = kith_note_form_ref (form);
  data->flag = is_last;
  kith_note_run_save (self, save_draft_func, data, kith_store_save_draft_async, cancellable, callback, user_data);
}

/**
 * kith_store_save_draft_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is on the disk
 */
gboolean
kith_store_save_draft_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  gboolean is_saved = kith_store_finish_boolean (self, result, error);

  if (is_saved && get_data (result)->flag)
    kith_store_tell_drafts (self);

  return is_saved;
}

static gpointer
discard_draft_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  KithNoteData *data = call->data;

  return kith_db_discard_draft (db, &data->uid, data->flag, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_discard_draft_async:
 * @self: a store
 * @uid: a draft
 * @is_discarded: whether it is to go; %FALSE has it back
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Discards a draft, for a week.
 */
void
kith_store_discard_draft_async (KithStore          *self,
                                const KithUid      *uid,
                                gboolean            is_discarded,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (uid != NULL);

  data = g_new0 (KithNoteData, 1);
  data->uid = *uid;
  data->flag = is_discarded;
  kith_note_run_save (self, discard_draft_func, data, kith_store_discard_draft_async, cancellable, callback, user_data);
}

/**
 * kith_store_discard_draft_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is as it was asked to be
 */
gboolean
kith_store_discard_draft_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  gboolean is_done = kith_store_finish_boolean (self, result, error);

  if (is_done)
    kith_store_tell_drafts (self);

  return is_done;
}

static gpointer
settle_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  gint64 now = g_get_real_time ();

  if (!kith_db_settle_drafts (db, now - KITH_SIGNING_GRACE_USEC, now - KITH_DISCARD_GRACE_USEC, error))
    return NULL;

  return KITH_STORE_DONE;
}

static void
grace_free (gpointer data)
{
  Grace *grace = data;

  g_weak_ref_clear (&grace->store);
  g_free (grace);
}

static gboolean
grace_over_cb (gpointer user_data)
{
  Grace *grace = user_data;
  g_autoptr(KithStore) store = g_weak_ref_get (&grace->store);

  if (store != NULL && kith_store_get_state (store) == KITH_STORE_OPEN)
    {
      kith_store_forget_step (store, grace->act);
      kith_note_run_save (store, settle_func, g_new0 (KithNoteData, 1), grace_over_cb, NULL, NULL, NULL);
    }

  return G_SOURCE_REMOVE;
}

/* A second more than the toast stands. */
void
kith_note_begin_grace (KithStore *self,
                       gint64     act)
{
  Grace *grace = g_new0 (Grace, 1);

  g_weak_ref_init (&grace->store, self);
  grace->act = act;
  g_timeout_add_seconds_full (G_PRIORITY_LOW, (guint)(KITH_SIGNING_GRACE_USEC / G_USEC_PER_SEC) + 1,
                              grace_over_cb, grace, grace_free);
}

/* The draft is brought to its last word first: it is what taking back leaves. */
static gpointer
sign_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithNoteData *data = call->data;
  gboolean is_signed;

  if (!kith_db_save_draft (db, data->form, error))
    return NULL;

  if (data->form->answers != 0)
    is_signed = kith_db_answer_note (db, data->form, &call->act, error);
  else
    is_signed = kith_db_sign_note (db, data->form, &call->act, NULL, error);

  return is_signed ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_sign_async:
 * @self: a store
 * @form: all that is written; nobody changes it any more
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Signs a note, or an answer to one. For ten seconds it can be undone.
 */
void
kith_store_sign_async (KithStore          *self,
                       KithNoteForm       *form,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (form != NULL);

  data = g_new0 (KithNoteData, 1);
  data->form = kith_note_form_ref (form);
  kith_note_run_save (self, sign_func, data, kith_store_sign_async, cancellable, callback, user_data);
}

/**
 * kith_store_sign_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is signed
 */
gboolean
kith_store_sign_finish (KithStore    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  gboolean is_signed = kith_store_finish_boolean (self, result, error);

  if (is_signed)
    kith_note_begin_grace (self, ((KithStoreCall *)g_task_get_task_data (G_TASK (result)))->act);

  return is_signed;
}

static gpointer
set_council_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  KithNoteData *data = call->data;

  if (!kith_db_set_council (db, data->id, data->council, data->text, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_set_council_async:
 * @self: a store
 * @note_id: a signed note
 * @state: whether the council's system has it
 * @why: (nullable): why it need not have it
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says whether the council's system has a note.
 */
void
kith_store_set_council_async (KithStore          *self,
                              gint64              note_id,
                              KithCouncilState    state,
                              const char         *why,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = note_id;
  data->council = state;
  data->text = g_strdup (why);
  kith_note_run_save (self, set_council_func, data, kith_store_set_council_async, cancellable, callback, user_data);
}

/**
 * kith_store_set_council_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_set_council_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
link_note_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  KithNoteData *data = call->data;

  const KithNoteSubject subject = {
    .child_id = kith_subject_get_child_id (data->subject),
    .school_id = kith_subject_get_school_id (data->subject),
    .name = (char *)kith_subject_get_name (data->subject),
  };

  if (!kith_db_link_note (db, data->id, &subject, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_link_note_async:
 * @self: a store
 * @note_id: a signed note
 * @subject: whom or what it is about
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says whom or what a signed note turned out to be about.
 */
void
kith_store_link_note_async (KithStore          *self,
                            gint64              note_id,
                            KithSubject        *subject,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = note_id;
  data->subject = g_object_ref (subject);
  kith_note_run_save (self, link_note_func, data, kith_store_link_note_async, cancellable, callback, user_data);
}

/**
 * kith_store_link_note_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_link_note_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
set_significant_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  KithNoteData *data = call->data;

  if (!kith_db_set_significant (db, data->id, data->text, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_set_significant_async:
 * @self: a store
 * @note_id: a signed note
 * @line: (nullable): what the chronology says of it, perhaps nothing of its own;
 *   %NULL where it does not belong there
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says whether a signed note belongs into the chronology.
 */
void
kith_store_set_significant_async (KithStore          *self,
                                  gint64              note_id,
                                  const char         *line,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = note_id;
  data->text = g_strdup (line);
  kith_note_run_save (self, set_significant_func, data, kith_store_set_significant_async, cancellable, callback, user_data);
}

/**
 * kith_store_set_significant_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_set_significant_finish (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
finish_step_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  KithNoteData *data = call->data;

  if (!kith_db_finish_step (db, data->id, data->day, data->text, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_finish_step_async:
 * @self: a store
 * @step_id: a next step
 * @day: the day on which it was done; %KITH_DATE_NONE where it is not done after all
 * @outcome: (nullable): what came of it
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says that a next step is done.
 */
void
kith_store_finish_step_async (KithStore          *self,
                              gint64              step_id,
                              KithDate            day,
                              const char         *outcome,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithNoteData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = g_new0 (KithNoteData, 1);
  data->id = step_id;
  data->day = day;
  data->text = g_strdup (outcome);
  kith_note_run_save (self, finish_step_func, data, kith_store_finish_step_async, cancellable, callback, user_data);
}

/**
 * kith_store_finish_step_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_finish_step_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
