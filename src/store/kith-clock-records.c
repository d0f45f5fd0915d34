/* kith-clock-records.c: of each child what starts, stops and holds up its clocks
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One query a scope, put together by the compiler from the same parts, so that
 * a child's page, the caseload and kithctl tell the same clocks. Each part
 * gives: child, kind, row, first day, first day on which it no longer is,
 * thread and part, and of an episode of care three columns more. What hangs on a referral has its number as the thread; what
 * hangs on being looked after has -1, since a conference's review is none of a
 * placement's; what the council's system says has none, for it does not say.
 *
 * Episodes of care follow one another. Those without a gap are one time of
 * being looked after. The next of them is another placement, but where the
 * legal status changed and the placement did not.
 */

#include "config.h"

#include "kith-store-clocks-private.h"

#include "kith-statement.h"
#include "kith-store-sets-private.h"

#define OF_WHO(child) " " child " IN (SELECT id FROM who)"

/* Children Act 1989 s17. A referral of which nothing came is over on its day. */
#define REFERRALS \
        "SELECT r.child_id AS child_id, 'referral' AS kind, r.uid AS uid, r.day AS day," \
        " CASE WHEN r.no_further_action = 1 THEN r.day ELSE r.closure END AS until, r.id AS thread, 0 AS part," \
        " NULL AS legal_status, NULL AS placement, NULL AS to_18" \
        " FROM referral AS r WHERE" OF_WHO ("r.child_id")

/* That it was decided can be seen; on which day, nowhere. */
#define DECISIONS \
        "SELECT r.child_id, 'decision', r.uid, NULL, NULL, r.id, 0, NULL, NULL, NULL" \
        " FROM referral AS r WHERE" OF_WHO ("r.child_id") \
        " AND (r.no_further_action IS NOT NULL" \
        "  OR EXISTS (SELECT 1 FROM assessment AS x WHERE x.referral_id = r.id)" \
        "  OR EXISTS (SELECT 1 FROM section47 AS x WHERE x.referral_id = r.id))"

#define OF_REFERRAL(table) \
        " FROM " table " AS x JOIN referral AS r ON r.id = x.referral_id WHERE" OF_WHO ("r.child_id")

#define ASSESSMENTS \
        "SELECT r.child_id, 'assessed', x.uid, x.authorisation, NULL, r.id, 0, NULL, NULL, NULL" \
        OF_REFERRAL ("assessment") " AND x.authorisation IS NOT NULL"

#define SECTION47S \
        "SELECT r.child_id, 'section47', x.uid, x.start," \
        " CASE WHEN x.conference_not_required = 1 THEN x.start ELSE coalesce (x.conference, r.closure) END, r.id, x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("section47")

#define CONFERENCES \
        "SELECT r.child_id, 'conference', x.uid, x.conference, NULL, r.id, x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("section47") " AND x.conference IS NOT NULL" \
        " UNION ALL " \
        "SELECT r.child_id, 'conference', r.uid, r.conference, NULL, r.id, 0, NULL, NULL, NULL" \
        " FROM referral AS r WHERE" OF_WHO ("r.child_id") " AND r.conference IS NOT NULL"

#define PLANS \
        "SELECT r.child_id, 'protection-plan', x.uid, x.start, coalesce (x.finish, r.closure), r.id, 0, NULL, NULL, NULL" \
        OF_REFERRAL ("protection_plan") \
        " UNION ALL " \
        "SELECT r.child_id, 'need-plan', x.uid, x.start, coalesce (x.finish, r.closure), r.id, 0, NULL, NULL, NULL" \
        OF_REFERRAL ("need_plan")

#define REVIEWS \
        "SELECT r.child_id, 'protection-review', v.uid, v.day, NULL, r.id, 0, NULL, NULL, NULL" \
        " FROM protection_review AS v JOIN protection_plan AS x ON x.id = v.protection_plan_id" \
        " JOIN referral AS r ON r.id = x.referral_id WHERE" OF_WHO ("r.child_id")

