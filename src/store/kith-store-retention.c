/* kith-store-retention.c: whose records are due to be cleared, and what keeps them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The long retention belongs to the council's system. Here the records of a
 * child whose work is closed, or was handed over, are kept for a number of
 * weeks after the last thing that was done or written, and may then go. What
 * the council's system has not got, what is still being written, what is still
 * to be done, and whatever somebody says must be kept, holds them here.
 */

#include "config.h"

#include "kith-store-retention.h"

#include "kith-managed.h"
#include "kith-statement-list.h"
#include "kith-store-sets-private.h"
#include "kith-store-settings.h"

G_DEFINE_QUARK (kith-retention-error-quark, kith_retention_error)

#define NAME_OF_CHILD \
        "coalesce (nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), '')," \
        " c.la_child_id, c.upn)"

#define RECIPIENT "(SELECT h.recipient FROM handover AS h WHERE h.child_id = c.id ORDER BY h.day DESC, h.id DESC /*sort*/ LIMIT 1)"

/* London's day of a moment, near enough for weeks. */
#define DAY_OF(moment) "date (" moment " / 1000000, 'unixepoch')"

/* Whatever somebody did with the record, if nothing in it has a day. */
#define LAST_ENTRY \
        "(SELECT " DAY_OF ("max (j.at)") " FROM journal AS j WHERE j.row_uid = c.uid AND j.kind <> 'view')"

/* What is only planned for a day to come does not keep anything. */
#define LAST_DAY \
        "coalesce ((SELECT max (d.day) FROM (" \
        "SELECT max (r.closure) AS day FROM referral AS r WHERE r.child_id = c.id" \
        " UNION ALL SELECT max (r.day) FROM referral AS r WHERE r.child_id = c.id" \
        " UNION ALL SELECT max (h.finish) FROM early_help AS h WHERE h.child_id = c.id" \
        " UNION ALL SELECT max (e.finish) FROM care_episode AS e WHERE e.child_id = c.id" \
        " UNION ALL SELECT max (f.finish) FROM private_fostering AS f WHERE f.child_id = c.id" \
        " UNION ALL SELECT max (m.found) FROM missing AS m WHERE m.child_id = c.id" \
        " UNION ALL SELECT max (t.day) FROM contact AS t WHERE t.child_id = c.id" \
        " UNION ALL SELECT max (x.answered) FROM formal_matter AS x WHERE x.child_id = c.id" \
        " UNION ALL SELECT max (w.day) FROM work_record AS w WHERE w.child_id = c.id" \
        " UNION ALL SELECT max (o.day) FROM handover AS o WHERE o.child_id = c.id" \
        " UNION ALL SELECT max (s.done) FROM next_step AS s WHERE s.child_id = c.id" \
        " UNION ALL SELECT max (g.finish) FROM warning AS g WHERE g.child_id = c.id" \
        " UNION ALL SELECT max (k.lifted) FROM restriction AS k WHERE k.child_id = c.id" \
        " UNION ALL SELECT max (l.lifted) FROM legal_hold AS l WHERE l.child_id = c.id" \
        " UNION ALL SELECT " DAY_OF ("max (n.signed_at)") " FROM note_about AS a JOIN note AS n ON n.id = a.note_id" \
        " WHERE a.child_id = c.id" \
        " UNION ALL SELECT " DAY_OF ("max (q.signed_at)") " FROM note_about AS a JOIN note_addition AS q ON q.note_id = a.note_id" \
        " WHERE a.child_id = c.id" \
        ") AS d), " LAST_ENTRY ")"

#define N_NOTES \
        "(SELECT count(*) FROM note_about AS a LEFT JOIN note_council AS k ON k.note_id = a.note_id" \
        " WHERE a.child_id = c.id AND coalesce (k.state, 'not-yet') = 'not-yet')"

#define N_WORK \
        "((SELECT count(*) FROM work_record AS w WHERE w.child_id = c.id AND w.council = 'not-yet')" \
        " + (SELECT count(*) FROM document_about AS v JOIN document AS z ON z.id = v.document_id" \
        " WHERE v.child_id = c.id AND z.council = 'not-yet'))"

