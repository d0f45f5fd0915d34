/* test-kithctl.c: every command of kithctl, as a script or a person would run it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <pty.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "kith-store-setup.h"
#include "kith-test-store.h"
#include "kith-vault.h"

#define PASSPHRASE KITH_FICTIONAL_PASSPHRASE
#define AS_AT "2025-11-20"

/* The exit codes are a promise to scripts, so they stand here as numbers. */
enum
{
  DONE = 0,
  FAILED = 1,
  USAGE = 2,
  FAULTS = 3,
  WRONG_PASSPHRASE = 4,
  BUSY = 75,
};

typedef struct
{
  char *folder;
  char *path;
  char *out;                         /* of the last run */
  char *err;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->folder = kith_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "look.kith", NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Whatever happens, what a person typed is never said back. */
static void
assert_says_no_secret (Fixture    *fixture,
                       const char *secret)
{
  if (secret == NULL || strcmp (secret, PASSPHRASE) == 0)
    secret = PASSPHRASE;

  g_assert_null (strstr (fixture->out, secret));
  g_assert_null (strstr (fixture->err, secret));
}

static int
run_argv (Fixture            *fixture,
          const char         *input,
          const char * const *argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);

  /* One that does not like its words ends before it has read the passphrase. */
  if (!g_subprocess_communicate_utf8 (process, input, NULL, &fixture->out, &fixture->err, &error))
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
      return run_argv (fixture, NULL, argv);
    }

  g_assert_true (g_subprocess_get_if_exited (process));

  return g_subprocess_get_exit_status (process);
}

/* Runs kithctl with these words, and the store and its passphrase. */
static int
run_with (Fixture    *fixture,
          const char *passphrase,
          const char *words)
{
  g_autofree char *line = g_strdup_printf ("--store|%s|--passphrase-file|-|%s", fixture->path, words);
  g_auto(GStrv) parts = g_strsplit (line, "|", -1);
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *input = g_strconcat (passphrase, "\n", NULL);
  int status;

  g_ptr_array_add (argv, (char *)g_getenv ("KITHCTL"));
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (argv, parts[i]);
  g_ptr_array_add (argv, NULL);
  status = run_argv (fixture, input, (const char * const *)argv->pdata);
  assert_says_no_secret (fixture, passphrase);

  return status;
}

/* What failed says why on standard error, in one sentence, and nothing else. */
static void
assert_complains (Fixture *fixture)
{
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_true (g_str_has_prefix (fixture->err, "kithctl: "));
  g_assert_true (g_str_has_suffix (fixture->err, ".\n"));
  g_assert_null (strstr (fixture->err, "..\n"));
  g_assert_null (strchr (fixture->err, '!'));
  g_assert_null (strstr (fixture->err, "CRITICAL"));
}

static void
expect (Fixture    *fixture,
        int         status,
        const char *words)
{
  int actual = run_with (fixture, PASSPHRASE, words);

  if (actual != status)
    g_error ("kithctl %s: %d, and not %d\n%s%s", words, actual, status, fixture->out, fixture->err);

  if (status == DONE || status == FAULTS)
    g_assert_cmpstr (fixture->err, ==, "");
  else
    assert_complains (fixture);
}

static void
make_store (Fixture *fixture)
{
  expect (fixture, DONE, "new|--fictional|stockport|--seed|5|--scale|0.02|--as-at|" AS_AT);
}

/* A store with one cluster of one authority, which only a program can make so cheaply. */
static void
make_store_of (Fixture    *fixture,
               const char *authority_code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_create (fixture->path, PASSPHRASE, FALSE, TRUE, NULL, NULL, &error);

  g_assert_no_error (error);
  kith_db_set_up (db, NULL, NULL, authority_code, authority_code != NULL ? "Fernhollow" : NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Runs a command with --json; what it prints is one document. */
static JsonNode *
expect_json (Fixture    *fixture,
             int         status,
             const char *words)
{
  g_autofree char *with_json = g_strconcat (words, "|--json", NULL);
  g_autoptr(GError) error = NULL;
  JsonNode *root;

  expect (fixture, status, with_json);
  root = json_from_string (fixture->out, &error);
  g_assert_no_error (error);
  g_assert_nonnull (root);

  return root;
}

static JsonObject *
get_element (JsonNode *root,
             guint     index)
{
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), >, index);

  return json_array_get_object_element (json_node_get_array (root), index);
}

static char *
find_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
}

static const char * const command_names[] = {
  "new", "schools import", "links import", "cin import", "cin export", "put-right list", "cluster show", "check", "journal", "undo",
  "schools add", "schools contacts", "holidays", "holidays import", "holidays due",
  "cluster list", "cluster new", "cluster rename", "cluster add-school", "cluster remove-school", "cluster worker",
  "cluster feeder", "cluster merge", "cluster split", "cluster end", "roll import", "roll clear-leavers", "caseload import",
  "child show", "family show", "involved list", "involved add", "involved end",
  "note add", "note list", "note show", "note sign", "retention due", "retention clear", "retention set", "limits list", "limits set", "retention hold", "retention lift",
  "subject-access preview", "subject-access make", "subject-access open", "hand-over", "tas list", "tas show", "dates list",
  "dates export", "map list", "map show", "map export", "map import", "plan show", "person duplicates", "person merge", "person split"
};

static void
test_help (Fixture      *fixture,
           gconstpointer user_data)
{
  const char * const argv[] = { g_getenv ("KITHCTL"), "--help", NULL };
  const char * const options[] = {
    "--store", "--passphrase-file", "--json", "--preview", "--all", "--limit", "--fictional", "--seed", "--scale",
    "--as-at", "--worker", "--authority", "--cluster", "--no-keyring", "--phase", "--urn", "--on", "--school",
    "--days", "--role", "--remove", "--dry-run", "--mapping", "--refused", "--sheet", "--source"
  };

  g_assert_cmpint (run_argv (fixture, NULL, argv), ==, DONE);
  g_assert_cmpstr (fixture->err, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (command_names); i++)
    {
      g_autofree char *line = g_strconcat ("\n  ", command_names[i], " ", NULL);

      g_assert_nonnull (strstr (fixture->out, line));
    }
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_nonnull (strstr (fixture->out, options[i]));
}

static void
test_words_that_are_not_right (Fixture      *fixture,
                               gconstpointer user_data)
{
  const char * const lines[] = {
    "", "make", "cluster", "cluster|hide", "cin", "schools|export", "--loud", "check|--limit|many", "journal|--limit",
    "new|--fictional|atlantis", "new|--fictional|lambeth|--as-at|yesterday", "new|--fictional|lambeth|--scale|0",
    "new|--fictional|lambeth|--scale|-1", "new|--fictional|lambeth|--scale|21", "new|--fictional|lambeth|--scale|nan",
    "cin|import", "cin|import|a.xml|b.xml", "schools|import", "links|import", "undo", "undo|last", "undo|0", "undo|-1",
    "undo|99999999999999999999", "undo|3|4", "check|now", "journal|all", "journal|--limit|0", "journal|--limit|-1",
    "cluster|show|A|B", "new|--fictional|lambeth|here", "schools|add", "schools|add| ", "schools|add|A|B",
    "schools|add|A|--urn|-1", "schools|add|A|--urn|1000000", "holidays|import", "holidays|due", "holidays|due|2026-11-20",
    "holidays|due|yesterday|3", "holidays|due|2026-11-20|many", "holidays|due|2026-11-20|1000", "holidays|due|2026-11-20|1|2",
    "cluster|new", "cluster|new|", "cluster|new|A|B", "cluster|rename|A", "cluster|add-school|A", "cluster|remove-school|A",
    "cluster|remove-school|A|B|C", "cluster|merge|A", "cluster|split|A|B", "cluster|end", "cluster|worker|A",
    "cluster|feeder|A", "cluster|list|A", "cluster|show|--on|yesterday", "cluster|list|--on|31/12/2025",
    "cluster|worker|A|B|--days|someday", "cluster|worker|A|B|--days|fri-mon", "cluster|worker|A|B|--days|mon-",
    "roll|import|A|B", "roll|clear-leavers|A", "caseload|import|A|B",
    "cluster|merge|A|B|--on|2025-13-01", "cluster|new|A|--on|soon",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    expect (fixture, USAGE, lines[i]);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_needs_store_and_passphrase (Fixture      *fixture,
                                 gconstpointer user_data)
{
  const char *kithctl = g_getenv ("KITHCTL");
  const char * const lines[][6] = {
    { kithctl, "check", NULL },
    { kithctl, "new", "--fictional", "lambeth", NULL },
    { kithctl, "check", "--store", fixture->path, NULL },
    { kithctl, "new", "--store", fixture->path, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_cmpint (run_argv (fixture, "", lines[i]), ==, USAGE);
      assert_complains (fixture);
    }
}

static void
test_new_fictional (Fixture      *fixture,
                    gconstpointer user_data)
{
  make_store (fixture);
  g_assert_true (g_str_has_suffix (fixture->out, "none of them real.\n"));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  expect (fixture, FAILED, "new|--fictional|lambeth|--scale|0.02");
  expect (fixture, DONE, "check");
}

/* Everybody may know the passphrase of a store in which nobody is real. */
static void
test_new_fictional_needs_no_passphrase (Fixture      *fixture,
                                        gconstpointer user_data)
{
  const char * const argv[] = {
    g_getenv ("KITHCTL"), "new", "--store", fixture->path, "--fictional", "lambeth", "--scale", "0.02", NULL
  };

  g_assert_cmpint (run_argv (fixture, NULL, argv), ==, DONE);
  expect (fixture, DONE, "check");
}

static void
test_new_empty (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *passphrase = "seven otters mend the harbour clock";
  g_autoptr(JsonNode) root = NULL;

  g_assert_cmpint (run_with (fixture, "password1", "new|--no-keyring"), ==, FAILED);
  assert_complains (fixture);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  g_assert_cmpint (run_with (fixture, passphrase, "new|--worker|Wren Ashgrove|--authority|852|--cluster|Fernhollow|--no-keyring"),
                   ==, DONE);
  g_assert_cmpint (run_with (fixture, passphrase, "journal|--json"), ==, DONE);
  root = json_from_string (fixture->out, NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (get_element (root, 0), "kind"), ==, "keyring.without");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, 1), "kind"), ==, "cluster.add");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, 1), "subject"), ==, "Fernhollow");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, 1), "who"), ==, "Wren Ashgrove");

  /* Whoever makes the store was nobody yet while it was made. */
  g_assert_true (json_object_get_null_member (get_element (root, 2), "who"));
}

static void
test_wrong_passphrase (Fixture      *fixture,
                       gconstpointer user_data)
{
  const char * const wrong[] = { "look square", "", "Look round", "look round ", " look round" };

  make_store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *input = g_strconcat (wrong[i], "\n", NULL);
      const char * const argv[] = {
        g_getenv ("KITHCTL"), "check", "--store", fixture->path, "--passphrase-file", "-", NULL
      };

      g_assert_cmpint (run_argv (fixture, input, argv), ==, WRONG_PASSPHRASE);
      assert_complains (fixture);
    }
}

