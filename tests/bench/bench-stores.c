/* bench-stores.c: stores to measure with, and plain copies of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy has the store's tables, rows, indexes and triggers, without the
 * encryption. It is opened with the pragmas that the store has been opened
 * with: their values are asked of the store, so that they cannot come apart.
 */

#include "config.h"

#include "bench-stores.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "bench.h"
#include "kith-db-private.h"
#include "kith-store-setup.h"

#define FICTION_SEED 1

/**
 * bench_fiction_new:
 * @scale: 1 for about 8,000 pupils
 *
 * Returns: (transfer full): the same fiction each time, on the day of a census
 */
KithFiction *
bench_fiction_new (double scale)
{
  return kith_fiction_new (KITH_FICTION_SOUTHAMPTON, FICTION_SEED, scale, kith_date_new (2025, 3, 31));
}

static BenchStore *
store_new (const char *name)
{
  g_autofree char *plain_name = g_strconcat (name, "-plain", NULL);
  g_autoptr(GError) error = NULL;
  BenchStore *self = g_new0 (BenchStore, 1);
  KithUid uid = kith_uid_new ();

  self->path = g_build_filename (bench_get_folder (), name, NULL);
  self->plain_path = g_build_filename (bench_get_folder (), plain_name, NULL);
  self->key = kith_key_new_random ();
  self->db = kith_db_create (self->path, self->key, &uid, TRUE, &error);
  bench_must (self->db != NULL, error);

  return self;
}

/**
 * bench_store_new_empty:
 * @name: its file's name
 *
 * Returns: (transfer full): an open store with the code lists and no children, with its copy
 */
BenchStore *
bench_store_new_empty (const char *name)
{
  BenchStore *self = store_new (name);
  g_autoptr(GError) error = NULL;

  bench_must (kith_db_set_up (self->db, "A. Worker", NULL, NULL, NULL, NULL, &error), error);
  bench_store_copy_plain (self);

  return self;
}

/**
 * bench_store_new_fictional:
 * @name: its file's name
 * @scale: 1 for about 8,000 pupils
 *
 * Returns: (transfer full): an open store of a fiction, with its copy
 */
BenchStore *
bench_store_new_fictional (const char *name,
                           double      scale)
{
  g_autoptr(KithFiction) fiction = bench_fiction_new (scale);
  g_autoptr(GError) error = NULL;
  BenchStore *self = store_new (name);

  bench_note ("making a store of %u children", fiction->children->len);
  bench_must (kith_db_insert_fiction (self->db, fiction, &error), error);
  bench_store_copy_plain (self);

  return self;
}

static void
close_plain (BenchStore *self)
{
  if (self->plain != NULL && bench_sql_get_plain ()->close (self->plain) != SQLITE_OK)
    bench_fail ("A statement of the copy was left open");

  self->plain = NULL;
}

/**
 * bench_store_free:
 * @self: (transfer full): a store
 *
 * Shuts it; the files go with their folder.
 */
void
bench_store_free (BenchStore *self)
{
  bench_store_shut (self);
  kith_key_unref (self->key);
  g_free (self->pragmas);
  g_free (self->plain_path);
  g_free (self->path);
  g_free (self);
}

/**
 * bench_store_get_handle:
 * @self: an open store
 *
 * Returns: (transfer none): the store's connection, past our own code
 */
sqlite3 *
bench_store_get_handle (BenchStore *self)
{
  return self->db->handle;
}

/**
 * bench_store_shut:
 * @self: a store
 *
 * Shuts the store and its copy.
 */
void
bench_store_shut (BenchStore *self)
{
  g_clear_pointer (&self->db, kith_db_close);
  close_plain (self);
}

/**
 * bench_store_open:
 * @self: a store that is shut
 *
 * Opens it as the program does.
 */
void
bench_store_open (BenchStore *self)
{
  g_autoptr(GError) error = NULL;

  self->db = kith_db_open (self->path, self->key, &error);
  bench_must (self->db != NULL, error);
}

