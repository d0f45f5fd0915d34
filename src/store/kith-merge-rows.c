/* kith-merge-rows.c: what two records of one person have, put together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How two records become one
 * --------------------------
 * The child, or the adult, whose record goes is taken out, and each row that told
 * of it tells of the other from then on. So there is one for every list, number,
 * clock, search and file, and none of them has to know of merges. All tables
 * with a child_id, or an adult_id, are gone through, whichever they are: a new
 * one needs no line here.
 *
 * Only that column changes, also of signed notes, which the triggers of the schema
 * let through for two records that child_merge says are of one child, and for
 * nothing else. What cannot stand twice (both records were in one file, a note
 * was about both) is taken out on one side. Each of these is an entry of the
 * journal, and the journal is what the merge is parted by: see kith-merge-split.c.
 *
 * What two records of one adult say of them and one child is put into one row
 * where it does not contradict itself, since it was meant to be said once.
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

/*
 * kith_merge_has_rows_of:
 * @of: whose records are merged
 * @table: a table
 *
 * Returns: whether its rows are somebody's
 */
gboolean
kith_merge_has_rows_of (const KithMergeOf *of,
                        const KithTable   *table)
{
  return kith_table_find_column (table, of->column) >= 0;
}

/*
 * kith_merge_load_rows_of:
 * @db: a store
 * @of: whose records are merged
 * @table: a table whose rows are somebody's
 * @id: a child, or an adult
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type gint64) (nullable): their rows
 */
GArray *
kith_merge_load_rows_of (KithDb            *db,
                         const KithMergeOf *of,
                         const KithTable   *table,
                         gint64             id,
                         GError           **error)
{
  const char *sql = of->kind == KITH_MERGE_KIND_CHILD ? table->of_child_sql : table->of_adult_sql;
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 row = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, row);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*
 * kith_merge_move:
 * @act: an act
 * @of: whose records are merged
 * @table: a table whose rows are somebody's
 * @id: a row of it
 * @to: whose it shall be
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is
 */
gboolean
kith_merge_move (KithAct           *act,
                 const KithMergeOf *of,
                 const KithTable   *table,
                 gint64             id,
                 gint64             to,
                 GError           **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), table, id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, of->column, to);

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

/*
 * kith_merge_copy_column:
 * @to: a row
 * @from: another one of its table
 * @column: what is copied
 */
void
kith_merge_copy_column (KithRow    *to,
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

/* Fills the gaps of what one record says of an adult and a child by what the
 * other does. Nothing where the two contradict each other; a day on which it
 * ended is no gap.
 */
static KithRow *
combine_relations (KithRow *held,
                   KithRow *row)
{
  const KithTable *table = kith_row_get_table (held);
  g_autoptr(KithRow) both = kith_row_copy (held);
  g_autoptr(KithRow) filled = kith_row_copy (row);

  if (g_strcmp0 (kith_row_get_text (held, "valid_to"), kith_row_get_text (row, "valid_to")) != 0)
    return NULL;

  kith_row_set_int (filled, "adult_id", kith_row_get_int (held, "adult_id"));
  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *column = table->columns[i].name;

      if (kith_row_is_null (both, column))
        kith_merge_copy_column (both, filled, column);
      else if (kith_row_is_null (filled, column))
        kith_merge_copy_column (filled, both, column);
    }

  return kith_row_equal (both, filled) ? g_steal_pointer (&both) : NULL;
}

/* Takes out what the row makes needless, or says that it is needless itself. */
static gboolean
compare_with (KithAct           *act,
              const KithMergeOf *of,
              KithRow           *row,
              KithRow           *held,
              gboolean          *ret_is_needless,
              GError           **error)
{
  const KithTable *table = kith_row_get_table (row);
  g_autoptr(KithRow) both = of->kind == KITH_MERGE_KIND_ADULT ? combine_relations (held, row) : NULL;

  if (both != NULL)
    {
      *ret_is_needless = TRUE;
      return kith_act_update (act, both, error);
    }

  *ret_is_needless = of->kind == KITH_MERGE_KIND_CHILD && makes_needless (held, row);

  return *ret_is_needless || of->kind != KITH_MERGE_KIND_CHILD || !makes_needless (row, held) ||
         kith_act_delete (act, table, kith_row_get_id (held), error);
}

static gboolean
make_room (KithAct           *act,
           const KithMergeOf *of,
           KithRow           *row,
           gint64             kept,
           gboolean          *ret_is_needless,
           GError           **error)
{
  const KithTable *table = kith_row_get_table (row);
  g_autoptr(GArray) ids = kith_merge_load_rows_of (kith_act_get_db (act), of, table, kept, error);

  *ret_is_needless = FALSE;
  for (guint i = 0; ids != NULL && i < ids->len && !*ret_is_needless; i++)
    {
      g_autoptr(KithRow) held = kith_row_load (kith_act_get_db (act), table, g_array_index (ids, gint64, i), error);

      if (held == NULL || !compare_with (act, of, row, held, ret_is_needless, error))
        return FALSE;
    }

  return ids != NULL;
}

