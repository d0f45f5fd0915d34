/* test-cin-rules-protection.c: a child protection plan
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "missing", "8720", 1, {
      { "<ChildProtectionPlans>\n<CPPstartDate>2024-07-12</CPPstartDate>\n", "|<ChildProtectionPlans>\n" },
    } },
  { "after-year", "8720", 1, {
      { "<CPPstartDate>2024-07-12<", "|<CPPstartDate>2025-04-01<" },
    } },
  { "before-referral", "1105", 1, {
      { "<CPPstartDate>2024-07-12<", "|<CPPstartDate>2024-04-07<" },
    } },
  { "end-before-start", "8925", 1, {
      { "<CPPendDate>2024-09-27<", "|<CPPendDate>2024-07-11<" },
    } },
  { "same-day", "8840", 1, {
      { "<CPPendDate>2024-09-27<", "|<CPPendDate>2024-07-12<" },
    } },
  { "end-outside-year", "8930", 1, {
      { "<CPPendDate>2024-09-27<", "|<CPPendDate>2025-04-01<" },
    } },
  { "start-after-death", "8915", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2024-07-11</PersonDeathDate>\n" },
      { "<CPPstartDate>2024-07-12<", "|<CPPstartDate>2024-07-12<" },
    } },
  { "end-after-death", "8920", 1, {
      { "<PersonBirthDate>2014-05-06</PersonBirthDate>\n", "<PersonBirthDate>2014-05-06</PersonBirthDate>\n<PersonDeathDate>2024-09-26</PersonDeathDate>\n" },
      { "<CPPendDate>2024-09-27<", "|<CPPendDate>2024-09-27<" },
    } },
  { "missing", "8730", 1, {
      { "<ChildProtectionPlans>", "|<ChildProtectionPlans>" },
      { "<NumberOfPreviousCPP>0</NumberOfPreviousCPP>\n", "" },
    } },
  { "negative", "8730", 1, {
      { "<ChildProtectionPlans>", "|<ChildProtectionPlans>" },
      { "<NumberOfPreviousCPP>0<", "<NumberOfPreviousCPP>-1<" },
    } },
  { "initial-unknown", "8905", 1, {
      { "<InitialCategoryOfAbuse>NEG<", "|<InitialCategoryOfAbuse>N<" },
    } },
  { "initial-missing", "8905", 1, {
      { "<ChildProtectionPlans>", "|<ChildProtectionPlans>" },
      { "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>\n", "" },
    } },
  { "latest-unknown", "8910", 1, {
      { "<LatestCategoryOfAbuse>EMO<", "|<LatestCategoryOfAbuse>E<" },
    } },
  { "on-day-of-start", "8841", 1, {
      { "<CPPreviewDate>2024-09-10<", "|<CPPreviewDate>2024-07-12<" },
    } },
  { "day-after-start", "8841", 0, {
      { "<CPPreviewDate>2024-09-10<", "<CPPreviewDate>2024-07-13<" },
    } },
  { "second-of-two", "8841", 1, {
      { "<CPPreviewDate>2024-09-10</CPPreviewDate>\n", "<CPPreviewDate>2024-09-10</CPPreviewDate>\n|<CPPreviewDate>2024-07-01</CPPreviewDate>\n" },
    } },
  { "empty-date", "8842Q", 1, {
      { "<CPPreviewDate>2024-09-10<", "|<CPPreviewDate><" },
    } },
  { "two-empty-dates", "8842Q", 1, {
      { "<CPPreviewDate>2024-09-10</CPPreviewDate>\n", "|<CPPreviewDate/>\n<CPPreviewDate/>\n" },
    } },
  { "empty-group", "8842Q", 1, {
      { "<Reviews>\n<CPPreviewDate>2024-09-10</CPPreviewDate>\n</Reviews>", "|<Reviews>\n</Reviews>" },
    } },
  { "one-of-two-groups-empty", "8842Q", 1, {
      { "</Reviews>\n", "</Reviews>\n|<Reviews/>\n" },
    } },
  { "no-group", "8842Q", 0, {
      { "<Reviews>\n<CPPreviewDate>2024-09-10</CPPreviewDate>\n</Reviews>\n", "" },
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
