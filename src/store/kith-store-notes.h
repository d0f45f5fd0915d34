/* kith-store-notes.h: what is written down: drafts, notes and what is said of them later
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-draft.h"
#include "kith-note-kind.h"
#include "kith-store.h"
#include "kith-subject.h"

G_BEGIN_DECLS

/* Each makes one act; @ret_act is its number. */
gboolean      kith_db_sign_note                 (KithDb              *db,
                                                 KithNoteForm        *form,
                                                 gint64              *ret_act,
                                                 gint64              *ret_note_id,
                                                 GError             **error);
gboolean      kith_db_answer_note               (KithDb              *db,
                                                 KithNoteForm        *form,
                                                 gint64              *ret_act,
                                                 GError             **error);
gboolean      kith_db_set_council               (KithDb              *db,
                                                 gint64               note_id,
                                                 KithCouncilState     state,
                                                 const char          *why,
                                                 gint64              *ret_act,
                                                 GError             **error);
gboolean      kith_db_link_note                 (KithDb              *db,
                                                 gint64               note_id,
                                                 const KithNoteSubject *subject,
                                                 gint64              *ret_act,
                                                 GError             **error);
gboolean      kith_db_set_significant           (KithDb              *db,
                                                 gint64               note_id,
                                                 const char          *line,
                                                 gint64              *ret_act,
                                                 GError             **error);
gboolean      kith_db_finish_step               (KithDb              *db,
                                                 gint64               step_id,
                                                 KithDate             day,
                                                 const char          *outcome,
                                                 gint64              *ret_act,
                                                 GError             **error);

KithNote     *kith_db_load_note                 (KithDb              *db,
                                                 gint64               note_id,
                                                 gint64               child_id,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_load_child_notes          (KithDb              *db,
                                                 gint64               child_id,
                                                 guint                n_notes,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_load_school_notes         (KithDb              *db,
                                                 gint64               school_id,
                                                 guint                n_notes,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_load_notes                (KithDb              *db,
                                                 KithDate             from,
                                                 KithDate             to,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_load_note_kinds           (KithDb              *db,
                                                 KithDate             day,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_find_subjects             (KithDb              *db,
                                                 const char          *text,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_load_siblings             (KithDb              *db,
                                                 gint64               child_id,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
KithSubject  *kith_db_load_subject              (KithDb              *db,
                                                 gint64               child_id,
                                                 gint64               school_id,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Written at every pause. @is_last tells the pages that a draft is there. */
void          kith_store_save_draft_async       (KithStore           *self,
                                                 KithNoteForm        *form,
                                                 gboolean             is_last,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      kith_store_save_draft_finish      (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);
void          kith_store_discard_draft_async    (KithStore           *self,
                                                 const KithUid       *uid,
                                                 gboolean             is_discarded,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      kith_store_discard_draft_finish   (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);

/* A note, or an answer to one. */
void          kith_store_sign_async             (KithStore           *self,
                                                 KithNoteForm        *form,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      kith_store_sign_finish            (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);
void          kith_store_set_council_async      (KithStore           *self,
                                                 gint64               note_id,
                                                 KithCouncilState     state,
                                                 const char          *why,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      kith_store_set_council_finish     (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);
void          kith_store_link_note_async        (KithStore           *self,
                                                 gint64               note_id,
                                                 KithSubject         *subject,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      kith_store_link_note_finish       (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);
void          kith_store_set_significant_async  (KithStore           *self,
                                                 gint64               note_id,
                                                 const char          *line,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      kith_store_set_significant_finish (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);
void          kith_store_finish_step_async      (KithStore           *self,
                                                 gint64               step_id,
                                                 KithDate             day,
                                                 const char          *outcome,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      kith_store_finish_step_finish     (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);

/* (element-type KithNote): what stands on the child's file; of the child's drafts nothing */
void          kith_store_load_child_notes_async (KithStore           *self,
                                                 gint64               child_id,
                                                 guint                n_notes,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
GListModel   *kith_store_load_child_notes_finish (KithStore          *self,
                                                 GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_school_notes_async (KithStore          *self,
                                                 gint64               school_id,
                                                 guint                n_notes,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
GListModel   *kith_store_load_school_notes_finish (KithStore         *self,
                                                 GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_note_async        (KithStore           *self,
                                                 gint64               note_id,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
KithNote     *kith_store_load_note_finish       (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_note_kinds_async  (KithStore           *self,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
GListModel   *kith_store_load_note_kinds_finish (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_find_subjects_async    (KithStore           *self,
                                                 const char          *text,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
GListModel   *kith_store_find_subjects_finish   (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_siblings_async    (KithStore           *self,
                                                 gint64               child_id,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
GListModel   *kith_store_load_siblings_finish   (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_store_load_subject_async     (KithStore           *self,
                                                 gint64               child_id,
                                                 gint64               school_id,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
KithSubject  *kith_store_load_subject_finish    (KithStore           *self,
                                                 GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
