/* kith-cin-rules-person.c: rules about who a child is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

#include <string.h>

static void
check_birth_by_end_of_year (KithCinCheck *check,
                            gconstpointer record)
{
  const KithCinChild *child = record;

  if (kith_cin_check_is_after_year (check, child->birth))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_BIRTH, 0, child->birth);
}

static void
check_one_birth (KithCinCheck *check,
                 gconstpointer record)
{
  const KithCinChild *child = record;

  if (kith_cin_date_is_known (child->birth) == kith_cin_date_is_known (child->expected_birth))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_EXPECTED_BIRTH, 0, child->expected_birth);
}

static void
check_expected_birth (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinChild *child = record;

  if (!kith_cin_date_is_known (check->end))
    return;

  if (kith_cin_date_is_before (child->expected_birth, check->end - 30) ||
      kith_cin_date_is_before (kith_date_add_months (check->end, 9), child->expected_birth))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_EXPECTED_BIRTH, 0, child->expected_birth);
}

static void
check_death_after_birth (KithCinCheck *check,
                         gconstpointer record)
{
  const KithCinChild *child = record;

  if (kith_cin_date_is_known (child->death) &&
      (!kith_cin_date_is_known (child->birth) || child->death < child->birth))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_DEATH, 0, child->death);
}

static void
check_death_in_year (KithCinCheck *check,
                     gconstpointer record)
{
  const KithCinChild *child = record;

  if (kith_cin_check_is_outside_year (check, child->death))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_DEATH, 0, child->death);
}

/* A file may still ask the old way in a year of the new one, or have nothing. */
static KithCinElement
get_element_of_sex (KithCinCheck *check,
                    gconstpointer record)
{
  if (kith_cin_check_has (check, record, KITH_CIN_ELEMENT_SEX, 0))
    return KITH_CIN_ELEMENT_SEX;

  if (kith_cin_check_has (check, record, KITH_CIN_ELEMENT_GENDER, 0))
    return KITH_CIN_ELEMENT_GENDER;

  return check->year >= KITH_CIN_FIRST_YEAR_OF_SEX ? KITH_CIN_ELEMENT_SEX : KITH_CIN_ELEMENT_GENDER;
}

static void
check_sex_of (KithCinCheck *check,
              gconstpointer record,
              KithCinCodes  codes,
              const char   *code_of_unborn)
{
  const KithCinChild *child = record;
  gboolean is_unborn = !kith_cin_date_is_known (child->birth) && kith_cin_date_is_known (child->expected_birth);

  if (code_of_unborn == NULL
      ? !kith_cin_check_knows (check, codes, child->sex)
      : is_unborn && g_strcmp0 (child->sex, code_of_unborn) != 0)
    kith_cin_check_report (check, record, get_element_of_sex (check, record), 0, child->sex);
}

static void
check_gender (KithCinCheck *check,
              gconstpointer record)
{
  check_sex_of (check, record, KITH_CIN_CODES_GENDER, NULL);
}

static void
check_sex (KithCinCheck *check,
           gconstpointer record)
{
  check_sex_of (check, record, KITH_CIN_CODES_SEX, NULL);
}

static void
check_gender_of_unborn (KithCinCheck *check,
                        gconstpointer record)
{
  check_sex_of (check, record, KITH_CIN_CODES_GENDER, "0");
}

static void
check_sex_of_unborn (KithCinCheck *check,
                     gconstpointer record)
{
  check_sex_of (check, record, KITH_CIN_CODES_SEX, "U");
}

static void
check_ethnicity (KithCinCheck *check,
                 gconstpointer record)
{
  const KithCinChild *child = record;

  if (!kith_cin_check_knows (check, KITH_CIN_CODES_ETHNICITY, child->ethnicity))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_ETHNICITY, 0, child->ethnicity);
}

