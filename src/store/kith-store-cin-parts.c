/* kith-store-cin-parts.c: a referral of a return, and what came of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-cin-private.h"

#include "kith-store-work-private.h"

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

static const char near_referrals_sql[] =
  KITH_WORK_NEAR ("referral", "child_id", "day");

static const char near_assessments_sql[] =
  KITH_WORK_NEAR ("assessment", "referral_id", "start");

static const char near_section47s_sql[] =
  KITH_WORK_NEAR ("section47", "referral_id", "start");

static const char near_need_plans_sql[] =
  KITH_WORK_NEAR ("need_plan", "referral_id", "start");

static const char near_protection_plans_sql[] =
  KITH_WORK_NEAR ("protection_plan", "referral_id", "start");

static const char near_pre_proceedings_sql[] =
  KITH_WORK_NEAR ("pre_proceedings", "referral_id", "start");

static const char exact_reviews_sql[] =
  "SELECT x.id FROM protection_review AS x WHERE x.protection_plan_id = :parent AND x.day = :day AND " KITH_WORK_IS_UNMET
  " /*sort*/ ORDER BY x.id";

static const char near_reviews_sql[] =
  KITH_WORK_NEAR ("protection_review", "protection_plan_id", "day");

static gboolean
apply_assessment (KithAct        *act,
                  gint64          referral_id,
                  gpointer        item,
                  KithCinMeeting *meeting,
                  GError        **error)
{
  KithCinAssessment *assessment = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!kith_cin_find_by_day (kith_act_get_db (act), select_assessments_sql, near_assessments_sql, &kith_table_assessment,
                             referral_id, assessment->start, meeting, &id, error))
    return FALSE;

  row = kith_cin_load_or_new (act, &kith_table_assessment, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  kith_cin_set_date (row, "start", assessment->start);
  kith_cin_set_date (row, "internal_review", assessment->internal_review);
  kith_cin_set_date (row, "authorisation", assessment->authorisation);

  return kith_cin_save (act, row, meeting, error) &&
         kith_cin_save_codes (act, &kith_cin_factors, kith_row_get_id (row), assessment->factors, meeting, error);
}

static gboolean
apply_section47 (KithAct        *act,
                 gint64          referral_id,
                 gpointer        item,
                 KithCinMeeting *meeting,
                 GError        **error)
{
  KithCinSection47 *section47 = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!kith_cin_find_by_day (kith_act_get_db (act), select_section47s_sql, near_section47s_sql, &kith_table_section47,
                             referral_id, section47->start, meeting, &id, error))
    return FALSE;

  row = kith_cin_load_or_new (act, &kith_table_section47, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  kith_cin_set_date (row, "start", section47->start);
  kith_cin_set_date (row, "conference_target", section47->conference_target);
  kith_cin_set_date (row, "conference", section47->conference);
  kith_cin_set_known (row, "conference_not_required", section47->conference_not_required);

  return kith_cin_save (act, row, meeting, error);
}

static gboolean
apply_plan (KithAct        *act,
            gint64          referral_id,
            gpointer        item,
            KithCinMeeting *meeting,
            GError        **error)
{
  KithCinPlan *plan = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!kith_cin_find_by_day (kith_act_get_db (act), select_need_plans_sql, near_need_plans_sql, &kith_table_need_plan,
                             referral_id, plan->start, meeting, &id, error))
    return FALSE;

  row = kith_cin_load_or_new (act, &kith_table_need_plan, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  kith_cin_set_date (row, "start", plan->start);
  kith_cin_set_date (row, "finish", plan->end);

  return kith_cin_save (act, row, meeting, error);
}

/* One that a hand recorded, of the day or of about that day. */
static gboolean
meet_review (KithAct        *act,
             gint64          plan_id,
             KithDate        day,
             KithCinMeeting *meeting,
             gboolean       *ret_is_met,
             GError        **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!kith_cin_find_by_day (kith_act_get_db (act), exact_reviews_sql, near_reviews_sql, &kith_table_protection_review,
                             plan_id, day, meeting, &id, error))
    return FALSE;

  *ret_is_met = id != 0;
  if (id == 0)
    return TRUE;

  row = kith_row_load (kith_act_get_db (act), &kith_table_protection_review, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "day", day);

  return kith_cin_save (act, row, meeting, error);
}

