/* test-store.c: the store as the interface sees it, with a main loop
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the two threads must meet in one order, a call of the test's own runs
 * on the store's thread and waits there for the main thread: see Meeting.
 */

#include "config.h"

#include <string.h>

#include "kith-store-private.h"
#include "kith-test-rows.h"
#include "kith-undo.h"
#include "kith-vault.h"

#define SCALE 0.02
#define DEADLINE_SECONDS 120

typedef struct
{
  char         *folder;
  char         *path;
  KithStore    *store;
  GAsyncResult *result;
  GString      *log;                 /* what was told, a word each */
  guint         deadline;
} Fixture;

static gboolean
deadline_cb (gpointer user_data)
{
  g_error ("Nothing has come for %d seconds", DEADLINE_SECONDS);

  return G_SOURCE_REMOVE;
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->folder = kith_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "kith.store", NULL);
  fixture->store = kith_store_new (fixture->path);
  fixture->log = g_string_new (NULL);
  fixture->deadline = g_timeout_add_seconds (DEADLINE_SECONDS, deadline_cb, NULL);
}

/* The store's thread hands its last hold on the store back to the main context. */
static void
drop_store (KithStore *store)
{
  gpointer weak = store;

  g_object_add_weak_pointer (G_OBJECT (store), &weak);
  g_object_unref (store);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_clear_pointer (&fixture->store, drop_store);
  g_assert_null (fixture->result);
  g_source_remove (fixture->deadline);
  kith_test_remove_folder (fixture->folder);
  g_string_free (fixture->log, TRUE);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
  if (fixture->log->len > 0)
    g_string_append (fixture->log, " answer");
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&fixture->result);
}

typedef gboolean (*FinishBoolean) (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error);
typedef gpointer (*FinishPointer) (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error);

/* Each finish function has a type of its own; a call through another one is undefined. */
static gpointer
finish_load_child (KithStore    *self,
                   GAsyncResult *result,
                   GError      **error)
{
  return kith_store_load_child_finish (self, result, error);
}

static gpointer
finish_load_clusters (KithStore    *self,
                      GAsyncResult *result,
                      GError      **error)
{
  return kith_store_load_clusters_finish (self, result, error);
}

static gpointer
finish_load_history (KithStore    *self,
                     GAsyncResult *result,
                     GError      **error)
{
  return kith_store_load_history_finish (self, result, error);
}

static gpointer
finish_preview_import (KithStore    *self,
                       GAsyncResult *result,
                       GError      **error)
{
  return kith_store_preview_import_finish (self, result, error);
}

static gpointer
finish_redo (KithStore    *self,
             GAsyncResult *result,
             GError      **error)
{
  return kith_store_redo_finish (self, result, error);
}

static gpointer
finish_undo (KithStore    *self,
             GAsyncResult *result,
             GError      **error)
{
  return kith_store_undo_finish (self, result, error);
}

static void
expect_done (Fixture      *fixture,
             FinishBoolean finish)
{
  g_autoptr(GAsyncResult) result = wait_for_result (fixture);
  g_autoptr(GError) error = NULL;

  g_assert_true (finish (fixture->store, result, &error));
  g_assert_no_error (error);
}

static gpointer
expect_object (Fixture      *fixture,
               FinishPointer finish)
{
  g_autoptr(GAsyncResult) result = wait_for_result (fixture);
  g_autoptr(GError) error = NULL;
  gpointer object = finish (fixture->store, result, &error);

  g_assert_no_error (error);
  g_assert_nonnull (object);

  return object;
}

static void
expect_error (Fixture      *fixture,
              FinishPointer finish,
              GQuark        domain,
              int           code)
{
  g_autoptr(GAsyncResult) result = wait_for_result (fixture);
  g_autoptr(GError) error = NULL;

  g_assert_null (finish (fixture->store, result, &error));
  g_assert_error (error, domain, code);
}

