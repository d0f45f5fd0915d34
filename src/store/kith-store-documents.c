/* kith-store-documents.c: letters, reports, pictures, within the encrypted store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document about several children stands on the file of each. Its bytes can
 * not be cut as a note can, so where the record of one of them is restricted
 * the whole of it is hidden (kith-sight-views.c); and its title, which each of
 * them reads, names none of them.
 *
 * The bytes themselves are told of in kith-document-content.c.
 */

#include "config.h"

#include "kith-store-documents.h"

#include <string.h>

#include "kith-act.h"
#include "kith-destruction.h"
#include "kith-document-about.h"
#include "kith-document-content.h"
#include "kith-document-head.h"
#include "kith-statement-list.h"
#include "kith-store-error.h"
#include "kith-store-schools.h"
#include "kith-store-shares.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-document-fault-quark, kith_document_fault)

#define DOCUMENT_COLUMNS \
        "d.id, d.title, d.kind, d.format, d.width, d.height, c.size, d.day, d.sender, d.received, d.council, d.council_why," \
        " w.name, d.at, (SELECT count(b.child_id) FROM document_about AS b WHERE b.document_id = d.id)"

#define JOINS_OF_DOCUMENT \
        " JOIN document_content AS c ON c.hash = d.content_hash" \
        " LEFT JOIN worker AS w ON w.id = d.worker_id"

#define NEWEST_FIRST \
        " /*sort*/ ORDER BY coalesce (d.day, d.received, date (d.at / 1000000, 'unixepoch')) DESC, d.id DESC"

static const char select_of_child_sql[] =
  "SELECT " DOCUMENT_COLUMNS
  " FROM document_about AS a JOIN document AS d ON d.id = a.document_id" JOINS_OF_DOCUMENT
  " WHERE a.child_id = :id" NEWEST_FIRST;

static const char select_of_school_sql[] =
  "SELECT " DOCUMENT_COLUMNS
  " FROM document_about AS a JOIN document AS d ON d.id = a.document_id" JOINS_OF_DOCUMENT
  " WHERE a.school_id = :id" NEWEST_FIRST;

static const char select_of_family_sql[] =
  "SELECT " DOCUMENT_COLUMNS
  " FROM document AS d" JOINS_OF_DOCUMENT
  " WHERE d.id IN (SELECT a.document_id FROM child AS m JOIN document_about AS a ON a.child_id = m.id"
  "                WHERE m.family_id = :id)" NEWEST_FIRST;

static const char select_document_sql[] =
  "SELECT " DOCUMENT_COLUMNS
  " FROM document AS d" JOINS_OF_DOCUMENT
  " WHERE d.id = :id";

static const char select_hash_sql[] =
  "SELECT content_hash FROM document WHERE id = :id";

static gboolean
refuse (GError          **error,
        KithDocumentFault fault,
        const char       *why)
{
  g_set_error_literal (error, KITH_DOCUMENT_FAULT, (int)fault, why);

  return FALSE;
}

static gpointer
document_from_row (KithStatement *stmt,
                   gpointer       user_data)
{
  KithDocumentValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .title = kith_statement_get_text (stmt, 1),
    .kind = KITH_DOCUMENT_KIND_OTHER,
    .format = kith_document_format_from_code (kith_statement_get_text (stmt, 3)),
    .width = (guint)kith_statement_get_int (stmt, 4),
    .height = (guint)kith_statement_get_int (stmt, 5),
    .size = kith_statement_get_int (stmt, 6),
    .day = kith_statement_get_date (stmt, 7),
    .sender = kith_statement_get_text (stmt, 8),
    .received = kith_statement_get_date (stmt, 9),
    .council = kith_council_state_from_code (kith_statement_get_text (stmt, 10)),
    .council_why = kith_statement_get_text (stmt, 11),
    .worker = kith_statement_get_text (stmt, 12),
    .at_usec = kith_statement_get_int (stmt, 13),
    .n_children = (guint)kith_statement_get_int (stmt, 14),
  };

  /* A kind that a later version knows is something else to this one. */
  kith_document_kind_from_code (kith_statement_get_text (stmt, 2), &values.kind);

  return kith_document_new (&values);
}

/**
 * kith_db_load_documents:
 * @db: a store
 * @child_id: a child, or 0
 * @school_id: a school, where there is no child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithDocument) (nullable): the documents
 *   about the child or the school, the newest first
 */
