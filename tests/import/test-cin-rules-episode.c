/* test-cin-rules-episode.c: what may not go together within a referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "both-open", "4001", 1, {
      { "<ReferralNFA>false</ReferralNFA>\n", "<ReferralNFA>false</ReferralNFA>\n<ChildProtectionPlans>\n<CPPstartDate>2025-03-03</CPPstartDate>\n</ChildProtectionPlans>\n" },
      { "<CINPlanStartDate>2025-03-03<", "|<CINPlanStartDate>2025-03-03<" },
    } },
  { "in-other-referral", "4001", 0, {
      { "<CPPendDate>2024-09-27</CPPendDate>\n", "" },
    } },
  { "within-plan", "4003", 1, {
      { "<CINPlanEndDate>2024-07-01<", "<CINPlanEndDate>2024-09-11<" },
      { "<CPPreviewDate>", "|<CPPreviewDate>" },
    } },
  { "on-last-day-of-plan", "4003", 0, {
      { "<CINPlanEndDate>2024-07-01<", "<CINPlanEndDate>2024-09-10<" },
    } },
  { "at-end-of-protection", "4003", 0, {
      { "<CINPlanEndDate>2024-07-01<", "<CINPlanEndDate>2024-09-30<" },
      { "<CPPreviewDate>2024-09-10<", "<CPPreviewDate>2024-09-27<" },
    } },
  { "two-open", "8896", 2, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Assessments>\n|<AssessmentActualStartDate>2025-02-05</AssessmentActualStartDate>\n</Assessments>\n" },
    } },
  { "begins-within", "8863Q", 1, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Assessments>\n<AssessmentActualStartDate>2025-02-03</AssessmentActualStartDate>\n<AssessmentAuthorisationDate>2025-02-04</AssessmentAuthorisationDate>\n</Assessments>\n" },
      { "<AssessmentActualStartDate>2025-02-04<", "|<AssessmentActualStartDate>2025-02-04<" },
    } },
  { "begins-day-after", "8863Q", 0, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Assessments>\n<AssessmentActualStartDate>2025-02-03</AssessmentActualStartDate>\n<AssessmentAuthorisationDate>2025-02-03</AssessmentAuthorisationDate>\n</Assessments>\n" },
    } },
  { "the-same-twice", "8863Q", 1, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Assessments>\n<AssessmentActualStartDate>2025-02-04</AssessmentActualStartDate>\n</Assessments>\n" },
      { "</Assessments>\n<CINPlanDates>\n<CINPlanStartDate>2025-03-03", "</Assessments>\n<CINPlanDates>\n<CINPlanStartDate>2025-03-03" },
      { "</Assessments>\n<Assessments>\n", "</Assessments>\n<Assessments>\n|" },
    } },
  { "two-open", "8839", 2, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Section47>\n|<S47ActualStartDate>2025-03-21</S47ActualStartDate>\n<ICPCnotRequired>0</ICPCnotRequired>\n</Section47>\n" },
    } },
  { "second-needs-none", "8839", 0, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Section47>\n<S47ActualStartDate>2025-03-21</S47ActualStartDate>\n<ICPCnotRequired>1</ICPCnotRequired>\n</Section47>\n" },
    } },
  { "begins-within", "8890", 1, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Section47>\n<S47ActualStartDate>2025-03-14</S47ActualStartDate>\n<DateOfInitialCPC>2025-03-20</DateOfInitialCPC>\n<ICPCnotRequired>0</ICPCnotRequired>\n</Section47>\n" },
      { "<S47ActualStartDate>2025-03-20<", "|<S47ActualStartDate>2025-03-20<" },
    } },
  { "begins-day-after", "8890", 0, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Section47>\n<S47ActualStartDate>2025-03-14</S47ActualStartDate>\n<DateOfInitialCPC>2025-03-19</DateOfInitialCPC>\n<ICPCnotRequired>0</ICPCnotRequired>\n</Section47>\n" },
    } },
  { "after-one-that-needed-none", "8890", 0, {
      { "<PrimaryNeedCode>N4</PrimaryNeedCode>\n", "<PrimaryNeedCode>N4</PrimaryNeedCode>\n<Section47>\n<S47ActualStartDate>2025-03-14</S47ActualStartDate>\n<ICPCnotRequired>true</ICPCnotRequired>\n</Section47>\n" },
    } },
  { "other-day", "2885", 1, {
      { "<CPPstartDate>2024-07-12<", "|<CPPstartDate>2024-07-15<" },
    } },
  { "other-day-in-other-year", "2885", 0, {
      { "<CPPstartDate>2024-07-12<", "<CPPstartDate>2024-03-29<" },
    } },
  { "conference-in-referral", "2885", 0, {
      { "<Section47>\n<S47ActualStartDate>2024-06-24</S47ActualStartDate>\n<InitialCPCtarget>2024-07-15</InitialCPCtarget>\n<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n<ICPCnotRequired>false</ICPCnotRequired>\n</Section47>\n", "" },
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "<ReasonForClosure>RC7</ReasonForClosure>\n<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n" },
    } },
  { "conference-in-referral-beside-enquiry", "2885", 1, {
      { "<CPPstartDate>", "|<CPPstartDate>" },
      { "<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n", "" },
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "<ReasonForClosure>RC7</ReasonForClosure>\n<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n" },
    } },
  { "enquiry-needed-none", "2885", 0, {
      { "<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n<ICPCnotRequired>false<", "<ICPCnotRequired>true<" },
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "<ReasonForClosure>RC7</ReasonForClosure>\n<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n" },
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
