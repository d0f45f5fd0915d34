/* kith-sight-views.c: the views that stand in front of the tables
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why they are there is told in kith-sight.c.
 */

#include "config.h"

#include "kith-sight-private.h"

#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-error-private.h"

/* The planner thinks that a condition of which it knows nothing lets few rows
 * through; this one lets nearly all.
 */
#define SHOWS(of, id) "likelihood (kith_shows (" of ", " id "), 1.0)"

#define OF_CHILD SHOWS ("0", "t.child_id")
#define OF_REFERRAL SHOWS ("1", "t.referral_id")
#define OF_NOTE SHOWS ("4", "t.note_id")
#define OF_ADULT SHOWS ("5", "t.adult_id")
#define OF_PLAN SHOWS ("7", "t.plan_id")
#define OF_MAP "EXISTS (SELECT 1 FROM temp.map AS m WHERE m.id = t.map_id)"
#define OF_MAP_SUBJECT(id) "EXISTS (SELECT 1 FROM temp.map_subject AS s WHERE s.id = " id ")"

/* A tie may be for the one who wrote it down, or for some. */
#define FOR_ME \
        "(t.seen_by = 'all' OR EXISTS (SELECT 1 FROM main.worker AS w WHERE w.me = 1 AND (w.id = t.worker_id OR" \
        " (t.seen_by = 'named' AND EXISTS (SELECT 1 FROM main.tie_viewer AS v WHERE v.tie_id = t.id AND v.worker_id = w.id)))))"

/* It cannot be cut, so it is hidden with the first child that is. */
#define OF_DOCUMENT(id) \
        "NOT EXISTS (SELECT 1 FROM main.document_about AS a WHERE a.document_id = " id " AND NOT " SHOWS ("0", "a.child_id") ")"

/* A pot is one family's, and hidden where one of its children is; an entry of the
 * ledger with the request that it is of. The sums are of all.
 */
#define OF_POT(id) \
        "NOT EXISTS (SELECT 1 FROM main.pot_child AS a WHERE a.pot_id = " id " AND NOT " SHOWS ("0", "a.child_id") ")"
#define OF_SPEND(id) "EXISTS (SELECT 1 FROM temp.spend AS s WHERE s.id = " id ")"
#define OF_MONEY_ENTRY \
        "NOT EXISTS (SELECT 1 FROM main.spend AS s WHERE s.uid = t.spend_uid AND NOT " SHOWS ("0", "s.child_id") ")"

/* Each table that tells of children, and which of its rows are shown. A test
 * holds the list against the schema's references.
 */
#define VIEWS(V) \
        V (adult_word, OF_ADULT) \
        V (child_word, OF_CHILD) \
        V (note_file, OF_NOTE " AND " OF_CHILD) \
        VIEWS_WITH_UID (V)

