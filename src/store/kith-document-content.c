/* kith-document-content.c: the bytes of documents, each once
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why bytes are no rows of an act
 * -------------------------------
 * The journal keeps a row that is put in or taken out, so that it can be put
 * back. Of a scanned letter it would keep 20 MB in hexadecimal, twice. So a
 * document's row has the SHA-256 of its bytes, which the journal keeps like any
 * other column, and the bytes lie here, in pieces, under that hash: once,
 * however many documents have them. They are written within the act that adds
 * the first of these, or not at all.
 *
 * They outlive a document that was removed, since undo may bring it back; and
 * they go with the last row and the last entry of the journal that name their
 * hash. Only a destruction takes entries out, so every destruction ends with a
 * sweep: see kith-destruction.c.
 *
 * Of a text the words lie beside the bytes, for the search, and go with them by
 * a trigger (document_text in 0003.sql). Of pictures and PDFs nothing is read: no
 * library that would take a stranger's PDF apart is linked here.
 *
 * What is read is compared with its hash, and the memory it lay in is wiped
 * when nobody needs it any more.
 */

#include "config.h"

#include "kith-document-content.h"

#include <sodium.h>
#include <string.h>

#include "kith-act-private.h"
#include "kith-document-head.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-text.h"

#define CHUNK_SIZE (64 * 1024)

G_STATIC_ASSERT (KITH_DOCUMENT_HASH_SIZE == crypto_hash_sha256_BYTES);

static const char select_content_sql[] =
  "SELECT id, size FROM document_content WHERE hash = :hash";

static const char insert_content_sql[] =
  "INSERT INTO document_content (hash, size) VALUES (:hash, :size)";

static const char insert_chunk_sql[] =
  "INSERT INTO document_chunk (content_id, place, bytes) VALUES (:content_id, :place, :bytes)";

static const char select_chunks_sql[] =
  "SELECT bytes FROM document_chunk WHERE content_id = :content_id ORDER BY place";

static const char insert_text_sql[] =
  "INSERT INTO document_text (content_id, text) VALUES (:content_id, :text) ON CONFLICT DO NOTHING";

static const char select_text_sql[] =
  "SELECT text FROM document_text WHERE content_id = :content_id";

static const char sweep_sql[] =
  "DELETE FROM document_content /*scan*/"
  " WHERE NOT EXISTS (SELECT 1 FROM main.document AS d WHERE d.content_hash = document_content.hash)"
  " AND NOT EXISTS (SELECT 1 FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq"
  "                 WHERE j.object = 'document'"
  "                 AND lower (hex (document_content.hash))"
  "                     IN (json_extract (p.new, '$.content_hash'), json_extract (p.old, '$.content_hash')))";

typedef struct
{
  guint8 *data;
  gsize   size;
} Wiped;

static void
wiped_free (gpointer data)
{
  Wiped *wiped = data;

  sodium_memzero (wiped->data, wiped->size);
  g_free (wiped->data);
  g_free (wiped);
}

/* FALSE without an error where there is none. */
static gboolean
find_content (KithDb       *db,
              const guint8 *hash,
              gint64       *ret_id,
              gsize        *ret_size,
              GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_content_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_blob (stmt, ":hash", hash, KITH_DOCUMENT_HASH_SIZE);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_id = kith_statement_get_int (stmt, 0);
  *ret_size = (gsize)kith_statement_get_int (stmt, 1);

  return TRUE;
}

static gboolean
insert_content (KithAct      *act,
                const guint8 *hash,
                gsize         size,
                gint64       *ret_id,
                GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_act_prepare (act, insert_content_sql, error);
  gsize n_bytes;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_blob (stmt, ":hash", hash, KITH_DOCUMENT_HASH_SIZE);
  kith_statement_bind_int (stmt, ":size", (gint64)size);

  return kith_statement_run (stmt, error) && find_content (kith_act_get_db (act), hash, ret_id, &n_bytes, error);
}

static gboolean
insert_chunk (KithAct      *act,
              gint64        content_id,
              gint64        place,
              const guint8 *data,
              gsize         size,
              GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_act_prepare (act, insert_chunk_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":content_id", content_id);
  kith_statement_bind_int (stmt, ":place", place);
  kith_statement_bind_blob (stmt, ":bytes", data, size);

  return kith_statement_run (stmt, error);
}

/**
 * kith_document_content_hash:
 * @bytes: a document
 * @ret_hash: (out): the SHA-256 under which it lies
 */
void
kith_document_content_hash (GBytes *bytes,
                            guint8  ret_hash[KITH_DOCUMENT_HASH_SIZE])
{
  const guint8 *data;
  gsize size;

  g_return_if_fail (bytes != NULL);

  data = g_bytes_get_data (bytes, &size);
  crypto_hash_sha256 (ret_hash, data, size);
}

/**
 * kith_document_content_keep:
 * @act: an act that adds a document
 * @bytes: the document, not empty
 * @hash: its kith_document_content_hash()
 * @error: return location for a #KithStoreError
 *
 * Writes the bytes, where they are not there already.
 *
 * Returns: whether they are there
 */
