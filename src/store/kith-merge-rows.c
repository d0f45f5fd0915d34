/* kith-merge-rows.c: what two records of one child have, put together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How two records become one
 * --------------------------
 * The child whose record goes is taken out, and each row that told of it tells
 * of the other from then on. So there is one child for every list, number,
 * clock, search and file, and none of them has to know of merges. All tables
 * with a child_id are gone through, whichever they are: a new one needs no line
 * here.
 *
 * Only child_id changes, also of signed notes, which the triggers of the schema
 * let through for two records that child_merge says are of one child, and for
 * nothing else. What cannot stand twice (both records were in one file, a note
 * was about both) is taken out on one side. Each of these is an entry of the
 * journal, and the journal is what the merge is parted by: see kith-merge-split.c.
 *
 * What this does not do: nothing is thrown together that is two. Two referrals
 * that are open stay two.
 */

#include "config.h"

#include "kith-merge-private.h"

#include <string.h>

#include "kith-child-row-private.h"
#include "kith-db-private.h"
#include "kith-seal.h"
#include "kith-statement.h"
#include "kith-store-error.h"

#define MOST_COLUMNS 2

/* What a field is in the table, the column that says whether there is one first. */
static const char * const columns[KITH_N_MERGE_FIELDS][MOST_COLUMNS] = {
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

/*
 * kith_merge_is_of_child:
 * @table: a table
 *
 * Returns: whether its rows are a child's
 */
gboolean
kith_merge_is_of_child (const KithTable *table)
{
  return kith_table_find_column (table, "child_id") >= 0;
}

/*
 * kith_merge_load_of_child:
 * @db: a store
 * @table: a table whose rows are a child's
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type gint64) (nullable): its rows
 */
GArray *
kith_merge_load_of_child (KithDb          *db,
                          const KithTable *table,
                          gint64           child_id,
                          GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, table->of_child_sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*
 * kith_merge_move:
 * @act: an act
 * @table: a table whose rows are a child's
 * @id: a row of it
 * @child_id: whose it shall be
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is
 */
gboolean
kith_merge_move (KithAct         *act,
                 const KithTable *table,
                 gint64           id,
                 gint64           child_id,
                 GError         **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), table, id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "child_id", child_id);

  return kith_act_update (act, row, error);
}

/* Nothing said is since ever, or until further notice. */
static gboolean
covers (KithRow *row,
        KithRow *other)
{
  const char *from = kith_row_get_text (row, "valid_from");
  const char *to = kith_row_get_text (row, "valid_to");
  const char *other_from = kith_row_get_text (other, "valid_from");
  const char *other_to = kith_row_get_text (other, "valid_to");

  return kith_row_get_int (row, "school_id") == kith_row_get_int (other, "school_id") &&
         (from == NULL || (other_from != NULL && strcmp (from, other_from) <= 0)) &&
         (to == NULL || (other_to != NULL && strcmp (to, other_to) >= 0));
}

static gboolean
is_as_new (KithRow *row,
           KithRow *other)
{
  return g_strcmp0 (kith_row_get_text (row, "kind"), kith_row_get_text (other, "kind")) == 0 &&
         g_strcmp0 (kith_row_get_text (row, "as_at"), kith_row_get_text (other, "as_at")) >= 0;
}

static gboolean
says_the_same (KithRow *row,
               KithRow *other)
{
  g_autoptr(KithRow) copy = kith_row_copy (other);

  kith_row_set_int (copy, "child_id", kith_row_get_int (row, "child_id"));

  return kith_row_equal (row, copy);
}

/* Whether a row says all that the other one does, so that both would say it twice. */
static gboolean
makes_needless (KithRow *row,
                KithRow *other)
{
  const KithTable *table = kith_row_get_table (row);

  if (table == &kith_table_attendance)
    return covers (row, other);

  if (table == &kith_table_council_date)
    return is_as_new (row, other);

  return (table == &kith_table_disability || table == &kith_table_relation) && says_the_same (row, other);
}

static gboolean
is_compared (const KithTable *table)
{
  return table == &kith_table_attendance || table == &kith_table_council_date ||
         table == &kith_table_disability || table == &kith_table_relation;
}

/* Takes out what the row makes needless, or says that it is needless itself. */
static gboolean
make_room (KithAct  *act,
           KithRow  *row,
           gint64    kept,
           gboolean *ret_is_needless,
           GError  **error)
{
  const KithTable *table = kith_row_get_table (row);
  g_autoptr(GArray) ids = kith_merge_load_of_child (kith_act_get_db (act), table, kept, error);

  *ret_is_needless = FALSE;
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(KithRow) held = kith_row_load (kith_act_get_db (act), table, id, error);

      if (held == NULL)
        return FALSE;

      *ret_is_needless = makes_needless (held, row);
      if (*ret_is_needless)
        return TRUE;

      if (makes_needless (row, held) && !kith_act_delete (act, table, id, error))
        return FALSE;
    }

  return ids != NULL;
}

/* Two rows that cannot stand beside each other say one thing of one child. Of
 * sealed text the journal has a hash alone, so such a row is never taken out.
 */
