/* test-worker.c: the one thread: what goes first, what gives way, what is never lost
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include <glib/gstdio.h>

#include "kith-db-private.h"
#include "kith-db-worker.h"
#include "kith-store.h"
#include "kith-vault.h"

/* A thread that does what it is told, with a log of it. */

typedef struct
{
  KithDbWorker *worker;
  GString      *log;                 /* one letter for each run of a job */
  GMutex        mutex;
  GCond         cond;
  gboolean      is_held;
  gboolean      holds;
} Bench;

typedef struct
{
  Bench *bench;
  char   letter;
  guint  n_refusals;                 /* how often it still gives way */
} Work;

static Bench *
bench_new (void)
{
  Bench *self = g_new0 (Bench, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->log = g_string_new (NULL);
  self->worker = kith_db_worker_new ();

  return self;
}

/* Lets everything run and says in which order it did. */
static char *
bench_finish (Bench *self)
{
  char *log;

  if (self->worker != NULL)
    kith_db_worker_stop (self->worker);
  log = g_string_free_and_steal (self->log);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);

  return log;
}

/* The log belongs to the worker until it has stopped. */
static gboolean
note_job (GTask *task)
{
  Work *work = g_task_get_task_data (task);

  g_assert_true (kith_db_worker_is_current (work->bench->worker));
  g_string_append_c (work->bench->log, work->letter);
  if (work->n_refusals-- > 0)
    return FALSE;

  g_task_return_boolean (task, TRUE);

  return TRUE;
}

static void
push (Bench       *bench,
      KithPriority priority,
      char         letter,
      KithDbJob    job)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Work *work = g_new0 (Work, 1);

  work->bench = bench;
  work->letter = letter;
  work->n_refusals = g_ascii_isupper (letter) ? 1 : 0;
  g_task_set_task_data (task, work, g_free);
  kith_db_worker_push (bench->worker, priority, task, job);
}

static gboolean
hold_job (GTask *task)
{
  Work *work = g_task_get_task_data (task);
  Bench *bench = work->bench;

  g_mutex_lock (&bench->mutex);
  bench->is_held = TRUE;
  g_cond_broadcast (&bench->cond);
  while (bench->holds)
    g_cond_wait (&bench->cond, &bench->mutex);
  g_mutex_unlock (&bench->mutex);

  g_task_return_boolean (task, TRUE);

  return TRUE;
}

/* From here to let_go() the worker is busy, and what is pushed waits. */
static void
hold (Bench *bench)
{
  bench->holds = TRUE;
  push (bench, KITH_PRIORITY_LONG, 'h', hold_job);
  g_mutex_lock (&bench->mutex);
  while (!bench->is_held)
    g_cond_wait (&bench->cond, &bench->mutex);
  g_mutex_unlock (&bench->mutex);
}

static void
let_go (Bench *bench)
{
  g_mutex_lock (&bench->mutex);
  bench->holds = FALSE;
  g_cond_broadcast (&bench->cond);
  g_mutex_unlock (&bench->mutex);
}

static void
test_order (void)
{
  Bench *bench = bench_new ();
  g_autofree char *log = NULL;

  g_assert_false (kith_db_worker_is_current (bench->worker));
  hold (bench);
  push (bench, KITH_PRIORITY_LONG, 'x', note_job);
  push (bench, KITH_PRIORITY_LIST, 'l', note_job);
  push (bench, KITH_PRIORITY_LONG, 'y', note_job);
  push (bench, KITH_PRIORITY_SAVE, 's', note_job);
  push (bench, KITH_PRIORITY_LIST, 'm', note_job);
  push (bench, KITH_PRIORITY_SAVE, 't', note_job);
  let_go (bench);
  log = bench_finish (bench);
  g_assert_cmpstr (log, ==, "stlmxy");
}

