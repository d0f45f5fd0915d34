/* kithctl-store.c: opening the store that a command works on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "kith-store-import.h"
#include "kith-store-schools.h"
#include "kith-vault.h"

#define MAX_PASSPHRASE 1024

static gboolean
read_first_line (int      fd,
                 char    *buffer,
                 gsize   *ret_n_bytes,
                 GError **error)
{
  gsize n_bytes = 0;

  while (n_bytes < MAX_PASSPHRASE && memchr (buffer, '\n', n_bytes) == NULL)
    {
      gssize n_read = read (fd, buffer + n_bytes, MAX_PASSPHRASE - n_bytes);

      if (n_read == 0)
        break;

      if (n_read < 0)
        {
          g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                       "The passphrase cannot be read: %s", g_strerror (errno));
          return FALSE;
        }

      n_bytes += (gsize)n_read;
    }

  *ret_n_bytes = n_bytes;

  return TRUE;
}

/* At a terminal what is typed is not shown. */
static gboolean
hide_typing (int             fd,
             struct termios *ret_settings)
{
  struct termios hidden;

  if (tcgetattr (fd, ret_settings) != 0)
    return FALSE;

  g_printerr ("Passphrase: ");
  hidden = *ret_settings;
  hidden.c_lflag &= ~(tcflag_t)ECHO;

  return tcsetattr (fd, TCSAFLUSH, &hidden) == 0;
}

static void
show_typing (int                   fd,
             const struct termios *settings)
{
  tcsetattr (fd, TCSANOW, settings);
  g_printerr ("\n");
}

static int
open_passphrase_file (const char *path,
                      GError    **error)
{
  int fd;

  if (strcmp (path, "-") == 0)
    return STDIN_FILENO;

  fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                 "The passphrase cannot be read: %s", g_strerror (errno));

  return fd;
}

/* The first line of the file. Never an argument: others can read those.
 * The result is in guarded memory: free it with sodium_free().
 */
char *
kithctl_read_passphrase (KithctlOptions *options,
                         GError        **error)
{
  char *passphrase;
  gsize n_bytes = 0;
  gboolean is_hidden, is_read;
  struct termios settings;
  int fd;

  if (options->passphrase_file == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "The passphrase is asked for: give --passphrase-file FILE, or - for standard input");
      return NULL;
    }

  fd = open_passphrase_file (options->passphrase_file, error);
  if (fd < 0 || sodium_init () < 0)
    return NULL;

  passphrase = sodium_malloc (MAX_PASSPHRASE + 1);
  is_hidden = hide_typing (fd, &settings);
  is_read = read_first_line (fd, passphrase, &n_bytes, error);
  if (is_hidden)
    show_typing (fd, &settings);
  if (fd != STDIN_FILENO)
    close (fd);
  if (!is_read)
    {
      sodium_free (passphrase);
      return NULL;
    }

  passphrase[n_bytes] = '\0';
  passphrase[strcspn (passphrase, "\r\n")] = '\0';

  return passphrase;
}

gboolean
kithctl_has_store (KithctlOptions *options,
                   GError        **error)
{
  if (options->store != NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which store? Give --store FILE");

  return FALSE;
}

/* Opens the store of --store, and writes nothing. */
KithDb *
kithctl_open_store_as_it_is (KithctlOptions *options,
                             GError        **error)
{
  char *passphrase;
  g_autoptr(KithDb) db = NULL;

  if (!kithctl_has_store (options, error))
    return NULL;

  passphrase = kithctl_read_passphrase (options, error);
  if (passphrase == NULL)
    return NULL;

  db = kith_vault_unlock (options->store, passphrase, NULL, error);
  sodium_free (passphrase);
  if (db == NULL || !kith_db_load_me (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/* Opens the store of --store, as the window does: a school that the register
 * says is another one from today on becomes it. What hinders that hinders
 * nothing else. Who asks what would happen gets nothing written.
 */
KithDb *
kithctl_open_store (KithctlOptions *options,
                    GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store_as_it_is (options, error);
  g_autoptr(GError) local_error = NULL;

  if (db != NULL && !options->preview && !kith_db_follow_due_links (db, kith_date_today (), &local_error))
    g_printerr ("kithctl: schools that become others today are left as they are: %s.\n", local_error->message);

  return g_steal_pointer (&db);
}