/* The first line counts, whatever ends it. */
static void
test_passphrase_from_file (Fixture      *fixture,
                           gconstpointer user_data)
{
  const char * const contents[] = {
    PASSPHRASE, PASSPHRASE "\n", PASSPHRASE "\r\n", PASSPHRASE "\nand a remark\n"
  };
  g_autofree char *file = g_build_filename (fixture->folder, "passphrase", NULL);
  const char * const argv[] = {
    g_getenv ("KITHCTL"), "check", "--store", fixture->path, "--passphrase-file", file, NULL
  };
  g_autofree char *long_line = g_strnfill (100000, 'x');

  make_store (fixture);
  g_assert_cmpint (run_argv (fixture, NULL, argv), ==, FAILED);
  assert_complains (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (file, contents[i], -1, NULL));
      g_assert_cmpint (run_argv (fixture, NULL, argv), ==, DONE);
      assert_says_no_secret (fixture, NULL);
    }

  g_assert_true (g_file_set_contents (file, long_line, -1, NULL));
  g_assert_cmpint (run_argv (fixture, NULL, argv), ==, WRONG_PASSPHRASE);
}

static gboolean
does_echo (int terminal)
{
  struct termios settings;

  g_assert_no_errno (tcgetattr (terminal, &settings));

  return (settings.c_lflag & ECHO) != 0;
}

/* Waits until the program reads without showing what is typed. */
static void
wait_until_silent (int terminal)
{
  gint64 deadline = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  while (does_echo (terminal))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("What is typed would be shown");
      g_thread_yield ();
    }
}

static char *
read_to_end (int terminal)
{
  g_autoptr(GString) text = g_string_new (NULL);
  char buffer[512];
  gssize n_bytes;

  /* A terminal whose last user has gone says so with EIO. */
  while ((n_bytes = read (terminal, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n_bytes);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_passphrase_at_a_terminal (Fixture      *fixture,
                               gconstpointer user_data)
{
  const char *typed = PASSPHRASE "\n\004";
  g_autofree char *text = NULL;
  int terminal, status;
  pid_t child;

  make_store (fixture);
  child = forkpty (&terminal, NULL, NULL, NULL);
  if (child == 0)
    {
      execl (g_getenv ("KITHCTL"), "kithctl", "check", "--store", fixture->path, "--passphrase-file", "-", NULL);
      _exit (127);
    }

  wait_until_silent (terminal);
  g_assert_cmpint (write (terminal, typed, strlen (typed)), ==, (gssize)strlen (typed));
  text = read_to_end (terminal);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, DONE);
  g_assert_null (strstr (text, PASSPHRASE));
  g_assert_nonnull (strstr (text, "The store is whole"));
  g_assert_true (does_echo (terminal));
  close (terminal);
}

static void
test_busy (Fixture      *fixture,
           gconstpointer user_data)
{
  const char * const lines[] = {
    "check", "journal", "cluster|show", "undo|1", "cin|import|FILE", "schools|import|FILE", "links|import|FILE"
  };
  g_autofree char *files[] = {
    find_fixture ("cin/CIN_Census_2024.xml"), find_fixture ("schools/register.csv"), find_fixture ("schools/links.csv")
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  make_store (fixture);
  db = kith_vault_unlock (fixture->path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(GString) line = g_string_new (lines[i]);

      if (i >= 4)
        g_string_replace (line, "FILE", files[i - 4], 0);
      expect (fixture, BUSY, line->str);
    }

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_free (g_steal_pointer (&files[i]));
  g_clear_pointer (&db, kith_db_close);
  expect (fixture, DONE, "check");
}

static void
test_no_store (Fixture      *fixture,
               gconstpointer user_data)
{
  expect (fixture, FAILED, "check");
  expect (fixture, FAILED, "journal");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_check (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *report;

  make_store (fixture);
  expect (fixture, DONE, "check");
  g_assert_true (g_str_has_prefix (fixture->out, "The store is whole"));
  root = expect_json (fixture, DONE, "check");
  report = json_node_get_object (root);
  g_assert_cmpint (json_object_get_int_member (report, "entries"), >, 500);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (report, "problems")), ==, 0);
}

/* Everybody who is listed can be found by the number that the list gives. */
static void
test_caseload_and_find (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(JsonNode) root = NULL, found = NULL;
  g_autofree char *find = NULL;
  JsonArray *children;
  const char *identifier;

  make_store (fixture);
  expect (fixture, DONE, "caseload|list");
  g_assert_nonnull (strstr (fixture->out, "open case"));
  g_assert_nonnull (strstr (fixture->out, "Without a worker"));
  expect (fixture, FAILED, "caseload|list|--cluster|Nowhere");
  expect (fixture, USAGE, "find");

  root = expect_json (fixture, DONE, "caseload|list");
  children = json_object_get_array_member (json_node_get_object (root), "children");
  g_assert_cmpuint (json_array_get_length (children), >, 0);
  identifier = json_object_get_string_member (json_array_get_object_element (children, 0), "authority-identifier");
  find = g_strconcat ("find|", identifier, NULL);
  found = expect_json (fixture, DONE, find);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (found), "open"), >=, 1);
  expect (fixture, DONE, "find|zzz ptolemy");
  g_assert_true (g_str_has_prefix (fixture->out, "0 found"));
}

/* Whatever is typed, there is an answer. */
static void
test_search (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *found;

  make_store (fixture);
  expect (fixture, USAGE, "search");
  expect (fixture, USAGE, "search|anything|--from|yesterday week");
  expect (fixture, USAGE, "search|anything|--school|Nowhere School");
  expect (fixture, DONE, "search|NEAR(zzz|\"|ANDROMEDA|*");
  g_assert_nonnull (strstr (fixture->out, "0 notes found"));
  root = expect_json (fixture, DONE, "search|school");
  found = json_node_get_object (root);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "schools")), >, 0);
  g_assert_cmpint (json_object_get_int_member (found, "notes-found"), >, 0);
  expect (fixture, DONE, "search|school|--kind|visit|--from|2026-01-01|--ranked");
  g_assert_true (g_str_has_prefix (fixture->out, "0 children, 0 schools, 0 notes"));
  expect (fixture, DONE, "search|rebuild");
  g_assert_true (g_str_has_prefix (fixture->out, "The index of notes was whole."));
}

/* One byte in the middle: a page of the journal's, which opening does not read. */
static void
test_check_of_a_damaged_store (Fixture      *fixture,
                               gconstpointer user_data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonArray *problems;
  guint8 byte;
  GStatBuf info;
  int fd;

  make_store (fixture);
  fd = g_open (fixture->path, O_RDWR | O_CLOEXEC, 0);
  g_assert_no_errno (fd);
  g_assert_no_errno (g_stat (fixture->path, &info));
  g_assert_cmpint (pread (fd, &byte, 1, info.st_size / 2), ==, 1);
  byte ^= 1;
  g_assert_cmpint (pwrite (fd, &byte, 1, info.st_size / 2), ==, 1);
  close (fd);

  root = expect_json (fixture, FAULTS, "check");
  problems = json_object_get_array_member (json_node_get_object (root), "problems");
  g_assert_cmpuint (json_array_get_length (problems), >, 0);
  expect (fixture, FAULTS, "check");
  g_assert_null (strstr (fixture->out, "The store is whole"));
}

static void
test_journal (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autofree char *file = find_fixture ("cin/CIN_Census_2024.xml");
  g_autofree char *import = g_strconcat ("cin|import|", file, NULL);
  g_autoptr(JsonNode) root = NULL, page = NULL;
  JsonObject *first, *second;

  make_store (fixture);
  expect (fixture, FAULTS, import);
  expect (fixture, DONE, "journal");
  g_assert_nonnull (strstr (fixture->out, "cin.import"));
  g_assert_nonnull (strstr (fixture->out, "CIN_Census_2024.xml"));
  g_assert_null (strstr (fixture->out, file));

  root = expect_json (fixture, DONE, "journal");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 2);
  first = get_element (root, 0);
  second = get_element (root, 1);
  g_assert_cmpstr (json_object_get_string_member (first, "kind"), ==, "cin.import");
  g_assert_cmpstr (json_object_get_string_member (second, "kind"), ==, "store.set-up");
  g_assert_cmpint (json_object_get_int_member (first, "act"), >, json_object_get_int_member (second, "act"));
  g_assert_cmpint (json_object_get_int_member (first, "rows"), >, 0);
  g_assert_nonnull (json_object_get_string_member (first, "who"));

  page = expect_json (fixture, DONE, "journal|--limit|1");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (page)), ==, 1);
}

static void
test_undo (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autofree char *file = find_fixture ("cin/CIN_Census_2024.xml");
  g_autofree char *import = g_strconcat ("cin|import|", file, NULL);
  g_autofree char *undo = NULL;
  g_autoptr(JsonNode) before = NULL, after = NULL;
  gint64 act;

  make_store (fixture);
  expect (fixture, FAULTS, import);
  before = expect_json (fixture, DONE, "journal");
  act = json_object_get_int_member (get_element (before, 0), "act");
  undo = g_strdup_printf ("undo|%" G_GINT64_FORMAT, act);

  expect (fixture, DONE, undo);
  g_assert_nonnull (strstr (fixture->out, "is taken back by act"));
  expect (fixture, FAILED, undo);
  expect (fixture, FAILED, "undo|2");
  expect (fixture, FAILED, "undo|123456789");

  after = expect_json (fixture, DONE, "journal");
  g_assert_cmpstr (json_object_get_string_member (get_element (after, 0), "kind"), ==, "undo");
  g_assert_cmpint (json_object_get_int_member (get_element (after, 0), "about"), ==, act);
  g_assert_cmpint (json_object_get_int_member (get_element (after, 1), "undone-by"), ==,
                   json_object_get_int_member (get_element (after, 0), "act"));
  expect (fixture, DONE, "check");
}

/* What came in goes out again, for its owner's eyes alone; what is wrong with it is said. */
static void
test_cin_export (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autofree char *file = find_fixture ("cin/CIN_Census_2024.xml");
  g_autofree char *import = g_strconcat ("cin|import|", file, NULL);
  g_autofree char *out = g_strconcat (fixture->path, "-return.xml", NULL);
  g_autofree char *export = g_strconcat ("cin|export|--authority|201|--year|2023|", out, NULL);
  g_autofree char *nowhere = g_strconcat ("cin|export|--authority|201|--year|2023|", out, "/none/return.xml", NULL);
  g_autofree char *other = g_strconcat ("cin|export|--year|2010|", out, NULL);
  g_autofree char *xml = NULL;
  g_autoptr(JsonNode) root = NULL, hits = NULL;
  GStatBuf status;

  make_store (fixture);
  expect (fixture, FAULTS, import);
  root = expect_json (fixture, FAULTS, export);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "children"), ==, 1);
  g_assert_true (g_file_get_contents (out, &xml, NULL, NULL));
  g_assert_nonnull (strstr (xml, "<LAchildID>DfEX0000001</LAchildID>"));
  g_assert_cmpint (g_stat (out, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_remove (out);

  expect (fixture, FAILED, nowhere);
  expect (fixture, FAILED, other);
  expect (fixture, USAGE, "cin|export|--year|2023");
  expect (fixture, USAGE, "cin|export|return.xml");
  hits = expect_json (fixture, DONE, "put-right|list");
  g_assert_true (JSON_NODE_HOLDS_ARRAY (hits));
}

/* What happened since September, month by month. */
static gint64
sum_of_months (JsonObject *table)
{
  JsonArray *months = json_object_get_array_member (table, "months");
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (months); i++)
    {
      JsonObject *month = json_array_get_object_element (months, i);

      if (strcmp (json_object_get_string_member (month, "month"), "2025-09") >= 0)
        sum += json_object_get_int_member (month, "referrals");
    }

  return sum;
}

