/* test-link-order.c: no order of libraries makes the store write plain text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLCipher is SQLite with the same names. Where both are in a program, which
 * other libraries can bring about, one of them answers, and plain SQLite takes a
 * key without a word. Small programs built in the wrong orders show that this
 * is so here too; then the same is tried on what we build.
 */

#include "config.h"

#include "kith-test-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define MARKER "Qzxvkwjypfhb"
#define NOT_ENCRYPTED 3

typedef enum
{
  CIPHERTEXT,
  PLAIN_TEXT,
  STAYS_SHUT,
} Outcome;

typedef struct
{
  const char *program;
  gboolean    preloads;              /* plain SQLite before everything else */
  Outcome     expected;
} LinkCase;

static char *
find_program (const char *name)
{
  return g_test_build_filename (G_TEST_BUILT, "store", name, NULL);
}

static int
run (char   **argv,
     gboolean preloads,
     char   **ret_output)
{
  g_auto(GStrv) environment = g_get_environ ();
  g_autoptr(GError) error = NULL;
  int status;

  if (preloads)
    environment = g_environ_setenv (environment, "LD_PRELOAD", "libsqlite3.so.0", TRUE);

  g_spawn_sync (NULL, argv, environment,
                ret_output != NULL ? G_SPAWN_SEARCH_PATH : G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                NULL, NULL, ret_output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

/* Of all that lies in the folder. */
static gboolean
is_marker_in (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gboolean is_there = FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GBytes) bytes = kith_test_read_file (path);
      gsize n_bytes;
      const char *data = g_bytes_get_data (bytes, &n_bytes);

      is_there |= n_bytes > 0 && memmem (data, n_bytes, MARKER, strlen (MARKER)) != NULL;
    }

  return is_there;
}

static gboolean
has_plain_header (const char *path)
{
  g_autoptr(GBytes) bytes = kith_test_read_file (path);

  return g_bytes_get_size (bytes) >= 16 && memcmp (g_bytes_get_data (bytes, NULL), "SQLite format 3", 16) == 0;
}

static void
assert_outcome (const LinkCase *link_case)
{
  g_autofree char *folder = kith_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "store", NULL);
  g_autofree char *program = find_program (link_case->program);
  char *argv[] = { program, path, NULL };
  int status = run (argv, link_case->preloads, NULL);

  g_test_message ("%s%s", link_case->program, link_case->preloads ? ", preloaded" : "");
  if (link_case->expected == STAYS_SHUT)
    {
      g_assert_cmpint (status, ==, NOT_ENCRYPTED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      g_assert_false (is_marker_in (folder));
    }
  else
    {
      g_assert_cmpint (status, ==, 0);
      g_assert_cmpint (is_marker_in (folder), ==, link_case->expected == PLAIN_TEXT);
      g_assert_cmpint (has_plain_header (path), ==, link_case->expected == PLAIN_TEXT);
    }
  kith_test_remove_folder (folder);
}

static gboolean
is_sanitized (void)
{
#if defined (__SANITIZE_ADDRESS__)
  return TRUE;
#elif defined (__has_feature)
#if __has_feature (address_sanitizer)
  return TRUE;
#endif
#endif
  return FALSE;
}

/* A sanitizer must come first itself, so nothing can be preloaded before it. */
static void
assert_outcomes (const LinkCase *cases,
                 guint           n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *program = find_program (cases[i].program);

      if (!g_file_test (program, G_FILE_TEST_EXISTS))
        g_test_skip ("this machine has no plain SQLite to link with");
      else if (!cases[i].preloads || !is_sanitized ())
        assert_outcome (&cases[i]);
    }
}

/* The fault itself: with it the test can fail, and without it there is none. */
static void
test_fault (void)
{
  static const LinkCase cases[] = {
    { "link-shared", FALSE, CIPHERTEXT },
    { "link-shared", TRUE, PLAIN_TEXT },
    { "link-plain-first", FALSE, PLAIN_TEXT },
  };

  assert_outcomes (cases, G_N_ELEMENTS (cases));
}

static void
test_remedy (void)
{
  static const LinkCase cases[] = {
    { "link-static-first", FALSE, CIPHERTEXT },
    { "link-static-first", TRUE, CIPHERTEXT },
    { "link-plain-after", FALSE, CIPHERTEXT },
    { "link-plain-after", TRUE, CIPHERTEXT },
  };

  assert_outcomes (cases, G_N_ELEMENTS (cases));
}

static void
test_store (void)
{
  static const LinkCase cases[] = {
    { "link-store", FALSE, CIPHERTEXT },
    { "link-store", TRUE, CIPHERTEXT },
    { "link-store-plain-after", FALSE, CIPHERTEXT },
    { "link-store-plain-after", TRUE, CIPHERTEXT },
    { "link-store-plain-first", FALSE, CIPHERTEXT },
    { "link-store-plain-first", TRUE, CIPHERTEXT },
  };

  assert_outcomes (cases, G_N_ELEMENTS (cases));
}

static void
test_no_cipher (void)
{
  static const LinkCase cases[] = { { "link-store-no-cipher", FALSE, STAYS_SHUT } };

  assert_outcomes (cases, G_N_ELEMENTS (cases));
}

static void
test_kithctl (void)
{
  g_autofree char *folder = kith_test_make_folder ();
  g_autofree char *inner = g_build_filename (folder, "kith", NULL);
  g_autofree char *path = g_build_filename (inner, "kith.store", NULL);
  g_autofree char *passphrase = g_build_filename (folder, "passphrase", NULL);
  g_autoptr(GError) error = NULL;
  char *argv[] = {
    (char *)g_getenv ("KITHCTL"), (char *)"new", (char *)"--fictional=lambeth", (char *)"--scale=0.01",
    (char *)"--store", path, (char *)"--passphrase-file", passphrase, (char *)"--worker=" MARKER, NULL,
  };

  g_file_set_contents (passphrase, "look round", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (run (argv, !is_sanitized (), NULL), ==, 0);
  g_assert_false (has_plain_header (path));
  g_assert_false (is_marker_in (inner));
  kith_test_remove_folder (folder);
}

/* What is not exported, no other library can take the place of. */
static void
test_exports_nothing (void)
{
  g_autofree char *nm = g_find_program_in_path ("nm");
  g_autofree char *symbols = NULL;
  char *argv[] = { (char *)"nm", (char *)"-D", (char *)g_getenv ("KITHCTL"), NULL };

  if (nm == NULL)
    {
      g_test_skip ("there is no nm on this machine");
      return;
    }

  g_assert_cmpint (run (argv, FALSE, &symbols), ==, 0);
  g_assert_nonnull (strstr (symbols, "g_"));
  g_assert_null (strstr (symbols, "sqlite3_"));
  g_assert_null (strstr (symbols, "sqlcipher_"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link-order/the-fault", test_fault);
  g_test_add_func ("/link-order/the-remedy", test_remedy);
  g_test_add_func ("/link-order/store", test_store);
  g_test_add_func ("/link-order/store-without-cipher", test_no_cipher);
  g_test_add_func ("/link-order/kithctl", test_kithctl);
  g_test_add_func ("/link-order/kithctl-exports-nothing", test_exports_nothing);

  return g_test_run ();
}