#define EXPECT_STORE_ERROR(fixture, code) \
        expect_error (fixture, kith_store_finish_pointer, KITH_STORE_ERROR, KITH_STORE_ERROR_ ## code)

static void
create (Fixture *fixture)
{
  kith_store_create_fictional_async (fixture->store, "stockport", 5, SCALE, NULL, keep_result_cb, fixture);
  expect_done (fixture, kith_store_create_fictional_finish);
}

static void
unlock (Fixture *fixture)
{
  kith_store_unlock_async (fixture->store, KITH_FICTIONAL_PASSPHRASE, NULL, keep_result_cb, fixture);
  expect_done (fixture, kith_store_unlock_finish);
}

static void
lock (Fixture *fixture)
{
  kith_store_lock_async (fixture->store, keep_result_cb, fixture);
  expect_done (fixture, kith_store_lock_finish);
}

static void
add_cluster (Fixture    *fixture,
             const char *name)
{
  kith_store_add_cluster_async (fixture->store, name, NULL, NULL, NULL, keep_result_cb, fixture);
  expect_done (fixture, kith_store_add_cluster_finish);
}

static KithActSummary *
undo (Fixture *fixture,
      gint64   act)
{
  kith_store_undo_async (fixture->store, act, NULL, keep_result_cb, fixture);

  return expect_object (fixture, finish_undo);
}

static KithActSummary *
redo (Fixture *fixture)
{
  kith_store_redo_async (fixture->store, NULL, keep_result_cb, fixture);

  return expect_object (fixture, finish_redo);
}

static void
notified_cb (KithStore  *store,
             GParamSpec *pspec,
             Fixture    *fixture)
{
  g_auto(GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  g_object_get_property (G_OBJECT (store), pspec->name, &value);
  if (strcmp (pspec->name, "saved-at") == 0)
    text = g_strdup (g_value_get_int64 (&value) > 0 ? "yes" : "no");
  else if (G_VALUE_HOLDS_ENUM (&value))
    text = g_strdup (g_enum_get_value (g_type_class_peek (KITH_TYPE_STORE_STATE), g_value_get_enum (&value))->value_nick);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    text = g_strdup (g_value_get_boolean (&value) ? "yes" : "no");
  else
    text = g_strdup (g_value_get_string (&value) != NULL ? g_value_get_string (&value) : "-");

  g_string_append_printf (fixture->log, " %s=%s", pspec->name, text);
}

static void
changed_cb (KithStore *store,
            Fixture   *fixture)
{
  g_string_append (fixture->log, " changed");
}

static void
start_log (Fixture *fixture)
{
  g_string_assign (fixture->log, "log:");
  g_signal_connect (fixture->store, "notify", G_CALLBACK (notified_cb), fixture);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
assert_log (Fixture    *fixture,
            const char *expected)
{
  g_assert_cmpstr (fixture->log->str + strlen ("log:"), ==, expected);
  g_string_assign (fixture->log, "log:");
}

static void
assert_kinds (Fixture    *fixture,
              const char *undo_kind,
              const char *redo_kind)
{
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, undo_kind);
  g_assert_cmpstr (kith_store_get_redo_kind (fixture->store), ==, redo_kind);
}

static void
test_new_is_locked (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  g_assert_cmpstr (kith_store_get_path (fixture->store), ==, fixture->path);
  g_assert_false (kith_store_exists (fixture->store));
  g_assert_false (kith_store_get_is_fictional (fixture->store));
  g_assert_cmpint (kith_store_get_saved_at (fixture->store), ==, 0);
  assert_kinds (fixture, NULL, NULL);
}

static void
test_create_lock_unlock (Fixture      *fixture,
                         gconstpointer user_data)
{
  start_log (fixture);
  create (fixture);
  assert_log (fixture, " state=unlocking is-fictional=yes state=open answer");
  g_assert_true (kith_store_exists (fixture->store));
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_OPEN);

  lock (fixture);
  assert_log (fixture, " is-fictional=no undo-kind=- redo-kind=- saved-at=no state=locked answer");
  g_assert_true (kith_store_exists (fixture->store));

  unlock (fixture);
  assert_log (fixture, " state=unlocking is-fictional=yes state=open answer");
  unlock (fixture);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_OPEN);
}

/* What is made here would keep real people, so its passphrase must be strong. */
static void
test_create_refuses_a_weak_passphrase (Fixture      *fixture,
                                       gconstpointer user_data)
{
  const KithStoreSetup setup = { .worker_name = "Wren Ashgrove", .use_keyring = FALSE };

  kith_store_create_async (fixture->store, &setup, "password1", NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, WEAK_PASSPHRASE);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  g_assert_false (kith_store_exists (fixture->store));
}

static void
test_create_with_person_and_cluster (Fixture      *fixture,
                                     gconstpointer user_data)
{
  g_autoptr(GPtrArray) schools = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_school_record_free);
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(KithCluster) cluster = NULL;
  KithSchoolRecord *school = kith_school_record_new ();
  const KithStoreSetup setup = {
    .worker_name = "Wren Ashgrove", .worker_role = "Social worker", .authority_code = "852",
    .cluster_name = "Fernhollow", .schools = schools, .use_keyring = FALSE,
  };

  school->urn = 900001;
  school->name = g_strdup ("Fernhollow School");
  g_ptr_array_add (schools, school);
  kith_store_create_async (fixture->store, &setup, "seven otters mend the harbour clock", NULL, keep_result_cb, fixture);
  expect_done (fixture, kith_store_create_finish);
  g_assert_false (kith_store_get_is_fictional (fixture->store));

  kith_store_load_clusters_async (fixture->store, NULL, keep_result_cb, fixture);
  clusters = expect_object (fixture, finish_load_clusters);
  g_assert_cmpuint (g_list_model_get_n_items (clusters), ==, 1);
  cluster = g_list_model_get_item (clusters, 0);
  g_assert_cmpstr (kith_cluster_get_name (cluster), ==, "Fernhollow");
  g_assert_cmpstr (kith_cluster_get_authority (cluster), ==, "Southampton");
  g_assert_cmpuint (kith_cluster_get_n_schools (cluster), ==, 1);
}

