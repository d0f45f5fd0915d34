/* kith-words-error.c: what a person reads when the store says no
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An error's own message is for the log. A person gets two sentences by its
 * code: what is, and what to do about it.
 */

#include "config.h"

#include "kith-store-error.h"
#include "kith-trail.h"
#include "kith-words.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *title;
  const char *advice;
} ErrorWords;

static const ErrorWords error_words[] =
{
  [KITH_STORE_ERROR_FAILED] =
  { N_("Something Went Wrong"),
    N_("Nothing was changed. Try again; if it happens once more, close Kith and open it again.") },
  [KITH_STORE_ERROR_NOT_ENCRYPTED] =
  { N_("Kith Will Not Open This"),
    N_("The database library does not encrypt. Records never go into such a file. Ask whoever looks after this laptop.") },
  [KITH_STORE_ERROR_NO_STORE] =
  { N_("There Are No Records Here"),
    N_("The file was moved, or it was never made.") },
  [KITH_STORE_ERROR_EXISTS] =
  { N_("There Are Records Here Already"),
    N_("Kith never writes over them. Close Kith and open it again to unlock them.") },
  [KITH_STORE_ERROR_WRONG_PASSPHRASE] =
  { N_("Kith Is Locked"),
    N_("That is not the passphrase.") },
  [KITH_STORE_ERROR_NO_DEVICE_SECRET] =
  { N_("Half of the Key Is Missing"),
    N_("The keyring answers, but this laptop’s half of the key is not in it. It is there when you sign in to the account in which Kith was set up; and your recovery key opens the records here. Nothing is lost.") },
  [KITH_STORE_ERROR_WRONG_DEVICE_SECRET] =
  { N_("The Keyring Has Another Key"),
    N_("What this laptop’s keyring has for these records is not their half of the key. The records are untouched; your recovery key opens them.") },
  [KITH_STORE_ERROR_NO_KEYRING] =
  { N_("There Is No Keyring Here"),
    N_("Half of the key is in a keyring, and nothing on this desktop answers for one. Sign in to the desktop in which Kith was set up, or use your recovery key. Nothing is lost.") },
  [KITH_STORE_ERROR_NO_PORTAL] =
  { N_("The Keyring Is Out of Reach"),
    N_("Kith runs in a sandbox here, and this desktop has no portal from there to the keyring. Sign in to the desktop in which Kith was set up, or use your recovery key. Nothing is lost.") },
  [KITH_STORE_ERROR_KEYRING_LOCKED] =
  { N_("The Keyring Is Locked"),
    N_("Half of the key is in this laptop’s keyring, which asks for its own password. Try once more and give it. Nothing is lost.") },
  [KITH_STORE_ERROR_KEYRING_SILENT] =
  { N_("The Keyring Does Not Answer"),
    N_("It was asked, and said nothing for half a minute. Sign out and in again, then try once more. Nothing is lost.") },
  [KITH_STORE_ERROR_KEYRING_REFUSED] =
  { N_("The Keyring Did Not Take the Key"),
    N_("It answers, and would not keep this half of the key. Nothing was changed.") },
  [KITH_STORE_ERROR_KEYRING_FORGETS] =
  { N_("The Keyring Did Not Keep the Key"),
    N_("It took this half of the key and gave something else back. Nothing was changed.") },
  [KITH_STORE_ERROR_WEAK_PASSPHRASE] =
  { N_("The Passphrase Is Too Easy to Guess"),
    N_("Four or five words that do not belong together are hard to guess and easy to remember.") },
  [KITH_STORE_ERROR_SLOTS] =
  { N_("The Key File Is Missing or Damaged"),
    N_("The small file beside the records that holds the locked key cannot be read. The records themselves are untouched. Put the key file back from a backup.") },
  [KITH_STORE_ERROR_DAMAGED] =
  { N_("The File Is Damaged"),
    N_("The passphrase is right; the file is damaged. Kith has changed nothing in it. Keep it as it is, and put back a backup.") },
  [KITH_STORE_ERROR_EMPTY] =
  { N_("The File Is Empty"),
    N_("The file that held your records has nothing in it any more. Kith has changed nothing. Put back a backup.") },
  [KITH_STORE_ERROR_CUT_SHORT] =
  { N_("The End of the File Is Missing"),
    N_("The passphrase is not the matter: a part of the file is gone. Kith has changed nothing in it. Keep it as it is, and put back a backup.") },
  [KITH_STORE_ERROR_PLAIN_FILE] =
  { N_("This File Is Not Encrypted"),
    N_("Where your records should be lies a database that anybody can read. Kith never makes one, and opens none. Kith has changed nothing in it. Put back a backup.") },
  [KITH_STORE_ERROR_FOREIGN] =
  { N_("Another File Is in the Place of Your Records"),
    N_("The file and the key file beside it do not belong together: one of them was replaced. Kith has changed nothing. Put back a backup.") },
  [KITH_STORE_ERROR_LOG_DAMAGED] =
  { N_("What Was Saved Last Cannot Be Read"),
    N_("The log beside the records, which holds what was saved last, is damaged, and some of it cannot be read. Kith has changed nothing. Put back a backup, or go on with what can be read: either way both files are kept as they are.") },
  [KITH_STORE_ERROR_ROLLED_BACK] =
  { N_("These Records Are Older than They Were"),
    N_("Kith has seen them further on: they were restored or replaced. Nothing was changed in them.") },
  [KITH_STORE_ERROR_IO] =
  { N_("The Disk Did Not Answer"),
    N_("Nothing that was saved is lost. Try again; if it happens once more, ask whoever looks after this laptop.") },
  [KITH_STORE_ERROR_TOO_NEW] =
  { N_("A Newer Kith Made These Records"),
    N_("This version would not understand all of them. Update Kith, then open them again.") },
  [KITH_STORE_ERROR_BUSY] =
  { N_("Kith Is Open Already"),
    N_("Another window or the command line has the records open. Close it there, then try again.") },
  [KITH_STORE_ERROR_FULL] =
  { N_("The Disk Is Full"),
    N_("Nothing that was saved is lost. Make some room, then try again.") },
  [KITH_STORE_ERROR_READ_ONLY] =
  { N_("The Folder Cannot Be Written To"),
    N_("Kith needs to write into the folder of its records, if only to note who read what. Ask whoever looks after this laptop, then try again.") },
  [KITH_STORE_ERROR_NETWORK] =
  { N_("The Folder Is on a Network"),
    N_("Records can be damaged there without anybody noticing. Keep them on this laptop’s own disk.") },
  [KITH_STORE_ERROR_CONSTRAINT] =
  { N_("That Would Contradict What Is Recorded"),
    N_("Nothing was changed.") },
  [KITH_STORE_ERROR_NOT_FOUND] =
  { N_("This Is No Longer There"),
    N_("It was undone or cleared since the page was opened.") },
  [KITH_STORE_ERROR_MOVED_ON] =
  { N_("This Cannot Be Undone Any More"),
    N_("What it touched was changed since. Undo the later change first.") },
  [KITH_STORE_ERROR_SIGNED] =
  { N_("This Is Signed"),
    N_("What is signed is closed. Say more beside it, put it right there, or say that it was recorded in error.") },
  [KITH_STORE_ERROR_OLDER] =
  { N_("Older than What Is Here"),
    N_("A newer roll of this school is in the store already. An older one would bring back pupils who have left.") },
  [KITH_STORE_ERROR_DESTROYED] =
  { N_("This Cannot Be Undone"),
    N_("What it touched was destroyed, and nothing is left of it. History says when and by whom.") },
  [KITH_STORE_ERROR_NOTHING] =
  { N_("Nothing to Undo"),
    N_("Earlier changes can be undone from History.") },
  [KITH_STORE_ERROR_INTERRUPTED] =
  { N_("Try Again"),
    N_("A save came first, and this gave way to it.") },
  [KITH_STORE_ERROR_LOCKED] =
  { N_("Kith Is Locked"),
    N_("Unlock it, then try again.") },
};

static const ErrorWords *
find_error_words (const GError *error)
{
  if (error->domain == KITH_STORE_ERROR && (gsize)error->code < G_N_ELEMENTS (error_words))
    return &error_words[error->code];

  return &error_words[KITH_STORE_ERROR_FAILED];
}

/**
 * kith_words_get_error_title:
 *
 * Returns: (transfer none): what is, in a few words
 */
const char *
kith_words_get_error_title (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  /* Every error that a person is told of comes by here. */
  kith_trail_note_error (error);

  return _(find_error_words (error)->title);
}

/**
 * kith_words_get_error_advice:
 *
 * Returns: (transfer none): what to do about it, in whole sentences
 */
const char *
kith_words_get_error_advice (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  return _(find_error_words (error)->advice);
}
