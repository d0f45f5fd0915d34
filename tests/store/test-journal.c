/* test-journal.c: whatever is altered in the journal is found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include <sodium.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-destruction.h"
#include "kith-journal.h"
#include "kith-undo.h"

#define N_EDITS 1000

static gint64
count_entries (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  KithJournalFault fault;
  gint64 n_entries;

  kith_journal_verify (store->db, &n_entries, &fault, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fault.message, ==, NULL);
  g_assert_cmpint (fault.seq, ==, 0);

  return n_entries;
}

/* 0: the chain holds. */
static gint64
find_fault (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  KithJournalFault fault;
  gint64 n_entries;

  kith_journal_verify (store->db, &n_entries, &fault, &error);
  g_assert_no_error (error);
  if (fault.message == NULL)
    return 0;

  g_assert_cmpint (n_entries, ==, fault.seq - 1);

  return fault.seq;
}

static void
see_child (KithTestStore *store,
           gint64         id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_row_load (store->db, &kith_table_child, id, &error);

  g_assert_no_error (error);
  kith_journal_view (store->db, "child", kith_row_get_uid (row), &error);
  g_assert_no_error (error);
}

static void
rename_child (KithTestStore *store,
              gint64         id,
              const char    *given_name,
              const char    *why)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "child.rename", NULL, why, &error);
  g_autoptr(KithRow) row = kith_row_load (store->db, &kith_table_child, id, &error);

  g_assert_no_error (error);
  kith_row_set_text (row, "given_name", given_name);
  kith_act_update (act, row, &error);
  g_assert_no_error (error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

static void
destroy_child (KithTestStore *store,
               gint64         id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin_destruction (store->db, "child.destroy", "a rule", "it is time", &error);

  g_assert_no_error (error);
  kith_act_destroy (act, &kith_table_child, id, &error);
  g_assert_no_error (error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

/* Every kind of entry, with and without each part of what one can say. */
static KithTestStore *
make_story (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithUid me = kith_uid_new ();
  gint64 ids[8], undone;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      kith_db_set_actor (store->db, i % 2 == 0 ? &me : NULL);
      ids[i] = kith_test_store_add_child (store, "Ada", i % 3 == 0 ? NULL : "Quill");
      see_child (store, ids[i]);
    }

  kith_test_store_import (store, "cin", "cin/CIN_Census_2024.xml");
  rename_child (store, ids[0], "Bo", "as she asked");
  rename_child (store, ids[1], "", "");
  rename_child (store, ids[1], NULL, NULL);
  kith_undo_act (store->db, "undo", count_entries (store) - 1, &undone, &error);
  g_assert_no_error (error);
  kith_undo_act (store->db, "redo", undone, NULL, &error);
  g_assert_no_error (error);
  destroy_child (store, ids[7]);
  rename_child (store, ids[2], "Cleo", NULL);

  return g_steal_pointer (&store);
}

static void
test_whole (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  gint64 n_entries = count_entries (store);

  g_assert_cmpint (n_entries, >, 50);
  g_assert_cmpint (n_entries, ==, kith_test_store_get_number (store, "SELECT count(*) FROM journal /*scan*/"));
  kith_test_store_assert_whole (store);
}

static void
test_empty (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();

  g_assert_cmpint (count_entries (store), ==, 0);
}

static void
test_goes_on (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  gint64 n_before = count_entries (store);

  kith_test_store_reopen (store);
  g_assert_cmpint (count_entries (store), ==, n_before);
  kith_test_store_add_child (store, "Dot", "Quill");
  g_assert_cmpint (count_entries (store), ==, n_before + 2);
  kith_test_store_reopen (store);
  kith_test_store_add_child (store, "Eve", "Quill");
  g_assert_cmpint (count_entries (store), ==, n_before + 4);
}

/* Whoever holds the file's key and drops the rules. The edits below are made
 * within the one connection, and taken back after each.
 */
static void
drop_rules (sqlite3 *handle)
{
  sqlite3_set_authorizer (handle, NULL, NULL);
  sqlite3_commit_hook (handle, NULL, NULL);
  kith_test_raw_exec (handle,
                      "DROP TRIGGER journal_in_order;"
                      "DROP TRIGGER journal_unchanged;"
                      "DROP TRIGGER journal_undeleted;"
                      "DROP TRIGGER journal_payload_in_order;"
                      "DROP TRIGGER journal_payload_unchanged;"
                      "DROP TRIGGER journal_payload_undeleted;"
                      "PRAGMA foreign_keys = OFF;"
                      "PRAGMA ignore_check_constraints = ON");
}

/* More than the hashing takes in one batch, with smaller ones around it. */
static void
test_large_payload (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  g_autofree char *name = g_strnfill (1 << 20, 'q');
  gint64 n_before = count_entries (store);

  rename_child (store, 2, name, name);
  rename_child (store, 2, "Ada", NULL);
  g_assert_cmpint (count_entries (store), ==, n_before + 4);

  drop_rules (store->db->handle);
  kith_test_raw_exec (store->db->handle,
                      "UPDATE journal_payload SET why = why || 'q' WHERE length (why) > 1000000");
  g_assert_cmpint (find_fault (store), ==, n_before + 1);
}

/* An act that is given up, or fails, leaves neither an entry nor a gap. */
static void
test_given_up (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  gint64 n_before = count_entries (store);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithAct) act = kith_act_begin (store->db, "child.add", NULL, NULL, &error);
      g_autoptr(KithRow) row = kith_test_child_row ("Flo", "Quill");
      g_autoptr(KithRow) twin = kith_test_child_row ("Gwen", "Quill");

      kith_act_insert (act, row, NULL, &error);
      g_assert_no_error (error);
      kith_row_set_uid (twin, kith_row_get_uid (row));
      g_assert_false (kith_act_insert (act, twin, NULL, &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
    }

  g_assert_cmpint (count_entries (store), ==, n_before);
  kith_test_store_add_child (store, "Hal", "Quill");
  g_assert_cmpint (count_entries (store), ==, n_before + 2);
}

static void
test_nothing_done (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 n_before = count_entries (store);

  rename_child (store, 1, "Bo", NULL);
  act = kith_act_begin (store->db, "nothing", NULL, NULL, &error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_entries (store), ==, n_before);
}

static void
test_views (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 ada = kith_test_store_add_child (store, "Ada", "Quill");
  gint64 bo = kith_test_store_add_child (store, "Bo", "Quill");
  static const char n_views_sql[] = "SELECT count(*) FROM journal WHERE kind = 'view' /*scan*/";

  for (guint i = 0; i < 5; i++)
    {
      see_child (store, ada);
      g_assert_cmpint (kith_test_store_get_number (store, n_views_sql), ==, 1);
    }
  see_child (store, bo);
  see_child (store, ada);
  g_assert_cmpint (kith_test_store_get_number (store, n_views_sql), ==, 2);

  kith_test_store_reopen (store);
  see_child (store, ada);
  g_assert_cmpint (kith_test_store_get_number (store, n_views_sql), ==, 3);
  count_entries (store);
}

/* Somebody sees the record, and changes nothing: it can still be undone. */
static void
test_views_are_no_change (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  gint64 ada = kith_test_store_add_child (store, "Ada", "Quill");

  see_child (store, ada);
  kith_undo_act (store->db, "undo", 1, NULL, &error);
  g_assert_no_error (error);
}

/* The hash as docs and comments tell it, written a second time. */

static void
put_field (GByteArray   *bytes,
           gconstpointer field,
           gsize         n_bytes,
           gboolean      is_null)
{
  guint32 length = GUINT32_TO_LE (is_null ? G_MAXUINT32 : (guint32)n_bytes);

  g_byte_array_append (bytes, (const guint8 *)&length, sizeof length);
  if (!is_null && n_bytes > 0)
    g_byte_array_append (bytes, field, (guint)n_bytes);
}

static void
put_column (GByteArray   *bytes,
            sqlite3_stmt *stmt,
            int           column)
{
  gboolean is_null = sqlite3_column_type (stmt, column) == SQLITE_NULL;
  gint64 number = GINT64_TO_LE (sqlite3_column_int64 (stmt, column));

  if (sqlite3_column_type (stmt, column) == SQLITE_INTEGER)
    put_field (bytes, &number, sizeof number, FALSE);
  else
    put_field (bytes, sqlite3_column_blob (stmt, column), (gsize)sqlite3_column_bytes (stmt, column), is_null);
}

static void
hash_columns (GByteArray   *bytes,
              sqlite3_stmt *stmt,
              int           first,
              int           last,
              KithKey      *key,
              guint8        ret_hash[KITH_HASH_SIZE])
{
  for (int i = first; i <= last; i++)
    put_column (bytes, stmt, i);
  crypto_generichash (ret_hash, KITH_HASH_SIZE, bytes->data, bytes->len,
                      kith_key_get_bytes (key), KITH_KEY_SIZE);
}

static void
test_hash_as_documented (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  g_autoptr(KithKey) key = kith_key_derive (store->key, 1, "kithjrnl");
  guint8 previous[KITH_HASH_SIZE] = { 0 };
  sqlite3 *handle = kith_test_store_open_raw (store);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT j.seq, at, actor, device, act, kind, object, row_uid, ifnull (about, 0),"
                                       " payload_hash, hash, p.seq, nonce, old, new, why, basis,"
                                       " EXISTS (SELECT 1 FROM journal AS d WHERE d.kind = 'destroy' AND d.seq > j.seq"
                                       "         AND (d.row_uid = j.row_uid OR d.about = j.seq))"
                                       " FROM journal AS j LEFT JOIN journal_payload AS p USING (seq) ORDER BY j.seq",
                                       -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autoptr(GByteArray) entry = g_byte_array_new ();
      g_autoptr(GByteArray) payload = g_byte_array_new ();
      guint8 payload_hash[KITH_HASH_SIZE];

      put_field (entry, previous, sizeof previous, FALSE);
      hash_columns (entry, stmt, 0, 9, key, previous);
      g_assert_cmpmem (previous, sizeof previous, sqlite3_column_blob (stmt, 10), sqlite3_column_bytes (stmt, 10));
      if (sqlite3_column_type (stmt, 11) == SQLITE_NULL)
        {
          g_assert_true (sqlite3_column_type (stmt, 9) == SQLITE_NULL || sqlite3_column_int (stmt, 17) != 0);
          continue;
        }

      g_assert_cmpint (sqlite3_column_int (stmt, 17), ==, 0);

      hash_columns (payload, stmt, 12, 16, key, payload_hash);
      g_assert_cmpmem (payload_hash, sizeof payload_hash,
                       sqlite3_column_blob (stmt, 9), sqlite3_column_bytes (stmt, 9));
    }
  sqlite3_finalize (stmt);
  sqlite3_close (handle);
}

static gint64
random_seq (sqlite3    *handle,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT seq FROM %s ORDER BY random () LIMIT 1", table);

  return kith_test_raw_get_number (handle, sql);
}

typedef enum
{
  COLUMN_NUMBER,
  COLUMN_TEXT,
  COLUMN_BLOB,
} ColumnKind;

typedef struct
{
  const char *table;
  const char *name;
  ColumnKind  kind;
} Column;

static const Column columns[] = {
  { "journal", "seq", COLUMN_NUMBER },
  { "journal", "at", COLUMN_NUMBER },
  { "journal", "actor", COLUMN_BLOB },
  { "journal", "device", COLUMN_BLOB },
  { "journal", "act", COLUMN_NUMBER },
  { "journal", "kind", COLUMN_TEXT },
  { "journal", "object", COLUMN_TEXT },
  { "journal", "row_uid", COLUMN_BLOB },
  { "journal", "about", COLUMN_NUMBER },
  { "journal", "payload_hash", COLUMN_BLOB },
  { "journal", "hash", COLUMN_BLOB },
  { "journal_payload", "seq", COLUMN_NUMBER },
  { "journal_payload", "nonce", COLUMN_BLOB },
  { "journal_payload", "old", COLUMN_TEXT },
  { "journal_payload", "new", COLUMN_TEXT },
  { "journal_payload", "why", COLUMN_TEXT },
  { "journal_payload", "basis", COLUMN_TEXT },
};

/* What a value can be made into, as SQL over the value itself. */
static const char * const number_edits[] = {
  "%s + 1", "%s - 1", "%s | 4096", "-%s", "0", "NULL", "9223372036854775807", "%s + (1 << 40)",
};

static const char * const text_edits[] = {
  "%s || ' '", "' ' || %s", "substr (%s, 2)", "upper (%s)", "replace (%s, 'a', 'e')", "replace (%s, 'null', '0')", "''",
  "NULL", "%s || char (0)", "%s || char (0) || 'more'", "reverse (%s)", "replace (%s, 'Ada', 'Bea')", "char (0)",
};

static const char * const blob_edits[] = {
  "flip (%s)", "zeroblob (length (%s))", "x''", "NULL", "CAST (%s || x'00' AS BLOB)", "substr (%s, 2)",
  "randomblob (16)", "randomblob (32)", "zeroblob (3)", "x'00' || substr (%s, 2)",
};

static void
flip_func (sqlite3_context *context,
           int              n_values,
           sqlite3_value  **values)
{
  int n_bytes = sqlite3_value_bytes (values[0]);
  g_autofree guint8 *bytes = g_memdup2 (sqlite3_value_blob (values[0]), (gsize)n_bytes);

  if (bytes == NULL)
    {
      sqlite3_result_null (context);
      return;
    }

  bytes[g_test_rand_int_range (0, n_bytes)] ^= (guint8)(1 << g_test_rand_int_range (0, 8));
  sqlite3_result_blob (context, bytes, n_bytes, SQLITE_TRANSIENT);
}

static void
reverse_func (sqlite3_context *context,
              int              n_values,
              sqlite3_value  **values)
{
  const char *text = (const char *)sqlite3_value_text (values[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, g_utf8_strreverse (text, -1), -1, g_free);
}

static const char *
choose (const char * const *choices,
        guint               n_choices)
{
  return choices[g_test_rand_int_range (0, (gint32)n_choices)];
}

static char *
edit_of (const Column *column)
{
  g_autoptr(GString) edit = NULL;

  switch (column->kind)
    {
    case COLUMN_NUMBER:
      edit = g_string_new (choose (number_edits, G_N_ELEMENTS (number_edits)));
      break;

    case COLUMN_TEXT:
      edit = g_string_new (choose (text_edits, G_N_ELEMENTS (text_edits)));
      break;

    case COLUMN_BLOB:
      edit = g_string_new (choose (blob_edits, G_N_ELEMENTS (blob_edits)));
      break;

    default:
      g_assert_not_reached ();
    }

  g_string_replace (edit, "%s", column->name, 0);

  return g_string_free_and_steal (g_steal_pointer (&edit));
}

/* Each edit is one statement that must change exactly what it says; one that
 * the table itself does not take, or that changes nothing, is no edit.
 */

static char *
make_flip (sqlite3 *handle)
{
  const Column *column = &columns[g_test_rand_int_range (0, G_N_ELEMENTS (columns))];
  g_autofree char *edit = edit_of (column);

  return g_strdup_printf ("UPDATE %s SET %s = %s WHERE seq = %" G_GINT64_FORMAT " AND %s IS NOT %s",
                          column->table, column->name, edit, random_seq (handle, column->table),
                          column->name, edit);
}

/* The last entry of all leaves no trace: that needs a copy of the head. */
static char *
make_drop (sqlite3 *handle)
{
  const char *table = g_test_rand_bit () ? "journal" : "journal_payload";

  return g_strdup_printf ("DELETE FROM %s WHERE seq = %" G_GINT64_FORMAT
                          " AND ('%s' <> 'journal' OR seq < (SELECT max (seq) FROM journal))",
                          table, random_seq (handle, table), table);
}

static char *
make_swap_of_payloads (gint64 a,
                       gint64 b)
{
  return g_strdup_printf ("UPDATE journal_payload SET (nonce, old, new, why, basis) ="
                          " (SELECT nonce, old, new, why, basis FROM journal_payload AS other"
                          "  WHERE other.seq = %" G_GINT64_FORMAT " + %" G_GINT64_FORMAT " - journal_payload.seq)"
                          " WHERE seq IN (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")"
                          " AND %" G_GINT64_FORMAT " <> %" G_GINT64_FORMAT, a, b, a, b, a, b);
}

static char *
make_swap_of_entries (gint64 a,
                      gint64 b)
{
  return g_strdup_printf ("UPDATE journal SET (at, actor, device, act, kind, object, row_uid, about, payload_hash, hash) ="
                          " (SELECT at, actor, device, act, kind, object, row_uid, about, payload_hash, hash"
                          "  FROM journal AS other"
                          "  WHERE other.seq = %" G_GINT64_FORMAT " + %" G_GINT64_FORMAT " - journal.seq)"
                          " WHERE seq IN (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")"
                          " AND %" G_GINT64_FORMAT " <> %" G_GINT64_FORMAT, a, b, a, b, a, b);
}

