/* test-ciphertext.c: a name that goes in is nowhere on the disk in clear
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The test has a home, a place for temporary files and everything else of its
 * own. It puts names in that occur nowhere else, and then reads every file.
 */

#include "config.h"

#include "kith-test-crash-vfs.h"
#include "kith-test-figure.h"
#include "kith-test-store.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-undo.h"

/* Twelve letters each. */
#define GIVEN_NAME "Qzxvkwjypfhb"
#define FAMILY_NAME "Wvqjzkxbpyfh"
#define SUBJECT "Xkvqwzjfbphy"
#define WORKER "Jqvxkzwfybph"
#define IDENTIFIER "ZQXJVKWPFYBH"

/* More than fits into the cache. */
#define SORTED_BYTES 10000000

static const char * const markers[] = { GIVEN_NAME, FAMILY_NAME, SUBJECT, WORKER, IDENTIFIER };

static char *home;

/* A marker as the files of any program might have it. */
static GBytes *
encode (const char *marker,
        const char *encoding)
{
  g_autoptr(GError) error = NULL;
  char *bytes;
  gsize n_bytes;

  bytes = g_convert (marker, -1, encoding, "UTF-8", NULL, &n_bytes, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, n_bytes);
}

static gboolean
holds_marker (gconstpointer bytes,
              gsize         n_bytes)
{
  static const char * const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE" };

  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (encodings); j++)
        {
          g_autoptr(GBytes) needle = encode (markers[i], encodings[j]);

          if (memmem (bytes, n_bytes, g_bytes_get_data (needle, NULL), g_bytes_get_size (needle)) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

static void
search_file (const char *path,
             GPtrArray  *hits)
{
  g_autoptr(GBytes) bytes = kith_test_read_file (path);

  if (holds_marker (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) || holds_marker (path, strlen (path)))
    g_ptr_array_add (hits, g_strdup (path));
}

static void
search_folder (const char *folder,
               GPtrArray  *hits,
               guint      *n_files)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          search_folder (path, hits, n_files);
          continue;
        }

      (*n_files)++;
      search_file (path, hits);
    }
}

static void
assert_nothing_in_clear (void)
{
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func (g_free);
  guint n_files = 0;

  search_folder (home, hits, &n_files);
  g_assert_cmpuint (n_files, >, 0);
  g_assert_cmpstr (hits->len > 0 ? g_ptr_array_index (hits, 0) : NULL, ==, NULL);
}

/* Bits a byte: text has four or five, a compressed file nearly eight. */
static double
entropy_of (const char *path)
{
  g_autoptr(GBytes) bytes = kith_test_read_file (path);
  gsize n_bytes;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);
  gsize counts[256] = { 0 };
  double entropy = 0;

  for (gsize i = 0; i < n_bytes; i++)
    counts[data[i]]++;

  for (guint i = 0; i < 256; i++)
    {
      double share = (double)counts[i] / (double)n_bytes;

      if (counts[i] > 0)
        entropy -= share * log2 (share);
    }

  return entropy;
}

/* Otherwise everything below would pass for nothing. */
static void
test_search_can_find (void)
{
  static const char * const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE" };
  g_autofree char *folder = kith_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr(GBytes) needle = encode (FAMILY_NAME, encodings[i]);
      g_autoptr(GByteArray) hay = g_byte_array_new ();
      g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(GError) error = NULL;
      guint n_files = 0;

      g_byte_array_set_size (hay, 5001);
      memset (hay->data, 'x', hay->len);
      g_byte_array_append (hay, g_bytes_get_data (needle, NULL), (guint)g_bytes_get_size (needle));
      g_file_set_contents (path, (const char *)hay->data, hay->len, &error);
      g_assert_no_error (error);
      search_folder (home, hits, &n_files);
      g_assert_cmpuint (hits->len, ==, 1);
      g_assert_cmpfloat (entropy_of (path), <, 1);
    }

  kith_test_remove_folder (folder);
}