/* Those whose rows the journal speaks of. */
#define VIEWS_WITH_UID(V) \
        V (address, OF_CHILD) \
        V (adult, SHOWS ("5", "t.id")) \
        V (adult_merge, OF_ADULT) \
        V (assessment, OF_REFERRAL) \
        V (assessment_factor, SHOWS ("2", "t.assessment_id")) \
        V (attendance, OF_CHILD) \
        V (care_episode, OF_CHILD) \
        V (care_review, OF_CHILD) \
        V (care_step, OF_CHILD) \
        V (child, SHOWS ("0", "t.id")) \
        V (child_family, OF_CHILD " AND " SHOWS ("6", "t.family_id")) \
        V (child_merge, OF_CHILD) \
        V (child_worker, OF_CHILD) \
        V (clock_result, OF_CHILD) \
        V (contact, OF_CHILD) \
        V (context_conference, OF_MAP) \
        V (context_weight, OF_MAP) \
        V (core_group, SHOWS ("3", "t.protection_plan_id")) \
        V (council_date, OF_CHILD) \
        V (decision, OF_SPEND ("t.spend_id")) \
        V (disability, OF_CHILD) \
        V (document, OF_DOCUMENT ("t.id")) \
        V (document_about, OF_DOCUMENT ("t.document_id")) \
        V (early_help, OF_CHILD) \
        V (family, SHOWS ("6", "t.id")) \
        V (formal_matter, OF_CHILD) \
        V (handover, OF_CHILD) \
        V (import_child, OF_CHILD) \
        V (involvement, OF_CHILD) \
        V (legal_hold, OF_CHILD) \
        V (map, OF_CHILD) \
        V (map_action, OF_MAP " AND (t.map_subject_id IS NULL OR " OF_MAP_SUBJECT ("t.map_subject_id") ")") \
        V (map_attendee, OF_MAP) \
        V (map_names, OF_MAP) \
        V (map_review, OF_MAP) \
        V (map_subject, OF_MAP " AND " OF_CHILD " AND " SHOWS ("5", "t.adult_id") " AND " SHOWS ("6", "t.family_id")) \
        V (missing, OF_CHILD) \
        V (money_entry, OF_MONEY_ENTRY) \
        V (money_line, "EXISTS (SELECT 1 FROM temp.money_entry AS e WHERE e.id = t.entry_id) AND " OF_POT ("t.pot_id")) \
        V (need_plan, OF_REFERRAL) \
        V (need_review, "EXISTS (SELECT 1 FROM temp.need_plan AS p WHERE p.id = t.need_plan_id)") \
        V (next_step, OF_NOTE " AND " OF_CHILD) \
        V (not_same, OF_CHILD " AND " OF_ADULT) \
        V (note, SHOWS ("4", "t.id")) \
        V (note_about, OF_NOTE " AND " OF_CHILD) \
        V (note_addition, OF_NOTE " AND " OF_CHILD) \
        V (note_context, OF_NOTE) \
        V (note_council, OF_NOTE) \
        V (note_part, OF_NOTE " AND " OF_CHILD) \
        V (note_significant, OF_NOTE) \
        V (observation, "(t.map_subject_id IS NULL OR " OF_MAP_SUBJECT ("t.map_subject_id") ")") \
        V (particular, OF_CHILD) \
        V (plan, SHOWS ("7", "t.id")) \
        V (plan_child, OF_PLAN " AND " OF_CHILD) \
        V (plan_entry, OF_PLAN " AND " OF_CHILD) \
        V (plan_score, "EXISTS (SELECT 1 FROM temp.plan_entry AS e WHERE e.id = t.goal_id) AND " OF_CHILD) \
        V (pot, OF_POT ("t.id")) \
        V (pot_child, OF_CHILD " AND " OF_POT ("t.pot_id")) \
        V (pre_proceedings, OF_REFERRAL) \
        V (private_fostering, OF_CHILD) \
        V (protection_plan, OF_REFERRAL) \
        V (protection_review, SHOWS ("3", "t.protection_plan_id")) \
        V (put_off, OF_CHILD) \
        V (question_answer, "(t.spend_id IS NULL OR " OF_SPEND ("t.spend_id") ")") \
        V (receipt, "(t.spend_id IS NULL OR " OF_SPEND ("t.spend_id") ")") \
        V (referral, OF_CHILD) \
        V (relation, OF_CHILD) \
        V (restriction, OF_CHILD) \
        V (restriction_worker, "EXISTS (SELECT 1 FROM temp.restriction AS r WHERE r.id = t.restriction_id)") \
        V (safety_mark, OF_MAP_SUBJECT ("t.map_subject_id")) \
        V (section47, OF_REFERRAL) \
        V (share, "(EXISTS (SELECT 1 FROM temp.share_child AS c WHERE c.share_id = t.id)" \
           " OR EXISTS (SELECT 1 FROM temp.share_map AS c WHERE c.share_id = t.id))") \
        V (share_child, OF_CHILD) \
        V (share_map, OF_MAP) \
        V (sighting, OF_NOTE " AND " OF_CHILD) \
        V (spend, OF_CHILD " AND " OF_POT ("t.pot_id")) \
        V (statement_match, "EXISTS (SELECT 1 FROM temp.money_entry AS e WHERE e.id = t.entry_id)") \
        V (strategy_discussion, OF_REFERRAL) \
        V (tas_pupil, OF_CHILD) \
        V (tie, OF_MAP " AND " OF_MAP_SUBJECT ("t.from_id") " AND " OF_MAP_SUBJECT ("t.to_id") " AND " FOR_ME) \
        V (tie_viewer, "EXISTS (SELECT 1 FROM temp.tie AS o WHERE o.id = t.tie_id)") \
        V (told, OF_CHILD) \
        V (warning, OF_CHILD) \
        V (work_record, OF_CHILD)

