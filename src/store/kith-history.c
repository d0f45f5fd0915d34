/* kith-history.c: the acts of the journal, as people read them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-undo.h"

#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"

#define SELECT_ACTS                                                                                     \
        "SELECT j.seq, j.at, w.name, j.object, p.new, p.why, j.about,"                                              \
        " (SELECT count(*) FROM journal AS r WHERE r.act = j.seq AND r.seq > j.seq AND kith_shows_row (r.row_uid))"                          \
        " - (SELECT count(*) FROM journal AS d WHERE d.act = j.seq AND d.kind = 'destroy' AND d.row_uid IS NULL)," \
        " p.basis"                                                                                            \
        " FROM journal AS j"                                                                                  \
        " LEFT JOIN journal_payload AS p ON p.seq = j.seq"                                                    \
        " LEFT JOIN worker AS w ON w.uid = j.actor"

/* An act that wrote only what may not be seen is none, whatever its words. */
#define MAY_BE_TOLD                                                                                     \
        " (EXISTS (SELECT 1 FROM journal AS r WHERE r.act = j.seq AND r.seq > j.seq AND kith_shows_row (r.row_uid))" \
        " OR NOT EXISTS (SELECT 1 FROM journal AS r WHERE r.act = j.seq AND r.seq > j.seq))"

/* Who has just closed a record to themselves may take that back, until the store is locked. */
static const char select_act_sql[] =
  SELECT_ACTS " WHERE j.seq = :seq AND j.kind = 'act' AND (j.seq > :opened_at OR" MAY_BE_TOLD ")";

static const char select_acts_sql[] =
  SELECT_ACTS " WHERE j.kind = 'act' AND j.seq < :before AND" MAY_BE_TOLD " ORDER BY j.seq DESC LIMIT :n_acts";

/* Up from the act to the one that all of its kin undo or redo, then down to
 * the last of them. Each of them turned that first act on or off, so an odd
 * distance from the last one means that this act does not hold any more.
 */
static const char select_undone_by_sql[] =
  "WITH RECURSIVE up (seq, about, depth) AS"
  " (SELECT seq, about, 0 FROM journal WHERE seq = :act"
  "  UNION ALL"
  "  SELECT j.seq, j.about, up.depth - 1 FROM up JOIN journal AS j ON j.seq = up.about),"
  " down (seq, depth) AS"
  " (SELECT seq, depth FROM up WHERE about IS NULL"
  "  UNION ALL"
  "  SELECT j.seq, down.depth + 1 FROM down JOIN journal AS j ON j.about = down.seq AND j.kind = 'act')"
  " SELECT CASE WHEN depth % 2 <> 0 THEN seq END FROM down /*scan*/ /*sort*/ ORDER BY seq DESC LIMIT 1";

static gboolean
find_undone_by (KithDb  *db,
                gint64   act,
                gint64  *ret_undone_by,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_undone_by_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", act);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_undone_by = kith_statement_get_int (stmt, 0);

  return TRUE;
}

static KithActSummary *
summary_from_row (KithDb        *db,
                  KithStatement *stmt,
                  GError       **error)
{
  gint64 seq = kith_statement_get_int (stmt, 0);
  gint64 undone_by;

  if (!find_undone_by (db, seq, &undone_by, error))
    return NULL;

  return kith_act_summary_new (seq,
                               kith_statement_get_int (stmt, 1),
                               kith_statement_get_text (stmt, 2),
                               kith_statement_get_text (stmt, 3),
                               kith_statement_get_text (stmt, 4),
                               kith_statement_get_text (stmt, 5),
                               kith_statement_get_text (stmt, 8),
                               (guint)kith_statement_get_int (stmt, 7),
                               kith_statement_get_int (stmt, 6),
                               undone_by);
}

/**
 * kith_history_load_act:
 * @db: a store
 * @act: the number of the entry that opened the act
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the act
 */
KithActSummary *
kith_history_load_act (KithDb  *db,
                       gint64   act,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  if (!kith_sight_load_rows (db, error))
    return NULL;

  stmt = kith_db_prepare (db, select_act_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":seq", act);
  kith_statement_bind_int (stmt, ":opened_at", db->opened_at_seq);
  if (kith_statement_step (stmt, &local_error))
    return summary_from_row (db, stmt, error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                 "There is no act %" G_GINT64_FORMAT, act);

  return NULL;
}

/**
 * kith_history_load:
 * @db: a store
 * @before: only acts before this one; 0 for the newest
 * @n_acts: how many at most
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithActSummary) (nullable): the acts, the newest first
 */
GListModel *
kith_history_load (KithDb  *db,
                   gint64   before,
                   guint    n_acts,
                   GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GListStore) acts = g_list_store_new (KITH_TYPE_ACT_SUMMARY);
  g_autoptr(GError) local_error = NULL;

  if (!kith_sight_load_rows (db, error))
    return NULL;

  stmt = kith_db_prepare (db, select_acts_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":before", before != 0 ? before : G_MAXINT64);
  kith_statement_bind_int (stmt, ":n_acts", n_acts);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithActSummary) summary = summary_from_row (db, stmt, error);

      if (summary == NULL)
        return NULL;

      g_list_store_append (acts, summary);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&acts));
}