GListModel *
kith_db_load_documents (KithDb  *db,
                        gint64   child_id,
                        gint64   school_id,
                        GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, child_id != 0 ? select_of_child_sql : select_of_school_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id != 0 ? child_id : school_id);

  return kith_statement_list (stmt, KITH_TYPE_DOCUMENT, document_from_row, NULL, error);
}

/**
 * kith_db_load_family_documents:
 * @db: a store
 * @family_id: a family
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithDocument) (nullable): the documents
 *   about any of its children, each once, the newest first
 */
GListModel *
kith_db_load_family_documents (KithDb  *db,
                               gint64   family_id,
                               GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_of_family_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", family_id);

  return kith_statement_list (stmt, KITH_TYPE_DOCUMENT, document_from_row, NULL, error);
}

/* A query of one row; none is an error. */
static KithStatement *
query_row (KithDb     *db,
           const char *sql,
           gint64      id,
           GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  if (kith_statement_step (stmt, &local_error))
    return g_steal_pointer (&stmt);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such document");

  return NULL;
}

/**
 * kith_db_load_document:
 * @db: a store
 * @document_id: a document
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what is said of it
 */
KithDocument *
kith_db_load_document (KithDb  *db,
                       gint64   document_id,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = query_row (db, select_document_sql, document_id, error);

  return stmt != NULL ? document_from_row (stmt, NULL) : NULL;
}

static gboolean
load_hash (KithDb  *db,
           gint64   document_id,
           guint8   ret_hash[KITH_DOCUMENT_HASH_SIZE],
           GError **error)
{
  g_autoptr(KithStatement) stmt = query_row (db, select_hash_sql, document_id, error);
  gsize n_bytes;

  if (stmt == NULL)
    return FALSE;

  memcpy (ret_hash, kith_statement_get_blob (stmt, 0, &n_bytes), KITH_DOCUMENT_HASH_SIZE);

  return TRUE;
}

/**
 * kith_db_load_document_bytes:
 * @db: a store
 * @document_id: a document
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): its bytes; their memory is wiped with the last reference
 */
GBytes *
kith_db_load_document_bytes (KithDb  *db,
                             gint64   document_id,
                             GError **error)
{
  guint8 hash[KITH_DOCUMENT_HASH_SIZE];

  g_return_val_if_fail (db != NULL, NULL);

  return load_hash (db, document_id, hash, error) ? kith_document_content_load (db, hash, error) : NULL;
}

/**
 * kith_document_check:
 * @document: a document
 * @today: today
 * @error: return location for a #KithDocumentFault
 *
 * Returns: whether all is said that has to be said; the first that is missing is
 *   the error
 */
gboolean
kith_document_check (KithDocument *document,
                     KithDate      today,
                     GError      **error)
{
  const KithDocumentValues *values;

  g_return_val_if_fail (KITH_IS_DOCUMENT (document), FALSE);

  values = kith_document_get_values (document);
  if (!kith_text_is_there (values->title))
    return refuse (error, KITH_DOCUMENT_FAULT_TITLE, "A document has a title");

  if (values->received != KITH_DATE_NONE && values->received > today)
    return refuse (error, KITH_DOCUMENT_FAULT_FUTURE, "The day is still to come");

  if (values->day != KITH_DATE_NONE && values->received != KITH_DATE_NONE && values->received < values->day)
    return refuse (error, KITH_DOCUMENT_FAULT_ORDER, "It came before it was written");

  if (values->council == KITH_COUNCIL_NOT_NEEDED && !kith_text_is_there (values->council_why))
    return refuse (error, KITH_DOCUMENT_FAULT_REASON, "It says why the council's system need not have it");

  return TRUE;
}

static void
set_line (KithRow    *row,
          const char *column,
          const char *text)
{
  g_autofree char *line = text != NULL ? kith_text_clean_line (text) : NULL;

  kith_row_set_text (row, column, line != NULL && *line != '\0' ? line : NULL);
}

static void
fill_row (KithRow                  *row,
          const KithDocumentValues *values)
{
  set_line (row, "title", values->title);
  kith_row_set_text (row, "kind", kith_document_kind_to_code (values->kind));
  kith_row_set_date (row, "day", values->day);
  set_line (row, "sender", values->sender);
  kith_row_set_date (row, "received", values->received);
  kith_row_set_text (row, "council", kith_council_state_to_code (values->council));
  set_line (row, "council_why", values->council == KITH_COUNCIL_NOT_NEEDED ? values->council_why : NULL);
}

