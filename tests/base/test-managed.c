/* test-managed.c: a council's settings hold as they stand, or are refused aloud
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "kith-managed.h"

static const guint8 council[KITH_ESCROW_KEY_SIZE] = { 7, 1, 4, 9 };

static KithManaged *
parse (const char *text,
       GError    **error)
{
  return kith_managed_parse (text, strlen (text), error);
}

static void
test_whole (void)
{
  g_autofree char *key = kith_escrow_key_format (council, KITH_ESCROW_PUBLIC);
  g_autofree char *text = g_strdup_printf ("# settled by the council\n[kith]\nescrow-key=%s\n"
                                           "escrow-name=Example Council, information governance\nidle-minutes-max=10\n"
                                           "clear-weeks-max=6\n", key);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithManaged) managed = parse (text, &error);

  g_assert_no_error (error);
  g_assert_true (managed->has_escrow_key);
  g_assert_cmpmem (managed->escrow_key, KITH_ESCROW_KEY_SIZE, council, sizeof council);
  g_assert_cmpstr (managed->escrow_name, ==, "Example Council, information governance");
  g_assert_cmpuint (managed->idle_minutes_max, ==, 10);
  g_assert_cmpuint (managed->clear_weeks_max, ==, 6);
}

static void
test_part (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithManaged) managed = parse ("[kith]\nidle-minutes-max=3\n", &error);

  g_assert_no_error (error);
  g_assert_false (managed->has_escrow_key);
  g_assert_null (managed->escrow_name);
  g_assert_cmpuint (managed->idle_minutes_max, ==, 3);
}

static void
test_refused (void)
{
  static const char * const texts[] = {
    "", "kith", "[kith", "[other]\nidle-minutes-max=3\n", "[kith]\nidle-minutes-max=3\n[more]\na=b\n",
    "[kith]\nidle-minutes-max=0\n", "[kith]\nidle-minutes-max=16\n", "[kith]\nidle-minutes-max=-3\n",
    "[kith]\nclear-weeks-max=0\n", "[kith]\nclear-weeks-max=53\n", "[kith]\nclear-weeks-max=soon\n",
    "[kith]\nidle-minutes-max=\n", "[kith]\nidle-minutes-max=ten\n", "[kith]\nidle-minutes-max=5 or so\n",
    "[kith]\nidle-minute-max=5\n", "[kith]\nescrow-key=\n", "[kith]\nescrow-key=kith-public-AAAA\n",
    "[kith]\nescrow-name=Example\342\200\256Council\n", "[kith]\nescrow-name=\\x\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithManaged) managed = parse (texts[i], &error);

      g_test_message ("“%s”", texts[i]);
      g_assert_null (managed);
      g_assert_nonnull (error);
    }
}

static void
test_nul (void)
{
  static const char text[] = "[kith]\nidle-minutes-max=3\n\0idle-minutes-max=9\n";
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_managed_parse (text, sizeof text - 1, &error));
  g_assert_nonnull (error);
}

static void
test_no_file (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithManaged) managed = kith_managed_load ("/nowhere/kith/managed.conf", &error);

  g_assert_no_error (error);
  g_assert_false (managed->has_escrow_key);
  g_assert_cmpuint (managed->idle_minutes_max, ==, 0);
}

/* Written by the person, the file would hand them a way in past the council. */
static void
test_whose_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kith-managed-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "managed.conf", NULL);
  g_autoptr(KithManaged) managed = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "[kith]\nidle-minutes-max=3\n", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_assert_null (kith_managed_load (path, &error));
  g_assert_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE);
  g_clear_error (&error);

  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  managed = kith_managed_load (path, &error);
  if (getuid () == 0)
    g_assert_cmpuint (managed->idle_minutes_max, ==, 3);
  else
    g_assert_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/managed/whole", test_whole);
  g_test_add_func ("/managed/part", test_part);
  g_test_add_func ("/managed/refused", test_refused);
  g_test_add_func ("/managed/nul", test_nul);
  g_test_add_func ("/managed/no-file", test_no_file);
  g_test_add_func ("/managed/whose-file", test_whose_file);

  return g_test_run ();
}