static void
test_cluster_show (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(JsonNode) root = NULL, one = NULL;
  g_autoptr(JsonNode) declared = NULL;
  g_autofree char *only = NULL;
  JsonObject *table;
  JsonArray *schools;
  gint64 sum = 0;

  make_store (fixture);
  expect (fixture, DONE, "cluster|show");
  g_assert_nonnull (strstr (fixture->out, "cases this store knows, as at " AS_AT));
  g_assert_nonnull (strstr (fixture->out, "\nAll schools "));
  g_assert_nonnull (strstr (fixture->out, "\nElsewhere or not known "));

  root = expect_json (fixture, DONE, "cluster|show");
  table = get_element (root, 0);
  schools = json_object_get_array_member (table, "schools");
  g_assert_cmpstr (json_object_get_string_member (table, "as-at"), ==, AS_AT);
  g_assert_cmpuint (json_array_get_length (schools), ==, 11);
  for (guint i = 0; i < json_array_get_length (schools); i++)
    sum += json_object_get_int_member (json_array_get_object_element (schools, i), "on-roll");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (table, "total"), "on-roll"), ==, sum);
  g_assert_true (json_object_has_member (table, "school-not-known"));
  g_assert_true (json_object_get_null_member (json_object_get_object_member (table, "total"), "referrals-per-10000"));
  g_assert_cmpint (sum_of_months (table), ==,
                   json_object_get_int_member (json_object_get_object_member (table, "total"), "referrals"));
  expect (fixture, DONE, "complete|declare|2025-09-01|" AS_AT "|--authority|999");
  declared = expect_json (fixture, DONE, "cluster|show");
  g_assert_false (json_object_get_null_member (json_object_get_object_member (get_element (declared, 0), "total"),
                                               "referrals-per-10000"));

  only = g_strconcat ("cluster|show|", json_object_get_string_member (table, "cluster"), NULL);
  one = expect_json (fixture, DONE, only);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (one)), ==, 1);
  expect (fixture, FAILED, "cluster|show|Atlantis");
}

/* Children are counted before there is a cluster, and an unknown roll is no nought. */
static void
test_cluster_show_without_a_cluster (Fixture      *fixture,
                                     gconstpointer user_data)
{
  g_autofree char *file = find_fixture ("cin/fake_CIN_data.xml");
  g_autofree char *import = g_strconcat ("cin|import|", file, NULL);
  g_autoptr(JsonNode) root = NULL;
  JsonObject *table;

  make_store_of (fixture, NULL);
  expect (fixture, FAULTS, import);
  root = expect_json (fixture, DONE, "cluster|show");
  table = get_element (root, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (table, "schools")), ==, 0);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (table, "school-not-known"), "referrals"), >, 0);
  expect (fixture, DONE, "cluster|show");
}

static void
assert_member (JsonObject *object,
               const char *name,
               gint64      number)
{
  if (json_object_get_int_member (object, name) != number)
    g_error ("%s: %" G_GINT64_FORMAT ", and not %" G_GINT64_FORMAT, name,
             json_object_get_int_member (object, name), number);
}

/* Counted from the file by others, with other tools. */
static void
test_cin_import (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autofree char *file = find_fixture ("cin/fake_CIN_data.xml");
  g_autofree char *import = g_strconcat ("cin|import|", file, NULL);
  g_autofree char *preview = g_strconcat (import, "|--preview", NULL);
  const struct
  {
    const char *name;
    gint64      number;
  } read[] = {
    { "children", 332 }, { "referrals", 402 }, { "closures", 252 }, { "conferences", 350 }, { "disabilities", 117 },
    { "deaths", 21 },
  };
  g_autoptr(JsonNode) journal = NULL;

  make_store (fixture);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(JsonNode) root = expect_json (fixture, FAULTS, i == 0 ? preview : import);
      JsonObject *object = json_node_get_object (root);

      assert_member (object, "new", i < 2 ? 332 : 0);
      assert_member (object, "changed", 0);
      assert_member (object, "same", i < 2 ? 0 : 332);
      assert_member (object, "refused", 0);
      for (guint j = 0; j < G_N_ELEMENTS (read); j++)
        assert_member (json_object_get_object_member (object, "read"), read[j].name, read[j].number);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "lines")), ==,
                        json_object_get_int_member (object, "new") + json_object_get_int_member (object, "faults"));
    }

  expect (fixture, FAULTS, import);
  g_assert_nonnull (strstr (fixture->out, "Read: 332 children, 402 referrals, 252 closures, 350 initial conferences"));
  g_assert_nonnull (strstr (fixture->out, "0 new, 0 changed, 332 the same, 0 refused"));
  journal = expect_json (fixture, DONE, "journal");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (journal)), ==, 4);
}

static void
test_import_of_what_is_not_there (Fixture      *fixture,
                                  gconstpointer user_data)
{
  const char * const kinds[] = { "cin", "schools", "links", "holidays" };

  make_store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *missing = g_strdup_printf ("%s|import|%s/nothing", kinds[i], fixture->folder);
      g_autofree char *folder = g_strdup_printf ("%s|import|%s", kinds[i], fixture->folder);
      g_autofree char *wrong = g_strdup_printf ("%s|import|%s", kinds[i], fixture->path);

      expect (fixture, FAILED, missing);
      expect (fixture, FAILED, folder);
      expect (fixture, FAILED, wrong);
    }
  expect (fixture, DONE, "check");
}

static void
test_schools_import (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autofree char *register_file = find_fixture ("schools/register.csv");
  g_autofree char *faults_file = find_fixture ("schools/faults.csv");
  g_autofree char *import = g_strconcat ("schools|import|", register_file, NULL);
  g_autofree char *all = g_strconcat (import, "|--all", NULL);
  g_autofree char *all_preview = g_strconcat (all, "|--preview", NULL);
  g_autofree char *faults = g_strconcat ("schools|import|", faults_file, NULL);
  const struct
  {
    const char *words;
    gint64      n_new;
    gint64      n_same;
  } steps[] = { { import, 0, 0 }, { all_preview, 4, 0 }, { all, 4, 0 }, { all, 0, 4 }, { import, 0, 4 } };

  make_store_of (fixture, "208");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(JsonNode) root = expect_json (fixture, DONE, steps[i].words);

      assert_member (json_node_get_object (root), "new", steps[i].n_new);
      assert_member (json_node_get_object (root), "same", steps[i].n_same);
    }
  expect (fixture, FAULTS, faults);
  g_assert_nonnull (strstr (fixture->out, "Refused, line "));
}

static void
test_links_import (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autofree char *register_file = find_fixture ("schools/register.csv");
  g_autofree char *links_file = find_fixture ("schools/links.csv");
  g_autofree char *schools = g_strconcat ("schools|import|", register_file, "|--all", NULL);
  g_autofree char *links = g_strconcat ("links|import|", links_file, NULL);

  make_store_of (fixture, "208");
  expect (fixture, DONE, schools);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(JsonNode) root = expect_json (fixture, DONE, links);

      assert_member (json_node_get_object (root), "new", i == 0 ? 3 : 0);
      assert_member (json_node_get_object (root), "same", i == 0 ? 0 : 3);
    }
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_roll_import (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autofree char *file = find_fixture ("rolls/roll.csv");
  g_autofree char *refused = g_build_filename (fixture->folder, "refused.csv", NULL);
  g_autofree char *unnamed = g_strconcat ("roll|import|", file, NULL);
  g_autofree char *import = g_strconcat ("roll|import|", file, "|--school|900001|--as-at|2026-11-02|--refused|", refused, NULL);
  g_autofree char *rehearsal = g_strconcat (import, "|--dry-run", NULL);
  g_autofree char *older = g_strconcat ("roll|import|", file, "|--school|Wren Park Academy|--as-at|2026-09-07", NULL);
  g_autofree char *to_come = g_strconcat ("roll|import|", file, "|--school|900001|--as-at|2999-01-01", NULL);
  g_autofree char *csv = NULL;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "schools|add|Wren Park Academy|--urn|900001");
  expect (fixture, FAILED, unnamed);
  expect (fixture, USAGE, to_come);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(JsonNode) root = expect_json (fixture, FAULTS, i == 0 ? rehearsal : import);

      assert_member (json_node_get_object (root), "new", i < 2 ? 28 : 0);
      assert_member (json_node_get_object (root), "same", i < 2 ? 0 : 28);
      assert_member (json_node_get_object (root), "gone", 0);
      assert_member (json_node_get_object (root), "refused", 3);
    }

  g_assert_true (g_file_get_contents (refused, &csv, NULL, NULL));
  g_assert_nonnull (strstr (csv, "Legal Surname"));
  g_assert_nonnull (strstr (csv, "What is wrong"));
  expect (fixture, FAILED, older);
  expect (fixture, DONE, "roll|clear-leavers|--dry-run");
  g_assert_true (g_str_has_prefix (fixture->out, "0 left more than 30 days ago"));
  expect (fixture, DONE, "check");
}

static void
test_caseload_import (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autofree char *path = write_file (fixture, "caseload.csv",
                                      "Child ID,Surname,Forename,DOB,Status,Worker,Referral Date\n"
                                      "1001,Okafor,Adaeze,03/09/2014,Child in Need,Jane Okoro,01/06/2026\n"
                                      "1002,Lindqvist,Nils,14/02/2013,Early Help,Jane Okoro,\n");
  g_autofree char *import = g_strconcat ("caseload|import|", path, "|--source|Mosaic|--as-at|2/11/2026", NULL);
  g_autofree char *later = g_strconcat ("caseload|import|", path, "|--source|Mosaic|--as-at|2026-11-09", NULL);
  g_autoptr(JsonNode) journal = NULL;
  g_autofree char *undo = NULL;

  make_store_of (fixture, "208");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(JsonNode) root = expect_json (fixture, DONE, import);

      assert_member (json_node_get_object (root), "new", i == 0 ? 2 : 0);
      assert_member (json_node_get_object (root), "same", i == 0 ? 0 : 2);
    }

  /* The same file of the same day leaves no trace; that of a later day says that all still holds. */
  expect (fixture, DONE, later);
  journal = expect_json (fixture, DONE, "journal");
  g_assert_cmpstr (json_object_get_string_member (get_element (journal, 0), "kind"), ==, "caseload.import");
  g_assert_cmpstr (json_object_get_string_member (get_element (journal, 1), "kind"), ==, "caseload.import");
  g_assert_cmpstr (json_object_get_string_member (get_element (journal, 2), "kind"), !=, "caseload.import");
  undo = g_strdup_printf ("undo|%" G_GINT64_FORMAT, json_object_get_int_member (get_element (journal, 0), "act"));
  expect (fixture, DONE, undo);
  expect (fixture, DONE, "check");
}

