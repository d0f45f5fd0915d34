/* kith-store.c: the store as the interface sees it: never waits, never blocks
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A call travels as a task to the worker's thread, where the one connection
 * is, and comes back on the main context. What it changed (the state, the acts
 * that can be undone, the time of the last save) is told on the main context
 * before the call's own answer, so that a callback finds the store as it is.
 *
 * Undo covers this sitting: the acts since the store was unlocked. Older ones
 * are taken back from the history.
 */

#include "config.h"

#include "kith-store-private.h"

#include <malloc.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-store-steps-private.h"
#include "kith-journal.h"
#include "kith-space.h"
#include "kith-undo.h"

struct _KithStore
{
  GObject         parent_instance;

  char           *path;
  KithDbWorker   *worker;
  KithDb         *db;                /* the worker's alone */
  gint            n_held;            /* atomic: views that wait to be written */
  gint            stops;             /* atomic: locking stops what can be stopped */
  GArray         *undo_steps;        /* see kith-store-steps.c */
  GArray         *redo_steps;
  gint64          saved_at;
  gint            n_not_yet;         /* atomic: when it was locked last */
  KithStoreState  state;
  guint           is_fictional : 1;
};

G_DEFINE_FINAL_TYPE (KithStore, kith_store, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (KithStoreState, kith_store_state,
                    G_DEFINE_ENUM_VALUE (KITH_STORE_LOCKED, "locked"),
                    G_DEFINE_ENUM_VALUE (KITH_STORE_UNLOCKING, "unlocking"),
                    G_DEFINE_ENUM_VALUE (KITH_STORE_OPEN, "open"))

typedef enum
{
  PROP_PATH = 1,
  PROP_STATE,
  PROP_IS_FICTIONAL,
  PROP_UNDO_KIND,
  PROP_REDO_KIND,
  PROP_SAVED_AT,
} KithStoreProperty;

static GParamSpec *properties[PROP_SAVED_AT + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the main context is told after a call. */
typedef struct
{
  KithStore      *store;
  KithStoreState  state;
  gboolean        is_fictional;
  gint64          act;
  gint64          undone;
  char           *kind;
} News;

/* An undo moves its act to the redo side under the undo's number, and back. */
static void
follow_act (KithStore  *self,
            gint64      act,
            gint64      undone,
            const char *kind)
{
  g_autofree char *moved_kind = NULL;

  if (undone == 0)
    {
      kith_steps_push (self->undo_steps, act, kind);
      g_array_set_size (self->redo_steps, 0);
    }
  else if (kith_steps_drop (self->redo_steps, undone, &moved_kind))
    {
      kith_steps_push (self->undo_steps, act, moved_kind);
    }
  else
    {
      if (!kith_steps_drop (self->undo_steps, undone, &moved_kind))
        moved_kind = g_strdup (kind);
      if (kith_steps_can_redo (moved_kind))
        kith_steps_push (self->redo_steps, act, moved_kind);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_KIND]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_KIND]);
}

static void
forget_sitting (KithStore *self)
{
  g_array_set_size (self->undo_steps, 0);
  g_array_set_size (self->redo_steps, 0);
  self->saved_at = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_KIND]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_KIND]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
}

static void
set_state (KithStore     *self,
           KithStoreState state)
{
  if (self->state == state)
    return;

  self->state = state;
  if (state == KITH_STORE_LOCKED)
    forget_sitting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->store);
  g_free (news->kind);
  g_free (news);
}

static gboolean
news_cb (gpointer user_data)
{
  News *news = user_data;
  KithStore *self = news->store;

  if (self->is_fictional != news->is_fictional)
    {
      self->is_fictional = news->is_fictional;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_FICTIONAL]);
    }

  set_state (self, news->state);
  if (news->act != 0 && self->state == KITH_STORE_OPEN)
    {
      follow_act (self, news->act, news->undone, news->kind);
      self->saved_at = g_get_real_time ();
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
      g_signal_emit (self, signals[CHANGED], 0);
    }

  return G_SOURCE_REMOVE;
}

/* On the worker: goes out before the call's own answer does, and both wait in
 * the same queue, so that they arrive in this order.
 */
static void
send_news (KithStore     *self,
           KithStoreCall *call,
           GTask         *task)
{
  g_autoptr(GSource) source = g_idle_source_new ();
  News *news = g_new0 (News, 1);

  news->store = g_object_ref (self);
  news->state = self->db != NULL ? KITH_STORE_OPEN : KITH_STORE_LOCKED;
  news->is_fictional = self->db != NULL && kith_db_get_is_fictional (self->db);
  news->act = call->act;
  news->undone = call->undone;
  if (self->db != NULL && call->act != 0)
    {
      gint64 named = call->undone != 0 ? call->undone : call->act;
      g_autoptr(KithActSummary) summary = kith_history_load_act (self->db, named, NULL);

      news->kind = summary != NULL ? g_strdup (kith_act_summary_get_kind (summary)) : NULL;
    }

  /* Not by g_main_context_invoke(): while nobody iterates the context, that
   * would tell the pages on this thread.
   */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, news_cb, news, news_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
call_free (gpointer data)
{
  KithStoreCall *call = data;

  if (call->data_free != NULL)
    g_clear_pointer (&call->data, call->data_free);
  g_free (call);
}

/* What interrupted a statement: the person, the lock, or a save in a hurry. */
static gboolean
explain_interruption (KithStore     *self,
                      KithStoreCall *call,
                      GTask         *task,
                      GError       **error)
{
  if (!g_error_matches (*error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED))
    return TRUE;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      g_clear_error (error);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return TRUE;
    }

  /* Only the lock stops what writes, even where the store is being unlocked again
   * by now. It does not begin anew: what it was given may be used up.
   */
  if (g_atomic_int_get (&self->stops) || call->writes)
    {
      g_clear_error (error);
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOCKED, "The store was locked");
      return TRUE;
    }

  return FALSE;
}

