/* test-undo.c: what was done is taken back whole, or not at all and for a reason
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-children.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

static gint64
undo (KithTestStore *store,
      const char    *kind,
      gint64         act)
{
  g_autoptr(GError) error = NULL;
  gint64 undoing = 0;

  g_assert_true (kith_undo_act (store->db, kind, act, &undoing, &error));
  g_assert_no_error (error);
  g_assert_cmpint (undoing, >, act);

  return undoing;
}

/* A refusal leaves rows and journal as they are. */
static void
assert_refused (KithTestStore *store,
                gint64         act,
                KithStoreError code)
{
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *after = NULL;
  gint64 head = kith_test_get_head (store);
  g_autoptr(GError) error = NULL;
  gint64 undoing = -7;

  g_assert_false (kith_undo_act (store->db, "undo", act, &undoing, &error));
  g_assert_error (error, KITH_STORE_ERROR, (int)code);
  g_assert_cmpint (undoing, ==, -7);

  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
  g_assert_cmpint (kith_test_get_head (store), ==, head);
}

static void
assert_dump (KithTestStore *store,
             const char    *expected)
{
  g_autofree char *dump = kith_test_dump (store);
  g_autofree char *told = kith_test_replay (store);

  kith_test_assert_same (dump, expected);
  kith_test_assert_same (dump, told);
}

static KithActSummary *
load_act (KithTestStore *store,
          gint64         act)
{
  g_autoptr(GError) error = NULL;
  KithActSummary *summary = kith_history_load_act (store->db, act, &error);

  g_assert_no_error (error);
  g_assert_nonnull (summary);

  return summary;
}

static gint64
undone_by (KithTestStore *store,
           gint64         act)
{
  g_autoptr(KithActSummary) summary = load_act (store, act);

  return kith_act_summary_get_undone_by (summary);
}

static gint64
last_act (KithTestStore *store)
{
  return kith_test_select (store, "SELECT max (seq) FROM journal WHERE kind = 'act'");
}

static void
test_insert_is_taken_out (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = kith_test_dump (store);

  kith_test_store_add_child (store, "Ivo", "Tansley");
  undo (store, "undo", last_act (store));
  assert_dump (store, before);
}

static void
test_update_is_changed_back (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autofree char *before = kith_test_dump (store);
  gint64 act;

  act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", "family_name", "",
                          "upn", "A123456789012", NULL);
  undo (store, "undo", act);
  assert_dump (store, before);
}

static void
test_delete_is_put_back (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autofree char *before = kith_test_dump (store);

  undo (store, "undo", kith_test_remove (store, &kith_table_child, child));
  assert_dump (store, before);
}

/* Rows that point to one another go in one order and come back in the other. */
static void
test_act_over_several_tables (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *with = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);
  gint64 child, referral, assessment, undoing;

  child = kith_test_put (act, &kith_table_child, "sort_key", "tansley", NULL);
  referral = kith_test_put (act, &kith_table_referral, "child_id", kith_test_number (child), "day", "2025-03-04", NULL);
  assessment = kith_test_put (act, &kith_table_assessment, "referral_id", kith_test_number (referral), NULL);
  kith_test_put (act, &kith_table_assessment_factor, "assessment_id", kith_test_number (assessment), "code", "2B", NULL);
  g_assert_true (kith_act_delete (act, &kith_table_assessment_factor, 1, &error));
  kith_act_commit (act, &error);
  g_assert_no_error (error);
  with = kith_test_dump (store);

  undoing = undo (store, "undo", kith_act_get_seq (act));
  assert_dump (store, before);
  undo (store, "redo", undoing);
  assert_dump (store, with);
}

