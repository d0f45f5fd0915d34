/* kith-note-calls-private.h: what the asynchronous calls about notes have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-note.h"
#include "kith-store-private.h"
#include "kith-subject.h"

G_BEGIN_DECLS

/* What the functions of the calls need; each uses its part. */
typedef struct
{
  KithNoteForm     *form;
  KithSubject      *subject;
  KithUid           uid;
  char             *text;
  gint64            id;
  gint64            other_id;
  KithDate          day;
  guint             number;
  KithCouncilState  council;
  gboolean          flag;
} KithNoteData;

void kith_note_run_read (KithStore           *self,
                         KithStoreFunc        func,
                         KithNoteData        *data,
                         gpointer             source_tag,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);
void kith_note_run_save (KithStore           *self,
                         KithStoreFunc        func,
                         KithNoteData        *data,
                         gpointer             source_tag,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);
void kith_note_begin_grace (KithStore        *self,
                            gint64            act);

G_END_DECLS
