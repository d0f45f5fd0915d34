/* kith-store-cin.c: taking a children in need census in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a return meets a store
 * --------------------------
 * A child is found by the authority's identifier, or else by the UPN, where the
 * store has it from a school's roll and without an identifier: one child, with
 * a birth date that does not contradict. What hangs on a child is found by its day: a
 * referral by the day of the referral, an assessment, an enquiry or a plan by
 * the day it began. Where a return has two of one day, they meet the store's
 * two in the order of the file.
 *
 * A return adds and changes; it takes nothing away. What it leaves out is not
 * therefore untrue: it may be older than what the store holds, or speak of one
 * year only.
 *
 * A child keeps the reference date of the newest return that spoke of it. From
 * a return that is older than that, or has no date, it takes what it had not
 * been told yet and nothing else: rows that are not there, and columns that
 * hold nothing. A list of codes counts as one value.
 */

#include "config.h"

#include "kith-store-cin-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-cleared.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-particulars-private.h"
#include "kith-text.h"

/* The newest list of the council's that spoke of the child. */
static const char select_list_day_sql[] =
  "SELECT max (i.reference_date)"
  " FROM import_child AS c"
  " JOIN import AS i ON i.id = c.import_id"
  " WHERE c.child_id = :child_id";

/* A record that was merged into a child's leads there too. */
static const char select_by_identifier_sql[] =
  "SELECT id FROM child WHERE authority_code IS :authority AND la_child_id = :identifier"
  " UNION ALL"
  " SELECT child_id FROM child_merge WHERE authority_code IS :authority AND la_child_id = :identifier LIMIT 1";

static const char select_by_upn_sql[] =
  "SELECT id FROM child WHERE upn = :upn AND la_child_id IS NULL"
  " AND (birth IS NULL OR :birth IS NULL OR birth = :birth)"
  " UNION"
  " SELECT c.id FROM child_merge AS m JOIN child AS c ON c.id = m.child_id WHERE m.upn = :upn AND c.la_child_id IS NULL"
  " AND (c.birth IS NULL OR :birth IS NULL OR c.birth = :birth) LIMIT 2";

static gboolean
find_by_identifier (KithDb       *db,
                    const char   *authority,
                    KithCinChild *child,
                    gint64       *ret_id,
                    GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_by_identifier_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":authority", authority);
  kith_statement_bind_text (stmt, ":identifier", child->la_child_id);

  return kith_cin_find_id (stmt, ret_id, error);
}

/* Of two with one UPN nobody could tell which is meant. */
static gboolean
find_by_upn (KithDb       *db,
             KithCinChild *child,
             const char   *upn,
             gint64       *ret_id,
             GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_by_upn_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":upn", upn);
  kith_statement_bind_date (stmt, ":birth", child->birth);
  *ret_id = 0;
  if (kith_statement_step (stmt, &local_error))
    *ret_id = kith_statement_get_int (stmt, 0);
  if (*ret_id != 0 && kith_statement_step (stmt, &local_error))
    *ret_id = 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
find_child (KithDb       *db,
            const char   *authority,
            KithCinChild *child,
            gint64       *ret_id,
            GError      **error)
{
  *ret_id = 0;
  if (child->la_child_id != NULL && !find_by_identifier (db, authority, child, ret_id, error))
    return FALSE;

  if (*ret_id == 0 && child->upn != NULL && !find_by_upn (db, child, child->upn, ret_id, error))
    return FALSE;

  return *ret_id != 0 || child->former_upn == NULL || find_by_upn (db, child, child->former_upn, ret_id, error);
}

/* A census has no names; where nothing else has brought one, the list is
 * sorted by the identifier that the page shows in its place.
 */
static void
fill_child (KithRow      *row,
            const char   *authority,
            KithCinChild *child)
{
  kith_row_set_text (row, "authority_code", authority);
  kith_cin_set_text (row, "la_child_id", child->la_child_id);
  kith_cin_set_text (row, "upn", child->upn);
  kith_cin_set_text (row, "former_upn", child->former_upn);
  kith_cin_set_text (row, "upn_unknown", child->upn_unknown);
  kith_cin_set_date (row, "birth", child->birth);
  kith_cin_set_date (row, "expected_birth", child->expected_birth);
  kith_cin_set_date (row, "death", child->death);
  kith_cin_set_text (row, "sex", child->sex);
  kith_cin_set_text (row, "ethnicity", child->ethnicity);
  if (kith_row_get_text (row, "sort_key") == NULL)
    {
      g_autofree char *key = kith_text_fold (child->la_child_id != NULL ? child->la_child_id : child->upn);

      kith_row_set_text (row, "sort_key", key);
    }
}