/* An act may touch a row several times: there and back, and once more. */
static void
test_row_touched_again_and_again (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *with = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);
  g_autoptr(KithRow) row = kith_test_child_row ("Ivo", "Tansley");
  const char * const names[] = { "Ivor", "Ivo", NULL, "Yvo" };
  gint64 undoing;

  g_assert_true (kith_act_insert (act, row, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      kith_row_set_text (row, "given_name", names[i]);
      g_assert_true (kith_act_update (act, row, &error));
    }
  g_assert_true (kith_act_delete (act, &kith_table_child, kith_row_get_id (row), &error));
  g_assert_true (kith_act_insert (act, row, NULL, &error));
  g_assert_true (kith_act_commit (act, &error));
  g_assert_no_error (error);
  with = kith_test_dump (store);

  undoing = undo (store, "undo", kith_act_get_seq (act));
  assert_dump (store, before);
  undo (store, "redo", undoing);
  assert_dump (store, with);
}

static void
test_chain_of_undo_and_redo (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *after = NULL;
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  gint64 latest = act;

  after = kith_test_dump (store);
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr(KithActSummary) summary = NULL;
      gint64 next = undo (store, i % 2 == 0 ? "undo" : "redo", latest);

      summary = load_act (store, next);
      g_assert_cmpint (kith_act_summary_get_about (summary), ==, latest);
      g_assert_cmpstr (kith_act_summary_get_kind (summary), ==, i % 2 == 0 ? "undo" : "redo");
      g_assert_cmpint (undone_by (store, latest), ==, next);
      g_assert_cmpint (undone_by (store, next), ==, 0);
      g_assert_cmpint (undone_by (store, act) != 0, ==, i % 2 == 0);
      assert_dump (store, i % 2 == 0 ? before : after);
      latest = next;
    }
  kith_test_store_assert_whole (store);
}

/* What a person does who holds Ctrl+Z down, and then thinks better of it. */
static void
test_one_after_the_other_and_back (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  const char * const names[] = { "Ivor", "Yvo", "Ivan", "Ivo" };
  gint64 acts[G_N_ELEMENTS (names)];
  char *dumps[G_N_ELEMENTS (names) + 1];

  dumps[0] = kith_test_dump (store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      acts[i] = kith_test_change (store, &kith_table_child, child, "given_name", names[i], NULL);
      dumps[i + 1] = kith_test_dump (store);
    }

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = G_N_ELEMENTS (names); i-- > 0;)
        {
          acts[i] = undo (store, "undo", acts[i]);
          assert_dump (store, dumps[i]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          acts[i] = undo (store, "redo", acts[i]);
          assert_dump (store, dumps[i + 1]);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (dumps); i++)
    g_free (dumps[i]);
}

/* The history shows the first act, not the redo that has put it back. */
static void
test_undone_redone_and_undone_by_its_own_number (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autofree char *before = kith_test_dump (store);
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  gint64 first = undo (store, "undo", act);
  gint64 redo = undo (store, "redo", first);
  gint64 second;

  g_assert_cmpint (undone_by (store, act), ==, 0);
  second = undo (store, "undo", act);
  assert_dump (store, before);
  g_assert_cmpint (undone_by (store, act), ==, second);
  g_assert_cmpint (undone_by (store, redo), ==, second);
  g_assert_cmpint (undone_by (store, first), ==, 0);

  /* Both undos say the same now, and either may be taken back; then neither holds. */
  second = undo (store, "redo", first);
  g_assert_cmpint (undone_by (store, act), ==, 0);
  g_assert_cmpint (undone_by (store, redo), ==, 0);
  g_assert_cmpint (undone_by (store, first), ==, second);
}

static void
test_refuses_twice (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  gint64 undoing = undo (store, "undo", act);

  assert_refused (store, act, KITH_STORE_ERROR_MOVED_ON);
  undo (store, "redo", undoing);
  assert_refused (store, undoing, KITH_STORE_ERROR_MOVED_ON);
}