static void
test_create_never_replaces (Fixture      *fixture,
                            gconstpointer user_data)
{
  create (fixture);
  lock (fixture);
  kith_store_create_fictional_async (fixture->store, "lambeth", 1, SCALE, NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, EXISTS);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  unlock (fixture);
}

static void
test_create_refuses_an_unknown_shape (Fixture      *fixture,
                                      gconstpointer user_data)
{
  kith_store_create_fictional_async (fixture->store, "atlantis", 1, SCALE, NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, NOT_FOUND);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  g_assert_false (kith_store_exists (fixture->store));
}

static void
test_unlock_refuses (Fixture      *fixture,
                     gconstpointer user_data)
{
  kith_store_unlock_async (fixture->store, KITH_FICTIONAL_PASSPHRASE, NULL, keep_result_cb, fixture);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_UNLOCKING);
  EXPECT_STORE_ERROR (fixture, NO_STORE);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);

  create (fixture);
  lock (fixture);
  start_log (fixture);
  kith_store_unlock_async (fixture->store, "look square", NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, WRONG_PASSPHRASE);
  assert_log (fixture, " state=unlocking undo-kind=- redo-kind=- saved-at=no state=locked answer");
  unlock (fixture);
}

/* Whoever changes their mind before the key is tried sees a locked store, not one that is opening for ever. */
static void
test_unlock_cancelled (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  create (fixture);
  lock (fixture);
  g_cancellable_cancel (cancellable);
  kith_store_unlock_async (fixture->store, KITH_FICTIONAL_PASSPHRASE, cancellable, keep_result_cb, fixture);
  expect_error (fixture, kith_store_finish_pointer, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  unlock (fixture);
}

static void
test_busy (Fixture      *fixture,
           gconstpointer user_data)
{
  Fixture second = *fixture;
  KithStore *other = kith_store_new (fixture->path);

  create (fixture);
  second.store = other;
  kith_store_unlock_async (other, KITH_FICTIONAL_PASSPHRASE, NULL, keep_result_cb, &second);
  EXPECT_STORE_ERROR (&second, BUSY);
  g_assert_cmpint (kith_store_get_state (other), ==, KITH_STORE_LOCKED);
  add_cluster (fixture, "Fernhollow");

  lock (fixture);
  unlock (&second);
  lock (&second);
  drop_store (other);
}

typedef void (*StartCall) (Fixture *fixture);

static void
start_clusters (Fixture *fixture)
{
  kith_store_load_clusters_async (fixture->store, NULL, keep_result_cb, fixture);
}

static void
start_table (Fixture *fixture)
{
  kith_store_load_school_table_async (fixture->store, 0, NULL, keep_result_cb, fixture);
}

static void
start_figure (Fixture *fixture)
{
  const int figures[KITH_N_FIGURES] = { 0 };
  g_autoptr(KithSchoolLine) line = kith_school_line_new (KITH_SCHOOL_LINE_TOTAL, 0, 0, NULL, NULL, NULL, NULL, figures);

  kith_store_load_figure_async (fixture->store, KITH_FIGURE_REFERRALS, 0, line, NULL, keep_result_cb, fixture);
}

static void
start_child (Fixture *fixture)
{
  kith_store_load_child_async (fixture->store, 1, NULL, keep_result_cb, fixture);
}

static void
start_history (Fixture *fixture)
{
  kith_store_load_history_async (fixture->store, 0, 10, NULL, keep_result_cb, fixture);
}

static void
start_set_school (Fixture *fixture)
{
  kith_store_set_school_async (fixture->store, 1, 1, kith_date_today (), NULL, keep_result_cb, fixture);
}

static void
start_add_cluster (Fixture *fixture)
{
  kith_store_add_cluster_async (fixture->store, "Fernhollow", NULL, NULL, NULL, keep_result_cb, fixture);
}

static void
start_preview (Fixture *fixture)
{
  g_autoptr(GBytes) bytes = kith_test_read_fixture ("cin/CIN_Census_2024.xml");

  kith_store_preview_import_async (fixture->store, "cin", "return.xml", bytes, NULL, keep_result_cb, fixture);
}

static void
start_undo (Fixture *fixture)
{
  if (kith_store_get_state (fixture->store) == KITH_STORE_OPEN)
    add_cluster (fixture, "Fernhollow");

  kith_store_undo_async (fixture->store, 0, NULL, keep_result_cb, fixture);
}

static const struct
{
  const char *name;
  StartCall   start;
  gboolean    gives_object;
} calls[] = {
  { "load-clusters", start_clusters, TRUE },
  { "load-school-table", start_table, TRUE },
  { "load-figure", start_figure, TRUE },
  { "load-child", start_child, TRUE },
  { "load-history", start_history, TRUE },
  { "set-school", start_set_school, FALSE },
  { "add-cluster", start_add_cluster, FALSE },
  { "preview-import", start_preview, TRUE },
  { "undo", start_undo, TRUE },
};

static void
test_locked (Fixture      *fixture,
             gconstpointer user_data)
{
  guint call = GPOINTER_TO_UINT (user_data);

  calls[call].start (fixture);
  EXPECT_STORE_ERROR (fixture, LOCKED);

  create (fixture);
  lock (fixture);
  calls[call].start (fixture);
  EXPECT_STORE_ERROR (fixture, LOCKED);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
}

static void
finish_call (Fixture *fixture,
             guint    call)
{
  if (calls[call].gives_object)
    g_object_unref (expect_object (fixture, kith_store_finish_pointer));
  else
    expect_done (fixture, kith_store_finish_boolean);
}

static void
test_open (Fixture      *fixture,
           gconstpointer user_data)
{
  guint call = GPOINTER_TO_UINT (user_data);

  create (fixture);
  calls[call].start (fixture);
  finish_call (fixture, call);
}

static void
ignore_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  guint *n_pending = user_data;

  (*n_pending)--;
}