/* A return without a date may be of any age, so it overrules nothing either. */
static gboolean
is_older (KithRow *child,
          KithDate day)
{
  const char *held = kith_row_get_text (child, "census_date");
  g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;

  return held != NULL && (iso == NULL || strcmp (iso, held) < 0);
}

/* It speaks of the child under the number of a record that was merged into this
 * one, where the other's says otherwise. So it fills gaps.
 */
static gboolean
is_merged (KithRow      *held,
           KithCinChild *child)
{
  const char *identifier = kith_row_get_text (held, "la_child_id");

  return identifier != NULL && child->la_child_id != NULL && strcmp (identifier, child->la_child_id) != 0;
}

/* A council's list is newer than a return as often as it is older. */
static gboolean
is_older_than_list (KithDb   *db,
                    gint64    child_id,
                    KithDate  day,
                    gboolean *ret_is_older,
                    GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_list_day_sql, error);
  KithDate newest;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  newest = kith_statement_get_date (stmt, 0);
  *ret_is_older = newest != KITH_DATE_NONE && (day == KITH_DATE_NONE || day < newest);

  return TRUE;
}

/* That another return says the same is no change of the child, but it is noted. */
static gboolean
save_known_child (KithAct        *act,
                  const char     *authority,
                  KithCinChild   *child,
                  KithRow        *row,
                  KithCinMeeting *meeting,
                  GError        **error)
{
  g_autoptr(KithRow) held = kith_row_load (kith_act_get_db (act), &kith_table_child, kith_row_get_id (row), error);
  guint n_before = kith_act_get_n_rows (act);
  gboolean says_the_same, is_older_than_it;

  if (held == NULL ||
      !is_older_than_list (kith_act_get_db (act), kith_row_get_id (row), meeting->day, &is_older_than_it, error))
    return FALSE;

  meeting->fills_gaps = is_older_than_it || is_older (held, meeting->day) || is_merged (held, child);
  fill_child (row, authority, child);
  says_the_same = kith_row_equal (row, held);
  if (!meeting->fills_gaps)
    kith_cin_set_date (row, "census_date", meeting->day);
  if (!kith_cin_save (act, row, meeting, error))
    return FALSE;

  if (says_the_same)
    meeting->n_marked = kith_act_get_n_rows (act) - n_before;

  return TRUE;
}

static gboolean
save_new_child (KithAct        *act,
                const char     *authority,
                KithCinChild   *child,
                KithRow        *row,
                KithCinMeeting *meeting,
                GError        **error)
{
  meeting->fills_gaps = FALSE;
  fill_child (row, authority, child);
  kith_cin_set_date (row, "census_date", meeting->day);

  return kith_cin_save (act, row, meeting, error);
}