/* Those too that were discarded and can be had back, and what was said in a meeting that is not closed; not those that were signed, and wait to be settled. */
#define N_DRAFTS \
        "((SELECT count(*) FROM draft AS d WHERE d.uid NOT IN (SELECT uid FROM note) AND d.uid NOT IN (SELECT uid FROM note_addition)" \
        " AND (EXISTS (SELECT 1 FROM json_tree (d.content) AS t WHERE t.key = 'child' AND t.value = c.id)" \
        " OR json_extract (d.content, '$.answers') IN (SELECT note_id FROM note_about WHERE child_id = c.id)))" \
        " + (SELECT count(*) FROM tas_pupil AS u JOIN tas_meeting AS e ON e.id = u.meeting_id" \
        " WHERE u.child_id = c.id AND e.closed_at IS NULL))"

#define N_STEPS \
        "((SELECT count(*) FROM next_step AS s WHERE s.done IS NULL AND s.child_id = c.id)" \
        " + (SELECT count(*) FROM note_about AS a JOIN next_step AS s ON s.note_id = a.note_id" \
        " WHERE a.child_id = c.id AND s.child_id IS NULL AND s.done IS NULL)" \
        " + (SELECT count(*) FROM plan_child AS b JOIN plan AS i ON i.id = b.plan_id JOIN plan_entry AS y ON y.plan_id = i.id" \
        " WHERE b.child_id = c.id AND i.finish IS NULL AND y.part = 'action' AND y.done IS NULL AND y.dropped IS NULL))"

#define N_WARNINGS "(SELECT count(*) FROM warning AS g WHERE g.child_id = c.id AND g.finish IS NULL)"
#define IS_RESTRICTED "EXISTS (SELECT 1 FROM restriction AS k WHERE k.child_id = c.id AND k.lifted IS NULL)"
#define HOLD "(SELECT l.reason FROM legal_hold AS l WHERE l.child_id = c.id AND l.lifted IS NULL)"

#define SELECT_RETENTION \
        "SELECT c.id, " NAME_OF_CHILD ", " RECIPIENT ", " LAST_DAY " AS last, " N_NOTES ", " N_WORK ", " N_DRAFTS ", " N_STEPS ", " \
        N_WARNINGS ", " IS_RESTRICTED ", " HOLD " FROM child AS c"

/* Known for more than a roll's look-up says. */
#define IS_KNOWN \
        "(c.id IN (" KITH_SET_EVER_KNOWN ") OR c.id IN (" KITH_SET_WRITTEN_ABOUT "))"

#define IS_CLOSED \
        "c.id NOT IN (" KITH_SET_LOOKED_AFTER ") AND c.id NOT IN (" KITH_SET_PROTECTION ")" \
        " AND c.id NOT IN (" KITH_SET_IN_NEED ") AND c.id NOT IN (" KITH_SET_EARLY_HELP ")" \
        " AND NOT EXISTS (SELECT 1 FROM private_fostering AS f WHERE f.child_id = c.id AND f.finish IS NULL)" \
        " AND NOT EXISTS (SELECT 1 FROM missing AS m WHERE m.child_id = c.id AND m.found IS NULL)" \
        " AND NOT EXISTS (SELECT 1 FROM formal_matter AS x WHERE x.child_id = c.id AND x.answered IS NULL)" \
        " AND (c.worker_id IS NULL OR c.id IN (" KITH_SET_EVER_KNOWN "))"

static const char select_retention_sql[] =
  SELECT_RETENTION " /*scan*/ WHERE " IS_KNOWN " AND (" KITH_IS_HANDED_OVER ("c.id") " OR (" IS_CLOSED ")) /*sort*/ ORDER BY last, c.sort_key, c.id";

static const char select_one_sql[] =
  SELECT_RETENTION " /*scan*/ WHERE c.id = :child_id";

static const char count_cleared_sql[] =
  "SELECT count(*) FROM cleared_child /*scan*/"
  " WHERE coalesce (start, finish, day) <= :to AND coalesce (finish, start, day) >= :from";

/**
 * kith_db_get_retention_weeks:
 * @db: a store
 * @ret_n_weeks: (out): for how many weeks records are kept
 * @error: return location for a #KithStoreError
 *
 * What the store was told, and no more than the council's maximum. A managed
 * file that cannot be read leaves the program's own.
 *
 * Returns: whether it is known
 */
