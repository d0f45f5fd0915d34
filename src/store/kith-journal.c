/* kith-journal.c: the chain of everything that was done and seen
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the chain holds
 * -------------------
 * Every entry carries a hash over the hash before it and all its own fields,
 * so that an entry which is changed, dropped, moved or put in breaks the chain
 * at its number. Each field is preceded by its length, and nothing is told
 * apart from an empty text, so that no two entries can be written the same way.
 *
 * What an entry says (the old values and the new ones, the reason) lies in a
 * row of its own, the payload. Only the payload's hash goes into the chain: so
 * a record can be destroyed as the retention rule asks, and the chain still
 * verifies. A payload may be missing where a later entry of the chain says that
 * its row was destroyed, and it must be missing there. The payload's hash covers
 * sixteen random bytes as well, since a short value could be found by trying.
 *
 * The hashes are keyed (BLAKE2b, a sub-key of the store's key): whoever gets
 * hold of the rows without the key can neither test a guess nor mend a chain.
 *
 * What it does not show: a tail that was cut off, or an old file put back
 * whole. Those need a copy of the chain's head that was kept elsewhere.
 * kith-journal-verify.c walks the chain.
 */

#include "config.h"

#include "kith-journal-private.h"

#include <sodium.h>
#include <string.h>

#include "kith-statement.h"

#define NO_FIELD G_MAXUINT32

static const char insert_entry_sql[] =
  "INSERT INTO journal (seq, at, actor, device, act, kind, object, row_uid, about, payload_hash, hash)"
  " VALUES (:seq, :at, :actor, :device, :act, :kind, :object, :row_uid, :about, :payload_hash, :hash)";

static const char insert_payload_sql[] =
  "INSERT INTO journal_payload (seq, nonce, old, new, why, basis)"
  " VALUES (:seq, :nonce, :old, :new, :why, :basis)";

static const char select_head_sql[] =
  "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";

/* One entry with all that its hash covers, as bytes. */
typedef struct
{
  gint64         seq;
  gint64         at;
  gint64         act;
  gint64         about;
  gconstpointer  actor;
  gconstpointer  device;
  gconstpointer  row_uid;
  gconstpointer  payload_hash;
  const char    *kind;
  const char    *object;
} Entry;

typedef struct
{
  gconstpointer  nonce;
  const char    *old;
  const char    *new;
  const char    *why;
  const char    *basis;
} Payload;

gsize
kith_journal_measure (const KithJournalField *fields,
                      guint                   n_fields)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < n_fields; i++)
    n_bytes += sizeof (guint32) + fields[i].n_bytes;

  return n_bytes;
}

/* Writes kith_journal_measure() bytes. */
void
kith_journal_lay_out (const KithJournalField *fields,
                      guint                   n_fields,
                      guint8                 *bytes)
{
  for (guint i = 0; i < n_fields; i++)
    {
      guint32 length = GUINT32_TO_LE (fields[i].bytes != NULL ? (guint32)fields[i].n_bytes : NO_FIELD);

      memcpy (bytes, &length, sizeof length);
      bytes += sizeof length;
      if (fields[i].n_bytes > 0)
        memcpy (bytes, fields[i].bytes, fields[i].n_bytes);
      bytes += fields[i].n_bytes;
    }
}

void
kith_journal_hash (KithKey      *key,
                   gconstpointer bytes,
                   gsize         n_bytes,
                   guint8        ret_hash[KITH_HASH_SIZE])
{
  crypto_generichash (ret_hash, KITH_HASH_SIZE, bytes, n_bytes, kith_key_get_bytes (key), KITH_KEY_SIZE);
}

static void
hash_fields (KithDb                 *db,
             const KithJournalField *fields,
             guint                   n_fields,
             guint8                  ret_hash[KITH_HASH_SIZE])
{
  gsize n_bytes = kith_journal_measure (fields, n_fields);
  g_autofree guint8 *bytes = g_malloc (n_bytes);

  kith_journal_lay_out (fields, n_fields, bytes);
  kith_journal_hash (db->journal_key, bytes, n_bytes, ret_hash);
  sodium_memzero (bytes, n_bytes);
}

static KithJournalField
field_of (gconstpointer bytes,
          gsize         n_bytes)
{
  return (KithJournalField){ bytes, bytes != NULL ? n_bytes : 0 };
}

