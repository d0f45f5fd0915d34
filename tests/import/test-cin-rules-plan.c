/* test-cin-rules-plan.c: a child in need plan
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "missing", "4010", 1, {
      { "<CINPlanDates>\n<CINPlanStartDate>2025-03-03</CINPlanStartDate>\n", "|<CINPlanDates>\n" },
    } },
  { "after-year", "4010", 1, {
      { "<CINPlanStartDate>2025-03-03<", "|<CINPlanStartDate>2025-04-01<" },
    } },
  { "before-referral", "4015", 1, {
      { "<CINPlanStartDate>2025-03-03<", "|<CINPlanStartDate>2025-02-02<" },
    } },
  { "end-before-start", "4011", 1, {
      { "<CINPlanEndDate>2024-07-01<", "|<CINPlanEndDate>2024-05-20<" },
    } },
  { "same-day", "4012Q", 1, {
      { "<CINPlanEndDate>2024-07-01<", "|<CINPlanEndDate>2024-05-21<" },
    } },
  { "end-outside-year", "4013", 1, {
      { "<CINPlanEndDate>2024-07-01<", "|<CINPlanEndDate>2024-03-31<" },
    } },
  { "start-after-death", "4008", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2025-03-02</PersonDeathDate>\n" },
      { "<CINPlanStartDate>2025-03-03<", "|<CINPlanStartDate>2025-03-03<" },
    } },
  { "start-on-day-of-death", "4008", 0, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2025-03-03</PersonDeathDate>\n" },
    } },
  { "end-after-death", "4009Q", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2024-06-30</PersonDeathDate>\n" },
      { "<CINPlanEndDate>2024-07-01<", "|<CINPlanEndDate>2024-07-01<" },
    } },
  { "end-on-day-of-death", "4009Q", 0, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2024-07-01</PersonDeathDate>\n" },
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