static gboolean
apply_reviews (KithAct        *act,
               gint64          plan_id,
               GArray         *reviews,
               KithCinMeeting *meeting,
               GError        **error)
{
  for (guint i = 0; i < reviews->len; i++)
    {
      g_autofree char *day = kith_date_to_iso (g_array_index (reviews, KithDate, i));

      gboolean is_met = FALSE;

      if (day == NULL)
        continue;

      if (!meet_review (act, plan_id, g_array_index (reviews, KithDate, i), meeting, &is_met, error) ||
          (!is_met &&
           !kith_cin_save_member (act, select_review_sql, &kith_table_protection_review, "protection_plan_id", plan_id,
                                  "day", day, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_protection_plan (KithAct        *act,
                       gint64          referral_id,
                       gpointer        item,
                       KithCinMeeting *meeting,
                       GError        **error)
{
  KithCinProtectionPlan *plan = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!kith_cin_find_by_day (kith_act_get_db (act), select_protection_plans_sql, near_protection_plans_sql, &kith_table_protection_plan,
                             referral_id, plan->start, meeting, &id, error))
    return FALSE;

  row = kith_cin_load_or_new (act, &kith_table_protection_plan, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  kith_cin_set_date (row, "start", plan->start);
  kith_cin_set_date (row, "finish", plan->end);
  kith_cin_set_text (row, "initial_category", plan->initial_category);
  kith_cin_set_text (row, "latest_category", plan->latest_category);
  kith_cin_set_known (row, "n_previous", plan->n_previous);

  return kith_cin_save (act, row, meeting, error) &&
         apply_reviews (act, kith_row_get_id (row), plan->reviews, meeting, error);
}

static gboolean
apply_pre_proceedings (KithAct        *act,
                       gint64          referral_id,
                       gpointer        item,
                       KithCinMeeting *meeting,
                       GError        **error)
{
  KithCinPreProceedings *pre = item;
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!kith_cin_find_by_day (kith_act_get_db (act), select_pre_proceedings_sql, near_pre_proceedings_sql, &kith_table_pre_proceedings,
                             referral_id, pre->start, meeting, &id, error))
    return FALSE;

  row = kith_cin_load_or_new (act, &kith_table_pre_proceedings, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "referral_id", referral_id);
  kith_cin_set_date (row, "start", pre->start);
  kith_cin_set_date (row, "letter_before_proceedings", pre->letter_before_proceedings);
  kith_cin_set_known (row, "meeting_offered", pre->meeting_offered);
  kith_cin_set_known (row, "meeting_held", pre->meeting_held);
  kith_cin_set_date (row, "initial_meeting", pre->initial_meeting);
  kith_cin_set_known (row, "n_review_meetings", pre->n_review_meetings);
  kith_cin_set_date (row, "step_decision", pre->step_decision);
  kith_cin_set_text (row, "outcome", pre->outcome);
  kith_cin_set_date (row, "court_application", pre->court_application);
  kith_cin_set_date (row, "initial_letter", pre->initial_letter);

  return kith_cin_save (act, row, meeting, error);
}

typedef gboolean (*ApplyFunc) (KithAct        *act,
                               gint64          referral_id,
                               gpointer        item,
                               KithCinMeeting *meeting,
                               GError        **error);

static gboolean
apply_all (KithAct        *act,
           gint64          referral_id,
           GPtrArray      *items,
           ApplyFunc       func,
           KithCinMeeting *meeting,
           GError        **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (!func (act, referral_id, g_ptr_array_index (items, i), meeting, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_db_apply_referral:
 * @act: an act
 * @child_id: a child of the store
 * @referral: a referral with what came of it
 * @meeting: how the store is met
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has all of it
 */
gboolean
kith_db_apply_referral (KithAct         *act,
                        gint64           child_id,
                        KithCinReferral *referral,
                        KithCinMeeting  *meeting,
                        GError         **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!kith_cin_find_by_day (kith_act_get_db (act), select_referrals_sql, near_referrals_sql, &kith_table_referral,
                             child_id, referral->date, meeting, &id, error))
    return FALSE;

  row = kith_cin_load_or_new (act, &kith_table_referral, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "child_id", child_id);
  kith_cin_set_date (row, "day", referral->date);
  kith_cin_set_text (row, "source", referral->source);
  kith_cin_set_text (row, "primary_need", referral->primary_need);
  kith_cin_set_known (row, "no_further_action", referral->no_further_action);
  kith_cin_set_date (row, "conference", referral->conference);
  kith_cin_set_date (row, "closure", referral->closure);
  kith_cin_set_text (row, "closure_reason", referral->closure_reason);
  if (!kith_cin_save (act, row, meeting, error))
    return FALSE;

  id = kith_row_get_id (row);

  return apply_all (act, id, referral->assessments, apply_assessment, meeting, error) &&
         apply_all (act, id, referral->section47s, apply_section47, meeting, error) &&
         apply_all (act, id, referral->plans, apply_plan, meeting, error) &&
         apply_all (act, id, referral->protection_plans, apply_protection_plan, meeting, error) &&
         apply_all (act, id, referral->pre_proceedings, apply_pre_proceedings, meeting, error);
}