/* The window closes with everything on its way: each call is answered, and then nothing is left. */
static void
test_finalize_with_calls_pending (Fixture      *fixture,
                                  gconstpointer user_data)
{
  g_autoptr(GBytes) bytes = kith_test_read_fixture ("cin/CIN_Census_2024.xml");
  gpointer weak = fixture->store;
  guint n_pending = 0;

  create (fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->store), &weak);
  for (guint i = 0; i < 5; i++)
    {
      n_pending += 6;
      kith_store_load_clusters_async (fixture->store, NULL, ignore_cb, &n_pending);
      kith_store_load_school_table_async (fixture->store, 0, NULL, ignore_cb, &n_pending);
      kith_store_load_child_async (fixture->store, 1, NULL, ignore_cb, &n_pending);
      kith_store_add_cluster_async (fixture->store, "Fernhollow", NULL, NULL, NULL, ignore_cb, &n_pending);
      kith_store_preview_import_async (fixture->store, "cin", "return.xml", bytes, NULL, ignore_cb, &n_pending);
      kith_store_unlock_async (fixture->store, "whatever", NULL, ignore_cb, &n_pending);
    }
  g_clear_object (&fixture->store);
  while (n_pending > 0 || weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_finalize_while_locking (Fixture      *fixture,
                             gconstpointer user_data)
{
  gpointer weak = fixture->store;
  guint n_pending = 2;

  create (fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->store), &weak);
  kith_store_add_cluster_async (fixture->store, "Fernhollow", NULL, NULL, NULL, ignore_cb, &n_pending);
  kith_store_lock_async (fixture->store, ignore_cb, &n_pending);
  g_clear_object (&fixture->store);
  while (n_pending > 0 || weak != NULL)
    g_main_context_iteration (NULL, TRUE);

  fixture->store = kith_store_new (fixture->path);
  unlock (fixture);
}

/* What changed is told before the answer comes, and the pages load again in between. */
static void
test_told_in_order (Fixture      *fixture,
                    gconstpointer user_data)
{
  create (fixture);
  start_log (fixture);
  add_cluster (fixture, "Fernhollow");
  assert_log (fixture, " undo-kind=cluster.add redo-kind=- saved-at=yes changed answer");
  g_object_unref (undo (fixture, 0));
  assert_log (fixture, " undo-kind=- redo-kind=cluster.add saved-at=yes changed answer");
  g_object_unref (redo (fixture));
  assert_log (fixture, " undo-kind=cluster.add redo-kind=- saved-at=yes changed answer");
}

/* A look is no change, and neither is what was so already. */
static void
test_nothing_told_of_no_change (Fixture      *fixture,
                                gconstpointer user_data)
{
  g_autoptr(KithChildRecord) record = NULL;
  gint64 school;

  create (fixture);
  start_log (fixture);
  kith_store_load_child_async (fixture->store, 1, NULL, keep_result_cb, fixture);
  record = expect_object (fixture, finish_load_child);
  assert_log (fixture, " answer");

  school = kith_child_get_school_id (kith_child_record_get_child (record));
  kith_store_set_school_async (fixture->store, 1, school, kith_date_today () - 1, NULL, keep_result_cb, fixture);
  expect_done (fixture, kith_store_set_school_finish);
  assert_log (fixture, " answer");
  assert_kinds (fixture, NULL, NULL);
}