static void
test_refuses_what_was_changed_since (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 added = last_act (store);
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  gint64 later = kith_test_change (store, &kith_table_child, child, "sex", "M", NULL);

  assert_refused (store, act, KITH_STORE_ERROR_MOVED_ON);
  assert_refused (store, added, KITH_STORE_ERROR_MOVED_ON);

  /* Once the later one is taken back, it is as the earlier one left it. */
  undo (store, "undo", later);
  undo (store, "undo", act);
  undo (store, "undo", added);
}

static void
test_refuses_what_was_taken_out_since (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  gint64 removed = kith_test_remove (store, &kith_table_child, child);

  assert_refused (store, act, KITH_STORE_ERROR_MOVED_ON);
  undo (store, "undo", removed);
  undo (store, "undo", act);
}

/* One row of three moved on: the whole act stays. */
static void
test_refuses_as_a_whole (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);
  gint64 workers[3];

  for (guint i = 0; i < G_N_ELEMENTS (workers); i++)
    workers[i] = kith_test_put (act, &kith_table_worker, "name", "Wren Ashgrove", "me", "0", NULL);
  g_assert_true (kith_act_commit (act, &error));
  kith_test_change (store, &kith_table_worker, workers[1], "role", "Student", NULL);

  assert_refused (store, kith_act_get_seq (act), KITH_STORE_ERROR_MOVED_ON);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM worker"), ==, 3);
}

static void
test_refuses_what_later_rows_rest_on (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 added = last_act (store);

  kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (child), NULL);
  assert_refused (store, added, KITH_STORE_ERROR_MOVED_ON);
  undo (store, "undo", last_act (store));
  undo (store, "undo", added);
}

/* What it rested on is gone: it cannot be put back. */
static void
test_refuses_what_rests_on_nothing_now (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 referral = kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (child), NULL);
  gint64 removed = kith_test_remove (store, &kith_table_referral, referral);

  kith_test_remove (store, &kith_table_child, child);
  assert_refused (store, removed, KITH_STORE_ERROR_MOVED_ON);
}

/* Somebody else has the number now. */
static void
test_refuses_what_is_taken_now (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 school = kith_test_add (store, &kith_table_school, "urn", "900001", "name", "Fernhollow School", NULL);
  gint64 act = kith_test_change (store, &kith_table_school, school, "urn", "900002", NULL);

  kith_test_add (store, &kith_table_school, "urn", "900001", "name", "Saltmarsh School", NULL);
  assert_refused (store, act, KITH_STORE_ERROR_MOVED_ON);
}

/* To look at a record is an entry, and no change. */
static void
test_views_do_not_count (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChildRecord) record = kith_db_load_child (store->db, child, &error);

  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE kind = 'view'"), ==, 1);
  undo (store, "undo", act);
}

static void
test_refuses_what_is_no_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChildRecord) record = kith_db_load_child (store->db, child, &error);

  assert_refused (store, 0, KITH_STORE_ERROR_NOT_FOUND);
  assert_refused (store, -1, KITH_STORE_ERROR_NOT_FOUND);
  assert_refused (store, 999, KITH_STORE_ERROR_NOT_FOUND);
  assert_refused (store, last_act (store) + 1, KITH_STORE_ERROR_NOT_FOUND);
  assert_refused (store, kith_test_get_head (store), KITH_STORE_ERROR_NOT_FOUND);
}

/* In another sitting, and with the ids that there were. */
static void
test_after_a_lock (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autofree char *before = kith_test_dump (store);
  gint64 removed = kith_test_remove (store, &kith_table_child, child);

  kith_test_store_reopen (store);
  kith_test_store_add_child (store, "Maud", "Tansley");
  undo (store, "undo", last_act (store));
  undo (store, "undo", removed);
  assert_dump (store, before);
}

static void
test_large_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *with = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);
  gint64 undoing;

  for (guint i = 0; i < KITH_ACT_SLICE_ROWS + 1000; i++)
    kith_test_put (act, &kith_table_family, NULL);
  g_assert_true (kith_act_commit (act, &error));
  with = kith_test_dump (store);

  undoing = undo (store, "undo", kith_act_get_seq (act));
  assert_dump (store, before);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  undo (store, "redo", undoing);
  assert_dump (store, with);
}

