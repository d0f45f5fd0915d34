/* kith-store-children.c: one child: identity, school and episodes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-children.h"

#include "kith-act.h"
#include "kith-child-row-private.h"
#include "kith-journal.h"
#include "kith-store-error.h"
#include "kith-store-families.h"
#include "kith-store-figures.h"
#include "kith-store-involved.h"
#include "kith-store-lists.h"
#include "kith-store-sets-private.h"
#include "kith-store-warnings.h"

#define FROM_CHILD \
        " FROM child AS c" KITH_JOIN_TO_CHILD

static const char select_child_sql[] =
  "SELECT " KITH_CHILD_COLUMNS ", c.uid" FROM_CHILD
  " WHERE c.id = :id";

static const char select_siblings_sql[] =
  "SELECT " KITH_CHILD_COLUMNS FROM_CHILD
  " WHERE c.family_id = (SELECT o.family_id FROM child AS o WHERE o.id = :id) AND c.id <> :id"
  " /*sort*/ ORDER BY c.birth, c.id";

static const char select_disabilities_sql[] =
  "SELECT code FROM disability WHERE child_id = :id ORDER BY code";

static const char select_attendance_from_sql[] =
  "SELECT id, school_id, valid_from, valid_to FROM attendance"
  " WHERE child_id = :id AND (valid_to IS NULL OR valid_to > :from)"
  " ORDER BY valid_from";

static char *
load_disabilities (KithDb       *db,
                   gint64        child_id,
                   KithCodeList *codes,
                   KithDate      as_at,
                   GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_disabilities_sql, error);
  g_autoptr(GString) labels = g_string_new (NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      if (labels->len > 0)
        g_string_append (labels, ", ");
      g_string_append (labels, kith_code_label_or_code (codes, "disability", kith_statement_get_text (stmt, 0), as_at));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_string_free_and_steal (g_steal_pointer (&labels));
}

static KithChild *
load_child (KithDb       *db,
            gint64        child_id,
            KithCodeList *codes,
            KithDate      as_at,
            KithUid      *ret_uid,
            GError      **error)
{
  g_autofree char *disabilities = load_disabilities (db, child_id, codes, as_at, error);
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  KithChildValues values;

  if (disabilities == NULL)
    return NULL;

  stmt = kith_db_prepare (db, select_child_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                     "There is no child %" G_GINT64_FORMAT, child_id);
      return NULL;
    }

  kith_statement_get_uid (stmt, KITH_N_CHILD_COLUMNS, ret_uid);
  kith_child_values_from_row (stmt, codes, as_at, &values);
  if (disabilities[0] != '\0')
    values.disabilities = disabilities;

  return kith_child_new (&values);
}

static GListModel *
load_siblings (KithDb       *db,
               gint64        child_id,
               KithCodeList *codes,
               KithDate      as_at,
               GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_siblings_sql, error);
  g_autoptr(GListStore) siblings = g_list_store_new (KITH_TYPE_CHILD);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithChild) sibling = NULL;
      KithChildValues values;

      kith_child_values_from_row (stmt, codes, as_at, &values);
      sibling = kith_child_new (&values);
      g_list_store_append (siblings, sibling);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&siblings));
}

/**
 * kith_db_log_child_view:
 * @db: a store with no act open
 * @uid: a child's
 * @error: return location for a #KithStoreError
 *
 * Writes down that a child's record was seen. Who has to know whom a child must
 * not meet is shown it also where the disk is full or cannot be written.
 *
 * Returns: whether it may be shown
 */
gboolean
kith_db_log_child_view (KithDb        *db,
                        const KithUid *uid,
                        GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL && uid != NULL, FALSE);

  if (kith_journal_view (db, "child", uid, &local_error) ||
      g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_FULL) ||
      g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_load_child:
 * @db: a store with no act open
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Reads a child's record, and writes into the journal that it was seen. A page
 * is shown even where the disk is full or cannot be written: then the entry is
 * what is missing, not the child.
 *
 * Returns: (transfer full) (nullable): the record
 */