static gboolean
apply_child (KithAct        *act,
             const char     *authority,
             KithCinChild   *child,
             KithCinMeeting *meeting,
             gboolean       *ret_is_new,
             GError        **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_child (kith_act_get_db (act), authority, child, &id, error))
    return FALSE;

  row = kith_cin_load_or_new (act, &kith_table_child, id, error);
  if (row == NULL)
    return FALSE;

  *ret_is_new = id == 0;
  if (!(id == 0
        ? save_new_child (act, authority, child, row, meeting, error)
        : save_known_child (act, authority, child, row, meeting, error)) ||
      !kith_cin_save_codes (act, &kith_cin_disabilities, kith_row_get_id (row), child->disabilities, meeting, error) ||
      !kith_particular_hear (act, kith_row_get_id (row), meeting->day, error))
    return FALSE;

  for (guint i = 0; i < child->referrals->len; i++)
    {
      if (!kith_db_apply_referral (act, kith_row_get_id (row), g_ptr_array_index (child->referrals, i), meeting, error))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_subject (KithCinChild *child)
{
  return child->la_child_id != NULL ? child->la_child_id : child->upn;
}

static void
remark_on_kept (KithImportTally *tally,
                KithCinChild    *child,
                guint            n_kept)
{
  g_autofree char *why = g_strdup_printf (ngettext ("%u value is older than what is held, which stays.",
                                                    "%u values are older than what is held, which stays.", n_kept),
                                          n_kept);

  tally->n_things++;
  kith_import_tally_add (tally, KITH_IMPORT_FAULT, child->line, get_subject (child), NULL, why);
}

/* A case that is open, or began or ended after all that was cleared. */
static gboolean
says_more (KithCinChild *child,
           KithDate      finish)
{
  for (guint i = 0; i < child->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      if (referral->closure == KITH_DATE_NONE || finish == KITH_DATE_NONE || referral->closure > finish ||
          (referral->date != KITH_DATE_NONE && referral->date > finish))
        return TRUE;
    }

  return FALSE;
}

/* Who is known here is met by their own row, and not by a stub. */
static gboolean
meet_stub (KithAct         *act,
           const char      *authority,
           KithCinChild    *child,
           KithImportTally *tally,
           gboolean        *ret_stays_cleared,
           GError         **error)
{
  KithDate day, finish;
  g_autofree char *why = NULL;
  gint64 id;

  *ret_stays_cleared = FALSE;
  if (!find_child (kith_act_get_db (act), authority, child, &id, error) ||
      !kith_db_find_cleared (kith_act_get_db (act), authority, child->la_child_id, &day, &finish, error))
    return FALSE;

  if (id != 0 || day == KITH_DATE_NONE)
    return TRUE;

  *ret_stays_cleared = !says_more (child, finish);
  why = kith_cleared_words (day, !*ret_stays_cleared);
  tally->n_things++;
  kith_import_tally_add (tally, KITH_IMPORT_FAULT, child->line, get_subject (child), NULL, why);

  return TRUE;
}

static gboolean
apply_and_count (KithAct         *act,
                 KithCinReturn   *cin,
                 KithCinChild    *child,
                 KithCinMeeting  *meeting,
                 KithImportTally *tally,
                 GError         **error)
{
  guint n_before = kith_act_get_n_rows (act);
  gboolean is_new = FALSE;
  gboolean stays_cleared;
  guint n_changed;

  if (get_subject (child) == NULL)
    {
      kith_import_tally_add (tally, KITH_IMPORT_REFUSED, child->line, NULL, "8500",
                             "The child has neither the authority's identifier nor a UPN,"
                             " so nobody could tell who it is.");
      return TRUE;
    }

  if (!meet_stub (act, cin->authority, child, tally, &stays_cleared, error))
    return FALSE;

  if (stays_cleared)
    {
      kith_import_tally_add (tally, KITH_IMPORT_SAME, child->line, get_subject (child), NULL, NULL);
      return TRUE;
    }

  meeting->n_kept = 0;
  meeting->n_marked = 0;
  if (!apply_child (act, cin->authority, child, meeting, &is_new, error))
    return FALSE;

  n_changed = kith_act_get_n_rows (act) - n_before - meeting->n_marked;
  kith_import_tally_add (tally,
                         is_new ? KITH_IMPORT_NEW : n_changed > 0 ? KITH_IMPORT_CHANGED : KITH_IMPORT_SAME,
                         child->line, get_subject (child), NULL, NULL);
  if (meeting->n_kept > 0)
    remark_on_kept (tally, child, meeting->n_kept);

  return TRUE;
}

/*
 * kith_db_apply_cin:
 * @act: an act
 * @cin: a return
 * @tally: what it comes to
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has all of the return that can be taken in
 */
gboolean
kith_db_apply_cin (KithAct         *act,
                   KithCinReturn   *cin,
                   KithImportTally *tally,
                   GError         **error)
{
  g_autoptr(GHashTable) matched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  KithCinMeeting meeting = { .matched = matched, .day = cin->reference_date };

  for (guint i = 0; i < cin->children->len; i++)
    {
      if (!apply_and_count (act, cin, g_ptr_array_index (cin->children, i), &meeting, tally, error))
        return FALSE;
    }

  for (guint i = 0; i < cin->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin->faults, i);

      kith_import_tally_add (tally, KITH_IMPORT_FAULT, fault->line, fault->child, fault->rule, fault->message);
    }

  return TRUE;
}