/* A capital letter gives way once: it is first in its own queue again. */
static void
test_runs_again (void)
{
  Bench *bench = bench_new ();
  g_autofree char *log = NULL;

  hold (bench);
  push (bench, KITH_PRIORITY_LIST, 'L', note_job);
  push (bench, KITH_PRIORITY_LIST, 'm', note_job);
  push (bench, KITH_PRIORITY_LONG, 'X', note_job);
  push (bench, KITH_PRIORITY_LONG, 'y', note_job);
  let_go (bench);
  log = bench_finish (bench);
  g_assert_cmpstr (log, ==, "LLmXXy");
}

static gboolean
is_asked_to_give_way (Bench *bench)
{
  return g_atomic_int_get (kith_db_worker_get_give_way (bench->worker)) != 0;
}

/* A save asks what runs to give way; nothing else does, and it asks only once. */
static gboolean
give_way_job (GTask *task)
{
  Work *work = g_task_get_task_data (task);
  Bench *bench = work->bench;

  g_assert_false (is_asked_to_give_way (bench));
  if (work->n_refusals == 0)
    return note_job (task);

  push (bench, KITH_PRIORITY_LONG, 'x', note_job);
  push (bench, KITH_PRIORITY_LIST, 'm', note_job);
  g_assert_false (is_asked_to_give_way (bench));
  push (bench, KITH_PRIORITY_SAVE, 's', note_job);
  g_assert_true (is_asked_to_give_way (bench));

  return note_job (task);
}

static void
test_gives_way (void)
{
  Bench *bench = bench_new ();
  g_autofree char *log = NULL;

  push (bench, KITH_PRIORITY_LIST, 'L', give_way_job);
  log = bench_finish (bench);
  g_assert_cmpstr (log, ==, "LsLmx");
}

static gboolean
push_more_job (GTask *task)
{
  Work *work = g_task_get_task_data (task);

  if (work->letter < 'j')
    push (work->bench, work->letter % KITH_N_PRIORITIES, work->letter + 1, push_more_job);

  return note_job (task);
}

/* What is in the queues runs to the end, also what comes in while it does. */
static void
test_stop_drains (void)
{
  Bench *bench = bench_new ();
  g_autofree char *log = NULL;

  push (bench, KITH_PRIORITY_LONG, 'a', push_more_job);
  log = bench_finish (bench);
  g_assert_cmpstr (log, ==, "abcdefghij");
}

static void
test_stop_at_once (void)
{
  g_autofree char *log = bench_finish (bench_new ());

  g_assert_cmpstr (log, ==, "");
}

static gboolean
between_slices_job (GTask *task)
{
  Work *work = g_task_get_task_data (task);
  Bench *bench = work->bench;

  push (bench, KITH_PRIORITY_LIST, 'm', note_job);
  push (bench, KITH_PRIORITY_SAVE, 's', note_job);
  push (bench, KITH_PRIORITY_LOCK, 'k', note_job);
  push (bench, KITH_PRIORITY_SAVE, 't', note_job);
  g_string_append_c (bench->log, '[');
  kith_db_worker_run_saves (bench->worker);
  kith_db_worker_run_saves (bench->worker);
  g_string_append_c (bench->log, ']');

  g_task_return_boolean (task, TRUE);

  return TRUE;
}

/* Saves alone: a lock there would shut the store under the one that runs. */
static void
test_saves_between_slices (void)
{
  Bench *bench = bench_new ();
  g_autofree char *log = NULL;

  push (bench, KITH_PRIORITY_LONG, 'x', between_slices_job);
  log = bench_finish (bench);
  g_assert_cmpstr (log, ==, "[st]km");
}

/* Threads push at once; nothing is lost, and each thread's order is kept. */

#define N_THREADS 4
#define N_PUSHES 200

typedef struct
{
  Bench *bench;
  char   letter;
} Pusher;

static gpointer
push_many (gpointer data)
{
  Pusher *pusher = data;

  for (guint i = 0; i < N_PUSHES; i++)
    push (pusher->bench, i % KITH_N_PRIORITIES, pusher->letter, note_job);

  return NULL;
}