/* A census has no names, so whether a child of it is the one in the roll is asked. */
static void
test_roll_after_census (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autofree char *census = find_fixture ("cin/fake_CIN_data.xml");
  g_autofree char *file = find_fixture ("rolls/same-child.csv");
  g_autofree char *cin = g_strconcat ("cin|import|", census, NULL);
  g_autofree char *plain = g_strconcat ("roll|import|", file, "|--school|900001|--as-at|2026-11-02", NULL);
  g_autofree char *several = g_strconcat (plain, "|--same|3", NULL);
  g_autofree char *nothing_asked = g_strconcat (plain, "|--another|4", NULL);
  g_autofree char *answered = g_strconcat (plain, "|--same|2|--another|3", NULL);
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JsonNode) after = NULL;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "schools|add|Wren Park Academy|--urn|900001");
  expect (fixture, FAULTS, cin);
  expect (fixture, USAGE, several);
  expect (fixture, USAGE, nothing_asked);
  root = expect_json (fixture, FAULTS, plain);
  assert_member (json_node_get_object (root), "new", 1);
  assert_member (json_node_get_object (root), "questions", 2);
  expect (fixture, DONE, answered);
  g_assert_nonnull (strstr (fixture->out, "Answered, line 2: the same child."));
  after = expect_json (fixture, DONE, plain);
  assert_member (json_node_get_object (after), "same", 3);
  assert_member (json_node_get_object (after), "questions", 0);
  expect (fixture, DONE, "find|Marsh");
  g_assert_nonnull (strstr (fixture->out, "Marsh"));
}

/* What the register announced, and nobody has opened the store since its day. */
static void
announce_succession (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (fixture->path, PASSPHRASE, NULL, &error);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_school_link);
  g_autoptr(KithAct) act = kith_act_begin (db, "test", NULL, NULL, &error);

  g_assert_no_error (error);
  kith_row_set_int (row, "urn", 900001);
  kith_row_set_int (row, "linked_urn", 900002);
  kith_row_set_text (row, "linked_name", "Larch Hill Academy");
  kith_row_set_text (row, "kind", "Successor");
  kith_row_set_text (row, "day", "2020-09-01");
  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

static const char *
newest_kind (Fixture   *fixture,
             JsonNode **ret_journal)
{
  g_clear_pointer (ret_journal, json_node_unref);
  *ret_journal = expect_json (fixture, DONE, "journal");

  return json_object_get_string_member (get_element (*ret_journal, 0), "kind");
}

/* As when the window opens: what only looks changes nothing. */
static void
test_follows_due_links (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(JsonNode) journal = NULL;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "schools|add|Larch Hill|--urn|900001");
  expect (fixture, DONE, "schools|add|Larch Hill Academy|--urn|900002");
  announce_succession (fixture);
  expect (fixture, DONE, "check");
  g_assert_cmpstr (newest_kind (fixture, &journal), ==, "test");
  expect (fixture, DONE, "roll|clear-leavers|--dry-run");
  g_assert_cmpstr (newest_kind (fixture, &journal), ==, "test");

  expect (fixture, DONE, "caseload|list");
  g_assert_cmpstr (newest_kind (fixture, &journal), ==, "links.follow");
  expect (fixture, DONE, "caseload|list");
  g_assert_cmpstr (json_object_get_string_member (get_element (journal, 1), "kind"), ==, "test");
  expect (fixture, DONE, "check");
}

static void
test_schools_add (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *undo = NULL;

  make_store_of (fixture, "208");
  root = expect_json (fixture, DONE, "schools|add|Wren Park Academy|--phase|primary|--authority|Lambeth|--urn|900001");
  undo = g_strdup_printf ("undo|%" G_GINT64_FORMAT, json_object_get_int_member (json_node_get_object (root), "act"));
  expect (fixture, DONE, "schools|add|Larch Hill|--phase|4|--authority|208");
  g_assert_true (g_str_has_prefix (fixture->out, "Larch Hill is in the store."));
  expect (fixture, DONE, "schools|add|Larch Hill");

  expect (fixture, FAILED, "schools|add|Heron Quay|--urn|900001");
  expect (fixture, USAGE, "schools|add|Heron Quay|--phase|kindergarten");
  expect (fixture, USAGE, "schools|add|Heron Quay|--authority|Atlantis");

  expect (fixture, DONE, undo);
  expect (fixture, DONE, "schools|add|Heron Quay|--urn|900001");
  expect (fixture, DONE, "check");
}

#define WRITTEN "Advice about thresholds, under the copper lantern."

/* A draft, then a note; its words are told by one command alone. */
static void
test_note (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "note.txt", NULL);
  g_autofree char *add = g_strdup_printf ("note|add|advice|%s|--on|2026-05-04", file);
  g_autofree char *unknown = g_strdup_printf ("note|add|gossip|%s", file);
  g_autofree char *show = NULL;
  g_autofree char *sign = NULL;
  g_autoptr(JsonNode) draft = NULL;
  g_autoptr(JsonNode) drafts = NULL;
  g_autoptr(JsonNode) note = NULL;
  g_autoptr(JsonNode) shown = NULL;

  make_store (fixture);
  g_assert_true (g_file_set_contents (file, WRITTEN, -1, NULL));
  draft = expect_json (fixture, DONE, add);
  drafts = expect_json (fixture, DONE, "note|list");
  g_assert_null (strstr (fixture->out, "copper lantern"));
  g_assert_cmpstr (json_object_get_string_member (get_element (drafts, 0), "draft"), ==,
                   json_object_get_string_member (json_node_get_object (draft), "draft"));

  sign = g_strdup_printf ("note|sign|%s", json_object_get_string_member (json_node_get_object (draft), "draft"));
  note = expect_json (fixture, DONE, sign);
  show = g_strdup_printf ("note|show|%s", json_object_get_string_member (json_node_get_object (note), "note"));
  expect (fixture, FAILED, sign);

  shown = expect_json (fixture, DONE, show);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (shown), "day"), ==, "2026-05-04");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (shown), "council"), ==, "not-yet");
  g_assert_nonnull (strstr (fixture->out, WRITTEN));
  expect (fixture, DONE, show);
  expect (fixture, DONE, "note|list");
  expect (fixture, USAGE, unknown);
  expect (fixture, FAILED, "note|show|99999");
  expect (fixture, USAGE, "note|show|first");
  expect (fixture, USAGE, "note|add|advice");
}

static void
test_people (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char *name = NULL;
  g_autofree char *add = NULL;
  g_autofree char *list = NULL;
  g_autofree char *show = NULL;
  g_autofree char *plan = NULL;
  g_autoptr(JsonNode) shown = NULL;
  g_autoptr(JsonNode) plans = NULL;

  make_store (fixture);
  expect (fixture, DONE, "caseload|list");
  name = g_strndup (fixture->out, strcspn (fixture->out, "\t"));
  add = g_strdup_printf ("involved|add|%s|police|Harbour Unit|--name|Sana Iyer|--telephone|01632 960222", name);
  list = g_strdup_printf ("involved|list|%s", name);
  show = g_strdup_printf ("child|show|%s", name);
  expect (fixture, DONE, add);
  expect (fixture, DONE, list);
  g_assert_nonnull (strstr (fixture->out, "Sana Iyer  Harbour Unit  01632 960222"));
  shown = expect_json (fixture, DONE, show);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (shown), "children")), >, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (shown), "involved")), >, 0);
  g_assert_nonnull (json_object_get_array_member (json_node_get_object (shown), "particulars"));

  plan = g_strdup_printf ("plan|show|%s|--all", name);
  plans = expect_json (fixture, DONE, plan);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (plans)), ==, 0);
  expect (fixture, DONE, plan);
  expect (fixture, USAGE, "plan|show");
  expect (fixture, FAILED, "plan|show|Nobody Of That Name");

  expect (fixture, USAGE, "child|show");
  expect (fixture, USAGE, "involved|add|nobody");
  expect (fixture, FAILED, "child|show|Nobody Of That Name");
  expect (fixture, USAGE, "involved|end|first");
  expect (fixture, FAILED, "involved|end|900000");
}

/* Places come in and go again, and a map goes out and comes back. */
static void
test_maps (Fixture      *fixture,
           gconstpointer user_data)
{
  static const char places[] = "NAME,KIND,EASTING,NORTHING\nTideway Green,park,531205,174305\nOff the Map,park,9999999,1\n";
  static const char map[] =
    "{\"format\":\"kith-map\",\"version\":1,\"map\":{\"key\":\"m1\",\"kind\":\"context\",\"title\":\"The bus\",\"purpose\":\"Calm\","
    "\"audience\":\"Panel\",\"start\":\"2025-01-06\",\"review\":\"2025-06-02\"},\"subjects\":[{\"key\":\"s1\",\"kind\":\"person\",\"label\":\"KB\"}]}";
  g_autofree char *places_file = g_build_filename (fixture->folder, "places.csv", NULL);
  g_autofree char *map_file = g_build_filename (fixture->folder, "map.json", NULL);
  g_autofree char *import_places = g_strdup_printf ("map|import|%s", places_file);
  g_autofree char *preview = g_strdup_printf ("map|import|%s|--preview", map_file);
  g_autofree char *import_map = g_strdup_printf ("map|import|%s", map_file);
  g_autoptr(JsonNode) placed = NULL;
  g_autoptr(JsonNode) before = NULL;
  g_autoptr(JsonNode) taken = NULL;
  g_autoptr(JsonNode) list = NULL;
  g_autoptr(JsonNode) shown = NULL;
  g_autofree char *show = NULL;
  g_autofree char *export = NULL;
  JsonObject *one = NULL;

  make_store (fixture);
  g_assert_true (g_file_set_contents (places_file, places, -1, NULL));
  g_assert_true (g_file_set_contents (map_file, map, -1, NULL));
  placed = expect_json (fixture, FAULTS, import_places);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (placed), "new"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (placed), "refused")), ==, 1);

  before = expect_json (fixture, DONE, preview);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (before), "act"), ==, 0);
  taken = expect_json (fixture, DONE, import_map);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (taken), "act"), >, 0);

  list = expect_json (fixture, DONE, "map|list");
  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonObject *each = json_array_get_object_element (json_node_get_array (list), i);

      if (g_strcmp0 (json_object_get_string_member (each, "title"), "The bus") == 0)
        one = each;
    }
  g_assert_nonnull (one);
  show = g_strdup_printf ("map|show|%d", (int)json_object_get_int_member (one, "number"));
  shown = expect_json (fixture, DONE, show);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (shown), "subjects")), ==, 1);
  export = g_strdup_printf ("map|export|%d|%s/again.graphml|--with|Panel|--why|Planning", (int)json_object_get_int_member (one, "number"),
                            fixture->folder);
  expect (fixture, DONE, export);

  expect (fixture, USAGE, "map|show");
  expect (fixture, USAGE, "map|show|first");
  expect (fixture, FAILED, "map|show|900000");
  expect (fixture, USAGE, "map|export|1|map.txt|--with|Panel|--why|Planning");
  expect (fixture, USAGE, "map|export|1|map.json");
  expect (fixture, USAGE, "map|import");
  expect (fixture, FAILED, "map|import|nowhere.json");
}

