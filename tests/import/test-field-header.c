/* test-field-header.c: what the names of columns speak of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-field.h"

#include <string.h>

typedef struct
{
  const char *header;
  KithField   field;
} Case;

static const Case roll_cases[] = {
  { "Surname", KITH_FIELD_FAMILY_NAME },
  { "Legal Surname", KITH_FIELD_FAMILY_NAME },
  { "Legal last name", KITH_FIELD_FAMILY_NAME },
  { "Forename", KITH_FIELD_GIVEN_NAME },
  { "Forename(s)", KITH_FIELD_GIVEN_NAME },
  { "First Name", KITH_FIELD_GIVEN_NAME },
  { "Middle Name(s)", KITH_FIELD_MIDDLE_NAMES },
  { "Preferred Forename", KITH_FIELD_PREFERRED_NAME },
  { "Known As", KITH_FIELD_PREFERRED_NAME },
  { "Chosen name", KITH_FIELD_PREFERRED_NAME },
  { "Preferred Surname", KITH_FIELD_PREFERRED_FAMILY_NAME },
  { "Name", KITH_FIELD_FULL_NAME },
  { "Pupil Name", KITH_FIELD_FULL_NAME },
  { "Student", KITH_FIELD_FULL_NAME },
  { "DOB", KITH_FIELD_BIRTH },
  { "D.O.B.", KITH_FIELD_BIRTH },
  { "Date of Birth (dd/mm/yyyy)", KITH_FIELD_BIRTH },
  { "Gender", KITH_FIELD_SEX },
  { "UPN", KITH_FIELD_UPN },
  { "Unique Pupil Number", KITH_FIELD_UPN },
  { "Former UPN", KITH_FIELD_FORMER_UPN },
  { "Year Group", KITH_FIELD_YEAR_GROUP },
  { "NC Year Actual", KITH_FIELD_YEAR_GROUP },
  { "Nat. Curric. Year", KITH_FIELD_YEAR_GROUP },
  { "Reg", KITH_FIELD_FORM },
  { "Reg. Group", KITH_FIELD_FORM },
  { "Tutor Group", KITH_FIELD_FORM },
  { "Registration form", KITH_FIELD_FORM },
  { "Class", KITH_FIELD_FORM },
  { "Date of Admission", KITH_FIELD_ENTRY },
  { "DOA", KITH_FIELD_ENTRY },
  { "Leaving Date", KITH_FIELD_LEAVING },
  { "DOL", KITH_FIELD_LEAVING },
  { "Enrol. Status", KITH_FIELD_ENROLMENT },
  { "SEN Status", KITH_FIELD_SEN },
  { "SEND provision", KITH_FIELD_SEN },
  { "FSM Eligible", KITH_FIELD_FREE_MEALS },
  { "Free School Meals", KITH_FIELD_FREE_MEALS },
  { "Ethnic Group", KITH_FIELD_ETHNICITY },

  { "", KITH_FIELD_NONE },
  { "   ", KITH_FIELD_NONE },
  { "Mother's name", KITH_FIELD_NONE },
  { "Mother’s surname", KITH_FIELD_NONE },
  { "Parent 1 forename", KITH_FIELD_NONE },
  { "Emergency Contact Name", KITH_FIELD_NONE },
  { "Tutor name", KITH_FIELD_NONE },
  { "Head of Year", KITH_FIELD_NONE },
  { "Country of birth", KITH_FIELD_NONE },
  { "Place of birth", KITH_FIELD_NONE },
  { "Admission Number", KITH_FIELD_NONE },
  { "Adno", KITH_FIELD_NONE },
  { "Reason for leaving", KITH_FIELD_NONE },
  { "SEN Need", KITH_FIELD_NONE },
  { "SEN start date", KITH_FIELD_NONE },
  { "FSM eligibility start date", KITH_FIELD_NONE },
  { "Ethnicity source", KITH_FIELD_NONE },
  { "Academic year", KITH_FIELD_NONE },
  { "Home Language", KITH_FIELD_NONE },
  { "ULN", KITH_FIELD_NONE },
  { "Age", KITH_FIELD_NONE },
};

/* Ofsted's Annex A in full, the census's elements, and what reports are headed. */
static const Case caseload_cases[] = {
  { "Child Unique ID", KITH_FIELD_LA_CHILD_ID },
  { "ChildUniqueID", KITH_FIELD_LA_CHILD_ID },
  { "Person ID", KITH_FIELD_LA_CHILD_ID },
  { "Mosaic ID", KITH_FIELD_LA_CHILD_ID },
  { "LCS ID", KITH_FIELD_LA_CHILD_ID },
  { "LAchildID", KITH_FIELD_LA_CHILD_ID },
  { "PersonBirthDate", KITH_FIELD_BIRTH },
  { "Expected date of birth", KITH_FIELD_EXPECTED_BIRTH },
  { "Contact Source", KITH_FIELD_REFERRAL_SOURCE },
  { "Date of Referral", KITH_FIELD_REFERRAL },
  { "CINreferralDate", KITH_FIELD_REFERRAL },
  { "CIN Start Date", KITH_FIELD_REFERRAL },
  { "Referral Source", KITH_FIELD_REFERRAL_SOURCE },
  { "Referral NFA?", KITH_FIELD_NO_FURTHER_ACTION },
  { "Allocated Team", KITH_FIELD_TEAM },
  { "Worker Team", KITH_FIELD_TEAM },
  { "Allocated Worker", KITH_FIELD_WORKER },
  { "Social Worker", KITH_FIELD_WORKER },
  { "SW", KITH_FIELD_WORKER },
  { "Continuous Assessment Start Date", KITH_FIELD_ASSESSMENT_START },
  { "AssessmentActualStartDate", KITH_FIELD_ASSESSMENT_START },
  { "Continuous Assessment Date of Authorisation", KITH_FIELD_ASSESSMENT_AUTHORISATION },
  { "ContinuousAssessmentAuthDate", KITH_FIELD_ASSESSMENT_AUTHORISATION },
  { "Assessment due date", KITH_FIELD_ASSESSMENT_DUE },
  { "Strategy discussion initiating Section 47 Enquiry Start Date", KITH_FIELD_SECTION47_START },
  { "S47ActualStartDate", KITH_FIELD_SECTION47_START },
  { "S47", KITH_FIELD_SECTION47_START },
  { "Was an Initial Child Protection Conference deemed unnecessary?", KITH_FIELD_CONFERENCE_NOT_REQUIRED },
  { "ICPCnotRequired", KITH_FIELD_CONFERENCE_NOT_REQUIRED },
  { "Date of Initial Child Protection Conference", KITH_FIELD_CONFERENCE },
  { "DateOfInitialCPC", KITH_FIELD_CONFERENCE },
  { "ICPC Date", KITH_FIELD_CONFERENCE },
  { "Primary Need Code", KITH_FIELD_PRIMARY_NEED },
  { "Child's Category of Need", KITH_FIELD_PRIMARY_NEED },
  { "Date Child Was Last Seen", KITH_FIELD_LAST_SEEN },
  { "CIN Closure Date", KITH_FIELD_CLOSURE },
  { "Reason for Closure", KITH_FIELD_CLOSURE_REASON },
  { "Case Status", KITH_FIELD_STATUS },
  { "Current Plan", KITH_FIELD_STATUS },
  { "Child Protection Plan Start Date", KITH_FIELD_PROTECTION_PLAN_START },
  { "CPPstartDate", KITH_FIELD_PROTECTION_PLAN_START },
  { "cp_plan_start_date", KITH_FIELD_PROTECTION_PLAN_START },
  { "Date CP plan started", KITH_FIELD_PROTECTION_PLAN_START },
  { "CPP End Date", KITH_FIELD_PROTECTION_PLAN_END },
  { "CIN Plan Start", KITH_FIELD_NEED_PLAN_START },
  { "CINPlanStartDate", KITH_FIELD_NEED_PLAN_START },
  { "Child in need plan end", KITH_FIELD_NEED_PLAN_END },
  { "Initial Category of Abuse", KITH_FIELD_INITIAL_CATEGORY },
  { "Latest Category of Abuse", KITH_FIELD_LATEST_CATEGORY },
  { "CP Category", KITH_FIELD_LATEST_CATEGORY },
  { "Number of Previous Child Protection Plans", KITH_FIELD_N_PREVIOUS_PLANS },
  { "Date of the Last Statutory Visit", KITH_FIELD_LAST_VISIT },
  { "Date of Last Social Work Visit", KITH_FIELD_LAST_VISIT },
  { "Next Visit Due", KITH_FIELD_NEXT_VISIT },
  { "Stat visit due date", KITH_FIELD_NEXT_VISIT },
  { "Date of latest review conference", KITH_FIELD_LAST_REVIEW },
  { "Date of Latest Statutory Review", KITH_FIELD_LAST_REVIEW },
  { "Next review due", KITH_FIELD_NEXT_REVIEW },
  { "Next supervision due", KITH_FIELD_NEXT_SUPERVISION },
  { "Date Started to be Looked After", KITH_FIELD_CARE_START },
  { "DECOM", KITH_FIELD_CARE_START },
  { "Date Ceased to be Looked After", KITH_FIELD_CARE_END },
  { "Child's Legal Status", KITH_FIELD_LEGAL_STATUS },
  { "EH start date", KITH_FIELD_EARLY_HELP_START },
  { "Family help start", KITH_FIELD_EARLY_HELP_START },
  { "School URN", KITH_FIELD_SCHOOL_URN },
  { "Current School", KITH_FIELD_SCHOOL_NAME },

  { "Age", KITH_FIELD_NONE },
  { "Date of Contact", KITH_FIELD_NONE },
  { "Organisation completing assessment", KITH_FIELD_NONE },
  { "Number of Referrals in Last 12 Months", KITH_FIELD_NONE },
  { "Number of Section 47 Enquiries in the last 12 months", KITH_FIELD_NONE },
  { "Number of ICPCs in the last 12 months", KITH_FIELD_NONE },
  { "Does the Child have a Disability", KITH_FIELD_NONE },
  { "Child Seen During Continuous Assessment", KITH_FIELD_NONE },
  { "Was the child assessed as requiring LA children's social care support?", KITH_FIELD_NONE },
  { "Did the Initial Child Protection Conference Result in a Child Protection Plan", KITH_FIELD_NONE },
  { "Was the Child Seen Alone?", KITH_FIELD_NONE },
  { "Start date of current legal status", KITH_FIELD_NONE },
  { "Date of Last IRO Visit / Contact to the Child", KITH_FIELD_NONE },
  { "Date of Last Health Assessment", KITH_FIELD_NONE },
  { "Reason Ceased to be Looked After", KITH_FIELD_NONE },
  { "Start Date of Most Recent Placement", KITH_FIELD_NONE },
  { "URN of Placement", KITH_FIELD_NONE },
  { "Family identifier", KITH_FIELD_NONE },
  { "NHS Number", KITH_FIELD_NONE },
  { "Last updated", KITH_FIELD_NONE },
  { "Team Manager", KITH_FIELD_NONE },
};

