/* kith-child-traces.c: every row of a store that tells of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list for two ends: what goes when a child is cleared, and what somebody
 * asks for who wants to see all that is held. A test holds it against the
 * schema, so that a new table cannot be forgotten here.
 *
 * What several children have in common belongs to one of them only when it is
 * about nobody else: a note about two children stays with the other, and of it
 * goes what was written for this child alone. So does a parent with the brother,
 * and an entry of the sharing log with whoever else it speaks of.
 *
 * A row that was taken out or undone is in no table any more, but the journal
 * has all that it said. Those are found by the numbers that they held: of the
 * child, of one of the child's referrals, of a note about the child alone.
 */

#include "config.h"

#include "kith-child-traces.h"

#include "kith-statement.h"

/* Whoever else a note or a person belongs to may be somebody who is hidden: so
 * it is asked of the tables themselves. Nothing of the answer is shown.
 */
#define REFERRALS "(SELECT r.id FROM main.referral AS r WHERE r.child_id = :child_id)"

#define NOTES \
        "(SELECT a.note_id FROM main.note_about AS a WHERE a.child_id = :child_id" \
        " AND NOT EXISTS (SELECT 1 FROM main.note_about AS o" \
        " WHERE o.note_id = a.note_id AND o.child_id IS NOT NULL AND o.child_id <> :child_id))"

#define PLANS \
        "(SELECT a.plan_id FROM main.plan_child AS a WHERE a.child_id = :child_id" \
        " AND NOT EXISTS (SELECT 1 FROM main.plan_child AS o WHERE o.plan_id = a.plan_id AND o.child_id <> :child_id))"

/* What the child said in a plan, and what rests on that. */
#define SAID "(SELECT e.id FROM main.plan_entry AS e WHERE e.child_id = :child_id)"

#define DOCUMENTS \
        "(SELECT a.document_id FROM main.document_about AS a WHERE a.child_id = :child_id" \
        " AND NOT EXISTS (SELECT 1 FROM main.document_about AS o" \
        " WHERE o.document_id = a.document_id AND o.child_id IS NOT NULL AND o.child_id <> :child_id))"

/* A young person's own maps are theirs whole; of a map of a context goes who is
 * in no other record, with what hangs on them.
 */
#define MAPS "(SELECT m.id FROM main.map AS m WHERE m.child_id = :child_id)"

#define LONE_ADULTS \
        "(SELECT r.adult_id FROM main.relation AS r WHERE r.child_id = :child_id" \
        " AND NOT EXISTS (SELECT 1 FROM main.relation AS o WHERE o.adult_id = r.adult_id AND o.child_id <> :child_id))"
#define LONE_FAMILY \
        "(SELECT f.family_id FROM (SELECT c.family_id FROM main.child AS c WHERE c.id = :child_id" \
        "  UNION SELECT s.family_id FROM main.child_family AS s WHERE s.child_id = :child_id) AS f" \
        " WHERE NOT EXISTS (SELECT 1 FROM main.child AS o WHERE o.family_id = f.family_id AND o.id <> :child_id)" \
        " AND NOT EXISTS (SELECT 1 FROM main.child_family AS o WHERE o.family_id = f.family_id AND o.child_id <> :child_id))"
#define LONE_SHARES \
        "(SELECT s.share_id FROM main.share_child AS s WHERE s.child_id = :child_id" \
        " AND NOT EXISTS (SELECT 1 FROM main.share_child AS o WHERE o.share_id = s.share_id AND o.child_id <> :child_id))"

#define MAP_SUBJECTS \
        "(SELECT u.id FROM main.map_subject AS u WHERE u.child_id = :child_id" \
        " UNION SELECT u.id FROM main.map_subject AS u WHERE u.map_id IN " MAPS \
        " UNION SELECT u.id FROM main.map_subject AS u WHERE u.adult_id IN " LONE_ADULTS \
        " UNION SELECT u.id FROM main.map_subject AS u WHERE u.family_id IN " LONE_FAMILY ")"
#define TIES \
        "(SELECT i.id FROM main.tie AS i WHERE i.from_id IN " MAP_SUBJECTS \
        " UNION SELECT i.id FROM main.tie AS i WHERE i.to_id IN " MAP_SUBJECTS ")"

#define SPENDS "(SELECT s.id FROM main.spend AS s WHERE s.child_id = :child_id)"

#define PARTS "(SELECT p.id FROM main.note_part AS p WHERE p.child_id = :child_id)"

