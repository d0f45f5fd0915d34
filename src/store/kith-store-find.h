/* kith-store-find.h: finding whatever is in the store: children, schools, notes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-find-choice.h"
#include "kith-found.h"
#include "kith-note.h"
#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithFind:
 * @text: what was typed
 * @is_ranked: whether the notes come with the best first, and not the newest
 * @n_most: how many of each are to be read
 * @kind: (nullable): notes of this kind alone
 * @from: notes of what happened on this day or later; %KITH_DATE_NONE for any
 * @to: notes of what happened on this day or before; %KITH_DATE_NONE for any
 * @child_id: notes on this child's file alone; 0 for any
 * @school_id: notes about this school, or about a child who went there on that day; 0 for any
 * @worker_id: notes that this worker signed; 0 for any
 *
 * What somebody looks for. Where it is narrowed down to some notes, only notes
 * are found.
 */
typedef struct
{
  char     *text;
  gboolean  is_ranked;
  guint     n_most;
  char     *kind;
  KithDate  from;
  KithDate  to;
  gint64    child_id;
  gint64    school_id;
  gint64    worker_id;
} KithFind;

KithFind  *kith_find_new          (const char           *text,
                                   guint                 n_most) G_GNUC_WARN_UNUSED_RESULT;
KithFind  *kith_find_copy         (const KithFind       *self) G_GNUC_WARN_UNUSED_RESULT;
void       kith_find_free         (KithFind             *self);
gboolean   kith_find_is_narrowed  (const KithFind       *self);

KithFound *kith_db_find           (KithDb               *db,
                                   const KithFind       *find,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void       kith_store_find_async  (KithStore            *self,
                                   const KithFind       *find,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
KithFound *kith_store_find_finish (KithStore            *self,
                                   GAsyncResult         *result,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

GListModel *kith_db_load_find_choices (KithDb            *db,
                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithFindChoice): kinds, then schools, then workers, each by its name */
void        kith_store_load_find_choices_async (KithStore *self,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
GListModel *kith_store_load_find_choices_finish (KithStore *self,
                                   GAsyncResult         *result,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* The note as it is read on the file of @child_id; 0 for nobody's. */
void       kith_store_load_found_note_async (KithStore   *self,
                                   gint64                note_id,
                                   gint64                child_id,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
KithNote  *kith_store_load_found_note_finish (KithStore  *self,
                                   GAsyncResult         *result,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFind, kith_find_free)

G_END_DECLS
