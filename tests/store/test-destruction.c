/* test-destruction.c: what is destroyed is gone, and that it is gone is told
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-destruction.h"
#include "kith-test-rows.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-undo.h"

#define MARKER "Zephyrine"
#define N_REMOVALS (1000 / TIMES_FEWER)
#define TRACE "ephyrine"              /* also as it is folded for sorting */

static KithAct *
begin (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin_destruction (store->db, "child.destroy", "retention 3.2", "seven years after", &error);

  g_assert_no_error (error);

  return act;
}

static void
destroy (KithAct         *act,
         const KithTable *table,
         gint64           id)
{
  g_autoptr(GError) error = NULL;

  kith_act_destroy (act, table, id, &error);
  g_assert_no_error (error);
}

static gint64
commit (KithAct *act)
{
  g_autoptr(GError) error = NULL;

  kith_act_commit (act, &error);
  g_assert_no_error (error);

  return kith_act_get_seq (act);
}

static gint64
destroy_child (KithTestStore *store,
               gint64         id)
{
  g_autoptr(KithAct) act = begin (store);

  destroy (act, &kith_table_child, id);

  return commit (act);
}

static gint64
name_child (KithTestStore *store,
            gint64         id,
            const char    *name,
            const char    *subject,
            const char    *why)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "child.rename", subject, why, &error);
  g_autoptr(KithRow) row = kith_row_load (store->db, &kith_table_child, id, &error);

  g_assert_no_error (error);
  kith_row_set_text (row, "given_name", name);
  kith_act_update (act, row, &error);
  g_assert_no_error (error);

  return commit (act);
}

static void
undo (KithTestStore *store,
      const char    *kind,
      gint64         act,
      gint64        *ret_act)
{
  g_autoptr(GError) error = NULL;

  kith_undo_act (store->db, kind, act, ret_act, &error);
  g_assert_no_error (error);
}

static void
assert_refused (KithTestStore *store,
                gint64         act,
                const char    *message)
{
  g_autoptr(GError) error = NULL;
  gint64 head = kith_test_get_head (store);

  g_assert_false (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DESTROYED);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpint (kith_test_get_head (store), ==, head);
}

static gint64
find_fault (KithTestStore *store,
            const char   **ret_message)
{
  g_autoptr(GError) error = NULL;
  KithJournalFault fault;
  gint64 n_entries;

  kith_journal_verify (store->db, &n_entries, &fault, &error);
  g_assert_no_error (error);
  if (ret_message != NULL)
    *ret_message = fault.message;

  return fault.message != NULL ? fault.seq : 0;
}

static guint
count_in_pages (KithTestStore *store)
{
  return kith_test_count_in_pages (store, TRACE);
}

static void
drop_rules (sqlite3 *handle)
{
  sqlite3_set_authorizer (handle, NULL, NULL);
  sqlite3_commit_hook (handle, NULL, NULL);
  kith_test_raw_exec (handle,
                      "DROP TRIGGER journal_in_order;"
                      "DROP TRIGGER journal_unchanged;"
                      "DROP TRIGGER journal_payload_in_order;"
                      "DROP TRIGGER journal_payload_undeleted;"
                      "PRAGMA foreign_keys = OFF;"
                      "PRAGMA ignore_check_constraints = ON");
}

static void
test_row_is_gone (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 ada = kith_test_store_add_child (store, "Ada", "Quill");
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  gint64 act;

  name_child (store, zoe, MARKER "-Ann", MARKER, "she is " MARKER);
  act = destroy_child (store, zoe);

  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT id FROM child"), ==, ada);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal_payload"
                                     " WHERE coalesce (old, '') || coalesce (new, '') || coalesce (why, '') LIKE '%" MARKER "%'"),
                   ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'destroy' AND object = 'child'"
                                     " AND payload_hash IS NULL"), ==, 1);
  g_assert_cmpint (find_fault (store, NULL), ==, 0);
  kith_test_store_assert_whole (store);
  g_assert_cmpint (act, >, 0);
}