gboolean
kith_document_content_keep (KithAct     *act,
                            GBytes      *bytes,
                            const guint8 hash[KITH_DOCUMENT_HASH_SIZE],
                            GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  const guint8 *data;
  gsize size, n_held;
  gint64 id;

  g_return_val_if_fail (act != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL && g_bytes_get_size (bytes) > 0, FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (find_content (kith_act_get_db (act), hash, &id, &n_held, &local_error))
    return TRUE;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!insert_content (act, hash, size, &id, error))
    return FALSE;

  for (gsize at = 0; at < size; at += CHUNK_SIZE)
    {
      if (!insert_chunk (act, id, (gint64)(at / CHUNK_SIZE), data + at, MIN (CHUNK_SIZE, size - at), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_text (KithAct    *act,
             gint64      content_id,
             const char *text,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_act_prepare (act, insert_text_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":content_id", content_id);
  kith_statement_bind_text (stmt, ":text", text);

  return kith_statement_run (stmt, error);
}

/**
 * kith_document_content_read:
 * @act: an act that adds a document that is a text
 * @bytes: the document
 * @hash: its kith_document_content_hash(); the bytes are kept
 * @error: return location for a #KithDocumentError or a #KithStoreError
 *
 * Puts what stands in it into the search.
 *
 * Returns: whether it is found from now on
 */
gboolean
kith_document_content_read (KithAct     *act,
                            GBytes      *bytes,
                            const guint8 hash[KITH_DOCUMENT_HASH_SIZE],
                            GError     **error)
{
  g_autofree char *text = NULL;
  g_autofree char *tame = NULL;
  gsize n_held;
  gint64 id;

  g_return_val_if_fail (act != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  text = kith_document_read_text (bytes, error);
  if (text == NULL || !find_content (kith_act_get_db (act), hash, &id, &n_held, error))
    return FALSE;

  tame = kith_text_clean (text);

  return insert_text (act, id, tame, error);
}

/**
 * kith_document_content_dup_text:
 * @db: a store
 * @content_id: bytes of a document
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what stands in it; an empty text where that is not known
 */
char *
kith_document_content_dup_text (KithDb  *db,
                                gint64   content_id,
                                GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_text_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":content_id", content_id);
  if (kith_statement_step (stmt, &local_error))
    return g_strdup (kith_statement_get_text (stmt, 0));

  if (local_error == NULL)
    return g_strdup ("");

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
damaged (GError **error)
{
  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "The bytes of a document are not what they were");

  return FALSE;
}

static gboolean
read_chunks (KithDb  *db,
             gint64   content_id,
             Wiped   *into,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_chunks_sql, error);
  g_autoptr(GError) local_error = NULL;
  gsize n_read = 0;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":content_id", content_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gsize n_bytes;
      gconstpointer bytes = kith_statement_get_blob (stmt, 0, &n_bytes);

      if (n_bytes > into->size - n_read)
        return damaged (error);

      memcpy (into->data + n_read, bytes, n_bytes);
      n_read += n_bytes;
    }

  if (local_error == NULL)
    return n_read == into->size || damaged (error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_document_content_load:
 * @db: a store
 * @hash: the SHA-256 of the bytes
 * @error: return location for a #KithStoreError; %KITH_STORE_ERROR_DAMAGED where
 *   they are not there, or have another hash
 *
 * Returns: (transfer full) (nullable): the bytes; their memory is wiped with the last reference
 */
GBytes *
kith_document_content_load (KithDb      *db,
                            const guint8 hash[KITH_DOCUMENT_HASH_SIZE],
                            GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) local_error = NULL;
  guint8 found[KITH_DOCUMENT_HASH_SIZE];
  Wiped *wiped = NULL;
  gsize size;
  gint64 id;

  g_return_val_if_fail (db != NULL, NULL);

  if (!find_content (db, hash, &id, &size, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        damaged (error);
      return NULL;
    }

  if (size > KITH_DOCUMENT_MOST_BYTES)
    {
      damaged (error);
      return NULL;
    }

  wiped = g_new0 (Wiped, 1);
  wiped->data = g_malloc0 (size);
  wiped->size = size;
  bytes = g_bytes_new_with_free_func (wiped->data, size, wiped_free, wiped);
  if (!read_chunks (db, id, wiped, error))
    return NULL;

  crypto_hash_sha256 (found, wiped->data, size);
  if (memcmp (found, hash, sizeof found) != 0)
    {
      damaged (error);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/**
 * kith_document_content_sweep:
 * @act: an act of destruction whose rows are all out
 * @error: return location for a #KithStoreError
 *
 * Takes out the bytes that no document has any more, and that no entry of the
 * journal could bring back.
 *
 * Returns: whether they are gone
 */
gboolean
kith_document_content_sweep (KithAct *act,
                             GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (act != NULL, FALSE);

  stmt = kith_act_prepare (act, sweep_sql, error);

  return stmt != NULL && kith_statement_run (stmt, error);
}
