/* kith-store-merges.c: two records of one child, side by side and made one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of the rows is told in kith-merge-rows.c, and how they are parted
 * again in kith-merge-split.c.
 */

#include "config.h"

#include "kith-store-merges.h"

#include <glib/gi18n.h>

#include "kith-child-row-private.h"
#include "kith-db-private.h"
#include "kith-merge-private.h"
#include "kith-sight-private.h"
#include "kith-statement-list.h"
#include "kith-store-figures.h"
#include "kith-store-identity.h"
#include "kith-store-list-words.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-merge-error-quark, kith_merge_error)

/* In the order of KithMergePart, then what the fields say in words. */
static const char select_side_sql[] =
  "SELECT"
  " (SELECT count(*) FROM note_about AS n WHERE n.child_id = c.id),"
  " (SELECT count(*) FROM referral AS r WHERE r.child_id = c.id),"
  " (SELECT count(*) FROM early_help AS h WHERE h.child_id = c.id),"
  " (SELECT count(*) FROM care_episode AS e WHERE e.child_id = c.id),"
  " (SELECT count(*) FROM attendance AS a WHERE a.child_id = c.id),"
  " (SELECT count(*) FROM relation AS l WHERE l.child_id = c.id),"
  " (SELECT count(*) FROM involvement AS i WHERE i.child_id = c.id),"
  " (SELECT count(*) FROM address AS d WHERE d.child_id = c.id),"
  " (SELECT count(*) FROM warning AS w WHERE w.child_id = c.id),"
  " (SELECT count(*) FROM share_child AS s WHERE s.child_id = c.id),"
  " c.ethnicity,"
  " CASE WHEN c.family_id IS NOT NULL THEN coalesce ((SELECT f.name FROM family AS f WHERE f.id = c.family_id),"
  "  (SELECT group_concat (trim (coalesce (o.given_name, '') || ' ' || coalesce (o.family_name, '')), ', ' ORDER BY o.birth, o.id)"
  "   FROM child AS o WHERE o.family_id = c.family_id AND o.id <> c.id), '') END,"
  " (SELECT w.name FROM worker AS w WHERE w.id = c.worker_id), c.family_id"
  " FROM child AS c WHERE c.id = :id";

#define OPEN_REFERRAL(of) \
        "EXISTS (SELECT 1 FROM referral AS r WHERE r.child_id = " of " AND r.closure IS NULL AND r.no_further_action IS NOT 1)"
#define OPEN_PLAN(of) \
        "(EXISTS (SELECT 1 FROM protection_plan AS p JOIN referral AS r ON r.id = p.referral_id" \
        " WHERE r.child_id = " of " AND p.finish IS NULL AND r.closure IS NULL)" \
        " OR EXISTS (SELECT 1 FROM need_plan AS p JOIN referral AS r ON r.id = p.referral_id" \
        " WHERE r.child_id = " of " AND p.finish IS NULL AND r.closure IS NULL))"
#define OPEN_CARE(of) \
        "EXISTS (SELECT 1 FROM care_episode AS e WHERE e.child_id = " of " AND e.finish IS NULL)"
#define OPEN_RESTRICTION(of) \
        "EXISTS (SELECT 1 FROM restriction AS r WHERE r.child_id = " of " AND r.lifted IS NULL)"

/* In the order of the flags, from KITH_MERGE_ONE_NOTE on. */
static const char select_remarks_sql[] =
  "SELECT"
  " EXISTS (SELECT 1 FROM note_about AS a JOIN note_about AS b ON b.note_id = a.note_id"
  "  WHERE a.child_id = k.id AND b.child_id = g.id),"
  " k.family_id = g.family_id AND k.birth = g.birth,"
  " k.family_id <> g.family_id,"
  " " OPEN_REFERRAL ("k.id") " AND " OPEN_REFERRAL ("g.id") ","
  " " OPEN_PLAN ("k.id") " AND " OPEN_PLAN ("g.id") ","
  " " OPEN_CARE ("k.id") " AND " OPEN_CARE ("g.id") ","
  " EXISTS (SELECT 1 FROM attendance AS a JOIN attendance AS b ON b.school_id <> a.school_id"
  "  WHERE a.child_id = k.id AND b.child_id = g.id AND a.valid_to IS NULL AND b.valid_to IS NULL),"
  " " OPEN_RESTRICTION ("k.id") " + " OPEN_RESTRICTION ("g.id")
  " FROM child AS k JOIN child AS g ON g.id = :gone WHERE k.id = :kept";

#define N_ASKED 8
#define FIRST_ASKED 4