static KithJournalField
field_of_text (const char *text)
{
  return field_of (text, text != NULL ? strlen (text) : 0);
}

static void
hash_payload (KithDb        *db,
              const Payload *payload,
              guint8         ret_hash[KITH_HASH_SIZE])
{
  const KithJournalField fields[KITH_JOURNAL_PAYLOAD_FIELDS] = {
    field_of (payload->nonce, KITH_NONCE_SIZE),
    field_of_text (payload->old),
    field_of_text (payload->new),
    field_of_text (payload->why),
    field_of_text (payload->basis),
  };

  hash_fields (db, fields, G_N_ELEMENTS (fields), ret_hash);
}

static void
hash_entry (KithDb      *db,
            const Entry *entry,
            const guint8 previous[KITH_HASH_SIZE],
            guint8       ret_hash[KITH_HASH_SIZE])
{
  const gint64 seq = GINT64_TO_LE (entry->seq);
  const gint64 at = GINT64_TO_LE (entry->at);
  const gint64 act = GINT64_TO_LE (entry->act);
  const gint64 about = GINT64_TO_LE (entry->about);
  const KithJournalField fields[KITH_JOURNAL_ENTRY_FIELDS] = {
    field_of (previous, KITH_HASH_SIZE),
    field_of (&seq, sizeof seq),
    field_of (&at, sizeof at),
    field_of (entry->actor, sizeof (KithUid)),
    field_of (entry->device, sizeof (KithUid)),
    field_of (&act, sizeof act),
    field_of_text (entry->kind),
    field_of_text (entry->object),
    field_of (entry->row_uid, sizeof (KithUid)),
    field_of (&about, sizeof about),
    field_of (entry->payload_hash, KITH_HASH_SIZE),
  };

  hash_fields (db, fields, G_N_ELEMENTS (fields), ret_hash);
}

static void
bind_blob_or_null (KithStatement *stmt,
                   const char    *name,
                   gconstpointer  bytes,
                   gsize          n_bytes)
{
  if (bytes != NULL)
    kith_statement_bind_blob (stmt, name, bytes, n_bytes);
  else
    kith_statement_bind_null (stmt, name);
}

static gboolean
insert_entry (KithDb      *db,
              const Entry *entry,
              const guint8 hash[KITH_HASH_SIZE],
              GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, insert_entry_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":seq", entry->seq);
  kith_statement_bind_int (stmt, ":at", entry->at);
  bind_blob_or_null (stmt, ":actor", entry->actor, sizeof (KithUid));
  bind_blob_or_null (stmt, ":device", entry->device, sizeof (KithUid));
  kith_statement_bind_int (stmt, ":act", entry->act);
  kith_statement_bind_text (stmt, ":kind", entry->kind);
  kith_statement_bind_text (stmt, ":object", entry->object);
  bind_blob_or_null (stmt, ":row_uid", entry->row_uid, sizeof (KithUid));
  if (entry->about != 0)
    kith_statement_bind_int (stmt, ":about", entry->about);
  bind_blob_or_null (stmt, ":payload_hash", entry->payload_hash, KITH_HASH_SIZE);
  kith_statement_bind_blob (stmt, ":hash", hash, KITH_HASH_SIZE);

  return kith_statement_run (stmt, error);
}

static gboolean
insert_payload (KithDb        *db,
                gint64         seq,
                const Payload *payload,
                GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, insert_payload_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":seq", seq);
  kith_statement_bind_blob (stmt, ":nonce", payload->nonce, KITH_NONCE_SIZE);
  kith_statement_bind_text (stmt, ":old", payload->old);
  kith_statement_bind_text (stmt, ":new", payload->new);
  kith_statement_bind_text (stmt, ":why", payload->why);
  kith_statement_bind_text (stmt, ":basis", payload->basis);

  return kith_statement_run (stmt, error);
}

/*
 * kith_journal_load_head:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Reads where the chain ends, so that it can be carried on.
 *
 * Returns: whether it could be read
 */