static void
test_undo_and_redo (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr(KithActSummary) undone = NULL;
  g_autoptr(KithActSummary) redone = NULL;

  create (fixture);
  kith_store_undo_async (fixture->store, 0, NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, NOTHING);
  kith_store_redo_async (fixture->store, NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, NOTHING);

  add_cluster (fixture, "Fernhollow");
  kith_store_set_school_async (fixture->store, 1, 1, kith_date_today (), NULL, keep_result_cb, fixture);
  expect_done (fixture, kith_store_set_school_finish);
  assert_kinds (fixture, "child.set-school", NULL);

  g_object_unref (undo (fixture, 0));
  assert_kinds (fixture, "cluster.add", "child.set-school");
  undone = undo (fixture, 0);
  assert_kinds (fixture, NULL, "cluster.add");
  g_assert_cmpstr (kith_act_summary_get_kind (undone), ==, "cluster.add");
  g_assert_cmpstr (kith_act_summary_get_subject (undone), ==, "Fernhollow");
  g_assert_cmpint (kith_act_summary_get_undone_by (undone), >, kith_act_summary_get_seq (undone));

  redone = redo (fixture);
  g_assert_cmpstr (kith_act_summary_get_kind (redone), ==, "undo");
  g_assert_cmpint (kith_act_summary_get_about (redone), ==, kith_act_summary_get_seq (undone));
  assert_kinds (fixture, "cluster.add", "child.set-school");
  g_object_unref (redo (fixture));
  assert_kinds (fixture, "child.set-school", NULL);
}

/* The same child again and again: what Ctrl+Z held down does. */
static void
test_undo_one_after_the_other (Fixture      *fixture,
                               gconstpointer user_data)
{
  create (fixture);
  for (gint64 school = 1; school <= 4; school++)
    {
      kith_store_set_school_async (fixture->store, 1, school, kith_date_today () + (int)school, NULL, keep_result_cb, fixture);
      expect_done (fixture, kith_store_set_school_finish);
    }

  for (guint i = 0; i < 2; i++)
    {
      while (kith_store_get_undo_kind (fixture->store) != NULL)
        g_object_unref (undo (fixture, 0));
      while (kith_store_get_redo_kind (fixture->store) != NULL)
        g_object_unref (redo (fixture));
    }
}

static void
test_new_act_ends_redo (Fixture      *fixture,
                        gconstpointer user_data)
{
  create (fixture);
  add_cluster (fixture, "Fernhollow");
  g_object_unref (undo (fixture, 0));
  add_cluster (fixture, "Saltmarsh");
  assert_kinds (fixture, "cluster.add", NULL);
  kith_store_redo_async (fixture->store, NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, NOTHING);
}

/* From the history: one in the middle, and one of another sitting. */
static void
test_undo_by_number (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr(GListModel) history = NULL;
  gint64 acts[3];

  create (fixture);
  for (guint i = 0; i < 3; i++)
    add_cluster (fixture, "Fernhollow");
  start_history (fixture);
  history = expect_object (fixture, finish_load_history);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(KithActSummary) act = g_list_model_get_item (history, i);

      acts[i] = kith_act_summary_get_seq (act);
    }

  g_object_unref (undo (fixture, acts[1]));
  assert_kinds (fixture, "cluster.add", "cluster.add");
  kith_store_undo_async (fixture->store, acts[1], NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, MOVED_ON);

  lock (fixture);
  unlock (fixture);
  assert_kinds (fixture, NULL, NULL);
  kith_store_undo_async (fixture->store, 0, NULL, keep_result_cb, fixture);
  EXPECT_STORE_ERROR (fixture, NOTHING);
  g_object_unref (undo (fixture, acts[2]));
  assert_kinds (fixture, NULL, "cluster.add");
  g_object_unref (redo (fixture));
  assert_kinds (fixture, "cluster.add", NULL);
}

static void
test_import (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(KithActSummary) undone = NULL;

  create (fixture);
  start_log (fixture);
  start_preview (fixture);
  preview = expect_object (fixture, finish_preview_import);
  assert_log (fixture, " answer");
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_NEW), >, 0);

  kith_store_import_async (fixture->store, preview, NULL, keep_result_cb, fixture);
  expect_done (fixture, kith_store_import_finish);
  assert_log (fixture, " undo-kind=cin.import redo-kind=- saved-at=yes changed answer");
  undone = undo (fixture, 0);
  g_assert_cmpstr (kith_act_summary_get_subject (undone), ==, "return.xml");
}

