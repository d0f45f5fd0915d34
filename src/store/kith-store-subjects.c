/* kith-store-subjects.c: whom or what a note can be about, as one types
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Children are found as everywhere; schools by any part of their name, those
 * of the clusters alone.
 */

#include "config.h"

#include "kith-store-notes.h"

#include "kith-statement-list.h"
#include "kith-store-search.h"
#include "kith-text.h"

#define MOST_CHILDREN 6
#define MOST_SCHOOLS 3

static const char select_schools_sql[] =
  "SELECT DISTINCT s.id, s.name"
  " FROM cluster_school AS c /*scan*/"
  " JOIN school AS s ON s.id = c.school_id"
  " /*sort*/ ORDER BY s.name";

#define SUBJECT_COLUMNS \
        "c.id, coalesce (nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), '')," \
        " c.la_child_id, c.upn, '–'), s.name" \
        " FROM child AS c" \
        " LEFT JOIN attendance AS t ON t.id = (SELECT a.id FROM attendance AS a WHERE a.child_id = c.id AND a.valid_to IS NULL" \
        "                                      ORDER BY a.valid_from DESC LIMIT 1)" \
        " LEFT JOIN school AS s ON s.id = t.school_id"

static const char select_siblings_sql[] =
  "SELECT " SUBJECT_COLUMNS
  " WHERE c.family_id = (SELECT o.family_id FROM child AS o WHERE o.id = :id) AND c.id <> :id AND c.death IS NULL"
  " /*sort*/ ORDER BY c.birth, c.id";

static const char select_child_sql[] =
  "SELECT " SUBJECT_COLUMNS
  " WHERE c.id = :id";

static const char select_school_sql[] =
  "SELECT id, name FROM school WHERE id = :id";

static gpointer
row_to_child (KithStatement *stmt,
              gpointer       user_data)
{
  return kith_subject_new (kith_statement_get_int (stmt, 0), 0,
                           kith_statement_get_text (stmt, 1), kith_statement_get_text (stmt, 2));
}

static gpointer
row_to_school (KithStatement *stmt,
               gpointer       user_data)
{
  return kith_subject_new (0, kith_statement_get_int (stmt, 0), kith_statement_get_text (stmt, 1), NULL);
}

static void
append_found (GListStore *subjects,
              GListModel *children)
{
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);
      g_autoptr(KithSubject) subject = NULL;

      subject = kith_subject_new (kith_child_get_id (child), 0,
                                  kith_child_get_display_name (child), kith_child_get_school (child));
      g_list_store_append (subjects, subject);
    }
}

static gboolean
append_schools (GListStore *subjects,
                KithDb     *db,
                const char *text,
                GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_schools_sql, error);
  g_autofree char *wanted = kith_text_fold (text);
  g_autoptr(GListModel) schools = NULL;
  guint n_found = 0;

  if (stmt == NULL)
    return FALSE;

  schools = kith_statement_list (stmt, KITH_TYPE_SUBJECT, row_to_school, NULL, error);
  if (schools == NULL)
    return FALSE;

  for (guint i = 0; n_found < MOST_SCHOOLS && i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (schools, i);
      g_autofree char *name = kith_text_fold (kith_subject_get_name (school));

      if (strstr (name, wanted) == NULL)
        continue;

      g_list_store_append (subjects, school);
      n_found++;
    }

  return TRUE;
}

/**
 * kith_db_find_subjects:
 * @db: a store
 * @text: part of a name
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSubject) (nullable): children, then schools
 */
GListModel *
kith_db_find_subjects (KithDb     *db,
                       const char *text,
                       GError    **error)
{
  g_autoptr(KithSearchResult) found = NULL;
  g_autoptr(GListStore) subjects = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  found = kith_db_search (db, text, MOST_CHILDREN, error);
  if (found == NULL)
    return NULL;

  subjects = g_list_store_new (KITH_TYPE_SUBJECT);
  append_found (subjects, kith_search_result_get_children (found));
  if (!append_schools (subjects, db, text, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&subjects));
}

/**
 * kith_db_load_siblings:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSubject) (nullable): the child's living brothers and sisters
 */
GListModel *
kith_db_load_siblings (KithDb  *db,
                       gint64   child_id,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_siblings_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id);

  return kith_statement_list (stmt, KITH_TYPE_SUBJECT, row_to_child, NULL, error);
}

/**
 * kith_db_load_subject:
 * @db: a store
 * @child_id: a child, or 0
 * @school_id: a school, where it is no child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): it as a subject
 */
KithSubject *
kith_db_load_subject (KithDb  *db,
                      gint64   child_id,
                      gint64   school_id,
                      GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GListModel) found = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, child_id != 0 ? select_child_sql : select_school_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id != 0 ? child_id : school_id);
  found = kith_statement_list (stmt, KITH_TYPE_SUBJECT, child_id != 0 ? row_to_child : row_to_school, NULL, error);
  if (found == NULL)
    return NULL;

  if (g_list_model_get_n_items (found) > 0)
    return g_list_model_get_item (found, 0);

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "Nothing has that identifier");

  return NULL;
}