gboolean
kith_db_get_retention_weeks (KithDb  *db,
                             guint   *ret_n_weeks,
                             GError **error)
{
  g_autofree char *value = NULL;
  g_autoptr(KithManaged) managed = NULL;
  guint n_weeks;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ret_n_weeks != NULL, FALSE);

  value = kith_db_dup_setting (db, KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS, kith_date_today (), error);
  if (value == NULL)
    return FALSE;

  n_weeks = (guint)g_ascii_strtoull (value, NULL, 10);
  managed = kith_managed_load (kith_managed_get_path (), NULL);
  if (managed != NULL && managed->clear_weeks_max > 0)
    n_weeks = MIN (n_weeks, managed->clear_weeks_max);
  *ret_n_weeks = n_weeks;

  return TRUE;
}

static gpointer
retention_from_row (KithStatement *stmt,
                    gpointer       user_data)
{
  const guint *n_weeks = user_data;
  KithDate last = kith_statement_get_date (stmt, 3);
  const KithRetentionValues values = {
    .child_id = kith_statement_get_int (stmt, 0),
    .name = kith_statement_get_text (stmt, 1),
    .recipient = kith_statement_get_text (stmt, 2),
    .last = last,
    .due = last != KITH_DATE_NONE ? last + 7 * (KithDate) * n_weeks : KITH_DATE_NONE,
    .n_notes = (guint)kith_statement_get_int (stmt, 4),
    .n_work = (guint)kith_statement_get_int (stmt, 5),
    .n_drafts = (guint)kith_statement_get_int (stmt, 6),
    .n_steps = (guint)kith_statement_get_int (stmt, 7),
    .n_warnings = (guint)kith_statement_get_int (stmt, 8),
    .is_restricted = kith_statement_get_int (stmt, 9) != 0,
    .hold = kith_statement_get_text (stmt, 10),
  };

  return kith_retention_new (&values);
}

/**
 * kith_db_load_retention:
 * @db: a store
 * @today: the day
 * @error: return location for a #KithStoreError
 *
 * Lists the children whose work is closed, or was handed over, and who are
 * known for more than a roll says.
 *
 * Returns: (transfer full) (element-type KithRetention) (nullable): those first
 *   who are due first
 */
GListModel *
kith_db_load_retention (KithDb  *db,
                        KithDate today,
                        GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  guint n_weeks;

  g_return_val_if_fail (db != NULL, NULL);

  if (!kith_db_get_retention_weeks (db, &n_weeks, error))
    return NULL;

  stmt = kith_db_prepare (db, select_retention_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", today);

  return kith_statement_list (stmt, KITH_TYPE_RETENTION, retention_from_row, &n_weeks, error);
}

/**
 * kith_db_load_child_retention:
 * @db: a store
 * @child_id: a child
 * @today: the day
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what keeps the child's records, whether
 *   or not the work is closed
 */
KithRetention *
kith_db_load_child_retention (KithDb  *db,
                              gint64   child_id,
                              KithDate today,
                              GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  guint n_weeks;

  g_return_val_if_fail (db != NULL, NULL);

  if (!kith_db_get_retention_weeks (db, &n_weeks, error))
    return NULL;

  stmt = kith_db_prepare (db, select_one_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (kith_statement_step (stmt, &local_error))
    return retention_from_row (stmt, &n_weeks);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, KITH_RETENTION_ERROR, KITH_RETENTION_ERROR_NONE, "There is no such child");

  return NULL;
}

/**
 * kith_db_count_cleared:
 * @db: a store
 * @from: the first day
 * @to: the last day
 * @ret_n_children: (out): how many
 * @error: return location for a #KithStoreError
 *
 * Counts those whose records of these days have been cleared from here, and
 * whom no figure of them counts any more.
 *
 * Returns: whether they could be counted
 */
gboolean
kith_db_count_cleared (KithDb  *db,
                       KithDate from,
                       KithDate to,
                       guint   *ret_n_children,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ret_n_children != NULL, FALSE);

  stmt = kith_db_prepare (db, count_cleared_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_date (stmt, ":from", from);
  kith_statement_bind_date (stmt, ":to", to);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_n_children = (guint)kith_statement_get_int (stmt, 0);

  return TRUE;
}
