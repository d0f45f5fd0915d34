/* kith-store-error.h: what can go wrong with the store, by what can be done about it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_STORE_ERROR (kith_store_error_quark ())

/**
 * KithStoreError:
 * @KITH_STORE_ERROR_FAILED: something that nobody foresaw
 * @KITH_STORE_ERROR_NOT_ENCRYPTED: the library does not encrypt, or the file is plain text; the store stays shut
 * @KITH_STORE_ERROR_NO_STORE: there is no store at that place
 * @KITH_STORE_ERROR_EXISTS: there is a store at that place already
 * @KITH_STORE_ERROR_WRONG_PASSPHRASE: no slot opens with the passphrase
 * @KITH_STORE_ERROR_NO_DEVICE_SECRET: the keyring answered, and does not have this store's secret
 * @KITH_STORE_ERROR_WRONG_DEVICE_SECRET: the keyring has a secret for this store, and it is another one
 * @KITH_STORE_ERROR_NO_KEYRING: nothing on this desktop keeps secrets
 * @KITH_STORE_ERROR_NO_PORTAL: the program is in a sandbox, and nothing there reaches the keyring
 * @KITH_STORE_ERROR_KEYRING_LOCKED: the keyring is there and stays locked
 * @KITH_STORE_ERROR_KEYRING_SILENT: the keyring did not answer in time
 * @KITH_STORE_ERROR_KEYRING_REFUSED: the keyring did not take the secret
 * @KITH_STORE_ERROR_KEYRING_FORGETS: the keyring took the secret, and gave back another or none
 * @KITH_STORE_ERROR_WEAK_PASSPHRASE: the passphrase is too easy to guess
 * @KITH_STORE_ERROR_SLOTS: the slots file is missing or damaged
 * @KITH_STORE_ERROR_DAMAGED: the key is right and the file is damaged
 * @KITH_STORE_ERROR_EMPTY: the file has nothing in it
 * @KITH_STORE_ERROR_CUT_SHORT: the end of the file is missing
 * @KITH_STORE_ERROR_PLAIN_FILE: the file is a database that is not encrypted
 * @KITH_STORE_ERROR_FOREIGN: another file lies in the place of the store
 * @KITH_STORE_ERROR_LOG_DAMAGED: the log beside the file, with what was saved last, is damaged
 * @KITH_STORE_ERROR_ROLLED_BACK: the store, a part of it, or its slots are older than they were
 * @KITH_STORE_ERROR_IO: the disk did not do what was asked; it may the next time
 * @KITH_STORE_ERROR_TOO_NEW: a newer Kith made the store
 * @KITH_STORE_ERROR_BUSY: another program has the store open
 * @KITH_STORE_ERROR_FULL: the disk is full
 * @KITH_STORE_ERROR_READ_ONLY: the folder or the file cannot be written
 * @KITH_STORE_ERROR_NETWORK: the folder is on a network, where locks cannot be trusted
 * @KITH_STORE_ERROR_CONSTRAINT: the rows would contradict each other
 * @KITH_STORE_ERROR_NOT_FOUND: no row has that identifier
 * @KITH_STORE_ERROR_MOVED_ON: the act cannot be undone, since what it touched was changed after it
 * @KITH_STORE_ERROR_DESTROYED: the act cannot be undone, since what it touched was destroyed
 * @KITH_STORE_ERROR_SIGNED: the act cannot be undone, since what it signed is closed
 * @KITH_STORE_ERROR_OLDER: the store has a newer roll of the school than this one
 * @KITH_STORE_ERROR_NOTHING: there is nothing to undo or redo
 * @KITH_STORE_ERROR_INTERRUPTED: a read gave way to a save; it is tried again
 * @KITH_STORE_ERROR_LOCKED: the store is not open
 */
typedef enum
{
  KITH_STORE_ERROR_FAILED,
  KITH_STORE_ERROR_NOT_ENCRYPTED,
  KITH_STORE_ERROR_NO_STORE,
  KITH_STORE_ERROR_EXISTS,
  KITH_STORE_ERROR_WRONG_PASSPHRASE,
  KITH_STORE_ERROR_NO_DEVICE_SECRET,
  KITH_STORE_ERROR_WRONG_DEVICE_SECRET,
  KITH_STORE_ERROR_NO_KEYRING,
  KITH_STORE_ERROR_NO_PORTAL,
  KITH_STORE_ERROR_KEYRING_LOCKED,
  KITH_STORE_ERROR_KEYRING_SILENT,
  KITH_STORE_ERROR_KEYRING_REFUSED,
  KITH_STORE_ERROR_KEYRING_FORGETS,
  KITH_STORE_ERROR_WEAK_PASSPHRASE,
  KITH_STORE_ERROR_SLOTS,
  KITH_STORE_ERROR_DAMAGED,
  KITH_STORE_ERROR_EMPTY,
  KITH_STORE_ERROR_CUT_SHORT,
  KITH_STORE_ERROR_PLAIN_FILE,
  KITH_STORE_ERROR_FOREIGN,
  KITH_STORE_ERROR_LOG_DAMAGED,
  KITH_STORE_ERROR_ROLLED_BACK,
  KITH_STORE_ERROR_IO,
  KITH_STORE_ERROR_TOO_NEW,
  KITH_STORE_ERROR_BUSY,
  KITH_STORE_ERROR_FULL,
  KITH_STORE_ERROR_READ_ONLY,
  KITH_STORE_ERROR_NETWORK,
  KITH_STORE_ERROR_CONSTRAINT,
  KITH_STORE_ERROR_NOT_FOUND,
  KITH_STORE_ERROR_MOVED_ON,
  KITH_STORE_ERROR_DESTROYED,
  KITH_STORE_ERROR_SIGNED,
  KITH_STORE_ERROR_OLDER,
  KITH_STORE_ERROR_NOTHING,
  KITH_STORE_ERROR_INTERRUPTED,
  KITH_STORE_ERROR_LOCKED,
} KithStoreError;

/**
 * KithTrouble:
 * @KITH_TROUBLE_OTHER: nothing that the disk or the key has to do with
 * @KITH_TROUBLE_TRANSIENT: it may go well the next time
 * @KITH_TROUBLE_FULL: there is no room
 * @KITH_TROUBLE_READ_ONLY: it can be read and not written
 * @KITH_TROUBLE_WRONG_KEY: what was typed, or what the keyring has, does not open it
 * @KITH_TROUBLE_DAMAGED: it is not what Kith wrote; a backup is offered
 *
 * What kind of answer an error asks for. Taking what passes by itself for
 * damage would lose data, so only the last kind offers a backup.
 */
typedef enum
{
  KITH_TROUBLE_OTHER,
  KITH_TROUBLE_TRANSIENT,
  KITH_TROUBLE_FULL,
  KITH_TROUBLE_READ_ONLY,
  KITH_TROUBLE_WRONG_KEY,
  KITH_TROUBLE_DAMAGED,
} KithTrouble;

GQuark      kith_store_error_quark    (void);
KithTrouble kith_store_error_classify (const GError *error);

G_END_DECLS
