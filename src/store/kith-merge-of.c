/* kith-merge-of.c: what is so of merging the records of children, and of adults
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything else about merging and parting is one code for both.
 */

#include "config.h"

#include "kith-merge-private.h"

#define SELECT_MERGE(table, column) \
        "SELECT m." column ", m.gone_id, m.gone_uid, m.act," \
        " EXISTS (SELECT 1 FROM " table " AS l WHERE l." column " = m." column " AND l.act > m.act)" \
        " FROM " table " AS m WHERE m.id = :id"

#define OF_ACT(table) \
        "SELECT m.id FROM " table " AS m WHERE m.act = :act /*scan*/"

/* The record that is gone stands in the entry that took it out. */
#define LIST_MERGES(table, column, name, number) \
        "SELECT m.id, m." column ", " name ", " number "," \
        " json_extract (p.old, '$.birth'), m.at, w.name, m.reason," \
        " NOT EXISTS (SELECT 1 FROM " table " AS l WHERE l." column " = m." column " AND l.act > m.act)" \
        " FROM " table " AS m" \
        " LEFT JOIN worker AS w ON w.id = m.worker_id" \
        " LEFT JOIN journal AS j ON j.row_uid = m.gone_uid AND j.act = m.act AND j.kind = 'delete'" \
        " LEFT JOIN journal_payload AS p ON p.seq = j.seq" \
        " WHERE m." column " = :id" \
        " /*sort*/ ORDER BY m.act DESC"

static const char * const columns_of_child[KITH_N_MERGE_FIELDS][KITH_MOST_MERGE_COLUMNS] = {
  [KITH_MERGE_GIVEN_NAME] = { "given_name" },
  [KITH_MERGE_FAMILY_NAME] = { "family_name" },
  [KITH_MERGE_PREFERRED_NAME] = { "preferred_name" },
  [KITH_MERGE_BIRTH] = { "birth", "expected_birth" },
  [KITH_MERGE_DEATH] = { "death" },
  [KITH_MERGE_SEX] = { "sex" },
  [KITH_MERGE_ETHNICITY] = { "ethnicity" },
  [KITH_MERGE_COUNCIL_NUMBER] = { "la_child_id", "authority_code" },
  [KITH_MERGE_UPN] = { "upn", "upn_unknown" },
  [KITH_MERGE_FAMILY] = { "family_id" },
  [KITH_MERGE_WORKER] = { "worker_id" },
};

/* Of somebody whose birth nobody knows there may be an age. */
static const char * const columns_of_adult[KITH_N_MERGE_FIELDS][KITH_MOST_MERGE_COLUMNS] = {
  [KITH_MERGE_NAME] = { "name" },
  [KITH_MERGE_PREFERRED_NAME] = { "preferred_name" },
  [KITH_MERGE_OTHER_NAMES] = { "other_names" },
  [KITH_MERGE_BIRTH] = { "birth", "age", "age_on" },
  [KITH_MERGE_DEATH] = { "death" },
  [KITH_MERGE_SEX] = { "sex" },
  [KITH_MERGE_PRONOUNS] = { "pronouns" },
  [KITH_MERGE_TELEPHONE] = { "telephone" },
  [KITH_MERGE_EMAIL] = { "email" },
  [KITH_MERGE_LANGUAGE] = { "language" },
  [KITH_MERGE_INTERPRETER] = { "interpreter" },
  [KITH_MERGE_CONTACT_WISHES] = { "contact_wishes" },
};

static const KithMergeLost lost_of_child[] = {
  { "authority_code", KITH_MERGE_COUNCIL_NUMBER },
  { "la_child_id", KITH_MERGE_COUNCIL_NUMBER },
  { "upn", KITH_MERGE_UPN },
  { "given_name", KITH_MERGE_GIVEN_NAME },
  { "family_name", KITH_MERGE_FAMILY_NAME },
  { "preferred_name", KITH_MERGE_PREFERRED_NAME },
  { "birth", KITH_MERGE_BIRTH },
  { NULL, 0 },
};

static const KithMergeLost lost_of_adult[] = {
  { "name", KITH_MERGE_NAME },
  { "preferred_name", KITH_MERGE_PREFERRED_NAME },
  { "other_names", KITH_MERGE_OTHER_NAMES },
  { "telephone", KITH_MERGE_TELEPHONE },
  { NULL, 0 },
};

static const KithMergeOf kinds[KITH_N_MERGE_KINDS] = {
  [KITH_MERGE_KIND_CHILD] = {
    .kind = KITH_MERGE_KIND_CHILD,
    .table = &kith_table_child,
    .merges = &kith_table_child_merge,
    .column = "child_id",
    .merge_act = "child.merge",
    .split_act = "child.split",
    .select_sql = SELECT_MERGE ("child_merge", "child_id"),
    .of_act_sql = OF_ACT ("child_merge"),
    .list_sql = LIST_MERGES ("child_merge", "child_id",
                             "nullif (trim (coalesce (json_extract (p.old, '$.given_name'), '') || ' ' ||"
                             " coalesce (json_extract (p.old, '$.family_name'), '')), '')",
                             "coalesce (json_extract (p.old, '$.la_child_id'), json_extract (p.old, '$.upn'))"),
    .columns = columns_of_child,
    .lost = lost_of_child,
  },
  [KITH_MERGE_KIND_ADULT] = {
    .kind = KITH_MERGE_KIND_ADULT,
    .table = &kith_table_adult,
    .merges = &kith_table_adult_merge,
    .column = "adult_id",
    .merge_act = "adult.merge",
    .split_act = "adult.split",
    .select_sql = SELECT_MERGE ("adult_merge", "adult_id"),
    .of_act_sql = OF_ACT ("adult_merge"),
    .list_sql = LIST_MERGES ("adult_merge", "adult_id",
                             "json_extract (p.old, '$.name')", "json_extract (p.old, '$.telephone')"),
    .columns = columns_of_adult,
    .lost = lost_of_adult,
  },
};

/*
 * kith_merge_of:
 * @kind: whose records
 *
 * Returns: what is so of merging them
 */
const KithMergeOf *
kith_merge_of (KithMergeKind kind)
{
  g_return_val_if_fail (kind < KITH_N_MERGE_KINDS, &kinds[0]);

  return &kinds[kind];
}