static char *
make_swap (sqlite3 *handle)
{
  if (g_test_rand_bit ())
    return make_swap_of_payloads (random_seq (handle, "journal_payload"), random_seq (handle, "journal_payload"));

  return make_swap_of_entries (random_seq (handle, "journal"), random_seq (handle, "journal"));
}

static char *
make_insert_of_entry (sqlite3 *handle)
{
  static const char * const places[] = { "(SELECT max (seq) + 1 FROM journal)", "0", "-1", "(SELECT max (seq) + 9 FROM journal)" };

  return g_strdup_printf ("INSERT INTO journal SELECT %s, at, actor, device, act, kind, object, row_uid, about,"
                          " payload_hash, hash FROM journal WHERE seq = %" G_GINT64_FORMAT,
                          choose (places, G_N_ELEMENTS (places)), random_seq (handle, "journal"));
}

static char *
make_insert_of_payload (sqlite3 *handle)
{
  static const char * const places[] = {
    "(SELECT max (seq) + 1 FROM journal)", "0", "-1", "(SELECT max (seq) + 9 FROM journal)",
    "(SELECT seq FROM journal WHERE payload_hash IS NULL ORDER BY random () LIMIT 1)",
  };

  return g_strdup_printf ("INSERT INTO journal_payload SELECT %s, nonce, old, new, why, basis"
                          " FROM journal_payload WHERE seq = %" G_GINT64_FORMAT,
                          choose (places, G_N_ELEMENTS (places)), random_seq (handle, "journal_payload"));
}

