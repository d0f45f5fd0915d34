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

/* Any program of the same person can start Kith with these, and each of them
 * would put the keyring's secret into a file, or what happens into a log.
 */
static const char * const refused_variables[] =
{
  "SECRET_BACKEND",
  "SECRET_FILE_TEST_PASSWORD",
  "SECRET_FILE_TEST_PATH",
  "G_MESSAGES_DEBUG",
  "GTK_DEBUG",
};

/**
 * kith_harden:
 *
 * Sees to it that no memory of the process reaches a core file or another
 * program's debugger, that files are made for their owner alone, and that the
 * environment cannot weaken the keyring. To be called first in main(), before
 * there is a thread.
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

  if (g_getenv ("KITH_TESTING") != NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (refused_variables); i++)
    g_unsetenv (refused_variables[i]);
}
