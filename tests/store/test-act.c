/* test-act.c: rows and their entries are written together, whole or not at all
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kith-test-rows.h"
#include "kith-undo.h"

/* More than one slice, and more than two. */
#define N_MANY (KITH_ACT_SLICE_ROWS + 700)
#define N_VERY_MANY (2 * KITH_ACT_SLICE_ROWS + 5000)

static KithAct *
begin (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (store->db, "test", "A subject", "A reason", &error);

  g_assert_no_error (error);
  g_assert_nonnull (act);

  return act;
}

static void
commit (KithAct *act)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_act_commit (act, &error));
  g_assert_no_error (error);
}

static KithRow *
new_worker (const char *name)
{
  KithRow *row = kith_row_new (&kith_table_worker);

  kith_row_set_text (row, "name", name);
  kith_row_set_int (row, "me", 0);

  return row;
}

/* The columns of the journal's last entry, to be held against what it must say. */
static char *
describe_last_entry (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = NULL;

  stmt = kith_db_prepare (store->db,
                          "SELECT concat_ws ('|', kind, object, old, new, why) FROM journal"
                          " LEFT JOIN journal_payload USING (seq) ORDER BY seq DESC LIMIT 1", &error);
  g_assert_no_error (error);
  kith_statement_step (stmt, &error);
  g_assert_no_error (error);

  return g_strdup (kith_statement_get_text (stmt, 0));
}

static void
assert_last_entry (KithTestStore *store,
                   const char    *expected)
{
  g_autofree char *entry = describe_last_entry (store);

  g_assert_cmpstr (entry, ==, expected);
}

/* The rows are what they were, and so is the journal. */
static void
assert_untouched (KithTestStore *store,
                  const char    *dump,
                  gint64         head)
{
  g_autofree char *after = kith_test_dump (store);

  kith_test_assert_same (after, dump);
  g_assert_cmpint (kith_test_get_head (store), ==, head);
  kith_test_store_assert_whole (store);
}

static void
assert_journal_tells_all (KithTestStore *store)
{
  g_autofree char *dump = kith_test_dump (store);
  g_autofree char *told = kith_test_replay (store);

  kith_test_assert_same (dump, told);
  kith_test_store_assert_whole (store);
}

static void
test_insert (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = begin (store);
  g_autoptr(KithRow) row = new_worker ("Wren Ashgrove");
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kith_act_get_db (act) == store->db);
  g_assert_cmpint (kith_act_get_seq (act), ==, 1);
  g_assert_true (kith_act_insert (act, row, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, kith_row_get_id (row));
  g_assert_cmpuint (kith_act_get_n_rows (act), ==, 1);
  commit (act);

  g_assert_cmpint (kith_test_get_head (store), ==, 2);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE act = 1"), ==, 2);
  assert_last_entry (store, "insert|worker|{\"id\":1,\"name\":\"Wren Ashgrove\",\"me\":0}");
  assert_journal_tells_all (store);
}

static void
test_opening_has_subject_and_reason (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = begin (store);

  assert_last_entry (store, "act|test|A subject|A reason");
}

static void
test_update_tells_what_changed (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 id = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "role", "Student", "me", "0", NULL);

  kith_test_change (store, &kith_table_worker, id, "role", "Social worker", "name", "Wren Ashgrove", NULL);
  assert_last_entry (store, "update|worker|{\"role\":\"Student\"}|{\"role\":\"Social worker\"}");
  kith_test_change (store, &kith_table_worker, id, "role", "", NULL);
  assert_last_entry (store, "update|worker|{\"role\":\"Social worker\"}|{\"role\":null}");
  assert_journal_tells_all (store);
}

static void
test_delete_keeps_what_was (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 id = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "0", NULL);

  kith_test_remove (store, &kith_table_worker, id);
  assert_last_entry (store, "delete|worker|{\"id\":1,\"name\":\"Wren Ashgrove\",\"me\":0}");
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM worker"), ==, 0);
  assert_journal_tells_all (store);
}