gboolean
kith_journal_load_head (KithDb  *db,
                        GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_head_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  memset (&db->head, 0, sizeof db->head);
  if (kith_statement_step (stmt, &local_error))
    {
      gsize n_bytes;
      gconstpointer hash = kith_statement_get_blob (stmt, 1, &n_bytes);

      db->head.seq = kith_statement_get_int (stmt, 0);
      memcpy (db->head.hash, hash, MIN (n_bytes, KITH_HASH_SIZE));
    }
  else if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  db->committed_head = db->head;

  return TRUE;
}

/**
 * kith_journal_append:
 * @db: a store with a transaction open and the door to writing open
 * @entry: what is to be written
 * @ret_seq: (out) (optional): its number
 * @error: return location for a #KithStoreError
 *
 * Puts an entry at the end of the chain. Acts and views call it, nobody else.
 *
 * Returns: whether it was written
 */
gboolean
kith_journal_append (KithDb                 *db,
                     const KithJournalEntry *entry,
                     gint64                 *ret_seq,
                     GError                **error)
{
  gboolean has_payload = entry->old != NULL || entry->new != NULL || entry->why != NULL || entry->basis != NULL;
  guint8 nonce[KITH_NONCE_SIZE], payload_hash[KITH_HASH_SIZE], hash[KITH_HASH_SIZE];
  const Payload payload = { nonce, entry->old, entry->new, entry->why, entry->basis };
  Entry full = {
    .seq = db->head.seq + 1,
    .at = g_get_real_time (),
    .act = entry->act != 0 ? entry->act : db->head.seq + 1,
    .about = entry->about,
    .actor = db->has_actor ? &db->actor_uid : NULL,
    .device = &db->device_uid,
    .row_uid = entry->row_uid,
    .kind = entry->kind,
    .object = entry->object,
  };

  g_assert (db->transaction != NULL);

  if (has_payload)
    {
      randombytes_buf (nonce, sizeof nonce);
      hash_payload (db, &payload, payload_hash);
      full.payload_hash = payload_hash;
    }

  hash_entry (db, &full, db->head.hash, hash);
  if (!insert_entry (db, &full, hash, error) ||
      (has_payload && !insert_payload (db, full.seq, &payload, error)))
    return FALSE;

  db->head.seq = full.seq;
  memcpy (db->head.hash, hash, KITH_HASH_SIZE);
  if (ret_seq != NULL)
    *ret_seq = full.seq;

  return TRUE;
}

/* As a transaction of its own. */
gboolean
kith_journal_append_alone (KithDb                 *db,
                           const KithJournalEntry *entry,
                           GError                **error)
{
  gboolean is_done;

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  db->may_write = TRUE;
  is_done = kith_journal_append (db, entry, NULL, error) && kith_db_commit (db, error);
  db->may_write = FALSE;
  kith_db_rollback (db);

  return is_done;
}

/**
 * kith_journal_view:
 * @db: a store with no act open
 * @object: the table of the record
 * @row_uid: the record that is seen
 * @error: return location for a #KithStoreError
 *
 * Logs that a record was opened: once a sitting, not once a redraw. Where there
 * is no room for it, or no right to write, the entry waits; see kith-journal-held.c.
 *
 * Returns: whether it is in the journal, or will be
 */
gboolean
kith_journal_view (KithDb        *db,
                   const char    *object,
                   const KithUid *row_uid,
                   GError       **error)
{
  const KithJournalEntry entry = { .kind = "view", .object = object, .row_uid = row_uid };
  g_autofree char *key = kith_uid_to_string (row_uid);
  g_autoptr(GError) local_error = NULL;

  if (g_hash_table_contains (db->viewed, key))
    return TRUE;

  if (!kith_journal_append_alone (db, &entry, &local_error) &&
      !kith_journal_hold (db, object, row_uid, local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_hash_table_add (db->viewed, g_steal_pointer (&key));

  return TRUE;
}

/**
 * kith_journal_tell:
 * @db: a store with no act open
 * @kind: what was done, such as "escrow.use"
 * @subject: (nullable): with what, such as the name of a council
 * @error: return location for a #KithStoreError
 *
 * Logs what was done to the store and to none of its rows. There is nothing in
 * it that could be undone.
 *
 * Returns: whether it is in the journal
 */
gboolean
kith_journal_tell (KithDb     *db,
                   const char *kind,
                   const char *subject,
                   GError    **error)
{
  const KithJournalEntry entry = { .kind = "act", .object = kind, .new = subject };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  return kith_journal_append_alone (db, &entry, error);
}
