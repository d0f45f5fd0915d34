/* test-cin-samples.c: returns that nobody here wrote
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counts were taken from the files by other means than this program. The
 * faults were found by reading the files with the census's rules at hand.
 */

#include "config.h"

#include "kith-cin-return.h"

#define ERROR KITH_CIN_SEVERITY_ERROR
#define QUERY KITH_CIN_SEVERITY_QUERY
#define UNREAD KITH_CIN_SEVERITY_UNREAD

#define FIRST "DfEX0000001"
#define SECOND "child_fails_assessments"

typedef struct
{
  guint            line;
  KithCinSeverity  severity;
  const char      *rule;
  const char      *child;
  const char      *element;
  const char      *value;
} Expected;

static const Expected faults_of_2024[] = {
  { 1, QUERY, "2887Q", NULL, "Disability", "2" },
  { 6, ERROR, "100", NULL, "ReferenceDate", "2024-03-31" },
  { 21, ERROR, "1510", FIRST, "UPN", "A123456789123" },
  { 21, ERROR, "1530", FIRST, "UPN", "A123456789123" },
  { 23, UNREAD, NULL, FIRST, "ChildIdentifiers", "PersonBirthDate" },
  { 25, ERROR, "4180", FIRST, "Sex", "1" },
  { 38, ERROR, "8620", FIRST, "CINclosureDate", "2023-02-27" },
  { 42, ERROR, "8565", FIRST, "AssessmentActualStartDate", "2028-04-28" },
  { 42, ERROR, "8608", FIRST, "AssessmentActualStartDate", "2028-04-28" },
  { 43, ERROR, "8696", FIRST, "AssessmentAuthorisationDate", "2020-09-19" },
  { 46, ERROR, NULL, FIRST, "AssessmentFactors", "RB" },
  { 51, ERROR, "4016", FIRST, "CINPlanStartDate", "2023-01-24" },
  { 52, ERROR, "4013", FIRST, "CINPlanEndDate", "2023-01-26" },
  { 55, ERROR, "2889", FIRST, "S47ActualStartDate", "2022-06-02" },
  { 57, ERROR, "1104", FIRST, "DateOfInitialCPC", "2022-06-17" },
  { 57, ERROR, "8715", FIRST, "DateOfInitialCPC", "2022-06-17" },
  { 62, ERROR, "1105", FIRST, "CPPstartDate", "2022-02-17" },
  { 63, ERROR, "8565", FIRST, "CPPendDate", "2023-03-14" },
  { 63, ERROR, "8930", FIRST, "CPPendDate", "2023-03-14" },
  { 75, ERROR, "1570", SECOND, "LAchildID", "child_fails_assessments" },
  { 75, ERROR, "1580", SECOND, "LAchildID", "child_fails_assessments" },
  { 87, ERROR, "8600", SECOND, "CINreferralDate", "2024-10-24" },
  { 90, ERROR, "8620", SECOND, "CINclosureDate", "2024-10-29" },
  { 93, ERROR, "1103", SECOND, "AssessmentActualStartDate", "2023-12-25" },
  { 95, QUERY, "8897Q", SECOND, "FactorsIdentifiedAtAssessment", NULL },
};

