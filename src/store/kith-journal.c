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
 * Verifying costs two hashes an entry.
 */

#include "config.h"

#include "kith-journal.h"

#include <sodium.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-statement.h"

#define NONCE_SIZE 16
#define NO_FIELD G_MAXUINT32

static const char insert_entry_sql[] =
  "INSERT INTO journal (seq, at, actor, device, act, kind, object, row_uid, about, payload_hash, hash)"
  " VALUES (:seq, :at, :actor, :device, :act, :kind, :object, :row_uid, :about, :payload_hash, :hash)";

static const char insert_payload_sql[] =
  "INSERT INTO journal_payload (seq, nonce, old, new, why, basis)"
  " VALUES (:seq, :nonce, :old, :new, :why, :basis)";

static const char select_head_sql[] =
  "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";

static const char select_entries_sql[] =
  "SELECT seq, at, actor, device, act, kind, object, row_uid, about, payload_hash, hash"
  " FROM journal /*scan*/ ORDER BY seq";

static const char select_payloads_sql[] =
  "SELECT seq, nonce, old, new, why, basis"
  " FROM journal_payload /*scan*/ ORDER BY seq";

static const char select_destroyed_sql[] =
  "SELECT seq, row_uid, about FROM journal WHERE kind = 'destroy' /*scan*/";

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

static void
hash_field (crypto_generichash_state *state,
            gconstpointer             bytes,
            gsize                     n_bytes)
{
  guint32 length = GUINT32_TO_LE (bytes != NULL ? (guint32)n_bytes : NO_FIELD);

  crypto_generichash_update (state, (const guint8 *)&length, sizeof length);
  if (bytes != NULL && n_bytes > 0)
    crypto_generichash_update (state, bytes, n_bytes);
}

static void
hash_text (crypto_generichash_state *state,
           const char               *text)
{
  hash_field (state, text, text != NULL ? strlen (text) : 0);
}

static void
hash_number (crypto_generichash_state *state,
             gint64                    number)
{
  gint64 bytes = GINT64_TO_LE (number);

  hash_field (state, &bytes, sizeof bytes);
}

static void
begin_hash (crypto_generichash_state *state,
            KithDb                   *db)
{
  crypto_generichash_init (state, kith_key_get_bytes (db->journal_key), KITH_KEY_SIZE, KITH_HASH_SIZE);
}

static void
hash_payload (KithDb        *db,
              const Payload *payload,
              guint8         ret_hash[KITH_HASH_SIZE])
{
  crypto_generichash_state state;

  begin_hash (&state, db);
  hash_field (&state, payload->nonce, NONCE_SIZE);
  hash_text (&state, payload->old);
  hash_text (&state, payload->new);
  hash_text (&state, payload->why);
  hash_text (&state, payload->basis);
  crypto_generichash_final (&state, ret_hash, KITH_HASH_SIZE);
}