static void
test_nothing_done_leaves_no_trace (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 id = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "0", NULL);
  g_autofree char *dump = kith_test_dump (store);
  gint64 head = kith_test_get_head (store);
  g_autoptr(KithAct) next = NULL;

  kith_test_change (store, &kith_table_worker, id, "name", "Wren Ashgrove", NULL);
  assert_untouched (store, dump, head);
  commit (next = begin (store));
  assert_untouched (store, dump, head);
  g_clear_pointer (&next, kith_act_free);

  next = begin (store);
  g_assert_cmpint (kith_act_get_seq (next), ==, head + 1);
}

static void
test_given_up_leaves_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 id = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "0", NULL);
  g_autofree char *dump = kith_test_dump (store);
  gint64 head = kith_test_get_head (store);
  KithAct *act = begin (store);
  g_autoptr(GError) error = NULL;

  kith_test_put (act, &kith_table_worker, "name", "Lark Fenwick", "me", "0", NULL);
  kith_act_delete (act, &kith_table_worker, id, &error);
  g_assert_no_error (error);
  kith_act_free (act);

  assert_untouched (store, dump, head);
  kith_test_store_reopen (store);
  assert_untouched (store, dump, head);
}

/* A contradiction of each sort, and the whole act is gone with it. */
static void
test_contradiction_leaves_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 school = kith_test_add (store, &kith_table_school, "urn", "900001", "name", "Fernhollow Primary School", NULL);
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autofree char *dump = NULL;
  gint64 head;
  const struct
  {
    const KithTable *table;
    const char      *columns[3];
    const char      *values[3];
  } contradictions[] = {
    { &kith_table_school, { "urn", "name" }, { "900001", "Another School" } },
    { &kith_table_school, { "urn", "name" }, { "900002", "" } },
    { &kith_table_attendance, { "child_id", "school_id" }, { kith_test_number (child), "999" } },
    { &kith_table_attendance, { "child_id", "school_id" }, { "999", kith_test_number (school) } },
    { &kith_table_referral, { "child_id", "day" }, { kith_test_number (child), "2025-02-30" } },
    { &kith_table_referral, { "child_id", "no_further_action" }, { kith_test_number (child), "2" } },
    { &kith_table_attendance, { "child_id", "valid_from", "valid_to" }, { kith_test_number (child), "2025-02-02", "2025-02-02" } },
    { &kith_table_bank_holiday, { "day", "title" }, { "2025-12-25T00:00", "Christmas Day" } },
  };

  kith_test_add (store, &kith_table_attendance, "child_id", kith_test_number (child),
                 "school_id", kith_test_number (school), NULL);
  dump = kith_test_dump (store);
  head = kith_test_get_head (store);

  for (guint i = 0; i < G_N_ELEMENTS (contradictions); i++)
    {
      g_autoptr(KithAct) act = begin (store);
      g_autoptr(KithRow) row = kith_row_new (contradictions[i].table);
      g_autoptr(GError) error = NULL;

      kith_test_put (act, &kith_table_worker, "name", "Lark Fenwick", "me", "0", NULL);
      for (guint j = 0; j < 3 && contradictions[i].columns[j] != NULL; j++)
        {
          const char *column = contradictions[i].columns[j];

          if (g_str_has_suffix (column, "_id") || strcmp (column, "urn") == 0 || strcmp (column, "no_further_action") == 0)
            kith_row_set_int (row, column, g_ascii_strtoll (contradictions[i].values[j], NULL, 10));
          else
            kith_row_set_text (row, column, contradictions[i].values[j]);
        }
      if (kith_table_find_column (contradictions[i].table, "school_id") >= 0 && kith_row_get_int (row, "school_id") == 0)
        kith_row_set_int (row, "school_id", school);

      g_assert_false (kith_act_insert (act, row, NULL, &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
      g_clear_pointer (&act, kith_act_free);
      assert_untouched (store, dump, head);
    }
}

static void
test_delete_refuses_what_others_rest_on (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autoptr(KithAct) act = NULL;
  g_autoptr(GError) error = NULL;

  kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (child), NULL);
  act = begin (store);
  g_assert_false (kith_act_delete (act, &kith_table_child, child, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

/* The caller may go on with what is left, and the journal tells just that. */
static void
test_refused_row_leaves_no_entry (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = begin (store);
  g_autoptr(KithRow) orphan = kith_row_new (&kith_table_disability);
  g_autoptr(GError) error = NULL;

  kith_test_put (act, &kith_table_worker, "name", "Lark Fenwick", "me", "0", NULL);
  kith_row_set_int (orphan, "child_id", 404);
  kith_row_set_text (orphan, "code", "LD");
  g_assert_false (kith_act_insert (act, orphan, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  kith_test_put (act, &kith_table_worker, "name", "Rook Mallory", "me", "0", NULL);
  g_assert_cmpuint (kith_act_get_n_rows (act), ==, 2);
  commit (act);

  g_assert_cmpint (kith_test_get_head (store), ==, 3);
  assert_journal_tells_all (store);
}

static void
test_refuses_rows_that_are_not_there (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = begin (store);
  g_autoptr(KithRow) row = new_worker ("Wren Ashgrove");
  g_autoptr(GError) error = NULL;

  kith_row_set_id (row, 12);
  g_assert_false (kith_act_update (act, row, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_act_delete (act, &kith_table_worker, 12, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

static void
test_refuses_a_name_twice (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = begin (store);
  g_autoptr(KithRow) row = new_worker ("Wren Ashgrove");
  g_autoptr(KithRow) twin = new_worker ("Lark Fenwick");
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_act_insert (act, row, NULL, &error));
  kith_row_set_uid (twin, kith_row_get_uid (row));
  g_assert_false (kith_act_insert (act, twin, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (kith_act_insert (act, row, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

static void
test_does_not_nest (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(KithTestStore) store = kith_test_store_new ();
      g_autoptr(KithAct) act = begin (store);
      g_autoptr(KithAct) second = begin (store);

      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*a transaction is open already, since*kith-act.c*");
}

/* Rows of one id and one uid: the least that a row can be. */
static gboolean
put_many (KithAct *act,
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

static gint64
count_families (KithTestStore *store)
{
  return kith_test_select (store, "SELECT count(*) FROM family");
}

static void
count_slice (KithDb  *db,
             gpointer user_data)
{
  guint *n_slices = user_data;

  (*n_slices)++;
}

static void
test_sliced_is_whole_after_commit (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = NULL;
  g_autoptr(GError) error = NULL;
  guint n_slices = 0;

  kith_db_set_slice_func (store->db, count_slice, &n_slices);
  act = begin (store);
  g_assert_true (put_many (act, N_VERY_MANY, &error));
  g_assert_cmpuint (n_slices, ==, 2);
  g_assert_cmpint (kith_test_select (store, "SELECT act FROM open_act"), ==, kith_act_get_seq (act));
  commit (act);

  g_assert_cmpint (count_families (store), ==, N_VERY_MANY);
  g_assert_cmpint (kith_test_get_head (store), ==, N_VERY_MANY + 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  kith_test_store_reopen (store);
  g_assert_cmpint (count_families (store), ==, N_VERY_MANY);
  assert_journal_tells_all (store);
}

/* A slice that is full to the last row is no reason to lose the act. */
static void
test_exactly_one_slice (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = begin (store);
  g_autoptr(GError) error = NULL;

  g_assert_true (put_many (act, KITH_ACT_SLICE_ROWS, &error));
  commit (act);
  kith_test_store_reopen (store);
  g_assert_cmpint (count_families (store), ==, KITH_ACT_SLICE_ROWS);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
}

static void
test_sliced_is_gone_when_given_up (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  KithAct *act;

  kith_test_store_add_child (store, "Ivo", "Tansley");
  before = kith_test_dump (store);
  act = begin (store);
  g_assert_true (put_many (act, N_MANY, &error));
  kith_act_free (act);

  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'act' AND object = 'recover'"), ==, 1);
  assert_journal_tells_all (store);
}

static void
test_sliced_stops_when_cancelled (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  KithAct *act = begin (store);
  g_autoptr(GError) error = NULL;

  kith_db_set_cancellable (store->db, cancellable, NULL);
  g_assert_true (put_many (act, KITH_ACT_SLICE_ROWS + 1000, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (put_many (act, N_MANY, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED);
  kith_act_free (act);

  g_assert_cmpint (count_families (store), ==, 0);
  assert_journal_tells_all (store);
}

/* What a disk holds if the machine stops here: the file and its log. */
static void
copy_store (KithTestStore *store,
            KithTestStore *copy)
{
  static const char * const suffixes[] = { "", "-wal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (store->path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (copy->path, suffixes[i], NULL);
      g_autoptr(GBytes) bytes = kith_test_read_file (from);
      g_autoptr(GError) error = NULL;

      g_file_set_contents_full (to, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

static KithTestStore *
new_place_for_copy (KithTestStore *store)
{
  KithTestStore *copy = g_new0 (KithTestStore, 1);

  copy->folder = kith_test_make_folder ();
  copy->path = g_build_filename (copy->folder, "kith.store", NULL);
  copy->key = kith_key_ref (store->key);
  copy->uid = store->uid;

  return copy;
}

static void
test_sliced_is_gone_after_a_stop (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithTestStore) copy = new_place_for_copy (store);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autoptr(GError) error = NULL;

  kith_test_store_add_child (store, "Ivo", "Tansley");
  before = kith_test_dump (store);
  act = begin (store);
  g_assert_true (put_many (act, N_MANY, &error));
  copy_store (store, copy);

  kith_test_store_open (copy);
  after = kith_test_dump (copy);
  kith_test_assert_same (after, before);
  g_assert_cmpint (kith_test_select (copy, "SELECT count(*) FROM open_act"), ==, 0);
  g_assert_cmpint (kith_test_get_head (copy), >, 2 * KITH_ACT_SLICE_ROWS);
  assert_journal_tells_all (copy);
}

typedef struct
{
  KithTestStore *store;
  KithTestStore *copy;
  guint          nth;
  guint          n_slices;
} Stop;

static void
stop_at_slice (KithDb  *db,
               gpointer user_data)
{
  Stop *stop = user_data;

  if (++stop->n_slices == stop->nth)
    copy_store (stop->store, stop->copy);
}

/* The machine stops a second time, while the act is being taken back. */
static void
test_taking_back_is_itself_taken_up_again (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithTestStore) copy = new_place_for_copy (store);
  Stop stop = { store, copy, 2, 0 };
  g_autoptr(GError) error = NULL;
  KithAct *act = begin (store);

  kith_db_set_slice_func (store->db, stop_at_slice, &stop);
  g_assert_true (put_many (act, N_MANY, &error));
  kith_act_free (act);
  g_assert_cmpuint (stop.n_slices, >=, 2);

  kith_test_store_open (copy);
  g_assert_cmpint (count_families (copy), ==, 0);
  g_assert_cmpint (kith_test_select (copy, "SELECT count(*) FROM open_act"), ==, 0);
  assert_journal_tells_all (copy);
}

/* The child does what a program does that is killed: it closes nothing. */
static void
be_killed_in_the_middle (KithTestStore *store)
{
  KithDb *db = kith_db_open (store->path, store->key, NULL);
  KithAct *act = db != NULL ? kith_act_begin (db, "test", NULL, NULL, NULL) : NULL;

  if (act != NULL && put_many (act, N_MANY, NULL))
    kill (getpid (), SIGKILL);
  _exit (1);
}

static void
test_sliced_is_gone_after_a_kill (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = NULL, *after = NULL;
  int status;
  pid_t child;

  kith_test_store_add_child (store, "Ivo", "Tansley");
  before = kith_test_dump (store);
  kith_test_store_close (store);

  child = fork ();
  if (child == 0)
    be_killed_in_the_middle (store);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);

  kith_test_store_open (store);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
  assert_journal_tells_all (store);
}

typedef struct
{
  KithTestStore *store;
  gint64         family;
} Save;

/* What a person saves while a large act runs: a child in a family that the act put in. */
static void
save_between_slices (KithDb  *db,
                     gpointer user_data)
{
  Save *save = user_data;

  if (save->family != 0)
    return;

  save->family = kith_test_select (save->store, "SELECT max (id) FROM family");
  kith_test_add (save->store, &kith_table_child, "sort_key", "tansley ivo",
                 "family_id", kith_test_number (save->family), NULL);
}

/* Nobody's word is lost, and a row that others rest on never keeps the store shut. */
static void
test_what_was_saved_between_slices_stays (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  Save save = { store, 0 };
  KithAct *act;

  kith_db_set_slice_func (store->db, save_between_slices, &save);
  act = begin (store);
  g_assert_true (put_many (act, N_MANY, &error));
  kith_act_free (act);

  g_assert_cmpint (kith_test_select (store, "SELECT family_id FROM child"), ==, save.family);
  g_assert_cmpint (count_families (store), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  kith_test_store_reopen (store);
  assert_journal_tells_all (store);
}

static void
test_rehearsal_leaves_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autofree char *dump = kith_test_dump (store);
  gint64 head = kith_test_get_head (store);
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_rehearse (store->db, &error);
  guint n_slices = 0;

  g_assert_no_error (error);
  kith_db_set_slice_func (store->db, count_slice, &n_slices);
  g_assert_true (put_many (act, N_MANY, &error));
  g_assert_true (kith_act_delete (act, &kith_table_child, child, &error));
  g_assert_cmpuint (n_slices, ==, 0);
  kith_act_free (act);

  assert_untouched (store, dump, head);
}

static void
test_rehearsal_cannot_commit (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *dump = kith_test_dump (store);
  gint64 head = kith_test_get_head (store);
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_rehearse (store->db, &error);

  g_assert_true (put_many (act, 3, &error));
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*is_rehearsal*");
  g_assert_false (kith_act_commit (act, &error));
  g_test_assert_expected_messages ();
  kith_act_free (act);

  assert_untouched (store, dump, head);
}

static void
test_commits_once (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithAct) act = begin (store);
  g_autoptr(GError) error = NULL;

  g_assert_true (put_many (act, 1, &error));
  commit (act);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*is_committed*");
  g_assert_false (kith_act_commit (act, &error));
  g_test_assert_expected_messages ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/act/insert", test_insert);
  g_test_add_func ("/act/opening-has-subject-and-reason", test_opening_has_subject_and_reason);
  g_test_add_func ("/act/update-tells-what-changed", test_update_tells_what_changed);
  g_test_add_func ("/act/delete-keeps-what-was", test_delete_keeps_what_was);
  g_test_add_func ("/act/nothing-done-leaves-no-trace", test_nothing_done_leaves_no_trace);
  g_test_add_func ("/act/given-up-leaves-nothing", test_given_up_leaves_nothing);
  g_test_add_func ("/act/contradiction-leaves-nothing", test_contradiction_leaves_nothing);
  g_test_add_func ("/act/delete-refuses-what-others-rest-on", test_delete_refuses_what_others_rest_on);
  g_test_add_func ("/act/refused-row-leaves-no-entry", test_refused_row_leaves_no_entry);
  g_test_add_func ("/act/refuses-rows-that-are-not-there", test_refuses_rows_that_are_not_there);
  g_test_add_func ("/act/refuses-a-name-twice", test_refuses_a_name_twice);
  g_test_add_func ("/act/does-not-nest", test_does_not_nest);
  g_test_add_func ("/act/commits-once", test_commits_once);
  g_test_add_func ("/act/sliced/is-whole-after-commit", test_sliced_is_whole_after_commit);
  g_test_add_func ("/act/sliced/exactly-one-slice", test_exactly_one_slice);
  g_test_add_func ("/act/sliced/is-gone-when-given-up", test_sliced_is_gone_when_given_up);
  g_test_add_func ("/act/sliced/stops-when-cancelled", test_sliced_stops_when_cancelled);
  g_test_add_func ("/act/sliced/is-gone-after-a-stop", test_sliced_is_gone_after_a_stop);
  g_test_add_func ("/act/sliced/is-gone-after-a-kill", test_sliced_is_gone_after_a_kill);
  g_test_add_func ("/act/sliced/taking-back-is-taken-up-again", test_taking_back_is_itself_taken_up_again);
  g_test_add_func ("/act/sliced/what-was-saved-between-slices-stays", test_what_was_saved_between_slices_stays);
  g_test_add_func ("/act/rehearsal/leaves-nothing", test_rehearsal_leaves_nothing);
  g_test_add_func ("/act/rehearsal/cannot-commit", test_rehearsal_cannot_commit);

  return g_test_run ();
}