static const Expected faults_of_2026[] = {
  { 1, QUERY, "2887Q", NULL, "Disability", "2" },
  { 6, ERROR, "100", NULL, "ReferenceDate", "2024-03-31" },
  { 21, ERROR, "1510", FIRST, "UPN", "A123456789123" },
  { 21, ERROR, "1530", FIRST, "UPN", "A123456789123" },
  { 23, UNREAD, NULL, FIRST, "ChildIdentifiers", "PersonBirthDate" },
  { 25, ERROR, "4180", FIRST, "Sex", "1" },
  { 38, ERROR, "8620", FIRST, "CINclosureDate", "2023-02-27" },
  { 42, ERROR, "8565", FIRST, "AssessmentActualStartDate", "2028-04-28" },
  { 42, ERROR, "8608", FIRST, "AssessmentActualStartDate", "2028-04-28" },
  { 43, ERROR, "8696", FIRST, "AssessmentAuthorisationDate", "2020-09-19" },
  { 46, ERROR, NULL, FIRST, "AssessmentFactors", "RB" },
  { 51, ERROR, "4016", FIRST, "CINPlanStartDate", "2023-01-24" },
  { 52, ERROR, "4013", FIRST, "CINPlanEndDate", "2023-01-26" },
  { 55, ERROR, "2889", FIRST, "S47ActualStartDate", "2022-06-02" },
  { 57, ERROR, "1104", FIRST, "DateOfInitialCPC", "2022-06-17" },
  { 57, ERROR, "8715", FIRST, "DateOfInitialCPC", "2022-06-17" },
  { 62, ERROR, "1105", FIRST, "CPPstartDate", "2022-02-17" },
  { 63, ERROR, "8565", FIRST, "CPPendDate", "2023-03-14" },
  { 63, ERROR, "8930", FIRST, "CPPendDate", "2023-03-14" },
  { 87, ERROR, "1570", SECOND, "LAchildID", "child_fails_assessments" },
  { 87, ERROR, "1580", SECOND, "LAchildID", "child_fails_assessments" },
  { 99, ERROR, "8600", SECOND, "CINreferralDate", "2024-10-24" },
  { 102, ERROR, "8620", SECOND, "CINclosureDate", "2024-10-29" },
  { 105, ERROR, "1103", SECOND, "AssessmentActualStartDate", "2023-12-25" },
  { 107, QUERY, "8897Q", SECOND, "FactorsIdentifiedAtAssessment", NULL },
};

static const Expected faults_of_header_issues[] = {
  { 1, QUERY, "2887Q", NULL, "Disability", "2" },
  { 6, ERROR, "100", NULL, "ReferenceDate", "2023-03-28" },
  { 21, ERROR, "1510", FIRST, "UPN", "A123456789123" },
  { 21, ERROR, "1530", FIRST, "UPN", "A123456789123" },
  { 23, UNREAD, NULL, FIRST, "ChildIdentifiers", "PersonBirthDate" },
  { 25, QUERY, "8525Q", FIRST, "ExpectedPersonBirthDate", "1066-04-13" },
  { 25, QUERY, "8530Q", FIRST, "ExpectedPersonBirthDate", "1066-04-13" },
  { 27, QUERY, "8545Q", FIRST, "PersonDeathDate", "1980-10-08" },
  { 40, ERROR, "8620", FIRST, "CINclosureDate", "1971-02-27" },
  { 42, ERROR, "8875", FIRST, "DateOfInitialCPC", "1970-12-06" },
  { 44, ERROR, "1103", FIRST, "AssessmentActualStartDate", "1970-06-03" },
  { 46, ERROR, "8565", FIRST, "AssessmentAuthorisationDate", "1971-07-18" },
  { 46, ERROR, "8696", FIRST, "AssessmentAuthorisationDate", "1971-07-18" },
  { 53, ERROR, "4016", FIRST, "CINPlanStartDate", "1971-01-24" },
  { 54, ERROR, "4013", FIRST, "CINPlanEndDate", "1971-01-26" },
  { 57, ERROR, "2889", FIRST, "S47ActualStartDate", "1970-06-02" },
  { 59, ERROR, "1104", FIRST, "DateOfInitialCPC", "1970-06-17" },
  { 59, ERROR, "8715", FIRST, "DateOfInitialCPC", "1970-06-17" },
  { 64, ERROR, "1105", FIRST, "CPPstartDate", "1970-02-17" },
  { 65, ERROR, "8565", FIRST, "CPPendDate", "1971-03-14" },
  { 65, ERROR, "8930", FIRST, "CPPendDate", "1971-03-14" },
};

static KithCinReturn *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  KithCinReturn *cin_return;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cin_return);

  return cin_return;
}

