/* kithctl-keys.c: opening a store by another way than the daily one, and the daily one anew
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
#include <unistd.h>

#include "kith-journal.h"
#include "kith-store-schools.h"
#include "kith-vault.h"

static gboolean
check_store (KithctlOptions *options,
             GError        **error)
{
  if (options->store != NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which store? Give --store FILE");

  return FALSE;
}

/* The first line of another file than the passphrase's, as guarded. */
static char *
read_line (const char *path,
           GError    **error)
{
  KithctlOptions reading = { .passphrase_file = (char *)path };

  return kithctl_read_passphrase (&reading, error);
}

static KithDb *
open_from_paper (KithctlOptions *options,
                 const char     *typed,
                 const char     *passphrase,
                 GError        **error)
{
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  KithDb *db = NULL;
  guint wrong = 0;

  if (kith_recovery_code_parse (typed, code, &wrong))
    db = kith_vault_recover (options->store, code, passphrase, !options->no_keyring, NULL, error);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "Group %u of the recovery key is not as it was printed", wrong);
  sodium_memzero (code, sizeof code);

  return db;
}

static KithDb *
open_for_council (KithctlOptions *options,
                  const char     *typed,
                  const char     *passphrase,
                  GError        **error)
{
  guint8 secret[KITH_ESCROW_KEY_SIZE];
  KithDb *db = NULL;

  if (kith_escrow_key_parse (typed, KITH_ESCROW_SECRET, secret))
    db = kith_vault_open_by_escrow (options->store, secret, passphrase, !options->no_keyring, NULL, error);
  else
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "The file does not begin with a secret key as “kithctl escrow keypair” writes it");
  sodium_memzero (secret, sizeof secret);

  return db;
}

/* kithctl recover: the first line of --recovery-file or of --escrow opens the
 * store, and the first line of --passphrase-file does from then on.
 */
KithctlExit
kithctl_recover (KithctlOptions *options,
                 char          **arguments,
                 GError        **error)
{
  const char *path = options->escrow != NULL ? options->escrow : options->recovery_file;
  g_autoptr(KithDb) db = NULL;
  char *typed = NULL;
  char *passphrase = NULL;

  if (!check_store (options, error))
    return KITHCTL_FAILED;

  if ((options->escrow == NULL) == (options->recovery_file == NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "With which key? Give --recovery-file FILE, or --escrow FILE");
      return KITHCTL_USAGE;
    }

  typed = read_line (path, error);
  passphrase = typed != NULL ? kithctl_read_passphrase (options, error) : NULL;
  if (passphrase != NULL)
    db = options->escrow != NULL
      ? open_for_council (options, typed, passphrase, error)
      : open_from_paper (options, typed, passphrase, error);

  g_clear_pointer (&typed, sodium_free);
  g_clear_pointer (&passphrase, sodium_free);

  return db != NULL ? KITHCTL_DONE : KITHCTL_FAILED;
}

static gboolean
change_passphrase (KithctlOptions *options,
                   const char     *old,
                   const char     *new,
                   GError        **error)
{
  g_autoptr(KithDb) db = kith_vault_unlock (options->store, old, NULL, error);
  const char *kind = NULL;

  return db != NULL && kith_db_load_me (db, error) &&
         kith_vault_change_passphrase (options->store, old, new, !options->no_keyring, NULL, &kind, error) &&
         kith_journal_tell (db, kind, NULL, error);
}

/* kithctl passphrase: from the first line of --passphrase-file to that of --new-passphrase-file. */
KithctlExit
kithctl_passphrase (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  char *old = NULL;
  char *new = NULL;
  gboolean is_changed;

  if (!check_store (options, error))
    return KITHCTL_FAILED;

  if (options->new_passphrase_file == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Where is the new passphrase? Give --new-passphrase-file FILE");
      return KITHCTL_USAGE;
    }

  old = kithctl_read_passphrase (options, error);
  new = old != NULL ? read_line (options->new_passphrase_file, error) : NULL;
  is_changed = new != NULL && change_passphrase (options, old, new, error);
  g_clear_pointer (&old, sodium_free);
  g_clear_pointer (&new, sodium_free);

  return is_changed ? KITHCTL_DONE : KITHCTL_FAILED;
}

/* Never over a file that is there: it may be the only key to all stores of a council. */
static gboolean
write_secret (const char *path,
              const char *text,
              GError    **error)
{
  int fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0400);
  gsize n_bytes = strlen (text);
  gboolean is_written;

  is_written = fd >= 0 && write (fd, text, n_bytes) == (gssize)n_bytes && write (fd, "\n", 1) == 1 && fsync (fd) == 0;
  if (!is_written)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                 "The secret key cannot be written: %s", g_strerror (errno));
  if (fd >= 0)
    close (fd);

  return is_written;
}

/* kithctl escrow keypair: for the council's officer, on a machine of their own. */
KithctlExit
kithctl_escrow_keypair (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_autofree char *public_text = NULL;
  char *secret_text = NULL;
  guint8 public_key[KITH_ESCROW_KEY_SIZE], secret_key[KITH_ESCROW_KEY_SIZE];
  gboolean is_written;

  if (arguments[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Where shall the secret key be written? Give a file that is not there yet");
      return KITHCTL_USAGE;
    }

  if (sodium_init () < 0)
    return KITHCTL_FAILED;

  crypto_box_keypair (public_key, secret_key);
  public_text = kith_escrow_key_format (public_key, KITH_ESCROW_PUBLIC);
  secret_text = kith_escrow_key_format (secret_key, KITH_ESCROW_SECRET);
  is_written = write_secret (arguments[0], secret_text, error);
  sodium_memzero (secret_key, sizeof secret_key);
  sodium_memzero (secret_text, strlen (secret_text));
  g_free (secret_text);

  if (is_written)
    kithctl_print ("[kith]\nescrow-key=%s", public_text);

  return is_written ? KITHCTL_DONE : KITHCTL_FAILED;
}
