/* kith-store-cin.c: taking a children in need census in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a return meets a store
 * --------------------------
 * A child is found by the authority's identifier, or by the UPN where the
 * return has no identifier. What hangs on a child is found by its day: a
 * referral by the day of the referral, an assessment, an enquiry or a plan by
 * the day it began. Where a return has two of one day, they meet the store's
 * two in the order of the file.
 *
 * A return adds and changes; it takes nothing away. What it leaves out is not
 * therefore untrue: it may be older than what the store holds, or speak of one
 * year only.
 */

#include "config.h"

#include "kith-store-import.h"

#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-text.h"

static const char select_by_identifier_sql[] =
  "SELECT id FROM child WHERE authority_code IS :authority AND la_child_id = :identifier";

static const char select_by_upn_sql[] =
  "SELECT id FROM child WHERE upn = :upn AND la_child_id IS NULL";

static const char select_disability_sql[] =
  "SELECT id FROM disability WHERE child_id = :parent AND code = :code";

static const char select_factor_sql[] =
  "SELECT id FROM assessment_factor WHERE assessment_id = :parent AND code = :code";

static const char select_review_sql[] =
  "SELECT id FROM protection_review WHERE protection_plan_id = :parent AND day = :code";

static const char select_referrals_sql[] =
  "SELECT id FROM referral WHERE child_id = :parent AND day IS :day ORDER BY id /*sort*/";

static const char select_assessments_sql[] =
  "SELECT id FROM assessment WHERE referral_id = :parent AND start IS :day ORDER BY id /*sort*/";

static const char select_section47s_sql[] =
  "SELECT id FROM section47 WHERE referral_id = :parent AND start IS :day ORDER BY id /*sort*/";

static const char select_need_plans_sql[] =
  "SELECT id FROM need_plan WHERE referral_id = :parent AND start IS :day ORDER BY id /*sort*/";

static const char select_protection_plans_sql[] =
  "SELECT id FROM protection_plan WHERE referral_id = :parent AND start IS :day ORDER BY id /*sort*/";

static const char select_pre_proceedings_sql[] =
  "SELECT id FROM pre_proceedings WHERE referral_id = :parent AND start IS :day ORDER BY id /*sort*/";

/* One that a return has met already cannot be met by its next one. */
static char *
matched_key (const KithTable *table,
             gint64           id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, table->name, id);
}