/* The record that is gone stands in the entry that took it out. */
static const char select_merges_sql[] =
  "SELECT m.id, m.child_id,"
  " nullif (trim (coalesce (json_extract (p.old, '$.given_name'), '') || ' ' || coalesce (json_extract (p.old, '$.family_name'), '')), ''),"
  " coalesce (json_extract (p.old, '$.la_child_id'), json_extract (p.old, '$.upn')),"
  " json_extract (p.old, '$.birth'), m.at, w.name, m.reason,"
  " NOT EXISTS (SELECT 1 FROM child_merge AS l WHERE l.child_id = m.child_id AND l.act > m.act)"
  " FROM child_merge AS m"
  " LEFT JOIN worker AS w ON w.id = m.worker_id"
  " LEFT JOIN journal AS j ON j.row_uid = m.gone_uid AND j.act = m.act AND j.kind = 'delete'"
  " LEFT JOIN journal_payload AS p ON p.seq = j.seq"
  " WHERE m.child_id = :child_id"
  " /*sort*/ ORDER BY m.act DESC";

static char *
dup_day (KithRow    *row,
         const char *column)
{
  KithDate day = KITH_DATE_NONE;

  if (kith_row_is_null (row, column) || !kith_date_parse_iso (kith_row_get_text (row, column), &day, NULL))
    return NULL;

  return kith_list_words_day (day);
}

static char *
dup_birth (KithRow *row)
{
  g_autofree char *expected = NULL;

  if (!kith_row_is_null (row, "birth"))
    return dup_day (row, "birth");

  expected = dup_day (row, "expected_birth");

  return expected != NULL ? g_strdup_printf (_("expected on %s"), expected) : NULL;
}

static void
fill_values (KithMergeSide *side,
             KithRow       *row)
{
  side->values[KITH_MERGE_GIVEN_NAME] = g_strdup (kith_row_get_text (row, "given_name"));
  side->values[KITH_MERGE_FAMILY_NAME] = g_strdup (kith_row_get_text (row, "family_name"));
  side->values[KITH_MERGE_PREFERRED_NAME] = g_strdup (kith_row_get_text (row, "preferred_name"));
  side->values[KITH_MERGE_BIRTH] = dup_birth (row);
  side->values[KITH_MERGE_DEATH] = dup_day (row, "death");
  side->values[KITH_MERGE_SEX] = g_strdup (kith_row_get_text (row, "sex"));
  side->values[KITH_MERGE_COUNCIL_NUMBER] = g_strdup (kith_row_get_text (row, "la_child_id"));
  side->values[KITH_MERGE_UPN] = g_strdup (kith_row_get_text (row, "upn"));
}

static char *
dup_family (KithStatement *stmt,
            int            column)
{
  const char *text = kith_statement_get_text (stmt, column);

  if (text == NULL)
    return NULL;

  return g_strdup (text[0] != '\0' ? text : _("a family with no other child"));
}

static gboolean
load_side (KithDb        *db,
           gint64         child_id,
           KithMergeSide *side,
           gint64        *ret_family_id,
           GError       **error)
{
  KithCodeList *codes = kith_db_get_codes (db, error);
  g_autoptr(KithRow) row = codes != NULL ? kith_row_load (db, &kith_table_child, child_id, error) : NULL;
  g_autoptr(KithStatement) stmt = NULL;

  if (row == NULL)
    return FALSE;

  side->child = kith_db_load_identity (db, child_id, error);
  stmt = side->child != NULL ? kith_db_prepare (db, select_side_sql, error) : NULL;
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  for (guint i = 0; i < KITH_N_MERGE_PARTS; i++)
    side->counts[i] = (guint)kith_statement_get_int (stmt, (int)i);
  fill_values (side, row);
  if (!kith_statement_is_null (stmt, KITH_N_MERGE_PARTS))
    side->values[KITH_MERGE_ETHNICITY] =
      g_strdup (kith_code_label_or_code (codes, "ethnicity", kith_statement_get_text (stmt, KITH_N_MERGE_PARTS), kith_date_today ()));
  side->values[KITH_MERGE_FAMILY] = dup_family (stmt, KITH_N_MERGE_PARTS + 1);
  side->values[KITH_MERGE_WORKER] = g_strdup (kith_statement_get_text (stmt, KITH_N_MERGE_PARTS + 2));
  *ret_family_id = kith_statement_get_int (stmt, KITH_N_MERGE_PARTS + 3);

  return TRUE;
}

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
  return (says_otherwise (kept, gone, KITH_MERGE_BIRTH) ? KITH_MERGE_OTHER_BIRTH : 0) |
         (says_otherwise (kept, gone, KITH_MERGE_SEX) ? KITH_MERGE_OTHER_SEX : 0) |
         (says_otherwise (kept, gone, KITH_MERGE_UPN) ? KITH_MERGE_OTHER_UPN : 0) |
         (says_otherwise (kept, gone, KITH_MERGE_COUNCIL_NUMBER) ? KITH_MERGE_OTHER_NUMBER : 0);
}