#define PROCEEDINGS \
        "SELECT r.child_id, 'court', x.uid, x.court_application, NULL, r.id, 0, NULL, NULL, NULL" \
        OF_REFERRAL ("pre_proceedings") " AND x.court_application IS NOT NULL"

#define BIRTHS \
        "SELECT c.id, 'birth', c.uid, c.birth, NULL, 0, 0, NULL, NULL, NULL" \
        " FROM child AS c WHERE" OF_WHO ("c.id") " AND c.birth IS NOT NULL" \
        " AND EXISTS (SELECT 1 FROM referral AS r JOIN protection_plan AS x ON x.referral_id = r.id" \
        "  WHERE r.child_id = c.id AND x.start <= c.birth)"

#define EPISODES \
        "SELECT x.child_id, 'care', x.uid, x.start, x.finish, -1, 0, x.legal_status, x.placement, x.to_18" \
        " FROM care_episode AS x WHERE" OF_WHO ("x.child_id")

/* What the council's system says was done last, and is due next. */
#define COUNCIL_DATES \
        "SELECT d.child_id," \
        " CASE d.kind WHEN 'assessment' THEN 'assessed' WHEN 'supervision' THEN 'oversight' ELSE d.kind END," \
        " d.uid, d.done, NULL, 0, 0, NULL, NULL, NULL" \
        " FROM council_date AS d WHERE" OF_WHO ("d.child_id") " AND d.done IS NOT NULL AND d.kind <> 'seen'" \
        " UNION ALL " \
        "SELECT d.child_id, d.kind || '-booked', d.uid, d.due, NULL, 0, 0, NULL, NULL, NULL" \
        " FROM council_date AS d WHERE" OF_WHO ("d.child_id") " AND d.due IS NOT NULL AND d.kind IN ('visit', 'review', 'conference')"

/* A child was seen, and somebody said that it counts as a visit. What was
 * withdrawn since counts no more.
 */
#define STANDS(row) \
        " NOT EXISTS (SELECT 1 FROM note_addition AS w WHERE w.note_id = " row ".note_id AND w.kind = 'withdrawal')"

#define VISITS \
        "SELECT s.child_id, 'visit', s.uid, s.day, NULL, 0, 0, NULL, NULL, NULL" \
        " FROM sighting AS s WHERE" OF_WHO ("s.child_id") " AND s.is_visit = 1 AND" STANDS ("s") \
        " UNION ALL " \
        "SELECT s.child_id, 'visit-alone', s.uid, s.day, NULL, 0, 0, NULL, NULL, NULL" \
        " FROM sighting AS s WHERE" OF_WHO ("s.child_id") \
        " AND s.is_visit = 1 AND s.alone = 1 AND s.bedroom = 1 AND" STANDS ("s")

/* A manager has looked at it, and a note says so. */
#define OVERSIGHT \
        "SELECT a.child_id, 'oversight', a.uid, n.day, NULL, 0, 0, NULL, NULL, NULL" \
        " FROM note_about AS a JOIN note AS n ON n.id = a.note_id WHERE" OF_WHO ("a.child_id") \
        " AND a.relation = 'about' AND n.kind = 'oversight' AND" STANDS ("a")

/* What was decided and what was held of it are parts of one thing: their number
 * is the row's, so that a later discussion does not stop an earlier clock.
 */
#define STRATEGIES \
        "SELECT r.child_id, 'strategy-decision', x.uid, x.decided, NULL, r.id, x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("strategy_discussion") " AND x.decided IS NOT NULL" \
        " UNION ALL " \
        "SELECT r.child_id, 'strategy', x.uid, x.day, NULL, r.id, x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("strategy_discussion") " AND x.day IS NOT NULL"

/* Reports and bookings of an enquiry have its number as their part; those of a
 * plan its number below nought, for one is none of the other's.
 */