static char *
make_insert (sqlite3 *handle)
{
  return g_test_rand_bit () ? make_insert_of_entry (handle) : make_insert_of_payload (handle);
}

typedef char * (*EditFunc) (sqlite3 *handle);

static const EditFunc edit_funcs[] = { make_flip, make_flip, make_flip, make_drop, make_swap, make_insert };

/* Whether it was an edit at all. */
static gboolean
edit_and_look (KithTestStore *store,
               guint         *n_found)
{
  sqlite3 *handle = store->db->handle;
  g_autofree char *sql = edit_funcs[g_test_rand_int_range (0, G_N_ELEMENTS (edit_funcs))] (handle);
  gboolean is_edit;

  kith_test_raw_exec (handle, "SAVEPOINT edit");
  is_edit = sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK && sqlite3_changes (handle) > 0;
  if (is_edit && find_fault (store) != 0)
    (*n_found)++;
  else if (is_edit)
    g_test_message ("Not found: %s", sql);
  kith_test_raw_exec (handle, "ROLLBACK TO edit; RELEASE edit");

  return is_edit;
}

static void
test_finds_every_edit (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  sqlite3 *handle = store->db->handle;
  guint n_edits = 0, n_found = 0;

  drop_rules (handle);
  sqlite3_create_function (handle, "flip", 1, SQLITE_UTF8, NULL, flip_func, NULL, NULL);
  sqlite3_create_function (handle, "reverse", 1, SQLITE_UTF8, NULL, reverse_func, NULL, NULL);

  while (n_edits < N_EDITS)
    n_edits += edit_and_look (store, &n_found);

  g_assert_cmpuint (n_found, ==, N_EDITS);
  g_assert_cmpint (find_fault (store), ==, 0);
}