static void
check_cases (const Case  *cases,
             gsize        n_cases,
             KithListKind kind)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      guint percent = 0;
      KithField field = kith_field_match_header (cases[i].header, kind, &percent);

      g_test_message ("\"%s\" is %s (%u)", cases[i].header, kith_field_get_id (field), percent);
      g_assert_cmpint (field, ==, cases[i].field);
      g_assert_true (field == KITH_FIELD_NONE ? percent == 0 : percent >= 50 && percent <= 97);
    }
}

static void
test_rolls (void)
{
  check_cases (roll_cases, G_N_ELEMENTS (roll_cases), KITH_LIST_KIND_ROLL);
}

static void
test_caseloads (void)
{
  check_cases (caseload_cases, G_N_ELEMENTS (caseload_cases), KITH_LIST_KIND_CASELOAD);
}

/* Case, signs and blanks make no difference. */
static void
test_spellings (void)
{
  static const char * const spellings[] = {
    "child protection plan start date", "CHILD PROTECTION PLAN START DATE", "Child_Protection_Plan_Start_Date",
    "ChildProtectionPlanStartDate", "Child Protection\nPlan: start-date", "Date  child protection plan started",
    "CP Plan Start", "CPP Start Date", "(CPP) started",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    g_assert_cmpint (kith_field_match_header (spellings[i], KITH_LIST_KIND_CASELOAD, NULL), ==,
                     KITH_FIELD_PROTECTION_PLAN_START);
}

static void
test_odd_texts (void)
{
  g_autofree char *long_text = g_strnfill (10000, 'a');
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 80; i++)
    g_string_append (words, "a ");
  g_string_append (words, "upn");

  g_assert_cmpint (kith_field_match_header (long_text, KITH_LIST_KIND_ROLL, NULL), ==, KITH_FIELD_NONE);
  g_assert_cmpint (kith_field_match_header (words->str, KITH_LIST_KIND_ROLL, NULL), ==, KITH_FIELD_NONE);
  g_assert_cmpint (kith_field_match_header ("\xef\xbb\xbfUPN", KITH_LIST_KIND_ROLL, NULL), ==, KITH_FIELD_UPN);
  g_assert_cmpint (kith_field_match_header ("名前", KITH_LIST_KIND_ROLL, NULL), ==, KITH_FIELD_NONE);
  g_string_free (words, TRUE);
}

