/* test-cin-rules-closure.c: the end of a referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "before-year", "8620", 1, {
      { "<CINclosureDate>2024-10-04<", "|<CINclosureDate>2024-03-31<" },
    } },
  { "after-year", "8620", 1, {
      { "<CINclosureDate>2024-10-04<", "|<CINclosureDate>2025-04-01<" },
    } },
  { "on-last-day", "8620", 0, {
      { "<CINclosureDate>2024-10-04<", "<CINclosureDate>2025-03-31<" },
    } },
  { "before-referral", "8630", 1, {
      { "<CINclosureDate>2024-10-04<", "|<CINclosureDate>2024-04-07<" },
    } },
  { "on-day-of-referral", "8630", 0, {
      { "<CINclosureDate>2024-10-04<", "<CINclosureDate>2024-04-08<" },
    } },
  { "unknown-code", "8640", 1, {
      { "<ReasonForClosure>RC7<", "|<ReasonForClosure>RC10<" },
    } },
  { "code-not-yet", "8640", 1, {
      { "<Year>2025<", "<Year>2022<" },
      { "<ReferenceDate>2025-03-31<", "<ReferenceDate>2022-03-31<" },
      { "<Sex>F</Sex>\n", "" },
      { "<Sex>U</Sex>\n", "" },
      { "<ReasonForClosure>RC7<", "|<ReasonForClosure>RC9<" },
    } },
  { "date-without-reason", "8805", 1, {
      { "<CINdetails>\n<CINreferralDate>2024-04-08", "|<CINdetails>\n<CINreferralDate>2024-04-08" },
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "" },
    } },
  { "date-with-empty-reason", "8805", 1, {
      { "<ReasonForClosure>RC7</ReasonForClosure>", "|<ReasonForClosure/>" },
    } },
  { "reason-without-date", "8810", 1, {
      { "<CINclosureDate>2024-10-04</CINclosureDate>\n", "" },
      { "<ReasonForClosure>RC7<", "|<ReasonForClosure>RC7<" },
    } },
  { "died", "8585Q", 1, {
      { "<ReasonForClosure>RC7<", "|<ReasonForClosure>RC2<" },
    } },
  { "died-with-date", "8585Q", 0, {
      { "<ReasonForClosure>RC7<", "<ReasonForClosure>RC2<" },
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2024-10-04</PersonDeathDate>\n" },
    } },
  { "before-end-of-protection-plan", "8565", 1, {
      { "<CPPendDate>2024-09-27<", "|<CPPendDate>2024-10-05<" },
    } },
  { "before-nearly-everything", "8565", 7, {
      { "<CINclosureDate>2024-10-04<", "<CINclosureDate>2024-04-08<" },
      { "<CINPlanEndDate>2024-07-01<", "|<CINPlanEndDate>2024-07-01<" },
    } },
  { "before-conference", "8565", 1, {
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "<ReasonForClosure>RC7</ReasonForClosure>\n|<DateOfInitialCPC>2024-10-07</DateOfInitialCPC>\n" },
    } },
  { "unfinished-assessment", "8867", 1, {
      { "<Assessments>\n<AssessmentActualStartDate>2024-04-09<", "|<Assessments>\n<AssessmentActualStartDate>2024-04-09<" },
      { "<AssessmentAuthorisationDate>2024-05-20</AssessmentAuthorisationDate>\n", "" },
    } },
  { "unfinished-enquiry", "8868", 1, {
      { "<Section47>\n<S47ActualStartDate>2024-06-24", "|<Section47>\n<S47ActualStartDate>2024-06-24" },
      { "<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n", "" },
    } },
  { "conference-that-was-not-required", "8868", 1, {
      { "<DateOfInitialCPC>2024-07-12<", "|<DateOfInitialCPC>2024-07-12<" },
      { "<ICPCnotRequired>false<", "<ICPCnotRequired>true<" },
    } },
  { "not-assessed", "8825Q", 1, {
      { "<ReferralSource>6</ReferralSource>\n", "<ReferralSource>6</ReferralSource>\n<CINclosureDate>2024-11-08</CINclosureDate>\n|<ReasonForClosure>RC8</ReasonForClosure>\n" },
    } },
  { "more-than-assessed", "2990", 1, {
      { "<ReasonForClosure>RC7<", "|<ReasonForClosure>RC9<" },
    } },
  { "no-factors", "8873Q", 1, {
      { "<AssessmentFactors>1A</AssessmentFactors>\n<AssessmentFactors>3B<", "<AssessmentFactors>21<" },
      { "<ReasonForClosure>RC7<", "|<ReasonForClosure>RC7<" },
    } },
  { "no-factors-and-no-action", "8873Q", 0, {
      { "<AssessmentFactors>1A</AssessmentFactors>\n<AssessmentFactors>3B<", "<AssessmentFactors>21<" },
      { "<ReasonForClosure>RC7<", "<ReasonForClosure>RC8<" },
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