static void
cancel_at_slice (KithDb  *db,
                 gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/* To stop an undo is no reason why it could not be done later. */
static void
test_large_undo_cancelled_and_begun_again (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *with = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);

  for (guint i = 0; i < KITH_ACT_SLICE_ROWS + 1000; i++)
    kith_test_put (act, &kith_table_family, NULL);
  g_assert_true (kith_act_commit (act, &error));
  with = kith_test_dump (store);

  kith_db_set_slice_func (store->db, cancel_at_slice, cancellable);
  kith_db_set_cancellable (store->db, cancellable, NULL);
  g_assert_false (kith_undo_act (store->db, "undo", kith_act_get_seq (act), NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED);
  assert_dump (store, with);
  g_assert_cmpint (undone_by (store, kith_act_get_seq (act)), ==, 0);

  kith_db_set_slice_func (store->db, NULL, NULL);
  undo (store, "undo", kith_act_get_seq (act));
  assert_dump (store, before);
}

/* As a program that died leaves it: the act's number stands in the store. */
static void
leave_open (KithTestStore *store,
            gint64         act)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO open_act (act) VALUES (%" G_GINT64_FORMAT ")", act);
  sqlite3 *handle = kith_test_store_open_raw (store);

  kith_test_raw_exec (handle, sql);
  sqlite3_close (handle);
}

static void
assert_opens_as (KithTestStore *store,
                 const char    *expected)
{
  kith_test_store_open (store);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM open_act"), ==, 0);
  assert_dump (store, expected);
  kith_test_store_assert_whole (store);
}

static void
test_opening_takes_back_what_was_cut_off (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = NULL;
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 act;

  before = kith_test_dump (store);
  act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  leave_open (store, act);
  assert_opens_as (store, before);
  g_assert_cmpint (undone_by (store, act), ==, last_act (store));
}

/* Putting back what was taken back at opening would make a half act. */
static void
test_recovery_is_not_undone (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  g_autoptr(GError) error = NULL;

  leave_open (store, act);
  kith_test_store_open (store);
  assert_refused (store, last_act (store), KITH_STORE_ERROR_NOTHING);
  assert_refused (store, act, KITH_STORE_ERROR_MOVED_ON);
  g_assert_false (kith_undo_act (store->db, "redo", last_act (store), NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOTHING);
}

/* Somebody has worked with the row since: it stays, and the store opens. */
static void
test_opening_leaves_what_moved_on (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *with = NULL;
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  gint64 head;

  kith_test_change (store, &kith_table_child, child, "sex", "M", NULL);
  with = kith_test_dump (store);
  head = kith_test_get_head (store);
  leave_open (store, act);
  assert_opens_as (store, with);
  g_assert_cmpint (kith_test_get_head (store), ==, head);
}

/* What somebody changed and changed back is as the act left it. */
static void
test_opening_takes_back_what_is_as_it_was (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *before = NULL;
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  gint64 act;

  before = kith_test_dump (store);
  act = kith_test_change (store, &kith_table_child, child, "given_name", "Ivor", NULL);
  undo (store, "undo", kith_test_change (store, &kith_table_child, child, "sex", "M", NULL));
  leave_open (store, act);
  assert_opens_as (store, before);
}

static void
test_opening_forgets_an_act_of_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChildRecord) record = kith_db_load_child (store->db, child, &error);
  g_autofree char *with = kith_test_dump (store);

  leave_open (store, kith_test_get_head (store));
  assert_opens_as (store, with);
}

