/* kith-journal-destroyed.c: which payloads must be missing from the journal
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read in one go before the chain is walked, which then vouches for it: an
 * entry that only says that something was destroyed breaks the chain.
 */

#include "config.h"

#include "kith-journal-private.h"

#include <string.h>

#include "kith-statement.h"

/* By the row or the act: the entry up to which nothing is left of it. */
struct _KithJournalDestroyed
{
  GHashTable *rows;
  GHashTable *acts;
};

static const char select_destroyed_sql[] =
  "SELECT seq, row_uid, about FROM journal WHERE kind = 'destroy' /*scan*/";

/* The last bytes of a UUID are the random ones. */
static guint
hash_uid (gconstpointer uid)
{
  guint bytes;

  memcpy (&bytes, (const guint8 *)uid + sizeof (KithUid) - sizeof bytes, sizeof bytes);

  return bytes;
}

static gboolean
equal_uids (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, sizeof (KithUid)) == 0;
}

static void
note_destroyed (KithJournalDestroyed *self,
                KithStatement        *stmt)
{
  gint64 seq = kith_statement_get_int (stmt, 0);
  gint64 about = kith_statement_get_int (stmt, 2);
  KithUid uid;
  GHashTable *table = self->acts;
  gconstpointer key = &about;
  gsize key_size = sizeof about;
  const gint64 *known;

  if (kith_statement_get_uid (stmt, 1, &uid))
    {
      table = self->rows;
      key = &uid;
      key_size = sizeof uid;
    }

  known = g_hash_table_lookup (table, key);
  if (known == NULL || *known < seq)
    g_hash_table_replace (table, g_memdup2 (key, key_size), g_memdup2 (&seq, sizeof seq));
}

KithJournalDestroyed *
kith_journal_destroyed_load (KithDb  *db,
                             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_destroyed_sql, error);
  g_autoptr(KithJournalDestroyed) self = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  self = g_new0 (KithJournalDestroyed, 1);
  self->rows = g_hash_table_new_full (hash_uid, equal_uids, g_free, g_free);
  self->acts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  while (kith_statement_step (stmt, &local_error))
    note_destroyed (self, stmt);

  if (local_error == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

void
kith_journal_destroyed_free (KithJournalDestroyed *self)
{
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->acts);
  g_free (self);
}

/* Whether the payload of the entry @seq, about @row_uid or opening an act, was
 * destroyed by a later entry.
 */
gboolean
kith_journal_destroyed_has (KithJournalDestroyed *self,
                            gconstpointer         row_uid,
                            gboolean              opens_an_act,
                            gint64                seq)
{
  const gint64 *destroyed = NULL;

  if (row_uid != NULL)
    destroyed = g_hash_table_lookup (self->rows, row_uid);
  else if (opens_an_act)
    destroyed = g_hash_table_lookup (self->acts, &seq);

  return destroyed != NULL && *destroyed > seq;
}