static void
assert_faults (KithCinReturn  *cin_return,
               const Expected *expected,
               gsize           n_expected)
{
  for (guint i = 0; i < MIN (cin_return->faults->len, n_expected); i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin_return->faults, i);

      g_assert_cmpuint (fault->line, ==, expected[i].line);
      g_assert_cmpint (fault->severity, ==, expected[i].severity);
      g_assert_cmpstr (fault->rule, ==, expected[i].rule);
      g_assert_cmpstr (fault->child, ==, expected[i].child);
      g_assert_cmpstr (fault->element, ==, expected[i].element);
      g_assert_cmpstr (fault->value, ==, expected[i].value);
    }

  g_assert_cmpuint (cin_return->faults->len, ==, n_expected);
}

static void
test_2024 (void)
{
  g_autoptr(KithCinReturn) cin_return = read_sample ("CIN_Census_2024.xml");

  assert_faults (cin_return, faults_of_2024, G_N_ELEMENTS (faults_of_2024));
  g_assert_cmpint (cin_return->year, ==, 2023);
  g_assert_cmpint (cin_return->reference_date, ==, kith_date_new (2024, 3, 31));
  g_assert_cmpstr (cin_return->authority, ==, "201");
  g_assert_cmpstr (cin_return->software, ==, "Local Authority");
  g_assert_cmpuint (cin_return->children->len, ==, 2);
}

static void
test_header_issues (void)
{
  g_autoptr(KithCinReturn) cin_return = read_sample ("CIN_header_issues_100.xml");

  assert_faults (cin_return, faults_of_header_issues, G_N_ELEMENTS (faults_of_header_issues));
  g_assert_cmpuint (cin_return->children->len, ==, 1);
}

static void
assert_first_child_of_2026 (const KithCinChild *child)
{
  g_assert_cmpuint (child->line, ==, 18);
  g_assert_cmpstr (child->la_child_id, ==, "DfEX0000001");
  g_assert_cmpstr (child->upn, ==, "A123456789123");
  g_assert_cmpstr (child->former_upn, ==, "X98765432123B");
  g_assert_cmpstr (child->upn_unknown, ==, "UN3");
  g_assert_cmpint (child->birth, ==, kith_date_new (2015, 3, 27));
  g_assert_cmpint (child->expected_birth, ==, KITH_DATE_NONE);
  g_assert_cmpint (child->death, ==, KITH_DATE_NONE);
  g_assert_cmpstr (child->sex, ==, "1");
  g_assert_cmpstr (child->ethnicity, ==, "WBRI");
  g_assert_cmpuint (child->disabilities->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (child->disabilities, 0), ==, "HAND");
  g_assert_cmpstr (g_ptr_array_index (child->disabilities, 1), ==, "HEAR");
  g_assert_cmpuint (child->referrals->len, ==, 1);
}

static void
assert_referral_of_2026 (const KithCinReferral *referral)
{
  g_assert_cmpuint (referral->line, ==, 34);
  g_assert_cmpint (referral->date, ==, kith_date_new (2022, 10, 6));
  g_assert_cmpstr (referral->source, ==, "1A");
  g_assert_cmpstr (referral->primary_need, ==, "N4");
  g_assert_cmpint (referral->closure, ==, kith_date_new (2023, 2, 27));
  g_assert_cmpstr (referral->closure_reason, ==, "RC1");
  g_assert_cmpint (referral->conference, ==, kith_date_new (2022, 12, 6));
  g_assert_cmpint (referral->no_further_action, ==, 0);
}

static void
assert_assessment_and_plan_of_2026 (const KithCinReferral *referral)
{
  const KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, 0);
  const KithCinPlan *plan = g_ptr_array_index (referral->plans, 0);

  g_assert_cmpuint (referral->assessments->len, ==, 1);
  g_assert_cmpuint (assessment->line, ==, 41);
  g_assert_cmpint (assessment->start, ==, kith_date_new (2028, 4, 28));
  g_assert_cmpint (assessment->internal_review, ==, KITH_DATE_NONE);
  g_assert_cmpint (assessment->authorisation, ==, kith_date_new (2020, 9, 19));
  g_assert_cmpuint (assessment->factors->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (assessment->factors, 0), ==, "1C");
  g_assert_cmpstr (g_ptr_array_index (assessment->factors, 1), ==, "RB");
  g_assert_cmpstr (g_ptr_array_index (assessment->factors, 2), ==, "6B");

  g_assert_cmpuint (referral->plans->len, ==, 1);
  g_assert_cmpuint (plan->line, ==, 50);
  g_assert_cmpint (plan->start, ==, kith_date_new (2023, 1, 24));
  g_assert_cmpint (plan->end, ==, kith_date_new (2023, 1, 26));
}