static void
test_history_tells_who_what_and_why (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_row_load (store->db, &kith_table_worker, worker, &error);
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithActSummary) first = load_act (store, 1);
  g_autoptr(KithActSummary) summary = NULL;
  gint64 began = g_get_real_time ();

  g_assert_null (kith_act_summary_get_who (first));

  kith_db_set_actor (store->db, kith_row_get_uid (row));
  act = kith_act_begin (store->db, "cluster.add", "Fernhollow", "As agreed on Monday", &error);
  for (guint i = 0; i < 3; i++)
    kith_test_put (act, &kith_table_family, NULL);
  g_assert_true (kith_act_commit (act, &error));

  summary = load_act (store, kith_act_get_seq (act));
  g_assert_cmpint (kith_act_summary_get_seq (summary), ==, kith_act_get_seq (act));
  g_assert_cmpstr (kith_act_summary_get_who (summary), ==, "Wren Ashgrove");
  g_assert_cmpstr (kith_act_summary_get_kind (summary), ==, "cluster.add");
  g_assert_cmpstr (kith_act_summary_get_subject (summary), ==, "Fernhollow");
  g_assert_cmpstr (kith_act_summary_get_why (summary), ==, "As agreed on Monday");
  g_assert_cmpuint (kith_act_summary_get_n_rows (summary), ==, 3);
  g_assert_cmpint (kith_act_summary_get_about (summary), ==, 0);
  g_assert_cmpint (kith_act_summary_get_undone_by (summary), ==, 0);
  g_assert_cmpint (kith_act_summary_get_at_usec (summary), >=, began);
  g_assert_cmpint (kith_act_summary_get_at_usec (summary), <=, g_get_real_time ());
}

/* An undo carries the subject of what it undoes, so that History can name it. */
static void
test_history_of_an_undo (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "cluster.add", "Fernhollow", NULL, &error);
  g_autoptr(KithActSummary) summary = NULL;

  kith_test_put (act, &kith_table_family, NULL);
  g_assert_true (kith_act_commit (act, &error));
  summary = load_act (store, undo (store, "undo", kith_act_get_seq (act)));
  g_assert_cmpstr (kith_act_summary_get_kind (summary), ==, "undo");
  g_assert_cmpstr (kith_act_summary_get_subject (summary), ==, "Fernhollow");
  g_assert_cmpint (kith_act_summary_get_about (summary), ==, kith_act_get_seq (act));
}

static void
test_history_pages (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();
  gint64 before = 0;

  for (guint i = 0; i < 25; i++)
    kith_test_store_add_child (store, "Ivo", "Tansley");

  do
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GListModel) page = kith_history_load (store->db, before, 10, &error);
      guint n_acts = g_list_model_get_n_items (page);

      g_assert_no_error (error);
      g_assert_cmpuint (n_acts, ==, seen->len < 20 ? 10 : 5);
      for (guint i = 0; i < n_acts; i++)
        {
          g_autoptr(KithActSummary) act = g_list_model_get_item (page, i);

          g_assert_true (before == 0 || kith_act_summary_get_seq (act) < before);
          before = kith_act_summary_get_seq (act);
          g_ptr_array_add (seen, GINT_TO_POINTER ((int)before));
        }
    }
  while (seen->len < 25);

  g_assert_cmpint (before, ==, 1);
}