static void
test_many_threads (void)
{
  Bench *bench = bench_new ();
  Pusher pushers[N_THREADS];
  GThread *threads[N_THREADS];
  guint counts[N_THREADS] = { 0 };
  g_autofree char *log = NULL;

  for (guint i = 0; i < N_THREADS; i++)
    {
      pushers[i] = (Pusher){ bench, (char)('a' + i) };
      threads[i] = g_thread_new ("pusher", push_many, &pushers[i]);
    }
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);

  log = bench_finish (bench);
  for (const char *p = log; *p != '\0'; p++)
    counts[*p - 'a']++;
  for (guint i = 0; i < N_THREADS; i++)
    g_assert_cmpuint (counts[i], ==, N_PUSHES);
}

/* With a store. */

typedef struct
{
  Bench         *bench;
  KithTestStore *store;
  guint          n_runs;
  guint          n_children_at_save;
  gint64         sum;
  gboolean       may_push;
} Reading;

static const char long_sql[] =
  "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
  " SELECT sum (i + at_row (i)) FROM n /*scan*/";

static gboolean
save_job (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  kith_test_store_add_child (reading->store, "Ada", "Quill");
  reading->n_children_at_save = (guint)kith_test_store_get_number (reading->store, "SELECT count(*) FROM child /*scan*/");

  g_task_return_boolean (task, TRUE);

  return TRUE;
}

static void
push_for (Reading     *reading,
          KithPriority priority,
          KithDbJob    job)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, reading, NULL);
  kith_db_worker_push (reading->bench->worker, priority, task, job);
}

/* In the middle of the first run of the statement a save comes in. */
static void
at_row_func (sqlite3_context *context,
             int              n_values,
             sqlite3_value  **values)
{
  Reading *reading = sqlite3_user_data (context);

  if (sqlite3_value_int (values[0]) == 50000 && reading->may_push)
    {
      reading->may_push = FALSE;
      push_for (reading, KITH_PRIORITY_SAVE, save_job);
    }

  sqlite3_result_int (context, 0);
}

static gboolean
read_job (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (reading->store->db, long_sql, &error);
  gboolean has_row;

  g_assert_no_error (error);
  reading->n_runs++;
  kith_db_set_cancellable (reading->store->db, NULL, kith_db_worker_get_give_way (reading->bench->worker));
  has_row = kith_statement_step (stmt, &error);
  kith_db_set_cancellable (reading->store->db, NULL, NULL);
  if (has_row)
    {
      reading->sum = kith_statement_get_int (stmt, 0);
      g_task_return_boolean (task, TRUE);
      return TRUE;
    }

  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED);

  return FALSE;
}

static gboolean
open_job (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  reading->store = kith_test_store_new ();
  g_assert_true (kith_db_is_on_thread (reading->store->db));
  sqlite3_set_authorizer (reading->store->db->handle, NULL, NULL);
  sqlite3_create_function (reading->store->db->handle, "at_row", 1, SQLITE_UTF8, reading, at_row_func, NULL, NULL);

  g_task_return_boolean (task, TRUE);

  return TRUE;
}

static gboolean
close_job (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  kith_test_store_free (reading->store);

  g_task_return_boolean (task, TRUE);

  return TRUE;
}

static void
test_read_gives_way (void)
{
  Reading reading = { .may_push = TRUE };
  g_autofree char *log = NULL;

  reading.bench = bench_new ();
  push_for (&reading, KITH_PRIORITY_LIST, open_job);
  push_for (&reading, KITH_PRIORITY_LIST, read_job);
  push_for (&reading, KITH_PRIORITY_LONG, close_job);
  log = bench_finish (reading.bench);

  g_assert_cmpuint (reading.n_runs, ==, 2);
  g_assert_cmpuint (reading.n_children_at_save, ==, 1);
  g_assert_cmpint (reading.sum, ==, G_GINT64_CONSTANT (100000) * 100001 / 2);
}