/* Two of a fictional store are merged, shown, and parted again. */
static void
test_merge_and_split (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr(JsonNode) list = NULL;
  g_autoptr(JsonNode) sheet = NULL;
  g_autoptr(JsonNode) merged = NULL;
  g_autoptr(JsonNode) since = NULL;

  make_store (fixture);
  list = expect_json (fixture, DONE, "person|duplicates");
  g_assert_true (JSON_NODE_HOLDS_ARRAY (list));
  sheet = expect_json (fixture, DONE, "person|merge|#1|#2|--preview");
  g_assert_true (json_object_has_member (json_node_get_object (sheet), "remarks"));

  expect (fixture, USAGE, "person|merge|#1");
  expect (fixture, USAGE, "person|merge|#1|#2|--why|One girl|--take|shoe-size");
  expect (fixture, FAILED, "person|merge|#1|#2");
  expect (fixture, FAILED, "person|split|#1|--why|Two girls");
  merged = expect_json (fixture, DONE, "person|merge|#1|#2|--why|One girl|--take|given-name");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (merged), "act"), >, 0);
  expect (fixture, FAILED, "person|merge|#1|#2|--why|One girl");

  since = expect_json (fixture, DONE, "person|split|#1|--preview");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (since)), ==, 0);
  expect (fixture, DONE, "person|split|#1|--why|Two girls");
  expect (fixture, DONE, "check");
}

static void
test_schools_contacts (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr(JsonNode) added = NULL, listed = NULL, past = NULL;
  g_autofree char *undo = NULL;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "schools|add|Wren Park Academy|--urn|900001");
  expect (fixture, DONE, "schools|contacts|900001");
  g_assert_cmpstr (fixture->out, ==, "");

  added = expect_json (fixture, DONE, "schools|contacts|add|wren park academy|dsl|--name|Ama Tansley|--telephone|01632 960101"
                       "|--on|2024-09-01");
  undo = g_strdup_printf ("undo|%" G_GINT64_FORMAT, json_object_get_int_member (json_node_get_object (added), "act"));
  expect (fixture, DONE, "schools|contacts|change|1|--email|a.tansley@wren.example");
  expect (fixture, DONE, "schools|contacts|change|1|--email|a.tansley@wren.example");
  g_assert_nonnull (strstr (fixture->out, "was so already"));
  expect (fixture, DONE, "schools|contacts|900001");
  g_assert_cmpstr (fixture->out, ==, "   1  dsl                 Ama Tansley  01632 960101  a.tansley@wren.example  since 2024-09-01\n");

  expect (fixture, DONE, "schools|contacts|end|1|--on|2025-09-01");
  expect (fixture, FAILED, "schools|contacts|end|1|--on|2025-09-01");
  listed = expect_json (fixture, DONE, "schools|contacts|900001");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (listed)), ==, 0);
  past = expect_json (fixture, DONE, "schools|contacts|900001|--all");
  g_assert_cmpstr (json_object_get_string_member (get_element (past, 0), "to"), ==, "2025-09-01");
  expect (fixture, DONE, "schools|contacts|900001|--on|2025-01-01");
  g_assert_true (g_str_has_suffix (fixture->out, "  since 2024-09-01  until 2025-08-31\n"));

  expect (fixture, USAGE, "schools|contacts");
  expect (fixture, USAGE, "schools|contacts|end|first");
  expect (fixture, FAILED, "schools|contacts|Heron Quay");
  expect (fixture, FAILED, "schools|contacts|add|900001|head");
  expect (fixture, FAILED, "schools|contacts|add|900001|--name|Cal Larkspur");
  expect (fixture, FAILED, undo);
  expect (fixture, DONE, "check");
}

static void
test_terms_inset (Fixture      *fixture,
                  gconstpointer user_data)
{
  make_store_of (fixture, "208");
  expect (fixture, DONE, "schools|add|Wren Park Academy|--urn|900001");
  expect (fixture, DONE, "terms|inset|2199-09-02|--urn|900001");
  expect (fixture, DONE, "terms|--urn|900001");
  g_assert_nonnull (strstr (fixture->out, "      inset   2199-09-02\n"));

  expect (fixture, FAILED, "terms|inset|2199-09-01|--urn|900001");
  expect (fixture, FAILED, "terms|inset|2199-09-02|--urn|900002");
  expect (fixture, USAGE, "terms|inset|2199-09-02");
  expect (fixture, USAGE, "terms|inset|someday|--urn|900001");

  expect (fixture, DONE, "terms|inset|2199-09-02|--urn|900001|--remove");
  expect (fixture, DONE, "terms|--urn|900001");
  g_assert_null (strstr (fixture->out, "inset"));
}

static void
test_holidays (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "newer.json", NULL);
  g_autofree char *import = g_strconcat ("holidays|import|", path, NULL);
  g_autofree char *preview = g_strconcat (import, "|--preview", NULL);
  g_autoptr(JsonNode) before = NULL, certain = NULL, previewed = NULL, imported = NULL, after = NULL;

  g_assert_true (g_file_set_contents (path, "{\"england-and-wales\": {\"events\": ["
                                      "{\"title\": \"Boxing Day\", \"date\": \"2028-12-26\"},"
                                      "{\"title\": \"Boxing Day\", \"date\": \"2029-12-26\"}]}}", -1, NULL));
  make_store_of (fixture, "208");
  expect (fixture, DONE, "holidays");
  g_assert_nonnull (strstr (fixture->out, "2026-12-25 Fri  Christmas Day\n"));
  g_assert_nonnull (strstr (fixture->out, "2029-12-25 Tue  computed, not yet confirmed\n"));
  g_assert_nonnull (strstr (fixture->out, "The list is certain until 2028-12-26."));
  before = expect_json (fixture, DONE, "holidays");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (before), "confirmed-until"), ==, "2028-12-26");

  expect (fixture, DONE, "holidays|due|2025-03-04|45");
  g_assert_cmpstr (fixture->out, ==, "2025-05-09\n");
  expect (fixture, DONE, "holidays|due|2028-12-22|3");
  g_assert_cmpstr (fixture->out, ==, "2028-12-29, not yet confirmed\n");
  certain = expect_json (fixture, DONE, "holidays|due|2028-12-22|3");
  g_assert_false (json_object_get_boolean_member (json_node_get_object (certain), "confirmed"));

  previewed = expect_json (fixture, DONE, preview);
  imported = expect_json (fixture, DONE, import);
  assert_member (json_node_get_object (previewed), "new", 1);
  assert_member (json_node_get_object (previewed), "gone", 7);
  assert_member (json_node_get_object (imported), "gone", 7);
  after = expect_json (fixture, DONE, "holidays");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (after), "confirmed-until"), ==, "2029-12-26");
  expect (fixture, DONE, import);
  g_assert_nonnull (strstr (fixture->out, "0 new, 0 changed, 2 the same"));
}

static void
test_settings (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr(JsonNode) node = NULL;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "settings");
  g_assert_nonnull (strstr (fixture->out, "leavers.clear-after-days   30\n"));

  expect (fixture, DONE, "settings|set|early-help.label|family-help");
  expect (fixture, DONE, "settings|set|leavers.clear-after-days|60|2999-01-01");
  node = expect_json (fixture, DONE, "settings");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "early-help.label"), ==, "family-help");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "leavers.clear-after-days"), ==, "30");

  expect (fixture, DONE, "cluster|show");
  g_assert_nonnull (strstr (fixture->out, " family "));
  g_assert_null (strstr (fixture->out, " early "));
  expect (fixture, USAGE, "settings|set|early-help.label|something-else");
  expect (fixture, USAGE, "settings|set|early-help.label");
  expect (fixture, USAGE, "settings|set|no-such-setting|1");
  expect (fixture, USAGE, "settings|set|leavers.clear-after-days|60|tomorrow");
}

/* What a rule says from today on, and who is over a limit. */
static void
test_work (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr(JsonNode) cases = NULL;
  g_autoptr(JsonNode) list = NULL;
  g_autofree char *child = NULL;
  g_autofree char *words = NULL;
  g_autofree char *add = NULL;
  g_autofree char *turned = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *attended = NULL;
  g_autofree char *listed = NULL;
  g_autofree char *number = NULL;
  g_autoptr(JsonNode) particulars = NULL;
  JsonObject *first = NULL;

  make_store (fixture);
  cases = expect_json (fixture, DONE, "clocks|list");
  first = json_array_get_object_element (json_object_get_array_member (json_node_get_object (cases), "clocks"), 0);
  child = g_strdup (json_object_get_string_member (first, "authority-identifier"));
  add = g_strdup_printf ("work|add|missing|kind=M|start=2026-09-01|found=2026-09-02|--child|%s", child);
  turned = g_strdup_printf ("work|add|missing|kind=M|start=2026-09-02|found=2026-09-01|--child|%s", child);
  unknown = g_strdup_printf ("work|add|missing|colour=blue|--child|%s", child);
  words = g_strdup_printf ("work|list|--child|%s", child);
  attended = g_strdup_printf ("work|add|attendance|number=48|valid_from=2026-09-02|source=school|--child|%s", child);
  number = g_strdup_printf ("work|add|nhs-number|words=9434765918|valid_from=2026-09-02|source=health|--child|%s", child);
  listed = g_strdup_printf ("particulars|%s", child);

  expect (fixture, DONE, add);
  g_assert_nonnull (strstr (fixture->out, "missing 1"));
  list = expect_json (fixture, DONE, words);
  first = json_array_get_object_element (json_node_get_array (list), 0);
  g_assert_nonnull (json_object_get_string_member (first, "kind"));
  expect (fixture, DONE, words);
  g_assert_nonnull (strstr (fixture->out, "start=2026-09-01 kind=M found=2026-09-02"));
  g_assert_nonnull (strstr (fixture->out, "not-yet"));

  expect (fixture, DONE, attended);
  expect (fixture, DONE, listed);
  g_assert_nonnull (strstr (fixture->out, "48%, severe absence"));
  particulars = expect_json (fixture, DONE, listed);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (particulars)), >, 0);
  expect (fixture, FAILED, number);
  g_assert_nonnull (strstr (fixture->err, "An NHS number has ten digits"));
  expect (fixture, USAGE, "particulars");

  expect (fixture, FAILED, turned);
  g_assert_nonnull (strstr (fixture->err, "Missing Since"));
  expect (fixture, USAGE, unknown);
  expect (fixture, USAGE, "work|add|nothing|--child|x");
  expect (fixture, USAGE, "work|list");
}