/* The same in the open: with the key, from outside, and looked at by the check. */
static void
test_found_from_outside (void)
{
  static const char * const edits[] = {
    "DROP TRIGGER journal_unchanged; UPDATE journal SET at = at + 1 WHERE seq = 3",
    "DROP TRIGGER journal_undeleted; PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE seq = 5",
    "DROP TRIGGER journal_payload_undeleted; DELETE FROM journal_payload WHERE seq = 2",
    "DROP TRIGGER journal_payload_unchanged;"
    " UPDATE journal_payload SET new = replace (new, 'Ada', 'Ida') WHERE seq = 2",
  };
  static const char * const sentences[] = {
    "The journal breaks at entry 3. It was altered, moved or put in.",
    "The journal breaks at entry 5. The entries before it are gone.",
    "The journal breaks at entry 2. What it said is gone.",
    "The journal breaks at entry 2. What it says was altered.",
  };
  g_autoptr(KithTestStore) store = make_story ();
  g_autoptr(GBytes) whole = NULL;

  kith_test_store_close (store);
  whole = kith_test_read_file (store->path);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithCheckReport) report = NULL;
      sqlite3 *handle = kith_test_store_open_raw (store);

      kith_test_raw_exec (handle, edits[i]);
      sqlite3_close (handle);
      kith_test_store_open (store);
      report = kith_db_check (store->db, &error);
      g_assert_no_error (error);
      g_assert_true (g_ptr_array_find_with_equal_func (report->problems, sentences[i], g_str_equal, NULL));
      kith_test_store_close (store);
      g_file_set_contents (store->path, g_bytes_get_data (whole, NULL), (gssize)g_bytes_get_size (whole), &error);
      g_assert_no_error (error);
    }

  kith_test_store_open (store);
  kith_test_store_assert_whole (store);
}

