/* kith-merge-children.c: two records that may be of one child, as they are read
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-merge-private.h"

#include <glib/gi18n.h>

#include "kith-child-row-private.h"
#include "kith-db-private.h"
#include "kith-sight-private.h"
#include "kith-statement.h"
#include "kith-store-figures.h"
#include "kith-store-identity.h"
#include "kith-store-list-words.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"

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

/*
 * kith_merge_load_children:
 * @db: a store
 * @kept: a child whose record stays
 * @gone: another one
 * @kept_side: (out caller-allocates): what the one is and has
 * @gone_side: (out caller-allocates): what the other is and has
 * @ret_remarks: (inout): what is said of the two is added to it
 * @ret_refusal: (out): why they cannot become one
 * @error: return location for a #KithStoreError
 *
 * Returns: whether both were read
 */
gboolean
kith_merge_load_children (KithDb           *db,
                          gint64            kept,
                          gint64            gone,
                          KithMergeSide    *kept_side,
                          KithMergeSide    *gone_side,
                          guint            *ret_remarks,
                          KithMergeRefusal *ret_refusal,
                          GError          **error)
{
  gint64 kept_family, gone_family;

  if (!load_side (db, kept, kept_side, &kept_family, error) || !load_side (db, gone, gone_side, &gone_family, error))
    return FALSE;

  /* A family is told by the others in it, so each of the two would tell it otherwise. */
  if (kept_family == gone_family)
    g_set_str (&gone_side->values[KITH_MERGE_FAMILY], kept_side->values[KITH_MERGE_FAMILY]);

  return load_remarks (db, kept, gone, ret_remarks, ret_refusal, error);
}