static void
test_clocks (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(JsonNode) all = NULL;
  g_autoptr(JsonNode) over = NULL;
  JsonArray *clocks = NULL;
  g_autofree char *of_child = NULL;

  make_store (fixture);
  all = expect_json (fixture, DONE, "clocks|list");
  clocks = json_object_get_array_member (json_node_get_object (all), "clocks");
  g_assert_cmpuint (json_array_get_length (clocks), >, 0);
  over = expect_json (fixture, DONE, "clocks|list|--overdue");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (over), "clocks")), <,
                    json_array_get_length (clocks));

  of_child = g_strconcat ("clocks|list|--child|",
                          json_object_get_string_member (json_array_get_object_element (clocks, 0), "authority-identifier"), NULL);
  expect (fixture, DONE, of_child);
  g_assert_nonnull (strstr (fixture->out, json_object_get_string_member (json_array_get_object_element (clocks, 0), "title")));
  expect (fixture, FAILED, "clocks|list|--child|nobody at all");
  expect (fixture, FAILED, "clocks|list|--cluster|Nowhere");

  expect (fixture, DONE, "clocks|rules");
  g_assert_nonnull (strstr (fixture->out, "SI 2010/959 reg 28"));
  expect (fixture, DONE, "clocks|set|protection-visit|15|working-days|--source|Fernhollow procedures");
  expect (fixture, DONE, "clocks|rules");
  g_assert_nonnull (strstr (fixture->out, "Fernhollow procedures"));
  expect (fixture, DONE, "clocks|set|assessment|off|--source|Fernhollow procedures|--on|2027-04-01");

  expect (fixture, USAGE, "clocks|set|assessment|45|working-days");
  expect (fixture, USAGE, "clocks|set|assessment|45|fortnights|--source|Procedures");
  expect (fixture, USAGE, "clocks|set|assessment|45|days|--source|Procedures|--on|tomorrow");
  expect (fixture, FAILED, "clocks|set|no-such-rule|45|days|--source|Procedures");
}

static char *
read_export (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
export_chronology (Fixture    *fixture,
                   int         status,
                   const char *child,
                   const char *name,
                   const char *more)
{
  g_autofree char *words = g_strdup_printf ("chronology|export|%s|%s/%s%s", child, fixture->folder, name, more);

  expect (fixture, status, words);
}

/* A chronology leaves only with its two lines for the log, and where that can be kept. */
static void
test_chronology (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(JsonNode) clocks = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *plain = NULL;
  JsonObject *clock = NULL;
  const char *child = NULL;

  make_store (fixture);
  clocks = expect_json (fixture, DONE, "clocks|list");
  clock = json_array_get_object_element (json_object_get_array_member (json_node_get_object (clocks), "clocks"), 0);
  child = json_object_get_string_member (clock, "authority-identifier");

  export_chronology (fixture, DONE, child, "a.csv", "|--with|Family court|--why|for the hearing");
  csv = read_export (fixture, "a.csv");
  g_assert_true (g_str_has_prefix (csv, "No.,Date,Event,Source\r\n"));
  g_assert_nonnull (strstr (csv, "Referral"));
  export_chronology (fixture, DONE, child, "b.txt", "|--with|Family court|--why|for the hearing|--names-off|--family");
  plain = read_export (fixture, "b.txt");
  g_assert_nonnull (strstr (plain, "Child A"));
  export_chronology (fixture, DONE, child, "c.pdf", "|--with|Family court|--why|for the hearing|--json");
  export_chronology (fixture, DONE, child, "d.xlsx", "|--with|Family court|--why|for the hearing");
  expect (fixture, DONE, "journal");
  g_assert_nonnull (strstr (fixture->out, "share.add"));

  export_chronology (fixture, USAGE, child, "e.pdf", "|--with|Family court");
  export_chronology (fixture, USAGE, child, "e.docx", "|--with|Family court|--why|for the hearing");
  export_chronology (fixture, FAILED, "nobody at all", "e.pdf", "|--with|Family court|--why|for the hearing");
  expect (fixture, USAGE, "chronology|export");
}

static char *
find_child_number (Fixture *fixture)
{
  g_autoptr(JsonNode) clocks = expect_json (fixture, DONE, "clocks|list");
  JsonObject *clock = json_array_get_object_element (json_object_get_array_member (json_node_get_object (clocks), "clocks"), 0);

  return g_strdup (json_object_get_string_member (clock, "authority-identifier"));
}

static void
run_document (Fixture    *fixture,
              int         status,
              const char *format,
              const char *first,
              const char *second)
{
  g_autoptr(GString) words = g_string_new (format);

  g_string_replace (words, "FIRST", first, 0);
  g_string_replace (words, "FOLDER", fixture->folder, 0);
  g_string_replace (words, "SECOND", second, 0);
  expect (fixture, status, words->str);
}

static void
put_file (Fixture    *fixture,
          const char *name,
          const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The one that was given here. */
static JsonObject *
get_warning (JsonNode *root)
{
  JsonArray *warnings = json_object_get_array_member (json_node_get_object (root), "warnings");

  for (guint i = 0; i < json_array_get_length (warnings); i++)
    {
      JsonObject *warning = json_array_get_object_element (warnings, i);

      if (g_str_equal (json_object_get_string_member (warning, "narrative"), "A dog that bites"))
        return warning;
    }

  g_assert_not_reached ();
}

/* Given, looked at again and ended; each by the child on whose record it is. */
static void
test_warnings (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr(JsonNode) before = NULL;
  g_autoptr(JsonNode) after = NULL;
  JsonObject *warning = NULL;
  g_autofree char *child = NULL;
  g_autofree char *list = NULL;
  g_autofree char *number = NULL;

  make_store (fixture);
  child = find_child_number (fixture);
  put_file (fixture, "warning.txt", "A dog that bites");
  list = g_strdup_printf ("warning|list|%s", child);
  run_document (fixture, USAGE, "warning|add|FIRST|AL10", child, "");
  run_document (fixture, FAILED, "warning|add|FIRST|AL10|FOLDER/SECOND", child, "warning.txt");
  run_document (fixture, DONE, "warning|add|FIRST|AL10|FOLDER/SECOND|--with|Odile Varga|--why|It would put somebody at risk", child, "warning.txt");
  before = expect_json (fixture, DONE, list);
  warning = get_warning (before);
  g_assert_cmpstr (json_object_get_string_member (warning, "manager"), ==, "Odile Varga");
  g_assert_true (json_object_get_null_member (warning, "end"));
  number = g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (warning, "warning"));

  run_document (fixture, FAILED, "warning|review|FIRST|99999|It holds", child, "");
  run_document (fixture, DONE, "warning|review|FIRST|SECOND|It holds, says Odile Varga", child, number);
  run_document (fixture, USAGE, "warning|end|FIRST|SECOND", child, number);
  run_document (fixture, DONE, "warning|end|FIRST|SECOND|The dog has gone", child, number);
  after = expect_json (fixture, DONE, list);
  g_assert_cmpstr (json_object_get_string_member (get_warning (after), "end-reason"), ==, "The dog has gone");
}

/* Of a confidential address nothing is printed, in words or as JSON. */
static void
test_addresses (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *child = NULL;
  g_autofree char *list = NULL;
  g_autofree char *json = NULL;

  make_store (fixture);
  child = find_child_number (fixture);
  put_file (fixture, "open.txt", "4 Larkspur Row\nZZ1 1ZZ\n");
  put_file (fixture, "closed.txt", "9 Hidden Quay\nZZ9 9ZZ\n");
  list = g_strdup_printf ("address|list|%s", child);
  json = g_strdup_printf ("address|list|%s|--json", child);
  run_document (fixture, USAGE, "address|add|FIRST", child, "");
  run_document (fixture, DONE, "address|add|FIRST|FOLDER/SECOND|--on|2026-01-05", child, "open.txt");
  run_document (fixture, DONE, "address|add|FIRST|FOLDER/SECOND|--on|2026-01-05|--confidential", child, "closed.txt");
  run_document (fixture, FAILED, "address|end|FIRST|999", child, "");
  run_document (fixture, DONE, "address|end|FIRST|2|--on|2026-02-01", child, "");
  expect (fixture, DONE, list);
  g_assert_nonnull (strstr (fixture->out, "4 Larkspur Row ZZ1 1ZZ"));
  g_assert_nonnull (strstr (fixture->out, "2026-02-01\tconfidential"));
  g_assert_null (strstr (fixture->out, "Hidden"));
  g_assert_null (strstr (fixture->out, "ZZ9"));
  expect (fixture, DONE, json);
  g_assert_nonnull (strstr (fixture->out, "Larkspur"));
  g_assert_null (strstr (fixture->out, "Hidden"));
  g_assert_null (strstr (fixture->out, "ZZ9"));
}

/* A document goes in by what it is, and leaves with its two lines for the log. */
static void
test_documents (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "letter.pdf", NULL);
  g_autofree char *child = NULL;
  g_autofree char *list = NULL;
  g_autofree char *number = NULL;
  g_autofree char *copy = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;
  JsonObject *document = NULL;

  make_store (fixture);
  child = find_child_number (fixture);
  g_file_set_contents (path, "Dear colleague, thank you.", -1, &error);
  g_assert_no_error (error);

  run_document (fixture, DONE, "document|add|FIRST|FOLDER/SECOND|letter|Letter of thanks|--on|2024-03-01|--source|Ms Ashdown", child, "letter.pdf");
  run_document (fixture, FAILED, "document|add|FIRST|FOLDER/SECOND|letter|Once more", child, "letter.pdf");
  run_document (fixture, USAGE, "document|add|FIRST|FOLDER/SECOND|leaflet|Letter of thanks", child, "letter.pdf");
  run_document (fixture, USAGE, "document|add|FIRST|FOLDER/SECOND", child, "letter.pdf");
  run_document (fixture, FAILED, "document|add|FIRST|FOLDER/SECOND|letter|Nothing", child, "none.pdf");

  list = g_strdup_printf ("document|list|%s", child);
  root = expect_json (fixture, DONE, list);
  document = json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "documents"), 0);
  g_assert_cmpstr (json_object_get_string_member (document, "title"), ==, "Letter of thanks");
  g_assert_cmpstr (json_object_get_string_member (document, "format"), ==, "text");
  g_assert_cmpstr (json_object_get_string_member (document, "from"), ==, "Ms Ashdown");

  number = g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (document, "document"));
  run_document (fixture, USAGE, "document|export|FIRST|FOLDER/SECOND|--with|The court", number, "copy.txt");
  run_document (fixture, FAILED, "document|export|99|FOLDER/SECOND|--with|The court|--why|Ordered", number, "copy.txt");
  run_document (fixture, DONE, "document|export|FIRST|FOLDER/SECOND|--with|The court|--why|Ordered", number, "copy.txt");
  copy = read_export (fixture, "copy.txt");
  g_assert_cmpstr (copy, ==, "Dear colleague, thank you.");
  expect (fixture, DONE, "journal");
  g_assert_nonnull (strstr (fixture->out, "share.add"));
  g_assert_nonnull (strstr (fixture->out, "document.add"));
  expect (fixture, USAGE, "document|list");
}

