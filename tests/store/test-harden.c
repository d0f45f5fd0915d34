/* test-harden.c: what the process gives up before anything else happens
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-harden.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* In a process of its own, since nothing of it can be taken back. */
static void
test_process (void)
{
  struct rlimit limit;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  kith_harden ();
  g_assert_cmpint (umask (0), ==, 077);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
}

static void
test_environment (void)
{
  static const char * const variables[] =
  {
    "SECRET_BACKEND", "SECRET_FILE_TEST_PASSWORD", "SECRET_FILE_TEST_PATH", "G_MESSAGES_DEBUG",
    "G_RESOURCE_OVERLAYS", "GTK_DEBUG", "GIO_EXTRA_MODULES", "LD_PRELOAD",
  };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], "/tmp/secret", TRUE);
  g_setenv ("XDG_DATA_HOME", "/tmp/kept", TRUE);

  kith_harden_environment ();
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_assert_null (g_getenv (variables[i]));
  g_assert_cmpstr (g_getenv ("XDG_DATA_HOME"), ==, "/tmp/kept");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/harden/process", test_process);
  g_test_add_func ("/harden/environment", test_environment);

  return g_test_run ();
}
