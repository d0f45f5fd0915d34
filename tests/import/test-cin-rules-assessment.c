/* test-cin-rules-assessment.c: an assessment
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "before-referral", "1103", 1, {
      { "<AssessmentActualStartDate>2024-04-09<", "|<AssessmentActualStartDate>2024-04-07<" },
    } },
  { "on-day-of-referral", "1103", 0, {
      { "<AssessmentActualStartDate>2024-04-09<", "<AssessmentActualStartDate>2024-04-08<" },
    } },
  { "start-after-end", "8608", 1, {
      { "<AssessmentActualStartDate>2024-04-09<", "|<AssessmentActualStartDate>2024-05-21<" },
    } },
  { "start-on-day-of-end", "8608", 0, {
      { "<AssessmentActualStartDate>2024-04-09<", "<AssessmentActualStartDate>2024-05-20<" },
    } },
  { "46-working-days", "8670Q", 1, {
      { "<AssessmentActualStartDate>2025-02-04<", "|<AssessmentActualStartDate>2025-01-24<" },
    } },
  { "45-working-days", "8670Q", 0, {
      { "<AssessmentActualStartDate>2025-02-04<", "<AssessmentActualStartDate>2025-01-27<" },
    } },
  { "end-before-year", "8696", 1, {
      { "<AssessmentAuthorisationDate>2024-05-20<", "|<AssessmentAuthorisationDate>2024-03-31<" },
    } },
  { "end-after-year", "8696", 1, {
      { "<AssessmentAuthorisationDate>2024-05-20<", "|<AssessmentAuthorisationDate>2025-04-01<" },
    } },
  { "started-before-year", "8736", 1, {
      { "<AssessmentActualStartDate>2025-02-04<", "|<AssessmentActualStartDate>2024-03-31<" },
    } },
  { "started-never", "8736", 1, {
      { "<Assessments>\n<AssessmentActualStartDate>2025-02-04</AssessmentActualStartDate>", "|<Assessments>" },
    } },
  { "factors-before-end", "8614", 1, {
      { "<AssessmentActualStartDate>2025-02-04</AssessmentActualStartDate>\n", "<AssessmentActualStartDate>2025-02-04</AssessmentActualStartDate>\n<FactorsIdentifiedAtAssessment>\n|<AssessmentFactors>1A</AssessmentFactors>\n</FactorsIdentifiedAtAssessment>\n" },
    } },
  { "no-factors-group", "8897Q", 1, {
      { "<Assessments>\n<AssessmentActualStartDate>2024-04-09<", "|<Assessments>\n<AssessmentActualStartDate>2024-04-09<" },
      { "<FactorsIdentifiedAtAssessment>\n<AssessmentFactors>1A</AssessmentFactors>\n<AssessmentFactors>3B</AssessmentFactors>\n</FactorsIdentifiedAtAssessment>\n", "" },
    } },
  { "empty-factors-group", "8897Q", 1, {
      { "<FactorsIdentifiedAtAssessment>\n<AssessmentFactors>1A</AssessmentFactors>\n<AssessmentFactors>3B</AssessmentFactors>\n</FactorsIdentifiedAtAssessment>\n", "|<FactorsIdentifiedAtAssessment/>\n" },
    } },
  { "no-factor-known", "8897Q", 1, {
      { "<Assessments>\n<AssessmentActualStartDate>2024-04-09<", "|<Assessments>\n<AssessmentActualStartDate>2024-04-09<" },
      { "<AssessmentFactors>1A</AssessmentFactors>\n<AssessmentFactors>3B<", "<AssessmentFactors>RB<" },
    } },
  { "unknown-factor", "-", 1, {
      { "<AssessmentFactors>3B<", "|<AssessmentFactors>RB<" },
    } },
  { "split-factor-before-query", "-", 1, {
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>\n", "" },
      { "<AssessmentFactors>3B<", "|<AssessmentFactors>18A<" },
    } },
  { "split-factor-since-query", "-", 0, {
      { "<AssessmentFactors>3B<", "<AssessmentFactors>18A<" },
    } },
  { "factor-not-yet", "-", 1, {
      { "<Year>2025<", "<Year>2021<" },
      { "<ReferenceDate>2025-03-31<", "<ReferenceDate>2021-03-31<" },
      { "<Sex>F</Sex>\n", "" },
      { "<Sex>U</Sex>\n", "" },
      { "<AssessmentFactors>3B<", "|<AssessmentFactors>24A<" },
    } },
  { "factor-twice", "8898", 1, {
      { "<AssessmentFactors>3B<", "|<AssessmentFactors>1A<" },
    } },
  { "none-with-other", "8869", 1, {
      { "<AssessmentFactors>3B<", "|<AssessmentFactors>21<" },
    } },
  { "none-alone", "8869", 0, {
      { "<AssessmentFactors>1A</AssessmentFactors>\n<AssessmentFactors>3B<", "<AssessmentFactors>21<" },
    } },
  { "physical-abuse", "8945Q", 1, {
      { "<AssessmentFactors>3B<", "|<AssessmentFactors>18A<" },
    } },
  { "physical-abuse-before-2025", "8945Q", 0, {
      CIN_EDITS_TO_2024,
      { "<Sex>F</Sex>\n", "" },
      { "<AssessmentFactors>3B<", "<AssessmentFactors>18A<" },
    } },
  { "sexual-abuse", "8950Q", 1, {
      { "<AssessmentFactors>3B<", "|<AssessmentFactors>19A<" },
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
