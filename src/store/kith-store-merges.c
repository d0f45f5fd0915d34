/* kith-store-merges.c: two records of one person, side by side and made one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Children and adults are merged by one code; what is so of each is told in
 * kith-merge-of.c, what becomes of the rows in kith-merge-rows.c, and how they
 * are parted again in kith-merge-split.c.
 */

#include "config.h"

#include "kith-store-merges.h"

#include "kith-child-row-private.h"
#include "kith-merge-private.h"
#include "kith-statement-list.h"
#include "kith-store-schools.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-merge-error-quark, kith_merge_error)

static gboolean
says_otherwise (const KithMergeSide *kept,
                const KithMergeSide *gone,
                KithMergeField       field)
{
  return kept->values[field] != NULL && gone->values[field] != NULL &&
         !g_str_equal (kept->values[field], gone->values[field]);
}

static guint
compare_sides (const KithMergeSide *kept,
               const KithMergeSide *gone)
{
  return (kept->child != NULL && says_otherwise (kept, gone, KITH_MERGE_BIRTH) ? KITH_MERGE_OTHER_BIRTH : 0) |
         (says_otherwise (kept, gone, KITH_MERGE_SEX) ? KITH_MERGE_OTHER_SEX : 0) |
         (says_otherwise (kept, gone, KITH_MERGE_UPN) ? KITH_MERGE_OTHER_UPN : 0) |
         (says_otherwise (kept, gone, KITH_MERGE_COUNCIL_NUMBER) ? KITH_MERGE_OTHER_NUMBER : 0);
}

static gboolean
refuse (GError       **error,
        KithMergeError code,
        const char    *why)
{
  g_set_error_literal (error, KITH_MERGE_ERROR, (int)code, why);

  return FALSE;
}

/**
 * kith_db_load_merge_sheet:
 * @db: a store with no act open
 * @kind: whose records
 * @kept: whose record stays
 * @gone: whose would be merged into it
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the two side by side
 */
KithMergeSheet *
kith_db_load_merge_sheet (KithDb       *db,
                          KithMergeKind kind,
                          gint64        kept,
                          gint64        gone,
                          GError      **error)
{
  g_auto(KithMergeSide) kept_side = { 0 };
  g_auto(KithMergeSide) gone_side = { 0 };
  KithMergeRefusal refusal = KITH_MERGE_FINE;
  guint remarks = 0;
  gboolean is_loaded;

  g_return_val_if_fail (db != NULL, NULL);

  if (kept == gone)
    {
      refuse (error, KITH_MERGE_ERROR_SAME, "That is one record");
      return NULL;
    }

  is_loaded = kind == KITH_MERGE_KIND_CHILD
    ? kith_merge_load_children (db, kept, gone, &kept_side, &gone_side, &remarks, &refusal, error)
    : kith_merge_load_adults (db, kept, gone, &kept_side, &gone_side, &remarks, &refusal, error);
  if (!is_loaded)
    return NULL;

  remarks |= compare_sides (&kept_side, &gone_side);

  return kith_merge_sheet_new (&kept_side, &gone_side, remarks, refusal);
}

static gboolean
check_may_merge (KithDb       *db,
                 KithMergeKind kind,
                 gint64        kept,
                 gint64        gone,
                 GError      **error)
{
  g_autoptr(KithMergeSheet) sheet = kith_db_load_merge_sheet (db, kind, kept, gone, error);

  if (sheet == NULL)
    return FALSE;

  switch (kith_merge_sheet_get_refusal (sheet))
    {
    case KITH_MERGE_BOTH_RESTRICTED:
      return refuse (error, KITH_MERGE_ERROR_BOTH_RESTRICTED, "Both records are restricted");

    case KITH_MERGE_GLASS_BROKEN:
      return refuse (error, KITH_MERGE_ERROR_GLASS_BROKEN, "A record does not name the worker");

    case KITH_MERGE_ONLY_RESTRICTED:
      return refuse (error, KITH_MERGE_ERROR_ONLY_RESTRICTED, "An adult is known from restricted records alone");

    case KITH_MERGE_FINE:
    default:
      return TRUE;
    }
}

static void
set_lost (const KithMergeOf   *of,
          KithRow             *merge,
          KithRow             *kept,
          KithRow             *gone,
          guint                taken,
          const KithMergeLost *lost)
{
  KithRow *from = kith_merge_takes (of, kept, gone, lost->field, taken) ? kept : gone;

  if (kith_row_is_null (from, lost->name))
    from = gone;
  kith_row_set_text (merge, lost->name, kith_row_get_text (from, lost->name));
}