static gboolean
had_further_action (const KithCinChild *child)
{
  for (guint i = 0; i < child->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      if (referral->no_further_action == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_disabilities (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->disabilities->len == 0 && kith_cin_date_is_known (child->birth) && had_further_action (child))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_DISABILITY, 0, NULL);

  for (guint i = 0; i < child->disabilities->len; i++)
    {
      const char *code = g_ptr_array_index (child->disabilities, i);

      if (!kith_cin_check_knows (check, KITH_CIN_CODES_DISABILITY, code))
        kith_cin_check_report (check, record, KITH_CIN_ELEMENT_DISABILITY, i, code);
    }
}

static void
check_none_alone (KithCinCheck *check,
                  gconstpointer record)
{
  const KithCinChild *child = record;
  gboolean has_other = FALSE;
  int none = -1;

  for (guint i = 0; i < child->disabilities->len; i++)
    {
      if (strcmp (g_ptr_array_index (child->disabilities, i), "NONE") == 0)
        none = (int)i;
      else
        has_other = TRUE;
    }

  if (none >= 0 && has_other)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_DISABILITY, (guint)none, "NONE");
}

static void
check_disability_once (KithCinCheck *check,
                       gconstpointer record)
{
  const KithCinChild *child = record;
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < child->disabilities->len; i++)
    {
      char *code = g_ptr_array_index (child->disabilities, i);

      if (!g_hash_table_add (seen, code))
        kith_cin_check_report (check, record, KITH_CIN_ELEMENT_DISABILITY, i, code);
    }
}

static void
check_has_referral (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinChild *child = record;

  if (child->referrals->len == 0)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_REFERRAL, 0, NULL);
}

static gboolean
had_referral_after (const KithCinChild *child,
                    KithDate            day)
{
  for (guint i = 0; i < child->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      if (!kith_cin_date_is_known (referral->closure) || referral->closure > day)
        return TRUE;
    }

  return FALSE;
}

static void
check_age (KithCinCheck *check,
           gconstpointer record)
{
  const KithCinChild *child = record;

  if (kith_cin_date_is_known (check->end) &&
      kith_cin_date_is_before (child->birth, kith_date_add_months (check->end, -25 * 12)) &&
      had_referral_after (child, kith_date_add_months (child->birth, 25 * 12)))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_BIRTH, 0, child->birth);
}

const KithCinRule kith_cin_person_rules[] = {
  { "8520", KITH_CIN_SEVERITY_ERROR, 0, 0, check_birth_by_end_of_year,
    "The date of birth comes after the end of the census year." },
  { "8525Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_one_birth,
    "There should be either a date of birth or an expected date of birth, and not both." },
  { "8530Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_expected_birth,
    "The expected date of birth is more than 30 days before or 9 months after the end of the census year." },
  { "8535Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_death_after_birth,
    "The date of death comes before the date of birth, or there is no date of birth." },
  { "8545Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_death_in_year,
    "The date of death lies outside the census year." },
  { "4180", KITH_CIN_SEVERITY_ERROR, 0, KITH_CIN_FIRST_YEAR_OF_SEX - 1, check_gender,
    "The gender is missing, or is none of 1, 2, 0 and 9." },
  { "4180", KITH_CIN_SEVERITY_ERROR, KITH_CIN_FIRST_YEAR_OF_SEX, 0, check_sex,
    "The sex is missing, or is none of M, F and U." },
  { "8750", KITH_CIN_SEVERITY_ERROR, 0, KITH_CIN_FIRST_YEAR_OF_SEX - 1, check_gender_of_unborn,
    "The child is not born yet, so the gender should be 0." },
  { "8750", KITH_CIN_SEVERITY_ERROR, KITH_CIN_FIRST_YEAR_OF_SEX, 0, check_sex_of_unborn,
    "The child is not born yet, so the sex should be U." },
  { "4220", KITH_CIN_SEVERITY_ERROR, 0, 0, check_ethnicity,
    "The ethnicity is missing, or is not a code of the census." },
  { "8540", KITH_CIN_SEVERITY_ERROR, 0, 0, check_disabilities,
    "The disability is missing, or is not a code of the census." },
  { "8790", KITH_CIN_SEVERITY_ERROR, 0, 0, check_none_alone,
    "The child has no disability by one code and a disability by another." },
  { "8794", KITH_CIN_SEVERITY_ERROR, 0, 0, check_disability_once,
    "The same disability is recorded twice." },
  { "8590", KITH_CIN_SEVERITY_ERROR, 0, 0, check_has_referral,
    "The child has no referral." },
  { "8775Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_age,
    "The child is older than 25." },
  { NULL },
};
