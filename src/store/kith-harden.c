/* kith-harden.c: what the process gives up before anything else happens
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-harden.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* Any program of the same person can start Kith with these. Each of them would
 * put the keyring's secret into a file, what happens into a log, code of
 * somebody else's into the process, or somebody else's text or key in place of
 * its own.
 */
static const char * const refused_variables[] =
{
  "GDK_DEBUG",
  "GDK_PIXBUF_MODULE_FILE",
  "GDK_PIXBUF_MODULEDIR",
  "GIO_EXTRA_MODULES",
  "GIO_MODULE_DIR",
  "GSK_DEBUG",
  "GTK_DEBUG",
  "GTK_PATH",
  "G_DEBUG",
  "G_MESSAGES_DEBUG",
  "G_RESOURCE_OVERLAYS",
  "KITH_MANAGED",
  "KITH_TESTING",
  "LD_AUDIT",
  "LD_LIBRARY_PATH",
  "LD_PRELOAD",
  "SECRET_BACKEND",
  "SECRET_FILE_TEST_PASSWORD",
  "SECRET_FILE_TEST_PATH",
};

/* Tests need some of them, and run from the folder in which it was built. */
static gboolean
is_installed (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program == NULL || g_str_has_prefix (program, KITH_BINDIR G_DIR_SEPARATOR_S);
}

/**
 * kith_harden:
 *
 * Sees to it that no memory of the process reaches a core file or another
 * program's debugger, that files are made for their owner alone, and, in a
 * program that is installed, that the environment weakens nothing. To be
 * called first in main(), before there is a thread.
 */
void
kith_harden (void)
{
  const struct rlimit nothing = { 0, 0 };

  umask (077);

  if (setrlimit (RLIMIT_CORE, &nothing) != 0)
    g_message ("Core files cannot be switched off");

  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    g_message ("The memory of the process cannot be closed to others");

  if (is_installed ())
    kith_harden_environment ();
}

/**
 * kith_harden_environment:
 *
 * Takes the variables out of the environment that would weaken the process or
 * the programs that it starts.
 */
void
kith_harden_environment (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_variables); i++)
    g_unsetenv (refused_variables[i]);
}
