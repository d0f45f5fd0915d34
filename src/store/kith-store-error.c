/* kith-store-error.c: what can go wrong with the store, by what can be done about it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-error-private.h"

#include "kith-doubt.h"

/* What a store that was rolled back must say goes with its error. */
typedef struct
{
  KithDoubt  doubt;
} KithStoreErrorPrivate;

static void
kith_store_error_private_init (KithStoreErrorPrivate *priv)
{
  g_assert (priv != NULL);

  priv->doubt = (KithDoubt){ 0 };
}

static void
kith_store_error_private_copy (const KithStoreErrorPrivate *source,
                               KithStoreErrorPrivate       *copy)
{
  g_assert (source != NULL && copy != NULL);

  copy->doubt = source->doubt;
}

static void
kith_store_error_private_clear (KithStoreErrorPrivate *priv)
{
}

/* GLib lays what is private where it is aligned, and casts to it from bytes. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wcast-align"
G_DEFINE_EXTENDED_ERROR (KithStoreError, kith_store_error)
#pragma GCC diagnostic pop

/* An extended code stands before the primary one that it belongs to. A lost
 * lock or a read that failed says nothing of the file; that its system calls
 * it corrupt, or that it ends too early, does.
 */
static const struct { int  result; KithStoreError code; } sqlite_codes[] =
{
  { SQLITE_IOERR_CORRUPTFS, KITH_STORE_ERROR_DAMAGED },
  { SQLITE_IOERR_DATA, KITH_STORE_ERROR_DAMAGED },
  { SQLITE_IOERR_SHORT_READ, KITH_STORE_ERROR_DAMAGED },
  { SQLITE_BUSY, KITH_STORE_ERROR_BUSY },
  { SQLITE_CANTOPEN, KITH_STORE_ERROR_READ_ONLY },
  { SQLITE_CONSTRAINT, KITH_STORE_ERROR_CONSTRAINT },
  { SQLITE_CORRUPT, KITH_STORE_ERROR_DAMAGED },
  { SQLITE_FULL, KITH_STORE_ERROR_FULL },
  { SQLITE_INTERRUPT, KITH_STORE_ERROR_INTERRUPTED },
  { SQLITE_IOERR, KITH_STORE_ERROR_IO },
  { SQLITE_LOCKED, KITH_STORE_ERROR_BUSY },
  { SQLITE_NOTADB, KITH_STORE_ERROR_DAMAGED },
  { SQLITE_PERM, KITH_STORE_ERROR_READ_ONLY },
  { SQLITE_READONLY, KITH_STORE_ERROR_READ_ONLY },
};

/* What is not named here is none of the disk's affairs. */
static const KithTrouble troubles[] =
{
  [KITH_STORE_ERROR_NO_DEVICE_SECRET] = KITH_TROUBLE_WRONG_KEY,
  [KITH_STORE_ERROR_WRONG_DEVICE_SECRET] = KITH_TROUBLE_WRONG_KEY,
  [KITH_STORE_ERROR_WRONG_PASSPHRASE] = KITH_TROUBLE_WRONG_KEY,
  [KITH_STORE_ERROR_BUSY] = KITH_TROUBLE_TRANSIENT,
  [KITH_STORE_ERROR_INTERRUPTED] = KITH_TROUBLE_TRANSIENT,
  [KITH_STORE_ERROR_IO] = KITH_TROUBLE_TRANSIENT,
  [KITH_STORE_ERROR_FULL] = KITH_TROUBLE_FULL,
  [KITH_STORE_ERROR_READ_ONLY] = KITH_TROUBLE_READ_ONLY,
  [KITH_STORE_ERROR_NO_STORE] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_SLOTS] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_DAMAGED] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_EMPTY] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_CUT_SHORT] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_PLAIN_FILE] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_FOREIGN] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_LOG_DAMAGED] = KITH_TROUBLE_DAMAGED,
  [KITH_STORE_ERROR_ROLLED_BACK] = KITH_TROUBLE_DAMAGED,
};

static KithStoreError
error_code_from_sqlite (int result)
{
  for (guint i = 0; i < G_N_ELEMENTS (sqlite_codes); i++)
    {
      if (sqlite_codes[i].result == result || sqlite_codes[i].result == (result & 0xff))
        return sqlite_codes[i].code;
    }

  return KITH_STORE_ERROR_FAILED;
}

/**
 * kith_store_error_classify:
 * @error: (nullable): any error
 *
 * Returns: what kind of answer it asks for
 */
KithTrouble
kith_store_error_classify (const GError *error)
{
  if (error == NULL || error->domain != KITH_STORE_ERROR || (guint)error->code >= G_N_ELEMENTS (troubles))
    return KITH_TROUBLE_OTHER;

  return troubles[error->code];
}

/*
 * kith_set_sqlite_error:
 * @error: where to put it
 * @handle: the connection on which something failed
 *
 * The message is SQLite's own: it names tables and constraints, never values.
 */
void
kith_set_sqlite_error (GError **error,
                       sqlite3 *handle)
{
  int result = sqlite3_extended_errcode (handle);

  g_set_error (error, KITH_STORE_ERROR, error_code_from_sqlite (result),
               "%s (%d)", sqlite3_errmsg (handle), result);
}

/*
 * kith_set_doubt_error:
 * @error: where to put it
 * @doubt: what an anchor knows and the store does not
 */
void
kith_set_doubt_error (GError         **error,
                      const KithDoubt *doubt)
{
  KithStoreErrorPrivate *priv = NULL;
  GError *made = NULL;

  g_set_error (&made, KITH_STORE_ERROR, KITH_STORE_ERROR_ROLLED_BACK,
               "An anchor saw entry %" G_GINT64_FORMAT " of the journal, which ends at %" G_GINT64_FORMAT
               " or went another way", doubt->seq, doubt->store_seq);
  priv = kith_store_error_get_private (made);
  g_assert (priv != NULL);
  priv->doubt = *doubt;
  g_propagate_error (error, made);
}

/**
 * kith_store_error_get_doubt:
 * @error: (nullable): any error
 *
 * Returns: (transfer none) (nullable): with %KITH_STORE_ERROR_ROLLED_BACK, what it was found by
 */
const KithDoubt *
kith_store_error_get_doubt (const GError *error)
{
  const KithStoreErrorPrivate *priv = NULL;

  if (!g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_ROLLED_BACK))
    return NULL;

  priv = kith_store_error_get_private (error);
  g_assert (priv != NULL);

  return &priv->doubt;
}