/* Putting the value back mends the chain: the fault was the value's alone. */
static void
test_put_back (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  sqlite3 *handle = store->db->handle;

  drop_rules (handle);
  kith_test_raw_exec (handle, "UPDATE journal SET at = at + 5 WHERE seq = 7");
  g_assert_cmpint (find_fault (store), ==, 7);
  kith_test_raw_exec (handle, "UPDATE journal SET at = at - 5 WHERE seq = 7");
  g_assert_cmpint (find_fault (store), ==, 0);
}

/* A change that leaves the bytes in a row the same, but for where they part. */
static void
test_fields_do_not_run_together (void)
{
  static const char * const edits[] = {
    "UPDATE journal SET kind = kind || substr (object, 1, 1), object = substr (object, 2) WHERE seq = 2",
    "UPDATE journal_payload SET old = substr (new, 1, 4), new = substr (new, 5) WHERE seq = 2",
    "UPDATE journal_payload SET why = basis, basis = why WHERE why IS NOT basis",
    "UPDATE journal_payload SET old = new, new = old WHERE seq = 2",
    "UPDATE journal_payload SET new = new || why, why = '' WHERE why <> ''",
    "UPDATE journal_payload SET new = new || why, why = NULL WHERE why <> ''",
  };
  g_autoptr(KithTestStore) store = make_story ();
  sqlite3 *handle = store->db->handle;

  drop_rules (handle);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_test_message ("%s", edits[i]);
      kith_test_raw_exec (handle, "SAVEPOINT edit");
      kith_test_raw_exec (handle, edits[i]);
      g_assert_cmpint (sqlite3_changes (handle), >, 0);
      g_assert_cmpint (find_fault (store), !=, 0);
      kith_test_raw_exec (handle, "ROLLBACK TO edit; RELEASE edit");
    }
}

