/* kith-db-worker.h: the one thread that touches the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KithPriority:
 * @KITH_PRIORITY_SAVE: a person waits for it to be safe
 * @KITH_PRIORITY_LOCK: opens or shuts the store, when what runs has come to its
 *   end; in the order in which it was asked for
 * @KITH_PRIORITY_LIST: a page waits for it
 * @KITH_PRIORITY_LONG: an import, a check: shown with a bar
 */
typedef enum
{
  KITH_PRIORITY_SAVE,
  KITH_PRIORITY_LOCK,
  KITH_PRIORITY_LIST,
  KITH_PRIORITY_LONG,
} KithPriority;

#define KITH_N_PRIORITIES (KITH_PRIORITY_LONG + 1)

/**
 * KithDbWorker:
 *
 * A thread with a queue a priority. What is more urgent goes first; what runs
 * is asked to give way to a save or to the lock.
 */
typedef struct _KithDbWorker KithDbWorker;

/**
 * KithDbJob:
 * @task: the task, to be returned by the job
 *
 * Returns: %FALSE if it gave way and is to be run again
 */
typedef gboolean (*KithDbJob) (GTask *task);

KithDbWorker *kith_db_worker_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void          kith_db_worker_stop         (KithDbWorker *self);

void          kith_db_worker_push         (KithDbWorker *self,
                                           KithPriority  priority,
                                           GTask        *task,
                                           KithDbJob     job);
void          kith_db_worker_run_saves    (KithDbWorker *self);

gboolean      kith_db_worker_is_current   (KithDbWorker *self);
const gint   *kith_db_worker_get_give_way (KithDbWorker *self);

G_END_DECLS