static void
put_in (KithTestStore *store,
        guint          n_children)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "child.add", SUBJECT, "because of " FAMILY_NAME, &error);
  g_autoptr(KithRow) worker = kith_row_new (&kith_table_worker);

  kith_row_set_text (worker, "name", WORKER);
  kith_row_set_int (worker, "me", 0);
  kith_act_insert (act, worker, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr(KithRow) row = kith_test_child_row (GIVEN_NAME, FAMILY_NAME);
      g_autofree char *identifier = g_strdup_printf ("%s-%u", IDENTIFIER, i);

      kith_row_set_text (row, "la_child_id", identifier);
      kith_act_insert (act, row, NULL, &error);
      g_assert_no_error (error);
      kith_row_set_text (row, "preferred_name", GIVEN_NAME);
      kith_act_update (act, row, &error);
      g_assert_no_error (error);
    }
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

/* Ten megabytes of names to be put in order: more than fits into the cache. */
static void
sort_much (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (store->db,
                                                   "SELECT a.family_name || a.given_name || a.la_child_id || b.sort_key AS name"
                                                   " FROM child AS a CROSS JOIN child AS b /*scan*/"
                                                   " WHERE b.id % 5 = 0 ORDER BY name DESC, b.id /*sort*/", &error);
  guint n_rows = 0, n_bytes = 0;

  g_assert_no_error (error);
  while (kith_statement_step (stmt, &error))
    {
      /* Now all of it is in order, and lies somewhere. */
      if (n_rows++ == 0)
        assert_nothing_in_clear ();
      n_bytes += (guint)strlen (kith_statement_get_text (stmt, 0));
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, >, 100000);
  g_assert_cmpuint (n_bytes, >, SORTED_BYTES);
  kith_test_figure (2, "a sort of %u MB: %u files opened beside the store", n_bytes / 1000000,
                    kith_test_crash_vfs_get_n_temporary ());
  g_assert_cmpuint (kith_test_crash_vfs_get_n_temporary (), ==, 0);
}

