/* test-cin-rules-header.c: a return as a whole
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cin-cases.h"

static void
test_keeps_every_rule (void)
{
  g_autoptr(KithCinReturn) cin_return = cin_cases_read (NULL, 0, NULL);

  for (guint i = 0; i < cin_return->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin_return->faults, i);

      g_test_message ("line %u, rule %s: %s", fault->line, fault->rule, fault->message);
    }

  g_assert_cmpuint (cin_return->faults->len, ==, 0);
  g_assert_cmpuint (cin_return->children->len, ==, 2);
}

/* The figures of half a return say nothing. */
static void
test_no_figures_when_broken_off (void)
{
  static const CinEdit edits[] = {
    { "<Sex>F<", "<Sex>U<" },
    { "<Disability>LD<", "<Disability>MOB<" },
    { "</Children>", "</Childen>" },
  };
  g_autoptr(KithCinReturn) cin_return = cin_cases_read (edits, G_N_ELEMENTS (edits), NULL);

  g_assert_cmpuint (cin_cases_count (cin_return, "2886Q"), ==, 0);
  g_assert_cmpuint (cin_cases_count (cin_return, "2887Q"), ==, 0);
  g_assert_cmpuint (cin_return->faults->len, ==, 2);
}

static const CinCase cases[] = {
  { "other-day", "100", 1, {
      { "<ReferenceDate>2025-03-31<", "|<ReferenceDate>2025-03-28<" },
    } },
  { "other-year", "100", 1, {
      { "<ReferenceDate>2025-03-31<", "|<ReferenceDate>2026-03-31<" },
    } },
  { "missing", "100", 1, {
      { "<ReferenceDate>2025-03-31</ReferenceDate>\n", "" },
      { "<Message>", "|<Message>" },
    } },
  { "year-missing", "100", 0, {
      { "<Year>2025</Year>\n", "" },
    } },
  { "authority-of-letters", "-", 1, {
      { "<LEA>201<", "|<LEA>2O1<" },
    } },
  { "authority-too-long", "-", 1, {
      { "<LEA>201<", "|<LEA>2011<" },
    } },
  { "authority-missing", "-", 1, {
      { "<LEA>201</LEA>\n", "" },
      { "<Message>", "|<Message>" },
    } },
  { "conference-not-held", "2883", 1, {
      { "<Message>", "|<Message>" },
      { "<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n", "" },
    } },
  { "plan-of-other-year", "2883", 0, {
      { "<CPPstartDate>2024-07-12<", "<CPPstartDate>2024-03-31<" },
      { "<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n", "" },
    } },
  { "conference-in-referral", "2883", 0, {
      { "<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n", "" },
      { "<ReasonForClosure>RC7</ReasonForClosure>\n", "<ReasonForClosure>RC7</ReasonForClosure>\n<DateOfInitialCPC>2024-07-12</DateOfInitialCPC>\n" },
    } },
  { "sex-not-recorded", "2886Q", 1, {
      { "<Message>", "|<Message>" },
      { "<Sex>F<", "<Sex>U<" },
    } },
  { "few-codes", "2887Q", 1, {
      { "<Message>", "|<Message>" },
      { "<Disability>LD<", "<Disability>MOB<" },
    } },
  { "one-each", "2888Q", 1, {
      { "<Message>", "|<Message>" },
      { "<Disability>HAND</Disability>\n<Disability>PC</Disability>\n<Disability>INC</Disability>\n<Disability>COMM</Disability>\n<Disability>LD</Disability>\n<Disability>HEAR</Disability>\n<Disability>VIS</Disability>\n", "" },
    } },
  { "none-at-all", "2888Q", 0, {
      { "<Disabilities>\n<Disability>MOB</Disability>\n<Disability>HAND</Disability>\n<Disability>PC</Disability>\n<Disability>INC</Disability>\n<Disability>COMM</Disability>\n<Disability>LD</Disability>\n<Disability>HEAR</Disability>\n<Disability>VIS</Disability>\n</Disabilities>\n", "" },
    } },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cin/rule/none/keeps-every-rule", test_keeps_every_rule);
  g_test_add_func ("/cin/rule/none/no-figures-when-broken-off", test_no_figures_when_broken_off);
  cin_cases_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