/* Each way, for each part that may be nothing. */
static void
test_nothing_is_not_empty (void)
{
  static const char * const edits[] = {
    "UPDATE journal SET actor = x'' WHERE actor IS NULL",
    "UPDATE journal SET actor = zeroblob (16) WHERE actor IS NULL",
    "UPDATE journal SET actor = NULL WHERE actor IS NOT NULL",
    "UPDATE journal SET row_uid = x'' WHERE row_uid IS NULL",
    "UPDATE journal SET row_uid = x'00' WHERE row_uid IS NULL",
    "UPDATE journal SET row_uid = NULL WHERE row_uid IS NOT NULL",
    "UPDATE journal SET about = 0 WHERE about IS NULL",
    "UPDATE journal SET about = NULL WHERE about IS NOT NULL",
    "UPDATE journal SET payload_hash = x'' WHERE payload_hash IS NULL",
    "UPDATE journal_payload SET old = '' WHERE old IS NULL",
    "UPDATE journal_payload SET new = '' WHERE new IS NULL",
    "UPDATE journal_payload SET why = '' WHERE why IS NULL",
    "UPDATE journal_payload SET why = NULL WHERE why = ''",
    "UPDATE journal_payload SET basis = '' WHERE basis IS NULL",
    "UPDATE journal_payload SET new = new || char (0)",
    "UPDATE journal_payload SET why = char (0) WHERE why IS ''",
    "UPDATE journal SET object = object || char (0) || 'x'",
  };
  g_autoptr(KithTestStore) store = make_story ();
  sqlite3 *handle = store->db->handle;

  drop_rules (handle);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_test_message ("%s", edits[i]);
      kith_test_raw_exec (handle, "SAVEPOINT edit");
      kith_test_raw_exec (handle, edits[i]);
      g_assert_cmpint (sqlite3_changes (handle), >, 0);
      g_assert_cmpint (find_fault (store), !=, 0);
      kith_test_raw_exec (handle, "ROLLBACK TO edit; RELEASE edit");
    }
}

