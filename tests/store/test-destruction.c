/* test-destruction.c: what is destroyed is gone, and that it is gone is told
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-destruction.h"
#include "kith-test-rows.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-undo.h"

#define MARKER "Zephyrine"

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

/* Every page of the file as the library decrypts it, free ones and slack as well. */
static guint
count_in_pages (KithTestStore *store,
                const char    *marker)
{
  sqlite3 *handle = kith_test_store_open_raw (store);
  sqlite3_int64 n_bytes;
  guint8 *bytes = sqlite3_serialize (handle, "main", &n_bytes, 0);
  const guint8 *place = bytes;
  guint n_found = 0;

  g_assert_nonnull (bytes);
  g_assert_cmpmem (bytes, 16, "SQLite format 3", 16);
  while ((place = memmem (place, (gsize)(bytes + n_bytes - place), marker, strlen (marker))) != NULL)
    {
      place++;
      n_found++;
    }
  sqlite3_free (bytes);
  sqlite3_close (handle);
  kith_test_store_open (store);

  return n_found;
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

  g_assert_cmpuint (count_in_pages (store, MARKER), >, 0);
  act = begin (store);
  g_assert_true (kith_act_destroy_by_uid (act, &kith_table_child, kith_row_get_uid (row), &error));
  commit (act);
  g_assert_cmpuint (count_in_pages (store, MARKER), ==, 0);
  kith_test_store_assert_whole (store);
  assert_refused (store, removal, "1 of 1 rows were changed since, 1 of them destroyed");
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/destruction/row-is-gone", test_row_is_gone);
  g_test_add_func ("/destruction/history-tells", test_history_tells);
  g_test_add_func ("/destruction/words/of-shared-act", test_words_of_shared_act);
  g_test_add_func ("/destruction/words/go-with-the-last-row", test_words_go_with_the_last_row);
  g_test_add_func ("/destruction/row-deleted-before", test_row_deleted_before);
  g_test_add_func ("/destruction/undo/refused", test_undo_is_refused);
  g_test_add_func ("/destruction/undo/of-older-act", test_undo_of_older_act);
  g_test_add_func ("/destruction/given-up", test_given_up);
  g_test_add_func ("/destruction/others-rest-on-it", test_others_rest_on_it);
  g_test_add_func ("/destruction/payloads-stay-without-it", test_payloads_stay_without_it);

  return g_test_run ();
}