static void
append_pragma (GString    *sql,
               sqlite3    *handle,
               const char *name)
{
  g_autofree char *question = g_strconcat ("PRAGMA ", name, NULL);
  g_autofree char *value = bench_sql_dup_text (bench_sql_get_cipher (), handle, question);

  if (value != NULL)
    g_string_append_printf (sql, "PRAGMA %s = %s;", name, value);
}

/* Nobody may ask a store for its pragmas; so one that is shut again at once is
 * asked without its doorkeeper.
 */
static char *
ask_pragmas (BenchStore *self)
{
  /* The lock comes before the first read, and what is synchronous before the log. */
  static const char * const names[] = {
    "locking_mode", "synchronous", "journal_mode", "wal_autocheckpoint", "foreign_keys", "trusted_schema",
    "cell_size_check", "secure_delete", "temp_store", "cache_size", "mmap_size",
  };
  g_autoptr(GString) sql = g_string_new (NULL);

  bench_store_open (self);
  sqlite3_set_authorizer (self->db->handle, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    append_pragma (sql, self->db->handle, names[i]);
  bench_store_shut (self);

  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/**
 * bench_store_open_plain:
 * @self: a store whose copy is shut
 *
 * Opens the copy with the store's pragmas.
 */
void
bench_store_open_plain (BenchStore *self)
{
  const BenchSql *plain = bench_sql_get_plain ();

  self->plain = bench_sql_open (plain, self->plain_path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  bench_sql_exec (plain, self->plain, self->pragmas);
}

static char *
raw_key (KithKey *key)
{
  char digits[2 * KITH_KEY_SIZE + 1];

  sodium_bin2hex (digits, sizeof digits, kith_key_get_bytes (key), KITH_KEY_SIZE);

  return g_strdup_printf ("x'%s'", digits);
}

/* A connection without the store's checks, to do what no program may. */
static sqlite3 *
open_bare (BenchStore *self)
{
  g_autofree char *key = raw_key (self->key);
  sqlite3 *handle = bench_sql_open (bench_sql_get_cipher (), self->path,
                                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);

  if (sqlite3_key_v2 (handle, "main", key, (int)strlen (key)) != SQLITE_OK)
    bench_fail ("The store takes no key");

  return handle;
}

static void
export_plain (BenchStore *self)
{
  const BenchSql *cipher = bench_sql_get_cipher ();
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS copy KEY ''", self->plain_path);
  sqlite3 *handle = open_bare (self);

  bench_sql_exec (cipher, handle, attach);
  bench_sql_exec (cipher, handle, "SELECT sqlcipher_export ('copy')");
  bench_sql_exec (cipher, handle, "DETACH copy");
  cipher->close (handle);
}

/**
 * bench_store_copy_plain:
 * @self: a store
 *
 * Makes the copy anew, and opens both.
 */
void
bench_store_copy_plain (BenchStore *self)
{
  bench_store_shut (self);
  g_unlink (self->plain_path);
  export_plain (self);
  if (self->pragmas == NULL)
    self->pragmas = ask_pragmas (self);
  bench_store_open (self);
  bench_store_open_plain (self);

  /* They call what Kith brings. A peer that writes keeps no words for a search. */
  bench_sql_exec (bench_sql_get_plain (), self->plain,
                  "DROP TRIGGER child_word_inserted;"
                  "DROP TRIGGER child_word_updated;"
                  "DROP TRIGGER child_word_deleted;"
                  "DROP TRIGGER note_file_deleted;"
                  "DROP TRIGGER note_file_inserted");
}

/**
 * bench_store_compact:
 * @self: a store
 *
 * Lays the store out anew, as its copy is by being one: to compare the two
 * libraries the pages have to be in the same order.
 */
void
bench_store_compact (BenchStore *self)
{
  const BenchSql *cipher = bench_sql_get_cipher ();
  sqlite3 *handle;

  bench_store_shut (self);
  handle = open_bare (self);
  bench_sql_exec (cipher, handle, "VACUUM");
  cipher->close (handle);
  bench_store_copy_plain (self);
}