/* A chain is keyed: the same rows under another store's key do not verify. */
static void
test_keyed (void)
{
  g_autoptr(KithTestStore) store = make_story ();
  g_autoptr(KithKey) other = kith_key_new_random ();

  g_clear_pointer (&store->db->journal_key, kith_key_unref);
  store->db->journal_key = kith_key_derive (other, 1, "kithjrnl");
  g_assert_cmpint (find_fault (store), ==, 1);
}

/* The device and the person are in each entry, and nobody is nobody. */
static void
test_who (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  KithUid me = kith_uid_new ();

  kith_test_store_add_child (store, "Ada", "Quill");
  kith_db_set_actor (store->db, &me);
  kith_test_store_add_child (store, "Bo", "Quill");
  kith_db_set_actor (store->db, NULL);
  kith_test_store_add_child (store, "Cleo", "Quill");

  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM journal /*scan*/ WHERE actor IS NULL"), ==, 4);
  g_assert_cmpint (kith_test_store_get_number (store, "SELECT count(*) FROM journal AS j JOIN store AS s"
                                               " ON s.device = j.device /*scan*/"), ==, 6);
  count_entries (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/whole", test_whole);
  g_test_add_func ("/journal/empty", test_empty);
  g_test_add_func ("/journal/who", test_who);
  g_test_add_func ("/journal/goes-on", test_goes_on);
  g_test_add_func ("/journal/large-payload", test_large_payload);
  g_test_add_func ("/journal/given-up", test_given_up);
  g_test_add_func ("/journal/nothing-done", test_nothing_done);
  g_test_add_func ("/journal/views/once-a-sitting", test_views);
  g_test_add_func ("/journal/views/are-no-change", test_views_are_no_change);
  g_test_add_func ("/journal/hash/as-documented", test_hash_as_documented);
  g_test_add_func ("/journal/hash/keyed", test_keyed);
  g_test_add_func ("/journal/hash/fields-do-not-run-together", test_fields_do_not_run_together);
  g_test_add_func ("/journal/hash/nothing-is-not-empty", test_nothing_is_not_empty);
  g_test_add_func ("/journal/edits/thousand-of-thousand", test_finds_every_edit);
  g_test_add_func ("/journal/edits/from-outside", test_found_from_outside);
  g_test_add_func ("/journal/edits/put-back", test_put_back);

  return g_test_run ();
}