#define BOOKINGS \
        "SELECT r.child_id, 'conference-booked', x.uid, x.conference_booked, NULL, r.id, x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("section47") " AND x.conference_booked IS NOT NULL" \
        " UNION ALL " \
        "SELECT r.child_id, 'report', x.uid, x.report, NULL, r.id, x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("section47") " AND x.report IS NOT NULL" \
        " UNION ALL " \
        "SELECT r.child_id, 'review-booked', x.uid, x.review_booked, NULL, r.id, - x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("protection_plan") " AND x.review_booked IS NOT NULL" \
        " UNION ALL " \
        "SELECT r.child_id, 'report', x.uid, x.report, NULL, r.id, - x.id, NULL, NULL, NULL" \
        OF_REFERRAL ("protection_plan") " AND x.report IS NOT NULL"

#define OF_PLAN(kind, table, plan, column) \
        "SELECT r.child_id, '" kind "', v.uid, v.day, NULL, r.id, 0, NULL, NULL, NULL" \
        " FROM " table " AS v JOIN " plan " AS x ON x.id = v." column \
        " JOIN referral AS r ON r.id = x.referral_id WHERE" OF_WHO ("r.child_id")

/* A meeting about a child in need plan is a review of that plan, and one of a
 * child who is looked after hangs on that.
 */
#define MEETINGS \
        OF_PLAN ("core-group", "core_group", "protection_plan", "protection_plan_id") \
        " UNION ALL " \
        OF_PLAN ("review", "need_review", "need_plan", "need_plan_id") \
        " UNION ALL " \
        "SELECT x.child_id, 'review', x.uid, x.day, NULL, -1, 0, NULL, NULL, NULL" \
        " FROM care_review AS x WHERE" OF_WHO ("x.child_id") \
        " UNION ALL " \
        "SELECT x.child_id, x.kind, x.uid, x.day, NULL, -1, 0, NULL, NULL, NULL" \
        " FROM care_step AS x WHERE" OF_WHO ("x.child_id")

/* SI 2005/1533: visits are counted from when the authority became aware. */
#define FOSTERINGS \
        "SELECT x.child_id, 'private-fostering', x.uid, x.notified, x.finish, 0, 0, NULL, NULL, NULL" \
        " FROM private_fostering AS x WHERE" OF_WHO ("x.child_id")

/* An interview that was offered and declined ends the clock, and is not done. */
#define OF_MISSING(kind, from, until) \
        "SELECT x.child_id, '" kind "', x.uid, " from ", " until ", 0, x.id, NULL, NULL, NULL" \
        " FROM missing AS x WHERE" OF_WHO ("x.child_id") " AND " from " IS NOT NULL"

#define MISSING \
        OF_MISSING ("found", "x.found", "NULL") " UNION ALL " OF_MISSING ("interview-wanted", "x.found", "x.declined") \
        " UNION ALL " OF_MISSING ("interview", "x.interview", "NULL")

/* Their parts are below those of the plans. What answers a transfer is its conference. */
#define MATTERS \
        "SELECT x.child_id, x.kind, x.uid, x.day, NULL, 0, - 4611686018427387904 + x.id, NULL, NULL, NULL" \
        " FROM formal_matter AS x WHERE" OF_WHO ("x.child_id") \
        " UNION ALL " \
        "SELECT x.child_id, CASE x.kind WHEN 'transfer' THEN 'conference' ELSE 'answer' END, x.uid, x.answered, NULL," \
        " 0, - 4611686018427387904 + x.id, NULL, NULL, NULL" \
        " FROM formal_matter AS x WHERE" OF_WHO ("x.child_id") " AND x.answered IS NOT NULL"

#define BY_HAND \
        STRATEGIES " UNION ALL " BOOKINGS " UNION ALL " MEETINGS " UNION ALL " FOSTERINGS " UNION ALL " MISSING " UNION ALL " MATTERS

