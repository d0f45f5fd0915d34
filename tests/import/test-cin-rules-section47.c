/* test-cin-rules-section47.c: a section 47 enquiry
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "before-referral", "2889", 1, {
      { "<S47ActualStartDate>2025-03-20<", "|<S47ActualStartDate>2025-01-31<" },
    } },
  { "conference-before-referral", "1104", 1, {
      { "<DateOfInitialCPC>2024-07-12<", "|<DateOfInitialCPC>2024-04-05<" },
    } },
  { "start-after-conference", "8615", 1, {
      { "<S47ActualStartDate>2024-06-24<", "|<S47ActualStartDate>2024-07-13<" },
    } },
  { "start-on-day-of-conference", "8615", 0, {
      { "<S47ActualStartDate>2024-06-24<", "<S47ActualStartDate>2024-07-12<" },
    } },
  { "start-missing", "8615", 1, {
      { "<Section47>\n<S47ActualStartDate>2024-06-24</S47ActualStartDate>\n", "|<Section47>\n" },
    } },
  { "16-working-days", "8675Q", 1, {
      { "<S47ActualStartDate>2025-03-20<", "|<S47ActualStartDate>2025-03-07<" },
    } },
  { "15-working-days", "8675Q", 0, {
      { "<S47ActualStartDate>2025-03-20<", "<S47ActualStartDate>2025-03-10<" },
    } },
  { "none-required", "8675Q", 0, {
      { "<S47ActualStartDate>2025-03-20<", "<S47ActualStartDate>2025-03-07<" },
      { "<ICPCnotRequired>0<", "<ICPCnotRequired>1<" },
    } },
  { "conference-outside-year", "8715", 1, {
      { "<DateOfInitialCPC>2024-07-12<", "|<DateOfInitialCPC>2025-04-01<" },
    } },
  { "waits-since-last-year", "8740", 1, {
      { "<S47ActualStartDate>2025-03-20<", "|<S47ActualStartDate>2024-03-31<" },
    } },
  { "target-on-sunday", "8870Q", 1, {
      { "<InitialCPCtarget>2024-07-15<", "|<InitialCPCtarget>2024-07-14<" },
    } },
  { "target-on-friday", "8870Q", 0, {
      { "<InitialCPCtarget>2024-07-15<", "<InitialCPCtarget>2024-07-12<" },
    } },
  { "conference-on-sunday", "8875", 1, {
      { "<DateOfInitialCPC>2024-07-12<", "|<DateOfInitialCPC>2024-07-14<" },
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
