/* kith-document-about.c: whom a document is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A letter is put on the wrong file, or turns out to be about a brother as
 * well. Whom it is about is rows of their own, so that an act says who came and
 * who went, and undo brings back just those.
 */

#include "config.h"

#include "kith-document-about.h"

#include <string.h>

#include "kith-names-off.h"
#include "kith-statement.h"
#include "kith-store-documents.h"
#include "kith-store-error.h"
#include "kith-store-notes.h"

static const char select_about_sql[] =
  "SELECT id, child_id, school_id FROM document_about WHERE document_id = :id ORDER BY id";

static const char select_names_sql[] =
  "SELECT given_name, preferred_name FROM child WHERE id = :id";

static const char select_is_there_sql[] =
  "SELECT EXISTS (SELECT 1 FROM document_about AS a JOIN document AS d ON d.id = a.document_id"
  "               WHERE a.child_id = :id AND d.content_hash = :hash)";

/*
 * kith_document_about_load:
 * @db: a store
 * @document_id: a document
 * @which: which ids are wanted
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids
 */
GArray *
kith_document_about_load (KithDb           *db,
                          gint64            document_id,
                          KithDocumentAbout which,
                          GError          **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_about_sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", document_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, (int)which);

      if (!kith_statement_is_null (stmt, (int)which))
        g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
refuse (GError          **error,
        KithDocumentFault fault,
        const char       *why)
{
  g_set_error_literal (error, KITH_DOCUMENT_FAULT, (int)fault, why);

  return FALSE;
}

/* Who may not be seen is not there. */
static gboolean
names_child (KithDb     *db,
             const char *title,
             gint64      child_id,
             gboolean   *ret_names,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_names_sql, error);
  g_autoptr(KithNamesOff) names_off = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *without = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", child_id);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such child");
      return FALSE;
    }

  names_off = kith_names_off_new ();
  kith_names_off_add_person (names_off, "", kith_statement_get_text (stmt, 0), NULL, kith_statement_get_text (stmt, 1));
  without = kith_names_off_replace (names_off, title, TRUE);
  *ret_names = strcmp (without, title) != 0;

  return TRUE;
}

/*
 * kith_document_about_check_title:
 * @db: a store
 * @title: what a document is
 * @children: (element-type gint64): the children whom it is about
 * @error: return location for a #KithDocumentFault or a #KithStoreError
 *
 * Each of several children reads the title, so it names none of them. Brothers
 * and sisters share the other name.
 *
 * Returns: whether it may be called that
 */
gboolean
kith_document_about_check_title (KithDb     *db,
                                 const char *title,
                                 GArray     *children,
                                 GError    **error)
{
  for (guint i = 0; i < children->len; i++)
    {
      gboolean names;

      if (!names_child (db, title, g_array_index (children, gint64, i), &names, error))
        return FALSE;

      if (names && children->len > 1)
        return refuse (error, KITH_DOCUMENT_FAULT_NAMES, "The title names one of the children");
    }

  return TRUE;
}

/*
 * kith_document_about_check_new:
 * @db: a store
 * @hash: the SHA-256 of a document
 * @children: (element-type gint64): children on whose files it is put
 * @error: return location for a #KithDocumentFault or a #KithStoreError
 *
 * Returns: whether no file of theirs has the very same one
 */
gboolean
kith_document_about_check_new (KithDb      *db,
                               const guint8 hash[KITH_DOCUMENT_HASH_SIZE],
                               GArray      *children,
                               GError     **error)
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

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
insert_missing (KithAct    *act,
                gint64      document_id,
                const char *column,
                GArray     *ids,
                GArray     *there,
                GError    **error)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_document_about);

      kith_row_set_int (row, "document_id", document_id);
      kith_row_set_int (row, column, id);
      if (!has_id (there, id) && !kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* A row whose child or school is among those who stay, stays. */
static gboolean
delete_others (KithAct *act,
               GArray  *rows,
               GArray  *children,
               GArray  *schools,
               GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = g_array_index (rows, gint64, i);
      g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), &kith_table_document_about, id, error);

      if (row == NULL)
        return FALSE;

      if (!has_id (children, kith_row_get_int (row, "child_id")) && !has_id (schools, kith_row_get_int (row, "school_id")) &&
          !kith_act_delete (act, &kith_table_document_about, id, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_document_about_set:
 * @act: an act
 * @document_id: a document
 * @children: (element-type gint64) (nullable): the children whom it is about from now on
 * @schools: (element-type gint64) (nullable): the schools that it is about from now on
 * @error: return location for a #KithStoreError
 *
 * Puts a document on the files of those, and off all others.
 *
 * Returns: whether it is written
 */
gboolean
kith_document_about_set (KithAct *act,
                         gint64   document_id,
                         GArray  *children,
                         GArray  *schools,
                         GError **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(GArray) rows = kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_ROWS, error);
  g_autoptr(GArray) children_there = NULL;
  g_autoptr(GArray) schools_there = NULL;

  if (rows == NULL)
    return FALSE;

  children_there = kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_CHILDREN, error);
  schools_there = children_there != NULL ? kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_SCHOOLS, error) : NULL;

  return schools_there != NULL &&
         delete_others (act, rows, children, schools, error) &&
         insert_missing (act, document_id, "child_id", children, children_there, error) &&
         insert_missing (act, document_id, "school_id", schools, schools_there, error);
}

static gboolean
append_subjects (KithDb     *db,
                 GArray     *ids,
                 gboolean    are_schools,
                 GListStore *into,
                 GError    **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(KithSubject) subject = kith_db_load_subject (db, are_schools ? 0 : id, are_schools ? id : 0, error);

      if (subject == NULL)
        return FALSE;

      g_list_store_append (into, subject);
    }

  return TRUE;
}

/**
 * kith_db_load_document_about:
 * @db: a store
 * @document_id: a document
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSubject) (nullable): whom it is about, children before schools
 */
GListModel *
kith_db_load_document_about (KithDb  *db,
                             gint64   document_id,
                             GError **error)
{
  g_autoptr(GListStore) about = g_list_store_new (KITH_TYPE_SUBJECT);
  g_autoptr(GArray) children = NULL;
  g_autoptr(GArray) schools = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  children = kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_CHILDREN, error);
  schools = children != NULL ? kith_document_about_load (db, document_id, KITH_DOCUMENT_ABOUT_SCHOOLS, error) : NULL;
  if (schools == NULL || !append_subjects (db, children, FALSE, about, error) ||
      !append_subjects (db, schools, TRUE, about, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&about));
}