static void
test_store (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *log = g_strconcat (store->path, "-wal", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = NULL;

  put_in (store, 1000);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  assert_nothing_in_clear ();
  g_assert_cmpfloat (entropy_of (log), >, 7.9);

  row = kith_row_load (store->db, &kith_table_child, 7, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_row_get_text (row, "family_name"), ==, FAMILY_NAME);
  kith_journal_view (store->db, "child", kith_row_get_uid (row), &error);
  g_assert_no_error (error);
  sort_much (store);
  assert_nothing_in_clear ();

  kith_undo_act (store->db, "undo", 1, NULL, &error);
  g_assert_no_error (error);
  assert_nothing_in_clear ();
  kith_test_store_assert_whole (store);

  kith_test_store_close (store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  assert_nothing_in_clear ();
  kith_test_figure (1, "%.4f bits a byte in the store; 0 hits of %u markers in home, temporary and run-time folders",
                    entropy_of (store->path), (guint)G_N_ELEMENTS (markers));
  g_assert_cmpfloat (entropy_of (store->path), >=, 7.99);
}

/* kithctl, with everything that GLib can be made to say. */

static void
run_kithctl (const char         *passphrase_path,
             const char         *store_path,
             int                 expected,
             const char * const *words)
{
  g_autoptr(GStrvBuilder) arguments = g_strv_builder_new ();
  g_auto(GStrv) argv = NULL;
  g_auto(GStrv) environment = g_environ_setenv (g_get_environ (), "G_MESSAGES_DEBUG", "all", TRUE);
  g_autofree char *output = NULL;
  g_autofree char *complaints = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_strv_builder_add_many (arguments, g_getenv ("KITHCTL"), "--store", store_path,
                           "--passphrase-file", passphrase_path, NULL);
  g_strv_builder_addv (arguments, (const char **)words);
  argv = g_strv_builder_end (arguments);
  g_spawn_sync (NULL, argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);

  g_test_message ("%s %s: %s", words[0], words[1] != NULL ? words[1] : "", complaints);
  g_assert_true (g_spawn_check_wait_status (status, NULL) == (expected == 0));
  g_assert_cmpint (WEXITSTATUS (status), ==, expected);
  g_assert_false (holds_marker (complaints, strlen (complaints)));
  assert_nothing_in_clear ();
}

static char *
write_file (const char *folder,
            const char *name,
            const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* A census with the marker in it comes from outside the home, as from a council's disk. */
static char *
write_census (const char *folder)
{
  g_autoptr(GBytes) bytes = kith_test_read_fixture ("cin/CIN_Census_2026.xml");
  g_autoptr(GString) xml = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));

  g_assert_cmpuint (g_string_replace (xml, "<LAchildID>", "<LAchildID>" IDENTIFIER, 0), >, 0);

  return write_file (folder, "census.xml", xml->str);
}

static void
test_kithctl (void)
{
  static const char passphrase[] = "seven grey herons wade upstream at " SUBJECT;
  g_autofree char *folder = g_build_filename (home, "..", "outside", NULL);
  g_autofree char *path = g_build_filename (home, "data", "kith", "kith.store", NULL);
  g_autofree char *passphrase_path = NULL;
  g_autofree char *wrong_path = NULL;
  g_autofree char *census = NULL;
  const char * const runs[][6] = {
    { "new", "--fictional=lambeth", "--scale=0.02", "--worker=" WORKER, "--cluster=" FAMILY_NAME, NULL },
    { "cin", "import", "CENSUS", NULL },
    { "check", NULL },
    { "journal", "--json", NULL },
    { "cluster", "show", NULL },
    { "undo", "999999", NULL },
  };
  const int expected[] = { 0, 3, 0, 0, 0, 1 };

  g_assert_no_errno (g_mkdir (folder, 0700));
  passphrase_path = write_file (folder, "passphrase", passphrase);
  wrong_path = write_file (folder, "wrong", "another " GIVEN_NAME);
  census = write_census (folder);

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      const char *words[6];

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        words[j] = g_strcmp0 (runs[i][j], "CENSUS") == 0 ? census : runs[i][j];
      run_kithctl (passphrase_path, path, expected[i], words);
    }

  run_kithctl (wrong_path, path, 4, (const char * const[]){ "check", NULL });
  g_assert_cmpfloat (entropy_of (path), >, 7.9);
  kith_test_remove_folder (folder);
}

/* A home that nobody else writes to; what is not there is made. */
static void
make_home (const char *root)
{
  static const char * const places[][2] = {
    { "HOME", "." }, { "XDG_DATA_HOME", "data" }, { "XDG_CONFIG_HOME", "config" }, { "XDG_CACHE_HOME", "cache" },
    { "XDG_STATE_HOME", "state" }, { "XDG_RUNTIME_DIR", "runtime" }, { "TMPDIR", "temporary" },
    { "SQLITE_TMPDIR", "temporary" },
  };

  home = g_build_filename (root, "home", NULL);
  g_assert_no_errno (g_mkdir (home, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (home, places[i][1], NULL);

      g_assert_no_errno (g_mkdir_with_parents (path, 0700));
      g_setenv (places[i][0], path, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  const char *temporary = g_getenv ("TMPDIR");
  g_autofree char *root = g_build_filename (temporary != NULL ? temporary : "/tmp", "kith-home-XXXXXX", NULL);
  int result;

  /* Before GLib has looked where temporary files go. */
  g_assert_nonnull (g_mkdtemp (root));
  make_home (root);
  g_test_init (&argc, &argv, NULL);
  kith_test_crash_vfs_install ();

  g_test_add_func ("/ciphertext/search-can-find", test_search_can_find);
  g_test_add_func ("/ciphertext/store", test_store);
  g_test_add_func ("/ciphertext/kithctl", test_kithctl);

  result = g_test_run ();
  kith_test_remove_folder (root);
  g_free (home);

  return result;
}