static gboolean
insert_document (KithAct                  *act,
                 const KithDocumentValues *values,
                 const KithDocumentHead   *head,
                 const guint8             *hash,
                 gint64                   *ret_id,
                 GError                  **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_document);
  gint64 me = kith_db_find_me (kith_act_get_db (act), error);

  if (me < 0)
    return FALSE;

  fill_row (row, values);
  kith_row_set_blob (row, "content_hash", hash, KITH_DOCUMENT_HASH_SIZE);
  kith_row_set_text (row, "format", kith_document_format_to_code (head->format));
  if (kith_document_format_is_picture (head->format))
    {
      kith_row_set_int (row, "width", head->width);
      kith_row_set_int (row, "height", head->height);
    }
  if (me != 0)
    kith_row_set_int (row, "worker_id", me);
  kith_row_set_int (row, "at", g_get_real_time ());

  return kith_act_insert (act, row, ret_id, error);
}

static gboolean
commit (KithAct *act,
        gint64  *ret_act,
        GError **error)
{
  if (!kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/**
 * kith_db_add_document:
 * @db: a store with no act open
 * @document: what is said of it
 * @bytes: the document
 * @children: (element-type gint64): the children whom it is about
 * @schools: (element-type gint64) (nullable): the schools that it is about
 * @today: today
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithDocumentError, a #KithDocumentFault or a #KithStoreError
 *
 * Adds a document. What it is written in is found out from its bytes.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_add_document (KithDb       *db,
                      KithDocument *document,
                      GBytes       *bytes,
                      GArray       *children,
                      GArray       *schools,
                      KithDate      today,
                      gint64       *ret_act,
                      GError      **error)
{
  const KithDocumentValues *values;
  g_autoptr(KithAct) act = NULL;
  guint8 hash[KITH_DOCUMENT_HASH_SIZE];
  KithDocumentHead head;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (children != NULL, FALSE);

  values = kith_document_get_values (document);
  if (!kith_document_head_read (bytes, &head, error) || !kith_document_check (document, today, error))
    return FALSE;

  if (children->len == 0 && (schools == NULL || schools->len == 0))
    return refuse (error, KITH_DOCUMENT_FAULT_NOBODY, "A document is about somebody");

  kith_document_content_hash (bytes, hash);
  if (!kith_document_about_check_title (db, values->title, children, error) ||
      !kith_document_about_check_new (db, hash, children, error))
    return FALSE;

  act = kith_act_begin (db, "document.add", NULL, NULL, error);
  if (act == NULL ||
      !kith_document_content_keep (act, bytes, hash, error) ||
      (head.format == KITH_DOCUMENT_TEXT && !kith_document_content_read (act, bytes, hash, error)) ||
      !insert_document (act, values, &head, hash, &id, error) ||
      !kith_document_about_set (act, id, children, schools, error))
    return FALSE;

  return commit (act, ret_act, error);
}

/* What may not be seen is not there to be changed either. */
static gboolean
check_is_there (KithDb  *db,
                gint64   document_id,
                GError **error)
{
  guint8 hash[KITH_DOCUMENT_HASH_SIZE];

  return load_hash (db, document_id, hash, error);
}

/* Who comes to those whom it is about already. */
static GArray *
load_added (KithDb  *db,
            gint64   document_id,
            GArray  *children,
            GError **error)
{
  g_autoptr(GArray) there = kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_CHILDREN, error);
  g_autoptr(GArray) added = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (there == NULL)
    return NULL;

  for (guint i = 0; i < children->len; i++)
    {
      gint64 id = g_array_index (children, gint64, i);
      guint n = 0;

      while (n < there->len && g_array_index (there, gint64, n) != id)
        n++;
      if (n == there->len)
        g_array_append_val (added, id);
    }

  return g_steal_pointer (&added);
}

static gboolean
check_about (KithDb                   *db,
             const KithDocumentValues *values,
             GArray                   *children,
             GArray                   *schools,
             GError                  **error)
{
  guint8 hash[KITH_DOCUMENT_HASH_SIZE];
  g_autoptr(GArray) added = NULL;

  if (children->len + schools->len == 0)
    return refuse (error, KITH_DOCUMENT_FAULT_NOBODY, "A document is about somebody");

  added = load_hash (db, values->id, hash, error) ? load_added (db, values->id, children, error) : NULL;

  return added != NULL && kith_document_about_check_title (db, values->title, children, error) &&
         kith_document_about_check_new (db, hash, added, error);
}

/**
 * kith_db_change_document:
 * @db: a store with no act open
 * @document: a document of the store, with what is said of it now
 * @children: (element-type gint64): the children whom it is about
 * @schools: (element-type gint64): the schools that it is about
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithDocumentFault or a #KithStoreError
 *
 * Puts right what is said of a document, and on whose files it stands. Its
 * bytes never change.
 *
 * Returns: whether the store has it so
 */
gboolean
kith_db_change_document (KithDb       *db,
                         KithDocument *document,
                         GArray       *children,
                         GArray       *schools,
                         KithDate      today,
                         gint64       *ret_act,
                         GError      **error)
{
  const KithDocumentValues *values;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (children != NULL && schools != NULL, FALSE);

  values = kith_document_get_values (document);
  if (!kith_document_check (document, today, error) || !check_about (db, values, children, schools, error))
    return FALSE;

  row = kith_row_load (db, &kith_table_document, values->id, error);
  if (row == NULL)
    return FALSE;

  fill_row (row, values);
  act = kith_act_begin (db, "document.change", NULL, NULL, error);

  return act != NULL && kith_act_update (act, row, error) &&
         kith_document_about_set (act, values->id, children, schools, error) && commit (act, ret_act, error);
}

/**
 * kith_db_remove_document:
 * @db: a store with no act open
 * @document_id: a document
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithStoreError
 *
 * Takes a document off the files that it stands on. Its bytes stay, so that it
 * can be brought back; see kith_db_destroy_document().
 *
 * Returns: whether it is off
 */
gboolean
kith_db_remove_document (KithDb  *db,
                         gint64   document_id,
                         gint64  *ret_act,
                         GError **error)
{
  g_autoptr(GArray) rows = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  rows = check_is_there (db, document_id, error)
    ? kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_ROWS, error) : NULL;
  act = rows != NULL ? kith_act_begin (db, "document.remove", NULL, NULL, error) : NULL;
  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      if (!kith_act_delete (act, &kith_table_document_about, g_array_index (rows, gint64, i), error))
        return FALSE;
    }

  return kith_act_delete (act, &kith_table_document, document_id, error) && commit (act, ret_act, error);
}