static void
make_clusters (Fixture *fixture)
{
  make_store_of (fixture, "208");
  expect (fixture, DONE, "schools|add|Larch Hill|--phase|primary");
  expect (fixture, DONE, "schools|add|Heron Quay|--phase|secondary|--urn|900001");
  expect (fixture, DONE, "cluster|add-school|Fernhollow|Larch Hill|900001|--on|2024-09-01");
  expect (fixture, DONE, "cluster|new|Saltmarsh|--authority|Southampton");
}

static JsonObject *
show_on (Fixture    *fixture,
         JsonNode  **ret_root,
         const char *name,
         const char *day)
{
  g_autofree char *words = g_strdup_printf ("cluster|show|%s|--on|%s", name, day);

  *ret_root = expect_json (fixture, DONE, words);

  return get_element (*ret_root, 0);
}

static void
assert_members_on (Fixture    *fixture,
                   const char *name,
                   const char *day,
                   guint       n_schools,
                   guint       n_workers)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *cluster = show_on (fixture, &root, name, day);

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (cluster, "schools")), ==, n_schools);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (cluster, "members")), ==, n_schools);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (cluster, "workers")), ==, n_workers);
  g_assert_cmpstr (json_object_get_string_member (cluster, "as-at"), ==, day);
}

static void
test_cluster_members (Fixture      *fixture,
                      gconstpointer user_data)
{
  make_clusters (fixture);
  assert_members_on (fixture, "Fernhollow", "2024-09-01", 2, 0);
  expect (fixture, FAILED, "cluster|show|Fernhollow|--on|2024-08-31");

  expect (fixture, FAILED, "cluster|add-school|Fernhollow|Larch Hill|--on|2025-01-01");
  expect (fixture, FAILED, "cluster|add-school|Atlantis|Larch Hill");
  expect (fixture, FAILED, "cluster|add-school|Saltmarsh|Nowhere School");
  expect (fixture, FAILED, "cluster|add-school|Saltmarsh|999998");
  expect (fixture, FAILED, "cluster|remove-school|Fernhollow|Larch Hill|--on|2024-09-01");
  expect (fixture, FAILED, "cluster|remove-school|Saltmarsh|Larch Hill|--on|2024-09-01");

  expect (fixture, DONE, "cluster|worker|fernhollow|Oren Tansley|--school|Larch Hill|--days|mon-wed,fri|--role|Social worker|--on|2024-10-01");
  g_assert_nonnull (strstr (fixture->out, "The worker is there. “kithctl undo "));
  assert_members_on (fixture, "Fernhollow", "2024-10-01", 2, 1);
  expect (fixture, DONE, "cluster|show|Fernhollow|--on|2024-10-01");
  g_assert_nonnull (strstr (fixture->out, "  Oren Tansley, Larch Hill: mon,tue,wed,fri\n"));
  expect (fixture, FAILED, "cluster|worker|Fernhollow|Oren Tansley|--school|Larch Hill|--days|mon-wed,fri|--on|2024-11-01");
  expect (fixture, DONE, "cluster|worker|Fernhollow|Oren Tansley|--on|2024-11-01");
  assert_members_on (fixture, "Fernhollow", "2024-11-01", 2, 2);
  expect (fixture, DONE, "cluster|worker|Fernhollow|oren tansley|--school|Larch Hill|--remove|--on|2024-12-01");
  assert_members_on (fixture, "Fernhollow", "2024-12-01", 2, 1);

  expect (fixture, DONE, "cluster|remove-school|Fernhollow|Larch Hill|--on|2025-04-01");
  assert_members_on (fixture, "Fernhollow", "2025-03-31", 2, 1);
  assert_members_on (fixture, "Fernhollow", "2025-04-01", 1, 1);

  expect (fixture, DONE, "cluster|feeder|Larch Hill|900001");
  expect (fixture, FAILED, "cluster|feeder|900001|Larch Hill");
  expect (fixture, FAILED, "cluster|feeder|Larch Hill|Atlantis");
  expect (fixture, DONE, "cluster|feeder|Larch Hill|900001|--remove");
  expect (fixture, DONE, "check");
}

/* A URN that the store does not have is looked up in the register of the program. */
static void
test_cluster_from_the_register (Fixture      *fixture,
                                gconstpointer user_data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *cluster, *school;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "cluster|add-school|Fernhollow|100000|--on|2025-01-01");
  cluster = show_on (fixture, &root, "Fernhollow", "2025-01-01");
  school = json_array_get_object_element (json_object_get_array_member (cluster, "schools"), 0);
  assert_member (school, "urn", 100000);
}

static void
test_cluster_merge_and_split (Fixture      *fixture,
                              gconstpointer user_data)
{
  g_autoptr(JsonNode) split = NULL, list = NULL, root = NULL;
  g_autofree char *undo = NULL;

  make_clusters (fixture);
  expect (fixture, FAILED, "cluster|rename|Fernhollow|Saltmarsh");
  expect (fixture, DONE, "cluster|rename|Fernhollow|Fern Hollow");
  expect (fixture, DONE, "cluster|rename|Fern Hollow|--authority|852");
  expect (fixture, FAILED, "cluster|split|Fern Hollow|East|Larch Hill|900001|--on|2025-09-01");
  split = expect_json (fixture, DONE, "cluster|split|Fern Hollow|East|Larch Hill|--on|2025-09-01");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (split), "on"), ==, "2025-09-01");
  assert_members_on (fixture, "East", "2025-09-01", 1, 0);

  expect (fixture, FAILED, "cluster|merge|East|East|--on|2026-01-01");
  expect (fixture, DONE, "cluster|merge|East|Saltmarsh|--on|2026-01-01");
  expect (fixture, FAILED, "cluster|merge|East|Saltmarsh|--on|2026-02-01");
  assert_members_on (fixture, "East", "2025-12-31", 1, 0);
  assert_members_on (fixture, "Saltmarsh", "2026-01-01", 1, 0);
  g_assert_cmpstr (json_object_get_string_member (show_on (fixture, &root, "East", "2025-12-31"), "ends"), ==, "2026-01-01");
  expect (fixture, FAILED, "cluster|show|East|--on|2026-01-01");
  expect (fixture, DONE, "cluster|list|--on|2026-01-01");
  g_assert_nonnull (strstr (fixture->out, "East: 0 schools, 0 workers; ends 2026-01-01, then part of Saltmarsh\n"));
  list = expect_json (fixture, DONE, "cluster|list|--on|2026-01-01");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, 3);

  /* What was split cannot be put together again before what came after is undone. */
  undo = g_strdup_printf ("undo|%" G_GINT64_FORMAT, json_object_get_int_member (json_node_get_object (split), "act"));
  expect (fixture, FAILED, undo);

  expect (fixture, DONE, "cluster|new|Driftwood");
  expect (fixture, DONE, "cluster|show|Driftwood");
  g_assert_nonnull (strstr (fixture->out, "\nNo school is in it on that day.\n"));
  expect (fixture, DONE, "cluster|end|Driftwood|--on|2026-05-01");
  expect (fixture, DONE, "cluster|end|Fern Hollow|--on|2026-06-01");
  expect (fixture, FAILED, "cluster|end|Saltmarsh");
  expect (fixture, DONE, "check");
}

static void
test_backup (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *verify = NULL;
  g_autofree char *restore = NULL;
  g_autoptr(JsonNode) node = NULL;
  gsize n_bytes;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "backup|list");
  g_assert_cmpstr (fixture->out, ==, "");
  expect (fixture, DONE, "backup|make");
  path = g_strchomp (g_strdup (fixture->out));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  node = expect_json (fixture, DONE, "backup|list");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
  expect (fixture, DONE, "backup|verify");
  g_assert_nonnull (strstr (fixture->out, ": whole, "));
  expect (fixture, DONE, "backup|verify|--all");
  restore = g_strconcat ("restore|", path, NULL);
  expect (fixture, DONE, restore);
  expect (fixture, DONE, "check");
  expect (fixture, USAGE, "restore");

  /* One that is damaged is named, and is no failure of the command. */
  g_assert_true (g_file_get_contents (path, &contents, &n_bytes, NULL));
  contents[n_bytes / 2] ^= 1;
  g_assert_true (g_file_set_contents (path, contents, (gssize)n_bytes, NULL));
  expect (fixture, FAULTS, "backup|verify");
  verify = g_strconcat ("backup|verify|", path, NULL);
  expect (fixture, FAULTS, verify);
}

static void
test_recover (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.txt", NULL);
  g_autofree char *recover = g_strconcat ("recover|--no-keyring|--recovery-file|", path, NULL);
  g_autoptr(JsonNode) before = NULL, after = NULL;

  make_store_of (fixture, "208");
  before = expect_json (fixture, DONE, "slots");
  g_assert_false (json_object_get_boolean_member (json_node_get_object (before), "recovery-key"));
  expect (fixture, USAGE, "slots|add|nothing");
  expect (fixture, DONE, "slots|add|recovery");
  g_assert_cmpuint (strlen (fixture->out), ==, 48);
  g_assert_true (g_file_set_contents (path, fixture->out, -1, NULL));
  after = expect_json (fixture, DONE, "slots");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (after), "recovery-key"));

  expect (fixture, DONE, recover);
  expect (fixture, DONE, "check");

  g_assert_true (g_file_set_contents (path, "00000-00002-00002-00003-00004-00005-00006-00007\n", -1, NULL));
  expect (fixture, USAGE, recover);
  g_assert_nonnull (strstr (fixture->err, "Group 2 "));
  expect (fixture, USAGE, "recover");
}

static guint
count_acts (Fixture    *fixture,
            const char *kind)
{
  g_autoptr(JsonNode) node = expect_json (fixture, DONE, "journal");
  JsonArray *acts = json_node_get_array (node);
  guint n_acts = 0;

  for (guint i = 0; i < json_array_get_length (acts); i++)
    n_acts += g_strcmp0 (json_object_get_string_member (json_array_get_object_element (acts, i), "kind"), kind) == 0;

  return n_acts;
}

/* It needs no store and no passphrase. */
static int
make_keypair (Fixture    *fixture,
              const char *secret)
{
  const char * const argv[] = { g_getenv ("KITHCTL"), "escrow", "keypair", secret, NULL };

  return run_argv (fixture, NULL, argv);
}

/* The council opens a store with the half of its key that no laptop has; the
 * journal says so, and nothing takes that back.
 */