/* What stays says who, when, which rule and why. */
static void
test_history_tells (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) summary = NULL;
  g_autoptr(KithActSummary) older = NULL;
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  gint64 renaming = name_child (store, zoe, MARKER "-Ann", MARKER, "as she asked");
  gint64 act = destroy_child (store, zoe);

  summary = kith_history_load_act (store->db, act, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_act_summary_get_kind (summary), ==, "child.destroy");
  g_assert_cmpstr (kith_act_summary_get_why (summary), ==, "seven years after");
  g_assert_cmpstr (kith_act_summary_get_subject (summary), ==, NULL);
  g_assert_cmpuint (kith_act_summary_get_n_rows (summary), ==, 1);
  g_assert_cmpint (kith_act_summary_get_undone_by (summary), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal_payload WHERE basis = 'retention 3.2'"), ==, 1);

  older = kith_history_load_act (store->db, renaming, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_act_summary_get_kind (older), ==, "child.rename");
  g_assert_cmpstr (kith_act_summary_get_subject (older), ==, NULL);
  g_assert_cmpstr (kith_act_summary_get_why (older), ==, NULL);
  g_assert_cmpint (kith_act_summary_get_undone_by (older), ==, 0);
}

/* An act that touched others keeps its words, unless the caller says otherwise. */
static void
test_words_of_shared_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) both = kith_act_begin (store->db, "children.add", "two of them", "a shared reason", &error);
  g_autoptr(KithAct) act = NULL;
  gint64 ada, zoe;
  static const char words_sql[] = "SELECT count(*) FROM journal_payload WHERE why = 'a shared reason'";

  ada = kith_test_put (both, &kith_table_child, "sort_key", "ada", NULL);
  zoe = kith_test_put (both, &kith_table_child, "sort_key", "zoe", NULL);
  commit (both);

  destroy_child (store, zoe);
  g_assert_cmpint (kith_test_select (store, words_sql), ==, 1);
  kith_test_store_assert_whole (store);

  act = begin (store);
  g_assert_true (kith_act_destroy_words (act, kith_act_get_seq (both), &error));
  g_assert_true (kith_act_destroy_words (act, kith_act_get_seq (both), &error));
  commit (act);
  g_assert_cmpint (kith_test_select (store, words_sql), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'destroy' AND about = 1"), ==, 1);
  kith_test_store_assert_whole (store);

  destroy_child (store, ada);
  kith_test_store_assert_whole (store);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child"), ==, 0);
}

static void
test_words_go_with_the_last_row (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) both = kith_act_begin (store->db, "children.add", NULL, "a shared reason", &error);
  g_autoptr(KithAct) act = NULL;

  kith_test_put (both, &kith_table_child, "sort_key", "ada", NULL);
  kith_test_put (both, &kith_table_child, "sort_key", "zoe", NULL);
  commit (both);

  act = begin (store);
  destroy (act, &kith_table_child, 2);
  destroy (act, &kith_table_child, 1);
  commit (act);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal_payload"), ==, 1);
  kith_test_store_assert_whole (store);
}

/* A row that is not in its table any more lies in the journal whole. */
static void
test_row_deleted_before (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  g_autoptr(KithRow) row = kith_row_load (store->db, &kith_table_child, zoe, &error);
  gint64 removal = kith_test_remove (store, &kith_table_child, zoe);

  g_assert_cmpuint (count_in_pages (store), >, 0);
  act = begin (store);
  g_assert_true (kith_act_destroy_by_uid (act, &kith_table_child, kith_row_get_uid (row), &error));
  commit (act);
  g_assert_cmpuint (count_in_pages (store), ==, 0);
  kith_test_store_assert_whole (store);
  assert_refused (store, removal, "1 of 1 rows were changed since, 1 of them destroyed");
}

/* Rows are written around the marked ones, so that pages split, merge and are
 * freed while copies of them move about.
 */