static void
test_history_of_nothing (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) acts = kith_history_load (store->db, 0, 10, &error);
  g_autoptr(GListModel) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (acts), ==, 0);
  kith_test_store_add_child (store, "Ivo", "Tansley");
  none = kith_history_load (store->db, 0, 0, &error);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_null (kith_history_load_act (store->db, 2, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

/* A record that was opened is no act of the history. */
static void
test_history_leaves_views_out (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 child = kith_test_store_add_child (store, "Ivo", "Tansley");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChildRecord) record = kith_db_load_child (store->db, child, &error);
  g_autoptr(GListModel) acts = kith_history_load (store->db, 0, 10, &error);

  g_assert_cmpuint (g_list_model_get_n_items (acts), ==, 1);
}

/* What was cut off shows as taken back, by the act that did it. */
static void
test_history_of_an_act_cut_off (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (store->db, "test", NULL, NULL, &error);
  gint64 seq = kith_act_get_seq (act);
  g_autoptr(KithActSummary) summary = NULL;

  for (guint i = 0; i < KITH_ACT_SLICE_ROWS + 10; i++)
    kith_test_put (act, &kith_table_family, NULL);
  kith_act_free (act);

  g_assert_cmpint (undone_by (store, seq), ==, last_act (store));
  summary = load_act (store, last_act (store));
  g_assert_cmpstr (kith_act_summary_get_kind (summary), ==, "recover");
  g_assert_cmpint (kith_act_summary_get_about (summary), ==, seq);
  assert_refused (store, seq, KITH_STORE_ERROR_MOVED_ON);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/insert-is-taken-out", test_insert_is_taken_out);
  g_test_add_func ("/undo/update-is-changed-back", test_update_is_changed_back);
  g_test_add_func ("/undo/delete-is-put-back", test_delete_is_put_back);
  g_test_add_func ("/undo/act-over-several-tables", test_act_over_several_tables);
  g_test_add_func ("/undo/row-touched-again-and-again", test_row_touched_again_and_again);
  g_test_add_func ("/undo/chain-of-undo-and-redo", test_chain_of_undo_and_redo);
  g_test_add_func ("/undo/one-after-the-other-and-back", test_one_after_the_other_and_back);
  g_test_add_func ("/undo/undone-redone-and-undone-by-its-own-number", test_undone_redone_and_undone_by_its_own_number);
  g_test_add_func ("/undo/views-do-not-count", test_views_do_not_count);
  g_test_add_func ("/undo/after-a-lock", test_after_a_lock);
  g_test_add_func ("/undo/large-act", test_large_act);
  g_test_add_func ("/undo/large-undo-cancelled-and-begun-again", test_large_undo_cancelled_and_begun_again);
  g_test_add_func ("/undo/refuses/twice", test_refuses_twice);
  g_test_add_func ("/undo/refuses/what-was-changed-since", test_refuses_what_was_changed_since);
  g_test_add_func ("/undo/refuses/what-was-taken-out-since", test_refuses_what_was_taken_out_since);
  g_test_add_func ("/undo/refuses/as-a-whole", test_refuses_as_a_whole);
  g_test_add_func ("/undo/refuses/what-later-rows-rest-on", test_refuses_what_later_rows_rest_on);
  g_test_add_func ("/undo/refuses/what-rests-on-nothing-now", test_refuses_what_rests_on_nothing_now);
  g_test_add_func ("/undo/refuses/what-is-taken-now", test_refuses_what_is_taken_now);
  g_test_add_func ("/undo/refuses/what-is-no-act", test_refuses_what_is_no_act);
  g_test_add_func ("/undo/opening/takes-back-what-was-cut-off", test_opening_takes_back_what_was_cut_off);
  g_test_add_func ("/undo/opening/is-not-undone", test_recovery_is_not_undone);
  g_test_add_func ("/undo/opening/leaves-what-moved-on", test_opening_leaves_what_moved_on);
  g_test_add_func ("/undo/opening/takes-back-what-is-as-it-was", test_opening_takes_back_what_is_as_it_was);
  g_test_add_func ("/undo/opening/forgets-an-act-of-nothing", test_opening_forgets_an_act_of_nothing);
  g_test_add_func ("/history/tells-who-what-and-why", test_history_tells_who_what_and_why);
  g_test_add_func ("/history/of-an-undo", test_history_of_an_undo);
  g_test_add_func ("/history/pages", test_history_pages);
  g_test_add_func ("/history/of-nothing", test_history_of_nothing);
  g_test_add_func ("/history/leaves-views-out", test_history_leaves_views_out);
  g_test_add_func ("/history/of-an-act-cut-off", test_history_of_an_act_cut_off);

  return g_test_run ();
}
