/* kith-journal-verify.c: whether the chain of the journal holds
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the chain is walked
 * -----------------------
 * Reading and hashing cost about the same, so they run side by side. The
 * store's own thread reads the entries and the payloads in their order, looks
 * at everything that needs no hash (numbers without a gap, a payload where
 * there must be one and none where not) and lays out the bytes that each hash
 * covers. A second thread takes them in batches and hashes: each entry over the
 * hash of the one before, which it alone knows, and each payload.
 *
 *     store's thread                      hashing thread
 *     rows --> bytes --> batch --full-->  hash, compare
 *                          ^                   |
 *                          +-------empty-------+
 *
 * There are N_BATCHES batches and no more, so a journal of any length needs the
 * same memory, and whoever is ahead waits. The hashing thread touches nothing
 * of the store but the journal's key.
 *
 * Both note the first fault that they see and the earlier one is told. Where
 * it is the same entry, the hash speaks first: an entry that was altered cannot
 * say whether it should have a payload.
 *
 * Cost: for 100,000 entries about 0.11 s of each of two cores.
 */

#include "config.h"

#include "kith-journal-private.h"

#include <sodium.h>
#include <string.h>

#include "kith-statement.h"

#define N_BATCHES 4
#define BATCH_ITEMS 256
#define BATCH_BYTES 131072

static const char select_entries_sql[] =
  "SELECT seq, at, actor, device, act, kind, object, row_uid, about, payload_hash, hash"
  " FROM journal /*scan*/ ORDER BY seq";

static const char select_payloads_sql[] =
  "SELECT seq, nonce, old, new, why, basis"
  " FROM journal_payload /*scan*/ ORDER BY seq";

typedef enum
{
  FIELD_NUMBER,
  FIELD_NUMBER_OR_NONE,
  FIELD_TEXT,
  FIELD_UID,
  FIELD_HASH,
  FIELD_NONCE,
} FieldKind;

static const FieldKind entry_kinds[KITH_JOURNAL_ENTRY_FIELDS] = {
  FIELD_HASH, FIELD_NUMBER, FIELD_NUMBER, FIELD_UID, FIELD_UID, FIELD_NUMBER,
  FIELD_TEXT, FIELD_TEXT, FIELD_UID, FIELD_NUMBER_OR_NONE, FIELD_HASH,
};

static const FieldKind payload_kinds[KITH_JOURNAL_PAYLOAD_FIELDS] = {
  FIELD_NONCE, FIELD_TEXT, FIELD_TEXT, FIELD_TEXT, FIELD_TEXT,
};

/* Where some fields stand among those of an entry. */
enum
{
  ENTRY_PREVIOUS = 0,
  ENTRY_SEQ = 1,
  ENTRY_KIND = 6,
  ENTRY_ROW_UID = 8,
  ENTRY_PAYLOAD_HASH = 10,
};

/* One entry, with its payload if that is to be hashed too. */
typedef struct
{
  gint64  seq;
  guint8 *entry;
  gsize   n_entry;
  guint8 *payload;
  gsize   n_payload;
  guint8  hash[KITH_HASH_SIZE];
  guint8  payload_hash[KITH_HASH_SIZE];
} Item;

typedef struct
{
  guint8   *bytes;
  gsize     n_bytes;
  gsize     size;
  Item      items[BATCH_ITEMS];
  guint     n_items;
  gboolean  is_last;
} Batch;

typedef struct
{
  KithKey          *key;
  GAsyncQueue      *full;
  GAsyncQueue      *empty;
  guint8            previous[KITH_HASH_SIZE];
  KithJournalFault  fault;
  int               has_fault;       /* the reader may stop */
} Hasher;

typedef struct
{
  gint64            numbers[KITH_JOURNAL_ENTRY_FIELDS];
  KithJournalField  fields[KITH_JOURNAL_ENTRY_FIELDS];
} Entry;

typedef struct
{
  KithStatement        *entries;
  KithStatement        *payloads;
  gboolean              has_payload;  /* payloads stands on one that was not matched yet */
  KithJournalDestroyed *destroyed;
  Hasher               *hasher;
  Batch                *batch;
  KithJournalFault      fault;
  gint64                n_entries;
} Reader;

