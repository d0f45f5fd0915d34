/* kith-store-private.h: the store's own side of its asynchronous calls
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db-worker.h"
#include "kith-db.h"
#include "kith-store-import.h"
#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithStoreCall:
 * @func: runs on the store's thread; @db is %NULL while the store is locked
 * @data: its data
 * @cancellable: (nullable): what stops it, for as long as @func runs
 * @act: set by @func to the act that it made, if any
 * @undone: set by @func to the act that it took back, if any
 * @is_interruptible: whether locking stops it, and a read gives way to a save
 *
 * One call on its way to the store's thread and back.
 */
typedef struct _KithStoreCall KithStoreCall;

typedef gpointer (*KithStoreFunc) (KithStore      *self,
                                   KithDb         *db,
                                   KithStoreCall  *call,
                                   GError        **error);

struct _KithStoreCall
{
  KithStoreFunc   func;
  gpointer        data;
  GDestroyNotify  data_free;
  GDestroyNotify  result_free;
  GCancellable   *cancellable;
  gint64          act;
  gint64          undone;
  KithPriority    priority;
  guint           writes : 1;
  guint           opens : 1;
  guint           is_interruptible : 1;
};

KithStoreCall *kith_store_call_new    (KithStoreFunc        func,
                                       KithPriority         priority,
                                       gpointer             data,
                                       GDestroyNotify       data_free,
                                       GDestroyNotify       result_free);
void           kith_store_call_run    (KithStore           *self,
                                       KithStoreCall       *call,
                                       gpointer             source_tag,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);

void           kith_store_take_db     (KithStore           *self,
                                       KithDb              *db);
void           kith_store_begin_state (KithStore           *self,
                                       KithStoreState       state);
gint64         kith_store_peek_redo   (KithStore           *self);
void           kith_store_forget_step (KithStore           *self,
                                       gint64               act);
void           kith_store_tell_drafts (KithStore           *self);
void           kith_store_keep_n_not_yet (KithStore        *self,
                                          guint             n_not_yet);

/* What the functions of the calls need; each uses its part. */
typedef struct
{
  char               *passphrase;    /* in guarded memory */
  char               *name;
  char               *role;
  char               *authority_code;
  char               *cluster_name;
  char               *kind;
  GPtrArray          *schools;
  GArray             *ids;
  KithImportSource   *source;
  KithImportPreview  *preview;
  GObject            *object;
  guint64             seed;
  double              scale;
  gint64              id;
  gint64              other_id;
  KithDate            day;
  guint               number;
  KithFigure          figure;
  KithSchoolLineKind  line;
  gboolean            use_keyring;
} KithStoreData;

/* A task carries a pointer, so a call that only succeeds gives this one. */
#define KITH_STORE_DONE GINT_TO_POINTER (TRUE)

KithStoreData *kith_store_data_new        (void);
void           kith_store_data_free       (gpointer             pointer);
char          *kith_store_copy_passphrase (const char          *passphrase);

void           kith_store_source_read_cb  (GObject             *object,
                                           GAsyncResult        *result,
                                           gpointer             user_data);
gboolean       kith_store_finish_boolean  (KithStore           *self,
                                           GAsyncResult        *result,
                                           GError             **error);
gpointer       kith_store_finish_pointer  (KithStore           *self,
                                           GAsyncResult        *result,
                                           GError             **error);
void           kith_store_run_list        (KithStore           *self,
                                           KithStoreFunc        func,
                                           gpointer             data,
                                           GDestroyNotify       data_free,
                                           gpointer             source_tag,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void           kith_store_run_save        (KithStore           *self,
                                           KithStoreFunc        func,
                                           gpointer             data,
                                           GDestroyNotify       data_free,
                                           gpointer             source_tag,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void           kith_store_run_read        (KithStore           *self,
                                           KithStoreFunc        func,
                                           KithStoreData       *data,
                                           gpointer             source_tag,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void           kith_store_run_write       (KithStore           *self,
                                           KithStoreFunc        func,
                                           KithPriority         priority,
                                           KithStoreData       *data,
                                           GDestroyNotify       result_free,
                                           gpointer             source_tag,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

G_END_DECLS