static void
churn (KithTestStore *store,
       guint          n_children,
       GArray        *marked)
{
  for (guint i = 0; i < n_children; i++)
    {
      g_autofree char *name = g_strnfill ((gsize)g_test_rand_int_range (1, 1200), 'q');
      gint64 id = kith_test_store_add_child (store, i % 25 == 0 ? MARKER : name, "Tansley");

      if (i % 25 == 0)
        g_array_append_val (marked, id);
      else if (g_test_rand_int_range (0, 3) == 0)
        name_child (store, id, "", NULL, name);

      if (i % 10 == 0)
        {
          guint which = (guint)g_test_rand_int_range (0, (gint32)marked->len);
          g_autofree char *longer = g_strdup_printf ("%s %s", MARKER, name);

          name_child (store, g_array_index (marked, gint64, which), longer, longer, MARKER);
        }
    }
}

static void
test_no_byte_in_the_pages (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GArray) marked = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(KithAct) act = NULL;

  churn (store, 1500 / TIMES_FEWER, marked);
  g_assert_cmpuint (count_in_pages (store), >, marked->len);
  act = begin (store);
  for (guint i = 0; i < marked->len; i++)
    destroy (act, &kith_table_child, g_array_index (marked, gint64, i));
  commit (act);

  g_assert_cmpuint (count_in_pages (store), ==, 0);
  kith_test_store_assert_whole (store);
}

static void
test_undo_is_refused (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  gint64 act = destroy_child (store, zoe);
  g_autofree char *message = g_strdup_printf ("Act %" G_GINT64_FORMAT " destroyed what it touched", act);

  assert_refused (store, act, message);
  assert_refused (store, 1, "1 of 1 rows were changed since, 1 of them destroyed");
}

static void
test_undo_of_older_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) three = kith_act_begin (store->db, "children.add", NULL, NULL, &error);
  gint64 first = kith_act_get_seq (three), undoing;

  for (guint i = 0; i < 3; i++)
    kith_test_put (three, &kith_table_child, "sort_key", "x", NULL);
  commit (three);
  undo (store, "undo", first, &undoing);
  undo (store, "redo", undoing, NULL);
  name_child (store, 1, "Bo", NULL, NULL);
  destroy_child (store, 3);

  assert_refused (store, first, "2 of 3 rows were changed since, 1 of them destroyed");
  undo (store, "undo", kith_test_select (store, "SELECT max (seq) FROM journal WHERE object = 'child.rename'"), NULL);
  assert_refused (store, first, "1 of 3 rows were changed since, 1 of them destroyed");
  kith_test_store_assert_whole (store);
}

/* One that is given up has destroyed nothing. */
static void
test_given_up (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  KithAct *act;

  before = kith_test_replay (store);
  act = begin (store);
  destroy (act, &kith_table_child, zoe);
  kith_act_free (act);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
  kith_test_store_assert_whole (store);
}

static void
test_others_rest_on_it (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  g_autoptr(KithAct) act = NULL;

  kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (zoe), NULL);
  act = begin (store);
  g_assert_false (kith_act_destroy (act, &kith_table_child, zoe, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

static off_t
size_of_log (KithTestStore *store)
{
  g_autofree char *path = g_strconcat (store->path, "-wal", NULL);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

/* The log holds pages as they were, so it is folded at once and not at leisure. */
static void
test_log_is_folded (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");

  g_assert_cmpint (size_of_log (store), >, 0);
  destroy_child (store, zoe);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  g_assert_cmpint (size_of_log (store), <=, 8 * 4096);
  g_assert_cmpuint (count_in_pages (store), ==, 0);
}

static GArray *
add_families (KithTestStore *store,
              guint          n_families)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", "families", NULL, &error);
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_families);

  for (guint i = 0; i < n_families; i++)
    {
      gint64 id = kith_test_put (act, &kith_table_family, NULL);

      g_array_append_val (ids, id);
    }
  commit (act);

  return ids;
}

static void
destroy_families (KithAct *act,
                  GArray  *ids)
{
  for (guint i = 0; i < ids->len; i++)
    destroy (act, &kith_table_family, g_array_index (ids, gint64, i));
}

static void
test_in_slices (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GArray) ids = add_families (store, KITH_ACT_SLICE_ROWS + 5000);
  g_autoptr(KithAct) act = begin (store);

  destroy_families (act, ids);
  g_assert_cmpint (kith_test_select (store, "SELECT act FROM open_act"), ==, kith_act_get_seq (act));
  commit (act);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM family"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal_payload"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  kith_test_store_assert_whole (store);
}

