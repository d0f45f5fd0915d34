/* test-cin-rules-referral.c: a referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "missing", "8600", 1, {
      { "<CINdetails>\n<CINreferralDate>2024-11-04</CINreferralDate>\n", "|<CINdetails>\n" },
    } },
  { "unreadable", "8600", 1, {
      { "<CINdetails>\n<CINreferralDate>2024-11-04<", "|<CINdetails>\n<CINreferralDate>4/11/2024<" },
    } },
  { "after-year", "8600", 1, {
      { "<CINreferralDate>2024-11-04<", "|<CINreferralDate>2025-04-01<" },
    } },
  { "on-last-day", "8600", 0, {
      { "<CINreferralDate>2024-11-04<", "<CINreferralDate>2025-03-31<" },
    } },
  { "281-days-before", "8606", 1, {
      { "<CINreferralDate>2025-01-13<", "|<CINreferralDate>2024-09-02<" },
    } },
  { "280-days-before", "8606", 0, {
      { "<CINreferralDate>2025-01-13<", "<CINreferralDate>2024-09-03<" },
    } },
  { "before-birth", "8606", 1, {
      { "<CINreferralDate>2024-04-08<", "|<CINreferralDate>2013-07-29<" },
    } },
  { "after-death", "8555Q", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2025-02-02</PersonDeathDate>\n" },
      { "<CINreferralDate>2025-02-03<", "|<CINreferralDate>2025-02-03<" },
    } },
  { "on-day-of-death", "8555Q", 0, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2025-02-03</PersonDeathDate>\n" },
    } },
  { "unknown-code", "8866", 1, {
      { "<ReferralSource>3E<", "|<ReferralSource>5E<" },
    } },
  { "unknown-code-of-old-referral", "8866", 1, {
      { "<CINreferralDate>2024-04-08</CINreferralDate>\n<ReferralSource>2A<", "<CINreferralDate>2013-03-31</CINreferralDate>\n|<ReferralSource>2Z<" },
    } },
  { "missing", "8866", 1, {
      { "<CINdetails>\n<CINreferralDate>2024-04-08</CINreferralDate>\n<ReferralSource>2A</ReferralSource>\n", "|<CINdetails>\n<CINreferralDate>2013-04-01</CINreferralDate>\n" },
    } },
  { "missing-from-old-referral", "8866", 0, {
      { "<CINreferralDate>2024-04-08</CINreferralDate>\n<ReferralSource>2A</ReferralSource>\n", "<CINreferralDate>2013-03-31</CINreferralDate>\n" },
    } },
  { "missing", "8610", 1, {
      { "<CINdetails>\n<CINreferralDate>2025-02-03", "|<CINdetails>\n<CINreferralDate>2025-02-03" },
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "" },
    } },
  { "unknown-code", "8650", 1, {
      { "<PrimaryNeedCode>N4<", "|<PrimaryNeedCode>N10<" },
    } },
  { "missing", "8568", 1, {
      { "<CINdetails>\n<CINreferralDate>2024-11-04", "|<CINdetails>\n<CINreferralDate>2024-11-04" },
      { "<ReferralNFA>true</ReferralNFA>\n", "" },
    } },
  { "unreadable", "8568", 1, {
      { "<CINdetails>\n<CINreferralDate>2024-11-04", "|<CINdetails>\n<CINreferralDate>2024-11-04" },
      { "<ReferralNFA>true<", "<ReferralNFA>yes<" },
    } },
  { "before-year", "8569Q", 1, {
      { "<CINreferralDate>2024-11-04<", "|<CINreferralDate>2024-03-28<" },
    } },
  { "on-last-working-day-before", "8569Q", 0, {
      { "<CINreferralDate>2024-11-04<", "<CINreferralDate>2024-03-29<" },
    } },
  { "before-referral", "1104", 1, {
      { "<ReferralSource>3E</ReferralSource>\n", "<ReferralSource>3E</ReferralSource>\n|<DateOfInitialCPC>2025-01-31</DateOfInitialCPC>\n" },
    } },
  { "on-day-of-referral", "1104", 0, {
      { "<ReferralSource>3E</ReferralSource>\n", "<ReferralSource>3E</ReferralSource>\n<DateOfInitialCPC>2025-02-03</DateOfInitialCPC>\n" },
    } },
  { "saturday", "8875", 1, {
      { "<ReferralSource>3E</ReferralSource>\n", "<ReferralSource>3E</ReferralSource>\n|<DateOfInitialCPC>2025-02-08</DateOfInitialCPC>\n" },
    } },
  { "friday", "8875", 0, {
      { "<ReferralSource>3E</ReferralSource>\n", "<ReferralSource>3E</ReferralSource>\n<DateOfInitialCPC>2025-02-07</DateOfInitialCPC>\n" },
    } },
  { "conference", "8831", 1, {
      { "<ReferralSource>6</ReferralSource>\n", "<ReferralSource>6</ReferralSource>\n|<DateOfInitialCPC>2024-11-11</DateOfInitialCPC>\n" },
    } },
  { "assessment-and-enquiry", "8831", 2, {
      { "<ReferralNFA>false<", "<ReferralNFA>1<" },
      { "<AssessmentActualStartDate>2025-02-04<", "|<AssessmentActualStartDate>2025-02-04<" },
    } },
  { "assessment-without-start", "8831", 2, {
      { "<ReferralNFA>false<", "<ReferralNFA>1<" },
      { "<AssessmentActualStartDate>2025-02-04</AssessmentActualStartDate>", "|<AssessmentAuthorisationDate>2025-02-20</AssessmentAuthorisationDate>" },
    } },
  { "protection-plan", "8832", 1, {
      { "<ReferralNFA>0<", "<ReferralNFA>1<" },
      { "<ChildProtectionPlans>", "|<ChildProtectionPlans>" },
    } },
  { "plan", "4000", 1, {
      { "<ReferralNFA>false<", "<ReferralNFA>1<" },
      { "<CINPlanDates>\n<CINPlanStartDate>2025-03-03", "|<CINPlanDates>\n<CINPlanStartDate>2025-03-03" },
    } },
  { "not-assessed", "2991Q", 1, {
      { "<Assessments>\n<AssessmentActualStartDate>2025-02-04</AssessmentActualStartDate>\n</Assessments>\n", "" },
      { "<Section47>\n<S47ActualStartDate>2025-03-20", "|<Section47>\n<S47ActualStartDate>2025-03-20" },
    } },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cin_cases_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