static void
test_escrow (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char *secret = g_build_filename (fixture->folder, "secret", NULL);
  g_autofree char *open = g_strconcat ("recover|--no-keyring|--escrow|", secret, NULL);
  g_autofree char *add = NULL;
  g_autofree char *undo = NULL;
  g_autoptr(JsonNode) slots = NULL, journal = NULL;
  const char *public = NULL;

  make_store_of (fixture, "208");
  g_assert_cmpint (make_keypair (fixture, secret), ==, DONE);
  g_assert_cmpint (make_keypair (fixture, secret), ==, FAILED);
  expect (fixture, DONE, "slots");
  g_assert_nonnull (strstr (fixture->out, "No key of a council."));
  expect (fixture, FAILED, open);

  g_unlink (secret);
  g_assert_cmpint (make_keypair (fixture, secret), ==, DONE);
  public = strstr (fixture->out, "kith-public-");
  g_assert_nonnull (public);
  add = g_strchomp (g_strconcat ("slots|add|escrow|", public, NULL));
  expect (fixture, USAGE, "slots|add|escrow|kith-public-nothing");
  expect (fixture, DONE, add);
  slots = expect_json (fixture, DONE, "slots|list");
  g_assert_true (g_str_has_suffix (add, json_object_get_string_member (json_node_get_object (slots), "escrow-key")));

  g_assert_cmpuint (count_acts (fixture, "escrow.use"), ==, 0);
  expect (fixture, DONE, open);
  g_assert_cmpuint (count_acts (fixture, "escrow.use"), ==, 1);
  journal = expect_json (fixture, DONE, "journal|--limit|1");
  undo = g_strdup_printf ("undo|%" G_GINT64_FORMAT,
                          json_object_get_int_member (json_array_get_object_element (json_node_get_array (journal), 0), "act"));
  expect (fixture, FAILED, undo);
  g_assert_cmpuint (count_acts (fixture, "escrow.use"), ==, 1);

  expect (fixture, DONE, "slots|remove|escrow");
  expect (fixture, FAILED, "slots|remove|escrow");
  expect (fixture, FAILED, open);
  expect (fixture, DONE, "check");
}

/* Only the first of those who are due; the others stay. */
static void
test_retention (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(JsonNode) due = NULL, clearing = NULL, later = NULL;
  g_autofree char *hold = NULL;
  g_autofree char *lift = NULL;
  g_autofree char *clear = NULL;
  const char *child;
  guint n_due;

  expect (fixture, DONE, "new|--fictional|stockport|--seed|5|--scale|0.02|--as-at|" AS_AT);
  due = expect_json (fixture, DONE, "retention|due");
  n_due = json_array_get_length (json_node_get_array (due));
  g_assert_cmpuint (n_due, >, 1);
  child = json_object_get_string_member (json_array_get_object_element (json_node_get_array (due), 0), "child");
  hold = g_strdup_printf ("retention|hold|%s|--why|The court asks for it in May", child);
  lift = g_strdup_printf ("retention|lift|%s|--why|The court has decided", child);
  clear = g_strdup_printf ("retention|clear|%s|--why|Closed, and in the council’s system", child);

  expect (fixture, USAGE, "retention|clear");
  expect (fixture, USAGE, "retention|hold");
  expect (fixture, FAILED, lift);
  expect (fixture, DONE, hold);
  expect (fixture, FAILED, hold);
  expect (fixture, FAILED, clear);
  expect (fixture, DONE, "retention|due");
  g_assert_nonnull (strstr (fixture->out, "The court asks for it in May"));
  expect (fixture, DONE, lift);
  clearing = expect_json (fixture, DONE, "retention|clear|--preview");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (clearing), "children"), <=, n_due);
  later = expect_json (fixture, DONE, "retention|due|--all");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (later)), >=, n_due);
  expect (fixture, DONE, "check");
}

/* Sealed with the half that every laptop has, opened with the one that none has. */
static void
test_subject_access (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autofree char *secret = g_build_filename (fixture->folder, "secret", NULL);
  g_autofree char *sealed = g_build_filename (fixture->folder, "sealed", NULL);
  g_autofree char *opened = g_build_filename (fixture->folder, "opened", NULL);
  g_autofree char *settings = g_build_filename (fixture->folder, "managed.conf", NULL);
  g_autofree char *text_path = g_strconcat (opened, ".txt", NULL);
  g_autofree char *make = NULL, *preview = NULL, *open = NULL, *managed = NULL, *text = NULL;
  g_autoptr(JsonNode) due = NULL, counts = NULL;
  const char *child;

  expect (fixture, DONE, "new|--fictional|stockport|--seed|5|--scale|0.02|--as-at|" AS_AT);
  due = expect_json (fixture, DONE, "retention|due");
  child = json_object_get_string_member (json_array_get_object_element (json_node_get_array (due), 0), "child");
  preview = g_strdup_printf ("subject-access|preview|%s", child);
  make = g_strdup_printf ("subject-access|make|%s|%s|--why|Request 2026/114 of 3 November", child, sealed);
  open = g_strdup_printf ("subject-access|open|%s|%s|--escrow|%s", sealed, opened, secret);
  counts = expect_json (fixture, DONE, preview);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (counts), "rows"), >, 1);
  expect (fixture, USAGE, "subject-access|preview");

  g_assert_cmpint (make_keypair (fixture, secret), ==, DONE);
  managed = g_strdup_printf ("[kith]\nescrow-key=%s", strstr (fixture->out, "kith-public-"));
  g_setenv ("KITH_TESTING", "1", TRUE);
  g_setenv ("KITH_MANAGED", settings, TRUE);
  expect (fixture, USAGE, make);
  g_assert_nonnull (strstr (fixture->err, "kithctl escrow keypair"));

  /* Nobody but root can settle anything. */
  if (geteuid () == 0)
    {
      g_assert_true (g_file_set_contents (settings, managed, -1, NULL));
      expect (fixture, DONE, make);
      expect (fixture, DONE, open);
      g_assert_true (g_file_get_contents (text_path, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, "== child =="));
      g_unlink (secret);
      g_assert_cmpint (make_keypair (fixture, secret), ==, DONE);
      expect (fixture, FAILED, open);
    }
  g_unsetenv ("KITH_MANAGED");
  g_unsetenv ("KITH_TESTING");
}

static void
test_rekey (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.txt", NULL);
  g_autofree char *recover = g_strconcat ("recover|--no-keyring|--recovery-file|", path, NULL);
  const char *code = NULL;

  make_store_of (fixture, "208");
  expect (fixture, DONE, "rekey");
  code = strrchr (g_strchomp (fixture->out), '\n') + 1;
  g_assert_cmpuint (strlen (code), ==, 47);
  g_assert_true (g_file_set_contents (path, code, -1, NULL));
  expect (fixture, DONE, "check");
  expect (fixture, DONE, "backup|verify");
  expect (fixture, DONE, recover);
  g_assert_cmpuint (count_acts (fixture, "store.rekey"), ==, 1);
  g_assert_cmpuint (count_acts (fixture, "recovery.use"), ==, 1);
}

static void
test_passphrase (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.txt", NULL);
  g_autofree char *change = g_strconcat ("passphrase|--no-keyring|--new-passphrase-file|", path, NULL);

  make_store_of (fixture, "208");
  g_assert_true (g_file_set_contents (path, "another to look round by", -1, NULL));
  expect (fixture, USAGE, "passphrase|--no-keyring");
  expect (fixture, DONE, change);
  expect (fixture, WRONG_PASSPHRASE, "check");
  g_assert_cmpint (run_with (fixture, "another to look round by", "check"), ==, DONE);
}

/* The manual page tells every command and option of --help, and is one that groff can set. */
static void
test_manual (Fixture      *fixture,
             gconstpointer user_data)
{
  const char * const options[] = {
    "\\-\\-store", "\\-\\-passphrase\\-file", "\\-\\-json", "\\-\\-preview", "\\-\\-all", "\\-\\-limit", "\\-\\-fictional",
    "\\-\\-seed", "\\-\\-scale", "\\-\\-as\\-at", "\\-\\-worker", "\\-\\-authority", "\\-\\-cluster", "\\-\\-no\\-keyring",
    "\\-\\-phase", "\\-\\-urn", "\\-\\-on", "\\-\\-school", "\\-\\-days", "\\-\\-role", "\\-\\-remove"
  };
  const char *page = g_getenv ("KITHCTL_MANUAL");
  const char * const argv[] = { "groff", "-ww", "-z", "-man", "-Tutf8", page, NULL };
  g_autofree char *groff = g_find_program_in_path ("groff");
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (page, &text, NULL, NULL));
  g_assert_null (strchr (text, '@'));
  for (guint i = 0; i < G_N_ELEMENTS (command_names); i++)
    g_assert_nonnull (strstr (text, command_names[i]));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_nonnull (strstr (text, options[i]));

  if (groff == NULL)
    {
      g_test_skip ("There is no groff here");
      return;
    }

  g_assert_cmpint (run_argv (fixture, NULL, argv), ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
}

#define ADD(path, func) \
        g_test_add ("/kithctl/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("help", test_help);
  ADD ("manual", test_manual);
  ADD ("words-that-are-not-right", test_words_that_are_not_right);
  ADD ("needs-store-and-passphrase", test_needs_store_and_passphrase);
  ADD ("new/fictional", test_new_fictional);
  ADD ("new/fictional-needs-no-passphrase", test_new_fictional_needs_no_passphrase);
  ADD ("new/empty", test_new_empty);
  ADD ("passphrase/wrong", test_wrong_passphrase);
  ADD ("passphrase/from-file", test_passphrase_from_file);
  ADD ("passphrase/at-a-terminal", test_passphrase_at_a_terminal);
  ADD ("busy", test_busy);
  ADD ("no-store", test_no_store);
  ADD ("search", test_search);
  ADD ("caseload-and-find", test_caseload_and_find);
  ADD ("check/whole", test_check);
  ADD ("check/damaged", test_check_of_a_damaged_store);
  ADD ("journal", test_journal);
  ADD ("cin-export", test_cin_export);
  ADD ("undo", test_undo);
  ADD ("cluster-show/figures", test_cluster_show);
  ADD ("cluster-show/without-a-cluster", test_cluster_show_without_a_cluster);
  ADD ("import/cin", test_cin_import);
  ADD ("import/schools", test_schools_import);
  ADD ("import/links", test_links_import);
  ADD ("import/roll", test_roll_import);
  ADD ("import/roll-after-census", test_roll_after_census);
  ADD ("import/caseload", test_caseload_import);
  ADD ("follows-due-links", test_follows_due_links);
  ADD ("schools-add", test_schools_add);
  ADD ("maps", test_maps);
  ADD ("merge-and-split", test_merge_and_split);
  ADD ("people", test_people);
  ADD ("note", test_note);
  ADD ("schools-contacts", test_schools_contacts);
  ADD ("terms-inset", test_terms_inset);
  ADD ("cluster/members", test_cluster_members);
  ADD ("cluster/from-the-register", test_cluster_from_the_register);
  ADD ("cluster/merge-and-split", test_cluster_merge_and_split);
  ADD ("holidays", test_holidays);
  ADD ("chronology", test_chronology);
  ADD ("addresses", test_addresses);
  ADD ("documents", test_documents);
  ADD ("warnings", test_warnings);
  ADD ("clocks", test_clocks);
  ADD ("work", test_work);
  ADD ("settings", test_settings);
  ADD ("recover", test_recover);
  ADD ("escrow", test_escrow);
  ADD ("retention", test_retention);
  ADD ("subject-access", test_subject_access);
  ADD ("rekey", test_rekey);
  ADD ("passphrase", test_passphrase);
  ADD ("backup", test_backup);
  ADD ("import/of-what-is-not-there", test_import_of_what_is_not_there);

  return g_test_run ();
}