#define OF_CHILD "t.child_id = :child_id"
#define OF_REFERRAL "t.referral_id IN " REFERRALS
#define OF_PLAN "t.plan_id IN " PLANS
#define OF_PLAN_ENTRY \
        "(" OF_PLAN " OR t.child_id = :child_id OR t.goal_id IN " SAID " OR t.root_id IN " SAID \
        " OR t.root_id IN (SELECT e.id FROM main.plan_entry AS e WHERE e.goal_id IN " SAID "))"
#define OF_PLAN_SCORE \
        "(t.child_id = :child_id OR t.goal_id IN " SAID \
        " OR t.goal_id IN (SELECT e.id FROM main.plan_entry AS e WHERE e.plan_id IN " PLANS "))"
#define OF_NOTE "t.note_id IN " NOTES
#define OF_NOTE_OR_CHILD "(t.child_id = :child_id OR " OF_NOTE ")"

#define OF_SPEND "t.spend_id IN " SPENDS

#define OF_MAP "t.map_id IN " MAPS
#define OF_MAP_SUBJECT "t.map_subject_id IN " MAP_SUBJECTS

#define OF_ASSESSMENT \
        "t.assessment_id IN (SELECT a.id FROM main.assessment AS a WHERE a.referral_id IN " REFERRALS ")"
#define OF_PROTECTION_PLAN \
        "t.protection_plan_id IN (SELECT p.id FROM main.protection_plan AS p WHERE p.referral_id IN " REFERRALS ")"
#define OF_NEED_PLAN \
        "t.need_plan_id IN (SELECT p.id FROM main.need_plan AS p WHERE p.referral_id IN " REFERRALS ")"
#define OF_RESTRICTION \
        "t.restriction_id IN (SELECT r.id FROM main.restriction AS r WHERE r.child_id = :child_id)"

/* What was wrong with a file is about a child where it names a number of theirs. */
#define OF_NUMBER \
        "t.subject IN (SELECT c.la_child_id FROM main.child AS c WHERE c.id = :child_id" \
        " UNION SELECT c.upn FROM main.child AS c WHERE c.id = :child_id" \
        " UNION SELECT c.former_upn FROM main.child AS c WHERE c.id = :child_id) /*scan*/"

#define OF_ADULT "t.id IN " LONE_ADULTS
#define OF_SHARE "t.id IN " LONE_SHARES
#define OF_FAMILY "t.id IN " LONE_FAMILY

/* In the order in which they can go: what rests on another row before it, and
 * within a table the newer before the older.
 */
#define ROWS(R) \
        R (assessment_factor, OF_ASSESSMENT) \
        R (assessment, OF_REFERRAL) \
        R (section47, OF_REFERRAL) \
        R (need_review, OF_NEED_PLAN) \
        R (need_plan, OF_REFERRAL) \
        R (protection_review, OF_PROTECTION_PLAN) \
        R (core_group, OF_PROTECTION_PLAN) \
        R (protection_plan, OF_REFERRAL) \
        R (pre_proceedings, OF_REFERRAL) \
        R (strategy_discussion, OF_REFERRAL) \
        R (referral, OF_CHILD) \
        R (early_help, OF_CHILD) \
        R (care_episode, OF_CHILD) \
        R (care_review, OF_CHILD) \
        R (care_step, OF_CHILD) \
        R (private_fostering, OF_CHILD) \
        R (missing, OF_CHILD) \
        R (formal_matter, OF_CHILD) \
        R (contact, OF_CHILD) \
        R (child_worker, OF_CHILD) \
        R (work_record, OF_CHILD) \
        R (clock_result, OF_CHILD) \
        R (council_date, OF_CHILD) \
        R (disability, OF_CHILD) \
        R (particular, OF_CHILD) \
        R (attendance, OF_CHILD) \
        R (child_family, OF_CHILD) \
        R (import_child, OF_CHILD) \
        R (import_fault, OF_NUMBER) \
        R (involvement, OF_CHILD) \
        R (tie_viewer, "t.tie_id IN " TIES) \
        R (tie, "t.id IN " TIES) \
        R (observation, OF_MAP_SUBJECT) \
        R (safety_mark, OF_MAP_SUBJECT) \
        R (map_action, "(" OF_MAP " OR " OF_MAP_SUBJECT ")") \
        R (map_subject, "t.id IN " MAP_SUBJECTS) \
        R (context_weight, OF_MAP) \
        R (context_conference, OF_MAP) \
        R (map_attendee, OF_MAP) \
        R (map_review, OF_MAP) \
        R (map_names, OF_MAP) \
        R (share_map, "(" OF_MAP " OR t.share_id IN " LONE_SHARES ")") \
        R (map, OF_CHILD) \
        R (question_answer, OF_SPEND) \
        R (receipt, OF_SPEND) \
        R (told, "(t.child_id = :child_id OR " OF_SPEND ")") \
        R (decision, OF_SPEND) \
        R (spend, OF_CHILD) \
        R (pot_child, OF_CHILD) \
        R (relation, OF_CHILD) \
        R (adult_merge, "t.adult_id IN " LONE_ADULTS) \
        R (not_same, "(t.child_id = :child_id OR t.adult_id IN " LONE_ADULTS \
           " OR t.other_uid IN (SELECT c.uid FROM main.child AS c WHERE c.id = :child_id)" \
           " OR t.other_uid IN (SELECT a.uid FROM main.adult AS a WHERE a.id IN " LONE_ADULTS ")) /*scan*/") \
        R (adult, OF_ADULT) \
        R (address, OF_CHILD) \
        R (warning, OF_CHILD) \
        R (restriction_worker, OF_RESTRICTION) \
        R (restriction, OF_CHILD) \
        R (legal_hold, OF_CHILD) \
        R (handover, OF_CHILD) \
        R (put_off, OF_CHILD) \
        R (plan_score, OF_PLAN_SCORE) \
        R (plan_entry, OF_PLAN_ENTRY) \
        R (plan_child, OF_CHILD) \
        R (plan, "t.id IN " PLANS) \
        R (document_about, "(t.child_id = :child_id OR t.document_id IN " DOCUMENTS ")") \
        R (document, "t.id IN " DOCUMENTS) \
        R (tas_pupil, OF_CHILD) \
        R (note_significant, OF_NOTE) \
        R (note_council, OF_NOTE) \
        R (note_context, OF_NOTE) \
        R (note_addition, "(" OF_NOTE_OR_CHILD " OR t.part_id IN " PARTS ")") \
        R (sighting, OF_NOTE_OR_CHILD) \
        R (next_step, OF_NOTE_OR_CHILD) \
        R (note_part, OF_NOTE_OR_CHILD) \
        R (note_about, OF_NOTE_OR_CHILD) \
        R (note, "t.id IN " NOTES) \
        R (child_merge, OF_CHILD) \
        R (share_child, OF_CHILD) \
        R (share, OF_SHARE) \
        R (child, "t.id = :child_id") \
        R (family, OF_FAMILY)

