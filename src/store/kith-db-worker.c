/* kith-db-worker.c: the one thread that touches the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-db-worker.h"

typedef struct
{
  GTask     *task;
  KithDbJob  func;
} Job;

struct _KithDbWorker
{
  GThread  *thread;
  GMutex    mutex;
  GCond     cond;
  GQueue    queues[KITH_N_PRIORITIES];
  gint      give_way;                /* atomic: a save or the lock waits while something else runs */
  gboolean  is_stopping;
};

static gboolean
dropped_cb (gpointer task)
{
  return G_SOURCE_REMOVE;
}

/* The caller may have let go of the store by now, and no thread can wait for
 * its own end: so the task, which holds the store, goes where it came from.
 */
static void
job_free (gpointer data)
{
  Job *job = data;
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, dropped_cb, job->task, g_object_unref);
  g_source_attach (source, g_task_get_context (job->task));
  g_free (job);
}

/* Call with the mutex held. */
static Job *
pop_job (KithDbWorker *self,
         KithPriority  lowest,
         KithPriority *ret_priority)
{
  for (guint i = 0; i <= lowest; i++)
    {
      Job *job = g_queue_pop_head (&self->queues[i]);

      if (job != NULL)
        {
          *ret_priority = i;
          return job;
        }
    }

  return NULL;
}

static void
put_back_job (KithDbWorker *self,
              KithPriority  priority,
              Job          *job)
{
  g_mutex_lock (&self->mutex);
  g_queue_push_head (&self->queues[priority], job);
  g_mutex_unlock (&self->mutex);
}

static void
run_job (KithDbWorker *self,
         KithPriority  priority,
         Job          *job)
{
  if (job->func (job->task))
    job_free (job);
  else
    put_back_job (self, priority, job);
}

static Job *
wait_for_job (KithDbWorker *self,
              KithPriority *ret_priority)
{
  Job *job;

  g_mutex_lock (&self->mutex);
  while ((job = pop_job (self, KITH_PRIORITY_LONG, ret_priority)) == NULL && !self->is_stopping)
    g_cond_wait (&self->cond, &self->mutex);
  g_atomic_int_set (&self->give_way, 0);
  g_mutex_unlock (&self->mutex);

  return job;
}

static gpointer
worker_thread (gpointer data)
{
  KithDbWorker *self = data;
  KithPriority priority;
  Job *job;

  while ((job = wait_for_job (self, &priority)) != NULL)
    run_job (self, priority, job);

  return NULL;
}

/**
 * kith_db_worker_new:
 *
 * Returns: (transfer full): a thread that waits for work
 */
KithDbWorker *
kith_db_worker_new (void)
{
  KithDbWorker *self = g_new0 (KithDbWorker, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  for (guint i = 0; i < KITH_N_PRIORITIES; i++)
    g_queue_init (&self->queues[i]);
  self->thread = g_thread_new ("kith-store", worker_thread, self);

  return self;
}

/**
 * kith_db_worker_stop:
 * @self: (transfer full): a worker
 *
 * Lets everything in the queues run, then ends the thread. Waits for it.
 */
void
kith_db_worker_stop (KithDbWorker *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!kith_db_worker_is_current (self));

  g_mutex_lock (&self->mutex);
  self->is_stopping = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  g_thread_join (self->thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/**
 * kith_db_worker_push:
 * @self: a worker
 * @priority: how urgent it is
 * @task: (transfer none): the task
 * @job: what to do
 *
 * Puts work at the end of its queue.
 */
void
kith_db_worker_push (KithDbWorker *self,
                     KithPriority  priority,
                     GTask        *task,
                     KithDbJob     job)
{
  Job *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));

  item = g_new0 (Job, 1);
  item->task = g_object_ref (task);
  item->func = job;

  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->queues[priority], item);
  if (priority <= KITH_PRIORITY_LOCK)
    g_atomic_int_set (&self->give_way, 1);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/**
 * kith_db_worker_run_saves:
 * @self: a worker
 *
 * Runs the saves that wait: for a long job that stands between two of its
 * slices. Not the lock, which would shut the store under it.
 */
void
kith_db_worker_run_saves (KithDbWorker *self)
{
  KithPriority priority;
  Job *job;

  g_return_if_fail (kith_db_worker_is_current (self));

  while (TRUE)
    {
      g_mutex_lock (&self->mutex);
      job = pop_job (self, KITH_PRIORITY_SAVE, &priority);
      g_mutex_unlock (&self->mutex);

      if (job == NULL)
        return;

      run_job (self, priority, job);
    }
}

/**
 * kith_db_worker_is_current:
 * @self: a worker
 *
 * Returns: whether the caller runs on it
 */
gboolean
kith_db_worker_is_current (KithDbWorker *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->thread == g_thread_self ();
}

/**
 * kith_db_worker_get_give_way:
 * @self: a worker
 *
 * Returns: (transfer none): a number, to be read atomically, that is not 0
 *   while a save waits
 */
const gint *
kith_db_worker_get_give_way (KithDbWorker *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->give_way;
}