KithChildRecord *
kith_db_load_child (KithDb  *db,
                    gint64   child_id,
                    GError **error)
{
  KithCodeList *codes = kith_db_get_codes (db, error);
  g_autoptr(GListStore) episodes = g_list_store_new (KITH_TYPE_EPISODE);
  g_autoptr(GListModel) siblings = NULL;
  g_autoptr(GListModel) warnings = NULL;
  g_autoptr(GListModel) involved = NULL;
  g_autoptr(KithFamily) family = NULL;
  g_autoptr(KithChild) child = NULL;
  KithDate as_at;
  KithUid uid;

  if (codes == NULL)
    return NULL;

  as_at = kith_db_get_as_at (db, error);
  if (as_at == KITH_DATE_NONE)
    return NULL;

  child = load_child (db, child_id, codes, as_at, &uid, error);
  if (child == NULL || !kith_db_load_episodes (db, child_id, as_at, episodes, error))
    return NULL;

  siblings = load_siblings (db, child_id, codes, as_at, error);
  warnings = siblings != NULL ? kith_db_load_warnings (db, child_id, error) : NULL;
  involved = warnings != NULL ? kith_db_load_involved (db, child_id, as_at, kith_date_today (), error) : NULL;
  family = involved != NULL ? kith_db_load_family_of (db, child, siblings, as_at, error) : NULL;
  if (family == NULL)
    return NULL;

  if (!kith_db_log_child_view (db, &uid, error))
    return NULL;

  return kith_child_record_new (child, as_at, G_LIST_MODEL (episodes), siblings, warnings,
                                &(const KithChildPeople){ involved, family });
}

typedef struct
{
  gint64    id;
  gint64    school_id;
  KithDate  from;
  KithDate  to;
} Attendance;

static GArray *
load_attendance_from (KithDb  *db,
                      gint64   child_id,
                      KithDate from,
                      GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_attendance_from_sql, error);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Attendance));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", child_id);
  kith_statement_bind_date (stmt, ":from", from);
  while (kith_statement_step (stmt, &local_error))
    {
      const Attendance row = {
        .id = kith_statement_get_int (stmt, 0),
        .school_id = kith_statement_get_int (stmt, 1),
        .from = kith_statement_get_date (stmt, 2),
        .to = kith_statement_get_date (stmt, 3),
      };

      g_array_append_val (rows, row);
    }

  if (local_error == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* What began before the day ends on it; what began later never was. */
static gboolean
make_room (KithAct          *act,
           const Attendance *attendance,
           KithDate          from,
           GError          **error)
{
  g_autoptr(KithRow) row = NULL;

  if (attendance->from != KITH_DATE_NONE && attendance->from >= from)
    return kith_act_delete (act, &kith_table_attendance, attendance->id, error);

  row = kith_row_load (kith_act_get_db (act), &kith_table_attendance, attendance->id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "valid_to", from);

  return kith_act_update (act, row, error);
}

static gboolean
attends_already (GArray  *rows,
                 gint64   school_id,
                 KithDate from)
{
  const Attendance *only = rows->len == 1 ? &g_array_index (rows, Attendance, 0) : NULL;

  return only != NULL && only->school_id == school_id && only->to == KITH_DATE_NONE &&
         (only->from == KITH_DATE_NONE || only->from <= from);
}

static gboolean
move_to_school (KithAct *act,
                gint64   child_id,
                gint64   school_id,
                KithDate from,
                GError **error)
{
  g_autoptr(GArray) rows = load_attendance_from (kith_act_get_db (act), child_id, from, error);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_attendance);

  if (rows == NULL)
    return FALSE;

  if (attends_already (rows, school_id, from))
    return TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      if (!make_room (act, &g_array_index (rows, Attendance, i), from, error))
        return FALSE;
    }

  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_int (row, "school_id", school_id);
  kith_row_set_date (row, "valid_from", from);

  return school_id == 0 || kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_set_schools:
 * @db: a store
 * @child_ids: (array length=n_children): children
 * @n_children: how many
 * @school_id: the school, or 0 where they attend none
 * @from: the first day there
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithStoreError
 *
 * Says where children go to school from a day on; what was known of the time
 * before stays.
 *
 * Returns: whether the store has it of all of them
 */
gboolean
kith_db_set_schools (KithDb       *db,
                     const gint64 *child_ids,
                     guint         n_children,
                     gint64        school_id,
                     KithDate      from,
                     gint64       *ret_act,
                     GError      **error)
{
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (child_ids != NULL || n_children == 0, FALSE);

  act = kith_act_begin (db, "child.set-school", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < n_children; i++)
    {
      if (!move_to_school (act, child_ids[i], school_id, from, error))
        return FALSE;
    }

  if (!kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/**
 * kith_db_set_school:
 * @db: a store
 * @child_id: a child
 * @school_id: the school, or 0 where the child attends none
 * @from: the first day there
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithStoreError
 *
 * Says where a child goes to school from a day on.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_set_school (KithDb  *db,
                    gint64   child_id,
                    gint64   school_id,
                    KithDate from,
                    gint64  *ret_act,
                    GError **error)
{
  return kith_db_set_schools (db, &child_id, 1, school_id, from, ret_act, error);
}