#define AS_LIST(table, condition) \
        { &kith_table_ ## table, "SELECT t.id, t.uid FROM " #table " AS t WHERE " condition " /*sort*/ ORDER BY t.id DESC" },

static const struct
{
  const KithTable *table;
  const char      *select_sql;
} lists[] = { ROWS (AS_LIST) };

/* Records that were merged into this one: their rows went over, and what they
 * were themselves is in the journal.
 */
static const char select_merged_sql[] = "SELECT gone_id, gone_uid FROM child_merge WHERE child_id = :child_id ORDER BY id /*sort*/";
static const char select_merged_adults_sql[] =
  "SELECT t.gone_id, t.gone_uid FROM adult_merge AS t WHERE t.adult_id IN " LONE_ADULTS " ORDER BY t.id /*sort*/";

#define PARENT(column) ", json_extract (p.old, '$." #column "')"

static const char select_lost_sql[] =
  "SELECT j.row_uid, j.object, json_extract (p.old, '$.id')"
  PARENT (child_id) PARENT (referral_id) PARENT (assessment_id) PARENT (protection_plan_id) PARENT (need_plan_id)
  PARENT (note_id) PARENT (part_id) PARENT (restriction_id) PARENT (adult_id) PARENT (share_id) PARENT (plan_id) PARENT (goal_id) PARENT (document_id)
  PARENT (map_id) PARENT (map_subject_id) PARENT (from_id) PARENT (to_id) PARENT (tie_id) PARENT (spend_id)
  " FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq WHERE j.kind = 'delete' /*scan*/";

/* Of the columns from the fourth on. */
static const char * const parents[] = {
  "child", "referral", "assessment", "protection_plan", "need_plan", "note", "note_part", "restriction", "adult", "share",
  "plan", "plan_entry", "document", "map", "map_subject", "map_subject", "map_subject", "tie", "spend",
};

/* What may have belonged to several, and is gone with the last of them. */
static const char * const held_in_common[] = { "note", "adult", "share", "plan", "document", NULL };

/**
 * kith_child_traces_get_table:
 * @place: a number from 0 on
 *
 * Returns: (transfer none) (nullable): the tables that tell of children, one after the other
 */
const KithTable *
kith_child_traces_get_table (guint place)
{
  return place < G_N_ELEMENTS (lists) ? lists[place].table : NULL;
}

static gboolean
append_rows (KithDb          *db,
             const KithTable *table,
             const char      *sql,
             gint64           child_id,
             GArray          *rows,
             GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      KithChildTrace row = { .table = table, .id = kith_statement_get_int (stmt, 0) };

      kith_statement_get_uid (stmt, 1, &row.uid);
      g_array_append_val (rows, row);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_list_traces:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Lists what tells of the child and of nobody else. Records that were merged
 * into the child's are in it, though only the journal has them.
 *
 * Returns: (transfer full) (element-type KithChildTrace) (nullable): the rows, each
 *   before what it rests on
 */
GArray *
kith_db_list_traces (KithDb  *db,
                     gint64   child_id,
                     GError **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (KithChildTrace));

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (child_id > 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (!append_rows (db, lists[i].table, lists[i].select_sql, child_id, rows, error))
        return NULL;
    }

  if (!append_rows (db, &kith_table_child, select_merged_sql, child_id, rows, error) ||
      !append_rows (db, &kith_table_adult, select_merged_adults_sql, child_id, rows, error))
    return NULL;

  return g_steal_pointer (&rows);
}

/* "referral 12": what a row of the journal is known by here. */
static char *
name_row (const char *table,
          gint64      id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, table, id);
}