/**
 * kith_db_destroy_document:
 * @db: a store with no act open
 * @document_id: a document
 * @why: why it has to go; this stays, so it says nothing of what it was
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithDocumentFault or a #KithStoreError
 *
 * Takes a document out for good, with its bytes and all that was said of it.
 *
 * Returns: whether it is gone
 */
gboolean
kith_db_destroy_document (KithDb     *db,
                          gint64      document_id,
                          const char *why,
                          gint64     *ret_act,
                          GError    **error)
{
  g_autoptr(GArray) rows = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!kith_text_is_there (why))
    return refuse (error, KITH_DOCUMENT_FAULT_REASON, "A destruction has a reason");

  rows = check_is_there (db, document_id, error)
    ? kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_ROWS, error) : NULL;
  act = rows != NULL ? kith_act_begin_destruction (db, "document.destroy", NULL, why, error) : NULL;
  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      if (!kith_act_destroy (act, &kith_table_document_about, g_array_index (rows, gint64, i), error))
        return FALSE;
    }

  return kith_act_destroy (act, &kith_table_document, document_id, error) && commit (act, ret_act, error);
}

/**
 * kith_db_log_document_share:
 * @db: a store with no act open
 * @document_id: a document
 * @recipient: with whom it is shared
 * @why: why
 * @error: return location for a #KithStoreError
 *
 * Writes down that a copy of a document left.
 *
 * Returns: whether it is written down
 */
gboolean
kith_db_log_document_share (KithDb     *db,
                            gint64      document_id,
                            const char *recipient,
                            const char *why,
                            GError    **error)
{
  KithShareValues values = {
    .at_usec = g_get_real_time (),
    .what = KITH_SHARE_DOCUMENT,
    .how = KITH_SHARE_FILE,
    .from = KITH_DATE_NONE,
    .to = KITH_DATE_NONE,
    .recipient = recipient,
    .why = why,
  };
  g_autoptr(KithShare) share = NULL;
  g_autoptr(GArray) children = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (kith_text_is_there (recipient) && kith_text_is_there (why), FALSE);

  if (!load_hash (db, document_id, values.hash, error))
    return FALSE;

  children = kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_CHILDREN, error);
  share = children != NULL ? kith_share_new (&values) : NULL;

  return share != NULL && kith_db_log_share (db, share, children, NULL, error);
}