static const gint *
gives_way_to (KithStore     *self,
              KithStoreCall *call)
{
  if (!call->is_interruptible)
    return NULL;

  return call->writes ? &self->stops : kith_db_worker_get_give_way (self->worker);
}

static gboolean
run_call (GTask *task)
{
  KithStore *self = g_task_get_source_object (task);
  KithStoreCall *call = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  gpointer result = NULL;

  if (self->db == NULL && !call->opens)
    {
      g_task_return_new_error (task, KITH_STORE_ERROR, KITH_STORE_ERROR_LOCKED, "The store is locked");
      return TRUE;
    }

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      /* The state says "unlocking" since the call was made. */
      if (call->opens)
        send_news (self, call, task);
      g_task_return_error_if_cancelled (task);
      return TRUE;
    }

  if (self->db != NULL)
    kith_db_set_cancellable (self->db, g_task_get_cancellable (task), gives_way_to (self, call));

  if (self->db != NULL)
    g_atomic_int_set (&self->n_held, (gint)kith_journal_write_held (self->db));

  call->cancellable = g_task_get_cancellable (task);
  if (self->db == NULL || !call->writes || kith_space_prepare (self->path, call->priority == KITH_PRIORITY_LONG, &error))
    result = call->func (self, self->db, call, &error);
  if (self->db != NULL)
    kith_db_set_cancellable (self->db, NULL, NULL);

  if (error != NULL && !explain_interruption (self, call, task, &error))
    return FALSE;

  if (call->writes || call->opens)
    send_news (self, call, task);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, call->result_free);

  return TRUE;
}

KithStoreCall *
kith_store_call_new (KithStoreFunc  func,
                     KithPriority   priority,
                     gpointer       data,
                     GDestroyNotify data_free,
                     GDestroyNotify result_free)
{
  KithStoreCall *call = g_new0 (KithStoreCall, 1);

  call->func = func;
  call->priority = priority;
  call->data = data;
  call->data_free = data_free;
  call->result_free = result_free;

  return call;
}

void
kith_store_call_run (KithStore          *self,
                     KithStoreCall      *call,
                     gpointer            source_tag,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, call, call_free);
  kith_db_worker_push (self->worker, call->priority, task, run_call);
}

static void
slice_cb (KithDb  *db,
          gpointer user_data)
{
  KithStore *self = user_data;
  const gint *gives_way = db->gives_way;
  g_autoptr(GCancellable) cancellable = db->cancellable != NULL ? g_object_ref (db->cancellable) : NULL;

  kith_db_worker_run_saves (self->worker);

  /* Each save had its own; what could stop the large act can still stop it. */
  kith_db_set_cancellable (db, cancellable, gives_way);
}

/* On the worker: the store is open, or with %NULL it is shut. */
void
kith_store_take_db (KithStore *self,
                    KithDb    *db)
{
  g_assert (kith_db_worker_is_current (self->worker));

  g_clear_pointer (&self->db, kith_db_close);
  self->db = db;
  if (db != NULL)
    {
      kith_db_set_slice_func (db, slice_cb, self);
      kith_space_reserve (self->path);
    }
}

void
kith_store_begin_state (KithStore     *self,
                        KithStoreState state)
{
  g_atomic_int_set (&self->stops, state == KITH_STORE_LOCKED);
  if (state == KITH_STORE_UNLOCKING)
    set_state (self, state);
}

/* An act that can no longer be taken back must not stand before those that can. */
void
kith_store_forget_step (KithStore *self,
                        gint64     act)
{
  g_autofree char *kind = NULL;

  if (kith_steps_drop (self->undo_steps, act, &kind))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_KIND]);
}