static gboolean
find_living (KithDb               *db,
             const KithChildTrace *row,
             gboolean             *ret_lives,
             GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, row->table->find_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", &row->uid);
  *ret_lives = kith_statement_step (stmt, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Whose the row was: of somebody in @names, of somebody else (-1), or of nobody. */
static int
find_owner (KithStatement *stmt,
            GHashTable    *names)
{
  int owner = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      g_autofree char *name = NULL;

      if (kith_statement_is_null (stmt, (int)i + 3))
        continue;

      name = name_row (parents[i], kith_statement_get_int (stmt, (int)i + 3));
      if (g_hash_table_contains (names, name))
        owner = 1;
      else if (i == 0)
        return -1;
    }

  return owner;
}

/* What a row of the child pointed to may have gone with it. */
static void
want_parents (KithStatement *stmt,
              GHashTable    *wanted)
{
  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      if (!kith_statement_is_null (stmt, (int)i + 3) && g_strv_contains (held_in_common, parents[i]))
        g_hash_table_add (wanted, name_row (parents[i], kith_statement_get_int (stmt, (int)i + 3)));
    }
}

static gboolean
take_lost (KithDb        *db,
           KithStatement *stmt,
           GHashTable    *names,
           GHashTable    *wanted,
           GArray        *lost,
           GError       **error)
{
  KithChildTrace row = { .table = kith_tables_find (kith_statement_get_text (stmt, 1)), .id = kith_statement_get_int (stmt, 2) };
  g_autofree char *name = row.table != NULL ? name_row (row.table->name, row.id) : NULL;
  gboolean is_alive;

  if (name == NULL || g_hash_table_contains (names, name) ||
      (find_owner (stmt, names) != 1 && !g_hash_table_contains (wanted, name)))
    return TRUE;

  kith_statement_get_uid (stmt, 0, &row.uid);
  if (!find_living (db, &row, &is_alive, error))
    return FALSE;

  if (is_alive)
    return TRUE;

  want_parents (stmt, wanted);
  g_array_append_val (lost, row);
  g_hash_table_add (names, g_steal_pointer (&name));

  return TRUE;
}

/* Once over the journal: what is found there may own what stands before it. */
static gboolean
walk_lost (KithDb     *db,
           GHashTable *names,
           GHashTable *wanted,
           GArray     *lost,
           GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_lost_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    {
      if (!take_lost (db, stmt, names, wanted, lost, error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_list_lost_traces:
 * @db: a store
 * @traces: (element-type KithChildTrace): what kith_db_list_traces() gave
 * @error: return location for a #KithStoreError
 *
 * Lists what belonged to the child once and is in no table any more, but whose
 * words are in the journal.
 *
 * Returns: (transfer full) (element-type KithChildTrace) (nullable): the rows
 */
GArray *
kith_db_list_lost_traces (KithDb  *db,
                          GArray  *traces,
                          GError **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) lost = g_array_new (FALSE, FALSE, sizeof (KithChildTrace));
  guint n_before;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (traces != NULL, NULL);

  for (guint i = 0; i < traces->len; i++)
    {
      const KithChildTrace *row = &g_array_index (traces, KithChildTrace, i);

      g_hash_table_add (names, name_row (row->table->name, row->id));
    }

  do
    {
      n_before = lost->len;
      if (!walk_lost (db, names, wanted, lost, error))
        return NULL;
    }
  while (lost->len > n_before);

  return g_steal_pointer (&lost);
}
