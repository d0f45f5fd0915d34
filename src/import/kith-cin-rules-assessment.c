/* kith-cin-rules-assessment.c: rules about an assessment
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

#include <string.h>

/* Since then the census asks about the codes that were split in two, and no
 * longer refuses them.
 */
#define FIRST_YEAR_OF_SPLIT_QUERY 2025

static gboolean
is_finished (const KithCinAssessment *assessment)
{
  return kith_cin_date_is_known (assessment->authorisation);
}

static void
report_start (KithCinCheck            *check,
              const KithCinAssessment *assessment)
{
  kith_cin_check_report_date (check, assessment, KITH_CIN_ELEMENT_ASSESSMENT_START, 0, assessment->start);
}

static void
report_authorisation (KithCinCheck            *check,
                      const KithCinAssessment *assessment)
{
  kith_cin_check_report_date (check, assessment, KITH_CIN_ELEMENT_AUTHORISATION, 0, assessment->authorisation);
}

static void
report_factor (KithCinCheck            *check,
               const KithCinAssessment *assessment,
               guint                    nth)
{
  kith_cin_check_report (check, assessment, KITH_CIN_ELEMENT_FACTOR, nth,
                         g_ptr_array_index (assessment->factors, nth));
}

static void
check_after_referral (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (kith_cin_date_is_before (assessment->start, check->referral->date))
    report_start (check, assessment);
}

static void
check_start_before_end (KithCinCheck *check,
                        gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (kith_cin_date_is_before (assessment->authorisation, assessment->start))
    report_start (check, assessment);
}

static void
check_timescale (KithCinCheck *check,
                 gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (!is_finished (assessment) &&
      kith_cin_date_is_before (assessment->start, check->last_start_of_assessment))
    report_start (check, assessment);
}

static void
check_end_in_year (KithCinCheck *check,
                   gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (kith_cin_check_is_outside_year (check, assessment->authorisation))
    report_authorisation (check, assessment);
}

static void
check_start_in_year (KithCinCheck *check,
                     gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (!is_finished (assessment) &&
      (!kith_cin_date_is_known (assessment->start) || kith_cin_check_is_outside_year (check, assessment->start)))
    report_start (check, assessment);
}

static void
check_factors_only_at_end (KithCinCheck *check,
                           gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (!is_finished (assessment) && assessment->factors->len > 0)
    report_factor (check, assessment, 0);
}

static gboolean
has_known_factor (KithCinCheck            *check,
                  const KithCinAssessment *assessment)
{
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      if (kith_cin_codes_has (KITH_CIN_CODES_FACTOR, g_ptr_array_index (assessment->factors, i), 0))
        return TRUE;
    }

  return FALSE;
}

static void
check_factors_at_end (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (is_finished (assessment) && kith_cin_date_is_known (check->start) &&
      assessment->authorisation >= check->start && !has_known_factor (check, assessment))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_FACTORS, KITH_CIN_PLACE_EMPTY, NULL);
}

static gboolean
is_split_factor (const char *code)
{
  return strcmp (code, "18A") == 0 || strcmp (code, "19A") == 0;
}

static void
check_factor_codes (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  for (guint i = 0; i < assessment->factors->len; i++)
    {
      const char *code = g_ptr_array_index (assessment->factors, i);

      if (check->year >= FIRST_YEAR_OF_SPLIT_QUERY && is_split_factor (code))
        continue;

      if (!kith_cin_check_knows (check, KITH_CIN_CODES_FACTOR, code))
        report_factor (check, assessment, i);
    }
}

static void
check_factor_once (KithCinCheck *check,
                   gconstpointer record)
{
  const KithCinAssessment *assessment = record;
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < assessment->factors->len; i++)
    {
      if (!g_hash_table_add (seen, g_ptr_array_index (assessment->factors, i)))
        report_factor (check, assessment, i);
    }
}

static void
report_each_factor (KithCinCheck            *check,
                    const KithCinAssessment *assessment,
                    const char              *code)
{
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      if (strcmp (g_ptr_array_index (assessment->factors, i), code) == 0)
        report_factor (check, assessment, i);
    }
}

static gboolean
has_factor_other_than (const KithCinAssessment *assessment,
                       const char              *code)
{
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      if (strcmp (g_ptr_array_index (assessment->factors, i), code) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_no_factors_alone (KithCinCheck *check,
                        gconstpointer record)
{
  const KithCinAssessment *assessment = record;

  if (has_factor_other_than (assessment, "21"))
    report_each_factor (check, assessment, "21");
}

static void
check_physical_abuse_is_split (KithCinCheck *check,
                               gconstpointer record)
{
  report_each_factor (check, record, "18A");
}

static void
check_sexual_abuse_is_split (KithCinCheck *check,
                             gconstpointer record)
{
  report_each_factor (check, record, "19A");
}

const KithCinRule kith_cin_assessment_rules[] = {
  { "1103", KITH_CIN_SEVERITY_ERROR, 0, 0, check_after_referral,
    "The assessment began before the referral." },
  { "8608", KITH_CIN_SEVERITY_ERROR, 0, 0, check_start_before_end,
    "The assessment began after its end." },
  { "8670Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_timescale,
    "The assessment began more than 45 working days before the end of the census year and has no end." },
  { "8696", KITH_CIN_SEVERITY_ERROR, 0, 0, check_end_in_year,
    "The assessment ended outside the census year." },
  { "8736", KITH_CIN_SEVERITY_ERROR, 0, 0, check_start_in_year,
    "The assessment is not finished, and did not begin in the census year." },
  { "8614", KITH_CIN_SEVERITY_ERROR, 0, 0, check_factors_only_at_end,
    "The assessment has factors, but is not finished." },
  { "8897Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_factors_at_end,
    "The assessment is finished, but has no factor that is a code of the census." },
  { NULL, KITH_CIN_SEVERITY_ERROR, 0, 0, check_factor_codes,
    "The factor is not a code of this census." },
  { "8898", KITH_CIN_SEVERITY_ERROR, 0, 0, check_factor_once,
    "The assessment has the same factor twice." },
  { "8869", KITH_CIN_SEVERITY_ERROR, 0, 0, check_no_factors_alone,
    "The assessment found no factors by one code and a factor by another." },
  { "8945Q", KITH_CIN_SEVERITY_QUERY, FIRST_YEAR_OF_SPLIT_QUERY, 0, check_physical_abuse_is_split,
    "The factor 18A is no longer used; 18B or 18C says who the harm came from." },
  { "8950Q", KITH_CIN_SEVERITY_QUERY, FIRST_YEAR_OF_SPLIT_QUERY, 0, check_sexual_abuse_is_split,
    "The factor 19A is no longer used; 19B or 19C says who the harm came from." },
  { NULL },
};