static void
hash_entry (KithDb      *db,
            const Entry *entry,
            const guint8 previous[KITH_HASH_SIZE],
            guint8       ret_hash[KITH_HASH_SIZE])
{
  crypto_generichash_state state;

  begin_hash (&state, db);
  hash_field (&state, previous, KITH_HASH_SIZE);
  hash_number (&state, entry->seq);
  hash_number (&state, entry->at);
  hash_field (&state, entry->actor, sizeof (KithUid));
  hash_field (&state, entry->device, sizeof (KithUid));
  hash_number (&state, entry->act);
  hash_text (&state, entry->kind);
  hash_text (&state, entry->object);
  hash_field (&state, entry->row_uid, sizeof (KithUid));
  hash_number (&state, entry->about);
  hash_field (&state, entry->payload_hash, KITH_HASH_SIZE);
  crypto_generichash_final (&state, ret_hash, KITH_HASH_SIZE);
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
  kith_statement_bind_blob (stmt, ":nonce", payload->nonce, NONCE_SIZE);
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
  guint8 nonce[NONCE_SIZE], payload_hash[KITH_HASH_SIZE], hash[KITH_HASH_SIZE];
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

static gboolean
append_view (KithDb        *db,
             const char    *object,
             const KithUid *row_uid,
             GError       **error)
{
  const KithJournalEntry entry = { .kind = "view", .object = object, .row_uid = row_uid };
  gboolean is_done;

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  db->may_write = TRUE;
  is_done = kith_journal_append (db, &entry, NULL, error) && kith_db_commit (db, error);
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
 * Logs that a record was opened: once a sitting, not once a redraw.
 *
 * Returns: whether it is in the journal
 */
gboolean
kith_journal_view (KithDb        *db,
                   const char    *object,
                   const KithUid *row_uid,
                   GError       **error)
{
  g_autofree char *key = kith_uid_to_string (row_uid);

  if (g_hash_table_contains (db->viewed, key))
    return TRUE;

  if (!append_view (db, object, row_uid, error))
    return FALSE;

  g_hash_table_add (db->viewed, g_steal_pointer (&key));

  return TRUE;
}

static gconstpointer
blob_of_size (KithStatement *stmt,
              int            column,
              gsize          n_wanted)
{
  gsize n_bytes;
  gconstpointer bytes = kith_statement_get_blob (stmt, column, &n_bytes);

  return n_bytes == n_wanted ? bytes : NULL;
}

/* A blob of another size, and a text with an end in its middle, would be read
 * as something else than what is there; so would a nought for nothing.
 */
static gboolean
is_blob_of_size (KithStatement *stmt,
                 int            column,
                 gsize          n_wanted)
{
  return kith_statement_is_null (stmt, column) || blob_of_size (stmt, column, n_wanted) != NULL;
}

static gboolean
is_whole_text (KithStatement *stmt,
               int            column)
{
  const char *text = kith_statement_get_text (stmt, column);
  gsize n_bytes;

  kith_statement_get_blob (stmt, column, &n_bytes);

  return text == NULL || strlen (text) == n_bytes;
}

static gboolean
is_readable_entry (KithStatement *stmt)
{
  return is_blob_of_size (stmt, 2, sizeof (KithUid)) &&
         is_blob_of_size (stmt, 3, sizeof (KithUid)) &&
         is_whole_text (stmt, 5) &&
         is_whole_text (stmt, 6) &&
         is_blob_of_size (stmt, 7, sizeof (KithUid)) &&
         (kith_statement_is_null (stmt, 8) || kith_statement_get_int (stmt, 8) != 0) &&
         is_blob_of_size (stmt, 9, KITH_HASH_SIZE);
}

static gboolean
is_readable_payload (KithStatement *stmt)
{
  return is_whole_text (stmt, 2) && is_whole_text (stmt, 3) && is_whole_text (stmt, 4) && is_whole_text (stmt, 5);
}

/* Up to which entry nothing is left of a row, and of which acts no words are.
 * It is read before the chain is, which then vouches for it.
 */
typedef struct
{
  GHashTable *rows;
  GHashTable *acts;
} Destroyed;

static void
destroyed_clear (Destroyed *destroyed)
{
  g_hash_table_unref (destroyed->rows);
  g_hash_table_unref (destroyed->acts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Destroyed, destroyed_clear)

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
  return kith_uid_equal (a, b);
}

static void
destroyed_init (Destroyed *destroyed)
{
  destroyed->rows = g_hash_table_new_full (hash_uid, equal_uids, g_free, g_free);
  destroyed->acts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static void
note_destroyed (Destroyed     *destroyed,
                KithStatement *stmt)
{
  gint64 seq = kith_statement_get_int (stmt, 0);
  gint64 about = kith_statement_get_int (stmt, 2);
  KithUid uid;
  GHashTable *table = destroyed->acts;
  gconstpointer key = &about;
  gsize key_size = sizeof about;
  const gint64 *known;

  if (kith_statement_get_uid (stmt, 1, &uid))
    {
      table = destroyed->rows;
      key = &uid;
      key_size = sizeof uid;
    }

  known = g_hash_table_lookup (table, key);
  if (known == NULL || *known < seq)
    g_hash_table_replace (table, g_memdup2 (key, key_size), g_memdup2 (&seq, sizeof seq));
}

static gboolean
load_destroyed (KithDb    *db,
                Destroyed *destroyed,
                GError   **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_destroyed_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    note_destroyed (destroyed, stmt);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
is_destroyed (const Destroyed *destroyed,
              const Entry     *entry)
{
  const gint64 *seq = NULL;

  if (entry->row_uid != NULL)
    seq = g_hash_table_lookup (destroyed->rows, entry->row_uid);
  else if (strcmp (entry->kind, "act") == 0)
    seq = g_hash_table_lookup (destroyed->acts, &entry->seq);

  return seq != NULL && *seq > entry->seq;
}

static void
read_entry (KithStatement *stmt,
            Entry         *ret_entry)
{
  *ret_entry = (Entry){
    .seq = kith_statement_get_int (stmt, 0),
    .at = kith_statement_get_int (stmt, 1),
    .actor = blob_of_size (stmt, 2, sizeof (KithUid)),
    .device = blob_of_size (stmt, 3, sizeof (KithUid)),
    .act = kith_statement_get_int (stmt, 4),
    .kind = kith_statement_get_text (stmt, 5),
    .object = kith_statement_get_text (stmt, 6),
    .row_uid = blob_of_size (stmt, 7, sizeof (KithUid)),
    .about = kith_statement_get_int (stmt, 8),
    .payload_hash = blob_of_size (stmt, 9, KITH_HASH_SIZE),
  };
}

/* @payloads stands on the first payload that was not matched yet. */
static const char *
check_payload (KithDb          *db,
               const Entry     *entry,
               const Destroyed *destroyed,
               KithStatement   *payloads,
               gboolean        *has_payload,
               GError         **error)
{
  gboolean is_gone = !*has_payload || kith_statement_get_int (payloads, 0) > entry->seq;
  guint8 hash[KITH_HASH_SIZE];
  Payload payload;

  if (!is_gone && kith_statement_get_int (payloads, 0) < entry->seq)
    return "What stands before it belongs to no entry.";

  if (entry->payload_hash == NULL)
    return is_gone ? NULL : "It says something that it did not say when it was written.";

  if (is_destroyed (destroyed, entry))
    return is_gone ? NULL : "It says what was destroyed.";

  if (is_gone)
    return "What it said is gone.";

  payload = (Payload){
    .nonce = blob_of_size (payloads, 1, NONCE_SIZE),
    .old = kith_statement_get_text (payloads, 2),
    .new = kith_statement_get_text (payloads, 3),
    .why = kith_statement_get_text (payloads, 4),
    .basis = kith_statement_get_text (payloads, 5),
  };
  hash_payload (db, &payload, hash);
  if (!is_readable_payload (payloads) || memcmp (hash, entry->payload_hash, KITH_HASH_SIZE) != 0)
    return "What it says was altered.";

  *has_payload = kith_statement_step (payloads, error);

  return NULL;
}

static const char *
check_entry (KithDb        *db,
             KithStatement *entries,
             gint64         expected,
             guint8         previous[KITH_HASH_SIZE],
             Entry         *ret_entry)
{
  guint8 hash[KITH_HASH_SIZE];
  gconstpointer stored = blob_of_size (entries, 10, KITH_HASH_SIZE);

  read_entry (entries, ret_entry);
  if (ret_entry->seq != expected)
    return "The entries before it are gone.";

  hash_entry (db, ret_entry, previous, hash);
  if (!is_readable_entry (entries) || stored == NULL || memcmp (hash, stored, KITH_HASH_SIZE) != 0)
    return "It was altered, moved or put in.";

  memcpy (previous, hash, KITH_HASH_SIZE);

  return NULL;
}

static gboolean
verify_entries (KithDb           *db,
                const Destroyed  *destroyed,
                KithStatement    *entries,
                KithStatement    *payloads,
                gint64           *ret_n_entries,
                KithJournalFault *ret_fault,
                GError          **error)
{
  guint8 previous[KITH_HASH_SIZE] = { 0 };
  gboolean has_payload = kith_statement_step (payloads, error);
  gint64 n_entries = 0;
  Entry entry;

  if (*error != NULL)
    return FALSE;

  while (kith_statement_step (entries, error))
    {
      const char *message = check_entry (db, entries, n_entries + 1, previous, &entry);

      if (message == NULL)
        message = check_payload (db, &entry, destroyed, payloads, &has_payload, error);

      if (message != NULL)
        {
          *ret_fault = (KithJournalFault){ n_entries + 1, message };
          return TRUE;
        }

      if (*error != NULL)
        return FALSE;

      *ret_n_entries = ++n_entries;
    }

  if (has_payload)
    {
      ret_fault->seq = n_entries + 1;
      ret_fault->message = "What stands after the end belongs to no entry.";
    }

  return TRUE;
}

/**
 * kith_journal_verify:
 * @db: a store
 * @ret_n_entries: (out): how many entries hold
 * @ret_fault: (out): the first entry that does not; its message is %NULL when all hold
 * @error: return location for a #KithStoreError
 *
 * Walks the chain from its beginning.
 *
 * Returns: whether the journal could be read; a broken chain is no error
 */
gboolean
kith_journal_verify (KithDb           *db,
                     gint64           *ret_n_entries,
                     KithJournalFault *ret_fault,
                     GError          **error)
{
  g_auto(Destroyed) destroyed = { 0 };
  g_autoptr(KithStatement) entries = NULL;
  g_autoptr(KithStatement) payloads = NULL;
  g_autoptr(GError) local_error = NULL;

  destroyed_init (&destroyed);
  if (!load_destroyed (db, &destroyed, error))
    return FALSE;

  entries = kith_db_prepare (db, select_entries_sql, error);
  if (entries == NULL)
    return FALSE;

  payloads = kith_db_prepare (db, select_payloads_sql, error);
  if (payloads == NULL)
    return FALSE;

  *ret_n_entries = 0;
  *ret_fault = (KithJournalFault){ 0, NULL };
  verify_entries (db, &destroyed, entries, payloads, ret_n_entries, ret_fault, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