/* Two rows that cannot stand beside each other say one thing of one child. Of
 * sealed text the journal has a hash alone, so such a row is never taken out.
 */
static gboolean
move_or_take_out (KithAct           *act,
                  const KithMergeOf *of,
                  const KithTable   *table,
                  gint64             id,
                  gint64             kept,
                  GError           **error)
{
  g_autoptr(GError) local_error = NULL;

  if (kith_merge_move (act, of, table, id, kept, &local_error))
    return TRUE;

  if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT) && !kith_seal_covers (table))
    return kith_act_delete (act, table, id, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
move_row (KithAct           *act,
          const KithMergeOf *of,
          const KithTable   *table,
          gint64             id,
          gint64             kept,
          GError           **error)
{
  gboolean is_needless = FALSE;

  if (is_compared (table))
    {
      g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), table, id, error);

      if (row == NULL || !make_room (act, of, row, kept, &is_needless, error))
        return FALSE;
    }

  return is_needless ? kith_act_delete (act, table, id, error) : move_or_take_out (act, of, table, id, kept, error);
}

/*
 * kith_merge_move_all:
 * @act: an act that has put in the row of the merge
 * @of: whose records are merged
 * @kept: whose record stays
 * @gone: whose record goes
 * @error: return location for a #KithStoreError
 *
 * Returns: whether all that was the one's is the other's
 */
gboolean
kith_merge_move_all (KithAct           *act,
                     const KithMergeOf *of,
                     gint64             kept,
                     gint64             gone,
                     GError           **error)
{
  guint n_tables;
  const KithTable * const *tables = kith_tables_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr(GArray) ids = NULL;

      if (!kith_merge_has_rows_of (of, tables[i]))
        continue;

      ids = kith_merge_load_rows_of (kith_act_get_db (act), of, tables[i], gone, error);
      if (ids == NULL)
        return FALSE;

      for (guint j = 0; j < ids->len; j++)
        {
          if (!move_row (act, of, tables[i], g_array_index (ids, gint64, j), kept, error))
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
 * @of: whose records are merged
 * @kept: the record that stays, as it was
 * @gone: the one that goes
 * @field: a field
 * @taken: the fields of which somebody chose what @gone says, as flags 1 << #KithMergeField
 *
 * Returns: whether what @gone says holds: it was chosen, or @kept says nothing
 */
gboolean
kith_merge_takes (const KithMergeOf *of,
                  KithRow           *kept,
                  KithRow           *gone,
                  KithMergeField     field,
                  guint              taken)
{
  const char * const *names = of->columns[field];

  if (has_column (gone, names[0]))
    return !has_column (kept, names[0]) || (taken & (1u << field)) != 0;

  /* Of a day of birth that is not known there may be the one that is expected, or an age. */
  return field == KITH_MERGE_BIRTH && has_column (gone, names[1]) &&
         !has_column (kept, names[0]) && (!has_column (kept, names[1]) || (taken & (1u << field)) != 0);
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

/* What of a child is no field, and follows from both. */
static void
complete_child (KithRow *kept,
                KithRow *gone,
                KithRow *before)
{
  const char *census_date = kith_row_get_text (gone, "census_date");

  if (kith_row_is_null (kept, "authority_code"))
    kith_merge_copy_column (kept, gone, "authority_code");
  if (census_date != NULL && g_strcmp0 (kith_row_get_text (kept, "census_date"), census_date) < 0)
    kith_row_set_text (kept, "census_date", census_date);
  keep_former_upn (kept, gone, before);
  kith_child_row_set_sort_key (kept);
}

/*
 * kith_merge_identity:
 * @of: whose records are merged
 * @kept: the record that stays
 * @gone: the one that goes
 * @taken: the fields of which somebody chose what @gone says
 *
 * Says of the person what holds of both.
 */
void
kith_merge_identity (const KithMergeOf *of,
                     KithRow           *kept,
                     KithRow           *gone,
                     guint              taken)
{
  g_autoptr(KithRow) before = kith_row_copy (kept);

  for (guint field = 0; field < KITH_N_MERGE_FIELDS; field++)
    {
      for (guint i = 0; i < KITH_MOST_MERGE_COLUMNS && of->columns[field][i] != NULL; i++)
        {
          if (kith_merge_takes (of, before, gone, (KithMergeField)field, taken))
            kith_merge_copy_column (kept, gone, of->columns[field][i]);
        }
    }

  if (of->kind == KITH_MERGE_KIND_CHILD)
    complete_child (kept, gone, before);
}