#define RECORDS \
        REFERRALS " UNION ALL " DECISIONS " UNION ALL " ASSESSMENTS " UNION ALL " SECTION47S " UNION ALL " CONFERENCES \
        " UNION ALL " PLANS " UNION ALL " REVIEWS " UNION ALL " PROCEEDINGS " UNION ALL " BIRTHS " UNION ALL " EPISODES \
        " UNION ALL " COUNCIL_DATES " UNION ALL " VISITS " UNION ALL " OVERSIGHT " UNION ALL " BY_HAND \
        " /*scan*/ /*sort*/ ORDER BY child_id, day, uid"

#define SET_OPEN \
        KITH_SET_LOOKED_AFTER " UNION ALL " KITH_SET_PROTECTION \
        " UNION ALL " KITH_SET_IN_NEED " UNION ALL " KITH_SET_EARLY_HELP

static const char records_of_child_sql[] =
  "WITH who (id) AS (SELECT :child_id) " RECORDS;

static const char records_of_open_sql[] =
  "WITH who (id) AS MATERIALIZED (SELECT child_id FROM (" SET_OPEN ")"
  " EXCEPT SELECT id FROM child /*scan*/ WHERE death <= :as_at) " RECORDS;

static const char records_of_all_sql[] =
  "WITH who (id) AS MATERIALIZED (" KITH_SET_EVER_KNOWN
  " UNION SELECT child_id FROM private_fostering UNION SELECT child_id FROM missing"
  " UNION SELECT child_id FROM formal_matter) " RECORDS;

static const char held_sql[] =
  "SELECT 'assessed' WHERE EXISTS (SELECT 1 FROM assessment /*scan*/ WHERE authorisation IS NOT NULL)"
  " UNION ALL SELECT 'conference' WHERE EXISTS (SELECT 1 FROM section47 WHERE conference IS NOT NULL)"
  " UNION ALL SELECT 'conference' WHERE EXISTS (SELECT 1 FROM referral WHERE conference IS NOT NULL)"
  " UNION ALL SELECT 'protection-review' WHERE EXISTS (SELECT 1 FROM protection_review)"
  " UNION ALL SELECT 'visit' WHERE EXISTS (SELECT 1 FROM sighting WHERE is_visit = 1)"
  " UNION ALL SELECT 'visit-alone' WHERE EXISTS (SELECT 1 FROM sighting WHERE is_visit = 1 AND alone = 1 AND bedroom = 1)"
  " UNION ALL SELECT 'oversight' WHERE EXISTS (SELECT 1 FROM note WHERE kind = 'oversight')"
  " UNION ALL SELECT 'strategy' WHERE EXISTS (SELECT 1 FROM strategy_discussion WHERE day IS NOT NULL)"
  " UNION ALL SELECT 'report' WHERE EXISTS (SELECT 1 FROM section47 WHERE report IS NOT NULL)"
  " UNION ALL SELECT 'report' WHERE EXISTS (SELECT 1 FROM protection_plan WHERE report IS NOT NULL)"
  " UNION ALL SELECT 'core-group' WHERE EXISTS (SELECT 1 FROM core_group)"
  " UNION ALL SELECT 'review' WHERE EXISTS (SELECT 1 FROM need_review)"
  " UNION ALL SELECT 'review' WHERE EXISTS (SELECT 1 FROM care_review)"
  " UNION ALL SELECT DISTINCT kind FROM care_step"
  " UNION ALL SELECT 'interview' WHERE EXISTS (SELECT 1 FROM missing)"
  " UNION ALL SELECT 'answer' WHERE EXISTS (SELECT 1 FROM formal_matter WHERE kind <> 'transfer')"
  " UNION ALL SELECT 'conference' WHERE EXISTS (SELECT 1 FROM formal_matter WHERE kind = 'transfer')"
  " UNION ALL SELECT 'court' WHERE EXISTS (SELECT 1 FROM pre_proceedings WHERE court_application IS NOT NULL)"
  " UNION ALL SELECT 'final-order' WHERE EXISTS (SELECT 1 FROM care_episode)"
  " UNION ALL SELECT DISTINCT CASE kind WHEN 'assessment' THEN 'assessed' WHEN 'supervision' THEN 'oversight' ELSE kind END"
  "  FROM council_date";