static void
test_preview_of_no_return (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("nothing", 7);

  create (fixture);
  kith_store_preview_import_async (fixture->store, "cin", "return.xml", bytes, NULL, keep_result_cb, fixture);
  expect_error (fixture, kith_store_finish_pointer, KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_XML);
}

static void
test_cancelled_before_it_begins (Fixture      *fixture,
                                 gconstpointer user_data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GBytes) bytes = kith_test_read_fixture ("cin/CIN_Census_2024.xml");
  g_autoptr(KithImportPreview) preview = NULL;

  create (fixture);
  start_preview (fixture);
  preview = expect_object (fixture, finish_preview_import);
  g_cancellable_cancel (cancellable);

  kith_store_load_clusters_async (fixture->store, cancellable, keep_result_cb, fixture);
  expect_error (fixture, kith_store_finish_pointer, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  kith_store_preview_import_async (fixture->store, "cin", "return.xml", bytes, cancellable, keep_result_cb, fixture);
  expect_error (fixture, kith_store_finish_pointer, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  kith_store_import_async (fixture->store, preview, cancellable, keep_result_cb, fixture);
  expect_error (fixture, kith_store_finish_pointer, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_kinds (fixture, NULL, NULL);
}

/* A point that both threads come to: each step is reached by one and awaited by the other. */
typedef struct
{
  GMutex    mutex;
  GCond     cond;
  guint     step;
  guint     n_runs;
  guint     n_rows;                  /* that were put in before the first step */
  gboolean  is_deaf;                 /* nothing interrupts it */
} Meeting;

static void
reach (Meeting *meeting,
       guint    step)
{
  g_mutex_lock (&meeting->mutex);
  meeting->step = step;
  g_cond_broadcast (&meeting->cond);
  g_mutex_unlock (&meeting->mutex);
}

static void
await (Meeting *meeting,
       guint    step)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_TIME_SPAN_SECOND;

  g_mutex_lock (&meeting->mutex);
  while (meeting->step < step)
    {
      if (!g_cond_wait_until (&meeting->cond, &meeting->mutex, deadline))
        g_error ("Step %u was never reached", step);
    }
  g_mutex_unlock (&meeting->mutex);
}

static void
run_on_store (Fixture      *fixture,
              KithStoreFunc func,
              KithPriority  priority,
              Meeting      *meeting,
              GCancellable *cancellable)
{
  KithStoreCall *call = kith_store_call_new (func, priority, meeting, NULL, NULL);

  call->writes = TRUE;
  call->is_interruptible = priority == KITH_PRIORITY_LONG;
  kith_store_call_run (fixture->store, call, run_on_store, cancellable, keep_result_cb, fixture);
}

static gpointer
reach_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  reach (call->data, 1);

  return KITH_STORE_DONE;
}

/* Whatever the store's thread does, it is told when the main context runs, and there. */
static void
test_told_on_the_main_context (Fixture      *fixture,
                               gconstpointer user_data)
{
  Meeting meeting = { .n_rows = 0 };
  guint n_pending = 1;

  create (fixture);
  start_log (fixture);
  kith_store_add_cluster_async (fixture->store, "Fernhollow", NULL, NULL, NULL, ignore_cb, &n_pending);
  run_on_store (fixture, reach_func, KITH_PRIORITY_SAVE, &meeting, NULL);
  await (&meeting, 1);
  assert_log (fixture, "");

  expect_done (fixture, kith_store_finish_boolean);
  g_assert_cmpuint (n_pending, ==, 0);
  assert_log (fixture, " undo-kind=cluster.add redo-kind=- saved-at=yes changed answer");
}

static gboolean
put_families (KithAct *act,
              guint    n_rows,
              GError **error)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_family);

      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* A large act that stops once, waits for the main thread at step 2, and goes on. */
static gpointer
large_act_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  Meeting *meeting = call->data;
  g_autoptr(KithAct) act = kith_act_begin (db, "test", NULL, NULL, error);

  meeting->n_runs++;
  if (meeting->is_deaf)
    kith_db_set_cancellable (db, NULL, NULL);
  if (act == NULL || !put_families (act, meeting->n_rows, error))
    return NULL;

  reach (meeting, 1);
  await (meeting, 2);
  if (!put_families (act, 2 * KITH_ACT_SLICE_ROWS, error) || !kith_act_commit (act, error))
    return NULL;

  call->act = kith_act_get_seq (act);

  return KITH_STORE_DONE;
}

static gint64
count_families (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (fixture->path, KITH_FICTIONAL_PASSPHRASE, NULL, &error);
  KithTestStore store = { .db = db };

  g_assert_no_error (error);
  kith_test_store_assert_whole (&store);

  return kith_test_select (&store, "SELECT count(*) FROM family");
}

