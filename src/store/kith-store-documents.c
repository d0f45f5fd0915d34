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
#include "kith-document-content.h"
#include "kith-document-head.h"
#include "kith-names-off.h"
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

static const char select_document_sql[] =
  "SELECT " DOCUMENT_COLUMNS
  " FROM document AS d" JOINS_OF_DOCUMENT
  " WHERE d.id = :id";

static const char select_hash_sql[] =
  "SELECT content_hash FROM document WHERE id = :id";

static const char select_about_sql[] =
  "SELECT id, child_id FROM document_about WHERE document_id = :id";

static const char select_names_sql[] =
  "SELECT given_name, preferred_name FROM child WHERE id = :id";

static const char select_is_there_sql[] =
  "SELECT EXISTS (SELECT 1 FROM document_about AS a JOIN document AS d ON d.id = a.document_id"
  "               WHERE a.child_id = :id AND d.content_hash = :hash)";

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

static gboolean
names_child (KithDb     *db,
             const char *title,
             gint64      child_id,
             gboolean   *ret_names,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = query_row (db, select_names_sql, child_id, error);
  g_autoptr(KithNamesOff) names_off = NULL;
  g_autofree char *without = NULL;

  if (stmt == NULL)
    return FALSE;

  names_off = kith_names_off_new ();
  kith_names_off_add_person (names_off, "", kith_statement_get_text (stmt, 0), NULL, kith_statement_get_text (stmt, 1));
  without = kith_names_off_replace (names_off, title, TRUE);
  *ret_names = strcmp (without, title) != 0;

  return TRUE;
}

/* Brothers and sisters share the other name. */
static gboolean
check_names (KithDb     *db,
             const char *title,
             GArray     *children,
             GError    **error)
{
  for (guint i = 0; children->len > 1 && i < children->len; i++)
    {
      gboolean names;

      if (!names_child (db, title, g_array_index (children, gint64, i), &names, error))
        return FALSE;

      if (names)
        return refuse (error, KITH_DOCUMENT_FAULT_NAMES, "The title names one of the children");
    }

  return TRUE;
}

static gboolean
check_is_new (KithDb       *db,
              const guint8 *hash,
              GArray       *children,
              GError      **error)
{
  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_is_there_sql, error);

      if (stmt == NULL)
        return FALSE;

      kith_statement_bind_int (stmt, ":id", g_array_index (children, gint64, i));
      kith_statement_bind_blob (stmt, ":hash", hash, KITH_DOCUMENT_HASH_SIZE);
      if (!kith_statement_step (stmt, error))
        return FALSE;

      if (kith_statement_get_int (stmt, 0) != 0)
        return refuse (error, KITH_DOCUMENT_FAULT_ALREADY, "The document is there already");
    }

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
insert_about (KithAct    *act,
              gint64      document_id,
              const char *column,
              GArray     *ids,
              GError    **error)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_document_about);

      kith_row_set_int (row, "document_id", document_id);
      kith_row_set_int (row, column, g_array_index (ids, gint64, i));
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
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
  if (!check_names (db, values->title, children, error) || !check_is_new (db, hash, children, error))
    return FALSE;

  act = kith_act_begin (db, "document.add", NULL, NULL, error);
  if (act == NULL ||
      !kith_document_content_keep (act, bytes, hash, error) ||
      !insert_document (act, values, &head, hash, &id, error) ||
      !insert_about (act, id, "child_id", children, error) ||
      !insert_about (act, id, "school_id", schools, error))
    return FALSE;

  return commit (act, ret_act, error);
}

/* (element-type gint64): the rows that say whom it is about, or these children. */
static GArray *
load_about (KithDb  *db,
            gint64   document_id,
            int      column,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_about_sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", document_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, column);

      if (!kith_statement_is_null (stmt, column))
        g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
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

/**
 * kith_db_change_document:
 * @db: a store with no act open
 * @document: a document of the store, with what is said of it now
 * @today: today
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithDocumentFault or a #KithStoreError
 *
 * Puts right what is said of a document. Its bytes never change.
 *
 * Returns: whether the store has it so
 */
gboolean
kith_db_change_document (KithDb       *db,
                         KithDocument *document,
                         KithDate      today,
                         gint64       *ret_act,
                         GError      **error)
{
  const KithDocumentValues *values;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(GArray) children = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_DOCUMENT (document), FALSE);

  values = kith_document_get_values (document);
  if (!kith_document_check (document, today, error) || !check_is_there (db, values->id, error))
    return FALSE;

  children = load_about (db, values->id, 1, error);
  if (children == NULL || !check_names (db, values->title, children, error))
    return FALSE;

  row = kith_row_load (db, &kith_table_document, values->id, error);
  if (row == NULL)
    return FALSE;

  fill_row (row, values);
  act = kith_act_begin (db, "document.change", NULL, NULL, error);

  return act != NULL && kith_act_update (act, row, error) && commit (act, ret_act, error);
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

  rows = check_is_there (db, document_id, error) ? load_about (db, document_id, 0, error) : NULL;
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

  rows = check_is_there (db, document_id, error) ? load_about (db, document_id, 0, error) : NULL;
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

  children = load_about (db, document_id, 1, error);
  share = children != NULL ? kith_share_new (&values) : NULL;

  return share != NULL && kith_db_log_share (db, share, children, NULL, error);
}
