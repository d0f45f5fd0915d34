/* kith-seal.c: of text that never changes the journal keeps a hash
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A signed note never changes, so its text need not stand in the journal as
 * well: a hash shows that it is still what was signed, and a destruction has
 * one place less to look in. The hash is keyed like the chain and covers the
 * row and the column too, so that nobody can try short texts, nor see that two
 * notes say the same.
 *
 * What is sealed cannot be put back out of the journal. Undo therefore takes
 * back a signing only while the draft is there, and never puts it back.
 */

#include "config.h"

#include "kith-seal.h"

#include <sodium.h>
#include <string.h>

#include "kith-journal-private.h"

/**
 * kith_seal_covers:
 * @table: a table
 *
 * Returns: whether any of its columns is sealed
 */
gboolean
kith_seal_covers (const KithTable *table)
{
  g_return_val_if_fail (table != NULL, FALSE);

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (table->columns[i].kind == KITH_COLUMN_SEALED)
        return TRUE;
    }

  return FALSE;
}

static char *
seal_text (KithDb     *db,
           KithRow    *row,
           const char *column,
           const char *text)
{
  const KithJournalField fields[] = {
    { kith_row_get_uid (row), sizeof (KithUid) },
    { column, strlen (column) },
    { text, strlen (text) },
  };
  gsize n_bytes = kith_journal_measure (fields, G_N_ELEMENTS (fields));
  g_autofree guint8 *bytes = g_malloc (n_bytes);
  guint8 hash[KITH_HASH_SIZE];
  char *digits = g_malloc (2 * KITH_HASH_SIZE + 1);

  kith_journal_lay_out (fields, G_N_ELEMENTS (fields), bytes);
  kith_journal_hash (db->journal_key, bytes, n_bytes, hash);
  sodium_memzero (bytes, n_bytes);

  return sodium_bin2hex (digits, 2 * KITH_HASH_SIZE + 1, hash, KITH_HASH_SIZE);
}

static KithRow *
seal_row (KithDb  *db,
          KithRow *row)
{
  const KithTable *table = kith_row_get_table (row);
  KithRow *sealed = kith_row_copy (row);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *column = table->columns[i].name;
      g_autofree char *hash = NULL;

      if (table->columns[i].kind != KITH_COLUMN_SEALED || kith_row_is_null (row, column))
        continue;

      hash = seal_text (db, row, column, kith_row_get_text (row, column));
      kith_row_set_text (sealed, column, hash);
    }

  return sealed;
}

/**
 * kith_seal_to_json:
 * @db: a store
 * @row: a row
 *
 * Returns: (transfer full): what kith_row_to_json() writes, with a hash in place of what is sealed
 */
char *
kith_seal_to_json (KithDb  *db,
                   KithRow *row)
{
  g_autoptr(KithRow) sealed = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);

  if (!kith_seal_covers (kith_row_get_table (row)))
    return kith_row_to_json (row);

  sealed = seal_row (db, row);

  return kith_row_to_json (sealed);
}