static gboolean
move_or_take_out (KithAct         *act,
                  const KithTable *table,
                  gint64           id,
                  gint64           kept,
                  GError         **error)
{
  g_autoptr(GError) local_error = NULL;

  if (kith_merge_move (act, table, id, kept, &local_error))
    return TRUE;

  if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT) && !kith_seal_covers (table))
    return kith_act_delete (act, table, id, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
move_row (KithAct         *act,
          const KithTable *table,
          gint64           id,
          gint64           kept,
          GError         **error)
{
  gboolean is_needless = FALSE;

  if (is_compared (table))
    {
      g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), table, id, error);

      if (row == NULL || !make_room (act, row, kept, &is_needless, error))
        return FALSE;
    }

  return is_needless ? kith_act_delete (act, table, id, error) : move_or_take_out (act, table, id, kept, error);
}

/*
 * kith_merge_move_all:
 * @act: an act that has put in the row of the merge
 * @kept: the child whose record stays
 * @gone: the one whose record goes
 * @error: return location for a #KithStoreError
 *
 * Returns: whether all that was the one's is the other's
 */
gboolean
kith_merge_move_all (KithAct *act,
                     gint64   kept,
                     gint64   gone,
                     GError **error)
{
  guint n_tables;
  const KithTable * const *tables = kith_tables_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr(GArray) ids = NULL;

      if (!kith_merge_is_of_child (tables[i]))
        continue;

      ids = kith_merge_load_of_child (kith_act_get_db (act), tables[i], gone, error);
      if (ids == NULL)
        return FALSE;

      for (guint j = 0; j < ids->len; j++)
        {
          if (!move_row (act, tables[i], g_array_index (ids, gint64, j), kept, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
has_column (KithRow    *row,
            const char *column)
{
  return column != NULL && !kith_row_is_null (row, column);
}

/*
 * kith_merge_takes:
 * @kept: the record that stays, as it was
 * @gone: the one that goes
 * @field: a field
 * @taken: the fields of which somebody chose what @gone says, as flags 1 << #KithMergeField
 *
 * Returns: whether what @gone says holds: it was chosen, or @kept says nothing
 */
gboolean
kith_merge_takes (KithRow       *kept,
                  KithRow       *gone,
                  KithMergeField field,
                  guint          taken)
{
  const char * const *names = columns[field];

  if (has_column (gone, names[0]))
    return !has_column (kept, names[0]) || (taken & (1u << field)) != 0;

  /* Of a day of birth that is not known yet there may be the one that is expected. */
  return field == KITH_MERGE_BIRTH && has_column (gone, names[1]) &&
         !has_column (kept, names[0]) && (!has_column (kept, names[1]) || (taken & (1u << field)) != 0);
}

static void
copy_column (KithRow    *to,
             KithRow    *from,
             const char *column)
{
  const KithTable *table = kith_row_get_table (to);

  if (kith_row_is_null (from, column))
    kith_row_set_null (to, column);
  else if (table->columns[kith_table_find_column (table, column)].kind == KITH_COLUMN_INTEGER)
    kith_row_set_int (to, column, kith_row_get_int (from, column));
  else
    kith_row_set_text (to, column, kith_row_get_text (from, column));
}

/* A number that does not hold is kept as the former one where there is room. */
static void
keep_former_upn (KithRow *kept,
                 KithRow *gone,
                 KithRow *before)
{
  const char *upn = kith_row_get_text (kept, "upn");
  const char * const others[] = {
    kith_row_get_text (before, "upn"),
    kith_row_get_text (gone, "upn"),
    kith_row_get_text (gone, "former_upn"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (others) && kith_row_is_null (kept, "former_upn"); i++)
    {
      if (others[i] != NULL && g_strcmp0 (others[i], upn) != 0)
        kith_row_set_text (kept, "former_upn", others[i]);
    }

  if (upn != NULL)
    kith_row_set_null (kept, "upn_unknown");
}

/*
 * kith_merge_identity:
 * @kept: the record that stays
 * @gone: the one that goes
 * @taken: the fields of which somebody chose what @gone says
 *
 * Says of the child what holds of both.
 */
void
kith_merge_identity (KithRow *kept,
                     KithRow *gone,
                     guint    taken)
{
  g_autoptr(KithRow) before = kith_row_copy (kept);
  const char *census_date = kith_row_get_text (gone, "census_date");

  for (guint field = 0; field < KITH_N_MERGE_FIELDS; field++)
    {
      for (guint i = 0; i < MOST_COLUMNS && columns[field][i] != NULL; i++)
        {
          if (kith_merge_takes (before, gone, (KithMergeField)field, taken))
            copy_column (kept, gone, columns[field][i]);
        }
    }

  if (kith_row_is_null (kept, "authority_code"))
    copy_column (kept, gone, "authority_code");
  if (census_date != NULL && g_strcmp0 (kith_row_get_text (kept, "census_date"), census_date) < 0)
    kith_row_set_text (kept, "census_date", census_date);
  keep_former_upn (kept, gone, before);
  kith_child_row_set_sort_key (kept);
}