/* What does not hold of the two is what the person is found by all the same. */
static KithRow *
make_merge_row (KithAct           *act,
                const KithMergeOf *of,
                KithRow           *kept,
                KithRow           *gone,
                guint              taken,
                const char        *reason,
                gint64             me)
{
  KithRow *row = kith_row_new (of->merges);
  const KithUid *gone_uid = kith_row_get_uid (gone);

  kith_row_set_int (row, of->column, kith_row_get_id (kept));
  kith_row_set_int (row, "gone_id", kith_row_get_id (gone));
  kith_row_set_blob (row, "gone_uid", gone_uid, sizeof *gone_uid);
  kith_row_set_int (row, "act", kith_act_get_seq (act));
  kith_row_set_int (row, "at", g_get_real_time ());
  if (me != 0)
    kith_row_set_int (row, "worker_id", me);
  kith_row_set_text (row, "reason", reason);
  for (const KithMergeLost *lost = of->lost; lost->name != NULL; lost++)
    set_lost (of, row, kept, gone, taken, lost);

  if (of->kind == KITH_MERGE_KIND_CHILD)
    {
      kith_row_set_text (row, "former_upn", kith_row_get_text (gone, "former_upn"));
      if (kith_row_is_null (row, "birth"))
        kith_row_set_text (row, "birth", kith_row_get_text (kept, "birth"));
    }

  return row;
}

/* The merge stands first, since the triggers of signed notes ask for it; the
 * record goes before the other takes its numbers, which no two may have.
 */
static gboolean
write_merge (KithAct           *act,
             const KithMergeOf *of,
             KithRow           *kept,
             KithRow           *gone,
             guint              taken,
             const char        *reason,
             gint64             me,
             GError           **error)
{
  g_autoptr(KithRow) row = make_merge_row (act, of, kept, gone, taken, reason, me);

  if (!kith_act_insert (act, row, NULL, error) ||
      !kith_merge_move_all (act, of, kith_row_get_id (kept), kith_row_get_id (gone), error) ||
      !kith_act_delete (act, of->table, kith_row_get_id (gone), error))
    return FALSE;

  kith_merge_identity (of, kept, gone, taken);

  return kith_act_update (act, kept, error);
}

/**
 * kith_db_merge_records:
 * @db: a store with no act open
 * @kind: whose records
 * @kept: whose record stays
 * @gone: whose is merged into it
 * @taken: of which fields that differ the other's value holds, as flags 1 << #KithMergeField
 * @reason: why they are one
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Makes two records of one person one. Nothing of either is lost, and both can
 * be told apart again: see kith_db_split_records().
 *
 * Returns: whether they are one
 */
gboolean
kith_db_merge_records (KithDb       *db,
                       KithMergeKind kind,
                       gint64        kept,
                       gint64        gone,
                       guint         taken,
                       const char   *reason,
                       gint64       *ret_act,
                       GError      **error)
{
  const KithMergeOf *of = kith_merge_of (kind);
  g_autoptr(KithRow) kept_row = NULL;
  g_autoptr(KithRow) gone_row = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autofree char *clean = NULL;
  gint64 me;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!kith_text_is_there (reason))
    return refuse (error, KITH_MERGE_ERROR_REASON, "It was not said why");

  if (!check_may_merge (db, kind, kept, gone, error))
    return FALSE;

  me = kith_db_find_me (db, error);
  kept_row = me >= 0 ? kith_row_load (db, of->table, kept, error) : NULL;
  gone_row = kept_row != NULL ? kith_row_load (db, of->table, gone, error) : NULL;
  clean = kith_text_clean (reason);
  act = gone_row != NULL ? kith_act_begin (db, of->merge_act, NULL, clean, error) : NULL;
  if (act == NULL || !write_merge (act, of, kept_row, gone_row, taken, clean, me, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gpointer
merge_from_row (KithStatement *stmt,
                gpointer       user_data)
{
  const KithMergeOf *of = user_data;
  const KithMergedValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .kind = of->kind,
    .kept_id = kith_statement_get_int (stmt, 1),
    .name = kith_statement_get_text (stmt, 2),
    .number = kith_statement_get_text (stmt, 3),
    .birth = kith_statement_get_date (stmt, 4),
    .at = kith_statement_get_int (stmt, 5),
    .worker = kith_statement_get_text (stmt, 6),
    .reason = kith_statement_get_text (stmt, 7),
    .is_last = kith_statement_get_int (stmt, 8) != 0,
  };

  return kith_merged_new (&values);
}

/**
 * kith_db_load_merges:
 * @db: a store
 * @kind: whose records
 * @id: a child, or an adult
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMerged) (nullable): the records that were
 *   merged into theirs, the newest first
 */
GListModel *
kith_db_load_merges (KithDb       *db,
                     KithMergeKind kind,
                     gint64        id,
                     GError      **error)
{
  const KithMergeOf *of = kith_merge_of (kind);
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, of->list_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);

  return kith_statement_list (stmt, KITH_TYPE_MERGED, merge_from_row, (gpointer)of, error);
}