static void
assert_protection_of_2026 (const KithCinReferral *referral)
{
  const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, 0);
  const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, 0);

  g_assert_cmpuint (referral->section47s->len, ==, 1);
  g_assert_cmpuint (section47->line, ==, 54);
  g_assert_cmpint (section47->start, ==, kith_date_new (2022, 6, 2));
  g_assert_cmpint (section47->conference_target, ==, kith_date_new (2022, 6, 23));
  g_assert_cmpint (section47->conference, ==, kith_date_new (2022, 6, 17));
  g_assert_cmpint (section47->conference_not_required, ==, 0);

  g_assert_cmpuint (referral->protection_plans->len, ==, 1);
  g_assert_cmpuint (plan->line, ==, 61);
  g_assert_cmpint (plan->start, ==, kith_date_new (2022, 2, 17));
  g_assert_cmpint (plan->end, ==, kith_date_new (2023, 3, 14));
  g_assert_cmpstr (plan->initial_category, ==, "PHY");
  g_assert_cmpstr (plan->latest_category, ==, "PHY");
  g_assert_cmpint (plan->n_previous, ==, 10);
  g_assert_cmpuint (plan->reviews->len, ==, 1);
  g_assert_cmpint (g_array_index (plan->reviews, KithDate, 0), ==, kith_date_new (2023, 2, 15));
}

static void
assert_pre_proceedings_of_2026 (const KithCinReferral *referral)
{
  const KithCinPreProceedings *pre_proceedings = g_ptr_array_index (referral->pre_proceedings, 0);

  g_assert_cmpuint (referral->pre_proceedings->len, ==, 1);
  g_assert_cmpuint (pre_proceedings->line, ==, 71);
  g_assert_cmpint (pre_proceedings->start, ==, kith_date_new (2026, 9, 9));
  g_assert_cmpint (pre_proceedings->letter_before_proceedings, ==, kith_date_new (2026, 9, 20));
  g_assert_cmpint (pre_proceedings->meeting_offered, ==, 1);
  g_assert_cmpint (pre_proceedings->meeting_held, ==, 1);
  g_assert_cmpint (pre_proceedings->initial_meeting, ==, kith_date_new (2026, 9, 28));
  g_assert_cmpint (pre_proceedings->n_review_meetings, ==, 3);
  g_assert_cmpint (pre_proceedings->step_decision, ==, kith_date_new (2026, 12, 1));
  g_assert_cmpstr (pre_proceedings->outcome, ==, "A");
  g_assert_cmpint (pre_proceedings->court_application, ==, kith_date_new (2026, 12, 18));
  g_assert_cmpint (pre_proceedings->initial_letter, ==, kith_date_new (2027, 2, 5));
}

static void
test_2026 (void)
{
  g_autoptr(KithCinReturn) cin_return = read_sample ("CIN_Census_2026.xml");
  const KithCinChild *child;
  const KithCinReferral *referral;

  assert_faults (cin_return, faults_of_2026, G_N_ELEMENTS (faults_of_2026));
  g_assert_cmpuint (cin_return->children->len, ==, 2);

  child = g_ptr_array_index (cin_return->children, 0);
  referral = g_ptr_array_index (child->referrals, 0);
  assert_first_child_of_2026 (child);
  assert_referral_of_2026 (referral);
  assert_assessment_and_plan_of_2026 (referral);
  assert_protection_of_2026 (referral);
  assert_pre_proceedings_of_2026 (referral);
}

typedef struct
{
  GHashTable *ids;
  GHashTable *n_by_source;
  guint       n_referrals;
  guint       n_closures;
  guint       n_conferences;
  guint       n_disabilities;
  guint       n_with_disability;
  guint       n_deaths;
} Counts;