typedef struct
{
  GHashTable *records;               /* child id → (element-type KithClockRecord) */
  gint64      child_id;
  GArray     *of_child;
  KithDate    as_at;

  /* The episodes of care of this child so far. */
  guint       care;                  /* where the time of being looked after stands, and one */
  guint       placement;
  guint       to_18;                 /* where it stands that the placement is to last, and one */
  char       *legal_status;
  char       *place;
} Reading;

static void
forget_care (Reading *self)
{
  self->care = 0;
  self->placement = 0;
  self->to_18 = 0;
  g_clear_pointer (&self->legal_status, g_free);
  g_clear_pointer (&self->place, g_free);
}

static void
turn_to_child (Reading *self,
               gint64   child_id)
{
  if (self->of_child != NULL && self->child_id == child_id)
    return;

  forget_care (self);
  self->child_id = child_id;
  self->of_child = g_array_new (FALSE, TRUE, sizeof (KithClockRecord));
  g_hash_table_insert (self->records, g_memdup2 (&child_id, sizeof child_id), self->of_child);
}

static KithClockRecord *
get_record (Reading *self,
            guint    place)
{
  return &g_array_index (self->of_child, KithClockRecord, place - 1);
}

/* Gives where it stands, and one. */
static guint
add_record (Reading               *self,
            const KithClockRecord *record,
            KithClockKind          kind)
{
  KithClockRecord copy = *record;

  copy.kind = kind;
  g_array_append_val (self->of_child, copy);

  return self->of_child->len;
}

static gboolean
goes_on (Reading               *self,
         const KithClockRecord *episode)
{
  KithDate until = self->care > 0 ? get_record (self, self->care)->until : KITH_DATE_NONE;

  return until != KITH_DATE_NONE && until == episode->from;
}

static gboolean
is_same_placement (const Reading *self,
                   const char    *legal_status,
                   const char    *place)
{
  return place != NULL && g_strcmp0 (place, self->place) == 0 && g_strcmp0 (legal_status, self->legal_status) != 0;
}

/* SSDA903: C1 is an interim care order and P1 lives with a parent; C2 is a full
 * care order and E1 a placement order, with which proceedings end; L1 is police
 * protection and L2 an emergency protection order.
 */
static void
add_kinds_of_care (Reading               *self,
                   const KithClockRecord *episode,
                   const char            *legal_status,
                   const char            *place)
{
  KithClockRecord order = *episode;

  if (g_strcmp0 (legal_status, "C1") == 0 && g_strcmp0 (place, "P1") == 0)
    add_record (self, episode, KITH_CLOCK_INTERIM_AT_HOME);

  order.thread = 0;
  if (g_strcmp0 (legal_status, "L1") == 0)
    add_record (self, &order, KITH_CLOCK_POLICE_PROTECTION);
  if (g_strcmp0 (legal_status, "L2") == 0)
    add_record (self, &order, KITH_CLOCK_EMERGENCY_ORDER);

  order.until = KITH_DATE_NONE;
  if (order.from != KITH_DATE_NONE && (g_strcmp0 (legal_status, "C2") == 0 || g_strcmp0 (legal_status, "E1") == 0))
    add_record (self, &order, KITH_CLOCK_FINAL_ORDER);
}

/* Two episodes in one home are one stay, of which it is said once. */
static void
note_to_18 (Reading *self,
            gboolean is_to_18)
{
  const KithClockRecord stay = *get_record (self, self->placement);

  if (!is_to_18)
    self->to_18 = 0;
  else if (self->to_18 > 0 && get_record (self, self->to_18)->from == stay.from)
    get_record (self, self->to_18)->until = stay.until;
  else
    self->to_18 = add_record (self, &stay, KITH_CLOCK_PLACEMENT_TO_18);
}

