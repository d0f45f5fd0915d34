/* kith-store-sets-private.h: which children are what on a day: the one definition of each
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Each set is a SELECT of child_id, as on the day :as_at. They are literals,
 * to be put together by the compiler into the queries that count and the
 * queries that list: so a number and its rows cannot come apart.
 *
 * A day of an end is the first day on which a thing no longer holds. What has
 * no start is known to have begun, though not when.
 *
 * Whose record is restricted is in none of them, and nobody has to write that
 * into a query: "child" and every table that tells of children are views in
 * front of the tables, which leave out what may not be seen (kith-sight.c has
 * the one definition, and tells how). For a new query:
 *
 * - Name the tables as they are: FROM child. To read main.child is to see
 *   restricted records; only what shows nobody what it read may do that.
 * - A new table with a child, a referral or a note in it gets a line in
 *   kith-sight-views.c. A test fails until it has one.
 * - A virtual table (of a search) has no view: join its rows to the table from
 *   which they were made, such as child or note, before anything is shown or counted.
 * - Within an act everything is seen, so that an import finds each child of its
 *   file. What an act tells of its rows it asks kith_db_shows() about.
 * - Names that were read are not kept past a change of the store or a lock.
 */

#define KITH_IS_OPEN_FROM_TO(start, finish) \
  "(" start " IS NULL OR " start " <= :as_at) AND (" finish " IS NULL OR " finish " > :as_at)"

/* Children Act 1989 s22: looked after by the authority. */
#define KITH_SET_LOOKED_AFTER \
  "SELECT e.child_id FROM care_episode AS e /*scan*/" \
  " WHERE " KITH_IS_OPEN_FROM_TO ("e.start", "e.finish")

#define KITH_SET_PROTECTION \
  "SELECT r.child_id FROM protection_plan AS p /*scan*/ JOIN referral AS r ON r.id = p.referral_id" \
  " WHERE " KITH_IS_OPEN_FROM_TO ("p.start", "p.finish") \
  " AND (r.closure IS NULL OR r.closure > :as_at)"

/* Children Act 1989 s17. A referral that was taken no further opened nothing. */
#define KITH_SET_IN_NEED \
  "SELECT r.child_id FROM referral AS r /*scan*/" \
  " WHERE " KITH_IS_OPEN_FROM_TO ("r.day", "r.closure") \
  " AND r.no_further_action IS NOT 1"

#define KITH_SET_EARLY_HELP \
  "SELECT h.child_id FROM early_help AS h /*scan*/" \
  " WHERE " KITH_IS_OPEN_FROM_TO ("h.start", "h.finish")

/* A section 47 enquiry ends with the conference, or with the decision that
 * there is no need for one.
 */
#define KITH_SET_OPEN_SECTION47 \
  "SELECT r.child_id FROM section47 AS s /*scan*/ JOIN referral AS r ON r.id = s.referral_id" \
  " WHERE " KITH_IS_OPEN_FROM_TO ("s.start", "s.conference") \
  " AND s.conference_not_required IS NOT 1" \
  " AND (r.closure IS NULL OR r.closure > :as_at)"

#define KITH_SET_DEAD \
  "SELECT d.id FROM child AS d /*scan*/ WHERE d.death <= :as_at"

#define KITH_SET_EVER_KNOWN \
  "SELECT child_id FROM referral UNION SELECT child_id FROM early_help UNION SELECT child_id FROM care_episode"

/* Of more than a roll's look-up: an episode that had begun by the day, or a
 * worker. Since when a worker follows a child is not kept, so that holds always.
 */
#define KITH_SET_KNOWN \
  "SELECT n.child_id FROM referral AS n /*scan*/ WHERE n.day IS NULL OR n.day <= :as_at" \
  " UNION ALL SELECT n.child_id FROM early_help AS n /*scan*/ WHERE n.start IS NULL OR n.start <= :as_at" \
  " UNION ALL SELECT n.child_id FROM care_episode AS n /*scan*/ WHERE n.start IS NULL OR n.start <= :as_at" \
  " UNION ALL SELECT n.id FROM child AS n WHERE n.worker_id IS NOT NULL"

/* The numbers are those of KithCaseState. */
#define KITH_STATE_OF(child) \
  "CASE" \
  " WHEN " child " IN (" KITH_SET_DEAD ") THEN 1" \
  " WHEN " child " IN (" KITH_SET_LOOKED_AFTER ") THEN 5" \
  " WHEN " child " IN (" KITH_SET_PROTECTION ") THEN 4" \
  " WHEN " child " IN (" KITH_SET_IN_NEED ") THEN 3" \
  " WHEN " child " IN (" KITH_SET_EARLY_HELP ") THEN 2" \
  " WHEN " child " IN (" KITH_SET_EVER_KNOWN ") THEN 1" \
  " ELSE 0 END"

/* Of two schools at once the one at which the child is registered mainly or
 * alone, as the schools' enrolment status has it; else the one joined last.
 */
#define KITH_ATTENDANCE_ON(child, day) \
  "(SELECT stay.id FROM attendance AS stay" \
  " WHERE stay.child_id = " child \
  " AND (stay.valid_from IS NULL OR stay.valid_from <= " day ")" \
  " AND (stay.valid_to IS NULL OR stay.valid_to > " day ")" \
  " ORDER BY stay.enrolment IN ('S', 'F', 'O', 'G') IS NOT TRUE DESC, stay.valid_from DESC, stay.id DESC /*sort*/ LIMIT 1)"

