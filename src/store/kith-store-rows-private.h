/* kith-store-rows-private.h: what happened, at which school, on which line of a page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-sets-private.h"

/* Literals, as in kith-store-sets-private.h: the numbers of the table, the bars
 * of the charts and the rows behind both are put together from the same text.
 *
 * child_id, day, code: what happened from :from to :to, both days included.
 */

#define KITH_ROWS_REFERRALS \
  "SELECT r.child_id, r.day AS day, r.source AS code FROM referral AS r" \
  " WHERE r.day BETWEEN :from AND :to"

/* Children Act 1989 s17: work with a child in need starts with an assessment. */
#define KITH_ROWS_SECTION17 \
  "SELECT o.child_id AS child_id, e.start AS day, NULL AS code" \
  " FROM assessment AS e JOIN referral AS o ON o.id = e.referral_id" \
  " WHERE e.start BETWEEN :from AND :to"

#define KITH_ROWS_SECTION47 \
  "SELECT o.child_id AS child_id, e.start AS day, NULL AS code" \
  " FROM section47 AS e JOIN referral AS o ON o.id = e.referral_id" \
  " WHERE e.start BETWEEN :from AND :to"

/* An event counts at the school of its day, a state at the school of the
 * page's day, and a school that became another one counts as that one from the
 * day on which it did.
 */
#define KITH_ROWS_WITH_SCHOOL(rows) \
  "SELECT r.child_id AS child_id, r.day AS day, r.code AS code," \
  " (SELECT " KITH_SCHOOL_AS_AT ("sc") \
  "  FROM attendance AS at JOIN school AS sc ON sc.id = at.school_id" \
  "  WHERE at.id = " KITH_ATTENDANCE_ON ("r.child_id", "coalesce (r.day, :as_at)") ") AS school_id" \
  " FROM (" rows ") AS r"

/* What is done without a form: most of what a worker in a school does, and what
 * shows in no other number. A visit, a meeting and direct work are planned, and
 * a concern about a member of staff is no contact with anybody.
 */
#define KITH_IS_INFORMAL(note) \
  note ".kind IN ('advice', 'call', 'corridor', 'drop-in', 'email')"

/* note_id, day, school_id, the newest day first: informal contact with a
 * school, or about a child who was there on that day. A note that was recorded
 * in error is none. The order of the tables is the index of days; it holds for
 * a reader who stops early.
 */
#define KITH_ROWS_INFORMAL(more) \
  "SELECT n.id AS note_id, n.day AS day," \
  " (SELECT " KITH_SCHOOL_AS_AT ("sc") " FROM school AS sc WHERE sc.id = coalesce (a.school_id," \
  "  (SELECT at.school_id FROM attendance AS at WHERE at.id = " KITH_ATTENDANCE_ON ("a.child_id", "n.day") "))) AS school_id" \
  " FROM note AS n CROSS JOIN note_about AS a ON a.note_id = n.id" \
  " WHERE " KITH_IS_INFORMAL ("n") " AND a.name IS NULL" more \
  " AND NOT EXISTS (SELECT 1 FROM note_addition AS w WHERE w.note_id = n.id AND w.kind = 'withdrawal')"

#define KITH_SCHOOLS_IN_CLUSTERS \
  "SELECT cs.school_id FROM cluster_school AS cs /*scan*/" \
  " WHERE (:cluster_id = 0 OR cs.cluster_id = :cluster_id)" \
  " AND " KITH_IS_OPEN_FROM_TO ("cs.valid_from", "cs.valid_to")

#define KITH_SCHOOLS_IN_ANY_CLUSTER \
  "SELECT cs.school_id FROM cluster_school AS cs /*scan*/" \
  " WHERE " KITH_IS_OPEN_FROM_TO ("cs.valid_from", "cs.valid_to")

/* Whether a row is one of those that the line of a page counts. */
#define KITH_IS_ON_LINE(school) \
  "CASE :line" \
  " WHEN 'school' THEN " school " = :school_id" \
  " WHEN 'total' THEN " school " IN (" KITH_SCHOOLS_IN_CLUSTERS ")" \
  " ELSE " school " IS NULL OR " school " NOT IN (" KITH_SCHOOLS_IN_ANY_CLUSTER ") END"