static void
count_referral (Counts                *counts,
                const KithCinReferral *referral)
{
  guint n_uses = GPOINTER_TO_UINT (g_hash_table_lookup (counts->n_by_source, referral->source));

  g_hash_table_insert (counts->n_by_source, referral->source, GUINT_TO_POINTER (n_uses + 1));
  counts->n_referrals++;
  counts->n_closures += referral->closure != KITH_DATE_NONE;
  counts->n_conferences += referral->conference != KITH_DATE_NONE;
}

static void
count_child (Counts             *counts,
             const KithCinChild *child)
{
  g_hash_table_add (counts->ids, child->la_child_id);
  counts->n_disabilities += child->disabilities->len;
  counts->n_with_disability += child->disabilities->len > 0;
  counts->n_deaths += child->death != KITH_DATE_NONE;

  for (guint i = 0; i < child->referrals->len; i++)
    count_referral (counts, g_ptr_array_index (child->referrals, i));
}

static void
assert_n_from_source (const Counts *counts,
                      const char   *source,
                      guint         n_referrals)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts->n_by_source, source)), ==, n_referrals);
}

static guint
count_faults (KithCinReturn *cin_return,
              const char    *rule)
{
  guint n_faults = 0;

  for (guint i = 0; i < cin_return->faults->len; i++)
    n_faults += g_strcmp0 (((const KithCinFault *)g_ptr_array_index (cin_return->faults, i))->rule, rule) == 0;

  return n_faults;
}

static void
test_fake (void)
{
  g_autoptr(KithCinReturn) cin_return = read_sample ("fake_CIN_data.xml");
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) n_by_source = g_hash_table_new (g_str_hash, g_str_equal);
  Counts counts = { ids, n_by_source };

  for (guint i = 0; i < cin_return->children->len; i++)
    count_child (&counts, g_ptr_array_index (cin_return->children, i));

  g_assert_cmpint (cin_return->year, ==, 2022);
  g_assert_cmpuint (cin_return->children->len, ==, 332);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 332);
  g_assert_cmpuint (counts.n_referrals, ==, 402);
  g_assert_cmpuint (counts.n_closures, ==, 252);
  g_assert_cmpuint (counts.n_conferences, ==, 350);
  g_assert_cmpuint (counts.n_disabilities, ==, 117);
  g_assert_cmpuint (counts.n_with_disability, ==, 74);
  g_assert_cmpuint (counts.n_deaths, ==, 21);
  assert_n_from_source (&counts, "1A", 28);
  assert_n_from_source (&counts, "3E", 28);
  assert_n_from_source (&counts, "5C", 28);
  assert_n_from_source (&counts, "2A", 25);
  assert_n_from_source (&counts, "1C", 24);
}

/* All its referrals claim that nothing followed, and 350 have a conference;
 * 204 of the closures, and 20 of the deaths, lie outside the year that ends
 * on the reference date; 91 conferences were on a Saturday or a Sunday.
 */
static void
test_fake_faults (void)
{
  g_autoptr(KithCinReturn) cin_return = read_sample ("fake_CIN_data.xml");

  g_assert_cmpuint (count_faults (cin_return, "100"), ==, 1);
  g_assert_cmpuint (count_faults (cin_return, "8831"), ==, 350);
  g_assert_cmpuint (count_faults (cin_return, "8620"), ==, 204);
  g_assert_cmpuint (count_faults (cin_return, "8545Q"), ==, 20);
  g_assert_cmpuint (count_faults (cin_return, "8875"), ==, 91);
  g_assert_cmpuint (count_faults (cin_return, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cin/sample/2024/names-every-fault", test_2024);
  g_test_add_func ("/cin/sample/2026/reads-every-field", test_2026);
  g_test_add_func ("/cin/sample/header-issues/names-every-fault", test_header_issues);
  g_test_add_func ("/cin/sample/fake/known-answers", test_fake);
  g_test_add_func ("/cin/sample/fake/known-faults", test_fake_faults);

  return g_test_run ();
}