static gboolean
find_by_day (KithDb          *db,
             const char      *sql,
             const KithTable *table,
             gint64           parent_id,
             KithDate         day,
             GHashTable      *matched,
             gint64          *ret_id,
             GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":parent", parent_id);
  kith_statement_bind_date (stmt, ":day", day);
  *ret_id = 0;
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      char *key = matched_key (table, id);

      if (g_hash_table_add (matched, key))
        {
          *ret_id = id;
          return TRUE;
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
find_id (KithStatement *stmt,
         gint64        *ret_id,
         GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  *ret_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The row that was found, or a new one. */
static KithRow *
load_or_new (KithAct         *act,
             const KithTable *table,
             gint64           id,
             GError         **error)
{
  return id != 0 ? kith_row_load (kith_act_get_db (act), table, id, error) : kith_row_new (table);
}

static gboolean
save (KithAct    *act,
      KithRow    *row,
      GHashTable *matched,
      GError    **error)
{
  if (kith_row_get_id (row) != 0)
    return kith_act_update (act, row, error);

  if (!kith_act_insert (act, row, NULL, error))
    return FALSE;

  g_hash_table_add (matched, matched_key (kith_row_get_table (row), kith_row_get_id (row)));

  return TRUE;
}

static void
set_text (KithRow    *row,
          const char *column,
          const char *value)
{
  if (value != NULL && value[0] != '\0')
    kith_row_set_text (row, column, value);
}

static void
set_date (KithRow    *row,
          const char *column,
          KithDate    value)
{
  if (value != KITH_DATE_NONE)
    kith_row_set_date (row, column, value);
}

static void
set_known (KithRow    *row,
           const char *column,
           int         value)
{
  if (value >= 0)
    kith_row_set_int (row, column, value);
}

/* A code or a day of something, which is there or not. */
static gboolean
save_member (KithAct         *act,
             const char      *select_sql,
             const KithTable *table,
             const char      *parent_column,
             gint64           parent_id,
             const char      *column,
             const char      *value,
             GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_sql, error);
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":parent", parent_id);
  kith_statement_bind_text (stmt, ":code", value);
  if (!find_id (stmt, &id, error) || id != 0)
    return id != 0;

  row = kith_row_new (table);
  kith_row_set_int (row, parent_column, parent_id);
  kith_row_set_text (row, column, value);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
apply_assessment (KithAct    *act,
                  gint64      referral_id,
                  gpointer    item,
                  GHashTable *matched,
                  GError    **error)
{
  KithCinAssessment *assessment = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_by_day (kith_act_get_db (act), select_assessments_sql, &kith_table_assessment,
                    referral_id, assessment->start, matched, &id, error))
    return FALSE;

  row = load_or_new (act, &kith_table_assessment, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  set_date (row, "start", assessment->start);
  set_date (row, "internal_review", assessment->internal_review);
  set_date (row, "authorisation", assessment->authorisation);
  if (!save (act, row, matched, error))
    return FALSE;

  for (guint i = 0; i < assessment->factors->len; i++)
    {
      if (!save_member (act, select_factor_sql, &kith_table_assessment_factor, "assessment_id", kith_row_get_id (row),
                        "code", g_ptr_array_index (assessment->factors, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_section47 (KithAct    *act,
                 gint64      referral_id,
                 gpointer    item,
                 GHashTable *matched,
                 GError    **error)
{
  KithCinSection47 *section47 = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_by_day (kith_act_get_db (act), select_section47s_sql, &kith_table_section47,
                    referral_id, section47->start, matched, &id, error))
    return FALSE;

  row = load_or_new (act, &kith_table_section47, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  set_date (row, "start", section47->start);
  set_date (row, "conference_target", section47->conference_target);
  set_date (row, "conference", section47->conference);
  set_known (row, "conference_not_required", section47->conference_not_required);

  return save (act, row, matched, error);
}

static gboolean
apply_plan (KithAct    *act,
            gint64      referral_id,
            gpointer    item,
            GHashTable *matched,
            GError    **error)
{
  KithCinPlan *plan = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_by_day (kith_act_get_db (act), select_need_plans_sql, &kith_table_need_plan,
                    referral_id, plan->start, matched, &id, error))
    return FALSE;

  row = load_or_new (act, &kith_table_need_plan, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  set_date (row, "start", plan->start);
  set_date (row, "finish", plan->end);

  return save (act, row, matched, error);
}

static gboolean
apply_reviews (KithAct *act,
               gint64   plan_id,
               GArray  *reviews,
               GError **error)
{
  for (guint i = 0; i < reviews->len; i++)
    {
      g_autofree char *day = kith_date_to_iso (g_array_index (reviews, KithDate, i));

      if (day != NULL &&
          !save_member (act, select_review_sql, &kith_table_protection_review, "protection_plan_id", plan_id,
                        "day", day, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_protection_plan (KithAct    *act,
                       gint64      referral_id,
                       gpointer    item,
                       GHashTable *matched,
                       GError    **error)
{
  KithCinProtectionPlan *plan = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_by_day (kith_act_get_db (act), select_protection_plans_sql, &kith_table_protection_plan,
                    referral_id, plan->start, matched, &id, error))
    return FALSE;

  row = load_or_new (act, &kith_table_protection_plan, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  set_date (row, "start", plan->start);
  set_date (row, "finish", plan->end);
  set_text (row, "initial_category", plan->initial_category);
  set_text (row, "latest_category", plan->latest_category);
  set_known (row, "n_previous", plan->n_previous);

  return save (act, row, matched, error) &&
         apply_reviews (act, kith_row_get_id (row), plan->reviews, error);
}

static gboolean
apply_pre_proceedings (KithAct    *act,
                       gint64      referral_id,
                       gpointer    item,
                       GHashTable *matched,
                       GError    **error)
{
  KithCinPreProceedings *pre = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_by_day (kith_act_get_db (act), select_pre_proceedings_sql, &kith_table_pre_proceedings,
                    referral_id, pre->start, matched, &id, error))
    return FALSE;

  row = load_or_new (act, &kith_table_pre_proceedings, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  set_date (row, "start", pre->start);
  set_date (row, "letter_before_proceedings", pre->letter_before_proceedings);
  set_known (row, "meeting_offered", pre->meeting_offered);
  set_known (row, "meeting_held", pre->meeting_held);
  set_date (row, "initial_meeting", pre->initial_meeting);
  set_known (row, "n_review_meetings", pre->n_review_meetings);
  set_date (row, "step_decision", pre->step_decision);
  set_text (row, "outcome", pre->outcome);
  set_date (row, "court_application", pre->court_application);
  set_date (row, "initial_letter", pre->initial_letter);

  return save (act, row, matched, error);
}

typedef gboolean (*ApplyFunc) (KithAct    *act,
                               gint64      referral_id,
                               gpointer    item,
                               GHashTable *matched,
                               GError    **error);

static gboolean
apply_all (KithAct    *act,
           gint64      referral_id,
           GPtrArray  *items,
           ApplyFunc   func,
           GHashTable *matched,
           GError    **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (!func (act, referral_id, g_ptr_array_index (items, i), matched, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_db_apply_referral:
 * @act: an act
 * @child_id: a child of the store
 * @referral: a referral with what came of it
 * @matched: (element-type utf8): the rows that the act has met already
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has all of it
 */
gboolean
kith_db_apply_referral (KithAct         *act,
                        gint64           child_id,
                        KithCinReferral *referral,
                        GHashTable      *matched,
                        GError         **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_by_day (kith_act_get_db (act), select_referrals_sql, &kith_table_referral,
                    child_id, referral->date, matched, &id, error))
    return FALSE;

  row = load_or_new (act, &kith_table_referral, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "child_id", child_id);
  set_date (row, "day", referral->date);
  set_text (row, "source", referral->source);
  set_text (row, "primary_need", referral->primary_need);
  set_known (row, "no_further_action", referral->no_further_action);
  set_date (row, "conference", referral->conference);
  set_date (row, "closure", referral->closure);
  set_text (row, "closure_reason", referral->closure_reason);
  if (!save (act, row, matched, error))
    return FALSE;

  id = kith_row_get_id (row);

  return apply_all (act, id, referral->assessments, apply_assessment, matched, error) &&
         apply_all (act, id, referral->section47s, apply_section47, matched, error) &&
         apply_all (act, id, referral->plans, apply_plan, matched, error) &&
         apply_all (act, id, referral->protection_plans, apply_protection_plan, matched, error) &&
         apply_all (act, id, referral->pre_proceedings, apply_pre_proceedings, matched, error);
}

static gboolean
find_child (KithDb       *db,
            const char   *authority,
            KithCinChild *child,
            gint64       *ret_id,
            GError      **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  stmt = kith_db_prepare (db, child->la_child_id != NULL ? select_by_identifier_sql : select_by_upn_sql, error);
  if (stmt == NULL)
    return FALSE;

  if (child->la_child_id != NULL)
    {
      kith_statement_bind_text (stmt, ":authority", authority);
      kith_statement_bind_text (stmt, ":identifier", child->la_child_id);
    }
  else
    {
      kith_statement_bind_text (stmt, ":upn", child->upn);
    }

  return find_id (stmt, ret_id, error);
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
  set_text (row, "la_child_id", child->la_child_id);
  set_text (row, "upn", child->upn);
  set_text (row, "former_upn", child->former_upn);
  set_text (row, "upn_unknown", child->upn_unknown);
  set_date (row, "birth", child->birth);
  set_date (row, "expected_birth", child->expected_birth);
  set_date (row, "death", child->death);
  set_text (row, "sex", child->sex);
  set_text (row, "ethnicity", child->ethnicity);
  if (kith_row_get_text (row, "sort_key") == NULL)
    {
      g_autofree char *key = kith_text_fold (child->la_child_id != NULL ? child->la_child_id : child->upn);

      kith_row_set_text (row, "sort_key", key);
    }
}

static gboolean
apply_child (KithAct      *act,
             const char   *authority,
             KithCinChild *child,
             GHashTable   *matched,
             gboolean     *ret_is_new,
             GError      **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_child (kith_act_get_db (act), authority, child, &id, error))
    return FALSE;

  row = load_or_new (act, &kith_table_child, id, error);
  if (row == NULL)
    return FALSE;

  *ret_is_new = id == 0;
  fill_child (row, authority, child);
  if (!save (act, row, matched, error))
    return FALSE;

  for (guint i = 0; i < child->disabilities->len; i++)
    {
      if (!save_member (act, select_disability_sql, &kith_table_disability, "child_id", kith_row_get_id (row),
                        "code", g_ptr_array_index (child->disabilities, i), error))
        return FALSE;
    }

  for (guint i = 0; i < child->referrals->len; i++)
    {
      if (!kith_db_apply_referral (act, kith_row_get_id (row), g_ptr_array_index (child->referrals, i), matched, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_and_count (KithAct         *act,
                 KithCinReturn   *cin,
                 KithCinChild    *child,
                 GHashTable      *matched,
                 KithImportTally *tally,
                 GError         **error)
{
  guint n_before = kith_act_get_n_rows (act);
  gboolean is_new = FALSE;

  if (child->la_child_id == NULL && child->upn == NULL)
    {
      kith_import_tally_add (tally, KITH_IMPORT_REFUSED, child->line, NULL, "8500",
                             "The child has neither the authority's identifier nor a UPN,"
                             " so nobody could tell who it is.");
      return TRUE;
    }

  if (!apply_child (act, cin->authority, child, matched, &is_new, error))
    return FALSE;

  kith_import_tally_add (tally,
                         is_new ? KITH_IMPORT_NEW
                         : kith_act_get_n_rows (act) > n_before ? KITH_IMPORT_CHANGED : KITH_IMPORT_SAME,
                         child->line, child->la_child_id != NULL ? child->la_child_id : child->upn, NULL, NULL);

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

  for (guint i = 0; i < cin->children->len; i++)
    {
      if (!apply_and_count (act, cin, g_ptr_array_index (cin->children, i), matched, tally, error))
        return FALSE;
    }

  for (guint i = 0; i < cin->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin->faults, i);

      kith_import_tally_add (tally, KITH_IMPORT_FAULT, fault->line, fault->child, fault->rule, fault->message);
    }

  return TRUE;
}