static gboolean
load_remarks (KithDb           *db,
              gint64            kept,
              gint64            gone,
              guint            *ret_remarks,
              KithMergeRefusal *ret_refusal,
              GError          **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_remarks_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":kept", kept);
  kith_statement_bind_int (stmt, ":gone", gone);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  for (guint i = 0; i < N_ASKED; i++)
    {
      if (kith_statement_get_int (stmt, (int)i) != 0)
        *ret_remarks |= 1u << (FIRST_ASKED + i);
    }

  if (kith_db_is_glass_open (db, kept) || kith_db_is_glass_open (db, gone))
    *ret_refusal = KITH_MERGE_GLASS_BROKEN;
  else
    *ret_refusal = kith_statement_get_int (stmt, N_ASKED - 1) > 1 ? KITH_MERGE_BOTH_RESTRICTED : KITH_MERGE_FINE;

  return TRUE;
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
 * @kept: a child whose record stays
 * @gone: another one, whose record would be merged into it
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the two side by side
 */
KithMergeSheet *
kith_db_load_merge_sheet (KithDb  *db,
                          gint64   kept,
                          gint64   gone,
                          GError **error)
{
  g_auto(KithMergeSide) kept_side = { 0 };
  g_auto(KithMergeSide) gone_side = { 0 };
  KithMergeRefusal refusal = KITH_MERGE_FINE;
  gint64 kept_family, gone_family;
  guint remarks;

  g_return_val_if_fail (db != NULL, NULL);

  if (kept == gone)
    {
      refuse (error, KITH_MERGE_ERROR_SAME, "That is one record");
      return NULL;
    }

  if (!load_side (db, kept, &kept_side, &kept_family, error) || !load_side (db, gone, &gone_side, &gone_family, error))
    return NULL;

  /* A family is told by the others in it, so each of the two would tell it otherwise. */
  if (kept_family == gone_family)
    g_set_str (&gone_side.values[KITH_MERGE_FAMILY], kept_side.values[KITH_MERGE_FAMILY]);

  remarks = compare_sides (&kept_side, &gone_side);
  if (!load_remarks (db, kept, gone, &remarks, &refusal, error))
    return NULL;

  return kith_merge_sheet_new (&kept_side, &gone_side, remarks, refusal);
}

static gboolean
check_may_merge (KithDb  *db,
                 gint64   kept,
                 gint64   gone,
                 GError **error)
{
  g_autoptr(KithMergeSheet) sheet = kith_db_load_merge_sheet (db, kept, gone, error);

  if (sheet == NULL)
    return FALSE;

  switch (kith_merge_sheet_get_refusal (sheet))
    {
    case KITH_MERGE_BOTH_RESTRICTED:
      return refuse (error, KITH_MERGE_ERROR_BOTH_RESTRICTED, "Both records are restricted");

    case KITH_MERGE_GLASS_BROKEN:
      return refuse (error, KITH_MERGE_ERROR_GLASS_BROKEN, "A record does not name the worker");

    case KITH_MERGE_FINE:
    default:
      return TRUE;
    }
}

static void
set_lost (KithRow       *merge,
          KithRow       *kept,
          KithRow       *gone,
          KithMergeField field,
          guint          taken,
          const char    *column)
{
  KithRow *lost = kith_merge_takes (kept, gone, field, taken) ? kept : gone;

  if (kith_row_is_null (lost, column))
    lost = gone;
  kith_row_set_text (merge, column, kith_row_get_text (lost, column));
}