static Batch *
batch_new (void)
{
  Batch *self = g_new0 (Batch, 1);

  self->size = BATCH_BYTES;
  self->bytes = g_malloc (self->size);

  return self;
}

/* What it holds are records. */
static void
batch_free (Batch *self)
{
  sodium_memzero (self->bytes, self->size);
  g_free (self->bytes);
  g_free (self);
}

static void
batch_grow (Batch *self,
            gsize  size)
{
  sodium_memzero (self->bytes, self->size);
  g_free (self->bytes);
  self->size = size;
  self->bytes = g_malloc (size);
}

static guint8 *
batch_lay_out (Batch                  *self,
               const KithJournalField *fields,
               guint                   n_fields,
               gsize                   n_bytes)
{
  guint8 *bytes = self->bytes + self->n_bytes;

  kith_journal_lay_out (fields, n_fields, bytes);
  self->n_bytes += n_bytes;

  return bytes;
}

static const char *
hash_item (Hasher *self,
           Item   *item)
{
  guint8 hash[KITH_HASH_SIZE];

  memcpy (item->entry + sizeof (guint32), self->previous, KITH_HASH_SIZE);
  kith_journal_hash (self->key, item->entry, item->n_entry, self->previous);
  if (memcmp (self->previous, item->hash, KITH_HASH_SIZE) != 0)
    return "It was altered, moved or put in.";

  if (item->payload == NULL)
    return NULL;

  kith_journal_hash (self->key, item->payload, item->n_payload, hash);

  return memcmp (hash, item->payload_hash, KITH_HASH_SIZE) == 0 ? NULL : "What it says was altered.";
}

static void
hash_batch (Hasher *self,
            Batch  *batch)
{
  for (guint i = 0; i < batch->n_items && self->fault.message == NULL; i++)
    {
      Item *item = &batch->items[i];

      self->fault = (KithJournalFault){ item->seq, hash_item (self, item) };
    }

  if (self->fault.message != NULL)
    g_atomic_int_set (&self->has_fault, TRUE);
}

static gpointer
hash_func (gpointer data)
{
  Hasher *self = data;
  gboolean is_last = FALSE;

  while (!is_last)
    {
      Batch *batch = g_async_queue_pop (self->full);

      hash_batch (self, batch);
      is_last = batch->is_last;
      batch->n_items = 0;
      batch->n_bytes = 0;
      g_async_queue_push (self->empty, batch);
    }

  return NULL;
}