/* In the first slice, where taking back is rolling back, and after it. */
static const guint n_rows_before_the_stop[] = { 100, KITH_ACT_SLICE_ROWS + 100 };

static void
test_lock_takes_a_large_act_back (Fixture      *fixture,
                                  gconstpointer user_data)
{
  Meeting meeting = { .n_rows = *(const guint *)user_data };
  guint n_pending = 1;
  gint64 n_before;

  create (fixture);
  lock (fixture);
  n_before = count_families (fixture);
  unlock (fixture);

  run_on_store (fixture, large_act_func, KITH_PRIORITY_LONG, &meeting, NULL);
  await (&meeting, 1);
  kith_store_lock_async (fixture->store, ignore_cb, &n_pending);
  reach (&meeting, 2);
  EXPECT_STORE_ERROR (fixture, LOCKED);
  while (n_pending > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  g_assert_cmpint (count_families (fixture), ==, n_before);
}

/* The lock comes at the very seam of two slices, and the act hears nothing: it
 * is not shut from under the act, but when the act is done.
 */
static void
test_lock_waits_for_what_cannot_stop (Fixture      *fixture,
                                      gconstpointer user_data)
{
  Meeting meeting = { .n_rows = KITH_ACT_SLICE_ROWS - 1, .is_deaf = TRUE };
  guint n_pending = 1;
  gint64 n_before;

  create (fixture);
  lock (fixture);
  n_before = count_families (fixture);
  unlock (fixture);

  run_on_store (fixture, large_act_func, KITH_PRIORITY_LONG, &meeting, NULL);
  await (&meeting, 1);
  kith_store_lock_async (fixture->store, ignore_cb, &n_pending);
  reach (&meeting, 2);
  expect_done (fixture, kith_store_finish_boolean);
  while (n_pending > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  g_assert_cmpint (count_families (fixture), ==, n_before + 3 * KITH_ACT_SLICE_ROWS - 1);
}

static void
test_cancel_takes_a_large_act_back (Fixture      *fixture,
                                    gconstpointer user_data)
{
  Meeting meeting = { .n_rows = *(const guint *)user_data };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  gint64 n_before;

  create (fixture);
  lock (fixture);
  n_before = count_families (fixture);
  unlock (fixture);

  start_log (fixture);
  run_on_store (fixture, large_act_func, KITH_PRIORITY_LONG, &meeting, cancellable);
  await (&meeting, 1);
  g_cancellable_cancel (cancellable);
  reach (&meeting, 2);
  expect_error (fixture, kith_store_finish_pointer, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_log (fixture, " answer");
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_OPEN);
  assert_kinds (fixture, NULL, NULL);

  add_cluster (fixture, "Fernhollow");
  lock (fixture);
  g_assert_cmpint (count_families (fixture), ==, n_before);
}

/* A save that ran between two slices does not make the act deaf to the person who cancels it. */
static void
test_cancel_after_a_save (Fixture      *fixture,
                          gconstpointer user_data)
{
  Meeting meeting = { .n_rows = KITH_ACT_SLICE_ROWS - 1 };
  Meeting saved = { .n_rows = 0 };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Fixture save = { .store = fixture->store, .log = g_string_new (NULL) };

  create (fixture);
  run_on_store (fixture, large_act_func, KITH_PRIORITY_LONG, &meeting, cancellable);
  await (&meeting, 1);
  run_on_store (&save, reach_func, KITH_PRIORITY_SAVE, &saved, NULL);
  reach (&meeting, 2);
  await (&saved, 1);
  g_cancellable_cancel (cancellable);
  expect_done (&save, kith_store_finish_boolean);
  expect_error (fixture, kith_store_finish_pointer, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_string_free (save.log, TRUE);
}

/* Works until it is stopped, and keeps its answer until the store is being unlocked again. */
static gpointer
stubborn_func (KithStore     *self,
               KithDb        *db,
               KithStoreCall *call,
               GError       **error)
{
  Meeting *meeting = call->data;
  g_autoptr(KithAct) act = kith_act_begin (db, "test", NULL, NULL, error);

  if (meeting->n_runs++ > 0)
    return KITH_STORE_DONE;

  reach (meeting, 1);
  await (meeting, 2);
  while (put_families (act, 100, error))
    continue;

  reach (meeting, 3);
  await (meeting, 4);

  return NULL;
}

/* What the lock has stopped is over: it does not begin again by itself once the
 * store is open, since what it was given is used up.
 */
static void
test_lock_and_unlock_at_once (Fixture      *fixture,
                              gconstpointer user_data)
{
  Meeting meeting = { .n_rows = 0 };
  guint n_pending = 2;

  create (fixture);
  run_on_store (fixture, stubborn_func, KITH_PRIORITY_LONG, &meeting, NULL);
  await (&meeting, 1);
  kith_store_lock_async (fixture->store, ignore_cb, &n_pending);
  reach (&meeting, 2);
  await (&meeting, 3);
  kith_store_unlock_async (fixture->store, KITH_FICTIONAL_PASSPHRASE, NULL, ignore_cb, &n_pending);
  reach (&meeting, 4);
  EXPECT_STORE_ERROR (fixture, LOCKED);
  while (n_pending > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_OPEN);
  g_assert_cmpuint (meeting.n_runs, ==, 1);
}

/* What was being saved when the person locked is saved. */
static void
test_lock_lets_saves_be_saved (Fixture      *fixture,
                               gconstpointer user_data)
{
  guint n_pending = 4;
  g_autoptr(GListModel) history = NULL;

  create (fixture);
  for (guint i = 0; i < 3; i++)
    kith_store_add_cluster_async (fixture->store, "Fernhollow", NULL, NULL, NULL, ignore_cb, &n_pending);
  kith_store_lock_async (fixture->store, ignore_cb, &n_pending);
  while (n_pending > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
  assert_kinds (fixture, NULL, NULL);

  unlock (fixture);
  start_history (fixture);
  history = expect_object (fixture, finish_load_history);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 4);
}

static void
test_lock_twice (Fixture      *fixture,
                 gconstpointer user_data)
{
  lock (fixture);
  create (fixture);
  lock (fixture);
  lock (fixture);
  g_assert_cmpint (kith_store_get_state (fixture->store), ==, KITH_STORE_LOCKED);
}

#define ADD(path, func) \
        g_test_add ("/store/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

static void
add_for_calls (const char *folder,
               void (     *func ) (Fixture       *fixture,
                                   gconstpointer  user_data))
{
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *path = g_strconcat ("/store/", folder, "/", calls[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, func, fixture_tear_down);
    }
}

static void
add_for_stops (const char *name,
               void (     *func ) (Fixture       *fixture,
                                   gconstpointer  user_data))
{
  static const char * const when[] = { "at-once", "after-a-slice" };

  for (guint i = 0; i < G_N_ELEMENTS (when); i++)
    {
      g_autofree char *path = g_strconcat ("/store/", name, "/", when[i], NULL);

      g_test_add (path, Fixture, &n_rows_before_the_stop[i], fixture_set_up, func, fixture_tear_down);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new-is-locked", test_new_is_locked);
  ADD ("create/lock-and-unlock", test_create_lock_unlock);
  ADD ("create/never-replaces", test_create_never_replaces);
  ADD ("create/refuses-an-unknown-shape", test_create_refuses_an_unknown_shape);
  ADD ("create/refuses-a-weak-passphrase", test_create_refuses_a_weak_passphrase);
  ADD ("create/with-person-and-cluster", test_create_with_person_and_cluster);
  ADD ("unlock/refuses", test_unlock_refuses);
  ADD ("unlock/cancelled", test_unlock_cancelled);
  ADD ("unlock/busy", test_busy);
  add_for_calls ("locked", test_locked);
  add_for_calls ("open", test_open);
  ADD ("finalize/with-calls-pending", test_finalize_with_calls_pending);
  ADD ("finalize/while-locking", test_finalize_while_locking);
  ADD ("told/in-order", test_told_in_order);
  ADD ("told/nothing-of-no-change", test_nothing_told_of_no_change);
  ADD ("told/on-the-main-context", test_told_on_the_main_context);
  ADD ("undo/and-redo", test_undo_and_redo);
  ADD ("undo/one-after-the-other", test_undo_one_after_the_other);
  ADD ("undo/new-act-ends-redo", test_new_act_ends_redo);
  ADD ("undo/by-number", test_undo_by_number);
  ADD ("import/previewed-done-and-undone", test_import);
  ADD ("import/of-no-return", test_preview_of_no_return);
  ADD ("import/cancelled-before-it-begins", test_cancelled_before_it_begins);
  add_for_stops ("cancel/takes-back", test_cancel_takes_a_large_act_back);
  ADD ("cancel/after-a-save", test_cancel_after_a_save);
  add_for_stops ("lock/takes-back", test_lock_takes_a_large_act_back);
  ADD ("lock/waits-for-what-cannot-stop", test_lock_waits_for_what_cannot_stop);
  ADD ("lock/and-unlock-at-once", test_lock_and_unlock_at_once);
  ADD ("lock/lets-saves-be-saved", test_lock_lets_saves_be_saved);
  ADD ("lock/twice", test_lock_twice);

  return g_test_run ();
}