static void
test_read_stops_when_cancelled (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  KithStatement *stmt;

  g_cancellable_cancel (cancellable);
  kith_db_set_cancellable (store->db, cancellable, NULL);
  stmt = kith_db_prepare (store->db, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                          " SELECT sum (i) FROM n /*scan*/", &error);
  g_assert_no_error (error);
  g_assert_false (kith_statement_step (stmt, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED);
  kith_statement_release (stmt);

  kith_db_set_cancellable (store->db, NULL, NULL);
  kith_test_store_add_child (store, "Ada", "Quill");
  kith_test_store_assert_whole (store);
}

/* Between the slices of a large act somebody saves: into the same tables, through
 * the same statements.
 */

typedef struct
{
  KithTestStore *store;
  gint64         first_child;
  guint          n_saves;
} Saving;

static void
save_between_slices (KithDb  *db,
                     gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (db, "child.save", NULL, NULL, &error);
  g_autoptr(KithRow) newer = kith_test_child_row ("Bo", "Quill");
  g_autoptr(KithRow) older = kith_row_load (db, &kith_table_child, saving->first_child, &error);

  g_assert_no_error (error);
  kith_row_set_int (older, "worker_id", 0);
  kith_row_set_null (older, "worker_id");
  kith_row_set_text (older, "preferred_name", saving->n_saves++ % 2 == 0 ? "Addie" : NULL);
  kith_act_update (act, older, &error);
  g_assert_no_error (error);
  kith_act_insert (act, newer, NULL, &error);
  g_assert_no_error (error);
  kith_act_delete (act, &kith_table_child, kith_row_get_id (newer), &error);
  g_assert_no_error (error);
  kith_row_set_id (newer, 0);
  kith_act_insert (act, newer, NULL, &error);
  g_assert_no_error (error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

/* One row of the large act in three ways, so that a slice ends at each of them. */
static void
put_change_and_remove (KithAct    *act,
                       const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_test_child_row (name, "Large");

  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);
  kith_row_set_text (row, "preferred_name", "Changed");
  kith_act_update (act, row, &error);
  g_assert_no_error (error);
  kith_act_delete (act, &kith_table_child, kith_row_get_id (row), &error);
  g_assert_no_error (error);
}

/* Brings the end of a slice to an insert, then to an update, then to a delete. */
static void
run_large_act (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "large", NULL, NULL, &error);
  g_autoptr(KithRow) row = kith_test_child_row ("Stays", "Large");

  for (guint i = 0; i < KITH_ACT_SLICE_ROWS + 2; i++)
    put_change_and_remove (act, "Goes");
  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

static void
test_save_through_the_same_statements (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  Saving saving = { store, 0, 0 };

  saving.first_child = kith_test_store_add_child (store, "Ada", "Quill");
  kith_db_set_slice_func (store->db, save_between_slices, &saving);
  run_large_act (store);

  g_assert_cmpuint (saving.n_saves, ==, 3);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/ WHERE family_name = 'Large'"), ==, 1);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/ WHERE given_name = 'Bo'"), ==, 3);
  kith_test_store_assert_whole (store);
}

/* Through KithStore, as the window does it. */

/* With what is wrong with them, six rows a child: more than a slice, and than two. */
#define N_CHILDREN 4500
#define N_MANY_CHILDREN 7500

typedef struct
{
  KithStore *store;
  char      *folder;
  char      *path;
  guint      n_waiting;
  GError    *import_error;
  gboolean   is_imported;
} Sitting;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Sitting *sitting = user_data;

  sitting->n_waiting--;
}