static gsize
size_of_kind (FieldKind kind)
{
  switch (kind)
    {
    case FIELD_UID:
      return sizeof (KithUid);

    case FIELD_HASH:
      return KITH_HASH_SIZE;

    case FIELD_NONCE:
      return KITH_NONCE_SIZE;

    case FIELD_NUMBER:
    case FIELD_NUMBER_OR_NONE:
    case FIELD_TEXT:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_number (KithStatement    *stmt,
             int               column,
             FieldKind         kind,
             gint64           *number,
             KithJournalField *ret_field)
{
  gint64 value = kith_statement_get_int (stmt, column);

  *number = GINT64_TO_LE (value);
  *ret_field = (KithJournalField){ number, sizeof *number };

  return kind == FIELD_NUMBER || value != 0 || kith_statement_is_null (stmt, column);
}

/* A blob of another size, and a text with an end in its middle, would be read
 * as something else than what is there; so would a nought for nothing. Texts
 * are read as blobs: as texts they would be copied to be given an end.
 */
static gboolean
read_field (KithStatement    *stmt,
            int               column,
            FieldKind         kind,
            gint64           *number,
            KithJournalField *ret_field)
{
  KithJournalField field;

  if (kind == FIELD_NUMBER || kind == FIELD_NUMBER_OR_NONE)
    return read_number (stmt, column, kind, number, ret_field);

  field.bytes = kith_statement_get_blob (stmt, column, &field.n_bytes);
  if (field.bytes == NULL && kind == FIELD_TEXT && !kith_statement_is_null (stmt, column))
    field.bytes = "";

  *ret_field = field;
  if (field.bytes == NULL)
    return kith_statement_is_null (stmt, column);

  return kind == FIELD_TEXT
    ? memchr (field.bytes, '\0', field.n_bytes) == NULL
    : field.n_bytes == size_of_kind (kind);
}

static gboolean
read_entry (KithStatement *stmt,
            Entry         *ret_entry)
{
  static const guint8 not_known_yet[KITH_HASH_SIZE];
  gboolean is_readable = TRUE;

  ret_entry->fields[ENTRY_PREVIOUS] = (KithJournalField){ not_known_yet, sizeof not_known_yet };
  for (int i = ENTRY_SEQ; i < KITH_JOURNAL_ENTRY_FIELDS; i++)
    is_readable &= read_field (stmt, i - 1, entry_kinds[i], &ret_entry->numbers[i], &ret_entry->fields[i]);

  return is_readable;
}

static gboolean
read_payload (KithStatement   *stmt,
              KithJournalField fields[KITH_JOURNAL_PAYLOAD_FIELDS])
{
  gboolean is_readable = TRUE;

  for (int i = 0; i < KITH_JOURNAL_PAYLOAD_FIELDS; i++)
    is_readable &= read_field (stmt, i + 1, payload_kinds[i], NULL, &fields[i]);

  return is_readable;
}

static gboolean
is_destroyed (Reader      *self,
              const Entry *entry,
              gint64       seq)
{
  const KithJournalField *kind = &entry->fields[ENTRY_KIND];
  gboolean opens_an_act = kind->n_bytes == 3 && memcmp (kind->bytes, "act", 3) == 0;

  return kith_journal_destroyed_has (self->destroyed, entry->fields[ENTRY_ROW_UID].bytes, opens_an_act, seq);
}

static void
pass_on (Reader  *self,
         gboolean is_last)
{
  self->batch->is_last = is_last;
  g_async_queue_push (self->hasher->full, self->batch);
  self->batch = is_last ? NULL : g_async_queue_pop (self->hasher->empty);
}

static void
make_room (Reader *self,
           gsize   n_bytes)
{
  Batch *batch = self->batch;

  if (batch->n_items == BATCH_ITEMS || (batch->n_items > 0 && batch->n_bytes + n_bytes > batch->size))
    pass_on (self, FALSE);

  if (n_bytes > self->batch->size)
    batch_grow (self->batch, n_bytes);
}

/* @payload is %NULL where there is none to be hashed. */
static void
add_item (Reader                 *self,
          gint64                  seq,
          const Entry            *entry,
          gconstpointer           hash,
          const KithJournalField *payload)
{
  gsize n_entry = kith_journal_measure (entry->fields, KITH_JOURNAL_ENTRY_FIELDS);
  gsize n_payload = payload != NULL ? kith_journal_measure (payload, KITH_JOURNAL_PAYLOAD_FIELDS) : 0;
  Item *item;

  make_room (self, n_entry + n_payload);
  item = &self->batch->items[self->batch->n_items++];
  item->seq = seq;
  item->n_entry = n_entry;
  item->entry = batch_lay_out (self->batch, entry->fields, KITH_JOURNAL_ENTRY_FIELDS, n_entry);
  item->n_payload = n_payload;
  item->payload = NULL;
  memcpy (item->hash, hash, KITH_HASH_SIZE);
  if (payload == NULL)
    return;

  item->payload = batch_lay_out (self->batch, payload, KITH_JOURNAL_PAYLOAD_FIELDS, n_payload);
  memcpy (item->payload_hash, entry->fields[ENTRY_PAYLOAD_HASH].bytes, KITH_HASH_SIZE);
}

/* What can be said of an entry's payload without a hash. */
static const char *
look_at_payload (Reader          *self,
                 gint64           seq,
                 const Entry     *entry,
                 KithJournalField payload[KITH_JOURNAL_PAYLOAD_FIELDS],
                 gboolean        *ret_is_there)
{
  gint64 payload_seq = self->has_payload ? kith_statement_get_int (self->payloads, 0) : G_MAXINT64;

  *ret_is_there = payload_seq == seq;
  if (payload_seq < seq)
    return "What stands before it belongs to no entry.";

  if (entry->fields[ENTRY_PAYLOAD_HASH].bytes == NULL)
    return *ret_is_there ? "It says something that it did not say when it was written." : NULL;

  if (is_destroyed (self, entry, seq))
    return *ret_is_there ? "It says what was destroyed." : NULL;

  if (!*ret_is_there)
    return "What it said is gone.";

  return read_payload (self->payloads, payload) ? NULL : "What it says was altered.";
}

/* @entries stands on the row that must be the entry @seq. */
static const char *
look_at_entry (Reader  *self,
               gint64   seq,
               GError **error)
{
  KithJournalField payload[KITH_JOURNAL_PAYLOAD_FIELDS];
  Entry entry;
  gconstpointer hash;
  gsize n_hash;
  gboolean is_readable = read_entry (self->entries, &entry);
  gboolean has_payload;
  const char *message;

  if (kith_statement_get_int (self->entries, 0) != seq)
    return "The entries before it are gone.";

  hash = kith_statement_get_blob (self->entries, KITH_JOURNAL_ENTRY_FIELDS - 1, &n_hash);
  if (!is_readable || n_hash != KITH_HASH_SIZE)
    return "It was altered, moved or put in.";

  message = look_at_payload (self, seq, &entry, payload, &has_payload);
  has_payload = has_payload && message == NULL;
  add_item (self, seq, &entry, hash, has_payload ? payload : NULL);
  if (has_payload)
    self->has_payload = kith_statement_step (self->payloads, error);

  return message;
}

static void
read_all (Reader  *self,
          GError **error)
{
  self->has_payload = kith_statement_step (self->payloads, error);
  while (*error == NULL && kith_statement_step (self->entries, error))
    {
      gint64 seq = self->n_entries + 1;

      self->fault = (KithJournalFault){ seq, look_at_entry (self, seq, error) };
      if (self->fault.message != NULL || g_atomic_int_get (&self->hasher->has_fault))
        return;

      self->n_entries = seq;
    }

  if (self->has_payload && *error == NULL)
    self->fault = (KithJournalFault){ self->n_entries + 1, "What stands after the end belongs to no entry." }
  ;
}

static void
tell (const Reader     *reader,
      const Hasher     *hasher,
      gint64           *ret_n_entries,
      KithJournalFault *ret_fault)
{
  const KithJournalFault *first = &reader->fault;

  if (hasher->fault.message != NULL && (first->message == NULL || hasher->fault.seq <= first->seq))
    first = &hasher->fault;

  if (first->message != NULL)
    {
      *ret_fault = *first;
      *ret_n_entries = first->seq - 1;
    }
  else
    {
      *ret_fault = (KithJournalFault){ 0, NULL };
      *ret_n_entries = reader->n_entries;
    }
}

static void
free_batch (gpointer data)
{
  batch_free (data);
}

/* The reader runs here, on the thread that the store belongs to. */
static void
walk (KithDb  *db,
      Reader  *reader,
      Hasher  *hasher,
      GError **error)
{
  GThread *thread;

  hasher->key = db->journal_key;
  hasher->full = g_async_queue_new ();
  hasher->empty = g_async_queue_new_full (free_batch);
  for (guint i = 1; i < N_BATCHES; i++)
    g_async_queue_push (hasher->empty, batch_new ());

  thread = g_thread_new ("kith-hash", hash_func, hasher);
  reader->hasher = hasher;
  reader->batch = batch_new ();
  read_all (reader, error);
  pass_on (reader, TRUE);
  g_thread_join (thread);

  g_async_queue_unref (hasher->full);
  g_async_queue_unref (hasher->empty);
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
  g_autoptr(KithJournalDestroyed) destroyed = kith_journal_destroyed_load (db, error);
  g_autoptr(KithStatement) entries = NULL;
  g_autoptr(KithStatement) payloads = NULL;
  g_autoptr(GError) local_error = NULL;
  Reader reader = { 0 };
  Hasher hasher = { 0 };

  if (destroyed == NULL)
    return FALSE;

  entries = kith_db_prepare (db, select_entries_sql, error);
  if (entries == NULL)
    return FALSE;

  payloads = kith_db_prepare (db, select_payloads_sql, error);
  if (payloads == NULL)
    return FALSE;

  reader.entries = entries;
  reader.payloads = payloads;
  reader.destroyed = destroyed;
  walk (db, &reader, &hasher, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  tell (&reader, &hasher, ret_n_entries, ret_fault);

  return TRUE;
}