static void
add_episode (Reading               *self,
             const KithClockRecord *episode,
             const char            *legal_status,
             const char            *place,
             gboolean               is_to_18)
{
  gboolean continues = goes_on (self, episode);

  if (continues)
    get_record (self, self->care)->until = episode->until;
  else
    self->care = add_record (self, episode, KITH_CLOCK_CARE);

  if (continues && is_same_placement (self, legal_status, place))
    get_record (self, self->placement)->until = episode->until;
  else
    self->placement = add_record (self, episode, KITH_CLOCK_PLACEMENT);

  note_to_18 (self, is_to_18);
  add_kinds_of_care (self, episode, legal_status, place);
  g_set_str (&self->legal_status, legal_status);
  g_set_str (&self->place, place);
}

static void
read_record (Reading       *self,
             KithStatement *stmt)
{
  KithClockRecord record = {
    .from = kith_statement_get_date (stmt, 3),
    .until = kith_statement_get_date (stmt, 4),
    .thread = kith_statement_get_int (stmt, 5),
    .part = kith_statement_get_int (stmt, 6),
  };

  if (!kith_clock_kind_parse (kith_statement_get_text (stmt, 1), &record.kind))
    return;

  kith_statement_get_uid (stmt, 2, &record.uid);
  turn_to_child (self, kith_statement_get_int (stmt, 0));
  if (record.kind == KITH_CLOCK_CARE)
    add_episode (self, &record, kith_statement_get_text (stmt, 7), kith_statement_get_text (stmt, 8),
                 kith_statement_get_int (stmt, 9) != 0);
  else
    add_record (self, &record, record.kind);
}

static KithStatement *
prepare (KithDb        *db,
         KithClockScope scope,
         gint64         child_id,
         KithDate       as_at,
         GError       **error)
{
  KithStatement *stmt = NULL;

  switch (scope)
    {
    case KITH_CLOCK_OF_CHILD:
      stmt = kith_db_prepare (db, records_of_child_sql, error);
      if (stmt != NULL)
        kith_statement_bind_int (stmt, ":child_id", child_id);
      return stmt;

    case KITH_CLOCK_OF_OPEN:
      stmt = kith_db_prepare (db, records_of_open_sql, error);
      if (stmt != NULL)
        kith_statement_bind_date (stmt, ":as_at", as_at);
      return stmt;

    case KITH_CLOCK_OF_ALL:
    default:
      return kith_db_prepare (db, records_of_all_sql, error);
    }
}

/*
 * kith_db_load_clock_records:
 * @db: a store
 * @scope: of whom
 * @child_id: the child, where it is one
 * @as_at: the day on which a case is open
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): child id → (element-type KithClockRecord)
 */
GHashTable *
kith_db_load_clock_records (KithDb        *db,
                            KithClockScope scope,
                            gint64         child_id,
                            KithDate       as_at,
                            GError       **error)
{
  g_autoptr(KithStatement) stmt = prepare (db, scope, child_id, as_at, error);
  g_autoptr(GHashTable) records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  g_autoptr(GError) local_error = NULL;
  Reading reading = { .records = records, .as_at = as_at };

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    read_record (&reading, stmt);
  forget_care (&reading);

  if (local_error == NULL)
    return g_steal_pointer (&records);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * kith_db_load_held_kinds:
 * @db: a store
 * @ret_held: (out): kinds of records that stop a clock, and of which the store has one
 * @error: return location for a #KithStoreError
 *
 * A clock that nothing in the store could ever stop does not run. A store that
 * was filled from a census alone knows of no visit, and would call every child
 * unvisited.
 *
 * Returns: whether they could be read
 */
gboolean
kith_db_load_held_kinds (KithDb         *db,
                         KithClockKinds *ret_held,
                         GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, held_sql, error);
  g_autoptr(GError) local_error = NULL;
  KithClockKinds held = KITH_CLOCK_BIT (KITH_CLOCK_DECISION);

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    {
      KithClockKind kind;

      if (kith_clock_kind_parse (kith_statement_get_text (stmt, 0), &kind))
        held |= KITH_CLOCK_BIT (kind);
    }

  if (local_error == NULL)
    {
      *ret_held = held;
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