/* Drafts are no act's, so no act tells of them. */
void
kith_store_tell_drafts (KithStore *self)
{
  if (self->state == KITH_STORE_OPEN)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* On the worker, before the store is shut. */
void
kith_store_keep_n_not_yet (KithStore *self,
                           guint      n_not_yet)
{
  g_atomic_int_set (&self->n_not_yet, (int)n_not_yet);
}

gint64
kith_store_peek_redo (KithStore *self)
{
  return kith_steps_get_last_act (self->redo_steps);
}

static gboolean
close_job (GTask *task)
{
  KithStore *self = g_task_get_task_data (task);

  kith_store_take_db (self, NULL);

  return TRUE;
}

static void
kith_store_dispose (GObject *object)
{
  KithStore *self = KITH_STORE (object);

  if (self->worker != NULL)
    {
      g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (task, self, NULL);
      kith_db_worker_push (self->worker, KITH_PRIORITY_LONG, task, close_job);

      /* The last jobs still look at the worker, so it is forgotten after them. */
      kith_db_worker_stop (self->worker);
      self->worker = NULL;
    }

  G_OBJECT_CLASS (kith_store_parent_class)->dispose (object);
}

static void
kith_store_finalize (GObject *object)
{
  KithStore *self = KITH_STORE (object);

  g_free (self->path);
  g_array_unref (self->undo_steps);
  g_array_unref (self->redo_steps);

  G_OBJECT_CLASS (kith_store_parent_class)->finalize (object);
}

static void
kith_store_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KithStore *self = KITH_STORE (object);

  switch ((KithStoreProperty)prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_IS_FICTIONAL:
      g_value_set_boolean (value, self->is_fictional);
      break;

    case PROP_UNDO_KIND:
      g_value_set_string (value, kith_steps_get_last_kind (self->undo_steps));
      break;

    case PROP_REDO_KIND:
      g_value_set_string (value, kith_steps_get_last_kind (self->redo_steps));
      break;

    case PROP_SAVED_AT:
      g_value_set_int64 (value, self->saved_at);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_store_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KithStore *self = KITH_STORE (object);

  if (prop_id == PROP_PATH)
    self->path = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kith_store_class_init (KithStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = kith_store_dispose;
  object_class->finalize = kith_store_finalize;
  object_class->get_property = kith_store_get_property;
  object_class->set_property = kith_store_set_property;

  properties[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, KITH_TYPE_STORE_STATE, KITH_STORE_LOCKED, flags);
  properties[PROP_IS_FICTIONAL] =
    g_param_spec_boolean ("is-fictional", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_KIND] =
    g_param_spec_string ("undo-kind", NULL, NULL, NULL, flags);
  properties[PROP_REDO_KIND] =
    g_param_spec_string ("redo-kind", NULL, NULL, NULL, flags);
  properties[PROP_SAVED_AT] =
    g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_STORE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_store_init (KithStore *self)
{
  self->worker = kith_db_worker_new ();
  self->undo_steps = kith_steps_new ();
  self->redo_steps = kith_steps_new ();
}

/**
 * kith_store_new:
 * @path: where the store is or shall be
 *
 * Returns: (transfer full): the store, locked
 */
KithStore *
kith_store_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return g_object_new (KITH_TYPE_STORE, "path", path, NULL);
}

/**
 * kith_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): where it is or shall be
 */
const char *
kith_store_get_path (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), NULL);

  return self->path;
}

/**
 * kith_store_get_state:
 * @self: a store
 *
 * Returns: whether it is open
 */
KithStoreState
kith_store_get_state (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), KITH_STORE_LOCKED);

  return self->state;
}

/**
 * kith_store_get_is_fictional:
 * @self: a store
 *
 * Returns: whether nobody in it is real; known while it is open
 */
gboolean
kith_store_get_is_fictional (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), FALSE);

  return self->is_fictional;
}

/**
 * kith_store_get_saved_at:
 * @self: a store
 *
 * Returns: the last commit of this sitting, in microseconds since 1970; 0 for none
 */
gint64
kith_store_get_saved_at (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), 0);

  return self->saved_at;
}

/**
 * kith_store_exists:
 * @self: a store
 *
 * Returns: whether there is a file at its place. Where there is one, no answer
 *   of the keyring ever means a first run.
 */
gboolean
kith_store_exists (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), FALSE);

  return g_file_test (self->path, G_FILE_TEST_EXISTS);
}

/**
 * kith_store_get_undo_act:
 * @self: a store
 *
 * When a call has just been answered, this is the act that the call made: what
 * a toast offers to undo, whatever comes after.
 *
 * Returns: the newest act of this sitting that undo would take back; 0 for none
 */
gint64
kith_store_get_undo_act (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), 0);

  return kith_steps_get_last_act (self->undo_steps);
}

/**
 * kith_store_get_n_not_yet:
 * @self: a store
 *
 * Returns: how many notes the council's system had not got when the store was locked last
 */
guint
kith_store_get_n_not_yet (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), 0);

  return (guint)g_atomic_int_get (&self->n_not_yet);
}

/**
 * kith_store_get_undo_kind:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the kind of the act that undo would take back
 */
const char *
kith_store_get_undo_kind (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), NULL);

  return kith_steps_get_last_kind (self->undo_steps);
}

/**
 * kith_store_get_redo_kind:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the kind of the act that redo would put back
 */
const char *
kith_store_get_redo_kind (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), NULL);

  return kith_steps_get_last_kind (self->redo_steps);
}

/**
 * kith_store_get_n_held:
 * @self: a store
 *
 * Returns: how many records were opened of which the journal has no entry yet, for want of room or rights
 */
guint
kith_store_get_n_held (KithStore *self)
{
  g_return_val_if_fail (KITH_IS_STORE (self), 0);

  return (guint)g_atomic_int_get (&self->n_held);
}