#define AS_CREATE(table, condition) \
        "CREATE TEMP VIEW IF NOT EXISTS " #table " AS SELECT * FROM main." #table " AS t WHERE " condition ";"
#define AS_DROP(table, condition) "DROP VIEW IF EXISTS temp." #table ";"

#define AS_HIDDEN(table, condition) " UNION ALL SELECT t.uid FROM main." #table " AS t WHERE NOT (" condition ")"

static const char create_views_sql[] = VIEWS (AS_CREATE);
static const char drop_views_sql[] = VIEWS (AS_DROP);

/* What was taken out in one act with what says of whom it was. */
#define TOLD_BY(object, teller) \
        "(j.object = '" object "' AND EXISTS" \
        "  (SELECT 1 FROM journal AS a JOIN journal_payload AS b ON b.seq = a.seq" \
        "   WHERE a.act = j.act AND a.kind = 'delete' AND a.object = '" teller "'" \
        "   AND NOT " SHOWS ("0", "json_extract (b.old, '$.child_id')") "))"

#define WAS(column) "json_extract (p.old, '$." column "')"

/* What was taken out was of something that is still there, and is not to be seen. */
#define IS_OF_HIDDEN(table, column, condition) \
        "EXISTS (SELECT 1 FROM main." #table " AS t WHERE t.id = " WAS (column) " AND NOT (" condition "))"
#define OF_SUBJECT OF_CHILD " AND " OF_ADULT " AND " SHOWS ("6", "t.family_id")

/* Whatever the journal may speak of: also what was taken out, which it alone remembers. */
static const char select_hidden_rows_sql[] =
  "SELECT j.row_uid FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq"
  " WHERE j.kind = 'delete'"
  " AND NOT (" SHOWS ("0", WAS ("child_id"))
  " AND " SHOWS ("1", WAS ("referral_id")) " AND " SHOWS ("2", WAS ("assessment_id")) " AND " SHOWS ("3", WAS ("protection_plan_id"))
  " AND " SHOWS ("4", WAS ("note_id")) " AND " SHOWS ("5", WAS ("adult_id")) " AND " SHOWS ("6", WAS ("family_id"))
  " AND " SHOWS ("7", WAS ("plan_id"))
  " AND NOT " IS_OF_HIDDEN (spend, "spend_id", OF_CHILD) " AND NOT " IS_OF_HIDDEN (map, "map_id", OF_CHILD)
  " AND NOT " IS_OF_HIDDEN (map_subject, "map_subject_id", OF_SUBJECT)
  " AND NOT " IS_OF_HIDDEN (map_subject, "from_id", OF_SUBJECT) " AND NOT " IS_OF_HIDDEN (map_subject, "to_id", OF_SUBJECT)
  " AND NOT " IS_OF_HIDDEN (restriction, "restriction_id", OF_CHILD)
  " AND NOT " TOLD_BY ("document", "document_about") " AND NOT " TOLD_BY ("adult", "relation")
  " AND NOT " TOLD_BY ("tie", "map_subject") " AND NOT " TOLD_BY ("decision", "spend") " AND NOT " TOLD_BY ("receipt", "spend") ")"
  VIEWS_WITH_UID (AS_HIDDEN)
  " UNION ALL SELECT t.gone_uid FROM main.child_merge AS t WHERE NOT (" OF_CHILD ")"
  " UNION ALL SELECT t.gone_uid FROM main.adult_merge AS t WHERE NOT (" OF_ADULT ") /*scan*/";