static void
iterate_until_done (Sitting *sitting)
{
  while (sitting->n_waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  kith_store_unlock_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  done_cb (source, result, user_data);
}

static void
sitting_begin (Sitting *sitting)
{
  g_autoptr(GError) error = NULL;
  const KithKdfCost cheap = { 1, 8192 };
  KithDb *db;

  sitting->folder = kith_test_make_folder ();
  sitting->path = g_build_filename (sitting->folder, "kith.store", NULL);
  db = kith_vault_create (sitting->path, KITH_FICTIONAL_PASSPHRASE, FALSE, TRUE, &cheap, NULL, &error);
  g_assert_no_error (error);
  kith_db_close (db);

  sitting->store = kith_store_new (sitting->path);
  sitting->n_waiting = 1;
  kith_store_unlock_async (sitting->store, KITH_FICTIONAL_PASSPHRASE, NULL, opened_cb, sitting);
  iterate_until_done (sitting);
}

/* The worker may still be giving its last task back to this loop. */
static void
sitting_end (Sitting *sitting)
{
  g_object_add_weak_pointer (G_OBJECT (sitting->store), (gpointer *)&sitting->store);
  g_object_unref (sitting->store);
  while (sitting->store != NULL)
    g_main_context_iteration (NULL, TRUE);

  kith_test_remove_folder (sitting->folder);
  g_free (sitting->folder);
  g_free (sitting->path);
  g_clear_error (&sitting->import_error);
}

static GBytes *
make_large_return (guint n_children)
{
  GString *xml = g_string_new ("<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>"
                               "<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source>"
                               "<LEA>201</LEA></Source></Header><Children>");

  for (guint i = 0; i < n_children; i++)
    g_string_append_printf (xml, "<Child><ChildIdentifiers><LAchildID>L%u</LAchildID>"
                            "<PersonBirthDate>2015-05-0%u</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>"
                            "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>"
                            "<CINdetails><CINreferralDate>2025-06-0%u</CINreferralDate><ReferralSource>1A</ReferralSource>"
                            "<PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>"
                            "<Assessments><AssessmentActualStartDate>2025-06-10</AssessmentActualStartDate>"
                            "</Assessments></CINdetails></Child>", i, 1 + i % 9, 1 + i % 9);
  g_string_append (xml, "</Children></Message>");

  return g_string_free_to_bytes (xml);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Sitting *sitting = user_data;

  sitting->is_imported = kith_store_import_finish (KITH_STORE (source), result, &sitting->import_error);
  done_cb (source, result, user_data);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithImportPreview) preview = kith_store_preview_import_finish (KITH_STORE (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_NEW), >=, N_CHILDREN);
  kith_store_import_async (KITH_STORE (source), preview, NULL, imported_cb, user_data);
}

/* Committed slices show in the log beside the store: the import is half way. */
static void
wait_for_first_slice (Sitting *sitting)
{
  g_autofree char *log = g_strconcat (sitting->path, "-wal", NULL);
  g_autoptr(GError) error = NULL;
  GStatBuf before, now;

  sitting->n_waiting = 1;
  g_assert_no_errno (g_stat (sitting->path, &before));
  do
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
      g_assert_no_errno (g_stat (sitting->path, &now));
    }
  while (now.st_size <= before.st_size + 4096 * 100 && sitting->n_waiting > 0);
}

static void
begin_import (Sitting *sitting,
              guint    n_children)
{
  g_autoptr(GBytes) bytes = make_large_return (n_children);

  sitting->n_waiting = 1;
  kith_store_preview_import_async (sitting->store, "cin", "large.xml", bytes, NULL, previewed_cb, sitting);
  wait_for_first_slice (sitting);
}

static gint64
count_in_closed_store (Sitting    *sitting,
                       const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (sitting->path, KITH_FICTIONAL_PASSPHRASE, NULL, &error);
  KithTestStore store = { .db = db };

  g_assert_no_error (error);
  kith_test_store_assert_whole (&store);

  return kith_test_store_get_number (&store, sql);
}

static void
lock_and_wait (Sitting *sitting)
{
  sitting->n_waiting++;
  kith_store_lock_async (sitting->store, done_cb, sitting);
  iterate_until_done (sitting);
  g_assert_cmpint (kith_store_get_state (sitting->store), ==, KITH_STORE_LOCKED);
}

/* The person locks while a large import runs: it stops and is taken back whole.
 * Where the machine is so slow that it had come to its end, it is there whole.
 */
