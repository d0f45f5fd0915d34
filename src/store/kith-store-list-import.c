/* kith-store-list-import.c: what rolls and caseloads have in common: terms, mappings, totals
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-list-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-statement.h"
#include "kith-store-list-words.h"

static const char select_school_name_sql[] =
  "SELECT name FROM school WHERE id = :school_id";

static const char select_own_mapping_sql[] =
  "SELECT id, columns FROM mapping"
  " WHERE kind = :kind AND coalesce (school_id, 0) = :school_id AND fingerprint = :fingerprint";

static const char select_other_mapping_sql[] =
  "SELECT id, columns FROM mapping /*scan*/ /*sort*/ WHERE kind = :kind AND fingerprint = :fingerprint ORDER BY id DESC LIMIT 1";

static const char select_roll_date_sql[] =
  "SELECT max (o.roll_date) FROM school AS s"
  " JOIN school AS o ON o.id = coalesce (s.successor_id, s.id) OR o.successor_id = coalesce (s.successor_id, s.id) /*scan*/"
  " WHERE s.id = :school_id";

/**
 * kith_import_is_list:
 * @kind: a kind of import
 *
 * Returns: whether its files are lists that are read by a mapping
 */
gboolean
kith_import_is_list (const char *kind)
{
  return strcmp (kind, "roll") == 0 || strcmp (kind, "caseload") == 0;
}

static char *
load_school_name (KithDb *db,
                  gint64  school_id)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_school_name_sql, NULL);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":school_id", school_id);

  return kith_statement_step (stmt, NULL) ? g_strdup (kith_statement_get_text (stmt, 0)) : NULL;
}

/**
 * kith_list_describe:
 * @db: a store
 * @source: a roll or a caseload
 *
 * Returns: (transfer full): what it is, and of which day
 */
char *
kith_list_describe (KithDb           *db,
                    KithImportSource *source)
{
  g_autofree char *day = kith_list_words_day (source->terms.day);
  g_autofree char *school = NULL;

  if (strcmp (source->kind, "caseload") == 0)
    return source->terms.system != NULL
      ? g_strdup_printf (_("Caseload out of %s, as at %s"), source->terms.system, day)
      : g_strdup_printf (_("Caseload, as at %s"), day);

  school = load_school_name (db, source->terms.school_id);

  return g_strdup_printf (_("Roll of %s, as at %s"), school != NULL ? school : _("a school"), day);
}

static gboolean
find_mapping (KithDb     *db,
              const char *sql,
              const char *kind,
              gint64      school_id,
              const char *fingerprint,
              gint64     *ret_id,
              char      **ret_columns,
              GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":kind", kind);
  kith_statement_bind_text (stmt, ":fingerprint", fingerprint);
  if (sql == select_own_mapping_sql)
    kith_statement_bind_int (stmt, ":school_id", school_id);

  *ret_id = 0;
  if (kith_statement_step (stmt, &local_error))
    {
      *ret_id = kith_statement_get_int (stmt, 0);
      *ret_columns = g_strdup (kith_statement_get_text (stmt, 1));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_recall_mapping:
 * @db: a store
 * @kind: "roll" or "caseload"
 * @school_id: whose roll it is, or 0
 * @fingerprint: the header's
 * @ret_columns: (out) (nullable): the mapping as JSON; %NULL where none is remembered
 * @error: return location for a #KithStoreError
 *
 * Looks for how a file with the same header was read before: for this school,
 * else for any.
 *
 * Returns: whether the store could be asked
 */
gboolean
kith_db_recall_mapping (KithDb     *db,
                        const char *kind,
                        gint64      school_id,
                        const char *fingerprint,
                        char      **ret_columns,
                        GError    **error)
{
  gint64 id;

  *ret_columns = NULL;
  if (!find_mapping (db, select_own_mapping_sql, kind, school_id, fingerprint, &id, ret_columns, error))
    return FALSE;

  return id != 0 || find_mapping (db, select_other_mapping_sql, kind, 0, fingerprint, &id, ret_columns, error);
}

static gboolean
save_mapping (KithAct          *act,
              KithImportSource *source,
              GError          **error)
{
  gint64 school_id = source->terms.school_id;
  g_autofree char *columns = NULL;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (source->terms.fingerprint == NULL || source->terms.mapping == NULL)
    return TRUE;

  if (!find_mapping (kith_act_get_db (act), select_own_mapping_sql, source->kind, school_id,
                     source->terms.fingerprint, &id, &columns, error))
    return FALSE;

  row = id != 0
    ? kith_row_load (kith_act_get_db (act), &kith_table_mapping, id, error)
    : kith_row_new (&kith_table_mapping);
  if (row == NULL)
    return FALSE;

  kith_row_set_text (row, "kind", source->kind);
  if (school_id != 0)
    kith_row_set_int (row, "school_id", school_id);
  kith_row_set_text (row, "fingerprint", source->terms.fingerprint);
  kith_row_set_text (row, "columns", source->terms.mapping);

  return id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_save_list:
 * @act: an act that has taken the list in
 * @source: the list
 * @import_id: the import's row
 * @error: return location for a #KithStoreError
 *
 * Keeps what belongs to the list as a whole: how it was read, what it says of
 * the school, who stood in it.
 *
 * Returns: whether it is kept
 */
gboolean
kith_db_save_list (KithAct          *act,
                   KithImportSource *source,
                   gint64            import_id,
                   GError          **error)
{
  if (!save_mapping (act, source, error))
    return FALSE;

  return strcmp (source->kind, "roll") == 0
    ? kith_db_save_roll_totals (act, source, import_id, error)
    : kith_db_save_caseload_children (act, source, import_id, error);
}

/**
 * kith_db_get_roll_date:
 * @db: a store
 * @school_id: a school
 * @ret_day: (out): the day of its newest roll, or %KITH_DATE_NONE
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store could be asked
 */
gboolean
kith_db_get_roll_date (KithDb   *db,
                       gint64    school_id,
                       KithDate *ret_day,
                       GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_roll_date_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_day = kith_statement_get_date (stmt, 0);

  return TRUE;
}
