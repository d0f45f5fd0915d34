/* kith-cin-rules-header.c: rules about a return as a whole
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first table is about the header. The second counts over all children:
 * nothing in it is wrong with any one of them, but the figures give away how
 * the recording is done. It is left out when a file breaks off.
 */

#include "config.h"

#include "kith-cin-check.h"

#include <string.h>

static int
get_expected_year (KithCinCheck *check)
{
  int year = check->cin_return->year;

  if (year == 0 && kith_cin_date_is_known (check->cin_return->reference_date))
    kith_date_get_ymd (check->cin_return->reference_date, &year, NULL, NULL);

  return year;
}

static void
check_reference_date (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinReturn *cin_return = record;
  int year = get_expected_year (check);

  if (year == 0 || cin_return->reference_date != kith_date_new (year, 3, 31))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_REFERENCE_DATE, 0, cin_return->reference_date);
}

static void
check_authority (KithCinCheck *check,
                 gconstpointer record)
{
  const KithCinReturn *cin_return = record;
  const char *authority = cin_return->authority;

  if (authority == NULL || strlen (authority) != 3 || strspn (authority, "0123456789") != 3)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_AUTHORITY, 0, authority);
}

const KithCinRule kith_cin_header_rules[] = {
  { "100", KITH_CIN_SEVERITY_ERROR, 0, 0, check_reference_date,
    "The reference date is not 31 March of the year that the return is for." },
  { NULL, KITH_CIN_SEVERITY_ERROR, 0, 0, check_authority,
    "The local authority is not given by its three digits." },
  { NULL },
};

static gboolean
is_within_year (KithCinCheck *check,
                KithDate      date)
{
  return kith_cin_date_is_known (date) && kith_cin_date_is_known (check->start) &&
         !kith_cin_check_is_outside_year (check, date);
}

static void
count_conferences_and_plans (KithCinCheck          *check,
                             const KithCinReferral *referral,
                             guint                 *n_conferences,
                             guint                 *n_plans)
{
  if (is_within_year (check, referral->conference))
    (*n_conferences)++;

  for (guint i = 0; i < referral->section47s->len; i++)
    {
      const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      if (is_within_year (check, section47->conference))
        (*n_conferences)++;
    }

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      if (is_within_year (check, plan->start))
        (*n_plans)++;
    }
}

static void
check_plans_against_conferences (KithCinCheck *check,
                                 gconstpointer record)
{
  const KithCinReturn *cin_return = record;
  g_autofree char *value = NULL;
  guint n_conferences = 0;
  guint n_plans = 0;

  for (guint i = 0; i < cin_return->children->len; i++)
    {
      const KithCinChild *child = g_ptr_array_index (cin_return->children, i);

      for (guint j = 0; j < child->referrals->len; j++)
        count_conferences_and_plans (check, g_ptr_array_index (child->referrals, j), &n_conferences, &n_plans);
    }

  if (n_plans <= n_conferences)
    return;

  value = g_strdup_printf ("%u > %u", n_plans, n_conferences);
  kith_cin_check_report (check, record, KITH_CIN_ELEMENT_PROTECTION_START, 0, value);
}

static gboolean
is_of_unrecorded_sex (const KithCinChild *child)
{
  return !kith_cin_date_is_known (child->expected_birth) &&
         (child->sex == NULL || strcmp (child->sex, "0") == 0 || strcmp (child->sex, "U") == 0);
}

static void
check_unrecorded_sex (KithCinCheck *check,
                      gconstpointer record)
{
  const GPtrArray *children = ((const KithCinReturn *)record)->children;
  g_autofree char *value = NULL;
  guint n_unrecorded = 0;

  for (guint i = 0; i < children->len; i++)
    n_unrecorded += is_of_unrecorded_sex (g_ptr_array_index (children, i));

  if ((guint64)n_unrecorded * 100 <= (guint64)children->len * 2)
    return;

  value = g_strdup_printf ("%u of %u", n_unrecorded, children->len);
  kith_cin_check_report (check, record,
                         check->year >= KITH_CIN_FIRST_YEAR_OF_SEX ? KITH_CIN_ELEMENT_SEX : KITH_CIN_ELEMENT_GENDER,
                         0, value);
}

static guint
add_disabilities (const KithCinChild *child,
                  GHashTable         *codes)
{
  guint n_disabilities = 0;

  for (guint i = 0; i < child->disabilities->len; i++)
    {
      char *code = g_ptr_array_index (child->disabilities, i);

      if (strcmp (code, "NONE") == 0)
        continue;

      g_hash_table_add (codes, code);
      n_disabilities++;
    }

  return n_disabilities;
}

static void
check_variety_of_disabilities (KithCinCheck *check,
                               gconstpointer record)
{
  const GPtrArray *children = ((const KithCinReturn *)record)->children;
  g_autoptr(GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *value = NULL;

  for (guint i = 0; i < children->len; i++)
    add_disabilities (g_ptr_array_index (children, i), codes);

  if (g_hash_table_size (codes) >= 8)
    return;

  value = g_strdup_printf ("%u", g_hash_table_size (codes));
  kith_cin_check_report (check, record, KITH_CIN_ELEMENT_DISABILITY, 0, value);
}

static void
check_several_disabilities (KithCinCheck *check,
                            gconstpointer record)
{
  const GPtrArray *children = ((const KithCinReturn *)record)->children;
  g_autoptr(GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint most = 0;

  for (guint i = 0; i < children->len; i++)
    most = MAX (most, add_disabilities (g_ptr_array_index (children, i), codes));

  if (most == 1)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_DISABILITY, 0, NULL);
}

const KithCinRule kith_cin_statistics_rules[] = {
  { "2883", KITH_CIN_SEVERITY_ERROR, 0, 0, check_plans_against_conferences,
    "More child protection plans began in the year than initial conferences were held." },
  { "2886Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_unrecorded_sex,
    "More than 2 % of the children who are born have no sex recorded." },
  { "2887Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_variety_of_disabilities,
    "Fewer than 8 different codes of disability are used in the whole return." },
  { "2888Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_several_disabilities,
    "No child in the return has more than one disability recorded." },
  { NULL },
};