static void
test_fields (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint field = 0; field < KITH_N_FIELDS; field++)
    {
      const char *id = kith_field_get_id ((KithField)field);

      g_assert_nonnull (id);
      g_assert_nonnull (kith_field_get_label ((KithField)field));
      g_assert_true (g_hash_table_add (ids, (gpointer)id));
      g_assert_cmpint (kith_field_from_id (id), ==, (int)field);
      g_assert_true (kith_field_is_in ((KithField)field, KITH_LIST_KIND_ROLL) ||
                     kith_field_is_in ((KithField)field, KITH_LIST_KIND_CASELOAD) ||
                     kith_field_is_in ((KithField)field, KITH_LIST_KIND_STATEMENT));
    }

  g_assert_cmpint (kith_field_from_id ("shoe-size"), ==, KITH_FIELD_NONE);
  g_assert_true (kith_field_is_sensitive (KITH_FIELD_SEN));
  g_assert_false (kith_field_is_sensitive (KITH_FIELD_FORM));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field-header/rolls", test_rolls);
  g_test_add_func ("/field-header/caseloads", test_caseloads);
  g_test_add_func ("/field-header/spellings", test_spellings);
  g_test_add_func ("/field-header/odd-texts", test_odd_texts);
  g_test_add_func ("/field-header/fields", test_fields);

  return g_test_run ();
}