/* Cut off in the middle: what is gone stays gone, the rest is whole, and both can be told apart. */
static void
test_slices_given_up (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GArray) ids = add_families (store, KITH_ACT_SLICE_ROWS + 5000);
  KithAct *act = begin (store);
  gint64 seq = kith_act_get_seq (act);
  g_autofree char *message = g_strdup_printf ("Act %" G_GINT64_FORMAT " destroyed what it touched", seq);

  destroy_families (act, ids);
  kith_act_free (act);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM family"), ==, 5000);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal_payload"), ==, 5000 + 2);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE object = 'recover'"), ==, 0);
  assert_refused (store, seq, message);
  kith_test_store_assert_whole (store);
}

/* It ended between the commit and the writing anew. */
static void
test_cut_off_before_the_wiping (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  gint64 act = destroy_child (store, zoe);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO open_act (act) VALUES (%" G_GINT64_FORMAT ")", act);
  sqlite3 *handle = kith_test_store_open_raw (store);
  gint64 head;

  kith_test_raw_exec (handle, sql);
  sqlite3_close (handle);
  kith_test_store_open (store);
  head = kith_test_get_head (store);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT max (seq) FROM journal"), ==, head);
  kith_test_store_assert_whole (store);
  kith_test_store_add_child (store, "Ada", "Quill");
}

/* The chain says what was destroyed before a payload may go: a door left open is not enough. */
static void
test_payloads_stay_without_it (void)
{
  static const char * const removals[] = {
    "DELETE FROM journal_payload WHERE seq = 2",
    "DELETE FROM journal_payload WHERE seq > 4",
    "DELETE FROM journal_payload",
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 ada = kith_test_store_add_child (store, "Ada", "Quill");

  destroy_child (store, kith_test_store_add_child (store, MARKER, "Tansley"));
  name_child (store, ada, "Bea", "Ada", "as she asked");
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", removals[i]);
      kith_db_begin (store->db, G_STRLOC, &error);
      store->db->may_write = TRUE;
      kith_db_exec (store->db, removals[i], &error);
      store->db->may_write = FALSE;
      kith_db_rollback (store->db);
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
    }
  kith_test_store_assert_whole (store);
}

/* Whoever holds the file's key and drops the rules: each payload that goes
 * without a destruction is found at its entry.
 */
static void
test_every_removal_is_found (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GArray) marked = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_tried = 0;

  churn (store, 150, marked);
  for (guint i = 0; i < marked->len; i += 2)
    destroy_child (store, g_array_index (marked, gint64, i));
  drop_rules (store->db->handle);

  while (n_tried < N_REMOVALS)
    {
      gint64 seq = kith_test_select (store, "SELECT seq FROM journal_payload ORDER BY random () LIMIT 1");
      g_autofree char *sql = g_strdup_printf ("DELETE FROM journal_payload WHERE seq = %" G_GINT64_FORMAT, seq);
      const char *message;

      kith_test_raw_exec (store->db->handle, "SAVEPOINT edit");
      kith_test_raw_exec (store->db->handle, sql);
      g_assert_cmpint (find_fault (store, &message), ==, seq);
      g_assert_cmpstr (message, ==, "What it said is gone.");
      kith_test_raw_exec (store->db->handle, "ROLLBACK TO edit; RELEASE edit");
      n_tried++;
    }

  g_assert_cmpint (find_fault (store, NULL), ==, 0);
}