static void
test_lock_in_the_middle (void)
{
  Sitting sitting = { 0 };

  sitting_begin (&sitting);
  begin_import (&sitting, N_CHILDREN);
  lock_and_wait (&sitting);
  if (!sitting.is_imported)
    g_assert_error (sitting.import_error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOCKED);
  g_assert_cmpint (count_in_closed_store (&sitting, "SELECT count(*) FROM child /*scan*/"), ==,
                   sitting.is_imported ? N_CHILDREN : 0);
  sitting_end (&sitting);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  kith_store_add_cluster_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  done_cb (source, result, user_data);
}

static void
test_save_in_the_middle (void)
{
  Sitting sitting = { 0 };
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  sitting_begin (&sitting);
  begin_import (&sitting, N_CHILDREN);
  sitting.n_waiting++;
  kith_store_add_cluster_async (sitting.store, "Harbour", "201", none, NULL, added_cb, &sitting);
  iterate_until_done (&sitting);
  g_assert_no_error (sitting.import_error);
  g_assert_true (sitting.is_imported);
  lock_and_wait (&sitting);
  g_assert_cmpint (count_in_closed_store (&sitting, "SELECT count(*) FROM child /*scan*/"), ==, N_CHILDREN);
  g_assert_cmpint (count_in_closed_store (&sitting, "SELECT count(*) FROM cluster /*scan*/"), ==, 1);
  sitting_end (&sitting);
}

static void
added_then_lock_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  Sitting *sitting = user_data;

  added_cb (source, result, user_data);
  sitting->n_waiting++;
  kith_store_lock_async (sitting->store, done_cb, sitting);
}

/* Whether the lock still found the import running. */
static gboolean
save_then_lock (void)
{
  Sitting sitting = { 0 };
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  gboolean is_imported;

  sitting_begin (&sitting);
  begin_import (&sitting, N_MANY_CHILDREN);
  sitting.n_waiting++;
  kith_store_add_cluster_async (sitting.store, "Harbour", "201", none, NULL, added_then_lock_cb, &sitting);
  iterate_until_done (&sitting);
  is_imported = sitting.is_imported;
  g_assert_cmpint (count_in_closed_store (&sitting, "SELECT count(*) FROM child /*scan*/"), ==,
                   is_imported ? N_MANY_CHILDREN : 0);
  g_assert_cmpint (count_in_closed_store (&sitting, "SELECT count(*) FROM cluster /*scan*/"), ==, 1);
  sitting_end (&sitting);

  return !is_imported;
}

/* A save between two slices leaves the import as easy to stop as it was. On a
 * busy machine the import may come to its end before; so it is tried again.
 */
static void
test_lock_after_a_save (void)
{
  guint n_attempts = 0;

  while (!save_then_lock ())
    g_assert_cmpuint (++n_attempts, <, 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/worker/order", test_order);
  g_test_add_func ("/worker/runs-again", test_runs_again);
  g_test_add_func ("/worker/gives-way", test_gives_way);
  g_test_add_func ("/worker/stop/drains", test_stop_drains);
  g_test_add_func ("/worker/stop/at-once", test_stop_at_once);
  g_test_add_func ("/worker/many-threads", test_many_threads);
  g_test_add_func ("/worker/between-slices/saves-alone", test_saves_between_slices);
  g_test_add_func ("/worker/between-slices/same-statements", test_save_through_the_same_statements);
  g_test_add_func ("/worker/read/gives-way-and-is-whole", test_read_gives_way);
  g_test_add_func ("/worker/read/stops-when-cancelled", test_read_stops_when_cancelled);
  g_test_add_func ("/worker/store/save-in-the-middle", test_save_in_the_middle);
  g_test_add_func ("/worker/store/lock-in-the-middle", test_lock_in_the_middle);
  g_test_add_func ("/worker/store/lock-after-a-save", test_lock_after_a_save);

  return g_test_run ();
}
