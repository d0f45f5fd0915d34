/* test-cin-rules-overlap.c: what a child may not have at the same time
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static const CinCase cases[] = {
  { "two-open", "8815", 2, {
      { "<ReferralNFA>true<", "<ReferralNFA>False<" },
      { "<CINreferralDate>2024-11-04<", "|<CINreferralDate>2024-11-04<" },
    } },
  { "one-without-action", "8815", 0, {
      { NULL },
    } },
  { "not-latest", "8816", 1, {
      { "<ReferralNFA>true<", "<ReferralNFA>False<" },
      { "<CINreferralDate>2024-11-04<", "|<CINreferralDate>2024-11-04<" },
    } },
  { "within-closed", "8820", 1, {
      { "<CINreferralDate>2024-11-04<", "|<CINreferralDate>2024-10-03<" },
    } },
  { "on-day-of-closure", "8820", 0, {
      { "<CINreferralDate>2024-11-04<", "<CINreferralDate>2024-10-04<" },
    } },
  { "within-open", "8820", 1, {
      { "<CINreferralDate>2024-11-04<", "|<CINreferralDate>2025-02-10<" },
    } },
  { "same-day", "8820", 1, {
      { "<CINreferralDate>2024-11-04<", "|<CINreferralDate>2024-04-08<" },
    } },
  { "two-open", "4004", 2, {
      { "<CINPlanEndDate>2024-07-01</CINPlanEndDate>\n", "" },
      { "<CINPlanStartDate>2025-03-03<", "|<CINPlanStartDate>2025-03-03<" },
    } },
  { "begins-on-last-day", "4014", 1, {
      { "</CINPlanDates>\n<Section47>\n<S47ActualStartDate>2025-03-20", "</CINPlanDates>\n<CINPlanDates>\n<CINPlanStartDate>2025-03-01</CINPlanStartDate>\n<CINPlanEndDate>2025-03-03</CINPlanEndDate>\n</CINPlanDates>\n<Section47>\n<S47ActualStartDate>2025-03-20" },
      { "<CINPlanStartDate>2025-03-03</CINPlanStartDate>\n</CINPlanDates>\n<CINPlanDates>\n", "|<CINPlanStartDate>2025-03-03</CINPlanStartDate>\n</CINPlanDates>\n<CINPlanDates>\n" },
    } },
  { "begins-day-after", "4014", 0, {
      { "</CINPlanDates>\n<Section47>\n<S47ActualStartDate>2025-03-20", "</CINPlanDates>\n<CINPlanDates>\n<CINPlanStartDate>2025-03-01</CINPlanStartDate>\n<CINPlanEndDate>2025-03-02</CINPlanEndDate>\n</CINPlanDates>\n<Section47>\n<S47ActualStartDate>2025-03-20" },
    } },
  { "within-protection-plan", "4016", 1, {
      { "<CINPlanStartDate>2025-03-03<", "|<CINPlanStartDate>2024-09-26<" },
    } },
  { "on-last-day-of-protection-plan", "4016", 0, {
      { "<CINPlanStartDate>2025-03-03<", "<CINPlanStartDate>2024-09-27<" },
    } },
  { "within-open-protection-plan", "4016", 1, {
      { "<CPPendDate>2024-09-27</CPPendDate>\n", "" },
      { "<CINPlanStartDate>2025-03-03<", "|<CINPlanStartDate>2025-03-03<" },
    } },
  { "within-plan", "4017", 1, {
      { "<CINPlanEndDate>2024-07-01<", "<CINPlanEndDate>2024-07-13<" },
      { "<CPPstartDate>", "|<CPPstartDate>" },
    } },
  { "on-last-day-of-plan", "4017", 0, {
      { "<CINPlanEndDate>2024-07-01<", "<CINPlanEndDate>2024-07-12<" },
    } },
  { "two-open", "8935", 2, {
      { "<CPPendDate>2024-09-27</CPPendDate>\n", "" },
      { "<ReferralNFA>false</ReferralNFA>\n", "<ReferralNFA>false</ReferralNFA>\n<ChildProtectionPlans>\n|<CPPstartDate>2025-03-24</CPPstartDate>\n</ChildProtectionPlans>\n" },
    } },
  { "begins-on-last-day", "8940", 1, {
      { "<ReferralNFA>false</ReferralNFA>\n", "<ReferralNFA>false</ReferralNFA>\n<ChildProtectionPlans>\n|<CPPstartDate>2024-09-27</CPPstartDate>\n<CPPendDate>2025-03-24</CPPendDate>\n</ChildProtectionPlans>\n" },
    } },
  { "begins-day-after", "8940", 0, {
      { "<ReferralNFA>false</ReferralNFA>\n", "<ReferralNFA>false</ReferralNFA>\n<ChildProtectionPlans>\n<CPPstartDate>2024-09-28</CPPstartDate>\n<CPPendDate>2025-03-24</CPPendDate>\n</ChildProtectionPlans>\n" },
    } },
  { "in-both", "2884", 1, {
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "<ReasonForClosure>RC7</ReasonForClosure>\n<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n" },
      { "<InitialCPCtarget>2024-07-15</InitialCPCtarget>\n", "<InitialCPCtarget>2024-07-15</InitialCPCtarget>\n|" },
    } },
  { "on-two-days", "2884", 0, {
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "<ReasonForClosure>RC7</ReasonForClosure>\n<DateOfInitialCPC>2024-07-11</DateOfInitialCPC>\n" },
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