/* A row that belongs to no child is anybody's. */
static void
shows (sqlite3_context *context,
       int              n_values,
       sqlite3_value  **values)
{
  KithDb *db = sqlite3_user_data (context);
  KithSightOf of = (KithSightOf)sqlite3_value_int (values[0]);
  gboolean is_nobodys = sqlite3_value_type (values[1]) == SQLITE_NULL;

  sqlite3_result_int (context, is_nobodys || kith_db_shows (db, of, sqlite3_value_int64 (values[1])));
}

/* Of an entry of the journal. Whoever asks has loaded what is hidden. */
static void
shows_row (sqlite3_context *context,
           int              n_values,
           sqlite3_value  **values)
{
  KithDb *db = sqlite3_user_data (context);
  gboolean is_shown = TRUE;

  if (db->sight != NULL && db->sight->rows != NULL && sqlite3_value_bytes (values[0]) == sizeof (KithUid))
    {
      g_autofree char *uid = kith_uid_to_string (sqlite3_value_blob (values[0]));

      is_shown = !g_hash_table_contains (db->sight->rows, uid);
    }

  sqlite3_result_int (context, is_shown);
}

/*
 * kith_sight_install:
 * @db: a connection
 * @is_current: whether its schema is this program's; an older one knows of no restriction
 * @error: return location for a #KithStoreError
 *
 * Puts the views in front of the tables.
 *
 * Returns: whether they stand
 */
gboolean
kith_sight_install (KithDb  *db,
                    gboolean is_current,
                    GError **error)
{
  g_return_val_if_fail (db != NULL && db->sight == NULL, FALSE);

  if (sqlite3_create_function_v2 (db->handle, "kith_shows", 2, SQLITE_UTF8 | SQLITE_INNOCUOUS, db,
                                  shows, NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_create_function_v2 (db->handle, "kith_shows_row", 1, SQLITE_UTF8, db,
                                  shows_row, NULL, NULL, NULL) != SQLITE_OK)
    {
      kith_set_sqlite_error (error, db->handle);
      return FALSE;
    }

  if (!is_current)
    return TRUE;

  /* What has a sight and no view reads nothing: see kith_sight_refresh(). */
  db->sight = kith_sight_new ();

  return kith_sight_set_up (db, error);
}

/*
 * kith_sight_set_up:
 * @db: a connection
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the views stand again
 */
gboolean
kith_sight_set_up (KithDb  *db,
                   GError **error)
{
  if (db->sight == NULL)
    return TRUE;

  db->sight->has_views = kith_db_exec (db, create_views_sql, error);

  return db->sight->has_views;
}

/*
 * kith_sight_take_down:
 * @db: a connection
 * @error: return location for a #KithStoreError
 *
 * SQLite writes a file anew by the names of its tables, and must find no views
 * under them. Until they stand again no statement is lent.
 *
 * Returns: whether they are gone
 */
gboolean
kith_sight_take_down (KithDb  *db,
                      GError **error)
{
  if (db->sight == NULL)
    return TRUE;

  db->sight->has_views = FALSE;

  return kith_db_exec (db, drop_views_sql, error);
}

/*
 * kith_sight_load_rows:
 * @db: a store with no act open
 * @error: return location for a #KithStoreError
 *
 * Before the journal is read for somebody: so that kith_shows_row (uid) of SQL
 * can say of which rows it may be told.
 *
 * Returns: whether they are known
 */
gboolean
kith_sight_load_rows (KithDb  *db,
                      GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GHashTable) rows = NULL;
  g_autoptr(GError) local_error = NULL;

  if (!kith_sight_refresh (db, error))
    return FALSE;

  if (db->sight == NULL || db->sight->rows != NULL || kith_db_get_n_hidden (db) == 0)
    return TRUE;

  stmt = kith_db_prepare (db, select_hidden_rows_sql, error);
  if (stmt == NULL)
    return FALSE;

  rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (kith_statement_step (stmt, &local_error))
    {
      KithUid uid;

      if (kith_statement_get_uid (stmt, 0, &uid))
        g_hash_table_add (rows, kith_uid_to_string (&uid));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  db->sight->rows = g_steal_pointer (&rows);

  return TRUE;
}