/* A school that became another counts, and is shown, as that one from the day
 * on which it did.
 */
#define KITH_SCHOOL_AS_AT(school) \
  "CASE WHEN " school ".successor_from > :as_at THEN " school ".id" \
  " ELSE coalesce (" school ".successor_id, " school ".id) END"

/* What is to be known before anybody meets or writes to the child. It holds
 * until somebody ends it, whatever day the page speaks of.
 */
#define KITH_WARNINGS_OF(child) \
  "(SELECT group_concat (m.label, ', ') FROM (SELECT DISTINCT coalesce (k.label, n.code) AS label" \
  " FROM warning AS n LEFT JOIN code AS k ON k.codeset = 'warning-note' AND k.code = n.code AND k.valid_to IS NULL" \
  " WHERE n.child_id = " child " AND n.finish IS NULL /*sort*/ ORDER BY n.start, n.id) AS m)"

/* Of whom somebody wrote something here, which no import can bring again. */
#define KITH_SET_WRITTEN_ABOUT \
  "SELECT child_id FROM warning" \
  " UNION ALL SELECT child_id FROM address" \
  " UNION ALL SELECT child_id FROM involvement" \
  " UNION ALL SELECT child_id FROM particular" \
  " UNION ALL SELECT child_id FROM relation" \
  " UNION ALL SELECT child_id FROM tas_pupil" \
  " UNION ALL SELECT child_id FROM work_record" \
  " UNION ALL SELECT child_id FROM child_worker" \
  " UNION ALL SELECT child_id FROM contact" \
  " UNION ALL SELECT child_id FROM care_review" \
  " UNION ALL SELECT child_id FROM care_step" \
  " UNION ALL SELECT child_id FROM private_fostering" \
  " UNION ALL SELECT child_id FROM missing" \
  " UNION ALL SELECT child_id FROM formal_matter" \
  " UNION ALL SELECT child_id FROM note_about WHERE child_id IS NOT NULL" \
  " UNION ALL SELECT child_id FROM next_step WHERE child_id IS NOT NULL" \
  " UNION ALL SELECT child_id FROM plan_child" \
  " UNION ALL SELECT child_id FROM document_about WHERE child_id IS NOT NULL" \
  " UNION ALL SELECT child_id FROM restriction" \
  " UNION ALL SELECT child_id FROM share_child" \
  " UNION ALL SELECT child_id FROM child_merge" \
  " UNION ALL SELECT child_id FROM not_same WHERE child_id IS NOT NULL" \
  " UNION ALL SELECT child_id FROM child_family" \
  " UNION ALL SELECT child_id FROM handover" \
  " UNION ALL SELECT child_id FROM legal_hold" \
  " UNION ALL SELECT child_id FROM map WHERE child_id IS NOT NULL" \
  " UNION ALL SELECT child_id FROM map_subject WHERE child_id IS NOT NULL" \
  " UNION ALL SELECT child_id FROM pot_child" \
  " UNION ALL SELECT child_id FROM spend" \
  " UNION ALL SELECT child_id FROM told"

/* Somebody else works with the child; who came back after the hand-over is worked
 * with here again.
 */
#define KITH_IS_HANDED_OVER(child) \
  "EXISTS (SELECT 1 FROM handover AS h WHERE h.child_id = " child \
  " AND NOT EXISTS (SELECT 1 FROM referral AS r WHERE r.child_id = h.child_id AND r.day > h.day)" \
  " AND NOT EXISTS (SELECT 1 FROM early_help AS e WHERE e.child_id = h.child_id AND e.start > h.day)" \
  " AND NOT EXISTS (SELECT 1 FROM care_episode AS e WHERE e.child_id = h.child_id AND e.start > h.day)" \
  " AND NOT EXISTS (SELECT 1 FROM child_worker AS w WHERE w.child_id = h.child_id AND w.valid_from > h.day))"

/* A child of a list with what a list shows: see kith_child_values_from_row(). */
#define KITH_CHILD_COLUMNS_BUT_STATE \
  "c.id, c.given_name, c.family_name, c.preferred_name, c.la_child_id, c.upn, c.birth, c.expected_birth, c.death," \
  " c.sex, c.ethnicity, s.name, s.id, t.year_group, w.name, " KITH_WARNINGS_OF ("c.id")

/* Behind "child AS c": the attendance t, the school s as which its school counts, and the worker w. */
#define KITH_JOIN_TO_CHILD \
  " LEFT JOIN attendance AS t ON t.id = " KITH_ATTENDANCE_ON ("c.id", ":as_at") \
  " LEFT JOIN school AS a ON a.id = t.school_id" \
  " LEFT JOIN school AS s ON s.id = " KITH_SCHOOL_AS_AT ("a") \
  " LEFT JOIN worker AS w ON w.id = c.worker_id"

#define KITH_CHILD_COLUMNS \
  KITH_CHILD_COLUMNS_BUT_STATE ", " KITH_STATE_OF ("c.id")

#define KITH_N_CHILD_COLUMNS 17
