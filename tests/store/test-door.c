/* test-door.c: nothing changes a row but an act, and nothing changes the journal
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include "kith-db-private.h"

static const char * const writes[] = {
  "INSERT INTO family (uid) VALUES (randomblob (16))",
  "INSERT OR REPLACE INTO family (id, uid) VALUES (1, randomblob (16))",
  "UPDATE child SET family_name = 'Other'",
  "DELETE FROM child",
  "DELETE FROM journal",
  "UPDATE journal SET at = 0",
  "INSERT INTO open_act (act) VALUES (1)",
  "CREATE TABLE aside (name TEXT)",
  "CREATE TEMP TABLE aside (name TEXT)",
  "CREATE INDEX aside ON child (birth)",
  "CREATE TRIGGER aside AFTER INSERT ON child BEGIN DELETE FROM child; END",
  "CREATE TEMP TRIGGER aside AFTER INSERT ON child BEGIN DELETE FROM child; END",
  "CREATE VIEW aside AS SELECT given_name FROM child",
  "CREATE VIRTUAL TABLE aside USING fts5 (name)",
  "DROP TABLE child",
  "DROP TRIGGER journal_unchanged",
  "DROP INDEX child_by_upn",
  "ALTER TABLE child ADD COLUMN aside TEXT",
  "ALTER TABLE child RENAME TO aside",
  "REINDEX",
  "ANALYZE",
  "SAVEPOINT aside",
  "ATTACH DATABASE ':memory:' AS aside",
  "DETACH DATABASE main",
  "PRAGMA user_version = 9",
  "PRAGMA application_id = 9",
  "PRAGMA journal_mode = DELETE",
  "PRAGMA locking_mode = NORMAL",
  "PRAGMA foreign_keys = OFF",
  "PRAGMA synchronous = OFF",
  "PRAGMA temp_store = FILE",
  "PRAGMA secure_delete = OFF",
  "PRAGMA writable_schema = ON",
  "PRAGMA ignore_check_constraints = ON",
  "PRAGMA trusted_schema = ON",
  "PRAGMA key = 'other'",
  "PRAGMA rekey = 'other'",
  "PRAGMA cipher_page_size = 1024",
  "PRAGMA cipher_log = on",
  "PRAGMA wal_checkpoint (TRUNCATE)",
  "PRAGMA cache_size = 1",
  "PRAGMA temp_store_directory = '/tmp'",
};

static void
assert_is_denied (KithDb     *db,
                  const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = NULL;

  g_test_message ("%s", sql);
  stmt = kith_db_prepare (db, sql, &error);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED);
  g_assert_null (stmt);
}

static void
test_outside_an_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_store_add_child (store, "Ada", "Quill");
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    assert_is_denied (store->db, writes[i]);
  kith_test_store_assert_whole (store);
}

/* An open act is no leave for others to write beside it. */
static void
test_inside_an_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_test_child_row ("Ada", "Quill");
  g_autoptr(KithAct) act = kith_act_begin (store->db, "child.add", NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    assert_is_denied (store->db, writes[i]);

  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    assert_is_denied (store->db, writes[i]);

  kith_act_commit (act, &error);
  g_assert_no_error (error);
  kith_test_store_assert_whole (store);
}

/* A statement that an act has prepared stays prepared; it is still the act's. */
static void
test_statement_of_an_act (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 id = kith_test_store_add_child (store, "Ada", "Quill");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;

  assert_is_denied (store->db, kith_table_child.insert_sql);
  act = kith_act_begin (store->db, "child.remove", NULL, NULL, &error);
  g_assert_no_error (error);
  kith_act_delete (act, &kith_table_child, id, &error);
  g_assert_no_error (error);
  assert_is_denied (store->db, kith_table_child.insert_sql);
  assert_is_denied (store->db, kith_table_child.delete_sql);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
  assert_is_denied (store->db, kith_table_child.delete_sql);
}

static void
test_what_reads (void)
{
  static const char * const reads[] = {
    "SELECT count(*) FROM child /*scan*/",
    "SELECT value FROM json_each ('[1, 2]')",
    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT sum(i) FROM n /*scan*/",
    "PRAGMA user_version",
    "PRAGMA quick_check",
    "PRAGMA integrity_check",
    "PRAGMA foreign_key_check",
    "PRAGMA cipher_integrity_check",
    "PRAGMA table_info (child)",
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithStatement) stmt = kith_db_prepare (store->db, reads[i], &error);

      g_test_message ("%s", reads[i]);
      g_assert_no_error (error);
      kith_statement_step (stmt, &error);
      g_assert_no_error (error);
    }
}