/* What does not hold of the two is what the child is found by all the same. */
static KithRow *
make_merge_row (KithAct    *act,
                KithRow    *kept,
                KithRow    *gone,
                guint       taken,
                const char *reason,
                gint64      me)
{
  KithRow *row = kith_row_new (&kith_table_child_merge);
  const KithUid *gone_uid = kith_row_get_uid (gone);

  kith_row_set_int (row, "child_id", kith_row_get_id (kept));
  kith_row_set_int (row, "gone_id", kith_row_get_id (gone));
  kith_row_set_blob (row, "gone_uid", gone_uid, sizeof *gone_uid);
  kith_row_set_int (row, "act", kith_act_get_seq (act));
  kith_row_set_int (row, "at", g_get_real_time ());
  if (me != 0)
    kith_row_set_int (row, "worker_id", me);
  kith_row_set_text (row, "reason", reason);
  set_lost (row, kept, gone, KITH_MERGE_COUNCIL_NUMBER, taken, "authority_code");
  set_lost (row, kept, gone, KITH_MERGE_COUNCIL_NUMBER, taken, "la_child_id");
  set_lost (row, kept, gone, KITH_MERGE_UPN, taken, "upn");
  kith_row_set_text (row, "former_upn", kith_row_get_text (gone, "former_upn"));
  set_lost (row, kept, gone, KITH_MERGE_GIVEN_NAME, taken, "given_name");
  set_lost (row, kept, gone, KITH_MERGE_FAMILY_NAME, taken, "family_name");
  set_lost (row, kept, gone, KITH_MERGE_PREFERRED_NAME, taken, "preferred_name");
  set_lost (row, kept, gone, KITH_MERGE_BIRTH, taken, "birth");
  if (kith_row_is_null (row, "birth"))
    kith_row_set_text (row, "birth", kith_row_get_text (kept, "birth"));

  return row;
}

/* The merge stands first, since the triggers of signed notes ask for it; the
 * record goes before the other takes its numbers, which no two may have.
 */
static gboolean
write_merge (KithAct    *act,
             KithRow    *kept,
             KithRow    *gone,
             guint       taken,
             const char *reason,
             gint64      me,
             GError    **error)
{
  g_autoptr(KithRow) row = make_merge_row (act, kept, gone, taken, reason, me);

  if (!kith_act_insert (act, row, NULL, error) ||
      !kith_merge_move_all (act, kith_row_get_id (kept), kith_row_get_id (gone), error) ||
      !kith_act_delete (act, &kith_table_child, kith_row_get_id (gone), error))
    return FALSE;

  kith_merge_identity (kept, gone, taken);

  return kith_act_update (act, kept, error);
}

/**
 * kith_db_merge_children:
 * @db: a store with no act open
 * @kept: the child whose record stays
 * @gone: the one whose record is merged into it
 * @taken: of which fields that differ the other's value holds, as flags 1 << #KithMergeField
 * @reason: why they are one child
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Makes two records of one child one. Nothing of either is lost, and both can
 * be told apart again: see kith_db_split_child().
 *
 * Returns: whether they are one
 */
gboolean
kith_db_merge_children (KithDb     *db,
                        gint64      kept,
                        gint64      gone,
                        guint       taken,
                        const char *reason,
                        gint64     *ret_act,
                        GError    **error)
{
  g_autoptr(KithRow) kept_row = NULL;
  g_autoptr(KithRow) gone_row = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autofree char *clean = NULL;
  gint64 me;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!kith_text_is_there (reason))
    return refuse (error, KITH_MERGE_ERROR_REASON, "It was not said why");

  if (!check_may_merge (db, kept, gone, error))
    return FALSE;

  me = kith_db_find_me (db, error);
  kept_row = me >= 0 ? kith_row_load (db, &kith_table_child, kept, error) : NULL;
  gone_row = kept_row != NULL ? kith_row_load (db, &kith_table_child, gone, error) : NULL;
  clean = kith_text_clean (reason);
  act = gone_row != NULL ? kith_act_begin (db, "child.merge", NULL, clean, error) : NULL;
  if (act == NULL || !write_merge (act, kept_row, gone_row, taken, clean, me, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gpointer
merge_from_row (KithStatement *stmt,
                gpointer       user_data)
{
  const KithChildMergeValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .child_id = kith_statement_get_int (stmt, 1),
    .name = kith_statement_get_text (stmt, 2),
    .number = kith_statement_get_text (stmt, 3),
    .birth = kith_statement_get_date (stmt, 4),
    .at = kith_statement_get_int (stmt, 5),
    .worker = kith_statement_get_text (stmt, 6),
    .reason = kith_statement_get_text (stmt, 7),
    .is_last = kith_statement_get_int (stmt, 8) != 0,
  };

  return kith_child_merge_new (&values);
}

/**
 * kith_db_load_merges:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChildMerge) (nullable): the records that were
 *   merged into the child's, the newest first
 */
GListModel *
kith_db_load_merges (KithDb  *db,
                     gint64   child_id,
                     GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_merges_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);

  return kith_statement_list (stmt, KITH_TYPE_CHILD_MERGE, merge_from_row, NULL, error);
}