static void
copy_payload (sqlite3    *from,
              sqlite3    *to,
              const char *select_sql,
              const char *insert_sql)
{
  sqlite3_stmt *select = NULL;
  sqlite3_stmt *insert = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (from, select_sql, -1, &select, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (to, insert_sql, -1, &insert, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
  for (int i = 0; i < 6; i++)
    g_assert_cmpint (sqlite3_bind_value (insert, i + 1, sqlite3_column_value (select, i)), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_finalize (select);
  sqlite3_finalize (insert);
}

/* Somebody had kept a copy, puts it back, and its hash is right. */
static void
test_put_back_is_found (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 zoe = kith_test_store_add_child (store, MARKER, "Tansley");
  sqlite3 *kept = NULL;
  const char *message;

  g_assert_cmpint (sqlite3_open (":memory:", &kept), ==, SQLITE_OK);
  kith_test_raw_exec (kept, "CREATE TABLE kept (seq, nonce, old, new, why, basis)");
  copy_payload (store->db->handle, kept, "SELECT * FROM journal_payload WHERE seq = 2",
                "INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?)");
  destroy_child (store, zoe);
  drop_rules (store->db->handle);
  copy_payload (kept, store->db->handle, "SELECT * FROM kept",
                "INSERT INTO journal_payload VALUES (?, ?, ?, ?, ?, ?)");
  sqlite3_close (kept);
  g_assert_cmpint (find_fault (store, &message), ==, 2);
  g_assert_cmpstr (message, ==, "It says what was destroyed.");
}

/* An entry that says "destroyed", made by somebody without the key of the chain. */
static void
test_forged_destruction_is_found (void)
{
  static const char * const forgeries[] = {
    "INSERT INTO journal SELECT seq + 1, at, actor, device, seq + 1, 'destroy', 'child',"
    " (SELECT row_uid FROM journal WHERE seq = 2), NULL, NULL, hash FROM journal ORDER BY seq DESC LIMIT 1",
    "UPDATE journal SET kind = 'destroy', row_uid = (SELECT row_uid FROM journal WHERE seq = 2) WHERE kind = 'destroy'",
    "UPDATE journal SET kind = 'destroy', payload_hash = NULL WHERE seq = 4",
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_store_add_child (store, "Ada", "Quill");
  name_child (store, 1, "Bea", NULL, NULL);
  destroy_child (store, kith_test_store_add_child (store, MARKER, "Tansley"));
  drop_rules (store->db->handle);
  for (guint i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      g_test_message ("%s", forgeries[i]);
      kith_test_raw_exec (store->db->handle, "SAVEPOINT edit");
      kith_test_raw_exec (store->db->handle, forgeries[i]);
      g_assert_cmpint (sqlite3_changes (store->db->handle), ==, 1);
      kith_test_raw_exec (store->db->handle, "DELETE FROM journal_payload WHERE seq = 2");
      g_assert_cmpint (find_fault (store, NULL), >, 2);
      kith_test_raw_exec (store->db->handle, "ROLLBACK TO edit; RELEASE edit");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/destruction/row-is-gone", test_row_is_gone);
  g_test_add_func ("/destruction/history-tells", test_history_tells);
  g_test_add_func ("/destruction/no-byte-in-the-pages", test_no_byte_in_the_pages);
  g_test_add_func ("/destruction/words/of-shared-act", test_words_of_shared_act);
  g_test_add_func ("/destruction/words/go-with-the-last-row", test_words_go_with_the_last_row);
  g_test_add_func ("/destruction/row-deleted-before", test_row_deleted_before);
  g_test_add_func ("/destruction/undo/refused", test_undo_is_refused);
  g_test_add_func ("/destruction/undo/of-older-act", test_undo_of_older_act);
  g_test_add_func ("/destruction/given-up", test_given_up);
  g_test_add_func ("/destruction/others-rest-on-it", test_others_rest_on_it);
  g_test_add_func ("/destruction/log-is-folded", test_log_is_folded);
  g_test_add_func ("/destruction/slices/all", test_in_slices);
  g_test_add_func ("/destruction/slices/given-up", test_slices_given_up);
  g_test_add_func ("/destruction/slices/cut-off-before-the-wiping", test_cut_off_before_the_wiping);
  g_test_add_func ("/destruction/tampering/thousand-of-thousand", test_every_removal_is_found);
  g_test_add_func ("/destruction/tampering/put-back", test_put_back_is_found);
  g_test_add_func ("/destruction/tampering/forged", test_forged_destruction_is_found);
  g_test_add_func ("/destruction/payloads-stay-without-it", test_payloads_stay_without_it);

  return g_test_run ();
}