/* The commit turns into a roll-back: the act is lost, but never half a row kept. */
static void
test_stray_commit (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_test_child_row ("Ada", "Quill");
  g_autoptr(KithAct) act = kith_act_begin (store->db, "child.add", NULL, NULL, &error);

  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);

  g_assert_false (kith_db_exec (store->db, "COMMIT", &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (kith_act_commit (act, &error));
  g_assert_nonnull (error);
  g_clear_pointer (&act, kith_act_free);

  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/"), ==, 0);
  kith_test_store_add_child (store, "Bo", "Quill");
  kith_test_store_reopen (store);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/"), ==, 1);
  kith_test_store_assert_whole (store);
}

/* After a roll-back behind the act's back, each statement would commit itself. */
static void
test_stray_rollback (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_test_child_row ("Ada", "Quill");
  g_autoptr(KithAct) act = kith_act_begin (store->db, "child.add", NULL, NULL, &error);

  kith_db_exec (store->db, "ROLLBACK", &error);
  g_assert_no_error (error);
  g_assert_false (kith_act_insert (act, row, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_clear_pointer (&act, kith_act_free);

  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM child /*scan*/"), ==, 0);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM journal /*scan*/"), ==, 0);
  kith_test_store_add_child (store, "Bo", "Quill");
  kith_test_store_assert_whole (store);
}

/* Even code that had opened the door finds the journal's own rules behind it. */
static void
test_journal_is_never_altered (void)
{
  static const char * const alterations[] = {
    "UPDATE journal SET at = at + 1 WHERE seq = 1",
    "UPDATE OR REPLACE journal SET seq = 2 WHERE seq = 1",
    "UPDATE journal SET hash = zeroblob (32)",
    "DELETE FROM journal WHERE seq = 2",
    "DELETE FROM journal",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
    "REPLACE INTO journal SELECT * FROM journal WHERE seq = (SELECT max (seq) FROM journal)",
    "INSERT INTO journal SELECT seq + 100, at, actor, device, act, kind, object, row_uid, about, payload_hash, hash"
    " FROM journal WHERE seq = 1",
    "INSERT OR IGNORE INTO journal SELECT seq + 2, at, actor, device, act, kind, object, row_uid, about, payload_hash,"
    " hash FROM journal WHERE seq = (SELECT max (seq) FROM journal)",
    "INSERT INTO journal SELECT -1, at, actor, device, act, kind, object, row_uid, about, payload_hash, hash"
    " FROM journal WHERE seq = 1",
    "UPDATE journal_payload SET new = '{}' WHERE seq = 2",
    "UPDATE OR REPLACE journal_payload SET seq = 4 WHERE seq = 2",
    "DELETE FROM journal_payload WHERE seq = 2",
    "DELETE FROM journal_payload",
    "INSERT OR REPLACE INTO journal_payload SELECT * FROM journal_payload WHERE seq = 2",
    "REPLACE INTO journal_payload SELECT * FROM journal_payload ORDER BY seq DESC LIMIT 1",
    "INSERT INTO journal_payload (seq, nonce) VALUES (1, zeroblob (16))",
    "INSERT INTO journal_payload (seq, nonce) VALUES (1000, zeroblob (16))",
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  kith_test_store_add_child (store, "Ada", "Quill");
  kith_test_store_add_child (store, "Bo", "Quill");

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean is_done;

      g_test_message ("%s", alterations[i]);
      kith_db_begin (store->db, G_STRLOC, &error);
      g_assert_no_error (error);
      store->db->may_write = TRUE;
      is_done = kith_db_exec (store->db, alterations[i], &error) && kith_db_commit (store->db, &error);
      store->db->may_write = FALSE;
      kith_db_rollback (store->db);
      g_assert_false (is_done);
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
    }

  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM journal /*scan*/"), ==, 4);
  kith_test_store_assert_whole (store);
}

/* An open door lets rows through. It is no leave to alter tables, or settings. */
static void
test_rows_alone (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  store->db->may_write = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      if (!g_str_has_prefix (writes[i], "INSERT") && !g_str_has_prefix (writes[i], "UPDATE") &&
          !g_str_has_prefix (writes[i], "DELETE"))
        assert_is_denied (store->db, writes[i]);
    }
  store->db->may_write = FALSE;
  kith_test_store_assert_whole (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/door/shut-outside-an-act", test_outside_an_act);
  g_test_add_func ("/door/shut-beside-an-act", test_inside_an_act);
  g_test_add_func ("/door/shut-for-an-acts-statement", test_statement_of_an_act);
  g_test_add_func ("/door/lets-rows-alone-through", test_rows_alone);
  g_test_add_func ("/door/open-for-reading", test_what_reads);
  g_test_add_func ("/door/stray-commit", test_stray_commit);
  g_test_add_func ("/door/stray-rollback", test_stray_rollback);
  g_test_add_func ("/door/journal-is-never-altered", test_journal_is_never_altered);

  return g_test_run ();
}
